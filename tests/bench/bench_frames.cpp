// Frame times of a sheet of 1,000, 5,000 and 20,000 components with twice as many links, names, glyphs and
// orthogonal links, on a software raster of 1600 × 1000 pixels: p50 and p99 of every frame of a gesture, in
// milliseconds. Then how long a file of 10,000 elements takes to open and the program to its first paint.

#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "model/analysis/analyse.h"
#include "model/io/design_writer.h"
#include "tests/views/canvas/hawaii_design.h"
#include "views/canvas/diagram_view.h"
#include "views/theme/theme_service.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace isthmus;

namespace {

std::shared_ptr<const Catalogue> catalogue() {
    static const auto loaded =
        std::make_shared<const Catalogue>(loadCatalogue(resourceFolder() / "catalogue").catalogue.value());
    return loaded;
}

struct Sheet {
    explicit Sheet(int side) : session(gridDesign(side)), view(session, selection, whatIf, catalogue()) {
        view.resize(1600, 1000);
        view.show();
        QApplication::processEvents();
    }

    DesignSession session;
    Selection selection;
    WhatIf whatIf;
    DiagramView view;
};

/// Times of single frames.
class Frames {
public:
    template <class Step>
    void add(benchmark::State& state, Step&& step) {
        QElapsedTimer timer;
        timer.start();
        step();
        QApplication::processEvents();
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        state.SetIterationTime(seconds);
        m_ms.push_back(seconds * 1e3);
    }
    void report(benchmark::State& state) {
        std::sort(m_ms.begin(), m_ms.end());
        state.counters["p50_ms"] = quantile(0.5);
        state.counters["p99_ms"] = quantile(0.99);
    }

private:
    [[nodiscard]] double quantile(double share) const {
        const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(m_ms.size())));
        return m_ms[std::max<std::size_t>(rank, 1) - 1];
    }

    std::vector<double> m_ms;
};

double zoomOf(const benchmark::State& state) {
    return static_cast<double>(state.range(1)) / 100;
}

/// A hand that pans in a circle.
void pan(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.setZoom(zoomOf(state));
    QApplication::processEvents();
    Frames frames;
    double angle = 0;
    for ([[maybe_unused]] auto _ : state) {
        angle += 0.1;
        frames.add(state, [&] {
            sheet.view.scrollBy(
                {int(std::lround(14 * std::cos(angle))), int(std::lround(14 * std::sin(angle)))});
        });
    }
    frames.report(state);
}

/// The wheel with Ctrl, in and out again around the zoom given.
void zoom(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.setZoom(zoomOf(state));
    QApplication::processEvents();
    QWidget* const viewport = sheet.view.viewport();
    const QPointF middle = QRectF(viewport->rect()).center();
    Frames frames;
    int turn = 0;
    for ([[maybe_unused]] auto _ : state) {
        const int notch = (turn++ / 6) % 2 == 0 ? 30 : -30;
        frames.add(state, [&] {
            QWheelEvent wheel(middle, viewport->mapToGlobal(middle), {}, {0, notch}, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(viewport, &wheel);
        });
    }
    frames.report(state);
}

/// One component dragged by the mouse over its neighbours, with its links routed anew.
void dragOne(benchmark::State& state) {
    Sheet sheet(static_cast<int>(state.range(0)));
    sheet.view.setZoom(zoomOf(state));
    QWidget* const viewport = sheet.view.viewport();
    const ElementId moved{"n4-4"};
    const QPoint start = sheet.view.mapFromScene(QPointF(4 * 136.0 + 20, 4 * 112.0 + 20));
    QTest::mousePress(viewport, Qt::LeftButton, {}, start);
    Frames frames;
    double angle = 0;
    for ([[maybe_unused]] auto _ : state) {
        angle += 0.05;
        const QPoint at = start + QPoint(int(std::lround(90 * std::sin(angle))),
                                         int(std::lround(60 * std::sin(2 * angle))));
        frames.add(state, [&] {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             {});
            QApplication::sendEvent(viewport, &move);
        });
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, start);
    if (sheet.session.design().components.empty())
        state.SkipWithError("nothing was dragged");
    frames.report(state);
}

/// A window of its own over settings that nobody else has.
struct Window {
    Window() {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        settings = std::make_unique<Settings>();
        language.apply(QStringLiteral("en"));
        window = std::make_unique<MainWindow>(
            WindowParts{.catalogue = catalogue(),
                        .analyse = [](auto design, auto known, const AnalysisOptions& options,
                                      std::stop_token stop) { return analyse(design, known, options, stop); },
                        .settings = *settings,
                        .language = language});
        window->resize(1600, 1000);
        window->show();
        QApplication::processEvents();
    }

    QTemporaryDir folder;
    std::unique_ptr<Settings> settings;
    Language language;
    std::unique_ptr<MainWindow> window;
};

/// A file with 3,364 components and 6,612 links, until it is painted.
void openFile(benchmark::State& state) {
    Window fixture;
    const QString path = fixture.folder.filePath(QStringLiteral("estate.isthmus"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray::fromStdString(writeDesign(gridDesign(58)))) <= 0) {
        state.SkipWithError("the file could not be written");
        return;
    }
    file.close();
    Frames frames;
    for ([[maybe_unused]] auto _ : state)
        frames.add(state, [&] { fixture.window->files().openFile(path); });
    frames.report(state);
}

/// The program from its start to the end after its first paint.
void startProgram(benchmark::State& state) {
    Frames frames;
    for ([[maybe_unused]] auto _ : state)
        frames.add(state, [&] {
            QProcess program;
            program.start(QStringLiteral(ISTHMUS_PROGRAM),
                          {QStringLiteral("--separate"), QStringLiteral("--first-paint")});
            program.waitForFinished();
            if (program.exitCode() != 0)
                state.SkipWithError("the program did not start");
        });
    frames.report(state);
}

void sizesAndZooms(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgsProduct({{32, 71, 141}, {30, 60, 100}})
        ->ArgNames({"side", "zoom_percent"})
        ->UseManualTime()
        ->Iterations(300)
        ->Unit(benchmark::kMillisecond);
}

} // namespace

BENCHMARK(pan)->Apply(sizesAndZooms);
BENCHMARK(zoom)->Apply(sizesAndZooms);
BENCHMARK(dragOne)->Apply(sizesAndZooms);
BENCHMARK(openFile)->UseManualTime()->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(startProgram)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    ThemeService::instance().apply(application, ThemeId::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
