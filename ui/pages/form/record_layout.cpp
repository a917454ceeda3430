// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/record_layout.h"

#include "catalogue/fields.h"
#include "desk/office.h"
#include "paper/form.h"

#include <QCoreApplication>

#include <algorithm>

namespace tongdang::pages {

namespace {

/// A heading stands over the field and those that follow it.
struct Heading {
    TypeNo type;
    FieldNo first;
    const char* words;
};

constexpr Heading headings[] = {
    {fields::child::type, fields::child::dossier_no, QT_TRANSLATE_NOOP("form", "Who the child is")},
    {fields::child::type, fields::child::name, QT_TRANSLATE_NOOP("form", "Who the child is")},
    {fields::child::type, fields::child::hukou_type,
     QT_TRANSLATE_NOOP("form", "Registered residence and home")},
    {fields::child::type, fields::child::health, QT_TRANSLATE_NOOP("form", "Health and family")},
    {fields::child::type, fields::child::director, QT_TRANSLATE_NOOP("form", "The dossier")},
    {fields::incident::type, fields::incident::called_110_at,
     QT_TRANSLATE_NOOP("form", "The call")},
    {fields::incident::type, fields::incident::unknown_child,
     QT_TRANSLATE_NOOP("form", "What was found")},
    {fields::visit::type, fields::visit::date, QT_TRANSLATE_NOOP("form", "The visit")},
    {fields::visit::type, fields::visit::a1, QT_TRANSLATE_NOOP("form", "A  Care and parents")},
    {fields::visit::type, fields::visit::b1, QT_TRANSLATE_NOOP("form", "B  Body and mind")},
    {fields::visit::type, fields::visit::c1, QT_TRANSLATE_NOOP("form", "C  School")},
    {fields::visit::type, fields::visit::d1, QT_TRANSLATE_NOOP("form", "D  Safety at home")},
    {fields::visit::type, fields::visit::e1,
     QT_TRANSLATE_NOOP("form", "E  Safety talk and advice")},
    {fields::visit::type, fields::visit::f1, QT_TRANSLATE_NOOP("form", "F  Policies told")},
    {fields::visit::type, fields::visit::g1, QT_TRANSLATE_NOOP("form", "G  Needs and wishes")},
    {fields::visit::type, fields::visit::h1, QT_TRANSLATE_NOOP("form", "H  What must be reported")},
    {fields::visit::type, fields::visit::i1,
     QT_TRANSLATE_NOOP("form", "I  Problems found, J  Next visit")},
    {fields::visit::type, fields::visit::sign_child,
     QT_TRANSLATE_NOOP("form", "Signatures and notes")},
};

/// What people are told before they type, and where they begin.
struct Notice {
    TypeNo type;
    const char* words;
    const char* more;
    FieldNo first; ///< field that the form begins with; 0: the catalogue's first
};

/// The program is never the channel of a report (domain.md §1.8): the call comes first.
constexpr Notice notices[] = {
    {fields::incident::type, QT_TRANSLATE_NOOP("form", "Call first: 110"),
     QT_TRANSLATE_NOOP(
         "form", "This program does not report for you; nobody is told by what you type here. "
                 "Somebody hurt or ill: 120 as well. Then tell, by phone and at once, the county's "
                 "civil affairs, education and health offices and the town's child supervisor; "
                 "a local hotline for minors (mostly 12345) helps too."),
     fields::incident::called_110_at},
    {fields::incident_receiver::type, QT_TRANSLATE_NOOP("form", "Call first: 110"),
     QT_TRANSLATE_NOOP("form", "This program does not report for you. Call, then note here whom, "
                               "when and who took it."),
     0},
};

const Notice* noticeOf(TypeNo type)
{
    const auto found = std::ranges::find(notices, type, &Notice::type);
    return found == std::end(notices) ? nullptr : found;
}

/// Of no meaning to a person, or not to be filled in here.
bool isLeftOut(const LayoutQuestion& question, const Field& field)
{
    const RecordType& type = question.type;
    if (field.kind == FieldKind::SheetNumber || field.kind == FieldKind::List)
        return true;
    if (!type.isChild && field.number == type.childField)
        return true;
    // A dossier's village is known, and a village writes of itself; a station says which one it
    // means.
    if (field.kind == FieldKind::Division && field.key == u"village"
        && (type.belongsToChild() || question.role == desk::Role::Village))
        return true;
    // What a check note is about is known where it is asked for; the form says it in words
    // (FormData::about), nobody types the check's number or the record's.
    using namespace fields;
    if (type.number == check_reason::type
        && (field.number == check_reason::division || field.number == check_reason::check_no
            || field.number == check_reason::about_record
            || field.number == check_reason::about_field))
        return true;
    const bool isEmpty = !question.record || question.record->value(field.number).isEmpty();
    return isEmpty && !desk::fillsIn(question.role, field);
}

void arrange(RecordLayout& layout, const RecordType& type, const std::vector<FieldNo>& order)
{
    for (const FieldNo field : order) {
        const auto heading = std::ranges::find_if(headings, [&](const Heading& at) {
            return at.type == type.number && at.first == field;
        });
        const QString title = heading == std::end(headings)
                                  ? QString()
                                  : QCoreApplication::translate("form", heading->words);
        const bool begins =
            !title.isEmpty() && (layout.sections.empty() || layout.sections.back().title != title);
        if (layout.sections.empty() || begins)
            layout.sections.push_back({{}, title, {}});
        layout.sections.back().fields.push_back(field);
    }
}

} // namespace

Result<RecordLayout> layoutOf(const LayoutQuestion& question, const Catalogue& catalogue)
{
    const RecordType& type = question.type;
    RecordLayout layout;
    std::vector<FieldNo> order;
    if (type.number == fields::visit::type) {
        TONGDANG_TRY(
            const paper::Form form,
            paper::Form::load(question.resources + QStringLiteral("/forms/F03.json"), catalogue));
        for (const paper::EntryItem& item : paper::entryItems(form, type.key)) {
            order.push_back(item.field->number);
            for (const paper::Option& option : item.options)
                layout.options[item.field->number].push_back(
                    {option.code, option.key, option.label});
        }
    }
    for (const Field& field : type.fields) {
        // GB/T 2261.1 knows "unknown" and "not told" too: nobody is asked for these.
        if (field.codeList == u"SEX") {
            auto& options = layout.options[field.number];
            options = widgets::optionsOf(*catalogue.codeList(field.codeList));
            std::erase_if(options, [](const widgets::CodeOption& option) {
                return option.code != u"1" && option.code != u"2";
            });
        }
        if (std::ranges::find(order, field.number) == order.end())
            order.push_back(field.number);
    }
    if (const Notice* const notice = noticeOf(type.number)) {
        layout.notice = QCoreApplication::translate("form", notice->words);
        layout.noticeMore = QCoreApplication::translate("form", notice->more);
        if (const auto first = std::ranges::find(order, notice->first); first != order.end())
            std::rotate(order.begin(), first, first + 1);
    }
    std::erase_if(order, [&](FieldNo field) { return isLeftOut(question, *type.field(field)); });
    arrange(layout, type, order);
    return layout;
}

} // namespace tongdang::pages
