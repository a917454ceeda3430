// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/form_filler.h"
#include "desk/pressing.h"
#include "desk/printing.h"
#include "paper/form.h"
#include "paper/form_data.h"

#include <QDate>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tongdang::desk {

/// One print job while it is laid out. It only reads: sheets are noted when they are on paper
/// (noteSheets).
class PrintRun {
public:
    /// `day`: a day of the week that is printed for.
    [[nodiscard]] static Result<PrintRun> begin(Session& session, QDate day);

    /// F03. `visit`: with its answers; `number`: of a sheet that is registered already. A sheet
    /// that was printed for the same visit today and is not typed in yet keeps its number.
    [[nodiscard]] Result<void>
    addVisitSheet(const RecordId& child, QDate due, const Record* visit = nullptr,
                  const std::optional<paper::SheetNumber>& number = std::nullopt);
    [[nodiscard]] Result<void> addBlankSheets(int copies);
    /// F16: everybody in the register, or one child.
    [[nodiscard]] Result<void> addRoster(const std::optional<RecordId>& child);
    [[nodiscard]] Result<void> addBlankRoster();
    /// F26: through one village.
    [[nodiscard]] Result<void> addRouteList(const std::vector<Pressing>& stops, QDate week);
    [[nodiscard]] Result<void> addBlankRouteList();

    /// Any form that names its records by itself (FORMS.md, "records").
    [[nodiscard]] Result<void> addForm(const PrintQuestion& question);

    [[nodiscard]] Session& session() const { return m_session; }

    [[nodiscard]] PrintJob finish() &&;

private:
    PrintRun(Session& session, QDate day)
        : m_session(session)
        , m_day(day)
    {
    }
    [[nodiscard]] Result<const paper::Form*> form(const QString& code);
    /// The page of the job on which it begins.
    [[nodiscard]] Result<int> print(const QString& code, paper::FormData data);
    [[nodiscard]] Result<void> addOneForm(const PrintQuestion& question);
    [[nodiscard]] Result<void> printPaper(const paper::Form& layout, FilledPaper paper);
    /// `sheet`: without its number, page and version.
    [[nodiscard]] Result<void> printSheet(paper::FormData data, PrintedSheet sheet,
                                          const std::optional<paper::SheetNumber>& number);
    [[nodiscard]] QDate today() const;

    Session& m_session;
    QDate m_day;
    std::map<QString, paper::Form> m_forms;
    PrintJob m_job;
};

} // namespace tongdang::desk
