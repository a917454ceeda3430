// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/national.h"
#include "cli/command.h"
#include "desk/excel_sheets.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

using namespace Qt::StringLiterals;

namespace {

QString nationalListKey(NationalList list)
{
    switch (list) {
    case NationalList::Enter:
        return u"enter"_s;
    case NationalList::Update:
        return u"update"_s;
    case NationalList::Remove:
        return u"remove"_s;
    case NationalList::None:
        break;
    }
    return u"none"_s;
}

/// Nothing where the option is missing.
Result<std::optional<NationalList>> nationalListOption(const Arguments& arguments)
{
    if (!arguments.has("--list"))
        return std::optional<NationalList>();
    const QString given = arguments.value("--list");
    for (const NationalList list :
         {NationalList::Enter, NationalList::Update, NationalList::Remove}) {
        if (given == nationalListKey(list))
            return std::optional(list);
    }
    return failure(ErrorKind::Usage, "cli.one_word_of", {u"--list"_s, u"enter, update, remove"_s});
}

QJsonObject nationalJson(const desk::NationalLine& line)
{
    QJsonArray fields;
    for (const NationalItem& item : line.state.items)
        fields.append(QJsonObject{{u"key"_s, item.key},
                                  {u"label"_s, item.label},
                                  {u"entered"_s, item.entered},
                                  {u"present"_s, item.present},
                                  {u"differs"_s, item.differs()}});
    return {{u"child"_s, line.head.child.toString()},
            {u"name"_s, line.head.name},
            {u"village"_s, line.village},
            {u"group"_s, line.head.group},
            {u"list"_s, nationalListKey(line.state.list)},
            {u"reason"_s, desk::nationalReasonWords(line.state)},
            {u"since"_s, isoDay(line.state.since)},
            {u"entered_on"_s, isoDay(line.state.enteredOn)},
            {u"number"_s, line.state.number},
            {u"fields"_s, fields}};
}

QString nationalText(const desk::NationalLine& line)
{
    const QString list = desk::nationalListWords(line.state.list);
    return QStringList{list.isEmpty() ? QCoreApplication::translate("cli", "nothing to do") : list,
                       line.villageName,
                       line.head.group,
                       line.head.name,
                       desk::nationalReasonWords(line.state),
                       isoDay(line.state.since)}
               .join(u'\t')
           + u'\n';
}

/// Item by item, for who types.
QString itemsText(const NationalState& state)
{
    QString text;
    for (const NationalItem& item : state.items)
        text +=
            QStringList{item.differs() ? u"≠"_s : u"="_s, item.label, item.entered, item.present}
                .join(u'\t')
            + u'\n';
    return text;
}

} // namespace

Result<Answer> runNational(Invocation& invocation)
{
    desk::NationalQuestion question;
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    question.village = invocation.arguments().value("--village");
    TONGDANG_TRY(question.list, nationalListOption(invocation.arguments()));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto lines, desk::readNational(*session, question));
    QJsonArray json;
    Answer answer;
    for (const desk::NationalLine& line : lines) {
        json.append(nationalJson(line));
        answer.text += nationalText(line);
        if (question.child)
            answer.text += itemsText(line.state);
    }
    if (lines.empty())
        answer.text =
            QCoreApplication::translate("cli", "There is nothing to type into the national system.")
            + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> runNationalDone(Invocation& invocation)
{
    TONGDANG_TRY(const auto children, invocation.idArguments(u"ID"_s));
    const QString number = invocation.arguments().value("--number");
    if (!number.isEmpty() && children.size() > 1)
        return failure(ErrorKind::Usage, "cli.argument_extra", {u"--number"_s});
    TONGDANG_TRY(desk::Session * session, invocation.session());
    // Nothing is noted if one of them is not to be typed at all.
    for (const RecordId& child : children) {
        desk::NationalQuestion question;
        question.child = child;
        TONGDANG_TRY(const auto lines, desk::nationalLines(*session, question));
        if (lines.front().state.list == NationalList::None && !lines.front().state.isIn)
            return failure(ErrorKind::Refused, "desk.national_nothing");
    }
    QJsonArray json;
    Answer answer;
    for (const RecordId& child : children) {
        desk::NationalQuestion question;
        question.child = child;
        TONGDANG_TRY(const auto before, desk::nationalLines(*session, question));
        TONGDANG_TRY(const desk::SavedRecord saved, desk::noteNational(*session, child, number));
        json.append(QJsonObject{{u"child"_s, child.toString()},
                                {u"was"_s, nationalListKey(before.front().state.list)},
                                {u"id"_s, saved.id.toString()}});
        answer.text += QCoreApplication::translate("cli", "Noted as typed in: %1")
                           .arg(before.front().head.name)
                       + u'\n';
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
