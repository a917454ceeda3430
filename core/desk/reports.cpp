// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reports.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/child_files.h"
#include "desk/division_names.h"
#include "desk/handed_out.h"
#include "desk/names.h"
#include "desk/national_office.h"
#include "desk/past_states.h"
#include "desk/villages.h"
#include "desk/working_day.h"
#include "report/earlier.h"
#include "report/place.h"
#include "report/suppression.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

report::Level levelOf(const Session& session)
{
    switch (session.profile().role) {
    case Role::Village:
        return report::Level::Village;
    case Role::Township:
        return report::Level::Township;
    case Role::County:
        break;
    }
    return report::Level::County;
}

Result<report::Period> periodAsked(const QString& text, QDate today)
{
    if (text.isEmpty())
        return report::monthOf(today);
    const auto period = report::periodOf(text, today);
    if (!period)
        return failure(ErrorKind::Refused, "report.bad_period", {text});
    return *period;
}

/// Leading digits of the villages' codes.
QString scopeCode(const Profile& profile)
{
    constexpr qsizetype township = 9;
    constexpr qsizetype county = 6;
    switch (profile.role) {
    case Role::Village:
        return profile.orgCode;
    case Role::Township:
        return profile.orgCode.left(township);
    case Role::County:
        break;
    }
    return profile.orgCode.left(county);
}

Result<report::Scope> scopeOf(Session& session, QDate cutoff)
{
    using namespace fields;
    const Profile& profile = session.profile();
    report::Scope scope{scopeCode(profile), {}, {}};
    if (profile.role == Role::Village)
        scope.places.push_back({profile.orgCode, profile.orgName});
    archive::RecordQuery query;
    query.type = village::type;
    TONGDANG_TRY(auto villages, session.archive().reader().records(query));
    TONGDANG_CHECK(addMissingVillages(session, villages));
    for (const Record& one : villages) {
        const QDate until = one.value(village::to_on).toDate();
        if (!until.isValid() || until > cutoff)
            scope.places.push_back(
                {one.value(village::code).toText(), one.value(village::name).toText()});
    }
    constexpr qsizetype villageDigits = 12;
    TONGDANG_TRY(const auto names, divisionNames(session));
    for (auto name = names.cbegin(); name != names.cend(); ++name) {
        if (name.key().size() == villageDigits && name.key().endsWith(u"000"))
            scope.townships.push_back({name.key().chopped(3), *name});
    }
    return scope;
}

/// Villages without a record of their own are called as the PCs are that belong to them, the people
/// in charge by their names.
Result<void> nameLines(Session& session, report::Statistics& statistics)
{
    Names names(session);
    for (report::Line& line : statistics.lines) {
        if ((line.title != line.key && !line.title.isEmpty()) || line.key.isEmpty())
            continue;
        if (line.kind == report::LineKind::Place) {
            TONGDANG_TRY(line.title, organisationName(session, line.key));
            if (line.title == line.key) // a number alone is no name
                line.title = u"村 "_s + line.key;
        } else if (statistics.blockNames[line.block] == u"staff") {
            const auto person = RecordId::parse(line.key);
            if (person) {
                TONGDANG_TRY(line.title, names.person(*person));
            }
        }
    }
    return {};
}

/// What was read once for all tables of a question.
struct Material {
    StateHistories states; ///< a table of a day that is past asks what was so then
    ChildFiles children;
    std::vector<Record> organisations;
    StaffPosts posts;
};

Result<Material> readMaterial(Session& session, const FieldsRead& read)
{
    Material material;
    TONGDANG_TRY(material.children, readChildFiles(session, read));
    TONGDANG_TRY(material.states, pastStates(session, read));
    const archive::Reader& reader = session.archive().reader();
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    TONGDANG_TRY(const auto posts, reader.records(query));
    material.posts = StaffPosts(posts);
    for (const TypeNo number : read.types()) {
        const RecordType* type = session.catalogue().type(number);
        if (!type || type->belongsToChild() || number == fields::household::type)
            continue;
        archive::RecordQuery ofType;
        ofType.type = number;
        ofType.columns = read.of(number);
        TONGDANG_CHECK(reader.forEach(ofType, [&material](Record record) -> Result<void> {
            material.organisations.push_back(std::move(record));
            return {};
        }));
    }
    if (read.includes(fields::village::type))
        TONGDANG_CHECK(addMissingVillages(session, material.organisations));
    return material;
}

/// T14 counts what really differs from the national system, not what was noted with the last entry;
/// of a period that is over, what differed at its end.
Result<NationalDifferences> nationalAt(Session& session, const ChildFiles& children, QDate cutoff)
{
    TONGDANG_TRY(const Surroundings around, surroundings(session, {}));
    return cutoff < around.today ? nationalDifferencesOn(session, around, children, cutoff)
                                 : nationalDifferences(session, around, children);
}

