#pragma once

#include <QStyledItemDelegate>

#include <vector>

namespace isthmus {

struct Field;
class ElementTable;

/// Edits a cell as the inspector edits the field behind it: choices from a list, all else as text with units.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit CellDelegate(ElementTable& table);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    ElementTable& m_table;
};

} // namespace isthmus
