#pragma once

#include "model/analysis/analyse.h"
#include "model/derivation/figure_derivation.h"
#include "model/io/design_reader.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace isthmus::testing {

struct Analysed {
    std::shared_ptr<const System> system;
    AnalysisResult result;

    [[nodiscard]] FigureSources sources() const { return {*system, result}; }
    [[nodiscard]] FigureDerivation open(const std::string& figure) const {
        auto derivation = deriveFigure(sources(), figure);
        return derivation ? std::move(*derivation) : FigureDerivation{};
    }
};

inline const Analysed& hawaii() {
    static const Analysed analysed = [] {
        auto catalogue = loadCatalogue(resourceFolder() / "catalogue");
        auto shared = std::make_shared<const Catalogue>(std::move(*catalogue.catalogue));
        auto read = readDesignFile(resourceFolder() / "templates/hawaii_maximum_resiliency.isthmus");
        auto design = std::make_shared<const Design>(std::move(*read.design));
        AnalysisOptions options;
        options.latency.emplace(); // means to compare with
        return Analysed{System::build(design, shared), *analyse(design, shared, options)};
    }();
    return analysed;
}

inline double valueOf(const FigureInput& input) {
    return input.value.value_or(std::nan(""));
}

inline double sumOf(const FigureDerivation& derivation, const std::string& name = {}) {
    double sum = 0;
    for (const FigureInput& input : derivation.inputs)
        if (name.empty() || input.name == name)
            sum += input.value.value_or(0);
    return sum;
}

inline bool isNear(double a, double b) {
    return std::fabs(a - b) <= 1e-12 + 1e-9 * std::fabs(b);
}

inline double largestOf(const FigureDerivation& derivation, const std::string& name) {
    double largest = 0;
    for (const FigureInput& input : derivation.inputs)
        if (input.name == name)
            largest = std::max(largest, input.value.value_or(0));
    return largest;
}

/// A figure from its inputs; nothing where no arithmetic of a line gives it.
using Recompute = std::function<std::optional<double>(const FigureDerivation&)>;

/// Opens every figure of these kinds, and computes each that has a number anew.
/// @returns how many were computed, by kind.
inline std::map<std::string, int> recomputeAll(const Analysed& analysed,
                                               const std::map<std::string, Recompute>& kinds) {
    std::map<std::string, int> checked;
    for (const std::string& figure : figuresOf(analysed.sources())) {
        const std::string kind = figure.substr(0, figure.find('/'));
        if (!kinds.contains(kind))
            continue;
        const FigureDerivation opened = analysed.open(figure);
        const auto value = opened.value ? kinds.at(kind)(opened) : std::nullopt;
        if (!value)
            continue;
        ++checked[kind];
        if (!isNear(*value, *opened.value))
            QTest::qFail(qPrintable(QString("%1: %2 from the inputs, %3 shown")
                                        .arg(QString::fromStdString(figure))
                                        .arg(*value, 0, 'g', 17)
                                        .arg(*opened.value, 0, 'g', 17)),
                         __FILE__, __LINE__);
    }
    return checked;
}

} // namespace isthmus::testing
