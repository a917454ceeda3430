// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/comparison_match.h"

#include "base/id_number.h"
#include "catalogue/fields.h"

#include <QHash>

namespace tongdang::desk {

namespace {

/// As two offices may write one name: minorities' names with a dot, a blank or nothing between.
QString bareName(const QString& name)
{
    static constexpr QStringView between = u"·•・‧.";
    QString bare = name.normalized(QString::NormalizationForm_KC);
    bare.removeIf([](QChar sign) { return sign.isSpace() || between.contains(sign); });
    return bare;
}

QString validNumber(const QString& written)
{
    const IdNumber number = parseIdNumber(written);
    return number.isValid() ? number.number : QString();
}

class ListMatcher {
public:
    explicit ListMatcher(std::span<const OwnChild> ours)
    {
        for (const OwnChild& child : ours) {
            if (const QString number = validNumber(child.idNumber); !number.isEmpty())
                m_byNumber[number].push_back(&child);
            if (const QString name = bareName(child.name); !name.isEmpty())
                m_byName[name].push_back(&child);
        }
    }

    [[nodiscard]] ListMatch match(const exchange::ListedChild& row) const
    {
        if (row.fault)
            return {FoundBy::Rejected, {}, {}};
        const QString number = validNumber(row.idNumber);
        if (const Children same = m_byNumber.value(number); !number.isEmpty() && !same.empty())
            return found(FoundBy::IdNumber, row, same);
        Children sameBirth;
        Children mayBe;
        for (const OwnChild* const child : m_byName.value(bareName(row.name))) {
            const bool bornThen = row.birth.isValid() && child->birth == row.birth;
            if (bornThen)
                sameBirth.push_back(child);
            else if (!isSomebodyElse(row, number, *child))
                mayBe.push_back(child);
        }
        if (!sameBirth.empty())
            return found(FoundBy::NameAndBirth, row, sameBirth);
        return mayBe.empty() ? ListMatch() : found(FoundBy::Name, row, mayBe);
    }

private:
    using Children = std::vector<const OwnChild*>;

    /// Two valid id numbers and two birthdays: people of one name.
    static bool isSomebodyElse(const exchange::ListedChild& row, const QString& number,
                               const OwnChild& child)
    {
        const QString own = validNumber(child.idNumber);
        return !number.isEmpty() && !own.isEmpty() && number != own && row.birth.isValid()
               && child.birth.isValid() && row.birth != child.birth;
    }

    static ListMatch found(FoundBy by, const exchange::ListedChild& row, const Children& children)
    {
        if (children.size() != 1)
            return {by, {}, {}};
        using namespace fields::child;
        const OwnChild& child = *children.front();
        ListMatch match{by, child.child, {}};
        const auto compare = [&match](FieldNo field, const auto& theirs, const auto& own) {
            if (theirs != own)
                match.differs.push_back(field);
        };
        compare(name, bareName(row.name), bareName(child.name));
        if (!row.sex.isEmpty() && !child.sex.isEmpty())
            compare(sex, row.sex, child.sex);
        if (row.birth.isValid() && child.birth.isValid())
            compare(birth, row.birth, child.birth);
        if (!row.idNumber.isEmpty())
            compare(idno, validNumber(row.idNumber), validNumber(child.idNumber));
        if (!child.isOpen)
            match.differs.push_back(status);
        return match;
    }

    QHash<QString, Children> m_byNumber;
    QHash<QString, Children> m_byName;
};

} // namespace

std::vector<ListMatch> matchList(std::span<const exchange::ListedChild> rows,
                                 std::span<const OwnChild> ours)
{
    const ListMatcher matcher(ours);
    std::vector<ListMatch> matches;
    matches.reserve(rows.size());
    for (const exchange::ListedChild& row : rows)
        matches.push_back(matcher.match(row));
    return matches;
}

} // namespace tongdang::desk
