// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pairing_import.h"

#include "archive/archive.h"
#include "base/written_date.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "desk/access.h"
#include "desk/comparison_match.h"
#include "desk/comparison_parts.h"
#include "desk/drafts.h"
#include "desk/record_draft.h"
#include "desk/working_day.h"
#include "exchange/child_list.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

using Row = exchange::ListedChild;

/// Headings under which lists write one thing, without blanks.
struct Headings {
    std::array<QStringView, 5> spellings;

    /// The cell below one of them; empty if there is none.
    [[nodiscard]] QString in(const Row& row) const
    {
        for (const auto& [heading, text] : row.values) {
            QString bare = heading;
            bare.removeIf([](QChar sign) { return sign.isSpace(); });
            if (std::ranges::find(spellings, QStringView(bare)) != spellings.end())
                return text.trimmed();
        }
        return {};
    }
};

constexpr Headings helperName{{u"帮扶人", u"帮扶人姓名", u"结对人", u"结对帮扶人", u"帮扶责任人"}};
constexpr Headings helperUnit{{u"单位", u"帮扶单位", u"工作单位", u"帮扶人单位", u"所在单位"}};
constexpr Headings helperPost{{u"职务", u"帮扶人职务"}};
constexpr Headings helperPhone{{u"帮扶人电话", u"帮扶人联系电话", u"帮扶人手机"}};
constexpr Headings helperKind{{u"帮扶人类型", u"帮扶类型", u"类型"}};
constexpr Headings helperParty{{u"党员", u"中共党员", u"是否党员", u"政治面貌"}};
constexpr Headings pairingPurpose{{u"结对目的", u"帮扶目的", u"帮扶内容"}};
constexpr Headings pairedSince{{u"结对日期", u"结对时间", u"起", u"开始日期"}};
constexpr Headings guardianAgreed{{u"监护人同意", u"监护人是否同意"}};

/// A day, or the first of a month (facts.md §3). Invalid: none is written, or it cannot be read.
QDate dayOf(const QString& text)
{
    const WrittenDate date = readWrittenDate(text);
    const bool isNear =
        date.precision == DatePrecision::Day || date.precision == DatePrecision::Month;
    return date.isValid() && isNear ? date.day : QDate();
}

QString phoneOf(const Row& row)
{
    QString phone = helperPhone.in(row);
    phone.removeIf([](QChar sign) { return sign.isSpace() || sign == u'-'; });
    return phone;
}

/// The code whose words these are; null: none, and the form asks for it later.
Value codeOf(const Session& session, QStringView list, const QString& words)
{
    const CodeList* const codes = session.catalogue().codeList(list);
    for (const Code& code : codes ? codes->items : std::vector<Code>()) {
        if (!words.isEmpty() && (code.zh == words || code.code == words))
            return Value(code.code);
    }
    return {};
}

/// Null for other words: the form asks for it later.
Value yesOrNo(const QString& words)
{
    static constexpr std::array<QStringView, 8> yes{u"是",   u"√",      u"✓",    u"有",
                                                    u"同意", u"已同意", u"党员", u"中共党员"};
    static constexpr std::array<QStringView, 6> no{u"否",     u"无",     u"不同意",
                                                   u"未同意", u"非党员", u"群众"};
    if (std::ranges::find(yes, QStringView(words)) != yes.end())
        return Value(true);
    return std::ranges::find(no, QStringView(words)) != no.end() ? Value(false) : Value();
}

