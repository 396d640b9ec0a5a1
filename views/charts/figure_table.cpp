#include "views/charts/figure_table.h"

#include "views/charts/number_table.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kFigureRowHeight = 24;
constexpr int kHeadingRoom = 16;
constexpr int kOrderRole = Qt::UserRole;
constexpr int kAfterNumberRole = Qt::UserRole + 1;
/// Between a number, which ends on the right, and the words of the next column.
const QString kBeforeWords(2, QChar(0x2002));

/// The chosen row is marked as a whole, not one of its cells; a line below the cell that the mouse or the
/// keyboard points at says that it opens.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool pointed =
            option->state.testFlag(QStyle::State_HasFocus) || option->state.testFlag(QStyle::State_MouseOver);
        option->font.setUnderline(pointed && index.data(kFigureRole).isValid());
        option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.data(kAfterNumberRole).toBool())
            option->text.prepend(kBeforeWords);
    }
};

} // namespace

class FigureTable::Model : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<Column> columns) {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
    }
    void setRows(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const Row& row = m_rows[static_cast<std::size_t>(index.row())];
        const Column& column = m_columns[static_cast<std::size_t>(index.column())];
        const Cell& cell = row.cells[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return row.toolTip;
        case Qt::FontRole:
            return column.number ? withTabularFigures(bodyFont()) : bodyFont();
        case Qt::TextAlignmentRole:
            return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ForegroundRole:
            return cell.colour ? QVariant(QBrush(Theme::current().colour(*cell.colour))) : QVariant();
        case kNumberRole:
            return column.number ? QVariant(cell.number.value_or(cell.order)) : QVariant();
        case kFigureRole:
            return cell.figure.isEmpty() ? QVariant() : QVariant(cell.figure);
        case kOrderRole:
            return column.number ? QVariant(cell.order) : QVariant(cell.text);
        case kAfterNumberRole:
            return isAfterNumber(index.column());
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal)
            return {};
        const Column& column = m_columns[static_cast<std::size_t>(section)];
        switch (role) {
        case Qt::DisplayRole:
            return isAfterNumber(section) ? kBeforeWords + column.title : column.title;
        case kNumberRole:
            return column.unit.isEmpty() ? column.title
                                         : QStringLiteral("%1 [%2]").arg(column.title, column.unit);
        case Qt::ToolTipRole:
            return column.toolTip;
        case Qt::TextAlignmentRole:
            return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        default:
            return {};
        }
    }

private:
    [[nodiscard]] bool isAfterNumber(int column) const {
        const auto at = static_cast<std::size_t>(column);
        return at > 0 && !m_columns[at].number && m_columns[at - 1].number;
    }

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

FigureTable::FigureTable(QWidget* parent)
    : QTableView(parent), m_model(new Model(this)), m_sorted(new QSortFilterProxyModel(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(kOrderRole);
    m_sorted->setSortLocaleAware(true);
    setModel(m_sorted);
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    setCornerWidget(new QWidget(this)); // or the style draws a box between the scroll bars
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kFigureRowHeight);
    verticalHeader()->setDefaultSectionSize(kFigureRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    setSortingEnabled(true);
    applyTheme();
}

/// The chosen row is marked softly: it says whose figures these are, the drawing shows where they stand.
void FigureTable::applyTheme() {
    const Theme& theme = Theme::current();
    QPalette marked = palette();
    marked.setColor(QPalette::Highlight, theme.colour(ColourRole::AccentSoft));
    marked.setColor(QPalette::HighlightedText, theme.colour(ColourRole::Text));
    if (marked != palette())
        setPalette(marked);
}

void FigureTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void FigureTable::setColumns(std::vector<Column> columns) {
    m_model->setColumns(std::move(columns));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        const int width = m_model->columns()[static_cast<std::size_t>(i)].width;
        const QString title = m_model->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        if (width > 0) // other languages have longer words
            horizontalHeader()->resizeSection(
                i,
                std::max(width, horizontalHeader()->fontMetrics().horizontalAdvance(title) + kHeadingRoom));
    }
    shareWidth();
}

/// The column without a width of its own gets what is left, and never less than a name needs.
void FigureTable::shareWidth() {
    constexpr int kLeast = 132;
    int rest = viewport()->width();
    int open = -1;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        if (m_model->columns()[static_cast<std::size_t>(i)].width == 0)
            open = i;
        else
            rest -= horizontalHeader()->sectionSize(i);
    }
    if (open >= 0)
        horizontalHeader()->resizeSection(open, std::max(kLeast, rest));
}

void FigureTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    shareWidth();
}

void FigureTable::sortAtFirst(int column, Qt::SortOrder order) {
    sortByColumn(column, order);
}

void FigureTable::setRows(std::vector<Row> rows) {
    if (rows == m_model->rows())
        return;
    const Row* chosen = rowOf(currentIndex());
    const std::set<ElementId> kept = chosen ? chosen->elements : std::set<ElementId>{};
    m_filling = true;
    m_model->setRows(std::move(rows));
    for (int i = 0; !kept.empty() && i < m_sorted->rowCount(); ++i) {
        const QModelIndex index = m_sorted->index(i, 0);
        if (rowOf(index)->elements == kept) {
            setCurrentIndex(index);
            break;
        }
    }
    m_filling = false;
}

const FigureTable::Row* FigureTable::rowOf(const QModelIndex& index) const {
    const QModelIndex source = m_sorted->mapToSource(index);
    return source.isValid() ? &m_model->rows()[static_cast<std::size_t>(source.row())] : nullptr;
}

void FigureTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (const Row* row = rowOf(current); row && !m_filling && current.row() != previous.row())
        emit rowChosen(row->elements);
}

/// Reaching the table with Tab chooses nothing yet.
void FigureTable::focusInEvent(QFocusEvent* event) {
    const bool filling = std::exchange(m_filling, true);
    QTableView::focusInEvent(event);
    m_filling = filling;
}

/// A click on the row that is chosen already shows its elements again.
void FigureTable::mouseReleaseEvent(QMouseEvent* event) {
    QTableView::mouseReleaseEvent(event);
    if (const Row* row = rowOf(indexAt(event->pos())); row && event->button() == Qt::LeftButton)
        emit rowChosen(row->elements);
}

void FigureTable::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const Row* row = rowOf(indexAt(event->pos())); row && event->button() == Qt::LeftButton)
        activate(*row);
    event->accept();
}

void FigureTable::activate(const Row& row) {
    const QString opens = row.opens; // what follows may set other rows
    emit rowActivated(row.elements);
    if (!opens.isEmpty())
        emit rowOpened(opens);
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (const Row* row = rowOf(currentIndex()))
            activate(*row);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace isthmus
