// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf.h"

#include "paper/painter.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

constexpr int resolution = 1200; ///< dots per inch of the PDF's coordinates

QPageLayout layoutOf(QSizeF millimetres)
{
    const bool landscape = millimetres.width() > millimetres.height();
    const QSizeF upright = landscape ? millimetres.transposed() : millimetres;
    QPageLayout layout(QPageSize(upright, QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch),
                       landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// Qt writes the PC's time into the file. The stated time takes its place, sign for sign, so that
/// no offset in the file moves.
void setTime(QByteArray& pdf, const QByteArray& key, const QDateTime& time)
{
    const qsizetype at = pdf.lastIndexOf(key);
    if (at < 0)
        return;
    const QByteArray stamp = time.toUTC().toString(u"yyyyMMddHHmmss"_s).toLatin1() + "+00'00'";
    const qsizetype from = at + key.size();
    const qsizetype end = pdf.indexOf(')', from);
    if (end < 0)
        return;
    pdf.replace(from, end - from, stamp.leftJustified(end - from, ' ', true));
}

/// From version 6.8 on Qt describes the document once more, with the PC's time, and gives it a name
/// made at random: equal papers would not be equal files.
void describeOnce([[maybe_unused]] QPdfWriter& writer, [[maybe_unused]] const PdfInfo& info)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    writer.setDocumentId(
        QUuid::createUuidV5(QUuid(), info.title + info.created.toString(Qt::ISODateWithMs)));
    writer.setDocumentXmpMetadata("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
                                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"
                                  "<?xpacket end='r'?>");
#endif
}

Result<QByteArray> pdfOf(const Document& document, const Fonts& fonts, const PdfInfo& info)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setCreator(u"Tongdang"_s);
    writer.setTitle(info.title);
    describeOnce(writer, info);
    QPainter painter;
    for (int index = 0; index < document.pageCount(); ++index) {
        const Page page = document.page(index);
        writer.setPageLayout(layoutOf(page.size));
        if (index == 0 ? !painter.begin(&writer) : !writer.newPage())
            return failure(ErrorKind::Medium, "paper.write_failed");
        painter.save();
        scaleToMillimetres(painter);
        paintPage(painter, page, fonts);
        painter.restore();
    }
    if (!painter.end())
        return failure(ErrorKind::Medium, "paper.write_failed");
    if (info.created.isValid()) {
        for (const char* key : {"/CreationDate (D:", "/ModDate (D:"})
            setTime(pdf, key, info.created);
    }
    return pdf;
}

} // namespace

Result<void> writePdf(const Document& document, const Fonts& fonts, const PdfInfo& info,
                      QIODevice& device)
{
    if (document.pageCount() == 0)
        return failure(ErrorKind::Refused, "paper.no_pages");
    TONGDANG_TRY(const QByteArray pdf, pdfOf(document, fonts, info));
    if (device.write(pdf) != pdf.size())
        return failure(ErrorKind::Medium, "paper.write_failed", {}, device.errorString());
    return {};
}

Result<void> writePdf(const Document& document, const Fonts& fonts, const PdfInfo& info,
                      const QString& file, const std::function<Result<void>()>& beforeItAppears)
{
    // A device or a folder would be replaced by the file.
    const QFileInfo there(file);
    if (there.exists() && !there.isFile())
        return failure(ErrorKind::Refused, "paper.no_file", {file});
    if (!there.dir().exists())
        return failure(ErrorKind::Medium, "paper.no_folder", {there.path()});
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Medium, "paper.write_failed", {file}, target.errorString());
    // A FAT stick knows no owner, and the file is wanted there all the same.
    (void)target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto written = writePdf(document, fonts, info, target); !written) {
        Error error = std::move(written).error();
        error.arguments = QStringList{file};
        return failure(std::move(error));
    }
    if (beforeItAppears)
        TONGDANG_CHECK(beforeItAppears());
    if (!target.commit())
        return failure(ErrorKind::Medium, "paper.write_failed", {file}, target.errorString());
    return {};
}

} // namespace tongdang::paper
