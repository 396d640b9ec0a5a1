#pragma once

#include <QDialog>

#include "model/gallery/gallery.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace isthmus {

/// The designs that come with the program: families with picture and title on the left; what one learns from
/// the chosen one, which text it models and its variants on the right. Accepted when one is to be opened.
class TemplateDialog : public QDialog {
    Q_OBJECT
public:
    TemplateDialog(Gallery gallery, QWidget* parent);

    /// File of the chosen design; empty when there is none.
    [[nodiscard]] QString path() const;

private:
    void buildFamilies();
    void showFamily(int row);
    [[nodiscard]] QString pathOf(const std::string& design) const;
    /// Name of the design in its file, or the file's name.
    [[nodiscard]] QString titleOf(const std::string& design) const;

    Gallery m_gallery;
    QListWidget* m_families;
    QLabel* m_title;
    QLabel* m_story;
    QLabel* m_source;
    QListWidget* m_designs;
    QPushButton* m_open = nullptr;
};

} // namespace isthmus
