// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace tongdang::cli {

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {"init", "--role village|township|county --org CODE --org-name NAME --person NAME",
         runInit},
        {"demo", "--children N --seed S", runDemo},
        {"roster import", "FILE [--dry-run]", runRosterImport},
        {"record put",
         "TYPE [--id ID] [--child ID] [--force-incomplete] field=value ... | --file JSON",
         runRecordPut},
        {"record get", "ID", runRecordGet},
        {"record list", "TYPE [--child ID] [--where f=v] [--withdrawn]", runRecordList},
        {"record history", "ID", runRecordHistory},
        {"record withdraw", "ID --reason TEXT", runRecordWithdraw},
        {"child find", "QUERY", runChildFind},
        {"duties", "[--from D] [--until D] [--child ID]", runDuties},
        {"classify", "[--child ID]", runClassify},
        {"print",
         "FORM (--child ID | --record ID | --week D | --blank [--copies N]) --out FILE.pdf",
         runPrint},
        {"sheet show", "CODE", runSheetShow},
        {"enrol request", "--out FILE", runEnrolRequest},
        {"enrol approve", "FILE --out FILE [--as CODE]", runEnrolApprove},
        {"enrol accept", "FILE", runEnrolAccept},
        {"enrol revoke", "DEVICE", runEnrolRevoke},
        {"enrol list", "", runEnrolList},
        {"bundle export", "--to DIR [--for DEVICE|ORG]", runBundleExport},
        {"bundle inspect", "FILE", runBundleInspect},
        {"bundle import", "FILE [--plan]", runBundleImport},
        {"conflicts list", "", runConflictsList},
        {"dump", "[--canonical]", runDump},
        {"doctor", "[--rebuild]", runDoctor},
    };
    return all;
}

} // namespace tongdang::cli
