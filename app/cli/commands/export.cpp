// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/excel.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

Result<Answer> runExport(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    desk::ExcelQuestion question;
    TONGDANG_TRY(question.file, invocation.requiredOption("--out"));
    const QString what = arguments.has("--what") ? arguments.value("--what") : u"roster"_s;
    if (what == u"national")
        question.list = desk::ExcelList::National;
    else if (what == u"received")
        question.list = desk::ExcelList::Received;
    else if (what != u"roster")
        question.list = desk::ExcelList::Register;
    question.village = arguments.value("--village");
    question.purpose = arguments.value("--purpose");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    if (question.list == desk::ExcelList::Register) {
        const RecordType* const type = session->catalogue().type(what);
        QStringList words{u"roster"_s, u"national"_s, u"received"_s};
        for (const RecordType& known : session->catalogue().types()) {
            if (known.registered)
                words.append(known.key);
        }
        if (!type || !type->registered)
            return failure(ErrorKind::Usage, "cli.one_word_of", {u"--what"_s, words.join(u", "_s)});
        question.type = type->number;
    }
    TONGDANG_TRY(const desk::ExcelFile written, desk::writeExcel(*session, question));
    Answer answer;
    answer.json = QJsonObject{{u"file"_s, written.file}, {u"rows"_s, written.rows}};
    answer.text = (question.list == desk::ExcelList::Register
                       ? QCoreApplication::translate("cli", "Written: %1, rows: %2")
                       : QCoreApplication::translate("cli", "Written: %1, children: %2"))
                      .arg(written.file)
                      .arg(written.rows)
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
