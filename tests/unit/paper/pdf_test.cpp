// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extracted_text.h"
#include "invented.h"
#include "paper/painter.h"
#include "paper/pdf.h"
#include "support/catch.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

const PdfInfo info{u"F03"_s, QDateTime(QDate(2024, 11, 25), QTime(8, 30), QTimeZone::utc())};

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    INFO("the test needs " << program.toStdString() << " (packaging/install-dependencies --tests)");
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return process.readAllStandardOutput();
}

/// A PDF of the document in a folder of its own.
struct WrittenPdf {
    QTemporaryDir folder;
    QString file = folder.filePath(u"sheet.pdf"_s);

    explicit WrittenPdf(const Document& document) { take(writePdf(document, fonts(), info, file)); }
    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(run(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, file, u"-"_s}));
    }
    /// What a scanner reads from the first page at so many dots per inch, in black and white only.
    [[nodiscard]] QString scanned(int resolution) const
    {
        const QString picture = folder.filePath(u"page"_s);
        run(u"pdftoppm"_s,
            {u"-r"_s, QString::number(resolution), u"-mono"_s, u"-singlefile"_s, file, picture});
        return QString::fromUtf8(run(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, picture + u".pbm"_s}))
            .trimmed();
    }
};

/// A stick that is full after so many bytes.
class FullDevice final : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(WriteOnly);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

TEST_CASE("the words of a PDF can be searched: Chinese as it is written, digits behind letters")
{
    const FormData data = ordinaryVisit();
    const WrittenPdf pdf(print(form(u"F03"_s), data));
    const QString text = pdf.text().remove(u' ');
    for (const QString& words :
         {u"入户走访记录表"_s, u"走访"_s, u"儿童"_s, u"曾雨桐"_s, u"双江街道"_s, u"13800000001"_s,
          u"A1"_s, u"B2"_s, u"J1"_s, u"F03·第1版"_s, u"2024年11月28日"_s, u"110"_s,
          u"第 1 页 共 1 页"_s, data.number->printed()}) {
        INFO(words.toStdString());
        CHECK(text.contains(QString(words).remove(u' ')));
    }
    for (const QChar sign : text)
        REQUIRE_FALSE((sign.unicode() >= 0x2E80 && sign.unicode() <= 0x2FDF));
}

TEST_CASE("all typefaces are inside the PDF and are the program's own")
{
    const WrittenPdf pdf(print(form(u"F03"_s), ordinaryVisit()));
    const QList<QByteArray> lines = run(u"pdffonts"_s, {pdf.file}).trimmed().split('\n').mid(2);
    CHECK(lines.size() == 4);
    for (const QByteArray& line : lines) {
        INFO(line.toStdString());
        CHECK(line.contains("Tongdang"));
        CHECK(line.contains(" yes "));
    }
}

TEST_CASE("pages of the PDF have the size and the direction of their form")
{
    Document week = print(form(u"F26"_s), route(3));
    week.append(print(form(u"F03"_s), ordinaryVisit()));
    const WrittenPdf pdf(week);
    const QByteArray about = run(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, u"2"_s, pdf.file});
    INFO(about.toStdString());
    CHECK(about.contains("Pages:           2"));
    const auto landscape = about.indexOf("842 x 595 pts (A4)");
    const auto portrait = about.indexOf("595 x 842 pts (A4)");
    CHECK(landscape > 0);
    CHECK(portrait > landscape);
}

TEST_CASE("the square code of the printed page is read at the resolutions of dot matrix, scanner "
          "and printer")
{
    const FormData data = ordinaryVisit();
    const WrittenPdf pdf(print(form(u"F03"_s), data));
    for (const int resolution : {150, 180, 300}) {
        INFO(resolution);
        const QString scanned = pdf.scanned(resolution);
        const SheetCode code = take(SheetCode::parse(scanned));
        CHECK(code.number == *data.number);
        CHECK(code.formVersion == form(u"F03"_s).version);
        CHECK(code.isoWeek == 48);
    }
}

TEST_CASE("equal pages of an equal time make equal bytes")
{
    const Document document = print(form(u"F03"_s), ordinaryVisit());
    QBuffer first;
    QBuffer second;
    first.open(QIODevice::WriteOnly);
    second.open(QIODevice::WriteOnly);
    take(writePdf(document, fonts(), info, first));
    take(writePdf(print(form(u"F03"_s), ordinaryVisit()), fonts(), info, second));
    CHECK(first.data() == second.data());
    CHECK(first.data().contains("/CreationDate (D:20241125083000"));
}

