<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>access</name>
    <message>
        <source>Read this list</source>
        <translation>Read this list</translation>
    </message>
    <message>
        <source>Took a copied PC&apos;s data over</source>
        <translation>Took a copied PC&apos;s data over</translation>
    </message>
    <message>
        <source>Handed data over on a stick</source>
        <translation>Handed data over on a stick</translation>
    </message>
    <message>
        <source>Took data in from a stick</source>
        <translation>Took data in from a stick</translation>
    </message>
    <message>
        <source>Searched for children</source>
        <translation>Searched for children</translation>
    </message>
    <message>
        <source>Compared two dossiers</source>
        <translation>Compared two dossiers</translation>
    </message>
    <message>
        <source>Joined two dossiers</source>
        <translation>Joined two dossiers</translation>
    </message>
    <message>
        <source>Opened the dossier</source>
        <translation>Opened the dossier</translation>
    </message>
    <message>
        <source>Took joined dossiers apart</source>
        <translation>Took joined dossiers apart</translation>
    </message>
    <message>
        <source>Took the station&apos;s answer</source>
        <translation>Took the station&apos;s answer</translation>
    </message>
    <message>
        <source>Let a PC join</source>
        <translation>Let a PC join</translation>
    </message>
    <message>
        <source>Asked a station to join</source>
        <translation>Asked a station to join</translation>
    </message>
    <message>
        <source>Barred a PC</source>
        <translation>Barred a PC</translation>
    </message>
    <message>
        <source>Erased a dossier for ever</source>
        <translation>Erased a dossier for ever</translation>
    </message>
    <message>
        <source>Took over what the station erased</source>
        <translation>Took over what the station erased</translation>
    </message>
    <message>
        <source>Erased a record for ever</source>
        <translation>Erased a record for ever</translation>
    </message>
    <message>
        <source>Changed the passphrase</source>
        <translation>Changed the passphrase</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>Opened with the recovery code</translation>
    </message>
    <message>
        <source>Made a new recovery code</source>
        <translation>Made a new recovery code</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Took a roster in</source>
        <translation>Took a roster in</translation>
    </message>
    <message>
        <source>Counted a statistics table</source>
        <translation>Counted a statistics table</translation>
    </message>
    <message>
        <source>Wrote a statistics table to a file</source>
        <translation>Wrote a statistics table to a file</translation>
    </message>
    <message>
        <source>Tried whether a backup can be restored</source>
        <translation>Tried whether a backup can be restored</translation>
    </message>
    <message>
        <source>Put the archive back from a backup</source>
        <translation>Put the archive back from a backup</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>Made a backup</translation>
    </message>
    <message>
        <source>Took changed rules or forms</source>
        <translation>Took changed rules or forms</translation>
    </message>
    <message>
        <source>Moved a dossier to another village</source>
        <translation>Moved a dossier to another village</translation>
    </message>
    <message>
        <source>Wrote this PC&apos;s key to a file</source>
        <translation>Wrote this PC&apos;s key to a file</translation>
    </message>
    <message>
        <source>Sealed everything under new keys</source>
        <translation>Sealed everything under new keys</translation>
    </message>
    <message>
        <source>Said that the clock of this PC is right</source>
        <translation>Said that the clock of this PC is right</translation>
    </message>
    <message>
        <source>Wrote the lists for the national system to a file</source>
        <translation>Wrote the lists for the national system to a file</translation>
    </message>
    <message>
        <source>Wrote the roster to a file</source>
        <translation>Wrote the roster to a file</translation>
    </message>
    <message>
        <source>Helped a village PC to unlock</source>
        <translation>Helped a village PC to unlock</translation>
    </message>
    <message>
        <source>Let one more person unlock</source>
        <translation>Let one more person unlock</translation>
    </message>
    <message>
        <source>Took a person&apos;s passphrase away</source>
        <translation>Took a person&apos;s passphrase away</translation>
    </message>
    <message>
        <source>Opened with the station&apos;s help</source>
        <translation>Opened with the station&apos;s help</translation>
    </message>
    <message>
        <source>Let the station help if all else is lost</source>
        <translation>Let the station help if all else is lost</translation>
    </message>
    <message>
        <source>Took the station&apos;s help away</source>
        <translation>Took the station&apos;s help away</translation>
    </message>
    <message>
        <source>Compared a list of another office</source>
        <translation>Compared a list of another office</translation>
    </message>
    <message>
        <source>Took back what a stick&apos;s data had replaced</source>
        <translation>Took back what a stick&apos;s data had replaced</translation>
    </message>
    <message>
        <source>Gave this PC a new receiving key</source>
        <translation>Gave this PC a new receiving key</translation>
    </message>
    <message>
        <source>Looked up how children are classified</source>
        <translation>Looked up how children are classified</translation>
    </message>
    <message>
        <source>Read every record (dump)</source>
        <translation>Read every record (dump)</translation>
    </message>
    <message>
        <source>Listed what is due</source>
        <translation>Listed what is due</translation>
    </message>
    <message>
        <source>Read what was changed in a record</source>
        <translation>Read what was changed in a record</translation>
    </message>
    <message>
        <source>Listed records</source>
        <translation>Listed records</translation>
    </message>
    <message>
        <source>Read a record</source>
        <translation>Read a record</translation>
    </message>
    <message>
        <source>Looked at pages to print</source>
        <translation>Looked at pages to print</translation>
    </message>
    <message>
        <source>Had what is entered checked</source>
        <translation>Had what is entered checked</translation>
    </message>
    <message>
        <source>Read a comparison with another office&apos;s list</source>
        <translation>Read a comparison with another office&apos;s list</translation>
    </message>
    <message>
        <source>Listed entries that exclude each other</source>
        <translation>Listed entries that exclude each other</translation>
    </message>
    <message>
        <source>Listed dossiers that may be of one child</source>
        <translation>Listed dossiers that may be of one child</translation>
    </message>
    <message>
        <source>Listed what the national system needs</source>
        <translation>Listed what the national system needs</translation>
    </message>
    <message>
        <source>Listed open needs</source>
        <translation>Listed open needs</translation>
    </message>
    <message>
        <source>Looked up whose sheet it is</source>
        <translation>Looked up whose sheet it is</translation>
    </message>
    <message>
        <source>Froze a statistics table</source>
        <translation>Froze a statistics table</translation>
    </message>
    <message>
        <source>Looked at a frozen statistics table</source>
        <translation>Looked at a frozen statistics table</translation>
    </message>
    <message>
        <source>Took a list of pairings in</source>
        <translation>Took a list of pairings in</translation>
    </message>
    <message>
        <source>Closed the yearly audit of this list</source>
        <translation>Closed the yearly audit of this list</translation>
    </message>
    <message>
        <source>Erased what came late about an erased child</source>
        <translation>Erased what came late about an erased child</translation>
    </message>
    <message>
        <source>Wrote a register to a file</source>
        <translation>Wrote a register to a file</translation>
    </message>
    <message>
        <source>Received an order to erase this and did not follow it</source>
        <translation>Received an order to erase this and did not follow it</translation>
    </message>
    <message>
        <source>Opened entries that exclude each other</source>
        <translation>Opened entries that exclude each other</translation>
    </message>
    <message>
        <source>Listed who received what</source>
        <translation>Listed who received what</translation>
    </message>
    <message>
        <source>Wrote who received what to a file</source>
        <translation>Wrote who received what to a file</translation>
    </message>
    <message>
        <source>Threw away a file that was kept here</source>
        <translation>Threw away a file that was kept here</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide.</source>
        <translation>Merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide.</translation>
    </message>
    <message>
        <source>Everything in it is here already.</source>
        <translation>Everything in it is here already.</translation>
    </message>
    <message>
        <source>Bundle %1 with %2 changes: %3</source>
        <translation>Bundle %1 with %2 changes: %3</translation>
    </message>
    <message>
        <source>Bundle %1 from %2 to %3, %4 bytes, signature: %5</source>
        <translation>Bundle %1 from %2 to %3, %4 bytes, signature: %5</translation>
    </message>
    <message>
        <source>No child fits.</source>
        <translation>No child fits.</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>level %1</translation>
    </message>
    <message>
        <source>level %1 suggested</source>
        <translation>level %1 suggested</translation>
    </message>
    <message>
        <source>No child is registered.</source>
        <translation>No child is registered.</translation>
    </message>
    <message>
        <source>%1 invented children with %2 records.</source>
        <translation>%1 invented children with %2 records.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nothing is due.</translation>
    </message>
    <message>
        <source>Request written to %1. Read this number out to the station: %2</source>
        <translation>Request written to %1. Read this number out to the station: %2</translation>
    </message>
    <message>
        <source>Device %1 is revoked.</source>
        <translation>Device %1 is revoked.</translation>
    </message>
    <message>
        <source>The archive lies in %1.</source>
        <translation>The archive lies in %1.</translation>
    </message>
    <message>
        <source>Recovery code, write it down and keep it in an envelope: %1</source>
        <translation>Recovery code, write it down and keep it in an envelope: %1</translation>
    </message>
    <message>
        <source>This PC: %1</source>
        <translation>This PC: %1</translation>
    </message>
    <message>
        <source>%1: %2 pages</source>
        <translation>%1: %2 pages</translation>
    </message>
    <message>
        <source>Nothing differs: %1</source>
        <translation>Nothing differs: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Withdrawn: %1</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Row %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 rows would become dossiers. Nothing was changed.</source>
        <translation>%1 of %2 rows would become dossiers. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 of %2 rows became dossiers.</source>
        <translation>%1 of %2 rows became dossiers.</translation>
    </message>
    <message>
        <source>Not imported:</source>
        <translation>Not imported:</translation>
    </message>
    <message>
        <source>Imported, please check:</source>
        <translation>Imported, please check:</translation>
    </message>
    <message>
        <source>entered on %1</source>
        <translation>entered on %1</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>not entered yet</translation>
    </message>
    <message>
        <source>Nothing is to be decided.</source>
        <translation>Nothing is to be decided.</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>Decided: %1</translation>
    </message>
    <message>
        <source>Database: %1
Log of changes: %2
Tables: %3
%4 changes</source>
        <translation>Database: %1
Log of changes: %2
Tables: %3
%4 changes</translation>
    </message>
    <message>
        <source>Makes an archive for a village, a township station or a county office.</source>
        <translation>Makes an archive for a village, a township station or a county office.</translation>
    </message>
    <message>
        <source>Fills the archive with invented children and two years of work.</source>
        <translation>Fills the archive with invented children and two years of work.</translation>
    </message>
    <message>
        <source>Makes dossiers of a roster: xlsx, xls or csv.</source>
        <translation>Makes dossiers of a roster: xlsx, xls or csv.</translation>
    </message>
    <message>
        <source>Shows a record.</source>
        <translation>Shows a record.</translation>
    </message>
    <message>
        <source>Withdraws a record; it stays in the history.</source>
        <translation>Withdraws a record; it stays in the history.</translation>
    </message>
    <message>
        <source>Shows flags, categories and the suggested level of children.</source>
        <translation>Shows flags, categories and the suggested level of children.</translation>
    </message>
    <message>
        <source>Shows what a printed sheet number stands for.</source>
        <translation>Shows what a printed sheet number stands for.</translation>
    </message>
    <message>
        <source>Writes this PC&apos;s request to a station.</source>
        <translation>Writes this PC&apos;s request to a station.</translation>
    </message>
    <message>
        <source>Lists the PCs that are known here.</source>
        <translation>Lists the PCs that are known here.</translation>
    </message>
    <message>
        <source>Shows what a bundle says about itself.</source>
        <translation>Shows what a bundle says about itself.</translation>
    </message>
    <message>
        <source>Checks a bundle and merges it; with --plan only shows what would happen.</source>
        <translation>Checks a bundle and merges it; with --plan only shows what would happen.</translation>
    </message>
    <message>
        <source>Lists the fields that two people changed differently.</source>
        <translation>Lists the fields that two people changed differently.</translation>
    </message>
    <message>
        <source>Decides such a field.</source>
        <translation>Decides such a field.</translation>
    </message>
    <message>
        <source>Prints every record as a line of JSON, sorted.</source>
        <translation>Prints every record as a line of JSON, sorted.</translation>
    </message>
    <message>
        <source>Checks the file, the log of changes and the tables.</source>
        <translation>Checks the file, the log of changes and the tables.</translation>
    </message>
    <message>
        <source>Usage: tongdang-cli [--archive DIR] [--passphrase-file FILE] [--today YYYY-MM-DD] [--json] COMMAND ...</source>
        <translation>Usage: tongdang-cli [--archive DIR] [--passphrase-file FILE] [--today YYYY-MM-DD] [--json] COMMAND ...</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>due</source>
        <translation>due</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>postponed</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>waived</translation>
    </message>
    <message>
        <source>Files that were kept because this one was missing are merged with it: %1.</source>
        <translation>Files that were kept because this one was missing are merged with it: %1.</translation>
    </message>
    <message>
        <source>These children may have two dossiers: %1.</source>
        <translation>These children may have two dossiers: %1.</translation>
    </message>
    <message>
        <source>It takes the place of device %1. If that one was lost or is no longer used, bar it: enrol revoke %1</source>
        <translation>It takes the place of device %1. If that one was lost or is no longer used, bar it: enrol revoke %1</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>recovery code</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the old one.</source>
        <translation>The passphrase is changed. Backups made before still open with the old one.</translation>
    </message>
    <message>
        <source>The new passphrase of %1 opens the archive. Make a new recovery code too: this one has been used (key code).</source>
        <translation>The new passphrase of %1 opens the archive. Make a new recovery code too: this one has been used (key code).</translation>
    </message>
    <message>
        <source>New recovery code, write it down and keep it in an envelope: %1</source>
        <translation>New recovery code, write it down and keep it in an envelope: %1</translation>
    </message>
    <message>
        <source>The old code opens nothing any more.</source>
        <translation>The old code opens nothing any more.</translation>
    </message>
    <message>
        <source>Keep the old code and the new one: one of them opens.</source>
        <translation>Keep the old code and the new one: one of them opens.</translation>
    </message>
    <message>
        <source>clock doubtful</source>
        <translation>clock doubtful</translation>
    </message>
    <message>
        <source>Changes the passphrase of who unlocks.</source>
        <translation>Changes the passphrase of who unlocks.</translation>
    </message>
    <message>
        <source>Sets a new passphrase with the recovery code. A code on the command line stays in the shell&apos;s history: use the file.</source>
        <translation>Sets a new passphrase with the recovery code. A code on the command line stays in the shell&apos;s history: use the file.</translation>
    </message>
    <message>
        <source>Makes a new recovery code; the old one is void then.</source>
        <translation>Makes a new recovery code; the old one is void then.</translation>
    </message>
    <message>
        <source>Lists what opens the archive, whose it is and since when.</source>
        <translation>Lists what opens the archive, whose it is and since when.</translation>
    </message>
    <message>
        <source>The passphrase comes from the first line of --passphrase-file or from TONGDANG_PASSPHRASE, a new one from --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.
Exit status: 0 done, 1 refused, 2 wrong usage, 3 wrong passphrase, 4 damaged data, 5 disk or stick failed.</source>
        <translation>The passphrase comes from the first line of --passphrase-file or from TONGDANG_PASSPHRASE, a new one from --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.
Exit status: 0 done, 1 refused, 2 wrong usage, 3 wrong passphrase, 4 damaged data, 5 disk or stick failed.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>bad</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Would be merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide. Nothing was changed.</source>
        <translation>Would be merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide. Nothing was changed.</translation>
    </message>
    <message>
        <source>Would be kept, not merged: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</source>
        <translation>Would be kept, not merged: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</translation>
    </message>
    <message>
        <source>Kept, not merged yet: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</source>
        <translation>Kept, not merged yet: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</translation>
    </message>
    <message>
        <source>Files that are kept because this one was missing would be merged with it: %1.</source>
        <translation>Files that are kept because this one was missing would be merged with it: %1.</translation>
    </message>
    <message>
        <source>%1 has received the dossiers of %2 children; %3 are not confirmed yet.</source>
        <translation>%1 has received the dossiers of %2 children; %3 are not confirmed yet.</translation>
    </message>
    <message>
        <source>village</source>
        <translation>village</translation>
    </message>
    <message>
        <source>township station</source>
        <translation>township station</translation>
    </message>
    <message>
        <source>county office</source>
        <translation>county office</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>this PC</translation>
    </message>
    <message>
        <source>the place above</source>
        <translation>the place above</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>another PC took its place</source>
        <translation>another PC took its place</translation>
    </message>
    <message>
        <source>This record is withdrawn.</source>
        <translation>This record is withdrawn.</translation>
    </message>
    <message>
        <source>Row %1: %2 has a dossier already</source>
        <translation>Row %1: %2 has a dossier already</translation>
    </message>
    <message>
        <source>Would be imported, please check:</source>
        <translation>Would be imported, please check:</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>in order</translation>
    </message>
    <message>
        <source>last bundle %1</source>
        <translation>last bundle %1</translation>
    </message>
    <message>
        <source>waits for an earlier bundle</source>
        <translation>waits for an earlier bundle</translation>
    </message>
    <message>
        <source>put aside: a copy of that PC&apos;s archive wrote it</source>
        <translation>put aside: a copy of that PC&apos;s archive wrote it</translation>
    </message>
    <message>
        <source>put aside: that PC is barred</source>
        <translation>put aside: that PC is barred</translation>
    </message>
    <message>
        <source>No bundle waits or is put aside.</source>
        <translation>No bundle waits or is put aside.</translation>
    </message>
    <message>
        <source>Lists the bundles that wait or were put aside.</source>
        <translation>Lists the bundles that wait or were put aside.</translation>
    </message>
    <message>
        <source>Takes over a bundle that a copy of a PC&apos;s archive wrote.</source>
        <translation>Takes over a bundle that a copy of a PC&apos;s archive wrote.</translation>
    </message>
    <message>
        <source>same identity number</source>
        <translation>same identity number</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>same name and birthday</translation>
    </message>
    <message>
        <source>names sound the same</source>
        <translation>names sound the same</translation>
    </message>
    <message>
        <source>No child seems to stand here twice.</source>
        <translation>No child seems to stand here twice.</translation>
    </message>
    <message>
        <source>Joined: both are read as %1 now.</source>
        <translation>Joined: both are read as %1 now.</translation>
    </message>
    <message>
        <source>The dossier stands for itself again.</source>
        <translation>The dossier stands for itself again.</translation>
    </message>
    <message>
        <source>Noted: two children. Nobody is asked again.</source>
        <translation>Noted: two children. Nobody is asked again.</translation>
    </message>
    <message>
        <source>Lists dossiers that may be one child&apos;s, and why.</source>
        <translation>Lists dossiers that may be one child&apos;s, and why.</translation>
    </message>
    <message>
        <source>Shows two dossiers beside each other.</source>
        <translation>Shows two dossiers beside each other.</translation>
    </message>
    <message>
        <source>Gives up a dossier for another one of the same child.</source>
        <translation>Gives up a dossier for another one of the same child.</translation>
    </message>
    <message>
        <source>Undoes the joining of a dossier that was given up.</source>
        <translation>Undoes the joining of a dossier that was given up.</translation>
    </message>
    <message>
        <source>Notes that two dossiers are of two children.</source>
        <translation>Notes that two dossiers are of two children.</translation>
    </message>
    <message>
        <source>Same child as</source>
        <translation>Same child as</translation>
    </message>
    <message>
        <source>Why it is the same child</source>
        <translation>Why it is the same child</translation>
    </message>
    <message>
        <source>Nothing is noted there.</source>
        <translation>Nothing is noted there.</translation>
    </message>
    <message>
        <source>The access log was altered or damaged: entry %1 does not fit those before it. Keep this archive and tell the county.</source>
        <translation>The access log was altered or damaged: entry %1 does not fit those before it. Keep this archive and tell the county.</translation>
    </message>
    <message>
        <source>The access log is whole: %1 entries.</source>
        <translation>The access log is whole: %1 entries.</translation>
    </message>
    <message>
        <source>Not merged and not kept: an earlier bundle of %2 is missing, with the changes number %1, and something stands in this one that was erased. Let both be written anew.</source>
        <translation>Not merged and not kept: an earlier bundle of %2 is missing, with the changes number %1, and something stands in this one that was erased. Let both be written anew.</translation>
    </message>
    <message>
        <source>The station erases for ever, as the law demands it: %1 dossiers.</source>
        <translation>The station erases for ever, as the law demands it: %1 dossiers.</translation>
    </message>
    <message>
        <source>The station erased for ever, as the law demands it: %1 dossiers.</source>
        <translation>The station erased for ever, as the law demands it: %1 dossiers.</translation>
    </message>
    <message>
        <source>The station erases for ever, as the law demands it: %1 single records.</source>
        <translation>The station erases for ever, as the law demands it: %1 single records.</translation>
    </message>
    <message>
        <source>The station erased for ever, as the law demands it: %1 single records.</source>
        <translation>The station erased for ever, as the law demands it: %1 single records.</translation>
    </message>
    <message>
        <source>Traces of it may still lie on this disk; they are removed when the archive is opened the next time: %1</source>
        <translation>Traces of it may still lie on this disk; they are removed when the archive is opened the next time: %1</translation>
    </message>
    <message>
        <source>Nothing of it is left on this computer.</source>
        <translation>Nothing of it is left on this computer.</translation>
    </message>
    <message>
        <source>Erased for ever: %1 records. Write a bundle for each place that has them: it erases them there.</source>
        <translation>Erased for ever: %1 records. Write a bundle for each place that has them: it erases them there.</translation>
    </message>
    <message>
        <source>Cut-off: %1; period: %2 to %3; rules: %4, version %5</source>
        <translation>Cut-off: %1; period: %2 to %3; rules: %4, version %5</translation>
    </message>
    <message>
        <source>Lists the statistics tables.</source>
        <translation>Lists the statistics tables.</translation>
    </message>
    <message>
        <source>Counts a statistics table. --who names the children behind each number, --leaving hides small numbers, as a file does unless it is --internal.</source>
        <translation>Counts a statistics table. --who names the children behind each number, --leaving hides small numbers, as a file does unless it is --internal.</translation>
    </message>
    <message>
        <source>Lists who opened, searched, printed or handed over what, newest first. Reading it is noted, too.</source>
        <translation>Lists who opened, searched, printed or handed over what, newest first. Reading it is noted, too.</translation>
    </message>
    <message>
        <source>Proves that no entry of the access log was changed or taken out.</source>
        <translation>Proves that no entry of the access log was changed or taken out.</translation>
    </message>
    <message>
        <source>damaged: do not rely on it</source>
        <translation>damaged: do not rely on it</translation>
    </message>
    <message>
        <source>checked when it was made</source>
        <translation>checked when it was made</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>checked %1</translation>
    </message>
    <message>
        <source>Backup written and checked: %1 (%2 changes, %3 records)</source>
        <translation>Backup written and checked: %1 (%2 changes, %3 records)</translation>
    </message>
    <message>
        <source>And a second one: %1</source>
        <translation>And a second one: %1</translation>
    </message>
    <message>
        <source>There is none in the second folder: %1</source>
        <translation>There is none in the second folder: %1</translation>
    </message>
    <message>
        <source>Older backups removed: %1</source>
        <translation>Older backups removed: %1</translation>
    </message>
    <message>
        <source>not plugged in now</source>
        <translation>not plugged in now</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>The newest sound backup is old. Make one now: backup</source>
        <translation>The newest sound backup is old. Make one now: backup</translation>
    </message>
    <message>
        <source>Backups lie in %1</source>
        <translation>Backups lie in %1</translation>
    </message>
    <message>
        <source>There is no second folder.</source>
        <translation>There is no second folder.</translation>
    </message>
    <message>
        <source>Second folder: %1</source>
        <translation>Second folder: %1</translation>
    </message>
    <message>
        <source>The backup of %1 can be restored: it was, on trial, and is whole (%2 changes, %3 records). %4 changes came after it.</source>
        <translation>The backup of %1 can be restored: it was, on trial, and is whole (%2 changes, %3 records). %4 changes came after it.</translation>
    </message>
    <message>
        <source>%1 changes of the backup are not in the archive. That is so if the archive was put back from an older backup; otherwise call the station.</source>
        <translation>%1 changes of the backup are not in the archive. That is so if the archive was put back from an older backup; otherwise call the station.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>Restored and checked: %1 changes, %2 records of the backup of %3.</source>
        <translation>Restored and checked: %1 changes, %2 records of the backup of %3.</translation>
    </message>
    <message>
        <source>The archive that was here before lies in %1.</source>
        <translation>The archive that was here before lies in %1.</translation>
    </message>
    <message>
        <source>The next exchange asks the others for what came since.</source>
        <translation>The next exchange asks the others for what came since.</translation>
    </message>
    <message>
        <source>The keys of the PC are not in a backup: enrol it again (enrol request). The answer brings what the others have since.</source>
        <translation>The keys of the PC are not in a backup: enrol it again (enrol request). The answer brings what the others have since.</translation>
    </message>
    <message>
        <source>Lists the backups of the archive.</source>
        <translation>Lists the backups of the archive.</translation>
    </message>
    <message>
        <source>Names a second folder for backups, or none.</source>
        <translation>Names a second folder for backups, or none.</translation>
    </message>
    <message>
        <source>Proves a backup by restoring it on trial; without a file the newest.</source>
        <translation>Proves a backup by restoring it on trial; without a file the newest.</translation>
    </message>
    <message>
        <source>Makes a backup and checks it: in the folder named, or beside the archive, where older ones are thinned out.</source>
        <translation>Makes a backup and checks it: in the folder named, or beside the archive, where older ones are thinned out.</translation>
    </message>
    <message>
        <source>Makes a checked backup the archive of the folder named by --archive. The archive that is there is moved aside.</source>
        <translation>Makes a checked backup the archive of the folder named by --archive. The archive that is there is moved aside.</translation>
    </message>
    <message>
        <source>holds something that was erased by law: destroy it</source>
        <translation>holds something that was erased by law: destroy it</translation>
    </message>
    <message>
        <source>These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>These backups are not plugged in and hold it still. Destroy them: %1</translation>
    </message>
    <message>
        <source>The station sent new rules or forms. They are in use from the next opening on.</source>
        <translation>The station sent new rules or forms. They are in use from the next opening on.</translation>
    </message>
    <message>
        <source>The program&apos;s own data is in use.</source>
        <translation>The program&apos;s own data is in use.</translation>
    </message>
    <message>
        <source>Data %1 of the station: %2</source>
        <translation>Data %1 of the station: %2</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>It is in use.</translation>
    </message>
    <message>
        <source>It is not in use yet: it will be when the archive is opened the next time. If it still is not then, it was made for another version of the program.</source>
        <translation>It is not in use yet: it will be when the archive is opened the next time. If it still is not then, it was made for another version of the program.</translation>
    </message>
    <message>
        <source>Takes a changed copy of the program&apos;s data (rules, record types, codes, forms, tables) for this station and its villages: every bundle to them brings it.</source>
        <translation>Takes a changed copy of the program&apos;s data (rules, record types, codes, forms, tables) for this station and its villages: every bundle to them brings it.</translation>
    </message>
    <message>
        <source>Shows what of the data is the station&apos;s own.</source>
        <translation>Shows what of the data is the station&apos;s own.</translation>
    </message>
    <message>
        <source>must be put right</source>
        <translation>must be put right</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>look at it</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>for information</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>Lists what is wrong, missing or doubtful in the dossiers, and what to do about it.</source>
        <translation>Lists what is wrong, missing or doubtful in the dossiers, and what to do about it.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>made up</translation>
    </message>
    <message>
        <source>was due on %1</source>
        <translation>was due on %1</translation>
    </message>
    <message>
        <source>The dossier goes to %1 with the next file for it. That village takes it in; the one before gets the news with its own next file.</source>
        <translation>The dossier goes to %1 with the next file for it. That village takes it in; the one before gets the news with its own next file.</translation>
    </message>
    <message>
        <source>Moves a dossier to another village (at a station).</source>
        <translation>Moves a dossier to another village (at a station).</translation>
    </message>
    <message>
        <source>%1: %2 must be put right, %3 to look at, %4 for information, about %5 children</source>
        <translation>%1: %2 must be put right, %3 to look at, %4 for information, about %5 children</translation>
    </message>
    <message>
        <source>Shows what is due, for whom and why; with --from also what was done since and the deadlines that were met, with the record of each.</source>
        <translation>Shows what is due, for whom and why; with --from also what was done since and the deadlines that were met, with the record of each.</translation>
    </message>
    <message>
        <source>The key is in the file. Whoever has it can read every file that is sealed for this PC: destroy it after checking.
Signatures of this PC are checked with: %1</source>
        <translation>The key is in the file. Whoever has it can read every file that is sealed for this PC: destroy it after checking.
