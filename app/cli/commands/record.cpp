// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/record_json.h"
#include "cli/typed_value.h"
#include "desk/readings.h"
#include "desk/records.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runRecordGet(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId id, invocation.idArgument(0, QStringLiteral("ID")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FoldedRecord folded, desk::readRecord(*session, id));
    const Record record = shownRecord(folded);
    Answer answer;
    answer.json = recordJson(session->catalogue(), record);
    if (record.withdrawn)
        answer.text += QCoreApplication::translate("cli", "This record is withdrawn.") + u'\n';
    for (const auto& [field, value] : record.values)
        answer.text += fieldLabel(session->catalogue(), record.type, field) + QStringLiteral(": ")
                       + displayed(session->catalogue(), record.type, field, value) + u'\n';
    return answer;
}

Result<Answer> runRecordList(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(const QString key, invocation.argument(0, QStringLiteral("TYPE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Catalogue& catalogue = session->catalogue();
    TONGDANG_TRY(const RecordType* type, typeNamed(catalogue, key));
    desk::RecordFilter filter;
    filter.type = type->number;
    filter.withdrawnToo = arguments.has("--withdrawn");
    TONGDANG_TRY(filter.child, invocation.idOption("--child"));
    if (arguments.has("--where")) {
        const QString where = arguments.value("--where");
        if (!where.contains(u'='))
            return failure(ErrorKind::Usage, "cli.argument_missing", {where + u'='});
        TONGDANG_TRY(filter.where, readTypedField(catalogue, *type, where.section(u'=', 0, 0),
                                                  where.section(u'=', 1)));
    }
    TONGDANG_TRY(const auto records, desk::readList(*session, filter));
    QJsonArray json;
    Answer answer;
    for (const desk::ListedRecord& line : records) {
        json.append(listedJson(catalogue, line));
        const Record& record = line.record;
        QStringList values;
        for (const auto& [field, value] : record.values)
            values.append(line.withheld.contains(field)
                              ? withheldWords()
                              : displayed(catalogue, record.type, field, value));
        answer.text += record.id.toString() + u'\t' + values.join(QStringLiteral(" | ")) + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runRecordHistory(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId id, invocation.idArgument(0, QStringLiteral("ID")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(*session, id));
    std::optional<FieldNo> only;
    if (invocation.arguments().has("--field")) {
        const QString key = invocation.arguments().value("--field");
        const RecordType* const type = session->catalogue().type(folded.type);
        const Field* const field = type ? type->field(key) : nullptr;
        if (!field && key != u"withdrawn")
            return failure(ErrorKind::Usage, "cli.unknown_field",
                           {type ? type->key : QString::number(folded.type), key});
        only = field ? field->number : withdrawnField;
    }
    TONGDANG_TRY(const auto history, desk::readHistory(*session, id, only));
    QJsonArray json;
    Answer answer;
    for (const desk::HistoryEntry& entry : history) {
        const Catalogue& catalogue = session->catalogue();
        QJsonObject told{{QStringLiteral("change"), entry.change.toString()},
                         {QStringLiteral("who"), entry.personName},
                         {QStringLiteral("role"), entry.role},
                         {QStringLiteral("when"), entry.day.toString(Qt::ISODate)},
                         {QStringLiteral("field"), fieldKey(catalogue, folded.type, entry.field)},
                         {QStringLiteral("from"), valueJson(entry.from)},
                         {QStringLiteral("to"), valueJson(entry.to)},
                         {QStringLiteral("clock_doubtful"), entry.clockDoubtful}};
        if (entry.withheld)
            told.insert(QStringLiteral("withheld"), true);
        json.append(told);
        const auto words = [&](const Value& value) {
            return displayed(catalogue, folded.type, entry.field, value);
        };
        const QString doubt =
            entry.clockDoubtful
                ? QStringLiteral(" (%1)").arg(QCoreApplication::translate("cli", "clock doubtful"))
                : QString();
        const QString who = entry.role.isEmpty()
                                ? entry.personName
                                : QStringLiteral("%1 (%2)").arg(entry.personName, entry.role);
        answer.text += QStringList{entry.day.toString(Qt::ISODate) + doubt, who,
                                   fieldLabel(catalogue, folded.type, entry.field),
                                   entry.withheld ? withheldWords()
                                                  : words(entry.from) + QStringLiteral(" → ")
                                                        + words(entry.to)}
                           .join(u'\t')
                       + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runRecordWithdraw(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId id, invocation.idArgument(0, QStringLiteral("ID")));
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const Dot change, desk::withdrawRecord(*session, id, reason));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("id"), id.toString()},
                              {QStringLiteral("change"), change.toString()}};
    answer.text = QCoreApplication::translate("cli", "Withdrawn: %1").arg(id.toString()) + u'\n';
    return answer;
}

} // namespace tongdang::cli