/// The helpers that there are, and those of the list.
class Helpers {
public:
    [[nodiscard]] static Result<Helpers> read(Session& session)
    {
        Helpers helpers;
        TONGDANG_TRY(const auto known, listRecords(session, {fields::helper::type, {}, {}, false}));
        for (const Record& one : known)
            helpers.m_known.push_back({one.id, one.value(fields::helper::name).toText(),
                                       one.value(fields::helper::unit).toText(),
                                       one.value(fields::helper::phone).toText()});
        return helpers;
    }
    /// Of one name, and of no other unit or phone.
    [[nodiscard]] RecordId of(Session& session, const Row& row, QDate from,
                              std::vector<RecordDraft>& drafts)
    {
        const QString name = helperName.in(row);
        const QString unit = helperUnit.in(row);
        const QString phone = phoneOf(row);
        const auto same = [](const QString& left, const QString& right) {
            return left.isEmpty() || right.isEmpty() || left == right;
        };
        const auto found = std::ranges::find_if(m_known, [&](const Known& one) {
            return one.name == name && same(one.unit, unit) && same(one.phone, phone);
        });
        if (found != m_known.end())
            return found->id;
        namespace helper = fields::helper;
        const RecordId id = RecordId::create(session.environment().randomness);
        DraftBuilder draft(id, helper::type, std::nullopt);
        draft.set(helper::name, Value(name))
            .set(helper::village, Value(session.profile().orgCode))
            .set(helper::from_on, Value(from));
        if (!unit.isEmpty())
            draft.set(helper::unit, Value(unit));
        if (!phone.isEmpty())
            draft.set(helper::phone, Value(phone));
        if (const QString post = helperPost.in(row); !post.isEmpty())
            draft.set(helper::post, Value(post));
        draft.set(helper::kind, codeOf(session, u"HELPER", helperKind.in(row)));
        draft.set(helper::party, yesOrNo(helperParty.in(row)));
        drafts.push_back(draft.take());
        m_known.push_back({id, name, unit, phone});
        return id;
    }

private:
    struct Known {
        RecordId id;
        QString name;
        QString unit;
        QString phone;
    };
    std::vector<Known> m_known;
};

RecordDraft pairingOf(Session& session, const Row& row, const RecordId& child,
                      const RecordId& helper, QDate from)
{
    namespace pairing = fields::pairing;
    const Value isAgreed = yesOrNo(guardianAgreed.in(row));
    DraftBuilder draft(RecordId::create(session.environment().randomness), pairing::type, child);
    draft.set(pairing::child, Value(child))
        .set(pairing::helper, Value(helper))
        .set(pairing::purpose, codeOf(session, u"PAIRP", pairingPurpose.in(row)))
        .set(pairing::guardian_agreed, isAgreed)
        .set(pairing::from_on, Value(from))
        // Nobody visits a family that did not agree.
        .set(pairing::state, isAgreed.toBool() == false ? u"proposed" : u"active")
        .set(pairing::state_on, Value(from));
    return draft.take();
}

using Pair = std::pair<RecordId, RecordId>; ///< helper and child

Result<std::set<Pair>> pairsHere(Session& session)
{
    namespace pairing = fields::pairing;
    TONGDANG_TRY(const auto records, listRecords(session, {pairing::type, {}, {}, false}));
    std::set<Pair> pairs;
    for (const Record& record : records) {
        const auto helper = record.value(pairing::helper).toRecordId();
        const auto child = record.value(pairing::child).toRecordId();
        if (helper && child && record.value(pairing::state).toText() != u"ended")
            pairs.emplace(*helper, *child);
    }
    return pairs;
}

/// What stands in a row and no field can take: it is told, so that nobody believes it was kept.
std::vector<RosterNote> wordsLeftOut(const Session& session, const Row& row)
{
    struct Cell {
        const Headings& headings;
        Value value;
    };
    const std::array cells{
        Cell{helperKind, codeOf(session, u"HELPER", helperKind.in(row))},
        Cell{helperParty, yesOrNo(helperParty.in(row))},
        Cell{pairingPurpose, codeOf(session, u"PAIRP", pairingPurpose.in(row))},
        Cell{guardianAgreed, yesOrNo(guardianAgreed.in(row))},
    };
    std::vector<RosterNote> notes;
    for (const Cell& cell : cells) {
        const QString words = cell.headings.in(row);
        if (!words.isEmpty() && cell.value.isNull())
            notes.push_back({row.row,
                             cell.headings.spellings.front().toString(),
                             "exchange.word_unknown",
                             {words}});
    }
    return notes;
}

QString nameOf(const std::vector<OwnChild>& children, const RecordId& child)
{
    const auto found = std::ranges::find(children, child, &OwnChild::child);
    return found == children.end() ? QString() : found->name;
}

bool hasHelpers(const exchange::ChildList& list)
{
    return std::ranges::any_of(list.rows,
                               [](const Row& row) { return !helperName.in(row).isEmpty(); });
}

