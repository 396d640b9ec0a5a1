#pragma once

#include "model/design/design.h"

#include <QAbstractTableModel>

namespace isthmus {

class DesignSession;
struct NamedEdit;

/// The layers of the sheet, the uppermost in the first row. Names and switches are edited through it; each
/// edit is one undo step.
class LayersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Shown, Name, Amount, Locked, Printed, ColumnCount };

    explicit LayersModel(DesignSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Position of a row's layer from the lowest up, and back.
    [[nodiscard]] std::size_t layerAt(int row) const {
        return m_layers.size() - 1 - static_cast<std::size_t>(row);
    }
    [[nodiscard]] int rowOf(std::size_t layer) const { return static_cast<int>(m_layers.size() - 1 - layer); }
    [[nodiscard]] const Layer& layer(int row) const { return m_layers[layerAt(row)]; }
    [[nodiscard]] int rowOf(const ElementId& id) const; ///< −1: none
    /// Is it switched on?
    [[nodiscard]] bool isOn(const QModelIndex& index) const;
    /// The layer of one row where that of another is.
    [[nodiscard]] NamedEdit reordered(int from, int to) const;
    bool submit(const NamedEdit& edit); ///< false: nothing changed

private:
    void reload();
    [[nodiscard]] QString describe(const QModelIndex& index) const;

    DesignSession& m_session;
    std::vector<Layer> m_layers;
    std::vector<int> m_counts;
};

} // namespace isthmus
