#include <QCryptographicHash>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kHawaii = QStringLiteral(ISTHMUS_SOURCE_DIR "/resources/templates/hawaii_minimum.isthmus");

struct Run {
    int code = -1;
    QString err;
};

/// The program in a process of its own: it starts an application of its own to paint.
Run run(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral(ISTHMUS_CLI), words);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPictureCommand : public QObject {
    Q_OBJECT

private slots:
    void picture_png_isAsLargeAsAskedAndNotEmpty_data();
    void picture_png_isAsLargeAsAskedAndNotEmpty();
    void picture_png_saysOfWhichFile();
    void picture_svg_hasTheNames();
    void picture_wrong_exits2_data();
    void picture_wrong_exits2();

private:
    QTemporaryDir m_folder;
};

void TestPictureCommand::picture_png_isAsLargeAsAskedAndNotEmpty_data() {
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QSize>("size"); // 0: follows
    QTest::addColumn<bool>("dark");
    QTest::newRow("both") << QStringList{"--width", "320", "--height", "200"} << QSize(320, 200) << false;
    QTest::newRow("width") << QStringList{"--width", "400"} << QSize(400, 0) << false;
    QTest::newRow("height, dark") << QStringList{"--height", "300", "--dark"} << QSize(0, 300) << true;
    QTest::newRow("neither") << QStringList{} << QSize(0, 0) << false;
}

void TestPictureCommand::picture_png_isAsLargeAsAskedAndNotEmpty() {
    QFETCH(QStringList, options);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const QString path = m_folder.filePath("picture.png");
    const Run answer = run(QStringList{"picture", kHawaii, "-o", path} + options);
    QVERIFY2(answer.code == 0 && answer.err.isEmpty(), qPrintable(answer.err));
    const QImage image(path);
    QVERIFY(!image.isNull());
    if (size.width() > 0)
        QCOMPARE(image.width(), size.width());
    if (size.height() > 0)
        QCOMPARE(image.height(), size.height());
    QVERIFY(image.width() > image.height()); // as the drawing is
    const QColor ground = image.pixelColor(0, 0);
    QCOMPARE(ground.lightness() < 128, dark);
    int painted = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            painted += image.pixelColor(x, y) != ground ? 1 : 0;
    QVERIFY(painted > image.width() * image.height() / 20);
}

void TestPictureCommand::picture_png_saysOfWhichFile() {
    const QString path = m_folder.filePath("picture.png");
    QCOMPARE(run({"picture", kHawaii, "-o", path, "--width", "100"}).code, 0);
    const QByteArray hash = QCryptographicHash::hash(contentOf(kHawaii), QCryptographicHash::Sha256);
    QCOMPARE(QImage(path).text("Design-SHA256"), QString::fromLatin1(hash.toHex()));
}

void TestPictureCommand::picture_svg_hasTheNames() {
    const QString path = m_folder.filePath("picture.svg");
    QCOMPARE(run({"picture", kHawaii, "-o", path}).code, 0);
    QXmlStreamReader reader(contentOf(path));
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(text.contains("Hawaii hybrid: minimum"));
    QVERIFY(text.contains("Clinicians"));
}

void TestPictureCommand::picture_wrong_exits2_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const QString empty = m_folder.filePath("empty.isthmus");
    QFile file(empty);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": "isthmus-design", "version": 1})");
    QTest::newRow("another ending") << QStringList{kHawaii, "-o", m_folder.filePath("x.jpg")}
                                    << ".png or .svg";
    QTest::newRow("no file") << QStringList{"/no such", "-o", m_folder.filePath("x.png")} << "IO-001";
    QTest::newRow("nothing drawn") << QStringList{empty, "-o", m_folder.filePath("x.png")}
                                   << "nothing to paint";
    QTest::newRow("no folder") << QStringList{kHawaii, "-o", "/no such/x.png"} << "x.png";
    QTest::newRow("no width") << QStringList{kHawaii, "-o", m_folder.filePath("x.png"), "--width", "0"}
                              << "--width";
}

void TestPictureCommand::picture_wrong_exits2() {
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const Run answer = run(QStringList{"picture"} + words);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.err.contains(said), qPrintable(answer.err));
    QVERIFY(!QFile::exists(m_folder.filePath("x.png")));
}

QTEST_GUILESS_MAIN(TestPictureCommand)
#include "test_picture_command.moc"
