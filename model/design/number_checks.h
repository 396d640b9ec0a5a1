#pragma once

#include "model/base/units.h"
#include "model/design/invariant_sink.h"

#include <optional>
#include <string_view>

namespace isthmus {

/// Checks numbers of one object against what they may be; NaN and infinities are never right. A key is
/// that of the file format.
class NumberChecks {
public:
    explicit NumberChecks(InvariantSink& sink) : m_sink(sink) {}

    void notNegative(std::string_view key, double value) const;
    void positive(std::string_view key, double value) const;
    void fraction(std::string_view key, double value) const;
    void belowOne(std::string_view key, double value) const; ///< and 0 or more
    void between(std::string_view key, double value, double low, double high) const;
    void finite(std::string_view key, double value) const;

    template <class Unit>
    void notNegative(std::string_view key, Quantity<Unit> value) const {
        notNegative(key, value.value);
    }
    template <class Unit>
    void positive(std::string_view key, Quantity<Unit> value) const {
        positive(key, value.value);
    }
    template <class T>
    void notNegative(std::string_view key, const std::optional<T>& value) const {
        if (value)
            notNegative(key, *value);
    }
    template <class T>
    void positive(std::string_view key, const std::optional<T>& value) const {
        if (value)
            positive(key, *value);
    }

private:
    void refuse(std::string_view key, double value, std::string accepted) const;

    InvariantSink& m_sink;
};

} // namespace isthmus
