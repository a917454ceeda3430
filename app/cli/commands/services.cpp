// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

using namespace Qt::StringLiterals;

QString serviceKey(ServiceMatch::Kind kind)
{
    switch (kind) {
    case ServiceMatch::Kind::Helper:
        return u"helper"_s;
    case ServiceMatch::Kind::Benefit:
        return u"benefit"_s;
    case ServiceMatch::Kind::Activity:
        return u"activity"_s;
    case ServiceMatch::Kind::Unit:
        break;
    }
    return u"unit"_s;
}

} // namespace

Result<Answer> runServices(Invocation& invocation)
{
    TONGDANG_TRY(const auto child, invocation.idOption("--child"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto needs, desk::readNeeds(*session, child));
    Answer answer;
    QJsonArray json;
    for (const desk::NeedLine& need : needs) {
        QJsonArray matches;
        answer.text +=
            QStringList{need.childName, need.kind, need.foundOn.toString(Qt::ISODate)}.join(u'\t')
            + u'\n';
        for (const ServiceMatch& match : need.matches) {
            matches.append(QJsonObject{
                {u"kind"_s, serviceKey(match.kind)},
                {u"record"_s, match.record ? QJsonValue(match.record->toString()) : QJsonValue()},
                {u"code"_s, match.code},
                {u"title"_s, match.title},
                {u"phone"_s, match.phone},
                {u"reasons"_s, QJsonArray::fromStringList(match.reasons)}});
            answer.text +=
                u"  "_s
                + QStringList{match.title, match.reasons.join(u'；'), match.phone}.join(u'\t')
                + u'\n';
        }
        if (need.matches.empty())
            answer.text += u"  "_s
                           + QCoreApplication::translate("cli", "Nothing that is known here fits.")
                           + u'\n';
        json.append(QJsonObject{{u"need"_s, need.need.toString()},
                                {u"child"_s, need.child.toString()},
                                {u"name"_s, need.childName},
                                {u"kind"_s, need.kind},
                                {u"found_on"_s, need.foundOn.toString(Qt::ISODate)},
                                {u"matches"_s, matches}});
    }
    if (needs.empty())
        answer.text = QCoreApplication::translate("cli", "No need is open.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
