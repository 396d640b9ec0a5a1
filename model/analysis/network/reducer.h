#pragma once

#include "model/analysis/network/working_network.h"

namespace isthmus::network {

/// One run of reductions over one network (see reduce()).
class Reducer {
public:
    Reducer(WorkingNetwork& work, const std::stop_token& stop) : m_work(work), m_stop(stop) {}
    void run();

private:
    // reduce.cpp: irrelevant and impossible parts
    void giveUp();
    void multiply(const Probability& part);
    void require(std::uint32_t v);
    void hold(const Risks& risks);
    void dropDead();
    void dropUnreachable();
    [[nodiscard]] std::vector<bool> reachableFrom(std::uint32_t start, bool against) const;
    void buildIncidence();

    // reduce_risks.cpp
    void tidyRisks();
    void forgetPerfectRisks();
    void foldSingleRisks();
    void mergeEqualRisks();
    [[nodiscard]] std::vector<Risks> membersOfRisks() const;

    // reduce_blocks.cpp
    void pruneBlocks();
    void crossBridge(std::uint32_t edgeIndex);

    // reduce_local.cpp: series, parallel, perfect edges
    void mergeAllParallel();
    void mergeSeries();
    void contractPerfect();
    void contract(std::uint32_t keep, std::uint32_t gone);
    [[nodiscard]] Risks livingEdgesAt(std::uint32_t v);
    [[nodiscard]] bool bypass(std::uint32_t v, std::vector<std::uint32_t>& touched);
    void absorbParallel(std::uint32_t e);
    [[nodiscard]] bool doubles(const WorkingEdge& a, const WorkingEdge& b) const;
    [[nodiscard]] bool isPerfect(const WorkingNode& node) const;
    [[nodiscard]] bool mayContract(const WorkingEdge& edge);

    WorkingNetwork& m_work;
    const std::stop_token& m_stop;
    std::vector<std::vector<std::uint32_t>> m_incident; ///< edges at each node; dead ones may linger
    bool m_changed = false;
    bool m_impossible = false;
};

} // namespace isthmus::network
