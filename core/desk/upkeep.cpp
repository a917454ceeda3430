// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "desk/names.h"

namespace tongdang::desk {

namespace {

Result<ConflictLine> conflictLine(const FoldedRecord& folded, const archive::ConflictEntry& entry,
                                  Names& names)
{
    ConflictLine line{entry.record, entry.type, entry.field, {}, {}};
    if (entry.child) {
        TONGDANG_TRY(line.childName, names.child(*entry.child));
    }
    const FieldState* state = folded.field(entry.field);
    if (!state)
        return line;
    for (const Head& head : state->heads) {
        TONGDANG_TRY(const QString by, names.person(head.author));
        line.heads.push_back({head.value, by, static_cast<qint64>(head.hlc >> 16), head.dot});
    }
    return line;
}

} // namespace

Result<DoctorReport> runDoctor(Session& session, DoctorMode mode)
{
    Archive& archive = session.archive();
    if (mode == DoctorMode::Rebuild)
        TONGDANG_CHECK(archive.rebuild());
    TONGDANG_TRY(const archive::DoctorFindings found, archive.examine());
    return DoctorReport{found.database, found.log, found.projections, found.changes};
}

Result<void> dumpArchive(Session& session, const std::function<void(const QByteArray& line)>& write)
{
    return session.archive().dump([&write](const QByteArray& line) -> Result<void> {
        write(line);
        return {};
    });
}

Result<std::vector<ConflictLine>> listConflicts(Session& session)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto entries, reader.conflicts());
    Names names(session);
    std::vector<ConflictLine> lines;
    for (const archive::ConflictEntry& entry : entries) {
        TONGDANG_TRY(const auto folded, reader.folded(entry.record));
        if (!folded)
            continue;
        TONGDANG_TRY(ConflictLine line, conflictLine(*folded, entry, names));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<void> storeDraft(Session& session, const QString& page, const QByteArray& draft)
{
    return session.archive().drafts().store(page, draft,
                                            session.environment().clock.nowMilliseconds());
}

Result<QByteArray> loadDraft(Session& session, const QString& page)
{
    TONGDANG_TRY(const auto draft, session.archive().drafts().load(page));
    return draft.value_or(QByteArray());
}

Result<void> dropDraft(Session& session, const QString& page)
{
    return session.archive().drafts().remove(page);
}

} // namespace tongdang::desk
