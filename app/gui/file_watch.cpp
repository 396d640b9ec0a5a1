#include "app/gui/file_watch.h"

#include "model/io/file_bytes.h"
#include "model/io/fingerprint.h"
#include "model/io/json_text.h"

#include <QFileInfo>

namespace isthmus {

FileWatch::FileWatch(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::look);
}

void FileWatch::expect(const QString& path, const std::string& fingerprint) {
    m_path = path;
    m_expected = m_found = fingerprint;
    m_size = -1;
    m_state = FileState::Same;
    const QStringList old = m_watcher.files() + m_watcher.directories();
    if (!old.isEmpty())
        m_watcher.removePaths(old);
    watch();
    emit stateChanged(m_state);
}

void FileWatch::accept() {
    m_size = -1;
    (void)examined();
    m_expected = m_found;
    m_state = FileState::Same;
    emit stateChanged(m_state);
}

FileState FileWatch::look() {
    if (m_path.isEmpty())
        return FileState::Same;
    watch();
    const std::string before = m_found;
    const FileState now = examined();
    if (now != m_state || m_found != before) {
        m_state = now;
        emit stateChanged(now);
    }
    return now;
}

/// Programs that save put another file in its place, which ends the watch; the folder tells of that.
void FileWatch::watch() {
    if (m_path.isEmpty())
        return;
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
}

FileState FileWatch::examined() {
    const QFileInfo info(m_path);
    if (!info.exists()) {
        m_size = -1;
        return FileState::Gone;
    }
    if (info.size() != m_size || info.lastModified() != m_time) {
        const auto bytes = readFileBytes(m_path.toStdString(), JsonText::kMaxBytes);
        if (!bytes)
            return m_state; // cannot be read at the moment, as while it is being written
        m_found = fingerprint(*bytes);
        m_size = info.size();
        m_time = info.lastModified();
    }
    return m_found == m_expected ? FileState::Same : FileState::Changed;
}

} // namespace isthmus
