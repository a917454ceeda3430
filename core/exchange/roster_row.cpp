// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_row.h"

#include "base/id_number.h"
#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "exchange/county_border.h"
#include "exchange/roster_words.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace tongdang::exchange {

namespace {

/// Text does not tell that a program had it as a number, but what becomes of one can be told: all
/// digits of a double or the fewest that mean it; of 64 numbers each leaves one. Programs that keep
/// 15 digits leave zeros behind them: those are looked for before the check digit is.
bool looksRounded(const QString& number)
{
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    const auto rounded = static_cast<double>(value);
    return isNumber
           && (static_cast<qint64>(rounded) == value
               || number == QString::number(rounded, 'f', QLocale::FloatingPointShortest));
}

class RowReader {
public:
    RowReader(const RosterHeading& heading, const TableRow& row, const RosterSetting& setting,
              std::vector<RosterFinding>& faults, std::vector<RosterFinding>& warnings)
        : m_heading(heading)
        , m_row(row)
        , m_setting(setting)
        , m_faults(faults)
        , m_warnings(warnings)
    {
    }

    RosterChild read()
    {
        m_child.row = m_row.number;
        m_child.name = text(RosterColumn::Name);
        if (m_child.name.isEmpty())
            fault(RosterColumn::Name, "exchange.name_missing");
        readIdentity();
        readSexAndBirth();
        m_child.ethnic =
            code(u"ETH", RosterColumn::Ethnic, ethnicLabel(text(RosterColumn::Ethnic)));
        m_child.health = code(u"HEALTH", RosterColumn::Health, openText(RosterColumn::Health));
        readPlaces();
        readCategories();
        m_child.father =
            parent(RosterColumn::FatherName, RosterColumn::FatherPlace, RosterColumn::FatherSince);
        m_child.mother =
            parent(RosterColumn::MotherName, RosterColumn::MotherPlace, RosterColumn::MotherSince);
        readCaregiver();
        readSchool();
        m_child.remark = openText(RosterColumn::Remark);
        return std::move(m_child);
    }

private:
    QString text(RosterColumn column) const { return m_heading.text(m_row, column); }

    void fault(RosterColumn column, const QByteArray& code, const QStringList& arguments = {})
    {
        m_faults.push_back({m_row.number, m_heading.heading(column), code, arguments});
    }
    void warn(RosterColumn column, const QByteArray& code, const QStringList& arguments = {})
    {
        m_warnings.push_back({m_row.number, m_heading.heading(column), code, arguments});
    }

    void readIdentity()
    {
        const Cell& cell = m_heading.cell(m_row, RosterColumn::IdNumber);
        if (cell.isEmpty())
            return fault(RosterColumn::IdNumber, "exchange.id_missing");
        static const QRegularExpression scientific(QStringLiteral("^\\d(\\.\\d+)?[eE]\\+?\\d+$"));
        // A number of more than 15 digits has lost its tail in Excel: nothing can mend it
        // (ecosystem.md §6).
        if (cell.kind == CellKind::Number || scientific.match(cell.text).hasMatch())
            return fault(RosterColumn::IdNumber, "exchange.id_is_number");
        m_id = parseIdNumber(cell.text);
        m_child.idNumber = m_id.number;
        // The same damage when it was saved as text afterwards: 15 digits are left, then zeros.
        // There is no person 000 of a day; a number that fits all the same must be looked at.
        const bool endsInZeros = m_id.number.size() == 18 && m_id.number.endsWith(u"000");
        if (endsInZeros && m_id.isValid())
            warn(RosterColumn::IdNumber, "exchange.id_zeros");
        else if (endsInZeros)
            return fault(RosterColumn::IdNumber, "exchange.id_is_number");
        switch (m_id.fault) {
        case IdNumberFault::None:
            break;
        case IdNumberFault::Length:
            return fault(RosterColumn::IdNumber, "exchange.id_length",
                         {QString::number(m_id.number.size())});
        case IdNumberFault::Sign:
            return fault(RosterColumn::IdNumber, "exchange.id_sign");
        case IdNumberFault::BirthDate:
            return fault(RosterColumn::IdNumber, "exchange.id_birth");
        case IdNumberFault::CheckDigit:
            return fault(RosterColumn::IdNumber, looksRounded(m_id.number)
                                                     ? "exchange.id_rounded"
                                                     : "exchange.id_check_digit");
        }
    }

