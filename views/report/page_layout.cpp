#include "views/report/page_layout.h"

#include "views/report/report_figure.h"
#include "views/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr double kBodyPoints = 8.5;
/// Below this size nobody reads a label on paper.
constexpr double kSmallestPoints = 6;
/// Of a page: what a chapter wants to begin on, and up to what size a table is kept in one piece.
constexpr double kChapterRoom = 0.25;
constexpr double kWholeTable = 0.4;
constexpr double kPointsPerMillimetre = 72 / 25.4;
/// Of A3, the largest sheet that a report is folded from, nothing is gained by going on.
constexpr QPageSize::PageSizeId kSheets[] = {QPageSize::A4, QPageSize::A3};

double spaceBefore(const ReportBlock& block) {
    switch (block.kind) {
    case ReportBlock::Kind::Heading:
        return block.level <= 1 ? 0.0 : block.level == 2 ? 8.0 : 4.5;
    case ReportBlock::Kind::Text:
    case ReportBlock::Kind::Cards:
    case ReportBlock::Kind::Table:
        return 1.5;
    case ReportBlock::Kind::Drawing:
        return 0;
    }
    return 0;
}

} // namespace

PageLayout::PageLayout(QPagedPaintDevice& device, QString styleSheet, QSizeF drawing)
    : m_device(device), m_styleSheet(std::move(styleSheet)), m_drawing(drawing) {}

double PageLayout::millimetres(double length) const {
    return length * m_device.logicalDpiX() / 25.4;
}

std::shared_ptr<QTextDocument> PageLayout::text(const QString& html, double width) const {
    auto document = std::make_shared<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    QFont font = bodyFont();
    font.setPointSizeF(kBodyPoints);
    document->setDefaultFont(font);
    document->documentLayout()->setPaintDevice(&m_device);
    document->setDefaultStyleSheet(m_styleSheet);
    document->setHtml(html);
    document->setTextWidth(width);
    return document;
}

ReportPage PageLayout::emptyPage(const QPageLayout& paper) const {
    const QSizeF size = paper.paintRect(QPageLayout::Millimeter).size();
    return {.paper = paper,
            .area = {millimetres(size.width()), millimetres(size.height() - kFooterMillimetres)},
            .texts = {},
            .drawing = {}};
}

QPageLayout PageLayout::sheetPaper() const {
    QPageLayout paper = m_device.pageLayout();
    for (const auto size : kSheets) {
        paper = QPageLayout(QPageSize(size), QPageLayout::Landscape, QMarginsF(12, 12, 12, 10),
                            QPageLayout::Millimeter);
        const double width = paper.paintRect(QPageLayout::Millimeter).width();
        const double height = paper.paintRect(QPageLayout::Millimeter).height() - kFooterMillimetres;
        const double scale = std::min(width / m_drawing.width(), height / m_drawing.height());
        if (kSecondaryPixels * scale * kPointsPerMillimetre >= kSmallestPoints)
            break;
    }
    return paper;
}

void PageLayout::newPage() {
    m_pages.push_back(emptyPage(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                            QMarginsF(16, 16, 16, 10), QPageLayout::Millimeter)));
    m_pageIsOpen = true;
    m_used = 0;
}

void PageLayout::addPieces(const ReportBlock& block, std::vector<Piece>& pieces) const {
    const double width = m_pages.back().area.width();
    const double before = millimetres(spaceBefore(block));
    const auto add = [&](const QString& html, double space, bool keep) {
        Piece piece{.text = text(html, width), .before = space, .keepWithNext = keep, .head = {}};
        piece.height = piece.text->size().height();
        pieces.push_back(std::move(piece));
    };
    if (block.figure) {
        Piece piece{.text = text({}, width), .before = before, .keepWithNext = false, .head = {}};
        ReportFigure::fill(*piece.text, block.figure, width);
        piece.height = piece.text->size().height();
        pieces.push_back(std::move(piece));
        return;
    }
    if (block.kind != ReportBlock::Kind::Table) {
        add(block.html, before, block.keepWithNext);
        if (block.kind == ReportBlock::Kind::Heading && block.level == 2)
            pieces.back().room = kChapterRoom * m_pages.back().area.height();
        return;
    }
    const std::size_t first = pieces.size();
    add(tableHtml(block.html, {}), before, true);
    QString bare = block.html; // rows alone: the columns' shares stand in every cell
    bare.remove(bare.indexOf(QLatin1String("<thead>")), bare.size());
    for (const QString& row : block.rows)
        add(tableHtml(bare, row), 0, false);
    double height = 0;
    for (std::size_t i = first; i < pieces.size(); ++i)
        height += pieces[i].height;
    const bool whole = height <= kWholeTable * m_pages.back().area.height();
    for (std::size_t i = first + 1; i < pieces.size(); ++i) {
        const bool edge = i == first + 1 || i + 2 == pieces.size();
        pieces[i].keepWithNext = i + 1 < pieces.size() && (whole || edge);
        if (i > first + 1)
            pieces[i].head = pieces[first].text;
    }
}

