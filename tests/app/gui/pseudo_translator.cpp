#include "tests/app/gui/pseudo_translator.h"

#include <QHash>
#include <QRegularExpression>

namespace isthmus {

namespace {

QString accented(const QString& text) {
    static const QHash<QChar, QChar> kAccents = {
        {u'a', u'à'}, {u'e', u'é'}, {u'i', u'ì'}, {u'o', u'ö'}, {u'u', u'ü'}, {u'y', u'ý'},
        {u'c', u'ç'}, {u'n', u'ñ'}, {u's', u'š'}, {u'A', u'À'}, {u'E', u'É'}, {u'I', u'Ì'},
        {u'O', u'Ö'}, {u'U', u'Ü'}, {u'S', u'Š'}, {u'N', u'Ñ'}, {u'C', u'Ç'}};
    QString result = text;
    for (QChar& letter : result)
        letter = kAccents.value(letter, letter);
    return result;
}

} // namespace

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int) const {
    // Names of keys are read back by QKeySequence; "ltr" and "rtl" are no words.
    if (qstrcmp(context, "QShortcut") == 0 || qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return {};
    static const QRegularExpression kKept(QStringLiteral("%L?\\d|%n|<[^>]*>|&[a-z]+;"));
    const QString text = QString::fromUtf8(source);
    if (text.isEmpty())
        return {};
    QString result(QLatin1Char('['));
    qsizetype from = 0;
    for (auto it = kKept.globalMatch(text); it.hasNext();) {
        const auto kept = it.next();
        result += accented(text.mid(from, kept.capturedStart() - from)) + kept.captured();
        from = kept.capturedEnd();
    }
    result += accented(text.mid(from));
    return result + QString(std::max<qsizetype>(1, text.size() * 2 / 5 - 2), QLatin1Char('~')) +
           QLatin1Char(']');
}

} // namespace isthmus
