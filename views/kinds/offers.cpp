#include "views/kinds/offers.h"

#include "views/text/names.h"

#include <QStringList>

#include <algorithm>

namespace isthmus {

namespace {

/// Names that people type. Reference and price are keys of the catalogue; empty ones leave the kind's own.
struct Product {
    const char* id;
    const char* name;
    const char* kind;
    const char* reference;
    const char* price;
};

constexpr Product kProducts[] = {
    {"aurora", "Aurora", "database", "aurora_multi_az.sla", "Aurora PostgreSQL/db.r6g.large"},
    {"rds_multi_az", "RDS Multi-AZ", "database", "rds_multi_az.sla", "RDS PostgreSQL/db.m5.large Multi-AZ"},
    {"neptune", "Neptune", "database", "neptune_multi_az.sla", "Neptune/db.r5.large"},
    {"redshift", "Redshift", "database", "redshift_multi_node.sla", "Redshift/ra3.4xlarge node"},
    {"msk", "Managed Kafka (MSK)", "stream", "msk_multi_az.sla", "MSK/kafka.m5.large broker"},
};

/// What else a kind is called.
struct Words {
    const char* kind;
    const char* words;
};

constexpr Words kWords[] = {
    {"database", "rds sql postgres mysql db dynamodb documentdb"},
    {"cache", "elasticache redis memcached"},
    {"object_store", "s3 bucket blob"},
    {"file_store", "efs fsx nfs"},
    {"search_index", "opensearch elasticsearch"},
    {"queue", "sqs mq"},
    {"topic", "sns"},
    {"stream", "kinesis kafka"},
    {"event_bus", "eventbridge"},
    {"function", "lambda serverless"},
    {"containers", "ecs eks fargate kubernetes docker"},
    {"instances", "ec2 vm autoscaling"},
    {"workflow", "step functions airflow"},
    {"dns", "route 53"},
    {"load_balancer", "alb elb"},
    {"network_load_balancer", "nlb"},
    {"content_delivery", "cloudfront cdn"},
    {"transit_gateway", "tgw"},
    {"direct_connect_gateway", "dxgw"},
    {"dx_device", "dx direct connect port"},
    {"private_endpoint", "privatelink"},
    {"region", "aws region"},
    {"zone", "az"},
    {"clients", "users people"},
};

QString wordsOf(const Kind& kind) {
    const auto found = std::find_if(std::begin(kWords), std::end(kWords),
                                    [&](const Words& row) { return kind.id == row.kind; });
    return found == std::end(kWords) ? QString() : QString::fromLatin1(found->words);
}

bool hasRows(const Catalogue& catalogue, const Product& product) {
    return catalogue.reliability(product.reference) != nullptr;
}

/// One typed word against one offer.
int matchOfWord(const Offer& offer, const QString& word, const QString& others) {
    if (offer.name.startsWith(word, Qt::CaseInsensitive))
        return 4;
    if (offer.name.contains(QLatin1Char(' ') + word, Qt::CaseInsensitive))
        return 3;
    if (offer.name.contains(word, Qt::CaseInsensitive))
        return 2;
    return others.contains(word, Qt::CaseInsensitive) ? 1 : 0;
}

} // namespace

std::vector<Offer> offersOf(const Catalogue& catalogue) {
    std::vector<Offer> offers;
    for (const Kind& kind : catalogue.kinds()) {
        if (kind.kindClass == KindClass::Link)
            continue;
        Offer offer;
        offer.id = QString::fromStdString(kind.id);
        offer.kind = &kind;
        offer.name = kindName(kind);
        offer.words = wordsOf(kind);
        offers.push_back(std::move(offer));
        for (const Product& product : kProducts)
            if (kind.id == product.kind && hasRows(catalogue, product))
                offers.push_back({QString::fromLatin1(product.id), &kind, QString::fromLatin1(product.name),
                                  product.reference, product.price, kindName(kind), true});
    }
    return offers;
}

std::optional<Offer> offerOf(const Catalogue& catalogue, const QString& id) {
    std::vector<Offer> offers = offersOf(catalogue);
    const auto found =
        std::find_if(offers.begin(), offers.end(), [&](const Offer& offer) { return offer.id == id; });
    return found == offers.end() ? std::nullopt : std::optional(std::move(*found));
}

int matchOf(const Offer& offer, const QString& text) {
    const QString others = offer.words + QLatin1Char(' ') + QString::fromStdString(offer.kind->name) +
                           QLatin1Char(' ') + QString::fromStdString(offer.kind->id) + QLatin1Char(' ') +
                           categoryName(offer.kind->category);
    int worst = 5;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        worst = std::min(worst, matchOfWord(offer, word, others));
    // All of it, in one piece, is the best there is.
    return worst == 4 && offer.name.startsWith(text.trimmed(), Qt::CaseInsensitive) ? 5 : worst;
}

} // namespace isthmus
