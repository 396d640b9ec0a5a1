// Paints every glyph at 16, 24, 44 and 64 px in the light and the dark theme, to be looked at.
// Usage: contact_sheet OUT.png

#include "views/icons/icon_provider.h"
#include "views/theme/fonts.h"
#include "views/theme/theme_service.h"

#include <QApplication>
#include <QPainter>

using namespace isthmus;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc != 2)
        return 2;
    constexpr int kCellWidth = 190, kCellHeight = 92, kColumns = 8;
    const QStringList kinds = kindGlyphs(), tools = toolGlyphs();
    const int count = static_cast<int>(kinds.size() + tools.size());
    const int rows = (count + kColumns - 1) / kColumns;
    QImage sheet(kCellWidth * kColumns, 2 * rows * kCellHeight, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&sheet);
    int top = 0;
    for (const ThemeId id : {ThemeId::Light, ThemeId::Dark}) {
        ThemeService::instance().apply(application, id);
        const Theme& theme = Theme::current();
        painter.fillRect(0, top, sheet.width(), rows * kCellHeight, theme.colour(ColourRole::Panel));
        painter.setFont(secondaryFont());
        for (int i = 0; i < count; ++i) {
            const bool isKind = i < kinds.size();
            const QString name = isKind ? kinds[i] : tools[i - kinds.size()];
            const QColor ink =
                isKind ? theme.glyphColour(categoryOfKind(name)) : theme.colour(ColourRole::Text);
            QPoint at(i % kColumns * kCellWidth + 6, top + i / kColumns * kCellHeight + 4);
            painter.setPen(theme.colour(ColourRole::Text));
            painter.drawText(QRect(at.x(), at.y() + 68, kCellWidth - 8, 16), Qt::AlignLeft, name);
            for (const int side : {16, 24, 44, 64}) {
                const QRect box(at, QSize(side, side));
                if (isKind)
                    paintKindGlyph(painter, box, name, ink);
                else
                    paintToolGlyph(painter, box, name, ink);
                at.rx() += side + 10;
            }
        }
        top += rows * kCellHeight;
    }
    painter.end();
    return sheet.save(QString::fromLocal8Bit(argv[1])) ? 0 : 1;
}
