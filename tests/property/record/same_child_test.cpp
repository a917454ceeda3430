// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of joined dossiers against FORMAT.md §7 read word by word.
#include "record/same_child.h"

#include "base/randomness.h"
#include "support/record/changes.h"

#include <QtGlobal>

#include <algorithm>
#include <map>
#include <set>

using namespace tongdang;

namespace {

using Words = std::map<RecordId, SameChildWord>;

int runs()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly" ? 200'000 : 4'000;
}

RecordId child(std::uint32_t number)
{
    return test::numberedId<RecordId>(static_cast<quint8>(number + 1));
}

std::optional<RecordId> pointsTo(const Words& words, const RecordId& id)
{
    const auto word = words.find(id);
    return word != words.end() && word->second.sameAs != id ? word->second.sameAs : std::nullopt;
}

/// All that a member is joined to, by going on until nothing is added.
std::set<RecordId> groupOf(const Words& words, const RecordId& first)
{
    std::set<RecordId> group{first};
    for (std::size_t before = 0; before != group.size();) {
        before = group.size();
        for (const auto& [id, word] : words) {
            const auto target = pointsTo(words, id);
            if (target && (group.contains(id) || group.contains(*target)))
                group.insert({id, *target});
        }
    }
    return group;
}

/// Points nowhere, or comes back to itself.
bool isLastOrInRing(const Words& words, const RecordId& id)
{
    std::optional<RecordId> at = pointsTo(words, id);
    if (!at)
        return true;
    for (std::size_t step = 0; at && step <= words.size(); ++step) {
        if (*at == id)
            return true;
        at = pointsTo(words, *at);
    }
    return false;
}

/// Takes away what does not fit, unless nothing would be left.
template <class Fits>
void keepIfAny(std::set<RecordId>& members, Fits fits)
{
    if (std::ranges::any_of(members, fits))
        std::erase_if(members, [&fits](const RecordId& id) { return !fits(id); });
}

RecordId byTheWords(const Words& words, const RecordId& of)
{
    std::set<RecordId> left = groupOf(words, of);
    std::erase_if(left, [&words](const RecordId& id) { return !words.contains(id); });
    keepIfAny(left, [&words](const RecordId& id) { return words.at(id).stands; });
    keepIfAny(left, [&words](const RecordId& id) { return isLastOrInRing(words, id); });
    return *std::ranges::min_element(
        left, {}, [&words](const RecordId& id) { return std::pair(words.at(id).createdAt, id); });
}

} // namespace

TEST_CASE("Groups and who stands for them are what the format says, in any order")
{
    for (int run = 0; run < runs(); ++run) {
        const auto seed = static_cast<std::uint64_t>(20261126 + run);
        INFO("seed " << seed);
        SeededRandomness randomness(seed);
        const std::uint32_t count = 1 + randomness.below(9);
        Words words;
        for (std::uint32_t i = 0; i < count; ++i) {
            SameChildWord word{child(i), std::nullopt, randomness.below(4) != 0,
                               test::someMoment + randomness.below(4)};
            if (randomness.below(3) != 0) // some name themselves, some an unknown dossier
                word.sameAs = child(randomness.below(count + 2));
            words.emplace(word.child, word);
        }
        std::vector<SameChildWord> given;
        for (const auto& [id, word] : words)
            given.push_back(word);
        for (std::size_t i = given.size(); i > 1; --i)
            std::swap(given[i - 1], given[randomness.below(static_cast<std::uint32_t>(i))]);

        const QHash<RecordId, RecordId> found = representatives(given);
        for (std::uint32_t i = 0; i < count + 2; ++i) {
            const bool isJoined = groupOf(words, child(i)).size() > 1;
            REQUIRE(found.contains(child(i)) == isJoined);
            if (isJoined)
                REQUIRE(*found.constFind(child(i)) == byTheWords(words, child(i)));
        }
    }
}
