#include "views/tables/cells_dialog.h"

#include "views/theme/fonts.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace isthmus {

namespace {

constexpr int kMostShown = 100; ///< rows of either table
constexpr int kPreviewRowHeight = 26;
constexpr int kLeastWidth = 112;

QTableWidget* quietTable(const char* name, QWidget* parent) {
    auto* table = new QTableWidget(parent);
    table->setObjectName(QLatin1String(name));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setFocusPolicy(Qt::NoFocus);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kPreviewRowHeight);
    table->horizontalHeader()->setMinimumSectionSize(kLeastWidth); // many columns scroll
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setShowGrid(false);
    return table;
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(strongFont());
    return label;
}

} // namespace

CellsDialog::CellsDialog(CellRows rows, CellContext context, QWidget* parent)
    : QDialog(parent), m_rows(std::move(rows)), m_context(std::move(context)),
      m_mapping(guessMapping(m_rows, m_context)), m_what(new QComboBox(this)),
      m_headings(new QCheckBox(tr("The first row holds headings"), this)), m_cells(quietTable("cells", this)),
      m_preview(quietTable("preview", this)), m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("cellsDialog"));
    setWindowTitle(tr("Paste cells"));
    m_what->setObjectName(QStringLiteral("what"));
    m_what->addItems({tr("Components"), tr("Links")});
    m_what->setCurrentIndex(m_mapping.links ? 1 : 0);
    m_headings->setChecked(m_mapping.headings);
    m_headings->setObjectName(QStringLiteral("headings"));
    m_cells->setAccessibleName(tr("Pasted cells"));
    m_cells->horizontalHeader()->hide();
    m_cells->setMinimumHeight(5 * kPreviewRowHeight);
    m_preview->setAccessibleName(tr("What they become"));
    m_preview->setMinimumHeight(6 * kPreviewRowHeight);
    auto* top = new QHBoxLayout;
    auto* each = new QLabel(tr("&Each row is one of these:"), this);
    each->setBuddy(m_what);
    top->addWidget(each);
    top->addWidget(m_what);
    top->addSpacing(16);
    top->addWidget(m_headings);
    top->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_make = buttons->button(QDialogButtonBox::Ok);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(heading(tr("What the columns say"), this));
    layout->addWidget(m_cells, 2);
    layout->addWidget(heading(tr("What they become"), this));
    layout->addWidget(m_preview, 3);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
    resize(680, 560);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_what, &QComboBox::activated, this, [this](int index) {
        m_mapping.links = index == 1;
        fillColumns();
        replan();
    });
    connect(m_headings, &QCheckBox::toggled, this, [this](bool on) {
        m_mapping.headings = on;
        replan();
    });
    fillColumns();
    replan();
}

QComboBox* CellsDialog::columnBox(int column) {
    auto* box = new QComboBox(m_cells);
    box->setObjectName(QStringLiteral("column%1").arg(column));
    box->setAccessibleName(tr("Column %1").arg(column + 1));
    const auto add = [box](const QString& text, CellColumn what) {
        box->addItem(text, static_cast<int>(what));
    };
    add(tr("not used"), CellColumn::Ignored);
    if (m_mapping.links) {
        add(tr("From"), CellColumn::From);
        add(tr("To"), CellColumn::To);
    }
    add(tr("Kind"), CellColumn::Kind);
    add(tr("Name"), CellColumn::Name);
    if (!m_mapping.links)
        add(tr("Place"), CellColumn::Place);
    auto& says = m_mapping.columns[static_cast<std::size_t>(column)];
    const int index = box->findData(static_cast<int>(says));
    box->setCurrentIndex(std::max(index, 0));
    says = static_cast<CellColumn>(box->currentData().toInt());
    connect(box, &QComboBox::activated, this, [this, box, column] {
        m_mapping.columns[static_cast<std::size_t>(column)] =
            static_cast<CellColumn>(box->currentData().toInt());
        replan();
    });
    return box;
}

void CellsDialog::fillColumns() {
    const int columns = static_cast<int>(m_mapping.columns.size());
    const int rows = std::min(static_cast<int>(m_rows.size()), kMostShown);
    m_cells->clear();
    m_cells->setColumnCount(columns);
    m_cells->setRowCount(rows + 1);
    for (int column = 0; column < columns; ++column) {
        m_cells->setCellWidget(0, column, columnBox(column));
        for (int row = 0; row < rows; ++row)
            m_cells->setItem(row + 1, column,
                             new QTableWidgetItem(m_rows[static_cast<std::size_t>(row)].value(column)));
    }
}

void CellsDialog::replan() {
    m_plan = planCells(m_rows, m_mapping, m_context);
    const QStringList titles = m_mapping.links
                                   ? QStringList{tr("From"), tr("To"), tr("Kind"), tr("Name"), QString()}
                                   : QStringList{tr("Name"), tr("Kind"), tr("Place"), QString()};
    const int rows = std::min(static_cast<int>(m_plan.rows.size()), kMostShown);
    m_preview->clear();
    m_preview->setColumnCount(static_cast<int>(titles.size()));
    m_preview->setHorizontalHeaderLabels(titles);
    m_preview->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const CellPlan::Row& made = m_plan.rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < made.made.size(); ++column)
            m_preview->setItem(row, column, new QTableWidgetItem(made.made[column]));
        auto* problem = new QTableWidgetItem(made.problem);
        problem->setForeground(Theme::current().colour(ColourRole::Failed));
        m_preview->setItem(row, static_cast<int>(titles.size()) - 1, problem);
    }
    const int made = static_cast<int>(m_plan.added.size());
    const int left = static_cast<int>(m_plan.rows.size()) - made;
    QString summary = m_mapping.links ? tr("%n link(s) will be made", nullptr, made)
                                      : tr("%n component(s) will be made", nullptr, made);
    if (const int places = static_cast<int>(m_plan.newPlaces.size()); places > 0)
        summary += QStringLiteral(" · ") + tr("%n new place(s) for them", nullptr, places);
    if (left > 0)
        summary += QStringLiteral(" · ") + tr("%n row(s) left out", nullptr, left);
    m_summary->setText(summary);
    m_make->setText(m_mapping.links ? tr("Make links") : tr("Make components"));
    m_make->setEnabled(made > 0);
}

} // namespace isthmus
