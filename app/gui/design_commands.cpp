#include "app/gui/design_commands.h"

#include "app/gui/clipboard.h"
#include "model/edit/references.h"
#include "model/edit/removal.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/geometry/diagram_metrics.h"
#include "views/inspector/property_paste.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/error_text.h"
#include "views/text/names.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRectF>

#include <cmath>

namespace isthmus {

namespace {

constexpr double kPasteStep = 24;

/// One for all windows.
std::optional<Element>& copiedProperties() {
    static std::optional<Element> element;
    return element;
}

bool holdsCells(const QMimeData* mime) {
    const QString text = mime->text().trimmed();
    return text.contains(QLatin1Char('\t')) || text.contains(QLatin1Char('\n'));
}

/// The middle of all that a fragment draws.
QPointF centreOf(const Design& fragment) {
    QRectF bounds;
    for (const View& view : fragment.views)
        for (const auto& [id, rect] : view.positions) {
            const QPointF corner(rect.x, rect.y);
            // Components stand around their point: a rectangle of no size would not count.
            const QRectF own = findById(fragment.components, id) == nullptr
                                   ? QRectF(corner, QSizeF(rect.width, rect.height))
                                   : QRectF(corner - QPointF(1, 1), QSizeF(2, 2));
            bounds = bounds.united(own);
        }
    return bounds.center();
}

QPointF onGrid(QPointF point) {
    const auto along = [](double value) { return std::round(value / metrics::kGrid) * metrics::kGrid; };
    return {along(point.x()), along(point.y())};
}

/// Gives what came without its place to `adopter`, where that may hold it; on the bare sheet components stand
/// nowhere.
void adopt(Insertion& pasted, const Design& design, const ElementId& adopter, const Catalogue& catalogue) {
    const std::string holder = kindOf(design, adopter);
    for (Edit& edit : pasted.edit.edits) {
        auto* add = std::get_if<AddElement>(&edit);
        if (add == nullptr)
            continue;
        if (auto* component = std::get_if<Component>(&add->element);
            component && !pasted.added.contains(component->place))
            component->place = adopter;
        if (auto* place = std::get_if<Place>(&add->element); place && !pasted.added.contains(place->parent) &&
                                                             !adopter.empty() &&
                                                             mayHold(catalogue, holder, place->kind))
            place->parent = adopter;
    }
}

} // namespace

DesignCommands::DesignCommands(DesignSession& session, Selection& selection,
                               std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection), m_catalogue(std::move(catalogue)) {}

template <class Type>
std::vector<ElementId> DesignCommands::selected() const {
    std::vector<ElementId> ids;
    for (const auto& element : rangeOf<Type>(m_session.design()))
        if (m_selection.contains(element.id))
            ids.push_back(element.id);
    return ids;
}

bool DesignCommands::canCopy() const {
    return !selected<Component>().empty() || !selected<Place>().empty();
}

bool DesignCommands::canPaste() const {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    return mime != nullptr && (mime->hasFormat(QLatin1String(kFragmentMimeType)) || holdsCells(mime));
}

bool DesignCommands::canAddJourney() const {
    return selected<Component>().size() == 1;
}
bool DesignCommands::canAddGroup() const {
    return selected<Component>().size() + selected<Group>().size() >= 2;
}
bool DesignCommands::canAddSharedRisk() const {
    return !selected<Component>().empty() || !selected<Place>().empty() || !selected<Link>().empty();
}
bool DesignCommands::canAddCable() const {
    return !selected<Link>().empty();
}

void DesignCommands::copy() {
    m_pastes = 0;
    m_lastTarget.reset();
    const Design& design = m_session.design();
    QGuiApplication::clipboard()->setMimeData(
        fragmentMime(fragmentOf(design, m_selection.ids(), design.views.front().id, OuterLines::OfCopies),
                     design, m_catalogue));
}

void DesignCommands::cut() {
    const int count = static_cast<int>(m_selection.ids().size());
    const Design& design = m_session.design();
    QGuiApplication::clipboard()->setMimeData(
        fragmentMime(fragmentOf(design, m_selection.ids(), design.views.front().id, OuterLines::All), design,
                     m_catalogue));
    m_pastes = -1; // the first paste after a cut goes back to where it was
    m_lastTarget.reset();
    const auto done =
        m_session.submit(wholeRemoval(design, m_selection.ids()), tr("Cut %n element(s)", nullptr, count));
    if (!done)
        emit refused(errorText(done.error()));
}

void DesignCommands::paste() {
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    const auto fragment = fragmentFrom(mime);
    if (!fragment) {
        if (mime != nullptr && holdsCells(mime))
            emit cellsPasted(mime->text());
        return;
    }
    const auto target = m_target ? m_target() : std::nullopt;
    if (!target) {
        const double step = kPasteStep * ++m_pastes;
        insert(*fragment, {step, step}, tr("Paste"));
        return;
    }
    m_pastes = target == m_lastTarget ? m_pastes + 1 : 0;
    m_lastTarget = target;
    const double step = kPasteStep * m_pastes;
    insert(*fragment, onGrid(target->at - centreOf(*fragment)) + QPointF(step, step), tr("Paste"),
           target->place);
}

void DesignCommands::pasteInPlace() {
    if (const auto fragment = fragmentFrom(QGuiApplication::clipboard()->mimeData()))
        insert(*fragment, {}, tr("Paste in place"));
}

void DesignCommands::duplicate() {
    const Design& design = m_session.design();
    insert(fragmentOf(design, m_selection.ids(), design.views.front().id, OuterLines::OfCopies),
           {kPasteStep, kPasteStep}, tr("Duplicate"));
}

void DesignCommands::copyProperties() {
    copiedProperties() = findElement(m_session.design(), m_selection.single());
}

void DesignCommands::pasteProperties() {
    if (!copiedProperties())
        return;
    const CompoundEdit edit =
        isthmus::pasteProperties(m_session.design(), *copiedProperties(), m_selection.ids());
    const auto done = m_session.submit(
        edit, tr("Paste properties to %n element(s)", nullptr, static_cast<int>(edit.edits.size())));
    if (!done)
        emit refused(errorText(done.error()));
}

QString DesignCommands::copyPropertiesObstacle() const {
    const auto element = findElement(m_session.design(), m_selection.single());
    if (!element)
        return tr("Select one element.");
    return hasProperties(*element) ? QString() : tr("It has no properties that others could have.");
}

QString DesignCommands::pastePropertiesObstacle() const {
    if (!copiedProperties())
        return tr("Copy the properties of an element first.");
    bool fits = false;
    visitElementRanges(m_session.design(), [&](const auto& range) {
        for (const auto& element : range)
            fits =
                fits || (m_selection.contains(element.id) && takesPropertiesOf(element, *copiedProperties()));
    });
    return fits ? QString() : tr("Select other elements of the same kind.");
}

std::set<ElementId> DesignCommands::failable() const {
    std::set<ElementId> ids;
    const Design& design = m_session.design();
    const auto take = [&](const auto& range) {
        for (const auto& element : range)
            if (m_selection.contains(element.id))
                ids.insert(element.id);
    };
    take(design.places);
    take(design.components);
    take(design.links);
    take(design.cables);
    take(design.sharedRisks);
    return ids;
}

void DesignCommands::failSelection(WhatIf& whatIf) const {
    whatIf.setActive(true);
    std::set<ElementId> failed = whatIf.failed();
    failed.merge(failable());
    whatIf.setFailed(std::move(failed));
}

void DesignCommands::recoverSelection(WhatIf& whatIf) const {
    std::set<ElementId> failed = whatIf.failed();
    std::erase_if(failed, [this](const ElementId& id) { return m_selection.contains(id); });
    whatIf.setFailed(std::move(failed));
}

void DesignCommands::insert(const Design& fragment, QPointF offset, const QString& label,
                            const std::optional<ElementId>& adopter) {
    // Copied elements come with the view they were drawn on, whatever its name was in their document.
    const Design& design = m_session.design();
    Insertion pasted = insertion(design, fragment, design.views.front().id, offset.x(), offset.y());
    if (pasted.added.empty())
        return;
    if (adopter)
        adopt(pasted, design, *adopter, *m_catalogue);
    const auto done = m_session.submit(pasted.edit, label);
    if (done)
        m_selection.set(pasted.added);
    else
        emit refused(errorText(done.error()));
}

void DesignCommands::add(Element element, const QString& label) {
    const ElementId id = idOf(element);
    const auto done = m_session.submit(AddElement{std::move(element)}, label);
    if (done)
        m_selection.set({id});
    else
        emit refused(errorText(done.error()));
}

void DesignCommands::addJourney() {
    Journey journey;
    journey.id = m_session.freshId("journey");
    journey.entry = selected<Component>().front();
    journey.name = tr("Uses %1").arg(displayName(m_session.design(), journey.entry)).toStdString();
    add(journey, tr("Add journey"));
}

void DesignCommands::addGroup() {
    Group group;
    group.id = m_session.freshId("group");
    group.members = selected<Component>();
    for (const ElementId& nested : selected<Group>())
        group.members.push_back(nested);
    group.mode = GroupMode::Ranked;
    group.name =
        tr("%1 and its stand-ins").arg(displayName(m_session.design(), group.members.front())).toStdString();
    add(group, tr("Add group"));
}

void DesignCommands::addSharedRisk() {
    SharedRisk risk;
    risk.id = m_session.freshId("risk");
    risk.name = tr("Shared risk").toStdString();
    risk.members = selected<Place>();
    for (const auto& more : {selected<Component>(), selected<Link>()})
        risk.members.insert(risk.members.end(), more.begin(), more.end());
    add(risk, tr("Add shared risk"));
}

void DesignCommands::addCable() {
    Cable cable;
    cable.id = m_session.freshId("cable");
    cable.segments = selected<Link>();
    cable.name = displayName(m_session.design(), cable.segments.front()).toStdString();
    add(cable, tr("Add cable"));
}

} // namespace isthmus