    void readSexAndBirth()
    {
        m_child.sex = code(u"SEX", RosterColumn::Sex, sexLabel(text(RosterColumn::Sex)));
        if (m_id.isValid() && m_child.sex.isEmpty())
            m_child.sex = m_id.sexCode();
        agrees(RosterColumn::Sex, fields::child::sex, m_child.sex);

        const Cell& cell = m_heading.cell(m_row, RosterColumn::Birth);
        WrittenDate written = readWrittenDate(cell.text);
        if (cell.kind == CellKind::Date)
            written = {WrittenDate::Fault::None, cell.date, DatePrecision::Day};
        if (!cell.isEmpty() && !written.isValid())
            return fault(RosterColumn::Birth,
                         written.fault == WrittenDate::Fault::Impossible
                             ? "exchange.date_impossible"
                             : "exchange.date_unreadable",
                         {cell.text});
        m_child.birth = m_id.isValid() ? m_id.birth : written.day;
        // The day as written first, then the one of the identity number, which is taken.
        const auto birthAgrees = [this](QDate day, DatePrecision precision) {
            return agrees(RosterColumn::Birth, fields::child::birth, day, precision);
        };
        if (birthAgrees(written.day, written.precision))
            birthAgrees(m_child.birth, DatePrecision::Day);
    }

    /// What makes a child's record disagree with itself or with the day makes its row unusable,
    /// too. An empty value agrees.
    bool agrees(RosterColumn column, FieldNo number, const Value& value,
                DatePrecision precision = DatePrecision::Day)
    {
        const RecordType* type = m_setting.catalogue.type(fields::child::type);
        const Field* field = type ? type->field(number) : nullptr;
        if (!field)
            return true;
        const QHash<FieldNo, Value> values{
            {number, value},
            {fields::child::birth_precision, QString::number(static_cast<int>(precision))},
            {fields::child::idno, m_id.isValid() ? m_id.number : QString()}};
        const auto finding =
            checkAgreement(*type, *field, [&values](FieldNo asked) { return values.value(asked); },
                           {m_setting.today, {}});
        // Nobody sits at a list who could say that the register is wrong (Q04): a number or a sex
        // that slipped by a row would enter as another child's.
        const bool isSex = finding && finding->code == "catalogue.sex_disagrees";
        if (!finding || (finding->severity != Finding::Severity::Error && !isSex))
            return true;
        fault(column, finding->code, finding->arguments);
        return false;
    }

    /// The code of a label; words that the list does not have are told and left out.
    QString code(QStringView list, RosterColumn column, const QString& label)
    {
        if (label.isEmpty())
            return {};
        const CodeList* codes = m_setting.catalogue.codeList(list);
        const Code* known = codes ? codes->findLabel(label) : nullptr;
        if (!known)
            warn(column, "exchange.word_unknown", {label});
        return known ? known->code : QString();
    }

    void readPlaces()
    {
        m_child.hukouAddress = text(RosterColumn::HukouAddress);
        m_child.livingAddress = text(RosterColumn::LivingAddress);
        static const QRegularExpression group(
            QStringLiteral("([一二三四五六七八九十\\d]+)(村民)?小?组"));
        const auto match = group.match(m_child.livingAddress);
        if (match.hasMatch())
            m_child.group = match.captured(1) + u'组';
    }

    /// The words of a column that everybody may read.
    QString openText(RosterColumn column)
    {
        const QString words = text(column);
        if (!tellsOfInfection(words))
            return words;
        warn(column, "exchange.restricted_left_out");
        return {};
    }

    void readCategories()
    {
        static const QRegularExpression separator(QStringLiteral("[;；,，、/]"));
        for (const QString& part :
             text(RosterColumn::Categories).split(separator, Qt::SkipEmptyParts)) {
            const QString word = part.trimmed();
            if (tellsOfInfection(word))
                warn(RosterColumn::Categories, "exchange.restricted_left_out");
            else if (word.contains(u"留守"))
                m_child.listedLeftBehind = true;
            else if (const QString category = categoryOf(word); !category.isEmpty())
                m_child.categories.append(category);
            else if (!word.isEmpty()) {
                m_child.otherCategory = word;
                warn(RosterColumn::Categories, "exchange.category_unknown", {word});
            }
        }
        m_child.categories.removeDuplicates();
    }

