// What pasted cells become.
#include "model/edit/apply_edit.h"
#include "tests/support/small_design.h"
#include "views/tables/cell_import.h"

#include <QtTest>

using namespace isthmus;

class TestCellImport : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_catalogue =
            std::make_shared<const Catalogue>(*loadCatalogue(resourceFolder() / "catalogue").catalogue);
    }

    void readCells_quotes_mayHoldTabsAndLines() {
        const CellRows rows = readCells("a\tb\r\n\"two\nlines\"\t\"with\ttab\"\n\n\"says \"\"no\"\"\"\tx");
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0], (QStringList{"a", "b"}));
        QCOMPARE(rows[1], (QStringList{"two\nlines", "with\ttab"}));
        QCOMPARE(rows[2], (QStringList{"says \"no\"", "x"}));
        QVERIFY(readCells(QString()).empty());
        QString many;
        for (std::size_t i = 0; i < kMostCellRows + 10; ++i)
            many += "x\n";
        QCOMPARE(readCells(many).size(), kMostCellRows);
    }

    void guessMapping_headings_areUnderstoodInAnyOrder() {
        const CellMapping mapping =
            guessMapping(readCells("Kind\tTo\tNumber\tFrom\nlan\tShop\t1\tOrders"), context());
        QVERIFY(mapping.headings && mapping.links);
        QVERIFY(mapping.columns == (std::vector<CellColumn>{CellColumn::Kind, CellColumn::To,
                                                            CellColumn::Ignored, CellColumn::From}));
    }

    void guessMapping_withoutHeadings_looksAtTheCells() {
        const CellMapping links = guessMapping(readCells("Shop\tOrders\nRouter\tGateway"), context());
        QVERIFY(links.links && !links.headings);
        const CellMapping components =
            guessMapping(readCells("Till\tSite\trouter\nDesk\tZone\tdatabase"), context());
        QVERIFY(!components.links);
        QVERIFY(components.columns ==
                (std::vector<CellColumn>{CellColumn::Name, CellColumn::Place, CellColumn::Kind}));
    }

    void planCells_components_standInTheirPlaces() {
        const CellRows rows =
            readCells("Name\tKind\tPlace\nTill\tRouter\tSITE\nDesk\t\t\nHall\tspaceship\t\n\trouter\t");
        const CellPlan plan = planCells(rows, guessMapping(rows, context()), context());
        QCOMPARE(plan.added.size(), std::size_t(2));
        QCOMPARE(plan.rows[2].problem, QString("No component is of the kind “spaceship”."));
        QCOMPARE(plan.rows[3].problem, QString("It has no name."));
        Design design = m_design;
        QVERIFY(applyEdit(design, plan.edit).has_value());
        const Component* till = findById(design.components, ElementId{"till"});
        QCOMPARE(till->kind, std::string("router"));
        QCOMPARE(till->place.value, std::string("site"));
        QVERIFY(design.views.front().positions.contains({"desk"}));
    }

    void planCells_unknownPlace_isMadeOnce() {
        const CellRows rows = readCells("Name\tPlace\nTill\tDublin\nDesk\tdublin\nBoard\tSite");
        const CellPlan plan = planCells(rows, guessMapping(rows, context()), context());
        QCOMPARE(plan.added.size(), std::size_t(3));
        QVERIFY(plan.newPlaces == (std::set<ElementId>{{"dublin"}}));
        QCOMPARE(plan.rows[0].made.last(), QString("Dublin (new)"));
        QCOMPARE(plan.rows[2].made.last(), QString("Site"));
        Design design = m_design;
        QVERIFY(applyEdit(design, plan.edit).has_value());
        QCOMPARE(findById(design.places, ElementId{"dublin"})->kind, std::string("site"));
        QCOMPARE(findById(design.components, ElementId{"desk"})->place.value, std::string("dublin"));
    }

    void planCells_links_needTwoEndsThatAreClear() {
        m_design.components[3].name = m_design.components[4].name = "Ledger";
        const CellRows rows = readCells("From\tTo\tName\nrouter\tStation\tSpur\nLedger\tRouter\t\norders\tRou"
                                        "ter\t\nRouter\trouter\t\nRouter\t\t");
        const CellPlan plan = planCells(rows, guessMapping(rows, context()), context());
        m_design = smallDesign();
        QCOMPARE(plan.added.size(), std::size_t(2)); // an id is clear
        QVERIFY(plan.rows[0].problem.isEmpty() && plan.rows[2].problem.isEmpty());
        QCOMPARE(plan.rows[0].made.last(), QString("Spur"));
        QCOMPARE(plan.rows[1].problem, QString("Several are called “Ledger”."));
        QCOMPARE(plan.rows[3].problem, QString("Both ends are the same."));
        QCOMPARE(plan.rows[4].problem, QString("It has no two ends."));
        const auto& link = std::get<Link>(std::get<AddElement>(plan.edit.edits.front()).element);
        QCOMPARE(link.kind, std::string("lan"));
        QCOMPARE(link.from.value, std::string("router"));
    }

private:
    CellContext context() const {
        return {m_design,
                *m_catalogue,
                [](const Component&, const Component&) { return std::string("lan"); },
                {}};
    }
    Design m_design = smallDesign();
    std::shared_ptr<const Catalogue> m_catalogue;
};

QTEST_GUILESS_MAIN(TestCellImport)
#include "test_cell_import.moc"
