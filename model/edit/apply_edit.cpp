#include "model/edit/apply_edit.h"

#include "model/design/invariants.h"
#include "model/edit/references.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace isthmus {

namespace {

Error editError(const char* code, const ElementId& id) {
    Error error;
    error.code = code;
    error.arguments = {id.value};
    error.element = id;
    return error;
}

bool exists(const Design& design, const ElementId& id) {
    bool found = false;
    visitElementRanges(design, [&](const auto& range) { found = found || findById(range, id) != nullptr; });
    return found;
}

bool isDrawable(const Appearance& appearance) {
    return std::all_of(appearance.bends.begin(), appearance.bends.end(),
                       [](const Bend& bend) { return std::isfinite(bend.x) && std::isfinite(bend.y); }) &&
           (!appearance.labelAt || (*appearance.labelAt >= 0 && *appearance.labelAt <= 1));
}

/// Carries out single edits without looking at references; those are looked at once, at the end.
class Applier {
public:
    explicit Applier(Design& design) : m_design(design) {}

    Result<Edit> operator()(const AddElement& add) {
        const ElementId& id = idOf(add.element);
        if (id.empty() || exists(m_design, id))
            return failure(editError("ED-002", id));
        std::visit(
            [&](const auto& element) {
                auto& range = rangeOf<std::decay_t<decltype(element)>>(m_design);
                const std::size_t at = std::min(add.position, range.size());
                range.insert(range.begin() + static_cast<std::ptrdiff_t>(at), element);
            },
            add.element);
        if (changes.removed.erase(id) != 0)
            changes.changed.insert(id);
        else
            changes.added.insert(id);
        return RemoveElement{id};
    }

    Result<Edit> operator()(const RemoveElement& remove) {
        std::optional<Edit> inverse;
        visitElementRanges(m_design, [&](auto& range) {
            const auto it =
                std::find_if(range.begin(), range.end(), [&](const auto& e) { return e.id == remove.id; });
            if (inverse || it == range.end())
                return;
            inverse = AddElement{*it, static_cast<std::size_t>(it - range.begin())};
            range.erase(it);
        });
        if (!inverse)
            return failure(editError("ED-001", remove.id));
        changes.changed.erase(remove.id);
        if (changes.added.erase(remove.id) == 0)
            changes.removed.insert(remove.id);
        return *std::move(inverse);
    }

    Result<Edit> operator()(const ReplaceElement& replace) {
        return std::visit(
            [&](const auto& element) -> Result<Edit> {
                auto* current = findById(rangeOf<std::decay_t<decltype(element)>>(m_design), element.id);
                if (current == nullptr)
                    return failure(editError(exists(m_design, element.id) ? "ED-004" : "ED-001", element.id));
                Edit inverse = ReplaceElement{*current};
                if (!(*current == element)) {
                    *current = element;
                    if (!changes.added.contains(element.id))
                        changes.changed.insert(element.id);
                }
                return inverse;
            },
            replace.element);
    }

    Result<Edit> operator()(const SetPosition& set) {
        auto* view = findById(m_design.views, set.view);
        if (view == nullptr)
            return failure(editError("ED-001", set.view));
        if (set.rect && !(std::isfinite(set.rect->x) && std::isfinite(set.rect->y) &&
                          std::isfinite(set.rect->width) && std::isfinite(set.rect->height)))
            return failure(editError("ED-005", set.element));
        const auto it = view->positions.find(set.element);
        SetPosition inverse{set.view, set.element, {}};
        if (it != view->positions.end())
            inverse.rect = it->second;
        if (inverse.rect == set.rect)
            return inverse;
        if (set.rect)
            view->positions[set.element] = *set.rect;
        else
            view->positions.erase(it);
        changes.moved.insert(set.element);
        return inverse;
    }

    Result<Edit> operator()(const SetAppearance& set) {
        auto* view = findById(m_design.views, set.view);
        if (view == nullptr)
            return failure(editError("ED-001", set.view));
        if (!isDrawable(set.appearance))
            return failure(editError("ED-005", set.element));
        SetAppearance inverse{set.view, set.element, appearanceOf(*view, set.element)};
        const bool said = view->appearance.contains(set.element);
        const bool usual = set.appearance == Appearance{};
        if (said == !usual && inverse.appearance == set.appearance)
            return inverse;
        if (usual)
            view->appearance.erase(set.element);
        else
            view->appearance[set.element] = set.appearance;
        changes.dressed.insert(set.element);
        return inverse;
    }

    Result<Edit> operator()(const SetLayers& set) {
        auto* view = findById(m_design.views, set.view);
        if (view == nullptr)
            return failure(editError("ED-001", set.view));
        SetLayers inverse{set.view, view->layers};
        if (view->layers == set.layers)
            return inverse;
        view->layers = set.layers;
        changes.layers = true;
        return inverse;
    }

