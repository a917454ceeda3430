// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/record_kinds.h"

#include "catalogue/fields.h"
#include "widgets/phone_edit.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tongdang::pages {

namespace {

using Made = RecordKind::Made;
namespace f = fields;

const std::vector<RecordKind>& kinds()
{
    static const std::vector<RecordKind> table{
        {f::household::type,
         Part::Basics,
         0,
         f::household::to_on,
         {f::household::group, f::household::addr},
         {f::household::head, f::household::route_note}},
        {f::family_member::type,
         Part::Basics,
         0,
         0,
         {f::family_member::rel, f::family_member::name},
         {f::family_member::phone, f::family_member::job}},
        {f::away::type,
         Part::Basics,
         f::away::from_on,
         f::away::to_on,
         {f::away::person, f::away::dest},
         {f::away::reason}},
        {f::home_leave::type,
         Part::Basics,
         f::home_leave::from_on,
         f::home_leave::to_on,
         {f::home_leave::away},
         {f::home_leave::note}},
        {f::person_state::type,
         Part::Basics,
         f::person_state::from_on,
         f::person_state::to_on,
         {f::person_state::person, f::person_state::state},
         {f::person_state::note}},
        {f::person_restricted::type, Part::Basics, 0, 0, {}, {}},
        {f::caregiver::type,
         Part::Basics,
         f::caregiver::from_on,
         f::caregiver::to_on,
         {f::caregiver::type_, f::caregiver::name, f::caregiver::person},
         {f::caregiver::phone, f::caregiver::quality}},
        {f::agreement::type,
         Part::Basics,
         f::agreement::from_on,
         f::agreement::to_on,
         {f::agreement::title, f::agreement::no},
         {f::agreement::state}},
        {f::category::type,
         Part::Basics,
         f::category::from_on,
         f::category::to_on,
         {f::category::cat, f::category::state},
         {f::category::basis}},
        {f::restricted_category::type, Part::Basics, 0, 0, {}, {}, Made::ByStation},
        {f::left_behind::type,
         Part::Basics,
         f::left_behind::from_on,
         f::left_behind::to_on,
         {f::left_behind::type_},
         {f::left_behind::basis}},
        {f::level_assessment::type,
         Part::Basics,
         f::level_assessment::effective_on,
         f::level_assessment::to_on,
         {f::level_assessment::level},
         {f::level_assessment::triggers}},
        {f::education::type,
         Part::Basics,
         f::education::status_on,
         0,
         {f::education::school, f::education::school_name, f::education::grade,
          f::education::class_},
         {f::education::status}},
        {f::dropout_case::type,
         Part::Basics,
         f::dropout_case::suspected_on,
         f::dropout_case::returned_on,
         {f::dropout_case::state},
         {f::dropout_case::reason_text}},
        {f::dropout_attempt::type,
         Part::Basics,
         f::dropout_attempt::date,
         0,
         {f::dropout_attempt::method, f::dropout_attempt::result},
         {f::dropout_attempt::text}},
        {f::health::type,
         Part::Basics,
         f::health::diagnosed_on,
         0,
         {f::health::kind, f::health::dis_type, f::health::illness_text},
         {f::health::hospital}},
        {f::benefit::type,
         Part::Basics,
         f::benefit::state_on,
         f::benefit::granted_to,
         {f::benefit::kind, f::benefit::state},
         {f::benefit::amount}},
        {f::growth_card::type,
         Part::Basics,
         f::growth_card::filled_on,
         0,
         {f::growth_card::year, f::growth_card::term},
         {f::growth_card::study}},
        {f::consent::type,
         Part::Basics,
         f::consent::date,
         f::consent::withdrawn_on,
         {f::consent::kind, f::consent::answer},
         {f::consent::given_to}},
        {f::rights_request::type,
         Part::Basics,
         f::rights_request::received_on,
         f::rights_request::done_on,
         {f::rights_request::kind, f::rights_request::who},
         {f::rights_request::content}},
        {f::dossier_event::type,
         Part::Basics,
         f::dossier_event::date,
         0,
         {f::dossier_event::kind, f::dossier_event::status},
         {}},
        {f::national_entry::type,
         Part::Basics,
         f::national_entry::date,
         0,
         {f::national_entry::kind, f::national_entry::state},
         {},
         Made::ByStation},

        {f::visit::type,
         Part::Visits,
         f::visit::date,
         0,
         {f::visit::means, f::visit::outcome},
         {f::visit::observed_text, f::visit::i1_text, f::visit::i2}},
        {f::contact::type,
         Part::Visits,
         f::contact::date,
         0,
         {f::contact::means, f::contact::whom},
         {f::contact::content}},
        {f::visit_plan::type,
         Part::Visits,
         f::visit_plan::planned_on,
         0,
         {f::visit_plan::kind},
         {f::visit_plan::note},
         Made::Elsewhere},
        {f::visit_waiver::type,
         Part::Visits,
         f::visit_waiver::date,
         0,
         {f::visit_waiver::kind, f::visit_waiver::reason},
         {f::visit_waiver::reason_text},
         Made::Elsewhere},
        {f::sheet::type,
         Part::Visits,
         f::sheet::printed_on,
         0,
         {f::sheet::form, f::sheet::no},
         {f::sheet::state},
         Made::Elsewhere},

        {f::work_log::type,
         Part::WorkLog,
         f::work_log::date,
         0,
         {f::work_log::items, f::work_log::other},
         {}},

        {f::care_record::type,
         Part::Care,
         f::care_record::date,
         0,
         {f::care_record::actor, f::care_record::service},
         {f::care_record::content, f::care_record::goods}},
        {f::pairing::type,
         Part::Care,
         f::pairing::from_on,
         f::pairing::to_on,
         {f::pairing::helper, f::pairing::purpose},
         {f::pairing::state}},
        {f::need::type,
         Part::Care,
         f::need::found_on,
         0,
         {f::need::kind, f::need::state},
         {f::need::detail}},
        {f::wish::type,
         Part::Care,
         f::wish::made_on,
         f::wish::delivered_on,
         {f::wish::wish},
         {f::wish::state}},
        {f::plan::type,
         Part::Care,
         f::plan::made_on,
         0,
         {f::plan::level, f::plan::state},
         {f::plan::goals}},
        {f::plan_measure::type,
         Part::Care,
         f::plan_measure::by_when,
         f::plan_measure::done_on,
         {f::plan_measure::what, f::plan_measure::who},
         {f::plan_measure::result}},
        {f::activity_attendance::type,
         Part::Care,
         0,
         0,
         {f::activity_attendance::activity},
         {f::activity_attendance::who}},
        {f::psych_record::type, Part::Care, 0, 0, {}, {}},
        {f::service_case::type,
         Part::Care,
         f::service_case::opened_on,
         f::service_case::closed_on,
         {f::service_case::title},
         {f::service_case::goals},
         Made::ByStation},

        {f::problem::type,
         Part::Problems,
         f::problem::found_on,
         f::problem::solved_on,
         {f::problem::kind, f::problem::state},
         {f::problem::detail}},
        {f::problem_step::type,
         Part::Problems,
         f::problem_step::date,
         0,
         {f::problem_step::kind},
         {f::problem_step::text}},
        {f::notice::type,
         Part::Problems,
         f::notice::date,
         0,
         {f::notice::about, f::notice::to_name},
         {f::notice::text}},
        {f::guardianship_guidance::type,
         Part::Problems,
         f::guardianship_guidance::date,
         0,
         {f::guardianship_guidance::kind, f::guardianship_guidance::to_name},
         {f::guardianship_guidance::words}},
        {f::referral::type,
         Part::Problems,
         f::referral::date,
         0,
         {f::referral::unit_kind, f::referral::reason},
         {f::referral::unit_name}},
        {f::incident::type, Part::Problems, 0, 0, {}, {}},
        {f::incident_receiver::type, Part::Problems, 0, 0, {}, {}},
        {f::placement::type,
         Part::Problems,
         f::placement::requested_on,
         f::placement::to_on,
         {f::placement::kind},
         {},
         Made::ByStation},
        {f::station_note::type,
         Part::Problems,
         f::station_note::date,
         0,
         {f::station_note::text},
         {f::station_note::reply},
         Made::ByStation},
        {f::review::type,
         Part::Problems,
         0,
         0,
         {f::review::subject, f::review::decision},
         {f::review::reason},
         Made::ByStation},
        {f::spot_check_item::type,
         Part::Problems,
         f::spot_check_item::checked_on,
         0,
         {f::spot_check_item::findings},
         {},
         Made::ByStation},
        {f::check_reason::type,
         Part::Problems,
         f::check_reason::date,
         0,
         {f::check_reason::reason},
         {},
         Made::WhereAsked},
    };
    return table;
}

/// Types that stand in no dossier are known by what their main field says.
const Field* namingField(const RecordType& type)
{
    static constexpr std::array<QStringView, 4> keys{u"name", u"title", u"what", u"text"};
    for (const QStringView key : keys) {
        if (const Field* const field = type.field(key))
            return field;
    }
    return nullptr;
}

bool holdsSpecialDataOnly(const RecordType& type)
{
    return std::ranges::all_of(type.fields, [&type](const Field& field) {
        return field.sensitivity >= 4 || field.number == type.childField;
    });
}

} // namespace

