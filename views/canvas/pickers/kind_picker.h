#pragma once

#include "views/canvas/pickers/picker_frame.h"
#include "views/kinds/kind_list_model.h"

namespace isthmus {

/// Asks for a kind or a product where it is to stand.
class KindPicker : public PickerFrame {
    Q_OBJECT
public:
    KindPicker(std::shared_ptr<const Catalogue> catalogue, const KindMemory& memory, QWidget* sheet);

    /// Offers only what `accepts` says yes to; nothing given: everything.
    void ask(QPoint where, const QString& question, KindListModel::Accepts accepts = {});

signals:
    void picked(const QString& offer);

protected:
    int search(const QString& text) override;
    void choose(const QModelIndex& index) override;
    void changeEvent(QEvent* event) override;

private:
    KindListModel* m_model;
};

} // namespace isthmus
