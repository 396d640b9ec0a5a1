#include "views/outline/outline_panel.h"

#include "views/icons/icon_provider.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/names.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kDeepest = 32;

ElementId idAt(const QTreeWidgetItem* item) {
    return {item->data(0, kIdRole).toString().toStdString()};
}

QString named(const std::string& name, const ElementId& id) {
    return QString::fromStdString(name.empty() ? id.value : name);
}

} // namespace

OutlinePanel::OutlinePanel(DesignSession& session, Selection& selection, WhatIf& whatIf,
                           CurrentJourney& journey, QWidget* parent)
    : QTreeWidget(parent), m_session(session), m_selection(selection), m_whatIf(whatIf), m_journey(journey) {
    setObjectName(QStringLiteral("outline"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setIconSize({16, 16});
    setIndentation(14);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.affectsFigures())
            rebuild();
    });
    connect(&session, &DesignSession::reset, this, &OutlinePanel::rebuild);
    connect(&selection, &Selection::changed, this, &OutlinePanel::showSelection);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &OutlinePanel::takeSelection);
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem* item) { activate(idAt(item)); });
    rebuild();
}

QTreeWidgetItem* OutlinePanel::addItem(QTreeWidgetItem* parent, const QString& text, const ElementId& id,
                                       const QString& glyph) {
    auto* item = parent == nullptr ? new QTreeWidgetItem(this) : new QTreeWidgetItem(parent);
    item->setText(0, text);
    item->setToolTip(0, text);
    item->setIcon(0, kindIcon(glyph));
    item->setData(0, kIdRole, QString::fromStdString(id.value));
    if (id.empty())
        item->setFlags(Qt::ItemIsEnabled);
    return item;
}

void OutlinePanel::fillPlace(QTreeWidgetItem* parent, const ElementId& place, int depth) {
    if (depth > kDeepest)
        return;
    for (const Place& inner : m_session.design().places)
        if (inner.parent == place) {
            auto* item =
                addItem(parent, named(inner.name, inner.id), inner.id, QString::fromStdString(inner.kind));
            fillPlace(item, inner.id, depth + 1);
        }
    for (const Component& component : m_session.design().components)
        if (component.place == place)
            addItem(parent, named(component.name, component.id), component.id,
                    QString::fromStdString(component.kind));
}

template <class Range>
void OutlinePanel::fillSection(const QString& title, const QString& glyph, const Range& elements) {
    if (elements.empty())
        return;
    auto* section = addItem(nullptr, title, {}, glyph);
    for (const auto& element : elements)
        addItem(section, named(element.name, element.id), element.id, glyph);
}

void OutlinePanel::rebuild() {
    m_filling = true;
    std::set<std::string> closed;
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it)
        if ((*it)->childCount() > 0 && !(*it)->isExpanded())
            closed.insert((*it)->text(0).toStdString());
    clear();
    const Design& design = m_session.design();
    fillSection(tr("Journeys"), QStringLiteral("journey"), design.journeys);
    fillSection(tr("Scenarios"), QStringLiteral("scenario"), design.scenarios);
    fillPlace(nullptr, {}, 0);
    fillSection(tr("Groups"), QStringLiteral("group"), design.groups);
    fillSection(tr("Flows"), QStringLiteral("flow"), design.flows);
    fillSection(tr("Links"), QStringLiteral("leased_circuit"), design.links);
    fillSection(tr("Cables"), QStringLiteral("cable"), design.cables);
    fillSection(tr("Shared risks"), QStringLiteral("shared_risk"), design.sharedRisks);
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it)
        (*it)->setExpanded(!closed.contains((*it)->text(0).toStdString()));
    setAccessibleName(tr("Outline"));
    m_filling = false;
    showSelection();
}

void OutlinePanel::showSelection() {
    if (m_filling)
        return;
    m_filling = true;
    QTreeWidgetItem* first = nullptr;
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it) {
        const bool selected = m_selection.contains(idAt(*it));
        (*it)->setSelected(selected);
        if (selected && first == nullptr)
            first = *it;
    }
    if (first != nullptr)
        scrollToItem(first);
    m_filling = false;
}

void OutlinePanel::takeSelection() {
    if (m_filling)
        return;
    std::set<ElementId> ids;
    for (const QTreeWidgetItem* item : selectedItems())
        if (!idAt(item).empty())
            ids.insert(idAt(item));
    m_filling = true;
    m_selection.set(std::move(ids));
    m_filling = false;
}

void OutlinePanel::activate(const ElementId& id) {
    const Design& design = m_session.design();
    if (findById(design.journeys, id) != nullptr) {
        m_journey.choose(id);
    } else if (const Scenario* scenario = findById(design.scenarios, id)) {
        std::set<ElementId> failed;
        for (const ScenarioEvent& event : scenario->events) {
            failed.insert(event.fail.begin(), event.fail.end());
            for (const ElementId& restored : event.restore)
                failed.erase(restored);
        }
        m_whatIf.setActive(true);
        m_whatIf.setFailed(std::move(failed));
    } else if (!id.empty()) {
        emit revealRequested(id);
    }
}

void OutlinePanel::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace isthmus
