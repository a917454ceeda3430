// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"

#include "archive/archive.h"
#include "base/clock.h"

namespace tongdang::desk {

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
