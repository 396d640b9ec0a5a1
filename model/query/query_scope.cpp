#include "model/query/query_scope.h"

#include "model/query/query_subject.h"
#include "model/query/query_text.h"

#include <algorithm>

namespace isthmus {

namespace {

bool beginsSomeWord(std::string_view pattern, std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool begins = at == 0 || text[at - 1] == '_' || text[at - 1] == ' ';
        if (begins && text.substr(at).starts_with(pattern))
            return true;
    }
    return false;
}

bool fits(const QueryTerm& term, const std::string& text) {
    if (term.compare != QueryOperator::Matches)
        return matchesWhole(term.text, text);
    // A kind's name is short and full of other words: "lan" is no island.
    const bool wild = term.text.find_first_of("*?") != std::string::npos;
    return term.field == QueryField::Type && !wild ? beginsSomeWord(term.text, text)
                                                   : matchesPart(term.text, text);
}

bool holdsText(const QueryTerm& term, const std::vector<std::string>& texts) {
    const bool any =
        std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return fits(term, text); });
    return term.compare == QueryOperator::NotEqual ? !texts.empty() && !any : any;
}

bool holdsNumber(const QueryTerm& term, double value) {
    const bool inside = value >= term.number - term.tolerance && value <= term.upTo + term.tolerance;
    switch (term.compare) {
    case QueryOperator::Less:
        return value < term.number;
    case QueryOperator::LessOrEqual:
        return value <= term.number;
    case QueryOperator::Greater:
        return value > term.number;
    case QueryOperator::GreaterOrEqual:
        return value >= term.number;
    case QueryOperator::NotEqual:
        return !inside;
    case QueryOperator::Matches:
    case QueryOperator::Equal:
        break;
    }
    return inside;
}

} // namespace

QueryScope::QueryScope(const Design& design, const Catalogue& catalogue, const AnalysisResult* figures)
    : m_design(design), m_catalogue(catalogue), m_figures(figures) {
    indexElements();
    indexFigures();
}

void QueryScope::indexElements() {
    const auto index = [this](const auto& elements, auto& into) {
        for (const auto& element : elements) {
            into[element.id] = &element;
            m_names[element.id] = element.name;
        }
    };
    index(m_design.places, m_places);
    index(m_design.components, m_components);
    index(m_design.groups, m_groups);
    index(m_design.links, m_links);
    for (const Group& group : m_design.groups)
        for (const auto* members : {&group.members, &group.witnesses})
            for (const ElementId& member : *members)
                m_groupsOf[member].insert(group.id);
    for (const SharedRisk& risk : m_design.sharedRisks) {
        m_names[risk.id] = risk.name;
        for (const ElementId& member : risk.members)
            m_risksOf[member].insert(risk.id);
    }
    for (const Cable& cable : m_design.cables) {
        m_names[cable.id] = cable.name;
        for (const ElementId& segment : cable.segments)
            m_cablesOf[segment].insert(cable.id);
    }
    const auto countEnds = [](const auto& lines, std::map<ElementId, int>& counts) {
        for (const auto& line : lines) {
            ++counts[line.from];
            if (line.to != line.from)
                ++counts[line.to];
        }
    };
    countEnds(m_design.links, m_linksAt);
    countEnds(m_design.flows, m_flowsAt);
}

void QueryScope::indexFigures() {
    if (!m_figures)
        return;
    for (const JourneyResult& journey : m_figures->journeys) {
        m_journeys[journey.id] = &journey;
        for (const Importance& row : journey.importance) {
            double& most = m_saved[row.element];
            most = std::max(most, row.hoursSavedPerYear.value);
        }
        m_singlePoints.insert(journey.singlePointsOfFailure.begin(), journey.singlePointsOfFailure.end());
    }
    for (const CostLine& line : m_figures->cost.lines)
        for (const ElementId& owner : {line.element, line.flow}) {
            if (owner.empty())
                continue;
            std::optional<double>& sum = m_cost.try_emplace(owner, 0.0).first->second;
            if (!line.amount)
                sum.reset();
            else if (sum)
                *sum += line.amount->value;
        }
}

template <class Type>
void QueryScope::collect(const std::vector<Type>& elements, const Query& query,
                         std::vector<ElementId>& found) const {
    for (const Type& element : elements)
        if (holds(query.root, Subject{&element, element.id, element.name, element.notes}))
            found.push_back(element.id);
}

std::vector<ElementId> QueryScope::matching(const Query& query) const {
    std::vector<ElementId> found;
    collect(m_design.places, query, found);
    collect(m_design.components, query, found);
    collect(m_design.links, query, found);
    collect(m_design.cables, query, found);
    collect(m_design.sharedRisks, query, found);
    collect(m_design.groups, query, found);
    collect(m_design.flows, query, found);
    collect(m_design.journeys, query, found);
    collect(m_design.scenarios, query, found);
    return found;
}

bool QueryScope::holds(const QueryNode& node, const Subject& subject) const {
    const auto child = [&](const QueryNode& inner) { return holds(inner, subject); };
    switch (node.kind) {
    case QueryNode::Kind::Not:
        return !child(node.children.front());
    case QueryNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), child);
    case QueryNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), child);
    case QueryNode::Kind::Term:
        break;
    }
    return holdsTerm(node.term, subject);
}

bool QueryScope::holdsTerm(const QueryTerm& term, const Subject& subject) const {
    if (term.field == QueryField::Is)
        return isState(term.text, subject) != (term.compare == QueryOperator::NotEqual);
    if (term.field == QueryField::Has)
        return has(term.text, subject) != (term.compare == QueryOperator::NotEqual);
    const QueryFieldRow* row = queryField(term.field);
    if (!row || row->unit == QueryUnit::None)
        return holdsText(term, texts(term.field, subject));
    const auto value = number(term.field, subject);
    return value && holdsNumber(term, *value);
}

} // namespace isthmus
