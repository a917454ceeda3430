// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "desk/access.h"
#include "desk/clock_check.h"
#include "desk/exchange.h"
#include "desk/new_code.h"
#include "desk/session_parts.h"
#include "desk/station_slot.h"
#include "desk/traces.h"
#include "sync/enrolment.h"
#include "sync/peers.h"

namespace tongdang::desk {

Result<EnrolmentRequest> requestEnrolment(Session& session, const QString& file)
{
    TONGDANG_CHECK(noteAccess(session, "enrol.request"));
    TONGDANG_TRY(const sync::Request request,
                 sync::enrolRequest(syncContext(session.parts()), file));
    return EnrolmentRequest{request.device.toString(), request.number, file};
}

Result<EnrolmentQuestion> readEnrolmentRequest(Session& session, const QString& file)
{
    TONGDANG_TRY(const sync::Request request, sync::readRequest(file));
    EnrolmentQuestion question{request.device.toString(),
                               request.label,
                               request.org,
                               sync::roleName(request.role),
                               request.number,
                               {},
                               {},
                               {}};
    TONGDANG_TRY(const sync::Peer self, sync::selfPeer(*session.parts().store));
    question.isOfOwnOffice =
        request.org == self.certificate.org && request.role == self.certificate.role;
    const auto may = sync::mayApprove(syncContext(session.parts()), request);
    if (!may && may.error().kind != ErrorKind::Refused)
        return failure(may.error());
    if (!may)
        question.refusal = may.error();
    if (!request.replaces)
        return question;
    question.replaces = request.replaces->toString();
    TONGDANG_TRY(const auto old, sync::findPeer(*session.parts().store, *request.replaces));
    if (old && old->known.lastBundle > 0)
        question.replacedLastBundle = Clock::dayOf(old->known.lastBundle);
    return question;
}

Result<EnrolmentAnswer> approveEnrolment(Session& session, const QString& request,
                                         const QString& answer, const ApprovalWish& wish)
{
    // What is noted and then not done harms nobody; the other way round would.
    TONGDANG_TRY(const sync::Request asked, sync::readRequest(request));
    TONGDANG_CHECK(
        noteAccess(session, "enrol.approve", std::nullopt,
                   asked.device.toString().toLatin1() + (wish.mayHoldSpecial ? " special" : "")));
    TONGDANG_TRY(const sync::Answer given,
                 sync::enrolApprove(syncContext(session.parts()), request, answer,
                                    {wish.asOrg, wish.mayHoldSpecial, wish.number}));
    return EnrolmentAnswer{given.device.toString(), given.number, answer};
}

Result<AnsweringStation> readEnrolmentAnswer(Session& session, const QString& answer)
{
    TONGDANG_TRY(const sync::Answer read, sync::readAnswer(syncContext(session.parts()), answer));
    return AnsweringStation{read.station.label, read.station.org, sync::roleName(read.station.role),
                            read.number};
}

Result<EnrolmentAnswer> acceptEnrolment(Session& session, const QString& answer,
                                        const AcceptanceWish& wish)
{
    SessionParts& parts = session.parts();
    TONGDANG_CHECK(noteAccess(session, "enrol.accept"));
    TONGDANG_CHECK(noteFormerCode(session));
    TONGDANG_TRY(const sync::Answer accepted,
                 sync::enrolAccept(syncContext(parts), answer,
                                   {wish.number, wish.leaveOther, wish.successor}));
    // The station may have certified this PC for another organisation than it asked for.
    TONGDANG_CHECK(readProfile(parts));
    TONGDANG_CHECK(settleFormerCode(session));
    refreshClockFloor(parts);
    // If it cannot be given now, it is at the next opening.
    (void)settleStationSlot(session);
    // The snapshot may erase what was here before; what is left is swept at the next opening.
    (void)sweepTraces(session);
    return EnrolmentAnswer{accepted.device.toString(), accepted.number, answer};
}

Result<void> revokeDevice(Session& session, const QString& device)
{
    const auto id = sync::DeviceId::parse(device);
    if (!id)
        return failure(ErrorKind::Refused, "desk.unknown_receiver", {device});
    TONGDANG_CHECK(noteAccess(session, "enrol.revoke", std::nullopt, device.toLatin1()));
    return sync::enrolRevoke(syncContext(session.parts()), *id);
}

Result<std::vector<DeviceLine>> listDevices(Session& session)
{
    TONGDANG_TRY(const auto listed, sync::enrolList(syncContext(session.parts())));
    std::vector<DeviceLine> lines;
    for (const sync::ListedDevice& device : listed) {
        DeviceLine line;
        line.device = device.known.device.toString();
        line.orgCode = device.certificate.org;
        line.orgName = device.certificate.label;
        line.role = sync::roleName(device.certificate.role);
        line.fingerprint = device.fingerprint;
        line.self = device.known.relation == sync::Relation::Self;
        line.parent = device.known.relation == sync::Relation::Parent;
        line.revoked = device.known.revoked;
        line.former = device.known.relation == sync::Relation::Former;
        line.mayBeBarred = device.mayBeRevoked;
        if (device.known.lastBundle > 0)
            line.lastBundle = Clock::dayOf(device.known.lastBundle);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace tongdang::desk
