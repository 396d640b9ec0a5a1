#include "model/analysis/network/working_network.h"

#include "model/analysis/network/blocks.h"

#include <algorithm>

namespace isthmus::network {

namespace {

constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
using Ends = std::pair<std::uint32_t, std::uint32_t>; ///< source and target

/// Copies the given living edges and what they touch under new indices.
WorkingNetwork extract(const WorkingNetwork& work, const std::vector<std::uint32_t>& edges, Ends ends) {
    WorkingNetwork part;
    part.directed = work.directed;
    std::vector<std::uint32_t> indexOf(work.nodes.size(), kNowhere);
    const auto nodeIndex = [&](std::uint32_t v) {
        if (indexOf[v] == kNowhere) {
            indexOf[v] = static_cast<std::uint32_t>(part.nodes.size());
            part.nodes.push_back(work.nodes[v]);
        }
        return indexOf[v];
    };
    for (const std::uint32_t e : edges) {
        WorkingEdge edge = work.edges[e];
        edge.from = nodeIndex(edge.from);
        edge.to = nodeIndex(edge.to);
        part.edges.push_back(edge);
    }
    if (work.directed) {
        part.source = indexOf[ends.first];
        part.target = indexOf[ends.second];
    }

    std::vector<std::uint32_t> riskOf(work.risks.size(), kNowhere);
    const auto renumber = [&](Risks& risks) {
        for (std::uint32_t& risk : risks) {
            if (riskOf[risk] == kNowhere) {
                riskOf[risk] = static_cast<std::uint32_t>(part.risks.size());
                part.risks.push_back(work.risks[risk]);
            }
            risk = riskOf[risk];
        }
        std::sort(risks.begin(), risks.end());
    };
    for (auto& node : part.nodes)
        renumber(node.risks);
    for (auto& edge : part.edges)
        renumber(edge.risks);
    return part;
}

/// Does some risk have members in two blocks? Nodes in two blocks are required and have no risks left.
bool riskJoinsBlocks(const WorkingNetwork& work, const std::vector<std::vector<std::uint32_t>>& blocks) {
    std::vector<std::uint32_t> blockOf(work.risks.size(), kNowhere);
    for (std::uint32_t b = 0; b < blocks.size(); ++b) {
        const auto joins = [&](const Risks& risks) {
            return std::any_of(risks.begin(), risks.end(), [&](std::uint32_t risk) {
                if (blockOf[risk] == kNowhere)
                    blockOf[risk] = b;
                return blockOf[risk] != b;
            });
        };
        for (const std::uint32_t e : blocks[b]) {
            const WorkingEdge& edge = work.edges[e];
            if (joins(edge.risks) || joins(work.nodes[edge.from].risks) || joins(work.nodes[edge.to].risks))
                return true;
        }
    }
    return false;
}

/// In a directed network the blocks form a chain from source to target: each one's own source and target.
std::vector<Ends> endsOfChain(const WorkingNetwork& work,
                              const std::vector<std::vector<std::uint32_t>>& blocks) {
    std::vector<std::vector<std::uint32_t>> blocksAt(work.nodes.size());
    for (std::uint32_t b = 0; b < blocks.size(); ++b)
        for (const std::uint32_t e : blocks[b])
            for (const std::uint32_t v : {work.edges[e].from, work.edges[e].to})
                if (blocksAt[v].empty() || blocksAt[v].back() != b)
                    blocksAt[v].push_back(b);
    const auto nextCut = [&](std::uint32_t block, std::uint32_t from) {
        for (const std::uint32_t e : blocks[block])
            for (const std::uint32_t v : {work.edges[e].from, work.edges[e].to})
                if (v != from && (v == work.target || blocksAt[v].size() > 1))
                    return v;
        return from;
    };
    std::vector<Ends> ends(blocks.size(), {kNowhere, kNowhere});
    std::uint32_t at = work.source;
    for (std::size_t step = 0; step < blocks.size(); ++step) {
        for (const std::uint32_t b : blocksAt[at]) {
            if (ends[b].first != kNowhere)
                continue;
            ends[b] = {at, nextCut(b, at)};
            at = ends[b].second;
            break;
        }
    }
    return ends;
}

} // namespace

WorkingNetwork workingNetwork(const Network& network, const NetworkQuery& query) {
    WorkingNetwork work;
    work.directed = network.directed;
    for (const Probability& availability : network.nodes)
        work.nodes.push_back({availability, {}});
    for (const NetworkEdge& edge : network.edges)
        work.edges.push_back({edge.from, edge.to, edge.availability, {}});
    for (std::uint32_t risk = 0; risk < network.risks.size(); ++risk) {
        work.risks.push_back(network.risks[risk].availability);
        const auto join = [&](Risks& risks) {
            if (risks.empty() || risks.back() != risk)
                risks.push_back(risk);
        };
        for (const std::uint32_t v : network.risks[risk].nodes)
            join(work.nodes[v].risks);
        for (const std::uint32_t e : network.risks[risk].edges)
            join(work.edges[e].risks);
    }
    if (const auto* two = std::get_if<BetweenTwo>(&query)) {
        work.source = two->source;
        work.target = two->target;
        work.nodes[two->source].required = work.nodes[two->target].required = true;
    } else if (const auto* some = std::get_if<AmongTerminals>(&query)) {
        for (const std::uint32_t v : some->terminals)
            work.nodes[v].required = true;
    } else {
        for (auto& node : work.nodes)
            node.required = true;
    }
    return work;
}

std::vector<WorkingNetwork> independentParts(const WorkingNetwork& work) {
    std::vector<std::uint32_t> living;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    for (std::uint32_t e = 0; e < work.edges.size(); ++e) {
        if (!work.edges[e].alive)
            continue;
        living.push_back(e);
        ends.emplace_back(work.edges[e].from, work.edges[e].to);
    }
    if (living.empty())
        return {};
    auto blocks = blocksOf(work.nodes.size(), ends);
    for (auto& block : blocks)
        for (std::uint32_t& e : block)
            e = living[e];
    const Ends whole{work.source, work.target};
    if (blocks.size() == 1 || riskJoinsBlocks(work, blocks))
        return {extract(work, living, whole)};
    const auto chain = work.directed ? endsOfChain(work, blocks) : std::vector<Ends>(blocks.size());
    std::vector<WorkingNetwork> parts;
    for (std::size_t b = 0; b < blocks.size(); ++b)
        parts.push_back(extract(work, blocks[b], chain[b]));
    return parts;
}

} // namespace isthmus::network
