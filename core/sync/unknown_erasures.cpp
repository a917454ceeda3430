// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/unknown_erasures.h"

#include "record/change_codec.h"

namespace tongdang::sync {

Result<bool> UnknownErasures::cover(const Change& change)
{
    TONGDANG_TRY(const Authority::Verdict verdict, m_authority.check(change));
    if (verdict != Authority::Verdict::Welcome) {
        (verdict == Authority::Verdict::PassedOver ? m_anyOfStranger : m_anyOfFormer) = true;
        return true;
    }
    if (!change.bodyBytes.isEmpty())
        return false;
    if (!m_erased) {
        TONGDANG_TRY(m_erased, erased());
    }
    const auto* const child = std::get_if<RecordId>(&change.header.scope);
    return m_erased->contains(change.header.record) || (child && m_erased->contains(*child));
}

void UnknownErasures::tell(ImportReport& report) const
{
    if (m_anyOfStranger)
        report.warnings.append(QStringLiteral("unknown_erasure"));
    if (m_anyOfFormer)
        report.warnings.append(QStringLiteral("former_erasure"));
}

Result<QSet<RecordId>> UnknownErasures::erased() const
{
    QSet<RecordId> records;
    TONGDANG_CHECK(
        m_changes.forEach([&](QByteArrayView header, QByteArrayView body) -> Result<void> {
            TONGDANG_TRY(const Change change, decodeChange(header, body));
            if (!isPurge(change.header))
                return {};
            TONGDANG_TRY(const Authority::Verdict verdict, m_authority.check(change));
            if (verdict != Authority::Verdict::Welcome)
                records.insert(change.header.record);
            return {};
        }));
    return records;
}

} // namespace tongdang::sync
