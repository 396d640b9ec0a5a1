#include "views/charts/findings_list.h"

#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace isthmus {

namespace {

enum Role { TitleRole = Qt::UserRole, SevereRole };
constexpr int kRowHeight = 42;

/// "Single point of failure · Hawaiki".
QString titleOf(const Finding& finding, const Design& design) {
    QStringList names;
    for (const ElementId& id : finding.elements)
        names += displayName(design, id);
    const QString title = findingTitle(finding.id);
    return names.isEmpty() ? title : title + QStringLiteral(" · ") + names.join(QStringLiteral(", "));
}

/// A mark by severity (disc or triangle), the rule in semibold, the evidence below it.
class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, kRowHeight}; // as wide as the list: long evidence is elided
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.colour(ColourRole::Window));
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
        }
        const bool severe = index.data(SevereRole).toBool();
        const QPointF centre(option.rect.left() + 16, option.rect.center().y() + 0.5);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(severe ? ColourRole::Failed : ColourRole::Degraded));
        if (severe)
            painter->drawEllipse(centre, 5, 5);
        else
            painter->drawPolygon(
                QPolygonF{centre + QPointF(0, -5.5), centre + QPointF(6, 5), centre + QPointF(-6, 5)});
        const QRect text = option.rect.adjusted(34, 4, -8, -4);
        painter->setFont(strongFont());
        painter->setPen(theme.colour(ColourRole::Text));
        painter->drawText(text, Qt::AlignTop | Qt::AlignLeft,
                          QFontMetrics(strongFont())
                              .elidedText(index.data(TitleRole).toString(), Qt::ElideRight, text.width()));
        painter->setFont(secondaryFont());
        painter->setPen(theme.colour(ColourRole::TextSecondary));
        painter->drawText(
            text, Qt::AlignBottom | Qt::AlignLeft,
            QFontMetrics(secondaryFont())
                .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

FindingsList::FindingsList(QWidget* parent) : QListWidget(parent) {
    setObjectName(QStringLiteral("findingsList"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new FindingDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    const auto choose = [this](const QListWidgetItem* item) {
        emit findingClicked(m_elements[static_cast<std::size_t>(row(item))]);
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void FindingsList::setFigures(const AnalysisPair& pair) {
    clear();
    m_elements.clear();
    std::vector<const Finding*> findings;
    for (const Finding& finding : pair.shown().findings)
        findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding* a, const Finding* b) { return a->severity < b->severity; });
    for (const Finding* finding : findings) {
        auto* item = new QListWidgetItem(QString::fromStdString(finding->evidence), this);
        item->setData(TitleRole, titleOf(*finding, *pair.design));
        item->setData(SevereRole, finding->severity == Severity::Error);
        item->setToolTip(QString::fromStdString(finding->evidence));
        m_elements.emplace_back(finding->elements.begin(), finding->elements.end());
    }
}

} // namespace isthmus
