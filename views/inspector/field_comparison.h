#pragma once

#include "views/inspector/field.h"

namespace isthmus {

/// The fields that several elements share, found little by little so that thousands of them stop nobody.
class FieldComparison {
public:
    FieldComparison() = default;
    explicit FieldComparison(std::vector<Element> elements) : m_elements(std::move(elements)) {}

    /// Goes on for about `milliseconds`, 0: to the end. @returns true when all have been looked at.
    bool advance(const FieldContext& context, int milliseconds);
    [[nodiscard]] const std::vector<Element>& elements() const { return m_elements; }
    [[nodiscard]] const std::vector<Field>& common() const { return m_common; }

private:
    std::vector<Element> m_elements;
    std::vector<Field> m_common;
    std::size_t m_next = 0;
};

} // namespace isthmus
