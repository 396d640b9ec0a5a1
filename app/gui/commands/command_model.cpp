#include "app/gui/commands/command_model.h"

#include "app/gui/commands/fuzzy_match.h"

#include <QAction>

#include <algorithm>
#include <tuple>

namespace isthmus {

namespace {

constexpr int kUsedLately = 6; ///< as good as a letter in the right place
constexpr int kInPath = 40;    ///< matches of the name come before those of its menu
constexpr int kOff = 12;       ///< what can be done comes first

} // namespace

void CommandModel::setCommands(std::vector<Command> commands, const QStringList& recent) {
    m_commands = std::move(commands);
    m_recent = recent;
    setTyped({});
}

std::optional<CommandModel::Row> CommandModel::match(std::size_t index, const QString& typed) const {
    const Command& command = m_commands[index];
    Row row{.command = index, .score = 0, .recency = m_recent.indexOf(command.id()), .places = {}};
    if (typed.isEmpty())
        return row;
    if (const auto name = fuzzyMatch(typed, command.text)) {
        row.score = name->score;
        for (const qsizetype place : name->places)
            row.places += place;
    } else {
        const QString lead = command.path + QLatin1Char(' ');
        const auto whole = fuzzyMatch(typed, lead + command.text);
        if (!whole)
            return {};
        row.score = whole->score - kInPath;
        for (const qsizetype place : whole->places)
            if (place >= lead.size())
                row.places += place - lead.size();
    }
    row.score += (row.recency >= 0 ? kUsedLately : 0) - (command.obstacle.isEmpty() ? 0 : kOff);
    return row;
}

void CommandModel::setTyped(const QString& typed) {
    beginResetModel();
    m_rows.clear();
    const QString wanted = typed.trimmed();
    for (std::size_t i = 0; i < m_commands.size(); ++i)
        if (auto row = match(i, wanted))
            m_rows.push_back(*std::move(row));
    const auto rank = [](const Row& row) {
        const bool recent = row.recency >= 0;
        return std::tuple(-row.score, recent ? 0 : 1, recent ? row.recency : qsizetype(0), row.command);
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](const Row& a, const Row& b) { return rank(a) < rank(b); });
    endResetModel();
}

const Command* CommandModel::at(int row) const {
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_commands[m_rows[static_cast<std::size_t>(row)].command];
}

int CommandModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const {
    const Command* command = at(index.row());
    if (!command)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return command->text;
    case Qt::DecorationRole:
        return command->action->icon();
    case Qt::CheckStateRole:
        return command->action->isCheckable() && command->action->isChecked() ? QVariant(Qt::Checked)
                                                                              : QVariant();
    case Qt::AccessibleDescriptionRole:
        return command->obstacle.isEmpty() ? command->path + QStringLiteral(" ") + command->keys
                                           : command->obstacle;
    case PathRole:
        return command->path;
    case KeysRole:
        return command->keys;
    case ObstacleRole:
        return command->obstacle;
    case PlacesRole:
        return row.places;
    case RecentRole:
        return row.recency >= 0;
    default:
        return {};
    }
}

} // namespace isthmus
