#include "views/tables/element_table.h"

#include "model/edit/references.h"
#include "views/icons/icon_provider.h"
#include "views/inspector/inspector_edits.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/tables/cell_delegate.h"
#include "views/text/error_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSortFilterProxyModel>

#include <limits>

namespace isthmus {

namespace {

constexpr int kRowHeight = 26;

/// Numbers by their size, texts as people sort them; a filter by words in any cell.
class SortedRows : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words) {
        m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
            for (int column = 0; column < sourceModel()->columnCount(); ++column)
                if (sourceModel()
                        ->index(row, column, parent)
                        .data()
                        .toString()
                        .contains(word, Qt::CaseInsensitive))
                    return true;
            return false;
        });
    }
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
        const QVariant a = left.data(ElementTableModel::kOrderRole),
                       b = right.data(ElementTableModel::kOrderRole);
        if (a.isValid() || b.isValid()) {
            const double least = -std::numeric_limits<double>::infinity();
            return (a.isValid() ? a.toDouble() : least) < (b.isValid() ? b.toDouble() : least);
        }
        return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
    }

private:
    QStringList m_words;
};

} // namespace

ElementTableModel::ElementTableModel(const DesignSession& session, std::shared_ptr<const Catalogue> catalogue,
                                     TableKind kind, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_catalogue(std::move(catalogue)), m_kind(kind),
      m_columns(tableColumns(kind)) {}

void ElementTableModel::reload() {
    auto rows = tableRows(m_kind, m_session.design());
    const bool same = rows.size() == m_rows.size() &&
                      std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                 [](const Element& a, const Element& b) { return idOf(a) == idOf(b); });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_context = std::make_unique<ElementContext>(m_session.design(), *m_catalogue);
    m_cells.assign(m_rows.size(), {});
    if (!same)
        endResetModel();
    else if (!m_rows.empty()) // selection, sorting and scrolling stay
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ElementTableModel::retranslate() {
    beginResetModel();
    m_columns = tableColumns(m_kind);
    m_cells.assign(m_rows.size(), {});
    endResetModel();
}

int ElementTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ElementTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const ElementCell& ElementTableModel::cellAt(const QModelIndex& index) const {
    auto& row = m_cells[static_cast<std::size_t>(index.row())];
    if (row.empty())
        row.resize(m_columns.size());
    auto& cell = row[static_cast<std::size_t>(index.column())];
    if (!cell)
        cell = columnAt(index.column()).read(elementAt(index.row()), *m_context);
    return *cell;
}

QVariant ElementTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_context)
        return {};
    const auto isNumber = [&] { return cellAt(index).number.has_value(); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cellAt(index).text;
    case Qt::ForegroundRole:
        return Theme::current().colour(cellAt(index).inherited || columnAt(index.column()).field.isEmpty()
                                           ? ColourRole::TextSecondary
                                           : ColourRole::Text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((columnAt(index.column()).number ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    case Qt::FontRole:
        return withTabularFigures(bodyFont());
    case kIdRole:
        return QString::fromStdString(idOf(elementAt(index.row())).value);
    case kOrderRole:
        return isNumber() ? QVariant(*cellAt(index).number) : QVariant();
    default:
        return {};
    }
}

QVariant ElementTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((columnAt(section).number ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(columnAt(section).title) : QVariant();
}

Qt::ItemFlags ElementTableModel::flags(const QModelIndex& index) const {
    const auto usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.isValid() && !columnAt(index.column()).field.isEmpty() ? usual | Qt::ItemIsEditable : usual;
}

ElementTable::ElementTable(DesignSession& session, Selection& selection,
                           std::shared_ptr<const Catalogue> catalogue, TableKind kind, QWidget* parent)
    : QTableView(parent), m_session(session), m_selection(selection),
      m_model(new ElementTableModel(session, std::move(catalogue), kind, this)),
      m_sorted(new SortedRows(this)) {
    m_sorted->setSourceModel(m_model);
    setModel(m_sorted);
    setItemDelegate(new CellDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(0, Qt::AscendingOrder);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | SelectedClicked);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnWidth(column, m_model->columnAt(column).width);
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.affectsFigures())
            refresh();
    });
    connect(&session, &DesignSession::reset, this, &ElementTable::refresh);
    connect(&selection, &Selection::changed, this, &ElementTable::showSelection);
    applyTheme();
    retranslate();
}

