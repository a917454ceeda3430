// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/randomness.h"
#include "record/change.h"
#include "record/fold.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

/// Several PCs that edit one record without a network and carry their changes to each other, with
/// clocks that are off by up to a year.
namespace tongdang::test {

/// What a change's author really knew when writing it: the truth against which the dots that the
/// change names are judged.
struct Written {
    Change change;
    std::set<Dot> known;
};

class Desk {
public:
    Desk(quint8 number, qint64 clockError);

    [[nodiscard]] const std::vector<Change>& log() const
    {
        return m_log;
    } ///< by arrival, without doubles
    /// Null as long as nothing has arrived.
    [[nodiscard]] std::optional<FoldedRecord> record() const;

    /// Shows what is here now in the desk's form. It stays as it is while changes arrive.
    void openForm();
    /// Saves these values from the form: they come after what the form showed.
    Written save(qint64 trueTime, quint8 operation, const std::map<FieldNo, Value>& values);
    void receive(const Change& change);

private:
    quint8 m_number;
    qint64 m_clockError;
    quint64 m_sequence = 0;
    Digest m_chain{};
    std::vector<Change> m_log;
    std::set<Dot> m_known;
    std::optional<FoldedRecord> m_form;
    std::set<Dot> m_knownInForm;
};

/// A whole run: who wrote what, and what each desk holds at the end.
class Village {
public:
    explicit Village(std::uint64_t seed);

    /// One random act: an edit, a withdrawal, a decision, something of a newer program, a delivery.
    void step();
    /// Everybody gets everything, in an order of its own and some of it twice.
    void deliverAll();

    [[nodiscard]] std::vector<Desk>& desks() { return m_desks; }
    [[nodiscard]] const std::map<Dot, Written>& written() const { return m_written; }
    [[nodiscard]] SeededRandomness& randomness() { return m_randomness; }
    /// The desk and the change of the last step, if it wrote one.
    [[nodiscard]] const std::optional<std::pair<std::size_t, Dot>>& lastWrite() const
    {
        return m_lastWrite;
    }
    /// Opens the form and saves.
    void write(std::size_t desk, Operation operation, const std::map<FieldNo, Value>& values);

private:
    void save(std::size_t desk, quint8 operation, const std::map<FieldNo, Value>& values);
    void edit(std::size_t desk);
    void decide(std::size_t desk);
    void deliver();
    [[nodiscard]] Value randomValue();
    [[nodiscard]] std::size_t randomDesk();

    SeededRandomness m_randomness;
    qint64 m_now;
    std::vector<Desk> m_desks;
    std::map<Dot, Written> m_written;
    std::optional<std::pair<std::size_t, Dot>> m_lastWrite;
};

/// The same items in another order, each at least once and some twice.
[[nodiscard]] std::vector<Change> shuffledWithDoubles(std::vector<Change> changes,
                                                      Randomness& randomness);

} // namespace tongdang::test
