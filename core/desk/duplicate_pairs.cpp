// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duplicate_pairs.h"

#include "archive/readings.h"
#include "base/id_number.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace tongdang::desk {

namespace {

constexpr std::size_t mostNeighbours = 20;
constexpr std::size_t mostReadings = 8; ///< of a name: three signs with two readings each
constexpr qint64 closeDays = 3;

/// What a name may sound like, in every reading of its signs. What has no reading, as a letter,
/// sounds like itself.
std::vector<std::string> soundsOf(const QString& name)
{
    std::vector<std::string> sounds{std::string()};
    for (const archive::ReadSign& sign : archive::readSigns(name)) {
        std::vector<std::string> readings = archive::readingsOf(sign);
        if (readings.empty())
            readings.push_back("u" + std::to_string(static_cast<unsigned>(sign.sign)));
        std::vector<std::string> longer;
        for (const std::string& before : sounds) {
            for (const std::string& reading : readings) {
                if (longer.size() < mostReadings)
                    longer.push_back(before + ' ' + reading);
            }
        }
        sounds = std::move(longer);
    }
    return sounds;
}

/// Blanks and middle dots come and go between the parts of a name.
QString signsOf(const QString& name)
{
    QString signs;
    for (const archive::ReadSign& sign : archive::readSigns(name))
        signs += QString::fromUcs4(&sign.sign, 1);
    return signs;
}

class Finder {
public:
    explicit Finder(std::span<const PersonMarks> children)
        : m_children(children)
    {
        for (const PersonMarks& child : children)
            m_idNumbers.push_back(validIdNumber(child.idNumber));
    }

    std::vector<DuplicatePair> find()
    {
        QHash<QString, Bucket> byNumber;
        QHash<QString, Bucket> byNameAndBirth;
        QHash<QString, Bucket> bySoundAndTie;
        QHash<QString, Bucket> bySound;
        for (std::size_t i = 0; i < m_children.size(); ++i) {
            const PersonMarks& child = m_children[i];
            if (!m_idNumbers[i].isEmpty())
                byNumber[m_idNumbers[i]].push_back(i);
            const QString name = signsOf(child.name);
            if (name.isEmpty())
                continue;
            if (child.birth.isValid())
                byNameAndBirth[name + u' ' + isoDay(child)].push_back(i);
            for (const std::string& sound : soundsOf(child.name)) {
                const QString key = QString::fromStdString(sound);
                if (child.birth.isValid())
                    bySound[key].push_back(i);
                for (const QString& tie : child.ties)
                    bySoundAndTie[key + u'\n' + tie].push_back(i);
            }
        }
        pair(byNumber, DuplicateReason::SameIdNumber);
        pair(byNameAndBirth, DuplicateReason::SameNameAndBirth);
        pair(bySoundAndTie, DuplicateReason::SameSound);
        pairNeighboursInAge(bySound);
        return sorted();
    }

private:
    using Bucket = std::vector<std::size_t>;

    static QString validIdNumber(const QString& typed)
    {
        const IdNumber number = parseIdNumber(typed);
        return number.isValid() ? typed.trimmed().toUpper() : QString();
    }
    static QString isoDay(const PersonMarks& child) { return child.birth.toString(Qt::ISODate); }

    /// Two that only sound alike.
    [[nodiscard]] bool areTwo(std::size_t one, std::size_t other) const
    {
        const QString& number = m_idNumbers[one];
        const QString& otherNumber = m_idNumbers[other];
        const QString& sex = m_children[one].sex;
        const QString& otherSex = m_children[other].sex;
        return (!number.isEmpty() && !otherNumber.isEmpty() && number != otherNumber)
               || (!sex.isEmpty() && !otherSex.isEmpty() && sex != otherSex);
    }

    void add(std::size_t one, std::size_t other, DuplicateReason reason)
    {
        if (m_children[one].child == m_children[other].child
            || (reason == DuplicateReason::SameSound && areTwo(one, other)))
            return;
        const auto ids = std::minmax(m_children[one].child, m_children[other].child);
        m_pairs.try_emplace({ids.first, ids.second}, reason); // the surest comes first
    }

    void pair(const QHash<QString, Bucket>& buckets, DuplicateReason reason)
    {
        for (const Bucket& bucket : buckets) {
            for (std::size_t i = 0; i < bucket.size(); ++i) {
                const std::size_t end = std::min(bucket.size(), i + 1 + mostNeighbours);
                for (std::size_t j = i + 1; j < end; ++j)
                    add(bucket[i], bucket[j], reason);
            }
        }
    }

    void pairNeighboursInAge(QHash<QString, Bucket>& buckets)
    {
        const auto birth = [this](std::size_t i) { return m_children[i].birth; };
        for (Bucket& bucket : buckets) {
            std::ranges::stable_sort(bucket, {}, birth);
            for (std::size_t i = 0; i < bucket.size(); ++i) {
                const std::size_t end = std::min(bucket.size(), i + 1 + mostNeighbours);
                for (std::size_t j = i + 1; j < end; ++j) {
                    if (birth(bucket[i]).daysTo(birth(bucket[j])) > closeDays)
                        break;
                    add(bucket[i], bucket[j], DuplicateReason::SameSound);
                }
            }
        }
    }

    [[nodiscard]] std::vector<DuplicatePair> sorted() const
    {
        std::vector<DuplicatePair> pairs;
        for (const auto& [ids, reason] : m_pairs)
            pairs.push_back({ids.first, ids.second, reason});
        std::ranges::stable_sort(pairs, {}, &DuplicatePair::reason);
        return pairs;
    }

    std::span<const PersonMarks> m_children;
    std::vector<QString> m_idNumbers; ///< empty: none, or not a valid one
    std::map<std::pair<RecordId, RecordId>, DuplicateReason> m_pairs;
};

} // namespace

std::vector<DuplicatePair> duplicatePairs(std::span<const PersonMarks> children)
{
    return Finder(children).find();
}

} // namespace tongdang::desk
