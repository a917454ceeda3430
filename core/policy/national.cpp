// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/national.h"

#include "base/canonical_json.h"
#include "catalogue/fields.h"
#include "policy/evaluation.h"
#include "policy/national_parts.h"
#include "policy/run_since.h"

#include <QJsonDocument>

#include <algorithm>

namespace tongdang {

namespace {

using policy::Evaluation;
using policy::NationalItemSource;
using policy::NationalPart;
using policy::NationalReason;
using policy::NationalSource;
using policy::runSince;

bool isOneOf(const Value& value, const QStringList& codes)
{
    if (const auto truth = value.toBool())
        return codes.contains(*truth ? QStringLiteral("true") : QStringLiteral("false"));
    const QStringList own = value.toCodes();
    return std::ranges::any_of(own, [&](const QString& code) { return codes.contains(code); });
}

/// Finds what the words of the mapping stand for among a child's records.
class Words {
public:
    Words(const Catalogue& catalogue, const NationalSystem::Subject& subject, QDate today)
        : m_catalogue(catalogue)
        , m_subject(subject)
        , m_today(today)
    {
    }

    void find(const std::vector<NationalSource>& sources)
    {
        for (const NationalSource& source : sources)
            m_found.push_back(recordOf(source));
    }
    [[nodiscard]] QString of(const NationalItemSource& item, bool divisionsByName) const
    {
        QStringList words;
        for (const NationalPart& part : item.parts) {
            const QString some =
                part.field ? fieldWords(part, divisionsByName) : m_subject.facts.value(part.fact);
            if (!some.isEmpty())
                words.append(some);
        }
        return words.join(u' ');
    }
    /// Of a source that changes every record of its type: the one that was looked at when it was
    /// typed may have ended since.
    [[nodiscard]] std::vector<NationalItem::Origin>
    originsOf(const NationalItemSource& item, const std::vector<NationalSource>& sources) const
    {
        std::vector<NationalItem::Origin> origins;
        for (const NationalPart& part : item.parts) {
            if (!part.field)
                continue;
            const NationalSource& source = sources[part.source];
            if (source.type->key == u"household") {
                if (m_subject.household)
                    origins.push_back({m_subject.household->id, {part.field->number}});
                continue;
            }
            std::vector<FieldNo> fields{part.field->number, source.day};
            for (const NationalSource::Match& match : source.where)
                fields.push_back(match.field);
            for (const Record& record : m_subject.records.records) {
                if (record.type == source.type->number)
                    origins.push_back({record.id, fields});
            }
        }
        return origins;
    }

private:
    [[nodiscard]] QString fieldWords(const NationalPart& part, bool divisionsByName) const
    {
        const Record* record = m_found[part.source];
        const Value value = record ? record->value(part.field->number) : Value();
        // As the national system's date fields take it.
        if (part.field->kind == FieldKind::Date && value.toDate().isValid())
            return value.toDate().toString(Qt::ISODate);
        if (value.isEmpty())
            return {};
        const QString words = m_catalogue.display(*part.field, value);
        return divisionsByName && part.field->kind == FieldKind::Division
                   ? m_subject.divisions.value(value.toText(), words)
                   : words;
    }
    [[nodiscard]] bool fits(const NationalSource& source, const Record& record) const
    {
        if (record.type != source.type->number || record.withdrawn)
            return false;
        for (const NationalSource::Match& match : source.where) {
            if (!isOneOf(record.value(match.field), match.codes))
                return false;
        }
        if (!source.isOpen)
            return true;
        const QDate from = record.value(source.type->field(u"from_on")->number).toDate();
        const QDate to = record.value(source.type->field(u"to_on")->number).toDate();
        return from.isValid() && from <= m_today && (!to.isValid() || m_today <= to);
    }
    [[nodiscard]] const Record* recordOf(const NationalSource& source) const
    {
        if (source.type->key == u"household")
            return m_subject.household;
        const auto rank = [&source](const Record& record) {
            return std::tuple(source.day != 0 ? record.value(source.day).toDate() : QDate(),
                              record.createdAt, record.id);
        };
        const Record* newest = nullptr;
        for (const Record& record : m_subject.records.records) {
            if (source.type->isChild ? record.id == m_subject.records.child && !record.withdrawn
                                     : fits(source, record)) {
                if (!newest || rank(*newest) < rank(record))
                    newest = &record;
            }
        }
        return newest;
    }

