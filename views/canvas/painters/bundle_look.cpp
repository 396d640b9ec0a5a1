#include "views/canvas/painters/bundle_look.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

QString counted(const char* text, std::size_t count) {
    return QCoreApplication::translate("canvas", text, nullptr, static_cast<int>(count));
}

} // namespace

LineLook lookOfBundle(const std::vector<BundleMember>& members, bool areFlows) {
    const auto works = [](const BundleMember& member) { return member.state < ElementState::Dead; };
    auto shown = std::find_if(members.begin(), members.end(), works);
    if (shown == members.end())
        shown = members.begin();
    LineLook look = shown->look;
    if (members.size() == 1)
        return look;
    for (const BundleMember& member : members) {
        if (works(member) == works(*shown))
            look.width = std::max(look.width, member.look.width);
        if (member.isReversed != members.front().isReversed)
            look.head = ArrowHead::None;
    }
    const auto cut = static_cast<std::size_t>(
        std::count_if(members.begin(), members.end(), [&](const BundleMember& m) { return !works(m); }));
    const QString count = areFlows ? counted(QT_TRANSLATE_N_NOOP("canvas", "%n flow(s)"), members.size())
                                   : counted(QT_TRANSLATE_N_NOOP("canvas", "%n link(s)"), members.size());
    look.chipRole = look.role;
    look.chip = count;
    if (cut > 0) {
        look.chip = QCoreApplication::translate("canvas", "%1 · %2", "3 links · 1 cut")
                        .arg(count, counted(QT_TRANSLATE_N_NOOP("canvas", "%n cut"), cut));
        look.chipRole = cut == members.size() ? ColourRole::Failed : ColourRole::Degraded;
    }
    return look;
}

} // namespace isthmus
