#include "app/gui/start/start_page.h"

#include "app/gui/file_drop.h"
#include "app/gui/settings.h"
#include "app/gui/start/card_delegate.h"
#include "app/gui/start/card_model.h"
#include "app/gui/start/shelf.h"
#include "app/gui/start/thumbnail_store.h"
#include "app/gui/template_dialog.h"
#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace isthmus {

namespace {

constexpr int kSide = 264;
constexpr QSize kSize(1180, 780);
constexpr int kTitlePixels = 30;

QPushButton* wide(const char* name, const QString& glyph) {
    auto* button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(toolIcon(glyph));
    button->setIconSize({16, 16});
    button->setMinimumHeight(36);
    return button;
}

void setColour(QWidget* widget, ColourRole role) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, Theme::current().colour(role));
    widget->setPalette(palette);
}

} // namespace

StartPage::StartPage(Settings& settings, std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QWidget(parent), m_settings(settings), m_name(new QLabel), m_line(new QLabel),
      m_blank(wide("startBlank", QStringLiteral("new"))), m_open(wide("startOpen", QStringLiteral("open"))),
      m_gallery(wide("startTemplates", QStringLiteral("layout"))),
      m_import(wide("startImport", QStringLiteral("import"))), m_atStart(new QCheckBox),
      m_search(new QLineEdit), m_recentTitle(new QLabel), m_templatesTitle(new QLabel), m_nothing(new QLabel),
      m_recentCards(new CardModel(this)), m_templateCards(new CardModel(this)),
      m_thumbnails(new ThumbnailStore(std::move(catalogue), this)) {
    setObjectName(QStringLiteral("startPage"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildSide());
    layout->addWidget(buildShelves(), 1);
    connect(m_blank, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_import, &QPushButton::clicked, this, &StartPage::importWanted);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this,
            &StartPage::quitWanted);
    connect(new FileDrop(this), &FileDrop::dropped, this, [this](const QStringList& paths) {
        for (const QString& path : paths)
            emit fileWanted(path);
    });
    connect(m_gallery, &QPushButton::clicked, this, &StartPage::chooseAll);
    connect(m_search, &QLineEdit::textChanged, this, &StartPage::filter);
    connect(m_atStart, &QCheckBox::toggled, this, [this](bool on) { m_settings.setStartPageShown(on); });
    for (CardModel* cards : {m_recentCards, m_templateCards})
        connect(m_thumbnails, &ThumbnailStore::ready, cards, &CardModel::setPicture);
    connect(m_recent, &QListView::activated, this,
            [this](const QModelIndex& card) { emit fileWanted(card.data(CardModel::PathRole).toString()); });
    connect(m_templates, &QListView::activated, this, [this](const QModelIndex& card) {
        emit templateWanted(card.data(CardModel::PathRole).toString());
    });
    retranslate();
    resize(kSize.boundedTo(screen()->availableSize() - QSize(0, 32)));
    m_blank->setFocus();
}

StartPage::~StartPage() = default;

QWidget* StartPage::buildSide() {
    auto* side = new QWidget;
    side->setFixedWidth(kSide);
    QFont big = strongFont();
    big.setPixelSize(kTitlePixels);
    m_name->setFont(big);
    m_line->setWordWrap(true);
    m_atStart->setObjectName(QStringLiteral("startAtStart"));
    m_atStart->setChecked(m_settings.startPageShown());
    m_blank->setDefault(true);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(24, 32, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(m_name);
    layout->addWidget(m_line);
    layout->addSpacing(16);
    for (QPushButton* button : {m_blank, m_open, m_gallery, m_import})
        layout->addWidget(button);
    layout->addStretch(1);
    layout->addWidget(m_atStart);
    return side;
}

QWidget* StartPage::buildShelves() {
    auto* inside = new QWidget;
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(24, 28, 24, 24);
    layout->setSpacing(8);
    for (QLabel* title : {m_recentTitle, m_templatesTitle})
        title->setFont(headingFont());
    m_search->setObjectName(QStringLiteral("startSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(toolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(360);
    m_search->setMinimumHeight(32);
    m_nothing->setObjectName(QStringLiteral("startNothing"));
    m_nothing->setWordWrap(true);
    layout->addWidget(m_search);
    layout->addSpacing(12);
    layout->addWidget(m_recentTitle);
    m_recent = addShelf("startRecent", m_recentCards, m_recentTitle);
    layout->addWidget(m_nothing);
    layout->addWidget(m_recent);
    layout->addSpacing(12);
    layout->addWidget(m_templatesTitle);
    m_templates = addShelf("startGallery", m_templateCards, m_templatesTitle);
    layout->addWidget(m_templates);
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return scroll;
}

QListView* StartPage::addShelf(const char* name, CardModel* model, QLabel* heading) {
    auto* shelf = new Shelf;
    shelf->setObjectName(QLatin1String(name));
    shelf->setModel(model);
    shelf->setItemDelegate(new CardDelegate(shelf));
    heading->setBuddy(shelf);
    return shelf;
}

void StartPage::fillRecent() {
    std::vector<Card> cards;
    const QString home = QDir::homePath();
    for (const QString& path : m_settings.recentFiles()) {
        const QFileInfo file(path);
        QString folder = file.absolutePath();
        if (folder == home || folder.startsWith(home + QLatin1Char('/')))
            folder.replace(0, home.size(), QStringLiteral("~"));
        const bool there = file.exists();
        const QString when =
            there ? QLocale().toString(file.lastModified().date(), QLocale::ShortFormat) : tr("missing");
        cards.push_back({.path = path,
                         .title = file.completeBaseName(),
                         .aside = when + QStringLiteral("  ·  ") + folder,
                         .tip = QDir::toNativeSeparators(path),
                         .picture = {},
                         .there = there});
    }
    m_nothing->setVisible(cards.empty());
    m_recent->setVisible(!cards.empty());
    m_recentCards->setCards(std::move(cards));
}

void StartPage::fillTemplates() {
    const Gallery gallery = readGallery(resourceFolder() / "templates");
    std::vector<Card> cards;
    for (const ClaimsFile& family : gallery.families) {
        const auto file = gallery.folder / (family.designs.front() + ".isthmus");
        const int variants = static_cast<int>(family.designs.size());
        cards.push_back({.path = QString::fromStdString(file.string()),
                         .title = QString::fromStdString(family.title),
                         .aside = variants > 1 ? tr("%n variant(s)", nullptr, variants)
                                               : QString::fromStdString(family.source.publisher),
                         .tip = QString::fromStdString(family.story),
                         .picture = {},
                         .there = true});
    }
    m_templateCards->setCards(std::move(cards));
}

void StartPage::fill() {
    fillRecent();
    fillTemplates();
    filter(m_search->text());
    std::vector<ThumbnailStore::Wanted> wanted;
    for (const CardModel* cards : {m_recentCards, m_templateCards})
        for (int row = 0; row < cards->rowCount(); ++row) {
            const QModelIndex card = cards->index(row);
            if (!card.data(CardModel::ThereRole).toBool())
                continue;
            const QFileInfo file(card.data(CardModel::PathRole).toString());
            // The templates' own pictures are drawn in light colours.
            const bool isDrawn = cards == m_templateCards && Theme::current().id() == ThemeId::Light;
            wanted.push_back({file.filePath(), isDrawn
                                                   ? file.absolutePath() + QStringLiteral("/thumbnails/") +
                                                         file.completeBaseName() + QStringLiteral(".png")
                                                   : QString()});
        }
    m_thumbnails->stop();
    m_thumbnails->want(wanted);
}

void StartPage::filter(const QString& typed) {
    m_recentCards->setTyped(typed);
    m_templateCards->setTyped(typed);
    for (QListView* shelf : {m_recent, m_templates})
        shelf->setVisible(shelf->model()->rowCount() > 0);
    const bool anyRecent = m_recentCards->rowCount() > 0, anyTemplate = m_templateCards->rowCount() > 0;
    m_recentTitle->setVisible(anyRecent || typed.isEmpty());
    m_nothing->setText(typed.isEmpty() ? tr("Nothing yet: what you open and save stands here.")
                                       : tr("No file and no template is called that."));
    m_nothing->setVisible(!anyRecent && (typed.isEmpty() || !anyTemplate));
    m_templatesTitle->setVisible(anyTemplate);
}

void StartPage::chooseAll() {
    auto* dialog = new TemplateDialog(readGallery(resourceFolder() / "templates"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!dialog->path().isEmpty())
            emit templateWanted(dialog->path());
    });
    dialog->open();
}

void StartPage::retranslate() {
    setWindowTitle(tr("Isthmus"));
    m_name->setText(tr("Isthmus"));
    m_line->setText(
        tr("Draw a multi-region system; see how available, recoverable, fast and expensive it is."));
    m_blank->setText(tr("&Blank sheet"));
    m_open->setText(tr("&Open …"));
    m_gallery->setText(tr("&All templates …"));
    m_import->setText(tr("&Import a table …"));
    m_blank->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N)); // a text with a letter mark takes it away
    m_open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    for (QPushButton* button : {m_blank, m_open})
        button->setToolTip(button->shortcut().toString(QKeySequence::NativeText));
    m_atStart->setText(tr("Show this at the start"));
    m_search->setPlaceholderText(tr("Search recent files and templates"));
    m_search->setAccessibleName(tr("Search"));
    m_recentTitle->setText(tr("Recent files"));
    m_templatesTitle->setText(tr("Templates"));
    m_nothing->setText(tr("Nothing yet: what you open and save stands here."));
    m_recent->setAccessibleName(m_recentTitle->text());
    m_templates->setAccessibleName(m_templatesTitle->text());
    for (QLabel* quiet : {m_line, m_nothing})
        setColour(quiet, ColourRole::TextSecondary);
    if (m_painted)
        fill();
    else
        fillRecent();
}

void StartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_painted)
        fill(); // files may have been opened or lost since
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Find))
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        if (m_recent && m_templates)
            retranslate();
}

void StartPage::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(ColourRole::Window));
    painter.fillRect(0, 0, kSide, height(), theme.colour(ColourRole::Panel));
    painter.fillRect(kSide, 0, 1, height(), theme.colour(ColourRole::Hairline));
    if (!std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &StartPage::fill);
}

} // namespace isthmus
