#pragma once

#include "views/session/study.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace isthmus {

class ChipLabel;
class ElidedLabel;
class ProgressLine;

/// The page of a study: a row with its controls, where it stands, and Run or Stop; below it the figures, or
/// words while there are none. Tells the study whether somebody looks.
class StudyPage : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of the study.
    StudyPage(Study* study, QWidget* parent);

protected:
    [[nodiscard]] Study& study() const { return *m_study; }
    /// What stands below the row.
    void setFigures(QWidget* figures);
    /// Where the controls of the study go, from the left.
    [[nodiscard]] QHBoxLayout* controls() const { return m_controls; }
    /// Brings the page up to date; to be called once the object is whole.
    void refresh();

    /// Called only while there are figures.
    virtual void refreshFigures() = 0;
    /// Whether anything has been found that can be shown.
    [[nodiscard]] virtual bool hasFigures() const = 0;
    /// Why nothing is shown, and what would fill the page.
    [[nodiscard]] virtual QString words() const = 0;
    /// What has been found until now, beside the controls.
    [[nodiscard]] virtual QString status() const = 0;
    /// Whether a whole and current answer may be asked for again, with other settings.
    [[nodiscard]] virtual bool asksAnew() const { return false; }
    virtual void retranslate() = 0;

    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshRow();
    [[nodiscard]] QString wordsInstead() const;

    Study* m_study;
    QHBoxLayout* m_controls;
    QStackedLayout* m_pages;
    ElidedLabel* m_status;
    ChipLabel* m_chip;
    ProgressLine* m_progress;
    QPushButton* m_run;
    QLabel* m_words;
};

} // namespace isthmus
