#include "views/canvas/pickers/kind_picker.h"

#include "views/kinds/kind_delegate.h"

#include <QEvent>
#include <QLineEdit>
#include <QListView>

namespace isthmus {

KindPicker::KindPicker(std::shared_ptr<const Catalogue> catalogue, const KindMemory& memory, QWidget* sheet)
    : PickerFrame(sheet), m_model(new KindListModel(std::move(catalogue), memory, this)) {
    setObjectName(QStringLiteral("kindPicker"));
    m_model->setRanked(true);
    list().setModel(m_model);
    list().setItemDelegate(new KindDelegate(&list()));
    list().setAccessibleName(tr("Things to place"));
    field().setPlaceholderText(tr("Find a thing to place"));
}

void KindPicker::ask(QPoint where, const QString& question, KindListModel::Accepts accepts) {
    m_model->setAccepts(std::move(accepts));
    openAt(where, question);
}

int KindPicker::search(const QString& text) {
    m_model->setFilter(text);
    return m_model->bestRow();
}

void KindPicker::choose(const QModelIndex& index) {
    emit picked(index.data(KindListModel::KindIdRole).toString());
}

void KindPicker::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        list().setAccessibleName(tr("Things to place"));
        field().setPlaceholderText(tr("Find a thing to place"));
    }
    PickerFrame::changeEvent(event);
}

} // namespace isthmus
