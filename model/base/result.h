#pragma once

#include "model/base/error.h"

#include <tl/expected.hpp>

namespace isthmus {

/// A value, or the error that says why there is none. Never throws across a layer.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error error) {
    return tl::make_unexpected(std::move(error));
}

} // namespace isthmus
