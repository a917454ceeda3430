// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/classify.h"
#include "policy/evaluation.h"
#include "policy/expression.h"
#include "policy/rule_book.h"

#include <QDate>
#include <QStringView>

#include <optional>
#include <vector>

/// The derived facts that conditions may name, by family; the list is closed (facts.md §4-7).
namespace tongdang::policy {

/// Null if the program has no such fact.
[[nodiscard]] const Fact* findFact(QStringView name);

[[nodiscard]] std::vector<Fact> calendarFacts();
[[nodiscard]] std::vector<Fact> familyFacts();
[[nodiscard]] std::vector<Fact> recordFacts();
[[nodiscard]] std::vector<Fact> levelFacts();
[[nodiscard]] std::vector<Fact> ruleFacts();
[[nodiscard]] std::vector<Fact> careFacts();
[[nodiscard]] std::vector<Fact> problemFacts();
[[nodiscard]] std::vector<Fact> schoolingFacts();
[[nodiscard]] std::vector<Fact> dossierFacts();
[[nodiscard]] std::vector<Fact> organisationFacts();
[[nodiscard]] std::vector<Fact> qualityFacts();
[[nodiscard]] std::vector<Fact> pairingFacts();

// Reading the arguments of a call.
[[nodiscard]] inline Value valueOf(Evaluation& evaluation, const FactCall& call, size_t index)
{
    return evaluation.value(call.arguments[index].operands.front());
}
[[nodiscard]] inline QDate dayAt(Evaluation& evaluation, const FactCall& call, size_t index)
{
    return evaluation.day(call.arguments[index].operands.front());
}
[[nodiscard]] inline std::optional<int> numberAt(Evaluation& evaluation, const FactCall& call,
                                                 size_t index)
{
    return evaluation.number(call.arguments[index].operands.front());
}
[[nodiscard]] inline const Row& rowAt(Evaluation& evaluation, const FactCall& call, size_t index)
{
    return evaluation.bound(call.arguments[index].slot);
}

// Facts that reasons and duties ask for as well.
/// First day of the present run of being left behind with that number of months, or the day on
/// which one will begin if nothing changes; invalid if it cannot.
[[nodiscard]] QDate leftBehindFrom(Evaluation& evaluation, int months);
/// Whether a rule that gives this flag holds today.
[[nodiscard]] bool hasFlag(Evaluation& evaluation, QStringView code);
/// The level in force (1-4); nothing if never assessed.
[[nodiscard]] std::optional<int> openLevel(const Evaluation& evaluation);
/// The moment, or the day, on which the present level began; null if there is none.
[[nodiscard]] Value levelSince(const Evaluation& evaluation);
[[nodiscard]] LevelStanding levelStanding(const Evaluation& evaluation);
/// The smallest level that a rule suggests, else 4.
[[nodiscard]] int suggestedLevel(Evaluation& evaluation);
/// Codes of the open, recognised categories, K03 among them.
[[nodiscard]] QStringList openCategories(const Evaluation& evaluation);
/// Which of the five parts of a dossier are empty (facts.md §7, empty_sections).
[[nodiscard]] QStringList emptySections(const Evaluation& evaluation);
/// The home visits since the last one that met somebody, oldest first: nobody was there, the door
/// stayed shut, or the family had moved.
[[nodiscard]] std::vector<const Row*> visitsInVain(const Evaluation& evaluation);
/// How many dossiers on the books have this child's id number, its own included.
[[nodiscard]] int sameIdActive(const Evaluation& evaluation);
/// Last day of the watch over a child that went back to school; invalid if it did not.
[[nodiscard]] QDate watchEnd(const Evaluation& evaluation, const Row& dropoutCase);

// Of a village, by its division code, today.
[[nodiscard]] int activeDirectors(const Evaluation& evaluation, const QString& village);
[[nodiscard]] int servedChildren(const Evaluation& evaluation, const QString& village);
/// Codes (TEAM) of the roles that nobody fills.
[[nodiscard]] QStringList vacantRoles(const Evaluation& evaluation, const QString& village);
/// Codes (ACT) of the four safety topics that no activity of the year took up; empty before
/// December.
[[nodiscard]] QStringList missingTopics(const Evaluation& evaluation, const QString& village);
/// How many dossiers a spot check of so many has to look at (facts.md §4, sample_size).
[[nodiscard]] qint64 sampleSize(const Settings& settings, qint64 population);
/// A moment as the value of a field of kind datetime (UTC+08:00).
[[nodiscard]] Value momentValue(qint64 milliseconds);

} // namespace tongdang::policy
