#include "views/inspector/field_row.h"

#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/text_colour.h"
#include "views/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtMath>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kLabelWidth = 92;
constexpr int kFieldHeight = 26;
constexpr int kNotesLeast = 64;
constexpr int kNotesMost = 220;

/// What stands where several values are.
QString mixedText() {
    return QStringLiteral("—");
}

} // namespace

FieldRow::FieldRow(const Field& field, QWidget* parent) : QWidget(parent), m_field(field) {
    setObjectName(QStringLiteral("row_") + field.id);
    m_label = new QLabel(this);
    m_caption = new QLabel(this);
    m_caption->setFont(secondaryFont());
    m_caption->setWordWrap(true);
    m_caption->hide();
    switch (field.kind) {
    case FieldKind::Heading:
        layOut(nullptr);
        break;
    case FieldKind::Text:
        buildText();
        break;
    case FieldKind::Notes:
        buildNotes();
        break;
    case FieldKind::Choice:
        buildChoice();
        break;
    case FieldKind::Check:
        buildCheck();
        break;
    }
    showField(field);
}

void FieldRow::layOut(QWidget* editor) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    if (m_field.kind == FieldKind::Heading) {
        grid->setContentsMargins(0, 10, 0, 2);
        m_label->setFont(strongFont());
        grid->addWidget(m_label, 0, 0, 1, 2);
        return;
    }
    if (m_field.kind == FieldKind::Check) {
        m_label->hide();
        grid->addWidget(editor, 0, 0, 1, 2);
    } else {
        m_label->setWordWrap(true);
        m_label->setBuddy(editor);
        m_label->setMinimumHeight(kFieldHeight);
        m_label->setFixedWidth(kLabelWidth);
        setTextColour(m_label, ColourRole::TextSecondary);
        grid->addWidget(m_label, 0, 0, Qt::AlignTop);
        grid->addWidget(editor, 0, 1);
    }
    grid->addWidget(m_caption, 1, 1);
    grid->setColumnStretch(1, 1);
    editor->setObjectName(QStringLiteral("field_") + m_field.id);
    editor->installEventFilter(this);
}

void FieldRow::buildText() {
    m_line = new QLineEdit(this);
    m_line->setFixedHeight(kFieldHeight);
    m_line->setFont(withTabularFigures(bodyFont()));
    m_reset = m_line->addAction(toolIcon(QStringLiteral("restore")), QLineEdit::TrailingPosition);
    m_reset->setText(tr("Back to the default"));
    m_reset->setToolTip(m_reset->text());
    connect(m_reset, &QAction::triggered, this, &FieldRow::resetRequested);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldRow::commitText);
    connect(m_line, &QLineEdit::textEdited, this, [this] { showProblem({}); });
    layOut(m_line);
}

void FieldRow::buildNotes() {
    m_notes = new QPlainTextEdit(this);
    m_notes->setTabChangesFocus(true);
    connect(m_notes->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &FieldRow::fitNotes);
    fitNotes();
    layOut(m_notes);
}

void FieldRow::fitNotes() {
    // A plain text document gives its height in lines.
    const double lines = m_notes->document()->size().height();
    const double chrome = 2 * m_notes->document()->documentMargin() + 2 * m_notes->frameWidth() + 10;
    const int height = qCeil(lines * m_notes->fontMetrics().lineSpacing() + chrome);
    m_notes->setVerticalScrollBarPolicy(height > kNotesMost ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_notes->setFixedHeight(std::clamp(height, kNotesLeast, kNotesMost));
}

void FieldRow::buildChoice() {
    m_choice = new QComboBox(this);
    m_choice->setFixedHeight(kFieldHeight);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    m_choice->setMaxVisibleItems(18);
    m_choice->setFocusPolicy(Qt::StrongFocus);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        const QString chosen = m_choice->itemData(index).toString();
        if (m_field.mixed || chosen != m_field.value || !m_field.isSet)
            emit committed(chosen);
    });
    layOut(m_choice);
}

void FieldRow::buildCheck() {
    m_check = new QCheckBox(this);
    connect(m_check, &QCheckBox::clicked, this,
            [this](bool checked) { // out of "some of them" comes "all of them"
                emit committed(checked || m_field.mixed ? QStringLiteral("1") : QString());
            });
    layOut(m_check);
}

