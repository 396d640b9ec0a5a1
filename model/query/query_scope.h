#pragma once

#include "model/analysis/results.h"
#include "model/base/probability.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/query/query.h"

#include <map>
#include <set>

namespace isthmus {

struct ResolvedFailure;

/// A design, and what is known of it, to ask queries of. Keeps references: build it, ask, let go of it.
///
/// A field that an element does not have, or whose figure is not known, holds for no comparison, `!=`
/// included; only a minus before the term turns that round. What each field means: resources/schema/QUERY.md.
class QueryScope {
public:
    /// @param figures the latest ones; null: whatever needs them holds for nothing.
    QueryScope(const Design& design, const Catalogue& catalogue, const AnalysisResult* figures);

    /// Ids of all elements that a query holds for: places, components, links, cables, shared risks, groups,
    /// flows, journeys, scenarios, each in file order. O(elements · terms).
    [[nodiscard]] std::vector<ElementId> matching(const Query& query) const;

private:
    struct Subject; ///< an element with what is asked of it

    template <class Type>
    void collect(const std::vector<Type>& elements, const Query& query, std::vector<ElementId>& found) const;
    [[nodiscard]] bool holds(const QueryNode& node, const Subject& subject) const;
    [[nodiscard]] bool holdsTerm(const QueryTerm& term, const Subject& subject) const;
    [[nodiscard]] std::vector<std::string> texts(QueryField field, const Subject& subject) const;
    [[nodiscard]] std::optional<double> number(QueryField field, const Subject& subject) const;
    [[nodiscard]] bool isState(const std::string& word, const Subject& subject) const;
    [[nodiscard]] bool has(const std::string& word, const Subject& subject) const;

    [[nodiscard]] std::set<ElementId> placesAround(const Subject& subject) const;
    void addPlacesOf(const ElementId& id, std::set<ElementId>& found, int depth) const;
    [[nodiscard]] std::vector<std::string> placeTexts(const Subject& subject, std::string_view kind) const;
    [[nodiscard]] std::vector<std::string> typeTexts(const Subject& subject) const;
    [[nodiscard]] std::vector<std::string> endTexts(const Subject& subject, bool from, bool to) const;
    [[nodiscard]] std::vector<std::string> layerTexts(const Subject& subject) const;
    /// How it is dressed in the first view; plain where nothing is said.
    [[nodiscard]] const Appearance& appearance(const ElementId& id) const;
    void addNames(const ElementId& id, std::vector<std::string>& found) const;
    [[nodiscard]] std::vector<std::string> ownerTexts(const std::map<ElementId, std::set<ElementId>>& owners,
                                                      const ElementId& id) const;
    /// Its own, of one instance; of a journey as computed.
    [[nodiscard]] std::optional<Probability> chance(const Subject& subject) const;
    [[nodiscard]] std::optional<ResolvedFailure> failureOf(const Subject& subject) const;
    [[nodiscard]] std::optional<double> drawnNumber(QueryField field, const Subject& subject) const;
    [[nodiscard]] std::optional<double> journeyNumber(QueryField field, const JourneyResult& figures) const;

    void indexElements();
    void indexFigures();

    const Design& m_design;
    const Catalogue& m_catalogue;
    const AnalysisResult* m_figures;
    std::map<ElementId, const Place*> m_places;
    std::map<ElementId, const Component*> m_components;
    std::map<ElementId, const Group*> m_groups;
    std::map<ElementId, const Link*> m_links;
    std::map<ElementId, std::string> m_names;
    std::map<ElementId, std::set<ElementId>> m_groupsOf, m_risksOf, m_cablesOf;
    std::map<ElementId, int> m_linksAt, m_flowsAt;
    std::map<ElementId, const JourneyResult*> m_journeys;
    std::map<ElementId, double> m_saved;
    std::map<ElementId, std::optional<double>> m_cost; ///< nothing: some line of it has no amount
    std::set<ElementId> m_singlePoints;
};

} // namespace isthmus
