#pragma once

#include <QWidget>

#include "model/catalogue/catalogue.h"

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QScrollArea;

namespace isthmus {

class CardModel;
class Settings;
class ThumbnailStore;

/// What the program shows while nothing is open: the drawings opened last and the templates, with pictures,
/// and the way to a blank sheet. What takes time is read once the page has been painted.
class StartPage : public QWidget {
    Q_OBJECT
public:
    /// `settings` must outlive it.
    StartPage(Settings& settings, std::shared_ptr<const Catalogue> catalogue, QWidget* parent = nullptr);
    ~StartPage() override;

signals:
    void newWanted();
    void openWanted();
    void importWanted();
    void quitWanted();
    void fileWanted(const QString& path);
    void templateWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* buildSide();
    [[nodiscard]] QWidget* buildShelves();
    QListView* addShelf(const char* name, CardModel* model, QLabel* heading);
    void fillRecent();
    void fillTemplates();
    void filter(const QString& typed);
    void fill();
    void chooseAll();
    void retranslate();

    Settings& m_settings;
    QLabel* m_name;
    QLabel* m_line;
    QPushButton* m_blank;
    QPushButton* m_open;
    QPushButton* m_gallery;
    QPushButton* m_import;
    QCheckBox* m_atStart;
    QLineEdit* m_search;
    QLabel* m_recentTitle;
    QLabel* m_templatesTitle;
    QLabel* m_nothing;
    CardModel* m_recentCards;
    CardModel* m_templateCards;
    QListView* m_recent = nullptr;
    QListView* m_templates = nullptr;
    ThumbnailStore* m_thumbnails;
    bool m_painted = false;
};

} // namespace isthmus
