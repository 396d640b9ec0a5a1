#include "views/charts/cost_table.h"

#include "views/charts/number_table.h"
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

enum Column { WhatColumn, QuantityColumn, RateColumn, AmountColumn, GapColumn, SourceColumn, ColumnCount };
constexpr int kIdRole = Qt::UserRole;
constexpr int kRowHeight = 26;

/// All lines of one flow or element.
struct Share {
    ElementId id;
    std::vector<const CostLine*> lines;
    double known = 0;
    bool complete = true;
};

std::vector<Share> sharesOf(const CostResult& cost) {
    std::map<ElementId, Share> byOwner;
    for (const CostLine& line : cost.lines) {
        const ElementId owner = line.flow.empty() ? line.element : line.flow;
        Share& share = byOwner[owner];
        share.id = owner;
        share.lines.push_back(&line);
        share.known += line.amount ? line.amount->value : 0;
        share.complete = share.complete && line.amount.has_value();
    }
    std::vector<Share> shares;
    for (auto& [id, share] : byOwner)
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

void fillLine(QTreeWidgetItem* item, const QString& owner, const CostLine& line, const Design& design) {
    QString what = costRuleName(line.rule);
    if (!line.flow.empty() && !line.element.empty())
        what += QStringLiteral(" · ") + displayName(design, line.element);
    item->setText(WhatColumn, owner.isEmpty() ? what : owner + QStringLiteral(" · ") + what);
    item->setText(QuantityColumn,
                  numberText(line.quantity, 2) + QLatin1Char(' ') + QString::fromStdString(line.unit));
    item->setText(RateColumn, line.rate ? rateText(*line.rate) : QString());
    item->setData(QuantityColumn, kNumberRole, line.quantity);
    if (line.rate)
        item->setData(RateColumn, kNumberRole, *line.rate);
    if (line.amount)
        item->setData(AmountColumn, kNumberRole, line.amount->value);
    item->setText(AmountColumn, line.amount ? moneyText(*line.amount) : CostTable::tr("unknown"));
    const QString source = QString::fromStdString(line.source);
    const QString dated =
        line.asOf.empty() ? source : source + QStringLiteral(" · ") + QString::fromStdString(line.asOf);
    item->setText(SourceColumn, line.reason.empty() ? dated : QString::fromStdString(line.reason));
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
                                                                                  {QuantityColumn, 150},
                                                                                  {RateColumn, 90},
                                                                                  {AmountColumn, 110},
                                                                                  {GapColumn, 24}})
        header()->resizeSection(column, width);
    for (const int column : {QuantityColumn, RateColumn, AmountColumn})
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
        for (const int column : {QuantityColumn, RateColumn, AmountColumn}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setFont(column, figures);
        }
    };
    for (const Share& share : sharesOf(pair.shown().cost)) {
        auto* owner = new QTreeWidgetItem(this);
        owner->setSizeHint(WhatColumn, {0, kRowHeight});
        const QString name = ownerName(*pair.design, share.id);
        alignNumbers(owner);
        if (share.lines.size() == 1) { // the line itself, nothing to open
            fillLine(owner, name, *share.lines.front(), *pair.design);
            continue;
        }
        owner->setText(WhatColumn, name);
        const QString known = moneyText(Usd{share.known});
        owner->setData(AmountColumn, kNumberRole, share.known);
        owner->setText(AmountColumn, share.complete ? known : tr("≥ %1").arg(known));
        owner->setData(WhatColumn, kIdRole, QString::fromStdString(share.id.value));
        for (const CostLine* line : share.lines) {
            auto* item = new QTreeWidgetItem(owner);
            item->setSizeHint(WhatColumn, {0, kRowHeight});
            fillLine(item, {}, *line, *pair.design);
            alignNumbers(item);
        }
        owner->setExpanded(open.contains(QString::fromStdString(share.id.value)));
    }
}

void CostTable::retranslate() {
    setHeaderLabels(
        {tr("Flow or element"), tr("Quantity a month"), tr("Rate"), tr("Monthly"), QString(), tr("Source")});
    setAccessibleName(tr("Monthly cost by flow and element"));
}

void CostTable::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace isthmus
