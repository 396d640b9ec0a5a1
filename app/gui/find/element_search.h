#pragma once

#include <QObject>

#include "model/catalogue/catalogue.h"
#include "model/query/query.h"

#include <memory>
#include <set>
#include <vector>

namespace isthmus {

class AnalysisRunner;
class DesignSession;
class DiagramView;

/// What a query finds in the open document, kept up to date while the document and its figures change.
class ElementSearch : public QObject {
    Q_OBJECT
public:
    ElementSearch(DesignSession& session, const AnalysisRunner& runner, DiagramView& view,
                  std::shared_ptr<const Catalogue> catalogue, QObject* parent);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Why the text is no query; the letters that are wrong are counted in UTF-16 units of the text.
    [[nodiscard]] const std::optional<QueryError>& error() const { return m_error; }
    /// Nothing is asked.
    [[nodiscard]] bool isEmpty() const { return m_query.isEmpty(); }
    /// What was found, as one reads the sheet; behind it what does not stand there.
    [[nodiscard]] const std::vector<ElementId>& found() const { return m_found; }

    /// The names that would change, old and new, when `from` (whatever its case) is replaced by `to` in the
    /// names of what was found.
    struct Renaming {
        ElementId id;
        QString before, after;
    };
    [[nodiscard]] std::vector<Renaming> renamings(const QString& from, const QString& to) const;
    /// Carries them out as one undo step. @returns how many there were.
    int rename(const QString& from, const QString& to);

signals:
    void changed();

private:
    void ask();

    DesignSession& m_session;
    const AnalysisRunner& m_runner;
    DiagramView& m_view;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_text;
    Query m_query;
    std::optional<QueryError> m_error;
    std::vector<ElementId> m_found;
};

} // namespace isthmus
