#include "app/gui/template_dialog.h"
#include "model/io/design_reader.h"
#include "tests/app/gui/window_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace isthmus;

namespace {

Gallery gallery() {
    return readGallery(resourceFolder() / "templates");
}

QStringList rowsOf(const QListWidget* list) {
    QStringList rows;
    for (int i = 0; i < list->count(); ++i)
        rows << list->item(i)->text();
    return rows;
}

void clickItem(QListWidget* list, int row) {
    list->scrollToItem(list->item(row));
    const QPoint at = list->visualItemRect(list->item(row)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
}

} // namespace

class TestTemplateDialog : public QObject {
    Q_OBJECT

private slots:
    void families_all_standByRowWithPictures();
    void family_chosen_showsStorySourceAndVariants();
    void variant_doubleClicked_isAccepted();
    void gallery_empty_offersNothing();
    void gallery_withoutClaims_offersOthers();
    void window_templateChosen_opensACopyWithoutName();
    void window_cancelled_keepsTheDocument();
};

void TestTemplateDialog::families_all_standByRowWithPictures() {
    const Gallery all = gallery();
    TemplateDialog dialog(all, nullptr);
    const auto* families = dialog.findChild<QListWidget*>("templateFamilies");
    QCOMPARE(families->count(), static_cast<int>(all.families.size()) + (all.loose.empty() ? 0 : 1));
    for (std::size_t i = 0; i < all.families.size(); ++i) {
        const QListWidgetItem* item = families->item(static_cast<int>(i));
        QCOMPARE(item->text(), QString::fromStdString(all.families[i].title));
        if (all.families[i].family == "hawaii")
            QVERIFY(!item->icon().isNull());
    }
    QVERIFY(!dialog.path().isEmpty()); // the first design of the first family
}

void TestTemplateDialog::family_chosen_showsStorySourceAndVariants() {
    const Gallery all = gallery();
    const auto hawaii = std::find_if(all.families.begin(), all.families.end(),
                                     [](const ClaimsFile& family) { return family.family == "hawaii"; });
    QVERIFY(hawaii != all.families.end());
    TemplateDialog dialog(all, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    clickItem(dialog.findChild<QListWidget*>("templateFamilies"),
              static_cast<int>(hawaii - all.families.begin()));
    QCOMPARE(dialog.findChild<QLabel*>("templateTitle")->text(), QString::fromStdString(hawaii->title));
    QCOMPARE(dialog.findChild<QLabel*>("templateStory")->text(), QString::fromStdString(hawaii->story));
    const QString source = dialog.findChild<QLabel*>("templateSource")->text();
    QVERIFY(source.contains(QString::fromStdString(hawaii->source.url)));
    QVERIFY(source.contains(QString::fromStdString(hawaii->source.author)));
    auto* designs = dialog.findChild<QListWidget*>("templateDesigns");
    QCOMPARE(designs->count(), static_cast<int>(hawaii->designs.size()));
    QVERIFY(rowsOf(designs).contains("Hawaii hybrid: minimum")); // the design's own name
    QVERIFY(dialog.path().endsWith(QString::fromStdString(hawaii->designs.front()) + ".isthmus"));
    clickItem(designs, 1);
    QVERIFY(dialog.path().endsWith(QString::fromStdString(hawaii->designs[1]) + ".isthmus"));
}

void TestTemplateDialog::variant_doubleClicked_isAccepted() {
    TemplateDialog dialog(gallery(), nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* designs = dialog.findChild<QListWidget*>("templateDesigns");
    const QPoint at = designs->visualItemRect(designs->item(0)).center();
    QTest::mouseClick(designs->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(designs->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
}

void TestTemplateDialog::gallery_empty_offersNothing() {
    TemplateDialog dialog(Gallery{}, nullptr);
    QCOMPARE(dialog.findChild<QListWidget*>("templateFamilies")->count(), 0);
    QVERIFY(dialog.path().isEmpty());
    for (const auto* button : dialog.findChildren<QPushButton*>())
        if (button->isDefault())
            QVERIFY(!button->isEnabled());
}

void TestTemplateDialog::gallery_withoutClaims_offersOthers() {
    Gallery loose;
    loose.folder = resourceFolder() / "templates";
    loose.loose = {"hawaii_minimum"};
    TemplateDialog dialog(loose, nullptr);
    QCOMPARE(rowsOf(dialog.findChild<QListWidget*>("templateFamilies")), QStringList{"Others"});
    QCOMPARE(rowsOf(dialog.findChild<QListWidget*>("templateDesigns")),
             QStringList{"Hawaii hybrid: minimum"});
    QVERIFY(dialog.path().endsWith("hawaii_minimum.isthmus"));
}

void TestTemplateDialog::window_templateChosen_opensACopyWithoutName() {
    WindowFixture fixture;
    fixture.find<QAction>("newFromTemplate")->trigger();
    auto* dialog = fixture.window().findChild<TemplateDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const QString path = dialog->path();
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!fixture.window().session().design().components.empty());
    QVERIFY(fixture.window().files().path().isEmpty());
    const LoadOutcome chosen = readDesignFile(path.toStdString());
    QVERIFY(chosen.design && fixture.window().session().design() == *chosen.design);
    QTRY_VERIFY(!fixture.window().findChild<TemplateDialog*>());
}

void TestTemplateDialog::window_cancelled_keepsTheDocument() {
    WindowFixture fixture;
    fixture.openTemplate("hawaii_minimum.isthmus");
    const Design before = fixture.window().session().design();
    fixture.find<QAction>("newFromTemplate")->trigger();
    auto* dialog = fixture.window().findChild<TemplateDialog*>();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!fixture.window().findChild<TemplateDialog*>());
    QVERIFY(fixture.window().session().design() == before);
}

QTEST_MAIN(TestTemplateDialog)
#include "test_template_dialog.moc"
