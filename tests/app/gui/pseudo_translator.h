#pragma once

#include <QTranslator>

namespace isthmus {

/// Pretends to translate into a language whose texts are 40 % longer and full of accents: "Save" is
/// "[Šàvé~~]". What is not translated keeps its plain letters, and what has too little room is cut off.
class PseudoTranslator : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                    int count) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace isthmus
