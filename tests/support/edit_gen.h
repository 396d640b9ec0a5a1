#pragma once

#include "model/edit/edit.h"
#include "model/edit/references.h"
#include "tests/support/design_gen.h"
#include "tests/support/random_values.h"

namespace isthmus {

/// Random edits of every kind around the elements of a random design, with hard texts and numbers; few of
/// them fit any design. Same seed, same edits.
class EditGenerator : private RandomValues {
public:
    explicit EditGenerator(std::uint64_t seed) : RandomValues(seed), m_design(randomDesign(seed, 3)) {
        visitElementRanges(m_design, [&](const auto& range) {
            for (const auto& element : range)
                m_elements.emplace_back(element);
        });
    }

    [[nodiscard]] Edit next(int depth = 0) {
        static_assert(std::variant_size_v<Edit> == 8, "a new kind of edit is made here");
        switch (below(depth < 3 ? 8 : 7)) {
        case 0:
            return AddElement{element(), chance() ? AddElement::kAtEnd : index(1'000'000)};
        case 1:
            return RemoveElement{freshId()};
        case 2:
            return ReplaceElement{element()};
        case 3:
            return SetPosition{freshId(), freshId(), chance() ? std::optional(rect()) : std::nullopt};
        case 4:
            return SetAppearance{freshId(), freshId(), chance() ? appearance() : Appearance{}};
        case 5:
            return SetLayers{freshId(), layers()};
        case 6:
            return SetDocumentText{maybeText(), maybeText()};
        default: {
            CompoundEdit compound;
            for (int count = below(4); count > 0; --count)
                compound.edits.push_back(next(depth + 1));
            return compound;
        }
        }
    }

private:
    Element element() {
        return m_elements.empty() ? Element(Place{.id = freshId(), .name = text(), .kind = word()})
                                  : m_elements[index(m_elements.size())];
    }
    Rect rect() {
        return {-notNegative(), notNegative(), chance() ? 0 : positive(), notNegative(), unknownFields()};
    }
    Appearance appearance() {
        Appearance made;
        auto& [folded, locked, hidden, faint, order, layer, group, bends, labelAt, comments, unknown] = made;
        for (bool* flag : {&folded, &locked, &hidden, &faint})
            *flag = chance();
        order = below(2001) - 1000;
        layer = maybeText();
        group = maybeText();
        for (int count = below(3); count > 0; --count)
            bends.push_back({-notNegative(), notNegative(), unknownFields()});
        if (chance())
            labelAt = unit();
        for (int count = below(3); count > 0; --count)
            comments.push_back({maybeText(), maybeText(), text(), chance(), unknownFields()});
        unknown = unknownFields();
        return made;
    }
    std::vector<Layer> layers() {
        std::vector<Layer> made;
        for (int count = below(3); count > 0; --count)
            made.push_back({freshId(), maybeText(), chance(), chance(), chance(), unknownFields()});
        return made;
    }

    Design m_design;
    std::vector<Element> m_elements;
};

} // namespace isthmus
