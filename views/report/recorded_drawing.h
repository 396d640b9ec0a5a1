#pragma once

#include <QObject>
#include <QPicture>
#include <QTextObjectInterface>

class QTextDocument;

namespace isthmus {

/// Drawings inside a text document: each is a recorded picture that the document replays as vectors.
class RecordedDrawings : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// Puts the picture where the document holds `mark`, `size` large in the units of its layout.
    /// @pre the document lays out for `device`, and this object outlives it.
    void insert(QTextDocument& document, QChar mark, const QPicture& picture, const QSizeF& size);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    struct Entry {
        QPicture picture;
        QSizeF size;
    };
    std::vector<Entry> m_entries;
};

} // namespace isthmus
