#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>

#include <string>

namespace isthmus {

/// Whether a file still holds what the program knows of it.
enum class FileState { Same, Changed, Gone };

/// Watches the file of the document. Contents decide, not times: a file that was written anew with the same
/// bytes is the same.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(QObject* parent = nullptr);

    /// From now on the file at `path` is expected to have this fingerprint (fingerprint.h); empty path: none.
    void expect(const QString& path, const std::string& fingerprint);
    /// Takes the file as it is for what is expected.
    void accept();
    /// Looks at the file now; says so when it is another than at the last look.
    FileState look();
    [[nodiscard]] FileState state() const { return m_state; }
    [[nodiscard]] const std::string& expected() const { return m_expected; }

signals:
    void stateChanged(isthmus::FileState state);

private:
    [[nodiscard]] FileState examined();
    void watch();

    QFileSystemWatcher m_watcher;
    QString m_path;
    std::string m_expected;
    std::string m_found; ///< fingerprint of what was seen last
    QDateTime m_time;    ///< of the file when it was read last
    qint64 m_size = -1;
    FileState m_state = FileState::Same;
};

} // namespace isthmus
