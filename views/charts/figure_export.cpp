#include "views/charts/figure_export.h"

#include "model/io/atomic_file.h"
#include "views/charts/plot_canvas.h"
#include "views/charts/table_picture.h"
#include "views/theme/fonts.h"

#include <QAbstractItemView>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kResolution = 96; ///< pictures are recorded in pixels of this size
constexpr int kImageScale = 2;
constexpr int kMargin = 12;
constexpr double kPointsPerPixel = 72.0 / kResolution;

QImage imageOf(const QPicture& picture, QSize size) {
    QImage image(size * kImageScale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::current().colour(ColourRole::Panel));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kImageScale, kImageScale);
    painter.drawPicture(0, 0, picture);
    return image;
}

/// A chart below its title, with room around it.
QPicture titled(const QPicture& chart, QSize inner, const QString& title, QSize& size) {
    const QFontMetrics metrics(headingFont());
    const int top = kMargin + metrics.height() + kMargin / 2;
    size = {std::max(inner.width(), metrics.horizontalAdvance(title)) + 2 * kMargin,
            top + inner.height() + kMargin};
    QPicture picture;
    QPainter painter(&picture);
    painter.fillRect(QRect({}, size), Theme::current().colour(ColourRole::Panel));
    painter.setFont(headingFont());
    painter.setPen(Theme::current().colour(ColourRole::Text));
    painter.drawText(QPoint(kMargin, kMargin + metrics.ascent()), title);
    painter.drawPicture(kMargin, top, chart);
    return picture;
}

/// What a file with this figure may be called.
QString fileName(const QWidget* figure) {
    QString name = figure->accessibleName();
    name.remove(
        QRegularExpression(QStringLiteral("[^\\w\\s-]"), QRegularExpression::UseUnicodePropertiesOption));
    return name.simplified().isEmpty() ? figure->objectName() : name.simplified();
}

} // namespace

QByteArray pictureBytes(const QPicture& picture, QSize size, const QString& suffix) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto play = [&](QPaintDevice& device) {
        QPainter painter(&device);
        painter.drawPicture(0, 0, picture);
    };
    if (suffix == QLatin1String("svg")) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setResolution(kResolution);
        svg.setSize(size);
        svg.setViewBox(QRect({}, size));
        play(svg);
    } else if (suffix == QLatin1String("pdf")) {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kResolution);
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point));
        play(pdf);
    } else {
        imageOf(picture, size).save(&buffer, "PNG");
    }
    return buffer.data();
}

FigureExport::FigureExport(Ways ways, QObject* parent) : QObject(parent), m_ways(std::move(ways)) {}

void FigureExport::attach(PlotCanvas* chart) {
    chart->setFocusPolicy(Qt::StrongFocus);
    prepare(chart);
}

void FigureExport::attach(QAbstractItemView* table) {
    prepare(table);
    table->viewport()->installEventFilter(this);
}

void FigureExport::prepare(QWidget* figure) {
    figure->installEventFilter(this);
}

bool FigureExport::eventFilter(QObject* watched, QEvent* event) {
    auto* figure = qobject_cast<QWidget*>(watched);
    if (auto* table = qobject_cast<QAbstractItemView*>(figure ? figure->parentWidget() : nullptr);
        table && table->viewport() == figure)
        figure = table;
    if (event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        showMenu(figure, byKey ? figure->mapToGlobal(figure->rect().center()) : menu->globalPos(), byKey);
        return true;
    }
    if (opensByItself(figure, event))
        return true;
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept(); // it is for this figure and not for the drawing
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        if (qobject_cast<PlotCanvas*>(figure) != nullptr)
            copyPicture(figure);
        else
            copyNumbers(figure);
        return true;
    }
    return QObject::eventFilter(watched, event);
}

/// A double click on a figure, or Enter where the keyboard is, opens it. What is no figure goes on to the
/// widget.
bool FigureExport::opensByItself(QWidget* figure, QEvent* event) {
    const bool clicked = event->type() == QEvent::MouseButtonDblClick &&
                         static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
    const bool entered =
        event->type() == QEvent::KeyPress && (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Return ||
                                              static_cast<QKeyEvent*>(event)->key() == Qt::Key_Enter);
    if (!clicked && !entered)
        return false;
    QString id;
    if (const auto* table = qobject_cast<const QAbstractItemView*>(figure)) {
        const QModelIndex index =
            clicked ? table->indexAt(static_cast<QMouseEvent*>(event)->pos()) : table->currentIndex();
        id = index.data(kFigureRole).toString();
    } else if (const auto* chart = qobject_cast<const PlotCanvas*>(figure)) {
        const auto figures =
            chart->figuresAt(clicked ? static_cast<QMouseEvent*>(event)->pos() : chart->currentPoint());
        id = figures.empty() ? QString() : figures.front().id;
    }
    if (id.isEmpty())
        return false;
    emit figureWanted(id);
    return true;
}

