#include "views/canvas/arrange/drawing_groups.h"

#include "model/edit/change_set.h"
#include "views/canvas/arrange/appearance_edits.h"
#include "views/session/design_session.h"

#include <algorithm>

namespace isthmus {

namespace {

bool isWithin(const std::string& path, const std::string& group) {
    return path.size() >= group.size() && path.compare(0, group.size(), group) == 0 &&
           (path.size() == group.size() || path[group.size()] == '/');
}

std::string joined(const std::string& group, const std::string& rest) {
    if (group.empty() || rest.empty())
        return group + rest;
    return group + '/' + rest;
}

/// What follows `group` in a path inside it.
std::string below(const std::string& path, const std::string& group) {
    if (group.empty())
        return path;
    return path.size() > group.size() ? path.substr(group.size() + 1) : std::string();
}

} // namespace

DrawingGroups::DrawingGroups(const DesignSession& session, QObject* parent)
    : QObject(parent), m_session(session) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        // A group that is gone cannot be in; this is looked at only where groups may have changed.
        if (!m_entered.empty() && !(changes.dressed.empty() && changes.removed.empty()))
            while (!m_entered.empty() && !exists(m_entered))
                leave();
    });
    connect(&session, &DesignSession::reset, this, [this] { enter({}); });
}

bool DrawingGroups::exists(const std::string& path) const {
    const auto& looks = m_session.design().views.front().appearance;
    return std::any_of(looks.begin(), looks.end(),
                       [&](const auto& entry) { return isWithin(entry.second.group, path); });
}

void DrawingGroups::enter(const std::string& path) {
    if (path == m_entered)
        return;
    m_entered = path;
    emit changed();
}

void DrawingGroups::leave() {
    const auto slash = m_entered.rfind('/');
    enter(slash == std::string::npos ? std::string() : m_entered.substr(0, slash));
}

std::string DrawingGroups::groupOf(const ElementId& id) const {
    const Appearance& look = appearanceOf(m_session.design().views.front(), id);
    if (look.group.empty() || (!m_entered.empty() && !isWithin(look.group, m_entered)))
        return {};
    const std::string rest = below(look.group, m_entered);
    return rest.empty() ? std::string() : joined(m_entered, rest.substr(0, rest.find('/')));
}

bool DrawingGroups::isOutside(const ElementId& id) const {
    return !m_entered.empty() &&
           !isWithin(appearanceOf(m_session.design().views.front(), id).group, m_entered);
}

std::set<ElementId> DrawingGroups::withGroups(std::set<ElementId> ids) const {
    std::set<std::string> groups;
    for (const ElementId& id : ids)
        if (const std::string group = groupOf(id); !group.empty())
            groups.insert(group);
    if (groups.empty())
        return ids;
    for (const auto& [id, look] : m_session.design().views.front().appearance)
        if (!look.group.empty() && groups.contains(groupOf(id)))
            ids.insert(id);
    return ids;
}

std::string DrawingGroups::freshName() const {
    for (int number = 1;; ++number) {
        const std::string name = tr("Group %1").arg(number).toStdString();
        if (!exists(joined(m_entered, name)))
            return name;
    }
}

NamedEdit DrawingGroups::groupEdit(const std::set<ElementId>& ids) const {
    const std::string name = freshName();
    CompoundEdit edit = dressedEdit(m_session.design(), ids, [&](Appearance& look) {
        const std::string rest = isWithin(look.group, m_entered) || m_entered.empty()
                                     ? below(look.group, m_entered)
                                     : std::string();
        look.group = joined(joined(m_entered, name), rest);
    });
    return {std::move(edit), tr("Group %1", "verb").arg(countedName(m_session.design(), ids)), {}};
}

NamedEdit DrawingGroups::ungroupEdit(const std::set<ElementId>& ids) const {
    std::set<std::string> groups;
    for (const ElementId& id : ids)
        if (const std::string group = groupOf(id); !group.empty())
            groups.insert(group);
    std::set<ElementId> members;
    for (const auto& [id, look] : m_session.design().views.front().appearance)
        if (groups.contains(groupOf(id)))
            members.insert(id);
    if (groups.empty())
        members.clear();
    CompoundEdit edit = dressedEdit(m_session.design(), members, [&](Appearance& look) {
        const std::string rest = below(look.group, m_entered);
        const auto slash = rest.find('/');
        look.group = joined(m_entered, slash == std::string::npos ? std::string() : rest.substr(slash + 1));
    });
    return {std::move(edit), tr("Ungroup %1").arg(countedName(m_session.design(), members)), {}};
}

} // namespace isthmus
