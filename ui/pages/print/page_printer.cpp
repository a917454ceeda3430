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

bool paintJob(QPrinter& printer, const desk::PrintJob& job, const paper::Fonts& fonts)
{
    const int count = job.document.pageCount();
    const int from = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int to = printer.toPage() > 0 ? qMin(printer.toPage(), count) : count;
    QPainter painter;
    for (int index = from; index < to; ++index) {
        if (index == from ? !painter.begin(&printer) : !printer.newPage())
            return false;
        const paper::Page& page = job.document.page(index);
        painter.save();
        paper::scaleToMillimetres(painter);
        if (orientationOf(page) != printer.pageLayout().orientation()) {
            painter.translate(page.size.height(), 0);
            painter.rotate(90);
        }
        paper::paintPage(painter, page, fonts);
        painter.restore();
    }
    return true;
}

} // namespace tongdang::pages