/// Which form a pairing has depends on the helper's other children.
Result<report::HelperWorks> helpersAt(const report::Table& table, const ChildFiles& children,
                                      const CommonRecords& common)
{
    std::vector<report::HelperWorks> each(children.files.size());
    TONGDANG_CHECK(eachChild(
        children, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            each[place] = table.helpersOf({records.front().id, records, &common});
            return {};
        }));
    report::HelperWorks all;
    for (const report::HelperWorks& ofOne : each)
        addHelpers(all, ofOne);
    return all;
}

/// `common`: with what differs in the national system, where the table asks.
Result<report::Statistics> count(const report::Table& table, const Material& material,
                                 const std::vector<Record>& organisations,
                                 const CommonRecords& common, const report::Scope& scope)
{
    std::vector<report::Tally> tallies(material.children.files.size());
    TONGDANG_CHECK(eachChild(
        material.children, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            std::vector<Record> completed;
            if (auto takenIn = report::takenInElsewhere(records, scope.code)) {
                completed.assign(records.begin(), records.end());
                completed.push_back(*std::move(takenIn));
                records = completed;
            }
            tallies[place] = table.tally({records.front().id, records, &common}, material.posts);
            return {};
        }));
    tallies.push_back(table.tallyOfOrganisations(organisations));
    return addUp(table, tallies, scope);
}

} // namespace

Result<std::vector<report::Table::Title>> reportTitles(Session& session)
{
    return report::Table::titles(session.environment().resources, levelOf(session));
}

Result<Report> makeReport(Session& session, const ReportQuestion& question)
{
    const QDate today = workingDay(session);
    TONGDANG_TRY(const report::Period period, periodAsked(question.period, today));
    const auto load = [&](const report::Period& asked) {
        return report::Table::load(session.environment().resources, question.table, session.rules(),
                                   session.catalogue(), asked, levelOf(session));
    };
    TONGDANG_TRY(const report::Table table, load(period));
    FieldsRead read = table.fieldsRead();
    std::optional<report::Table> before;
    if (!question.earlier.isEmpty()) {
        TONGDANG_TRY(const report::Period earlier, periodAsked(question.earlier, today));
        TONGDANG_TRY(before, load(earlier));
        read.add(before->fieldsRead());
    }
    TONGDANG_TRY(const bool isNational, hasNationalEntries(session));
    const bool asksNational = isNational && read.includes(fields::national_entry::type);
    if (asksNational) {
        TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
        read.add(office.fieldsRead());
    }
    const auto ofPairings = read.of(fields::pairing::type);
    const bool asksHelpers = std::ranges::count(ofPairings, fields::pairing::helper) > 0;
    TONGDANG_TRY(const Material material, readMaterial(session, read));
    const auto counted = [&](const report::Table& one,
                             const report::Scope& scope) -> Result<report::Statistics> {
        CommonRecords common(session.rules(), {}, one.period().cutoff);
        if (asksNational) {
            TONGDANG_TRY(common.national,
                         nationalAt(session, material.children, one.period().cutoff));
        }
        common.states = material.states;
        if (!asksHelpers)
            return count(one, material, material.organisations, common, scope);
        TONGDANG_TRY(const auto helpers, helpersAt(one, material.children, common));
        common.helperChildren = childrenOfHelpers(helpers);
        std::vector<Record> organisations = material.organisations;
        completeHelpers(organisations, helpers);
        return count(one, material, organisations, common, scope);
    };
    TONGDANG_TRY(const report::Scope scope, scopeOf(session, period.cutoff));
    TONGDANG_TRY(report::Statistics statistics, counted(table, scope));
    if (before) {
        TONGDANG_TRY(report::Statistics earlier, counted(*before, scope));
        compareWith(statistics, earlier);
        if (question.leaves) {
            TONGDANG_TRY(const auto out, handedOutVersions(session, question.table, period));
            TONGDANG_TRY(const auto outEarlier,
                         handedOutVersions(session, question.table, before->period()));
            hideSmallNumbers(statistics, earlier, table.smallestShown(), out, outEarlier);
        }
    } else if (question.leaves) {
        TONGDANG_TRY(const auto out, handedOutVersions(session, question.table, period));
        hideSmallNumbers(statistics, table.smallestShown(), out);
    }
    TONGDANG_CHECK(nameLines(session, statistics));
    TONGDANG_CHECK(noteAccess(session, "table.count", std::nullopt, question.table.toLatin1()));
    const Profile& profile = session.profile();
    return Report{std::move(statistics),
                  before ? std::optional(before->period()) : std::nullopt,
                  profile.orgName,
                  profile.personName,
                  workingMoment(session),
                  question.leaves,
                  {}};
}

Result<std::vector<ChildLine>> childrenBehind(Session& session,
                                              const std::vector<RecordId>& children)
{
    TONGDANG_TRY(const std::vector<ChildLine> all, listChildren(session));
    const std::set<RecordId> wanted(children.begin(), children.end());
    std::vector<ChildLine> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const ChildLine& line) { return wanted.contains(line.child); });
    return found;
}

} // namespace tongdang::desk
