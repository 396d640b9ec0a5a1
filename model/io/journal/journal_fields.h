#pragma once

#include "model/io/design_fields.h"
#include "model/io/enum_words.h"
#include "model/io/journal/journal.h"

namespace isthmus {

inline constexpr int kJournalVersion = 1;
inline constexpr const char* kJournalName = "isthmus-journal";

template <>
struct EnumWords<EditStep::Kind> {
    static constexpr std::array<std::string_view, 3> words = {"do", "undo", "redo"};
};

template <class Visitor, Like<JournalHeader> T>
void visitFields(Visitor& visit, T& header) {
    visit.heading(kJournalName, kJournalVersion);
    visit.text("path", header.path);
    visit.text("name", header.name);
    visit.text("fingerprint", header.fingerprint);
    visit.text("started", header.started);
    visit.text("program", header.program);
    visit.flag("base_is_saved", header.baseIsSaved, true);
}

/// Its edit has a reader of its own (edit_text.h).
template <class Visitor, Like<JournalStep> T>
void visitFields(Visitor& visit, T& step) {
    visit.word("step", step.step.kind, EditStep::Kind::Do, Defaults::Written);
    visit.number("after_s", step.afterSeconds, 0.0);
    visit.text("label", step.step.label);
    visit.integer("gesture", step.step.gesture, 0);
}

} // namespace isthmus
