// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "desk/access.h"
#include "desk/purpose.h"
#include "desk/report_paper.h"
#include "desk/report_sheet.h"
#include "desk/reports.h"
#include "desk/session_parts.h"
#include "paper/pdf.h"

namespace tongdang::desk {

namespace {

Result<void> writePages(Session& session, const Report& report, const QString& file)
{
    std::optional<paper::Fonts>& fonts = session.parts().fonts;
    if (!fonts) {
        TONGDANG_TRY(fonts, paper::Fonts::load());
    }
    TONGDANG_TRY(const paper::Document pages, reportPages(report, session.catalogue(), *fonts));
    return paper::writePdf(pages, *fonts, {report.statistics.title, Clock::wallTime(report.madeAt)},
                           file);
}

} // namespace

Result<void> writeReport(Session& session, const Report& report, const QString& file,
                         const QString& purpose)
{
    TONGDANG_CHECK(checkPurpose(session, purpose));
    if (file.endsWith(u".xlsx", Qt::CaseInsensitive))
        TONGDANG_CHECK(exchange::writeXlsx(reportSheet(report), file));
    else if (file.endsWith(u".pdf", Qt::CaseInsensitive))
        TONGDANG_CHECK(writePages(session, report, file));
    else
        return failure(ErrorKind::Refused, "report.file_kind", {file});
    return noteAccess(session, "table.export", std::nullopt, report.statistics.number.toLatin1(),
                      purpose);
}

} // namespace tongdang::desk
