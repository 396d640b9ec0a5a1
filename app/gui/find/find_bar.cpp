#include "app/gui/find/find_bar.h"

#include "views/canvas/diagram_scene.h"
#include "views/canvas/diagram_view.h"
#include "views/icons/icon_provider.h"
#include "views/session/selection.h"
#include "views/text/error_text.h"
#include "views/theme/floating_panel.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kWidth = 640;
constexpr int kEdge = 12;
constexpr int kShadow = 6;
constexpr int kRadius = 8;
constexpr int kPadding = 8;

QToolButton* tool(const char* name, const QString& glyph, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(toolIcon(glyph));
    button->setIconSize({16, 16});
    button->setFixedSize(28, 28);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

FindBar::FindBar(ElementSearch& search, Selection& selection, DiagramView& view)
    : QFrame(&view), m_search(search), m_selection(selection), m_view(view), m_asked(new QLineEdit(this)),
      m_count(new QLabel(this)), m_words(new QLabel(this)),
      m_previous(tool("findPreviousButton", QStringLiteral("chevron_up"), this)),
      m_next(tool("findNextButton", QStringLiteral("chevron_down"), this)),
      m_select(tool("selectMatchesButton", QStringLiteral("select"), this)),
      m_filter(tool("filterMatches", QStringLiteral("filter"), this)),
      m_replaceSwitch(tool("replaceSwitch", QStringLiteral("rename"), this)),
      m_close(tool("closeFind", QStringLiteral("close"), this)), m_replaceRow(new QWidget(this)),
      m_from(new QLineEdit(this)), m_to(new QLineEdit(this)), m_replace(new QPushButton(this)) {
    setObjectName(QStringLiteral("findBar"));
    build();
    buildReplace();
    retranslate();
    view.installEventFilter(this);
    for (QWidget* field :
         {static_cast<QWidget*>(m_asked), static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to)})
        field->installEventFilter(this);
    connect(m_asked, &QLineEdit::textChanged, &search, &ElementSearch::setText);
    connect(&search, &ElementSearch::changed, this, &FindBar::refresh);
    connect(&selection, &Selection::changed, this, &FindBar::refreshWords);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_next, &QToolButton::clicked, this, &FindBar::next);
    connect(m_select, &QToolButton::clicked, this, &FindBar::selectMatches);
    connect(m_filter, &QToolButton::toggled, this, &FindBar::refreshDimming);
    connect(m_replaceSwitch, &QToolButton::toggled, this, [this](bool on) {
        m_replaceRow->setVisible(on);
        place();
        (on ? m_from : m_asked)->setFocus(Qt::OtherFocusReason);
        refreshWords();
    });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replace);
    for (QLineEdit* field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &FindBar::refreshWords);
    hide();
}

void FindBar::build() {
    m_asked->setObjectName(QStringLiteral("findQuery"));
    m_asked->setClearButtonEnabled(true);
    m_asked->addAction(toolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setFont(withTabularFigures(secondaryFont()));
    m_count->setMinimumWidth(64);
    m_count->setAlignment(Qt::AlignCenter);
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setFont(secondaryFont());
    m_words->setWordWrap(true);
    m_filter->setCheckable(true);
    m_replaceSwitch->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_asked, 1);
    row->addWidget(m_count);
    for (QToolButton* button : {m_previous, m_next, m_select, m_filter, m_replaceSwitch, m_close})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    const int edge = kShadow + kPadding;
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_replaceRow);
    layout->addWidget(m_words);
}

void FindBar::buildReplace() {
    m_from->setObjectName(QStringLiteral("replaceFrom"));
    m_to->setObjectName(QStringLiteral("replaceTo"));
    m_replace->setObjectName(QStringLiteral("replaceAll"));
    auto* row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_from, 1);
    row->addWidget(m_to, 1);
    row->addWidget(m_replace);
    m_replaceRow->hide();
}