void FigureExport::addReason(QMenu* menu, const QString& id, QString text) {
    static const QRegularExpression verdict(QStringLiteral("^[✓✗?] "));
    QAction* action = menu->addAction(tr("&Why %1?").arg(text.remove(verdict)));
    action->setObjectName(QStringLiteral("why"));
    connect(action, &QAction::triggered, this, [this, id] { emit figureWanted(id); });
}

/// Of the cell that is pointed at; where that is no figure, of all in its row.
void FigureExport::addReasons(QMenu* menu, const QAbstractItemView* table, const QModelIndex& index) {
    if (!index.isValid())
        return;
    const bool isFigure = index.data(kFigureRole).isValid();
    const int first = isFigure ? index.column() : 0;
    const int last = isFigure ? index.column() : table->model()->columnCount(index.parent()) - 1;
    for (int column = first; column <= last; ++column) {
        const QModelIndex cell = index.siblingAtColumn(column);
        const QString id = cell.data(kFigureRole).toString();
        if (!id.isEmpty())
            addReason(menu, id, cell.data(Qt::DisplayRole).toString());
    }
}

void FigureExport::showMenu(QWidget* figure, const QPoint& globalPosition, bool byKey) {
    auto* menu = new QMenu(figure);
    menu->setObjectName(QStringLiteral("figureMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto* table = qobject_cast<const QAbstractItemView*>(figure))
        addReasons(menu, table,
                   byKey ? table->currentIndex()
                         : table->indexAt(table->viewport()->mapFromGlobal(globalPosition)));
    else if (const auto* chart = qobject_cast<const PlotCanvas*>(figure))
        for (const ChartFigure& shown :
             chart->figuresAt(byKey ? chart->currentPoint() : chart->mapFromGlobal(globalPosition)))
            addReason(menu, shown.id, shown.text);
    if (!menu->isEmpty())
        menu->addSeparator();
    const auto add = [&](const QString& text, const char* name,
                         void (FigureExport::*act)(const QWidget*) const) {
        QAction* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, figure, act] { (this->*act)(figure); });
    };
    add(tr("Copy &picture"), "copyPicture", &FigureExport::copyPicture);
    add(tr("Copy &numbers"), "copyNumbers", &FigureExport::copyNumbers);
    menu->addSeparator();
    add(tr("&Save picture …"), "savePicture", &FigureExport::savePicture);
    add(tr("Save n&umbers …"), "saveNumbers", &FigureExport::saveNumbers);
    menu->popup(globalPosition);
}

QPicture FigureExport::pictureOf(const QWidget* figure, QSize& size) {
    if (const auto* chart = qobject_cast<const PlotCanvas*>(figure)) {
        return titled(chart->picture(), chart->size(), chart->accessibleName(), size);
    }
    return tablePicture(textsOf(*qobject_cast<const QAbstractItemView*>(figure)), figure->accessibleName(),
                        size);
}

NumberTable FigureExport::numbersOfFigure(const QWidget* figure) {
    if (const auto* chart = qobject_cast<const PlotCanvas*>(figure))
        return chart->numbers();
    return numbersOf(*qobject_cast<const QAbstractItemView*>(figure));
}

void FigureExport::copyPicture(const QWidget* figure) const {
    QSize size;
    const QPicture picture = pictureOf(figure, size);
    auto* mime = new QMimeData;
    mime->setImageData(imageOf(picture, size));
    mime->setData(QStringLiteral("image/svg+xml"), pictureBytes(picture, size, QStringLiteral("svg")));
    QGuiApplication::clipboard()->setMimeData(mime);
    m_ways.say(tr("Picture copied"));
}

void FigureExport::copyNumbers(const QWidget* figure) const {
    const QString csv = numbersOfFigure(figure).csv();
    auto* mime = new QMimeData;
    mime->setText(csv);
    mime->setData(QStringLiteral("text/csv"), csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(mime);
    m_ways.say(tr("Numbers copied"));
}

void FigureExport::savePicture(const QWidget* figure) const {
    const QString path = m_ways.askPath(fileName(figure) + QStringLiteral(".svg"), false);
    if (path.isEmpty())
        return;
    QSize size;
    const QPicture picture = pictureOf(figure, size);
    write(path, pictureBytes(picture, size, QFileInfo(path).suffix().toLower()));
}

void FigureExport::saveNumbers(const QWidget* figure) const {
    const QString path = m_ways.askPath(fileName(figure) + QStringLiteral(".csv"), true);
    if (!path.isEmpty())
        write(path, numbersOfFigure(figure).csv().toUtf8());
}

void FigureExport::write(const QString& path, const QByteArray& bytes) const {
    const auto written = writeFileAtomically(QFile::encodeName(path).toStdString(),
                                             {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (written)
        m_ways.say(tr("Written to %1").arg(path));
    else
        m_ways.failed(written.error());
}

} // namespace isthmus
