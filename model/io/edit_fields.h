#pragma once

#include "model/edit/edit.h"
#include "model/io/design_fields.h"

namespace isthmus {

// Fields of the edits that are no elements, for FieldReader and FieldWriter.

template <class Visitor, Like<SetPosition> T>
void visitFields(Visitor& visit, T& set) {
    visit.id("view", set.view, Presence::Required);
    visit.id("element", set.element, Presence::Required);
    visit.optional("rect", set.rect);
}

template <class Visitor, Like<SetAppearance> T>
void visitFields(Visitor& visit, T& set) {
    visit.id("view", set.view, Presence::Required);
    visit.id("element", set.element, Presence::Required);
    visit.object("appearance", set.appearance);
}

template <class Visitor, Like<SetLayers> T>
void visitFields(Visitor& visit, T& set) {
    visit.id("view", set.view, Presence::Required);
    visit.list("layers", set.layers, Defaults::Written);
}

template <class Visitor, Like<SetDocumentText> T>
void visitFields(Visitor& visit, T& text) {
    visit.text("name", text.name);
    visit.text("notes", text.notes);
}

} // namespace isthmus
