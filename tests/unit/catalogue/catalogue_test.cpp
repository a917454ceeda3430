// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include "catalogue/fields.h"
#include "catalogues.h"
#include "support/catch.h"

#include <QDir>
#include <QSet>

using namespace tongdang;
using namespace Qt::StringLiterals;
using test::shipped;
using test::shippedField;
using test::take;

TEST_CASE("The shipped catalogue loads with all its types and lists")
{
    CHECK(shipped().types().size() == 78);
    std::size_t fields = 0;
    for (const RecordType& type : shipped().types())
        fields += type.fields.size();
    CHECK(fields == 1053);
    CHECK(shipped().codeList(u"ETH")->items.size() == 58);
    CHECK(shipped().digest().size() == 64);
}

TEST_CASE("The generated constants are the numbers of the catalogue")
{
    CHECK(shipped().type(u"child")->number == fields::child::type);
    CHECK(shipped().type(u"school")->number == fields::school::type);
    CHECK(shippedField(u"child.idno"_s).number == fields::child::idno);
    CHECK(shippedField(u"caregiver.type"_s).number == fields::caregiver::type_);
    CHECK(shippedField(u"education.class"_s).number == fields::education::class_);
    CHECK(shippedField(u"visit.observed_text"_s).number == fields::visit::observed_text);
}

TEST_CASE("Numbers that stand in every archive do not move")
{
    // A field is never renumbered (ARCHITECTURE §3): these are in the hands of people.
    CHECK(fields::child::type == 1);
    CHECK(fields::child::name == 2);
    CHECK(fields::child::idno == 8);
    CHECK(fields::visit::type == 17);
    CHECK(fields::visit::outcome == 8);
    CHECK(fields::visit::observed_text == 66);
    CHECK(fields::staff::type == 38);
    CHECK(fields::check_reason::type == 77);
}

TEST_CASE("Types and fields are found by number and by key, and strangers are not")
{
    const RecordType* child = shipped().type(TypeNo{1});
    REQUIRE(child != nullptr);
    CHECK(child == shipped().type(u"child"));
    CHECK(child->field(FieldNo{8}) == child->field(u"idno"));
    CHECK(child->field(FieldNo{0}) == nullptr);
    CHECK(child->field(FieldNo{9999}) == nullptr);
    CHECK(child->field(u"hobby") == nullptr);
    CHECK(shipped().type(TypeNo{0}) == nullptr);
    CHECK(shipped().type(TypeNo{79}) == nullptr);
    CHECK(shipped().type(u"pet") == nullptr);
    CHECK(shipped().codeList(u"PETS") == nullptr);
}

TEST_CASE("Every type knows whether its records belong to a child")
{
    CHECK(shipped().type(u"child")->isChild);
    CHECK(shipped().type(u"visit")->childField == fields::visit::child);
    CHECK(shipped().type(u"away")->childThrough == fields::away::person);
    CHECK(shipped().type(u"home_leave")->childThrough == fields::home_leave::away);
    CHECK(shipped().type(u"problem_step")->belongsToChild());
    CHECK_FALSE(shipped().type(u"household")->belongsToChild());
    CHECK_FALSE(shipped().type(u"school")->belongsToChild());
    // A row of a list from outside is the station's, even once it is matched to a child.
    CHECK_FALSE(shipped().type(u"comparison_line")->belongsToChild());
}

TEST_CASE("The members of a group are written together, a field of no group alone")
{
    const RecordType* child = shipped().type(u"child");
    CHECK(child->groupMembers(u"status"_s)
          == std::vector<FieldNo>{fields::child::status, fields::child::status_on,
                                  fields::child::suspend_reason, fields::child::close_reason,
                                  fields::child::close_visit, fields::child::status_reason,
                                  fields::child::verify_until});
    CHECK(child->groupMembers({}).empty());
    CHECK(child->groupMembers(u"no such group"_s).empty());
}

