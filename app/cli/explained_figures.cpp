#include "app/cli/explained_figures.h"

#include "app/cli/derivation_output.h"
#include "app/cli/messages.h"
#include "model/derivation/figure_options.h"

namespace isthmus {

int explainFigures(const ExplainedFigures& asked, const FigureSources& sources, Console console) {
    Json all = Json::array();
    for (const std::string& figure : asked.figures) {
        if (figure == kListOfFigures) {
            for (const std::string& one : figuresOf(sources)) {
                if (asked.listed && !asked.listed(one))
                    continue;
                if (asked.json)
                    all.push_back(one);
                else
                    console.out << one << '\n';
            }
            continue;
        }
        const auto derivation = deriveFigure(sources, figure);
        if (!derivation)
            return refuse(console, derivation.error());
        if (asked.json)
            all.push_back(derivationJson(*derivation));
        else
            printDerivation(sources.system.design(), *derivation, console.out);
    }
    if (asked.json)
        printJson({{"format", "isthmus-figures"}, {"version", 1}, {"figures", std::move(all)}}, console.out);
    return kExitOk;
}

} // namespace isthmus
