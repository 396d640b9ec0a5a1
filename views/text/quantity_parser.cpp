#include "views/text/quantity_parser.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

/// Context of the strings below.
struct Units {
    Q_DECLARE_TR_FUNCTIONS(Units)
};

constexpr qsizetype kLongestText = 200;
constexpr qsizetype kLongestUnit = 24;

bool isBlank(QChar c) {
    return c.isSpace() || c == QChar(0xA0) || c == QChar(0x202F) || c == QChar(0x2009);
}

bool isOne(QChar c, std::initializer_list<char16_t> these) {
    return std::find(these.begin(), these.end(), c.unicode()) != these.end();
}

/// "1.234.567": groups of three after a first one of one to three digits.
bool isGrouped(const QString& text, QChar sign) {
    const QStringList groups = text.split(sign);
    if (groups.size() < 2 || groups.front().isEmpty() || groups.front().size() > 3 ||
        groups.front() == QLatin1String("0"))
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](const QString& group) { return group.size() == 3; });
}

struct Value {
    double number = 0;
    QString neutral; ///< of a number as typed
    std::optional<UnitRow> unit;
};

/// Recursive descent over one text.
class Reader {
public:
    Reader(const QString& text, UnitFamily family)
        : m_text(text), m_family(family), m_units(unitsOf(family)) {}

    std::optional<ReadExpression> read() {
        if (m_text.size() > kLongestText)
            return {};
        const auto whole = sum();
        skip();
        if (!whole || m_at != m_text.size() || !std::isfinite(whole->number))
            return {};
        ReadExpression result;
        result.value = whole->number;
        result.hasUnit = whole->unit.has_value();
        const auto own =
            std::find_if(m_units.begin(), m_units.end(), [](const UnitRow& row) { return row.isOwn(); });
        result.unit = whole->unit ? *whole->unit : own != m_units.end() ? *own : m_units.front();
        if (m_numbers == 1)
            result.decimals = static_cast<int>(m_lastNumber.section(QLatin1Char('.'), 1).size());
        return result;
    }

private:
    void skip() {
        while (m_at < m_text.size() && isBlank(m_text.at(m_at)))
            ++m_at;
    }
    [[nodiscard]] QChar peek() {
        skip();
        return m_at < m_text.size() ? m_text.at(m_at) : QChar();
    }
    [[nodiscard]] bool take(std::initializer_list<char16_t> these) {
        if (!isOne(peek(), these) || peek().isNull())
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool digitAt(qsizetype at) const { return at < m_text.size() && m_text.at(at).isDigit(); }

    std::optional<Value> sum();
    std::optional<Value> product();
    std::optional<Value> withUnit();
    std::optional<Value> primary();
    std::optional<Value> number();
    [[nodiscard]] std::optional<Value> added(std::vector<Value> terms) const;
    const UnitRow* unit();
    bool nines();
    [[nodiscard]] qsizetype matchedUnit(const QStringList& names) const;

    const QString m_text;
    const UnitFamily m_family;
    const std::vector<UnitRow> m_units;
    qsizetype m_at = 0;
    int m_numbers = 0;
    QString m_lastNumber;
};

std::optional<Value> Reader::sum() {
    std::vector<Value> terms;
    for (;;) {
        const bool first = terms.empty();
        const bool minus = !first && take({u'-', u'\u2212'});
        const bool explicitly = minus || (!first && take({u'+'}));
        if (!first && !explicitly && !(peek().isDigit() && terms.back().unit))
            break;
        auto term = product();
        // "2 d 6": nobody knows six of what.
        if (!term || (!first && !explicitly && !term->unit))
            return {};
        if (minus)
            term->number = -term->number;
        terms.push_back(*std::move(term));
    }
    return terms.size() == 1 ? terms.front() : added(std::move(terms));
}

std::optional<Value> Reader::added(std::vector<Value> terms) const {
    std::optional<UnitRow> last;
    for (const Value& term : terms)
        if (term.unit)
            last = term.unit;
    Value total{.number = 0, .neutral = {}, .unit = last};
    for (const Value& term : terms)
        total.number += term.unit || !last
                            ? term.number
                            : scaled(neutralText(term.number), last->numerator, last->denominator);
    return total;
}

std::optional<Value> Reader::product() {
    auto value = withUnit();
    while (value) {
        const bool times = take({u'*', u'\u00D7', u'\u00B7'});
        if (!times && !take({u'/', u'\u00F7'}))
            break;
        const auto factor = times ? withUnit() : primary(); // "6/2 h" is three hours
        if (!factor || (factor->unit && (value->unit || !times)) || (!times && factor->number == 0))
            return {};
        value->number = times ? value->number * factor->number : value->number / factor->number;
        value->neutral.clear();
        if (factor->unit)
            value->unit = factor->unit;
    }
    if (value && !value->unit)
        if (const UnitRow* row = unit()) {
            value->number = scaled(neutralText(value->number), row->numerator, row->denominator);
            value->unit = *row;
        }
    return value;
}

std::optional<Value> Reader::withUnit() {
    auto value = primary();
    if (!value || value->unit)
        return value;
    const QString neutral = value->neutral.isEmpty() ? neutralText(value->number) : value->neutral;
    if (m_family == UnitFamily::Share && nines()) {
        value->number = 1 - std::pow(10.0, -value->number);
        value->unit = m_units.front();
    } else if (const UnitRow* row = unit()) {
        value->number = scaled(neutral, row->numerator, row->denominator);
        value->unit = *row;
    }
    return value;
}

std::optional<Value> Reader::primary() {
    if (take({u'-', u'\u2212'})) {
        auto value = primary();
        if (value) {
            value->number = -value->number;
            value->neutral.prepend(QLatin1Char('-'));
            if (value->neutral.size() == 1 || value->neutral.startsWith(QLatin1String("--")))
                value->neutral.clear();
        }
        return value;
    }
    if (take({u'+'}))
        return primary();
    if (m_family == UnitFamily::InUsd && take({u'$'}))
        return primary();
    if (!take({u'('}))
        return number();
    auto inner = sum();
    if (!take({u')'}))
        return {};
    if (inner)
        inner->neutral.clear();
    return inner;
}

std::optional<Value> Reader::number() {
    skip();
    QString token;
    while (m_at < m_text.size()) {
        const QChar c = m_text.at(m_at);
        // A blank, or an apostrophe, between groups of three digits.
        const bool group = (isBlank(c) || isOne(c, {u'\'', u'\u2019'})) && !token.isEmpty() &&
                           digitAt(m_at - 1) && digitAt(m_at + 1) && digitAt(m_at + 2) && digitAt(m_at + 3) &&
                           !digitAt(m_at + 4);
        if (!c.isDigit() && !group && !isOne(c, {u'.', u','}))
            break;
        if (!group)
            token += c;
        ++m_at;
    }
    auto neutral = neutralNumber(token);
    if (!neutral)
        return {};
    const qsizetype sign = m_at + 1 < m_text.size() && isOne(m_text.at(m_at + 1), {u'+', u'-'}) ? 1 : 0;
    if (m_at < m_text.size() && isOne(m_text.at(m_at), {u'e', u'E'}) && digitAt(m_at + 1 + sign)) {
        qsizetype end = m_at + 1 + sign;
        while (digitAt(end))
            ++end;
        *neutral += m_text.mid(m_at, end - m_at).toLower();
        m_at = end;
    }
    ++m_numbers;
    m_lastNumber = *neutral;
    bool good = false;
    const double number = neutral->toDouble(&good);
    if (!good || !std::isfinite(number))
        return {};
    return Value{number, *std::move(neutral), {}};
}

/// Where the longest of `names` ends that stands here; blanks and case do not count.
qsizetype Reader::matchedUnit(const QStringList& names) const {
    QString squeezed;
    qsizetype best = -1;
    for (qsizetype i = m_at; i < m_text.size() && squeezed.size() < kLongestUnit; ++i) {
        const QChar c = m_text.at(i);
        if (isBlank(c))
            continue;
        squeezed += c.toLower();
        const bool wordEnds = i + 1 >= m_text.size() || !m_text.at(i + 1).isLetter();
        if (wordEnds && names.contains(squeezed))
            best = i + 1;
    }
    return best;
}

const UnitRow* Reader::unit() {
    skip();
    const UnitRow* found = nullptr;
    qsizetype end = m_at;
    for (const UnitRow& row : m_units) {
        if (row.name.isEmpty())
            continue;
        QString shown = row.name.toLower();
        shown.removeIf(isBlank);
        if (const qsizetype here = matchedUnit(row.alsoCalled + QStringList{shown}); here > end) {
            end = here;
            found = &row;
        }
    }
    m_at = end;
    return found;
}

bool Reader::nines() {
    skip();
    const qsizetype end = matchedUnit({QStringLiteral("n"), QStringLiteral("nine"), QStringLiteral("nines"),
                                       Units::tr("nines", "99.99 % is four of them").toLower()});
    if (end < 0)
        return false;
    m_at = end;
    return true;
}

} // namespace

