#include "model/diagram/loss_diagram.h"

#include "model/diagram/diagram_apply.h"

namespace isthmus {

/// Two loss functions; below what decides the loss, two ordinary ones.
struct LossDiagram::LossRule : Diagram::BinaryRule {
    using Frame = Diagram::Frame;
    using Entry = Diagram::Entry;
    using Operation = Diagram::Operation;
    static constexpr Node kZero = Diagram::kZero;
    static constexpr Node kOne = Diagram::kOne;
    static constexpr Node kInvalid = Diagram::kInvalid;

    static Frame split(const Diagram& diagram, Node a, Node b) {
        Frame frame = BinaryRule::split(diagram, a, b);
        if (saysLost(frame.top)) {
            frame.highA = diagram.m_table[a].variable == frame.top ? frame.highA : kZero;
            frame.highB = diagram.m_table[b].variable == frame.top ? frame.highB : kZero;
        }
        return frame;
    }
    static Node join(Diagram& diagram, const Frame& frame, Node high) {
        return high == kZero && saysLost(frame.top) ? frame.low : BinaryRule::join(diagram, frame, high);
    }
};

struct LossDiagram::EitherRule : LossRule {
    static constexpr Operation kOperation = Operation::EitherLoss;
    static Node settled(Diagram& diagram, Node a, Node b) {
        return Diagram::DisjRule::settled(diagram, a, b);
    }
};

struct LossDiagram::BothRule : LossRule {
    static constexpr Operation kOperation = Operation::BothLosses;
    static Node settled(Diagram& diagram, Node a, Node b) {
        return Diagram::ConjRule::settled(diagram, a, b);
    }
};

struct LossDiagram::ExceptRule : LossRule {
    static constexpr Operation kOperation = Operation::LossExcept;
    static void normalise(Node& /*a*/, Node& /*b*/) {}
    static Node settled(Diagram& diagram, Node a, Node b) {
        if (a == kZero || b == kOne || a == b)
            return kZero;
        if (b == kZero)
            return a;
        return a == kOne ? diagram.neg(b) : kInvalid;
    }
};

/// A loss function and an ordinary one. The number that decides a loss is never in the latter; what is lost
/// fixes the variable there.
struct LossDiagram::BeforeRule : LossRule {
    static constexpr Operation kOperation = Operation::LossIfBefore;
    static void normalise(Node& /*loss*/, Node& /*function*/) {}
    static Node settled(Diagram& diagram, Node loss, Node function) {
        return Diagram::ConjRule::settled(diagram, loss, function);
    }
    static Frame split(const Diagram& diagram, Node loss, Node function) {
        Frame frame = BinaryRule::split(diagram, loss, function);
        const Entry& entry = diagram.m_table[function];
        if (saysLost(frame.top))
            frame.highB = entry.variable == frame.top + 1 ? entry.high : function;
        return frame;
    }
};

struct LossDiagram::AfterRule : BeforeRule {
    static constexpr Operation kOperation = Operation::LossIfAfter;
    static Frame split(const Diagram& diagram, Node loss, Node function) {
        Frame frame = BinaryRule::split(diagram, loss, function);
        const Entry& entry = diagram.m_table[function];
        if (saysLost(frame.top))
            frame.highB = entry.variable == frame.top + 1 ? entry.low : function;
        return frame;
    }
};

/// As Diagram::given, but that a loss may leave nothing of the condition.
struct LossDiagram::GivenAfterRule : AfterRule {
    static constexpr Operation kOperation = Operation::LossGivenAfter;
    Diagram::GivenRule given;

    Node settled(const Diagram& diagram, Node& loss, Node& condition) const {
        return condition == kZero ? kZero : given.settled(diagram, loss, condition);
    }
};

struct LossDiagram::LossOfRule : LossRule {
    static constexpr Operation kOperation = Operation::LossOf;
    const LossDiagram& owner;

    static void normalise(Node& /*a*/, Node& /*b*/) {}
    static Node settled(Diagram& /*diagram*/, Node a, Node /*b*/) { return a <= kOne ? kZero : kInvalid; }
    static Frame split(const Diagram& diagram, Node a, Node b) {
        const Entry& entry = diagram.m_table[a];
        return {a, b, entry.high, b, kInvalid, entry.variable};
    }
    static Node lowOf(const Diagram& /*diagram*/, Node b, Variable /*top*/) { return b; }
    Node join(Diagram& diagram, const Frame& frame, Node high) const {
        const Node notThis = diagram.make(frame.top, frame.low, high);
        const Variable variable = frame.top / kNumbers;
        if (!owner.m_canBeLost[variable])
            return notThis;
        const Entry entry = diagram.m_table[frame.a];
        const Node gone = owner.except(entry.high, entry.low);
        return gone == kZero ? notThis : diagram.make(isLost(variable), notThis, gone);
    }
};

LossDiagram::Node LossDiagram::lossOf(Node function) const {
    return m_diagram.apply(function, Diagram::kZero, LossOfRule{{}, *this});
}

LossDiagram::Node LossDiagram::either(Node a, Node b) const {
    return m_diagram.apply(a, b, EitherRule{});
}

LossDiagram::Node LossDiagram::both(Node a, Node b) const {
    return m_diagram.apply(a, b, BothRule{});
}

LossDiagram::Node LossDiagram::except(Node a, Node b) const {
    return m_diagram.apply(a, b, ExceptRule{});
}

LossDiagram::Node LossDiagram::ifBefore(Node loss, Node function) const {
    return m_diagram.apply(loss, function, BeforeRule{});
}

LossDiagram::Node LossDiagram::ifAfter(Node loss, Node function) const {
    return m_diagram.apply(loss, function, AfterRule{});
}

LossDiagram::Node LossDiagram::givenAfter(Node loss, const Diagram::Condition& condition) const {
    return m_diagram.apply(loss, condition.root(), GivenAfterRule{{}, {{}, condition}});
}

std::vector<LossDiagram::Node> LossDiagram::walk(const Diagram& diagram, Node loss) {
    diagram.m_seen.resize(diagram.m_table.count(), 0);
    const std::uint32_t mark = ++diagram.m_walk;
    std::vector<Node> found;
    const auto visit = [&](Node node) {
        if (node == Diagram::kZero || diagram.m_seen[node] == mark)
            return;
        diagram.m_seen[node] = mark;
        found.push_back(node);
    };
    visit(loss);
    for (std::size_t next = 0; next < found.size(); ++next) {
        const Node node = found[next];
        visit(diagram.low(node));
        if (!saysLost(diagram.variableOf(node)))
            visit(diagram.high(node));
    }
    return found;
}

std::vector<LossDiagram::Node> LossDiagram::nodesAbove(const Diagram& diagram, Node loss) {
    auto found = walk(diagram, loss);
    std::ranges::sort(found); // children stand before their parents
    return found;
}

std::vector<LossDiagram::Variable> LossDiagram::lostIn(Node loss) const {
    std::vector<Variable> lost;
    for (const Node node : walk(m_diagram, loss))
        if (saysLost(m_diagram.variableOf(node)))
            lost.push_back(m_diagram.variableOf(node) / kNumbers);
    std::ranges::sort(lost);
    const auto repeated = std::ranges::unique(lost);
    lost.erase(repeated.begin(), repeated.end());
    return lost;
}

} // namespace isthmus
