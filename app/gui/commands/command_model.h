#pragma once

#include <QAbstractListModel>

#include "app/gui/commands/command_list.h"

#include <QStringList>

#include <optional>

namespace isthmus {

/// The commands that fit what was typed: best first, or without anything typed those used last and then all
/// in the order of the menus.
class CommandModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        PathRole = Qt::UserRole,
        KeysRole,
        ObstacleRole,
        PlacesRole, ///< QVariantList of the letters that were typed
        RecentRole
    };
    using QAbstractListModel::QAbstractListModel;

    /// @param recent ids, the last one first.
    void setCommands(std::vector<Command> commands, const QStringList& recent);
    void setTyped(const QString& typed);
    /// The command of a row; null beyond the last.
    [[nodiscard]] const Command* at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::size_t command = 0;
        int score = 0;
        qsizetype recency = -1; ///< 0 is the last one used; -1: not lately
        QVariantList places;
    };
    [[nodiscard]] std::optional<Row> match(std::size_t index, const QString& typed) const;

    std::vector<Command> m_commands;
    QStringList m_recent;
    std::vector<Row> m_rows;
};

} // namespace isthmus
