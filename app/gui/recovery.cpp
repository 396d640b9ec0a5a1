#include "app/gui/recovery.h"

#include "model/io/design_writer.h"
#include "model/io/file_bytes.h"
#include "model/io/fingerprint.h"
#include "model/io/json_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace isthmus {

namespace {

struct Recovery {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

/// Fingerprint of the document's file as it is now; empty when it cannot be read.
std::string fileNow(const RecoveredDocument& document) {
    const auto bytes = readFileBytes(document.header.path, JsonText::kMaxBytes);
    return bytes ? fingerprint(*bytes) : std::string();
}

bool isWorthOffering(const RecoveredDocument& document) {
    if (document.header.baseIsSaved && document.design == document.base)
        return false;
    return document.header.path.empty() || fileNow(document) != fingerprint(writeDesign(document.design));
}

} // namespace

QString RecoverableDocument::name() const {
    const JournalHeader& header = document.header;
    if (!header.path.empty())
        return QFileInfo(QString::fromStdString(header.path)).completeBaseName();
    const std::string& title = document.design.name;
    return title.empty() ? Recovery::tr("Untitled") : QString::fromStdString(title);
}

QDateTime RecoverableDocument::lastEdit() const {
    const double after = document.steps.empty() ? 0 : document.steps.back().afterSeconds;
    return QDateTime::fromString(QString::fromStdString(document.header.started), Qt::ISODate)
        .addMSecs(static_cast<qint64>(after * 1000))
        .toLocalTime();
}

bool RecoverableDocument::fileChangedSince() const {
    return !document.header.path.empty() && fileNow(document) != document.header.fingerprint;
}

std::vector<RecoverableDocument> recoverableDocuments(const QString& folder) {
    std::vector<RecoverableDocument> documents;
    for (FoundJournal& journal : findJournals(folder.toStdString())) {
        auto document = journal.read();
        if (!document)
            continue;
        if (isWorthOffering(*document))
            documents.push_back({std::move(journal), *std::move(document)});
        else
            journal.remove();
    }
    std::sort(documents.begin(), documents.end(),
              [](const auto& a, const auto& b) { return a.lastEdit() > b.lastEdit(); });
    return documents;
}

} // namespace isthmus
