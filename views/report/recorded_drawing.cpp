#include "views/report/recorded_drawing.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>

namespace isthmus {

namespace {

constexpr int kDrawingType = QTextFormat::UserObject + 1;
constexpr int kIndex = QTextFormat::UserProperty + 1;

} // namespace

void RecordedDrawings::insert(QTextDocument& document, QChar mark, const QPicture& picture,
                              const QSizeF& size) {
    QTextCursor cursor = document.find(QString(mark));
    if (cursor.isNull())
        return;
    document.documentLayout()->registerHandler(kDrawingType, this);
    QTextCharFormat format;
    format.setObjectType(kDrawingType);
    format.setProperty(kIndex, static_cast<int>(m_entries.size()));
    m_entries.push_back({picture, size});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF RecordedDrawings::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
    return m_entries.at(static_cast<std::size_t>(format.intProperty(kIndex))).size;
}

void RecordedDrawings::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                                  const QTextFormat& format) {
    Entry& entry = m_entries.at(static_cast<std::size_t>(format.intProperty(kIndex)));
    const QSizeF recorded = QRectF(entry.picture.boundingRect()).size();
    if (recorded.isEmpty())
        return;
    painter->save();
    painter->translate(rect.topLeft());
    // A picture replays in the resolution of the device it is replayed on, not in that of its record.
    const double resolution = double(entry.picture.logicalDpiX()) / painter->device()->logicalDpiX();
    const double scale = entry.size.width() / recorded.width() * resolution;
    painter->scale(scale, scale);
    entry.picture.play(painter);
    painter->restore();
}

} // namespace isthmus
