// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/enrolment_sheet.h"
#include "desk/exchange.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::cli {

namespace {

QJsonObject withSheet(QJsonObject json, const QString& sheet)
{
    json.insert(QStringLiteral("sheet"), sheet);
    return json;
}

QString roleText(const QString& role)
{
    if (role == u"village")
        return QCoreApplication::translate("cli", "village");
    if (role == u"township")
        return QCoreApplication::translate("cli", "township station");
    return QCoreApplication::translate("cli", "county office");
}

/// A person sees who asks and compares first. A script (--json) that gives no number has compared
/// elsewhere; it lets in nobody whom everything here would be sent to.
Result<void> checkCompared(const Arguments& arguments, const desk::EnrolmentQuestion& asked)
{
    if (arguments.has("--number") || (arguments.has("--json") && !asked.isOfOwnOffice))
        return {};
    if (asked.refusal && !arguments.has("--as"))
        return failure(*asked.refusal);
    return failure(ErrorKind::Usage,
                   asked.isOfOwnOffice ? "cli.own_request_number_missing"
                                       : "cli.request_number_missing",
                   {asked.orgName, asked.orgCode, roleText(asked.role), asked.number});
}

} // namespace

Result<Answer> runEnrolRequest(Invocation& invocation)
{
    TONGDANG_TRY(const QString out, invocation.requiredOption("--out"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::EnrolmentRequest request, desk::requestEnrolment(*session, out));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("device"), request.device},
                              {QStringLiteral("fingerprint"), request.number},
                              {QStringLiteral("file"), request.file}};
    answer.text = QCoreApplication::translate(
                      "cli", "Request written to %1. Read this number out to the station: %2")
                      .arg(request.file, request.number)
                  + u'\n';
    if (invocation.arguments().has("--sheet")) {
        const QString sheet = invocation.arguments().value("--sheet");
        TONGDANG_TRY(const desk::PrintJob job, desk::enrolmentSheet(*session, out));
        TONGDANG_CHECK(desk::printToPdf(*session, job, sheet));
        answer.json = withSheet(answer.json.toObject(), sheet);
        answer.text +=
            QCoreApplication::translate("cli", "The sheet to go with it: %1").arg(sheet) + u'\n';
    }
    return answer;
}

Result<Answer> runEnrolApprove(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(const QString out, invocation.requiredOption("--out"));
    desk::ApprovalWish wish;
    if (invocation.arguments().has("--as"))
        wish.asOrg = invocation.arguments().value("--as");
    wish.mayHoldSpecial = invocation.arguments().has("--special");
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::EnrolmentQuestion asked, desk::readEnrolmentRequest(*session, file));
    TONGDANG_CHECK(checkCompared(invocation.arguments(), asked));
    const bool isCompared = invocation.arguments().has("--number");
    wish.number = isCompared ? invocation.arguments().value("--number") : asked.number;
    TONGDANG_TRY(const desk::EnrolmentAnswer given,
                 desk::approveEnrolment(*session, file, out, wish));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("device"), asked.device},
                              {QStringLiteral("fingerprint"), asked.number},
                              {QStringLiteral("station_fingerprint"), given.number},
                              {QStringLiteral("org"), wish.asOrg.value_or(asked.orgCode)},
                              {QStringLiteral("org_name"), asked.orgName},
                              {QStringLiteral("role"), asked.role},
                              {QStringLiteral("compared"), isCompared},
                              {QStringLiteral("special"), wish.mayHoldSpecial},
                              {QStringLiteral("replaces"), asked.replaces},
                              {QStringLiteral("file"), given.file}};
    answer.text = QCoreApplication::translate(
                      "cli", "%1 (%2), number %3, is enrolled as: %6. Answer written to %4. It "
                             "compares this station's number once: %5")
                      .arg(asked.orgName, wish.asOrg.value_or(asked.orgCode), asked.number,
                           given.file, given.number, roleText(asked.role))
                  + u'\n';
    if (!asked.replaces.isEmpty())
        answer.text +=
            QCoreApplication::translate(
                "cli",
                "It takes the place of device %1. If that one was lost or is no longer used, "
                "bar it: enrol revoke %1")
                .arg(asked.replaces)
            + u'\n';
    return answer;
}

