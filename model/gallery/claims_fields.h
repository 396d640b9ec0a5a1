#pragma once

#include "model/gallery/claims.h"
#include "model/io/field_reader.h"

namespace isthmus {

inline constexpr int kClaimsVersion = 1;
inline constexpr const char* kClaimsFormat = "isthmus-claims";

// Every field of a claims file once, as design_fields.h has those of a design. Only FieldReader visits them.

inline void visitQuery(FieldReader& visit, FigureQuery& query, Presence figure) {
    visit.text("design", query.design);
    visit.ids("fail", query.fail);
    visit.optional("scenario", query.scenario);
    visit.flag("connection_setup", query.connectionSetup, false);
    visit.text("figure", query.figure, figure);
}

inline void visitFields(FieldReader& visit, FigureQuery& query) {
    visitQuery(visit, query, Presence::Optional);
    visit.refuseOthers();
}

inline void visitFields(FieldReader& visit, Expectation& expect) {
    visit.optional("value", expect.value);
    visit.optional("relative", expect.relative);
    visit.optional("absolute", expect.absolute);
    visit.optional("at_least", expect.atLeast);
    visit.optional("at_most", expect.atMost);
    visit.optional("above", expect.above);
    visit.optional("below", expect.below);
    visit.optional("text", expect.text);
    visit.flag("absent", expect.absent, false);
    visit.refuseOthers();
}

inline void visitFields(FieldReader& visit, Perturbation& change) {
    visit.text("design", change.design);
    visit.id("element", change.element, Presence::Required);
    visit.rawObject("set", change.patch);
    visit.refuseOthers();
}

inline void visitFields(FieldReader& visit, Claim& claim) {
    visit.text("id", claim.id, Presence::Required);
    visit.text("claim", claim.claim, Presence::Required);
    visit.text("place", claim.place, Presence::Required);
    visitQuery(visit, claim.query, Presence::Required);
    visit.optional("less", claim.less);
    visit.optional("over", claim.over);
    visit.object("expect", claim.expect);
    visit.text("unit", claim.unit);
    visit.text("computed", claim.computed, Presence::Required);
    visit.list("perturb", claim.perturb);
    visit.refuseOthers();
}

inline void visitFields(FieldReader& visit, ClaimSource& source) {
    visit.text("title", source.title, Presence::Required);
    visit.text("author", source.author);
    visit.text("publisher", source.publisher, Presence::Required);
    visit.text("url", source.url, Presence::Required);
    visit.text("published", source.published);
    visit.refuseOthers();
}

inline void visitFields(FieldReader& visit, ClaimsFile& file) {
    visit.heading(kClaimsFormat, kClaimsVersion);
    visit.integer("row", file.row, 0);
    visit.text("title", file.title, Presence::Required);
    visit.text("story", file.story, Presence::Required);
    visit.object("source", file.source);
    visit.list("designs", file.designs);
    visit.elements("claims", file.claims);
    visit.refuseOthers();
}

} // namespace isthmus