/// Chosen rows are marked softly: what they say stays readable, the drawing shows where they stand.
void ElementTable::applyTheme() {
    QPalette marked = palette();
    marked.setColor(QPalette::Highlight, Theme::current().colour(ColourRole::AccentSoft));
    marked.setColor(QPalette::HighlightedText, Theme::current().colour(ColourRole::Text));
    if (marked != palette())
        setPalette(marked);
}

void ElementTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

bool ElementTable::event(QEvent* event) {
    // Here "all" are the rows of the table, not what is on the sheet, and F2 edits the cell.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::SelectAll) || key->key() == Qt::Key_F2) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void ElementTable::retranslate() {
    const bool filled = !m_stale;
    m_model->retranslate();
    if (filled)
        refresh();
}

void ElementTable::setFilter(const QString& words) {
    static_cast<SortedRows*>(m_sorted)->setWords(words);
    showSelection();
    emit shownRowsChanged();
}

int ElementTable::shownRows() const {
    return m_sorted->rowCount();
}

void ElementTable::refresh() {
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_filling = true;
    m_model->reload();
    m_filling = false;
    showSelection();
    emit shownRowsChanged();
}

void ElementTable::showEvent(QShowEvent* event) {
    QTableView::showEvent(event);
    if (m_stale)
        refresh();
}

ElementId ElementTable::idAt(const QModelIndex& index) const {
    return {index.data(ElementTableModel::kIdRole).toString().toStdString()};
}

const Element& ElementTable::elementAt(const QModelIndex& index) const {
    return m_model->elementAt(m_sorted->mapToSource(index).row());
}

void ElementTable::showSelection() {
    if (m_filling || m_stale)
        return;
    QItemSelection rows;
    QModelIndex first;
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (!m_selection.contains(idAt(index)))
            continue;
        rows.select(index, m_sorted->index(row, m_sorted->columnCount() - 1));
        if (!first.isValid())
            first = index;
    }
    m_filling = true;
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first.isValid() && !hasFocus())
        scrollTo(first);
    m_filling = false;
}

void ElementTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QTableView::selectionChanged(selected, deselected);
    if (m_filling)
        return;
    std::set<ElementId> ids;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        ids.insert(idAt(index));
    m_filling = true;
    m_selection.set(std::move(ids));
    m_filling = false;
}

void ElementTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && (index.flags() & Qt::ItemIsEditable))
        edit(index);
    else if (index.isValid())
        emit revealRequested(idAt(index));
}

std::optional<Field> ElementTable::fieldAt(const QModelIndex& index) const {
    const QString wanted = m_model->columnAt(m_sorted->mapToSource(index).column()).field;
    for (Field& field : fieldsOf(elementAt(index), {m_session.design(), m_model->catalogue()}))
        if (field.id == wanted && field.write)
            return std::move(field);
    return {};
}

bool ElementTable::write(const QModelIndex& index, const QString& text) {
    const ElementColumn& column = m_model->columnAt(m_sorted->mapToSource(index).column());
    std::vector<Element> elements;
    const auto selected = selectionModel()->selectedRows();
    if (selectionModel()->isRowSelected(index.row()))
        for (const QModelIndex& row : selected)
            elements.push_back(elementAt(row));
    else
        elements.push_back(elementAt(index));
    const WrittenField written =
        writeField(elements, column.field, text, {m_session.design(), m_model->catalogue()});
    QString wrong = written.problem;
    if (wrong.isEmpty()) {
        const QString step =
            elements.size() == 1
                ? tr("Change %1 of %2").arg(column.title, displayName(elements.front()))
                : tr("Change %1 of %n element(s)", nullptr, static_cast<int>(elements.size()))
                      .arg(column.title);
        if (const auto done = m_session.submit(written.edit, step); !done)
            wrong = errorText(done.error());
    }
    emit problem(wrong);
    return wrong.isEmpty();
}

QString ElementTable::cells() const {
    QString text;
    const auto add = [&](const auto& cellOf) {
        QStringList row;
        for (int column = 0; column < m_sorted->columnCount(); ++column)
            row += QString(cellOf(column)).replace(QLatin1Char('\t'), QLatin1Char(' '));
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    add([&](int column) { return m_sorted->headerData(column, Qt::Horizontal).toString(); });
    const bool all = selectionModel()->selectedRows().isEmpty();
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        if (all || selectionModel()->isRowSelected(row))
            add([&](int column) { return m_sorted->index(row, column).data().toString(); });
    return text;
}

} // namespace isthmus
