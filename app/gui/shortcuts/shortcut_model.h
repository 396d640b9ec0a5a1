#pragma once

#include <QAbstractTableModel>
#include <QKeySequence>
#include <QString>

#include <vector>

namespace isthmus {

/// A command with its keys while they are being edited.
struct ShortcutRow {
    std::size_t action = 0; ///< ActionId
    QString text;
    QString path; ///< of the menus it stands in
    QList<QKeySequence> keys;
    QList<QKeySequence> usual;

    [[nodiscard]] bool isUsual() const { return keys == usual; }
};

/// The commands and their keys as a table: command, menu, keys. Nothing happens to the actions themselves.
class ShortcutModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TextColumn, PathColumn, KeysColumn, ColumnCount };
    enum Role { ChangedRole = Qt::UserRole };
    explicit ShortcutModel(std::vector<ShortcutRow> rows, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<ShortcutRow>& rows() const { return m_rows; }
    /// The row that has these keys, or whose keys begin like them or the other way round; -1: none.
    [[nodiscard]] int conflict(const QKeySequence& keys, int except) const;
    void setKeys(int row, const QList<QKeySequence>& keys);
    /// Gives the keys to a row and takes them from all others.
    void give(int row, const QKeySequence& keys);
    void resetAll();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ShortcutRow> m_rows;
};

} // namespace isthmus
