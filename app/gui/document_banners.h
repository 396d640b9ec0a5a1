#pragma once

#include <QObject>

#include "model/base/error.h"

namespace isthmus {

class BannerArea;
class DocumentFiles;

/// Says over the drawing what is the matter with its file: changed or removed by somebody else, read-only,
/// written by a newer program, journal that cannot be kept; and offers what can be done.
class DocumentBanners : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    DocumentBanners(DocumentFiles& files, BannerArea& area, QObject* parent = nullptr);

    void retranslate();

signals:
    /// Somebody wants to see what another program changed.
    void compareWanted();

private:
    void refresh();
    void putChanged();
    void putGone();
    void putNotReplaceable();
    void noteJournal(Error error);

    DocumentFiles& m_files;
    BannerArea& m_area;
    Error m_journalError;
};

} // namespace isthmus
