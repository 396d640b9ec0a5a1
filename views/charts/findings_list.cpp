#include "views/charts/findings_list.h"

#include "views/text/finding_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace isthmus {

namespace {

enum Role { TitleRole = Qt::UserRole, SevereRole, RemedyRole };
constexpr int kLineGap = 2;
constexpr int kRowPadding = 7;

/// "Single point of failure · Hawaiki".
QString titleOf(const Finding& finding, const Design& design) {
    QStringList names;
    for (const ElementId& id : finding.elements)
        names += distinctName(design, id);
    const QString title = findingTitle(finding.id);
    return names.isEmpty() ? title : title + QStringLiteral(" · ") + names.join(QStringLiteral(", "));
}

/// The remedy and, behind it, the best practice that it supports.
QString adviceOf(const Finding& finding) {
    const QString practice = practiceText(finding);
    return remedyText(finding) + (practice.isEmpty() ? QString() : QStringLiteral("  ·  ") + practice);
}

/// A mark by severity (disc or triangle), the rule in semibold, below it the evidence and, quieter, the
/// remedy.
class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        // As wide as the list: long sentences are elided.
        return {0, QFontMetrics(strongFont()).height() +
                       2 * (QFontMetrics(secondaryFont()).height() + kLineGap) + 2 * kRowPadding};
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
        const int titleHeight = QFontMetrics(strongFont()).height();
        const int lineHeight = QFontMetrics(secondaryFont()).height();
        const QPointF centre(option.rect.left() + 16, option.rect.top() + kRowPadding + titleHeight / 2.0);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colour(severe ? ColourRole::Failed : ColourRole::Degraded));
        if (severe)
            painter->drawEllipse(centre, 5, 5);
        else
            painter->drawPolygon(
                QPolygonF{centre + QPointF(0, -5.5), centre + QPointF(6, 5), centre + QPointF(-6, 5)});
        QRect line(option.rect.left() + 34, option.rect.top() + kRowPadding, option.rect.width() - 42,
                   titleHeight);
        const auto write = [&](const QFont& font, ColourRole colour, int role) {
            painter->setFont(font);
            painter->setPen(theme.colour(colour));
            painter->drawText(
                line, Qt::AlignVCenter | Qt::AlignLeft,
                QFontMetrics(font).elidedText(index.data(role).toString(), Qt::ElideRight, line.width()));
            line = QRect(line.left(), line.bottom() + 1 + kLineGap, line.width(), lineHeight);
        };
        write(strongFont(), ColourRole::Text, TitleRole);
        write(secondaryFont(), ColourRole::Text, Qt::DisplayRole);
        write(secondaryFont(), ColourRole::TextSecondary, RemedyRole);
        painter->restore();
    }
};

/// Worded when somebody looks: estates have thousands of findings, and a list shows a dozen at a time.
class FindingItem : public QListWidgetItem {
public:
    FindingItem(const AnalysisPair& pair, const Finding& finding, QListWidget* list)
        : QListWidgetItem(list), m_design(pair.design), m_result(pair.whatIf ? pair.whatIf : pair.nominal),
          m_finding(finding) {}

    [[nodiscard]] QVariant data(int role) const override {
        switch (role) {
        case Qt::DisplayRole:
            return evidenceText(*m_design, m_finding);
        case Qt::ToolTipRole:
            return toolTip();
        case TitleRole:
            return titleOf(m_finding, *m_design);
        case SevereRole:
            return m_finding.severity == Severity::Error;
        case RemedyRole:
            return adviceOf(m_finding);
        default:
            return QListWidgetItem::data(role);
        }
    }

private:
    [[nodiscard]] QString toolTip() const {
        const QString gap = QStringLiteral("\n\n");
        QString text = evidenceText(*m_design, m_finding) + gap + remedyText(m_finding);
        if (m_finding.bestPractice)
            text += gap + practiceText(m_finding) + QStringLiteral(" (") +
                    QString::fromStdString(m_finding.bestPractice->edition) + QLatin1Char(')');
        return text;
    }

    std::shared_ptr<const Design> m_design;
    std::shared_ptr<const AnalysisResult> m_result; ///< keeps the finding
    const Finding& m_finding;
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
        new FindingItem(pair, *finding, this);
        m_elements.emplace_back(finding->elements.begin(), finding->elements.end());
    }
}

} // namespace isthmus
