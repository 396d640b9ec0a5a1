#include "model/query/query_scope.h"
#include "model/query/query_text.h"
#include "tests/model/catalogue/shipped_catalogue.h"
#include "tests/support/design_gen.h"

#include <QtTest>

using namespace isthmus;

namespace {

/// A query as text, with what it means written down once more.
struct Asked {
    std::string text;
    std::function<bool(const Element&)> holds;
};

/// The elements of a design one by one.
std::vector<Element> elementsOf(const Design& design) {
    std::vector<Element> all;
    const auto add = [&](const auto& elements) { all.insert(all.end(), elements.begin(), elements.end()); };
    add(design.places);
    add(design.components);
    add(design.links);
    add(design.cables);
    add(design.sharedRisks);
    add(design.groups);
    add(design.flows);
    add(design.journeys);
    add(design.scenarios);
    return all;
}

/// By trying every way to share the text among the stars.
bool naiveGlob(std::string_view pattern, std::string_view text) {
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == '*') {
        for (std::size_t taken = 0; taken <= text.size(); ++taken)
            if (naiveGlob(pattern.substr(1), text.substr(taken)))
                return true;
        return false;
    }
    return !text.empty() && pattern.front() == text.front() && naiveGlob(pattern.substr(1), text.substr(1));
}

class Asker {
public:
    Asker(std::uint64_t seed, const Design& design, const AnalysisResult& figures)
        : m_random(seed), m_design(design), m_figures(figures), m_elements(elementsOf(design)) {}