void FieldRow::showField(const Field& field) {
    const bool typing = (m_line != nullptr && m_line->hasFocus() && m_line->isModified()) ||
                        (m_notes != nullptr && m_notes->hasFocus() && m_notes->document()->isModified());
    m_field = field;
    m_label->setText(field.label);
    if (m_line != nullptr) {
        m_line->setPlaceholderText(field.mixed ? mixedText() : field.placeholder);
        m_line->setToolTip(
            field.unitHint.isEmpty() || !field.family
                ? field.unitHint
                : tr("%1; sums and products too. Arrow keys step, with Shift by ten.").arg(field.unitHint));
        m_line->setAccessibleName(field.label);
        m_reset->setVisible(field.isSet && field.reset);
        m_line->setAccessibleDescription(field.mixed ? tr("several values") : QString());
        if (!typing && m_line->text() != field.value && !standsStepped())
            m_line->setText(field.value);
        if (!typing && !m_line->hasFocus())
            m_line->setCursorPosition(0);
    } else if (m_notes != nullptr) {
        m_notes->setAccessibleName(field.label);
        m_notes->setPlaceholderText(field.mixed ? mixedText() : field.placeholder);
        if (!typing && m_notes->toPlainText() != field.value)
            m_notes->setPlainText(field.value);
    } else if (m_choice != nullptr) {
        showChoices();
    } else if (m_check != nullptr) {
        m_check->setText(field.label);
        m_check->setTristate(field.mixed); // people choose yes or no; "some" is only shown
        m_check->setCheckState(field.mixed             ? Qt::PartiallyChecked
                               : field.value.isEmpty() ? Qt::Unchecked
                                                       : Qt::Checked);
    }
    showCaption();
}

void FieldRow::showChoices() {
    m_choice->clear();
    for (const FieldChoice& choice : m_field.choices)
        m_choice->addItem(m_field.id == QLatin1String("kind") ? kindIcon(choice.value) : QIcon(), choice.text,
                          choice.value);
    m_choice->setAccessibleName(m_field.label);
    m_choice->setCurrentIndex(m_field.mixed ? -1 : m_choice->findData(m_field.value));
    if (m_field.mixed)
        m_choice->setPlaceholderText(mixedText());
    else if (m_choice->currentIndex() < 0)
        m_choice->setPlaceholderText(m_field.placeholder.isEmpty() ? m_field.value : m_field.placeholder);
}

void FieldRow::showProblem(const QString& problem) {
    m_problem = problem;
    showCaption();
}

void FieldRow::showCaption() {
    const bool own = m_field.isSet && m_field.reset && m_field.caption.isEmpty() && !m_field.mixed;
    const QString text = !m_problem.isEmpty() ? m_problem : own ? tr("set here") : m_field.caption;
    m_caption->setText(text);
    m_caption->setToolTip(m_problem.isEmpty() ? m_field.captionDetail : QString());
    setTextColour(m_caption, m_problem.isEmpty() ? ColourRole::TextSecondary : ColourRole::Failed);
    m_caption->setVisible(!text.isEmpty() && m_field.kind != FieldKind::Heading);
}

void FieldRow::commitText() {
    if (m_line != nullptr && m_line->isModified() && m_line->text() != m_field.value) {
        m_line->setModified(false);
        emit committed(m_line->text());
    } else if (m_notes != nullptr && m_notes->document()->isModified() &&
               m_notes->toPlainText() != m_field.value) {
        m_notes->document()->setModified(false);
        emit committed(m_notes->toPlainText());
    }
}

bool FieldRow::step(const QKeyEvent& key) {
    if (!m_field.family || (key.key() != Qt::Key_Up && key.key() != Qt::Key_Down))
        return false;
    const int steps = (key.key() == Qt::Key_Up ? 1 : -1) * (key.modifiers() & Qt::ShiftModifier ? 10 : 1);
    const QString now = m_line->text().trimmed().isEmpty() ? m_field.placeholder : m_line->text();
    const auto next = steppedQuantity(now, *m_field.family, steps);
    if (!next)
        return true;
    m_stepped = *next;
    m_line->setText(*next);
    if (*next != m_field.value) // written at once; all steps of one visit are one undo step
        emit committed(*next);
    m_line->setModified(!m_problem.isEmpty());
    return true;
}

/// 99.90 % came from the arrow keys: written as 99.9 % the next step would be ten times as large.
bool FieldRow::standsStepped() const {
    if (!m_line->hasFocus() || !m_field.family || m_line->text() != m_stepped)
        return false;
    return parseQuantity(m_stepped, *m_field.family).value ==
           parseQuantity(m_field.value, *m_field.family).value;
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn)
        emit focused();
    if (event->type() == QEvent::FocusOut && watched == m_notes)
        commitText();
    if (event->type() == QEvent::Wheel && watched == m_choice && !m_choice->hasFocus()) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == m_line && step(*static_cast<QKeyEvent*>(event)))
        return true;
    const bool escape = (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) &&
                        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (escape && watched == m_line && m_line->isModified()) {
        if (event->type() == QEvent::KeyPress) {
            m_line->setText(m_field.value);
            m_line->selectAll();
            showProblem({});
        }
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_label != nullptr) {
        if (m_field.kind != FieldKind::Heading)
            setTextColour(m_label, ColourRole::TextSecondary);
        showCaption();
    }
}

} // namespace isthmus
