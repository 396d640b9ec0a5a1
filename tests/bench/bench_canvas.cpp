// How long the sheet takes to paint, to follow a drag and to open, in milliseconds on a software raster of
// 1600 × 1000 pixels, with names, glyphs and orthogonal links; twice as many links as components.

#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/theme/theme_service.h"

#include <benchmark/benchmark.h>

#include <QApplication>

using namespace isthmus;

namespace {

struct Sheet {
    explicit Sheet(int side) : session(gridDesign(side)), view(session, selection, whatIf, catalogue()) {
        view.resize(1600, 1000);
        view.show();
        QApplication::processEvents();
    }
    static std::shared_ptr<const Catalogue> catalogue() {
        static const auto loaded = std::make_shared<const Catalogue>(
            loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
        return loaded;
    }
    void paint() {
        view.viewport()->repaint();
        benchmark::ClobberMemory();
    }

    DesignSession session;
    Selection selection;
    WhatIf whatIf;
    DiagramView view;
};

void paintFitted(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.fitAll();
    for ([[maybe_unused]] auto _ : state)
        sheet.paint();
    state.counters["zoom"] = sheet.view.zoom();
}

void paintAtZoom(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.fitAll();
    sheet.view.setZoom(static_cast<double>(state.range(1)) / 100);
    for ([[maybe_unused]] auto _ : state)
        sheet.paint();
}

void pan(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.setZoom(1);
    int step = 3;
    for ([[maybe_unused]] auto _ : state) {
        sheet.view.scrollBy({step, step});
        QApplication::processEvents();
        step = -step;
    }
}

void dragOne(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.setZoom(1);
    const ElementId moved{"n3-3"};
    const int gesture = sheet.session.beginGesture();
    double x = 0;
    for ([[maybe_unused]] auto _ : state) {
        x = x > 40 ? 0 : x + 8;
        const Rect rect{3 * 136.0 + x, 3 * 112.0, 0, 0};
        (void)sheet.session.submit(positionEdit(sheet.session.design(), moved, rect), QStringLiteral("Move"),
                                   gesture);
        QApplication::processEvents();
    }
}

void open(benchmark::State& state) {
    for ([[maybe_unused]] auto _ : state)
        Sheet sheet(static_cast<int>(state.range(0)));
}

} // namespace

BENCHMARK(paintFitted)->Arg(32)->Arg(71)->Unit(benchmark::kMillisecond);
BENCHMARK(paintAtZoom)->ArgsProduct({{32, 71}, {20, 30, 45, 60, 100}})->Unit(benchmark::kMillisecond);
BENCHMARK(pan)->Arg(32)->Arg(71)->Unit(benchmark::kMillisecond);
BENCHMARK(dragOne)->Arg(32)->Arg(71)->Unit(benchmark::kMillisecond);
BENCHMARK(open)->Arg(32)->Arg(71)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ThemeService::instance().apply(application, ThemeId::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
