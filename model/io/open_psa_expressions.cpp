#include "model/io/open_psa_expressions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <unordered_map>

namespace isthmus {

namespace {

using Arguments = std::vector<double>;

struct Function {
    std::size_t least, most; ///< arguments
    double (*value)(const Arguments&);
};

constexpr std::size_t kMany = std::numeric_limits<std::size_t>::max();

/// Chance that a process of rate a[0] has happened by a[1].
double exponentialLaw(const Arguments& a) {
    return -std::expm1(-a[0] * a[1]);
}

/// γ, λ, μ, t: fails to start with chance γ, then fails at rate λ and is repaired at rate μ.
double generalLambdaMu(const Arguments& a) {
    const double rate = a[1] + a[2];
    return (a[1] - (a[1] - a[0] * rate) * std::exp(-rate * a[3])) / rate;
}

/// Scale, shape, time shift, time.
double weibullLaw(const Arguments& a) {
    return a[3] <= a[2] ? 0 : -std::expm1(-std::pow((a[3] - a[2]) / a[0], a[1]));
}

/// λ, time between tests, time of the first, time: a failure lasts until the next test.
double periodicTest(const Arguments& a) {
    if (a[3] <= a[2])
        return exponentialLaw({a[0], a[3]});
    const double sinceTest = std::fmod(a[3] - a[2], a[1]);
    return exponentialLaw({a[0], sinceTest > 0 ? sinceTest : a[1]});
}

double lognormalMean(const Arguments& a) { // of (mean, error factor, level) or of (μ, σ)
    return a.size() == 3 ? a[0] : std::exp(a[0] + a[1] * a[1] / 2);
}

double foldedLeft(const Arguments& a, double (*step)(double, double)) {
    return std::accumulate(a.begin() + 1, a.end(), a.front(), step);
}

const std::unordered_map<std::string_view, Function>& functions() {
    static const std::unordered_map<std::string_view, Function> kFunctions = {
        {"neg", {1, 1, [](const Arguments& a) { return -a[0]; }}},
        {"add", {1, kMany, [](const Arguments& a) { return std::accumulate(a.begin(), a.end(), 0.0); }}},
        {"sub",
         {1, kMany,
          [](const Arguments& a) { return foldedLeft(a, [](double x, double y) { return x - y; }); }}},
        {"mul",
         {1, kMany,
          [](const Arguments& a) { return foldedLeft(a, [](double x, double y) { return x * y; }); }}},
        {"div",
         {1, kMany,
          [](const Arguments& a) { return foldedLeft(a, [](double x, double y) { return x / y; }); }}},
        {"min", {1, kMany, [](const Arguments& a) { return *std::min_element(a.begin(), a.end()); }}},
        {"max", {1, kMany, [](const Arguments& a) { return *std::max_element(a.begin(), a.end()); }}},
        {"mean",
         {1, kMany,
          [](const Arguments& a) {
              return std::accumulate(a.begin(), a.end(), 0.0) / static_cast<double>(a.size());
          }}},
        {"abs", {1, 1, [](const Arguments& a) { return std::abs(a[0]); }}},
        {"acos", {1, 1, [](const Arguments& a) { return std::acos(a[0]); }}},
        {"asin", {1, 1, [](const Arguments& a) { return std::asin(a[0]); }}},
        {"atan", {1, 1, [](const Arguments& a) { return std::atan(a[0]); }}},
        {"cos", {1, 1, [](const Arguments& a) { return std::cos(a[0]); }}},
        {"sin", {1, 1, [](const Arguments& a) { return std::sin(a[0]); }}},
        {"tan", {1, 1, [](const Arguments& a) { return std::tan(a[0]); }}},
        {"cosh", {1, 1, [](const Arguments& a) { return std::cosh(a[0]); }}},
        {"sinh", {1, 1, [](const Arguments& a) { return std::sinh(a[0]); }}},
        {"tanh", {1, 1, [](const Arguments& a) { return std::tanh(a[0]); }}},
        {"exp", {1, 1, [](const Arguments& a) { return std::exp(a[0]); }}},
        {"log", {1, 1, [](const Arguments& a) { return std::log(a[0]); }}},
        {"log10", {1, 1, [](const Arguments& a) { return std::log10(a[0]); }}},
        {"sqrt", {1, 1, [](const Arguments& a) { return std::sqrt(a[0]); }}},
        {"ceil", {1, 1, [](const Arguments& a) { return std::ceil(a[0]); }}},
        {"floor", {1, 1, [](const Arguments& a) { return std::floor(a[0]); }}},
        {"mod", {2, 2, [](const Arguments& a) { return std::fmod(a[0], a[1]); }}},
        {"pow", {2, 2, [](const Arguments& a) { return std::pow(a[0], a[1]); }}},
        {"not", {1, 1, [](const Arguments& a) { return a[0] == 0 ? 1.0 : 0.0; }}},
        {"and",
         {1, kMany,
          [](const Arguments& a) { return std::find(a.begin(), a.end(), 0.0) == a.end() ? 1.0 : 0.0; }}},
        {"or",
         {1, kMany,
          [](const Arguments& a) {
              return std::any_of(a.begin(), a.end(), [](double x) { return x != 0; }) ? 1.0 : 0.0;
          }}},
        {"eq", {2, 2, [](const Arguments& a) { return a[0] == a[1] ? 1.0 : 0.0; }}},
        {"df", {2, 2, [](const Arguments& a) { return a[0] != a[1] ? 1.0 : 0.0; }}},
        {"lt", {2, 2, [](const Arguments& a) { return a[0] < a[1] ? 1.0 : 0.0; }}},
        {"gt", {2, 2, [](const Arguments& a) { return a[0] > a[1] ? 1.0 : 0.0; }}},
        {"leq", {2, 2, [](const Arguments& a) { return a[0] <= a[1] ? 1.0 : 0.0; }}},
        {"geq", {2, 2, [](const Arguments& a) { return a[0] >= a[1] ? 1.0 : 0.0; }}},
        {"exponential", {2, 2, exponentialLaw}},
        {"GLM", {4, 4, generalLambdaMu}},
        {"Weibull", {4, 4, weibullLaw}},
        {"periodic-test", {4, 4, periodicTest}},
        {"uniform-deviate", {2, 2, [](const Arguments& a) { return (a[0] + a[1]) / 2; }}},
        {"normal-deviate", {2, 2, [](const Arguments& a) { return a[0]; }}},
        {"lognormal-deviate", {2, 3, lognormalMean}},
        {"gamma-deviate", {2, 2, [](const Arguments& a) { return a[0] * a[1]; }}},
        {"beta-deviate", {2, 2, [](const Arguments& a) { return a[0] / (a[0] + a[1]); }}},
    };
    return kFunctions;
}

} // namespace

std::optional<double> OpenPsaExpressions::valueAt(const OpenPsaPlace& place, int depth) {
    if (depth > OpenPsaDefinitions::kMaxDepth) {
        place.complain("IO-137", {std::to_string(OpenPsaDefinitions::kMaxDepth)});
        return {};
    }
    const std::string_view tag = localName(place.node);
    if (tag == "float" || tag == "int" || tag == "bool")
        return literal(place);
    if (tag == "parameter")
        return parameter(place, depth);
    if (tag == "system-mission-time")
        return m_missionTime;
    if (tag == "pi")
        return std::numbers::pi;
    if (tag == "histogram")
        return histogram(place, depth);
    if (tag == "ite" || tag == "switch")
        return choice(place, depth);
    const auto function = functions().find(tag);
    if (function == functions().end()) {
        place.complain("IO-131", {shortened(tag)}, "an expression");
        return {};
    }
    const auto given = arguments(place, depth);
    if (!given)
        return {};
    const auto& [least, most, value] = function->second;
    if (given->size() < least || given->size() > most) {
        place.complain("IO-139", {std::string(tag), std::to_string(given->size())},
                       least == most ? std::to_string(least) : "at least " + std::to_string(least));
        return {};
    }
    return value(*given);
}

std::optional<double> OpenPsaExpressions::literal(const OpenPsaPlace& place) const {
    std::string_view text = trimmed(place.node.attribute("value").value());
    if (localName(place.node) == "bool") {
        if (text == "true" || text == "1")
            return 1.0;
        if (text == "false" || text == "0")
            return 0.0;
        place.complain("IO-136", {shortened(text)}, "true or false");
        return {};
    }
    if (text.substr(0, 1) == "+")
        text.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        place.complain("IO-136", {shortened(text)}, "a number");
        return {};
    }
    return value;
}

