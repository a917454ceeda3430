// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "cli/command.h"
#include "cli/record_json.h"
#include "desk/duplicates.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tongdang::cli {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("cli", text);
}

QString reasonKey(desk::DuplicateReason reason)
{
    switch (reason) {
    case desk::DuplicateReason::SameIdNumber:
        return QStringLiteral("id_number");
    case desk::DuplicateReason::SameNameAndBirth:
        return QStringLiteral("name_and_birth");
    case desk::DuplicateReason::SameSound:
        return QStringLiteral("sound");
    }
    return {};
}

QString reasonWords(desk::DuplicateReason reason)
{
    switch (reason) {
    case desk::DuplicateReason::SameIdNumber:
        return words(QT_TRANSLATE_NOOP("cli", "same identity number"));
    case desk::DuplicateReason::SameNameAndBirth:
        return words(QT_TRANSLATE_NOOP("cli", "same name and birthday"));
    case desk::DuplicateReason::SameSound:
        return words(QT_TRANSLATE_NOOP("cli", "names sound the same"));
    }
    return {};
}

struct TwoChildren {
    RecordId one;
    RecordId other;
};
Result<TwoChildren> twoArguments(const Invocation& invocation)
{
    TONGDANG_TRY(const RecordId one, invocation.idArgument(0, QStringLiteral("CHILD")));
    TONGDANG_TRY(const RecordId other, invocation.idArgument(1, QStringLiteral("CHILD")));
    return TwoChildren{one, other};
}

} // namespace

Result<Answer> runChildDuplicates(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto found, desk::readDuplicates(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::DuplicateLine& line : found) {
        json.append(QJsonObject{{QStringLiteral("one"), childJson(line.one)},
                                {QStringLiteral("other"), childJson(line.other)},
                                {QStringLiteral("reason"), reasonKey(line.reason)}});
        answer.text += QStringList{line.one.name, line.one.child.toString(), line.other.name,
                                   line.other.child.toString(), reasonWords(line.reason)}
                           .join(u'\t')
                       + u'\n';
    }
    if (found.empty())
        answer.text =
            words(QT_TRANSLATE_NOOP("cli", "No child seems to stand here twice.")) + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runChildCompare(Invocation& invocation)
{
    TONGDANG_TRY(const TwoChildren two, twoArguments(invocation));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto compared, desk::compareChildren(*session, two.one, two.other));
    QJsonArray rows;
    QJsonArray counts;
    Answer answer;
    for (const desk::ChildComparison::Row& row : compared.rows) {
        rows.append(QJsonObject{{QStringLiteral("field"),
                                 fieldKey(session->catalogue(), fields::child::type, row.field)},
                                {QStringLiteral("label"), row.label},
                                {QStringLiteral("one"), row.one},
                                {QStringLiteral("other"), row.other},
                                {QStringLiteral("differs"), row.differs}});
        answer.text += QString(row.differs ? QStringLiteral("* ") : QStringLiteral("  "))
                       + QStringList{row.label, row.one, row.other}.join(u'\t') + u'\n';
    }
    for (const desk::ChildComparison::Count& count : compared.counts) {
        counts.append(QJsonObject{{QStringLiteral("type"), count.label},
                                  {QStringLiteral("one"), count.one},
                                  {QStringLiteral("other"), count.other}});
        answer.text +=
            QStringLiteral("  %1\t%2\t%3\n").arg(count.label).arg(count.one).arg(count.other);
    }
    answer.json = QJsonObject{{QStringLiteral("one"), childJson(compared.one)},
                              {QStringLiteral("other"), childJson(compared.other)},
                              {QStringLiteral("fields"), rows},
                              {QStringLiteral("records"), counts}};
    return answer;
}

Result<Answer> runChildJoin(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId given, invocation.idArgument(0, QStringLiteral("CHILD")));
    TONGDANG_TRY(const auto kept, invocation.idOption("--into"));
    if (!kept)
        return failure(ErrorKind::Usage, "cli.argument_missing", {QStringLiteral("--into")});
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const Dot change, desk::joinChildren(*session, given, *kept, reason));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("child"), kept->toString()},
                              {QStringLiteral("change"), change.toString()}};
    answer.text =
        words(QT_TRANSLATE_NOOP("cli", "Joined: both are read as %1 now.")).arg(kept->toString())
        + u'\n';
    return answer;
}

Result<Answer> runChildSeparate(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId given, invocation.idArgument(0, QStringLiteral("CHILD")));
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto changes, desk::separateChildren(*session, given, reason));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("child"), given.toString()},
                              {QStringLiteral("change"), changes.front().toString()}};
    answer.text = words(QT_TRANSLATE_NOOP("cli", "The dossier stands for itself again.")) + u'\n';
    return answer;
}

Result<Answer> runChildDifferent(Invocation& invocation)
{
    TONGDANG_TRY(const TwoChildren two, twoArguments(invocation));
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_CHECK(desk::tellApart(*session, two.one, two.other, reason));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("one"), two.one.toString()},
                              {QStringLiteral("other"), two.other.toString()}};
    answer.text =
        words(QT_TRANSLATE_NOOP("cli", "Noted: two children. Nobody is asked again.")) + u'\n';
    return answer;
}

} // namespace tongdang::cli
