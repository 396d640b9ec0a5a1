#include "views/text/engine_text.h"

#include "views/text/derivation_sentences.h"
#include "views/text/finding_sentences.h"
#include "views/text/names.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

namespace isthmus {

namespace {

/// Sentences of the engine, the more special ones first; %1, %2 … stand for ids, a number or words.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("Engine", "waits for the repair:%1"),
    QT_TRANSLATE_NOOP("Engine", "waits for %1"),
    QT_TRANSLATE_NOOP("Engine", "group %1 has no recovery plan; its switch is taken as instantaneous"),
    QT_TRANSLATE_NOOP("Engine", "no repair time is known for what was lost"),
    QT_TRANSLATE_NOOP("Engine", "the journey is down before the disruption"),
    QT_TRANSLATE_NOOP("Engine", "no lag is given for the copies of %1"),
    QT_TRANSLATE_NOOP("Engine", "no copy of %1 survives"),
    QT_TRANSLATE_NOOP("Engine", "no replication is drawn to what replaces %1"),
    QT_TRANSLATE_NOOP("Engine", "no point-in-time copy of %1 exists"),
    QT_TRANSLATE_NOOP("Engine", "no recovery plan restores %1"),
    QT_TRANSLATE_NOOP("Engine",
                      "everything runs at full size elsewhere (a hot standby): the member of %1 in %2 "
                      "runs at full size, and a plan switches to it"),
    QT_TRANSLATE_NOOP("Engine", "the member of %1 in %2 runs at full size, and a plan switches to it"),
    QT_TRANSLATE_NOOP("Engine",
                      "the member of %1 in %2 runs and is smaller than what it stands in for, and a "
                      "plan switches to it"),
    QT_TRANSLATE_NOOP("Engine", "the member of %1 in %2 must be filled from a backup first"),
    QT_TRANSLATE_NOOP("Engine", "the member of %1 in %2 must be started before it can answer"),
    QT_TRANSLATE_NOOP("Engine", "%1 serves from %2 and %3 at once"),
    QT_TRANSLATE_NOOP("Engine", "no copy of %1 is kept outside %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 is replicated to %2, and no plan switches to it"),
    QT_TRANSLATE_NOOP("Engine", "%1 is a copy of %2, and no plan switches to that"),
    QT_TRANSLATE_NOOP("Engine", "%1 has nothing elsewhere but backups, in %2"),
    QT_TRANSLATE_NOOP("Engine",
                      "%1 stands in %2 alone and would be built anew beside what is kept elsewhere"),
    QT_TRANSLATE_NOOP("Engine", "%1 stands in %2 alone"),
    QT_TRANSLATE_NOOP("Engine", "nothing that computes or keeps data serves it"),
    QT_TRANSLATE_NOOP("Engine", "default price of its kind"),
    QT_TRANSLATE_NOOP("Engine", "price of %1: none known for %2"),
    QT_TRANSLATE_NOOP("Engine", "sending side"),
    QT_TRANSLATE_NOOP("Engine", "receiving side"),
    QT_TRANSLATE_NOOP("Engine", "no price '%1' in the catalogue"),
    QT_TRANSLATE_NOOP("Engine", "a standby of %1 in %2"),
    QT_TRANSLATE_NOOP("Engine", "%1 as wide as the way that it stands behind"),
    QT_TRANSLATE_NOOP("Engine", "%1 is copied to an object store, back to any moment but the last 5 min"),
    QT_TRANSLATE_NOOP("Engine", "%1 is copied as it changes, back to any moment but the last 5 min"),
    QT_TRANSLATE_NOOP("Engine", "a second link beside %1, on another way"),
    QT_TRANSLATE_NOOP("Engine", "%1 goes on without %2, only slower"),
    QT_TRANSLATE_NOOP("Engine", "a leg over %1 (%2 to %3) beside %4"),
    QT_TRANSLATE_NOOP("Engine", "a Direct Connect location more, %1, connected as %2 is"),
    QT_TRANSLATE_NOOP("Engine",
                      "paths are left within 0.9 s of their loss (BFD, 300 ms, 3 packets) on %1 links"),
    QT_TRANSLATE_NOOP("Engine", "%1 switches over by itself, without waiting for a person"),
    QT_TRANSLATE_NOOP("Engine", "%1 is checked every 10 s"),
    QT_TRANSLATE_NOOP("Engine", "%1 is redirected with DNS answers that live 60 s"),
    QT_TRANSLATE_NOOP("Engine", "%1 instead of %2 of %3, of which %4 must work"),
    QT_TRANSLATE_NOOP("Engine", "the price list ends below this quantity"),
    QT_TRANSLATE_NOOP("Engine", "edge prices of %1, where %2 is nearest"),
    QT_TRANSLATE_NOOP("Engine", "edge prices of %1"),
    QT_TRANSLATE_NOOP("Engine", "for the larger of both directions alone"),
    QT_TRANSLATE_NOOP("Engine", "nothing says in which country '%1' is"),
    QT_TRANSLATE_NOOP("Engine", "no place of the catalogue near '%1' says which country that is"),
    QT_TRANSLATE_NOOP("Engine", "its viewers are in several areas of the price list"),
    QT_TRANSLATE_NOOP("Engine", "nobody is drawn who views what it delivers"),
    QT_TRANSLATE_NOOP("Engine", "by volume alone, 1 GB in an hour of a unit"),
    QT_TRANSLATE_NOOP("Engine", "the prices of neither end name a service that sells replicated writes"),
    QT_TRANSLATE_NOOP("Engine", "no path carries it in this state"),
    QT_TRANSLATE_NOOP("Engine", "nobody calls its source in this state"),
    QT_TRANSLATE_NOOP("Engine", "no Direct Connect location is drawn on the way out of %1"),
    QT_TRANSLATE_NOOP("Engine", "no path is alive"),
    QT_TRANSLATE_NOOP("Engine", "the journey is down"),
    QT_TRANSLATE_NOOP("Engine", "no processing time is known for '%1'"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1' is not satisfied"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1' closes a cycle"),
    QT_TRANSLATE_NOOP("Engine", "flow '%1': no path is alive"),
    QT_TRANSLATE_NOOP("Engine", "exact, by a decision diagram of %1 nodes over %2 elements"),
    QT_TRANSLATE_NOOP("Engine", "the middle of bounds that are certain over %1 elements"),
    QT_TRANSLATE_NOOP("Engine", "an estimate within a 95 % interval over %1 elements"),
    QT_TRANSLATE_NOOP("Engine", "what switching takes could not be computed exactly and is left out"),
    QT_TRANSLATE_NOOP("Engine", "shares of active/active groups count by requests"),
    QT_TRANSLATE_NOOP("Engine", "the chance that the journey's structure function holds when every element "
                                "works with its own availability, independently of the others"),
    QT_TRANSLATE_NOOP("Engine", "%1 instances, each"),
    QT_TRANSLATE_NOOP("Engine", "another member of %1 takes over"),
    QT_TRANSLATE_NOOP("Engine", "its share of %1 is sent elsewhere"),
    QT_TRANSLATE_NOOP("Engine", "%1 takes another path"),
    QT_TRANSLATE_NOOP("Engine", "first order in the switching times: one switch at a time"),
    QT_TRANSLATE_NOOP("Engine", "how often it fails and how long repair takes"),
    QT_TRANSLATE_NOOP("Engine", "all its instances perfect together, switching included"),
    QT_TRANSLATE_NOOP("Engine", "of one instance; they are alike"),
    QT_TRANSLATE_NOOP("Engine", "it never fails by itself"),
    QT_TRANSLATE_NOOP("Engine", "the figure is a contract's floor, no prediction"),
    QT_TRANSLATE_NOOP("Engine", "the figure is what its maker designs for"),
    QT_TRANSLATE_NOOP("Engine", "the figure was measured"),
    QT_TRANSLATE_NOOP("Engine", "the figure is an assumption"),
    QT_TRANSLATE_NOOP("Engine", "assumed frequency: only the availability is known, and a usual repair time"),
    QT_TRANSLATE_NOOP(
        "Engine", "the length is the great circle between its ends times what links of its kind are longer"),
    QT_TRANSLATE_NOOP("Engine", "this drawing"),
    QT_TRANSLATE_NOOP("Engine", "as drawn"),
    QT_TRANSLATE_NOOP("Engine", "Σ of what it rides on"),
    QT_TRANSLATE_NOOP("Engine", "length · n/c + equipment"),
    QT_TRANSLATE_NOOP("Engine", "stays up"),
    QT_TRANSLATE_NOOP("Engine", "recovers by a plan"),
    QT_TRANSLATE_NOOP("Engine", "waits for repair"),
    QT_TRANSLATE_NOOP("Engine", "never up again"),
    QT_TRANSLATE_NOOP("Engine", "data is lost"),
    QT_TRANSLATE_NOOP("Engine", "unknown"),
    QT_TRANSLATE_NOOP("Engine", "it decides"),
    QT_TRANSLATE_NOOP("Engine", "it is on the critical path"),
    QT_TRANSLATE_NOOP("Engine", "from second %1 to %2"),
    QT_TRANSLATE_NOOP("Engine", "RTO = end of the critical path"),
    QT_TRANSLATE_NOOP("Engine", "RPO = largest over stores of the smallest lag among surviving copies"),
    QT_TRANSLATE_NOOP("Engine", "entry + Σ calls · (round trip + latency of the target)"),
    QT_TRANSLATE_NOOP("Engine", "the percentile of the convolution of all parts, not a sum of percentiles"),
    QT_TRANSLATE_NOOP("Engine", "Σ quantity · price"),
    QT_TRANSLATE_NOOP("Engine", "quantity · price"),
    QT_TRANSLATE_NOOP("Engine", "incomplete: %1 lines have no known amount"),
    QT_TRANSLATE_NOOP("Engine", "list prices in USD without free tiers; a month is 730 h"),
};

/// A sentence that leaves something open. Nearly all are ruled out by how they begin and end, which is
/// quicker to see than that a pattern does not match.
struct OpenSentence {
    const char* source;
    QString head; ///< up to the first mark
    QString tail; ///< after the last one
    QRegularExpression pattern;

