#include "views/session/design_session.h"

#include "model/edit/apply_edit.h"
#include "model/edit/fresh_ids.h"
#include "views/session/edit_command.h"

#include <QSignalBlocker>

#include <map>

namespace isthmus {

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
    emit stepTaken({EditStep::Kind::Do, edit, label.toStdString(), gesture});
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

Design DesignSession::withSheet(Design design) {
    if (design.views.empty())
        design.views.push_back(View{.id = {"diagram"}});
    return design;
}

ElementId DesignSession::freshId(const std::string& stem) const {
    return FreshIds(d->design).next(stem);
}

void DesignSession::perform(const EditStep& step) {
    const auto done = applyEdit(d->design, step.edit);
    if (!done)
        return;
    d->snapshot.reset();
    ++d->revision;
    emit stepTaken(step);
    emit changed(done->changes);
}

void DesignSession::resume(Design base, const std::vector<EditStep>& steps) {
    {
        const QSignalBlocker quiet(this);
        load(std::move(base));
        std::map<int, int> gestures;
        for (EditStep step : steps) {
            if (int& fresh = gestures[step.gesture]; step.gesture != 0)
                step.gesture = fresh = fresh == 0 ? beginGesture() : fresh;
            takeUp(step);
        }
    }
    emit reset();
}

/// An undo of something before the base is a step of its own here: only what the stack holds can be undone.
void DesignSession::takeUp(const EditStep& step) {
    QUndoStack& stack = d->undoStack;
    const auto stepsBack = [&](int index) {
        const auto* command = static_cast<const EditCommand*>(stack.command(index));
        return step.edit == (step.kind == EditStep::Kind::Undo ? command->inverse() : command->edit());
    };
    if (step.kind == EditStep::Kind::Undo && stack.canUndo() && stepsBack(stack.index() - 1))
        stack.undo();
    else if (step.kind == EditStep::Kind::Redo && stack.canRedo() && stepsBack(stack.index()))
        stack.redo();
    else
        (void)submit(step.edit, QString::fromStdString(step.label), step.gesture);
}

} // namespace isthmus
