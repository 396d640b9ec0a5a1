#include "views/inspector/inspector_panel.h"

#include "model/edit/references.h"
#include "views/inspector/comments_section.h"
#include "views/inspector/field_row.h"
#include "views/inspector/inspector_edits.h"
#include "views/inspector/meaning.h"
#include "views/inspector/sheet_fields.h"
#include "views/session/analysis_runner.h"
#include "views/session/current_journey.h"
#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/error_text.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

constexpr std::size_t kMany = 200; ///< elements that are compared at once
constexpr int kSettledMs = 60;
constexpr int kSliceMs = 8;

} // namespace

InspectorPanel::InspectorPanel(DesignSession& session, Selection& selection, const AnalysisRunner& runner,
                               CurrentJourney& journey, std::shared_ptr<const Catalogue> catalogue,
                               QWidget* parent)
    : QWidget(parent), m_session(session), m_selection(selection), m_runner(runner), m_journey(journey),
      m_catalogue(std::move(catalogue)), m_title(new QLabel(this)), m_subtitle(new QLabel(this)),
      m_meaning(new QWidget), m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("inspector"));
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setFont(headingFont());
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setFont(secondaryFont());
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    auto* content = new QWidget;
    auto* contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(16, 14, 14, 16);
    contentLayout->setSpacing(4);
    contentLayout->addWidget(m_title);
    contentLayout->addWidget(m_subtitle);
    contentLayout->addSpacing(8);
    m_rowLayout = new QVBoxLayout;
    m_rowLayout->setSpacing(6);
    contentLayout->addLayout(m_rowLayout);
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_meaningLayout = new QVBoxLayout(m_meaning);
    m_meaningLayout->setContentsMargins(0, 12, 0, 0);
    m_meaningLayout->setSpacing(6);
    contentLayout->addWidget(m_meaning);
    m_comments = new CommentsSection(session, selection);
    contentLayout->addWidget(m_comments);
    contentLayout->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledMs);
    connect(&m_settled, &QTimer::timeout, this, &InspectorPanel::compareMany);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &InspectorPanel::compareSlice);
    connect(&session, &DesignSession::changed, this, &InspectorPanel::refresh);
    connect(&session, &DesignSession::reset, this, &InspectorPanel::refresh);
    connect(&selection, &Selection::changed, this, &InspectorPanel::refresh);
    connect(&runner, &AnalysisRunner::finished, this, &InspectorPanel::refreshMeaning);
    connect(&journey, &CurrentJourney::changed, this, &InspectorPanel::refreshMeaning);
    refresh();
}

void InspectorPanel::editName() {
    for (FieldRow* row : m_rows)
        if (auto* line = row->findChild<QLineEdit*>(QStringLiteral("field_name"))) {
            line->setFocus(Qt::ShortcutFocusReason);
            line->selectAll();
        }
}

std::vector<Element> InspectorPanel::selectedElements() const {
    std::vector<Element> elements;
    visitElementRanges(m_session.design(), [&](const auto& range) { // one pass, however many are selected
        for (const auto& element : range)
            if (m_selection.contains(element.id))
                elements.emplace_back(element);
    });
    return elements;
}

std::vector<Field> InspectorPanel::commonFields(const std::vector<Element>& elements) const {
    const FieldContext context{m_session.design(), *m_catalogue};
    FieldComparison comparison(elements);
    comparison.advance(context, 0);
    std::vector<Field> common = comparison.common();
    if (elements.size() == 1)
        for (Field& field : segmentFields(segmentsOf(elements.front(), context.design), context))
            common.push_back(std::move(field));
    for (Field& field : sheetFields(elements, context.design))
        common.push_back(std::move(field));
    return common;
}

std::vector<Field> InspectorPanel::documentFields() const {
    const Design& design = m_session.design();
    Field name{.id = QStringLiteral("documentName"),
               .label = tr("Name"),
               .value = QString::fromStdString(design.name)};
    Field notes{.id = QStringLiteral("documentNotes"),
                .label = tr("Notes"),
                .kind = FieldKind::Notes,
                .value = QString::fromStdString(design.notes)};
    return {name, notes};
}

Edit InspectorPanel::documentEdit(const QString& fieldId, const QString& text) const {
    const Design& design = m_session.design();
    SetDocumentText edit{design.name, design.notes};
    (fieldId == QLatin1String("documentName") ? edit.name : edit.notes) = text.toStdString();
    return edit;
}

void InspectorPanel::refresh() {
    m_slices.stop();
    if (m_selection.ids().size() > kMany)
        return refreshLater();
    m_settled.stop();
    const auto elements = selectedElements();
    showHeader(elements);
    if (m_shownIds != m_selection.ids())
        m_scroll->verticalScrollBar()->setValue(0);
    showFields(elements.empty() ? documentFields() : commonFields(elements));
    m_shownIds = m_selection.ids();
    refreshMeaning();
}

/// So many are compared when the selection and the drawing have come to rest, a slice at a time.
void InspectorPanel::refreshLater() {
    if (m_shownIds != m_selection.ids()) {
        showFields({});
        m_shownIds = m_selection.ids();
        refreshMeaning();
    }
    m_settled.start();
}

void InspectorPanel::compareMany() {
    m_comparison = FieldComparison(selectedElements());
    showHeader(m_comparison.elements());
    m_slices.start();
}

void InspectorPanel::compareSlice() {
    if (!m_comparison.advance({m_session.design(), *m_catalogue}, kSliceMs))
        return;
    m_slices.stop();
    showFields(m_comparison.common());
    m_comparison = {};
}