Signatures of this PC are checked with: %1</translation>
    </message>
    <message>
        <source>Writes this PC&apos;s receiving key for age, and names its public keys: to check bundles with other programs.</source>
        <translation>Writes this PC&apos;s receiving key for age, and names its public keys: to check bundles with other programs.</translation>
    </message>
    <message>
        <source>secrets of before the new keys open it: destroy it</source>
        <translation>secrets of before the new keys open it: destroy it</translation>
    </message>
    <message>
        <source>Everything is sealed under new keys. Your passphrase and the new code open it, and nothing of before.</source>
        <translation>Everything is sealed under new keys. Your passphrase and the new code open it, and nothing of before.</translation>
    </message>
    <message>
        <source>Destroy this backup, the old passphrase and code open it: %1</source>
        <translation>Destroy this backup, the old passphrase and code open it: %1</translation>
    </message>
    <message>
        <source>The file is sealed anew; every secret stays.</source>
        <translation>The file is sealed anew; every secret stays.</translation>
    </message>
    <message>
        <source>Seals everything under a new master key, with a new recovery code: nothing that opened the archive before does any more, but the passphrase given here.</source>
        <translation>Seals everything under a new master key, with a new recovery code: nothing that opened the archive before does any more, but the passphrase given here.</translation>
    </message>
    <message>
        <source>Seals the file anew under the same keys, as the window does once a month.</source>
        <translation>Seals the file anew under the same keys, as the window does once a month.</translation>
    </message>
    <message>
        <source>Writes a signed and encrypted bundle. --everything: also what the receiver has already, when something seems to be missing there.</source>
        <translation>Writes a signed and encrypted bundle. --everything: also what the receiver has already, when something seems to be missing there.</translation>
    </message>
    <message>
        <source>The files that wait could not be looked at: %1</source>
        <translation>The files that wait could not be looked at: %1</translation>
    </message>
    <message>
        <source>The clock of this computer counts as right. Changes that were made here, are dated later and are marked now: %1.</source>
        <translation>The clock of this computer counts as right. Changes that were made here, are dated later and are marked now: %1.</translation>
    </message>
    <message>
        <source>Says that the clock of this PC is right now: entries that are dated later are marked.</source>
        <translation>Says that the clock of this PC is right now: entries that are dated later are marked.</translation>
    </message>
    <message>
        <source>To say that it is right: clock confirm</source>
        <translation>To say that it is right: clock confirm</translation>
    </message>
    <message>
        <source>Backups that held it were removed. No new one was made in these folders. Make one there with backup --to: %1</source>
        <translation>Backups that held it were removed. No new one was made in these folders. Make one there with backup --to: %1</translation>
    </message>
    <message>
        <source>Backups that held it and were removed: %1. A new one lies beside the archive.</source>
        <translation>Backups that held it and were removed: %1. A new one lies beside the archive.</translation>
    </message>
    <message>
        <source>No new backup was made in these folders. Make one there with backup --to: %1</source>
        <translation>No new backup was made in these folders. Make one there with backup --to: %1</translation>
    </message>
    <message>
        <source>What was erased for ever since that backup is erased again: %1 orders.</source>
        <translation>What was erased for ever since that backup is erased again: %1 orders.</translation>
    </message>
    <message>
        <source>What was erased for ever in the archive that was here before could not be read and may be back. Erase it again: %1</source>
        <translation>What was erased for ever in the archive that was here before could not be read and may be back. Erase it again: %1</translation>
    </message>
    <message>
        <source>Written: %1, children: %2</source>
        <translation>Written: %1, children: %2</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nothing to do</translation>
    </message>
    <message>
        <source>There is nothing to type into the national system.</source>
        <translation>There is nothing to type into the national system.</translation>
    </message>
    <message>
        <source>Lists who is to be entered, updated and taken out in the national system, and why; with --child what to type.</source>
        <translation>Lists who is to be entered, updated and taken out in the national system, and why; with --child what to type.</translation>
    </message>
    <message>
        <source>the station, if all else is lost</source>
        <translation>the station, if all else is lost</translation>
    </message>
    <message>
        <source>Request written to %1. Carry it to the station and read this number out to it: %2
The new passphrase counts when the answer is here; keep it in mind.</source>
        <translation>Request written to %1. Carry it to the station and read this number out to it: %2
The new passphrase counts when the answer is here; keep it in mind.</translation>
    </message>
    <message>
        <source>Answer written to %1.</source>
        <translation>Answer written to %1.</translation>
    </message>
    <message>
        <source>Answer it with --out FILE only if you know the person who asks, and the number read out to you is the same.</source>
        <translation>Answer it with --out FILE only if you know the person who asks, and the number read out to you is the same.</translation>
    </message>
    <message>
        <source>%1 (%2) asks for help to unlock; number %3</source>
        <translation>%1 (%2) asks for help to unlock; number %3</translation>
    </message>
    <message>
        <source>The new passphrase of %1 opens the archive. Make a new recovery code too, if the old one is lost (key code).</source>
        <translation>The new passphrase of %1 opens the archive. Make a new recovery code too, if the old one is lost (key code).</translation>
    </message>
    <message>
        <source>The station can help again when passphrase and code are lost.</source>
        <translation>The station can help again when passphrase and code are lost.</translation>
    </message>
    <message>
        <source>This person opens the archive with the passphrase given.</source>
        <translation>This person opens the archive with the passphrase given.</translation>
    </message>
    <message>
        <source>It opens the archive no more. Copies that somebody kept it opens still: key master ends that.</source>
        <translation>It opens the archive no more. Copies that somebody kept it opens still: key master ends that.</translation>
    </message>
    <message>
        <source>Takes a person&apos;s passphrase or the station&apos;s help away, by its number in key slots.</source>
        <translation>Takes a person&apos;s passphrase or the station&apos;s help away, by its number in key slots.</translation>
    </message>
    <message>
        <source>Passphrase and recovery code are lost: writes a request to the station, with a new passphrase that counts when its answer is here.</source>
        <translation>Passphrase and recovery code are lost: writes a request to the station, with a new passphrase that counts when its answer is here.</translation>
    </message>
    <message>
        <source>At the station: says who asks and the number to compare, and with --out writes the answer.</source>
        <translation>At the station: says who asks and the number to compare, and with --out writes the answer.</translation>
    </message>
    <message>
        <source>Opens the archive with the station&apos;s answer and the passphrase chosen with the request.</source>
        <translation>Opens the archive with the station&apos;s answer and the passphrase chosen with the request.</translation>
    </message>
    <message>
        <source>Lets the station help again after its slot was removed.</source>
        <translation>Lets the station help again after its slot was removed.</translation>
    </message>
    <message>
        <source>The sheet to go with it: %1</source>
        <translation>The sheet to go with it: %1</translation>
    </message>
    <message>
        <source>differs: %1</source>
        <translation>differs: %1</translation>
    </message>
    <message>
        <source>more than one dossier fits</source>
        <translation>more than one dossier fits</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>Only on their list, perhaps to be taken in: %1</source>
        <translation>Only on their list, perhaps to be taken in: %1</translation>
    </message>
    <message>
        <source>To be looked at: %1</source>
        <translation>To be looked at: %1</translation>
    </message>
    <message>
        <source>On both lists: %1</source>
        <translation>On both lists: %1</translation>
    </message>
    <message>
        <source>Rows that cannot be used: %1</source>
        <translation>Rows that cannot be used: %1</translation>
    </message>
    <message>
        <source>Only here, perhaps to be closed or brought up to date: %1</source>
        <translation>Only here, perhaps to be closed or brought up to date: %1</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Nothing was kept.</translation>
    </message>
    <message>
        <source>Kept. No dossier was changed: decide about each row.</source>
        <translation>Kept. No dossier was changed: decide about each row.</translation>
    </message>
    <message>
        <source>Noted. No dossier was changed.</source>
        <translation>Noted. No dossier was changed.</translation>
    </message>
    <message>
        <source>Compares a list of another office with the dossiers and keeps its rows to be decided about. CODE: 1 education, 2 police, 3 disabled persons&apos; federation, 4 civil affairs, 5 health, 6 medical insurance, 9 other.</source>
        <translation>Compares a list of another office with the dossiers and keeps its rows to be decided about. CODE: 1 education, 2 police, 3 disabled persons&apos; federation, 4 civil affairs, 5 health, 6 medical insurance, 9 other.</translation>
    </message>
    <message>
        <source>Shows a kept comparison beside the dossiers of today.</source>
        <translation>Shows a kept comparison beside the dossiers of today.</translation>
    </message>
    <message>
        <source>Notes what a person decided about a row: 1 the list is right, 2 the dossier is right, 3 to get a dossier, 4 not ours, 5 to be checked.</source>
        <translation>Notes what a person decided about a row: 1 the list is right, 2 the dossier is right, 3 to get a dossier, 4 not ours, 5 to be checked.</translation>
    </message>
    <message>
        <source>Nothing that is known here fits.</source>
        <translation>Nothing that is known here fits.</translation>
    </message>
    <message>
        <source>No need is open.</source>
        <translation>No need is open.</translation>
    </message>
    <message>
        <source>Lists the open needs, and the helpers, benefits, activities and units that may answer each, with why.</source>
        <translation>Lists the open needs, and the helpers, benefits, activities and units that may answer each, with why.</translation>
    </message>
    <message>
        <source>Noted as typed in: %1</source>
        <translation>Noted as typed in: %1</translation>
    </message>
    <message>
        <source>Notes that children were typed into the national system today as their dossiers say. --number: of the one child there.</source>
        <translation>Notes that children were typed into the national system today as their dossiers say. --number: of the one child there.</translation>
    </message>
    <message>
        <source>replaced what stood here</source>
        <translation>replaced what stood here</translation>
    </message>
    <message>
        <source>what stood here is still shown</source>
        <translation>what stood here is still shown</translation>
    </message>
    <message>
        <source>came with both values</source>
        <translation>came with both values</translation>
    </message>
    <message>
        <source>was decided elsewhere</source>
        <translation>was decided elsewhere</translation>
    </message>
    <message>
        <source>new changes: %1</source>
        <translation>new changes: %1</translation>
    </message>
    <message>
        <source>taken in by an older program</source>
        <translation>taken in by an older program</translation>
    </message>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>Nothing was taken in yet.</translation>
    </message>
    <message>
        <source>%1: new %2, changed %3</source>
        <translation>%1: new %2, changed %3</translation>
    </message>
    <message>
        <source>%1: %2 is not for the sender to fill in; it was taken in</source>
        <translation>%1: %2 is not for the sender to fill in; it was taken in</translation>
    </message>
    <message>
        <source>Fields that show again what stood here before: %1</source>
        <translation>Fields that show again what stood here before: %1</translation>
    </message>
    <message>
        <source>stays as it is:</source>
        <translation>stays as it is:</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>set aside: %1</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Nothing was decided yet.</translation>
    </message>
    <message>
        <source>Lists the bundles that were taken in.</source>
        <translation>Lists the bundles that were taken in.</translation>
    </message>
    <message>
        <source>Shows what such a bundle brought and what was chosen by itself.</source>
        <translation>Shows what such a bundle brought and what was chosen by itself.</translation>
    </message>
    <message>
        <source>Brings back what stood here where a bundle&apos;s value replaced it and nobody decided since.</source>
        <translation>Brings back what stood here where a bundle&apos;s value replaced it and nobody decided since.</translation>
    </message>
    <message>
        <source>Lists what was decided, and what was set aside: conflicts resolve decides it again.</source>
        <translation>Lists what was decided, and what was set aside: conflicts resolve decides it again.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nothing was saved.</translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>To be looked at:</translation>
    </message>
    <message>
        <source>Creates or changes a record; with --check only tells what the data checks would say of it.</source>
        <translation>Creates or changes a record; with --check only tells what the data checks would say of it.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was due, the record</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This PC has a new receiving key. The others hear of it with the next file for each of them; what they wrote before opens still.</source>
        <translation>This PC has a new receiving key. The others hear of it with the next file for each of them; what they wrote before opens still.</translation>
    </message>
    <message>
        <source>Gives this PC a new receiving key. The others hear of it with the next files; files that were written before open still.</source>
        <translation>Gives this PC a new receiving key. The others hear of it with the next files; files that were written before open still.</translation>
    </message>
    <message>
        <source>The village hears with the next file that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</source>
        <translation>The village hears with the next file that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</translation>
    </message>
    <message>
        <source>%1 changes did not go into one file. Carry this one there, bring a file back and hand over again: then they follow.</source>
        <translation>%1 changes did not go into one file. Carry this one there, bring a file back and hand over again: then they follow.</translation>
    </message>
    <message>
        <source>Lets one more person open the archive, with a passphrase of their own; ID is that of the staff record, NAME of somebody who is not in the register yet, CODE that one&apos;s post (list ROLE; left out: the office&apos;s usual one).</source>
        <translation>Lets one more person open the archive, with a passphrase of their own; ID is that of the staff record, NAME of somebody who is not in the register yet, CODE that one&apos;s post (list ROLE; left out: the office&apos;s usual one).</translation>
    </message>
    <message>
        <source>%1 (%2), number %3, is enrolled as: %6. Answer written to %4. It compares this station&apos;s number once: %5</source>
        <translation>%1 (%2), number %3, is enrolled as: %6. Answer written to %4. It compares this station&apos;s number once: %5</translation>
    </message>
    <message>
        <source>This PC belongs to %1 (%2) now.</source>
        <translation>This PC belongs to %1 (%2) now.</translation>
    </message>
    <message>
        <source>These records are not erased with it, but have the same id number, or name and day of birth. Look at each and erase it by its own id if it is about the child:</source>
        <translation>These records are not erased with it, but have the same id number, or name and day of birth. Look at each and erase it by its own id if it is about the child:</translation>
    </message>
    <message>
        <source>Would be erased for ever: %1 records.</source>
        <translation>Would be erased for ever: %1 records.</translation>
    </message>
    <message>
        <source>Erases a dossier, or a record by its id, for ever and at every place, as the law demands it. Only a station does that. --plan: only shows what would go, and what may be about the same child and stays.</source>
        <translation>Erases a dossier, or a record by its id, for ever and at every place, as the law demands it. Only a station does that. --plan: only shows what would go, and what may be about the same child and stays.</translation>
    </message>
    <message>
        <source>Prints a form to a PDF file: F01 to F28, with what the record or the dossier knows, or blank. --restricted: F09 with what was written down. --purpose: what for, as the access log tells it (list PURP).</source>
        <translation>Prints a form to a PDF file: F01 to F28, with what the record or the dossier knows, or blank. --restricted: F09 with what was written down. --purpose: what for, as the access log tells it (list PURP).</translation>
    </message>
    <message>
        <source>to be handed out</source>
        <translation>to be handed out</translation>
    </message>
    <message>
        <source>for the office</source>
        <translation>for the office</translation>
    </message>
    <message>
        <source>No table was frozen yet.</source>
        <translation>No table was frozen yet.</translation>
    </message>
    <message>
        <source>Keeps a table as it is reported now, with small numbers hidden unless it is --internal. Frozen once more, it names the one before it.</source>
        <translation>Keeps a table as it is reported now, with small numbers hidden unless it is --internal. Frozen once more, it names the one before it.</translation>
    </message>
    <message>
        <source>Lists the tables that were frozen.</source>
        <translation>Lists the tables that were frozen.</translation>
    </message>
    <message>
        <source>Shows a frozen table as it was. --adjusted: beside the numbers of the one before it.</source>
        <translation>Shows a frozen table as it was. --adjusted: beside the numbers of the one before it.</translation>
    </message>
    <message>
        <source>Nothing is open that is not on the agenda.</source>
        <translation>Nothing is open that is not on the agenda.</translation>
    </message>
    <message>
        <source>Puts what is unsolved and late onto the agenda of a meeting, without names; --dry-run only tells it.</source>
        <translation>Puts what is unsolved and late onto the agenda of a meeting, without names; --dry-run only tells it.</translation>
    </message>
    <message>
        <source>%1 of %2 rows would become pairings. Nothing was changed.</source>
        <translation>%1 of %2 rows would become pairings. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 of %2 rows became pairings.</source>
        <translation>%1 of %2 rows became pairings.</translation>
    </message>
    <message>
        <source>Row %1: %2 has this helper already</source>
        <translation>Row %1: %2 has this helper already</translation>
    </message>
    <message>
        <source>Makes pairings of a list of helpers and children: xlsx, xls or csv. The children have their dossiers already.</source>
        <translation>Makes pairings of a list of helpers and children: xlsx, xls or csv. The children have their dossiers already.</translation>
    </message>
    <message>
        <source>This year&apos;s audit of the access log is closed.</source>
        <translation>This year&apos;s audit of the access log is closed.</translation>
    </message>
    <message>
        <source>The log itself was altered or damaged: see &quot;access verify&quot;.</source>
        <translation>The log itself was altered or damaged: see &quot;access verify&quot;.</translation>
    </message>
    <message>
        <source>Closes the yearly audit of the access log, with what was found (--reason). Not in a village.</source>
        <translation>Closes the yearly audit of the access log, with what was found (--reason). Not in a village.</translation>
    </message>
    <message>
        <source>found</source>
        <translation>found</translation>
    </message>
    <message>
        <source>In force: %1 since %2, %3</source>
        <translation>In force: %1 since %2, %3</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>confirmed by %1</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>not confirmed</translation>
    </message>
    <message>
        <source>No level is in force.</source>
        <translation>No level is in force.</translation>
    </message>
    <message>
        <source>Proposed: %1 on %2 by %3; not decided yet</source>
        <translation>Proposed: %1 on %2 by %3; not decided yet</translation>
    </message>
    <message>
        <source>The rules propose: %1</source>
        <translation>The rules propose: %1</translation>
    </message>
    <message>
        <source>proposed %1</source>
        <translation>proposed %1</translation>
    </message>
    <message>
        <source>No level waits for a decision.</source>
        <translation>No level waits for a decision.</translation>
    </message>
    <message>
        <source>Seed %1, on the books on %2: %3, drawn: %4</source>
        <translation>Seed %1, on the books on %2: %3, drawn: %4</translation>
    </message>
    <message>
        <source>Shows the levels that wait for a decision and the reviews that are due; with --child the level of one child, since when, by whom, and what the rules propose.</source>
        <translation>Shows the levels that wait for a decision and the reviews that are due; with --child the level of one child, since when, by whom, and what the rules propose.</translation>
    </message>
    <message>
        <source>Draws the dossiers that a spot check looks at: the same day and seed draw the same ones. --title: keeps it (at a station).</source>
        <translation>Draws the dossiers that a spot check looks at: the same day and seed draw the same ones. --title: keeps it (at a station).</translation>
    </message>
    <message>
        <source>waits for a newer version of the program</source>
        <translation>waits for a newer version of the program</translation>
    </message>
    <message>
        <source>(handed on since)</source>
        <translation>(handed on since)</translation>
    </message>
    <message>
        <source>Written: %1, rows: %2</source>
        <translation>Written: %1, rows: %2</translation>
    </message>
    <message>
        <source>Finds children by name, pinyin, identity number, group, phone or sheet number; by age, too: 6-11岁.</source>
        <translation>Finds children by name, pinyin, identity number, group, phone or sheet number; by age, too: 6-11岁.</translation>
    </message>
    <message>
        <source>To read both: access list --of DEVICE</source>
        <translation>To read both: access list --of DEVICE</translation>
    </message>
    <message>
        <source>Lists the records of a type. What is specially protected is shown only by record get.</source>
        <translation>Lists the records of a type. What is specially protected is shown only by record get.</translation>
    </message>
    <message>
        <source>Shows who changed what and when. What is specially protected is shown only with --field.</source>
        <translation>Shows who changed what and when. What is specially protected is shown only with --field.</translation>
    </message>
    <message>
        <source>Shows one such field with values that stay out of lists because they are specially protected.</source>
        <translation>Shows one such field with values that stay out of lists because they are specially protected.</translation>
    </message>
    <message>
        <source>specially protected</source>
        <translation>specially protected</translation>
    </message>
    <message>
        <source>There is no child here.</source>
        <translation>There is no child here.</translation>
    </message>
    <message>
        <source>Lists per child what was received: benefits, help and goods, wishes, activities, and when each safety topic was taught.</source>
        <translation>Lists per child what was received: benefits, help and goods, wishes, activities, and when each safety topic was taught.</translation>
    </message>
    <message>
        <source>Writes an Excel file: the roster, as roster import reads it, what is to be typed into the national system, who received what, or a register by the key of its type (staff_post: the directors). --purpose: what for, as the access log tells it (list PURP).</source>
        <translation>Writes an Excel file: the roster, as roster import reads it, what is to be typed into the national system, who received what, or a register by the key of its type (staff_post: the directors). --purpose: what for, as the access log tells it (list PURP).</translation>
    </message>
    <message>
        <source>another PC took its place; if it was lost or stolen: enrol revoke</source>
        <translation>another PC took its place; if it was lost or stolen: enrol revoke</translation>
    </message>
    <message>
        <source>PCs that were barred since that backup stay barred: %1.</source>
        <translation>PCs that were barred since that backup stay barred: %1.</translation>
    </message>
    <message>
        <source>The rules and forms that came since that backup stay in use.</source>
        <translation>The rules and forms that came since that backup stay in use.</translation>
    </message>
    <message>
        <source>PCs that were barred there since that backup may be let in again: at a station, look through enrol list and bar them again.</source>
        <translation>PCs that were barred there since that backup may be let in again: at a station, look through enrol list and bar them again.</translation>
    </message>
    <message>
        <source>Approves a request and writes the answer. Without --number it shows who asks, and nobody is let in (but a place below with --json). --special: this PC may also get specially protected entries that other places wrote.</source>
        <translation>Approves a request and writes the answer. Without --number it shows who asks, and nobody is let in (but a place below with --json). --special: this PC may also get specially protected entries that other places wrote.</translation>
    </message>
    <message>
        <source>Takes the station&apos;s answer. Without --number it shows who answered, and nothing is believed (but with --json). --leave-other: in place of a wrong station that was handed nothing yet. --successor: this station takes over from the one before, because townships were merged.</source>
        <translation>Takes the station&apos;s answer. Without --number it shows who answered, and nothing is believed (but with --json). --leave-other: in place of a wrong station that was handed nothing yet. --successor: this station takes over from the one before, because townships were merged.</translation>
    </message>
    <message>
        <source>Takes the trust from a PC, also from one that this office used before and that was lost.</source>
        <translation>Takes the trust from a PC, also from one that this office used before and that was lost.</translation>
    </message>
    <message>
        <source>put aside: the archive of the office above was put back or copied</source>
        <translation>put aside: the archive of the office above was put back or copied</translation>
    </message>
    <message>
        <source>put aside: it holds what another copy of this PC&apos;s archive wrote</source>
        <translation>put aside: it holds what another copy of this PC&apos;s archive wrote</translation>
    </message>
    <message>
        <source>Taken over: %1 new children, %2 new records, %3 changed, %4 to decide.</source>
        <translation>Taken over: %1 new children, %2 new records, %3 changed, %4 to decide.</translation>
    </message>
    <message>
        <source>The file was thrown away.</source>
        <translation>The file was thrown away.</translation>
    </message>
    <message>
        <source>Throws away a bundle that waits or was put aside. What was taken in before stays; its sender can write it again with bundle export.</source>
        <translation>Throws away a bundle that waits or was put aside. What was taken in before stays; its sender can write it again with bundle export.</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this computer is slow: it says %1, but this program was made on %2. Set date and time of the computer. Until then entries are dated %2 and marked.</source>
        <translation>The clock of this computer is slow: it says %1, but this program was made on %2. Set date and time of the computer. Until then entries are dated %2 and marked.</translation>
    </message>
    <message>
        <source>The clock of this computer is slow: it says %1, but at the station it was %2 already. Set date and time of the computer. Until then entries are dated %2 and marked.</source>
        <translation>The clock of this computer is slow: it says %1, but at the station it was %2 already. Set date and time of the computer. Until then entries are dated %2 and marked.</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, which is before the newest entries here. If it is wrong, set date and time of the computer. If it is right, say so. Until then entries are dated %2 and marked.</source>
        <translation>The clock of this computer says %1, which is before the newest entries here. If it is wrong, set date and time of the computer. If it is right, say so. Until then entries are dated %2 and marked.</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, but something was entered here that is dated after %2. If the clock is wrong, set date and time of the computer. If it is right, say so: then that entry is marked. Until then new entries are marked.</source>
        <translation>The clock of this computer says %1, but something was entered here that is dated after %2. If the clock is wrong, set date and time of the computer. If it is right, say so: then that entry is marked. Until then new entries are marked.</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>The archive of this PC was put back or copied from elsewhere: what was entered after that copy was made and handed over already is missing here. It comes back with the next exchange. Where a field was filled in differently before and after, both values wait for a decision. Do not go on working with the other copy.</source>
        <translation>The archive of this PC was put back or copied from elsewhere: what was entered after that copy was made and handed over already is missing here. It comes back with the next exchange. Where a field was filled in differently before and after, both values wait for a decision. Do not go on working with the other copy.</translation>
    </message>
    <message>
        <source>Write a file for that PC and carry it there: it learns from it that it is a copy, and works on under a name of its own.</source>
        <translation>Write a file for that PC and carry it there: it learns from it that it is a copy, and works on under a name of its own.</translation>
    </message>
    <message>
        <source>Hand a file up: the office above gets from it what its archive lacks.</source>
        <translation>Hand a file up: the office above gets from it what its archive lacks.</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>Monday</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%2/%1</source>
        <extracomment>%1 month, %2 day of the month</extracomment>
        <translation>%2/%1</translation>
    </message>
    <message>
        <source>%3/%2/%1</source>
        <extracomment>%1 year, %2 month, %3 day of the month</extracomment>
        <translation>%3/%2/%1</translation>
    </message>
</context>
<context>
    <name>demand</name>
    <message>
        <source>Was due on %1</source>
        <translation>Was due on %1</translation>
    </message>
    <message>
        <source>Due by %1</source>
        <translation>Due by %1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>By: %1</translation>
    </message>
    <message>
        <source>By: %1, &quot;%2&quot;</source>
        <comment>where the policy says it, its words</comment>
        <translation>By: %1, &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Done by: %1</source>
        <translation>Done by: %1</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>Dossiers for village children&apos;s directors, offline and encrypted.</source>
        <translation>Dossiers for village children&apos;s directors, offline and encrypted.</translation>
    </message>
    <message>
        <source>The folder of the archive.</source>
        <translation>The folder of the archive.</translation>
    </message>
    <message>
        <source>The program&apos;s date, for trials.</source>
        <translation>The program&apos;s date, for trials.</translation>
    </message>
</context>
<context>
    <name>disputed</name>
    <message>
        <source>something that is not kept on this PC (number of the record: %1)</source>
        <extracomment>%1: 32 signs</extracomment>
        <translation>something that is not kept on this PC (number of the record: %1)</translation>
    </message>
    <message>
        <source>%1 (dossier %2)</source>
        <extracomment>name of a child, number of its dossier</extracomment>
        <translation>%1 (dossier %2)</translation>
    </message>
    <message>
        <source>the dossier of %1</source>
        <translation>the dossier of %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>kind of record, name of a child</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>To be erased was: %1.</source>
        <translation>To be erased was: %1.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>the same identity number</source>
        <translation>the same identity number</translation>
    </message>
    <message>
        <source>the same name and birthday</source>
        <translation>the same name and birthday</translation>
    </message>
    <message>
        <source>names that sound alike</source>
        <translation>names that sound alike</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <source>Closing is proposed; the station confirms it</source>
        <translation>Closing is proposed; the station confirms it</translation>
    </message>
