#include "model/analysis/latency/latency_term.h"

namespace isthmus {

namespace {

LatencyTerm::Pointer share(LatencyTerm term) {
    return std::make_shared<const LatencyTerm>(std::move(term));
}

LatencyTerm withParts(LatencyTerm::Kind kind, std::vector<LatencyTerm::Pointer> parts) {
    LatencyTerm term;
    term.kind = kind;
    term.parts = std::move(parts);
    return term;
}

} // namespace

LatencyTerm::Pointer LatencyTerm::named(Pointer term, LatencyRole role, std::uint32_t element) {
    LatencyTerm copy =
        term->role == LatencyRole::None ? *term : withParts(Kind::Sum, std::vector{std::move(term)});
    copy.role = role;
    copy.element = element;
    return share(std::move(copy));
}

LatencyTerm::Pointer LatencyTerm::constantOf(Milliseconds value) {
    LatencyTerm term;
    term.constant = value;
    return share(std::move(term));
}

LatencyTerm::Pointer LatencyTerm::lognormal(const Processing& processing) {
    if (processing.p50 == processing.p99)
        return constantOf(processing.p50);
    LatencyTerm term;
    term.kind = Kind::Lognormal;
    term.processing = processing;
    return share(std::move(term));
}

LatencyTerm::Pointer LatencyTerm::sum(std::vector<Pointer> parts) {
    return parts.size() == 1 ? parts.front() : share(withParts(Kind::Sum, std::move(parts)));
}

LatencyTerm::Pointer LatencyTerm::maximum(std::vector<Pointer> parts) {
    return parts.size() == 1 ? parts.front() : share(withParts(Kind::Maximum, std::move(parts)));
}

LatencyTerm::Pointer LatencyTerm::mixture(std::vector<Pointer> parts, std::vector<double> weights) {
    if (parts.size() == 1)
        return parts.front();
    LatencyTerm term = withParts(Kind::Mixture, std::move(parts));
    term.weights = std::move(weights);
    return share(std::move(term));
}

LatencyTerm::Pointer LatencyTerm::repeated(Pointer part, double calls) {
    if (calls == 1)
        return part;
    LatencyTerm term = withParts(Kind::Repeated, {std::move(part)});
    term.calls = calls;
    return share(std::move(term));
}

LatencyTerm::Pointer LatencyTerm::kthFastest(std::vector<Pointer> parts, std::size_t rank) {
    LatencyTerm term = withParts(Kind::KthFastest, std::move(parts));
    term.rank = rank;
    return share(std::move(term));
}

} // namespace isthmus
