// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

namespace tongdang::test {

/// The one village that Enrolled has.
inline const QString villageCode = QStringLiteral("530426999201");

/// Writes a bundle into a folder, for the parent or with `more`; answers its path.
QString exportFrom(Pc& pc, const QString& folder, const QStringList& more = {});
/// The same for the village of an Enrolled.
QString receiptFrom(Pc& station, const QString& folder);
Outcome importInto(Pc& pc, const QString& file, const QStringList& more = {});
/// The same, answered in words.
Outcome importInWords(Pc& pc, const QString& file, const QStringList& more = {});
QByteArray dumpOf(Pc& pc);
/// The dossiers with all their own fields; at least one.
QByteArray childrenIn(Pc& pc);
/// Everything that an import could change: the records, the number of changes, the inbox.
QByteArray stateOf(Pc& pc);
Outcome rename(Pc& pc, const QString& child, const QString& name);
QByteArray contentOf(const QString& file);
void writeTo(const QString& file, const QByteArray& content);

/// For Pc::setLauncher: while the program runs, these words of a shell are run once, as soon as a
/// file is in the folder that was not there before. They know the program as $program.
QStringList whenAFileAppears(const QString& folder, const QString& words);

/// With all that is in it.
void copyFolder(const QString& from, const QString& to);

/// The archive and the state folder of a PC as they are now, to be put back later: a disk image,
/// which no program can tell from the original.
class DiskImage {
public:
    explicit DiskImage(Pc& pc);
    void putBack();

private:
    Pc& m_pc;
};
/// The PC of an organisation, as a station knows it.
[[nodiscard]] QString deviceOf(Pc& station, const QString& org);

} // namespace tongdang::test
