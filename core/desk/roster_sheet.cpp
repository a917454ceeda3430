// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/written_date.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/excel_sheets.h"
#include "exchange/roster_columns.h"
#include "policy/classify.h"

#include <array>

namespace tongdang::desk {

using namespace Qt::StringLiterals;
using exchange::RosterColumn;

namespace {

/// The cells of one child.
class RosterCells {
public:
    RosterCells(const Surroundings& around, const Record& child, std::span<const Record> records)
        : m_around(around)
        , m_child(child)
        , m_records(records)
    {
        for (int i = 0; i < exchange::rosterColumnCount; ++i)
            m_cells.append(QString());
    }

    void addChild()
    {
        using namespace fields::child;
        set(RosterColumn::Name, words(m_child, name));
        set(RosterColumn::Sex, words(m_child, sex));
        set(RosterColumn::Birth, written(m_child, birth, birth_precision));
        set(RosterColumn::Ethnic, words(m_child, ethnic));
        set(RosterColumn::IdNumber, m_child.value(idno).toText());
        set(RosterColumn::HukouAddress, words(m_child, hukou_addr));
        set(RosterColumn::Health, words(m_child, health));
        set(RosterColumn::Remark, words(m_child, remark));
    }
    void addHome(const Record* household)
    {
        if (!household)
            return;
        const QString group = household->value(fields::household::group).toText();
        const QString address = household->value(fields::household::addr).toText();
        // Importing reads the group out of the address.
        set(RosterColumn::LivingAddress, address.contains(group) ? address : group + address);
    }
    /// The kinds as the rules and the recognised categories say today. A restricted one is not
    /// among them (policy/classify.h).
    void addCategories()
    {
        const ChildRecords own{m_child.id, m_records, &m_around.common};
        const Classification known = classify(m_around.rules, own, m_around.posts, m_around.today);
        QStringList all;
        if (known.has(u"LB_COUNTY"))
            all.append(u"留守儿童"_s);
        const CodeList* list = m_around.catalogue.codeList(u"CAT");
        for (const QString& code : known.categories) {
            const QString other = code == u"K99" ? otherCategory() : QString();
            const Code* item = list ? list->find(code) : nullptr;
            all.append(!other.isEmpty() ? other : item ? item->zh : code);
        }
        set(RosterColumn::Categories, all.join(u'、'));
    }
    void addParent(QStringView relation, const std::array<RosterColumn, 3>& columns)
    {
        using namespace fields::family_member;
        const Record* parent = nullptr;
        for (const Record& record : m_records) {
            if (record.type == type && record.value(rel).isText(relation))
                parent = &record;
        }
        if (!parent)
            return;
        set(columns[0], words(*parent, name));
        for (const Record& record : m_records) {
            using namespace fields::away;
            // The day of coming home is a day at home, as in child_words.cpp.
            const QDate back = record.value(to_on).toDate();
            if (record.type != fields::away::type || record.value(person).toRecordId() != parent->id
                || record.value(from_on).toDate() > m_around.today
                || (back.isValid() && back <= m_around.today))
                continue;
            set(columns[1], words(record, dest));
            set(columns[2], written(record, from_on, from_precision));
        }
    }
    void addCaregiver()
    {
        const Record* carer = mainCaregiver(m_records, m_around.today);
        if (!carer)
            return;
        set(RosterColumn::CaregiverName, words(*carer, fields::caregiver::name));
        set(RosterColumn::CaregiverRelation, words(*carer, fields::caregiver::rel));
        set(RosterColumn::CaregiverPhone, carer->value(fields::caregiver::phone).toText());
    }
    void addSchool(const QHash<RecordId, QString>& schools)
    {
        using namespace fields::education;
        const Record* term = latestOf(m_records, type, status_on, m_around.today);
        if (!term)
            return;
        const auto known = term->value(school).toRecordId();
        set(RosterColumn::School,
            known && schools.contains(*known) ? schools.value(*known) : words(*term, school_name));
        set(RosterColumn::Class, words(*term, grade) + words(*term, class_));
    }

