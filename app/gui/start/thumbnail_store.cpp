#include "app/gui/start/thumbnail_store.h"

#include "app/version.h"
#include "model/io/design_reader.h"
#include "views/canvas/render_diagram.h"
#include "views/theme/theme.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QStandardPaths>

#include <algorithm>

namespace isthmus {

namespace {

constexpr qint64 kMostBytes = 512 << 10; ///< of a file that is painted; larger ones would hold up the program
constexpr QSize kPicture(464, 290);      ///< twice the size it is shown at, for fine screens
constexpr double kMostScale = 1.5;

QString cacheFile(const QFileInfo& file) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file.absoluteFilePath().toUtf8());
    hash.addData(QByteArray::number(file.lastModified().toMSecsSinceEpoch()));
    hash.addData(QByteArray::number(file.size()));
    hash.addData(QByteArray::number(static_cast<int>(Theme::current().id())));
    hash.addData(QByteArray(kVersion)); // drawings may look better in the next one
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails");
    return QDir(folder).filePath(QString::fromLatin1(hash.result().toHex()) + QStringLiteral(".png"));
}

} // namespace

ThumbnailStore::ThumbnailStore(std::shared_ptr<const Catalogue> catalogue, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)) {
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ThumbnailStore::next);
}

void ThumbnailStore::want(const std::vector<Wanted>& files) {
    m_wanted.insert(m_wanted.end(), files.begin(), files.end());
    m_timer.start();
}

void ThumbnailStore::stop() {
    m_timer.stop();
    m_wanted.clear();
}

void ThumbnailStore::next() {
    if (m_wanted.empty()) {
        m_timer.stop();
        return;
    }
    const Wanted file = m_wanted.front();
    m_wanted.pop_front();
    QPixmap picture(file.picture);
    if (picture.isNull())
        picture = pictureOf(file.path);
    if (!picture.isNull())
        emit ready(file.path, picture);
}

QPixmap ThumbnailStore::pictureOf(const QString& path) const {
    const QFileInfo file(path);
    if (!file.isFile() || file.size() > kMostBytes)
        return {};
    const QString kept = cacheFile(file);
    QPixmap picture;
    if (picture.load(kept))
        return picture;
    picture = painted(path);
    if (!picture.isNull() && QDir().mkpath(QFileInfo(kept).absolutePath()))
        picture.save(kept, "PNG"); // a picture that cannot be kept is painted again
    return picture;
}

QPixmap ThumbnailStore::painted(const QString& path) const {
    const LoadOutcome outcome = readDesignFile(path.toStdString());
    if (!outcome.design)
        return {};
    const QRectF drawing = diagramBounds(*outcome.design, *m_catalogue);
    if (drawing.isNull())
        return {};
    const double scale =
        std::min({kPicture.width() / drawing.width(), kPicture.height() / drawing.height(), kMostScale});
    QPixmap picture((drawing.size() * scale).toSize().expandedTo({1, 1}));
    picture.fill(Theme::current().colour(ColourRole::Canvas));
    QPainter painter(&picture);
    renderDiagram(painter, QRectF(picture.rect()), *outcome.design, *m_catalogue, nullptr, Theme::current());
    return picture;
}

} // namespace isthmus