std::span<const RecordKind> recordKinds()
{
    return kinds();
}

const RecordKind* recordKind(TypeNo type)
{
    const auto found = std::ranges::find(kinds(), type, &RecordKind::type);
    return found == kinds().end() ? nullptr : &*found;
}

QString RecordWords::value(const Field& field, const Value& value) const
{
    if (field.sensitivity >= 4)
        return {};
    const auto referred = value.toRecordId();
    if (field.kind == FieldKind::Phone)
        return widgets::readablePhone(value.toText());
    if (field.kind == FieldKind::Division)
        return m_places.value(value.toText(), value.toText());
    if (field.kind != FieldKind::Reference || !referred)
        return m_catalogue.display(field, value);
    const auto record = std::ranges::find(m_records, *referred, &Record::id);
    return record == m_records.end() ? QString() : title(*record);
}

QString RecordWords::join(const Record& record, std::span<const FieldNo> fields) const
{
    const RecordType* const type = m_catalogue.type(record.type);
    QStringList words;
    for (const FieldNo number : fields) {
        const Field* const field = type ? type->field(number) : nullptr;
        const QString said = field ? value(*field, record.value(number)).simplified() : QString();
        if (!said.isEmpty() && !words.contains(said))
            words += said;
    }
    return words.join(u' ');
}