TEST_CASE("a PDF that cannot be written leaves the old file as it was and says so")
{
    const Document document = print(form(u"F03"_s), blankVisit());
    QTemporaryDir folder;
    const QString file = folder.filePath(u"no/such/folder/sheet.pdf"_s);
    const auto written = writePdf(document, fonts(), info, file);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == ErrorKind::Medium);
    CHECK(written.error().code == "paper.no_folder");
    CHECK(written.error().arguments == QStringList{folder.filePath(u"no/such/folder"_s)});
    CHECK(errorCode(writePdf(document, fonts(), info, folder.path())) == "paper.no_file");

    QFile old(folder.filePath(u"old.pdf"_s));
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("as it was");
    old.close();
    const auto refusing = [] { return failure(ErrorKind::Medium, "test.refused"); };
    CHECK(errorCode(writePdf(document, fonts(), info, old.fileName(), refusing)) == "test.refused");
    REQUIRE(old.open(QIODevice::ReadOnly));
    CHECK(old.readAll() == "as it was");

    FullDevice stick(5000);
    CHECK(errorCode(writePdf(document, fonts(), info, stick)) == "paper.write_failed");
    QBuffer nothing;
    nothing.open(QIODevice::WriteOnly);
    CHECK(errorCode(writePdf(Document(), fonts(), info, nothing)) == "paper.no_pages");
    CHECK(nothing.data().isEmpty());
}

TEST_CASE("the preview draws the same page as the printer, with no pixel outside")
{
    const Document document = print(form(u"F03"_s), ordinaryVisit());
    const double perMillimetre = 5;
    const Page page = document.page(0);
    QImage image((page.size * perMillimetre).toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(perMillimetre, perMillimetre);
    const QTransform before = painter.transform();
    paintPage(painter, page, fonts());
    CHECK(painter.transform() == before);
    painter.end();
    const auto darkness = [&](const QRectF& place) {
        double dark = 0;
        int pixels = 0;
        for (int y = qRound(place.top() * perMillimetre);
             y < qRound(place.bottom() * perMillimetre); ++y) {
            for (int x = qRound(place.left() * perMillimetre);
                 x < qRound(place.right() * perMillimetre); ++x) {
                dark += 255 - qGray(image.pixel(x, y));
                ++pixels;
            }
        }
        return dark / 255 / pixels;
    };
    CHECK(darkness(page.codes[0].place) > 0.2);
    CHECK(darkness(QRectF(0, 0, 24, 297)) == 0);
    CHECK(darkness(QRectF(191, 0, 19, 297)) == 0);
    // A title that is drawn and not a row of empty boxes: between a tenth and half of its place is
    // ink.
    const TextRun& number = page.texts.front();
    const QRectF place(number.baseline.x(), number.baseline.y() - 3, 18, 3);
    CHECK(darkness(place) > 0.1);
    CHECK(darkness(place) < 0.6);
}

TEST_CASE("a tick is drawn into its box, and an empty box stays empty")
{
    Page page;
    page.size = QSizeF(30, 10);
    page.boxes = {{QRectF(2, 3, 4, 4), true}, {QRectF(12, 3, 4, 4), false}};
    QImage image(600, 200, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(20, 20);
    paintPage(painter, page, fonts());
    painter.end();
    const auto inkInside = [&](const TickBox& box) {
        int dark = 0;
        for (int y = qRound(box.square.top() * 20) + 6; y < qRound(box.square.bottom() * 20) - 6;
             ++y) {
            for (int x = qRound(box.square.left() * 20) + 6;
                 x < qRound(box.square.right() * 20) - 6; ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    };
    CHECK(inkInside(page.boxes[0]) > 300);
    CHECK(inkInside(page.boxes[1]) == 0);
}

TEST_CASE("an agreement can be searched for its clauses and its parties")
{
    FormData data;
    data.head.values.insert(u"trustee.name"_s, Value(u"普秀英"_s));
    const QString text = WrittenPdf(print(form(u"F05"_s), data)).text();
    for (const QString& words :
         {u"委托照护协议书"_s, u"未成年人保护法"_s, u"第八条"_s, u"普秀英"_s}) {
        INFO(words.toStdString());
        CHECK(text.contains(words));
    }
}
