#include "app/cli/json_text_output.h"

#include <cmath>

namespace isthmus {

Json jsonNumber(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

const char* methodWord(Method method) {
    switch (method) {
    case Method::Exact:
        return "exact";
    case Method::Bounds:
        return "bounds";
    case Method::Estimate:
        return "estimate";
    }
    return "estimate";
}

void printJson(const Json& value, std::ostream& out) {
    out << value.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace isthmus
