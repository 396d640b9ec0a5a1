// A language nobody speaks finds texts that are not translated and texts that are cut off.
#include "tests/app/gui/pseudo_translator.h"
#include "tests/app/gui/window_tour.h"

#include "model/edit/references.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

using namespace isthmus;

namespace {

constexpr const char* kTemplate = "dr_warm_standby.isthmus";

QString described(const QWidget& widget) {
    return QStringLiteral("%1 %2 in %3")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.parentWidget() ? QLatin1String(widget.parentWidget()->metaObject()->className())
                                   : QLatin1String());
}

QStringList textsOf(const QWidget& widget) {
    QStringList texts{widget.toolTip(), widget.accessibleName()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts << button->text();
    if (const auto* box = qobject_cast<const QGroupBox*>(&widget))
        texts << box->title();
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts << line->placeholderText();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        texts << box->currentText();
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    for (const QAction* action : widget.actions())
        texts << action->text() << action->toolTip() << action->statusTip();
    return texts;
}

/// Has it less room than it asks for? Texts with an ellipsis are shortened on purpose.
bool isCutOff(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        if (label->text().isEmpty() || label->metaObject() != &QLabel::staticMetaObject)
            return false;
        if (label->wordWrap())
            return label->heightForWidth(label->width()) > label->height() + 1;
        return label->sizeHint().width() > label->width() + 1;
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (tool && !tool->icon().isNull() && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return false; // its text is a tooltip
        const int text = button->fontMetrics().horizontalAdvance(QString(button->text()).remove(u'&'));
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width();
        return !button->text().isEmpty() && text + icon > button->width() - 4;
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        return !tabs->usesScrollButtons() && tabs->sizeHint().width() > tabs->width() + 1;
    return false;
}

} // namespace

class TestPseudoLanguage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_fixture = std::make_unique<WindowFixture>();
        QCoreApplication::installTranslator(&m_translator);
        m_fixture->replaceWindow();
        m_fixture->openTemplate(kTemplate);
        readNames();
    }
    void cleanupTestCase() {
        QCoreApplication::removeTranslator(&m_translator);
        m_fixture.reset();
    }

    void translate_words_areWrappedLongerAndAccented() {
        QCOMPARE(m_translator.translate("x", "Save %1 in <b>%n</b>", nullptr, 1),
                 QStringLiteral("[Šàvé %1 ìñ <b>%n</b>~~~~~~]"));
        QVERIFY(untranslated(QStringLiteral("Palette")));
        QVERIFY(!untranslated(QStringLiteral("[Pàlétté~] 12.5 GB")));
    }

    void texts_everywhere_areTranslatedAndHaveRoom() {
        std::set<QString> plain, cut;
        WindowTour tour(*m_fixture, [&](QWidget& shown, const QString& where) {
            if (shown.isWindow() && untranslated(shown.windowTitle()))
                plain.insert(QStringLiteral("title: ") + shown.windowTitle());
            for (const QWidget* widget : shown.findChildren<QWidget*>()) {
                if (!widget->isVisible())
                    continue;
                for (const QString& text : textsOf(*widget))
                    if (untranslated(text))
                        plain.insert(described(*widget) + QStringLiteral(": ") + text);
                if (isCutOff(*widget))
                    cut.insert(described(*widget) + QStringLiteral(" — ") + where + QStringLiteral(": ") +
                               textsOf(*widget).join(QLatin1Char('|')));
            }
        });
        tour.run();
        for (const QString& text : plain)
            qWarning("not translated: %s", qPrintable(text));
        for (const QString& text : cut)
            qWarning("cut off: %s", qPrintable(text));
        QVERIFY(plain.empty());
        QVERIFY(cut.empty());
    }

    void menus_allActions_areTranslated() {
        std::set<QString> plain;
        for (const QMenu* menu : m_fixture->window().findChildren<QMenu*>())
            for (const QAction* action : menu->actions())
                for (const QString& text : {action->text(), action->toolTip(), action->statusTip()})
                    if (untranslated(text))
                        plain.insert(menu->title() + QStringLiteral(" ▸ ") + text);
        for (const QString& text : plain)
            qWarning("not translated: %s", qPrintable(text));
        QVERIFY(plain.empty());
    }

