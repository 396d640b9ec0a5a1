#pragma once

#include "model/derivation/figure_derivation.h"
#include "views/session/analysis_runner.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace isthmus {

class CurrentJourney;
class FigureTable;
class Selection;

/// One figure opened: its formula, what goes into it with sources, and what was assumed. A row that is a
/// figure itself opens in turn; the way back stays. Follows every analysis while it shows.
class DerivationPanel : public QWidget {
    Q_OBJECT
public:
    DerivationPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                    QWidget* parent = nullptr);

    /// What other pages have found out goes to the figures, as it is each time one is opened.
    void setMore(std::function<void(AnalysisResult&)> more) { m_more = std::move(more); }
    /// The simulation of the drawing as it is, asked for each time a figure is opened.
    void setSimulation(std::function<const SimulationResult*()> simulation) {
        m_simulation = std::move(simulation);
    }
    /// @param figure  its id; the way back begins anew.
    void begin(const QString& figure);
    /// Shows it; back() leads to the one shown before.
    void open(const QString& figure);
    void back();
    /// The id of the figure that is shown; empty while there is none.
    [[nodiscard]] const QString& figure() const { return m_shown; }

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makePage();
    void refresh();
    void refreshChooser();
    void show(const FigureDerivation& derivation, const Design& design);
    void retranslate();
    [[nodiscard]] QString subjectText(const FigureDerivation& derivation, const Design& design) const;
    [[nodiscard]] QString lossText() const;
    [[nodiscard]] QString figureAtFirst() const;
    [[nodiscard]] FigureSources sources() const;
    [[nodiscard]] std::vector<QString> figuresOfJourney() const;

    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    Selection& m_selection;
    std::shared_ptr<const AnalysisPair> m_figures; ///< that m_system was built for
    AnalysisResult m_result;                       ///< what is shown of them, and what other pages have found
    std::function<void(AnalysisResult&)> m_more;
    std::function<const SimulationResult*()> m_simulation;
    std::shared_ptr<const System> m_system;
    std::vector<QString> m_trail; ///< the last is shown
    QString m_shown;
    QStackedLayout* m_pages;
    QLabel* m_words; ///< in place of the page
    QComboBox* m_chooser = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_value = nullptr;
    QLabel* m_formula = nullptr;
    QLabel* m_notes = nullptr;
    FigureTable* m_inputs = nullptr;
};

} // namespace isthmus
