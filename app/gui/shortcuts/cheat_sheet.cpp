#include "app/gui/shortcuts/cheat_sheet.h"

#include "app/gui/commands/command_list.h"
#include "app/gui/shortcuts/key_caps.h"
#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace isthmus {

namespace {

constexpr QSize kSize(1120, 760);
constexpr int kColumns = 3;
constexpr std::size_t kHeading = 2; ///< as high as so many rows

} // namespace

CheatSheet::CheatSheet(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent), m_groups(groupsOf(menus)), m_typed(new QLineEdit) {
    setObjectName(QStringLiteral("cheatSheet"));
    setWindowTitle(tr("Keys and mouse"));
    m_typed->setObjectName(QStringLiteral("cheatTyped"));
    m_typed->setPlaceholderText(tr("Find a command or keys"));
    m_typed->setAccessibleName(tr("Filter"));
    m_typed->setClearButtonEnabled(true);
    m_typed->addAction(toolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_typed, &QLineEdit::textChanged, this, &CheatSheet::filter);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(buildPage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_typed);
    layout->addWidget(scroll, 1);
    resize(kSize.boundedTo(screen()->availableSize() - QSize(32, 64)));
}

std::vector<CheatSheet::Group> CheatSheet::groupsOf(const QMenuBar& menus) {
    std::vector<Group> groups;
    for (const Command& command : commandsOf(menus)) {
        if (command.keys.isEmpty())
            continue;
        const QString title = command.path.section(QStringLiteral(" ▸ "), 0, 0);
        if (groups.empty() || groups.back().title != title)
            groups.push_back({title, {}, nullptr});
        groups.back().rows.push_back({command.text, command.keys, nullptr});
    }
    groups.push_back(sheetGroup());
    return groups;
}

/// What no menu shows: gestures, and keys that mean something on the sheet alone.
CheatSheet::Group CheatSheet::sheetGroup() {
    return {tr("On the sheet"),
            {{tr("Pan"), tr("Space + drag, middle button"), nullptr},
             {tr("Scroll sideways"), tr("Shift + wheel"), nullptr},
             {tr("Zoom at the pointer"), tr("Ctrl + wheel"), nullptr},
             {tr("See everything"), tr("Home"), nullptr},
             {tr("Find a thing to place here"), tr("Double click on nothing"), nullptr},
             {tr("Add to the selection"), tr("Ctrl + click"), nullptr},
             {tr("Select what lies below"), tr("Alt + click"), nullptr},
             {tr("From one to the next"), tr("Tab"), nullptr},
             {tr("Move by the grid, by one"), tr("Arrows, Alt + arrows"), nullptr},
             {tr("Move along one axis"), tr("Shift + drag"), nullptr},
             {tr("Drag a copy"), tr("Ctrl + drag"), nullptr},
             {tr("Move off the grid, stay in the place"), tr("Alt + drag"), nullptr},
             {tr("Insert or take away space"), tr("Ctrl + Shift + drag"), nullptr},
             {tr("Rename"), tr("Enter"), nullptr},
             {tr("Cancel, leave, select nothing"), tr("Esc"), nullptr}},
            nullptr};
}

QWidget* CheatSheet::buildGroup(Group& group) {
    group.widget = new QWidget;
    auto* rows = new QVBoxLayout(group.widget);
    rows->setContentsMargins(0, 0, 0, 12);
    rows->setSpacing(2);
    auto* heading = new QLabel(group.title);
    heading->setFont(headingFont());
    rows->addWidget(heading);
    for (Row& row : group.rows) {
        row.widget = new QWidget;
        auto* line = new QHBoxLayout(row.widget);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto* text = new QLabel(row.text);
        text->setWordWrap(true);
        line->addWidget(text, 1);
        line->addWidget(new KeyCaps(row.keys));
        rows->addWidget(row.widget);
    }
    return group.widget;
}

/// Each group goes where most room is left.
QWidget* CheatSheet::buildPage() {
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(0, 0, 12, 0);
    columns->setSpacing(32);
    std::array<QVBoxLayout*, kColumns> column{};
    std::array<std::size_t, kColumns> used{};
    for (QVBoxLayout*& one : column) {
        one = new QVBoxLayout;
        one->setSpacing(4);
        columns->addLayout(one, 1);
    }
    for (Group& group : m_groups) {
        const auto at = static_cast<std::size_t>(std::min_element(used.begin(), used.end()) - used.begin());
        column[at]->addWidget(buildGroup(group));
        used[at] += group.rows.size() + kHeading;
    }
    for (QVBoxLayout* one : column)
        one->addStretch(1);
    return page;
}

void CheatSheet::filter(const QString& typed) {
    for (const Group& group : m_groups) {
        bool any = false;
        for (const Row& row : group.rows) {
            const bool fits = row.text.contains(typed, Qt::CaseInsensitive) ||
                              row.keys.contains(typed, Qt::CaseInsensitive) ||
                              group.title.contains(typed, Qt::CaseInsensitive);
            row.widget->setVisible(fits);
            any = any || fits;
        }
        group.widget->setVisible(any);
    }
}

} // namespace isthmus
