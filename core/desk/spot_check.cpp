// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spot_check.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/drafts.h"
#include "desk/office.h"
#include "desk/rule_parameter.h"
#include "desk/working_day.h"
#include "paper/sheet_number.h"
#include "policy/assess.h"
#include "report/place.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <map>

namespace tongdang::desk {

namespace {

struct Drawn {
    QByteArray rank; ///< what decides; the same wherever it is drawn
    RecordId child;
    QString name;
};

QByteArray rankOf(const QString& seed, const RecordId& child)
{
    return QCryptographicHash::hash(QByteArray("tongdang spot check") + '\0' + seed.toUtf8() + '\0'
                                        + child.toBytes(),
                                    QCryptographicHash::Blake2b_256);
}

Result<void> checkQuestion(Session& session, const SampleQuestion& question)
{
    constexpr int hundred = 100;
    if (question.seed.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.sample_seed");
    if (!question.cutoff.isValid() || question.cutoff > workingDay(session))
        return failure(ErrorKind::Refused, "desk.sample_cutoff");
    if (question.percent < 1 || question.percent > hundred || question.leastPerVillage < 1)
        return failure(ErrorKind::Refused, "desk.sample_size");
    return {};
}

using Villages = std::map<QString, std::vector<Drawn>>;

/// Those on the books on the day, by village, in the order in which they are drawn.
Result<Villages> population(Session& session, const SampleQuestion& question)
{
    const archive::Reader& reader = session.archive().reader();
    archive::RecordQuery query;
    query.type = fields::dossier_event::type;
    TONGDANG_TRY(const auto all, reader.records(query));
    QHash<RecordId, std::vector<Record>> dossiers; // with their events
    for (const Record& event : all) {
        if (event.child)
            dossiers[*event.child].push_back(event);
    }
    TONGDANG_TRY(const auto elsewhere, childrenElsewhere(session));
    const QStringList onTheBooks = ruleParameter(session, u"active_states").toCodes()
                                   + QStringList{QStringLiteral("suspended")};
    query.type = fields::child::type;
    TONGDANG_TRY(const auto children, reader.records(query));
    Villages villages;
    for (const Record& child : children) {
        std::vector<Record>& dossier = dossiers[child.id];
        // Where it was on the day: a dossier that moved since is drawn there again.
        const QString village = report::villageOn(child, dossier, question.cutoff);
        TONGDANG_TRY(const RecordId kept, reader.representative(child.id));
        if (kept != child.id || !isKeptHere(session.profile(), village.toLongLong())
            || !village.startsWith(question.division))
            continue;
        dossier.push_back(child);
        if (onTheBooks.contains(
                statusOn(session.rules(), {child.id, dossier, nullptr}, question.cutoff)))
            villages[village].push_back({rankOf(question.seed.trimmed(), child.id), child.id,
                                         elsewhere.contains(child.id)
                                             ? QString()
                                             : child.value(fields::child::name).toText()});
    }
    for (auto& [village, drawn] : villages)
        std::ranges::sort(drawn, {}, &Drawn::rank);
    return villages;
}

} // namespace

SampleQuestion usualSample(Session& session)
{
    SampleQuestion question;
    question.cutoff = workingDay(session);
    question.percent =
        static_cast<int>(ruleParameter(session, u"sample_pct").toInteger().value_or(0));
    question.leastPerVillage =
        static_cast<int>(ruleParameter(session, u"sample_min").toInteger().value_or(0));
    return question;
}

Result<Sample> drawSample(Session& session, const SampleQuestion& question)
{
    constexpr int hundred = 100;
    TONGDANG_CHECK(checkQuestion(session, question));
    TONGDANG_TRY(const Villages villages, population(session, question));
    Sample sample{question, 0, {}};
    for (const auto& [village, drawn] : villages) {
        const int count = static_cast<int>(drawn.size());
        sample.population += count;
        const int share = (count * question.percent + hundred - 1) / hundred;
        const int taken = std::min(count, std::max(share, question.leastPerVillage));
        for (int i = 0; i < taken; ++i) {
            const Drawn& one = drawn[static_cast<std::size_t>(i)];
            sample.lines.push_back(
                {static_cast<int>(sample.lines.size()) + 1, one.child, one.name, village});
        }
    }
    return sample;
}

Result<RecordId> keepSample(Session& session, const SampleQuestion& question, const QString& title)
{
    namespace f = fields::spot_check;
    namespace item = fields::spot_check_item;
    const Profile& profile = session.profile();
    TONGDANG_CHECK(checkKeeper(profile.role, *session.catalogue().type(f::type)));
    TONGDANG_TRY(const Sample sample, drawSample(session, question));
    constexpr qsizetype wholeCode = 12;
    const QString division = question.division.isEmpty() ? profile.orgCode : question.division;
    Randomness& randomness = session.environment().randomness;
    const RecordId id = RecordId::create(randomness);
    std::vector<archive::WriteRequest> requests;
    requests.push_back(
        createRequest(session, DraftBuilder(id, f::type, std::nullopt)
                                   .set(f::year, Value(question.cutoff.year()))
                                   .set(f::title, Value(title))
                                   .set(f::division, Value(division.leftJustified(wholeCode, u'0')))
                                   .set(f::by, Value(profile.personName))
                                   .set(f::cutoff_on, Value(question.cutoff))
                                   .set(f::seed, Value(question.seed.trimmed()))
                                   .set(f::pct, Value(question.percent))
                                   .set(f::min_per_village, Value(question.leastPerVillage))
                                   .set(f::population, Value(sample.population))
                                   .set(f::size, Value(static_cast<int>(sample.lines.size())))
                                   .set(f::from_on, Value(workingDay(session)))
                                   .set(f::state, u"sampled")
                                   .set(f::state_on, Value(workingDay(session)))
                                   .take()));
    for (const SampleLine& line : sample.lines)
        requests.push_back(createRequest(
            session, DraftBuilder(RecordId::create(randomness), item::type, line.child)
                         .set(item::spot_check, Value(id))
                         .set(item::child, Value(line.child))
                         .set(item::sample_no, Value(line.number))
                         .take()));
    TONGDANG_CHECK(session.archive().writer().write(requests));
    return id;
}

QString newSeed(Session& session)
{
    return paper::SheetNumber::create(session.environment().randomness).toString();
}

} // namespace tongdang::desk
