#pragma once

#include "model/analysis/cost/cost.h"
#include "tests/model/analysis/flow_design.h"

#include <QStringList>

namespace isthmus {

/// A provider with us-west-2 (two zones), us-east-1, us-east-2 and ap-southeast-2, each region an account of
/// its own, and a site: something to draw one rule of the price list into.
class BilledWorld : public FlowDesign {
public:
    BilledWorld() {
        place("aws", "provider");
        for (const auto& [id, code] : {std::pair{"west", "us-west-2"},
                                       {"east", "us-east-1"},
                                       {"ohio", "us-east-2"},
                                       {"sydney", "ap-southeast-2"}}) {
            place(id, "region", "aws", code).account = id;
            place(std::string(id) + "-a", "zone", id);
        }
        place("west-b", "zone", "west");
        place("home", "site");
        component("app", "server", "west-a");
        component("other", "server", "west-b");
        component("east-app", "server", "east-a");
        component("ohio-app", "server", "ohio-a");
        component("sydney-app", "server", "sydney-a");
        component("office", "clients", "home");
    }

    /// A flow of so many GB a month there, and back.
    Flow& moves(const std::string& from, const std::string& to, double forward, double back = 0) {
        Flow& moved = flow(from + "-" + to, from, to);
        moved.forwardPerMonth = Gigabytes{forward};
        moved.returnPerMonth = Gigabytes{back};
        return moved;
    }

    [[nodiscard]] CostResult cost() const {
        const auto system = build();
        return costOf(*system, OperatingState(*system));
    }

    /// "RULE quantity USD payer" of the lines of flows.
    [[nodiscard]] QStringList bill() const {
        QStringList lines;
        for (const CostLine& line : cost().lines)
            if (!line.flow.empty())
                lines << QString::fromStdString(line.rule) + ' ' + QString::number(line.quantity, 'g', 10) +
                             ' ' +
                             (line.amount ? QString::number(line.amount->value, 'f', 2)
                                          : QStringLiteral("unknown")) +
                             (line.payer.empty() ? QString() : ' ' + QString::fromStdString(line.payer));
        return lines;
    }
};

} // namespace isthmus
