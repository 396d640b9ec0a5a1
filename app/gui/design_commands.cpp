#include "app/gui/design_commands.h"

#include "app/gui/clipboard.h"
#include "model/edit/references.h"
#include "model/edit/removal.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/error_text.h"
#include "views/text/names.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace isthmus {

namespace {

constexpr double kPasteStep = 24;

} // namespace

DesignCommands::DesignCommands(DesignSession& session, Selection& selection, QObject* parent)
    : QObject(parent), m_session(session), m_selection(selection) {}

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
    return mime != nullptr && mime->hasFormat(QLatin1String(kFragmentMimeType));
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
    QGuiApplication::clipboard()->setMimeData(fragmentMime(m_session.design(), m_selection.ids()));
}

void DesignCommands::cut() {
    const int count = static_cast<int>(m_selection.ids().size());
    copy();
    m_pastes = -1; // the first paste after a cut goes back to where it was
    const auto done = m_session.submit(wholeRemoval(m_session.design(), m_selection.ids()),
                                       tr("Cut %n element(s)", nullptr, count));
    if (!done)
        emit refused(errorText(done.error()));
}

void DesignCommands::paste() {
    const auto fragment = fragmentFrom(QGuiApplication::clipboard()->mimeData());
    if (fragment)
        insert(*fragment, kPasteStep * ++m_pastes, tr("Paste"));
}

void DesignCommands::duplicate() {
    const Design& design = m_session.design();
    insert(fragmentOf(design, m_selection.ids(), design.views.front().id), kPasteStep, tr("Duplicate"));
}

void DesignCommands::insert(const Design& fragment, double offset, const QString& label) {
    // Copied elements come with the view they were drawn on, whatever its name was in their document.
    const Insertion pasted =
        insertion(m_session.design(), fragment, m_session.design().views.front().id, offset, offset);
    if (pasted.added.empty())
        return;
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
