#include "model/io/element_reader.h"

#include "model/io/element_types.h"
#include "model/io/field_reader.h"

#include <algorithm>

namespace isthmus {

namespace {

/// The element of the type numbered `index`, read from the object at `body`.
template <std::size_t... I>
Element readBody(const JsonText& json, JsonIndex body, ReadReport& report, std::size_t index,
                 std::index_sequence<I...>) {
    Element made;
    const auto one = [&]<std::size_t Alternative>() {
        if (index != Alternative)
            return;
        auto& element = made.emplace<Alternative>();
        FieldReader reader(json, body, report);
        visitFields(reader, element);
    };
    (one.template operator()<I>(), ...);
    return made;
}

} // namespace

std::optional<Element> readElementAt(const JsonText& json, JsonIndex at, ReadReport& report) {
    const JsonIndex body = json.node(at).type == JsonType::Object ? json.child(at) : kNoJson;
    const auto type = body == kNoJson ? kElementTypes.end()
                                      : std::find(kElementTypes.begin(), kElementTypes.end(), json.key(body));
    const bool single =
        body != kNoJson && json.next(body) == kNoJson && json.node(body).type == JsonType::Object;
    if (!single || type == kElementTypes.end()) {
        report.add("IO-024", {}, at, "{\"link\": {…}}, or another type of element");
        return {};
    }
    return readBody(json, body, report, static_cast<std::size_t>(type - kElementTypes.begin()),
                    std::make_index_sequence<std::variant_size_v<Element>>());
}

} // namespace isthmus
