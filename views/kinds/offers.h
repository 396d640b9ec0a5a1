#pragma once

#include "model/catalogue/catalogue.h"

#include <QString>

#include <optional>
#include <vector>

namespace isthmus {

/// Something that can be put on the sheet: a kind of place or component, or a product people ask for by its
/// name, which is a kind with the catalogue's rows for that product filled in.
struct Offer {
    QString id; ///< the kind's, or the product's ("aurora"): no two are alike
    const Kind* kind = nullptr;
    QString name;          ///< in the user's language; a product is called the same in all of them
    std::string reference; ///< row of the reliability table; empty: the kind's own
    std::string price;     ///< row of the price list; empty: the kind's own
    QString words;         ///< other words that it is found by
    bool isProduct = false;
};

/// All kinds but links, in the catalogue's order, each followed by its products. Products whose rows the
/// catalogue does not have are left out.
[[nodiscard]] std::vector<Offer> offersOf(const Catalogue& catalogue);
[[nodiscard]] std::optional<Offer> offerOf(const Catalogue& catalogue, const QString& id);

/// How well an offer answers what somebody typed: 0 not at all; more for a name that begins with it than for
/// one that holds it, least for a word that only belongs to it. Every word typed has to be found.
[[nodiscard]] int matchOf(const Offer& offer, const QString& text);

} // namespace isthmus
