// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/cbor.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "catalogue_for_forms.h"
#include "models/form_model.h"
#include "support/catch.h"

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::FormModel;

namespace {

const QDate today(2026, 11, 25);

RecordId someRecord(std::uint64_t seed)
{
    SeededRandomness randomness(seed);
    return RecordId::create(randomness);
}

std::unique_ptr<FormModel> visitOf(std::uint64_t child)
{
    auto form = std::make_unique<FormModel>(test::shippedCatalogue(), fields::visit::type, today);
    form->begin(someRecord(child));
    return form;
}

QByteArray typedDraft()
{
    const auto form = visitOf(1);
    form->set(fields::visit::date, today);
    form->set(fields::visit::met, QStringList{u"01"_s, u"02"_s});
    form->set(fields::visit::a1_changed, true);
    form->set(fields::visit::observed_text, u"祖父腰疼"_s);
    return form->draft();
}

} // namespace

TEST_CASE("A draft brings back what was typed and is as dirty as before")
{
    const auto form = visitOf(1);
    REQUIRE(form->restore(typedDraft()));
    CHECK(form->value(fields::visit::date).toDate() == today);
    CHECK(form->value(fields::visit::met).toCodes() == QStringList{u"01"_s, u"02"_s});
    CHECK(form->value(fields::visit::a1_changed).toBool() == true);
    CHECK(form->value(fields::visit::observed_text).toText() == u"祖父腰疼"_s);
    CHECK(form->isDirty());
    CHECK(form->draft() == typedDraft());
}

TEST_CASE("A form without changes has no draft")
{
    CHECK(visitOf(1)->draft().isEmpty());
}

TEST_CASE("A draft remembers that a field was emptied")
{
    Record record{someRecord(5), fields::visit::type, someRecord(1), 0, false, {}};
    record.set(fields::visit::observed_text, u"旧"_s);
    FormModel form(test::shippedCatalogue(), fields::visit::type, today);
    form.show(record);
    form.set(fields::visit::observed_text, Value());
    const QByteArray draft = form.draft();
    form.show(record);
    REQUIRE(form.restore(draft));
    CHECK(form.value(fields::visit::observed_text).isNull());
}

TEST_CASE("A draft of another child or another type is not taken")
{
    const auto other = visitOf(2);
    CHECK_FALSE(other->restore(typedDraft()));
    CHECK_FALSE(other->isDirty());
    FormModel child(test::shippedCatalogue(), fields::child::type, today);
    child.begin(someRecord(1));
    CHECK_FALSE(child.restore(typedDraft()));
}

TEST_CASE("A draft of a new record is not taken for one that exists")
{
    FormModel form(test::shippedCatalogue(), fields::visit::type, today);
    form.show({someRecord(9), fields::visit::type, someRecord(1), 0, false, {}});
    CHECK_FALSE(form.restore(typedDraft()));
}

TEST_CASE("A draft of a later program is not taken, and fields that are not known here fall away")
{
    QByteArray later = typedDraft();
    REQUIRE(later[1] == 1); // behind the head of the array
    later[1] = 2;
    CHECK_FALSE(visitOf(1)->restore(later));

    cbor::Writer writer;
    writer.beginArray(5);
    writer.writeUnsigned(1);
    writer.writeUnsigned(fields::visit::type);
    writer.writeNull();
    writer.writeBytes(someRecord(1).view());
    writer.beginMap(1);
    writer.writeUnsigned(60000);
    writer.writeValue(Value(u"x"_s));
    const auto form = visitOf(1);
    CHECK(form->restore(writer.take()));
    CHECK_FALSE(form->isDirty());
}

TEST_CASE("A damaged draft is refused and changes nothing")
{
    const QByteArray whole = typedDraft();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto form = visitOf(1);
        CHECK_FALSE(form->restore(whole.left(length)));
        CHECK_FALSE(form->isDirty());
    }
}
