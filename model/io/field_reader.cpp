#include "model/io/field_reader.h"

#include "model/io/nearest_words.h"

#include <algorithm>
#include <cmath>

namespace isthmus {

namespace {

std::string_view typeName(JsonType type) {
    switch (type) {
    case JsonType::Null:
        return "null";
    case JsonType::Boolean:
        return "true or false";
    case JsonType::Number:
        return "a number";
    case JsonType::String:
        return "a text";
    case JsonType::Array:
        return "a list";
    case JsonType::Object:
        return "an object";
    }
    return "";
}

std::string shortened(std::string text) {
    constexpr std::size_t kLongest = 60;
    if (text.size() > kLongest)
        text = text.substr(0, kLongest) + "…";
    return text;
}

} // namespace

FieldReader::FieldReader(const JsonText& json, JsonIndex object, ReadReport& report, ElementPlaces* places)
    : m_json(json), m_object(object), m_report(report), m_places(places) {
    for (JsonIndex at = json.child(object); at != kNoJson; at = json.next(at))
        m_members.push_back({json.key(at), at});
}

JsonIndex FieldReader::take(std::string_view key) {
    JsonIndex found = kNoJson;
    for (auto& member : m_members) {
        if (member.key != key)
            continue;
        member.taken = true; // a repeated key has been reported with the text; the first one counts
        if (found == kNoJson)
            found = member.at;
    }
    if (found == kNoJson)
        m_absent.emplace_back(key);
    return found;
}

bool FieldReader::is(JsonIndex at, JsonType type, std::string_view accepted) {
    const JsonType actual = m_json.node(at).type;
    if (actual == type)
        return true;
    m_report.add("IO-012", {std::string(typeName(actual)), std::string(typeName(type))}, at,
                 std::string(accepted));
    return false;
}

void FieldReader::text(std::string_view key, std::string& value, Presence presence) {
    const JsonIndex at = take(key);
    if (at != kNoJson)
        one(at, value);
    else if (presence == Presence::Required)
        m_report.addMissing(key, m_object, "a text in quotes");
}

void FieldReader::id(std::string_view key, ElementId& value, Presence presence) {
    const JsonIndex at = take(key);
    if (at != kNoJson)
        one(at, value);
    else if (presence == Presence::Required)
        m_report.addMissing(key, m_object,
                            key == "id" ? "an id of its own, in quotes" : "the id of an element, in quotes");
}

void FieldReader::flag(std::string_view key, bool& value, bool standard) {
    value = standard;
    if (const JsonIndex at = take(key); at != kNoJson)
        one(at, value);
}

void FieldReader::integer(std::string_view key, int& value, int standard) {
    value = standard;
    if (const JsonIndex at = take(key); at != kNoJson)
        one(at, value);
}

void FieldReader::number(std::string_view key, double& value, double standard) {
    value = standard;
    if (const JsonIndex at = take(key); at != kNoJson)
        one(at, value);
}

void FieldReader::position(std::string_view latitude, std::string_view longitude,
                           std::optional<GeoPoint>& value) {
    const JsonIndex latitudeAt = take(latitude);
    const JsonIndex longitudeAt = take(longitude);
    if (latitudeAt == kNoJson && longitudeAt == kNoJson)
        return;
    GeoPoint point;
    const auto read = [&](std::string_view key, JsonIndex at, double& degrees) {
        if (at != kNoJson)
            return one(at, degrees);
        m_report.addMissing(key, m_object, "both latitude_deg and longitude_deg, or neither");
        return false;
    };
    const bool north = read(latitude, latitudeAt, point.latitude);
    const bool east = read(longitude, longitudeAt, point.longitude);
    if (north && east)
        value = point;
}

void FieldReader::unknown(UnknownFields& fields) {
    for (const auto& member : m_members) {
        if (member.taken)
            continue;
        fields.emplace_back(member.key, m_json.compact(member.at));
        const auto near = nearestWords(member.key, m_absent, 1);
        if (!near.empty())
            m_report.addKeyWarning("IO-023", {member.key, near.front()}, member.at, near.front());
    }
}

void FieldReader::rawObject(std::string_view key, std::string& value) {
    const JsonIndex at = take(key);
    if (at == kNoJson)
        m_report.addMissing(key, m_object, "an object { … }");
    else if (is(at, JsonType::Object, "an object { … }"))
        value = m_json.compact(at);
}

void FieldReader::refuseOthers() {
    for (const auto& member : m_members) {
        if (member.taken)
            continue;
        auto words = nearestWords(member.key, m_absent, 1);
        if (words.empty())
            words = m_absent;
        std::string accepted;
        for (const std::string& word : words)
            accepted += (accepted.empty() ? "" : ", ") + word;
        m_report.add("IO-171", {member.key}, member.at, accepted.empty() ? "no further field" : accepted);
    }
}

bool FieldReader::one(JsonIndex at, std::string& value) {
    if (!is(at, JsonType::String, "a text in quotes"))
        return false;
    value = m_json.string(at);
    return true;
}

bool FieldReader::one(JsonIndex at, double& value) {
    if (!is(at, JsonType::Number, "a number"))
        return false;
    const auto number = m_json.number(at); // absent: reported with the text
    value = number.value_or(value);
    return number.has_value();
}

bool FieldReader::one(JsonIndex at, int& value) {
    constexpr double kLargest = 1e9;
    double number = 0;
    if (!is(at, JsonType::Number, "a whole number") || !one(at, number))
        return false;
    if (number != std::floor(number) || std::fabs(number) > kLargest) {
        m_report.add("IO-015", {shortened(std::string(m_json.raw(at)))}, at,
                     "a whole number up to 1000000000");
        return false;
    }
    value = static_cast<int>(number);
    return true;
}

bool FieldReader::one(JsonIndex at, bool& value) {
    if (!is(at, JsonType::Boolean, "true or false"))
        return false;
    value = m_json.boolean(at);
    return true;
}

bool FieldReader::wordIndex(JsonIndex at, const std::string_view* words, std::size_t count,
                            std::size_t& index) {
    std::string accepted;
    for (std::size_t i = 0; i < count; ++i)
        accepted += (i == 0 ? "" : i + 1 == count ? " or " : ", ") + std::string(words[i]);
    if (!is(at, JsonType::String, accepted))
        return false;
    const std::string word = m_json.string(at);
    index = static_cast<std::size_t>(std::find(words, words + count, word) - words);
    if (index < count)
        return true;
    m_report.add("IO-014", {shortened(word)}, at, accepted);
    return false;
}

} // namespace isthmus
