// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/command.h"
#include "cli/record_json.h"
#include "desk/imports.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

using Kind = ArrivedChoice::Kind;

QString kindKey(Kind kind)
{
    switch (kind) {
    case Kind::Replaced:
        return QStringLiteral("replaced");
    case Kind::Kept:
        return QStringLiteral("kept");
    case Kind::Brought:
        return QStringLiteral("brought");
    case Kind::Settled:
        return QStringLiteral("settled");
    }
    return {};
}

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::Replaced:
        return QCoreApplication::translate("cli", "replaced what stood here");
    case Kind::Kept:
        return QCoreApplication::translate("cli", "what stood here is still shown");
    case Kind::Brought:
        return QCoreApplication::translate("cli", "came with both values");
    case Kind::Settled:
        return QCoreApplication::translate("cli", "was decided elsewhere");
    }
    return {};
}

QString reversibleKey(Reversible reversible)
{
    switch (reversible) {
    case Reversible::Yes:
        return QStringLiteral("yes");
    case Reversible::NoChoice:
        return QStringLiteral("no");
    case Reversible::Decided:
        return QStringLiteral("decided");
    case Reversible::Changed:
        return QStringLiteral("changed");
    }
    return {};
}

QJsonObject importJson(const desk::ImportLine& line)
{
    return {{QStringLiteral("bundle"), line.bundle},
            {QStringLiteral("from"), line.fromOrg},
            {QStringLiteral("from_name"), line.fromName},
            {QStringLiteral("number"), line.number},
            {QStringLiteral("at"), line.at},
            {QStringLiteral("recorded"), line.recorded},
            {QStringLiteral("changes"), line.changes}};
}

QString importText(const desk::ImportLine& line)
{
    return QStringList{line.bundle, Clock::dayOf(line.at).toString(Qt::ISODate), line.fromName,
                       QString::number(line.number),
                       line.recorded
                           ? QCoreApplication::translate("cli", "new changes: %1").arg(line.changes)
                           : QCoreApplication::translate("cli", "taken in by an older program")}
               .join(u'\t')
           + u'\n';
}

QString typeKey(const Catalogue& catalogue, TypeNo number)
{
    const RecordType* const type = catalogue.type(number);
    return type ? type->key : QString::number(number);
}

QJsonObject choiceJson(const Catalogue& catalogue, const desk::ImportChoice& choice)
{
    return {{QStringLiteral("record"), choice.record.toString()},
            {QStringLiteral("type"), typeKey(catalogue, choice.type)},
            {QStringLiteral("field"), fieldKey(catalogue, choice.type, choice.field)},
            {QStringLiteral("name"), choice.childName},
            {QStringLiteral("kind"), kindKey(choice.kind)},
            {QStringLiteral("before"),
             choice.before ? QJsonValue(headJson(*choice.before)) : QJsonValue()},
            {QStringLiteral("after"), headJson(choice.after)},
            {QStringLiteral("reversible"), reversibleKey(choice.reversible)}};
}

QString choiceText(const Catalogue& catalogue, const desk::ImportChoice& choice)
{
    const auto words = [&](const desk::ConflictHead& head) {
        return head.withheld ? withheldWords()
                             : displayed(catalogue, choice.type, choice.field, head.value);
    };
    return QStringLiteral("  %1\t%2\t%3 → %4\t%5\n")
        .arg(choice.childName, fieldLabel(catalogue, choice.type, choice.field),
             choice.before ? words(*choice.before) : QString(), words(choice.after),
             kindWords(choice.kind));
}

QJsonArray recordsJson(const Catalogue& catalogue, const desk::ImportDetails& details)
{
    QJsonArray records;
    for (const desk::ImportedRecord& record : details.records)
        records.append(QJsonObject{{QStringLiteral("record"), record.record.toString()},
                                   {QStringLiteral("type"), typeKey(catalogue, record.type)},
                                   {QStringLiteral("name"), record.childName},
                                   {QStringLiteral("new"), record.isNew},
                                   {QStringLiteral("withdrawn"), record.withdrawn},
                                   {QStringLiteral("joined"), record.joined}});
    return records;
}

} // namespace

Result<Answer> runBundleImports(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto imports, desk::listImports(*session));
    QJsonArray list;
    Answer answer;
    for (const desk::ImportLine& line : imports) {
        list.append(importJson(line));
        answer.text += importText(line);
    }
    if (imports.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing was taken in yet.") + u'\n';
    answer.json = list;
    return answer;
}

Result<Answer> runBundleShow(Invocation& invocation)
{
    TONGDANG_TRY(const QString bundle, invocation.argument(0, QStringLiteral("BUNDLE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::ImportDetails details, desk::inspectImport(*session, bundle));
    const Catalogue& catalogue = session->catalogue();
    Answer answer;
    answer.text = importText(details.line);
    QJsonArray kinds;
    for (const desk::ImportKind& kind : details.kinds) {
        kinds.append(QJsonObject{{QStringLiteral("type"), typeKey(catalogue, kind.type)},
                                 {QStringLiteral("new"), kind.added},
                                 {QStringLiteral("changed"), kind.changed}});
        answer.text += QStringLiteral("  ")
                       + QCoreApplication::translate("cli", "%1: new %2, changed %3")
                             .arg(catalogue.type(kind.type)->zh)
                             .arg(kind.added)
                             .arg(kind.changed)
                       + u'\n';
    }
    QJsonArray choices;
    for (const desk::ImportChoice& choice : details.choices) {
        choices.append(choiceJson(catalogue, choice));
        answer.text += choiceText(catalogue, choice);
    }
    QJsonArray foreign;
    for (const desk::ForeignEntry& entry : details.foreign) {
        const QString label = fieldLabel(catalogue, entry.type, entry.field);
        foreign.append(
            QJsonObject{{QStringLiteral("record"), entry.record.toString()},
                        {QStringLiteral("type"), typeKey(catalogue, entry.type)},
                        {QStringLiteral("field"), fieldKey(catalogue, entry.type, entry.field)},
                        {QStringLiteral("name"), entry.childName}});
        answer.text += QStringLiteral("  ")
                       + QCoreApplication::translate(
                             "cli", "%1: %2 is not for the sender to fill in; it was taken in")
                             .arg(entry.childName, label)
                       + u'\n';
    }
    QJsonObject json = importJson(details.line);
    json.insert(QStringLiteral("kinds"), kinds);
    json.insert(QStringLiteral("records"), recordsJson(catalogue, details));
    json.insert(QStringLiteral("choices"), choices);
    json.insert(QStringLiteral("foreign"), foreign);
    answer.json = json;
    return answer;
}

Result<Answer> runBundleReverse(Invocation& invocation)
{
    TONGDANG_TRY(const QString bundle, invocation.argument(0, QStringLiteral("BUNDLE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::Reversal reversal, desk::reverseImport(*session, bundle));
    const Catalogue& catalogue = session->catalogue();
    Answer answer;
    answer.text =
        QCoreApplication::translate("cli", "Fields that show again what stood here before: %1")
            .arg(reversal.reversed)
        + u'\n';
    QJsonArray left;
    for (const desk::ImportChoice& choice : reversal.left) {
        left.append(choiceJson(catalogue, choice));
        answer.text +=
            QCoreApplication::translate("cli", "stays as it is:") + choiceText(catalogue, choice);
    }
    answer.json = QJsonObject{{QStringLiteral("bundle"), bundle},
                              {QStringLiteral("reversed"), reversal.reversed},
                              {QStringLiteral("left"), left}};
    return answer;
}

} // namespace tongdang::cli