</context>
<context>
    <name>enrolment</name>
    <message>
        <source>Compared with them: all 20 digits are the same</source>
        <translation>Compared with them: all 20 digits are the same</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>Unknown option %1. --help shows all commands.</source>
        <translation>Unknown option %1. --help shows all commands.</translation>
    </message>
    <message>
        <source>Option %1 needs a value.</source>
        <translation>Option %1 needs a value.</translation>
    </message>
    <message>
        <source>%1: %2 is no date. Write it as 2026-11-24.</source>
        <translation>%1: %2 is no date. Write it as 2026-11-24.</translation>
    </message>
    <message>
        <source>%1: %2 is no id. Ids have 32 signs, 0-9 and a-f.</source>
        <translation>%1: %2 is no id. Ids have 32 signs, 0-9 and a-f.</translation>
    </message>
    <message>
        <source>%1 is no JSON object.</source>
        <translation>%1 is no JSON object.</translation>
    </message>
    <message>
        <source>%1 is missing. --help shows how the command is written.</source>
        <translation>%1 is missing. --help shows how the command is written.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much. --help shows how the command is written.</source>
        <translation>&quot;%1&quot; is too much. --help shows how the command is written.</translation>
    </message>
    <message>
        <source>%1 is no version. conflicts list shows them as DEVICE:NUMBER.</source>
        <translation>%1 is no version. conflicts list shows them as DEVICE:NUMBER.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. --help shows all commands.</source>
        <translation>There is no command &quot;%1&quot;. --help shows all commands.</translation>
    </message>
    <message>
        <source>There is no record type &quot;%1&quot;.</source>
        <translation>There is no record type &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Record type %1 has no field &quot;%2&quot;.</source>
        <translation>Record type %1 has no field &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role: village, township or county.</source>
        <translation>&quot;%1&quot; is no role: village, township or county.</translation>
    </message>
    <message>
        <source>The passphrase is missing: give --passphrase-file or TONGDANG_PASSPHRASE.</source>
        <translation>The passphrase is missing: give --passphrase-file or TONGDANG_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Cannot read %1. Look at how the path is written, whether the stick is in, and whether you may read this file.</source>
        <translation>Cannot read %1. Look at how the path is written, whether the stick is in, and whether you may read this file.</translation>
    </message>
    <message>
        <source>Cannot write the output: is the disk full?</source>
        <translation>Cannot write the output: is the disk full?</translation>
    </message>
    <message>
        <source>The archive is locked. Unlock it first.</source>
        <translation>The archive is locked. Unlock it first.</translation>
    </message>
    <message>
        <source>There is an archive in this folder already. Choose another folder.</source>
        <translation>There is an archive in this folder already. Choose another folder.</translation>
    </message>
    <message>
        <source>There is no archive in this folder.</source>
        <translation>There is no archive in this folder.</translation>
    </message>
    <message>
        <source>The folder cannot be made. Choose another one.</source>
        <translation>The folder cannot be made. Choose another one.</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits.</source>
        <translation>The code of the place must have 12 digits.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>A name is missing.</translation>
    </message>
    <message>
        <source>The passphrase is too short: take at least 12 signs or 4 words.</source>
        <translation>The passphrase is too short: take at least 12 signs or 4 words.</translation>
    </message>
    <message>
        <source>This kind of record is not known here.</source>
        <translation>This kind of record is not known here.</translation>
    </message>
    <message>
        <source>This record is not in the archive.</source>
        <translation>This record is not in the archive.</translation>
    </message>
    <message>
        <source>This child is not in the archive.</source>
        <translation>This child is not in the archive.</translation>
    </message>
    <message>
        <source>Say which child the record belongs to.</source>
        <translation>Say which child the record belongs to.</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Not saved. %1</translation>
    </message>
    <message>
        <source>There is nothing to decide about this field.</source>
        <translation>There is nothing to decide about this field.</translation>
    </message>
    <message>
        <source>The field has no version %1. conflicts list shows the versions.</source>
        <translation>The field has no version %1. conflicts list shows the versions.</translation>
    </message>
    <message>
        <source>These invented children are here already. Take another seed.</source>
        <translation>These invented children are here already. Take another seed.</translation>
    </message>
    <message>
        <source>The recovery code does not say who you are. Unlock with your passphrase.</source>
        <translation>The recovery code does not say who you are. Unlock with your passphrase.</translation>
    </message>
    <message>
        <source>Nobody is in the register, so there is nothing to print.</source>
        <translation>Nobody is in the register, so there is nothing to print.</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>Give a reason.</translation>
    </message>
    <message>
        <source>This record is withdrawn already.</source>
        <translation>This record is withdrawn already.</translation>
    </message>
    <message>
        <source>There is no form &quot;%1&quot;.</source>
        <translation>There is no form &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Nothing is to be visited in this week, so there is nothing to print.</source>
        <translation>Nothing is to be visited in this week, so there is nothing to print.</translation>
    </message>
    <message>
        <source>This sheet number is mistyped. Look at the 8 signs under the code on the sheet once more.</source>
        <translation>This sheet number is mistyped. Look at the 8 signs under the code on the sheet once more.</translation>
    </message>
    <message>
        <source>No sheet with this number was printed here.</source>
        <translation>No sheet with this number was printed here.</translation>
    </message>
    <message>
        <source>This PC is not enrolled at a station yet. Make a request first and take it to the station.</source>
        <translation>This PC is not enrolled at a station yet. Make a request first and take it to the station.</translation>
    </message>
    <message>
        <source>There are several PCs at this place. Name one of them: %1</source>
        <translation>There are several PCs at this place. Name one of them: %1</translation>
    </message>
    <message>
        <source>No PC or place &quot;%1&quot; is enrolled here.</source>
        <translation>No PC or place &quot;%1&quot; is enrolled here.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>This is no Excel file and no table. Save it in Excel as .xlsx and try again.</source>
        <translation>This is no Excel file and no table. Save it in Excel as .xlsx and try again.</translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, take the password off, save it and try again.</source>
        <translation>The file has a password. Open it in Excel, take the password off, save it and try again.</translation>
    </message>
    <message>
        <source>The file is too large for a roster.</source>
        <translation>The file is too large for a roster.</translation>
    </message>
    <message>
        <source>The file&apos;s text cannot be read. Save it in Excel as .xlsx and try again.</source>
        <translation>The file&apos;s text cannot be read. Save it in Excel as .xlsx and try again.</translation>
    </message>
    <message>
        <source>No heading row with name and identity number was found in the first ten rows.</source>
        <translation>No heading row with name and identity number was found in the first ten rows.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>The identity number is missing.</source>
        <translation>The identity number is missing.</translation>
    </message>
    <message>
        <source>Excel stored the identity number as a number and lost its last digits. Copy it anew from the household register into a cell of the format Text.</source>
        <translation>Excel stored the identity number as a number and lost its last digits. Copy it anew from the household register into a cell of the format Text.</translation>
    </message>
    <message>
        <source>The identity number ends in 000. Excel does that to numbers: compare it with the household register.</source>
        <translation>The identity number ends in 000. Excel does that to numbers: compare it with the household register.</translation>
    </message>
    <message>
        <source>This may be entered by hand only, where few people can read it. It was left out.</source>
        <translation>This may be entered by hand only, where few people can read it. It was left out.</translation>
    </message>
    <message>
        <source>The identity number has %1 signs instead of 18.</source>
        <translation>The identity number has %1 signs instead of 18.</translation>
    </message>
    <message>
        <source>The identity number holds a sign that is no digit.</source>
        <translation>The identity number holds a sign that is no digit.</translation>
    </message>
    <message>
        <source>The birth date inside the identity number does not exist.</source>
        <translation>The birth date inside the identity number does not exist.</translation>
    </message>
    <message>
        <source>The sex disagrees with the identity number.</source>
        <translation>The sex disagrees with the identity number.</translation>
    </message>
    <message>
        <source>The birth date disagrees with the identity number, which says %1.</source>
        <translation>The birth date disagrees with the identity number, which says %1.</translation>
    </message>
    <message>
        <source>There is no such day: %1.</source>
        <translation>There is no such day: %1.</translation>
    </message>
    <message>
        <source>This is no date: %1.</source>
        <translation>This is no date: %1.</translation>
    </message>
    <message>
        <source>The same identity number stands in row %1.</source>
        <translation>The same identity number stands in row %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list and was left out.</source>
        <translation>&quot;%1&quot; is not in the list and was left out.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known category and was taken as another one.</source>
        <translation>&quot;%1&quot; is no known category and was taken as another one.</translation>
    </message>
    <message>
        <source>This is no date and was left out: %1.</source>
        <translation>This is no date and was left out: %1.</translation>
    </message>
    <message>
        <source>Since when the parent is away is missing.</source>
        <translation>Since when the parent is away is missing.</translation>
    </message>
    <message>
        <source>Where the parent is away is missing.</source>
        <translation>Where the parent is away is missing.</translation>
    </message>
    <message>
        <source>This day is still to come: %1.</source>
        <translation>This day is still to come: %1.</translation>
    </message>
    <message>
        <source>The caregiver is missing.</source>
        <translation>The caregiver is missing.</translation>
    </message>
    <message>
        <source>The caregiver %1 is entered as this parent, whose name is %2.</source>
        <translation>The caregiver %1 is entered as this parent, whose name is %2.</translation>
    </message>
    <message>
        <source>%1 is caregiver and away at the same time.</source>
        <translation>%1 is caregiver and away at the same time.</translation>
    </message>
    <message>
        <source>This does not look like a phone number: %1.</source>
        <translation>This does not look like a phone number: %1.</translation>
    </message>
    <message>
        <source>The grade cannot be read: %1.</source>
        <translation>The grade cannot be read: %1.</translation>
    </message>
    <message>
        <source>The grade does not fit the age of %1.</source>
        <translation>The grade does not fit the age of %1.</translation>
    </message>
    <message>
        <source>Listed as left-behind, but no parent is entered as away.</source>
        <translation>Listed as left-behind, but no parent is entered as away.</translation>
    </message>
    <message>
        <source>The birth date is still to come.</source>
        <translation>The birth date is still to come.</translation>
    </message>
    <message>
        <source>18 years or older.</source>
        <translation>18 years or older.</translation>
    </message>
    <message>
        <source>This program cannot draw pages.</source>
        <translation>This program cannot draw pages.</translation>
    </message>
    <message>
        <source>The typeface %1 cannot be loaded. Install the program anew.</source>
        <translation>The typeface %1 cannot be loaded. Install the program anew.</translation>
    </message>
    <message>
        <source>The form %1 cannot be used. %2: %3</source>
        <translation>The form %1 cannot be used. %2: %3</translation>
    </message>
    <message>
        <source>The form %1 has no place for %2.</source>
        <translation>The form %1 has no place for %2.</translation>
    </message>
    <message>
        <source>The form %1 needs a sheet number.</source>
        <translation>The form %1 needs a sheet number.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>There is nothing to print.</translation>
    </message>
    <message>
        <source>The PDF cannot be written: %1. Is the disk or the stick full, or write-protected?</source>
        <translation>The PDF cannot be written: %1. Is the disk or the stick full, or write-protected?</translation>
    </message>
    <message>
        <source>The square code of the sheet cannot be drawn.</source>
        <translation>The square code of the sheet cannot be drawn.</translation>
    </message>
    <message>
        <source>A sheet number has 8 signs, 0-9 and A-Z. Look under the code on the sheet.</source>
        <translation>A sheet number has 8 signs, 0-9 and A-Z. Look under the code on the sheet.</translation>
    </message>
    <message>
        <source>The sheet number is mistyped or misread. Look at the 8 signs under the code on the sheet once more.</source>
        <translation>The sheet number is mistyped or misread. Look at the 8 signs under the code on the sheet once more.</translation>
    </message>
    <message>
        <source>This is not the code of a sheet of this program.</source>
        <translation>This is not the code of a sheet of this program.</translation>
    </message>
    <message>
        <source>These data are damaged. Take the file once more from where it came from.</source>
        <translation>These data are damaged. Take the file once more from where it came from.</translation>
    </message>
    <message>
        <source>This file is damaged or was changed after it was written. Take it once more from where it came from.</source>
        <translation>This file is damaged or was changed after it was written. Take it once more from where it came from.</translation>
    </message>
    <message>
        <source>Not saved. A text holds half a sign. Delete it and type it again.</source>
        <translation>Not saved. A text holds half a sign. Delete it and type it again.</translation>
    </message>
    <message>
        <source>Not saved. Too many PCs have written this field at the same time. Decide its older conflicts first.</source>
        <translation>Not saved. Too many PCs have written this field at the same time. Decide its older conflicts first.</translation>
    </message>
    <message>
        <source>Not saved. The clock of this PC or of a PC that wrote this record is impossibly far in the future. Set the clock.</source>
        <translation>Not saved. The clock of this PC or of a PC that wrote this record is impossibly far in the future. Set the clock.</translation>
    </message>
    <message>
        <source>Not saved. The texts of this record are too long: together they may take 1 MiB.</source>
        <translation>Not saved. The texts of this record are too long: together they may take 1 MiB.</translation>
    </message>
    <message>
        <source>Not saved. The program made a change that does not fit its own rules: %1. Please report this.</source>
        <translation>Not saved. The program made a change that does not fit its own rules: %1. Please report this.</translation>
    </message>
    <message>
        <source>An entry of the change log is damaged. Run the check of the archive; if it came on a stick, ask for it once more.</source>
        <translation>An entry of the change log is damaged. Run the check of the archive; if it came on a stick, ask for it once more.</translation>
    </message>
    <message>
        <source>The encryption of this PC does not work as it must. Install the program anew; if that does not help, use another PC.</source>
        <translation>The encryption of this PC does not work as it must. Install the program anew; if that does not help, use another PC.</translation>
    </message>
    <message>
        <source>The PC has not enough free memory for checking a passphrase: %1 MiB are needed. Close other programs and try again.</source>
        <translation>The PC has not enough free memory for checking a passphrase: %1 MiB are needed. Close other programs and try again.</translation>
    </message>
    <message>
        <source>The file asks for a passphrase check that no archive of this program asks for. It was altered: tell the station.</source>
        <translation>The file asks for a passphrase check that no archive of this program asks for. It was altered: tell the station.</translation>
    </message>
    <message>
        <source>The passphrase is too long: take at most 1024 signs.</source>
        <translation>The passphrase is too long: take at most 1024 signs.</translation>
    </message>
    <message>
        <source>This is cut off: too short to be what it should be. Copy it again.</source>
        <translation>This is cut off: too short to be what it should be. Copy it again.</translation>
    </message>
    <message>
        <source>A recovery code has 40 signs in 8 groups of 5; here are %1. Compare it with the paper.</source>
        <translation>A recovery code has 40 signs in 8 groups of 5; here are %1. Compare it with the paper.</translation>
    </message>
    <message>
        <source>Group %1 of the recovery code is mistyped. Compare its five signs with the paper.</source>
        <translation>Group %1 of the recovery code is mistyped. Compare its five signs with the paper.</translation>
    </message>
    <message>
        <source>A protected file beside the archive is damaged or belongs to another archive. Put it back from where it was copied, or tell the station.</source>
        <translation>A protected file beside the archive is damaged or belongs to another archive. Put it back from where it was copied, or tell the station.</translation>
    </message>
    <message>
        <source>The key for checking signatures is mistyped or damaged.</source>
        <translation>The key for checking signatures is mistyped or damaged.</translation>
    </message>
    <message>
        <source>The signature cannot be read: the file is damaged. Copy it again.</source>
        <translation>The signature cannot be read: the file is damaged. Copy it again.</translation>
    </message>
    <message>
        <source>The signature is of an old kind that is not accepted. It has to be signed anew.</source>
        <translation>The signature is of an old kind that is not accepted. It has to be signed anew.</translation>
    </message>
    <message>
        <source>This was signed with another key (%1). It is not from the one it should be from.</source>
        <translation>This was signed with another key (%1). It is not from the one it should be from.</translation>
    </message>
    <message>
        <source>The signature does not fit: the content was altered after signing, or is not from the one it should be from. Do not use it.</source>
        <translation>The signature does not fit: the content was altered after signing, or is not from the one it should be from. Do not use it.</translation>
    </message>
    <message>
        <source>The comment of the signature was altered or cannot be used. Do not use the file.</source>
        <translation>The comment of the signature was altered or cannot be used. Do not use the file.</translation>
    </message>
    <message>
        <source>This is no secret key, or it is mistyped.</source>
        <translation>This is no secret key, or it is mistyped.</translation>
    </message>
    <message>
        <source>The receiver&apos;s key is mistyped or damaged.</source>
        <translation>The receiver&apos;s key is mistyped or damaged.</translation>
    </message>
    <message>
        <source>A file can be encrypted for 1 to 8 receivers; here are %1.</source>
        <translation>A file can be encrypted for 1 to 8 receivers; here are %1.</translation>
    </message>
    <message>
        <source>This file is encrypted for somebody else; this PC cannot open it.</source>
        <translation>This file is encrypted for somebody else; this PC cannot open it.</translation>
    </message>
    <message>
        <source>The encrypted file is damaged at its beginning. Copy it again.</source>
        <translation>The encrypted file is damaged at its beginning. Copy it again.</translation>
    </message>
    <message>
        <source>The beginning of the encrypted file was altered. Do not use it; ask for it again.</source>
        <translation>The beginning of the encrypted file was altered. Do not use it; ask for it again.</translation>
    </message>
    <message>
        <source>The end of the encrypted file is missing. Copy it again and wait until the stick is ready.</source>
        <translation>The end of the encrypted file is missing. Copy it again and wait until the stick is ready.</translation>
    </message>
    <message>
        <source>The encrypted file is damaged or was altered. Copy it again.</source>
        <translation>The encrypted file is damaged or was altered. Copy it again.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still plugged in?</source>
        <translation>The file cannot be read. Is the stick still plugged in?</translation>
    </message>
    <message>
        <source>The file cannot be written. Is the disk or the stick full, or write-protected?</source>
        <translation>The file cannot be written. Is the disk or the stick full, or write-protected?</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Look at the Caps Lock key and the input method, and type it again.</source>
        <translation>The passphrase is wrong. Look at the Caps Lock key and the input method, and type it again.</translation>
    </message>
    <message>
        <source>The recovery code is typed right but is not of this archive, or was replaced by a newer one. Look for the newest envelope.</source>
        <translation>The recovery code is typed right but is not of this archive, or was replaced by a newer one. Look for the newest envelope.</translation>
    </message>
    <message>
        <source>There is no archive at %1.</source>
        <translation>There is no archive at %1.</translation>
    </message>
    <message>
        <source>%1 cannot be the place of an archive. Choose another folder.</source>
        <translation>%1 cannot be the place of an archive. Choose another folder.</translation>
    </message>
    <message>
        <source>There is a file at %1 already, and it is not written over. Choose another name.</source>
        <translation>There is a file at %1 already, and it is not written over. Choose another name.</translation>
    </message>
    <message>
        <source>This file is no archive of this program. Choose another file.</source>
        <translation>This file is no archive of this program. Choose another file.</translation>
    </message>
    <message>
        <source>This file is an unencrypted database and no archive of this program. Its content may be imported; it cannot be opened.</source>
        <translation>This file is an unencrypted database and no archive of this program. Its content may be imported; it cannot be opened.</translation>
    </message>
    <message>
        <source>This archive was made by a newer version of the program. Install the newer version.</source>
        <translation>This archive was made by a newer version of the program. Install the newer version.</translation>
    </message>
    <message>
        <source>The beginning of the archive file is damaged, so no passphrase can open it. The dossiers behind it may be whole: keep the file and its newest backup, and ask the station to put the beginning back.</source>
        <translation>The beginning of the archive file is damaged, so no passphrase can open it. The dossiers behind it may be whole: keep the file and its newest backup, and ask the station to put the beginning back.</translation>
    </message>
    <message>
        <source>The beginning of the archive file was changed by something other than this program. Stop working with it, keep the file and tell the station.</source>
        <translation>The beginning of the archive file was changed by something other than this program. Stop working with it, keep the file and tell the station.</translation>
    </message>
    <message>
        <source>The beginning of the archive file and its content do not belong together. Keep the file and its newest backup, and ask the station.</source>
        <translation>The beginning of the archive file and its content do not belong together. Keep the file and its newest backup, and ask the station.</translation>
    </message>
    <message>
        <source>The beginning of the archive file is whole; nothing has to be put back.</source>
        <translation>The beginning of the archive file is whole; nothing has to be put back.</translation>
    </message>
    <message>
        <source>This is no copy of an archive&apos;s beginning, or it is damaged. Take the one of another backup.</source>
        <translation>This is no copy of an archive&apos;s beginning, or it is damaged. Take the one of another backup.</translation>
    </message>
    <message>
        <source>A part of the archive is damaged. What was asked for cannot be read; nothing was changed. Make no further entries, keep the file, and restore the newest backup.</source>
        <translation>A part of the archive is damaged. What was asked for cannot be read; nothing was changed. Make no further entries, keep the file, and restore the newest backup.</translation>
    </message>
    <message>
        <source>The content of the archive is damaged. Make no further entries, keep the file, and restore the newest backup.</source>
        <translation>The content of the archive is damaged. Make no further entries, keep the file, and restore the newest backup.</translation>
    </message>
    <message>
        <source>The copy did not become whole and was thrown away. Try again, with another stick if need be.</source>
        <translation>The copy did not become whole and was thrown away. Try again, with another stick if need be.</translation>
    </message>
    <message>
        <source>The archive is open in another window or by another program. Close that one first.</source>
        <translation>The archive is open in another window or by another program. Close that one first.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was lost. Even looking needs a little room, for each look is noted. Delete other files or move them away, but nothing of the archive&apos;s folder, and try again.</source>
        <translation>The disk is full; nothing was lost. Even looking needs a little room, for each look is noted. Delete other files or move them away, but nothing of the archive&apos;s folder, and try again.</translation>
    </message>
    <message>
        <source>The disk or the stick cannot be read or written. Is it plugged in, and not write-protected?</source>
        <translation>The disk or the stick cannot be read or written. Is it plugged in, and not write-protected?</translation>
    </message>
    <message>
        <source>Take another passphrase: this one cannot be used.</source>
        <translation>Take another passphrase: this one cannot be used.</translation>
    </message>
    <message>
        <source>This person has a passphrase already. Change it instead.</source>
        <translation>This person has a passphrase already. Change it instead.</translation>
    </message>
    <message>
        <source>All 8 places for passphrases and the recovery code are taken. Remove a person who has left first.</source>
        <translation>All 8 places for passphrases and the recovery code are taken. Remove a person who has left first.</translation>
    </message>
    <message>
        <source>This person has no passphrase in this archive.</source>
        <translation>This person has no passphrase in this archive.</translation>
    </message>
    <message>
        <source>This is the last passphrase; without it nobody could open the archive. Give somebody else one first.</source>
        <translation>This is the last passphrase; without it nobody could open the archive. Give somebody else one first.</translation>
    </message>
    <message>
        <source>The database does not accept the settings that keep the archive safe. Install the program anew.</source>
        <translation>The database does not accept the settings that keep the archive safe. Install the program anew.</translation>
    </message>
    <message>
        <source>The database belongs to another program, so the archive could not be kept encrypted. Install the program anew.</source>
        <translation>The database belongs to another program, so the archive could not be kept encrypted. Install the program anew.</translation>
    </message>
    <message>
        <source>The program was started in the wrong order. Start it again.</source>
        <translation>The program was started in the wrong order. Start it again.</translation>
    </message>
    <message>
        <source>The encryption of the archive cannot be started. Start the program again.</source>
        <translation>The encryption of the archive cannot be started. Start the program again.</translation>
    </message>
    <message>
        <source>The database refused a step; nothing was changed. Start the program again, and tell the station if it comes back.</source>
        <translation>The database refused a step; nothing was changed. Start the program again, and tell the station if it comes back.</translation>
    </message>
    <message>
        <source>The program tried to write where only its change log may write; nothing was changed. Please report this.</source>
        <translation>The program tried to write where only its change log may write; nothing was changed. Please report this.</translation>
    </message>
    <message>
        <source>The database driver for SQLite is missing. Install the program anew.</source>
        <translation>The database driver for SQLite is missing. Install the program anew.</translation>
    </message>
    <message>
        <source>The disk cannot be read or written. Is it full, or write-protected?</source>
        <translation>The disk cannot be read or written. Is it full, or write-protected?</translation>
    </message>
    <message>
        <source>The content of the archive is damaged. Make no further entries, keep the file, and let the check of the archive run.</source>
        <translation>The content of the archive is damaged. Make no further entries, keep the file, and let the check of the archive run.</translation>
    </message>
    <message>
        <source>The last change of this dossier was on %1. A new state cannot begin before it: correct the day.</source>
        <translation>The last change of this dossier was on %1. A new state cannot begin before it: correct the day.</translation>
    </message>
    <message>
        <source>The database refused a step; nothing was changed. Start the program again.</source>
        <translation>The database refused a step; nothing was changed. Start the program again.</translation>
    </message>
    <message>
        <source>Another piece of work is not finished yet. Try again in a moment.</source>
        <translation>Another piece of work is not finished yet. Try again in a moment.</translation>
    </message>
    <message>
        <source>The program wrote outside of a piece of work; nothing was changed. Please report this.</source>
        <translation>The program wrote outside of a piece of work; nothing was changed. Please report this.</translation>
    </message>
    <message>
        <source>The program&apos;s own files are damaged or incomplete. Install the program anew.</source>
        <translation>The program&apos;s own files are damaged or incomplete. Install the program anew.</translation>
    </message>
    <message>
        <source>The settings folder of this user cannot be written. Is the disk full? Make room and open the archive again.</source>
        <translation>The settings folder of this user cannot be written. Is the disk full? Make room and open the archive again.</translation>
    </message>
    <message>
        <source>Two different entries carry the same number: %1. A copy of an archive was used on two PCs. Tell the station.</source>
        <translation>Two different entries carry the same number: %1. A copy of an archive was used on two PCs. Tell the station.</translation>
    </message>
    <message>
        <source>This record is in the archive already.</source>
        <translation>This record is in the archive already.</translation>
    </message>
    <message>
        <source>Say which child or place the record belongs to.</source>
        <translation>Say which child or place the record belongs to.</translation>
    </message>
    <message>
        <source>This record is of another kind.</source>
        <translation>This record is of another kind.</translation>
    </message>
    <message>
        <source>The list of what was sent does not fit. Let the check of the archive run.</source>
        <translation>The list of what was sent does not fit. Let the check of the archive run.</translation>
    </message>
    <message>
        <source>Only an encrypted archive can be backed up.</source>
        <translation>Only an encrypted archive can be backed up.</translation>
    </message>
    <message>
        <source>The backup did not pass its check and was thrown away. Try again, with another stick if it happens again.</source>
        <translation>The backup did not pass its check and was thrown away. Try again, with another stick if it happens again.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>The data that describes the records is damaged: %1, line %2: %3. Install the program anew, or ask the station for the list once more.</source>
        <translation>The data that describes the records is damaged: %1, line %2: %3. Install the program anew, or ask the station for the list once more.</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>This must be filled in.</translation>
    </message>
    <message>
        <source>This value does not belong into this field. Enter it anew.</source>
        <translation>This value does not belong into this field. Enter it anew.</translation>
    </message>
    <message>
        <source>This value comes from a newer version of the program. Leave it as it is.</source>
        <translation>This value comes from a newer version of the program. Leave it as it is.</translation>
    </message>
    <message>
        <source>The text holds signs that cannot be stored. Type it anew.</source>
        <translation>The text holds signs that cannot be stored. Type it anew.</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 signs.</source>
        <translation>The text is too long: at most %1 signs.</translation>
    </message>
    <message>
        <source>%1 is no date. Write it as 2026-11-24.</source>
        <translation>%1 is no date. Write it as 2026-11-24.</translation>
    </message>
    <message>
        <source>The year cannot be right: %1.</source>
        <translation>The year cannot be right: %1.</translation>
    </message>
    <message>
        <source>The day is missing. If it is not known, write %1 and choose how exactly the date is known.</source>
        <translation>The day is missing. If it is not known, write %1 and choose how exactly the date is known.</translation>
    </message>
    <message>
        <source>%1 is no month. Write it as 2026-11.</source>
        <translation>%1 is no month. Write it as 2026-11.</translation>
    </message>
    <message>
        <source>%1 is no time. Write it as 09:30.</source>
        <translation>%1 is no time. Write it as 09:30.</translation>
    </message>
    <message>
        <source>%1 is no day with a time. Write it as 2026-11-24 09:30.</source>
        <translation>%1 is no day with a time. Write it as 2026-11-24 09:30.</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 is neither yes nor no.</translation>
    </message>
    <message>
        <source>%1 is no whole number.</source>
        <translation>%1 is no whole number.</translation>
    </message>
    <message>
        <source>The number must be from %1 to %2.</source>
        <translation>The number must be from %1 to %2.</translation>
    </message>
    <message>
        <source>%1 is no amount of money. Write yuan, such as 120 or 120.50.</source>
        <translation>%1 is no amount of money. Write yuan, such as 120 or 120.50.</translation>
    </message>
    <message>
        <source>The amount cannot be right.</source>
        <translation>The amount cannot be right.</translation>
    </message>
    <message>
        <source>%1 is not among the choices. Choose one of the list.</source>
        <translation>%1 is not among the choices. Choose one of the list.</translation>
    </message>
    <message>
        <source>%1 is no longer in use. Choose another one.</source>
        <translation>%1 is no longer in use. Choose another one.</translation>
    </message>
    <message>
        <source>%1 may not be written here: there is a field with restricted access for it.</source>
        <translation>%1 may not be written here: there is a field with restricted access for it.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 is there twice.</translation>
    </message>
    <message>
        <source>%1 is no id of a record. Ids have 32 signs, 0-9 and a-f.</source>
        <translation>%1 is no id of a record. Ids have 32 signs, 0-9 and a-f.</translation>
    </message>
    <message>
        <source>The identity number holds a sign that does not belong there.</source>
        <translation>The identity number holds a sign that does not belong there.</translation>
    </message>
    <message>
        <source>A telephone number has digits only.</source>
        <translation>A telephone number has digits only.</translation>
    </message>
    <message>
        <source>%1 is an unusual telephone number. Check it.</source>
        <translation>%1 is an unusual telephone number. Check it.</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits, or 6 for a county.</source>
        <translation>The code of the place must have 12 digits, or 6 for a county.</translation>
    </message>
    <message>
        <source>A sheet number has 8 signs. Look at those under the code on the sheet.</source>
        <translation>A sheet number has 8 signs. Look at those under the code on the sheet.</translation>
    </message>
    <message>
        <source>The rules of the policy are damaged: %1, line %2: %3. Install the program anew, or ask the station for the rules once more.</source>
        <translation>The rules of the policy are damaged: %1, line %2: %3. Install the program anew, or ask the station for the rules once more.</translation>
    </message>
    <message>
        <source>There are no rules of the policy, so nothing tells what is due. Install the program anew.</source>
        <translation>There are no rules of the policy, so nothing tells what is due. Install the program anew.</translation>
    </message>
    <message>
        <source>This is no file of Tongdang. Choose a file whose name begins with TDU or TDD.</source>
        <translation>This is no file of Tongdang. Choose a file whose name begins with TDU or TDD.</translation>
    </message>
    <message>
        <source>The file is not complete: the copying was broken off. Let the other place hand it over once more.</source>
        <translation>The file is not complete: the copying was broken off. Let the other place hand it over once more.</translation>
    </message>
    <message>
        <source>The file was damaged on its way. Nothing was taken over. Let the other place hand it over once more, on another stick if it happens again.</source>
        <translation>The file was damaged on its way. Nothing was taken over. Let the other place hand it over once more, on another stick if it happens again.</translation>
    </message>
    <message>
        <source>The file was altered after it was made. Nothing was taken over. Let the other place hand it over once more and tell the station.</source>
        <translation>The file was altered after it was made. Nothing was taken over. Let the other place hand it over once more and tell the station.</translation>
    </message>
    <message>
        <source>The file does not come from a PC that is enrolled here. Nothing was taken over. Ask the other place whom the file is from.</source>
        <translation>The file does not come from a PC that is enrolled here. Nothing was taken over. Ask the other place whom the file is from.</translation>
    </message>
    <message>
        <source>The file&apos;s certificate is damaged. Nothing was taken over. Let the other place hand it over once more.</source>
        <translation>The file&apos;s certificate is damaged. Nothing was taken over. Let the other place hand it over once more.</translation>
    </message>
    <message>
        <source>The file&apos;s content cannot be read. Nothing was taken over. Let the other place hand it over once more.</source>
        <translation>The file&apos;s content cannot be read. Nothing was taken over. Let the other place hand it over once more.</translation>
    </message>
    <message>
        <source>The file&apos;s content contradicts itself. Nothing was taken over. Let the other place hand it over once more and tell the station.</source>
        <translation>The file&apos;s content contradicts itself. Nothing was taken over. Let the other place hand it over once more and tell the station.</translation>
    </message>
    <message>
        <source>There is more in this file than fits into one. Nothing was taken over. Tell the station.</source>
        <translation>There is more in this file than fits into one. Nothing was taken over. Tell the station.</translation>
    </message>
    <message>
        <source>This archive does not know its own PC. Restore it from a backup.</source>
        <translation>This archive does not know its own PC. Restore it from a backup.</translation>
    </message>
    <message>
        <source>The keys of this PC are missing: the archive was copied from elsewhere. Make new keys and enrol this PC at the station again.</source>
        <translation>The keys of this PC are missing: the archive was copied from elsewhere. Make new keys and enrol this PC at the station again.</translation>
    </message>
    <message>
        <source>The keys of this PC are damaged or belong to another archive. Make new keys and enrol this PC at the station again.</source>
        <translation>The keys of this PC are damaged or belong to another archive. Make new keys and enrol this PC at the station again.</translation>
    </message>
    <message>
        <source>There are several PCs at this place. Name one of them.</source>
        <translation>There are several PCs at this place. Name one of them.</translation>
    </message>
    <message>
        <source>Only a station can do this.</source>
        <translation>Only a station can do this.</translation>
    </message>
    <message>
        <source>This is the request of this PC itself. Take it to the station.</source>
        <translation>This is the request of this PC itself. Take it to the station.</translation>
    </message>
    <message>
        <source>This PC asks for more rights than this station can give. Check the role that was chosen when its archive was made.</source>
        <translation>This PC asks for more rights than this station can give. Check the role that was chosen when its archive was made.</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits: %1.</source>
        <translation>The code of the place must have 12 digits: %1.</translation>
    </message>
    <message>
        <source>The station&apos;s list of PCs is damaged. Nothing was taken over. Let the station hand it over once more.</source>
        <translation>The station&apos;s list of PCs is damaged. Nothing was taken over. Let the station hand it over once more.</translation>
    </message>
    <message>
        <source>There is such a file already: %1. Choose another name.</source>
        <translation>There is such a file already: %1. Choose another name.</translation>
    </message>
    <message>
        <source>The stick or folder is not there: %1. Put the stick in and choose it again.</source>
        <translation>The stick or folder is not there: %1. Put the stick in and choose it again.</translation>
    </message>
    <message>
        <source>The stick is full: %1. Make room on it or take another one.</source>
        <translation>The stick is full: %1. Make room on it or take another one.</translation>
    </message>
    <message>
        <source>The stick does not give back what was written on it: %1. Do not use it any more; take another one.</source>
        <translation>The stick does not give back what was written on it: %1. Do not use it any more; take another one.</translation>
    </message>
    <message>
        <source>Cannot read %1. Put the stick in again or take another one.</source>
        <translation>Cannot read %1. Put the stick in again or take another one.</translation>
    </message>
    <message>
        <source>Cannot write %1. Is the stick write-protected or was it pulled out?</source>
        <translation>Cannot write %1. Is the stick write-protected or was it pulled out?</translation>
    </message>
    <message>
        <source>The file could not be packed. Start the program again.</source>
        <translation>The file could not be packed. Start the program again.</translation>
    </message>
    <message>
        <source>This did not work (%1). Please tell the station this word.</source>
        <translation>This did not work (%1). Please tell the station this word.</translation>
    </message>
    <message>
        <source>Nothing was filled in, so there is nothing to save.</source>
        <translation>Nothing was filled in, so there is nothing to save.</translation>
    </message>
    <message>
        <source>This sheet was printed for another child. Look at the name on the sheet, or leave the number out.</source>
        <translation>This sheet was printed for another child. Look at the name on the sheet, or leave the number out.</translation>
    </message>
    <message>
        <source>%1 is still to come. Check the day: until then it does not count.</source>
        <translation>%1 is still to come. Check the day: until then it does not count.</translation>
    </message>
    <message>
        <source>--from %1 lies behind --until %2. Turn them round.</source>
        <translation>--from %1 lies behind --until %2. Turn them round.</translation>
    </message>
    <message>
        <source>%1 exclude each other. Give one of them.</source>
        <translation>%1 exclude each other. Give one of them.</translation>
    </message>
    <message>
        <source>The new passphrase is missing: give --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.</source>
        <translation>The new passphrase is missing: give --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.</translation>
    </message>
    <message>
        <source>The first line of %1 is empty: a passphrase or a code must stand there.</source>
        <translation>The first line of %1 is empty: a passphrase or a code must stand there.</translation>
    </message>
    <message>
        <source>Several people have a passphrase here. Say whose is to be set anew: %1</source>
        <translation>Several people have a passphrase here. Say whose is to be set anew: %1</translation>
    </message>
    <message>
        <source>This record is of another kind: %1, not %2.</source>
        <translation>This record is of another kind: %1, not %2.</translation>
    </message>
    <message>
        <source>This id names no child but a record of another kind: %1.</source>
        <translation>This id names no child but a record of another kind: %1.</translation>
    </message>
    <message>
        <source>The last sign of the identity number does not fit. It looks as if Excel had taken the number for an amount and rounded it. Copy it anew from the household register into a cell of the format Text.</source>
        <translation>The last sign of the identity number does not fit. It looks as if Excel had taken the number for an amount and rounded it. Copy it anew from the household register into a cell of the format Text.</translation>
    </message>
    <message>
        <source>This is no request for enrolment. Choose the file that the other PC wrote as its request; its name ends in .tde.</source>
        <translation>This is no request for enrolment. Choose the file that the other PC wrote as its request; its name ends in .tde.</translation>
    </message>
    <message>
        <source>This is a station&apos;s answer, not a request. Take it back to the PC that asked and let it be accepted there.</source>
        <translation>This is a station&apos;s answer, not a request. Take it back to the PC that asked and let it be accepted there.</translation>
    </message>
    <message>
        <source>This is no answer to a request. Choose the file that the station wrote as its answer; its name ends in .tde.</source>
        <translation>This is no answer to a request. Choose the file that the station wrote as its answer; its name ends in .tde.</translation>
    </message>
    <message>
        <source>This is a request, not the station&apos;s answer. Take it to the station, which writes the answer.</source>
        <translation>This is a request, not the station&apos;s answer. Take it to the station, which writes the answer.</translation>
    </message>
    <message>
        <source>This file carries dossiers and is no enrolment file. Take it in as data, or choose the file whose name ends in .tde.</source>
        <translation>This file carries dossiers and is no enrolment file. Take it in as data, or choose the file whose name ends in .tde.</translation>
    </message>
    <message>
        <source>The other PC has a newer version of the program. Install that version here too, then try again.</source>
        <translation>The other PC has a newer version of the program. Install that version here too, then try again.</translation>
    </message>
    <message>
        <source>The request is not complete: the copying was broken off. Nothing was changed. Copy it from the other PC once more.</source>
        <translation>The request is not complete: the copying was broken off. Nothing was changed. Copy it from the other PC once more.</translation>
    </message>
    <message>
        <source>The request was damaged on its way. Nothing was changed. Let the other PC write it once more, on another stick if it happens again.</source>
        <translation>The request was damaged on its way. Nothing was changed. Let the other PC write it once more, on another stick if it happens again.</translation>
    </message>
    <message>
        <source>The request was changed after it was written: its signature is wrong. Do not enrol this PC. Let it write a new request, and compare the 20 digits by telephone.</source>
        <translation>The request was changed after it was written: its signature is wrong. Do not enrol this PC. Let it write a new request, and compare the 20 digits by telephone.</translation>
    </message>
    <message>
        <source>The PC that asks was barred here: %1. It can only come back with new keys and a new request.</source>
        <translation>The PC that asks was barred here: %1. It can only come back with new keys and a new request.</translation>
    </message>
    <message>
        <source>The answer is not complete: the copying was broken off. This PC is not enrolled yet. Copy the answer from the station once more.</source>
        <translation>The answer is not complete: the copying was broken off. This PC is not enrolled yet. Copy the answer from the station once more.</translation>
    </message>
    <message>
        <source>The answer was damaged on its way. This PC is not enrolled yet. Let the station write it once more, on another stick if it happens again.</source>
        <translation>The answer was damaged on its way. This PC is not enrolled yet. Let the station write it once more, on another stick if it happens again.</translation>
    </message>
    <message>
        <source>The answer was changed after it was written: its signature is wrong. This PC is not enrolled. Call the station and let it write a new answer.</source>
        <translation>The answer was changed after it was written: its signature is wrong. This PC is not enrolled. Call the station and let it write a new answer.</translation>
    </message>
    <message>
        <source>This answer is for another PC (%1) or for an earlier request of this one. Let the station answer the newest request of this PC.</source>
        <translation>This answer is for another PC (%1) or for an earlier request of this one. Let the station answer the newest request of this PC.</translation>
    </message>
    <message>
        <source>This PC is barred: %1. Nothing can be handed over to it.</source>
        <translation>This PC is barred: %1. Nothing can be handed over to it.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Is it switched on, and is there paper in it?</source>
        <translation>The printer did not take the pages. Is it switched on, and is there paper in it?</translation>
    </message>
    <message>
        <source>%1 needs a number from %2 to %3.</source>
        <translation>%1 needs a number from %2 to %3.</translation>
    </message>
    <message>
        <source>%1 has no &quot;fields&quot;: the values of the record stand there, {&quot;fields&quot;: {&quot;name&quot;: &quot;...&quot;}}.</source>
        <translation>%1 has no &quot;fields&quot;: the values of the record stand there, {&quot;fields&quot;: {&quot;name&quot;: &quot;...&quot;}}.</translation>
    </message>
    <message>
        <source>For which place is the bundle? Name it: --for CODE. enrol list shows the codes.</source>
        <translation>For which place is the bundle? Name it: --for CODE. enrol list shows the codes.</translation>
    </message>
    <message>
        <source>The disk failed during the change. Keep the old secret and the new one: one of them opens the archive. Try both, and make a backup on another disk.</source>
        <translation>The disk failed during the change. Keep the old secret and the new one: one of them opens the archive. Try both, and make a backup on another disk.</translation>
    </message>
    <message>
        <source>This sheet is entered already, as the visit of %1 (%2). Correct that one, or look at the number on the sheet once more.</source>
        <translation>This sheet is entered already, as the visit of %1 (%2). Correct that one, or look at the number on the sheet once more.</translation>
    </message>
    <message>
        <source>What is named here is not in the archive: choose a record of the kind %1.</source>
        <translation>What is named here is not in the archive: choose a record of the kind %1.</translation>
    </message>
    <message>
        <source>Another dossier has this identity number: %1. Check both against the household register.</source>
        <translation>Another dossier has this identity number: %1. Check both against the household register.</translation>
    </message>
    <message>
        <source>The roster says left-behind; by the plan&apos;s rules it is not, as nothing says that both parents are away: %1 at home.</source>
        <translation>The roster says left-behind; by the plan&apos;s rules it is not, as nothing says that both parents are away: %1 at home.</translation>
    </message>
    <message>
        <source>%1 is before the child&apos;s birth. Check the year.</source>
        <translation>%1 is before the child&apos;s birth. Check the year.</translation>
    </message>
    <message>
        <source>%1 is before the child&apos;s dossier was opened. Check the year.</source>
        <translation>%1 is before the child&apos;s dossier was opened. Check the year.</translation>
    </message>
    <message>
        <source>%1 is before the beginning. Check both days.</source>
        <translation>%1 is before the beginning. Check both days.</translation>
    </message>
    <message>
        <source>Two PCs wrote with copies of one archive, as happens after a backup was put back or a disk was copied. The file is put aside: nothing of it was taken over, nothing is lost. Whoever knows that it is genuine can take it over from the list of files put aside.</source>
        <translation>Two PCs wrote with copies of one archive, as happens after a backup was put back or a disk was copied. The file is put aside: nothing of it was taken over, nothing is lost. Whoever knows that it is genuine can take it over from the list of files put aside.</translation>
    </message>
    <message>
        <source>No file with this number is put aside here. Look at the list of files put aside.</source>
        <translation>No file with this number is put aside here. Look at the list of files put aside.</translation>
    </message>
    <message>
        <source>This dossier was not given up for another one.</source>
        <translation>This dossier was not given up for another one.</translation>
    </message>
    <message>
        <source>These are one dossier already.</source>
        <translation>These are one dossier already.</translation>
    </message>
    <message>
        <source>This file orders a dossier to be erased, which only a station may do. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>This file orders a dossier to be erased, which only a station may do. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</translation>
    </message>
    <message>
        <source>This file changes the dossier of a child of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>This file changes the dossier of a child of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</translation>
    </message>
    <message>
        <source>This would erase %1 records for ever, here and at every place that has them. Nobody can take it back. Add --confirm if that is what the law demands.</source>
        <translation>This would erase %1 records for ever, here and at every place that has them. Nobody can take it back. Add --confirm if that is what the law demands.</translation>
    </message>
    <message>
        <source>There is no statistics table %1. report list shows the tables.</source>
        <translation>There is no statistics table %1. report list shows the tables.</translation>
    </message>
    <message>
        <source>The table is too large for one sheet. Choose a smaller part of it.</source>
        <translation>The table is too large for one sheet. Choose a smaller part of it.</translation>
    </message>
    <message>
        <source>The table cannot be written: %1. Is the disk or the stick full, write-protected, or is the file open in another program?</source>
        <translation>The table cannot be written: %1. Is the disk or the stick full, write-protected, or is the file open in another program?</translation>
    </message>
    <message>
        <source>The table cannot be packed: the memory does not suffice. Close other programs and try again.</source>
        <translation>The table cannot be packed: the memory does not suffice. Close other programs and try again.</translation>
    </message>
    <message>
        <source>%1 is no period that has begun. Write 2026-11, 2026-Q4 or 2026.</source>
        <translation>%1 is no period that has begun. Write 2026-11, 2026-Q4 or 2026.</translation>
    </message>
    <message>
        <source>Only a station erases for ever. Ask your station to do it: the next file from there erases it here, too. What was typed wrongly can be withdrawn here.</source>
        <translation>Only a station erases for ever. Ask your station to do it: the next file from there erases it here, too. What was typed wrongly can be withdrawn here.</translation>
    </message>
    <message>
        <source>People who work here and their posts are not erased: what they entered would be nobody&apos;s.</source>
        <translation>People who work here and their posts are not erased: what they entered would be nobody&apos;s.</translation>
    </message>
    <message>
        <source>The reason is too long: %1 signs at most.</source>
        <translation>The reason is too long: %1 signs at most.</translation>
    </message>
    <message>
        <source>The reason names the child or its family. It is kept for ever: write it without names and numbers, for example the number of the request.</source>
        <translation>The reason names the child or its family. It is kept for ever: write it without names and numbers, for example the number of the request.</translation>
    </message>
    <message>
        <source>%1: a table is written to a file whose name ends in .xlsx or .pdf.</source>
        <translation>%1: a table is written to a file whose name ends in .xlsx or .pdf.</translation>
    </message>
    <message>
        <source>The folder for the backup is not there: %1. Plug the stick in, or choose another folder.</source>
        <translation>The folder for the backup is not there: %1. Plug the stick in, or choose another folder.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1: the stick or the folder is write-protected. Take another one.</source>
        <translation>Nothing can be written to %1: the stick or the folder is write-protected. Take another one.</translation>
    </message>
    <message>
        <source>There is no room in %1: %2 MB are needed. Make room there or take another stick. Nothing was changed.</source>
        <translation>There is no room in %1: %2 MB are needed. Make room there or take another stick. Nothing was changed.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged and cannot be used. Nothing was changed. Take another one.</source>
        <translation>The backup %1 is damaged and cannot be used. Nothing was changed. Take another one.</translation>
    </message>
    <message>
        <source>There is no backup that can be reached. Plug the stick in, or make a backup first.</source>
        <translation>There is no backup that can be reached. Plug the stick in, or make a backup first.</translation>
    </message>
    <message>
        <source>This is the archive itself and no backup of it. Choose another file.</source>
        <translation>This is the archive itself and no backup of it. Choose another file.</translation>
    </message>
    <message>
        <source>%1 is no finished backup: its last entries lie in a file beside it. Copy the whole folder instead and open it there with --archive.</source>
        <translation>%1 is no finished backup: its last entries lie in a file beside it. Copy the whole folder instead and open it there with --archive.</translation>
    </message>
    <message>
        <source>This file is of another archive. Choose another file.</source>
        <translation>This file is of another archive. Choose another file.</translation>
    </message>
    <message>
        <source>%1: %2 is no month. Write it as 2026-10.</source>
        <translation>%1: %2 is no month. Write it as 2026-10.</translation>
    </message>
    <message>
        <source>%1 is not printed like this. F03: a child, a visit, a week or blank sheets. F26: a week or a blank list. Forms of a dossier: a child, a record of the form&apos;s kind, or blank. Lists: the whole village or blank.</source>
        <translation>%1 is not printed like this. F03: a child, a visit, a week or blank sheets. F26: a week or a blank list. Forms of a dossier: a child, a record of the form&apos;s kind, or blank. Lists: the whole village or blank.</translation>
    </message>
    <message>
        <source>%1 is not the form of this record. It is for: %2.</source>
        <translation>%1 is not the form of this record. It is for: %2.</translation>
    </message>
    <message>
        <source>%1 holds restricted content. It is printed only when that is asked for by name (--restricted).</source>
        <translation>%1 holds restricted content. It is printed only when that is asked for by name (--restricted).</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>name of a field, what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can lie inside or outside the county. Say in the dossier which: whether the child counts as left behind depends on it.</source>
        <translation>&quot;%1&quot; can lie inside or outside the county. Say in the dossier which: whether the child counts as left behind depends on it.</translation>
    </message>
    <message>
        <source>It stands at &quot;%1&quot;: &quot;%2&quot; cannot follow. Possible now: %3.</source>
        <translation>It stands at &quot;%1&quot;: &quot;%2&quot; cannot follow. Possible now: %3.</translation>
    </message>
    <message>
        <source>It ended with &quot;%1&quot;, nothing follows. If that is wrong, withdraw the entry with the reason and enter it anew.</source>
        <translation>It ended with &quot;%1&quot;, nothing follows. If that is wrong, withdraw the entry with the reason and enter it anew.</translation>
    </message>
    <message>
        <source>The data could not be read or laid out: %1. Check the folder and that the disk has room.</source>
        <translation>The data could not be read or laid out: %1. Check the folder and that the disk has room.</translation>
    </message>
    <message>
        <source>Nothing in this folder differs from the program&apos;s own data.</source>
        <translation>Nothing in this folder differs from the program&apos;s own data.</translation>
    </message>
    <message>
        <source>%1 is missing in this folder. Take a whole copy of the data and change what is to be changed.</source>
        <translation>%1 is missing in this folder. Take a whole copy of the data and change what is to be changed.</translation>
    </message>
    <message>
        <source>The name %1 cannot be sent: letters, digits, - and _ only.</source>
        <translation>The name %1 cannot be sent: letters, digits, - and _ only.</translation>
    </message>
    <message>
        <source>Too much was changed at once: at most %1 files and %2 KB.</source>
        <translation>Too much was changed at once: at most %1 files and %2 KB.</translation>
    </message>
    <message>
        <source>Only a station changes rules and forms. Ask yours: its next file brings them.</source>
        <translation>Only a station changes rules and forms. Ask yours: its next file brings them.</translation>
    </message>
    <message>
        <source>%1 is gone or of another kind in this data. What was entered with it would become unreadable: leave it, and switch codes off instead.</source>
        <translation>%1 is gone or of another kind in this data. What was entered with it would become unreadable: leave it, and switch codes off instead.</translation>
    </message>
    <message>
        <source>The rules and forms in this file do not belong together and were not taken. Ask the station for a new file.</source>
        <translation>The rules and forms in this file do not belong together and were not taken. Ask the station for a new file.</translation>
    </message>
    <message>
        <source>This entry was withdrawn. If it is right after all, enter it anew.</source>
        <translation>This entry was withdrawn. If it is right after all, enter it anew.</translation>
    </message>
    <message>
        <source>%1 is no file. Choose another name.</source>
        <translation>%1 is no file. Choose another name.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose one that exists.</source>
        <translation>There is no folder %1. Choose one that exists.</translation>
    </message>
    <message>
        <source>%1 is given twice. Say it once.</source>
        <translation>%1 is given twice. Say it once.</translation>
    </message>
    <message>
        <source>This file is for another PC, of %1. Take it there.</source>
        <translation>This file is for another PC, of %1. Take it there.</translation>
    </message>
    <message>
        <source>This dossier belongs to another village: %1. Ask there, or the station.</source>
        <translation>This dossier belongs to another village: %1. Ask there, or the station.</translation>
    </message>
    <message>
        <source>Only the station moves a dossier to another village. Tell it where the child went.</source>
        <translation>Only the station moves a dossier to another village. Tell it where the child went.</translation>
    </message>
    <message>
        <source>No PC of the village %1 is enrolled here. Enrol it first, or choose another village.</source>
        <translation>No PC of the village %1 is enrolled here. Enrol it first, or choose another village.</translation>
    </message>
    <message>
        <source>The dossier is in the village %1 already.</source>
        <translation>The dossier is in the village %1 already.</translation>
    </message>
    <message>
        <source>A dossier in the state &quot;%1&quot; is not moved. Open it again first.</source>
        <translation>A dossier in the state &quot;%1&quot; is not moved. Open it again first.</translation>
    </message>
    <message>
        <source>The clock of this computer cannot be right: it was later already when this program was made or when the station wrote its last file. Set date and time of the computer first.</source>
        <translation>The clock of this computer cannot be right: it was later already when this program was made or when the station wrote its last file. Set date and time of the computer first.</translation>
    </message>
    <message>
        <source>%1 takes one of these words: %2.</source>
        <translation>%1 takes one of these words: %2.</translation>
    </message>
    <message>
        <source>%1: an Excel file needs a name that ends in .xlsx.</source>
        <translation>%1: an Excel file needs a name that ends in .xlsx.</translation>
    </message>
    <message>
        <source>There is no child that belongs in this file, so it was not written.</source>
        <translation>There is no child that belongs in this file, so it was not written.</translation>
    </message>
    <message>
        <source>This child is not in the national system and need not be entered, so there is nothing to note.</source>
        <translation>This child is not in the national system and need not be entered, so there is nothing to note.</translation>
    </message>
    <message>
        <source>The recovery code is not taken away, only replaced by a new one.</source>
        <translation>The recovery code is not taken away, only replaced by a new one.</translation>
    </message>
    <message>
        <source>This person is not in the register of staff. Enter them there first.</source>
        <translation>This person is not in the register of staff. Enter them there first.</translation>
    </message>
    <message>
        <source>No station can open this archive: it was never enrolled at one, or the station&apos;s help was taken away.</source>
        <translation>No station can open this archive: it was never enrolled at one, or the station&apos;s help was taken away.</translation>
    </message>
    <message>
        <source>No answer of the station is waited for here. Write a request first.</source>
        <translation>No answer of the station is waited for here. Write a request first.</translation>
    </message>
    <message>
        <source>This answer belongs to another request. Only the newest one counts: carry it to the station, or write a new one.</source>
        <translation>This answer belongs to another request. Only the newest one counts: carry it to the station, or write a new one.</translation>
    </message>
    <message>
        <source>The file is no request for help and no answer to one, or it was damaged. Copy it once more.</source>
        <translation>The file is no request for help and no answer to one, or it was damaged. Copy it once more.</translation>
    </message>
    <message>
        <source>The file was written by a newer version of the program. Update this one.</source>
        <translation>The file was written by a newer version of the program. Update this one.</translation>
    </message>
    <message>
        <source>The file cannot be read. Take the stick out, put it in again and try once more.</source>
        <translation>The file cannot be read. Take the stick out, put it in again and try once more.</translation>
    </message>
    <message>
        <source>The PC that asks is not enrolled here.</source>
        <translation>The PC that asks is not enrolled here.</translation>
    </message>
    <message>
        <source>The PC of %1 was barred, it may be lost or stolen: it gets no help to unlock.</source>
        <translation>The PC of %1 was barred, it may be lost or stolen: it gets no help to unlock.</translation>
    </message>
    <message>
        <source>This station has no key for that archive: it was never enrolled here, or the station&apos;s help was taken away there.</source>
        <translation>This station has no key for that archive: it was never enrolled here, or the station&apos;s help was taken away there.</translation>
    </message>
    <message>
        <source>The answer is for another copy of the archive, or its keys were made anew since. Write a new request.</source>
        <translation>The answer is for another copy of the archive, or its keys were made anew since. Write a new request.</translation>
    </message>
    <message>
        <source>Lists of other offices are compared at the station.</source>
        <translation>Lists of other offices are compared at the station.</translation>
    </message>
    <message>
        <source>Say which office the list is from.</source>
        <translation>Say which office the list is from.</translation>
    </message>
    <message>
        <source>Say of which day the list is. It cannot be a day to come.</source>
        <translation>Say of which day the list is. It cannot be a day to come.</translation>
    </message>
    <message>
        <source>No heading row with a column for the name was found in the first ten rows.</source>
        <translation>No heading row with a column for the name was found in the first ten rows.</translation>
    </message>
    <message>
        <source>This is an old identity number of 15 digits: take the one of 18 from the household register.</source>
        <translation>This is an old identity number of 15 digits: take the one of 18 from the household register.</translation>
    </message>
    <message>
        <source>This is for the township station to fill in: %1. Tell the station; it can be read here once the station has sent it.</source>
        <translation>This is for the township station to fill in: %1. Tell the station; it can be read here once the station has sent it.</translation>
    </message>
    <message>
        <source>This is for the county to fill in: %1. Tell the county through the station; it can be read here once it has been sent.</source>
        <translation>This is for the county to fill in: %1. Tell the county through the station; it can be read here once it has been sent.</translation>
    </message>
    <message>
        <source>It was decided like this already; nothing changed.</source>
        <translation>It was decided like this already; nothing changed.</translation>
    </message>
    <message>
        <source>No file with this number was taken in here. bundle imports lists those that were.</source>
        <translation>No file with this number was taken in here. bundle imports lists those that were.</translation>
    </message>
    <message>
        <source>An older program took this file in; what it brought was not written down then.</source>
        <translation>An older program took this file in; what it brought was not written down then.</translation>
    </message>
    <message>
        <source>There is nothing to take back: no value of this file stands in place of one from here, or it was decided since.</source>
        <translation>There is nothing to take back: no value of this file stands in place of one from here, or it was decided since.</translation>
    </message>
    <message>
        <source>Somebody of this name is in the register of staff already: choose them from the list. If it is another person of the same name, the station enters them.</source>
        <translation>Somebody of this name is in the register of staff already: choose them from the list. If it is another person of the same name, the station enters them.</translation>
    </message>
    <message>
        <source>This file was written for a key that this PC no longer has. Ask for a new one: all that is in it comes along again. If that one does not open either, take a new receiving key in the settings and exchange once more.</source>
        <translation>This file was written for a key that this PC no longer has. Ask for a new one: all that is in it comes along again. If that one does not open either, take a new receiving key in the settings and exchange once more.</translation>
    </message>
    <message>
        <source>A dossier goes to the village %1 by a transfer, so that somebody there takes it in: use &quot;Move it to another village&quot; in the dossier.</source>
        <translation>A dossier goes to the village %1 by a transfer, so that somebody there takes it in: use &quot;Move it to another village&quot; in the dossier.</translation>
    </message>
    <message>
        <source>The village %1 takes the dossier in on its own PC when it has come with the stick. Until then the former village goes on visiting the child.</source>
        <translation>The village %1 takes the dossier in on its own PC when it has come with the stick. Until then the former village goes on visiting the child.</translation>
    </message>
    <message>
        <source>This file writes in the name of another PC, of the station or of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>This file writes in the name of another PC, of the station or of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</translation>
    </message>
    <message>
        <source>This file holds entries of a time that no clock of a PC can show. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>This file holds entries of a time that no clock of a PC can show. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</translation>
    </message>
    <message>
        <source>This request calls itself by the name of a PC that is enrolled here with other keys: %1. Do not approve it. Talk to the person who brought it; the stick may have been in the wrong hands.</source>
        <translation>This request calls itself by the name of a PC that is enrolled here with other keys: %1. Do not approve it. Talk to the person who brought it; the stick may have been in the wrong hands.</translation>
    </message>
    <message>
        <source>The PC that wrote this file is barred: %1. The file is put aside and nothing of it was taken over. If its people wrote it before the PC was lost, it can be taken over.</source>
        <translation>The PC that wrote this file is barred: %1. The file is put aside and nothing of it was taken over. If its people wrote it before the PC was lost, it can be taken over.</translation>
    </message>
    <message>
        <source>%1 is formatted as FAT, which holds no file over 4 GB; %2 MB are needed. Take a stick or disk that is formatted as exFAT, or format this one so when nothing on it is needed any more. Nothing was changed.</source>
        <translation>%1 is formatted as FAT, which holds no file over 4 GB; %2 MB are needed. Take a stick or disk that is formatted as exFAT, or format this one so when nothing on it is needed any more. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file would be too large for this disk or stick: formatted as FAT it holds no file over 4 GB. Take one that is formatted as exFAT or, inside the PC, as ext4. What was there before is unharmed.</source>
        <translation>The file would be too large for this disk or stick: formatted as FAT it holds no file over 4 GB. Take one that is formatted as exFAT or, inside the PC, as ext4. What was there before is unharmed.</translation>
    </message>
    <message>
        <source>The stick cannot hold a file this large: %1. Formatted as FAT it ends at 4 GB. Take a stick that is formatted as exFAT. Nothing was half written.</source>
        <translation>The stick cannot hold a file this large: %1. Formatted as FAT it ends at 4 GB. Take a stick that is formatted as exFAT. Nothing was half written.</translation>
    </message>
    <message>
        <source>There is no post %1. The list of posts (ROLE) says which there are.</source>
        <translation>There is no post %1. The list of posts (ROLE) says which there are.</translation>
    </message>
    <message>
        <source>The answer is from %1 (%2, %3). Its number: %4. Nothing was believed yet. Compare the number with the station by telephone; if it is the same, take the answer with --number and these digits.</source>
        <translation>The answer is from %1 (%2, %3). Its number: %4. Nothing was believed yet. Compare the number with the station by telephone; if it is the same, take the answer with --number and these digits.</translation>
    </message>
    <message>
        <source>This PC asks to join as a village, but %1 is no code of a village under this place. Look with the person at that PC whether it is the right village and which code and role were chosen there when its archive was made.</source>
        <translation>This PC asks to join as a village, but %1 is no code of a village under this place. Look with the person at that PC whether it is the right village and which code and role were chosen there when its archive was made.</translation>
    </message>
    <message>
        <source>This PC asks to join as a township station, which may move and erase dossiers, but %1 is no code that a station has here: neither the own one nor, at a county, one of its townships. If it is a village&apos;s PC, its archive was made in the wrong role and has to be made anew.</source>
        <translation>This PC asks to join as a township station, which may move and erase dossiers, but %1 is no code that a station has here: neither the own one nor, at a county, one of its townships. If it is a village&apos;s PC, its archive was made in the wrong role and has to be made anew.</translation>
    </message>
    <message>
        <source>This PC asks to join as the county office, but %1 is not the code of this county. Check role and code that were chosen when its archive was made.</source>
        <translation>This PC asks to join as the county office, but %1 is not the code of this county. Check role and code that were chosen when its archive was made.</translation>
    </message>
    <message>
        <source>This PC belongs to another station already: %1. If that was a mistake and nothing was handed to it yet, leave it with enrol accept --leave-other.</source>
        <translation>This PC belongs to another station already: %1. If that was a mistake and nothing was handed to it yet, leave it with enrol accept --leave-other.</translation>
    </message>
    <message>
        <source>This answer is to another request than the last one that this PC wrote. Take that one to the station, or write a new one, and bring its answer.</source>
        <translation>This answer is to another request than the last one that this PC wrote. Take that one to the station, or write a new one, and bring its answer.</translation>
    </message>
    <message>
        <source>The number is not that of the station that wrote this answer (%1). Nothing was believed. Call the station at a telephone number that you know. If it reads out another number than the one shown here, the answer is not from it: do not take it.</source>
        <translation>The number is not that of the station that wrote this answer (%1). Nothing was believed. Call the station at a telephone number that you know. If it reads out another number than the one shown here, the answer is not from it: do not take it.</translation>
    </message>
    <message>
        <source>%1 is no purpose of the list. There are: %2.</source>
        <translation>%1 is no purpose of the list. There are: %2.</translation>
    </message>
    <message>
        <source>Table %1 is too large to be frozen. Export it as a file and keep that.</source>
        <translation>Table %1 is too large to be frozen. Export it as a file and keep that.</translation>
    </message>
    <message>
        <source>This table was frozen by a newer version of the program. Update the program to see it.</source>
        <translation>This table was frozen by a newer version of the program. Update the program to see it.</translation>
    </message>
    <message>
        <source>What was kept of this table cannot be read. Freeze it once more.</source>
        <translation>What was kept of this table cannot be read. Freeze it once more.</translation>
    </message>
    <message>
        <source>No column of the list names the helper. Call it 帮扶人.</source>
        <translation>No column of the list names the helper. Call it 帮扶人.</translation>
    </message>
    <message>
        <source>No helper stands in this row.</source>
        <translation>No helper stands in this row.</translation>
    </message>
    <message>
        <source>No open dossier of this child is here. Make the dossier first, or put the identity number right.</source>
        <translation>No open dossier of this child is here. Make the dossier first, or put the identity number right.</translation>
    </message>
    <message>
        <source>More than one child has this name. Write the identity number beside it.</source>
        <translation>More than one child has this name. Write the identity number beside it.</translation>
    </message>
    <message>
        <source>No day from when can be read. Today was taken.</source>
        <translation>No day from when can be read. Today was taken.</translation>
    </message>
    <message>
        <source>The child was found by the name alone. Look whether it is this one.</source>
        <translation>The child was found by the name alone. Look whether it is this one.</translation>
    </message>
    <message>
        <source>This period runs until %1. A table is frozen when its period is over.</source>
        <translation>This period runs until %1. A table is frozen when its period is over.</translation>
    </message>
    <message>
        <source>The numbers do not balance, so the table is not frozen: %1. Check the data behind them first.</source>
        <translation>The numbers do not balance, so the table is not frozen: %1. Check the data behind them first.</translation>
    </message>
    <message>
        <source>The list of a village is audited by its station.</source>
        <translation>The list of a village is audited by its station.</translation>
    </message>
    <message>
        <source>Say what the audit found; if nothing, write that.</source>
        <translation>Say what the audit found; if nothing, write that.</translation>
    </message>
    <message>
        <source>Whoever solved it cannot verify it alone. Enter who else looked at it as a step of the problem, or wait for the next visit.</source>
        <translation>Whoever solved it cannot verify it alone. Enter who else looked at it as a step of the problem, or wait for the next visit.</translation>
    </message>
    <message>
        <source>A sample is drawn by a seed, any words will do; with the same one it can be drawn again.</source>
        <translation>A sample is drawn by a seed, any words will do; with the same one it can be drawn again.</translation>
    </message>
    <message>
        <source>Say of which day the sample is. It cannot be a day to come.</source>
        <translation>Say of which day the sample is. It cannot be a day to come.</translation>
    </message>
    <message>
        <source>A sample takes 1 to 100 of a hundred dossiers, and at least one of each village.</source>
        <translation>A sample takes 1 to 100 of a hundred dossiers, and at least one of each village.</translation>
    </message>
    <message>
        <source>A list of pairings is imported in the village that the children belong to.</source>
        <translation>A list of pairings is imported in the village that the children belong to.</translation>
    </message>
    <message>
        <source>The name of the place is too long: at most %1 signs. Write it shorter.</source>
        <translation>The name of the place is too long: at most %1 signs. Write it shorter.</translation>
    </message>
    <message>
        <source>What you wrote names a child or its family. It is kept for ever and goes up: write it without names and numbers.</source>
        <translation>What you wrote names a child or its family. It is kept for ever and goes up: write it without names and numbers.</translation>
    </message>
    <message>
        <source>This is too long for the list of accesses. Nothing was done. Write it shorter.</source>
        <translation>This is too long for the list of accesses. Nothing was done. Write it shorter.</translation>
    </message>
    <message>
        <source>This file needs a newer program: %1. It is kept: once the new version is installed, it is taken in by itself.</source>
        <translation>This file needs a newer program: %1. It is kept: once the new version is installed, it is taken in by itself.</translation>
    </message>
    <message>
        <source>This child has a second dossier, joined to this one, that belongs to another place: %1. All of them are erased by the office above both. Ask there, as a rule the county.</source>
        <translation>This child has a second dossier, joined to this one, that belongs to another place: %1. All of them are erased by the office above both. Ask there, as a rule the county.</translation>
    </message>
    <message>
        <source>This file orders something to be erased that the station which ordered it does not have, or has no more: the child belongs to another station. The file is put aside, nothing of it was taken over, and nothing was erased. Talk to that station. If the erasure is right, order it here, and the next file from there is taken over. Bar that PC if nobody there can explain this.</source>
        <translation>This file orders something to be erased that the station which ordered it does not have, or has no more: the child belongs to another station. The file is put aside, nothing of it was taken over, and nothing was erased. Talk to that station. If the erasure is right, order it here, and the next file from there is taken over. Bar that PC if nobody there can explain this.</translation>
    </message>
    <message>
        <source>The chosen record (%1) does not fit here: choose another one. %2</source>
        <translation>The chosen record (%1) does not fit here: choose another one. %2</translation>
    </message>
    <message>
        <source>The step to &quot;%1&quot; is the station&apos;s: leave the state as it is, fill in why and what is asked for, and save. The station sees it and confirms it.</source>
        <translation>The step to &quot;%1&quot; is the station&apos;s: leave the state as it is, fill in why and what is asked for, and save. The station sees it and confirms it.</translation>
    </message>
    <message>
        <source>This has to be somebody else than named at &quot;%1&quot;: two people are needed for it.</source>
        <translation>This has to be somebody else than named at &quot;%1&quot;: two people are needed for it.</translation>
    </message>
    <message>
        <source>Records of this kind stand in no register.</source>
        <translation>Records of this kind stand in no register.</translation>
    </message>
    <message>
        <source>Nothing stands in this register yet.</source>
        <translation>Nothing stands in this register yet.</translation>
    </message>
    <message>
        <source>It cannot be saved so: %1.</source>
        <translation>It cannot be saved so: %1.</translation>
    </message>
    <message>
        <source>This moment is still to come. Check the day and the time, and the clock of this PC.</source>
        <translation>This moment is still to come. Check the day and the time, and the clock of this PC.</translation>
    </message>
    <message>
        <source>This step is not saved without it: fill it in.</source>
        <translation>This step is not saved without it: fill it in.</translation>
    </message>
    <message>
        <source>%1 is not chosen: the program works it out from the days. Correct the days, or choose another state.</source>
        <translation>%1 is not chosen: the program works it out from the days. Correct the days, or choose another state.</translation>
    </message>
    <message>
        <source>%1 dossiers of the sample were not looked at yet. Enter for each what was found and on which day it was checked.</source>
        <translation>%1 dossiers of the sample were not looked at yet. Enter for each what was found and on which day it was checked.</translation>
    </message>
    <message>
        <source>Nothing was drawn for this spot check. Draw the sample first, and enter what was found in each dossier.</source>
        <translation>Nothing was drawn for this spot check. Draw the sample first, and enter what was found in each dossier.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is specially protected: no list is made by what stands in it. Open the record itself with record get.</source>
        <translation>&quot;%1&quot; is specially protected: no list is made by what stands in it. Open the record itself with record get.</translation>
    </message>
    <message>
        <source>The identity number is that of %1, while the row names %2. Look whether it is this child.</source>
        <translation>The identity number is that of %1, while the row names %2. Look whether it is this child.</translation>
    </message>
    <message>
        <source>%1 (%2, %3) asks to be enrolled. The number of its request: %4. Nobody was let in yet. Let the person at that PC read out the number that it shows; if it is the same, approve with --number and these digits.</source>
        <translation>%1 (%2, %3) asks to be enrolled. The number of its request: %4. Nobody was let in yet. Let the person at that PC read out the number that it shows; if it is the same, approve with --number and these digits.</translation>
    </message>
    <message>
        <source>A PC that calls itself %1 (%2, %3) asks to be a further PC of this office: it would get everything that is here. The number of its request: %4. Nobody was let in yet. Only if you know this PC: let the person at it read out the number that it shows; if it is the same, approve with --number and these digits.</source>
        <translation>A PC that calls itself %1 (%2, %3) asks to be a further PC of this office: it would get everything that is here. The number of its request: %4. Nobody was let in yet. Only if you know this PC: let the person at it read out the number that it shows; if it is the same, approve with --number and these digits.</translation>
    </message>
    <message>
        <source>This PC has handed data to %1 already and cannot leave it by itself: dossiers went there. Talk to both stations. If another township of the county goes on with its work because townships were merged: enrol accept --successor.</source>
        <translation>This PC has handed data to %1 already and cannot leave it by itself: dossiers went there. Talk to both stations. If another township of the county goes on with its work because townships were merged: enrol accept --successor.</translation>
    </message>
    <message>
        <source>The number is not that of this request (%1). Nobody was let in. Call the person at that PC at a telephone number that you know. If the PC shows another number than the one here, the request is not from it: do not approve it.</source>
        <translation>The number is not that of this request (%1). Nobody was let in. Call the person at that PC at a telephone number that you know. If the PC shows another number than the one here, the request is not from it: do not approve it.</translation>
    </message>
    <message>
        <source>This file says of a child of another place that it belongs elsewhere, or that its dossier is withdrawn. The file is put aside and nothing of it was taken over. Talk to the person at that PC. If the child is to go there, transfer it here, and the next file from there is taken over. Bar that PC if nobody can explain this.</source>
        <translation>This file says of a child of another place that it belongs elsewhere, or that its dossier is withdrawn. The file is put aside and nothing of it was taken over. Talk to the person at that PC. If the child is to go there, transfer it here, and the next file from there is taken over. Bar that PC if nobody can explain this.</translation>
    </message>
    <message>
        <source>The archive of the office above was put back or copied and wrote different things from two copies. The file is put aside: nothing of it was taken over, nothing is lost. If the people there know of it, take it over from the list of files put aside: where both copies filled in the same field, both values wait for a decision.</source>
        <translation>The archive of the office above was put back or copied and wrote different things from two copies. The file is put aside: nothing of it was taken over, nothing is lost. If the people there know of it, take it over from the list of files put aside: where both copies filled in the same field, both values wait for a decision.</translation>
    </message>
    <message>
        <source>This file holds what another copy of this PC&apos;s own archive wrote. It does not show that it is genuine. The file is put aside: nothing of it was taken over, nothing is lost. If the archive of this PC was put back or copied once, take it over from the list of files put aside; otherwise talk to the person at that PC.</source>
        <translation>This file holds what another copy of this PC&apos;s own archive wrote. It does not show that it is genuine. The file is put aside: nothing of it was taken over, nothing is lost. If the archive of this PC was put back or copied once, take it over from the list of files put aside; otherwise talk to the person at that PC.</translation>
    </message>
    <message>
        <source>An entry of the kind %1 is written by the program when the child&apos;s state is changed. Change the state of the dossier instead.</source>
        <translation>An entry of the kind %1 is written by the program when the child&apos;s state is changed. Change the state of the dossier instead.</translation>
    </message>
    <message>
        <source>%1 says which step was taken with the dossier, and stays as it is. Change the state of the dossier instead.</source>
        <translation>%1 says which step was taken with the dossier, and stays as it is. Change the state of the dossier instead.</translation>
    </message>
    <message>
        <source>This file changes what another village or an office above keeps, and that PC was never sent. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>This file changes what another village or an office above keeps, and that PC was never sent. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</translation>
    </message>
    <message>
        <source>This is the first file of that PC, and some of it bears the name of another village&apos;s PC. The file is put aside and nothing of it was taken over. It can be right: if that PC was enrolled at another station before, or if the station lost its archive. Ask the person at that PC. Whoever knows that it is right can take it over from the list of files put aside; bar that PC if nobody can explain this.</source>
        <translation>This is the first file of that PC, and some of it bears the name of another village&apos;s PC. The file is put aside and nothing of it was taken over. It can be right: if that PC was enrolled at another station before, or if the station lost its archive. Ask the person at that PC. Whoever knows that it is right can take it over from the list of files put aside; bar that PC if nobody can explain this.</translation>
    </message>
    <message>
        <source>This throws the file away for good; what is in it is then only where it came from. Add --confirm if that is what is wanted.</source>
        <translation>This throws the file away for good; what is in it is then only where it came from. Add --confirm if that is what is wanted.</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register once more. If the certificate says so, leave the number out of the list and type it in the dossier afterwards: there it can be written why it may stay.</source>
        <translation>The last sign does not fit. Check it against the household register once more. If the certificate says so, leave the number out of the list and type it in the dossier afterwards: there it can be written why it may stay.</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register once more. If the certificate says so, write first why it may stay (of a new record: save it without the number before), then type the number and save.</source>
        <translation>The last sign does not fit. Check it against the household register once more. If the certificate says so, write first why it may stay (of a new record: save it without the number before), then type the number and save.</translation>
    </message>
    <message>
        <source>No file with this number waits or is put aside here. Look at the list of files put aside.</source>
        <translation>No file with this number waits or is put aside here. Look at the list of files put aside.</translation>
    </message>
    <message>
        <source>This step cannot follow now. Look at the state in which the record stands and take the steps in their order.</source>
        <translation>This step cannot follow now. Look at the state in which the record stands and take the steps in their order.</translation>
    </message>
    <message>
        <source>what is protected</source>
        <translation>what is protected</translation>
    </message>
    <message>
        <source>An entry of the kind %1 tells of a step that the dossier took, and is not withdrawn. Was the step a mistake, take the step back: change the state of the dossier. Is only its day wrong, correct the day in this entry.</source>
        <translation>An entry of the kind %1 tells of a step that the dossier took, and is not withdrawn. Was the step a mistake, take the step back: change the state of the dossier. Is only its day wrong, correct the day in this entry.</translation>
    </message>
    <message>
        <source>Table %1 is not made here but at an office above. The list of tables shows those that are made here.</source>
        <translation>Table %1 is not made here but at an office above. The list of tables shows those that are made here.</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Who the child is</source>
        <translation>Who the child is</translation>
    </message>
    <message>
        <source>Registered residence and home</source>
        <translation>Registered residence and home</translation>
    </message>
    <message>
        <source>Health and family</source>
        <translation>Health and family</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>The dossier</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>The visit</translation>
    </message>
    <message>
        <source>A  Care and parents</source>
        <translation>A  Care and parents</translation>
    </message>
    <message>
        <source>B  Body and mind</source>
        <translation>B  Body and mind</translation>
    </message>
    <message>
        <source>C  School</source>
        <translation>C  School</translation>
    </message>
    <message>
        <source>D  Safety at home</source>
        <translation>D  Safety at home</translation>
    </message>
    <message>
        <source>E  Safety talk and advice</source>
        <translation>E  Safety talk and advice</translation>
    </message>
    <message>
        <source>F  Policies told</source>
        <translation>F  Policies told</translation>
    </message>
    <message>
        <source>G  Needs and wishes</source>
        <translation>G  Needs and wishes</translation>
    </message>
    <message>
        <source>H  What must be reported</source>
        <translation>H  What must be reported</translation>
    </message>
    <message>
        <source>I  Problems found, J  Next visit</source>
        <translation>I  Problems found, J  Next visit</translation>
    </message>
    <message>
        <source>Signatures and notes</source>
        <translation>Signatures and notes</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>The call</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Call first: 110</source>
        <translation>Call first: 110</translation>
    </message>
    <message>
        <source>This program does not report for you; nobody is told by what you type here. Somebody hurt or ill: 120 as well. Then tell, by phone and at once, the county&apos;s civil affairs, education and health offices and the town&apos;s child supervisor; a local hotline for minors (mostly 12345) helps too.</source>
        <translation>This program does not report for you; nobody is told by what you type here. Somebody hurt or ill: 120 as well. Then tell, by phone and at once, the county&apos;s civil affairs, education and health offices and the town&apos;s child supervisor; a local hotline for minors (mostly 12345) helps too.</translation>
    </message>
    <message>
        <source>This program does not report for you. Call, then note here whom, when and who took it.</source>
        <translation>This program does not report for you. Call, then note here whom, when and who took it.</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>The archive was put back or copied from elsewhere. What was entered after the copy was made may be missing here: the next exchange brings back what the others have of it. Look whether anything has to be entered again, and do not go on working with the other copy.</source>
        <translation>The archive was put back or copied from elsewhere. What was entered after the copy was made may be missing here: the next exchange brings back what the others have of it. Look whether anything has to be entered again, and do not go on working with the other copy.</translation>
    </message>
    <message>
        <source>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1 and has to be enrolled again: make a request and take it to the station. Until then nothing can be handed over.</source>
        <translation>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1 and has to be enrolled again: make a request and take it to the station. Until then nothing can be handed over.</translation>
    </message>
    <message>
        <source>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1: every PC that was enrolled at it has to be enrolled again. Until then nothing can be exchanged with them. If PC %1 was lost or stolen, bar it now in the list of PCs (enrol revoke %2): the villages hear of it when they are enrolled again.</source>
        <translation>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1: every PC that was enrolled at it has to be enrolled again. Until then nothing can be exchanged with them. If PC %1 was lost or stolen, bar it now in the list of PCs (enrol revoke %2): the villages hear of it when they are enrolled again.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>The sender&apos;s clock is wrong. Tell them to set date and time.</source>
        <translation>The sender&apos;s clock is wrong. Tell them to set date and time.</translation>
    </message>
    <message>
        <source>Some entries are dated later than this file was written: the sender&apos;s clock was ahead then. They are marked.</source>
        <translation>Some entries are dated later than this file was written: the sender&apos;s clock was ahead then. They are marked.</translation>
    </message>
    <message>
        <source>The clock of this PC is slow. Set date and time.</source>
        <translation>The clock of this PC is slow. Set date and time.</translation>
    </message>
    <message>
        <source>The station found the clock of this PC wrong when it wrote its last file. Check date and time.</source>
        <translation>The station found the clock of this PC wrong when it wrote its last file. Check date and time.</translation>
    </message>
    <message>
        <source>The sender&apos;s registration is out of date by this PC&apos;s clock. Check the clock; if it is right, let the sender be registered again.</source>
        <translation>The sender&apos;s registration is out of date by this PC&apos;s clock. Check the clock; if it is right, let the sender be registered again.</translation>
    </message>
    <message>
        <source>This file confirms things that this PC never wrote. They were not counted. If this comes again, talk to the person at that PC: it may be in the wrong hands.</source>
        <translation>This file confirms things that this PC never wrote. They were not counted. If this comes again, talk to the person at that PC: it may be in the wrong hands.</translation>
    </message>
    <message>
        <source>That PC erased a dossier because a station ordered it that this PC does not know, as a rule a PC of this station that was lost. Nothing was erased here. If the child still has a dossier here, erase it, too.</source>
        <translation>That PC erased a dossier because a station ordered it that this PC does not know, as a rule a PC of this station that was lost. Nothing was erased here. If the child still has a dossier here, erase it, too.</translation>
    </message>
    <message>
        <source>The list of who looked at what on that PC does not go on as it was sent before: the PC was restored from a backup, or somebody altered the list. Both are kept.</source>
        <translation>The list of who looked at what on that PC does not go on as it was sent before: the PC was restored from a backup, or somebody altered the list. Both are kept.</translation>
    </message>
    <message>
        <source>That PC has begun anew several times within a year and is sent everything each time. If its folder was copied and both copies are in use, go on with one of them; set up the other PC from a backup and register it by itself.</source>
        <translation>That PC has begun anew several times within a year and is sent everything each time. If its folder was copied and both copies are in use, go on with one of them; set up the other PC from a backup and register it by itself.</translation>
    </message>
    <message>
        <source>A PC whose place another one took ordered that something be erased for ever. That was not followed here, for such a PC may be in the wrong hands. Find out whether the office ordered it. If so, erase it here, too. If that PC was lost or stolen, bar it in the list of PCs.</source>
        <translation>A PC whose place another one took ordered that something be erased for ever. That was not followed here, for such a PC may be in the wrong hands. Find out whether the office ordered it. If so, erase it here, too. If that PC was lost or stolen, bar it in the list of PCs.</translation>
    </message>
    <message>
        <source>A PC of %1 is barred, and nobody knew it here: its data number %2 was taken in on %3.</source>
        <translation>A PC of %1 is barred, and nobody knew it here: its data number %2 was taken in on %3.</translation>
    </message>
    <message>
        <source>Look at what it brought, in the list of what was taken in.</source>
        <translation>Look at what it brought, in the list of what was taken in.</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Something that belongs to opening could not be done and is tried again the next time: %1</source>
        <translation>Something that belongs to opening could not be done and is tried again the next time: %1</translation>
    </message>
    <message>
        <source>Files that waited for this version of the program are taken in now: %1. That may take some minutes.</source>
        <translation>Files that waited for this version of the program are taken in now: %1. That may take some minutes.</translation>
    </message>
    <message>
        <source>Files that had waited for this version of the program are read: %1. The exchange page shows what they brought.</source>
        <translation>Files that had waited for this version of the program are read: %1. The exchange page shows what they brought.</translation>
    </message>
    <message>
        <source>A file that waited for this version of the program was not taken in whole. It is tried again at the next opening: %1</source>
        <translation>A file that waited for this version of the program was not taken in whole. It is tried again at the next opening: %1</translation>
    </message>
