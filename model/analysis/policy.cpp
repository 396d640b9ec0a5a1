#include "model/analysis/policy.h"

#include "model/design/disruption_types.h"

namespace isthmus {

namespace {

enum class Figure { Rto, Rpo };

std::optional<Seconds> figureOf(const RecoveryResult& result, Figure figure) {
    return figure == Figure::Rto ? result.rto : result.rpo;
}

/// Known times, then unknown, then never or lost.
int rankOf(const RecoveryResult& result, Figure figure) {
    if (figure == Figure::Rto)
        return result.rto ? 0 : 2;
    return result.rpoState == RpoState::Lost ? 2 : result.rpoState == RpoState::Unknown ? 1 : 0;
}

bool isWorse(const RecoveryResult& a, const RecoveryResult& b, Figure figure) {
    const int left = rankOf(a, figure), right = rankOf(b, figure);
    return left != right ? left > right
                         : left == 0 && figureOf(a, figure).value_or(Seconds{}) >
                                            figureOf(b, figure).value_or(Seconds{});
}

Verdict worseOf(Verdict a, Verdict b) {
    const auto rank = [](Verdict v) {
        return v == Verdict::Missed ? 3 : v == Verdict::Unproven ? 2 : v == Verdict::Met ? 1 : 0;
    };
    return rank(a) >= rank(b) ? a : b;
}

void add(const RecoveryResult& result, const RecoveryTarget& target, Figure figure, PolicyCell& cell) {
    const Verdict verdict = figure == Figure::Rto ? judgeRto(result, target) : judgeRpo(result, target);
    cell.verdict = worseOf(cell.verdict, verdict);
    cell.missed += verdict == Verdict::Missed ? 1 : 0;
    if (!cell.deciding || isWorse(result, *cell.deciding, figure))
        cell.deciding = &result;
}

void finish(const std::optional<Seconds>& target, Figure figure, PolicyCell& cell) {
    cell.target = target;
    cell.onlyNoChange = target && target->value <= 0;
    if (cell.deciding && rankOf(*cell.deciding, figure) == 0)
        cell.worst = figureOf(*cell.deciding, figure);
    if (cell.worst && target)
        cell.margin = *target - *cell.worst;
}

} // namespace

std::vector<PolicyRow> policyOf(const std::vector<RecoveryResult>& recovery, const Targets& targets) {
    std::vector<PolicyRow> rows;
    for (const std::string_view type : kDisruptionTypes) {
        PolicyRow row;
        row.type = type;
        row.hasOwnTarget = targets.recoveryByDisruption.contains(row.type);
        const RecoveryTarget& target = recoveryTarget(targets, row.type);
        for (const RecoveryResult& result : recovery) {
            if (result.disruption.type != type)
                continue;
            ++row.disruptions;
            add(result, target, Figure::Rto, row.rto);
            add(result, target, Figure::Rpo, row.rpo);
        }
        if (row.disruptions == 0 && !row.hasOwnTarget)
            continue;
        finish(target.rto, Figure::Rto, row.rto);
        finish(target.rpo, Figure::Rpo, row.rpo);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace isthmus
