#include "app/cli/commands/picture.h"

#include "app/cli/loading.h"
#include "app/cli/messages.h"
#include "app/cli/painting_application.h"
#include "model/io/atomic_file.h"
#include "model/io/file_bytes.h"
#include "views/canvas/render_diagram.h"

#include <CLI/CLI.hpp>

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int kWidest = 16'384;
constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

struct PictureCall {
    std::string file;
    std::string output;
    int width = 0; ///< 0: follows from the other, or the drawing's own
    int height = 0;
    bool dark = false;
    std::string catalogue;
};

/// As large as asked for; what was not asked for follows from the shape of the drawing.
QSize sizeOf(const PictureCall& call, const QRectF& drawing) {
    const double ratio = drawing.width() / drawing.height();
    const auto whole = [](double length) {
        return std::clamp(static_cast<int>(std::lround(length)), 1, kWidest);
    };
    if (call.width > 0 && call.height > 0)
        return {call.width, call.height};
    if (call.width > 0)
        return {call.width, whole(call.width / ratio)};
    if (call.height > 0)
        return {whole(call.height * ratio), call.height};
    return {whole(drawing.width()), whole(drawing.height())};
}

/// A PNG that says of which file it is the picture: "Design-SHA256", by which one sees that it is current.
QByteArray png(const QSize& size, const Theme& theme, const QByteArray& hash,
               const std::function<void(QPainter&)>& paint) {
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.colour(ColourRole::Canvas));
    image.setText(QStringLiteral("Design-SHA256"), QString::fromLatin1(hash));
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QBuffer buffer;
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QByteArray svg(const QSize& size, const Theme& theme, const QString& title,
               const std::function<void(QPainter&)>& paint) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96); // at any other, text shifts
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(0, 0), size), theme.colour(ColourRole::Canvas));
    paint(painter);
    painter.end();
    return buffer.data();
}

int picture(const PictureCall& call, Console console) {
    const QString output = QString::fromStdString(call.output);
    const bool asPng = output.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    if (!asPng && !output.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return refuse(console, "the name of a picture ends with .png or .svg");
    const auto catalogue = loadCatalogueOrExplain(call.catalogue, console);
    if (!catalogue)
        return kExitBadInput;
    const auto design = loadDesignOrExplain(call.file, *catalogue, console);
    const auto text = readFileBytes(call.file, kMaxBytes);
    if (!design || !text)
        return kExitBadInput;
    const PaintingApplication application;
    const QRectF drawing = diagramBounds(*design, *catalogue);
    if (drawing.isNull())
        return refuse(console, call.file + " has nothing to paint");
    const Theme& theme = Theme::of(call.dark ? ThemeId::Dark : ThemeId::Light);
    const QSize size = sizeOf(call, drawing);
    const auto paint = [&](QPainter& painter) {
        renderDiagram(painter, QRectF(QPointF(0, 0), size), *design, *catalogue, nullptr, theme);
    };
    const auto hash = QCryptographicHash::hash(QByteArray(text->data(), static_cast<qsizetype>(text->size())),
                                               QCryptographicHash::Sha256);
    const QByteArray content = asPng ? png(size, theme, hash.toHex(), paint)
                                     : svg(size, theme, QString::fromStdString(design->name), paint);
    const auto written =
        writeFileAtomically(call.output, {content.data(), static_cast<std::size_t>(content.size())});
    return written ? kExitOk : refuse(console, written.error());
}

} // namespace

void addPictureCommand(CLI::App& app, Console console, Action& action) {
    auto call = std::make_shared<PictureCall>();
    CLI::App* command = app.add_subcommand("picture", "Paint the drawing of a design");
    command->add_option("FILE", call->file, "the design (*.isthmus)")->required();
    command
        ->add_option("-o,--output", call->output,
                     "the file to write, *.png or *.svg; an existing one is replaced")
        ->required();
    command->add_option("--width", call->width, "so many pixels wide")->check(CLI::Range(1, kWidest));
    command->add_option("--height", call->height, "so many pixels high")->check(CLI::Range(1, kWidest));
    command->add_flag("--dark", call->dark, "light on dark");
    command->add_option("--catalogue", call->catalogue, "folder with your own catalogue files");
    command->callback(
        [call, console, &action] { action = [call, console] { return picture(*call, console); }; });
}

} // namespace isthmus