void InspectorPanel::showHeader(const std::vector<Element>& elements) {
    if (elements.size() == 1) {
        m_title->setText(displayName(elements.front()));
        m_subtitle->setText(subtitleOf(elements.front(), m_session.design(), *m_catalogue));
        return;
    }
    if (elements.empty()) {
        const Design& design = m_session.design();
        m_title->setText(design.name.empty() ? tr("Untitled design") : QString::fromStdString(design.name));
        m_subtitle->setText(
            tr("%n component(s)", nullptr, static_cast<int>(design.components.size())) +
            QStringLiteral(" · ") + tr("%n link(s)", nullptr, static_cast<int>(design.links.size())) +
            QStringLiteral(" · ") + tr("%n journey(s)", nullptr, static_cast<int>(design.journeys.size())));
        return;
    }
    m_title->setText(tr("%n elements selected", nullptr, static_cast<int>(elements.size())));
    m_subtitle->setText(tr("Only what you change is written to all of them."));
}

void InspectorPanel::showFields(std::vector<Field> shown) {
    // Of the same elements rows stay, and with them the cursor, when a value adds or takes away others.
    std::map<QString, FieldRow*> kept;
    for (FieldRow* row : m_rows) {
        if (m_shownIds == m_selection.ids() && kept.emplace(row->field().id, row).second)
            continue;
        row->hide();
        row->disconnect(this);
        row->deleteLater();
    }
    m_rows.clear();
    for (const Field& field : shown) {
        const auto same = kept.find(field.id);
        const bool stays = same != kept.end() && same->second->field().kind == field.kind;
        FieldRow* row = stays ? same->second : addRow(field);
        if (stays) {
            row->showField(field);
            kept.erase(same);
        }
        const int at = static_cast<int>(m_rows.size());
        if (m_rowLayout->indexOf(row) != at)
            m_rowLayout->insertWidget(at, row);
        m_rows.push_back(row);
    }
    for (const auto& [id, row] : kept) {
        row->hide();
        row->disconnect(this);
        row->deleteLater();
    }
}

FieldRow* InspectorPanel::addRow(const Field& field) {
    auto* row = new FieldRow(field);
    connect(row, &FieldRow::focused, this, [this] { m_gesture = m_session.beginGesture(); });
    connect(row, &FieldRow::committed, this, [this, row](const QString& text) { commit(*row, text, false); });
    connect(row, &FieldRow::resetRequested, this, [this, row] { commit(*row, {}, true); });
    return row;
}

void InspectorPanel::commit(FieldRow& row, const QString& text, bool reset) {
    auto elements = selectedElements();
    QString fieldId = row.field().id;
    if (fieldId.startsWith(QLatin1String(kSegmentPrefix)) && elements.size() == 1) {
        elements = segmentsOf(elements.front(), m_session.design());
        fieldId.remove(0, static_cast<qsizetype>(qstrlen(kSegmentPrefix)));
    }
    const QString label = row.field().label;
    Edit edit;
    QString step = tr("Change %1").arg(label);
    if (elements.empty()) {
        edit = documentEdit(fieldId, text);
    } else {
        const auto typed = reset ? std::nullopt : std::optional(text);
        auto written = fieldId.startsWith(QLatin1String(kSheetPrefix))
                           ? writeSheetField(elements, fieldId, typed, m_session.design())
                           : writeField(elements, fieldId, typed, {m_session.design(), *m_catalogue, false});
        if (!written.problem.isEmpty()) {
            row.showProblem(written.problem);
            return;
        }
        edit = std::move(written.edit);
        const QString whose = elements.size() == 1
                                  ? displayName(elements.front())
                                  : tr("%n elements", nullptr, static_cast<int>(elements.size()));
        step = fieldId == QLatin1String("name") ? tr("Rename %1").arg(whose)
                                                : tr("Change %1 of %2").arg(label, whose);
    }
    const auto done = m_session.submit(edit, step, m_gesture);
    row.showProblem(done ? QString() : errorText(done.error()));
    if (done)
        refresh();
}

void InspectorPanel::refreshMeaning() {
    while (QLayoutItem* item = m_meaningLayout->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const auto pair = m_runner.latest();
    const ElementId id = m_selection.single();
    std::vector<MeaningLine> lines;
    if (pair && !id.empty())
        lines = meaningOf(*pair, m_journey.id(), id);
    else if (pair && m_selection.ids().empty())
        lines = meaningOfDesign(*pair, m_journey.id());
    m_meaning->setVisible(!lines.empty());
    if (lines.empty())
        return;
    auto* rule = new QFrame(m_meaning);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    QPalette ruleColours = rule->palette();
    ruleColours.setColor(QPalette::Window, Theme::current().colour(ColourRole::Hairline));
    rule->setPalette(ruleColours);
    m_meaningLayout->addWidget(rule);
    m_meaningLayout->addSpacing(6);
    auto* heading = new QLabel(id.empty() ? tr("What the figures say") : tr("What it means here"), m_meaning);
    heading->setFont(strongFont());
    m_meaningLayout->addWidget(heading);
    for (const MeaningLine& line : lines) {
        const bool inner = line.text.startsWith(QLatin1String("   "));
        auto* label = new QLabel(inner ? line.text : QStringLiteral("• ") + line.text, m_meaning);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, Theme::current().colour(line.colour));
        label->setPalette(colours);
        m_meaningLayout->addWidget(label);
    }
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        QPalette colours = m_subtitle->palette();
        colours.setColor(QPalette::WindowText, Theme::current().colour(ColourRole::TextSecondary));
        m_subtitle->setPalette(colours);
        refreshMeaning();
    }
}

} // namespace isthmus
