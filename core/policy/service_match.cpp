// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/service_match.h"

#include "catalogue/fields.h"
#include "policy/service_table.h"

#include <algorithm>
#include <tuple>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

QString written(QDate day)
{
    return day.toString(u"yyyy年M月d日"_s);
}

QString labelIn(const Catalogue& catalogue, QStringView list, const QString& code)
{
    const CodeList* const codes = catalogue.codeList(list);
    const Code* const known = codes ? codes->find(code) : nullptr;
    return known ? known->zh : code;
}

/// A last day that is empty goes on.
bool isOpen(const Record& record, FieldNo from, FieldNo to, QDate today)
{
    const QDate first = record.value(from).toDate();
    const QDate last = record.value(to).toDate();
    return (!first.isValid() || first <= today) && (!last.isValid() || last >= today);
}

class ServiceFinder {
public:
    ServiceFinder(const ServiceTable::Contents& table, const ServiceTable::Row& row,
                  const Catalogue& catalogue, const ServiceTable::Question& question)
        : m_table(table)
        , m_row(row)
        , m_catalogue(catalogue)
        , m_question(question)
    {
    }

    std::vector<ServiceMatch> find()
    {
        for (const Record& record : m_question.ofOffice) {
            if (record.withdrawn)
                continue;
            if (record.type == fields::helper::type)
                addHelper(record);
            else if (record.type == fields::activity::type)
                addActivity(record);
            else if (record.type == fields::unit::type)
                addUnit(record);
        }
        for (const ServiceTable::Benefit& benefit : m_row.benefits)
            addBenefit(benefit);
        std::ranges::sort(m_found, {}, [](const Found& found) {
            return std::tuple(found.match.kind, found.order, found.match.title, found.match.code,
                              found.match.record);
        });
        std::vector<ServiceMatch> matches;
        matches.reserve(m_found.size());
        for (Found& found : m_found)
            matches.push_back(std::move(found.match));
        return matches;
    }

private:
    struct Found {
        qint64 order = 0;
        ServiceMatch match;
    };

    [[nodiscard]] QString needWords() const { return labelIn(m_catalogue, u"NEED", m_row.need); }

    /// Empty: of every village.
    [[nodiscard]] std::optional<QString> placeReason(const QString& division) const
    {
        if (division.isEmpty())
            return u"未限定服务村"_s;
        if (division == m_question.village)
            return u"服务本村"_s;
        return std::nullopt;
    }

    [[nodiscard]] bool helpsThisChild(const RecordId& helper) const
    {
        return std::ranges::any_of(m_question.ofChild, [&](const Record& pairing) {
            return pairing.type == fields::pairing::type && !pairing.withdrawn
                   && pairing.value(fields::pairing::state).isText(u"active")
                   && pairing.value(fields::pairing::helper).toRecordId() == helper;
        });
    }

    void addHelper(const Record& helper)
    {
        using namespace fields::helper;
        const QString ofKind = helper.value(kind).toText();
        const QDate declared = helper.value(no_bar_on).toDate();
        const auto place = placeReason(helper.value(village).toText());
        const bool mayHelp = helper.value(no_bar).toBool().value_or(false) && declared.isValid()
                             && declared.addMonths(m_table.noBarMonths) >= m_question.today;
        if (!m_row.helpers.contains(ofKind) || !isOpen(helper, from_on, to_on, m_question.today)
            || !mayHelp || !place)
            return;
        const bool isHis = helpsThisChild(helper.id);
        const int children = m_question.childrenOf.value(helper.id);
        if (!isHis && children >= m_table.helperChildren)
            return;
        QStringList reasons;
        if (isHis)
            reasons.append(u"已与该儿童结对"_s);
        reasons.append(u"%1可对接“%2”"_s.arg(labelIn(m_catalogue, u"HELPER", ofKind), needWords()));
        reasons.append(*place);
        if (!isHis)
            reasons.append(children == 0 ? u"目前没有结对儿童"_s
                                         : u"目前结对%1人，不到%2人"_s.arg(children).arg(
                                             m_table.helperChildren));
        reasons.append(u"%1已声明无侵害未成年人记录"_s.arg(written(declared)));
        m_found.push_back({isHis ? -1 : children,
                           {ServiceMatch::Kind::Helper,
                            helper.id,
                            {},
                            helper.value(name).toText(),
                            helper.value(phone).toText(),
                            reasons}});
    }