    Asked query(int depth) {
        switch (depth > 0 ? below(5) : 4) {
        case 0: {
            const Asked inner = query(depth - 1);
            return {"-(" + inner.text + ")", [inner](const Element& e) { return !inner.holds(e); }};
        }
        case 1:
        case 2: {
            const Asked a = query(depth - 1), b = query(depth - 1);
            const std::string between = below(2) ? " " : " and ";
            return {"(" + a.text + ")" + between + "(" + b.text + ")",
                    [a, b](const Element& e) { return a.holds(e) && b.holds(e); }};
        }
        case 3: {
            const Asked a = query(depth - 1), b = query(depth - 1);
            return {"(" + a.text + (below(2) ? " or " : " | ") + b.text + ")",
                    [a, b](const Element& e) { return a.holds(e) || b.holds(e); }};
        }
        default:
            return below(2) ? textTerm() : below(3) ? numberTerm() : stateTerm();
        }
    }

private:
    using Texts = std::function<std::vector<std::string>(const Element&)>;
    using Number = std::function<std::optional<double>(const Element&)>;

    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }

    std::vector<std::string> namesOf(const ElementId& id) const {
        const auto element = findElement(m_design, id);
        return element ? std::vector<std::string>{nameOf(*element), id.value} : std::vector<std::string>{};
    }

    /// Names and ids of what lists it among its members.
    template <class Owner>
    std::vector<std::string> owners(const std::vector<Owner>& all, const ElementId& id,
                                    std::vector<ElementId> Owner::*members) const {
        std::vector<std::string> found;
        for (const Owner& owner : all)
            if (std::count((owner.*members).begin(), (owner.*members).end(), id) > 0)
                for (const std::string& name : namesOf(owner.id))
                    found.push_back(name);
        return found;
    }

    Texts textsOf(const std::string& field) const {
        return [this, field](const Element& element) -> std::vector<std::string> {
            const ElementId& id = idOf(element);
            if (field == "name")
                return {nameOf(element)};
            if (field == "id")
                return {id.value};
            if (field.empty())
                return {nameOf(element), id.value};
            if (field == "notes")
                return {std::visit([](const auto& e) { return e.notes; }, element)};
            if (field == "risk")
                return owners(m_design.sharedRisks, id, &SharedRisk::members);
            if (field == "cable")
                return owners(m_design.cables, id, &Cable::segments);
            std::vector<ElementId> ends;
            const auto read = [&](const auto& line) {
                if (field != "to")
                    ends.push_back(line.from);
                if (field != "from")
                    ends.push_back(line.to);
            };
            if (const auto* link = std::get_if<Link>(&element))
                read(*link);
            if (const auto* flow = std::get_if<Flow>(&element))
                read(*flow);
            std::vector<std::string> found;
            for (const ElementId& end : ends)
                for (const std::string& name : namesOf(end))
                    found.push_back(name);
            return found;
        };
    }

    /// A piece of a text that stands in the drawing, in other letters, perhaps with stars.
    std::string pattern(const Texts& texts) {
        std::vector<std::string> all;
        for (int tries = 0; tries < 8 && all.empty() && !m_elements.empty(); ++tries)
            all = texts(m_elements[static_cast<std::size_t>(below(static_cast<int>(m_elements.size())))]);
        std::string plain;
        for (const char letter : all.empty()
                                     ? std::string("x")
                                     : all[static_cast<std::size_t>(below(static_cast<int>(all.size())))])
            if (std::isalnum(static_cast<unsigned char>(letter)) || letter == ' ' || letter == '-')
                plain +=
                    below(2) ? static_cast<char>(std::toupper(static_cast<unsigned char>(letter))) : letter;
            else
                plain += '*';
        const auto from = static_cast<std::size_t>(below(static_cast<int>(plain.size()) + 1));
        std::string piece = plain.substr(from, static_cast<std::size_t>(1 + below(6)));
        if (below(3) == 0)
            piece = "*" + piece;
        if (below(3) == 0)
            piece += "*";
        return piece;
    }

    Asked textTerm() {
        static const std::vector<std::string> fields = {"",      "name", "id", "notes", "risk",
                                                        "cable", "from", "to", "end"};
        const std::string field = fields[static_cast<std::size_t>(below(static_cast<int>(fields.size())))];
        const Texts texts = textsOf(field);
        const std::string asked = pattern(texts);
        const int compare = field.empty() ? 0 : below(3);
        const std::string text = field.empty() ? "\"" + asked + "\""
                                               : field +
                                                     (compare == 0   ? ":"
                                                      : compare == 1 ? "="
                                                                     : "!=") +
                                                     "\"" + asked + "\"";
        return {text, [texts, asked, compare](const Element& element) {
                    const std::string wanted = foldCase(asked);
                    const bool wild = wanted.find('*') != std::string::npos;
                    bool any = false, some = false;
                    for (const std::string& each : texts(element)) {
                        const std::string own = foldCase(each);
                        if (own.empty())
                            continue;
                        some = true;
                        any = any || (compare == 0 && !wild ? own.find(wanted) != std::string::npos
                                                            : naiveGlob(wanted, own));
                    }
                    return compare == 2 ? some && !any : any;
                }};
    }

    Number numberOf(const std::string& field) const {
        return [this, field](const Element& element) -> std::optional<double> {
            const auto* link = std::get_if<Link>(&element);
            const auto* component = std::get_if<Component>(&element);
            const auto* flow = std::get_if<Flow>(&element);
            if (field == "length")
                return link && link->length ? std::optional(link->length->value) : std::nullopt;
            if (field == "capacity")
                return link && link->capacity ? std::optional(link->capacity->value) : std::nullopt;
            if (field == "priority")
                return link ? std::optional<double>(link->priority) : std::nullopt;
            if (field == "storage")
                return component && component->storage ? std::optional(component->storage->value)
                                                       : std::nullopt;
            if (field == "calls")
                return flow ? std::optional(flow->callsPerRequest) : std::nullopt;
            if (field == "links" || field == "flows") {
                if (!component)
                    return {};
                double count = 0;
                const auto add = [&](const auto& lines) {
                    for (const auto& line : lines)
                        count += line.from == component->id || line.to == component->id ? 1 : 0;
                };
                field == "links" ? add(m_design.links) : add(m_design.flows);
                return count;
            }
            double sum = 0; // cost
            bool any = false;
            for (const CostLine& line : m_figures.cost.lines)
                for (const ElementId& owner : {line.element, line.flow})
                    if (owner == idOf(element)) {
                        if (!line.amount)
                            return {};
                        sum += line.amount->value;
                        any = true;
                    }
            return any ? std::optional(sum) : std::nullopt;
        };
    }

    Asked numberTerm() {
        static const std::vector<std::string> fields = {"length", "capacity", "priority", "storage",
                                                        "calls",  "links",    "flows",    "cost"};
        const std::string field = fields[static_cast<std::size_t>(below(static_cast<int>(fields.size())))];
        const Number number = numberOf(field);
        double bound = below(100);
        for (int tries = 0; tries < 8 && below(4) > 0 && !m_elements.empty(); ++tries)
            if (const auto value = number(
                    m_elements[static_cast<std::size_t>(below(static_cast<int>(m_elements.size())))])) {
                bound = *value;
                break;
            }
        static const std::vector<std::string> signs = {"<", "<=", ">", ">="};
        const int sign = below(4);
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.17g", bound);
        return {field + signs[static_cast<std::size_t>(sign)] + digits,
                [number, bound, sign](const Element& element) {
                    const auto value = number(element);
                    if (!value)
                        return false;
                    return sign == 0   ? *value < bound
                           : sign == 1 ? *value <= bound
                           : sign == 2 ? *value > bound
                                       : *value >= bound;
                }};
    }

    Asked stateTerm() {
        static const std::vector<std::string> types = {"place", "component", "link",    "cable",   "risk",
                                                       "group", "flow",      "journey", "scenario"};
        switch (below(4)) {
        case 0: {
            const auto type = static_cast<std::size_t>(below(9));
            return {"is:" + types[type], [type](const Element& element) { return element.index() == type; }};
        }
        case 1:
            return {"is:soft", [](const Element& element) {
                        const auto* flow = std::get_if<Flow>(&element);
                        return flow && !flow->hard;
                    }};
        case 2:
            return {"is:dead",
                    [this](const Element& element) { return m_figures.live.dead.contains(idOf(element)); }};
        default:
            return {"has:notes", [](const Element& element) {
                        return !std::visit([](const auto& e) { return e.notes; }, element).empty();
                    }};
        }
    }

    std::mt19937_64 m_random;
    const Design& m_design;
    const AnalysisResult& m_figures;
    std::vector<Element> m_elements;
};