    const Catalogue& m_catalogue;
    const NationalSystem::Subject& m_subject;
    QDate m_today;
    std::vector<const Record*> m_found;
};

/// What was typed, by item; nothing if it was not written so that a program can read it.
std::optional<QJsonObject> typedIn(const QString& snapshot)
{
    const QJsonDocument document = QJsonDocument::fromJson(snapshot.toUtf8());
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// The reasons that hold, as one text, with the first day that is known of them.
struct Found {
    QStringList words;
    QDate since;
};
Found foundOf(Evaluation& evaluation, const std::vector<NationalReason>& reasons, bool onlyFirst)
{
    Found found;
    for (const NationalReason& reason : reasons) {
        if (!evaluation.holds(*reason.condition))
            continue;
        found.words.append(reason.words);
        const QDate since = reason.since ? evaluation.day(*reason.since) : QDate();
        if (since.isValid() && (!found.since.isValid() || since < found.since))
            found.since = since;
        if (onlyFirst)
            break;
    }
    return found;
}

} // namespace

QStringList NationalState::differing() const
{
    QStringList labels;
    for (const NationalItem& item : items) {
        if (item.differs())
            labels.append(item.label);
    }
    return labels;
}

QString nationalSnapshot(const NationalState& state)
{
    QJsonObject typed;
    for (const NationalItem& item : state.items) {
        if (!item.present.isEmpty())
            typed.insert(item.key, item.present);
    }
    return QString::fromUtf8(canonicalJson(typed));
}

NationalState NationalSystem::stateOf(const Catalogue& catalogue, const RuleSet& rules,
                                      const Subject& subject, const StaffPosts& posts, QDate today,
                                      qint64 now) const
{
    const policy::RuleBook& book = rules.book(today);
    const policy::Dossier dossier(book, subject.records, m_contents->reads);
    NationalState state;
    if (!dossier.child())
        return state;
    policy::Matter matter(book, dossier, posts, now, subject.records.common);
    Evaluation evaluation(matter, today);

    const policy::Row* last =
        evaluation.latest(fields::national_entry::type, [](const policy::Row&) { return true; });
    std::optional<QJsonObject> typed;
    if (last) {
        state.enteredOn = last->day;
        state.notedAt = last->record->createdAt;
        state.state = last->value(fields::national_entry::state).toText();
        state.number = last->value(m_contents->number).toText();
        state.isIn = m_contents->statesIn.contains(state.state);
        if (state.isIn) {
            typed = typedIn(last->value(m_contents->snapshot).toText());
            state.isUnknown = !typed;
        }
    }
    Words words(catalogue, subject, today);
    words.find(m_contents->sources);
    for (const NationalItemSource& item : m_contents->items)
        state.items.push_back(
            {item.key, item.label, typed ? typed->value(item.key).toString() : QString(),
             words.of(item, true), words.of(item, false),
             words.originsOf(item, m_contents->sources),
             std::ranges::any_of(item.parts,
                                 [](const NationalPart& part) { return part.field == nullptr; })});

    // Somebody decided that it is not to be entered: X1 asks nothing either.
    if (m_contents->statesNever.contains(state.state))
        return state;
    const Found leaves = foundOf(evaluation, m_contents->leaves, true);
    const Found belongs = foundOf(evaluation, m_contents->belongs, false);
    const bool isWanted = leaves.words.isEmpty() && !belongs.words.isEmpty();
    const auto isWantedOn = [&](QDate day) {
        Evaluation then = evaluation.on(day);
        return foundOf(then, m_contents->leaves, true).words.isEmpty()
               && !foundOf(then, m_contents->belongs, true).words.isEmpty();
    };
    const auto isMarked = [&state](const QStringList& states) {
        return states.contains(state.state);
    };
    if (!state.isIn) {
        state.isMarked = isMarked(m_contents->statesEnter);
        if (isWanted || state.isMarked) {
            state.list = NationalList::Enter;
            state.because = belongs.words.join(u'、');
            // Taken out once and wanted again: since it belongs there again.
            state.since = std::max(belongs.since, state.enteredOn);
            if (last && isWanted && !state.isMarked)
                state.since = runSince(dossier, state.enteredOn, today, isWantedOn);
        }
        return state;
    }
    state.isMarked = isMarked(m_contents->statesRemove);
    if (!isWanted || state.isMarked) {
        state.list = NationalList::Remove;
        if (!isWanted)
            state.because = leaves.words.isEmpty() ? m_contents->otherwise : leaves.words.front();
        state.since = state.isMarked && isWanted ? state.enteredOn : leaves.since;
        if (!state.since.isValid())
            state.since = runSince(dossier, state.enteredOn, today,
                                   [&](QDate day) { return !isWantedOn(day); });
        // Entered although it did not belong there: not owed before that.
        state.since = std::max(state.since, state.enteredOn);
        return state;
    }
    state.isMarked = isMarked(m_contents->statesUpdate);
    if (state.isMarked || state.isUnknown || !state.differing().isEmpty()) {
        state.list = NationalList::Update;
        state.since = state.enteredOn;
    }
    return state;
}

} // namespace tongdang
