#include "model/analysis/availability/element_sets.h"

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

double binomial(std::size_t n, std::size_t k) {
    double result = 1;
    for (std::size_t i = 1; i <= k; ++i)
        result = result * static_cast<double>(n - k + i) / static_cast<double>(i);
    return result;
}

} // namespace

ElementSets::ElementSets(const JourneyElements& elements, MinimalKind kind, const DiagramLimits& limits,
                         const DiagramLimits& fallback, std::optional<std::size_t> order)
    : m_elements(elements), m_kind(kind) {
    constexpr std::size_t kFew = 4;
    if (build(limits, {}) || m_cancelled || kind == MinimalKind::Paths)
        return;
    for (std::size_t highest = order.value_or(kFew); highest > 0 && !m_cancelled; --highest)
        if (build(fallback, highest)) {
            m_truncatedAt = highest;
            return;
        }
}

bool ElementSets::build(const DiagramLimits& limits, std::optional<std::size_t> highest) {
    m_sets = std::make_unique<SetDiagram>(limits);
    const auto family = minimalSets(*m_sets, m_elements.table(), 0, m_kind, highest);
    std::vector<CutSetFamily::Module> modules;
    for (const Variable variable : m_elements.support()) {
        const auto& members = m_elements.membersOf(variable);
        if (members.size() < 2)
            continue;
        SetDiagram::Node own = m_kind == MinimalKind::Cuts ? SetDiagram::kNoSet : SetDiagram::kEmptySet;
        for (auto member = members.rbegin(); member != members.rend(); ++member)
            own = m_kind == MinimalKind::Cuts
                      ? m_sets->make(m_elements.setVariable(*member), own, SetDiagram::kEmptySet)
                      : m_sets->make(m_elements.setVariable(*member), SetDiagram::kNoSet, own);
        modules.push_back({variable, own});
    }
    m_cancelled = m_sets->cancelled();
    if (m_sets->exhausted()) {
        m_sets.reset();
        return false;
    }
    m_family.emplace(*m_sets, family, std::move(modules));
    return true;
}

std::vector<double> ElementSets::chances() const {
    std::vector<double> chances;
    for (const Probability& p : m_elements.probabilities())
        chances.push_back(m_kind == MinimalKind::Cuts ? p.down() : p.up());
    return chances;
}

/// The counts of all orders where that is no great work.
void ElementSets::count(MinimalSets& result, const DiagramLimits& limits) const {
    constexpr std::size_t kMostEntries = 4'000'000;
    std::size_t highest = 0; // no minimal set has more elements than there are
    for (const Variable variable : m_elements.support())
        highest += m_elements.membersOf(variable).size();
    if (m_truncatedAt)
        highest = *m_truncatedAt;
    const std::size_t most = std::min(kMostEntries, limits.bytes / sizeof(double));
    highest = std::min(highest, std::max<std::size_t>(1, most / m_sets->nodeCount()) - 1);
    result.countByOrder = m_family->countByOrder(highest);
    while (result.countByOrder.size() > 1 && result.countByOrder.back() == 0)
        result.countByOrder.pop_back();
    if (!m_truncatedAt)
        result.count = m_family->count();
}

MinimalSets ElementSets::list(const Query& query, const DiagramLimits& limits) const {
    MinimalSets result;
    result.order = query.order;
    if (m_truncatedAt)
        result.order = std::min(*m_truncatedAt, query.order.value_or(*m_truncatedAt));
    count(result, limits);
    CutSetFamily::Query search;
    search.order = query.order;
    search.limit = query.limit;
    search.bytes = limits.bytes / 2;
    search.deadline = limits.deadline;
    search.stop = limits.stop;
    for (const auto& twins : m_elements.owners())
        for (std::size_t i = 1; i < twins.size(); ++i) {
            search.together.resize(m_elements.probabilities().size(), CutSetFamily::kWhole);
            search.together[m_elements.setVariable(twins[i])] = m_elements.setVariable(twins[i - 1]);
        }
    const auto listing = m_family->list(search, chances());
    double listedSum = 0;
    for (const CutSetFamily::Listed& set : listing.sets) {
        result.listed.push_back(inElements(set));
        result.listedCount += result.listed.back().alike;
        listedSum += result.listed.back().alike * set.probability;
    }
    result.complete = listing.complete;
    if (m_kind == MinimalKind::Cuts) {
        const bool all = result.count && *result.count == result.listedCount;
        if (!m_truncatedAt)
            result.probabilitySum = m_family->mass(chances());
        const double left = m_truncatedAt ? query.structural : *result.probabilitySum - listedSum;
        result.omittedProbability = all ? 0.0 : std::clamp(left, 0.0, query.structural);
    }
    cover(result, query, limits);
    return result;
}