void FindBar::retranslate() {
    const auto name = [](QToolButton* button, const QString& text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_asked->setPlaceholderText(tr("Find: a name, or type:dx region:us-* a<0.999"));
    m_asked->setAccessibleName(tr("Find"));
    name(m_previous, tr("The one before (Shift+Enter)"));
    name(m_next, tr("The next one (Enter)"));
    name(m_select, tr("Select all that was found (Alt+Enter)"));
    name(m_filter, tr("Dim everything else"));
    name(m_replaceSwitch, tr("Replace in names"));
    name(m_close, tr("Close (Esc)"));
    m_from->setPlaceholderText(tr("Replace in names"));
    m_from->setAccessibleName(tr("Replace in names"));
    m_to->setPlaceholderText(tr("by"));
    m_to->setAccessibleName(tr("Replace by"));
    refreshWords();
}

void FindBar::open() {
    m_asked->selectAll();
    show();
    place();
    raise();
    m_asked->setFocus(Qt::ShortcutFocusReason);
    refresh();
}

void FindBar::openReplace() {
    open();
    if (m_from->text().isEmpty() && !m_search.error() && !m_asked->text().contains(QLatin1Char(':')))
        m_from->setText(m_asked->text());
    m_replaceSwitch->setChecked(true);
    m_from->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close() {
    if (!isVisible())
        return;
    hide();
    refreshDimming();
    m_view.setFocus(Qt::OtherFocusReason);
}

/// From the selected one, in the order of the sheet, round and round.
void FindBar::step(int by) {
    const auto& found = m_search.found();
    if (found.empty())
        return;
    const auto count = static_cast<int>(found.size());
    const auto at = std::find(found.begin(), found.end(), m_selection.single());
    int index = by > 0 ? 0 : count - 1;
    if (at != found.end())
        index = (static_cast<int>(at - found.begin()) + by + count) % count;
    const ElementId id = found[static_cast<std::size_t>(index)];
    m_selection.set({id});
    m_view.reveal(id);
}

void FindBar::selectMatches() {
    if (!m_search.found().empty())
        m_selection.set({m_search.found().begin(), m_search.found().end()});
}

void FindBar::refresh() {
    refreshWords();
    refreshDimming();
    markError();
}

void FindBar::refreshWords() {
    const auto& found = m_search.found();
    const int count = static_cast<int>(found.size());
    const auto at = std::find(found.begin(), found.end(), m_selection.single());
    QString words;
    if (m_search.error()) {
        words = errorText(m_search.error()->error);
        if (const std::string& accepted = m_search.error()->error.accepted; !accepted.empty())
            words += QStringLiteral(" — ") + tr("accepted: %1").arg(QString::fromStdString(accepted));
        m_count->clear();
    } else if (m_search.isEmpty()) {
        m_count->clear();
    } else if (at != found.end()) {
        m_count->setText(tr("%1 of %2").arg(at - found.begin() + 1).arg(count));
    } else {
        m_count->setText(count == 0 ? tr("nothing") : tr("%n found", nullptr, count));
    }
    for (QToolButton* button : {m_previous, m_next, m_select})
        button->setEnabled(count > 0);
    const auto renamings = m_search.renamings(m_from->text(), m_to->text());
    const int names = static_cast<int>(renamings.size());
    m_replace->setText(tr("Replace in %n name(s)", nullptr, names));
    m_replace->setEnabled(names > 0);
    if (m_replaceRow->isVisibleTo(this) && names > 0)
        words = tr("%1 → %2").arg(renamings.front().before, renamings.front().after);
    m_words->setText(words);
    QPalette palette = m_words->palette();
    const Theme& theme = Theme::current();
    palette.setColor(QPalette::WindowText,
                     theme.colour(m_search.error() ? ColourRole::Failed : ColourRole::TextSecondary));
    m_words->setPalette(palette);
    m_words->setVisible(!words.isEmpty());
    place();
}

void FindBar::refreshDimming() {
    const bool dims = isVisible() && m_filter->isChecked() && !m_search.isEmpty() && !m_search.error();
    if (dims)
        m_view.diagram().setStandingOut(
            std::set<ElementId>(m_search.found().begin(), m_search.found().end()));
    else
        m_view.diagram().setStandingOut(std::nullopt);
}

/// Underlines what is wrong with the query.
void FindBar::markError() {
    QList<QInputMethodEvent::Attribute> attributes;
    if (const auto& error = m_search.error()) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        format.setUnderlineColor(Theme::current().colour(ColourRole::Failed));
        format.setForeground(Theme::current().colour(ColourRole::Failed));
        const int from = static_cast<int>(error->position) - m_asked->cursorPosition();
        const int length = std::max(1, static_cast<int>(error->length));
        attributes += {QInputMethodEvent::TextFormat, from, length, format};
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(m_asked, &event);
}

void FindBar::replace() {
    if (m_search.rename(m_from->text(), m_to->text()) > 0)
        m_from->setFocus();
}

QSize FindBar::sizeHint() const {
    return {kWidth, QFrame::sizeHint().height()};
}

void FindBar::place() {
    const int width = std::min(kWidth, m_view.width() - 2 * kEdge) + 2 * kShadow;
    const int inner = width - 2 * (kShadow + kPadding);
    const int words = m_words->isVisibleTo(this) ? m_words->heightForWidth(inner) + 4 : 0;
    const int replaceRow = m_replaceRow->isVisibleTo(this) ? m_replaceRow->sizeHint().height() + 4 : 0;
    const int row = std::max(m_asked->sizeHint().height(), m_close->height());
    setGeometry((m_view.width() - width) / 2, kEdge - kShadow, width,
                row + words + replaceRow + 2 * (kShadow + kPadding));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_view) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return QFrame::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() != Qt::Key_Escape && !enter)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (key->key() == Qt::Key_Escape)
        close();
    else if (watched != m_asked)
        replace();
    else if (key->modifiers() & Qt::AltModifier)
        selectMatches();
    else
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
    return true;
}

void FindBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFloatingPanel(painter, rect(), kShadow, kRadius);
}

/// The sheet takes Tab to walk from one thing to the next.
bool FindBar::focusNextPrevChild(bool next) {
    QList<QWidget*> stops;
    for (QWidget* stop : std::initializer_list<QWidget*>{m_asked, m_from, m_to, m_replace, m_previous, m_next,
                                                         m_select, m_filter, m_replaceSwitch, m_close})
        if (stop->isVisibleTo(this) && stop->isEnabled())
            stops += stop;
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype wanted = (at + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[wanted]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    event->accept();
}

void FindBar::mousePressEvent(QMouseEvent* event) {
    event->accept();
}

void FindBar::wheelEvent(QWheelEvent* event) {
    event->accept();
}

void FindBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace isthmus
