// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/print/page_printer.h"

#include "paper/painter.h"

#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

namespace tongdang::pages {

namespace {

[[nodiscard]] QPageLayout::Orientation orientationOf(const paper::Page& page)
{
    return page.size.width() > page.size.height() ? QPageLayout::Landscape : QPageLayout::Portrait;
}

} // namespace

void preparePrinter(QPrinter& printer, const desk::PrintJob& job)
{
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(QPageSize::A4));
    if (job.document.pageCount() > 0)
        printer.setPageOrientation(orientationOf(job.document.page(0)));
}

desk::PageRange chosenPages(const QPrinter& printer, const desk::PrintJob& job)
{
    const int last = job.document.pageCount() - 1;
    return {printer.fromPage() > 0 ? printer.fromPage() - 1 : 0,
            printer.toPage() > 0 ? qMin(printer.toPage() - 1, last) : last};
}

Result<void> paintJob(QPrinter& printer, const desk::PrintJob& job, const paper::Fonts& fonts)
{
    const auto refused = [] { return failure(ErrorKind::Medium, "ui.printer_failed"); };
    const desk::PageRange pages = chosenPages(printer, job);
    QPainter painter;
    for (int index = pages.first; index <= pages.last; ++index) {
        if (index == pages.first ? !painter.begin(&printer) : !printer.newPage())
            return refused();
        const paper::Page page = job.document.page(index);
        painter.save();
        paper::scaleToMillimetres(painter);
        if (orientationOf(page) != printer.pageLayout().orientation()) {
            painter.translate(page.size.height(), 0);
            painter.rotate(90);
        }
        paper::paintPage(painter, page, fonts);
        painter.restore();
    }
    // The printer says at the end whether it took what it was sent.
    if (!painter.end() || printer.printerState() == QPrinter::Error
        || printer.printerState() == QPrinter::Aborted)
        return refused();
    return {};
}

} // namespace tongdang::pages
