#include "app/gui/template_dialog.h"

#include "model/io/design_reader.h"

#include <QDialogButtonBox>
#include <QFont>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr QSize kPicture(224, 140);
constexpr QSize kCell(240, 196);
constexpr QSize kDialog(1080, 720);
constexpr int kTextWidth = 300;
constexpr int kSpacing = 12;
constexpr double kTitleSize = 1.25; // of the text's

QLabel* textLabel(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    return label;
}

QString sourceText(const ClaimSource& source) {
    QString text = QStringLiteral("<a href=\"%1\">%2</a>")
                       .arg(QString::fromStdString(source.url).toHtmlEscaped(),
                            QString::fromStdString(source.title).toHtmlEscaped());
    for (const std::string& part : {source.author, source.publisher, source.published})
        if (!part.empty())
            text += QStringLiteral(", ") + QString::fromStdString(part).toHtmlEscaped();
    return text;
}

} // namespace

TemplateDialog::TemplateDialog(Gallery gallery, QWidget* parent)
    : QDialog(parent), m_gallery(std::move(gallery)), m_families(new QListWidget),
      m_title(textLabel("templateTitle")), m_story(textLabel("templateStory")),
      m_source(textLabel("templateSource")), m_designs(new QListWidget) {
    setWindowTitle(tr("New from template"));
    buildFamilies();
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPixelSize(static_cast<int>(QFontInfo(bold).pixelSize() * kTitleSize));
    m_title->setFont(bold);
    m_source->setOpenExternalLinks(true);
    m_designs->setObjectName(QStringLiteral("templateDesigns"));
    m_designs->setAccessibleName(tr("Variants"));
    m_designs->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Open);
    auto* text = new QVBoxLayout;
    text->setSpacing(kSpacing);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_story, m_source})
        text->addWidget(widget);
    auto* variants = new QLabel(tr("&Variants"));
    variants->setBuddy(m_designs);
    text->addWidget(variants);
    text->addWidget(m_designs, 1);
    m_designs->setMinimumWidth(kTextWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(kSpacing);
    columns->addWidget(m_families, 3);
    columns->addLayout(text, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    resize(kDialog);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_families, &QListWidget::currentRowChanged, this, &TemplateDialog::showFamily);
    connect(m_designs, &QListWidget::currentRowChanged, this,
            [this](int row) { m_open->setEnabled(row >= 0); });
    for (QListWidget* list : {m_families, m_designs})
        connect(list, &QListWidget::itemActivated, this, &QDialog::accept);
    m_open->setEnabled(false);
    m_families->setCurrentRow(0);
}

/// Pictures are rendered by packaging/templates/update_gallery.sh; a family without one has its title alone.
void TemplateDialog::buildFamilies() {
    m_families->setObjectName(QStringLiteral("templateFamilies"));
    m_families->setAccessibleName(tr("Templates"));
    m_families->setViewMode(QListView::IconMode);
    m_families->setResizeMode(QListView::Adjust);
    m_families->setMovement(QListView::Static);
    m_families->setIconSize(kPicture);
    m_families->setGridSize(kCell);
    m_families->setWordWrap(true);
    m_families->setUniformItemSizes(true);
    for (const ClaimsFile& family : m_gallery.families) {
        const auto picture = m_gallery.folder / "thumbnails" / (family.designs.front() + ".png");
        QPixmap pixmap(QString::fromStdString(picture.string()));
        auto* item = new QListWidgetItem(QString::fromStdString(family.title), m_families);
        QIcon icon(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // untinted: its title shows what is chosen
        item->setIcon(icon);
        item->setToolTip(QString::fromStdString(family.story));
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    if (!m_gallery.loose.empty())
        new QListWidgetItem(tr("Others"), m_families);
}

void TemplateDialog::showFamily(int row) {
    const auto index = static_cast<std::size_t>(row);
    const bool isFamily = row >= 0 && index < m_gallery.families.size();
    const ClaimsFile none;
    const ClaimsFile& family = isFamily ? m_gallery.families[index] : none;
    m_title->setText(isFamily ? QString::fromStdString(family.title) : tr("Others"));
    m_story->setText(QString::fromStdString(family.story));
    m_source->setText(isFamily ? sourceText(family.source) : QString());
    m_designs->clear();
    for (const std::string& design : isFamily ? family.designs : m_gallery.loose) {
        auto* item = new QListWidgetItem(titleOf(design), m_designs);
        item->setData(Qt::UserRole, pathOf(design));
    }
    m_designs->setCurrentRow(0);
}

QString TemplateDialog::pathOf(const std::string& design) const {
    return QString::fromStdString((m_gallery.folder / (design + ".isthmus")).string());
}

QString TemplateDialog::titleOf(const std::string& design) const {
    const LoadOutcome outcome = readDesignFile(m_gallery.folder / (design + ".isthmus"));
    const bool isNamed = outcome.design && !outcome.design->name.empty();
    return QString::fromStdString(isNamed ? outcome.design->name : design);
}

QString TemplateDialog::path() const {
    const QListWidgetItem* item = m_designs->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

} // namespace isthmus
