// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/form.h"
#include "paper/form_parts.h"

#include <QJsonObject>
#include <QJsonValue>

#include <vector>

namespace tongdang::paper {

/// Reads which records the words of a form stand for (FORMS.md, "records"), and adds each word to
/// `words`: one may lean on those before it.
class RecordSourceReader {
public:
    RecordSourceReader(const Catalogue& catalogue, FormWords& words)
        : m_catalogue(catalogue)
        , m_words(words)
    {
    }
    [[nodiscard]] Result<RecordSource> read(const QJsonValue& value, const FormPlace& place);
    [[nodiscard]] Result<std::vector<RecordSource>> readAll(const QJsonValue& value,
                                                            const FormPlace& place);

private:
    [[nodiscard]] Result<void> readRelation(const QJsonObject& object, RecordSource& source,
                                            const FormPlace& place) const;
    [[nodiscard]] Result<void> readChoice(const QJsonObject& object, RecordSource& source,
                                          const FormPlace& place) const;
    [[nodiscard]] Result<RecordSource::Match> readMatch(const RecordType& type, const QString& key,
                                                        const QJsonValue& codes,
                                                        const FormPlace& place) const;
    [[nodiscard]] Result<void> addWord(const RecordSource& source, const FormPlace& place);

    const Catalogue& m_catalogue;
    FormWords& m_words;
};

} // namespace tongdang::paper
