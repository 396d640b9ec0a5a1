#include "views/tables/cell_import.h"

#include "model/edit/fresh_ids.h"
#include "views/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <optional>

namespace isthmus {

namespace {

struct Cells {
    Q_DECLARE_TR_FUNCTIONS(Cells)
};

constexpr int kColumns = 8; ///< of components that are put somewhere on the sheet
constexpr double kCellWidth = 144, kCellHeight = 120;
constexpr auto kUsualKind = "instances";
constexpr auto kNewPlaceKind = "site";

QString folded(const QString& text) {
    return text.simplified().toCaseFolded();
}

/// Texts to what they stand for; what stands for two things stands for none.
template <class Value>
class Lexicon {
public:
    void add(const QString& text, const Value& value) {
        const auto [it, isNew] = m_values.try_emplace(folded(text), value);
        if (!isNew && it->second != value)
            it->second.reset();
    }
    /// Wins over what was added so far.
    void set(const QString& text, const Value& value) { m_values[folded(text)] = value; }
    [[nodiscard]] bool knows(const QString& text) const { return m_values.contains(folded(text)); }
    [[nodiscard]] std::optional<Value> find(const QString& text) const {
        const auto it = m_values.find(folded(text));
        return it == m_values.end() ? std::nullopt : it->second;
    }

private:
    std::map<QString, std::optional<Value>> m_values;
};

template <class Range>
Lexicon<ElementId> byName(const Range& elements) {
    Lexicon<ElementId> names;
    for (const auto& element : elements)
        names.add(displayName(element), element.id);
    for (const auto& element : elements)
        names.set(QString::fromStdString(element.id.value), element.id);
    return names;
}

Lexicon<std::string> kindsOf(const Catalogue& catalogue, KindClass kindClass) {
    Lexicon<std::string> kinds;
    for (const Kind& kind : catalogue.kinds())
        if (kind.kindClass == kindClass) {
            kinds.add(kindName(kind), kind.id);
            kinds.add(QString::fromStdString(kind.name), kind.id);
        }
    for (const Kind& kind : catalogue.kinds())
        if (kind.kindClass == kindClass)
            kinds.set(QString::fromStdString(kind.id), kind.id);
    return kinds;
}

Lexicon<CellColumn> headingWords() {
    Lexicon<CellColumn> words;
    const auto add = [&](CellColumn column, const QStringList& texts) {
        for (const QString& text : texts)
            words.set(text, column);
    };
    add(CellColumn::Name, {QStringLiteral("name"), QStringLiteral("label"), Cells::tr("Name")});
    add(CellColumn::Kind, {QStringLiteral("kind"), QStringLiteral("type"), Cells::tr("Kind")});
    add(CellColumn::Place, {QStringLiteral("place"), QStringLiteral("site"), QStringLiteral("region"),
                            QStringLiteral("location"), QStringLiteral("inside"), Cells::tr("Place")});
    add(CellColumn::From, {QStringLiteral("from"), QStringLiteral("source"), Cells::tr("From")});
    add(CellColumn::To, {QStringLiteral("to"), QStringLiteral("target"), Cells::tr("To")});
    return words;
}

/// One row of cells, asked by what its columns say.
class Row {
public:
    Row(const QStringList& cells, const CellMapping& mapping) : m_cells(cells), m_mapping(mapping) {}
    [[nodiscard]] QString operator[](CellColumn column) const {
        const auto it = std::find(m_mapping.columns.begin(), m_mapping.columns.end(), column);
        return it == m_mapping.columns.end()
                   ? QString()
                   : m_cells.value(static_cast<qsizetype>(it - m_mapping.columns.begin())).simplified();
    }

private:
    const QStringList& m_cells;
    const CellMapping& m_mapping;
};

class Planner {
public:
    Planner(const CellMapping& mapping, const CellContext& context)
        : m_context(context), m_fresh(context.design), m_components(byName(context.design.components)),
          m_places(byName(context.design.places)),
          m_kinds(kindsOf(context.catalogue, mapping.links ? KindClass::Link : KindClass::Component)) {}