</context>
<context>
    <name>passphrase</name>
    <message>
        <source>At least 12 signs, or 4 words that only you would put together.</source>
        <translation>At least 12 signs, or 4 words that only you would put together.</translation>
    </message>
    <message>
        <source>Too short: at least 12 signs, or 4 words.</source>
        <translation>Too short: at least 12 signs, or 4 words.</translation>
    </message>
    <message>
        <source>Will do. Longer is better.</source>
        <translation>Will do. Longer is better.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Good.</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Restricted record</source>
        <translation>Restricted record</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Find a child: name, first letters of its pinyin, scan (Ctrl+F)</source>
        <translation>Find a child: name, first letters of its pinyin, scan (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a child</source>
        <translation>Find a child</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::models::ChildListModel</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::models::Desk</name>
    <message>
        <source>The new passphrase counts from now on. The envelope with the recovery code was opened: make a new code on the settings page, so that the old one opens nothing any more.</source>
        <translation>The new passphrase counts from now on. The envelope with the recovery code was opened: make a new code on the settings page, so that the old one opens nothing any more.</translation>
    </message>
    <message>
        <source>The dossiers have new keys. Your passphrase and the new recovery code open them, and nothing of before. Destroy the old paper, and backups on sticks that the list of backups names as to be destroyed.</source>
        <translation>The dossiers have new keys. Your passphrase and the new recovery code open them, and nothing of before. Destroy the old paper, and backups on sticks that the list of backups names as to be destroyed.</translation>
    </message>
    <message>
        <source>The new passphrase counts from now on. If the recovery code is lost, too, make a new one on the settings page and give it to the station in an envelope.</source>
        <translation>The new passphrase counts from now on. If the recovery code is lost, too, make a new one on the settings page and give it to the station in an envelope.</translation>
    </message>
</context>
<context>
    <name>tongdang::models::FormModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a field, what is to be looked at</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tongdang::models::ReportModel</name>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>tongdang::models::RosterModel</name>
    <message>
        <source>This child has a dossier already; the row is left out.</source>
        <translation>This child has a dossier already; the row is left out.</translation>
    </message>
    <message>
        <source>Row in the sheet</source>
        <translation>Row in the sheet</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Already there</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Row %1, %2, %3: %4</source>
        <translation>Row %1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>tongdang::models::TodayModel</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>the last day in time</comment>
        <translation>by %1</translation>
    </message>
    <message numerus="yes">
        <source>Overdue: %n child(ren)</source>
        <translation>
            <numerusform>Overdue: %n child</numerusform>
            <numerusform>Overdue: %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %n child(ren)</source>
        <translation>
            <numerusform>Today: %n child</numerusform>
            <numerusform>Today: %n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n child(ren)</source>
        <translation>
            <numerusform>This week: %n child</numerusform>
            <numerusform>This week: %n children</numerusform>
        </translation>
    </message>
    <message>
        <source>Route %1: %2</source>
        <translation>Route %1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a row that is read aloud</extracomment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::AccessPanel</name>
    <message>
        <source>Who looked at what</source>
        <translation>Who looked at what</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>From the day</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>To the day</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>This list was altered or damaged: entry %1 does not fit those before it. Tell the county.</source>
        <translation>This list was altered or damaged: entry %1 does not fit those before it. Tell the county.</translation>
    </message>
    <message>
        <source>No entry was changed or taken out.</source>
        <translation>No entry was changed or taken out.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries are shown; choose days for older ones.</source>
        <translation>
            <numerusform>The newest %n entries are shown; choose days for older ones.</numerusform>
            <numerusform>The newest %n entries are shown; choose days for older ones.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which PC</source>
        <translation>On which PC</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>This list does not go on as it was sent before: the PC was restored from a backup, or somebody altered it. All of it is shown.</source>
        <translation>This list does not go on as it was sent before: the PC was restored from a backup, or somebody altered it. All of it is shown.</translation>
    </message>
    <message>
        <source>What for: %1</source>
        <translation>What for: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Found: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ApprovalPanel</name>
    <message>
        <source>Read a village&apos;s request</source>
        <translation>Read a village&apos;s request</translation>
    </message>
    <message>
        <source>The digits are the same: let this PC in</source>
        <translation>The digits are the same: let this PC in</translation>
    </message>
    <message>
        <source>Let a PC in</source>
        <translation>Let a PC in</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>Choose the request</translation>
    </message>
    <message>
        <source>Enrolment files (*.tde)</source>
        <translation>Enrolment files (*.tde)</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>Number of the request: %1</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>answer</translation>
    </message>
    <message>
        <source>The answer is on the stick: %1</source>
        <translation>The answer is on the stick: %1</translation>
    </message>
    <message>
        <source>When the village takes it, it compares this number of the station:</source>
        <translation>When the village takes it, it compares this number of the station:</translation>
    </message>
    <message>
        <source>Number of the station: %1</source>
        <translation>Number of the station: %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Ask the person whether that PC was lost or is no longer used.</source>
        <translation>Ask the person whether that PC was lost or is no longer used.</translation>
    </message>
    <message>
        <source>The old PC is barred. What it still hands over is put aside and not taken in.</source>
        <translation>The old PC is barred. What it still hands over is put aside and not taken in.</translation>
    </message>
    <message>
        <source>May also get specially protected entries of other places</source>
        <translation>May also get specially protected entries of other places</translation>
    </message>
    <message>
        <source>Infection, harm, incidents and who reported them. Only for a PC whose person has to work with them.</source>
        <translation>Infection, harm, incidents and who reported them. Only for a PC whose person has to work with them.</translation>
    </message>
    <message>
        <source>a village: it keeps the dossiers of its own children.</source>
        <translation>a village: it keeps the dossiers of its own children.</translation>
    </message>
    <message>
        <source>a township station: it gets the dossiers of all its villages, may move them and may order them to be erased.</source>
        <translation>a township station: it gets the dossiers of all its villages, may move them and may order them to be erased.</translation>
    </message>
    <message>
        <source>a county office: it gets the dossiers of all townships, may move them and may order them to be erased.</source>
        <translation>a county office: it gets the dossiers of all townships, may move them and may order them to be erased.</translation>
    </message>
    <message>
        <source>%1 (%2) asks to belong to this station.</source>
        <translation>%1 (%2) asks to belong to this station.</translation>
    </message>
    <message>
        <source>It asks to be %1</source>
        <translation>It asks to be %1</translation>
    </message>
    <message>
        <source>This request cannot be approved.</source>
        <translation>This request cannot be approved.</translation>
    </message>
    <message>
        <source>Read these digits to the person who brought it; they must be the ones shown on that PC:</source>
        <translation>Read these digits to the person who brought it; they must be the ones shown on that PC:</translation>
    </message>
    <message>
        <source>It takes the place of another PC of %1, whose last data came: %2.</source>
        <translation>It takes the place of another PC of %1, whose last data came: %2.</translation>
    </message>
    <message>
        <source>Bar the old PC, it is no longer used</source>
        <translation>Bar the old PC, it is no longer used</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::AuditLine</name>
    <message>
        <source>What this year&apos;s audit of the list found</source>
        <translation>What this year&apos;s audit of the list found</translation>
    </message>
    <message>
        <source>Close this year&apos;s audit</source>
        <translation>Close this year&apos;s audit</translation>
    </message>
    <message>
        <source>Write what you found; if nothing, write that.</source>
        <translation>Write what you found; if nothing, write that.</translation>
    </message>
    <message>
        <source>This year&apos;s audit is closed.</source>
        <translation>This year&apos;s audit is closed.</translation>
    </message>
    <message>
        <source>The audit is noted, but a list was altered or damaged. Tell the county.</source>
        <translation>The audit is noted, but a list was altered or damaged. Tell the county.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::BackupPanel</name>
    <message>
        <source>Make a backup now</source>
        <translation>Make a backup now</translation>
    </message>
    <message>
        <source>Make a backup on the USB stick</source>
        <translation>Make a backup on the USB stick</translation>
    </message>
    <message>
        <source>Try whether it can be restored</source>
        <translation>Try whether it can be restored</translation>
    </message>
    <message>
        <source>Choose a second folder</source>
        <translation>Choose a second folder</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>No second folder</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>A backup is made by itself each day, checked, and encrypted like the archive: the passphrase and the recovery code of that day open it. If this PC breaks, only a backup on a stick or another disk helps.</source>
        <translation>A backup is made by itself each day, checked, and encrypted like the archive: the passphrase and the recovery code of that day open it. If this PC breaks, only a backup on a stick or another disk helps.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>There is no backup yet.</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>Last backup: %1</translation>
    </message>
    <message>
        <source>It lies in %1</source>
        <translation>It lies in %1</translation>
    </message>
    <message>
        <source>%1, %2 MB, %3</source>
        <translation>%1, %2 MB, %3</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Damaged: %1</translation>
    </message>
    <message>
        <source>Not plugged in: %1</source>
        <translation>Not plugged in: %1</translation>
    </message>
    <message>
        <source>There is no second folder for the backups of each day.</source>
        <translation>There is no second folder for the backups of each day.</translation>
    </message>
    <message>
        <source>The backups of each day also go to %1.</source>
        <translation>The backups of each day also go to %1.</translation>
    </message>
    <message>
        <source>The archive is copied, and the copy is checked.</source>
        <translation>The archive is copied, and the copy is checked.</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>Where is the stick?</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Written and checked: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in it. It lies in %1.</source>
        <translation>
            <numerusform>%n entries are in it. It lies in %1.</numerusform>
            <numerusform>%n entries are in it. It lies in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none in the second folder.</source>
        <translation>There is none in the second folder.</translation>
    </message>
    <message>
        <source>The newest backup is restored on trial and compared.</source>
        <translation>The newest backup is restored on trial and compared.</translation>
    </message>
    <message>
        <source>The backup of %1 can be restored.</source>
        <translation>The backup of %1 can be restored.</translation>
    </message>
    <message>
        <source>It was restored on trial and is whole: %1 entries. %2 came after it.</source>
        <translation>It was restored on trial and is whole: %1 entries. %2 came after it.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the backup are not in the archive.</source>
        <translation>
            <numerusform>%n entries of the backup are not in the archive.</numerusform>
            <numerusform>%n entries of the backup are not in the archive.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is so if the archive was put back from an older backup; otherwise call the station.</source>
        <translation>That is so if the archive was put back from an older backup; otherwise call the station.</translation>
    </message>
    <message>
        <source>Where shall the backups of each day also go?</source>
        <translation>Where shall the backups of each day also go?</translation>
    </message>
    <message>
        <source>To be destroyed, it holds what was erased: %1</source>
        <translation>To be destroyed, it holds what was erased: %1</translation>
    </message>
    <message>
        <source>To be destroyed, the old passphrase and code open it: %1</source>
        <translation>To be destroyed, the old passphrase and code open it: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::BasicsBar</name>
    <message>
        <source>The child itself</source>
        <translation>The child itself</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
    <message numerus="yes">
        <source>Family, care, school (%n)</source>
        <translation>
            <numerusform>Family, care, school (%n)</numerusform>
            <numerusform>Family, care, school (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChangePassphraseForm</name>
    <message>
        <source>Present passphrase</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Change your passphrase</translation>
    </message>
    <message>
        <source>The dossiers stay as they are. Backups made before still open with the old passphrase.</source>
        <translation>The dossiers stay as they are. Backups made before still open with the old passphrase.</translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation>Type the present passphrase first.</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>This takes about two seconds.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::CheckLinesModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChecksList</name>
    <message>
        <source>To be checked</source>
        <translation>To be checked</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, finding</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChecksPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>Data checks</translation>
    </message>
    <message>
        <source>What is wrong, missing or doubtful in the dossiers.</source>
        <translation>What is wrong, missing or doubtful in the dossiers.</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>How urgent</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>The dossiers are checked.</source>
        <translation>The dossiers are checked.</translation>
    </message>
    <message>
        <source>Must be put right %1</source>
        <translation>Must be put right %1</translation>
    </message>
    <message>
        <source>Look at it %1</source>
        <translation>Look at it %1</translation>
    </message>
    <message>
        <source>For information %1</source>
        <translation>For information %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>Say why it may stay</source>
        <translation>Say why it may stay</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildChoice</name>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Another sheet (Esc)</source>
        <translation>Another sheet (Esc)</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter takes this child</source>
        <translation>↑↓ choose, Enter takes this child</translation>
    </message>
    <message>
        <source>Sheet %1 is a blank one. Whose visit is written on it?</source>
        <translation>Sheet %1 is a blank one. Whose visit is written on it?</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildPanel</name>
    <message>
        <source>Caregiver</source>
        <translation>Caregiver</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>Lives at</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>Never visited yet</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>By when</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildrenPage</name>
    <message>
        <source>Caregiver %1</source>
        <translation>Caregiver %1</translation>
    </message>
    <message>
        <source>New child</source>
        <translation>New child</translation>
    </message>
    <message>
        <source>Type a visit in</source>
        <translation>Type a visit in</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no dossier yet. Import the village&apos;s roster, or make a new child.</source>
        <translation>There is no dossier yet. Import the village&apos;s roster, or make a new child.</translation>
    </message>
    <message>
        <source>Nobody fits &quot;%1&quot;.</source>
        <translation>Nobody fits &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Open the dossier of %1</source>
        <translation>Open the dossier of %1</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>Excel file</source>
        <translation>Excel file</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>Who received what</source>
        <translation>Who received what</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>roster</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>There is no dossier yet, so nobody can be found.</source>
        <translation>There is no dossier yet, so nobody can be found.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>More than one dossier fits.</source>
        <translation>More than one dossier fits.</translation>
    </message>
    <message>
        <source>only the name is the same</source>
        <translation>only the name is the same</translation>
    </message>
    <message>
        <source>differs: %1</source>
        <translation>differs: %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decided</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonPage</name>
    <message>
        <source>Only on their list: %1</source>
        <translation>Only on their list: %1</translation>
    </message>
    <message>
        <source>Everybody of their list has a dossier here.</source>
        <translation>Everybody of their list has a dossier here.</translation>
    </message>
    <message>
        <source>To be looked at: %1</source>
        <translation>To be looked at: %1</translation>
    </message>
    <message>
        <source>Nothing is to be looked at.</source>
        <translation>Nothing is to be looked at.</translation>
    </message>
    <message>
        <source>Only here: %1</source>
        <translation>Only here: %1</translation>
    </message>
    <message>
        <source>Everybody of ours stands in their list.</source>
        <translation>Everybody of ours stands in their list.</translation>
    </message>
    <message>
        <source>On both: %1</source>
        <translation>On both: %1</translation>
    </message>
    <message>
        <source>Nobody is on both lists.</source>
        <translation>Nobody is on both lists.</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>Cannot be used: %1</translation>
    </message>
    <message>
        <source>Every row could be used.</source>
        <translation>Every row could be used.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choose their list</source>
        <translation>Choose their list</translation>
    </message>
    <message>
        <source>Keep the rows, to decide about them</source>
        <translation>Keep the rows, to decide about them</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>Compare lists</translation>
    </message>
    <message>
        <source>Lists of other offices beside the dossiers here. No dossier is changed by it.</source>
        <translation>Lists of other offices beside the dossiers here. No dossier is changed by it.</translation>
    </message>
    <message>
        <source>Their list is from</source>
        <translation>Their list is from</translation>
    </message>
    <message>
        <source>It is of the day</source>
        <translation>It is of the day</translation>
    </message>
    <message>
        <source>Compared before</source>
        <translation>Compared before</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Rows of this answer</source>
        <translation>Rows of this answer</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv);;All files (*)</source>
        <translation>Lists (*.xlsx *.xls *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>The lists are compared.</source>
        <translation>The lists are compared.</translation>
    </message>
    <message>
        <source>The rows are kept.</source>
        <translation>The rows are kept.</translation>
    </message>
    <message>
        <source>The rows are kept. Decide about each; no dossier is changed by it.</source>
        <translation>The rows are kept. Decide about each; no dossier is changed by it.</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n row</numerusform>
            <numerusform>%1: %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted. The dossiers are as they were.</source>
        <translation>Noted. The dossiers are as they were.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonView</name>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>This differs</source>
        <translation>This differs</translation>
    </message>
    <message>
        <source>This is the same in both</source>
        <translation>This is the same in both</translation>
    </message>
    <message>
        <source>Records in each</source>
        <translation>Records in each</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the left dossier, %1</source>
        <translation>Open the left dossier, %1</translation>
    </message>
    <message>
        <source>Open the right dossier, %1</source>
        <translation>Open the right dossier, %1</translation>
    </message>
    <message>
        <source>Caregiver %1</source>
        <translation>Caregiver %1</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>%1 differs, left: %2, right: %3</source>
        <translation>%1 differs, left: %2, right: %3</translation>
    </message>
    <message>
        <source>%1 left: %2, right: %3</source>
        <translation>%1 left: %2, right: %3</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ConflictPanel</name>
    <message>
        <source>Nothing is to be decided.</source>
        <translation>Nothing is to be decided.</translation>
    </message>
    <message>
        <source>Changed differently at two places</source>
        <translation>Changed differently at two places</translation>
    </message>
    <message>
        <source>Fields to decide about</source>
        <translation>Fields to decide about</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>The record stays.</translation>
    </message>
    <message>
        <source>%1; shown now</source>
        <translation>%1; shown now</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Keep this</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; (%2)</source>
        <translation>Keep &quot;%1&quot; (%2)</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Key %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DecidedPanel</name>
    <message>
        <source>Decided before</source>
        <translation>Decided before</translation>
    </message>
    <message>
        <source>Fields that were decided</source>
        <translation>Fields that were decided</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>Decided by %1</translation>
    </message>
    <message>
        <source>Set aside; by %1</source>
        <translation>Set aside; by %1</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>It was changed since.</translation>
    </message>
    <message>
        <source>Take this instead</source>
        <translation>Take this instead</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; instead (%2)</source>
        <translation>Take &quot;%1&quot; instead (%2)</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>The record stays.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DecisionForm</name>
    <message>
        <source>It is one child: join them</source>
        <translation>It is one child: join them</translation>
    </message>
    <message>
        <source>They are two children</source>
        <translation>They are two children</translation>
    </message>
    <message>
        <source>If it is one child, this stays:</source>
        <translation>If it is one child, this stays:</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why? A few words, for whoever asks later</source>
        <translation>Why? A few words, for whoever asks later</translation>
    </message>
    <message numerus="yes">
        <source>left, %n record(s)</source>
        <translation>
            <numerusform>left, %n record</numerusform>
            <numerusform>left, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>right, %n record(s)</source>
        <translation>
            <numerusform>right, %n record</numerusform>
            <numerusform>right, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The left dossier stays: %1, %n record(s)</source>
        <translation>
            <numerusform>The left dossier stays: %1, %n record</numerusform>
            <numerusform>The left dossier stays: %1, %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The right dossier stays: %1, %n record(s)</source>
        <translation>
            <numerusform>The right dossier stays: %1, %n record</numerusform>
            <numerusform>The right dossier stays: %1, %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DevicesPanel</name>
    <message>
        <source>Write receipt and data to the stick</source>
        <translation>Write receipt and data to the stick</translation>
    </message>
    <message>
        <source>Send everything to this PC anew</source>
        <translation>Send everything to this PC anew</translation>
    </message>
    <message>
        <source>Bar this PC</source>
        <translation>Bar this PC</translation>
    </message>
    <message>
        <source>PCs of the villages</source>
        <translation>PCs of the villages</translation>
    </message>
    <message>
        <source>last data of %1</source>
        <translation>last data of %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>no data yet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose a folder.</source>
        <translation>Plug the stick in, or choose a folder.</translation>
    </message>
    <message>
        <source>Written and checked: %1. Take the stick out safely.</source>
        <translation>Written and checked: %1. Take the stick out safely.</translation>
    </message>
    <message>
        <source>For a PC that was lost or stolen. What it still hands over is put aside and not taken in, and it gets nothing any more. To come back it has to be enrolled anew.</source>
        <translation>For a PC that was lost or stolen. What it still hands over is put aside and not taken in, and it gets nothing any more. To come back it has to be enrolled anew.</translation>
    </message>
    <message>
        <source>Yes, bar it</source>
        <translation>Yes, bar it</translation>
    </message>
    <message>
        <source>The PC is barred. The villages hear of it with their next data.</source>
        <translation>The PC is barred. The villages hear of it with their next data.</translation>
    </message>
    <message>
        <source>Written and checked: %1. Not everything went into one file: the rest follows when a file from there is taken in and this is done again.</source>
        <translation>Written and checked: %1. Not everything went into one file: the rest follows when a file from there is taken in and this is done again.</translation>
    </message>
    <message>
        <source>%1, PC %2 that was used before</source>
        <translation>%1, PC %2 that was used before</translation>
    </message>
    <message>
        <source>None is registered yet. When a village brings its request, read it below.</source>
        <translation>None is registered yet. When a village brings its request, read it below.</translation>
    </message>
    <message>
        <source>Bar the PC of %1 (%2)?</source>
        <translation>Bar the PC of %1 (%2)?</translation>
    </message>
    <message>
        <source>Do not bar it</source>
        <translation>Do not bar it</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DossierHead</name>
    <message>
        <source>Print a visit sheet</source>
        <translation>Print a visit sheet</translation>
    </message>
    <message>
        <source>Type a visit in</source>
        <translation>Type a visit in</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Visit overdue by %n day(s)</source>
        <translation>
            <numerusform>Visit overdue by %n day</numerusform>
            <numerusform>Visit overdue by %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Caregiver %1</source>
        <translation>Caregiver %1</translation>
    </message>
    <message>
        <source>Last visit %1</source>
        <translation>Last visit %1</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>Never visited yet</translation>
    </message>
    <message>
        <source>A new child</source>
        <translation>A new child</translation>
    </message>
    <message>
        <source>First the child itself; family, care and school come after saving.</source>
        <translation>First the child itself; family, care and school come after saving.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Erase this dossier for ever...</source>
        <translation>Erase this dossier for ever...</translation>
    </message>
    <message>
        <source>Move it to another village...</source>
        <translation>Move it to another village...</translation>
    </message>
    <message>
        <source>Back to the list of children (Esc)</source>
        <translation>Back to the list of children (Esc)</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DossierPage</name>
    <message>
        <source>Basics</source>
        <translation>Basics</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Work log</source>
        <translation>Work log</translation>
    </message>
    <message>
        <source>Care and help</source>
        <translation>Care and help</translation>
    </message>
    <message>
        <source>Problems and solutions</source>
        <translation>Problems and solutions</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>Parts of the dossier</translation>
    </message>
    <message>
        <source>New child</source>
        <translation>New child</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>To do, level, visits</source>
        <translation>To do, level, visits</translation>
    </message>
    <message>
        <source>Something is not saved yet. Save it, or go back with the button: the draft is kept.</source>
        <translation>Something is not saved yet. Save it, or go back with the button: the draft is kept.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DraftChecks</name>
    <message>
        <source>%1. %2</source>
        <comment>what was found, what is to be done</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field or kind of record, finding</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DuplicatesPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>No child seems to have two dossiers.</source>
        <translation>No child seems to have two dossiers.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Pairs of dossiers</source>
        <translation>Pairs of dossiers</translation>
    </message>
    <message>
        <source>Both dossiers beside each other</source>
        <translation>Both dossiers beside each other</translation>
    </message>
    <message>
        <source>Write in a few words why you think so.</source>
        <translation>Write in a few words why you think so.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child. Look at both sides and decide.</source>
        <translation>
            <numerusform>%n pair of dossiers may be of one child. Look at both sides and decide.</numerusform>
            <numerusform>%n pairs of dossiers may be of one child. Look at both sides and decide.</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined: one child, one dossier. In that dossier it can be taken back.</source>
        <translation>Joined: one child, one dossier. In that dossier it can be taken back.</translation>
    </message>
    <message>
        <source>Noted: two children. Nobody is asked about them again.</source>
        <translation>Noted: two children. Nobody is asked about them again.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DutiesList</name>
    <message>
        <source>From %1, due by %2</source>
        <translation>From %1, due by %2</translation>
    </message>
    <message>
        <source>Put off while the dossier rests</source>
        <translation>Put off while the dossier rests</translation>
    </message>
    <message>
        <source>Left out for now by the station</source>
        <translation>Left out for now by the station</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Type it in</translation>
    </message>
    <message>
        <source>Type in: %1</source>
        <translation>Type in: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>Nothing is due now.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>To do for this child</source>
        <translation>To do for this child</translation>
    </message>
    <message>
        <source>Go and decide</source>
        <translation>Go and decide</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>Decide: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DutyNote</name>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::EnrolPanel</name>
    <message>
        <source>Write the request to the stick</source>
        <translation>Write the request to the stick</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>Number of the request: %1</translation>
    </message>
    <message>
        <source>2. Bring the answer back</source>
        <translation>2. Bring the answer back</translation>
    </message>
    <message>
        <source>request-%1</source>
        <translation>request-%1</translation>
    </message>
    <message>
        <source>Enrolment files (*.tde)</source>
        <translation>Enrolment files (*.tde)</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>the station</translation>
    </message>
    <message>
        <source>the office above</source>
        <translation>the office above</translation>
    </message>
    <message>
        <source>1. Take a request to %1</source>
        <translation>1. Take a request to %1</translation>
    </message>
    <message>
        <source>This PC is not known to %1 yet. Write a request to the stick and take it there; a number of 20 digits is read to you, which must be the one shown here.</source>
        <translation>This PC is not known to %1 yet. Write a request to the stick and take it there; a number of 20 digits is read to you, which must be the one shown here.</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>Choose the answer</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>Print the request</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>Read the answer</translation>
    </message>
    <message>
        <source>The number is the same: take the answer</source>
        <translation>The number is the same: take the answer</translation>
    </message>
    <message>
        <source>It is another number: do not take it</source>
        <translation>It is another number: do not take it</translation>
    </message>
    <message>
        <source>The answer is written to the same stick. Read it here, compare the number of %1 by telephone, and only then take it.</source>
        <translation>The answer is written to the same stick. Read it here, compare the number of %1 by telephone, and only then take it.</translation>
    </message>
    <message>
        <source>This answer is from %1 (%2). Call %3 at a telephone number that you know and let them read their number to you. It must be this one:</source>
        <translation>This answer is from %1 (%2). Call %3 at a telephone number that you know and let them read their number to you. It must be this one:</translation>
    </message>
    <message>
        <source>Number of the station: %1</source>
        <translation>Number of the station: %1</translation>
    </message>
    <message>
        <source>Compare the number (%1 reads it out; it must be the same):</source>
        <translation>Compare the number (%1 reads it out; it must be the same):</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ErasePanel</name>
    <message>
        <source>Why (without names and numbers, it is kept for ever)</source>
        <translation>Why (without names and numbers, it is kept for ever)</translation>
    </message>
    <message>
        <source>Type the child&apos;s name or the number of the dossier</source>
        <translation>Type the child&apos;s name or the number of the dossier</translation>
    </message>
    <message>
        <source>Erase this dossier for ever</source>
        <translation>Erase this dossier for ever</translation>
    </message>
    <message>
        <source>Everything that was written about the child goes: here at once, at its village and at every other place that has it with the next file from here. Only that something was erased, when and by whom stays.</source>
        <translation>Everything that was written about the child goes: here at once, at its village and at every other place that has it with the next file from here. Only that something was erased, when and by whom stays.</translation>
    </message>
    <message>
        <source>Nobody can bring it back, and no backup of this program does.</source>
        <translation>Nobody can bring it back, and no backup of this program does.</translation>
    </message>
    <message>
        <source>Do it only where the law demands it. A child that moved away or came of age is not erased: its dossier is closed.</source>
        <translation>Do it only where the law demands it. A child that moved away or came of age is not erased: its dossier is closed.</translation>
    </message>
    <message>
        <source>Paper and old files on sticks are not erased by it: look for them and destroy them, too.</source>
        <translation>Paper and old files on sticks are not erased by it: look for them and destroy them, too.</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>Back to the dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this child would be erased.</source>
        <translation>
            <numerusform>%n record of this child would be erased.</numerusform>
            <numerusform>%n records of this child would be erased.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being erased, and the archive is written anew without it.</source>
        <translation>It is being erased, and the archive is written anew without it.</translation>
    </message>
    <message>
        <source>Erased. Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</source>
        <translation>Erased. Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</translation>
    </message>
    <message>
        <source>Erased. These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>Erased. These backups are not plugged in and hold it still. Destroy them: %1</translation>
    </message>
    <message>
        <source>Erased for ever. Write a file for each village that has the dossier: it erases it there.</source>
        <translation>Erased for ever. Write a file for each village that has the dossier: it erases it there.</translation>
    </message>
    <message>
        <source>Erased. Backups that held it were removed, and no new one was made in these folders: %1. Write a file for each village that has the dossier: it erases it there.</source>
        <translation>Erased. Backups that held it were removed, and no new one was made in these folders: %1. Write a file for each village that has the dossier: it erases it there.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not erased with it are records that have the same id number, or name and day of birth (%1). Look at them afterwards; those that are about this child are erased by their own id (command: erase).</source>
        <translation>Not erased with it are records that have the same id number, or name and day of birth (%1). Look at them afterwards; those that are about this child are erased by their own id (command: erase).</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ExcelExport</name>
    <message>
        <source>Write as an Excel file</source>
        <translation>Write as an Excel file</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: %1. Keep it from those whom it does not concern.</source>
        <translation>Written: %1. Keep it from those whom it does not concern.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ExchangePage</name>
    <message>
        <source>USB exchange</source>
        <translation>USB exchange</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>This PC does not belong to %1 yet.</source>
        <translation>This PC does not belong to %1 yet.</translation>
    </message>
    <message>
        <source>This PC belongs to %1 now.</source>
        <translation>This PC belongs to %1 now.</translation>
    </message>
    <message>
        <source>What villages hand over is taken in at &quot;Villages&quot;.</source>
        <translation>What villages hand over is taken in at &quot;Villages&quot;.</translation>
    </message>
    <message>
        <source>To the villages</source>
        <translation>To the villages</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FieldCell</name>
    <message>
        <source>Restricted content, covered</source>
        <translation>Restricted content, covered</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>Must be filled in.</translation>
    </message>
    <message>
        <source>Use the number of 18 signs: %1</source>
        <translation>Use the number of 18 signs: %1</translation>
    </message>
    <message>
        <source>The certificate says so: write why it may stay</source>
        <translation>The certificate says so: write why it may stay</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FormBar</name>
    <message>
        <source>Show restricted content</source>
        <translation>Show restricted content</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Cover restricted content</source>
        <translation>Cover restricted content</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check: %1</source>
        <translation>
            <numerusform>%n thing to check: %1</numerusform>
            <numerusform>%n things to check: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of fields</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source> and more</source>
        <translation> and more</translation>
    </message>
    <message>
        <source>The draft was kept by itself at %1</source>
        <translation>The draft was kept by itself at %1</translation>
    </message>
    <message>
        <source>Your draft is back; it is not saved yet</source>
        <translation>Your draft is back; it is not saved yet</translation>
    </message>
    <message>
        <source>%1 (Ctrl+S)</source>
        <translation>%1 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FrozenChoice</name>
    <message>
        <source>Which numbers</source>
        <translation>Which numbers</translation>
    </message>
    <message>
        <source>Numbers of today</source>
        <translation>Numbers of today</translation>
    </message>
    <message>
        <source>%1%2, frozen %3</source>
        <translation>%1%2, frozen %3</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FrozenNotes</name>
    <message>
        <source>Keep these texts</source>
        <translation>Keep these texts</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>Difficulties</translation>
    </message>
    <message>
        <source>What is done about them</source>
        <translation>What is done about them</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HandOverPanel</name>
    <message>
        <source>Hand over</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>Take the receipt in</source>
        <translation>Take the receipt in</translation>
    </message>
    <message>
        <source>What has arrived</source>
        <translation>What has arrived</translation>
    </message>
    <message>
        <source>Dossiers that are not confirmed yet</source>
        <translation>Dossiers that are not confirmed yet</translation>
    </message>
    <message>
        <source>Hand the data over to %1</source>
        <translation>Hand the data over to %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not handed over yet.</source>
        <translation>
            <numerusform>%n change were not handed over yet.</numerusform>
            <numerusform>%n changes were not handed over yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was handed over.</source>
        <translation>Everything was handed over.</translation>
    </message>
    <message>
        <source>Last handed over: %1</source>
        <translation>Last handed over: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are not confirmed yet:</source>
        <translation>
            <numerusform>%n dossier are not confirmed yet:</numerusform>
            <numerusform>%n dossiers are not confirmed yet:</numerusform>
        </translation>
    </message>
    <message>
        <source>Last receipt: %1</source>
        <translation>Last receipt: %1</translation>
    </message>
    <message>
        <source>%1: not handed over</source>
        <translation>%1: not handed over</translation>
    </message>
    <message>
        <source>%1: handed over, receipt missing</source>
        <translation>%1: handed over, receipt missing</translation>
    </message>
    <message>
        <source>The data is signed, encrypted, written and read back.</source>
        <translation>The data is signed, encrypted, written and read back.</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>Written and checked: %1</translation>
    </message>
    <message>
        <source>%1 writes it to the same stick; it says what has arrived.</source>
        <translation>%1 writes it to the same stick; it says what has arrived.</translation>
    </message>
    <message>
        <source>Every dossier is confirmed.</source>
        <translation>Every dossier is confirmed.</translation>
    </message>
    <message>
        <source>Take the stick out safely and carry it there.</source>
        <translation>Take the stick out safely and carry it there.</translation>
    </message>
    <message>
        <source>Not everything went into one file.</source>
        <translation>Not everything went into one file.</translation>
    </message>
    <message>
        <source>Carry this file there and bring one back; then hand over again, and the rest follows.</source>
        <translation>Carry this file there and bring one back; then hand over again, and the rest follows.</translation>
    </message>
    <message>
        <source>There are no dossiers yet.</source>
        <translation>There are no dossiers yet.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HelpPage</name>
    <message>
        <source>Write the request to the stick</source>
        <translation>Write the request to the stick</translation>
    </message>
    <message>
        <source>The station helps</source>
        <translation>The station helps</translation>
    </message>
    <message>
        <source>For when the passphrase is forgotten and the recovery code is lost. Nothing that was entered is lost: the station this PC belongs to can let you in again.</source>
        <translation>For when the passphrase is forgotten and the recovery code is lost. Nothing that was entered is lost: the station this PC belongs to can let you in again.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>1. Ask the station</source>
        <translation>1. Ask the station</translation>
    </message>
    <message>
        <source>The passphrase chosen with the request</source>
        <translation>The passphrase chosen with the request</translation>
    </message>
    <message>
        <source>Open with the station&apos;s answer</source>
        <translation>Open with the station&apos;s answer</translation>
    </message>
    <message>
        <source>2. Take the station&apos;s answer</source>
        <translation>2. Take the station&apos;s answer</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose a folder.</source>
        <translation>Plug the stick in, or choose a folder.</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>This takes about two seconds.</translation>
    </message>
    <message>
        <source>unlock-request</source>
        <translation>unlock-request</translation>
    </message>
    <message>
        <source>The request is on the stick: %1</source>
        <translation>The request is on the stick: %1</translation>
    </message>
    <message>
        <source>Carry it to the station yourself, or call: the station helps only whom it knows. Read this number out there:</source>
        <translation>Carry it to the station yourself, or call: the station helps only whom it knows. Read this number out there:</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>Number of the request: %1</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Type the passphrase first.</translation>
    </message>
    <message>
        <source>Choose the station&apos;s answer</source>
        <translation>Choose the station&apos;s answer</translation>
    </message>
    <message>
        <source>Files of help to unlock (*.tdh)</source>
        <translation>Files of help to unlock (*.tdh)</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>Unlocking takes about a second.</translation>
    </message>
    <message>
        <source>This is not the passphrase that was chosen with the request.</source>
        <translation>This is not the passphrase that was chosen with the request.</translation>
    </message>
    <message>
        <source>Write another request; the one before is void then</source>
        <translation>Write another request; the one before is void then</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HelpPanel</name>
    <message>
        <source>Read a request for help</source>
        <translation>Read a request for help</translation>
    </message>
    <message>
        <source>I know the person, the digits are the same: help</source>
        <translation>I know the person, the digits are the same: help</translation>
    </message>
    <message>
        <source>Help a village to unlock</source>
        <translation>Help a village to unlock</translation>
    </message>
    <message>
        <source>For a village that forgot its passphrase and lost its code.</source>
        <translation>For a village that forgot its passphrase and lost its code.</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>Choose the request</translation>
    </message>
    <message>
        <source>Files of help to unlock (*.tdh)</source>
        <translation>Files of help to unlock (*.tdh)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>%1 (%2) asks for help, request of %3; its last data came: %4. Let the person read these digits out:</source>
        <translation>%1 (%2) asks for help, request of %3; its last data came: %4. Let the person read these digits out:</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>Number of the request: %1</translation>
    </message>
    <message>
        <source>Help only somebody you know, in person or by a number you know.</source>
        <translation>Help only somebody you know, in person or by a number you know.</translation>
    </message>
    <message>
        <source>A stolen PC asks the same way. If you doubt it, bar the PC instead.</source>
        <translation>A stolen PC asks the same way. If you doubt it, bar the PC instead.</translation>
    </message>
    <message>
        <source>unlock-answer</source>
        <translation>unlock-answer</translation>
    </message>
    <message>
        <source>The answer is on the stick: %1</source>
        <translation>The answer is on the stick: %1</translation>
    </message>
    <message>
        <source>It opens only the PC that asked, with the passphrase chosen there.</source>
        <translation>It opens only the PC that asked, with the passphrase chosen there.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HistoryPanel</name>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>(restricted)</source>
        <translation>(restricted)</translation>
    </message>
    <message>
        <source>(another record)</source>
        <translation>(another record)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Withdrawn: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>A field that a newer program knows</source>
        <translation>A field that a newer program knows</translation>
    </message>
    <message>
        <source>%1 (time doubtful)</source>
        <translation>%1 (time doubtful)</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ImportPanel</name>
    <message>
        <source>Choose the file on the stick</source>
        <translation>Choose the file on the stick</translation>
    </message>
    <message>
        <source>Take this data in</source>
        <translation>Take this data in</translation>
    </message>
    <message>
        <source>Choose the data to take in</source>
        <translation>Choose the data to take in</translation>
    </message>
    <message>
        <source>Data of Tongdang (*.tdb)</source>
        <translation>Data of Tongdang (*.tdb)</translation>
    </message>
    <message>
        <source>Signature and contents are checked.</source>
        <translation>Signature and contents are checked.</translation>
    </message>
    <message>
        <source>The data is merged.</source>
        <translation>The data is merged.</translation>
    </message>
    <message>
        <source>Keep this file until the missing one comes</source>
        <translation>Keep this file until the missing one comes</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing is to be done.</source>
        <translation>This file was taken in before. Nothing is to be done.</translation>
    </message>
    <message>
        <source>This file is set aside and nothing of it is taken in: %1</source>
        <translation>This file is set aside and nothing of it is taken in: %1</translation>
    </message>
    <message>
        <source>Data before this file is missing (%1). Ask the sender to hand it over again; this file is kept until then.</source>
        <translation>Data before this file is missing (%1). Ask the sender to hand it over again; this file is kept until then.</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Taken in.</translation>
    </message>
    <message>
        <source>New children: %1, new records: %2, changed records: %3</source>
        <translation>New children: %1, new records: %2, changed records: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently at two places and wait for a decision.</source>
        <translation>
            <numerusform>%n field were changed differently at two places and wait for a decision.</numerusform>
            <numerusform>%n fields were changed differently at two places and wait for a decision.</numerusform>
        </translation>
    </message>
    <message>
        <source>These children may have two dossiers:</source>
        <translation>These children may have two dossiers:</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were kept because this one was missing are taken in with it.</source>
        <translation>
            <numerusform>%n file that were kept because this one was missing are taken in with it.</numerusform>
            <numerusform>%n files that were kept because this one was missing are taken in with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this file here, set aside</source>
        <translation>Keep this file here, set aside</translation>
    </message>
    <message>
        <source>Data before this file is missing (%1), and something stands in it that was erased by law, so that it is not kept. Ask the sender to write a new file.</source>
        <translation>Data before this file is missing (%1), and something stands in it that was erased by law, so that it is not kept. Ask the sender to write a new file.</translation>
    </message>
    <message>
        <source>Nothing of it is left on this PC.</source>
        <translation>Nothing of it is left on this PC.</translation>
    </message>
    <message>
        <source>Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</source>
        <translation>Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</translation>
    </message>
    <message numerus="yes">
        <source>The station erases %n dossier(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>The station erases %n dossier for ever, as the law demands it.</numerusform>
            <numerusform>The station erases %n dossiers for ever, as the law demands it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erased %n dossier(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>The station erased %n dossier for ever, as the law demands it.</numerusform>
            <numerusform>The station erased %n dossiers for ever, as the law demands it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erases %n single record(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>The station erases %n single record for ever, as the law demands it.</numerusform>
            <numerusform>The station erases %n single records for ever, as the law demands it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erased %n single record(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>The station erased %n single record for ever, as the law demands it.</numerusform>
            <numerusform>The station erased %n single records for ever, as the law demands it.</numerusform>
        </translation>
    </message>
    <message>
        <source>These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>These backups are not plugged in and hold it still. Destroy them: %1</translation>
    </message>
    <message>
        <source>This file is kept here, set aside.</source>
        <translation>This file is kept here, set aside.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently at two places. The station chooses which one holds.</source>
        <translation>
            <numerusform>%n field were changed differently at two places. The station chooses which one holds.</numerusform>
            <numerusform>%n fields were changed differently at two places. The station chooses which one holds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The station sent new rules or forms.</source>
        <translation>The station sent new rules or forms.</translation>
    </message>
    <message>
        <source>They are in use once the program was locked and opened again.</source>
        <translation>They are in use once the program was locked and opened again.</translation>
    </message>
    <message>
        <source>The files that wait could not be looked at:</source>
        <translation>The files that wait could not be looked at:</translation>
    </message>
    <message>
        <source> Backups that held it were removed. No new one was made in these folders: %1</source>
        <translation> Backups that held it were removed. No new one was made in these folders: %1</translation>
    </message>
    <message>
        <source>Next: write the receipt to the stick, to be taken back to %1.</source>
        <translation>Next: write the receipt to the stick, to be taken back to %1.</translation>
    </message>
    <message>
        <source>%1 wrote it and nobody altered it. This is what the file brings:</source>
        <translation>%1 wrote it and nobody altered it. This is what the file brings:</translation>
    </message>
    <message>
        <source>Go and choose</source>
        <translation>Go and choose</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ImportsPanel</name>
    <message>
        <source>Taken in before</source>
        <translation>Taken in before</translation>
    </message>
    <message>
        <source>Files that were taken in</source>
        <translation>Files that were taken in</translation>
    </message>
    <message>
        <source>It brought nothing new.</source>
        <translation>It brought nothing new.</translation>
    </message>
    <message>
        <source>Dossiers that were joined with another one there: %1</source>
        <translation>Dossiers that were joined with another one there: %1</translation>
    </message>
    <message>
        <source>That is taken back in the dossier that is kept.</source>
        <translation>That is taken back in the dossier that is kept.</translation>
    </message>
    <message>
        <source>The village filled in what is not its to fill in: %1</source>
        <translation>The village filled in what is not its to fill in: %1</translation>
    </message>
    <message>
        <source>It was taken in. Look whether it is right.</source>
        <translation>It was taken in. Look whether it is right.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>child, field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. &quot;%2&quot; was later and is still shown.</source>
        <translation>%1. &quot;%2&quot; was later and is still shown.</translation>
    </message>
    <message>
        <source>%1. Both values came; &quot;%2&quot; is the later one.</source>
        <translation>%1. Both values came; &quot;%2&quot; is the later one.</translation>
    </message>
    <message>
        <source>%1. It was decided elsewhere: &quot;%2&quot;.</source>
        <translation>%1. It was decided elsewhere: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
    <message>
        <source>Bring back what stood here (%1)</source>
        <translation>Bring back what stood here (%1)</translation>
    </message>
    <message>
        <source>%1. &quot;%2&quot; came later and took the place of &quot;%3&quot;.</source>
        <translation>%1. &quot;%2&quot; came later and took the place of &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>%1 Somebody has decided since.</source>
        <translation>%1 Somebody has decided since.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Looked at %1 of %2 changes...</source>
        <translation>Looked at %1 of %2 changes...</translation>
    </message>
    <message>
        <source>%1 %2: %3, file no. %4, new changes: %5</source>
        <comment>day, time, place, number, how many</comment>
        <translation>%1 %2: %3, file no. %4, new changes: %5</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>new %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>changed %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::JoinedStrip</name>
    <message>
        <source>Another dossier was joined with this one: %1</source>
        <translation>Another dossier was joined with this one: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, day, why</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>Take the joining with %1 back</source>
        <translation>Take the joining with %1 back</translation>
    </message>
    <message>
        <source>Why they are two children</source>
        <translation>Why they are two children</translation>
    </message>
    <message>
        <source>Make two dossiers of it again</source>
        <translation>Make two dossiers of it again</translation>
    </message>
    <message>
        <source>Write in a few words why they are two children.</source>
        <translation>Write in a few words why they are two children.</translation>
    </message>
    <message>
        <source>They are two dossiers again, each with its own records.</source>
        <translation>They are two dossiers again, each with its own records.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::KeyHoldersPanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>One more person of the staff</source>
        <translation>One more person of the staff</translation>
    </message>
    <message>
        <source>Who opens the dossiers</source>
        <translation>Who opens the dossiers</translation>
    </message>
    <message>
        <source>Each person has a passphrase of their own and is known by it in everything that is written. Do not lend yours.</source>
        <translation>Each person has a passphrase of their own and is known by it in everything that is written. Do not lend yours.</translation>
    </message>
    <message>
        <source>Let this person open the dossiers</source>
        <translation>Let this person open the dossiers</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (you), since %2</source>
        <translation>%1 (you), since %2</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, since %2</translation>
    </message>
    <message>
        <source>The recovery code in the envelope, since %1</source>
        <translation>The recovery code in the envelope, since %1</translation>
    </message>
    <message>
        <source>The station, if passphrase and code are lost, since %1</source>
        <translation>The station, if passphrase and code are lost, since %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Take away</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Take away: %1</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Type your passphrase first.</translation>
    </message>
    <message>
        <source>Shall the station not be able to help any more?</source>
        <translation>Shall the station not be able to help any more?</translation>
    </message>
    <message>
        <source>Shall %1 not open the dossiers any more?</source>
        <translation>Shall %1 not open the dossiers any more?</translation>
    </message>
    <message>
        <source>If passphrase and recovery code are lost, nobody can open these dossiers.</source>
        <translation>If passphrase and recovery code are lost, nobody can open these dossiers.</translation>
    </message>
    <message>
        <source>What was entered stays. For somebody who may have kept a copy of the dossiers, make new keys as well.</source>
        <translation>What was entered stays. For somebody who may have kept a copy of the dossiers, make new keys as well.</translation>
    </message>
    <message>
        <source>Yes, take away</source>
        <translation>Yes, take away</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>This takes about two seconds.</translation>
    </message>
    <message>
        <source>Let the station help again if passphrase and code are lost</source>
        <translation>Let the station help again if passphrase and code are lost</translation>
    </message>
    <message>
        <source>Say who it is.</source>
        <translation>Say who it is.</translation>
    </message>
    <message>
        <source>The post of this person</source>
        <translation>The post of this person</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>Name of this person</translation>
    </message>
    <message>
        <source>Passphrase of this person, typed by them</source>
        <translation>Passphrase of this person, typed by them</translation>
    </message>
    <message>
        <source>Let one more person open them</source>
        <translation>Let one more person open them</translation>
    </message>
    <message>
        <source>No longer let the station help</source>
        <translation>No longer let the station help</translation>
    </message>
    <message>
        <source>Yes, without its help</source>
        <translation>Yes, without its help</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::LevelCard</name>
    <message>
        <source>No level is in force yet.</source>
        <translation>No level is in force yet.</translation>
    </message>
    <message>
        <source>In force since %1</source>
        <translation>In force since %1</translation>
    </message>
    <message>
        <source>A report is open: that alone makes it level 1.</source>
        <translation>A report is open: that alone makes it level 1.</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <translation>Confirmed by %1 on %2</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>the station</translation>
    </message>
    <message>
        <source>Not confirmed yet; level 1 holds at once.</source>
        <translation>Not confirmed yet; level 1 holds at once.</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Proposed: %1</translation>
    </message>
    <message>
        <source>On %1; waits for the station.</source>
        <translation>On %1; waits for the station.</translation>
    </message>
    <message>
        <source>On %1 by %2; waits for the station.</source>
        <translation>On %1 by %2; waits for the station.</translation>
    </message>
    <message>
        <source>Decide about the level</source>
        <translation>Decide about the level</translation>
    </message>
    <message>
        <source>The rules propose: %1</source>
        <translation>The rules propose: %1</translation>
    </message>
    <message>
        <source>On trial, default</source>
        <translation>On trial, default</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Propose a level</source>
        <translation>Propose a level</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::LevelsPanel</name>
    <message>
        <source>Levels to decide about</source>
        <translation>Levels to decide about</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>now %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>%1: %2 proposed, %3</source>
        <translation>%1: %2 proposed, %3</translation>
    </message>
    <message>
        <source>Proposed on %1; the rules say %2</source>
        <translation>Proposed on %1; the rules say %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Decide about the level of %1</source>
        <translation>Decide about the level of %1</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>Assess the level of %1</source>
        <translation>Assess the level of %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NationalModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Village and group</source>
        <translation>Village and group</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NationalPage</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Write the lists as an Excel file</source>
        <translation>Write the lists as an Excel file</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>It is done</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>National system</source>
        <translation>National system</translation>
    </message>
    <message>
        <source>What is still to be typed into the national child welfare system.</source>
        <translation>What is still to be typed into the national child welfare system.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Children of this list</source>
        <translation>Children of this list</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>What to type</translation>
    </message>
    <message>
        <source>The lists are made.</source>
        <translation>The lists are made.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody stands in this list.</source>
        <translation>Nobody stands in this list.</translation>
    </message>
    <message>
        <source>Last entered on %1</source>
        <translation>Last entered on %1</translation>
    </message>
    <message>
        <source>Never entered</source>
        <translation>Never entered</translation>
    </message>
    <message>
        <source>Number there: %1</source>
        <translation>Number there: %1</translation>
    </message>
    <message>
        <source>It is entered</source>
        <translation>It is entered</translation>
    </message>
    <message>
        <source>It is updated</source>
        <translation>It is updated</translation>
    </message>
    <message>
        <source>It is taken out</source>
        <translation>It is taken out</translation>
    </message>
    <message>
        <source>Noted, with today&apos;s date and what was typed.</source>
        <translation>Noted, with today&apos;s date and what was typed.</translation>
    </message>
    <message>
        <source>national-system-%1.xlsx</source>
        <translation>national-system-%1.xlsx</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>The lists are written: %1</source>
        <translation>The lists are written: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NeedServices</name>
    <message>
        <source>Helper: %1</source>
        <translation>Helper: %1</translation>
    </message>
    <message>
        <source>Benefit: %1</source>
        <translation>Benefit: %1</translation>
    </message>
    <message>
        <source>Activity: %1</source>
        <translation>Activity: %1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Unit: %1</translation>
    </message>
    <message>
        <source>What may answer this need</source>
        <translation>What may answer this need</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NewArchiveForm</name>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>County</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Where this PC stands</source>
        <translation>Where this PC stands</translation>
    </message>
    <message>
        <source>Code of the place (12 digits)</source>
        <translation>Code of the place (12 digits)</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>In this post since</source>
        <translation>In this post since</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>The passphrase once more</translation>
    </message>
    <message>
        <source>Set up the dossiers on this PC</source>
        <translation>Set up the dossiers on this PC</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>Set up this PC</translation>
    </message>
    <message>
        <source>The dossiers are kept on this PC in one encrypted file. Nothing goes into the network.</source>
        <translation>The dossiers are kept on this PC in one encrypted file. Nothing goes into the network.</translation>
    </message>
    <message>
        <source>Visits before this day are kept but do not count as yours. Empty: today.</source>
        <translation>Visits before this day are kept but do not count as yours. Empty: today.</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>The code has 12 digits.</source>
        <translation>The code has 12 digits.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Setting up. This takes some seconds.</source>
        <translation>Setting up. This takes some seconds.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NewCodePanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>Make this the recovery code</source>
        <translation>Make this the recovery code</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>A new recovery code</translation>
    </message>
    <message>
        <source>Have paper and an envelope at hand. The new code is shown once. When it is on paper, the old code opens nothing any more; until then the old one counts.</source>
        <translation>Have paper and an envelope at hand. The new code is shown once. When it is on paper, the old code opens nothing any more; until then the old one counts.</translation>
    </message>
    <message>
        <source>Show the new recovery code</source>
        <translation>Show the new recovery code</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Type your passphrase first.</translation>
    </message>
    <message>
        <source>This takes about a second.</source>
        <translation>This takes about a second.</translation>
    </message>
    <message>
        <source>Seal the dossiers under new keys</source>
        <translation>Seal the dossiers under new keys</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>New keys</translation>
    </message>
    <message>
        <source>For when somebody knows a passphrase or the recovery code who shall not open the dossiers any more, or when a PC or a stick with them was lost. All dossiers are sealed anew: nothing that opened them before does. You keep your passphrase.</source>
        <translation>For when somebody knows a passphrase or the recovery code who shall not open the dossiers any more, or when a PC or a stick with them was lost. All dossiers are sealed anew: nothing that opened them before does. You keep your passphrase.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NoticePage</name>
    <message>
        <source>I have read this: open the dossiers</source>
        <translation>I have read this: open the dossiers</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>Before you go on</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::OpenRecord</name>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Withdraw this record</source>
        <translation>Withdraw this record</translation>
    </message>
    <message>
        <source>Why it is wrong; it stays readable in the changes</source>
        <translation>Why it is wrong; it stays readable in the changes</translation>
    </message>
    <message>
        <source>Reason for withdrawing</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Save the dossier</source>
        <translation>Save the dossier</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Save: %1</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Back to the form</translation>
    </message>
    <message>
        <source>Write why the record is wrong first.</source>
        <translation>Write why the record is wrong first.</translation>
    </message>
    <message>
        <source>The record was withdrawn.</source>
        <translation>The record was withdrawn.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n thing(s) are left to check.</source>
        <translation>
            <numerusform>Saved. %n thing are left to check.</numerusform>
            <numerusform>Saved. %n things are left to check.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The village hears with the next stick that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</source>
        <translation>The village hears with the next stick that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>Save the note</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::OpenSheets</name>
    <message>
        <source>Sheet %1</source>
        <translation>Sheet %1</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>Printed, not typed in yet</source>
        <translation>Printed, not typed in yet</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>Printed on %1</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>Due on %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n printed sheet(s) are not typed in yet</source>
        <translation>
            <numerusform>%n printed sheet are not typed in yet</numerusform>
            <numerusform>%n printed sheets are not typed in yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>Printed sheets</translation>
    </message>
    <message>
        <source>No printed sheet waits. A visit without a sheet: choose the child, then press F2.</source>
        <translation>No printed sheet waits. A visit without a sheet: choose the child, then press F2.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PassphraseForm</name>
    <message>
        <source>Back to the settings</source>
        <translation>Back to the settings</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PassphrasePair</name>
    <message>
        <source>New passphrase</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>The new passphrase once more</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock is on.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PersonChoice</name>
    <message>
        <source>Whose passphrase was forgotten</source>
        <translation>Whose passphrase was forgotten</translation>
    </message>
    <message>
        <source>Several people open these dossiers. Choose whose passphrase is to be set anew.</source>
        <translation>Several people open these dossiers. Choose whose passphrase is to be set anew.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PrintChoice</name>
    <message>
        <source>This week&apos;s visit papers</source>
        <translation>This week&apos;s visit papers</translation>
    </message>
    <message>
        <source>The route list, then a visit sheet for everybody due until Sunday, in walking order.</source>
        <translation>The route list, then a visit sheet for everybody due until Sunday, in walking order.</translation>
    </message>
    <message>
        <source>Route list only</source>
        <translation>Route list only</translation>
    </message>
    <message>
        <source>Whole roster</source>
        <translation>Whole roster</translation>
    </message>
    <message>
        <source>Blank visit sheets</source>
        <translation>Blank visit sheets</translation>
    </message>
    <message>
        <source>How many blank sheets</source>
        <translation>How many blank sheets</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Other lists and blank forms</source>
        <translation>Other lists and blank forms</translation>
    </message>
    <message>
        <source>Papers of one child</source>
        <translation>Papers of one child</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Show this paper</source>
        <translation>Show this paper</translation>
    </message>
    <message>
        <source>%1 (blank)</source>
        <translation>%1 (blank)</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PrintPage</name>
    <message>
        <source>Choose at the left what to print. It is shown here first.</source>
        <translation>Choose at the left what to print. It is shown here first.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Print these pages</source>
        <translation>Print these pages</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>The pages as they will be printed</source>
        <translation>The pages as they will be printed</translation>
    </message>
    <message>
        <source>The pages are being laid out ...</source>
        <translation>The pages are being laid out ...</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>The pages went to the printer.</source>
        <translation>The pages went to the printer.</translation>
    </message>
    <message>
        <source>visit papers %1.pdf</source>
        <translation>visit papers %1.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>No printer is set up on this PC. Save the pages as PDF and print that file where there is a printer.</source>
        <translation>No printer is set up on this PC. Save the pages as PDF and print that file where there is a printer.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PurposeChoice</name>
    <message>
        <source>What for</source>
        <translation>What for</translation>
    </message>
    <message>
        <source>Stands in the list of who looked at what. You may leave it open.</source>
        <translation>Stands in the list of who looked at what. You may leave it open.</translation>
    </message>
    <message>
        <source>What for: not said</source>
        <translation>What for: not said</translation>
    </message>
    <message>
        <source>What for: %1</source>
        <translation>What for: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PutAsidePanel</name>
    <message>
        <source>File %1 from %2, came in on %3</source>
        <translation>File %1 from %2, came in on %3</translation>
    </message>
    <message>
        <source>A file is kept: an earlier one of the same PC is missing. Ask for it; then this one is taken in by itself.</source>
        <translation>A file is kept: an earlier one of the same PC is missing. Ask for it; then this one is taken in by itself.</translation>
    </message>
    <message>
        <source>It is genuine: take it over</source>
        <translation>It is genuine: take it over</translation>
    </message>
    <message>
        <source>Files that are kept here</source>
        <translation>Files that are kept here</translation>
    </message>
    <message>
        <source>It was written before the PC was lost: take it over</source>
        <translation>It was written before the PC was lost: take it over</translation>
    </message>
    <message>
        <source>A file is kept: it needs a newer version of the program. Once that is installed, it is taken in by itself.</source>
        <translation>A file is kept: it needs a newer version of the program. Once that is installed, it is taken in by itself.</translation>
    </message>
    <message>
        <source>Throw the file away</source>
        <translation>Throw the file away</translation>
    </message>
    <message>
        <source>Throw away: %1</source>
        <translation>Throw away: %1</translation>
    </message>
    <message>
        <source>It goes for good: that PC is barred and cannot write it again. What only this file holds is lost. What was taken in before stays as it is.</source>
        <translation>It goes for good: that PC is barred and cannot write it again. What only this file holds is lost. What was taken in before stays as it is.</translation>
    </message>
    <message>
        <source>It goes from this PC for good, with everything in it that is nowhere else here. What was taken in before stays as it is. Who sent it still has it all: handed over once more, it comes again.</source>
        <translation>It goes from this PC for good, with everything in it that is nowhere else here. What was taken in before stays as it is. Who sent it still has it all: handed over once more, it comes again.</translation>
    </message>
    <message>
        <source>Throw this file away?</source>
        <translation>Throw this file away?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Yes, throw it away</source>
        <translation>Yes, throw it away</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReceivedCard</name>
    <message>
        <source>Received so far</source>
        <translation>Received so far</translation>
    </message>
    <message>
        <source>Safety lessons: %1</source>
        <translation>Safety lessons: %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, from %2</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Show less</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Show all %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReceivingKeyPanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>Your passphrase</translation>
    </message>
    <message>
        <source>A new receiving key</source>
        <translation>A new receiving key</translation>
    </message>
    <message>
        <source>What others carry here on a stick is sealed for the receiving key of this PC. A new one once a year is good, and at once when somebody may have got at the key. The others hear of it with the next stick for each of them.</source>
        <translation>What others carry here on a stick is sealed for the receiving key of this PC. A new one once a year is good, and at once when somebody may have got at the key. The others hear of it with the next stick for each of them.</translation>
    </message>
    <message>
        <source>Sticks that were written before open still. Passphrase, recovery code and dossiers stay as they are.</source>
        <translation>Sticks that were written before open still. Passphrase, recovery code and dossiers stay as they are.</translation>
    </message>
    <message>
        <source>Make a new receiving key</source>
        <translation>Make a new receiving key</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>Type your passphrase first.</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>This takes about two seconds.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fill in &quot;%1&quot; first: without it nothing can be saved.</source>
        <translation>Fill in &quot;%1&quot; first: without it nothing can be saved.</translation>
    </message>
    <message>
        <source>Counts as a visit:</source>
        <translation>Counts as a visit:</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>About: %1</translation>
    </message>
    <message>
        <source>The data check holds this for a mistake. If it is right, write why: it is then no longer named as one.</source>
        <translation>The data check holds this for a mistake. If it is right, write why: it is then no longer named as one.</translation>
    </message>
    <message>
        <source>for example: it stands like this in the household register, checked on 5 May</source>
        <translation>for example: it stands like this in the household register, checked on 5 May</translation>
    </message>
    <message>
        <source>Not saved. Put right what is marked red: %1</source>
        <translation>Not saved. Put right what is marked red: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordList</name>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Nothing is written here yet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordListModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecoverPage</name>
    <message>
        <source>Recovery code</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Set the passphrase and unlock the dossiers</source>
        <translation>Set the passphrase and unlock the dossiers</translation>
    </message>
    <message>
        <source>The passphrase was forgotten</source>
        <translation>The passphrase was forgotten</translation>
    </message>
    <message>
        <source>The recovery code lies in an envelope at the station: 8 groups of 5 signs. It opens the dossiers and sets a new passphrase; nothing that was entered is lost.</source>
        <translation>The recovery code lies in an envelope at the station: 8 groups of 5 signs. It opens the dossiers and sets a new passphrase; nothing that was entered is lost.</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Back to the passphrase</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>Unlocking takes about a second.</translation>
    </message>
    <message>
        <source>The recovery code is lost, too</source>
        <translation>The recovery code is lost, too</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecoveryPanel</name>
    <message>
        <source>Write the recovery code down</source>
        <translation>Write the recovery code down</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this code opens the dossiers. It is shown this once. Write it on paper, put it into an envelope and keep it at the station, not beside this PC.</source>
        <translation>If the passphrase is forgotten, only this code opens the dossiers. It is shown this once. Write it on paper, put it into an envelope and keep it at the station, not beside this PC.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>Now type two groups back from the paper.</source>
        <translation>Now type two groups back from the paper.</translation>
    </message>
    <message>
        <source>Look at the code again</source>
        <translation>Look at the code again</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>Begin work</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Group %1</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Group %1: %2</translation>
    </message>
    <message>
        <source>This is not group %1. Look at the paper.</source>
        <translation>This is not group %1. Look at the paper.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegisterChoiceModel</name>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegisterModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegistersPage</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>What belongs to no single child: people, places, meetings, lists.</source>
        <translation>What belongs to no single child: people, places, meetings, lists.</translation>
    </message>
    <message>
        <source>Words that stand in the row</source>
        <translation>Words that stand in the row</translation>
    </message>
    <message>
        <source>Show only rows with</source>
        <translation>Show only rows with</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>No row has all of these words.</source>
        <translation>No row has all of these words.</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Nothing is written here yet.</translation>
    </message>
    <message>
        <source>National system</source>
        <translation>National system</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>Compare lists</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>Data checks</translation>
    </message>
    <message>
        <source>List what is to be talked about</source>
        <translation>List what is to be talked about</translation>
    </message>
    <message>
        <source>Nothing is open that is not on the agenda.</source>
        <translation>Nothing is open that is not on the agenda.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) were put onto the agenda, without names.</source>
        <translation>
            <numerusform>%n topic(s) were put onto the agenda, without names.</numerusform>
            <numerusform>%n topic(s) were put onto the agenda, without names.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the register as an Excel file</source>
        <translation>Write the register as an Excel file</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReportsPage</name>
    <message>
        <source>Compare with the period before</source>
        <translation>Compare with the period before</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Export the table</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Children behind the number</source>
        <translation>Children behind the number</translation>
    </message>
    <message>
        <source>The table is counted.</source>
        <translation>The table is counted.</translation>
    </message>
    <message>
        <source>All equations hold</source>
        <translation>All equations hold</translation>
    </message>
    <message>
        <source>An equation does not hold</source>
        <translation>An equation does not hold</translation>
    </message>
    <message>
        <source>Nobody stands behind this number.</source>
        <translation>Nobody stands behind this number.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.pdf)</source>
        <translation>Tables (*.xlsx *.pdf)</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>The table is written.</translation>
    </message>
    <message>
        <source>The table is written: %1</source>
        <translation>The table is written: %1</translation>
    </message>
    <message>
        <source>Freeze the table</source>
        <translation>Freeze the table</translation>
    </message>
    <message>
        <source>Keeps the numbers as they are reported now, whatever is entered later.</source>
        <translation>Keeps the numbers as they are reported now, whatever is entered later.</translation>
    </message>
    <message>
        <source>Kept. They are printed below the table.</source>
        <translation>Kept. They are printed below the table.</translation>
    </message>
    <message>
        <source>Compare with the one frozen before</source>
        <translation>Compare with the one frozen before</translation>
    </message>
    <message>
        <source>The table is frozen: it stays as it is now. Small numbers are hidden in it.</source>
        <translation>The table is frozen: it stays as it is now. Small numbers are hidden in it.</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>How it was counted</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RestorePage</name>
    <message>
        <source>Choose a backup</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>Passphrase of that day, or the recovery code</source>
        <translation>Passphrase of that day, or the recovery code</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>The backup is checked first. If there are dossiers on this PC, they are moved aside and not deleted. What was entered after the backup comes back from the station, as far as it was handed over.</source>
        <translation>The backup is checked first. If there are dossiers on this PC, they are moved aside and not deleted. What was entered after the backup comes back from the station, as far as it was handed over.</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Which backup?</translation>
    </message>
    <message>
        <source>Backups (*.tdbk)</source>
        <translation>Backups (*.tdbk)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>No backup was found here. Plug the stick in, or choose the file.</source>
        <translation>No backup was found here. Plug the stick in, or choose the file.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Type the passphrase first.</translation>
    </message>
    <message>
        <source>The backup is checked and restored.</source>
        <translation>The backup is checked and restored.</translation>
    </message>
    <message>
        <source>The dossiers that were here before lie in %1.</source>
        <translation>The dossiers that were here before lie in %1.</translation>
    </message>
    <message>
        <source>The keys of the PC are not in a backup: enrol this PC at the station again.</source>
        <translation>The keys of the PC are not in a backup: enrol this PC at the station again.</translation>
    </message>
    <message>
        <source>Restored and checked: %1 records.</source>
        <translation>Restored and checked: %1 records.</translation>
    </message>
    <message>
        <source>Restored and checked: %1 records of the backup of %2.</source>
        <translation>Restored and checked: %1 records of the backup of %2.</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>Set a new passphrase</translation>
    </message>
    <message>
        <source>Unlock the dossiers</source>
        <translation>Unlock the dossiers</translation>
    </message>
    <message>
        <source>What was erased for ever since that backup is erased again.</source>
        <translation>What was erased for ever since that backup is erased again.</translation>
    </message>
    <message>
        <source>PCs that were barred since that backup stay barred: %1.</source>
        <translation>PCs that were barred since that backup stay barred: %1.</translation>
    </message>
    <message>
        <source>The rules and forms that came since that backup stay in use.</source>
        <translation>The rules and forms that came since that backup stay in use.</translation>
    </message>
    <message>
        <source>What was erased for ever in the dossiers that were here before could not be read and may be back. Let the station erase it again. PCs that were barred there since may be let in again: a station bars them again.</source>
        <translation>What was erased for ever in the dossiers that were here before could not be read and may be back. Let the station erase it again. PCs that were barred there since may be let in again: a station bars them again.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RosterPanel</name>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Back to the children</source>
        <translation>Back to the children</translation>
    </message>
    <message>
        <source>First the file is only checked. Nothing is written before you say so.</source>
        <translation>First the file is only checked. Nothing is written before you say so.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>The rows are checked.</source>
        <translation>The rows are checked.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported.</source>
        <translation>
            <numerusform>%n row can be imported.</numerusform>
            <numerusform>%n rows can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet has %n row(s).</source>
        <translation>
            <numerusform>The sheet has %n row.</numerusform>
            <numerusform>The sheet has %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were made.</source>
        <translation>
            <numerusform>%n dossier were made.</numerusform>
            <numerusform>%n dossiers were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing of them is imported.</source>
        <translation>
            <numerusform>%n row are wrong; nothing of them is imported.</numerusform>
            <numerusform>%n rows are wrong; nothing of them is imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them in the sheet and import it again.</source>
        <translation>Mend them in the sheet and import it again.</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) have a dossier already.</source>
        <translation>
            <numerusform>%n child have a dossier already.</numerusform>
            <numerusform>%n children have a dossier already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to look at.</source>
        <translation>
            <numerusform>%n remark to look at.</numerusform>
            <numerusform>%n remarks to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n dossier(s)</source>
        <translation>
            <numerusform>Make %n dossier</numerusform>
            <numerusform>Make %n dossiers</numerusform>
        </translation>
    </message>
    <message>
        <source>The file (Excel or CSV)</source>
        <translation>The file (Excel or CSV)</translation>
    </message>
    <message>
        <source>Roster: children with their families</source>
        <translation>Roster: children with their families</translation>
    </message>
    <message>
        <source>Pairings: who helps which child</source>
        <translation>Pairings: who helps which child</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Import a list</translation>
    </message>
    <message>
        <source>What stands in the file</source>
        <translation>What stands in the file</translation>
    </message>
    <message>
        <source>Rows of the list that need a look</source>
        <translation>Rows of the list that need a look</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>Choose the list</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv)</source>
        <translation>Lists (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>The rows are written.</source>
        <translation>The rows are written.</translation>
    </message>
    <message>
        <source>The list is imported.</source>
        <translation>The list is imported.</translation>
    </message>
    <message numerus="yes">
        <source>%n pairing(s) were made.</source>
        <translation>
            <numerusform>%n pairing(s) were made.</numerusform>
            <numerusform>%n pairing(s) were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are there already.</source>
        <translation>
            <numerusform>%n pair(s) are there already.</numerusform>
            <numerusform>%n pair(s) are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n pairing(s)</source>
        <translation>
            <numerusform>Make %n pairing(s)</numerusform>
            <numerusform>Make %n pairing(s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::SamplePanel</name>
    <message>
        <source>Draw the sample</source>
        <translation>Draw the sample</translation>
    </message>
    <message>
        <source>Keep this spot check</source>
        <translation>Keep this spot check</translation>
    </message>
    <message>
        <source>Sample of a spot check</source>
        <translation>Sample of a spot check</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Of a hundred</source>
        <translation>Of a hundred</translation>
    </message>
    <message>
        <source>Dossiers that were drawn</source>
        <translation>Dossiers that were drawn</translation>
    </message>
    <message>
        <source>Seed %1, on the books on %2: %3; drawn: %4</source>
        <translation>Seed %1, on the books on %2: %3; drawn: %4</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>number, name, code of the village</comment>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Spot check of %1</source>
        <translation>Spot check of %1</translation>
    </message>
    <message>
        <source>The spot check is kept; its dossiers are marked.</source>
        <translation>The spot check is kept; its dossiers are marked.</translation>
    </message>
    <message>
        <source>(handed on since)</source>
        <translation>(handed on since)</translation>
    </message>
    <message>
        <source>Of each village at least</source>
        <translation>Of each village at least</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::SettingsPage</name>
    <message>
        <source>Check the archive</source>
        <translation>Check the archive</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>As this PC has it</source>
        <translation>As this PC has it</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Language (from the next start on)</source>
        <translation>Language (from the next start on)</translation>
    </message>
    <message>
        <source>Lock when nobody works for</source>
        <translation>Lock when nobody works for</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>It lies encrypted in: %1</source>
        <translation>It lies encrypted in: %1</translation>
    </message>
    <message>
        <source>Checking reads every page and proves that the dossiers are what was entered. Nothing is changed.</source>
        <translation>Checking reads every page and proves that the dossiers are what was entered. Nothing is changed.</translation>
    </message>
    <message>
        <source>The archive is being checked.</source>
        <translation>The archive is being checked.</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>The archive is sound.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were checked.</source>
        <translation>
            <numerusform>%n entries were checked.</numerusform>
            <numerusform>%n entries were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n fault(s). Do not go on; call the station.</source>
        <translation>
            <numerusform>The check found %n fault. Do not go on; call the station.</numerusform>
            <numerusform>The check found %n faults. Do not go on; call the station.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>Passphrase and recovery code</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Make a new recovery code</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>The passphrase is changed.</translation>
    </message>
    <message>
        <source>The new recovery code counts. Destroy the old paper.</source>
        <translation>The new recovery code counts. Destroy the old paper.</translation>
    </message>
    <message>
        <source>Keep the old paper and the new one: one of them opens the dossiers.</source>
        <translation>Keep the old paper and the new one: one of them opens the dossiers.</translation>
    </message>
    <message>
        <source>Who looked at what</source>
        <translation>Who looked at what</translation>
    </message>
    <message>
        <source>Who opened, searched, printed or handed over whose dossier is written down and cannot be changed. That you read it is written down, too.</source>
        <translation>Who opened, searched, printed or handed over whose dossier is written down and cannot be changed. That you read it is written down, too.</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>Make new keys</translation>
    </message>
    <message>
        <source>Who opens the dossiers</source>
        <translation>Who opens the dossiers</translation>
    </message>
    <message>
        <source>Make a new receiving key</source>
        <translation>Make a new receiving key</translation>
    </message>
    <message>
        <source>This PC has a new receiving key. Sticks of before open still.</source>
        <translation>This PC has a new receiving key. Sticks of before open still.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::StationPage</name>
    <message>
        <source>Villages</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Take a village&apos;s data in</source>
        <translation>Take a village&apos;s data in</translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s) of villages belong to this station.</source>
        <translation>
            <numerusform>%n PC of villages belong to this station.</numerusform>
            <numerusform>%n PCs of villages belong to this station.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Compare them</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possible duplicates</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child.</source>
        <translation>
            <numerusform>%n pair of dossiers may be of one child.</numerusform>
            <numerusform>%n pairs of dossiers may be of one child.</numerusform>
        </translation>
    </message>
    <message>
        <source>No child seems to have two dossiers.</source>
        <translation>No child seems to have two dossiers.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::StickChoice</name>
    <message>
        <source>Choose another folder</source>
        <translation>Choose another folder</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>Where is the stick?</translation>
    </message>
    <message>
        <source>No USB stick is plugged in. Plug it in, or choose a folder.</source>
        <translation>No USB stick is plugged in. Plug it in, or choose a folder.</translation>
    </message>
    <message>
        <source>USB stick: %1</source>
        <translation>USB stick: %1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TasksPanel</name>
    <message>
        <source>Also to do</source>
        <translation>Also to do</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently by two people</source>
        <translation>
            <numerusform>%n field were changed differently by two people</numerusform>
            <numerusform>%n fields were changed differently by two people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed sheet(s) are not typed in yet</source>
        <translation>
            <numerusform>%n printed sheet are not typed in yet</numerusform>
            <numerusform>%n printed sheets are not typed in yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Type paper sheets in</source>
        <translation>Type paper sheets in</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not handed over yet</source>
        <translation>
            <numerusform>%n change are not handed over yet</numerusform>
            <numerusform>%n changes are not handed over yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over by stick</source>
        <translation>Hand over by stick</translation>
    </message>
    <message>
        <source>Nothing else is to do.</source>
        <translation>Nothing else is to do.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open the dossier of %1</source>
        <translation>Open the dossier of %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which one holds.</source>
        <translation>Choose which one holds.</translation>
    </message>
    <message>
        <source>The station chooses which one holds.</source>
        <translation>The station chooses which one holds.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>No backup was made for a week</source>
        <translation>No backup was made for a week</translation>
    </message>
    <message>
        <source>If this PC breaks, only a backup helps.</source>
        <translation>If this PC breaks, only a backup helps.</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>Make a backup</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>Type it in</translation>
    </message>
    <message>
        <source>Type in what was done for %1</source>
        <translation>Type in what was done for %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child</source>
        <translation>
            <numerusform>%n pair of dossiers may be of one child</numerusform>
            <numerusform>%n pairs of dossiers may be of one child</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>Compare them</translation>
    </message>
    <message>
        <source>Looking what else is to do…</source>
        <translation>Looking what else is to do…</translation>
    </message>
    <message>
        <source>Type in: %1</source>
        <translation>Type in: %1</translation>
    </message>
    <message>
        <source>What the rules find</source>
        <translation>What the rules find</translation>
    </message>
    <message>
        <source>Go and decide</source>
        <translation>Go and decide</translation>
    </message>
    <message>
        <source>Of this village</source>
        <translation>Of this village</translation>
    </message>
    <message>
        <source>Of this station</source>
        <translation>Of this station</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TodayPage</name>
    <message>
        <source>Print this week&apos;s sheets</source>
        <translation>Print this week&apos;s sheets</translation>
    </message>
    <message>
        <source>Nobody is to be visited this week.</source>
        <translation>Nobody is to be visited this week.</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Visits of this week</source>
        <translation>Visits of this week</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter types the visit in</source>
        <translation>↑↓ choose, Enter types the visit in</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>To do: %1</translation>
    </message>
    <message numerus="yes">
        <source>Visit these %n first today</source>
        <translation>
            <numerusform>Visit these %n first today</numerusform>
            <numerusform>Visit these %n first today</numerusform>
        </translation>
    </message>
    <message>
        <source>All visits of this week are done</source>
        <translation>All visits of this week are done</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation>%1 %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n children, numbered by the way to walk</source>
        <translation>
            <numerusform>%n children, numbered by the way to walk</numerusform>
            <numerusform>%n children, numbered by the way to walk</numerusform>
        </translation>
    </message>
    <message>
        <source>Type in the visit to %1</source>
        <translation>Type in the visit to %1</translation>
    </message>
    <message>
        <source>No child has a dossier here yet</source>
        <translation>No child has a dossier here yet</translation>
    </message>
    <message numerus="yes">
        <source>Contact these %n first today</source>
        <translation>
            <numerusform>Contact these %n first today</numerusform>
            <numerusform>Contact these %n first today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No visit is overdue, %n to be made this week</source>
        <translation>
            <numerusform>No visit is overdue, %n to be made this week</numerusform>
            <numerusform>No visit is overdue, %n to be made this week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No visit is overdue, %n may be made already</source>
        <translation>
            <numerusform>No visit is overdue, %n may be made already</numerusform>
            <numerusform>No visit is overdue, %n may be made already</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the village&apos;s roster in, or make the first dossier.</source>
        <translation>Take the village&apos;s roster in, or make the first dossier.</translation>
    </message>
    <message>
        <source>Take in what the villages hand over by stick.</source>
        <translation>Take in what the villages hand over by stick.</translation>
    </message>
    <message>
        <source>To the children</source>
        <translation>To the children</translation>
    </message>
    <message>
        <source>To the villages&apos; data</source>
        <translation>To the villages&apos; data</translation>
    </message>
    <message>
        <source>Type in the contact with %1</source>
        <translation>Type in the contact with %1</translation>
    </message>
    <message numerus="yes">
        <source>In the villages visits to %n are overdue</source>
        <translation>
            <numerusform>In the villages visits to %n are overdue</numerusform>
            <numerusform>In the villages visits to %n are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the villages %n are to be visited today</source>
        <translation>
            <numerusform>In the villages %n are to be visited today</numerusform>
            <numerusform>In the villages %n are to be visited today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children, numbered by the way to walk in each village</source>
        <translation>
            <numerusform>%n children, numbered by the way to walk in each village</numerusform>
            <numerusform>%n children, numbered by the way to walk in each village</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TransferPanel</name>
    <message>
        <source>No other village is enrolled here yet: let its PC join first.</source>
        <translation>No other village is enrolled here yet: let its PC join first.</translation>
    </message>
    <message>
        <source>Move the dossier</source>
        <translation>Move the dossier</translation>
    </message>
    <message>
        <source>Move this dossier to another village</source>
        <translation>Move this dossier to another village</translation>
    </message>
    <message>
        <source>The new village gets everything that was written about the child with its next file from here, and takes the dossier in: it sets its state and enters home and director anew. Until then the duties go on there.</source>
        <translation>The new village gets everything that was written about the child with its next file from here, and takes the dossier in: it sets its state and enters home and director anew. Until then the duties go on there.</translation>
    </message>
    <message>
        <source>The village of before cannot open the dossier any more as soon as it has taken in its own next file from here.</source>
        <translation>The village of before cannot open the dossier any more as soon as it has taken in its own next file from here.</translation>
    </message>
    <message>
        <source>To which village</source>
        <translation>To which village</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>Back to the dossier</translation>
    </message>
    <message>
        <source>Choose the village to which the child moved.</source>
        <translation>Choose the village to which the child moved.</translation>
    </message>
    <message>
        <source>Moved to %1. Write a file for it, and one for the village of before.</source>
        <translation>Moved to %1. Write a file for it, and one for the village of before.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TypingView</name>
    <message>
        <source>(nothing)</source>
        <translation>(nothing)</translation>
    </message>
    <message>
        <source>Stands in the national system</source>
        <translation>Stands in the national system</translation>
    </message>
    <message>
        <source>In the dossier now</source>
        <translation>In the dossier now</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock the dossiers</source>
        <translation>Unlock the dossiers</translation>
    </message>
    <message>
        <source>The dossiers are locked</source>
        <translation>The dossiers are locked</translation>
    </message>
    <message>
        <source>They lie on this PC in %1.</source>
        <translation>They lie on this PC in %1.</translation>
    </message>
    <message>
        <source>Caps Lock is on: you are typing capital letters.</source>
        <translation>Caps Lock is on: you are typing capital letters.</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>Type the passphrase first.</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>Unlocking takes about a second.</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>Forgot the passphrase?</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>The dossiers are sealed under their new keys.</source>
        <translation>The dossiers are sealed under their new keys.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VersionsPanel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Show what is specially protected</source>
        <translation>Show what is specially protected</translation>
    </message>
    <message>
        <source>The access log notes that you looked at it.</source>
        <translation>The access log notes that you looked at it.</translation>
    </message>
    <message>
        <source>First look at what is specially protected.</source>
        <translation>First look at what is specially protected.</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VillageChecksModel</name>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Must be put right</source>
        <translation>Must be put right</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VisitsPage</name>
    <message>
        <source>Another sheet (Esc)</source>
        <translation>Another sheet (Esc)</translation>
    </message>
    <message>
        <source>Correct it in the dossier</source>
        <translation>Correct it in the dossier</translation>
    </message>
    <message>
        <source>Type paper sheets in</source>
        <translation>Type paper sheets in</translation>
    </message>
    <message>
        <source>Save the visit to %1</source>
        <translation>Save the visit to %1</translation>
    </message>
    <message>
        <source>Nothing is typed in yet. Esc goes back to the scan field.</source>
        <translation>Nothing is typed in yet. Esc goes back to the scan field.</translation>
    </message>
    <message>
        <source>Typed in on %1 already</source>
        <translation>Typed in on %1 already</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>Sheet %1</translation>
    </message>
    <message>
        <source>Without a sheet</source>
        <translation>Without a sheet</translation>
    </message>
    <message>
        <source>Last visit %1</source>
        <translation>Last visit %1</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>Never visited yet</translation>
    </message>
    <message>
        <source>The visit to %1 is saved.</source>
        <translation>The visit to %1 is saved.</translation>
    </message>
    <message numerus="yes">
        <source>The visit to %1 is saved. %n thing(s) are left to check: %2</source>
        <translation>
            <numerusform>The visit to %1 is saved. %n thing are left to check: %2</numerusform>
            <numerusform>The visit to %1 is saved. %n things are left to check: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no visit sheet but form %1. Enter it in the child&apos;s dossier, with the sheet number %2.</source>
        <translation>This is no visit sheet but form %1. Enter it in the child&apos;s dossier, with the sheet number %2.</translation>
    </message>
    <message>
        <source>Scan the square code of the sheet, or type the 8 signs below it</source>
        <translation>Scan the square code of the sheet, or type the 8 signs below it</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VisitsSide</name>
    <message>
        <source>Latest visits</source>
        <translation>Latest visits</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>Never visited yet</translation>
    </message>
    <message numerus="yes">
        <source>See all %n visit(s)</source>
        <translation>
            <numerusform>See all %n visit</numerusform>
            <numerusform>See all %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::shell::ClockBanner</name>
    <message>
        <source>Whether this PC&apos;s clock is right cannot be told. %1</source>
        <translation>Whether this PC&apos;s clock is right cannot be told. %1</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>The clock is right</translation>
    </message>
    <message>
        <source>Entries made here that are dated later are marked as doubtful.</source>
        <translation>Entries made here that are dated later are marked as doubtful.</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::MainWindow</name>
    <message>
        <source>Tongdang</source>
        <translation>Tongdang</translation>
    </message>
    <message>
        <source>Tongdang - %1</source>
        <extracomment>%1 is the place, never a child</extracomment>
        <translation>Tongdang - %1</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::Navigation</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Type sheets in</source>
        <translation>Type sheets in</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>USB exchange</source>
        <translation>USB exchange</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Tongdang</source>
        <translation>Tongdang</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Lock the dossiers (Ctrl+L)</source>
        <translation>Lock the dossiers (Ctrl+L)</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>Villages</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::Workspace</name>
    <message>
        <source>The backup of today was not made. %1</source>
        <translation>The backup of today was not made. %1</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::ComboBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a combo box, read aloud: what is asked, what is chosen</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::DateEdit</name>
    <message>
        <source>This is no date. Write it as 20150817 or 2015-8-17.</source>
        <translation>This is no date. Write it as 20150817 or 2015-8-17.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>There is no such day.</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>The day is missing.</translation>
    </message>
    <message>
        <source>for example 20150817</source>
        <translation>for example 20150817</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Write the month as 2015-8 or 201508.</source>
        <translation>Write the month as 2015-8 or 201508.</translation>
    </message>
    <message>
        <source>Write the time as 9:30 or 930.</source>
        <translation>Write the time as 9:30 or 930.</translation>
    </message>
    <message>
        <source>A whole number belongs here.</source>
        <translation>A whole number belongs here.</translation>
    </message>
    <message>
        <source>An amount in yuan belongs here, as 1200 or 85.50.</source>
        <translation>An amount in yuan belongs here, as 1200 or 85.50.</translation>
    </message>
    <message>
        <source>for example 20150817 9:30</source>
        <translation>for example 20150817 9:30</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>The time is missing.</translation>
    </message>
    <message>
        <source>Write day and time as 20150817 9:30.</source>
        <translation>Write day and time as 20150817 9:30.</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::IdNumberEdit</name>
    <message numerus="yes">
        <source>It has %n signs instead of 18.</source>
        <translation>
            <numerusform>It has %n signs instead of 18.</numerusform>
            <numerusform>It has %n signs instead of 18.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds a sign that is no digit.</source>
        <translation>It holds a sign that is no digit.</translation>
    </message>
    <message>
        <source>The birth date inside the number does not exist.</source>
        <translation>The birth date inside the number does not exist.</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register.</source>
        <translation>The last sign does not fit. Check it against the household register.</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::PassphraseEdit</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::PhoneEdit</name>
    <message>
        <source>A mobile number has 11 digits; a landline is written as 0877-4011234.</source>
        <translation>A mobile number has 11 digits; a landline is written as 0877-4011234.</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>edited after it was withdrawn</source>
        <translation>edited after it was withdrawn</translation>
    </message>
    <message>
        <source>for which other dossier it is given up</source>
        <translation>for which other dossier it is given up</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>The record stays.</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Withdrawn: %1</translation>
    </message>
    <message>
        <source>The dossier stands for itself.</source>
        <translation>The dossier stands for itself.</translation>
    </message>
    <message>
        <source>Joined with: %1</source>
        <translation>Joined with: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4</source>
        <comment>who, place, day, time</comment>
        <translation>%1, %2, %3 %4</translation>
    </message>
    <message>
        <source>This time is doubtful: the clock of that computer was wrong.</source>
        <translation>This time is doubtful: the clock of that computer was wrong.</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>Specially protected</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Tongdang</source>
        <translation>Tongdang</translation>
    </message>
</context>
</TS>
