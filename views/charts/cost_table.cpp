#include "views/charts/cost_table.h"

#include "views/charts/number_table.h"
#include "views/text/engine_text.h"
#include "views/text/figure_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>
#include <map>
#include <set>

namespace isthmus {

namespace {

enum Column {
    WhatColumn,
    QuantityColumn,
    RateColumn,
    AmountColumn,
    DiscountedColumn,
    GapColumn,
    SourceColumn,
    ColumnCount
};
constexpr int kIdRole = Qt::UserRole;
constexpr int kCostRowHeight = 26;

/// Id of a figure: "cost_line/3".
QString figureId(const char* kind, const QString& subject) {
    return QLatin1String(kind) + QLatin1Char('/') + subject;
}

/// All lines that belong together.
struct Share {
    std::string key; ///< id of a flow or element, rule, or account
    std::vector<const CostLine*> lines;
    double known = 0;
    double discounted = 0;
    bool complete = true;
};

std::string keyOf(const CostLine& line, CostTable::Grouping grouping) {
    if (grouping == CostTable::Grouping::Rule)
        return line.rule;
    if (grouping == CostTable::Grouping::Account)
        return line.payer;
    return line.flow.empty() ? line.element.value : line.flow.value;
}

std::vector<Share> sharesOf(const CostResult& cost, CostTable::Grouping grouping) {
    std::map<std::string, Share> byKey;
    for (const CostLine& line : cost.lines) {
        const std::string key = keyOf(line, grouping);
        Share& share = byKey[key];
        share.key = key;
        share.lines.push_back(&line);
        share.known += line.amount.value_or(Usd{}).value;
        share.discounted += line.discounted().value_or(Usd{}).value;
        share.complete = share.complete && line.amount.has_value();
    }
    std::vector<Share> shares;
    for (auto& [key, share] : byKey)
        shares.push_back(std::move(share));
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.known > b.known; });
    return shares;
}

/// The name of a flow or element; with its place where others are called the same ("Device 1").
QString ownerName(const Design& design, const ElementId& id) {
    const QString name = displayName(design, id);
    const Component* component = findById(design.components, id);
    if (component == nullptr || component->place.empty())
        return name;
    const auto namesakes =
        std::count_if(design.components.begin(), design.components.end(),
                      [&](const Component& other) { return other.name == component->name; });
    return namesakes < 2 ? name : name + QStringLiteral(", ") + displayName(design, component->place);
}

/// The figure of a share; empty where the lines of its element are more than these.
QString shareFigure(const CostResult& cost, const Share& share, CostTable::Grouping grouping) {
    const QString key = QString::fromStdString(share.key);
    if (grouping == CostTable::Grouping::Rule)
        return figureId("rule_cost", key);
    if (grouping == CostTable::Grouping::Account)
        return figureId("account_cost", key.isEmpty() ? QStringLiteral("-") : key);
    const auto lines = std::count_if(cost.lines.begin(), cost.lines.end(), [&](const CostLine& line) {
        return line.flow.value == share.key || line.element.value == share.key;
    });
    return static_cast<std::size_t>(lines) == share.lines.size() ? figureId("element_cost", key) : QString();
}

QString shareName(const Design& design, const std::string& key, CostTable::Grouping grouping) {
    if (grouping == CostTable::Grouping::Rule)
        return costRuleName(key);
    if (grouping == CostTable::Grouping::Account)
        return key.empty() ? CostTable::tr("no account named") : QString::fromStdString(key);
    return ownerName(design, ElementId{key});
}

void fillLine(QTreeWidgetItem* item, const QString& owner, const CostLine& line, const AnalysisPair& pair) {
    const Design& design = *pair.design;
    const auto number = &line - pair.shown().cost.lines.data() + 1;
    item->setData(AmountColumn, kFigureRole, figureId("cost_line", QString::number(number)));
    QString what = costRuleName(line.rule);
    if (!line.flow.empty() && !line.element.empty())
        what += QStringLiteral(" · ") + displayName(design, line.element);
    item->setText(WhatColumn, owner.isEmpty() ? what : owner + QStringLiteral(" · ") + what);
    item->setText(QuantityColumn, numberText(line.quantity, 2) + QLatin1Char(' ') +
                                      billingUnitName(line.unit, line.quantity));
    item->setText(RateColumn, line.rate ? rateText(*line.rate) : QString());
    item->setData(QuantityColumn, kNumberRole, line.quantity);
    if (line.rate)
        item->setData(RateColumn, kNumberRole, *line.rate);
    if (line.amount)
        item->setData(AmountColumn, kNumberRole, line.amount->value);
    item->setText(AmountColumn, line.amount ? moneyText(*line.amount) : CostTable::tr("unknown"));
    if (const auto paid = line.discounted()) {
        item->setText(DiscountedColumn, moneyText(*paid));
        item->setData(DiscountedColumn, kNumberRole, paid->value);
        item->setToolTip(DiscountedColumn, QString::fromStdString(line.discount));
    }
    const QString source = QString::fromStdString(line.source);
    const QString dated =
        line.asOf.empty() ? source : source + QStringLiteral(" · ") + QString::fromStdString(line.asOf);
    item->setText(SourceColumn, line.reason.empty() ? dated : engineText(design, line.reason));
    if (!line.amount)
        item->setForeground(AmountColumn, Theme::current().colour(ColourRole::Degraded));
    item->setForeground(SourceColumn, Theme::current().colour(ColourRole::TextSecondary));
    item->setToolTip(SourceColumn, item->text(SourceColumn));
    item->setData(WhatColumn, kIdRole,
                  QString::fromStdString(line.element.empty() ? line.flow.value : line.element.value));
}

} // namespace

