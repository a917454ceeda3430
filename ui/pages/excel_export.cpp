// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/excel_export.h"

#include "models/desk.h"
#include "pages/file_dialog.h"

#include <QWidget>

namespace tongdang::pages {

ExcelExport::ExcelExport(models::Desk& desk, QWidget& page)
    : QObject(&page)
    , m_desk(desk)
    , m_page(page)
{
}

QString ExcelExport::askForFile(const QString& name)
{
    return askForNewFile(
        &m_page, tr("Write as an Excel file"),
        QStringLiteral("%1-%2.xlsx").arg(name, m_desk.today().toString(Qt::ISODate)),
        tr("Excel files (*.xlsx)"));
}

void ExcelExport::write(desk::ExcelQuestion question)
{
    if (m_writing.isWaiting())
        return;
    question.replace = true;
    m_writing.await(m_desk.use([question = std::move(question)](desk::Session& session) {
        return desk::writeExcel(session, question);
    }),
                    [this](const Result<desk::ExcelFile>& file) {
                        if (file)
                            Q_EMIT written(tr("Written: %1. Keep it from those whom it does not "
                                              "concern.")
                                               .arg(file->file));
                        else
                            Q_EMIT failed(file.error());
                    });
}

} // namespace tongdang::pages