AnalysisResult randomFigures(std::uint64_t seed, const Design& design) {
    std::mt19937_64 random(seed);
    AnalysisResult figures;
    for (const Element& element : elementsOf(design)) {
        if (random() % 3 == 0)
            figures.live.dead.insert(idOf(element));
        for (auto lines = random() % 3; lines > 0; --lines) {
            CostLine line{.element = idOf(element)};
            if (random() % 4 != 0)
                line.amount = Usd{static_cast<double>(random() % 1000) / 8};
            figures.cost.lines.push_back(line);
        }
    }
    return figures;
}

} // namespace

class TestRandomQueries : public QObject {
    Q_OBJECT
private slots:
    void matching_randomQueries_agreesWithTheNaiveReading() {
        const auto outcome = loadShipped();
        QVERIFY(outcome.catalogue);
        std::size_t asked = 0, held = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            const Design design = randomDesign(seed, 6);
            const AnalysisResult figures = randomFigures(seed, design);
            const std::vector<Element> elements = elementsOf(design);
            const QueryScope scope(design, *outcome.catalogue, &figures);
            Asker asker(seed, design, figures);
            for (int i = 0; i < 20; ++i) {
                const Asked query = asker.query(3);
                const QueryOutcome read = parseQuery(query.text);
                QVERIFY2(!read.error, query.text.c_str());
                std::vector<ElementId> expected;
                for (const Element& element : elements)
                    if (query.holds(element))
                        expected.push_back(idOf(element));
                const auto found = scope.matching(read.query);
                QVERIFY2(found == expected, (query.text + " in design " + std::to_string(seed)).c_str());
                asked += elements.size();
                held += found.size();
            }
        }
        QVERIFY(held * 10 > asked && held * 10 < asked * 9); // they tell things apart
    }
};

QTEST_GUILESS_MAIN(TestRandomQueries)
#include "test_random_queries.moc"
