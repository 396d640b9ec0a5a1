#pragma once

#include <QObject>
#include <QStringList>

class QLocalServer;
class QLocalSocket;

namespace isthmus {

/// The one running program of a person on a screen: a second launch hands its files over and ends.
///
/// Talks over a local socket that only this person can open; nothing leaves the machine.
class RunningProgram : public QObject {
    Q_OBJECT
public:
    /// @param name of the socket; programs with the same name are one.
    explicit RunningProgram(QString name, QObject* parent = nullptr);

    /// The name for this person, screen, program file and file of settings, in a folder that is theirs alone.
    [[nodiscard]] static QString usualName();

    /// Gives the files to the program that runs already. @returns false when none does, or none answers: this
    /// one then has to open them.
    [[nodiscard]] bool handOver(const QStringList& files);
    /// From now on takes what others hand over. @returns false when that cannot be had.
    bool listen();

signals:
    /// Somebody launched the program again; with no files they want to see it.
    void filesHandedOver(const QStringList& files);

private:
    void take(QLocalSocket& caller);

    QString m_name;
    QLocalServer* m_server = nullptr;
};

} // namespace isthmus
