#include "views/charts/bar_chart.h"

#include "views/theme/fonts.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

constexpr int kRowHeight = 28;
constexpr double kBarHeight = 11;
constexpr int kGap = 8;

/// Bars with round ends.
class RoundBars : public QCPBars {
public:
    RoundBars(QCPAxis* keyAxis, QCPAxis* valueAxis) : QCPBars(keyAxis, valueAxis) {
        setWidthType(QCPBars::wtAbsolute);
        setWidth(kBarHeight);
        setPen(Qt::NoPen);
        setSelectable(QCP::stNone);
    }

protected:
    void draw(QCPPainter* painter) override {
        applyFillAntialiasingHint(painter);
        painter->setPen(Qt::NoPen);
        painter->setBrush(brush());
        for (auto it = data()->constBegin(); it != data()->constEnd(); ++it) {
            const QRectF bar = getBarRect(it->key, it->value).normalized();
            const double radius = std::min({3.0, bar.width() / 2, bar.height() / 2});
            painter->drawRoundedRect(bar, radius, radius);
        }
    }
};

} // namespace

struct BarChart::Private {
    BarText textPlace = BarText::AfterBar;
    std::vector<BarRow> rows;
    double longest = 0;
    QCustomPlot* plot = nullptr;

    void addBar(std::size_t row, double value, ColourRole role) const {
        auto* bars = new RoundBars(plot->yAxis, plot->xAxis);
        bars->setBrush(Theme::current().colour(role));
        bars->addData(static_cast<double>(row), value);
    }

    QCPItemText* addText(const QString& text, ColourRole role, const QFont& font) const {
        auto* item = new QCPItemText(plot);
        item->setText(text);
        item->setFont(font);
        item->setColor(Theme::current().colour(role));
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        item->setClipToAxisRect(false);
        item->setSelectable(false);
        item->position->setTypeY(QCPItemPosition::ptPlotCoords);
        return item;
    }

    void addTarget(std::size_t row, double target) const {
        auto* line = new QCPItemLine(plot);
        line->setSelectable(false);
        line->setPen(QPen(Theme::current().colour(ColourRole::Text), Theme::current().weight(2)));
        line->start->setCoords(target, static_cast<double>(row) - 0.36);
        line->end->setCoords(target, static_cast<double>(row) + 0.36);
    }
};

BarChart::BarChart(BarText textPlace, QWidget* parent) : QWidget(parent), d(new Private) {
    d->textPlace = textPlace;
    d->plot = new QCustomPlot(this);
    d->plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->plot->setFocusPolicy(Qt::NoFocus);
    for (QCPAxis* axis : {d->plot->xAxis, d->plot->yAxis})
        axis->setVisible(false);
    d->plot->yAxis->setRangeReversed(true);
    d->plot->axisRect()->setAutoMargins(QCP::msNone);
    d->plot->axisRect()->setBackground(Qt::NoBrush);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

BarChart::~BarChart() = default;

void BarChart::setRows(std::vector<BarRow> rows, double longest) {
    d->rows = std::move(rows);
    d->longest = longest;
    QStringList spoken;
    for (const BarRow& row : d->rows)
        spoken += row.label + QStringLiteral(": ") + row.text;
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    rebuild();
}

const std::vector<BarRow>& BarChart::rows() const {
    return d->rows;
}

QSize BarChart::sizeHint() const {
    return {360, std::max(1, static_cast<int>(d->rows.size())) * kRowHeight};
}

QSize BarChart::minimumSizeHint() const {
    return {180, sizeHint().height()};
}

void BarChart::rebuild() {
    QCustomPlot* plot = d->plot;
    plot->clearPlottables();
    plot->clearItems();
    plot->setGeometry(rect());
    plot->setBackground(QBrush(Theme::current().colour(ColourRole::Panel))); // its buffer is opaque
    const QFontMetrics labels(bodyFont());
    QFont textFont = withTabularFigures(secondaryFont());
    if (d->textPlace == BarText::InColumn)
        textFont.setWeight(QFont::DemiBold);
    int labelWidth = 0;
    int textWidth = 0;
    double longest = d->longest;
    for (const BarRow& row : d->rows) {
        labelWidth = std::max(labelWidth, labels.horizontalAdvance(row.label));
        textWidth = std::max(textWidth, QFontMetrics(textFont).horizontalAdvance(row.text));
        if (d->longest <= 0)
            longest = std::max({longest, row.value, row.before.value_or(0)});
    }
    labelWidth = std::min(labelWidth, std::max(60, width() * 2 / 5));
    const int right = std::min(textWidth + kGap + 2, std::max(0, width() - labelWidth - 60));
    plot->axisRect()->setMargins(QMargins(labelWidth + kGap + 4, 0, right, 0));
    plot->xAxis->setRange(0, longest > 0 ? longest : 1);
    plot->yAxis->setRange(-0.5, std::max<double>(1.0, static_cast<double>(d->rows.size())) - 0.5);
    for (std::size_t i = 0; i < d->rows.size(); ++i) {
        const BarRow& row = d->rows[i];
        if (d->textPlace == BarText::InColumn)
            d->addBar(i, longest, ColourRole::Window);
        if (row.before)
            d->addBar(i, std::min(*row.before, plot->xAxis->range().upper), ColourRole::Hairline);
        d->addBar(i, std::min(row.value, plot->xAxis->range().upper), row.colour);
        if (row.target)
            d->addTarget(i, std::min(*row.target, plot->xAxis->range().upper));
        auto* label = d->addText(labels.elidedText(row.label, Qt::ElideRight, labelWidth), ColourRole::Text,
                                 bodyFont());
        label->position->setTypeX(QCPItemPosition::ptAbsolute);
        label->position->setCoords(0, static_cast<double>(i));
        auto* text = d->addText(row.text, row.textColour, textFont);
        text->setPadding(QMargins(kGap, 0, 0, 0));
        text->position->setTypeX(QCPItemPosition::ptPlotCoords);
        text->position->setCoords(d->textPlace == BarText::InColumn ? plot->xAxis->range().upper : row.value,
                                  static_cast<double>(i));
    }
    plot->replot(QCustomPlot::rpQueuedReplot);
}

int BarChart::rowAt(double y) const {
    const int row = static_cast<int>(std::floor(y / kRowHeight));
    return row >= 0 && row < static_cast<int>(d->rows.size()) ? row : -1;
}

void BarChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void BarChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    rebuild();
}

bool BarChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(),
                           row < 0 ? QString() : d->rows[static_cast<std::size_t>(row)].toolTip, this);
        return true;
    }
    return QWidget::event(event);
}

void BarChart::mouseReleaseEvent(QMouseEvent* event) {
    if (const int row = rowAt(event->position().y()); event->button() == Qt::LeftButton && row >= 0)
        emit rowClicked(row);
    QWidget::mouseReleaseEvent(event);
}

} // namespace isthmus
