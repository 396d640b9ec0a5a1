#include "views/charts/study_page.h"

#include "views/charts/panel_parts.h"
#include "views/text/error_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace isthmus {

namespace {

enum Page { WordsPage, FiguresPage };
constexpr int kButtonRoom = 28;

} // namespace

StudyPage::StudyPage(Study* study, QWidget* parent)
    : QWidget(parent), m_study(study), m_controls(new QHBoxLayout), m_pages(new QStackedLayout),
      m_status(makeNote(this)), m_chip(new ChipLabel(this)), m_progress(new ProgressLine(this)),
      m_run(new QPushButton(this)), m_words(new QLabel(this)) {
    m_study->setParent(this);
    m_controls->setSpacing(8);
    m_status->setObjectName(QStringLiteral("studyStatus"));
    m_chip->setObjectName(QStringLiteral("studyChip"));
    m_run->setObjectName(QStringLiteral("studyRun"));
    m_words->setObjectName(QStringLiteral("studyWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(m_controls);
    row->addWidget(m_status, 1);
    row->addWidget(m_chip);
    row->addWidget(m_progress);
    row->addWidget(m_run);
    m_pages->addWidget(m_words);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addLayout(m_pages, 1);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_study->state() == Study::State::Running)
            m_study->stop();
        else
            m_study->run();
    });
    connect(m_study, &Study::changed, this, &StudyPage::refresh);
    connect(&m_study->runner(), &AnalysisRunner::finished, this, &StudyPage::refresh);
}

void StudyPage::setFigures(QWidget* figures) {
    m_pages->addWidget(figures);
}

QString StudyPage::wordsInstead() const {
    if (const auto figures = m_study->runner().latest(); figures && figures->design->journeys.empty())
        return tr("A journey says what “up” means to somebody. Select the component it begins at and choose "
                  "Insert ▸ Journey.");
    if (m_study->state() == Study::State::Failed && m_study->error())
        return errorText(*m_study->error());
    return hasFigures() ? QString() : words();
}

void StudyPage::refreshRow() {
    const bool runs = m_study->state() == Study::State::Running;
    const bool asked = m_study->state() != Study::State::Idle;
    const auto figures = m_study->runner().latest();
    m_run->setText(runs ? tr("Stop") : asked ? tr("Run again") : tr("Run"));
    m_run->setMinimumWidth(m_run->fontMetrics().horizontalAdvance(m_run->text()) + kButtonRoom);
    m_run->setEnabled(runs || (figures && !figures->design->journeys.empty()));
    m_run->setVisible(asksAnew() || m_study->state() != Study::State::Done || !m_study->isCurrent());
    m_progress->setVisible(runs && m_study->progress() > 0); // not everything says how far it is
    m_progress->setPart(m_study->progress());
    m_status->setText(hasFigures() || runs ? status() : QString());
    m_status->setToolTip(m_status->text());
    if (asked && !runs && !m_study->isCurrent() && hasFigures())
        m_chip->setChip(QStringLiteral("▲ ") + tr("of the drawing before the last edit"),
                        ColourRole::Degraded, ColourRole::DegradedSoft);
    else if (m_study->state() == Study::State::Stopped)
        m_chip->setChip(QStringLiteral("▲ ") + tr("stopped, not complete"), ColourRole::Degraded,
                        ColourRole::DegradedSoft);
    else
        m_chip->setChip({}, ColourRole::Text, ColourRole::Window);
}

void StudyPage::refresh() {
    makeQuiet(m_words);
    makeQuiet(m_status);
    refreshRow();
    const QString instead = wordsInstead();
    m_words->setText(instead);
    m_pages->setCurrentIndex(instead.isEmpty() ? FiguresPage : WordsPage);
    if (instead.isEmpty())
        refreshFigures();
}

void StudyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_study->setWanted(true);
}

void StudyPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_study->setWanted(false);
}

void StudyPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace isthmus
