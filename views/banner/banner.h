#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QToolButton;

namespace isthmus {

/// How much it matters: something to know, something to decide, something that went wrong.
enum class BannerTone { Note, Warning, Problem };

struct BannerAction {
    QString name; ///< object name, for tests and style
    QString text;
    std::function<void()> act;
};

struct BannerContent {
    BannerTone tone = BannerTone::Note;
    QString title; ///< what is the case, in a few words
    QString text;  ///< what it means; gives way when room is short
    std::vector<BannerAction> actions;
    bool closable = true; ///< can be put away without deciding anything
};

/// One line over the drawing that stays until it is dealt with: a mark, what is the case, and what can be
/// done. State is said by colour, mark and word; screen readers are told when it appears.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);

    void setContent(BannerContent content);
    [[nodiscard]] const BannerContent& content() const { return m_content; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildActions();
    void dress();
    void elide();

    BannerContent m_content;
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_actions;
    QToolButton* m_close;
};

} // namespace isthmus