MinimalSet ElementSets::inElements(const CutSetFamily::Listed& set) const {
    MinimalSet result;
    result.order = set.variables.size();
    result.probability = set.probability;
    std::map<Index, MinimalSet::Part> parts; // by the first of the twins
    for (const CutSetFamily::Variable variable : set.variables) {
        const Index element = m_elements.elementOf(variable);
        const auto& twins = m_elements.twinsOf(element);
        const auto [it, isNew] = parts.try_emplace(
            twins.front(), MinimalSet::Part{m_elements.system().elements[element].id, 0, twins.size()});
        ++it->second.count;
    }
    for (auto& [first, part] : parts) {
        result.alike *= binomial(part.of, part.count);
        result.parts.push_back(std::move(part));
    }
    return result;
}

void ElementSets::cover(MinimalSets& result, const Query& query, const DiagramLimits& limits) const {
    constexpr std::size_t kUnionNodes = 300'000;
    DiagramLimits own = limits;
    own.nodes = std::min(own.nodes, kUnionNodes);
    if (const auto exact = chanceOfUnion(result.listed, own)) {
        result.coveredLow = result.coveredHigh = *exact;
        return;
    }
    // Any one of them alone, and what the others leave of the whole.
    double sum = 0;
    result.coveredLow = 0;
    for (const MinimalSet& set : result.listed) {
        result.coveredLow = std::max(result.coveredLow, set.probability);
        sum += set.alike * set.probability;
    }
    result.coveredLow =
        std::max(result.coveredLow, query.structural - result.omittedProbability.value_or(query.structural));
    result.coveredHigh = std::min(sum, query.structural);
}

std::optional<double> ElementSets::chanceOfUnion(const std::vector<MinimalSet>& rows,
                                                 const DiagramLimits& limits) const {
    const bool cuts = m_kind == MinimalKind::Cuts;
    std::vector<Probability> probabilities;
    std::map<ElementId, std::vector<Diagram::Node>> instances;
    Diagram diagram(limits);
    for (const Variable variable : m_elements.support())
        for (const Index element : m_elements.membersOf(variable)) {
            const SystemElement& entry = m_elements.system().elements[element];
            instances[entry.id].push_back(
                diagram.variable(static_cast<Diagram::Variable>(probabilities.size())));
            probabilities.push_back(entry.availability);
        }
    Diagram::Node whole = cuts ? Diagram::kOne : Diagram::kZero; // no cut has failed; a path works
    for (const MinimalSet& row : rows) {
        Diagram::Node own = cuts ? Diagram::kZero : Diagram::kOne;
        for (const MinimalSet::Part& part : row.parts) {
            const auto& nodes = instances[part.element];
            const Diagram::Node holds =
                diagram.atLeast(nodes, cuts ? nodes.size() - part.count + 1 : part.count);
            own = cuts ? diagram.disj(own, holds) : diagram.conj(own, holds);
        }
        whole = cuts ? diagram.conj(whole, own) : diagram.disj(whole, own);
        if (diagram.exhausted())
            return {};
    }
    const Probability chance = diagram.probability(whole, probabilities);
    return cuts ? chance.down() : chance.up();
}

} // namespace isthmus
