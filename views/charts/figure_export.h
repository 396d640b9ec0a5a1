#pragma once

#include "model/base/error.h"
#include "views/charts/number_table.h"

#include <QObject>
#include <QPicture>

#include <functional>

class QAbstractItemView;
class QMenu;
class QWidget;

namespace isthmus {

class PlotCanvas;

/// Lets people take charts and tables along: as a picture on the clipboard or in an SVG, PNG or PDF file, and
/// their numbers as comma-separated values. By the context menu, which the menu key opens, too; Ctrl+C copies
/// the picture of a chart and the numbers of a table. A figure that opens is asked for in the same menu, by a
/// double click or by Enter.
class FigureExport : public QObject {
    Q_OBJECT
public:
    struct Ways {
        /// Path of a file for a picture (.svg, .png, .pdf) or for numbers (.csv); empty: none.
        std::function<QString(const QString& suggestion, bool numbers)> askPath;
        std::function<void(const Error&)> failed;
        std::function<void(const QString&)> say; ///< what has been done
    };
    FigureExport(Ways ways, QObject* parent);

    void attach(PlotCanvas* chart);
    void attach(QAbstractItemView* table);

    // What the menu does, for one that was attached.
    void copyPicture(const QWidget* figure) const;
    void copyNumbers(const QWidget* figure) const;
    void savePicture(const QWidget* figure) const;
    void saveNumbers(const QWidget* figure) const;

signals:
    /// Somebody asks why a number of a table or a chart is what it is: the id of its figure.
    void figureWanted(const QString& figure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void prepare(QWidget* figure);
    void showMenu(QWidget* figure, const QPoint& globalPosition, bool byKey);
    [[nodiscard]] bool opensByItself(QWidget* figure, QEvent* event);
    void addReason(QMenu* menu, const QString& id, QString text);
    void addReasons(QMenu* menu, const QAbstractItemView* table, const QModelIndex& index);
    void write(const QString& path, const QByteArray& bytes) const;
    [[nodiscard]] static QPicture pictureOf(const QWidget* figure, QSize& size);
    [[nodiscard]] static NumberTable numbersOfFigure(const QWidget* figure);

    Ways m_ways;
};

/// A picture in a file format: "svg", "png" at twice the size, "pdf" on a page of its size.
[[nodiscard]] QByteArray pictureBytes(const QPicture& picture, QSize size, const QString& suffix);

} // namespace isthmus
