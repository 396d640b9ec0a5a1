#include "app/cli/drawn_queue.h"
#include "app/cli/latency_output.h"
#include "app/cli/load_output.h"
#include "model/analysis/analyse.h"
#include "tests/model/analysis/flow_design.h"

#include <QtTest>

#include <limits>
#include <sstream>

using namespace isthmus;

namespace {

/// Clients on two sides of a connection backed by a tunnel; a queue behind the server.
FlowDesign service() {
    FlowDesign design;
    const auto certain = [&](const char* id, const char* kind, double ms) -> Component& {
        Component& component = design.component(id, kind);
        component.processing = Processing{{ms}, {ms}};
        return component;
    };
    certain("clients", "clients", 0);
    certain("server", "server", 2);
    certain("queue", "queue", 1).buffer.retention = Seconds{86400};
    Component& workers = certain("workers", "server", 5);
    workers.count = 2;
    workers.service.ratePerSecond = 125;
    workers.failure = FailureData{.mttf = Hours{1000}, .mttr = Hours{0.5}};
    design.link("connection", "clients", "server", 10.0).capacity = MegabitsPerSecond{10'000};
    design.link("tunnel", "clients", "server", 40.0, 1).capacity = MegabitsPerSecond{1250};
    design.link("inside", "server", "queue", 0.5);
    design.link("out", "queue", "workers", 0.5).failure = FailureData{.never = true};
    Flow& ask = design.flow("ask", "clients", "server");
    ask.ratePerSecond = 250;
    ask.messageKilobytes = 1000;
    Flow& put = design.flow("put", "server", "queue");
    put.kind = FlowKind::Event;
    put.ratePerSecond = 200;
    design.flow("take", "queue", "workers").kind = FlowKind::Event;
    design.journey("journey", "clients").populations = {{{"clients"}, 1}};
    return design;
}

AnalysisResult answer(const FlowDesign& design) {
    AnalysisOptions options;
    options.latency.emplace();
    options.load = true;
    auto result = analyse(std::make_shared<const Design>(design.design), shippedCatalogue(), options);
    if (!result)
        qFatal("refused: %s", result.error().code.c_str());
    return *std::move(result);
}

} // namespace

class TestServiceOutput : public QObject {
    Q_OBJECT
private slots:
    void latencyJson_everyPart_isThere() {
        const AnalysisResult result = answer(service());
        const Json json = latencyJson(*result.journeys.front().latencyDetail);
        QCOMPARE(json["now_ms"]["mean"].get<double>(), 24.0);
        QCOMPARE(json["waits_for"]["what"].get<std::string>(), std::string("component"));
        QCOMPARE(json["waits_for"]["mean_ms"].get<double>(), 24.0);
        QCOMPARE(json["populations"].size(), std::size_t(1));
        QCOMPARE(json["all_populations_ms"]["p99"].get<double>(), 24.0);
        QVERIFY(json["disruptions"].size() >= 4);
        const Json& states = json["failure_states"];
        const double sum =
            states["up"].get<double>() + states["down"].get<double>() + states["not_covered"].get<double>();
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }

    void printLatency_whatChanges_isListed() {
        const FlowDesign design = service();
        const AnalysisResult result = answer(design);
        std::ostringstream out;
        printLatency(design.design, *result.journeys.front().latencyDetail, out);
        const QString text = QString::fromStdString(out.str());
        QVERIFY2(text.contains("mean 24 ms"), qPrintable(text));
        QVERIFY2(text.contains("flow ask"), qPrintable(text));
        QVERIFY2(text.contains("all states"), qPrintable(text));
    }

    void loadJson_tunnel_keepsAnEighth() {
        const Json json = loadJson(*answer(service()).load);
        const Json& flow = json["flows"].front();
        QCOMPARE(flow["flow"].get<std::string>(), std::string("ask"));
        QCOMPARE(flow["kept"].get<double>(), 0.125);
        QCOMPARE(flow["worst_loss"].get<std::string>(), std::string("link:connection"));
        bool found = false;
        for (const Json& queue : json["queues"])
            if (queue["element"] == "queue") {
                found = true;
                QCOMPARE(queue["utilisation"].get<double>(), 0.8);
                QCOMPARE(queue["outages"].front()["backlog"].get<double>(), 360'000.0);
            }
        QVERIFY(found);
    }

    void burst_lateItems_areListedAndSaid() {
        FlowDesign design = service();
        design.design.flows[1].burstMessages = 2030;
        design.design.flows[1].within = Seconds{9};
        design.design.components[2].service.sharedLimitPerSecond = 200;
        const AnalysisResult result = answer(design);
        const Json json = loadJson(*result.load)["bursts"];
        QCOMPARE(json.size(), std::size_t{1});
        QCOMPARE(json.front()["flow"].get<std::string>(), std::string("put"));
        QCOMPARE(json.front()["late"].get<double>(), 230.0);
        QCOMPARE(json.front()["done_s"].get<double>(), 10.15);
        QCOMPARE(json.front()["held_down_by"].get<std::string>(), std::string("shared_limit"));
        QVERIFY(json.front()["batches"].is_null());
        QCOMPARE(json.front()["shares"].front()["by"].get<std::string>(), std::string("workers"));
        std::ostringstream out;
        printLoad(design.design, *result.load, out);
        const QString text = QString::fromStdString(out.str());
        QVERIFY2(
            text.contains("2,030 items, done in 10 s, 230 late after 9 s; held down by the shared limit"),
            qPrintable(text));
    }

    void loadJson_noLimit_isNull() {
        LoadResult load;
        QueueFigure queue;
        queue.stormArrivals = std::numeric_limits<double>::infinity();
        load.queues = {queue};
        QVERIFY(loadJson(load)["queues"].front()["storm_per_s"].is_null());
    }

    void printLoad_shortfall_isSaidInGbit() {
        const FlowDesign design = service();
        std::ostringstream out;
        printLoad(design.design, *answer(design).load, out);
        const QString text = QString::fromStdString(out.str());
        QVERIFY2(text.contains("1.25 Gbit/s of 10 Gbit/s after link:connection, 8.75 Gbit/s short"),
                 qPrintable(text));
        QVERIFY2(text.contains("80 % busy"), qPrintable(text));
    }

    void drawnQueue_withAJourneyAtItsConsumer_hasTheFilesRates() {
        FlowDesign design = service();
        QVERIFY(!drawnQueue(*design.build(), "queue"));
        design.journey("work", "workers");
        const auto load = drawnQueue(*design.build(), "queue");
        QVERIFY(load.has_value());
        QCOMPARE(load->arrivalsPerSecond, 200.0);
        QCOMPARE(load->servicePerSecond, 250.0);
        QCOMPARE(load->retention.value, 86400.0);
        QCOMPARE(load->consumers.value, std::string("work"));
        QVERIFY(!drawnQueue(*design.build(), "nothing"));
        QVERIFY(!drawnQueue(*design.build(), "server"));
    }
};

QTEST_GUILESS_MAIN(TestServiceOutput)
#include "test_service_output.moc"
