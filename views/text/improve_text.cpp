#include "views/text/improve_text.h"

#include "views/text/engine_text.h"
#include "views/text/figure_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace isthmus {

namespace {

struct Improve {
    Q_DECLARE_TR_FUNCTIONS(Improve)
};

/// By how much a set must be better than a cheaper one to be worth looking at.
constexpr double kWorthShowing = 0.02;

} // namespace

QString remedyText(const Design& design, const Remedy& remedy) {
    QString text = engineText(design, remedy.what);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString goalName(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return Improve::tr("Recovery");
    case ImproveGoal::Capacity:
        return Improve::tr("Capacity");
    case ImproveGoal::Availability:
        break;
    }
    return Improve::tr("Availability");
}

QString goalText(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return Improve::tr("Towards the targets of RTO and RPO: fewer hours beyond them");
    case ImproveGoal::Capacity:
        return Improve::tr("Towards enough capacity: less bandwidth short after the worst loss");
    case ImproveGoal::Availability:
        break;
    }
    return Improve::tr("Towards the target of availability: fewer hours down");
}

QString measureTitle(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return Improve::tr("Hours beyond targets");
    case ImproveGoal::Capacity:
        return Improve::tr("Mbit/s short");
    case ImproveGoal::Availability:
        break;
    }
    return Improve::tr("Availability");
}

QString measureText(ImproveGoal goal, const ImprovedFigures& figures) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return durationText(toSeconds(Hours{figures.measure}));
    case ImproveGoal::Capacity:
        return capacityText(MegabitsPerSecond{figures.measure});
    case ImproveGoal::Availability:
        break;
    }
    return availabilityText(figures.unavailability);
}

QString gainTitle(ImproveGoal goal) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return Improve::tr("Less beyond targets");
    case ImproveGoal::Capacity:
        return Improve::tr("Less short");
    case ImproveGoal::Availability:
        break;
    }
    return Improve::tr("Saves a year");
}

QString gainText(ImproveGoal goal, const RatedRemedy& rated) {
    switch (goal) {
    case ImproveGoal::Recovery:
        return durationText(toSeconds(Hours{rated.gained}));
    case ImproveGoal::Capacity:
        return capacityText(MegabitsPerSecond{rated.gained});
    case ImproveGoal::Availability:
        break;
    }
    return hoursText(rated.savedPerYear);
}

QString figuresText(ImproveGoal goal, const ImprovedFigures& figures) {
    QString text = Improve::tr("%1, %2 a year down, %3 a month")
                       .arg(availabilityText(figures.unavailability), hoursText(figures.downtimePerYear),
                            moneyText(figures.monthly));
    if (goal == ImproveGoal::Recovery)
        text =
            Improve::tr("%n target(s) missed by %1 in all", nullptr, static_cast<int>(figures.recoveryMissed))
                .arg(measureText(goal, figures)) +
            QStringLiteral(", ") + text;
    if (goal == ImproveGoal::Capacity)
        text = Improve::tr("%1 short after the worst loss").arg(measureText(goal, figures)) +
               QStringLiteral(", ") + text;
    if (!figures.unpriced.empty())
        text += QLatin1Char(' ') + Improve::tr("and %n element(s) without a price", nullptr,
                                               static_cast<int>(figures.unpriced.size()));
    if (!figures.exact)
        text += QLatin1Char(' ') + Improve::tr("(not exact)");
    return text;
}

std::vector<std::size_t> setsWorthShowing(const Improvement& found) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < found.front.size(); ++i) {
        const ImprovementChoice& choice = found.front[i];
        const bool isClose = std::any_of(shown.begin(), shown.end(), [&](std::size_t k) {
            const ImprovementChoice& other = found.front[k];
            return other.figures.unpriced.size() <= choice.figures.unpriced.size() &&
                   choice.figures.measure >= other.figures.measure * (1 - kWorthShowing) &&
                   choice.figures.reachesTarget == other.figures.reachesTarget;
        });
        const bool isCheapest = found.cheapest && found.cheapest->remedies == choice.remedies;
        if (!isClose || isCheapest)
            shown.push_back(i);
    }
    return shown;
}

} // namespace isthmus
