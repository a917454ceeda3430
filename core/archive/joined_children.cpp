// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/joined_children.h"

#include "archive/query.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace tongdang::archive {
namespace {

const TableLayout* childLayout(const Catalogue& catalogue, const Layouts& layouts)
{
    const auto type = std::ranges::find_if(catalogue.types(), &RecordType::isChild);
    return type != catalogue.types().end() ? &layouts.table(type->number) : nullptr;
}

} // namespace

JoinedChildren::JoinedChildren(Connection& connection, const Catalogue& catalogue,
                               const Layouts& layouts)
    : m_connection(connection)
    , m_children(childLayout(catalogue, layouts))
{
    m_connection.addObserver(*this);
}

JoinedChildren::~JoinedChildren()
{
    m_connection.removeObserver(*this);
}

QString JoinedChildren::createStatement()
{
    return QStringLiteral("CREATE TABLE joined_child(child BLOB NOT NULL PRIMARY KEY, same_as BLOB,"
                          " representative BLOB NOT NULL) STRICT, WITHOUT ROWID");
}

Result<JoinedChildren::Kept*> JoinedChildren::kept() const
{
    if (m_kept)
        return &*m_kept;
    Kept kept;
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection,
                       QStringLiteral("SELECT child, same_as, representative FROM joined_child")));
    TONGDANG_CHECK(query.run());
    for (;;) {
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            break;
        TONGDANG_TRY(const RecordId child, query.id<RecordId>(0));
        TONGDANG_TRY(const RecordId representative, query.id<RecordId>(2));
        kept.representatives.insert(child, representative);
        if (query.isNull(1))
            continue;
        TONGDANG_TRY(const RecordId target, query.id<RecordId>(1));
        kept.pointers.insert(child, target);
    }
    m_kept = std::move(kept);
    return &*m_kept;
}

Result<JoinedChildren::Groups> JoinedChildren::groups() const
{
    TONGDANG_TRY(const Kept* kept, this->kept());
    return kept->representatives;
}

Result<RecordId> JoinedChildren::representative(const RecordId& child) const
{
    TONGDANG_TRY(const Kept* kept, this->kept());
    const auto found = kept->representatives.constFind(child);
    return found != kept->representatives.cend() ? *found : child;
}

Result<std::vector<RecordId>> JoinedChildren::members(const RecordId& child) const
{
    TONGDANG_TRY(const Kept* kept, this->kept());
    const auto own = kept->representatives.constFind(child);
    std::vector<RecordId> members;
    if (own == kept->representatives.cend()) {
        members.push_back(child);
        return members;
    }
    for (auto one = kept->representatives.cbegin(); one != kept->representatives.cend(); ++one) {
        if (*one == *own)
            members.push_back(one.key());
    }
    std::ranges::sort(members);
    return members;
}

Result<void> JoinedChildren::folded(const RecordId& id, TypeNo type, const Value& sameAs)
{
    TONGDANG_TRY(Kept * kept, this->kept());
    const bool isChild = m_children != nullptr && m_children->type == type;
    const auto target = isChild ? sameAs.toRecordId() : std::nullopt;
    if (target && *target != id) {
        kept->pointers.insert(id, *target);
        kept->isStale = true;
    } else if (kept->pointers.remove(id)) {
        kept->isStale = true;
    }
    return touched(id);
}

Result<void> JoinedChildren::touched(const RecordId& id)
{
    TONGDANG_TRY(Kept * kept, this->kept());
    kept->isStale = kept->isStale || kept->representatives.contains(id);
    return {};
}

Result<std::vector<SameChildWord>> JoinedChildren::words(const Groups& pointers) const
{
    QSet<RecordId> named;
    for (auto one = pointers.cbegin(); one != pointers.cend(); ++one)
        named << one.key() << *one;
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("SELECT t._withdrawn, t._created FROM record r"
                                                    " JOIN \"%1\" t ON t._number = r.number"
                                                    " WHERE r.id = ?")
                                         .arg(QString::fromLatin1(m_children->name))));
    std::vector<SameChildWord> words;
    for (const RecordId& id : std::as_const(named)) {
        query.bind(id.toBytes());
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        if (!row)
            continue;
        const auto target = pointers.constFind(id);
        words.push_back({id, target != pointers.cend() ? std::optional(*target) : std::nullopt,
                         !query.truth(0), query.integer(1)});
    }
    return words;
}

Result<void> JoinedChildren::write(const Groups& pointers, const Groups& representatives)
{
    TONGDANG_CHECK(m_connection.execute(QStringLiteral("DELETE FROM joined_child")));
    TONGDANG_TRY(
        Query query,
        Query::prepare(m_connection, QStringLiteral("INSERT INTO joined_child VALUES(?, ?, ?)")));
    for (auto one = representatives.cbegin(); one != representatives.cend(); ++one) {
        query.bind(one.key().toBytes());
        const auto target = pointers.constFind(one.key());
        if (target != pointers.cend())
            query.bind(target->toBytes());
        else
            query.bindNull();
        query.bind(one->toBytes());
        TONGDANG_CHECK(query.run());
    }
    return {};
}

Result<void> JoinedChildren::flush(const std::function<void(const RecordId&)>& moved)
{
    if (!m_kept || !m_kept->isStale)
        return {};
    TONGDANG_TRY(const auto words, this->words(m_kept->pointers));
    const Groups before = std::exchange(m_kept->representatives, representatives(words));
    TONGDANG_CHECK(write(m_kept->pointers, m_kept->representatives));
    m_kept->isStale = false;
    const auto of = [](const Groups& groups, const RecordId& child) {
        const auto found = groups.constFind(child);
        return found != groups.cend() ? *found : child;
    };
    QSet<RecordId> changed;
    const std::array<const Groups*, 2> both{&before, &m_kept->representatives};
    for (const Groups* groups : both) {
        for (auto one = groups->cbegin(); one != groups->cend(); ++one) {
            const RecordId was = of(before, one.key());
            const RecordId is = of(m_kept->representatives, one.key());
            if (was != is)
                changed << one.key() << was << is;
        }
    }
    for (const RecordId& child : std::as_const(changed))
        moved(child);
    return {};
}

} // namespace tongdang::archive
