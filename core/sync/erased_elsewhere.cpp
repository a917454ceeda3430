// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/erased_elsewhere.h"

#include "sync/look_again.h"

namespace tongdang::sync {
namespace {

QByteArray erasedName(const QString& organisation, const RecordId& erased)
{
    return "erased_at:" + organisation.toLatin1() + '/' + erased.toBytes().toHex();
}

} // namespace

Result<void> ErasedElsewhere::note(const Change& change, bool isRecordErased)
{
    if (change.bodyBytes.isEmpty() || isPurge(change.header))
        return {};
    const auto* child = std::get_if<RecordId>(&change.header.scope);
    if (child && !m_dossiers.contains(*child)) {
        TONGDANG_TRY(m_dossiers[*child], m_store.isPurged(*child));
    }
    if (child && m_dossiers.value(*child))
        m_found.insert(*child);
    else if (isRecordErased)
        m_found.insert(change.header.record);
    return {};
}

Result<void> ErasedElsewhere::remember()
{
    bool isNews = false;
    for (const RecordId& erased : m_found) {
        TONGDANG_TRY(const bool isKnown, isErasedAt(m_store, m_organisation, erased));
        if (!isKnown)
            TONGDANG_CHECK(m_store.putSetting(erasedName(m_organisation, erased), "1"));
        isNews = isNews || !isKnown;
    }
    return isNews ? lookAgainFor(m_store, m_organisation) : Result<void>();
}

Result<bool> isErasedAt(Store& store, const QString& organisation, const RecordId& erased)
{
    TONGDANG_TRY(const auto noted, store.setting(erasedName(organisation, erased)));
    return noted.has_value();
}

} // namespace tongdang::sync