CostTable::CostTable(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("costTable"));
    setColumnCount(ColumnCount);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAlternatingRowColors(false);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(true);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto& [column, width] : std::initializer_list<std::pair<int, int>>{{WhatColumn, 320},
                                                                                  {QuantityColumn, 184},
                                                                                  {RateColumn, 90},
                                                                                  {AmountColumn, 110},
                                                                                  {DiscountedColumn, 120},
                                                                                  {GapColumn, 24}})
        header()->resizeSection(column, width);
    for (const int column : {QuantityColumn, RateColumn, AmountColumn, DiscountedColumn})
        headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QTreeWidget::itemClicked, this, [this](const QTreeWidgetItem* item) {
        emit elementClicked(ElementId{item->data(WhatColumn, kIdRole).toString().toStdString()});
    });
    retranslate();
}

void CostTable::setFigures(const AnalysisPair& pair) {
    std::set<QString> open;
    for (int i = 0; i < topLevelItemCount(); ++i)
        if (topLevelItem(i)->isExpanded())
            open.insert(topLevelItem(i)->data(WhatColumn, kIdRole).toString());
    clear();
    const QFont figures = withTabularFigures(bodyFont());
    const auto alignNumbers = [&](QTreeWidgetItem* item) {
        for (const int column : {QuantityColumn, RateColumn, AmountColumn, DiscountedColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(column, figures);
        }
    };
    setColumnHidden(DiscountedColumn, !pair.shown().cost.hasDiscounts);
    for (const Share& share : sharesOf(pair.shown().cost, m_grouping)) {
        auto* owner = new QTreeWidgetItem(this);
        owner->setSizeHint(WhatColumn, {0, kCostRowHeight});
        const QString name = shareName(*pair.design, share.key, m_grouping);
        alignNumbers(owner);
        const bool byOwner = m_grouping == Grouping::Owner;
        if (byOwner && share.lines.size() == 1) { // the line itself, nothing to open
            fillLine(owner, name, *share.lines.front(), pair);
            continue;
        }
        owner->setText(WhatColumn, name);
        const QString known = moneyText(Usd{share.known});
        owner->setData(AmountColumn, kNumberRole, share.known);
        if (const QString figure = shareFigure(pair.shown().cost, share, m_grouping); !figure.isEmpty())
            owner->setData(AmountColumn, kFigureRole, figure);
        owner->setText(AmountColumn, share.complete ? known : tr("≥ %1").arg(known));
        const QString paid = moneyText(Usd{share.discounted});
        owner->setText(DiscountedColumn, share.complete ? paid : tr("≥ %1").arg(paid));
        owner->setData(DiscountedColumn, kNumberRole, share.discounted);
        owner->setData(WhatColumn, kIdRole, QString::fromStdString(share.key));
        for (const CostLine* line : share.lines) {
            auto* item = new QTreeWidgetItem(owner);
            item->setSizeHint(WhatColumn, {0, kCostRowHeight});
            const ElementId& whose = line->flow.empty() ? line->element : line->flow;
            fillLine(item, byOwner ? QString() : ownerName(*pair.design, whose), *line, pair);
            alignNumbers(item);
        }
        owner->setExpanded(open.contains(QString::fromStdString(share.key)));
    }
}

void CostTable::retranslate() {
    setHeaderLabels({tr("Flow or element"), tr("Quantity a month"), tr("Rate"), tr("Monthly"),
                     tr("After discounts"), QString(), tr("Source")});
    setAccessibleName(tr("Monthly cost by flow and element"));
}

void CostTable::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace isthmus
