#pragma once

#include "views/charts/study_page.h"
#include "views/session/improve_study.h"

#include "model/edit/edit.h"

class QLineEdit;

namespace isthmus {

class CurrentJourney;
class FigureTable;
class ParetoChart;
class Segments;
class Selection;

/// What would make the current journey reach its targets, of availability, of recovery, or of capacity:
/// remedies with what they gain and what they cost, cost against what the goal wants for sets of them, and
/// the cheapest set that gets there. A set is chosen by its point or its remedy, and put on the drawing as
/// one step.
class RemediesPanel : public StudyPage {
    Q_OBJECT
public:
    RemediesPanel(const AnalysisRunner& runner, CurrentJourney& journey, Selection& selection,
                  QWidget* parent = nullptr, ImproveStudy::Improve improve = isthmus::improve);

    /// What was found for the drawing as it is; null: nothing.
    [[nodiscard]] std::shared_ptr<const Improvement> found() const;

signals:
    /// Somebody wants the chosen remedies on the drawing.
    void editWanted(const isthmus::Edit& edit, const QString& label);

protected:
    void refreshFigures() override;
    [[nodiscard]] bool hasFigures() const override;
    [[nodiscard]] QString words() const override;
    [[nodiscard]] QString status() const override;
    void retranslate() override;

private:
    QWidget* makeFigures();
    void makeControls();
    void ask();
    void askTarget();
    void askGoal(int goal);
    void nameColumns();
    void askPrice();
    void choose(const std::set<std::string>& ids);
    void chooseRow(const std::set<ElementId>& row);
    void choosePoint(int point);
    void refreshChoice();
    void apply();
    [[nodiscard]] std::optional<double> target() const;
    [[nodiscard]] const ImprovedFigures* figuresOfChoice() const;
    [[nodiscard]] const RatedRemedy* unpricedOfChoice() const;

    ImproveStudy& m_improve; ///< the study of the page
    CurrentJourney& m_journey;
    Selection& m_selection;
    Segments* m_goals = nullptr;
    QLabel* m_targetLabel = nullptr;
    QLineEdit* m_target = nullptr;
    FigureTable* m_table = nullptr;
    ParetoChart* m_chart = nullptr;
    QLabel* m_tableHeading = nullptr;
    QLabel* m_tableNote = nullptr;
    QLabel* m_chartHeading = nullptr;
    QLabel* m_chartNote = nullptr;
    QLabel* m_choice = nullptr;
    QLabel* m_priceLabel = nullptr;
    QLineEdit* m_price = nullptr;
    QPushButton* m_apply = nullptr;
    ImproveGoal m_goal = ImproveGoal::Availability;
    std::optional<double> m_typedTarget;
    std::map<std::string, double> m_prices;
    std::set<std::string> m_chosen;
    bool m_choseByHand = false; ///< else the cheapest set that reaches the target is chosen
    std::vector<std::size_t> m_points;
};

} // namespace isthmus
