#include "app/gui/windows/running_program.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSettings>

namespace isthmus {

namespace {

constexpr int kPatienceMs = 1500; ///< a program that does not answer by then hangs, or is going
constexpr qint64 kMostBytes = 1 << 20;
constexpr char kTaken = 'k';

} // namespace

RunningProgram::RunningProgram(QString name, QObject* parent) : QObject(parent), m_name(std::move(name)) {}

QString RunningProgram::usualName() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part :
         {QCoreApplication::applicationFilePath(), QSettings().fileName(), qEnvironmentVariable("DISPLAY"),
          qEnvironmentVariable("WAYLAND_DISPLAY"), qEnvironmentVariable("QT_QPA_PLATFORM")}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArray(1, '\0'));
    }
    const QString name = QStringLiteral("isthmus-") + QString::fromLatin1(hash.result().toHex().left(20));
    // In a folder that everybody may write to, somebody else could be there first.
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QFileInfo(own).isDir() ? QDir(own).absoluteFilePath(name) : name;
}

bool RunningProgram::handOver(const QStringList& files) {
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << files;
    socket.write(message);
    if (!socket.waitForBytesWritten(kPatienceMs) || !socket.waitForReadyRead(kPatienceMs))
        return false;
    return socket.read(1) == QByteArray(1, kTaken);
}

bool RunningProgram::listen() {
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_name)) {
        // Left behind by a program that was killed: handOver() found nobody there.
        QLocalServer::removeServer(m_name);
        if (!m_server->listen(m_name))
            return false;
    }
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server->nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            connect(caller, &QLocalSocket::readyRead, this, [this, caller] { take(*caller); });
            take(*caller);
        }
    });
    return true;
}

void RunningProgram::take(QLocalSocket& caller) {
    if (caller.bytesAvailable() > kMostBytes) {
        caller.abort();
        return;
    }
    QDataStream stream(&caller);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.startTransaction();
    QStringList files;
    stream >> files;
    if (!stream.commitTransaction())
        return; // the rest is still to come
    caller.write(QByteArray(1, kTaken));
    caller.flush();
    emit filesHandedOver(files);
}

} // namespace isthmus