    [[nodiscard]] bool hasCategory(const QString& category) const
    {
        using namespace fields::category;
        return std::ranges::any_of(m_question.ofChild, [&](const Record& record) {
            return record.type == type && !record.withdrawn && record.value(cat).isText(category)
                   && record.value(state).isText(u"2")
                   && isOpen(record, from_on, to_on, m_question.today);
        });
    }

    void addBenefit(const ServiceTable::Benefit& benefit)
    {
        using namespace fields::benefit;
        if (!benefit.category.isEmpty() && !hasCategory(benefit.category))
            return;
        QStringList reasons{u"属于“%1”的保障"_s.arg(needWords())};
        if (!benefit.category.isEmpty())
            reasons.append(
                u"该儿童已认定为%1"_s.arg(labelIn(m_catalogue, u"CAT", benefit.category)));
        static const QStringList settled{u"2"_s, u"3"_s, u"4"_s, u"7"_s}; // asked for, had, not due
        const Record* told = nullptr;
        for (const Record& record : m_question.ofChild) {
            if (record.type != type || record.withdrawn || !record.value(kind).isText(benefit.code))
                continue;
            if (settled.contains(record.value(state).toText()))
                return;
            if (record.value(state).isText(u"1"))
                told = &record;
        }
        reasons.append(told ? u"已告知政策，还没有申请"_s : u"档案里没有享受或申请的记录"_s);
        m_found.push_back({0,
                           {ServiceMatch::Kind::Benefit,
                            {},
                            benefit.code,
                            labelIn(m_catalogue, u"BEN", benefit.code),
                            {},
                            reasons}});
    }

    void addActivity(const Record& activity)
    {
        using namespace fields::activity;
        QDate day = activity.value(date).toDate();
        if (!day.isValid())
            day = activity.value(planned_on).toDate();
        QStringList themes;
        for (const QString& topic : activity.value(topics).toCodes()) {
            if (m_row.topics.contains(topic))
                themes.append(labelIn(m_catalogue, u"ACT", topic));
        }
        const QString at = activity.value(village).toText();
        if (!activity.value(state).isText(u"1") || day < m_question.today || themes.isEmpty()
            || at != m_question.village)
            return;
        m_found.push_back({day.toJulianDay(),
                           {ServiceMatch::Kind::Activity,
                            activity.id,
                            {},
                            activity.value(title).toText(),
                            {},
                            {u"主题含%1，可对接“%2”"_s.arg(themes.join(u'、'), needWords()),
                             u"%1在本村举办"_s.arg(written(day))}}});
    }

    void addUnit(const Record& unit)
    {
        using namespace fields::unit;
        const QString ofKind = unit.value(kind).toText();
        if (!m_row.units.contains(ofKind) || !isOpen(unit, from_on, to_on, m_question.today))
            return;
        m_found.push_back(
            {m_row.units.indexOf(ofKind),
             {ServiceMatch::Kind::Unit,
              unit.id,
              {},
              unit.value(name).toText(),
              unit.value(phone).toText(),
              {u"%1可对接“%2”"_s.arg(labelIn(m_catalogue, u"UNIT", ofKind), needWords())}}});
    }

    const ServiceTable::Contents& m_table;
    const ServiceTable::Row& m_row;
    const Catalogue& m_catalogue;
    const ServiceTable::Question& m_question;
    std::vector<Found> m_found;
};

} // namespace

std::vector<ServiceMatch> ServiceTable::matches(const Catalogue& catalogue,
                                                const Question& question) const
{
    const Value& state = question.need.value(fields::need::state);
    const bool isWaiting = state.isText(u"1") || state.isText(u"2"); // 待对接, 已对接
    const auto row = std::ranges::find(
        m_contents->rows, question.need.value(fields::need::kind).toText(), &Row::need);
    if (!isWaiting || question.need.withdrawn || row == m_contents->rows.end())
        return {};
    return ServiceFinder(*m_contents, *row, catalogue, question).find();
}

} // namespace tongdang