TEST_CASE("The state of every record that takes steps has a day beside it in its group")
{
    for (const RecordType& type : shipped().types()) {
        for (const Field& field : type.fields) {
            INFO(type.key.toStdString() << '.' << field.key.toStdString());
            CHECK((!field.followsSteps || type.sinceWhen(field) != nullptr));
        }
    }
    const RecordType* child = shipped().type(u"child");
    CHECK(child->sinceWhen(*child->field(fields::child::status))->number
          == fields::child::status_on);
    CHECK(child->sinceWhen(*child->field(fields::child::name)) == nullptr);
    const RecordType* restricted = shipped().type(u"restricted_category");
    CHECK(restricted->sinceWhen(*restricted->field(fields::restricted_category::benefit_state))
              ->number
          == fields::restricted_category::benefit_on);
}

TEST_CASE("What would reveal a special category cannot stand in an ordinary field")
{
    CHECK(shippedField(u"category.cat"_s).withoutCodes.contains(u"K03"_s));
    CHECK(shippedField(u"problem.kind"_s).withoutCodes.contains(u"04"_s));
    CHECK(shippedField(u"person_state.state"_s).withoutCodes.contains(u"P31"_s));
    // Each such code has a field of sensitivity 4 where it does belong.
    CHECK(shippedField(u"restricted_category.cat"_s).sensitivity == 4);
    CHECK(shipped().codeList(u"CATR")->find(u"K03") != nullptr);
    CHECK(shippedField(u"problem.kind_s4"_s).sensitivity == 4);
    CHECK(shipped().codeList(u"PROBR")->find(u"04") != nullptr);
    CHECK(shippedField(u"person_restricted.state"_s).sensitivity == 4);
    CHECK(shipped().codeList(u"FABR")->find(u"P31") != nullptr);
}

TEST_CASE("A code is found by itself and by its label")
{
    const CodeList* sex = shipped().codeList(u"SEX");
    CHECK(sex->standard == u"GB/T 2261.1-2003");
    CHECK(sex->find(u"2")->zh == u"女");
    CHECK(sex->findLabel(u"男")->code == u"1");
    CHECK(sex->find(u"7") == nullptr);
    CHECK(sex->findLabel(u"男性") == nullptr);
}

TEST_CASE("The digest is that of the content: the same twice, another after a change")
{
    test::SmallCatalogue small;
    const QByteArray first = take(Catalogue::load(small.folder())).digest();
    CHECK(take(Catalogue::load(small.folder())).digest() == first);
    small.change(u"codes/SEX.json"_s, u"女"_s, u"她"_s);
    CHECK(take(Catalogue::load(small.folder())).digest() != first);
}

TEST_CASE("A field added to a copy of the resources is there without touching C++")
{
    const QTemporaryDir copy;
    for (const QString& name : {u"catalogue"_s, u"codes"_s}) {
        REQUIRE(QDir(copy.path()).mkpath(name));
        for (const QString& file : QDir(u":/tongdang/"_s + name).entryList(QDir::Files))
            REQUIRE(QFile::copy(u":/tongdang/"_s + name + u'/' + file,
                                copy.filePath(name + u'/' + file)));
    }
    QFile school(copy.filePath(u"catalogue/school.json"_s));
    REQUIRE(school.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    REQUIRE(school.open(QIODevice::ReadWrite));
    QByteArray text = school.readAll();
    text.replace("\n  ]\n", R"(,
    {"no": 10001, "key": "bus", "zh": "校车", "en": "school bus", "type": "bool", "sensitivity": 1, "owner": "county"}
  ]
)");
    school.seek(0);
    school.write(text);
    school.close();

    const Catalogue catalogue = take(Catalogue::load(copy.path()));
    const Field* bus = catalogue.type(u"school")->field(FieldNo{10001});
    REQUIRE(bus != nullptr);
    CHECK(bus->key == u"bus");
    CHECK(bus->owner == Owner::County);
    CHECK(catalogue.type(u"school")->fields.size() == shipped().type(u"school")->fields.size() + 1);
    CHECK(catalogue.digest() != shipped().digest());
}
