#include "views/canvas/layers/layers_model.h"

#include "model/edit/change_set.h"
#include "views/canvas/layers/layer_edits.h"
#include "views/session/design_session.h"

#include <QLocale>

#include <algorithm>

namespace isthmus {

LayersModel::LayersModel(DesignSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &DesignSession::changed, this, [this](const ChangeSet& changes) {
        if (changes.layers || changes.affectsFigures() || !changes.dressed.empty())
            reload();
    });
    connect(&session, &DesignSession::reset, this, &LayersModel::reload);
    reload();
}

void LayersModel::reload() {
    std::vector<Layer> layers = layersOf(m_session.design());
    std::vector<int> counts = layerCounts(m_session.design());
    const bool same = layers.size() == m_layers.size();
    if (same && layers == m_layers && counts == m_counts)
        return;
    if (!same)
        beginResetModel();
    m_layers = std::move(layers);
    m_counts = std::move(counts);
    if (!same)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int LayersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_layers.size());
}

int LayersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

int LayersModel::rowOf(const ElementId& id) const {
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        if (m_layers[i].id == id)
            return rowOf(i);
    return -1;
}

bool LayersModel::isOn(const QModelIndex& index) const {
    const Layer& one = layer(index.row());
    return index.column() == Shown ? one.shown : index.column() == Locked ? one.locked : one.printed;
}

QString LayersModel::describe(const QModelIndex& index) const {
    const bool on = isOn(index);
    switch (index.column()) {
    case Shown:
        return on ? tr("Shown") : tr("Hidden");
    case Locked:
        return on ? tr("Locked") : tr("Not locked");
    case Printed:
        return on ? tr("Printed and exported") : tr("Left out on paper and in exports");
    case Amount:
        return tr("%n element(s)", nullptr, m_counts[layerAt(index.row())]);
    default:
        return layerName(layer(index.row()));
    }
}

QVariant LayersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const bool isSwitch = index.column() == Shown || index.column() == Locked || index.column() == Printed;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Name)
            return layerName(layer(index.row()));
        return index.column() == Amount ? QLocale().toString(m_counts[layerAt(index.row())]) : QVariant();
    case Qt::EditRole:
        return index.column() == Name ? layerName(layer(index.row())) : QVariant();
    case Qt::CheckStateRole:
        return isSwitch ? QVariant(isOn(index) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return describe(index);
    default:
        return {};
    }
}

bool LayersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid())
        return false;
    const Design& design = m_session.design();
    const std::size_t which = layerAt(index.row());
    if (role == Qt::EditRole && index.column() == Name) {
        const QString name = value.toString().trimmed();
        if (name.isEmpty() || name == layerName(layer(index.row())))
            return false;
        return submit(changeLayerEdit(design, which, tr("Rename layer %1"),
                                      [&](Layer& one) { one.name = name.toStdString(); }));
    }
    if (role != Qt::CheckStateRole)
        return false;
    const bool on = value.toInt() == Qt::Checked;
    switch (index.column()) {
    case Shown:
        return submit(changeLayerEdit(design, which, on ? tr("Show layer %1") : tr("Hide layer %1"),
                                      [&](Layer& one) { one.shown = on; }));
    case Locked:
        return submit(changeLayerEdit(design, which, on ? tr("Lock layer %1") : tr("Unlock layer %1"),
                                      [&](Layer& one) { one.locked = on; }));
    case Printed:
        return submit(changeLayerEdit(design, which,
                                      on ? tr("Print layer %1") : tr("Leave layer %1 out on paper"),
                                      [&](Layer& one) { one.printed = on; }));
    default:
        return false;
    }
}

NamedEdit LayersModel::reordered(int from, int to) const {
    return reorderLayerEdit(m_session.design(), layerAt(from), layerAt(to));
}

bool LayersModel::submit(const NamedEdit& edit) {
    if (const auto* compound = std::get_if<CompoundEdit>(&edit.edit); compound && compound->edits.empty())
        return false;
    return m_session.submit(edit.edit, edit.label).has_value();
}

Qt::ItemFlags LayersModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    else if (index.column() != Amount)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Shown:
        return tr("Show");
    case Name:
        return tr("Layer");
    case Amount:
        return tr("Elements");
    case Locked:
        return tr("Lock");
    default:
        return tr("Print");
    }
}

} // namespace isthmus
