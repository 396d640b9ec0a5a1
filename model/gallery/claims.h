#pragma once

#include "model/base/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace isthmus {

/// A figure of the analysis of one design of a family.
struct FigureQuery {
    std::string design; ///< stem of its file
    std::vector<ElementId> fail;
    std::optional<ElementId> scenario; ///< as it leaves things at its end
    bool connectionSetup = false;      ///< with a new connection for every call
    std::string figure;                ///< its id, see model/derivation/figure_id.h

    bool operator==(const FigureQuery&) const = default;
};

/// What a figure has to be. Exactly one way of saying it is used: a value with a tolerance, one or two
/// bounds, a text, or that there is no number.
struct Expectation {
    std::optional<double> value;
    std::optional<double> relative; ///< largest |found − value| / |value|
    std::optional<double> absolute; ///< largest |found − value|
    std::optional<double> atLeast;
    std::optional<double> atMost;
    std::optional<double> above;
    std::optional<double> below;
    std::optional<std::string> text; ///< the figure's text, exactly
    bool absent = false;             ///< no such figure, or no number for it

    bool operator==(const Expectation&) const = default;
};

/// A small change after which a claim must not hold any more: shows what it rests on.
struct Perturbation {
    std::string design; ///< empty: the claim's
    ElementId element;
    std::string patch; ///< JSON merge patch (RFC 7396) of that element's object
};

/// One statement of a published text about the system that a design models, as a figure.
struct Claim {
    std::string id;
    std::string claim;    ///< in words of ours
    std::string place;    ///< where in the text
    std::string computed; ///< how one gets the expected value by hand
    std::string unit;     ///< of what is expected; empty for texts and for what is absent
    FigureQuery query;
    std::optional<FigureQuery> less; ///< what is compared is the figure − this one
    std::optional<FigureQuery> over; ///< what is compared is the figure / this one
    Expectation expect;
    std::vector<Perturbation> perturb; ///< all at once
};

/// The text that a family of designs models.
struct ClaimSource {
    std::string title;
    std::string author;
    std::string publisher;
    std::string url;
    std::string published; ///< as the text says it; empty: it does not
};

/// A claims file: one text, its designs, what it claims (resources/schema/CLAIMS.md).
struct ClaimsFile {
    std::string family; ///< the file's name without ".claims.json"
    int row = 0;        ///< place in the gallery
    std::string title;
    std::string story; ///< what one learns by opening it
    ClaimSource source;
    std::vector<std::string> designs; ///< stems of their files; the first one is opened by default
    std::vector<Claim> claims;
};

/// Rows of the gallery.
inline constexpr int kGalleryRows = 20;

} // namespace isthmus
