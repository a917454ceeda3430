// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/command.h"
#include "cli/record_json.h"
#include "cli/typed_value.h"
#include "desk/readings.h"
#include "desk/upkeep.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

/// "曾雨彤 (王玉梅, 示范村, 2026-11-24 09:30, DEVICE:SEQ)", with a mark where the time cannot be
/// right.
QString headText(const Catalogue& catalogue, TypeNo type, FieldNo field,
                 const desk::ConflictHead& head)
{
    QStringList origin{head.by, head.place,
                       Clock::wallTime(head.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    if (head.clockDoubtful)
        origin.append(QCoreApplication::translate("cli", "clock doubtful"));
    origin.append(head.version.toString()); // what `conflicts resolve --keep` asks for
    return QStringLiteral("%1 (%2)").arg(
        head.withheld ? withheldWords() : displayed(catalogue, type, field, head.value),
        origin.join(QStringLiteral(", ")));
}

QString conflictText(const Catalogue& catalogue, const desk::ConflictLine& line)
{
    QStringList values;
    for (const desk::ConflictHead& head : line.heads)
        values.append(headText(catalogue, line.type, line.field, head));
    return QStringList{line.childName, fieldLabel(catalogue, line.type, line.field),
                       values.join(QStringLiteral(" / ")), line.record.toString(),
                       fieldKey(catalogue, line.type, line.field)}
               .join(u'\t')
           + u'\n';
}

QString decidedText(const Catalogue& catalogue, const desk::DecidedLine& line)
{
    QStringList others;
    for (const desk::ConflictHead& head : line.setAside)
        others.append(headText(catalogue, line.type, line.field, head));
    return QStringList{line.childName,
                       fieldLabel(catalogue, line.type, line.field),
                       headText(catalogue, line.type, line.field, line.decision),
                       QCoreApplication::translate("cli", "set aside: %1")
                           .arg(others.join(QStringLiteral(" / "))),
                       line.record.toString(),
                       fieldKey(catalogue, line.type, line.field)}
               .join(u'\t')
           + u'\n';
}

/// The field of a record that is named as the lists name it.
Result<FieldNo> fieldNamed(desk::Session& session, const RecordId& record, const QString& key)
{
    if (key == u"withdrawn")
        return withdrawnField;
    if (key == u"same_as")
        return sameAsField;
    TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(session, record));
    const RecordType* const type = session.catalogue().type(folded.type);
    const Field* const field = type ? type->field(key) : nullptr;
    if (!field)
        return failure(ErrorKind::Usage, "cli.unknown_field",
                       {type ? type->key : QString::number(folded.type), key});
    return field->number;
}

} // namespace

Result<Answer> runConflictsList(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto conflicts, desk::readConflicts(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::ConflictLine& line : conflicts) {
        json.append(conflictJson(session->catalogue(), line));
        answer.text += conflictText(session->catalogue(), line);
    }
    if (conflicts.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing is to be decided.") + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runConflictsDecided(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto decided, desk::readDecided(*session));
    const Catalogue& catalogue = session->catalogue();
    QJsonArray json;
    Answer answer;
    for (const desk::DecidedLine& line : decided) {
        json.append(decidedJson(catalogue, line));
        answer.text += decidedText(catalogue, line);
    }
    if (decided.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing was decided yet.") + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runConflictsShow(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId record, invocation.idArgument(0, QStringLiteral("RECORD")));
    TONGDANG_TRY(const QString key, invocation.argument(1, QStringLiteral("FIELD")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FieldNo field, fieldNamed(*session, record, key));
    const Catalogue& catalogue = session->catalogue();
    Answer answer;
    const auto open = desk::openConflict(*session, record, field);
    if (!open && open.error().code == "desk.no_conflict") {
        TONGDANG_TRY(const auto decided, desk::openDecided(*session, record, field));
        answer.json = decidedJson(catalogue, decided);
        answer.text = decidedText(catalogue, decided);
        return answer;
    }
    if (!open)
        return failure(open.error());
    answer.json = conflictJson(catalogue, *open);
    answer.text = conflictText(catalogue, *open);
    return answer;
}

Result<Answer> runConflictsResolve(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(const RecordId record, invocation.idArgument(0, QStringLiteral("RECORD")));
    TONGDANG_TRY(const QString key, invocation.argument(1, QStringLiteral("FIELD")));
    desk::Resolution wanted{record, 0, std::nullopt, {}};
    if (arguments.has("--keep")) {
        wanted.keep = Dot::parse(arguments.value("--keep"));
        if (!wanted.keep)
            return failure(ErrorKind::Usage, "cli.bad_version", {arguments.value("--keep")});
    } else if (!arguments.has("--value")) {
        return failure(ErrorKind::Usage, "cli.argument_missing",
                       {QStringLiteral("--keep, --value")});
    }
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(*session, record));
    if (key == u"same_as") {
        wanted.field = sameAsField;
        if (!wanted.keep) // any other dossier is named by `child join`
            return failure(ErrorKind::Usage, "cli.argument_missing", {QStringLiteral("--keep")});
    } else if (key != u"withdrawn") {
        const RecordType* type = session->catalogue().type(folded.type);
        const Field* field = type ? type->field(key) : nullptr;
        if (!field)
            return failure(ErrorKind::Usage, "cli.unknown_field",
                           {type ? type->key : QString::number(folded.type), key});
        wanted.field = field->number;
        if (!wanted.keep) {
            TONGDANG_TRY(wanted.value,
                         readTypedValue(session->catalogue(), *field, arguments.value("--value")));
        }
    } else if (!wanted.keep) {
        wanted.value = Value(arguments.value("--value"));
    }
    TONGDANG_TRY(const Dot change, desk::resolveConflict(*session, wanted));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("record"), record.toString()},
                              {QStringLiteral("field"), key},
                              {QStringLiteral("change"), change.toString()}};
    answer.text = QCoreApplication::translate("cli", "Decided: %1").arg(record.toString()) + u'\n';
    return answer;
}

} // namespace tongdang::cli