private:
    /// What the user or a source wrote stays as it is: all texts of the document and of the catalogue.
    void readNames() {
        const auto readWords = [this](const std::filesystem::path& file, const char* pattern) {
            QFile text(QString::fromStdString(file.string()));
            QVERIFY(text.open(QFile::ReadOnly));
            const QRegularExpression words{QLatin1String(pattern)};
            const QString all = QString::fromUtf8(text.readAll());
            for (auto it = words.globalMatch(all); it.hasNext();)
                if (const QString word = it.next().captured(1); word.size() > 6)
                    m_names << word;
        };
        readWords(resourceFolder() / "templates" / kTemplate, "\"([^\"]+)\"");
        for (const char* rows : {"recovery_steps.csv", "reliability.csv"})
            readWords(resourceFolder() / "catalogue" / rows, "\"?([^\",\n]*(?:, [^\",\n]*)*)\"?");
        visitElementRanges(m_fixture->window().session().design(), [&](const auto& range) {
            for (const auto& element : range) {
                m_names << QString::fromStdString(element.name) << QString::fromStdString(element.id.value);
            }
        });
        m_names << QString::fromStdString(m_fixture->window().session().design().name)
                << m_fixture->window().files().displayName()
                << QFileInfo(m_fixture->window().files().path()).path() << m_fixture->window().files().path();
        m_names.removeAll(QString());
        std::sort(m_names.begin(), m_names.end(),
                  [](const QString& a, const QString& b) { return a.size() > b.size(); });
    }
    /// Is there a word of three plain letters that is neither a name, nor a unit, nor a key?
    [[nodiscard]] bool untranslated(QString text) const {
        for (const QString& name : m_names)
            text.replace(name, QStringLiteral(" "));
        static const QRegularExpression kTags(QStringLiteral("<[^>]*>|&[a-z]+;|https?://\\S+"));
        static const QRegularExpression kWord(QStringLiteral("[\\p{L}]+"));
        static const QSet<QString> kFixed = {
            // keys
            QStringLiteral("Ctrl"), QStringLiteral("Shift"), QStringLiteral("Alt"), QStringLiteral("Del"),
            QStringLiteral("Home"), QStringLiteral("Return"), QStringLiteral("Enter"), QStringLiteral("Esc"),
            QStringLiteral("Space"), QStringLiteral("Tab"), QStringLiteral("Left"), QStringLiteral("Right"),
            QStringLiteral("Down"), QStringLiteral("Ins"), QStringLiteral("End"), QStringLiteral("PgUp"),
            QStringLiteral("PgDown"),
            // units, signs of formulas, and names of products and languages
            QStringLiteral("min"), QStringLiteral("Gbit"), QStringLiteral("Mbit"), QStringLiteral("USD"),
            QStringLiteral("Isthmus"), QStringLiteral("English"), QStringLiteral("Deutsch"),
            QStringLiteral("Graphviz"), QStringLiteral("struct"), QStringLiteral("loss")};
        text.replace(kTags, QStringLiteral(" "));
        for (auto it = kWord.globalMatch(text); it.hasNext();) {
            const QString word = it.next().captured();
            const bool plainLetters =
                std::all_of(word.begin(), word.end(), [](QChar letter) { return letter.unicode() < 128; });
            if (word.size() >= 3 && plainLetters && !kFixed.contains(word))
                return true;
        }
        return false;
    }

    PseudoTranslator m_translator;
    std::unique_ptr<WindowFixture> m_fixture;
    QStringList m_names;
};

QTEST_MAIN(TestPseudoLanguage)
#include "test_pseudo_language.moc"
