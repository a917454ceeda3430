// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/form_data.h"

#include "catalogue/fields.h"
#include "desk/level_by_rules.h"
#include "desk/places.h"
#include "desk/records.h"
#include "desk/rule_parameter.h"
#include "desk/upkeep.h"
#include "desk/working_day.h"
#include "models/day_words.h"
#include "pages/record_kinds.h"

#include <algorithm>

namespace tongdang::pages {

namespace {

/// A list to choose from ends here: a station with thousands of households shows the present one.
constexpr std::size_t longestChoice = 500;

QStringList outcomeReasons(desk::Session& session)
{
    return desk::ruleParameter(session, u"visit_outcome2_reasons").toCodes();
}

Result<std::vector<std::pair<RecordId, QString>>> choicesOf(desk::Session& session,
                                                            const Field& field,
                                                            const FormQuestion& question,
                                                            const Value& present)
{
    const Catalogue& catalogue = session.catalogue();
    const RecordType* const type = catalogue.type(field.refersTo);
    std::vector<std::pair<RecordId, QString>> choices;
    if (!type || type->isChild)
        return choices;
    desk::RecordFilter filter;
    filter.type = type->number;
    if (type->belongsToChild())
        filter.child = question.child;
    TONGDANG_TRY(const std::vector<Record> records, desk::listRecords(session, filter));
    const bool tooMany = records.size() > longestChoice;
    const auto chosen = present.toRecordId();
    const RecordWords words(catalogue, records);
    for (const Record& record : records) {
        if (tooMany && record.id != chosen)
            continue;
        const QDate day = RecordWords::day(record);
        QString title = words.title(record);
        if (day.isValid())
            title.prepend(models::dayWords(day, desk::workingDay(session)) + u' ');
        choices.emplace_back(record.id, title);
    }
    return choices;
}

/// "王小明：公民身份号码" of what a check note names; of a record that stands in no list any more
/// the child's name remains.
Result<QString> aboutOf(desk::Session& session, const FormQuestion& question, const FormData& data)
{
    namespace reason = fields::check_reason;
    const auto named = [&](FieldNo field) {
        if (data.record)
            return data.record->value(field).toText();
        const auto given = std::ranges::find(question.preset, field, &desk::FieldInput::field);
        return given == question.preset.end() ? QString() : given->value.toText();
    };
    const Catalogue& catalogue = session.catalogue();
    QStringList words;
    if (question.child) {
        TONGDANG_TRY(const FoldedRecord child, desk::getRecord(session, *question.child));
        words += shownRecord(child).value(fields::child::name).toText();
    }
    const auto id = RecordId::parse(named(reason::about_record));
    if (!id)
        return words.join(QString());
    const auto folded = desk::getRecord(session, *id);
    if (!folded)
        return words.join(QString());
    const Record about = shownRecord(*folded);
    const RecordType* const type = catalogue.type(about.type);
    if (!type->isChild) {
        const QDate day = RecordWords::day(about);
        const QString kind = RecordWords(catalogue, {}).typeName(about);
        words += day.isValid() ? models::dayWords(day, desk::workingDay(session)) + kind : kind;
    }
    if (const Field* const field = type->field(named(reason::about_field)))
        words += field->zh;
    words.removeAll(QString());
    return words.join(QStringLiteral("，"));
}

} // namespace

QString FormQuestion::draftPage() const
{
    if (record)
        return QStringLiteral("record/") + record->toString();
    QString page = QStringLiteral("new/%1").arg(type);
    if (child)
        page += u'/' + child->toString();
    if (!sheet.isEmpty())
        page += u'/' + sheet;
    return page;
}

Result<FormData> readFormData(desk::Session& session, const FormQuestion& question)
{
    FormData data;
    const RecordType* const type = session.catalogue().type(question.type);
    if (!type)
        return failure(ErrorKind::Refused, "desk.unknown_type");
    if (question.record) {
        TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(session, *question.record));
        data.record = shownRecord(folded);
    }
    if (question.child) {
        TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(session, *question.child));
        const Record child = shownRecord(folded);
        data.childBirth = child.value(fields::child::birth).toDate();
        data.dossierOpened = child.value(fields::child::opened_on).toDate();
    }
    for (const Field& field : type->fields) {
        if (field.kind != FieldKind::Reference)
            continue;
        const Value present = data.record ? data.record->value(field.number) : Value();
        TONGDANG_TRY(data.choices[field.number], choicesOf(session, field, question, present));
    }
    if (std::ranges::any_of(type->fields,
                            [](const Field& field) { return field.kind == FieldKind::Division; })) {
        TONGDANG_TRY(auto places, desk::knownPlaces(session));
        for (desk::KnownPlace& place : places)
            data.places.emplace_back(std::move(place.code), std::move(place.name));
    }
    if (question.type == fields::check_reason::type) {
        TONGDANG_TRY(data.about, aboutOf(session, question, data));
    }
    if (question.type == fields::visit::type)
        data.outcomeReasons = outcomeReasons(session);
    if (!question.record) {
        TONGDANG_TRY(data.byRules, desk::fieldsByRules(session, question.type, question.child));
        // The day follows from the level that a person chooses: it is filled in at saving.
        std::erase_if(data.byRules, [&](const desk::FieldInput& field) {
            return question.type == fields::level_assessment::type
                   && field.field == fields::level_assessment::review_due;
        });
    }
    TONGDANG_TRY(data.draft, desk::loadDraft(session, question.draftPage()));
    return data;
}

} // namespace tongdang::pages
