#include "app/gui/clipboard.h"

#include "model/edit/references.h"
#include "model/io/design_reader.h"
#include "model/io/design_writer.h"

#include <QMimeData>
#include <QStringList>

namespace isthmus {

QMimeData* fragmentMime(const Design& design, const std::set<ElementId>& ids) {
    const ElementId view = design.views.empty() ? ElementId{} : design.views.front().id;
    const Design fragment = fragmentOf(design, ids, view);
    QStringList names;
    visitElementRanges(fragment, [&](const auto& range) {
        for (const auto& element : range)
            names += QString::fromStdString(element.name.empty() ? element.id.value : element.name);
    });
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(kFragmentMimeType), QByteArray::fromStdString(writeDesign(fragment)));
    mime->setText(names.join(QLatin1Char('\n')));
    return mime;
}

std::optional<Design> fragmentFrom(const QMimeData* mime) {
    if (mime == nullptr || !mime->hasFormat(QLatin1String(kFragmentMimeType)))
        return {};
    // References to what was not copied are no error here: pasting keeps or drops them.
    return readDesign(mime->data(QLatin1String(kFragmentMimeType)).toStdString(), "clipboard").design;
}

} // namespace isthmus
