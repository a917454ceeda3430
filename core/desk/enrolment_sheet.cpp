// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/enrolment_sheet.h"

#include "base/clock.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "sync/enrolment.h"

namespace tongdang::desk {

namespace {

/// Millimetres: in the free room above the signatures.
constexpr double codeSide = 36;
constexpr double codeLeft = 145;
constexpr double codeTop = 137;

/// "TDE1:<id of the PC>:<20 digits>": capitals and digits alone, so that the code stays small.
QString payload(const sync::Request& request)
{
    QString digits = request.number;
    digits.remove(u' ');
    return QStringLiteral("TDE1:%1:%2").arg(request.device.toString().toUpper(), digits);
}

/// The paper is Chinese. What a role may do is said, because that is what the station signs.
QString roleWords(sync::Role role)
{
    switch (role) {
    case sync::Role::Village:
        return QStringLiteral("村（只管本村的儿童）");
    case sync::Role::Township:
        return QStringLiteral("乡镇社工站（可以转移、清除各村的档案）");
    case sync::Role::County:
        break;
    }
    return QStringLiteral("县级部门（可以转移、清除各乡镇的档案）");
}

QString inGroups(const QString& id)
{
    constexpr qsizetype group = 8;
    QStringList groups;
    for (qsizetype at = 0; at < id.size(); at += group)
        groups.append(id.sliced(at, std::min(group, id.size() - at)));
    return groups.join(u' ');
}

} // namespace

Result<PrintJob> enrolmentSheet(Session& session, const QString& request)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const sync::Request asked, sync::readRequest(request));
    if (!parts.fonts) {
        TONGDANG_TRY(parts.fonts, paper::Fonts::load());
    }
    TONGDANG_TRY(const paper::Form form,
                 paper::Form::load(parts.ownResources + QStringLiteral("/enrolment/sheet.json"),
                                   session.catalogue()));
    const QString day = workingDay(session).toString(u"yyyy年M月d日");
    paper::FormData data;
    data.head.texts = {{QStringLiteral("org"), asked.label},
                       {QStringLiteral("code"), asked.org},
                       {QStringLiteral("role"), roleWords(asked.role)},
                       {QStringLiteral("device"), inGroups(asked.device.toString())},
                       {QStringLiteral("number"), asked.number},
                       {QStringLiteral("person"), session.profile().personName},
                       {QStringLiteral("day"), day},
                       {QStringLiteral("replaces"), asked.replaces
                                                        ? inGroups(asked.replaces->toString())
                                                        : QStringLiteral("无")}};
    data.footNote = QStringLiteral("%1打印").arg(day);
    TONGDANG_TRY(const paper::Document laid,
                 paper::printForm(form, data, session.catalogue(), *parts.fonts));
    paper::Page page = laid.page(0);
    TONGDANG_TRY(auto code, paper::encodeQr(payload(asked)));
    page.codes.push_back({QRectF(codeLeft, codeTop, codeSide, codeSide), std::move(code)});
    return PrintJob{paper::Document({page}),
                    {},
                    {QStringLiteral("童档"), Clock::wallTime(workingMoment(session))},
                    {},
                    {}};
}

} // namespace tongdang::desk