std::optional<double> OpenPsaExpressions::parameter(const OpenPsaPlace& place, int depth) {
    const std::string name = place.node.attribute("name").value();
    const std::size_t index = m_definitions.find(true, name, place.container);
    if (index == OpenPsaDefinitions::npos) {
        place.complain("IO-133", {"parameter", shortened(name)});
        return {};
    }
    const OpenPsaPlace& definition = m_definitions.all()[index].place;
    if (m_parameters[index].state == State::Open) {
        definition.complain("IO-138", {shortened(name)});
        return {};
    }
    if (m_parameters[index].state == State::New) {
        m_parameters[index].state = State::Open;
        const pugi::xml_node content = contentOf(definition.node);
        if (content)
            m_parameters[index].value = valueAt({definition.file, content, definition.container}, depth + 1);
        else
            definition.complain("IO-139", {"define-parameter", "0"}, "1");
        m_parameters[index].state = State::Done;
    }
    return m_parameters[index].value;
}

std::optional<std::vector<double>> OpenPsaExpressions::arguments(const OpenPsaPlace& place, int depth) {
    std::vector<double> values;
    for (const pugi::xml_node& child : place.node.children()) {
        if (!isContent(child))
            continue;
        const auto value = valueAt({place.file, child, place.container}, depth + 1);
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

/// The mean: a lower boundary, then bins of an upper boundary and a weight.
std::optional<double> OpenPsaExpressions::histogram(const OpenPsaPlace& place, int depth) {
    std::optional<double> boundary;
    double mean = 0;
    double weights = 0;
    for (const pugi::xml_node& child : place.node.children()) {
        if (!isContent(child))
            continue;
        const OpenPsaPlace inner{place.file, child, place.container};
        if (!boundary) {
            boundary = valueAt(inner, depth + 1);
            if (!boundary)
                return {};
            continue;
        }
        const auto bin = arguments(inner, depth + 1);
        if (!bin || bin->size() != 2) {
            inner.complain("IO-139", {"bin", std::to_string(bin ? bin->size() : 0)}, "2");
            return {};
        }
        mean += (*boundary + (*bin)[0]) / 2 * (*bin)[1];
        weights += (*bin)[1];
        boundary = (*bin)[0];
    }
    if (!(weights > 0)) {
        place.complain("IO-139", {"histogram", "0"}, "bins");
        return {};
    }
    return mean / weights;
}

/// `ite`: condition, then, else; `switch`: cases of condition and value, then the default.
std::optional<double> OpenPsaExpressions::choice(const OpenPsaPlace& place, int depth) {
    std::vector<OpenPsaPlace> parts;
    for (const pugi::xml_node& child : place.node.children())
        if (isContent(child))
            parts.push_back({place.file, child, place.container});
    const bool ite = localName(place.node) == "ite";
    if (ite ? parts.size() != 3 : parts.empty()) {
        place.complain("IO-139", {place.node.name(), std::to_string(parts.size())}, ite ? "3" : "a default");
        return {};
    }
    if (ite) {
        const auto condition = valueAt(parts[0], depth + 1);
        return condition ? valueAt(parts[*condition != 0 ? 1 : 2], depth + 1) : std::nullopt;
    }
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        const auto values = arguments(parts[i], depth + 1);
        if (!values || values->size() != 2)
            return {};
        if ((*values)[0] != 0)
            return (*values)[1];
    }
    return valueAt(parts.back(), depth + 1);
}

} // namespace isthmus
