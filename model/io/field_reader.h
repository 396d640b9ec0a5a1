#pragma once

#include "model/io/design_fields.h"
#include "model/io/enum_words.h"
#include "model/io/read_report.h"

namespace isthmus {

/// Where the elements of a design stand in its file: for each list of design_fields.h, in that order, the
/// values its elements were read from.
using ElementPlaces = std::vector<std::vector<JsonIndex>>;

/// Visitor of design_fields.h that fills one struct from one JSON object. A field that cannot be read
/// keeps its default and is reported; a field that nobody visited is kept as unknown.
class FieldReader {
public:
    /// @pre the value at `object` is an object. `places` may be null when no lists of elements are read.
    FieldReader(const JsonText& json, JsonIndex object, ReadReport& report, ElementPlaces* places = nullptr);

    void heading(std::string_view, int) { take("format"), take("version"); } // checked before, by the reader
    void text(std::string_view key, std::string& value, Presence presence = Presence::Optional);
    void id(std::string_view key, ElementId& value, Presence presence = Presence::Optional);
    void flag(std::string_view key, bool& value, bool standard);
    void integer(std::string_view key, int& value, int standard);
    void number(std::string_view key, double& value, double standard);
    template <class Enum>
    void word(std::string_view key, Enum& value, Enum standard, Defaults) {
        value = standard;
        if (const JsonIndex at = take(key); at != kNoJson)
            one(at, value);
    }
    template <class T>
    void required(std::string_view key, T& value) {
        if (const JsonIndex at = take(key); at != kNoJson)
            one(at, value);
        else
            m_report.addMissing(key, m_object, "a number");
    }
    template <class T>
    void optional(std::string_view key, std::optional<T>& value) {
        const JsonIndex at = take(key);
        T made{};
        if (at != kNoJson && one(at, made))
            value = std::move(made);
    }
    void position(std::string_view latitude, std::string_view longitude, std::optional<GeoPoint>& value);
    template <class T>
    void range(std::string_view low, std::string_view high, std::optional<FigureRange<T>>& value) {
        const JsonIndex lowAt = take(low);
        const JsonIndex highAt = take(high);
        if (lowAt == kNoJson && highAt == kNoJson)
            return;
        FigureRange<T> range;
        const bool both = end(low, lowAt, low, high, range.low);
        if (end(high, highAt, low, high, range.high) && both)
            value = range;
    }
    void ids(std::string_view key, std::vector<ElementId>& value, Defaults = Defaults::LeftOut) {
        readList(key, value);
    }
    void idLists(std::string_view key, std::vector<std::vector<ElementId>>& value) { readList(key, value); }
    void numbers(std::string_view key, std::vector<double>& value) { readList(key, value); }
    template <class T>
    void object(std::string_view key, T& value) {
        if (const JsonIndex at = take(key); at != kNoJson)
            one(at, value);
    }
    template <class T>
    void list(std::string_view key, std::vector<T>& value, Defaults = Defaults::LeftOut) {
        readList(key, value);
    }
    template <class T>
    void elements(std::string_view key, std::vector<T>& value);
    template <class Key, class T>
    void map(std::string_view key, std::map<Key, T>& value);
    /// An object as it stands in the text, without white space; what is in it is not looked at.
    void rawObject(std::string_view key, std::string& value);
    void unknown(UnknownFields& fields);
    /// Reports every field that nobody visited as an error, for files whose readers keep nothing unknown.
    void refuseOthers();

private:
    struct Member {
        std::string key;
        JsonIndex at = kNoJson;
        bool taken = false;
    };
    /// The member of that key, noted as known; kNoJson when there is none.
    JsonIndex take(std::string_view key);
    bool is(JsonIndex at, JsonType type, std::string_view accepted);

    /// One of two fields that stand together; its lack is reported.
    template <class T>
    bool end(std::string_view key, JsonIndex at, std::string_view low, std::string_view high, T& value) {
        if (at != kNoJson)
            return one(at, value);
        m_report.addMissing(key, m_object,
                            "both " + std::string(low) + " and " + std::string(high) + ", or neither");
        return false;
    }

    bool one(JsonIndex at, std::string& value);
    bool one(JsonIndex at, ElementId& value) { return one(at, value.value); }
    bool one(JsonIndex at, double& value);
    bool one(JsonIndex at, int& value);
    bool one(JsonIndex at, bool& value);
    template <class Unit>
    bool one(JsonIndex at, Quantity<Unit>& value) {
        return one(at, value.value);
    }
    template <class T>
    bool one(JsonIndex at, std::vector<T>& values);
    template <class T>
    bool one(JsonIndex at, T& value);
    bool wordIndex(JsonIndex at, const std::string_view* words, std::size_t count, std::size_t& index);

    template <class T>
    void readList(std::string_view key, std::vector<T>& value) {
        if (const JsonIndex at = take(key); at != kNoJson)
            one(at, value);
    }

    const JsonText& m_json;
    JsonIndex m_object;
    ReadReport& m_report;
    ElementPlaces* m_places;
    std::vector<Member> m_members;
    std::vector<std::string> m_absent; ///< known keys that the object does not have
};

template <class T>
bool FieldReader::one(JsonIndex at, std::vector<T>& values) {
    if (!is(at, JsonType::Array, "a list [ … ]"))
        return false;
    for (JsonIndex entry = m_json.child(at); entry != kNoJson; entry = m_json.next(entry)) {
        T value{};
        one(entry, value);
        // An entry that could not be read leaves a gap: the others must keep their places, by which the
        // invariants name them.
        values.push_back(std::move(value));
    }
    return true;
}

template <class T>
bool FieldReader::one(JsonIndex at, T& value) {
    if constexpr (std::is_enum_v<T>) {
        constexpr auto& words = EnumWords<T>::words;
        std::size_t index = 0;
        const bool good = wordIndex(at, words.data(), words.size(), index);
        if (good)
            value = static_cast<T>(index);
        return good;
    } else {
        if (!is(at, JsonType::Object, "an object { … }"))
            return false;
        FieldReader reader(m_json, at, m_report);
        visitFields(reader, value);
        return true;
    }
}

template <class T>
void FieldReader::elements(std::string_view key, std::vector<T>& value) {
    const JsonIndex at = take(key);
    std::vector<JsonIndex> places;
    if (at != kNoJson && is(at, JsonType::Array, "a list [ … ]")) {
        for (JsonIndex entry = m_json.child(at); entry != kNoJson; entry = m_json.next(entry)) {
            T element{};
            const JsonIndex id =
                m_json.node(entry).type == JsonType::Object ? m_json.member(entry, "id") : kNoJson;
            if (id != kNoJson && m_json.node(id).type == JsonType::String)
                m_report.setElement({m_json.string(id)});
            if (one(entry, element)) {
                value.push_back(std::move(element));
                places.push_back(entry);
            }
            m_report.setElement({});
        }
    }
    if (m_places)
        m_places->push_back(std::move(places));
}

template <class Key, class T>
void FieldReader::map(std::string_view key, std::map<Key, T>& value) {
    const JsonIndex at = take(key);
    if (at == kNoJson || !is(at, JsonType::Object, "an object { … }"))
        return;
    for (JsonIndex entry = m_json.child(at); entry != kNoJson; entry = m_json.next(entry)) {
        T made{};
        if (one(entry, made))
            value.emplace(Key{m_json.key(entry)}, std::move(made));
    }
}

} // namespace isthmus
