#include "model/io/edit_text.h"

#include "model/io/design_writer.h"
#include "model/io/edit_fields.h"
#include "model/io/element_reader.h"
#include "model/io/field_reader.h"
#include "model/io/field_writer.h"

namespace isthmus {

namespace {

constexpr const char* kAdd = "add";
constexpr const char* kAt = "at";
constexpr const char* kRemove = "remove";
constexpr const char* kReplace = "replace";
constexpr const char* kPosition = "position";
constexpr const char* kAppearance = "appearance";
constexpr const char* kLayers = "layers";
constexpr const char* kDocument = "document";
constexpr const char* kEdits = "edits";
constexpr const char* kRightEdit = "{\"add\": {\"link\": {…}}}, or another edit";

std::string field(const char* key, const std::string& value) {
    return "{" + jsonString(key) + ": " + value;
}

template <class T>
std::string fields(const T& value) {
    return FieldWriter::objectText(value, 0, FieldWriter::Layout::OneLine);
}

struct EditWriter {
    std::string operator()(const AddElement& add) const {
        std::string text = field(kAdd, writeElement(add.element));
        if (add.position != AddElement::kAtEnd)
            text += ", " + jsonString(kAt) + ": " + std::to_string(add.position);
        return text + "}";
    }
    std::string operator()(const RemoveElement& remove) const {
        return field(kRemove, jsonString(remove.id.value)) + "}";
    }
    std::string operator()(const ReplaceElement& replace) const {
        return field(kReplace, writeElement(replace.element)) + "}";
    }
    std::string operator()(const SetPosition& set) const { return field(kPosition, fields(set)) + "}"; }
    std::string operator()(const SetAppearance& set) const { return field(kAppearance, fields(set)) + "}"; }
    std::string operator()(const SetLayers& set) const { return field(kLayers, fields(set)) + "}"; }
    std::string operator()(const SetDocumentText& text) const { return field(kDocument, fields(text)) + "}"; }
    std::string operator()(const CompoundEdit& compound) const {
        std::string list = "[";
        for (const Edit& edit : compound.edits)
            (list += list.size() > 1 ? ", " : "") += std::visit(*this, edit);
        return field(kEdits, list + "]") + "}";
    }
};

class EditReader {
public:
    EditReader(const JsonText& json, ReadReport& report) : m_json(json), m_report(report) {}

    std::optional<Edit> read(JsonIndex at) const {
        const JsonIndex body = m_json.node(at).type == JsonType::Object ? m_json.child(at) : kNoJson;
        const std::string key = body == kNoJson ? std::string() : m_json.key(body);
        if (key == kAdd)
            return add(body, m_json.next(body));
        if (body == kNoJson || m_json.next(body) != kNoJson)
            return refused(at);
        if (key == kRemove)
            return m_json.node(body).type == JsonType::String
                       ? std::optional<Edit>(RemoveElement{{m_json.string(body)}})
                       : refused(body);
        if (key == kReplace) {
            auto element = readElementAt(m_json, body, m_report);
            return element ? std::optional<Edit>(ReplaceElement{*std::move(element)}) : std::nullopt;
        }
        if (key == kPosition)
            return set<SetPosition>(body);
        if (key == kAppearance)
            return set<SetAppearance>(body);
        if (key == kLayers)
            return set<SetLayers>(body);
        if (key == kDocument)
            return set<SetDocumentText>(body);
        return key == kEdits && m_json.node(body).type == JsonType::Array ? list(body) : refused(at);
    }

private:
    std::optional<Edit> refused(JsonIndex at) const {
        m_report.add("IO-025", {}, at, kRightEdit);
        return {};
    }

    std::optional<Edit> add(JsonIndex body, JsonIndex position) const {
        auto element = readElementAt(m_json, body, m_report);
        if (!element)
            return {};
        AddElement made{*std::move(element)};
        if (position == kNoJson)
            return made;
        const auto number =
            m_json.node(position).type == JsonType::Number ? m_json.number(position) : std::nullopt;
        if (m_json.key(position) != kAt || m_json.next(position) != kNoJson || !number || *number < 0 ||
            *number > JsonText::kMaxValues)
            return refused(position);
        made.position = static_cast<std::size_t>(*number);
        return made;
    }

    template <class Set>
    std::optional<Edit> set(JsonIndex body) const {
        if (m_json.node(body).type != JsonType::Object)
            return refused(body);
        Set made;
        FieldReader reader(m_json, body, m_report);
        visitFields(reader, made);
        reader.refuseOthers();
        return made;
    }

    std::optional<Edit> list(JsonIndex body) const {
        CompoundEdit made;
        for (JsonIndex entry = m_json.child(body); entry != kNoJson; entry = m_json.next(entry)) {
            auto edit = read(entry);
            if (!edit)
                return {};
            made.edits.push_back(*std::move(edit));
        }
        return made;
    }

    const JsonText& m_json;
    ReadReport& m_report;
};

static_assert(std::variant_size_v<Edit> == 8, "a new kind of edit is written and read here");

} // namespace

std::string writeEdit(const Edit& edit) {
    return oneLineJson(std::visit(EditWriter{}, edit));
}

std::optional<Edit> readEditAt(const JsonText& json, JsonIndex at, ReadReport& report) {
    return EditReader(json, report).read(at);
}

Result<Edit> readEdit(std::string_view text) {
    const JsonText json(text);
    const std::string noFile;
    ReadReport report(json, noFile);
    report.addTextProblems();
    std::optional<Edit> made;
    if (json.parsed())
        made = readEditAt(json, 0, report);
    for (auto& diagnostic : report.finish(nullptr))
        if (diagnostic.severity == Severity::Error)
            return failure(std::move(diagnostic));
    return std::move(*made);
}

} // namespace isthmus
