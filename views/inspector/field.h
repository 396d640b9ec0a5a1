#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "views/text/quantity_field.h"

#include <QString>

#include <functional>
#include <vector>

namespace isthmus {

enum class FieldKind { Heading, Text, Notes, Choice, Check };

struct FieldChoice {
    QString value;
    QString text;
};

/// One thing about an element that can be read and, mostly, changed: what it holds, what is in force
/// where it holds nothing, and how a typed text gets into the element.
struct Field {
    QString id; ///< stable; fields of several elements belong together by it
    QString label;
    FieldKind kind = FieldKind::Text;
    QString value;                    ///< empty: not set
    QString placeholder;              ///< the default in force
    QString caption;                  ///< where the value or the default comes from
    QString captionDetail;            ///< the caption in full, where it is shortened
    QString unitHint;                 ///< what may be typed, for the tool tip
    std::optional<UnitFamily> family; ///< of quantities: the arrow keys step them
    std::vector<FieldChoice> choices;
    bool isSet = false; ///< set on the element itself, and `reset` would bring the default back
    bool mixed = false; ///< of several elements whose values differ: shown as a dash, empty until touched
    /// Puts `text` into the element; returns why it cannot, translated, or an empty text.
    std::function<QString(Element&, const QString& text)> write;
    std::function<void(Element&)> reset; ///< empty: there is no default to go back to
};

/// What fields are read against.
struct FieldContext {
    const Design& design;
    const Catalogue& catalogue;
    bool choices =
        true; ///< false: choice fields are read without what could be chosen, which takes most of the time
};

/// All fields of an element, in the order they are shown.
[[nodiscard]] std::vector<Field> fieldsOf(const Element& element, const FieldContext& context);

// Parts of it, one per element type.
[[nodiscard]] std::vector<Field> placeFields(const Place& place, const FieldContext& context);
[[nodiscard]] std::vector<Field> componentFields(const Component& component, const FieldContext& context);
[[nodiscard]] std::vector<Field> linkFields(const Link& link, const FieldContext& context);
[[nodiscard]] std::vector<Field> cableFields(const Cable& cable, const FieldContext& context);
[[nodiscard]] std::vector<Field> sharedRiskFields(const SharedRisk& risk, const FieldContext& context);
[[nodiscard]] std::vector<Field> groupFields(const Group& group, const FieldContext& context);
[[nodiscard]] std::vector<Field> flowFields(const Flow& flow, const FieldContext& context);
[[nodiscard]] std::vector<Field> journeyFields(const Journey& journey, const FieldContext& context);
[[nodiscard]] std::vector<Field> scenarioFields(const Scenario& scenario, const FieldContext& context);

} // namespace isthmus
