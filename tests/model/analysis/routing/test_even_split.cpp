#include "model/analysis/routing/even_split.h"

#include <QTest>

using namespace isthmus;

namespace {

Hop hop(Index from, Index to, Index link) {
    Hop made;
    made.from = from;
    made.to = to;
    made.link = link;
    return made;
}

std::vector<double> split(const std::vector<std::vector<Hop>>& paths) {
    return evenSplit(std::vector<std::span<const Hop>>(paths.begin(), paths.end()));
}

} // namespace

class TestEvenSplit : public QObject {
    Q_OBJECT

private slots:
    void evenSplit_waysThatMeet_splitWhereTheyPart();
    void evenSplit_parallelLinks_areWaysOfTheirOwn();
    void evenSplit_pathsLeftOut_sharesStillAddUp();
};

/// 0 → 1 → 3 and 0 → 2 → 3, and from 2 another way over 4: a half, a quarter, a quarter.
void TestEvenSplit::evenSplit_waysThatMeet_splitWhereTheyPart() {
    QCOMPARE(split({{hop(0, 1, 0), hop(1, 3, 1)},
                    {hop(0, 2, 2), hop(2, 3, 3)},
                    {hop(0, 2, 2), hop(2, 4, 4), hop(4, 3, 5)}}),
             (std::vector<double>{0.5, 0.25, 0.25}));
}

void TestEvenSplit::evenSplit_parallelLinks_areWaysOfTheirOwn() {
    QCOMPARE(split({{hop(0, 1, 0)}, {hop(0, 1, 1)}, {hop(0, 1, 2)}, {hop(0, 1, 3)}}),
             (std::vector<double>{0.25, 0.25, 0.25, 0.25}));
}

/// Of four ways over two pairs of parallel links three are looked at.
void TestEvenSplit::evenSplit_pathsLeftOut_sharesStillAddUp() {
    const auto shares =
        split({{hop(0, 1, 0), hop(1, 2, 2)}, {hop(0, 1, 0), hop(1, 2, 3)}, {hop(0, 1, 1), hop(1, 2, 2)}});
    for (const double share : shares)
        QVERIFY(std::abs(share - 1.0 / 3) < 1e-15);
}

QTEST_GUILESS_MAIN(TestEvenSplit)
#include "test_even_split.moc"
