// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/context.h"
#include "sync/epoch.h"
#include "sync/peers.h"

#include <QString>

#include <optional>

/// How a device joins a station in two carries of a stick (sync.md §6, FORMAT.md §8).
namespace tongdang::sync {

/// Who this archive is: its self-signed certificate is the first thing it stores.
struct Identity {
    Role role = Role::Village;
    QString org;   ///< 12 digits
    QString label; ///< name of the organisation
};
/// Stores this device with its self-signed certificate; a station also gets its first epoch
/// statement. Runs inside the caller's transaction, once per archive.
[[nodiscard]] Result<Certificate> createDevice(const Context& context, const Identity& identity);

/// After a restore on another PC, where the old one's keys are missing: this archive goes on with
/// the new keys of `context` as the same organisation and has to be enrolled again; its requests
/// say which enrolled device it replaces. A new replica belongs with it. Runs inside the caller's
/// transaction. Refused: "sync.no_device".
[[nodiscard]] Result<Certificate> renewDevice(const Context& context);

struct Request {
    DeviceId device;
    Role role = Role::Village;
    QString org;
    QString label;
    QString minisign;
    QString age;
    std::optional<DeviceId> replaces; ///< a device whose place it takes; its archive was this one
    QByteArray json;
    QString number; ///< 20 digits, compared by the station with the person
};

/// Writes the request file; never over an existing one. Refused: "sync.file_exists".
[[nodiscard]] Result<Request> enrolRequest(const Context& context, const QString& file);
/// What a request says; its self-signature holds. Errors: enrolment_errors.h.
[[nodiscard]] Result<Request> readRequest(const QString& file);

struct Answer {
    DeviceId device; ///< that was certified
    QString number;  ///< 20 digits of the station, compared once by the village
    Certificate station;
};
struct ApprovalTerms {
    std::optional<QString> org; ///< certify for this organisation instead of the one asked for
    bool special = false;       ///< may receive class 1 changes of other organisations
    /// Of the request, as a person compared it: what was shown is what is let in. Absent: nobody
    /// compared anything.
    std::optional<QString> number = {};
};
/// Whether this archive may approve it: asked before a person compares any number. Refused:
/// "sync.not_a_station", "sync.own_request", "sync.request_revoked", "sync.request_of_another" (it
/// calls itself by the name of a PC with other keys, argument: that one's organisation),
/// "sync.org_code", "sync.role" (it is a place above), those of `fitsUnder` (enrolment_place.h):
/// role and code do not fit.
[[nodiscard]] Result<void> mayApprove(const Context& context, const Request& request,
                                      const ApprovalTerms& terms = {});

/// Certifies, writes the answer with a snapshot, and remembers the device. One transaction.
/// Refused: those of mayApprove, "sync.request_number" (the request has another number),
/// "sync.file_exists".
[[nodiscard]] Result<Answer> enrolApprove(const Context& context, const QString& request,
                                          const QString& answer, const ApprovalTerms& terms = {});

/// What an answer says, before it is accepted: a person compares the number. Refused:
/// "sync.answer_for_another", "sync.answer_to_older" (it answers another request than the last one
/// that was written here), those of enrolment_errors.h.
[[nodiscard]] Result<Answer> readAnswer(const Context& context, const QString& file);

struct AcceptanceTerms {
    QString number; ///< the station's, as a person compared it: what was shown is what is taken
    /// Another station was accepted by mistake and is left. Only while nothing was handed to it.
    bool leaveOther = false;
    /// The station takes over from the one that was accepted before, under another code: townships
    /// were merged. A place of the same kind in the same county.
    bool successor = false;
};
/// Takes the certificate, trusts the station and merges its snapshot: all in one transaction.
/// Refused: those of readAnswer, "sync.station_number" (the answer's station has another number),
/// "sync.other_parent" (another station is trusted already), "sync.parent_was_told" (and was handed
/// data: only a successor takes its place). What the snapshot of a station that is left brought
/// stays.
[[nodiscard]] Result<Answer> enrolAccept(const Context& context, const QString& file,
                                         const AcceptanceTerms& terms);

/// Whether this archive may bar a device: one that it enrolled, or a PC that this office used
/// before and that may be in the wrong hands.
[[nodiscard]] bool mayRevoke(const Peer& self, const Peer& device);
/// A later epoch statement names it; its later bundles are quarantined. Refused:
/// "sync.unknown_device", "sync.not_a_station".
[[nodiscard]] Result<void> enrolRevoke(const Context& context, const DeviceId& device);

struct ListedDevice {
    KnownDevice known;
    Certificate certificate;
    QString fingerprint;
    bool mayBeRevoked = false;
};
[[nodiscard]] Result<std::vector<ListedDevice>> enrolList(const Context& context);

} // namespace tongdang::sync