std::optional<QString> neutralNumber(const QString& token) {
    QString text;
    for (const QChar c : token)
        text += c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    const auto dots = text.count(QLatin1Char('.'));
    const auto commas = text.count(QLatin1Char(','));
    QChar decimal;
    if (dots > 0 && commas > 0)
        decimal = text.lastIndexOf(QLatin1Char('.')) > text.lastIndexOf(QLatin1Char(',')) ? QLatin1Char('.')
                                                                                          : QLatin1Char(',');
    else if (dots + commas > 0) {
        const QChar only = dots > 0 ? QLatin1Char('.') : QLatin1Char(',');
        const bool mayGroup = isGrouped(text, only);
        if (!(mayGroup && (dots + commas > 1 || QLocale().groupSeparator() == QString(only))))
            decimal = only;
    }
    if (!decimal.isNull() && text.count(decimal) != 1)
        return {};
    QString whole = decimal.isNull() ? text : text.section(decimal, 0, 0);
    const QString fraction = decimal.isNull() ? QString() : text.section(decimal, 1);
    for (const QChar sign : {QLatin1Char('.'), QLatin1Char(',')})
        if (whole.contains(sign)) {
            if (!isGrouped(whole, sign))
                return {};
            whole.remove(sign);
        }
    const auto allDigits = [](const QString& part) {
        return std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    };
    if (!allDigits(whole) || !allDigits(fraction) || (!decimal.isNull() && fraction.isEmpty()) ||
        (whole.isEmpty() && fraction.isEmpty()))
        return {};
    return (whole.isEmpty() ? QStringLiteral("0") : whole) +
           (fraction.isEmpty() ? QString() : QLatin1Char('.') + fraction);
}

std::optional<ReadExpression> readExpression(const QString& text, UnitFamily family) {
    return Reader(text, family).read();
}

} // namespace isthmus
