#include "model/analysis/availability/compiled_journey.h"
#include "model/analysis/availability/element_order.h"
#include "model/analysis/availability/series_classes.h"
#include "model/analysis/availability/switching.h"

#include <algorithm>

namespace isthmus {

namespace {

/// Reads formulas into one diagram.
class DiagramReader {
public:
    /// @param variables  by element.
    DiagramReader(const Formula& formula, const std::vector<Index>& variables, DiagramLimits limits)
        : m_formula(formula), m_variables(variables), m_diagram(std::move(limits)),
          m_values(formula.size(), kUnread), m_deepest(formula.size(), 0) {
        m_values[Formula::kFalse] = Diagram::kZero;
        m_values[Formula::kTrue] = Diagram::kOne;
    }

    void read(std::span<const Formula::Node> functions) {
        for (const Formula::Node node : m_formula.reachable(functions)) {
            if (m_diagram.exhausted())
                return;
            if (m_values[node] != kUnread)
                continue;
            m_deepest[node] = deepestIn(node);
            m_values[node] = valueOf(node);
        }
    }
    [[nodiscard]] Diagram::Node operator[](Formula::Node node) const { return m_values[node]; }
    [[nodiscard]] Diagram& diagram() { return m_diagram; }

private:
    static constexpr Diagram::Node kUnread = static_cast<Diagram::Node>(-1);

    Diagram::Node valueOf(Formula::Node node) {
        switch (m_formula.gate(node)) {
        case Formula::Gate::Leaf:
            return m_diagram.variable(LossDiagram::works(m_variables[m_formula.elementOf(node)]));
        case Formula::Gate::Not:
            return m_diagram.neg(m_values[m_formula.inputs(node).front()]);
        default:
            return joined(node);
        }
    }

    /// The last variable that a gate's inputs speak of.
    [[nodiscard]] Index deepestIn(Formula::Node node) const {
        if (m_formula.gate(node) == Formula::Gate::Leaf)
            return m_variables[m_formula.elementOf(node)];
        Index deepest = 0;
        for (const Formula::Node input : m_formula.inputs(node))
            deepest = std::max(deepest, m_deepest[input]);
        return deepest;
    }

    /// Inputs are joined from those that end last upwards: what is joined already mostly stays as it is, also
    /// where all inputs share their first variables, as services in the same zones do.
    Diagram::Node joined(Formula::Node node) {
        const bool all = m_formula.gate(node) == Formula::Gate::All;
        std::vector<std::pair<Index, Diagram::Node>> values;
        for (const Formula::Node input : m_formula.inputs(node))
            values.emplace_back(m_deepest[input], m_values[input]);
        std::ranges::sort(values, std::greater{});
        Diagram::Node result = all ? Diagram::kOne : Diagram::kZero;
        for (const auto& [deepest, value] : values)
            result = all ? m_diagram.conj(value, result) : m_diagram.disj(value, result);
        return result;
    }

    const Formula& m_formula;
    const std::vector<Index>& m_variables;
    Diagram m_diagram;
    std::vector<Diagram::Node> m_values;
    std::vector<Index> m_deepest;
};

} // namespace

/// Compiles one journey: formula, series classes, variable order, diagram, switching terms.
class JourneyCompiler {
public:
    JourneyCompiler(const System& system, const JourneyScope& scope, const std::vector<Index>& failed,
                    const DiagramLimits& limits, FormulaAlgebra::Variables variables)
        : m_system(system), m_scope(scope), m_limits(limits),
          m_formula(std::min(kMostInputs, limits.bytes / kFormulaShare / sizeof(Formula::Node)), limits.stop),
          m_result(std::make_shared<CompiledJourney>()) {
        FormulaAlgebra algebra(m_formula, system, failed, variables, FormulaAlgebra::Flows::WhileSourceAlive);
        Structure<FormulaAlgebra> structure(system, algebra);
        m_byFormula = findJourneyFunctions(system, scope, structure, algebra);
        m_byFormula.forEach([&](Formula::Node& node) { m_functions.push_back(node); });
    }

