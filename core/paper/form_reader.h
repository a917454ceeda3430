// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/form.h"
#include "paper/form_parts.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::paper {

/// Turns the JSON of a form into a Form, or says where and why it is broken.
class FormReader {
public:
    FormReader(QString file, const Catalogue& catalogue)
        : m_root{std::move(file), QString()}
        , m_catalogue(catalogue)
    {
    }
    [[nodiscard]] Result<Form> read(const QJsonObject& json);

private:
    [[nodiscard]] Result<void> readSheet(const QJsonObject& json);
    [[nodiscard]] Result<void> readSubject(const QJsonObject& json);
    [[nodiscard]] Result<void> readEach(const QJsonValue& value);
    [[nodiscard]] Result<void> readLists(const QJsonValue& value);
    [[nodiscard]] Result<FormList> readList(const QJsonValue& value, const QString& name,
                                            const FormPlace& place);
    [[nodiscard]] Result<void> readRows(const QJsonValue& value,
                                        const std::vector<double>& columns);
    [[nodiscard]] Result<Row> readRow(const QJsonObject& object, const std::vector<double>& columns,
                                      const FormPlace& place);
    [[nodiscard]] Result<Cell> readCell(const QJsonObject& object, const PartReader& parts,
                                        const FormPlace& place) const;
    [[nodiscard]] Result<std::vector<double>> readColumns(const QJsonValue& value,
                                                          const FormPlace& place) const;

    FormPlace m_root;
    const Catalogue& m_catalogue;
    Form m_form;
    FormWords m_words;
    QHash<QString, FormWords> m_listWords; ///< of the rows that repeat the list
    double m_writing = 0;
};

} // namespace tongdang::paper
