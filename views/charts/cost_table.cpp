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

bool isNumber(int column) {
    return column == QuantityColumn || column == RateColumn || column == AmountColumn ||
           column == DiscountedColumn;
}

QVariant alignment(int column) {
    return isNumber(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QFont figureFont() {
    return withTabularFigures(bodyFont());
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

/// One line of the bill, worded when somebody looks: estates have thousands, and a table shows a few dozen.
class CostLineItem : public QTreeWidgetItem {
public:
    /// `named`: the line says whose it is, as nothing above it does.
    CostLineItem(const AnalysisPair& pair, const CostLine& line, bool named)
        : m_design(pair.design), m_result(pair.whatIf ? pair.whatIf : pair.nominal), m_line(line),
          m_named(named) {}

    [[nodiscard]] QVariant data(int column, int role) const override {
        switch (role) {
        case Qt::DisplayRole:
            return text(column);
        case Qt::ToolTipRole:
            return toolTip(column);
        case Qt::TextAlignmentRole:
            return alignment(column);
        case Qt::FontRole:
            return isNumber(column) ? QVariant(figureFont()) : QVariant();
        case Qt::ForegroundRole:
            return colour(column);
        case kNumberRole:
            return number(column);
        case kFigureRole:
            return column == AmountColumn ? QVariant(figure()) : QVariant();
        case kIdRole:
            return column == WhatColumn ? QVariant(id()) : QVariant();
        default:
            return QTreeWidgetItem::data(column, role);
        }
    }

private:
    [[nodiscard]] QString text(int column) const {
        switch (column) {
        case WhatColumn:
            return what();
        case QuantityColumn:
            return numberText(m_line.quantity, 2) + QLatin1Char(' ') +
                   billingUnitName(m_line.unit, m_line.quantity);
        case RateColumn:
            return m_line.rate ? rateText(*m_line.rate) : QString();
        case AmountColumn:
            return m_line.amount ? moneyText(*m_line.amount) : CostTable::tr("unknown");
        case DiscountedColumn: {
            const auto paid = m_line.discounted();
            return paid ? moneyText(*paid) : QString();
        }
        case SourceColumn:
            return source();
        default:
            return {};
        }
    }
    [[nodiscard]] QString what() const {
        QString what = costRuleName(m_line.rule);
        if (!m_line.flow.empty() && !m_line.element.empty())
            what += QStringLiteral(" · ") + displayName(*m_design, m_line.element);
        if (!m_named)
            return what;
        const ElementId& whose = m_line.flow.empty() ? m_line.element : m_line.flow;
        return ownerName(*m_design, whose) + QStringLiteral(" · ") + what;
    }
    [[nodiscard]] QString source() const {
        if (!m_line.reason.empty())
            return engineText(*m_design, m_line.reason);
        const QString source = QString::fromStdString(m_line.source);
        return m_line.asOf.empty() ? source
                                   : source + QStringLiteral(" · ") + QString::fromStdString(m_line.asOf);
    }
    [[nodiscard]] QVariant toolTip(int column) const {
        if (column == SourceColumn)
            return source();
        return column == DiscountedColumn && m_line.discounted()
                   ? QVariant(QString::fromStdString(m_line.discount))
                   : QVariant();
    }
    [[nodiscard]] QVariant colour(int column) const {
        if (column == SourceColumn)
            return QBrush(Theme::current().colour(ColourRole::TextSecondary));
        return column == AmountColumn && !m_line.amount
                   ? QVariant(QBrush(Theme::current().colour(ColourRole::Degraded)))
                   : QVariant();
    }
    [[nodiscard]] QVariant number(int column) const {
        if (column == QuantityColumn)
            return m_line.quantity;
        if (column == RateColumn && m_line.rate)
            return *m_line.rate;
        if (column == AmountColumn && m_line.amount)
            return m_line.amount->value;
        const auto paid = m_line.discounted();
        return column == DiscountedColumn && paid ? QVariant(paid->value) : QVariant();
    }
    [[nodiscard]] QString figure() const {
        const auto position = &m_line - m_result->cost.lines.data() + 1;
        return figureId("cost_line", QString::number(position));
    }
    [[nodiscard]] QString id() const {
        return QString::fromStdString(m_line.element.empty() ? m_line.flow.value : m_line.element.value);
    }

    std::shared_ptr<const Design> m_design;
    std::shared_ptr<const AnalysisResult> m_result; ///< keeps the line
    const CostLine& m_line;
    bool m_named;
};

/// What lines that belong together come to. Who it is and which figure it is take a look at the whole design
/// or bill, hence are found when somebody looks.
class ShareItem : public QTreeWidgetItem {
public:
    ShareItem(const AnalysisPair& pair, const Share& share, CostTable::Grouping grouping)
        : m_design(pair.design), m_result(pair.whatIf ? pair.whatIf : pair.nominal), m_share(share),
          m_grouping(grouping) {}

    [[nodiscard]] QVariant data(int column, int role) const override {
        switch (role) {
        case Qt::DisplayRole:
            if (column == WhatColumn)
                return shareName(*m_design, m_share.key, m_grouping);
            return column == AmountColumn || column == DiscountedColumn ? QVariant(money(column))
                                                                        : QVariant();
        case Qt::TextAlignmentRole:
            return alignment(column);
        case Qt::FontRole:
            return isNumber(column) ? QVariant(figureFont()) : QVariant();
        case kNumberRole:
            return column == AmountColumn || column == DiscountedColumn ? QVariant(number(column))
                                                                        : QVariant();
        case kFigureRole:
            return column == AmountColumn ? figure() : QVariant();
        case kIdRole:
            return column == WhatColumn ? QVariant(QString::fromStdString(m_share.key)) : QVariant();
        default:
            return QTreeWidgetItem::data(column, role);
        }
    }

private:
    [[nodiscard]] double number(int column) const {
        return column == AmountColumn ? m_share.known : m_share.discounted;
    }
    [[nodiscard]] QString money(int column) const {
        const QString known = moneyText(Usd{number(column)});
        return m_share.complete ? known : CostTable::tr("≥ %1").arg(known);
    }
    [[nodiscard]] QVariant figure() const {
        const QString figure = shareFigure(m_result->cost, m_share, m_grouping);
        return figure.isEmpty() ? QVariant() : QVariant(figure);
    }

    std::shared_ptr<const Design> m_design;
    std::shared_ptr<const AnalysisResult> m_result; ///< keeps the lines
    Share m_share;
    CostTable::Grouping m_grouping;
};

template <class Item>
Item* withHeight(Item* item) {
    item->setSizeHint(WhatColumn, {0, kCostRowHeight});
    return item;
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
    setColumnHidden(DiscountedColumn, !pair.shown().cost.hasDiscounts);
    const bool byOwner = m_grouping == Grouping::Owner;
    for (const Share& share : sharesOf(pair.shown().cost, m_grouping)) {
        if (byOwner && share.lines.size() == 1) { // the line itself, nothing to open
            addTopLevelItem(withHeight(new CostLineItem(pair, *share.lines.front(), true)));
            continue;
        }
        auto* owner = withHeight(new ShareItem(pair, share, m_grouping));
        for (const CostLine* line : share.lines)
            owner->addChild(withHeight(new CostLineItem(pair, *line, !byOwner)));
        addTopLevelItem(owner);
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
