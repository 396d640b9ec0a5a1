#pragma once

#include "model/base/result.h"
#include "model/design/design.h"
#include "model/edit/change_set.h"
#include "model/edit/edit_step.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>

namespace isthmus {

/// The open document while it is edited: owns the design and the undo stack, and is the only thing in
/// the program that changes the design. Views hold a reference, read `design()`, and re-read the ids
/// named by `changed`. GUI thread only; jobs take `snapshot()`.
class DesignSession : public QObject {
    Q_OBJECT
public:
    explicit DesignSession(Design design, QObject* parent = nullptr);
    ~DesignSession() override;

    [[nodiscard]] const Design& design() const;
    /// An immutable copy for other threads; the same object until the next edit.
    [[nodiscard]] std::shared_ptr<const Design> snapshot() const;
    /// Grows by one with every change of the design, undo and redo included.
    [[nodiscard]] quint64 revision() const;

    /// Carries out an edit as one undo step called `label`. Edits of one `gesture` number ≠ 0 merge into one
    /// step, named by the last of them. An edit that is refused or changes nothing leaves no step and no
    /// signal; a gesture that ends where it began leaves no step.
    Result<void> submit(const Edit& edit, const QString& label, int gesture = 0);
    /// A fresh gesture number, one per press-to-release or per focus in a field.
    [[nodiscard]] int beginGesture();

    [[nodiscard]] QUndoStack& undoStack();
    /// Replaces the document (open, new); clears the stack; emits `reset`. A design without a view is given
    /// one (withSheet), so that `design().views.front()` is always there; the constructor sees to it too.
    void load(Design design);
    /// Opens a document as it was after `steps`, which can be undone and redone as they could then; emits
    /// `reset` alone. Steps that the design refuses are passed over.
    void resume(Design base, const std::vector<EditStep>& steps);

    /// A design with at least one view to put positions on.
    [[nodiscard]] static Design withSheet(Design design);
    /// An id that nothing in the design has, made from `stem` ("router", "router-2" …).
    [[nodiscard]] ElementId freshId(const std::string& stem) const;

signals:
    /// The design has just been changed by this step; sent before `changed`.
    void stepTaken(const isthmus::EditStep& step);
    void changed(const isthmus::ChangeSet& changes);
    void reset();

private:
    friend class EditCommand;
    /// Carries out a step of the stack.
    void perform(const EditStep& step);
    void takeUp(const EditStep& step);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace isthmus
