#include "views/outline/outline_panel.h"

#include "views/icons/icon_provider.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/session/what_if.h"
#include "views/text/error_text.h"
#include "views/text/names.h"

#include <QDropEvent>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeWidgetItemIterator>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kDeepest = 32;

ElementId idAt(const QTreeWidgetItem* item) {
    return {item->data(0, kIdRole).toString().toStdString()};
}

using OpenComments = std::vector<std::pair<ElementId, std::string>>;

OpenComments openComments(const Design& design) {
    OpenComments open;
    for (const auto& [id, appearance] : design.views.front().appearance)
        for (const Comment& comment : appearance.comments)
            if (!comment.resolved)
                open.emplace_back(id, comment.text);
    return open;
}

QString named(const std::string& name, const ElementId& id) {
    return QString::fromStdString(name.empty() ? id.value : name)
        .replace(QLatin1Char('\n'), QLatin1Char(' '));
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
    setEditTriggers(QAbstractItemView::NoEditTriggers); // F2 and the menu; a slow second click selects
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connectTree();
    rebuild();
}

void OutlinePanel::connectTree() {
    connect(&m_session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        const bool otherComments = !changes.dressed.empty() && openComments(m_session.design()) != m_comments;
        if (changes.affectsFigures() || otherComments)
            rebuild();
    });
    connect(&m_session, &DesignSession::reset, this, &OutlinePanel::rebuild);
    connect(&m_selection, &Selection::changed, this, &OutlinePanel::showSelection);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &OutlinePanel::takeSelection);
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem* item) { activate(idAt(item)); });
    connect(this, &QTreeWidget::itemChanged, this, &OutlinePanel::takeName);
    connect(this, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { emit menuRequested(viewport()->mapToGlobal(at)); });
}

QTreeWidgetItem* OutlinePanel::addItem(QTreeWidgetItem* parent, const QString& text, const ElementId& id,
                                       const QString& glyph) {
    auto* item = parent == nullptr ? new QTreeWidgetItem(this) : new QTreeWidgetItem(parent);
    item->setText(0, text);
    item->setToolTip(0, text);
    if (!glyph.isEmpty())
        item->setIcon(0, kindIcon(glyph));
    item->setData(0, kIdRole, QString::fromStdString(id.value));
    if (id.empty())
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsDropEnabled);
    else
        item->setFlags(item->flags() | Qt::ItemIsEditable);
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
    fillComments();
    for (QTreeWidgetItemIterator it(this); *it != nullptr; ++it)
        (*it)->setExpanded(!closed.contains((*it)->text(0).toStdString()));
    setAccessibleName(tr("Outline"));
    m_filling = false;
    showSelection();
}

/// What reviewers still want to know, each line an element to look at.
void OutlinePanel::fillComments() {
    m_comments = openComments(m_session.design());
    QTreeWidgetItem* section = nullptr;
    for (const auto& [id, comment] : m_comments) {
        if (section == nullptr)
            section = addItem(nullptr, tr("Open comments"), {}, QString());
        const QString text = QStringLiteral("%1: %2").arg(displayName(m_session.design(), id),
                                                          QString::fromStdString(comment).simplified());
        addItem(section, text, id, QString())->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
}

QTreeWidgetItem* OutlinePanel::itemOf(const ElementId& id) const {
    for (QTreeWidgetItemIterator it(const_cast<OutlinePanel*>(this)); *it != nullptr; ++it)
        if (idAt(*it) == id && ((*it)->flags() & Qt::ItemIsEditable))
            return *it;
    return nullptr;
}

void OutlinePanel::editName(const ElementId& id) {
    if (QTreeWidgetItem* item = itemOf(id); item != nullptr && !m_whatIf.isActive()) {
        setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
        scrollToItem(item);
        editItem(item);
    }
}

void OutlinePanel::takeName(QTreeWidgetItem* item) {
    if (m_filling)
        return;
    const ElementId id = idAt(item);
    const QString name = item->text(0).trimmed();
    m_filling = true;
    item->setText(0, displayName(m_session.design(), id));
    m_filling = false;
    // The edit fills the tree anew; the editor that is about to close still belongs to this one.
    if (!name.isEmpty() && name != item->text(0))
        QMetaObject::invokeMethod(
            this, [this, id, name] { rename(id, name); }, Qt::QueuedConnection);
}

void OutlinePanel::rename(const ElementId& id, const QString& name) {
    auto element = findElement(m_session.design(), id);
    if (!element)
        return;
    const QString step = tr("Rename %1 to %2").arg(displayName(*element), name);
    std::visit([&](auto& held) { held.name = name.toStdString(); }, *element);
    if (const auto done = m_session.submit(ReplaceElement{*std::move(element)}, step); !done)
        emit refused(errorText(done.error()));
}

bool OutlinePanel::event(QEvent* event) {
    // Here F2 renames in the tree, not on the sheet, and "all" is all that the tree shows.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2 || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTreeWidget::event(event);
}

void OutlinePanel::keyPressEvent(QKeyEvent* event) {
    const bool renames = event->key() == Qt::Key_F2;
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() == EditingState || (!renames && !opens))
        return QTreeWidget::keyPressEvent(event);
    if (renames)
        editName(m_selection.single());
    else if (currentItem() != nullptr)
        activate(idAt(currentItem()));
    event->accept();
}

std::set<ElementId> OutlinePanel::dragged() const {
    std::set<ElementId> ids;
    const Design& design = m_session.design();
    for (const QTreeWidgetItem* item : selectedItems())
        if (findById(design.components, idAt(item)) != nullptr ||
            findById(design.places, idAt(item)) != nullptr)
            ids.insert(idAt(item));
    return ids;
}

std::optional<ElementId> OutlinePanel::dropPlace(const QPoint& at) const {
    const Design& design = m_session.design();
    ElementId target;
    if (const QTreeWidgetItem* item = itemAt(at)) {
        target = idAt(item);
        if (const Component* component = findById(design.components, target))
            target = component->place; // beside it
        else if (!target.empty() && findById(design.places, target) == nullptr)
            return {};
    }
    const Place* place = findById(design.places, target);
    const std::set<ElementId> ids = dragged();
    for (const ElementId& id : ids) {
        const Component* component = findById(design.components, id);
        const Place* inner = findById(design.places, id);
        const std::string& kind = component ? component->kind : inner->kind;
        if (place && m_mayHold && !m_mayHold(place->kind, kind))
            return {};
        ElementId around = target; // a place goes not into itself
        for (std::size_t steps = 0; inner && !around.empty() && steps <= design.places.size(); ++steps) {
            if (around == id)
                return {};
            const Place* next = findById(design.places, around);
            around = next ? next->parent : ElementId{};
        }
    }
    return ids.empty() || m_whatIf.isActive() ? std::nullopt : std::optional(target);
}

void OutlinePanel::dragMoveEvent(QDragMoveEvent* event) {
    QTreeWidget::dragMoveEvent(event); // opens what one waits over, scrolls
    if (event->source() == this && dropPlace(event->position().toPoint())) {
        event->setDropAction(Qt::MoveAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void OutlinePanel::dropEvent(QDropEvent* event) {
    // The tree follows the design: Qt must neither move nor remove the rows itself.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    if (event->source() == this)
        dropOn(event->position().toPoint());
    setState(NoState);
    viewport()->update();
}

bool OutlinePanel::dropOn(const QPoint& at) {
    const auto place = dropPlace(at);
    if (place)
        emit moveRequested(dragged(), *place);
    return place.has_value();
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
