#include "views/tables/cell_delegate.h"

#include "views/icons/icon_provider.h"
#include "views/inspector/field.h"
#include "views/tables/element_table.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace isthmus {

CellDelegate::CellDelegate(ElementTable& table) : QStyledItemDelegate(&table), m_table(table) {}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const {
    const auto field = m_table.fieldAt(index);
    if (!field)
        return nullptr;
    if (field->kind == FieldKind::Choice || field->kind == FieldKind::Check) {
        auto* box = new QComboBox(parent);
        if (field->kind == FieldKind::Check) {
            box->addItem(tr("yes"), QStringLiteral("1"));
            box->addItem(tr("no"), QString());
        }
        for (const FieldChoice& choice : field->choices)
            box->addItem(field->id == QLatin1String("kind") ? kindIcon(choice.value) : QIcon(), choice.text,
                         choice.value);
        box->setAccessibleName(field->label);
        // A choice is made with one click or Enter: no second one to leave the cell.
        auto* delegate = const_cast<CellDelegate*>(this);
        connect(box, &QComboBox::activated, delegate, [delegate, box] {
            emit delegate->commitData(box);
            emit delegate->closeEditor(box);
        });
        return box;
    }
    auto* line = new QLineEdit(parent);
    line->setFrame(false);
    line->setPlaceholderText(field->placeholder);
    line->setToolTip(field->unitHint);
    line->setAccessibleName(field->label);
    return line;
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    const auto field = m_table.fieldAt(index);
    if (!field)
        return;
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findData(field->value));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(field->value);
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const {
    const auto field = m_table.fieldAt(index);
    if (!field)
        return;
    QString typed;
    if (auto* box = qobject_cast<QComboBox*>(editor))
        typed = box->currentData().toString();
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        typed = line->text();
    // One row that stays as it is; of several rows the others may have been different.
    if (typed != field->value || m_table.selectionModel()->selectedRows().size() > 1)
        m_table.write(index, typed);
}

} // namespace isthmus
