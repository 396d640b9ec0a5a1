#include "views/gantt/recovery_gantt.h"

#include "views/gantt/time_axis.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/text/recovery_text.h"
#include "views/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace isthmus {

namespace {

struct Gantt {
    Q_DECLARE_TR_FUNCTIONS(Gantt)
};

constexpr double kRowHeight = 22;
constexpr double kBarHeight = 11;
constexpr double kAxisHeight = 24;
constexpr double kCurveHeight = 40;
constexpr double kGap = 8;
constexpr double kTickGap = 72; ///< between two marks of the axis at least
constexpr int kMostRepairs = 3;
const Qt::Alignment kLeft = Qt::AlignLeft | Qt::AlignVCenter;
const Qt::Alignment kRight = Qt::AlignRight | Qt::AlignVCenter;
const Qt::Alignment kCentre = Qt::AlignHCenter | Qt::AlignVCenter;

double widthOf(const QString& text, GanttFont font) {
    return QFontMetricsF(ganttFont(font)).horizontalAdvance(text);
}

class Layout {
public:
    Layout(const Design& design, const RecoveryResult& result, double width)
        : m_design(design), m_result(result) {
        m_picture.width = width;
    }

    GanttPicture run() {
        sortEntries();
        measure();
        m_y = kAxisHeight;
        ElementId group;
        for (const TimelineEntry* entry : m_steps) {
            if (entry->group != group)
                heading(distinctName(m_design, entry->group), entry->group);
            group = entry->group;
            step(*entry);
        }
        if (!m_repairs.empty())
            heading(Gantt::tr("Repairs"), {});
        for (const TimelineEntry* entry : m_repairs)
            repair(*entry);
        if (!m_result.shareBack.empty())
            curve();
        m_picture.height = m_y + 4;
        axis();
        return std::move(m_picture);
    }

private:
    void sortEntries() {
        std::vector<ElementId> groups;
        for (const TimelineEntry& entry : m_result.timeline) {
            if (entry.group.empty()) {
                m_repairs.push_back(&entry);
                continue;
            }
            m_steps.push_back(&entry);
            if (std::find(groups.begin(), groups.end(), entry.group) == groups.end())
                groups.push_back(entry.group);
        }
        const auto rank = [&](const TimelineEntry* entry) {
            return std::find(groups.begin(), groups.end(), entry->group) - groups.begin();
        };
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [&](const auto* a, const auto* b) { return rank(a) < rank(b); });
        // The repair that decides, then the shortest: the others are far away.
        std::stable_sort(m_repairs.begin(), m_repairs.end(), [&](const auto* a, const auto* b) {
            const bool first = a->step == m_result.decidingStep, second = b->step == m_result.decidingStep;
            return first != second ? first : a->end < b->end;
        });
        std::vector<std::string> seen;
        std::erase_if(m_repairs, [&](const TimelineEntry* entry) { // instances are repaired alike
            const bool again = std::find(seen.begin(), seen.end(), entry->step) != seen.end();
            seen.push_back(entry->step);
            return again;
        });
        if (m_repairs.size() > kMostRepairs)
            m_repairs.resize(kMostRepairs);
    }

    void measure() {
        double label = 0;
        for (const auto* list : {&m_steps, &m_repairs})
            for (const TimelineEntry* entry : *list)
                label = std::max(label, widthOf(labelOf(*entry), GanttFont::Strong) + kGap);
        label = std::max(label, widthOf(Gantt::tr("Clients served"), GanttFont::Label));
        m_left = std::min(label, m_picture.width * 0.36) + 2 * kGap;
        m_right = m_picture.width - 12;
        double end = m_result.rto.value_or(Seconds{}).value;
        for (const TimelineEntry* entry : m_steps)
            end = std::max(end, entry->end.value);
        if (end <= 0)
            end = m_repairs.empty() ? 1 : m_repairs.front()->end.value;
        const double worst = m_result.rtoWorst.value_or(Seconds{}).value;
        m_end = std::max(end, std::min(worst, 1.6 * end)) * 1.02;
    }

    [[nodiscard]] double x(Seconds time) const {
        return m_left + (m_right - m_left) * std::clamp(time.value / m_end, 0.0, 1.0);
    }
    [[nodiscard]] QString labelOf(const TimelineEntry& entry) const {
        return stepText(m_design, m_result, entry.step, entry.group);
    }
    [[nodiscard]] bool decides(const TimelineEntry& entry) const {
        return entry.step == m_result.decidingStep &&
               (entry.group == m_result.decidingGroup || m_result.decidingGroup.empty());
    }

