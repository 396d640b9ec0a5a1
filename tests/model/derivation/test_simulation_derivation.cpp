// Figures of a simulation, from the counts and sums of its run.
#include "model/derivation/figure_options.h"
#include "model/simulation/simulation.h"
#include "tests/model/derivation/derivation_fixture.h"

#include <QTest>

using namespace isthmus;
using namespace isthmus::testing;

namespace {

constexpr double kYears = 300;

const SimulationResult& lived() {
    static const SimulationResult run = [] {
        SimulationOptions options;
        options.years = static_cast<std::uint64_t>(kYears);
        options.seed = 7;
        return *simulate(std::make_shared<const Design>(hawaii().system->design()),
                         hawaii().system->sharedCatalogue(), options);
    }();
    return run;
}

FigureSources sources() {
    return {*hawaii().system, hawaii().result, &lived()};
}

double at(const FigureDerivation& d, const std::string& name) {
    for (const FigureInput& input : d.inputs)
        if (input.name == name)
            return valueOf(input);
    return std::nan("");
}

/// A figure from its inputs: sums and counts over years.
std::optional<double> anew(const FigureDerivation& d, const std::string& kind) {
    const double years = at(d, "years lived through");
    if (kind == "sim_availability")
        return 1 - at(d, "hours lost in all") / at(d, "hours lived through");
    if (kind == "sim_downtime")
        return at(d, "hours lost in all") / years;
    if (kind == "sim_outages")
        return at(d, "outages counted") / years;
    if (kind == "sim_mean_outage")
        return at(d, "all outages together") / at(d, "outages that ended");
    if (kind == "sim_years_without")
        return at(d, "years without any") / years;
    if (kind == "sim_year_above")
        return at(d, "years down longer") / years;
    if (kind == "sim_cause")
        return at(d, "hours of these outages") / years;
    if (d.figure.ends_with("/mean"))
        return at(d, "all together") / at(d, "counted");
    if (d.figure.ends_with("/most"))
        return at(d, "the longest");
    return std::nullopt;
}

} // namespace

class TestSimulationDerivation : public QObject {
    Q_OBJECT
private slots:
    void figures_ofTheRun_areMadeUpOfTheirInputs() {
        std::map<std::string, int> checked;
        for (const std::string& figure : figuresOf(sources())) {
            if (!needsSimulation(figure))
                continue;
            const auto opened = deriveFigure(sources(), figure);
            QVERIFY2(opened && opened->value, figure.c_str());
            QVERIFY2(!opened->formula.empty(), figure.c_str());
            QCOMPARE(at(*opened, "seed"), 7.0);
            const std::string kind = figure.substr(0, figure.find('/'));
            if (const auto value = anew(*opened, kind)) {
                ++checked[kind];
                QVERIFY2(std::fabs(*value - *opened->value) <= 1e-9 * std::fabs(*opened->value) + 1e-12,
                         qPrintable(QString("%1: %2 and %3")
                                        .arg(QString::fromStdString(figure))
                                        .arg(*value, 0, 'g', 17)
                                        .arg(*opened->value, 0, 'g', 17)));
            }
            for (const FigureInput& input : opened->inputs)
                QVERIFY2(input.figure.empty() || deriveFigure(sources(), input.figure),
                         (figure + " > " + input.figure).c_str());
        }
        for (const char* kind :
             {"sim_availability", "sim_downtime", "sim_outages", "sim_mean_outage", "sim_years_without",
              "sim_year_above", "sim_cause", "sim_outage_length", "sim_data_lost"})
            QVERIFY2(checked.contains(kind), kind);
    }

    void interval_ofTheAvailability_holdsTheEstimate() {
        const std::string of = "/" + hawaii().result.journeys.front().id.value;
        const auto low = deriveFigure(sources(), "sim_availability_low" + of);
        const auto high = deriveFigure(sources(), "sim_availability_high" + of);
        const auto value = deriveFigure(sources(), "sim_availability" + of);
        QVERIFY(*low->value < *value->value && *value->value < *high->value);
        QVERIFY(!low->inputs[1].source.empty()); // the method's
        QCOMPARE(*low->inputs[1].value, double(lived().blocks));
    }

    void data_lost_countsItsIncidents() {
        const JourneyResult& journey = hawaii().result.journeys.front();
        const auto lost = deriveFigure(sources(), "sim_data_lost/" + journey.id.value + "/0.99");
        QVERIFY(lost.has_value());
        QCOMPARE(at(*lost, "losses of a store that served"),
                 at(*lost, "counted") + at(*lost, "of these nothing was lost") +
                     at(*lost, "of these all was lost") + at(*lost, "of these nothing is known"));
        QVERIFY(*lost->value <= at(*lost, "the longest") * 1.02);
    }

    void figure_withoutARun_isNotThere() {
        const std::string of = "/" + hawaii().result.journeys.front().id.value;
        QVERIFY(!deriveFigure(hawaii().sources(), "sim_availability" + of));
        for (const std::string& figure : figuresOf(hawaii().sources()))
            QVERIFY2(!needsSimulation(figure), figure.c_str());
        QVERIFY(!deriveFigure(sources(), "sim_data_lost" + of + "/0.95"));
        QVERIFY(!deriveFigure(sources(), "sim_year_above" + of + "/3"));
        QVERIFY(!deriveFigure(sources(), "sim_cause" + of + "/nobody"));
    }
};

QTEST_GUILESS_MAIN(TestSimulationDerivation)
#include "test_simulation_derivation.moc"
