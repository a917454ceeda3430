// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/same_child.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace tongdang {

namespace {

/// One dossier of the graph, named by its place.
struct Member {
    RecordId id;
    const SameChildWord* word = nullptr; ///< null: no child's record of that id is here
    std::optional<std::size_t> next;     ///< whom it points to
    std::size_t group = 0;               ///< see Graph::find
    bool isLast = false;                 ///< it points nowhere, or lies on the group's ring
};

class Graph {
public:
    explicit Graph(std::span<const SameChildWord> words)
    {
        for (const SameChildWord& word : words) {
            if (word.sameAs && *word.sameAs != word.child)
                point(place(word.child), place(*word.sameAs));
        }
        for (const SameChildWord& word : words) {
            const auto known = m_places.constFind(word.child);
            if (known != m_places.cend())
                m_members[*known].word = &word;
        }
        markLast();
    }

    [[nodiscard]] QHash<RecordId, RecordId> representatives()
    {
        QHash<std::size_t, const Member*> best;
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            const Member*& known = best[find(i)];
            if (known == nullptr || rank(m_members[i]) < rank(*known))
                known = &m_members[i];
        }
        QHash<RecordId, RecordId> found;
        for (std::size_t i = 0; i < m_members.size(); ++i)
            found.insert(m_members[i].id, best.value(find(i))->id);
        return found;
    }

private:
    std::size_t place(const RecordId& id)
    {
        const auto known = m_places.constFind(id);
        if (known != m_places.cend())
            return *known;
        m_places.insert(id, m_members.size());
        m_members.push_back({id, nullptr, std::nullopt, m_members.size(), false});
        return m_members.size() - 1;
    }

    void point(std::size_t from, std::size_t to)
    {
        m_members[from].next = to;
        m_members[find(from)].group = find(to);
    }

    /// The member that names the group for now: union by path halving.
    std::size_t find(std::size_t at)
    {
        while (m_members[at].group != at) {
            m_members[at].group = m_members[m_members[at].group].group;
            at = m_members[at].group;
        }
        return at;
    }

    /// Walks from each member as far as nobody has walked yet. Where a walk meets itself is a ring.
    void markLast()
    {
        std::vector<std::size_t> walkOf(m_members.size(), 0);
        for (std::size_t start = 0; start < m_members.size(); ++start) {
            const std::size_t walk = start + 1;
            std::size_t at = start;
            while (walkOf[at] == 0 && m_members[at].next) {
                walkOf[at] = walk;
                at = *m_members[at].next;
            }
            if (!m_members[at].next) {
                m_members[at].isLast = true;
                continue;
            }
            if (walkOf[at] != walk)
                continue; // an earlier walk went on from here
            for (; !m_members[at].isLast; at = *m_members[at].next)
                m_members[at].isLast = true;
        }
    }

    /// The smallest of a group stands for it.
    static std::tuple<int, bool, qint64, RecordId> rank(const Member& member)
    {
        const int standing = member.word == nullptr ? 2 : member.word->stands ? 0 : 1;
        return {standing, !member.isLast, member.word ? member.word->createdAt : 0, member.id};
    }

    std::vector<Member> m_members;
    QHash<RecordId, std::size_t> m_places;
};

} // namespace

QHash<RecordId, RecordId> representatives(std::span<const SameChildWord> words)
{
    return Graph(words).representatives();
}

} // namespace tongdang