    void addText(const QString& text, double at, double y, Qt::Alignment alignment, ColourRole colour,
                 GanttFont font = GanttFont::Label) {
        m_picture.texts.push_back({text, {at, y}, alignment, colour, font});
    }
    void addBar(double from, double to, double middle, ColourRole fill) {
        m_picture.bars.push_back(
            {{from, middle - kBarHeight / 2, std::max(2.0, to - from), kBarHeight}, fill});
    }
    void label(const QString& text, double middle, ColourRole colour, GanttFont font) {
        const QFontMetricsF metrics(ganttFont(font));
        addText(metrics.elidedText(text, Qt::ElideRight, m_left - 2 * kGap), kGap, middle, kLeft, colour,
                font);
    }

    void heading(const QString& text, const ElementId& element) {
        const double middle = m_y + kRowHeight / 2;
        addText(text, 0, middle, kLeft, ColourRole::TextSecondary, GanttFont::Small);
        const double from = widthOf(text, GanttFont::Small) + kGap;
        m_picture.lines.push_back({{from, middle}, {m_right, middle}, ColourRole::Hairline, 1, false});
        m_picture.rows.push_back({{0, m_y, m_picture.width, kRowHeight}, text, element});
        m_y += kRowHeight;
    }

    void step(const TimelineEntry& entry) {
        const double middle = m_y + kRowHeight / 2;
        const bool deciding = decides(entry);
        label(labelOf(entry), middle, ColourRole::Text, deciding ? GanttFont::Strong : GanttFont::Label);
        if (entry.start > entry.ready)
            addBar(x(entry.ready), x(entry.start), middle, ColourRole::DegradedSoft);
        addBar(x(entry.start), x(entry.end), middle,
               entry.critical ? ColourRole::Accent : ColourRole::LinkIdle);
        if (entry.worstEnd > entry.bestEnd)
            span(x(entry.bestEnd), x(entry.worstEnd), middle);
        remark(entry, deciding, middle);
        m_picture.rows.push_back(
            {{0, m_y, m_picture.width, kRowHeight}, stepToolTip(m_design, m_result, entry), entry.group});
        m_y += kRowHeight;
    }

    /// From the best to the worst end, as a line with two small ends above the lower edge of the bar.
    void span(double from, double to, double middle) {
        const double y = middle + kBarHeight / 2 + 2.5;
        m_picture.lines.push_back({{from, y}, {to, y}, ColourRole::TextSecondary, 1, false});
        for (const double end : {from, to})
            m_picture.lines.push_back({{end, y - 2}, {end, y + 2}, ColourRole::TextSecondary, 1, false});
    }

    /// What there is to say beside a bar, on the side where there is room.
    void remark(const TimelineEntry& entry, bool deciding, double middle) {
        QStringList words{durationText(entry.end - entry.start)};
        if (deciding)
            words << Gantt::tr("decides");
        if (entry.wait != StepWait::None)
            words << waitText(m_design, entry.wait, entry.waitsFor);
        else if (entry.plane == StepPlane::Control)
            words << Gantt::tr("control plane");
        beside(words.join(QStringLiteral(" · ")),
               entry.wait == StepWait::None ? ColourRole::TextSecondary : ColourRole::Degraded,
               x(entry.wait == StepWait::None ? entry.start : entry.ready), x(entry.end), middle);
    }

    void beside(const QString& text, ColourRole colour, double from, double to, double middle) {
        const double room = m_picture.width - to - kGap;
        const double width = widthOf(text, GanttFont::Small);
        if (width <= room)
            addRemark(text, to + kGap, middle, kLeft, colour, to + kGap);
        else if (width <= from - m_left - kGap)
            addRemark(text, from - kGap, middle, kRight, colour, from - kGap - width);
    }

    /// A text that no line runs through.
    void addRemark(const QString& text, double at, double middle, Qt::Alignment alignment, ColourRole colour,
                   double left) {
        m_picture.bars.push_back(
            {{left - 2, middle - kBarHeight / 2, widthOf(text, GanttFont::Small) + 4, kBarHeight},
             ColourRole::Panel});
        addText(text, at, middle, alignment, colour, GanttFont::Small);
    }

