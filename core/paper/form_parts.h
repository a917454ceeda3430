// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/form.h"

#include <QJsonObject>
#include <QJsonValue>

namespace tongdang::paper {

/// Where in a form's JSON a reader stands, for the reason of a refusal: "rows[3].cells[1]".
struct FormPlace {
    QString file;
    QString path;

    [[nodiscard]] FormPlace in(const QString& key) const;
    [[nodiscard]] FormPlace at(const QString& key, qsizetype index) const;
    [[nodiscard]] tl::unexpected<Error> broken(const QString& reason) const;
    /// Refuses a key that is not among the known ones: a misspelt key would silently change
    /// nothing.
    [[nodiscard]] Result<void> onlyKeys(const QJsonObject& object, const QStringList& known) const;
};

/// Numbers of a form are lengths and counts: within the bounds, and of the right kind.
[[nodiscard]] Result<double> readNumber(const QJsonObject& object, const QString& key,
                                        double fallback, double least, double greatest,
                                        const FormPlace& place);
[[nodiscard]] Result<QString> readText(const QJsonObject& object, const QString& key,
                                       const FormPlace& place);
[[nodiscard]] Result<bool> readFlag(const QJsonObject& object, const QString& key,
                                    const FormPlace& place);
[[nodiscard]] Result<QStringList> readTexts(const QJsonValue& value, const FormPlace& place);

/// What stands before the dot of a source: "trustee" is a caregiver.
struct FormWords {
    QHash<QString, const RecordType*> types;
    /// Whether the keys of all types are words, too: of forms that the program fills by itself.
    bool everyType = true;
    /// The words whose restricted fields the form may print.
    QStringList special;

    /// Null if it is no word of the form.
    [[nodiscard]] const RecordType* type(const QString& word, const Catalogue& catalogue) const;
};

/// Reads the parts of a cell. `sources` are the names that are no catalogue field but allowed here.
class PartReader {
public:
    PartReader(const Catalogue& catalogue, FormWords words, QStringList sources)
        : m_catalogue(catalogue)
        , m_words(std::move(words))
        , m_sources(std::move(sources))
    {
    }
    [[nodiscard]] Result<std::vector<Part>> readParts(const QJsonValue& value,
                                                      const FormPlace& place) const;

private:
    [[nodiscard]] Result<Part> readPart(const QJsonObject& object, const FormPlace& place) const;
    [[nodiscard]] Result<void> readSource(Part& part, const QJsonValue& value,
                                          const FormPlace& place) const;
    [[nodiscard]] Result<void> readOptions(Part& part, const QJsonObject& object,
                                           const FormPlace& place) const;

    const Catalogue& m_catalogue;
    FormWords m_words;
    QStringList m_sources;
};

} // namespace tongdang::paper