    CompiledJourney::Outcome run() {
        if (m_formula.exhausted())
            return {nullptr, m_limits.stop.stop_requested(), false};
        m_classes = seriesClasses(m_formula, m_functions);
        auto reader = smallest();
        if (!reader)
            return {nullptr, m_limits.stop.stop_requested(), isLate()};
        Diagram& diagram = reader->diagram();
        m_roots.push_back((*reader)[m_byFormula.journey]);
        reader->read(m_functions);
        if (!diagram.exhausted())
            findLosses(diagram, findSwitchingPoints(m_system, m_scope, inDiagram(*reader), diagram));
        if (diagram.cancelled())
            return {nullptr, true, false};
        if (diagram.exhausted())
            forgetSwitching();
        m_result->m_table = FunctionTable(diagram, m_roots, LossDiagram::kNumbers);
        m_result->describe();
        return {std::move(m_result), false, diagram.timedOut()};
    }

private:
    [[nodiscard]] bool isLate() const {
        return m_limits.deadline && std::chrono::steady_clock::now() > *m_limits.deadline;
    }

    /// Leaves the journey's own function, and what is known of the rest.
    void forgetSwitching() {
        m_result->m_isComplete = false;
        m_result->m_losses.clear();
        m_roots.resize(1);
        m_rootOf.clear();
        for (const WorstSwitch& worst : m_worst) {
            auto& entry = m_result->m_worst.emplace_back();
            entry.share = worst.share;
            entry.failback = toHours(worst.failback);
            for (const Diagram::Node plan : worst.plansRun)
                entry.plansRun.push_back(rootOf(plan));
        }
    }

    /// The classes in the order of a rule, as variables.
    void order(OrderRule rule) {
        const auto rank = elementRanks(m_system, m_scope, rule);
        std::vector<std::pair<double, std::size_t>> keys;
        for (std::size_t i = 0; i < m_classes.size(); ++i) {
            double first = rank[m_classes[i].front()];
            for (const Index element : m_classes[i])
                first = std::min(first, rank[element]);
            keys.emplace_back(first, i);
        }
        std::sort(keys.begin(), keys.end());
        m_result->m_members.clear();
        m_result->m_variable.assign(m_system.elements.size(), kNone);
        for (const auto& [key, i] : keys) {
            for (const Index element : m_classes[i])
                m_result->m_variable[element] = static_cast<Index>(m_result->m_members.size());
            m_result->m_members.push_back(m_classes[i]);
        }
    }

    /// The journey's function in the order that the members of m_result have now.
    [[nodiscard]] std::unique_ptr<DiagramReader> journeyWithin(const DiagramLimits& limits) const {
        auto reader = std::make_unique<DiagramReader>(m_formula, m_result->m_variable, limits);
        reader->read(std::span(&m_byFormula.journey, 1));
        return reader;
    }

    /// Of the orders at hand the one with the smaller diagram of the journey, by trying them with more and
    /// more work until one of them gets there; none when all exceed the limits.
    std::unique_ptr<DiagramReader> smallest() {
        for (std::uint64_t steps = kFirstTrial;; steps *= kTrialGrowth) {
            DiagramLimits trial = m_limits;
            trial.steps = std::min(steps, m_limits.steps);
            std::unique_ptr<DiagramReader> best;
            OrderRule bestRule{};
            bool moreMayHelp = false;
            for (const OrderRule rule : {OrderRule::DepthFirst, OrderRule::BreadthFirst}) {
                order(rule);
                auto reader = journeyWithin(trial);
                const Diagram& diagram = reader->diagram();
                moreMayHelp = moreMayHelp || (diagram.isTired() && trial.steps < m_limits.steps);
                if (diagram.cancelled() || diagram.timedOut())
                    return nullptr;
                if (!diagram.exhausted() && (!best || sizeOf(*reader) < sizeOf(*best))) {
                    best = std::move(reader);
                    bestRule = rule;
                }
            }
            if (best) {
                order(bestRule);
                best->diagram().allowSteps(m_limits.steps);
                return best;
            }
            if (!moreMayHelp)
                return nullptr;
        }
    }

