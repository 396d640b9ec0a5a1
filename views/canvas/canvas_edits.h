#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/edit/edit.h"
#include "model/edit/removal.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <set>

namespace isthmus {

/// An edit and the name of its undo step.
struct NamedEdit {
    Edit edit;
    QString label;
    ElementId created; ///< of edits that add one element
};

/// Kind of the link that most sensibly joins two components: a circuit to a transit gateway from a Direct
/// Connect device, a cable segment between landing equipment, a tunnel to a VPN endpoint …
[[nodiscard]] std::string linkKindBetween(const Design& design, const Component& from, const Component& to);

/// A link between two components under `id`.
[[nodiscard]] NamedEdit connectEdit(const Design& design, const Catalogue& catalogue, const ElementId& id,
                                    const ElementId& from, const ElementId& to);
/// A flow: an event into what buffers, a copy between stores, a request otherwise.
[[nodiscard]] NamedEdit flowEdit(const Design& design, const Catalogue& catalogue, const ElementId& id,
                                 const ElementId& from, const ElementId& to);

/// May a place of kind `parent` hold an element of kind `child`? Components may stand anywhere.
[[nodiscard]] bool mayHold(const Catalogue& catalogue, const std::string& parent, const std::string& child);

/// A new component or place of a kind, named after it ("Router 2"), at a point, in `place` (or nowhere).
/// @pre the kind is a component's or a place's.
[[nodiscard]] NamedEdit addEdit(const Design& design, const Kind& kind, const ElementId& id, QPointF at,
                                const ElementId& place);
/// "Router", or "Router 2" where that is taken.
[[nodiscard]] QString freshName(const Design& design, const QString& stem);

/// The names of all other elements of the same type.
[[nodiscard]] std::set<QString> namesBeside(const Design& design, const ElementId& id);
/// The element with another name.
[[nodiscard]] NamedEdit renameEdit(const Design& design, const ElementId& id, const QString& name);

/// All that goes with `ids`, its label counting links and flows.
[[nodiscard]] NamedEdit removalEdit(const Design& design, const std::set<ElementId>& ids,
                                    Children children = Children::Remove);

/// Position of an element in the design's first view.
[[nodiscard]] Edit positionEdit(const Design& design, const ElementId& id, const Rect& rect);
[[nodiscard]] std::optional<Rect> storedPosition(const Design& design, const ElementId& id);

/// The element in another place (a component's `place`, a place's `parent`); nothing when it is there
/// already.
[[nodiscard]] std::optional<Edit> reparentEdit(const Design& design, const ElementId& id,
                                               const ElementId& place);
[[nodiscard]] ElementId placeOf(const Design& design, const ElementId& id);
[[nodiscard]] std::string kindOf(const Design& design, const ElementId& id);

} // namespace isthmus
