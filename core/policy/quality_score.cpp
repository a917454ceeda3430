// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How complete a dossier is, by its five parts (Q57).
#include "policy/compiler.h"
#include "policy/evaluation.h"
#include "policy/quality_parts.h"

#include <QJsonArray>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

Result<ScoreCheck> readScore(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book,
                             const QJsonObject& check, const QString& place, FieldsRead& reads)
{
    constexpr int mostWeight = 1000;
    const QString own = place + u"/score"_s;
    TONGDANG_TRY(
        const QJsonObject object,
        file.objectWith(check.value(u"score"_s), {u"when"_s, u"words_zh"_s, u"sections"_s}, own));
    ScoreCheck result;
    TONGDANG_TRY(result.words, file.text(object, u"words_zh"_s, own));
    Compiler compiler(file, catalogue, book, book.rules.size());
    TONGDANG_TRY(Node when, compiler.node(object.value(u"when"_s), own + u"/when"_s));
    result.when = std::make_shared<const Node>(std::move(when));
    const QJsonArray sections = object.value(u"sections"_s).toArray();
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QString inside = own + u"/sections/%1"_s.arg(i);
        TONGDANG_TRY(const QJsonObject json,
                     file.objectWith(sections.at(i), {u"zh"_s, u"weight"_s, u"parts"_s}, inside));
        ScoreCheck::Section section;
        TONGDANG_TRY(section.name, file.text(json, u"zh"_s, inside));
        section.weight = json.value(u"weight"_s).toInt();
        if (section.weight < 1 || section.weight > mostWeight)
            return file.broken(inside + u"/weight"_s, u"is a number from 1 to 1000"_s);
        const QJsonArray parts = json.value(u"parts"_s).toArray();
        if (parts.isEmpty())
            return file.broken(inside + u"/parts"_s, u"asks for nothing"_s);
        for (qsizetype j = 0; j < parts.size(); ++j) {
            TONGDANG_TRY(Node part, compiler.node(parts.at(j), inside + u"/parts/%1"_s.arg(j)));
            section.parts.push_back(std::make_shared<const Node>(std::move(part)));
        }
        result.sections.push_back(std::move(section));
    }
    if (result.sections.empty())
        return file.broken(own + u"/sections"_s, u"has none"_s);
    reads.add(compiler.reads());
    return result;
}

std::optional<QString> wordsOfScore(Evaluation& evaluation, const ScoreCheck& check)
{
    if (!evaluation.holds(*check.when))
        return std::nullopt;
    constexpr int whole = 100;
    int weights = 0;
    qint64 sum = 0;
    QStringList lacking;
    for (const ScoreCheck::Section& section : check.sections) {
        int held = 0;
        for (const auto& part : section.parts)
            held += evaluation.holds(*part) ? 1 : 0;
        const auto count = static_cast<int>(section.parts.size());
        weights += section.weight;
        // Thousandths of a hundredth: parts are rounded once, at the end.
        sum += qint64(section.weight) * held * whole * whole * whole / count;
        if (held < count)
            lacking.append(u"%1%2%"_s.arg(section.name).arg(held * whole / count));
    }
    if (lacking.isEmpty())
        return std::nullopt;
    const qint64 score = sum / weights / (whole * whole);
    QString words = check.words;
    words.replace(u"{score}"_s, QString::number(score));
    words.replace(u"{sections}"_s, lacking.join(u'、'));
    return words;
}

} // namespace tongdang::policy
