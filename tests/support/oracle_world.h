#pragma once

#include "tests/support/oracle.h"

#include <cstdint>
#include <map>
#include <optional>

namespace isthmus::oracle {

/// One element: what fails on its own (component instance, link, place, shared risk).
struct OracleElement {
    ElementId owner;
    int instance = 0;
    long double up = 1;        ///< P(X = 1)
    long double down = 0;      ///< P(X = 0)
    long double mttr = 0;      ///< hours
    long double frequency = 0; ///< 1/(MTTF + MTTR), per hour
    bool failsAtRandom = false;
    bool failedOnPurpose = false;
};

/// The design with ids looked up once; indices are positions in the design's own vectors.
class Plan {
public:
    Plan(const Design& design, const Kinds& kinds, const std::vector<ElementId>& failed);

    const Design& design;
    const Kinds& kinds;
    std::vector<OracleElement> elements; ///< the ones that fail at random first: their number is the bit
    std::size_t randomElements = 0;

    std::vector<std::size_t> placeElement, linkElement, riskElement;
    std::vector<std::vector<std::size_t>> componentElements; ///< the instances
    std::vector<std::vector<std::size_t>> placeRisks, componentRisks, linkRisks;
    std::vector<int> componentPlace, placeParent; ///< −1: none
    std::vector<std::size_t> linkFrom, linkTo;
    std::vector<std::vector<std::vector<std::size_t>>> underlay; ///< of each link: alternatives of segments

    [[nodiscard]] std::size_t component(const ElementId& id) const { return m_components.at(id); }
    [[nodiscard]] std::optional<std::size_t> group(const ElementId& id) const;
    [[nodiscard]] bool forwards(std::size_t component) const;
    [[nodiscard]] bool buffers(std::size_t component) const;

    /// The place or one that contains it lies in `outer`.
    [[nodiscard]] bool inside(std::size_t component, int outer) const;
    /// Which implied fabrics a hop between two components uses; `joined` is false when none joins them.
    struct Fabric {
        bool joined = false;
        std::vector<int> places; ///< whose fabrics carry it; a provider stands for its backbone
    };
    [[nodiscard]] const Fabric& fabric(std::size_t a, std::size_t b) const { return m_fabric[a][b]; }
    /// An implied fabric never carries traffic between two ends that are both outside its place unless a
    /// transit component in it does so.
    [[nodiscard]] bool fabricCarries(std::size_t a, std::size_t b, std::size_t source,
                                     std::size_t target) const;

private:
    void addElements(const std::vector<ElementId>& failed);
    void addRisks();
    void addUnderlays();
    void addFabrics();
    [[nodiscard]] Fabric fabricBetween(std::size_t a, std::size_t b) const;
    [[nodiscard]] std::vector<int> fabricPlaces(std::size_t component) const;
    [[nodiscard]] int placeAbove(int place, const std::string& kind) const;

    std::map<ElementId, std::size_t> m_components, m_links, m_places, m_groups;
    std::vector<std::vector<Fabric>> m_fabric;
};

/// One state: which elements work (X_e), and what follows by section 2.
class World {
public:
    /// @param bits  bit k set: element k works. Elements that never fail work, unless on purpose.
    World(const Plan& plan, std::uint32_t bits);

    [[nodiscard]] const Plan& plan() const { return *m_plan; }
    [[nodiscard]] bool aliveComponent(std::size_t c) const { return m_aliveComponent[c]; }
    [[nodiscard]] bool aliveLink(std::size_t l) const { return m_aliveLink[l]; }
    [[nodiscard]] bool works(int place) const;
    /// A path of alive links and implied fabrics through alive forwarding components joins c and t; both
    /// ends are alive.
    [[nodiscard]] bool reach(std::size_t c, std::size_t t) const;

private:
    [[nodiscard]] bool x(std::size_t element) const;
    [[nodiscard]] bool risksHold(const std::vector<std::size_t>& risks) const;
    [[nodiscard]] bool alive(std::size_t component) const;
    [[nodiscard]] bool linkAlive(std::size_t link) const;
    [[nodiscard]] bool routedPath(std::size_t link) const;
    template <class Hop>
    [[nodiscard]] bool pathExists(std::size_t source, std::size_t target, Hop hop) const;

    const Plan* m_plan;
    std::uint32_t m_bits;
    std::vector<char> m_aliveComponent, m_aliveLink;
    mutable std::vector<signed char> m_linkKnown; ///< −1 unknown
    mutable std::vector<signed char> m_reach;     ///< −1 unknown
};

} // namespace isthmus::oracle
