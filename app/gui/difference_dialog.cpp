#include "app/gui/difference_dialog.h"

#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr QSize kDialog(520, 480);
constexpr int kMargin = 20;
constexpr int kGap = 12;

} // namespace

DifferenceDialog::DifferenceDialog(const Design& drawn, const Design& inFile, const ChangeSet* changes,
                                   QWidget* parent)
    : QDialog(parent), m_list(new QTreeWidget) {
    setObjectName(QStringLiteral("differenceDialog"));
    setWindowTitle(tr("What another program changed"));
    m_list->setObjectName(QStringLiteral("differences"));
    m_list->setAccessibleName(tr("Differences"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(2);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* heading = new QLabel;
    heading->setObjectName(QStringLiteral("differenceHeading"));
    heading->setFont(headingFont());
    heading->setWordWrap(true);
    const int count = changes ? fill(drawn, inFile, *changes) : 0;
    heading->setText(!changes ? tr("The two differ in more than edits can tell apart.")
                     : count == 0
                         ? tr("The file holds the same design, written differently.")
                         : tr("%n difference(s) between the file and what is drawn here", nullptr, count));
    m_list->expandAll();

    const auto button = [this](const char* name, const QString& text, auto act) {
        auto* made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(button("differenceKeep", tr("Keep mine"), [this] { choose(Choice::KeepMine); }));
    buttons->addStretch(1);
    buttons->addWidget(button("differenceClose", tr("Close"), [this] { reject(); }));
    buttons->addWidget(button("differenceReload", tr("Reload"), [this] { choose(Choice::Reload); }));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, 16);
    layout->setSpacing(kGap);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(kDialog);
}

int DifferenceDialog::fill(const Design& drawn, const Design& inFile, const ChangeSet& changes) {
    const auto apart = [&](const std::set<ElementId>& ids) {
        std::set<ElementId> rest;
        for (const ElementId& id : ids)
            if (!changes.added.contains(id) && !changes.removed.contains(id))
                rest.insert(id);
        return rest;
    };
    int count = addGroup(tr("Only in the file"), inFile, changes.added);
    count += addGroup(tr("Only here"), drawn, changes.removed);
    count += addGroup(tr("Different"), inFile, changes.changed);
    count += addGroup(tr("Elsewhere on the sheet"), inFile, apart(changes.moved));
    count += addGroup(tr("Shown differently"), inFile, apart(changes.dressed));
    if (changes.layers)
        addLine(tr("Layers"));
    if (changes.documentText)
        addLine(tr("Name and notes of the design"));
    return count + (changes.layers ? 1 : 0) + (changes.documentText ? 1 : 0);
}

int DifferenceDialog::addGroup(const QString& title, const Design& design, const std::set<ElementId>& ids) {
    if (ids.empty())
        return 0;
    auto* group = new QTreeWidgetItem(m_list, {title, QString::number(ids.size())});
    group->setFont(0, strongFont());
    for (const ElementId& id : ids) {
        const auto element = findElement(design, id);
        new QTreeWidgetItem(group,
                            {displayName(design, id), element ? elementTypeName(*element) : QString()});
    }
    return static_cast<int>(ids.size());
}

void DifferenceDialog::addLine(const QString& title) {
    auto* line = new QTreeWidgetItem(m_list, {title});
    line->setFont(0, strongFont());
}

void DifferenceDialog::choose(Choice choice) {
    accept();
    emit chosen(choice);
}

} // namespace isthmus
