#include "views/text/engine_text.h"

#include "views/text/names.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace isthmus {

namespace {

/// Sentences of the engine, the more special ones first; %1 and %2 stand for an id, a number or words.
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
    QT_TRANSLATE_NOOP("Engine", "its loss alone takes down: %1; %2 h a year"),
    QT_TRANSLATE_NOOP("Engine", "availability %1 % is below the target of %2 %"),
    QT_TRANSLATE_NOOP("Engine", "p99 latency of %1 ms is above the target of %2 ms"),
    QT_TRANSLATE_NOOP("Engine",
                      "a ranked group without a recovery plan: its switch is taken as instantaneous"),
    QT_TRANSLATE_NOOP("Engine", "hard flows run in a circle; its components are up together unless something "
                                "outside fails"),
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
        for (const char* source : kSentences) {
            QString pattern = QRegularExpression::escape(QString::fromUtf8(source));
            pattern.replace(QLatin1String("\\%1"), QLatin1String("(.+)"));
            pattern.replace(QLatin1String("\\%2"), QLatin1String("(.+)"));
            all.push_back({source, QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
        }
        return all;
    }();
    return list;
}

/// An id becomes a name, a number one of the locale.
QString worded(const Design& design, const QString& captured) {
    const ElementId id{captured.toStdString()};
    if (findElement(design, id))
        return distinctName(design, id);
    bool isNumber = false;
    const double number = QLocale::c().toDouble(captured, &isNumber);
    if (!isNumber)
        return captured;
    const qsizetype point = captured.indexOf(QLatin1Char('.'));
    const bool plain = !captured.contains(QLatin1Char('e'));
    return plain ? QLocale().toString(number, 'f', point < 0 ? 0 : int(captured.size() - point - 1))
                 : QLocale().toString(number, 'g', 3);
}

std::optional<QString> translated(const Design& design, const QString& text) {
    for (const Sentence& sentence : sentences()) {
        const auto match = sentence.pattern.match(text);
        if (!match.hasMatch())
            continue;
        const QString words = QCoreApplication::translate("Engine", sentence.source);
        if (match.lastCapturedIndex() == 2)
            return words.arg(worded(design, match.captured(1)), worded(design, match.captured(2)));
        return match.lastCapturedIndex() == 1 ? words.arg(worded(design, match.captured(1))) : words;
    }
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