    [[nodiscard]] std::size_t sizeOf(DiagramReader& reader) const {
        return reader.diagram().sizeOf(reader[m_byFormula.journey]);
    }

    [[nodiscard]] JourneyFunctions<Diagram::Node> inDiagram(const DiagramReader& reader) {
        JourneyFunctions<Diagram::Node> functions = m_byFormula; // nodes of both kinds are numbers
        functions.forEach([&](Diagram::Node& node) { node = reader[node]; });
        return functions;
    }

    void findLosses(Diagram& diagram, const SwitchingPoints& points) {
        if ((points.ranked.empty() && points.active.empty() && points.paths.empty()) || diagram.exhausted())
            return;
        std::vector<bool> canBeLost;
        for (const auto& members : m_result->m_members)
            canBeLost.push_back(std::any_of(members.begin(), members.end(), [&](Index element) {
                return !m_system.elements[element].neverFails;
            }));
        const LossDiagram losses(diagram, std::move(canBeLost));
        SwitchingAnalysis analysis(m_system, losses, points, m_classes.size());
        for (const SwitchingTerm& term : analysis.terms())
            addLoss(diagram, term);
        for (Diagram::Variable variable = 0; diagram.exhausted() && variable < m_result->m_members.size();
             ++variable)
            m_worst.push_back(analysis.worstOf(variable));
    }

    std::uint32_t rootOf(Diagram::Node function) {
        const auto [it, isNew] = m_rootOf.try_emplace(function, static_cast<std::uint32_t>(m_roots.size()));
        if (isNew)
            m_roots.push_back(function);
        return it->second;
    }

    void addLoss(const Diagram& diagram, const SwitchingTerm& term) {
        CompiledJourney::Loss loss;
        loss.pieces = term.causes;
        loss.failback = toHours(term.failback);
        loss.fullInterruption = shareAtOnce(term.causes) >= 1;
        // Whether a loss is nothing does not depend on how long the repair takes.
        if (loss.hoursLost(Hours{1}) <= 0)
            return;
        loss.function = LossFunction(diagram, term.loss, [this](Diagram::Node node) { return rootOf(node); });
        for (const auto& [variable, reason] : term.reasons)
            loss.reasons.push_back(reason);
        m_result->m_losses.push_back(std::move(loss));
    }

    static constexpr std::uint64_t kFirstTrial = 20'000;
    static constexpr std::uint64_t kTrialGrowth = 4;
    static constexpr std::size_t kMostInputs = 16'000'000;
    static constexpr std::size_t kFormulaShare = 8; ///< an eighth of the diagram's memory

    const System& m_system;
    const JourneyScope& m_scope;
    DiagramLimits m_limits;
    Formula m_formula;
    JourneyFunctions<Formula::Node> m_byFormula;
    std::vector<Formula::Node> m_functions;
    std::vector<std::vector<Index>> m_classes;
    std::vector<WorstSwitch> m_worst; ///< by variable, when the terms did not fit
    std::vector<Diagram::Node> m_roots;
    std::map<Diagram::Node, std::uint32_t> m_rootOf;
    std::shared_ptr<CompiledJourney> m_result;
};

CompiledJourney::Outcome CompiledJourney::compile(const System& system, const JourneyScope& scope,
                                                  const std::vector<Index>& failed,
                                                  const DiagramLimits& limits,
                                                  FormulaAlgebra::Variables variables) {
    return JourneyCompiler(system, scope, failed, limits, variables).run();
}

} // namespace isthmus
