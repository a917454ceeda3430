// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace tongdang::cli {

struct Answer;
class Invocation;

/// What each command does, in one file each of app/cli/commands; commands.cpp says how it is
/// called.
Result<Answer> runInit(Invocation& invocation);
Result<Answer> runDemo(Invocation& invocation);
Result<Answer> runPairingImport(Invocation& invocation);
Result<Answer> runRosterImport(Invocation& invocation);
Result<Answer> runRecordPut(Invocation& invocation);
Result<Answer> runRecordGet(Invocation& invocation);
Result<Answer> runRecordList(Invocation& invocation);
Result<Answer> runRecordHistory(Invocation& invocation);
Result<Answer> runRecordWithdraw(Invocation& invocation);
Result<Answer> runChildFind(Invocation& invocation);
Result<Answer> runChildDuplicates(Invocation& invocation);
Result<Answer> runChildCompare(Invocation& invocation);
Result<Answer> runMeetingAgenda(Invocation& invocation);
Result<Answer> runNational(Invocation& invocation);
Result<Answer> runComparisonRun(Invocation& invocation);
Result<Answer> runComparisonShow(Invocation& invocation);
Result<Answer> runComparisonDecide(Invocation& invocation);
Result<Answer> runReceived(Invocation& invocation);
Result<Answer> runServices(Invocation& invocation);
Result<Answer> runNationalDone(Invocation& invocation);
Result<Answer> runExport(Invocation& invocation);
Result<Answer> runTransfer(Invocation& invocation);
Result<Answer> runChildJoin(Invocation& invocation);
Result<Answer> runChildSeparate(Invocation& invocation);
Result<Answer> runChildDifferent(Invocation& invocation);
Result<Answer> runDuties(Invocation& invocation);
Result<Answer> runCheck(Invocation& invocation);
Result<Answer> runClassify(Invocation& invocation);
Result<Answer> runLevels(Invocation& invocation);
Result<Answer> runSpotCheckDraw(Invocation& invocation);
Result<Answer> runPrint(Invocation& invocation);
Result<Answer> runReport(Invocation& invocation);
Result<Answer> runReportFreeze(Invocation& invocation);
Result<Answer> runReportFrozen(Invocation& invocation);
Result<Answer> runReportShow(Invocation& invocation);
Result<Answer> runReportList(Invocation& invocation);
Result<Answer> runSheetShow(Invocation& invocation);
Result<Answer> runEnrolRequest(Invocation& invocation);
Result<Answer> runEnrolApprove(Invocation& invocation);
Result<Answer> runEnrolAccept(Invocation& invocation);
Result<Answer> runEnrolRevoke(Invocation& invocation);
Result<Answer> runEnrolList(Invocation& invocation);
Result<Answer> runBundleExport(Invocation& invocation);
Result<Answer> runBundleInspect(Invocation& invocation);
Result<Answer> runBundleImport(Invocation& invocation);
Result<Answer> runBundleImports(Invocation& invocation);
Result<Answer> runBundleShow(Invocation& invocation);
Result<Answer> runBundleReverse(Invocation& invocation);
Result<Answer> runBundleList(Invocation& invocation);
Result<Answer> runBundleAdopt(Invocation& invocation);
Result<Answer> runBundleDiscard(Invocation& invocation);
Result<Answer> runClockConfirm(Invocation& invocation);
Result<Answer> runConflictsList(Invocation& invocation);
Result<Answer> runConflictsDecided(Invocation& invocation);
Result<Answer> runConflictsShow(Invocation& invocation);
Result<Answer> runConflictsResolve(Invocation& invocation);
Result<Answer> runBackup(Invocation& invocation);
Result<Answer> runBackupList(Invocation& invocation);
Result<Answer> runBackupFolder(Invocation& invocation);
Result<Answer> runBackupDrill(Invocation& invocation);
Result<Answer> runRestore(Invocation& invocation);
Result<Answer> runKeyPasswd(Invocation& invocation);
Result<Answer> runKeyRecover(Invocation& invocation);
Result<Answer> runKeyCode(Invocation& invocation);
Result<Answer> runKeyMaster(Invocation& invocation);
Result<Answer> runKeyReseal(Invocation& invocation);
Result<Answer> runKeyRotate(Invocation& invocation);
Result<Answer> runKeySlots(Invocation& invocation);
Result<Answer> runKeyAdd(Invocation& invocation);
Result<Answer> runKeyRemove(Invocation& invocation);
Result<Answer> runKeyAsk(Invocation& invocation);
Result<Answer> runKeyHelp(Invocation& invocation);
Result<Answer> runKeyAnswer(Invocation& invocation);
Result<Answer> runKeyStation(Invocation& invocation);
Result<Answer> runVaultExportKey(Invocation& invocation);
Result<Answer> runAccessList(Invocation& invocation);
Result<Answer> runAccessVerify(Invocation& invocation);
Result<Answer> runAccessAudit(Invocation& invocation);
Result<Answer> runDataAdopt(Invocation& invocation);
Result<Answer> runDataShow(Invocation& invocation);
Result<Answer> runErase(Invocation& invocation);
Result<Answer> runDump(Invocation& invocation);
Result<Answer> runDoctor(Invocation& invocation);

} // namespace tongdang::cli