    /// By the label of CAT with or without its last word 儿童.
    QString categoryOf(const QString& word) const
    {
        const CodeList* list = m_setting.catalogue.codeList(u"CAT");
        if (!list)
            return {};
        const auto bare = [](QString label) {
            if (label.endsWith(u"儿童"))
                label.chop(2);
            return label;
        };
        const auto known = std::ranges::find_if(
            list->items, [&](const Code& item) { return bare(item.zh) == bare(word); });
        return known == list->items.end() ? QString() : known->code;
    }

    RosterParent parent(RosterColumn name, RosterColumn place, RosterColumn since)
    {
        RosterParent parent{text(name), text(place), {}, {}};
        if (!parent.place.isEmpty()) {
            parent.isOutsideCounty =
                exchange::isOutsideCounty(parent.place, m_setting.county, m_setting.catalogue);
            if (!parent.isOutsideCounty)
                warn(place, "exchange.place_unclear", {parent.place});
        }
        const Cell& cell = m_heading.cell(m_row, since);
        if (cell.kind == CellKind::Date)
            parent.since = {WrittenDate::Fault::None, cell.date, DatePrecision::Day};
        else
            parent.since = readWrittenDate(cell.text);
        if (!cell.isEmpty() && !parent.since.isValid())
            warn(since, "exchange.since_unreadable", {cell.text});
        if (!parent.place.isEmpty() && cell.isEmpty())
            warn(since, "exchange.since_missing");
        if (parent.place.isEmpty() && parent.since.isValid())
            warn(place, "exchange.place_missing");
        return parent;
    }

    void readCaregiver()
    {
        m_child.caregiverName = text(RosterColumn::CaregiverName);
        m_child.caregiverRelation = code(u"REL", RosterColumn::CaregiverRelation,
                                         relationLabel(text(RosterColumn::CaregiverRelation)));
        m_child.caregiverPhone = text(RosterColumn::CaregiverPhone);
        m_child.caregiverPhone.removeIf([](QChar sign) { return sign.isSpace() || sign == u'-'; });
        if (m_child.caregiverName.isEmpty())
            warn(RosterColumn::CaregiverName, "exchange.caregiver_missing");
        static const QRegularExpression phone(QStringLiteral("^(1\\d{10}|0\\d{9,11}|\\d{7,8})$"));
        if (!m_child.caregiverPhone.isEmpty() && !phone.match(m_child.caregiverPhone).hasMatch())
            warn(RosterColumn::CaregiverPhone, "exchange.phone_odd", {m_child.caregiverPhone});
    }

    void readSchool()
    {
        m_child.school = text(RosterColumn::School);
        const QString written = text(RosterColumn::Class).normalized(QString::NormalizationForm_KC);
        static const QRegularExpression form(QStringLiteral(
            "^(小班|中班|大班|[一二三四五六1-6]年级|初[一二三1-3]|高[一二三1-3])?(.*)$"));
        const auto match = form.match(written);
        QString grade = match.captured(1);
        static constexpr QStringView digits = u"一二三四五六";
        for (QChar& sign : grade) {
            if (sign >= u'1' && sign <= u'6')
                sign = digits[sign.unicode() - u'1'];
        }
        m_child.className = match.captured(2).trimmed();
        if (!grade.isEmpty())
            m_child.grade = code(u"GRADE", RosterColumn::Class, grade);
        else if (!written.isEmpty())
            warn(RosterColumn::Class, "exchange.grade_unknown", {written});
    }

    const RosterHeading& m_heading;
    const TableRow& m_row;
    const RosterSetting& m_setting;
    std::vector<RosterFinding>& m_faults;
    std::vector<RosterFinding>& m_warnings;
    IdNumber m_id;
    RosterChild m_child;
};

} // namespace

RosterChild readRosterRow(const RosterHeading& heading, const TableRow& row,
                          const RosterSetting& setting, std::vector<RosterFinding>& faults,
                          std::vector<RosterFinding>& warnings)
{
    return RowReader(heading, row, setting, faults, warnings).read();
}

} // namespace tongdang::exchange