    CellPlan::Row addComponent(const Row& row) {
        const QString name = row[CellColumn::Name];
        const QString kindText = row[CellColumn::Kind], placeText = row[CellColumn::Place];
        if (name.isEmpty())
            return {{}, Cells::tr("It has no name.")};
        const auto kind =
            kindText.isEmpty() ? std::optional<std::string>(kUsualKind) : m_kinds.find(kindText);
        if (!kind)
            return {{name}, Cells::tr("No component is of the kind “%1”.").arg(kindText)};
        if (!placeText.isEmpty() && !m_places.knows(placeText))
            addPlace(placeText);
        const auto place = placeText.isEmpty() ? std::optional(ElementId{}) : m_places.find(placeText);
        if (!place)
            return {{name}, missing(m_places, placeText)};
        Component made;
        made.id = m_fresh.next(name.toStdString());
        made.name = name.toStdString();
        made.kind = *kind;
        made.place = *place;
        m_plan.added.insert(made.id);
        m_plan.edit.edits.emplace_back(AddElement{made});
        if (place->empty() && !m_context.design.views.empty()) {
            const Rect rect{m_context.at.x() + kCellWidth * (m_loose % kColumns),
                            m_context.at.y() + kCellHeight * (m_loose / kColumns), 0, 0};
            m_plan.edit.edits.emplace_back(SetPosition{m_context.design.views.front().id, made.id, rect});
            ++m_loose;
        }
        return {{name, kindName(m_context.catalogue, *kind),
                 place->empty()                      ? QString()
                 : m_plan.newPlaces.contains(*place) ? Cells::tr("%1 (new)").arg(placeText)
                                                     : displayName(m_context.design, *place)},
                {}};
    }

    CellPlan::Row addLink(const Row& row) {
        const QString fromText = row[CellColumn::From], toText = row[CellColumn::To];
        const QString kindText = row[CellColumn::Kind];
        if (fromText.isEmpty() || toText.isEmpty())
            return {{fromText, toText}, Cells::tr("It has no two ends.")};
        const auto from = m_components.find(fromText), to = m_components.find(toText);
        if (!from || !to)
            return {{fromText, toText}, missing(m_components, from ? toText : fromText)};
        if (*from == *to)
            return {{fromText, toText}, Cells::tr("Both ends are the same.")};
        const Component& near = *findById(m_context.design.components, *from);
        const Component& far = *findById(m_context.design.components, *to);
        const auto kind =
            kindText.isEmpty() ? std::optional(m_context.usualLinkKind(near, far)) : m_kinds.find(kindText);
        if (!kind)
            return {{fromText, toText}, Cells::tr("No link is of the kind “%1”.").arg(kindText)};
        Link made;
        made.kind = *kind;
        made.from = *from;
        made.to = *to;
        const QString name = row[CellColumn::Name];
        made.name = (name.isEmpty() ? kindName(m_context.catalogue, *kind) : name).toStdString();
        made.id = m_fresh.next(name.isEmpty() ? from->value + "-" + to->value : name.toStdString());
        m_plan.added.insert(made.id);
        m_plan.edit.edits.emplace_back(AddElement{made});
        return {
            {displayName(near), displayName(far), kindName(m_context.catalogue, *kind), displayName(made)},
            {}};
    }

    CellPlan take(std::vector<CellPlan::Row> rows) {
        m_plan.rows = std::move(rows);
        return std::move(m_plan);
    }

private:
    /// A place that the design does not have is made: a site, to be dragged where it belongs.
    void addPlace(const QString& name) {
        Place made;
        made.id = m_fresh.next(name.toStdString());
        made.name = name.toStdString();
        made.kind = kNewPlaceKind;
        m_places.set(name, made.id);
        m_plan.newPlaces.insert(made.id);
        m_plan.edit.edits.emplace_back(AddElement{std::move(made)});
    }

    static QString missing(const Lexicon<ElementId>& names, const QString& text) {
        return names.knows(text) ? Cells::tr("Several are called “%1”.").arg(text)
                                 : Cells::tr("Nothing is called “%1”.").arg(text);
    }

