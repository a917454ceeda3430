// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tongdang {
struct CodeList;
}

namespace tongdang::widgets {

/// One code that can be chosen.
struct CodeOption {
    QString code;
    QString
        key; ///< the small number at the box on paper, which chooses it by keyboard; may be empty
    QString words;
};

/// The active codes of a list in its order; keys are the codes' numbers where all of them are
/// numbers.
[[nodiscard]] std::vector<CodeOption> optionsOf(const CodeList& list);

/// Finds an option by the digits that are typed one after the other: "1" waits while there is a
/// "12".
class KeyReader {
public:
    explicit KeyReader(const std::vector<CodeOption>& options)
        : m_options(options)
    {
    }

    /// The option that is chosen now, or null.
    [[nodiscard]] const CodeOption* type(QChar sign);
    /// No more digits come: what stands there counts.
    [[nodiscard]] const CodeOption* finish();
    [[nodiscard]] bool isWaiting() const { return !m_typed.isEmpty(); }

private:
    [[nodiscard]] const CodeOption* find() const;
    const std::vector<CodeOption>& m_options;
    QString m_typed;
};

} // namespace tongdang::widgets
