// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/import_report.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// Carrying data by stick: `enrol *` and `bundle *`. Thin faces of core/sync in the words of the
/// desk.
namespace tongdang::desk {

struct EnrolmentRequest {
    QString device;
    QString number; ///< 20 digits in groups, compared by voice with the station
    QString file;
};
[[nodiscard]] Result<EnrolmentRequest> requestEnrolment(Session& session, const QString& file);

struct EnrolmentQuestion {
    QString device;
    QString orgName;
    QString orgCode;
    QString role;             ///< "village", "township" or "county": what it would be here
    QString number;           ///< the 20 digits the station reads out
    QString replaces;         ///< id of a PC whose place this one takes; empty: none
    QDate replacedLastBundle; ///< last one merged from that PC; invalid if none
    /// Why it cannot be approved for the place that it names (sync::mayApprove).
    std::optional<Error> refusal;
    /// It would be a further PC of this office itself, and get everything that is here.
    bool isOfOwnOffice = false;
};
/// What a request says, before anybody approves it.
[[nodiscard]] Result<EnrolmentQuestion> readEnrolmentRequest(Session& session, const QString& file);

struct EnrolmentAnswer {
    QString device;
    QString number; ///< 20 digits of this station, compared once by the village
    QString file;
};
struct ApprovalWish {
    std::optional<QString> asOrg; ///< certify for this organisation, not the one asked for
    /// It may get what other places wrote of the special kind (class 1: HIV, sexual harm,
    /// incidents, who reported): for whom that is a duty, no more (sync.md §5).
    bool mayHoldSpecial = false;
    /// Of the request, as a person compared it; only its digits count. Absent: nobody did.
    std::optional<QString> number = {};
};
[[nodiscard]] Result<EnrolmentAnswer> approveEnrolment(Session& session, const QString& request,
                                                       const QString& answer,
                                                       const ApprovalWish& wish = {});

struct AnsweringStation {
    QString orgName;
    QString orgCode;
    QString role;   ///< "township" or "county"
    QString number; ///< 20 digits that the station shows, too
};
/// Who answered, before anything of it is believed.
[[nodiscard]] Result<AnsweringStation> readEnrolmentAnswer(Session& session, const QString& answer);
struct AcceptanceWish {
    QString number; ///< the station's, as a person compared it; only its digits count
    /// The station that was accepted before was the wrong one. Refused once it was handed data.
    bool leaveOther = false;
    /// The station takes over from the one before: townships of the county were merged.
    bool successor = false;
};
/// Refused: "sync.station_number", those of sync::enrolAccept.
[[nodiscard]] Result<EnrolmentAnswer> acceptEnrolment(Session& session, const QString& answer,
                                                      const AcceptanceWish& wish);
[[nodiscard]] Result<void> revokeDevice(Session& session, const QString& device);

struct DeviceLine {
    QString device;
    QString orgCode;
    QString orgName;
    QString role;
    QString fingerprint;
    bool self = false;
    bool parent = false;
    bool revoked = false;
    bool former = false;      ///< another PC took its place
    bool mayBeBarred = false; ///< by this archive, and it is not yet
    QDate lastBundle;         ///< last one merged from it; invalid if none
};
[[nodiscard]] Result<std::vector<DeviceLine>> listDevices(Session& session);

struct ExportedBundle {
    QString file;
    int number = 0;
    qint64 changes = 0;
    qint64 bytes = 0;
    /// Changes that did not go in, for a file has its bounds: they follow in the next one, when the
    /// receiver's receipt for these is here.
    qint64 left = 0;
};
/// Everything: what the receiver has already, too, for when something seems to be missing there.
enum class Carry { News, Everything };
/// `receiver`: a device id or an org code below this station; absent: the parent.
/// Refused: "desk.not_enrolled", "desk.several_devices" (arguments: their ids); Medium where the
/// stick fails.
[[nodiscard]] Result<ExportedBundle>
exportBundle(Session& session, const QString& folder,
             const std::optional<QString>& receiver = std::nullopt, Carry carry = Carry::News);

struct BundleInfo {
    QString fromOrg;
    QString fromDevice;
    QString toOrg;
    QString toDevice;
    QString kind; ///< "up" or "down"
    int number = 0;
    qint64 createdAt = 0;
    qint64 bytes = 0;
    QString signature;   ///< "good", "bad" or "unknown"
    QByteArray manifest; ///< as in the file
};
[[nodiscard]] Result<BundleInfo> inspectBundle(const QString& file, Session* session);

/// What an import would do; nothing changes. A file that is refused is an Error ("sync.*").
[[nodiscard]] Result<ImportReport> planImport(Session& session, const QString& file);
[[nodiscard]] Result<ImportReport> importBundle(Session& session, const QString& file);

/// How many files are kept that an earlier version of the program could not read and this one has
/// not tried. Whoever opens the archive then calls `takeInKept`, and says so: it may take minutes.
[[nodiscard]] Result<int> untriedKept(Session& session);
struct KeptTaken {
    int files = 0; ///< that could be read: taken in, or put aside
    /// Of single files: those stay listed and are tried at the next opening.
    std::vector<Error> faults;
};
/// Takes them in as `importBundle` does. Each version of the program tries them once.
[[nodiscard]] Result<KeptTaken> takeInKept(Session& session);

/// A bundle that lies in the inbox and is not merged.
struct WaitingBundle {
    QString id;
    QString fromOrg;
    QString fromName; ///< of the place
    int number = 0;
    qint64 at = 0;     ///< when it came in, milliseconds UTC
    bool held = false; ///< an earlier one is missing, or a newer program; false: it was put aside
    /// Error code of one put aside (sync::ImportReport::reason); of one that waits for a newer
    /// program "sync.newer_format".
    QByteArray reason;
    std::vector<DisputedErasure> disputed; ///< of one put aside: the erasures that it orders
};
/// In the order in which they came.
[[nodiscard]] Result<std::vector<WaitingBundle>> waitingBundles(Session& session);
/// A person says that what a second life of a PC wrote is true as well (sync/adopt.h). Refused:
/// "sync.not_put_aside", "sync.revoked".
[[nodiscard]] Result<ImportReport> adoptFork(Session& session, const QString& bundle);
/// Throws away a file that waits or was put aside; what it holds is then only where it came from.
/// Refused: "sync.not_waiting"; Medium: "sync.write_failed".
[[nodiscard]] Result<void> discardBundle(Session& session, const QString& bundle);

enum class SendState { NotSent, Sent, Merged };
struct SendLine {
    RecordId child;
    QString name;
    SendState state = SendState::NotSent;
};
struct ExchangeView {
    bool enrolled = false; ///< a village or station with a parent
    QString parentName;
    qint64 waitingChanges = 0; ///< not yet in any bundle to the parent
    QDate lastExport;
    QDate lastConfirmed;            ///< day the parent's receipt came in
    std::vector<SendLine> children; ///< only those not confirmed yet
    /// A station's villages, and the PCs that it used before as long as they are not barred.
    std::vector<DeviceLine> devices;
};
[[nodiscard]] Result<ExchangeView> exchangeView(Session& session);

} // namespace tongdang::desk