    const CellContext& m_context;
    FreshIds m_fresh;
    Lexicon<ElementId> m_components, m_places;
    Lexicon<std::string> m_kinds;
    CellPlan m_plan;
    int m_loose = 0;
};

/// How many cells of a column, or of all of them, a lexicon knows.
template <class Value>
int hits(const CellRows& rows, const Lexicon<Value>& lexicon, std::optional<qsizetype> column = {}) {
    int count = 0;
    for (const QStringList& row : rows)
        for (qsizetype i = column.value_or(0); i < (column ? *column + 1 : row.size()); ++i)
            count += !row.value(i).isEmpty() && lexicon.knows(row.value(i)) ? 1 : 0;
    return count;
}

} // namespace

CellRows readCells(const QString& text, QChar separator) {
    CellRows rows;
    QStringList cells{QString()};
    bool quoted = false;
    const auto endRow = [&] {
        if (cells.size() > 1 || !cells.front().isEmpty())
            rows.push_back(cells);
        cells = {QString()};
    };
    for (qsizetype i = 0; i < text.size() && rows.size() < kMostCellRows; ++i) {
        const QChar c = text.at(i);
        const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar();
        if (c == QLatin1Char('"') && quoted && next == QLatin1Char('"'))
            cells.back() += text.at(++i); // a doubled mark stands for itself
        else if (c == QLatin1Char('"') && (quoted || cells.back().isEmpty()))
            quoted = !quoted;
        else if (!quoted && c == separator)
            cells += QString();
        else if (!quoted && c == QLatin1Char('\n'))
            endRow();
        else if (c != QLatin1Char('\r'))
            cells.back() += c;
    }
    if (rows.size() < kMostCellRows)
        endRow();
    return rows;
}

QChar separatorOf(const QString& text) {
    const QString first = text.section(QLatin1Char('\n'), 0, 0);
    QChar best = QLatin1Char('\t');
    qsizetype most = 0;
    for (const QChar each : {QLatin1Char('\t'), QLatin1Char(';'), QLatin1Char(',')}) {
        const CellRows rows = readCells(first, each);
        const qsizetype columns = rows.empty() ? 0 : rows.front().size();
        if (columns > most) {
            best = each;
            most = columns;
        }
    }
    return best;
}

CellMapping guessMapping(const CellRows& rows, const CellContext& context) {
    CellMapping mapping;
    qsizetype width = 0;
    for (const QStringList& row : rows)
        width = std::max(width, row.size());
    mapping.columns.assign(static_cast<std::size_t>(width), CellColumn::Ignored);
    if (rows.empty())
        return mapping;
    const auto words = headingWords();
    const int named = hits({rows.front()}, words);
    // One cell alone may be a name that happens to be such a word.
    mapping.headings = named >= 2 || 2 * named > static_cast<int>(rows.front().size());
    for (qsizetype i = 0; mapping.headings && i < rows.front().size(); ++i)
        mapping.columns[static_cast<std::size_t>(i)] =
            words.find(rows.front()[i]).value_or(CellColumn::Ignored);
    const auto has = [&](CellColumn column) {
        return std::find(mapping.columns.begin(), mapping.columns.end(), column) != mapping.columns.end();
    };
    if (mapping.headings) {
        mapping.links = has(CellColumn::From) && has(CellColumn::To);
        return mapping;
    }
    const auto components = byName(context.design.components);
    const auto places = byName(context.design.places);
    const auto kinds = kindsOf(context.catalogue, KindClass::Component);
    const auto most = [&](qsizetype column, const auto& lexicon) {
        return 2 * hits(rows, lexicon, column) > static_cast<int>(rows.size());
    };
    mapping.links = width >= 2 && most(0, components) && most(1, components);
    for (qsizetype i = 0; i < width; ++i) {
        auto& column = mapping.columns[static_cast<std::size_t>(i)];
        if (mapping.links)
            column = i == 0   ? CellColumn::From
                     : i == 1 ? CellColumn::To
                     : i == 2 ? CellColumn::Kind
                              : CellColumn::Ignored;
        else if (i > 0 && most(i, kinds) && !has(CellColumn::Kind))
            column = CellColumn::Kind;
        else if (i > 0 && most(i, places) && !has(CellColumn::Place))
            column = CellColumn::Place;
        else if (!has(CellColumn::Name))
            column = CellColumn::Name;
    }
    return mapping;
}

CellPlan planCells(const CellRows& rows, const CellMapping& mapping, const CellContext& context) {
    Planner planner(mapping, context);
    std::vector<CellPlan::Row> made;
    for (std::size_t i = mapping.headings ? 1 : 0; i < rows.size(); ++i) {
        const Row row(rows[i], mapping);
        made.push_back(mapping.links ? planner.addLink(row) : planner.addComponent(row));
    }
    return planner.take(std::move(made));
}

} // namespace isthmus
