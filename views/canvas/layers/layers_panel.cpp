#include "views/canvas/layers/layers_panel.h"

#include "views/canvas/layers/layer_edits.h"
#include "views/canvas/layers/layer_list.h"
#include "views/canvas/layers/layers_model.h"
#include "views/icons/icon_provider.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace isthmus {

LayersPanel::LayersPanel(DesignSession& session, Selection& selection, QWidget* parent)
    : QWidget(parent), m_session(session), m_selection(selection), m_model(new LayersModel(session, this)),
      m_list(new LayerList(*m_model, this)), m_add(addButton("addLayer", "add")),
      m_remove(addButton("removeLayer", "remove")), m_up(addButton("layerUp", "chevron_up")),
      m_down(addButton("layerDown", "chevron_down")), m_put(new QPushButton(this)) {
    setObjectName(QStringLiteral("layers"));
    m_put->setObjectName(QStringLiteral("putOnLayer"));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 4, 8, 8);
    buttons->setSpacing(4);
    for (QToolButton* button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_put);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_add, &QToolButton::clicked, this, &LayersPanel::addLayer);
    connect(m_remove, &QToolButton::clicked, this, &LayersPanel::removeLayer);
    connect(m_list, &LayerList::removeRequested, this, &LayersPanel::removeLayer);
    connect(m_up, &QToolButton::clicked, this, [this] { m_list->moveBy(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { m_list->moveBy(1); });
    connect(m_put, &QPushButton::clicked, this, &LayersPanel::putSelectionHere);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LayersPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LayersPanel::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_list->row() < 0)
            m_list->setRow(m_model->rowCount() - 1);
        refresh();
    });
    connect(&selection, &Selection::changed, this, &LayersPanel::refresh);
    m_list->setRow(m_model->rowCount() - 1);
    retranslate();
}

QToolButton* LayersPanel::addButton(const char* name, const char* glyph) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(toolIcon(QLatin1String(glyph)));
    button->setAutoRaise(true);
    return button;
}

void LayersPanel::addLayer() {
    const int row = m_list->row();
    const NamedEdit edit = addLayerEdit(m_session.design(), row < 0 ? 0 : m_model->layerAt(row));
    if (!m_model->submit(edit))
        return;
    m_list->setRow(m_model->rowOf(edit.created));
    m_list->edit(m_list->currentIndex()); // a name is the first thing it needs
}

void LayersPanel::removeLayer() {
    const int row = m_list->row();
    if (row < 0 || !m_model->submit(removeLayerEdit(m_session.design(), m_model->layerAt(row))))
        return;
    m_list->setRow(std::min(row, m_model->rowCount() - 1));
}

void LayersPanel::putSelectionHere() {
    if (const int row = m_list->row(); row >= 0)
        m_model->submit(putOnLayerEdit(m_session.design(), m_selection.ids(), m_model->layerAt(row)));
}

void LayersPanel::refresh() {
    const int row = m_list->row(), last = m_model->rowCount() - 1;
    const auto allow = [](QWidget* button, bool on, const QString& what, const QString& reason) {
        button->setEnabled(on);
        button->setToolTip(on ? what : reason);
    };
    const QString lowest = tr("The lowest layer keeps its place: what is on no other is on it");
    allow(m_remove, row >= 0 && row < last,
          tr("Remove the layer (Del); what is on it goes to the lowest one"), lowest);
    allow(m_up, row > 0 && row < last, tr("Move the layer up (Alt+Up)"),
          row == last ? lowest : tr("It is the uppermost layer"));
    allow(m_down, row >= 0 && row + 1 < last, tr("Move the layer down (Alt+Down)"),
          row == last ? lowest : tr("Only the lowest layer is below it"));
    allow(m_put, row >= 0 && !m_selection.ids().empty(),
          tr("Put what is selected on this layer, with what is in it"), tr("Select something first"));
}

void LayersPanel::retranslate() {
    m_list->setAccessibleName(tr("Layers"));
    m_add->setToolTip(tr("Add a layer above this one"));
    m_put->setText(tr("Put selection here"));
    m_add->setAccessibleName(tr("Add layer"));
    m_remove->setAccessibleName(tr("Remove layer"));
    m_up->setAccessibleName(tr("Move layer up"));
    m_down->setAccessibleName(tr("Move layer down"));
    refresh();
}

void LayersPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace isthmus
