#include "app/gui/limits_dialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace isthmus {

namespace {

constexpr int kLeastMemory = 16;
constexpr int kMostMemory = 65'536;
constexpr int kMostTime = 3'600;
constexpr int kMemoryStep = 64;
constexpr std::size_t kBytesPerMb = std::size_t{1} << 20U;
constexpr int kTextWidth = 380;
constexpr int kSpacing = 12;

int megabytes(const EngineBudget& budget) {
    return static_cast<int>(budget.memoryBytes / kBytesPerMb);
}

int seconds(const EngineBudget& budget) {
    return budget.time ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*budget.time).count()) : 0;
}

} // namespace

LimitsDialog::LimitsDialog(const EngineBudget& budget, QWidget* parent)
    : QDialog(parent), m_memory(new QSpinBox(this)), m_time(new QSpinBox(this)) {
    setWindowTitle(tr("Calculation limits"));
    m_memory->setObjectName(QStringLiteral("memoryLimit"));
    m_memory->setRange(kLeastMemory, kMostMemory);
    m_memory->setSingleStep(kMemoryStep);
    m_memory->setSuffix(tr(" MB"));
    m_time->setObjectName(QStringLiteral("timeLimit"));
    m_time->setRange(0, kMostTime);
    m_time->setSuffix(tr(" s"));
    m_time->setSpecialValueText(tr("No limit"));
    m_memory->setValue(megabytes(budget));
    m_time->setValue(seconds(budget));

    auto* text =
        new QLabel(tr("Availability is calculated exactly within these limits. Beyond them it is given "
                      "between certain bounds or as an estimate, and marked as such."));
    text->setWordWrap(true);
    text->setMinimumWidth(kTextWidth);
    auto* fields = new QGridLayout; // a form layout would hang the labels on the fields' upper edges
    const auto addRow = [fields](const QString& label, QWidget* field) {
        auto* name = new QLabel(label);
        name->setBuddy(field);
        fields->addWidget(name, fields->rowCount(), 0);
        fields->addWidget(field, fields->rowCount() - 1, 1);
    };
    addRow(tr("&Memory"), m_memory);
    addRow(tr("&Time for each journey"), m_time);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, [this] {
        m_memory->setValue(megabytes({}));
        m_time->setValue(seconds({}));
    });
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(kSpacing);
    layout->addWidget(text);
    layout->addLayout(fields);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

EngineBudget LimitsDialog::budget() const {
    EngineBudget budget;
    budget.memoryBytes = static_cast<std::size_t>(m_memory->value()) * kBytesPerMb;
    if (m_time->value() > 0)
        budget.time = std::chrono::seconds(m_time->value());
    return budget;
}

} // namespace isthmus
