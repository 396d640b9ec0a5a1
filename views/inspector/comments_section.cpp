#include "views/inspector/comments_section.h"

#include "views/session/design_session.h"
#include "views/session/selection.h"
#include "views/text/names.h"
#include "views/theme/fonts.h"
#include "views/theme/text_colour.h"
#include "views/theme/theme.h"

#include <QDate>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kInputHeight = 48;
constexpr int kAuthorWidth = 112;

QString dateText(const std::string& iso) {
    const QDate date = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QLocale::ShortFormat) : QString::fromStdString(iso);
}

} // namespace

CommentsSection::CommentsSection(DesignSession& session, Selection& selection, QWidget* parent)
    : QWidget(parent), m_session(session), m_selection(selection), m_heading(new QLabel(this)),
      m_author(new QLineEdit(this)), m_rows(new QVBoxLayout), m_input(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("comments"));
    m_heading->setFont(strongFont());
    m_input->setObjectName(QStringLiteral("commentInput"));
    m_input->setTabChangesFocus(true);
    m_input->setFixedHeight(kInputHeight);
    m_input->installEventFilter(this);
    m_rows->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(8);
    m_author->setObjectName(QStringLiteral("commentAuthor"));
    m_author->setFont(secondaryFont());
    m_author->setFixedWidth(kAuthorWidth);
    m_author->setAlignment(Qt::AlignRight);
    connect(m_author, &QLineEdit::editingFinished, this,
            [this] { emit authorChanged(m_author->text().trimmed()); });
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_author);
    layout->addLayout(top);
    layout->addLayout(m_rows);
    layout->addWidget(m_input);
    connect(&session, &DesignSession::changed, this, &CommentsSection::refresh);
    connect(&session, &DesignSession::reset, this, &CommentsSection::refresh);
    connect(&selection, &Selection::changed, this, &CommentsSection::refresh);
    refresh();
}

std::vector<Comment> CommentsSection::comments() const {
    return appearanceOf(m_session.design().views.front(), m_shown).comments;
}

QString CommentsSection::elementName() const {
    return displayName(m_session.design(), m_shown);
}

void CommentsSection::setAuthor(const QString& name) {
    m_author->setText(name);
}

void CommentsSection::write() {
    m_input->setFocus(Qt::ShortcutFocusReason);
}

void CommentsSection::refresh() {
    if (m_shown != m_selection.single())
        m_input->clear(); // half a sentence to one element is none to the next
    m_shown = m_selection.single();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    setVisible(!m_shown.empty());
    if (m_shown.empty())
        return;
    const auto all = comments();
    const auto open = std::count_if(all.begin(), all.end(), [](const Comment& c) { return !c.resolved; });
    m_heading->setText(open > 0 ? tr("Comments · %n open", nullptr, static_cast<int>(open)) : tr("Comments"));
    m_input->setPlaceholderText(tr("Write a comment; Enter adds it"));
    m_input->setAccessibleName(tr("New comment"));
    m_author->setPlaceholderText(tr("your name"));
    m_author->setAccessibleName(tr("Name under new comments"));
    m_author->setToolTip(m_author->accessibleName());
    for (std::size_t i = 0; i < all.size(); ++i)
        addRow(all[i], i);
}

void CommentsSection::addRow(const Comment& comment, std::size_t index) {
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("comment%1").arg(index));
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    QString who = dateText(comment.date);
    if (!comment.author.empty())
        who.prepend(QString::fromStdString(comment.author) + QStringLiteral(" · "));
    if (comment.resolved)
        who = QStringLiteral("✓ ") + who + QStringLiteral(" · ") + tr("resolved");
    auto* byline = new QLabel(who, row);
    byline->setFont(secondaryFont());
    byline->setTextFormat(Qt::PlainText);
    setTextColour(byline, ColourRole::TextSecondary);
    head->addWidget(byline, 1);
    const auto addButton = [&](const char* name, const QString& text, auto action) {
        auto* button = new QToolButton(row);
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setFont(secondaryFont());
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, action);
        head->addWidget(button);
    };
    addButton("resolve", comment.resolved ? tr("Reopen") : tr("Resolve"), [this, index] {
        auto changed = comments();
        changed[index].resolved = !changed[index].resolved;
        const QString step =
            changed[index].resolved ? tr("Resolve comment to %1") : tr("Reopen comment to %1");
        put(std::move(changed), step.arg(elementName()));
    });
    addButton("delete", tr("Delete"), [this, index] {
        auto changed = comments();
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(index));
        put(std::move(changed), tr("Delete comment to %1").arg(elementName()));
    });
    layout->addLayout(head);
    auto* text = new QLabel(QString::fromStdString(comment.text), row);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextColour(text, comment.resolved ? ColourRole::TextSecondary : ColourRole::Text);
    layout->addWidget(text);
    m_rows->addWidget(row);
}

void CommentsSection::addWritten() {
    const QString text = m_input->toPlainText().trimmed();
    if (text.isEmpty() || m_shown.empty())
        return;
    auto changed = comments();
    changed.push_back(Comment{.author = m_author->text().trimmed().toStdString(),
                              .date = QDate::currentDate().toString(Qt::ISODate).toStdString(),
                              .text = text.toStdString()});
    m_input->clear();
    put(std::move(changed), tr("Comment on %1").arg(elementName()));
}

void CommentsSection::put(std::vector<Comment> comments, const QString& step) {
    const View& view = m_session.design().views.front();
    Appearance appearance = appearanceOf(view, m_shown);
    appearance.comments = std::move(comments);
    (void)m_session.submit(SetAppearance{view.id, m_shown, std::move(appearance)}, step);
}

bool CommentsSection::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            addWritten();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CommentsSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace isthmus
