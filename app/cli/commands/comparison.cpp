// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison.h"
#include "cli/command.h"
#include "cli/words.h"
#include "desk/readings.h"
#include "desk/working_day.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

using namespace Qt::StringLiterals;

QString noteWords(const desk::RosterNote& note)
{
    return wordsFor(note.code, note.arguments);
}

QString refusalOf(const desk::ComparisonRow& row)
{
    return row.refusal.isEmpty() && !row.fault.code.isEmpty()
               ? row.fault.field + u'：' + noteWords(row.fault)
               : row.refusal;
}

QJsonObject rowJson(const desk::ComparisonRow& row)
{
    return {{u"line"_s, row.record ? QJsonValue(row.record->toString()) : QJsonValue()},
            {u"row"_s, row.row},
            {u"name"_s, row.name},
            {u"idno"_s, row.idNumber},
            {u"child"_s, row.child ? QJsonValue(row.child->toString()) : QJsonValue()},
            {u"differs"_s, QJsonArray::fromStringList(row.differs)},
            {u"field"_s, row.fault.field},
            {u"why"_s, refusalOf(row)},
            {u"decision"_s, row.decision}};
}

QString rowText(const Catalogue& catalogue, const desk::ComparisonRow& row)
{
    QString what = row.childName + u' ' + row.childPlace;
    if (!row.differs.isEmpty())
        what +=
            u' ' + QCoreApplication::translate("cli", "differs: %1").arg(row.differs.join(u'、'));
    if (desk::groupOf(row) == desk::ComparisonGroup::ToLookAt && !row.child)
        what = QCoreApplication::translate("cli", "more than one dossier fits");
    if (const QString refusal = refusalOf(row); !refusal.isEmpty())
        what = refusal;
    const CodeList* const list = catalogue.codeList(u"CMPD");
    const Code* const decision = list ? list->find(row.decision) : nullptr;
    return QStringList{QCoreApplication::translate("cli", "Row %1").arg(row.row), row.name,
                       what.trimmed(), decision ? decision->zh : QString(),
                       row.record ? row.record->toString() : QString()}
               .join(u'\t')
           + u'\n';
}

struct GroupWords {
    desk::ComparisonGroup group;
    const char* key;
    const char* heading;
};
constexpr GroupWords groups[] = {
    {desk::ComparisonGroup::OnlyTheirs, "only_theirs",
     QT_TRANSLATE_NOOP("cli", "Only on their list, perhaps to be taken in: %1")},
    {desk::ComparisonGroup::ToLookAt, "to_look_at",
     QT_TRANSLATE_NOOP("cli", "To be looked at: %1")},
    {desk::ComparisonGroup::Both, "both", QT_TRANSLATE_NOOP("cli", "On both lists: %1")},
    {desk::ComparisonGroup::Rejected, "rejected",
     QT_TRANSLATE_NOOP("cli", "Rows that cannot be used: %1")},
};

Answer answerOf(const Catalogue& catalogue, const desk::ComparisonReport& report)
{
    Answer answer;
    QJsonObject json{
        {u"comparison"_s, report.record ? QJsonValue(report.record->toString()) : QJsonValue()},
        {u"title"_s, report.title},
        {u"source"_s, report.source},
        {u"as_of"_s, report.asOf.toString(Qt::ISODate)},
        {u"rows"_s, static_cast<int>(report.rows.size())}};
    answer.text = report.title + u'\n';
    for (const GroupWords& words : groups) {
        QJsonArray rows;
        QString lines;
        for (const desk::ComparisonRow& row : report.rows) {
            if (desk::groupOf(row) != words.group)
                continue;
            rows.append(rowJson(row));
            lines += rowText(catalogue, row);
        }
        json.insert(QLatin1String(words.key), rows);
        answer.text +=
            QCoreApplication::translate("cli", words.heading).arg(rows.size()) + u'\n' + lines;
    }
    QJsonArray ours;
    QString lines;
    for (const desk::OwnOnly& child : report.onlyOurs) {
        ours.append(QJsonObject{{u"child"_s, child.child.toString()},
                                {u"name"_s, child.name},
                                {u"place"_s, child.place},
                                {u"kinds"_s, child.kinds}});
        lines += QStringList{child.name, child.place, child.kinds}.join(u'\t') + u'\n';
    }
    json.insert(u"only_ours"_s, ours);
    answer.text +=
        QCoreApplication::translate("cli", "Only here, perhaps to be closed or brought up to "
                                           "date: %1")
            .arg(ours.size())
        + u'\n' + lines;
    answer.json = json;
    return answer;
}

} // namespace

Result<Answer> runComparisonRun(Invocation& invocation)
{
    desk::ComparisonQuestion question;
    TONGDANG_TRY(question.file, invocation.argument(0, u"FILE"_s));
    TONGDANG_TRY(question.source, invocation.requiredOption("--source"));
    TONGDANG_TRY(question.asOf, dateOption(invocation.arguments(), "--as-of"));
    question.title = invocation.arguments().value("--title");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    if (!question.asOf.isValid())
        question.asOf = desk::workingDay(*session);
    const bool isTrial = invocation.arguments().has("--dry-run");
    TONGDANG_TRY(const desk::ComparisonReport report,
                 isTrial ? desk::compareList(*session, question)
                         : desk::keepComparison(*session, question, noteWords));
    Answer answer = answerOf(session->catalogue(), report);
    answer.text +=
        (isTrial ? QCoreApplication::translate("cli", "Nothing was kept.")
                 : QCoreApplication::translate("cli", "Kept. No dossier was changed: decide about "
                                                      "each row."))
        + u'\n';
    return answer;
}

Result<Answer> runComparisonShow(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId comparison, invocation.idArgument(0, u"COMPARISON"_s));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ComparisonReport report, desk::readComparison(*session, comparison));
    return answerOf(session->catalogue(), report);
}

Result<Answer> runComparisonDecide(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId line, invocation.idArgument(0, u"LINE"_s));
    TONGDANG_TRY(const QString decision, invocation.requiredOption("--decision"));
    TONGDANG_TRY(const auto child, invocation.idOption("--child"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::SavedRecord saved,
                 desk::decideComparison(*session, line, decision, child));
    Answer answer;
    answer.json = QJsonObject{{u"line"_s, saved.id.toString()}, {u"decision"_s, decision}};
    answer.text = QCoreApplication::translate("cli", "Noted. No dossier was changed.") + u'\n';
    return answer;
}

} // namespace tongdang::cli
