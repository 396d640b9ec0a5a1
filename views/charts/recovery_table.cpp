#include "views/charts/recovery_table.h"

#include "views/charts/number_table.h"
#include "views/theme/chip_painter.h"
#include "views/theme/fonts.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace isthmus {

namespace {

enum Column { NameColumn, RtoColumn, RpoColumn, ColumnCount };
constexpr int kRecoveryRowHeight = 26;
constexpr int kChipColumn = 104;

const RecoveryLine& rowOf(const QModelIndex& index) {
    return *static_cast<const RecoveryLine*>(index.internalPointer());
}

class ChipDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const RecoveryLine& row = rowOf(index);
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, Theme::current().colour(ColourRole::AccentSoft));
        if (index.column() == NameColumn) {
            painter->setFont(bodyFont());
            painter->setPen(Theme::current().colour(ColourRole::Text));
            painter->drawText(
                option.rect.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                QFontMetrics(bodyFont()).elidedText(row.name, Qt::ElideRight, option.rect.width() - 8));
            return;
        }
        const bool rto = index.column() == RtoColumn;
        paintTextChip(*painter, QRectF(option.rect).adjusted(0, 0, -8, 0), rto ? row.rto : row.rpo,
                      rto ? row.rtoColour : row.rpoColour, rto ? row.rtoFill : row.rpoFill);
    }
};

} // namespace

class RecoveryTable::Model : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<RecoveryLine> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : ColumnCount; }
    QModelIndex index(int row, int column, const QModelIndex& parent) const override {
        if (!hasIndex(row, column, parent))
            return {};
        return createIndex(row, column, const_cast<RecoveryLine*>(&m_rows[static_cast<std::size_t>(row)]));
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const RecoveryLine& row = rowOf(index);
        if (role == Qt::ToolTipRole)
            return row.toolTip;
        if (role == kNumberRole && index.column() != NameColumn) {
            const auto& seconds = index.column() == RtoColumn ? row.rtoSeconds : row.rpoSeconds;
            return seconds ? QVariant(*seconds) : QVariant();
        }
        if (role == kFigureRole && index.column() != NameColumn) {
            const QString& figure = index.column() == RtoColumn ? row.rtoFigure : row.rpoFigure;
            return figure.isEmpty() ? QVariant() : QVariant(figure);
        }
        if (role != Qt::DisplayRole)
            return {};
        return index.column() == NameColumn ? row.name : index.column() == RtoColumn ? row.rto : row.rpo;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return section == NameColumn ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignCenter);
        if (role == kNumberRole)
            return section == NameColumn  ? QVariant()
                   : section == RtoColumn ? QStringLiteral("RTO [s]")
                                          : QStringLiteral("RPO [s]");
        if (role != Qt::DisplayRole)
            return {};
        return section == NameColumn  ? RecoveryTable::tr("Lost")
               : section == RtoColumn ? RecoveryTable::tr("RTO")
                                      : RecoveryTable::tr("RPO");
    }

private:
    std::vector<RecoveryLine> m_rows;
};

RecoveryTable::RecoveryTable(QWidget* parent) : QTableView(parent), m_model(new Model(this)) {
    setObjectName(QStringLiteral("recoveryTable"));
    setModel(m_model);
    setItemDelegate(new ChipDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRecoveryRowHeight);
    verticalHeader()->setDefaultSectionSize(kRecoveryRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    for (const int column : {RtoColumn, RpoColumn}) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
        horizontalHeader()->resizeSection(column, kChipColumn);
    }
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        emit rowClicked(rowOf(index).elements);
        emit lineClicked(index.row());
    });
}

void RecoveryTable::setRows(std::vector<RecoveryLine> rows) {
    const int top = verticalScrollBar()->value();
    m_filling = true;
    m_model->setRows(std::move(rows));
    m_filling = false;
    verticalScrollBar()->setValue(top);
}

void RecoveryTable::setChoosable(bool choosable) {
    m_choosable = choosable;
    setSelectionMode(choosable ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
}

void RecoveryTable::chooseLine(int line) {
    m_filling = true;
    setCurrentIndex(m_model->index(line, NameColumn, {}));
    m_filling = false;
}

void RecoveryTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (m_choosable && !m_filling && current.isValid() && current.row() != previous.row())
        emit lineChosen(current.row());
}

void RecoveryTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace isthmus