QString RecordWords::typeName(const Record& record) const
{
    const RecordType* const type = m_catalogue.type(record.type);
    if (!type)
        return {};
    return holdsSpecialDataOnly(*type) ? QCoreApplication::translate("record", "Restricted record")
                                       : type->zh;
}

QString RecordWords::title(const Record& record) const
{
    const RecordType* const type = m_catalogue.type(record.type);
    if (!type)
        return {};
    QString words;
    if (const RecordKind* const kind = recordKind(record.type))
        words = join(record, kind->title);
    else if (type->registered)
        words = join(record, type->registered->title);
    else if (const Field* const naming = namingField(*type))
        words = value(*naming, record.value(naming->number));
    return words.isEmpty() ? typeName(record) : words;
}

QString RecordWords::detail(const Record& record) const
{
    if (const RecordKind* const kind = recordKind(record.type))
        return join(record, kind->detail);
    const RecordType* const type = m_catalogue.type(record.type);
    return type && type->registered ? join(record, type->registered->detail) : QString();
}

QDate RecordWords::day(const Record& record)
{
    const RecordKind* const kind = recordKind(record.type);
    return kind && kind->day ? record.value(kind->day).toDate() : QDate();
}

QDate RecordWords::end(const Record& record)
{
    const RecordKind* const kind = recordKind(record.type);
    return kind && kind->end ? record.value(kind->end).toDate() : QDate();
}

} // namespace tongdang::pages
