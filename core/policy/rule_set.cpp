// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule_set.h"

#include "policy/rule_reader.h"

#include <QDir>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

Result<RuleSet> RuleSet::load(const QString& directory, const Catalogue& catalogue)
{
    const QDir folder(directory + u"/policy"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return failure(ErrorKind::Damaged, "policy.none");
    std::vector<policy::RuleBook> books;
    for (const QString& name : names) {
        TONGDANG_TRY(const policy::RuleFile file, policy::RuleFile::read(folder.filePath(name)));
        TONGDANG_TRY(policy::RuleBook book, policy::readRuleBook(file, catalogue));
        books.push_back(std::move(book));
    }
    std::stable_sort(books.begin(), books.end(), [](const auto& left, const auto& right) {
        return std::tuple(left.info.from, left.info.version)
               < std::tuple(right.info.from, right.info.version);
    });
    RuleSet result;
    for (std::size_t i = 0; i < books.size(); ++i) {
        if (i + 1 < books.size())
            books[i].info.replacedOn = books[i + 1].info.from;
        result.m_books.push_back(std::make_shared<const policy::RuleBook>(std::move(books[i])));
    }
    return result;
}

const policy::RuleBook& RuleSet::book(QDate today) const
{
    const auto begun = std::find_if(m_books.rbegin(), m_books.rend(),
                                    [&](const auto& book) { return book->info.from <= today; });
    return begun == m_books.rend() ? *m_books.front() : **begun;
}

RuleBookInfo RuleSet::inForce(QDate today) const
{
    return book(today).info;
}

bool RuleSet::readsMoment(QDate today) const
{
    return book(today).readsMoment;
}

const FieldsRead& RuleSet::fieldsRead(QDate today) const
{
    return book(today).reads;
}

std::optional<QDate> RuleSet::ranOutOn(QDate today) const
{
    const QDate until = book(today).info.until;
    return until.isValid() && until < today ? std::optional(until) : std::nullopt;
}

QStringList RuleSet::seasonNotes(QDate today) const
{
    const std::pair now(today.month(), today.day());
    QStringList words;
    for (const policy::SeasonNote& note : book(today).settings.seasonNotes) {
        const bool isWithin = note.from <= note.to ? note.from <= now && now <= note.to
                                                   : note.from <= now || now <= note.to;
        const bool isItsDay =
            note.weekdays.empty()
            || std::ranges::find(note.weekdays, today.dayOfWeek()) != note.weekdays.end();
        if (isWithin && isItsDay)
            words.append(note.words);
    }
    return words;
}

QStringList RuleSet::ruleIds(QDate today) const
{
    QStringList ids;
    for (const policy::Rule& rule : book(today).rules)
        ids.append(rule.id);
    return ids;
}

} // namespace tongdang
