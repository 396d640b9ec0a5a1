#include "views/canvas/arrange/graphviz.h"

#include "model/layout/dot_text.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kStopInterval = 20; ///< ms between two looks at whether to go on

} // namespace

QString graphvizProgram() {
    return QStandardPaths::findExecutable(QStringLiteral("dot"));
}

std::optional<LayoutAnswer> graphvizLayout(const Design& design, const LayoutRequest& request,
                                           const std::stop_token& stop, std::chrono::milliseconds most,
                                           const QString& program) {
    const bool pinned = std::any_of(request.drawn.begin(), request.drawn.end(),
                                    [](const auto& entry) { return entry.second.pinned; });
    if (program.isEmpty() || pinned || request.chosen)
        return std::nullopt;
    QElapsedTimer clock;
    clock.start();
    const auto isOver = [&] { return stop.stop_requested() || clock.elapsed() > most.count(); };
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, {QStringLiteral("-Tplain")});
    process.write(QByteArray::fromStdString(dotText(design, request)));
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(kStopInterval))
        if (isOver()) {
            process.kill();
            process.waitForFinished();
            return std::nullopt;
        }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || isOver())
        return std::nullopt;
    return layoutFromDot(design, request, process.readAllStandardOutput().toStdString());
}

} // namespace isthmus
