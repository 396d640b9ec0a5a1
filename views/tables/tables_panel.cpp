#include "views/tables/tables_panel.h"

#include "views/icons/icon_provider.h"
#include "views/tables/element_table.h"
#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace isthmus {

TablesPanel::TablesPanel(DesignSession& session, Selection& selection,
                         std::shared_ptr<const Catalogue> catalogue, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_filter(new QLineEdit(this)),
      m_pages(new QStackedWidget(this)), m_message(new QLabel(this)) {
    setObjectName(QStringLiteral("tables"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_filter->setObjectName(QStringLiteral("tableFilter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(toolIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setFixedWidth(220);
    m_message->setObjectName(QStringLiteral("tableMessage"));
    m_message->setFont(secondaryFont());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 12, 4);
    top->setSpacing(12);
    top->addWidget(m_tabs);
    top->addWidget(m_message, 1);
    top->addWidget(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    auto* pages = new QVBoxLayout;
    pages->setContentsMargins(12, 0, 8, 8);
    pages->addWidget(m_pages);
    layout->addLayout(pages, 1);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        auto* table = m_tables[i] =
            new ElementTable(session, selection, catalogue, static_cast<TableKind>(i), this);
        table->setObjectName(QStringLiteral("table%1").arg(i));
        m_tabs->addTab(QString());
        m_pages->addWidget(table);
        table->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(table, &QWidget::customContextMenuRequested, this,
                [this, table](const QPoint& at) { emit menuRequested(table->viewport()->mapToGlobal(at)); });
        connect(table, &ElementTable::revealRequested, this, &TablesPanel::revealRequested);
        connect(table, &ElementTable::shownRowsChanged, this, &TablesPanel::count);
        connect(table, &ElementTable::problem, this, [this](const QString& problem) {
            m_problem = problem;
            count();
        });
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        m_problem.clear();
        current().setFilter(m_filter->text());
        count();
    });
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString& words) { current().setFilter(words); });
    retranslate();
}

ElementTable& TablesPanel::current() {
    return *m_tables[static_cast<std::size_t>(m_pages->currentIndex())];
}

void TablesPanel::showTable(TableKind kind) {
    m_tabs->setCurrentIndex(static_cast<int>(kind));
}

void TablesPanel::copyCells() {
    QGuiApplication::clipboard()->setText(current().cells());
}

/// What is wrong with the last typed cell, else how many rows there are.
void TablesPanel::count() {
    const bool wrong = !m_problem.isEmpty();
    m_message->setText(wrong ? m_problem : tr("%n row(s)", nullptr, current().shownRows()));
    QPalette colours = m_message->palette();
    colours.setColor(QPalette::WindowText,
                     Theme::current().colour(wrong ? ColourRole::Failed : ColourRole::TextSecondary));
    m_message->setPalette(colours);
}

void TablesPanel::retranslate() {
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->setAccessibleName(tr("Filter by words"));
    m_tabs->setAccessibleName(tr("Tables"));
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tabs->setTabText(static_cast<int>(i), tableTitle(static_cast<TableKind>(i)));
        m_tables[i]->setAccessibleName(tableTitle(static_cast<TableKind>(i)));
        m_tables[i]->retranslate();
    }
    count();
}

void TablesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        count();
}

} // namespace isthmus
