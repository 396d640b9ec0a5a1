#pragma once

#include "model/catalogue/catalogue.h"
#include "model/edit/edit.h"
#include "views/inspector/field_comparison.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <set>
#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace isthmus {

class AnalysisRunner;
class CommentsSection;
class CurrentJourney;
class DesignSession;
class FieldRow;
class Selection;

/// Everything about what is selected: one element's fields with units, defaults and sources; the common
/// fields of several; the document's own when nothing is. Below, what the element means for the figures.
class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    InspectorPanel(DesignSession& session, Selection& selection, const AnalysisRunner& runner,
                   CurrentJourney& journey, std::shared_ptr<const Catalogue> catalogue,
                   QWidget* parent = nullptr);

    /// Puts the cursor into the name field.
    void editName();
    /// What reviewers wrote to the selected element.
    [[nodiscard]] CommentsSection& comments() { return *m_comments; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshLater();
    void compareMany();
    void compareSlice();
    void refreshMeaning();
    void showHeader(const std::vector<Element>& elements);
    void showFields(std::vector<Field> shown);
    FieldRow* addRow(const Field& field);
    void commit(FieldRow& row, const QString& text, bool reset);
    [[nodiscard]] std::vector<Element> selectedElements() const;
    [[nodiscard]] std::vector<Field> commonFields(const std::vector<Element>& elements) const;
    [[nodiscard]] std::vector<Field> documentFields() const;
    [[nodiscard]] Edit documentEdit(const QString& fieldId, const QString& text) const;

    DesignSession& m_session;
    Selection& m_selection;
    const AnalysisRunner& m_runner;
    CurrentJourney& m_journey;
    std::shared_ptr<const Catalogue> m_catalogue;
    QLabel* m_title;
    QLabel* m_subtitle;
    QVBoxLayout* m_rowLayout;
    QWidget* m_meaning;
    QVBoxLayout* m_meaningLayout;
    CommentsSection* m_comments;
    QScrollArea* m_scroll;
    std::vector<FieldRow*> m_rows;
    std::set<ElementId> m_shownIds;
    QTimer m_settled, m_slices;
    FieldComparison m_comparison; ///< of very many elements, under way
    int m_gesture = 0;
};

} // namespace isthmus