Result<Answer> runEnrolAccept(Invocation& invocation)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::AnsweringStation station, desk::readEnrolmentAnswer(*session, file));
    // A person sees whose answer it is and compares first. A script (--json) that gives no number
    // has compared elsewhere or lets somebody compare what it is told.
    const bool isCompared = arguments.has("--number");
    if (!isCompared && !arguments.has("--json"))
        return failure(ErrorKind::Usage, "cli.number_missing",
                       {station.orgName, station.orgCode, roleText(station.role), station.number});
    const QString number = isCompared ? arguments.value("--number") : station.number;
    TONGDANG_TRY(const desk::EnrolmentAnswer accepted,
                 desk::acceptEnrolment(
                     *session, file,
                     {number, arguments.has("--leave-other"), arguments.has("--successor")}));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("device"), accepted.device},
                              {QStringLiteral("fingerprint"), accepted.number},
                              {QStringLiteral("compared"), isCompared},
                              {QStringLiteral("station"), station.orgName},
                              {QStringLiteral("station_org"), station.orgCode}};
    answer.text = QCoreApplication::translate("cli", "This PC belongs to %1 (%2) now.")
                      .arg(station.orgName, station.orgCode)
                  + u'\n';
    return answer;
}

Result<Answer> runEnrolRevoke(Invocation& invocation)
{
    TONGDANG_TRY(const QString device, invocation.argument(0, QStringLiteral("DEVICE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto devices, desk::listDevices(*session));
    TONGDANG_CHECK(desk::revokeDevice(*session, device));
    const auto known = std::ranges::find(devices, device, &desk::DeviceLine::device);
    Answer answer;
    answer.json = QJsonObject{
        {QStringLiteral("device"), device},
        {QStringLiteral("fingerprint"), known == devices.end() ? QString() : known->fingerprint}};
    answer.text = QCoreApplication::translate("cli", "Device %1 is revoked.").arg(device) + u'\n';
    return answer;
}

namespace {

/// What the PC is to this archive: its own, the station above, or no longer one to trust.
QString standing(const desk::DeviceLine& line)
{
    QStringList words;
    if (line.self)
        words.append(QCoreApplication::translate("cli", "this PC"));
    if (line.parent)
        words.append(QCoreApplication::translate("cli", "the place above"));
    if (line.revoked)
        words.append(QCoreApplication::translate("cli", "revoked"));
    else if (line.former)
        words.append(
            line.mayBeBarred ? QCoreApplication::translate(
                "cli", "another PC took its place; if it was lost or stolen: enrol revoke")
                             : QCoreApplication::translate("cli", "another PC took its place"));
    return words.join(QStringLiteral(", "));
}

/// By which two PCs of one place are told apart.
QString lastBundle(const desk::DeviceLine& line)
{
    return line.lastBundle.isValid() ? QCoreApplication::translate("cli", "last bundle %1")
                                           .arg(line.lastBundle.toString(Qt::ISODate))
                                     : QString();
}

} // namespace

Result<Answer> runEnrolList(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto devices, desk::listDevices(*session));
    QJsonArray json;
    Answer answer;
    for (const desk::DeviceLine& line : devices) {
        json.append(
            QJsonObject{{QStringLiteral("device"), line.device},
                        {QStringLiteral("fingerprint"), line.fingerprint},
                        {QStringLiteral("org"), line.orgCode},
                        {QStringLiteral("org_name"), line.orgName},
                        {QStringLiteral("role"), line.role},
                        {QStringLiteral("self"), line.self},
                        {QStringLiteral("parent"), line.parent},
                        {QStringLiteral("last_bundle"), line.lastBundle.toString(Qt::ISODate)},
                        {QStringLiteral("revoked"), line.revoked},
                        {QStringLiteral("former"), line.former},
                        {QStringLiteral("may_be_revoked"), line.mayBeBarred}});
        answer.text +=
            QStringList{line.orgName,     line.orgCode,     roleText(line.role), standing(line),
                        lastBundle(line), line.fingerprint, line.device}
                .join(u'\t')
            + u'\n';
    }
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
