#pragma once

#include "views/report/html_writer.h"

#include <QPageLayout>
#include <QPointF>
#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace isthmus {

/// A piece of text at its place on a page.
struct PlacedText {
    std::shared_ptr<QTextDocument> text;
    QPointF position;
    double from = 0;   ///< what of the text is shown, from its top
    double height = 0; ///< and how much of it
};

struct PlacedDrawing {
    Drawing drawing = Drawing::Nominal;
    QRectF area;
};

struct ReportPage {
    QPageLayout paper;
    QSizeF area; ///< that text and drawings have, in the device's units; the footer stands below it
    std::vector<PlacedText> texts;
    std::optional<PlacedDrawing> drawing;
};

/// Space below the area of a page, for its footer.
inline constexpr double kFooterMillimetres = 10;

/// Lays the blocks of a report out on pages of A4. A row of a table stays whole, the head of a table stands
/// again on top of each page, no heading stands alone at the foot of one, small tables stay in one piece and
/// others leave no single row behind. Drawings get a page of their own, lying, of A3 where their text would
/// be too small to read on A4.
class PageLayout {
public:
    /// @param drawing  bounds of the drawings; null: there are none.
    PageLayout(QPagedPaintDevice& device, QString styleSheet, QSizeF drawing);

    [[nodiscard]] std::vector<ReportPage> pages(const std::vector<ReportBlock>& blocks);

private:
    /// What is placed as a whole.
    struct Piece {
        std::shared_ptr<QTextDocument> text;
        double height = 0;
        double before = 0; ///< space above, unless it stands on top of a page
        double room = 0;   ///< that a page must have left for it and what follows
        bool keepWithNext = false;
        std::shared_ptr<QTextDocument> head; ///< of the table that it is a row of, but for the first
    };

    [[nodiscard]] std::shared_ptr<QTextDocument> text(const QString& html, double width) const;
    [[nodiscard]] double millimetres(double length) const;
    [[nodiscard]] ReportPage emptyPage(const QPageLayout& paper) const;
    [[nodiscard]] QPageLayout sheetPaper() const;
    void addPieces(const ReportBlock& block, std::vector<Piece>& pieces) const;
    void addSheet(const ReportBlock& block);
    void placePieces(std::vector<Piece>& pieces);
    void place(const Piece& piece);
    void placeInParts(const Piece& piece);
    void newPage();

    QPagedPaintDevice& m_device;
    QString m_styleSheet;
    QSizeF m_drawing;
    std::vector<ReportPage> m_pages;
    bool m_pageIsOpen = false; ///< the last page takes more text
    double m_used = 0;         ///< of it, from its top
};

} // namespace isthmus
