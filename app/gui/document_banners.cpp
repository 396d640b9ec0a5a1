#include "app/gui/document_banners.h"

#include "app/gui/document_files.h"
#include "views/banner/banner_area.h"
#include "views/text/error_text.h"

#include <QFileInfo>

namespace isthmus {

namespace {

const auto kChanged = QStringLiteral("changedOutside");
const auto kGone = QStringLiteral("fileGone");
const auto kReadOnly = QStringLiteral("readOnlyFile");
const auto kNewer = QStringLiteral("newerFile");
const auto kJournal = QStringLiteral("journalFailed");

} // namespace

DocumentBanners::DocumentBanners(DocumentFiles& files, BannerArea& area, QObject* parent)
    : QObject(parent), m_files(files), m_area(area) {
    connect(&files, &DocumentFiles::fileStateChanged, this, &DocumentBanners::refresh);
    connect(&files, &DocumentFiles::journalFailed, this, &DocumentBanners::noteJournal);
    connect(&files, &DocumentFiles::saved, &m_area, [this] { m_area.take(kJournal); });
}

void DocumentBanners::refresh() {
    for (const QString& name : {kChanged, kGone, kReadOnly, kNewer})
        m_area.take(name);
    if (m_files.outside() == FileState::Changed)
        putChanged();
    if (m_files.outside() == FileState::Gone)
        putGone();
    putNotReplaceable();
}

void DocumentBanners::putChanged() {
    const QString name = QFileInfo(m_files.path()).fileName();
    m_area.put(kChanged, {BannerTone::Warning,
                          tr("Changed by another program"),
                          tr("“%1” was saved by another program since you opened it.").arg(name),
                          {{QStringLiteral("reload"), tr("Reload"), [this] { m_files.reload(); }},
                           {QStringLiteral("compare"), tr("Compare …"), [this] { emit compareWanted(); }},
                           {QStringLiteral("keepMine"), tr("Keep mine"), [this] { m_files.keepMine(); }}}});
}

void DocumentBanners::putGone() {
    const QString name = QFileInfo(m_files.path()).fileName();
    m_area.put(kGone, {BannerTone::Warning,
                       tr("The file is gone"),
                       tr("“%1” was moved or deleted. Saving writes it anew.").arg(name),
                       {{QStringLiteral("saveAnew"), tr("Save"), [this] { m_files.save(); }}}});
}

void DocumentBanners::putNotReplaceable() {
    const BannerAction saveAs{QStringLiteral("saveAsInstead"), tr("Save as …"), [this] { m_files.saveAs(); }};
    if (m_files.isNewer())
        m_area.put(kNewer, {BannerTone::Warning,
                            tr("Made by a newer version of Isthmus"),
                            tr("What this version does not know is kept. Saving asks for another file."),
                            {saveAs}});
    if (m_files.isReadOnly())
        m_area.put(kReadOnly, {BannerTone::Note,
                               tr("Read-only"),
                               tr("“%1” cannot be replaced. Saving asks for another file.")
                                   .arg(QFileInfo(m_files.path()).fileName()),
                               {saveAs}});
}

void DocumentBanners::noteJournal(Error error) {
    m_journalError = std::move(error);
    m_area.put(kJournal, {BannerTone::Problem,
                          tr("A crash would lose changes"),
                          errorText(m_journalError),
                          {{QStringLiteral("saveNow"), tr("Save"), [this] { m_files.save(); }}}});
}

void DocumentBanners::retranslate() {
    refresh();
    if (m_area.banner(kJournal) != nullptr)
        noteJournal(m_journalError);
}

} // namespace isthmus
