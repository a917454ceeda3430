// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/code_text.h"

#include <algorithm>

namespace tongdang {

namespace {

const Code* codeOf(const CodeList& list, QStringView text)
{
    const QStringView word = text.trimmed();
    const Code* known = list.find(word);
    if (!known)
        known = list.findLabel(word);
    if (known)
        return known;
    const QString halfWidth = word.toString().normalized(QString::NormalizationForm_KC);
    return list.find(halfWidth);
}

bool isSeparator(QChar sign)
{
    return QStringView(u",，、;；").contains(sign);
}

/// Where the text may be cut: at each separator and at its end.
std::vector<qsizetype> cutsOf(QStringView text)
{
    std::vector<qsizetype> cuts;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSeparator(text.at(i)))
            cuts.push_back(i);
    }
    cuts.push_back(text.size());
    return cuts;
}

} // namespace

Result<QString> readCodeText(const CodeList& list, QStringView text)
{
    const Code* known = codeOf(list, text);
    if (!known)
        return failure(ErrorKind::Refused, "catalogue.code_unknown", {text.trimmed().toString()});
    return known->code;
}

Result<QStringList> readCodesText(const CodeList& list, QStringView text)
{
    constexpr qsizetype longest = 4000; // more than all labels of any list
    if (text.size() > longest)
        return failure(ErrorKind::Refused, "catalogue.code_unknown", {text.first(20).toString()});
    QStringList codes;
    const std::vector<qsizetype> cuts = cutsOf(text);
    qsizetype start = 0;
    while (start < text.size()) {
        // The longest piece that is a code or label wins: labels may hold separators themselves.
        const auto piece = [&](qsizetype end) { return text.sliced(start, end - start); };
        const auto fits = [&](qsizetype end) { return end >= start && codeOf(list, piece(end)); };
        const auto last = std::find_if(cuts.rbegin(), cuts.rend(), fits);
        const auto next = std::lower_bound(cuts.begin(), cuts.end(), start);
        const qsizetype end = last != cuts.rend() ? *last : *next;
        if (!piece(end).trimmed().isEmpty()) {
            TONGDANG_TRY(const QString code, readCodeText(list, piece(end)));
            if (!codes.contains(code))
                codes.append(code);
        }
        start = end + 1;
    }
    return codes;
}

} // namespace tongdang
