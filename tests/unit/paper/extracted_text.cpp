// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extracted_text.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace tongdang::test {

QString linesOf(const paper::Page& page)
{
    struct Word {
        double x;
        double y;
        QString text;
    };
    std::vector<Word> words;
    for (const paper::TextRun& run : page.texts)
        words.push_back({run.baseline.x(), run.baseline.y(), run.text});
    for (const paper::TickBox& box : page.boxes)
        words.push_back({box.square.x(), box.square.bottom() - 0.1, box.ticked ? u"☑"_s : u"□"_s});
    std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) { return a.y < b.y; });
    QString text;
    for (auto first = words.begin(); first != words.end();) {
        // Base lines within a millimetre are one line to the eye.
        const auto end = std::find_if(first, words.end(),
                                      [&](const Word& word) { return word.y > first->y + 1; });
        std::sort(first, end, [](const Word& a, const Word& b) { return a.x < b.x; });
        QStringList line;
        for (; first != end; ++first)
            line.append(first->text);
        text += line.join(u' ').trimmed() + u'\n';
    }
    return text;
}

QString wordsOf(const paper::Page& page)
{
    QString text;
    for (const paper::TextRun& run : page.texts)
        text += run.text;
    text.remove(u' ');
    return text;
}

} // namespace tongdang::test