    Result<Edit> operator()(const SetDocumentText& text) {
        SetDocumentText inverse{m_design.name, m_design.notes};
        if (inverse == text)
            return inverse;
        m_design.name = text.name;
        m_design.notes = text.notes;
        changes.documentText = true;
        return inverse;
    }

    Result<Edit> operator()(const CompoundEdit& compound) {
        CompoundEdit inverse;
        inverse.edits.reserve(compound.edits.size());
        for (const Edit& edit : compound.edits) {
            auto done = std::visit(*this, edit);
            if (!done) {
                undo(inverse.edits);
                return done;
            }
            inverse.edits.push_back(*std::move(done));
        }
        std::reverse(inverse.edits.begin(), inverse.edits.end());
        return inverse;
    }

    ChangeSet changes;

private:
    void undo(const std::vector<Edit>& inverses) {
        for (auto it = inverses.rbegin(); it != inverses.rend(); ++it)
            (void)std::visit(Applier(m_design), *it);
    }

    Design& m_design;
};

std::unordered_set<ElementId> allIds(const Design& design) {
    std::unordered_set<ElementId> ids;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            ids.insert(element.id);
    });
    return ids;
}

/// The first id that an added, changed or moved element names and that nothing has.
std::optional<Error> missingReference(const Design& design, const ChangeSet& changes) {
    const auto ids = allIds(design);
    std::optional<Error> error;
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range) {
            if (error || !(changes.added.contains(element.id) || changes.changed.contains(element.id)))
                continue;
            visitReferences(element, [&](const ElementId& named) {
                const bool reserved = named.value.starts_with("implied:");
                if (!error && !reserved && !ids.contains(named)) {
                    error = editError(changes.removed.contains(named) ? "ED-003" : "ED-001", named);
                    error->element = element.id;
                }
            });
        }
    });
    return error;
}

/// The first removed id that something still names, what views say of it included.
std::optional<Error> leftReference(const Design& design, const ChangeSet& changes) {
    std::optional<Error> error;
    const auto look = [&](const ElementId& named) {
        if (!error && changes.removed.contains(named))
            error = editError("ED-003", named);
    };
    visitElementRanges(design, [&](const auto& range) {
        for (const auto& element : range)
            visitReferences(element, look);
    });
    for (const View& view : design.views) {
        for (const auto& [id, rect] : view.positions)
            look(id);
        for (const auto& [id, appearance] : view.appearance)
            look(id);
    }
    return error;
}

/// The first id that a view was told about and that nothing has.
std::optional<Error> misplaced(const Design& design, const ChangeSet& changes) {
    std::set<ElementId> told = changes.moved;
    told.insert(changes.dressed.begin(), changes.dressed.end());
    for (const ElementId& id : told) {
        const bool kept = std::any_of(design.views.begin(), design.views.end(), [&](const View& view) {
            return view.positions.contains(id) || view.appearance.contains(id);
        });
        if (kept && !id.value.starts_with("implied:") && !exists(design, id))
            return editError("ED-001", id);
    }
    return {};
}

/// What is wrong with a design, as comparable pairs; warnings are no hindrance.
std::set<std::pair<std::string, ElementId>> wrongs(const std::vector<Diagnostic>& diagnostics) {
    std::set<std::pair<std::string, ElementId>> wrong;
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == Severity::Error)
            wrong.emplace(diagnostic.code, diagnostic.element);
    return wrong;
}

/// The first invariant that `inverse` would mend, so that a design read from a faulty file can still be
/// put right step by step. The second check is made only where the first found something.
std::optional<Error> newlyBroken(Design& design, const Edit& inverse) {
    const auto after = checkInvariants(design);
    const auto wrongAfter = wrongs(after);
    if (wrongAfter.empty())
        return {};
    Design before = design;
    (void)std::visit(Applier(before), inverse);
    const auto wrongBefore = wrongs(checkInvariants(before));
    for (const Diagnostic& diagnostic : after)
        if (diagnostic.severity == Severity::Error &&
            !wrongBefore.contains({diagnostic.code, diagnostic.element}))
            return diagnostic;
    return {};
}

std::optional<Error> brokenReference(const Design& design, const ChangeSet& changes) {
    if (!changes.removed.empty())
        if (auto error = leftReference(design, changes))
            return error;
    if (auto error = misplaced(design, changes))
        return error;
    if (!changes.affectsFigures())
        return {};
    return missingReference(design, changes);
}

} // namespace

Result<AppliedEdit> applyEdit(Design& design, const Edit& edit) {
    Applier applier(design);
    auto inverse = std::visit(applier, edit);
    if (!inverse)
        return failure(inverse.error());
    auto error = brokenReference(design, applier.changes);
    if (!error && applier.changes.affectsFigures())
        error = newlyBroken(design, *inverse);
    if (error) {
        (void)std::visit(Applier(design), *inverse);
        return failure(*std::move(error));
    }
    return AppliedEdit{*std::move(inverse), std::move(applier.changes)};
}

} // namespace isthmus
