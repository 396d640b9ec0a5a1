#include "views/canvas/name_editor.h"

#include "views/canvas/geometry/label.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTextBlock>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kTextMargin = 3;
constexpr int kLeastWidth = 120;
constexpr int kLeastFont = 11;
constexpr int kMostFont = 40;

} // namespace

NameEditor::NameEditor(QWidget* sheet) : QPlainTextEdit(sheet), m_warning(new QLabel(sheet)) {
    setObjectName(QStringLiteral("nameEditor"));
    setAccessibleName(tr("Name"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kTextMargin);
    m_warning->setObjectName(QStringLiteral("nameWarning"));
    m_warning->setFont(secondaryFont());
    m_warning->setAutoFillBackground(true);
    m_warning->setMargin(4);
    // A sheet's children would take its text colour.
    m_warning->setForegroundRole(QPalette::WindowText);
    m_warning->setBackgroundRole(QPalette::Window);
    m_warning->hide();
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (isOpen()) {
            fit();
            warn();
        }
    });
    hide();
}

void NameEditor::open(const ElementId& id, const QString& text, const QRectF& where, bool centred,
                      std::set<QString> taken) {
    m_id = id;
    m_before = text;
    m_where = where;
    m_centred = centred;
    m_taken = std::move(taken);
    QTextOption option = document()->defaultTextOption();
    option.setAlignment(centred ? Qt::AlignHCenter : Qt::AlignLeft);
    document()->setDefaultTextOption(option);
    setPlainText(text);
    selectAll();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::follow(const QTransform& toView, double zoom) {
    if (!isOpen())
        return;
    QFont font = labelFont(LabelFont::Name);
    font.setPixelSize(std::clamp(static_cast<int>(font.pixelSize() * zoom + 0.5), kLeastFont, kMostFont));
    setFont(font);
    m_toView = toView;
    fit();
    warn();
}

/// As wide as the name's room on the sheet or its longest line, as high as its lines.
void NameEditor::fit() {
    const QRectF where = m_toView.mapRect(m_where);
    int longest = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        longest = std::max(longest, fontMetrics().horizontalAdvance(block.text()));
    const int chrome = 2 * (kTextMargin + frameWidth()) + 4;
    const int wide = std::max({static_cast<int>(where.width()) + 24, kLeastWidth, longest + chrome + 12});
    const int tall = blockCount() * fontMetrics().lineSpacing() + chrome;
    const int x = static_cast<int>(m_centred ? where.center().x() - wide / 2.0 : where.left() - 6);
    const int y = static_cast<int>(where.center().y() - (fontMetrics().lineSpacing() + chrome) / 2.0);
    setGeometry(x, y, wide, tall);
}

QString NameEditor::name() const {
    QStringList lines = toPlainText().split(QLatin1Char('\n'));
    for (QString& line : lines)
        line = line.trimmed();
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.pop_back();
    return lines.join(QLatin1Char('\n')).trimmed();
}

QString NameEditor::warning() const {
    return isOpen() && m_taken.contains(name()) ? m_warning->text() : QString();
}

void NameEditor::warn() {
    const bool taken = isOpen() && m_taken.contains(name());
    m_warning->setVisible(taken);
    if (!taken)
        return;
    m_warning->setText(tr("Something else is called that, too."));
    QPalette colours = m_warning->palette();
    colours.setColor(QPalette::Window, Theme::current().colour(ColourRole::DegradedSoft));
    colours.setColor(QPalette::WindowText, Theme::current().colour(ColourRole::Degraded));
    m_warning->setPalette(colours);
    m_warning->adjustSize();
    m_warning->move(geometry().center().x() - m_warning->width() / 2, geometry().bottom() + 4);
    m_warning->raise();
}

void NameEditor::commit() {
    if (!isOpen())
        return;
    const ElementId id = m_id;
    const QString typed = name();
    const bool differs = typed != m_before;
    close();
    if (differs)
        emit committed(id, typed);
}

void NameEditor::abandon() {
    if (isOpen())
        close();
}

void NameEditor::close() {
    m_id = {};
    m_warning->hide();
    emit closed(); // before it is hidden: the focus goes back to the sheet, not on to the next widget
    hide();
}

bool NameEditor::event(QEvent* event) {
    // Keys typed into a name are text, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return abandon();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!(event->modifiers() & Qt::ShiftModifier))
            return commit();
        insertPlainText(QStringLiteral("\n"));
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    event->accept();
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

} // namespace isthmus
