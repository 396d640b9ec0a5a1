#include "views/text/engine_text.h"

#include "views/text/finding_sentences.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace isthmus {

namespace {

/// Sentences of the engine, the more special ones first; %1, %2 … stand for ids, a number or words.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("Engine", "waits for %1"),
    QT_TRANSLATE_NOOP("Engine", "group %1 has no recovery plan; its switch is taken as instantaneous"),
    QT_TRANSLATE_NOOP("Engine", "no repair time is known for what was lost"),
    QT_TRANSLATE_NOOP("Engine", "the journey is down before the disruption"),
    QT_TRANSLATE_NOOP("Engine", "no lag is given for the copies of %1"),
    QT_TRANSLATE_NOOP("Engine", "no copy of %1 survives"),
    QT_TRANSLATE_NOOP("Engine", "no replication is drawn to what replaces %1"),
    QT_TRANSLATE_NOOP("Engine", "no point-in-time copy of %1 exists"),
    QT_TRANSLATE_NOOP("Engine", "no recovery plan restores %1"),
    QT_TRANSLATE_NOOP("Engine", "default price of its kind"),
    QT_TRANSLATE_NOOP("Engine", "price of %1: none known for %2"),
    QT_TRANSLATE_NOOP("Engine", "sending side"),
    QT_TRANSLATE_NOOP("Engine", "receiving side"),
    QT_TRANSLATE_NOOP("Engine", "no price '%1' in the catalogue"),
    QT_TRANSLATE_NOOP("Engine", "the price list ends below this quantity"),
    QT_TRANSLATE_NOOP("Engine", "no path carries it in this state"),
    QT_TRANSLATE_NOOP("Engine", "nobody calls its source in this state"),
    QT_TRANSLATE_NOOP("Engine", "no Direct Connect location is drawn on the way out of %1"),
    QT_TRANSLATE_NOOP("Engine", "no path is alive"),
    QT_TRANSLATE_NOOP("Engine", "the journey is down"),
    QT_TRANSLATE_NOOP("Engine", "no processing time is known for '%1'"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1' is not satisfied"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1' closes a cycle"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1': no path is alive"),
};

struct Sentence {
    const char* source;
    QRegularExpression pattern;
};

const std::vector<Sentence>& sentences() {
    static const std::vector<Sentence> list = [] {
        std::vector<Sentence> all;
        const auto add = [&all](const char* source) {
            static const QRegularExpression mark(QStringLiteral("\\\\%([1-9])"));
            QString pattern = QRegularExpression::escape(QString::fromUtf8(source));
            pattern.replace(mark, QStringLiteral("(?<p\\1>.+?)"));
            all.push_back({source, QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
        };
        for (const char* source : kSentences)
            add(source);
        for (const char* source : findingSentences())
            add(source);
        return all;
    }();
    return list;
}

/// An id becomes a name, a list of ids one of names, a number one of the locale.
QString worded(const Design& design, const QString& captured) {
    QStringList parts = captured.split(QStringLiteral(", "));
    const bool areIds = std::all_of(parts.cbegin(), parts.cend(), [&](const QString& part) {
        return findElement(design, ElementId{part.toStdString()}).has_value();
    });
    if (areIds) {
        for (QString& part : parts)
            part = distinctName(design, ElementId{part.toStdString()});
        return parts.join(QStringLiteral(", "));
    }
    bool isNumber = false;
    const double number = QLocale::c().toDouble(captured, &isNumber);
    if (!isNumber)
        return captured;
    const qsizetype point = captured.indexOf(QLatin1Char('.'));
    const bool plain = !captured.contains(QLatin1Char('e'));
    return plain ? QLocale().toString(number, 'f', point < 0 ? 0 : int(captured.size() - point - 1))
                 : QLocale().toString(number, 'g', 3);
}

/// The sentence with its marks filled in one pass, so that what is filled in may hold marks itself.
QString filled(const Design& design, const QString& words, const QRegularExpressionMatch& match) {
    QString text;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const bool marks = words[at] == QLatin1Char('%') && at + 1 < words.size() && words[at + 1].isDigit();
        if (marks)
            text += worded(design, match.captured(QStringLiteral("p") + words[++at]));
        else
            text += words[at];
    }
    return text;
}

std::optional<QString> translated(const Design& design, const QString& text) {
    for (const Sentence& sentence : sentences())
        if (const auto match = sentence.pattern.match(text); match.hasMatch())
            return filled(design, QCoreApplication::translate("Engine", sentence.source), match);
    return std::nullopt;
}

} // namespace

QString engineText(const Design& design, const std::string& text) {
    const QString whole = QString::fromStdString(text);
    if (const auto words = translated(design, whole))
        return *words;
    // Several remarks on one line of the bill stand in one string.
    QStringList parts = whole.split(QStringLiteral("; "));
    for (QString& part : parts)
        part = translated(design, part).value_or(part);
    return parts.join(QStringLiteral("; "));
}

bool engineTextIsKnown(const std::string& text) {
    const Design none;
    const QString whole = QString::fromStdString(text);
    if (whole.isEmpty() || translated(none, whole))
        return true;
    const QStringList parts = whole.split(QStringLiteral("; "));
    return std::all_of(parts.begin(), parts.end(),
                       [&](const QString& part) { return translated(none, part).has_value(); });
}

} // namespace isthmus
