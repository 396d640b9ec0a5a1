#include "views/canvas/painters/line_look.h"
#include "views/canvas/words.h"

namespace isthmus {

namespace {

/// Line weight by capacity class: below 1, 10, 100 Gbit/s and above.
double weightOf(const Link& link) {
    if (!link.capacity)
        return 2.25;
    const double megabits = link.capacity->value;
    if (megabits < 1000)
        return 1.75;
    if (megabits < 10000)
        return 2.25;
    return megabits < 100000 ? 3.0 : 3.75;
}

LineLook kindLook(const Link& link) {
    LineLook look;
    look.width = weightOf(link);
    if (link.kind == "subsea_segment") {
        look.role = ColourRole::Up;
        look.width = 2.5;
        look.casing = true;
    } else if (link.kind == "vpn_tunnel") {
        look.dashes = {4, 2.5};
        look.width = 2;
    } else if (link.kind == "internet_path") {
        look.role = ColourRole::NeutralGlyph;
        look.dashes = {1, 2.5};
        look.width = 2;
    } else if (link.kind == "radio") {
        look.dashes = {5, 2.5, 0.5, 2.5};
        look.width = 2;
    } else if (link.kind == "lan" || link.kind == "cross_connect" || link.kind == "peering") {
        look.role = ColourRole::NeutralGlyph;
        look.width = 1.6;
    }
    return look;
}

void dress(LineLook& look, ElementState state, LinkUse use) {
    switch (state) {
    case ElementState::Failed:
    case ElementState::Dead:
        look.role = look.chipRole = ColourRole::Failed;
        look.dashes = {0.6, 2.4};
        look.width = 2.5;
        return;
    case ElementState::Rerouted:
        look.role = look.chipRole = ColourRole::Degraded;
        look.dashes.clear();
        look.width += 0.75;
        return;
    case ElementState::Well:
        break;
    }
    look.chipRole = look.role;
    if (use == LinkUse::Idle) {
        look.role = ColourRole::LinkIdle;
        look.chipRole = ColourRole::LinkIdle;
        look.width = 1.5;
        look.dashes = {4, 3.4};
    }
}

} // namespace

void heatUp(LineLook& look, double share, const QString& figure) {
    look.heat = share;
    look.width = 1.75 + 3.25 * share;
    look.dashes.clear();
    look.casing = false;
    look.chip = figure;
    look.chipRole = ColourRole::Text;
}

QString lineName(const Link& link, const Cable* cable) {
    if (cable)
        return QString::fromStdString(cable->name.empty() ? cable->id.value : cable->name);
    return QString::fromStdString(link.name);
}

LineLook lookOf(const Link& link, const Cable* cable, const DiagramState& state) {
    LineLook look = kindLook(link);
    const ElementState now = state.of(link.id);
    dress(look, now, state.useOf(link.id));
    const QString name = lineName(link, cable);
    const auto with = [&](const char* word) {
        return name.isEmpty() ? words(word) : QStringLiteral("%1 · %2").arg(name, words(word));
    };
    if (now == ElementState::Failed)
        look.chip = with(QT_TRANSLATE_NOOP("canvas", "cut"));
    else if (now == ElementState::Dead && look.casing)
        look.chip = with(QT_TRANSLATE_NOOP("canvas", "down"));
    else if (now == ElementState::Rerouted && look.casing)
        look.chip = with(QT_TRANSLATE_NOOP("canvas", "rerouted"));
    else if (look.casing)
        look.chip = name;
    return look;
}

LineLook lookOf(const Flow& flow, ColourRole targetRole, const DiagramState& state) {
    LineLook look;
    look.role = targetRole;
    look.width = flow.hard ? 1.4 : 1.1;
    look.opacity = 0.9;
    if (!flow.hard)
        look.dashes = {5, 3};
    const bool copies = flow.kind == FlowKind::Replication || flow.kind == FlowKind::Backup;
    look.head = copies ? ArrowHead::Hollow : ArrowHead::Filled;
    const auto isDown = [&](const ElementId& end) { return state.of(end) >= ElementState::Dead; };
    if (isDown(flow.from) || isDown(flow.to)) {
        look.role = ColourRole::Failed;
        look.dashes = {1, 3};
    }
    return look;
}

} // namespace isthmus
