#pragma once

#include "views/canvas/connect/connect_edits.h"
#include "views/canvas/connect/directions.h"
#include "views/canvas/connect/split_edit.h"
#include "views/canvas/tools/canvas_tool.h"

#include <QObject>

#include <functional>

namespace isthmus {

class ChoiceBar;
class KindMemory;
class KindPicker;

/// Creates and joins things on one sheet: the pickers, quick connect, and putting components into links. What
/// gestures, drops, keys and menus have in common. Every one of its actions is one undo step.
class Connecting : public QObject {
    Q_OBJECT
public:
    Connecting(CanvasContext& context, std::shared_ptr<const Catalogue> catalogue, KindMemory& memory,
               QObject* parent);

    /// A line was let go where nothing is: asks what it should lead to, and puts that there.
    void askTarget(const ElementId& from, LineType type, QPointF at);
    /// A line was let go on a link: asks what should stand in it, and joins all three.
    void askSplitter(const ElementId& from, LineType type, const ElementId& line, QPointF at);
    /// Asks what to place on the empty sheet.
    void askKind(QPointF at);

    /// Places an offer; empty id: refused.
    ElementId place(const Offer& offer, QPointF at, const ElementId& place);
    /// Places an offer in a line, and asks which half keeps the attributes.
    ElementId placeInto(const Offer& offer, QPointF at, const ElementId& place, const ElementId& line);
    /// Puts a component that stands on the sheet already into a line, within the undo step `gesture`.
    void putInto(const ElementId& component, const ElementId& line, int gesture);
    /// Joins a component with its next neighbour in a direction, or with a copy of itself where there is
    /// none.
    void quickConnect(const ElementId& from, Direction direction, LineType type);

    /// Closes whatever asks.
    void dismiss();
    /// What may stand in a line, and where: the line under a point; empty where nothing can be put into one.
    [[nodiscard]] ElementId lineFor(const Kind& kind, QPointF at) const;
    /// The innermost place around a point that may hold a kind, and nothing deeper does; empty: none.
    [[nodiscard]] ElementId placeFor(const Kind& kind, QPointF at) const;

private:
    void ask(QPointF at, const QString& question, std::function<bool(const Offer&)> accepts,
             std::function<void(const Offer&)> then);
    void askHalf(const ElementId& line, const ElementId& component, const ElementId& other, int gesture);
    bool split(const Design& before, const ElementId& line, const ElementId& component, KeptHalf keeps,
               const ElementId& other, int gesture);
    [[nodiscard]] KeptHalf longerHalf(const ElementId& line, QPointF at) const;
    [[nodiscard]] std::set<ElementId> joinedWith(const ElementId& id, LineType type) const;
    void showLoose(const ElementId& from, QPointF at);
    void clearLoose();

    CanvasContext& m_context;
    std::shared_ptr<const Catalogue> m_catalogue;
    KindMemory& m_memory;
    KindPicker* m_picker;
    ChoiceBar* m_choice;
    std::function<void(const Offer&)> m_then; ///< what to do with what is picked
    struct HalfQuestion {
        Design before; ///< with the component, without the split
        ElementId line, component, other;
        int gesture = 0;
        bool isAnswering = false;
    } m_half;
};

} // namespace isthmus
