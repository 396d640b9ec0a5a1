#pragma once

#include "model/io/design_fields.h"
#include "model/io/enum_words.h"
#include "model/io/json_print.h"

namespace isthmus {

/// Visitor of design_fields.h that lays one object out as JSON: one field per line, or all on one line.
class FieldWriter {
public:
    enum class Layout { Lines, OneLine };

    FieldWriter(std::string& out, std::size_t indent, Layout layout = Layout::Lines)
        : m_out(out), m_indent(indent), m_layout(layout) {
        m_out += '{';
    }
    /// Closes the object. Nothing may be visited afterwards.
    void finish() {
        if (m_any && m_layout == Layout::Lines)
            newLine(m_indent);
        m_out += '}';
    }

    void heading(std::string_view format, int version) {
        put("format", jsonString(format));
        put("version", std::to_string(version));
    }
    void text(std::string_view key, const std::string& value, Presence presence = Presence::Optional) {
        if (!value.empty() || presence == Presence::Required)
            put(key, jsonString(value));
    }
    void id(std::string_view key, const ElementId& value, Presence presence = Presence::Optional) {
        text(key, value.value, presence);
    }
    void flag(std::string_view key, bool value, bool standard) {
        if (value != standard)
            put(key, value ? "true" : "false");
    }
    void integer(std::string_view key, int value, int standard) {
        if (value != standard)
            put(key, std::to_string(value));
    }
    void number(std::string_view key, double value, double standard) {
        if (value != standard)
            put(key, jsonNumberText(value));
    }
    template <class Enum>
    void word(std::string_view key, Enum value, Enum standard, Defaults defaults) {
        if (value != standard || defaults == Defaults::Written)
            put(key, one(value));
    }
    template <class T>
    void required(std::string_view key, const T& value) {
        put(key, one(value));
    }
    template <class T>
    void optional(std::string_view key, const std::optional<T>& value) {
        if (value)
            put(key, one(*value));
    }
    void position(std::string_view latitude, std::string_view longitude,
                  const std::optional<GeoPoint>& value) {
        if (!value)
            return;
        put(latitude, jsonNumberText(value->latitude));
        put(longitude, jsonNumberText(value->longitude));
    }
    template <class T>
    void range(std::string_view low, std::string_view high, const std::optional<FigureRange<T>>& value) {
        if (!value)
            return;
        put(low, one(value->low));
        put(high, one(value->high));
    }
    void ids(std::string_view key, const std::vector<ElementId>& value,
             Defaults defaults = Defaults::LeftOut) {
        if (!value.empty() || defaults == Defaults::Written)
            put(key, row(value));
    }
    void idLists(std::string_view key, const std::vector<std::vector<ElementId>>& value) {
        if (!value.empty())
            put(key, column(value, [](const auto& entry) { return row(entry); }));
    }
    void numbers(std::string_view key, const std::vector<double>& value) {
        if (!value.empty())
            put(key, row(value));
    }
    template <class T>
    void object(std::string_view key, const T& value) {
        if (value != T{})
            put(key, one(value));
    }
    template <class T>
    void list(std::string_view key, const std::vector<T>& value, Defaults defaults = Defaults::LeftOut) {
        if (value.empty() && defaults == Defaults::LeftOut)
            return;
        if (m_layout == Layout::OneLine)
            put(key, row(value));
        else
            put(key, column(value, [&](const T& entry) { return objectText(entry, m_indent + 4); }));
    }
    template <class T>
    void elements(std::string_view key, const std::vector<T>& value) {
        list(key, value, Defaults::Written);
    }
    /// One entry per line, so that moving one element changes one line.
    template <class Key, class T>
    void map(std::string_view key, const std::map<Key, T>& value) {
        if (value.empty())
            return;
        std::string text = "{";
        for (const auto& [name, entry] : value) {
            text += text.size() > 1 ? "," : "";
            (text += '\n').append(m_indent + 4, ' ');
            text += one(name) + ": " + objectText(entry, 0, Layout::OneLine);
        }
        (text += '\n').append(m_indent + 2, ' ');
        put(key, text += '}');
    }
    void unknown(const UnknownFields& fields) {
        for (const auto& [key, raw] : fields)
            put(key, m_layout == Layout::Lines ? prettyJson(raw, m_indent + 2) : raw);
    }

    template <class T>
    static std::string objectText(const T& value, std::size_t indent, Layout layout = Layout::Lines) {
        std::string out;
        FieldWriter writer(out, indent, layout);
        visitFields(writer, value);
        writer.finish();
        return out;
    }

private:
    void newLine(std::size_t indent) { (m_out += '\n').append(indent, ' '); }
    void put(std::string_view key, std::string_view value) {
        m_out += m_any ? "," : "";
        if (m_layout == Layout::Lines)
            newLine(m_indent + 2);
        else
            m_out += m_any ? " " : "";
        m_any = true;
        m_out += jsonString(key);
        m_out += ": ";
        m_out += value;
    }

    static std::string one(const ElementId& id) { return jsonString(id.value); }
    static std::string one(const std::string& text) { return jsonString(text); }
    static std::string one(double value) { return jsonNumberText(value); }
    static std::string one(int value) { return std::to_string(value); }
    template <class Unit>
    static std::string one(Quantity<Unit> value) {
        return jsonNumberText(value.value);
    }
    static std::string one(const std::vector<std::string>& words) { return row(words); }
    template <class T>
    std::string one(const T& value) const {
        if constexpr (std::is_enum_v<T>)
            return jsonString(EnumWords<T>::words[static_cast<std::size_t>(value)]);
        else
            return objectText(value, m_indent + 2);
    }
    template <class T>
    static std::string inRow(const T& value) {
        if constexpr (requires { one(value); })
            return one(value);
        else
            return objectText(value, 0, Layout::OneLine);
    }
    /// A list on one line.
    template <class T>
    static std::string row(const std::vector<T>& values) {
        std::string text = "[";
        for (const auto& value : values)
            text += (text.size() > 1 ? ", " : "") + inRow(value);
        return text += ']';
    }
    /// A list with one entry per line.
    template <class T, class Print>
    std::string column(const std::vector<T>& values, const Print& print) const {
        if (values.empty())
            return "[]";
        std::string text = "[";
        for (const auto& value : values) {
            text += text.size() > 1 ? "," : "";
            (text += '\n').append(m_indent + 4, ' ');
            text += print(value);
        }
        (text += '\n').append(m_indent + 2, ' ');
        return text += ']';
    }

    std::string& m_out;
    std::size_t m_indent;
    Layout m_layout;
    bool m_any = false;
};

} // namespace isthmus
