#pragma once

#include "model/graph/system.h"
#include "model/improve/improve.h"

#include <map>
#include <set>
#include <span>

namespace isthmus {

/// Puts remedies on copies of one design and computes what comes of it. Any number of threads at once.
class Trial {
public:
    /// @param journeys  indices into the design's, with the target of each.
    /// @param remedies  all that will be tried.
    Trial(std::shared_ptr<const Design> design, std::shared_ptr<const Catalogue> catalogue,
          std::vector<std::pair<Index, double>> journeys, const ImproveOptions& options,
          std::span<const Remedy> remedies);

    /// The design with the remedies, one after the other; nothing when one of them cannot be put on it.
    [[nodiscard]] std::optional<Design> changed(std::span<const Remedy* const> remedies) const;
    /// Nothing as well when `stop` asks.
    [[nodiscard]] std::optional<ImprovedFigures> of(std::span<const Remedy* const> remedies,
                                                    const std::stop_token& stop) const;

private:
    void measureRecovery(const System& system, ImprovedFigures& figures) const;
    /// What the remedy alone adds or multiplies without anybody saying what it costs.
    [[nodiscard]] std::vector<ElementId> unpricedBy(const Remedy& remedy) const;

    std::shared_ptr<const Design> m_design;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<std::pair<Index, double>> m_journeys;
    std::set<std::string> m_disruptions; ///< of the design as it is: those that count
    const ImproveOptions& m_options;
    std::map<std::string, std::vector<ElementId>> m_unpriced; ///< by remedy
};

} // namespace isthmus
