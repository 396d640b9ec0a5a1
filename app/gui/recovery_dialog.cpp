#include "app/gui/recovery_dialog.h"

#include "app/gui/design_preview.h"
#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr QSize kDialog(880, 560);
constexpr int kListWidth = 250;
constexpr int kMargin = 24;
constexpr int kGap = 12;

QLabel* textLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<RecoverableDocument> documents,
                               std::shared_ptr<const Catalogue> catalogue, Recover recover, QWidget* parent)
    : QDialog(parent), m_documents(std::move(documents)), m_recover(std::move(recover)),
      m_list(new QListWidget), m_preview(new DesignPreview(std::move(catalogue))),
      m_about(textLabel("recoveryAbout")) {
    setObjectName(QStringLiteral("recoveryDialog"));
    setWindowTitle(tr("Recover unsaved work"));
    buildPage();
    resize(kDialog);
    fillList();
    connect(m_list, &QListWidget::currentRowChanged, this, &RecoveryDialog::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &RecoveryDialog::recoverChosen);
    m_list->setCurrentRow(0);
}

void RecoveryDialog::buildPage() {
    auto* heading = textLabel("recoveryHeading");
    heading->setFont(figureFont());
    heading->setText(tr("Isthmus did not end as it should"));
    auto* text = textLabel("recoveryText");
    text->setText(tr("These documents had changes that were not saved. Nothing is written over: a recovered "
                     "document is open and unsaved until you save it."));
    m_list->setObjectName(QStringLiteral("recoveryList"));
    m_list->setAccessibleName(tr("Documents"));
    m_list->setFixedWidth(kListWidth);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    QPalette quiet = m_list->palette(); // the picture is what one looks at
    quiet.setColor(QPalette::Highlight, Theme::current().colour(ColourRole::AccentSoft));
    quiet.setColor(QPalette::HighlightedText, Theme::current().colour(ColourRole::Text));
    quiet.setColor(QPalette::Base, Theme::current().colour(ColourRole::Panel));
    m_list->setPalette(quiet);
    m_discardButton = new QPushButton(tr("&Discard …"));
    m_discardButton->setObjectName(QStringLiteral("discard"));
    m_discardButton->setAutoDefault(false);
    auto* later = new QPushButton(tr("Decide &later"));
    later->setObjectName(QStringLiteral("decideLater"));
    later->setAutoDefault(false);
    m_recoverButton = new QPushButton(tr("&Recover"));
    m_recoverButton->setObjectName(QStringLiteral("recover"));
    m_recoverButton->setDefault(true);
    connect(m_discardButton, &QPushButton::clicked, this, &RecoveryDialog::discardChosen);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_recoverButton, &QPushButton::clicked, this, &RecoveryDialog::recoverChosen);

    auto* right = new QVBoxLayout;
    right->setSpacing(kGap);
    right->addWidget(m_preview, 1);
    right->addWidget(m_about);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(kGap);
    middle->addWidget(m_list);
    middle->addLayout(right, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_discardButton);
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(m_recoverButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, 16);
    layout->setSpacing(kGap);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addLayout(middle, 1);
    layout->addSpacing(4);
    layout->addLayout(buttons);
}

void RecoveryDialog::fillList() {
    for (const RecoverableDocument& document : m_documents) {
        auto* item = new QListWidgetItem(document.name() + QLatin1Char('\n') +
                                             QLocale().toString(document.lastEdit(), QLocale::ShortFormat),
                                         m_list);
        item->setSizeHint({0, 48});
        item->setIcon(toolIcon(QStringLiteral("diagram")));
        item->setToolTip(QString::fromStdString(document.document.header.path));
    }
}

QString RecoveryDialog::aboutText(const RecoverableDocument& document) const {
    const QString path = QString::fromStdString(document.document.header.path);
    QStringList lines;
    lines += path.isEmpty() ? tr("Never saved to a file") : path;
    lines += tr("Last change %1 · %n step(s) since it was saved", nullptr,
                static_cast<int>(document.document.steps.size()))
                 .arg(QLocale().toString(document.lastEdit(), QLocale::LongFormat));
    if (!document.document.whole)
        lines += tr("The end of the record is damaged; this is all of it that can be read.");
    if (document.fileChangedSince())
        lines += tr("The file itself has been changed since; it is left as it is.");
    return lines.join(QLatin1Char('\n'));
}

void RecoveryDialog::showChosen() {
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < static_cast<int>(m_documents.size());
    m_recoverButton->setEnabled(any);
    m_discardButton->setEnabled(any);
    const RecoverableDocument* chosen = any ? &m_documents[static_cast<std::size_t>(row)] : nullptr;
    m_preview->setDesign(chosen ? &chosen->document.design : nullptr);
    m_about->setText(chosen ? aboutText(*chosen) : QString());
}

void RecoveryDialog::recoverChosen() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    if (!m_recover(m_documents[static_cast<std::size_t>(row)]))
        return;
    if (m_severalWindows)
        dropChosen();
    else
        accept(); // the others are offered with the next start
}

void RecoveryDialog::discardChosen() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    RecoverableDocument& chosen = m_documents[static_cast<std::size_t>(row)];
    QMessageBox box(QMessageBox::Warning, tr("Discard"),
                    tr("Discard the unsaved changes to “%1”?").arg(chosen.name()), QMessageBox::Cancel, this);
    box.setInformativeText(tr("They cannot be brought back."));
    const QAbstractButton* discard = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != discard)
        return;
    chosen.journal.remove();
    dropChosen();
}

void RecoveryDialog::dropChosen() {
    const int row = m_list->currentRow();
    m_preview->setDesign(nullptr);
    m_documents.erase(m_documents.begin() + row);
    delete m_list->takeItem(row);
    if (m_documents.empty())
        accept();
    else
        showChosen();
}

} // namespace isthmus