    [[nodiscard]] bool mayBe(const QString& text) const {
        return text.startsWith(head) && text.endsWith(tail);
    }
};

OpenSentence openSentence(const char* source) {
    static const QRegularExpression mark(QStringLiteral("%[1-9]"));
    static const QRegularExpression escapedMark(QStringLiteral("\\\\%([1-9])"));
    const QString words = QString::fromUtf8(source);
    QString pattern = QRegularExpression::escape(words);
    pattern.replace(escapedMark, QStringLiteral("(?<p\\1>.+?)"));
    return {source, words.left(words.indexOf(mark)), words.mid(words.lastIndexOf(mark) + 2),
            QRegularExpression(QRegularExpression::anchoredPattern(pattern))};
}

struct Sentences {
    QHash<QString, const char*> whole; ///< that leave nothing open
    std::vector<OpenSentence> open;    ///< the more special ones first
};

const Sentences& sentences() {
    static const Sentences all = [] {
        Sentences list;
        const auto add = [&list](const char* source) {
            if (std::strchr(source, '%') == nullptr)
                list.whole.insert(QString::fromUtf8(source), source);
            else
                list.open.push_back(openSentence(source));
        };
        for (const char* source : kSentences)
            add(source);
        for (const char* source : findingSentences())
            add(source);
        for (const char* source : derivationSentences())
            add(source);
        return list;
    }();
    return all;
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
    // "Harbour wire (wire)": a name and its id.
    const qsizetype open = captured.lastIndexOf(QStringLiteral(" ("));
    if (open > 0 && captured.endsWith(QLatin1Char(')'))) {
        const ElementId id{captured.mid(open + 2).chopped(1).toStdString()};
        if (findElement(design, id))
            return distinctName(design, id);
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
    if (const char* whole = sentences().whole.value(text))
        return QCoreApplication::translate("Engine", whole);
    for (const OpenSentence& sentence : sentences().open) {
        if (!sentence.mayBe(text))
            continue;
        if (const auto match = sentence.pattern.match(text); match.hasMatch())
            return filled(design, QCoreApplication::translate("Engine", sentence.source), match);
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
