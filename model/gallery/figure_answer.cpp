#include "model/gallery/figure_answer.h"

#include <cmath>

namespace isthmus {

namespace {

Error because(const char* code, std::vector<std::string> arguments, std::string accepted = {}) {
    Error error;
    error.code = code;
    error.arguments = std::move(arguments);
    error.accepted = std::move(accepted);
    return error;
}

bool isThere(const FigureAnswer& answer) {
    return !answer.problem && answer.value.has_value();
}

/// There is no such figure, which is something else than that it could not be asked for.
bool isMissing(const FigureAnswer& answer) {
    return answer.problem ? answer.problem->code == "AN-031" : !answer.value.has_value();
}

std::optional<Error> whyNoNumber(const FigureAnswer& answer, const FigureQuery& query) {
    if (answer.problem)
        return answer.problem;
    if (!answer.value)
        return because("AN-041", {query.figure, answer.text.empty() ? "unknown" : answer.text});
    return std::nullopt;
}

bool isWithin(double value, const Expectation& expect) {
    if (expect.value) {
        const double tolerance =
            expect.absolute ? *expect.absolute : expect.relative.value_or(0) * std::fabs(*expect.value);
        return value == *expect.value || std::fabs(value - *expect.value) <= tolerance;
    }
    return !std::isnan(value) && (!expect.atLeast || value >= *expect.atLeast) &&
           (!expect.atMost || value <= *expect.atMost) && (!expect.above || value > *expect.above) &&
           (!expect.below || value < *expect.below);
}

/// Puts the difference or the ratio of the two into the outcome.
void combine(const Claim& claim, const FigureAnswer& answer, const FigureAnswer& other,
             ClaimOutcome& outcome) {
    const FigureQuery& query = claim.less ? *claim.less : *claim.over;
    outcome.problem = whyNoNumber(other, query);
    if (outcome.problem)
        return;
    if (claim.less) {
        if (answer.unit != other.unit)
            outcome.problem = because("AN-040", {answer.unit, other.unit}, "two figures in one unit");
        outcome.value = *answer.value - *other.value;
        return;
    }
    if (*other.value == 0)
        outcome.problem = because("AN-042", {query.figure});
    outcome.value = *answer.value / *other.value;
    outcome.unit = answer.unit == other.unit ? "1" : answer.unit + "/" + other.unit;
}

} // namespace

ClaimOutcome judge(const Claim& claim, const FigureAnswer& answer, const FigureAnswer* other) {
    ClaimOutcome outcome{false, answer.value, answer.unit, answer.text, answer.problem};
    const Expectation& expect = claim.expect;
    if (expect.absent) {
        outcome.holds = isMissing(answer);
        if (outcome.holds)
            outcome.problem.reset();
        return outcome;
    }
    if (expect.text) {
        outcome.holds = !answer.problem && answer.text == *expect.text;
        return outcome;
    }
    outcome.problem = whyNoNumber(answer, claim.query);
    if (isThere(answer) && other)
        combine(claim, answer, *other, outcome);
    if (!outcome.problem && outcome.unit != claim.unit)
        outcome.problem = because("AN-040", {outcome.unit, claim.unit}, "the unit " + outcome.unit);
    outcome.holds = !outcome.problem && isWithin(*outcome.value, expect);
    return outcome;
}

} // namespace isthmus