    void repair(const TimelineEntry& entry) {
        const double middle = m_y + kRowHeight / 2;
        const bool deciding = decides(entry);
        label(labelOf(entry), middle, ColourRole::Text, deciding ? GanttFont::Strong : GanttFont::Label);
        addBar(x(entry.start), x(entry.end), middle, deciding ? ColourRole::Accent : ColourRole::Hairline);
        QString text = durationText(entry.end);
        if (deciding)
            text += QStringLiteral(" · ") + Gantt::tr("decides");
        if (entry.end.value > m_end) // on, beyond the picture
            addText(QStringLiteral("→ ") + text, m_right - kGap, middle, kRight, ColourRole::TextSecondary,
                    GanttFont::Small);
        else
            beside(text, ColourRole::TextSecondary, x(entry.start), x(entry.end), middle);
        m_picture.rows.push_back({{0, m_y, m_picture.width, kRowHeight},
                                  labelOf(entry) + QStringLiteral(": ") + durationText(entry.end),
                                  ElementId{entry.step.substr(entry.step.find(':') + 1)}});
        m_y += kRowHeight;
    }

    void curve() {
        m_y += 6;
        const double top = m_y + 4, bottom = m_y + kCurveHeight - 4;
        const auto y = [&](double share) { return bottom - (bottom - top) * share; };
        label(Gantt::tr("Clients served"), (top + bottom) / 2, ColourRole::Text, GanttFont::Label);
        for (const double share : {0.0, 1.0})
            m_picture.lines.push_back(
                {{m_left, y(share)}, {m_right, y(share)}, ColourRole::Hairline, 1, share > 0});
        QPointF at(m_left, y(m_result.shareBack.front().share));
        for (const SharePoint& point : m_result.shareBack) {
            const QPointF next(x(point.at), y(point.share));
            m_picture.lines.push_back({at, next, ColourRole::Up, 2, false});
            at = next;
        }
        m_picture.lines.push_back({at, {m_right, at.y()}, ColourRole::Up, 2, false});
        QString words;
        if (m_result.rtoHalf)
            words = Gantt::tr("half of them after %1").arg(durationText(*m_result.rtoHalf));
        m_picture.rows.push_back({{0, m_y, m_picture.width, kCurveHeight}, words, {}});
        m_y += kCurveHeight;
    }

    void axis() {
        const int most = std::max(2, static_cast<int>((m_right - m_left) / kTickGap));
        for (const Seconds moment : roundMoments(Seconds{m_end}, most)) {
            m_picture.lines.insert(
                m_picture.lines.begin(),
                {{x(moment), kAxisHeight - 4}, {x(moment), m_picture.height}, ColourRole::Hairline, 1, true});
            const QString text = durationText(moment);
            const bool fits = x(moment) + widthOf(text, GanttFont::Small) / 2 <= m_picture.width;
            if (fits)
                addText(text, x(moment), kAxisHeight / 2 - 2, kCentre, ColourRole::TextSecondary,
                        GanttFont::Small);
        }
        if (m_result.rto && m_result.rto->value > 0)
            m_picture.lines.push_back({{x(*m_result.rto), kAxisHeight - 6},
                                       {x(*m_result.rto), m_picture.height},
                                       ColourRole::Text,
                                       1.5,
                                       false});
    }

    const Design& m_design;
    const RecoveryResult& m_result;
    GanttPicture m_picture;
    std::vector<const TimelineEntry*> m_steps, m_repairs;
    double m_left = 0, m_right = 0, m_y = 0, m_end = 1;
};

} // namespace

QFont ganttFont(GanttFont font) {
    switch (font) {
    case GanttFont::Strong:
        return strongFont();
    case GanttFont::Small:
        return withTabularFigures(secondaryFont());
    case GanttFont::Label:
        break;
    }
    return bodyFont();
}

GanttPicture layoutGantt(const Design& design, const RecoveryResult& result, double width) {
    return Layout(design, result, width).run();
}

void paintGantt(QPainter& painter, const GanttPicture& picture, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const GanttLine& line : picture.lines) {
        painter.setPen(
            QPen(theme.colour(line.colour), line.width, line.dashed ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(line.from, line.to);
    }
    painter.setPen(Qt::NoPen);
    for (const GanttBar& bar : picture.bars) {
        painter.setBrush(theme.colour(bar.fill));
        painter.drawRoundedRect(bar.rect, 2, 2);
    }
    for (const GanttText& text : picture.texts) {
        painter.setFont(ganttFont(text.font));
        painter.setPen(theme.colour(text.colour));
        const double width = widthOf(text.text, text.font) + 2;
        const double left = text.alignment & Qt::AlignRight     ? text.at.x() - width
                            : text.alignment & Qt::AlignHCenter ? text.at.x() - width / 2
                                                                : text.at.x();
        painter.drawText(QRectF(left, text.at.y() - kRowHeight / 2, width, kRowHeight), text.alignment,
                         text.text);
    }
}

} // namespace isthmus