    [[nodiscard]] QStringList take() { return std::move(m_cells); }

private:
    void set(RosterColumn column, const QString& text)
    {
        m_cells[static_cast<qsizetype>(column)] = text;
    }
    [[nodiscard]] QString words(const Record& record, FieldNo field) const
    {
        return shownWords(m_around.catalogue, record, field);
    }
    /// As exactly as it is known, so that importing it knows no more.
    static QString written(const Record& record, FieldNo day, FieldNo precision)
    {
        const QDate known = record.value(day).toDate();
        if (!known.isValid())
            return {};
        const auto exactness = static_cast<DatePrecision>(record.value(precision).toText().toInt());
        if (exactness == DatePrecision::Year)
            return known.toString(u"yyyy年");
        return known.toString(exactness == DatePrecision::Month ? u"yyyy年M月" : u"yyyy-MM-dd");
    }
    [[nodiscard]] QString otherCategory() const
    {
        using namespace fields::category;
        for (const Record& record : m_records) {
            if (record.type == type && record.value(cat).isText(u"K99")
                && record.value(state).isText(u"2")
                && isOpenOn(record.value(from_on), record.value(to_on), m_around.today))
                return record.value(other_text).toText();
        }
        return {};
    }

    const Surroundings& m_around;
    const Record& m_child;
    std::span<const Record> m_records;
    QStringList m_cells;
};

constexpr double narrow = 9;
constexpr double wide = 20;

double widthOf(RosterColumn column)
{
    switch (column) {
    case RosterColumn::IdNumber:
    case RosterColumn::HukouAddress:
    case RosterColumn::LivingAddress:
    case RosterColumn::Categories:
    case RosterColumn::School:
        return wide;
    case RosterColumn::Birth:
    case RosterColumn::FatherPlace:
    case RosterColumn::FatherSince:
    case RosterColumn::MotherPlace:
    case RosterColumn::MotherSince:
    case RosterColumn::CaregiverPhone:
    case RosterColumn::Class:
        return wide * 0.7;
    default:
        return narrow;
    }
}

} // namespace

QStringList rosterCells(const Surroundings& around, const Record& child,
                        std::span<const Record> records, const Record* household,
                        const QHash<RecordId, QString>& schools)
{
    RosterCells cells(around, child, records);
    cells.addChild();
    cells.addHome(household);
    cells.addCategories();
    cells.addParent(
        u"51", {RosterColumn::FatherName, RosterColumn::FatherPlace, RosterColumn::FatherSince});
    cells.addParent(
        u"52", {RosterColumn::MotherName, RosterColumn::MotherPlace, RosterColumn::MotherSince});
    cells.addCaregiver();
    cells.addSchool(schools);
    return cells.take();
}

FieldsRead readOfRoster(const Surroundings& around)
{
    using namespace fields;
    FieldsRead read = around.rules.fieldsRead(around.today);
    read.add(child::type, {child::name, child::sex, child::birth, child::birth_precision,
                           child::ethnic, child::idno, child::hukou_addr, child::health,
                           child::remark, child::status, child::village, child::household});
    read.add(household::type, {household::group, household::addr});
    read.add(family_member::type, {family_member::rel, family_member::name});
    read.add(away::type,
             {away::person, away::from_on, away::from_precision, away::to_on, away::dest});
    read.add(caregiver::type, {caregiver::name, caregiver::rel, caregiver::phone, caregiver::main,
                               caregiver::from_on, caregiver::to_on});
    read.add(category::type, {category::cat, category::state, category::from_on, category::to_on,
                              category::other_text});
    read.add(education::type, {education::status_on, education::school, education::school_name,
                               education::grade, education::class_});
    return read;
}

exchange::OutSheet rosterSheet(const QString& place, const std::vector<QStringList>& rows,
                               bool villages)
{
    using exchange::CellLook;
    const auto cell = [](const QString& text, CellLook look) {
        exchange::OutCell made;
        made.text = text;
        made.look = look;
        return made;
    };
    exchange::OutSheet sheet;
    sheet.name = u"花名册"_s;
    sheet.rows.push_back({cell(place + u"留守儿童和困境儿童花名册"_s, CellLook::Title)});
    sheet.rows.front().front().columns = exchange::rosterColumnCount + (villages ? 1 : 0);
    sheet.headFrom = 1;
    sheet.headCount = 1;
    std::vector<exchange::OutCell> head;
    for (int i = 0; i < exchange::rosterColumnCount; ++i) {
        const auto column = static_cast<RosterColumn>(i);
        head.push_back(cell(exchange::RosterHeading{}.heading(column), CellLook::Head));
        sheet.widths.push_back(widthOf(column));
    }
    if (villages) {
        head.push_back(cell(u"村(社区)"_s, CellLook::Head));
        sheet.widths.push_back(wide);
    }
    sheet.rows.push_back(std::move(head));
    for (const QStringList& row : rows) {
        std::vector<exchange::OutCell> cells;
        for (const QString& text : row)
            cells.push_back(cell(text, CellLook::Body));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace tongdang::desk
