#include "app/gui/find/element_search.h"

#include "model/query/query_scope.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/session/analysis_runner.h"
#include "views/session/design_session.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace isthmus {

namespace {

constexpr double kRow = 48; ///< things whose middles differ by less stand in one row

/// A place among letters of a text, from one among the bytes of its UTF-8 form.
std::size_t letterAt(const QByteArray& bytes, std::size_t at) {
    return static_cast<std::size_t>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(at))).size());
}

} // namespace

ElementSearch::ElementSearch(DesignSession& session, const AnalysisRunner& runner, DiagramView& view,
                             std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_session(session), m_runner(runner), m_view(view), m_catalogue(std::move(catalogue)) {
    connect(&session, &DesignSession::changed, this, [this] {
        if (!isEmpty())
            ask();
    });
    connect(&session, &DesignSession::reset, this, &ElementSearch::ask);
    connect(&runner, &AnalysisRunner::finished, this, [this] {
        if (m_query.asksForFigures)
            ask();
    });
}

void ElementSearch::setText(const QString& text) {
    m_text = text;
    const QByteArray bytes = text.toUtf8();
    QueryOutcome outcome =
        parseQuery(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    m_query = std::move(outcome.query);
    m_error = std::move(outcome.error);
    if (m_error) {
        const std::size_t from = letterAt(bytes, m_error->position);
        m_error->length = letterAt(bytes, m_error->position + m_error->length) - from;
        m_error->position = from;
    }
    ask();
}

void ElementSearch::ask() {
    m_found.clear();
    if (!m_query.isEmpty()) {
        const auto pair = m_runner.latest();
        const QueryScope scope(m_session.design(), *m_catalogue, pair ? &pair->shown() : nullptr);
        m_found = scope.matching(m_query);
        const auto rank = [this](const ElementId& id) {
            const QRectF bounds = m_view.diagram().boundsOf(id);
            const bool off = bounds.isNull();
            return std::tuple(off, off ? 0.0 : std::floor(bounds.center().y() / kRow),
                              off ? 0.0 : bounds.center().x());
        };
        std::map<ElementId, decltype(rank(ElementId{}))> ranks;
        for (const ElementId& id : m_found)
            ranks.emplace(id, rank(id));
        std::stable_sort(m_found.begin(), m_found.end(),
                         [&](const ElementId& a, const ElementId& b) { return ranks.at(a) < ranks.at(b); });
    }
    emit changed();
}

std::vector<ElementSearch::Renaming> ElementSearch::renamings(const QString& from, const QString& to) const {
    std::vector<Renaming> names;
    if (from.isEmpty())
        return names;
    for (const ElementId& id : m_found) {
        const auto element = findElement(m_session.design(), id);
        const QString before = element ? QString::fromStdString(nameOf(*element)) : QString();
        QString after = before;
        after.replace(from, to, Qt::CaseInsensitive);
        if (after != before && !after.trimmed().isEmpty())
            names.push_back({id, before, after});
    }
    return names;
}

int ElementSearch::rename(const QString& from, const QString& to) {
    const std::vector<Renaming> names = renamings(from, to);
    if (names.empty())
        return 0;
    CompoundEdit all;
    for (const Renaming& name : names)
        all.edits.push_back(renameEdit(m_session.design(), name.id, name.after).edit);
    const int count = static_cast<int>(names.size());
    const auto done = m_session.submit(all, tr("Replace in %n name(s)", nullptr, count));
    return done ? count : 0;
}

} // namespace isthmus
