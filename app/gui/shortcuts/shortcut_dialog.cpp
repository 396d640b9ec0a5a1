#include "app/gui/shortcuts/shortcut_dialog.h"

#include "app/gui/actions.h"
#include "app/gui/commands/command_list.h"
#include "app/gui/settings.h"
#include "app/gui/shortcuts/key_caps.h"
#include "app/gui/shortcuts/key_field.h"
#include "app/gui/shortcuts/reserved_keys.h"
#include "app/gui/shortcuts/shortcut_model.h"
#include "views/icons/icon_provider.h"
#include "views/theme/theme.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

namespace isthmus {

namespace {

constexpr QSize kSize(720, 560);
constexpr int kRowHeight = 28;

std::vector<ShortcutRow> rowsOf(const Actions& actions, const QMenuBar& menus) {
    std::vector<ShortcutRow> rows;
    std::set<ActionId> seen; // some stand in two menus
    for (const Command& command : commandsOf(menus))
        if (const auto id = actions.idOf(command.action); id && seen.insert(*id).second)
            rows.push_back({.action = static_cast<std::size_t>(*id),
                            .text = command.text,
                            .path = command.path,
                            .keys = actions.keys(*id),
                            .usual = Actions::usualKeys(*id)});
    return rows;
}

} // namespace

ShortcutDialog::ShortcutDialog(const Actions& actions, const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_model(new ShortcutModel(rowsOf(actions, menus), this)),
      m_shown(new QSortFilterProxyModel(this)), m_filter(new QLineEdit), m_table(new QTableView),
      m_recorded(new KeyField), m_conflict(new QLabel), m_assign(new QPushButton(tr("&Assign"))),
      m_clear(new QPushButton(tr("&No keys"))), m_reset(new QPushButton(tr("&Reset"))) {
    setObjectName(QStringLiteral("shortcutDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    resize(kSize);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_shown->setFilterFixedString(text);
        m_table->selectRow(0);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutDialog::showRow);
    connect(m_model, &ShortcutModel::dataChanged, this, &ShortcutDialog::showRow);
    connect(m_recorded, &KeyField::keysChanged, this, &ShortcutDialog::showConflict);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutDialog::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_model->setKeys(row(), {}); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const QList<QKeySequence> usual = m_model->rows()[static_cast<std::size_t>(row())].usual;
        m_model->setKeys(row(), {});
        for (const QKeySequence& keys : usual)
            m_model->give(row(), keys);
    });
    m_table->selectRow(0);
    showRow();
}

void ShortcutDialog::build() {
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setPlaceholderText(tr("Find a command, a menu or keys"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(toolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_table->setObjectName(QStringLiteral("shortcutTable"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setModel(m_shown);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutModel::TextColumn, QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(ShortcutModel::KeysColumn, new KeyCapsDelegate(m_table));
    m_table->setColumnWidth(ShortcutModel::PathColumn, 180);
    m_table->setColumnWidth(ShortcutModel::KeysColumn, 180);
    m_recorded->setObjectName(QStringLiteral("shortcutRecorded"));
    m_recorded->setPlaceholderText(tr("none pressed yet"));
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setWordWrap(true);
    m_assign->setObjectName(QStringLiteral("shortcutAssign"));
    m_clear->setObjectName(QStringLiteral("shortcutClear"));
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    for (QPushButton* button : {m_assign, m_clear, m_reset})
        button->setAutoDefault(false);
    auto* label = new QLabel(tr("&Press the keys:"));
    label->setBuddy(m_recorded);
    auto* fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(label);
    fields->addWidget(m_recorded, 1);
    for (QPushButton* button : {m_assign, m_clear, m_reset})
        fields->addWidget(button);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* all = buttons->addButton(tr("Reset a&ll"), QDialogButtonBox::ResetRole);
    all->setObjectName(QStringLiteral("shortcutResetAll"));
    connect(all, &QPushButton::clicked, m_model, &ShortcutModel::resetAll);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addLayout(fields);
    layout->addWidget(m_conflict);
    layout->addWidget(buttons);
}

int ShortcutDialog::row() const {
    return m_shown->mapToSource(m_table->currentIndex()).row();
}

void ShortcutDialog::showRow() {
    const bool any = row() >= 0;
    m_recorded->setEnabled(any);
    m_clear->setEnabled(any && !m_model->rows()[static_cast<std::size_t>(row())].keys.isEmpty());
    m_reset->setEnabled(any && !m_model->rows()[static_cast<std::size_t>(row())].isUsual());
    m_recorded->setKeys({});
}

void ShortcutDialog::showConflict() {
    const QKeySequence keys = m_recorded->keys();
    const bool reserved = isReserved(keys);
    const int other = row() >= 0 && !keys.isEmpty() ? m_model->conflict(keys, row()) : -1;
    m_assign->setEnabled(row() >= 0 && !keys.isEmpty() && !reserved);
    m_assign->setText(other >= 0 ? tr("&Assign anyway") : tr("&Assign"));
    QString words = QStringLiteral(" "); // keeps the line's height
    if (reserved) {
        words = tr("These keys move, walk or rename on the sheet; no command can have them.");
    } else if (other >= 0) {
        const ShortcutRow& holder = m_model->rows()[static_cast<std::size_t>(other)];
        words = tr("“%1” (%2) has these keys and would lose them.").arg(holder.text, holder.path);
    }
    QPalette palette = m_conflict->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colour(ColourRole::Degraded));
    m_conflict->setPalette(palette);
    m_conflict->setText(words);
}

void ShortcutDialog::assign() {
    const QKeySequence keys = m_recorded->keys(); // every change of the model empties the field
    m_model->give(row(), keys);
}

void ShortcutDialog::keep(Settings& settings) const {
    for (const ShortcutRow& row : m_model->rows()) {
        const QString name = m_actions[static_cast<ActionId>(row.action)]->objectName();
        settings.setShortcuts(name, row.isUsual() ? std::nullopt : std::optional(row.keys));
    }
}

} // namespace isthmus
