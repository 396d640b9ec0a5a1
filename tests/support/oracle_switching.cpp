#include "tests/support/oracle_switching.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

namespace isthmus::oracle {

namespace {

constexpr long double kSecondsInAnHour = 3600.0L;
constexpr long double kForEver = std::numeric_limits<long double>::infinity();

long double hours(const std::optional<Seconds>& seconds) {
    return seconds ? seconds->value / kSecondsInAnHour : 0.0L;
}

/// Fixed, or min/likely/max by the mean of the triangle, or a built-in step's own parameters.
long double stepHours(const RecoveryStep& step) {
    const StepDuration& d = step.duration;
    if (d.fixed)
        return hours(d.fixed);
    if (d.min && d.likely && d.max)
        return (hours(d.min) + hours(d.likely) + hours(d.max)) / 3;
    if (step.kind == StepKind::Detect && d.checkInterval && d.checkThreshold)
        return hours(d.checkInterval) * *d.checkThreshold;
    if (step.kind == StepKind::Restore && d.size && d.rate)
        return hours(d.provisioning) + d.size->value * 0x1p30L / (d.rate->value * 1e6L) / kSecondsInAnHour;
    if (step.kind == StepKind::Redirect && d.dnsTtl)
        return hours(d.dnsTtl);
    if (step.kind == StepKind::Decide && !step.person)
        return 0;
    throw std::logic_error("oracle: step without a duration: " + step.id);
}

Pending rankedChange(const World& world, std::size_t g, const std::set<std::size_t>& changing) {
    Pending change;
    const auto length = planHours(world, g, changing);
    change.pieces.push_back({length.value_or(kForEver), 1, 1});
    change.forEver = 1.0L - world.plan().design.groups[g].switchSuccess;
    return change;
}

/// The share of the members that went: full until detection and redirection are done, then falling
/// linearly while DNS drains.
Pending shareLost(const Group& group, const std::set<std::size_t>& before,
                  const std::set<std::size_t>& after) {
    const auto weight = [&](std::size_t m) { return group.weights.empty() ? 1.0L : group.weights[m]; };
    long double all = 0, lost = 0;
    for (const std::size_t m : before) {
        all += weight(m);
        lost += after.count(m) ? 0 : weight(m);
    }
    const long double share = all > 0 ? lost / all : 0;
    const long double full = hours(group.detection) + hours(group.redirection);
    return {{{full, share, share}, {full + hours(group.drain), share, 0}}, 0};
}

/// Each tied path that died is pending for the longest failover of its dead links.
Pending pathChange(const Service& before, const Service& after, std::size_t flow, std::size_t target) {
    std::map<long double, long double> shareUntil;
    for (const ChosenPath& path : before.paths(flow, target)) {
        long double until = 0;
        for (const std::size_t l : path.links)
            if (!after.world().aliveLink(l))
                until = std::max(until, hours(after.world().plan().design.links[l].failover));
        if (until > 0)
            shareUntil[until] += path.share;
    }
    Pending change;
    long double left = 0;
    for (auto it = shareUntil.rbegin(); it != shareUntil.rend(); ++it) {
        left += it->second;
        change.pieces.insert(change.pieces.begin(), {it->first, left, left});
    }
    return change;
}

/// ∫ from `begin` to `end` of the straight line from `first` to `last` times e^(−t/m).
long double weighted(const Pending::Piece& piece, long double begin, long double m) {
    const long double end = piece.end;
    const long double decay = std::exp(-begin / m);
    if (std::isinf(end))
        return piece.first * m * decay;
    const long double width = end - begin;
    const long double once = -m * std::expm1(-width / m); // ∫₀^width e^(−u/m) du
    const long double slope = (piece.last - piece.first) / width;
    const long double firstMoment = m * (once - width * std::exp(-width / m)); // ∫ u e^(−u/m) du
    return decay * (piece.first * once + slope * firstMoment);
}

} // namespace

std::optional<long double> planHours(const World& world, std::size_t group,
                                     const std::set<std::size_t>& changing) {
    const Plan& plan = world.plan();
    const auto& steps = plan.design.groups[group].plan;
    const auto allAlive = [&](const std::vector<ElementId>& components) {
        return std::all_of(components.begin(), components.end(),
                           [&](const ElementId& c) { return world.aliveComponent(plan.component(c)); });
    };
    const auto regionIsLost = [&](const std::string& code) {
        for (std::size_t p = 0; !code.empty() && p < plan.design.places.size(); ++p)
            if (plan.design.places[p].code == code && !world.works(static_cast<int>(p)))
                return true;
        return false;
    };
    // Route 53: more than 18 % of those who watch.
    const auto isSeen = [&](const RecoveryStep& step) {
        double watching = 0;
        for (const ElementId& id : step.vantages)
            watching += world.aliveComponent(plan.component(id)) ? 1 : 0;
        return step.vantages.empty() ||
               (step.vantagesNeeded ? watching >= *step.vantagesNeeded
                                    : watching > 0.18 * static_cast<double>(step.vantages.size()));
    };
    // When step k ends; infinite when it is blocked.
    std::function<long double(std::size_t)> endOf = [&](std::size_t k) -> long double {
        const RecoveryStep& step = steps[k];
        if (!allAlive(step.needsControlPlanes) || !allAlive(step.needsComponents) ||
            regionIsLost(step.controlPlaneRegion) || !isSeen(step))
            return kForEver;
        long double start = 0;
        if (!step.after && k > 0)
            start = endOf(k - 1); // default: the step above
        for (const std::string& name : step.after.value_or(std::vector<std::string>{}))
            for (std::size_t p = 0; p < steps.size(); ++p)
                if (steps[p].id == name)
                    start = std::max(start, endOf(p));
        for (const ElementId& id : step.needsGroups)
            if (const std::size_t other = *plan.group(id); changing.count(other))
                start = std::max(start, planHours(world, other, changing).value_or(kForEver));
        return start + stepHours(step);
    };
    long double end = 0;
    for (std::size_t k = 0; k < steps.size(); ++k)
        end = std::max(end, endOf(k));
    return std::isinf(end) ? std::nullopt : std::optional(end);
}

Switching switchingBetween(const Service& before, const Service& after) {
    const Design& design = after.world().plan().design;
    Switching result;
    std::set<std::size_t> changing;
    for (const std::size_t flow : after.reachedFlows()) {
        for (const std::size_t g : after.groupsServing(flow)) {
            const auto was = before.serving(flow, g), is = after.serving(flow, g);
            if (was == is)
                continue;
            if (design.groups[g].mode == GroupMode::Ranked)
                changing.insert(g);
            else
                result.pending.push_back(shareLost(design.groups[g], was, is));
        }
        const auto targetsBefore = before.servingComponents(flow);
        for (const std::size_t target : after.servingComponents(flow))
            if (targetsBefore.count(target))
                result.pending.push_back(pathChange(before, after, flow, target));
    }
    for (const std::size_t g : changing) {
        result.pending.push_back(rankedChange(after.world(), g, changing));
        result.failbackHours = std::max(result.failbackHours, hours(design.groups[g].failback));
    }
    for (const Pending& pending : result.pending)
        result.interrupts = result.interrupts || pending.at(0) >= 1.0L - 1e-15L;
    return result;
}

long double Pending::at(long double time) const {
    long double begin = 0;
    for (const Piece& piece : pieces) {
        if (time < piece.end) {
            if (std::isinf(piece.end) || piece.first == piece.last)
                return piece.first;
            return piece.first + (piece.last - piece.first) * (time - begin) / (piece.end - begin);
        }
        begin = piece.end;
    }
    return forEver;
}

long double lostHours(const std::vector<Pending>& pending, long double m) {
    std::set<long double> times = {0.0L};
    for (const Pending& change : pending)
        for (const Pending::Piece& piece : change.pieces)
            if (!std::isinf(piece.end))
                times.insert(piece.end);
    times.insert(kForEver);
    long double sum = 0;
    for (auto it = times.begin(); std::next(it) != times.end(); ++it) {
        const long double begin = *it, end = *std::next(it);
        // Between two break points every share is a straight line; split where two of them cross.
        const long double middle = std::isinf(end) ? begin + 1 : (begin + end) / 2;
        struct Line {
            long double at, slope; ///< value at `begin`
        };
        std::vector<Line> lines;
        for (const Pending& change : pending) {
            const long double first = change.at(begin);
            lines.push_back({first, (change.at(middle) - first) / (middle - begin)});
        }
        std::set<long double> cuts = {begin, end};
        for (const Line& a : lines)
            for (const Line& b : lines)
                if (a.slope != b.slope)
                    if (const long double cross = begin + (b.at - a.at) / (a.slope - b.slope);
                        cross > begin && cross < end)
                        cuts.insert(cross);
        const auto highest = [&](long double time) {
            long double share = 0;
            for (const Line& line : lines)
                share = std::max(share, line.at + line.slope * (time - begin));
            return share;
        };
        for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
            const long double to = *std::next(cut);
            const long double last = std::isinf(to) ? highest(*cut) : highest(to);
            sum += weighted({to, highest(*cut), last}, *cut, m);
        }
    }
    return sum;
}

} // namespace isthmus::oracle