/// What a form would have looked at: a number that nobody can call, a pairing of a day to come.
std::optional<RosterNote> wrongCell(const Catalogue& catalogue, const Row& row, QDate today)
{
    const Field& phone = *catalogue.type(fields::helper::type)->field(fields::helper::phone);
    if (checkValue(catalogue, phone, Value(phoneOf(row))))
        return RosterNote{row.row,
                          helperPhone.spellings.front().toString(),
                          "exchange.phone_odd",
                          {helperPhone.in(row)}};
    const QDate since = dayOf(pairedSince.in(row));
    if (since.isValid() && since > today)
        return RosterNote{row.row,
                          pairedSince.spellings.front().toString(),
                          "exchange.since_in_future",
                          {since.toString(Qt::ISODate)}};
    return std::nullopt;
}

/// Why no pairing comes of a row; nothing: one does.
std::optional<RosterNote> faultOf(const Catalogue& catalogue, const Row& row,
                                  const ListMatch& match, QDate today)
{
    if (row.fault)
        return RosterNote{row.row, row.fault->field, row.fault->code, row.fault->arguments};
    if (helperName.in(row).isEmpty())
        return RosterNote{
            row.row, helperName.spellings.front().toString(), "exchange.helper_missing", {}};
    if (match.child)
        return wrongCell(catalogue, row, today);
    return RosterNote{row.row,
                      u"姓名"_s,
                      match.by == FoundBy::Nothing ? "exchange.no_dossier"
                                                   : "exchange.several_dossiers",
                      {row.name}};
}

} // namespace

Result<RosterReport> importPairings(Session& session, const QString& file, RosterMode mode)
{
    const Profile& profile = session.profile();
    if (profile.role != Role::Village)
        return failure(ErrorKind::Refused, "desk.pairings_at_village");
    const QDate today = workingDay(session);
    TONGDANG_TRY(
        const exchange::ChildList list,
        exchange::readChildList(file, {session.catalogue(), today, profile.orgCode.left(6)}));
    if (!hasHelpers(list))
        return failure(ErrorKind::Refused, "exchange.no_helper_heading");
    TONGDANG_TRY(const OwnChildren own, OwnChildren::read(session));
    std::vector<OwnChild> open;
    std::ranges::copy_if(own.children(), std::back_inserter(open), &OwnChild::isOpen);
    std::vector<Row> rows = list.rows;
    for (Row& row : rows) { // a child with two helpers stands in two rows
        if (row.fault && row.fault->code == "exchange.row_repeated")
            row.fault.reset();
    }
    const std::vector<ListMatch> matches = matchList(rows, open);
    TONGDANG_TRY(Helpers helpers, Helpers::read(session));
    TONGDANG_TRY(std::set<Pair> pairs, pairsHere(session));

    RosterReport report;
    report.rows = static_cast<int>(list.rows.size());
    std::vector<RecordDraft> drafts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        if (auto fault = faultOf(session.catalogue(), row, matches[i], today)) {
            report.rejected.push_back(std::move(*fault));
            continue;
        }
        const RecordId child = *matches[i].child;
        const QDate written = dayOf(pairedSince.in(row));
        const QDate from = written.isValid() ? written : today;
        const RecordId helper = helpers.of(session, row, from, drafts);
        if (!pairs.emplace(helper, child).second) {
            report.duplicates.push_back({row.row, child});
            continue;
        }
        if (!written.isValid())
            report.warnings.push_back({row.row,
                                       pairedSince.spellings.front().toString(),
                                       "exchange.pairing_from_today",
                                       {}});
        std::ranges::move(wordsLeftOut(session, row), std::back_inserter(report.warnings));
        const QString name = nameOf(open, child);
        if (matches[i].by != FoundBy::Name && !row.name.isEmpty() && name != row.name)
            report.warnings.push_back(
                {row.row, u"姓名"_s, "exchange.name_differs", {name, row.name}});
        if (matches[i].by == FoundBy::Name)
            report.warnings.push_back({row.row, u"姓名"_s, "exchange.found_by_name", {row.name}});
        drafts.push_back(pairingOf(session, row, child, helper, from));
        ++report.imported;
    }
    if (mode == RosterMode::DryRun || report.imported == 0)
        return report;
    std::vector<archive::WriteRequest> requests;
    for (RecordDraft& draft : drafts)
        requests.push_back(createRequest(session, std::move(draft)));
    TONGDANG_CHECK(session.archive().writer().write(requests));
    TONGDANG_CHECK(
        noteAccess(session, "pairing.import", std::nullopt, QByteArray::number(report.imported)));
    return report;
}

} // namespace tongdang::desk