void PageLayout::placeInParts(const Piece& piece) {
    // Taller than a page: the text breaks by itself, between lines.
    const QSizeF area = m_pages.back().area;
    piece.text->setPageSize(area);
    for (int part = 0; part < piece.text->pageCount(); ++part) {
        if (part > 0 || m_used > 0)
            newPage();
        m_pages.back().texts.push_back({piece.text, {0, 0}, part * area.height(), area.height()});
        m_used = area.height();
    }
}

void PageLayout::place(const Piece& piece) {
    const double height = m_pages.back().area.height();
    if (m_used > 0 && m_used + piece.before + piece.height > height) {
        newPage();
        if (piece.head) {
            m_pages.back().texts.push_back({piece.head, {0, 0}, 0, piece.head->size().height()});
            m_used = piece.head->size().height();
        }
    }
    if (m_used + piece.height > height) {
        placeInParts(piece);
        return;
    }
    const double top = m_used > 0 ? m_used + piece.before : 0;
    m_pages.back().texts.push_back({piece.text, {0, top}, 0, piece.height});
    m_used = top + piece.height;
}

void PageLayout::placePieces(std::vector<Piece>& pieces) {
    for (std::size_t first = 0; first < pieces.size();) {
        std::size_t last = first;
        double together = pieces[first].before + pieces[first].height;
        while (pieces[last].keepWithNext && last + 1 < pieces.size()) {
            ++last;
            together += pieces[last].before + pieces[last].height;
        }
        const double height = m_pages.back().area.height();
        const double needed = std::max(together, pieces[first].room);
        if (m_used > 0 && m_used + needed > height && together <= height) {
            newPage();
            if (pieces[first].head) {
                m_pages.back().texts.push_back(
                    {pieces[first].head, {0, 0}, 0, pieces[first].head->size().height()});
                m_used = pieces[first].head->size().height();
            }
        }
        for (; first <= last; ++first)
            place(pieces[first]);
    }
    pieces.clear();
}

void PageLayout::addSheet(const ReportBlock& block) {
    if (m_drawing.isEmpty())
        return;
    ReportPage page = emptyPage(sheetPaper());
    const auto above = text(block.html, page.area.width());
    const double aboveHeight = above->size().height();
    page.texts.push_back({above, {0, 0}, 0, aboveHeight});
    const double gap = millimetres(4);
    QRectF drawing(0, aboveHeight + gap, page.area.width(), page.area.height() - aboveHeight - gap);
    if (!block.below.isEmpty()) {
        const auto below = text(block.below, page.area.width());
        const double height = below->size().height();
        // The drawing comes first: what would take more than a third of its page stands elsewhere too.
        if (height + gap <= drawing.height() / 3) {
            page.texts.push_back({below, {0, page.area.height() - height}, 0, height});
            drawing.setHeight(drawing.height() - height - gap);
        }
    }
    page.drawing = PlacedDrawing{block.drawing, drawing};
    m_pages.push_back(std::move(page));
    m_pageIsOpen = false;
}

std::vector<ReportPage> PageLayout::pages(const std::vector<ReportBlock>& blocks) {
    m_pages.clear();
    m_pageIsOpen = false;
    std::vector<Piece> pieces;
    for (const ReportBlock& block : blocks) {
        if (block.kind == ReportBlock::Kind::Drawing) {
            placePieces(pieces);
            addSheet(block);
            continue;
        }
        if (!m_pageIsOpen)
            newPage();
        addPieces(block, pieces);
    }
    placePieces(pieces);
    return std::move(m_pages);
}

} // namespace isthmus
