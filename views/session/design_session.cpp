#include "views/session/design_session.h"

#include "model/edit/apply_edit.h"
#include "model/edit/fresh_ids.h"
#include "views/session/edit_command.h"

namespace isthmus {

namespace {

/// Every document has a sheet to put positions on.
Design withSheet(Design design) {
    if (design.views.empty())
        design.views.push_back(View{.id = {"diagram"}, .name = {}, .positions = {}, .unknown = {}});
    return design;
}

} // namespace

struct DesignSession::Private {
    Design design;
    mutable std::shared_ptr<const Design> snapshot;
    quint64 revision = 0;
    QUndoStack undoStack;
    int lastGesture = 0;
};

DesignSession::DesignSession(Design design, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>()) {
    qRegisterMetaType<ChangeSet>();
    d->design = withSheet(std::move(design));
}

DesignSession::~DesignSession() {
    // The stack clears itself and says so; by then whoever listens may be half gone.
    d->undoStack.blockSignals(true);
}

const Design& DesignSession::design() const {
    return d->design;
}

std::shared_ptr<const Design> DesignSession::snapshot() const {
    if (!d->snapshot)
        d->snapshot = std::make_shared<const Design>(d->design);
    return d->snapshot;
}

quint64 DesignSession::revision() const {
    return d->revision;
}

Result<void> DesignSession::submit(const Edit& edit, const QString& label, int gesture) {
    auto done = applyEdit(d->design, edit);
    if (!done)
        return failure(done.error());
    if (done->changes == ChangeSet{})
        return {};
    d->snapshot.reset();
    ++d->revision;
    d->undoStack.push(new EditCommand(*this, edit, std::move(done->inverse), label, gesture));
    emit changed(done->changes);
    return {};
}

int DesignSession::beginGesture() {
    return ++d->lastGesture;
}

QUndoStack& DesignSession::undoStack() {
    return d->undoStack;
}

void DesignSession::load(Design design) {
    d->undoStack.clear();
    d->design = withSheet(std::move(design));
    d->snapshot.reset();
    ++d->revision;
    emit reset();
}

ElementId DesignSession::freshId(const std::string& stem) const {
    return FreshIds(d->design).next(stem);
}

Result<Edit> DesignSession::perform(const Edit& edit) {
    auto done = applyEdit(d->design, edit);
    if (!done)
        return failure(done.error());
    d->snapshot.reset();
    ++d->revision;
    emit changed(done->changes);
    return std::move(done->inverse);
}

} // namespace isthmus
