// Probability of fault trees: ours beside BuDDy without preparation, the variables in the order in which a
// walk from the top, depth first and left to right, meets the events.
//
//   bench_faulttree [options of Google Benchmark] [Open-PSA FILE...]
//
// Trees made up in the kinds and sizes of the public ones; the trees that SCRAM installs; and any files named
// (a model of several files: joined by commas).

#include "model/faulttree/solve.h"
#include "model/io/open_psa_reader.h"
#include "tests/bench/fault_tree_generators.h"

#include <benchmark/benchmark.h>

#include <bdd.h>

#include <cstdio>
#include <filesystem>
#include <unordered_map>

using namespace isthmus;

namespace {

void solve(benchmark::State& state, const FaultTree& tree) {
    double probability = 0;
    std::size_t nodes = 0;
    for (auto _ : state) {
        auto solved = FaultTreeSolution::solve(tree, tree.topGates().front(), {});
        if (!solved) {
            state.SkipWithError("no exact answer");
            return;
        }
        probability = solved->probability().down();
        nodes = solved->diagramNodes();
    }
    state.counters["P"] = probability;
    state.counters["nodes"] = static_cast<double>(nodes);
}

/// Count of minimal cut sets and every importance measure, on top of the probability.
void solveAll(benchmark::State& state, const FaultTree& tree) {
    double count = 0;
    for (auto _ : state) {
        auto solved = FaultTreeSolution::solve(tree, tree.topGates().front(), {});
        const auto cuts = solved ? solved->cutSets({.limit = 100}, 4) : tl::unexpected(Error{});
        if (!cuts) {
            state.SkipWithError("no cut sets");
            return;
        }
        count = cuts->count;
        benchmark::DoNotOptimize(solved->importance());
    }
    state.counters["cut_sets"] = count;
}

class Buddy {
public:
    explicit Buddy(const FaultTree& tree)
        : m_tree(tree), m_variable(tree.events.size(), -1), m_gate(tree.gates.size()),
          m_known(tree.gates.size(), false) {
        bdd_init(1'000'000, 500'000);
        bdd_setmaxincrease(4'000'000);
        bdd_gbc_hook([](int, bddGbcStat*) {});
        bdd_setvarnum(static_cast<int>(tree.events.size()));
    }
    ~Buddy() {
        m_gate.clear();
        bdd_done();
    }
    Buddy(const Buddy&) = delete;
    Buddy& operator=(const Buddy&) = delete;

    double probability() { return chance(gate(m_tree.topGates().front()).id()); }
    [[nodiscard]] static int nodes() { return bdd_getnodenum(); }

private:
    bdd valueOf(const FaultTree::Input& input) {
        switch (input.kind) {
        case FaultTree::InputKind::Basic:
            if (m_variable[input.index] < 0) {
                m_variable[input.index] = static_cast<int>(m_event.size());
                m_event.push_back(input.index);
            }
            return bdd_ithvar(m_variable[input.index]);
        case FaultTree::InputKind::Gate:
            return gate(input.index);
        case FaultTree::InputKind::House:
            return m_tree.houses[input.index].happens ? bddtrue : bddfalse;
        case FaultTree::InputKind::Constant:
            break;
        }
        return input.index == 1 ? bddtrue : bddfalse;
    }

    bdd gate(FaultTree::Index index) {
        if (m_known[index])
            return m_gate[index];
        const FaultTree::Gate& gate = m_tree.gates[index];
        std::vector<bdd> inputs;
        for (const FaultTree::Input& input : gate.inputs)
            inputs.push_back(valueOf(input));
        m_gate[index] = joined(gate, inputs);
        m_known[index] = true;
        return m_gate[index];
    }

    static bdd joined(const FaultTree::Gate& gate, const std::vector<bdd>& inputs) {
        using Type = FaultTree::GateType;
        if (gate.type == Type::AtLeast) {
            std::vector<bdd> count(gate.least + 1, bddfalse);
            count[0] = bddtrue;
            for (const bdd& input : inputs)
                for (std::size_t k = gate.least; k >= 1; --k)
                    count[k] = count[k] | (count[k - 1] & input);
            return count[gate.least];
        }
        const bool all = gate.type == Type::And || gate.type == Type::Nand;
        bdd value = inputs.front();
        for (std::size_t i = 1; i < inputs.size(); ++i)
            value = gate.type == Type::Xor || gate.type == Type::Iff ? value ^ inputs[i]
                    : all                                            ? value & inputs[i]
                                                                     : value | inputs[i];
        const bool negated = gate.type == Type::Not || gate.type == Type::Nand || gate.type == Type::Nor ||
                             gate.type == Type::Iff;
        return negated ? !value : value;
    }

    double chance(int node) {
        if (node <= 1)
            return node;
        if (const auto it = m_chance.find(node); it != m_chance.end())
            return it->second;
        const double p = m_tree.events[m_event[static_cast<std::size_t>(bdd_var(node))]].probability;
        const double value = p * chance(bdd_high(node)) + (1 - p) * chance(bdd_low(node));
        m_chance.emplace(node, value);
        return value;
    }

    const FaultTree& m_tree;
    std::vector<int> m_variable;
    std::vector<FaultTree::Index> m_event;
    std::vector<bdd> m_gate;
    std::vector<bool> m_known;
    std::unordered_map<int, double> m_chance;
};

void buddy(benchmark::State& state, const FaultTree& tree) {
    double probability = 0;
    int nodes = 0;
    for (auto _ : state) {
        Buddy diagram(tree);
        probability = diagram.probability();
        nodes = Buddy::nodes();
    }
    state.counters["P"] = probability;
    state.counters["nodes"] = nodes;
}

void add(const std::string& name, const FaultTree& tree) {
    const auto run = [](const std::string& title, void (*measure)(benchmark::State&, const FaultTree&),
                        const FaultTree& which) {
        benchmark::RegisterBenchmark(title.c_str(), [measure, which](benchmark::State& state) {
            measure(state, which);
        })->Unit(benchmark::kMillisecond);
    };
    run("probability/" + name, solve, tree);
    run("buddy/" + name, buddy, tree);
    run("everything/" + name, solveAll, tree);
}

void addFiles(const std::string& argument) {
    std::vector<std::filesystem::path> files;
    for (std::size_t from = 0; from <= argument.size();) {
        const std::size_t comma = std::min(argument.find(',', from), argument.size());
        files.emplace_back(argument.substr(from, comma - from));
        from = comma + 1;
    }
    const auto outcome = readOpenPsaFiles(files);
    if (outcome.tree)
        add(files.front().stem().string(), withCommonCausesWrittenOut(*outcome.tree));
    else
        std::fprintf(stderr, "%s cannot be read\n", argument.c_str());
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (const std::size_t supports : {30, 60, 120, 240})
        add("supported/" + std::to_string(supports), FaultTreeGenerator(1).supported(12, supports));
    for (const std::size_t scenarios : {30, 60, 120, 240})
        add("scenarios/" + std::to_string(scenarios),
            FaultTreeGenerator(2).scenarios(scenarios, 2 * scenarios));
    for (const std::size_t functions : {3, 5, 8, 12})
        add("votes/" + std::to_string(functions), FaultTreeGenerator(3).votes(functions, 8));
    const std::string installed = "/usr/share/scram/input/";
    for (const char* name : {"Baobab/baobab1", "Baobab/baobab2", "CEA9601/CEA9601", "Chinese/chinese"})
        if (std::filesystem::exists(installed + name + ".xml"))
            addFiles(installed + name + ".xml," + installed + name + "-basic-events.xml");
    for (int i = 1; i < argc; ++i)
        addFiles(argv[i]);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
