#pragma once

#include "model/analysis/results.h"
#include "model/base/result.h"
#include "model/graph/system.h"

namespace isthmus {

struct SimulationResult;

/// What a number counts; shown beside it and written into files as unitWord().
enum class FigureUnit {
    Number,      ///< a plain number
    Probability, ///< 0 … 1; of something being up where the name says so
    PerYear,
    PerHour,
    PerKilometreYear, ///< faults per 1,000 km and year
    Hour,
    HourPerYear,
    Second,
    Millisecond,
    Kilometre,
    MillisecondPerKilometre,
    Dollar,
    DollarPerMonth,
    DollarPerYear,
    DollarPerHour,
    PerSecond,
    MegabitPerSecond,
    Gigabyte, ///< 2^30 bytes
    Percent,
    Item,  ///< of a queue
    Other, ///< said by `unitText`
};

/// "1", "1/h", "h/year", "USD/month" …
[[nodiscard]] std::string_view unitWord(FigureUnit unit);

/// One thing that a figure is made of.
struct FigureInput {
    std::string name;            ///< English: "failures", "price per unit"; views translate it
    ElementId element{};         ///< of which; empty: of the journey or the design
    std::optional<double> value; ///< absent: unknown, or said in `text`
    FigureUnit unit = FigureUnit::Number;
    std::string unitText{}; ///< for FigureUnit::Other: "GB", "port-hour"
    std::string text{};     ///< English, instead of or beside the number
    std::string source{};   ///< where a given number comes from; empty where `figure` is not
    std::string asOf{};
    std::string figure{}; ///< the figure that this number is, to be opened in turn; empty: it was given
};

/// One figure opened: what it is made of, how, and where that comes from.
struct FigureDerivation {
    std::string figure; ///< its id, see figure_id.h
    std::string name;   ///< English: "availability", "monthly cost"; views translate it
    ElementId journey{};
    ElementId element{};
    std::optional<double> value; ///< the very number of the analysis
    FigureUnit unit = FigureUnit::Number;
    std::string unitText{};
    std::string text{};    ///< English, where there is no number or it needs a word
    std::string formula{}; ///< in symbols: "A = A_struct − Σ loss"
    std::vector<FigureInput> inputs;
    std::vector<std::string> notes; ///< English sentences: method, what was assumed
};

/// What the figures are taken from.
struct FigureSources {
    const System& system; ///< of the design that was analysed
    const AnalysisResult& result;
    const SimulationResult* simulation = nullptr; ///< of the same design; null: none was run
};

/// Opens one figure of an analysis.
///
/// @param figure  as in figure_id.h.
/// @returns how it came about; AN-030 (there is no such kind of figure, or its id is not whole), AN-031 (the
///          analysis has no such figure: no such journey, element, disruption or line).
/// @note Pure; any thread. What it says of inputs is read from the analysis and the design, nothing is
///       computed anew but quotients and sums of these, and the mean parts of a latency.
[[nodiscard]] Result<FigureDerivation> deriveFigure(const FigureSources& sources, std::string_view figure);

/// How ids of all kinds of figures are written: "availability/JOURNEY", "load/LINK" …
[[nodiscard]] std::vector<std::string> figurePatterns();

/// The ids of all figures of an analysis, journey by journey.
[[nodiscard]] std::vector<std::string> figuresOf(const FigureSources& sources);

} // namespace isthmus
