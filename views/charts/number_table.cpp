#include "views/charts/number_table.h"

#include <QAbstractItemView>

#include <cmath>

namespace isthmus {

namespace {

QString cellText(const QVariant& cell) {
    if (cell.typeId() == QMetaType::Double) {
        const double number = cell.toDouble();
        return std::isnan(number) ? QString() : QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QString text = cell.toString();
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    return quoted ? QLatin1Char('"') + text.replace(QLatin1String("\""), QLatin1String("\"\"")) +
                        QLatin1Char('"')
                  : text;
}

void addRows(const QAbstractItemModel& model, const QModelIndex& parent, bool exact, NumberTable& table) {
    for (int row = 0; row < model.rowCount(parent); ++row) {
        auto& cells = table.rows.emplace_back();
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            const QVariant number = exact ? index.data(kNumberRole) : QVariant();
            cells.push_back(number.isValid() ? QVariant(number.toDouble()) : index.data());
        }
        addRows(model, model.index(row, 0, parent), exact, table);
    }
}

NumberTable tableOf(const QAbstractItemView& view, bool exact) {
    const QAbstractItemModel& model = *view.model();
    NumberTable table;
    for (int column = 0; column < model.columnCount(); ++column) {
        const QVariant full = exact ? model.headerData(column, Qt::Horizontal, kNumberRole) : QVariant();
        table.headings += (full.isValid() ? full : model.headerData(column, Qt::Horizontal)).toString();
    }
    addRows(model, {}, exact, table);
    return table;
}

} // namespace

QString NumberTable::csv() const {
    QString text;
    const auto addLine = [&](const auto& cells) {
        QStringList line;
        for (const auto& cell : cells)
            line += cellText(QVariant(cell));
        text += line.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    };
    addLine(headings);
    for (const auto& row : rows)
        addLine(row);
    return text;
}

NumberTable numbersOf(const QAbstractItemView& view) {
    return tableOf(view, true);
}

NumberTable textsOf(const QAbstractItemView& view) {
    return tableOf(view, false);
}

} // namespace isthmus
