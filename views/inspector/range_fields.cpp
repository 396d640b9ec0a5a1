#include "views/inspector/range_fields.h"
#include "views/inspector/fields_context.h"

#include <QRegularExpression>

namespace isthmus::fields {

namespace {

template <class T>
bool isOutside(const std::optional<T>& figure, const std::optional<FigureRange<T>>& range) {
    return figure && range && (*figure < range->low || range->high < *figure);
}

} // namespace

QString rangeText(const FigureRange<double>& range, UnitFamily family) {
    return quantityText(range.low, family) + QStringLiteral(" … ") + quantityText(range.high, family);
}

ReadRange readRange(const QString& text, double figure, UnitFamily family) {
    static const QRegularExpression between(QStringLiteral("\\s*(?:…|\\.\\.\\.?|–|\\s-\\s)\\s*"));
    const QStringList parts = text.trimmed().split(between);
    if (parts.size() != 2)
        return {{}, Fields::tr("Two figures with … between them, the lower one first.")};
    const ParsedQuantity low = parseQuantity(parts[0], family);
    if (!low.value)
        return {{}, low.problem};
    const ParsedQuantity high = parseQuantity(parts[1], family);
    if (!high.value)
        return {{}, high.problem};
    const bool share = family == UnitFamily::Share;
    if (*low.value > *high.value)
        return {{}, Fields::tr("Two figures with … between them, the lower one first.")};
    if (share ? *low.value < 0 || *high.value >= 1 : *low.value <= 0)
        return {{},
                share ? Fields::tr("The ends must lie below 100 %.")
                      : Fields::tr("The ends must lie above 0.")};
    if (figure < *low.value || *high.value < figure)
        return {{}, Fields::tr("The figure itself must lie in its range.")};
    return {FigureRange<double>{*low.value, *high.value}, {}};
}

QString rangeLabel(const QString& figure) {
    return Fields::tr("%1, range").arg(figure);
}

QString rangeHint() {
    return Fields::tr(
        "where the figure lies with a chance of 90 %: its 5 % and 95 % points, e.g. 500 h … 2000 h");
}

QString rangeProblem(const FailureData& data) {
    const bool outside = isOutside(data.availability, data.availabilityRange) ||
                         isOutside(data.mttf, data.mttfRange) || isOutside(data.mttr, data.mttrRange) ||
                         isOutside(data.faultsPer1000kmYear, data.faultsRange);
    return outside ? Fields::tr("This lies outside the range of the figure; change the range first.")
                   : QString();
}

} // namespace isthmus::fields
