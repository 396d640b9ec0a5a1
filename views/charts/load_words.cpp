#include "views/charts/load_words.h"

#include "views/text/figure_text.h"
#include "views/text/names.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

ElementId elementOfLoss(const std::string& loss) {
    return ElementId{loss.substr(loss.find(':') + 1)};
}

QString lossText(const Design& design, const std::string& loss) {
    return loss.empty() ? QString() : distinctName(design, elementOfLoss(loss));
}

QString percentText(double share) {
    return numberText(100 * share, 1) + QStringLiteral(" %");
}

QString perSecondText(double perSecond) {
    if (std::isinf(perSecond))
        return Load::tr("without limit");
    return Load::tr("%1/s").arg(numberText(perSecond, perSecond < 10 ? 2 : perSecond < 1000 ? 1 : 0));
}

std::optional<double> fill(MegabitsPerSecond load, const std::optional<MegabitsPerSecond>& room) {
    return room && room->value > 0 ? std::optional{load / *room} : std::nullopt;
}

QString sizingName(const Design& design, const SizingFigure& figure) {
    QString of = Load::tr("instances");
    if (figure.of == SizingFigure::Of::Members)
        of = Load::tr("members");
    else if (figure.of == SizingFigure::Of::Zones)
        of = Load::tr("zones");
    else if (figure.of == SizingFigure::Of::Regions)
        of = Load::tr("regions");
    return Load::tr("%1 · %2 %3").arg(distinctName(design, figure.element)).arg(figure.count).arg(of);
}

std::string sizingWord(const LoadResult& load, const SizingFigure& figure) {
    const auto ways = std::count_if(load.sizing.begin(), load.sizing.end(), [&](const SizingFigure& other) {
        return other.element == figure.element;
    });
    switch (ways > 1 ? figure.of : SizingFigure::Of::Instances) {
    case SizingFigure::Of::Members:
        return "/members";
    case SizingFigure::Of::Zones:
        return "/zones";
    case SizingFigure::Of::Regions:
        return "/regions";
    case SizingFigure::Of::Instances:
        return ways > 1 ? "/instances" : "";
    }
    return {};
}

QString loadFigure(const char* kind, const std::string& subject) {
    return QLatin1String(kind) + QLatin1Char('/') + QString::fromStdString(subject);
}

} // namespace isthmus
