#include "app/gui/shortcuts/shortcut_model.h"

#include "views/theme/fonts.h"

namespace isthmus {

namespace {

bool collide(const QKeySequence& a, const QKeySequence& b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

} // namespace

ShortcutModel::ShortcutModel(std::vector<ShortcutRow> rows, QObject* parent)
    : QAbstractTableModel(parent), m_rows(std::move(rows)) {}

int ShortcutModel::conflict(const QKeySequence& keys, int except) const {
    for (int row = 0; row < rowCount(); ++row)
        for (const QKeySequence& own : m_rows[static_cast<std::size_t>(row)].keys)
            if (row != except && collide(keys, own))
                return row;
    return -1;
}

void ShortcutModel::setKeys(int row, const QList<QKeySequence>& keys) {
    m_rows[static_cast<std::size_t>(row)].keys = keys;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ShortcutModel::give(int row, const QKeySequence& keys) {
    for (int other = conflict(keys, row); other >= 0; other = conflict(keys, row)) {
        QList<QKeySequence> left = m_rows[static_cast<std::size_t>(other)].keys;
        left.removeIf([&](const QKeySequence& own) { return collide(keys, own); });
        setKeys(other, left);
    }
    QList<QKeySequence> own = m_rows[static_cast<std::size_t>(row)].keys;
    own.removeIf([&](const QKeySequence& one) { return collide(keys, one); });
    own += keys;
    setKeys(row, own);
}

void ShortcutModel::resetAll() {
    for (int row = 0; row < rowCount(); ++row)
        if (const ShortcutRow& entry = m_rows[static_cast<std::size_t>(row)]; !entry.isUsual())
            setKeys(row, entry.usual);
}

int ShortcutModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ShortcutRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == ChangedRole)
        return !row.isUsual();
    if (role == Qt::FontRole && !row.isUsual())
        return strongFont();
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == TextColumn)
        return row.text;
    if (index.column() == PathColumn)
        return row.path;
    return QKeySequence::listToString(row.keys, QKeySequence::NativeText)
        .replace(QStringLiteral("; "), QStringLiteral(", "));
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TextColumn ? tr("Command") : section == PathColumn ? tr("Menu") : tr("Keys");
}

} // namespace isthmus
