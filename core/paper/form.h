// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "paper/fonts.h"

#include <QHash>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang {
class Catalogue;
struct RecordType;
} // namespace tongdang

namespace tongdang::paper {

/// One tick box: `key` is the small number at the box, which a person types to tick it on the
/// screen.
struct Option {
    QString code;
    QString key;
    QString label;
    friend bool operator==(const Option&, const Option&) = default;
};

/// What stands in a cell, piece by piece.
struct Part {
    enum class Kind {
        Words,   ///< `words`, as they are; a line feed begins a new line
        Value,   ///< the value of `source`
        Boxes,   ///< a tick box for each of `options`
        Blank,   ///< a line to write on, `width` millimetres long or to the end of the line, or the
                 ///< value above it
        Date,    ///< "____年__月__日", or the value
        Month,   ///< "____年__月", or the value
        Time,    ///< "__:__", or the value
        Fixed,   ///< `words` of the form, or what the county has put in their place under the name
                 ///< `source`
        Index,   ///< number of the repeated row
        Legend,  ///< numbers and words of `options` without boxes, to write the number from
        TickBox, ///< a box without a number
        CountPage, ///< repeated rows on this page
        CountSoFar,
        CountAll,
    };
    Kind kind = Kind::Words;
    QString words;
    QString source; ///< "child.name" (catalogue) or a name that the form declares under "facts";
                    ///< empty: none
    const Field* field =
        nullptr; ///< of the catalogue, if source is one; lives as long as the catalogue
    std::vector<Option> options;
    QHash<QString, QString> wordsFor; ///< shorter words for a code
    double width = 0;                 ///< millimetres; of Blank with `toLineEnd` the least
    bool toLineEnd = false;
    bool compact = false; ///< a date as 2024-11-28
    bool masked = false;  ///< an id number as 530426********0012
    QString before;       ///< words in front of a value, left out with it
    QString unless;       ///< not where this one has a value
    int limit =
        0; ///< greatest number of characters, after which "……（全文见档案）" stands; 0 = none
};

struct Cell {
    int span = 1;
    Face face = Face::Body;
    double points = 0; ///< 0: the form's
    bool centred = false;
    bool top = false;   ///< text begins at the top of the cell
    int ruledLines = 0; ///< lines to write on in the height that is left
    int fitLines =
        0; ///< shrink the text until it takes no more lines than this; 0: it may wrap freely
    double pitch = 0;   ///< distance of lines in heights of the type; 0: as close as in a form
    double writing = 0; ///< millimetres of a line to write on; 0: as close as in a dense sheet
    std::vector<Part> parts;
};

struct Row {
    std::vector<double> columns; ///< widths in millimetres
    std::vector<Cell> cells;
    double minHeight = 0; ///< millimetres
    double flex = 0;      ///< share of the height that is left on the page
    bool head = false;    ///< repeated on every page
    bool foot = false;    ///< at the end of every page
    bool keepNext = false;
    bool section = false; ///< a strong line above
    bool plain = false;   ///< running text, letters, signatures: outside of every frame
    bool cut = false;     ///< plain, on a dashed line to cut along
    bool newPage = false; ///< begins a page
    QString repeat;       ///< name of the list whose entries each make such a row
    int blankRows = 0;    ///< of a repeated row: how many empty ones a blank form has
    int leastRows = 0;    ///< of a repeated row: how many there are at least, the rest empty
};

/// Which record of the archive a word of the form stands for: "trustee" in "trustee.phone". It is
/// looked for by whoever fills the form (FORMS.md, "records").
struct RecordSource {
    struct Match {
        const Field* field = nullptr;
        QStringList codes; ///< one of them; "true" and "false" of a Bool
    };
    QString name;
    const RecordType* type = nullptr; ///< lives as long as the catalogue
    QString of;                       ///< another word of the form, or empty: no relation
    const Field* through = nullptr;   ///< field of `of` that refers to it
    const Field* by = nullptr;        ///< field of its own that refers to `of`
    std::vector<Match> where;         ///< all of them
    const Field* day = nullptr;       ///< the newest by this day; entries of a list in its order
    std::vector<const Field*> order;  ///< of entries: sorted by these, before the day
    bool isOpen = false;              ///< only from..to around the day of printing
    bool inMonth = false;             ///< only with `day` in the month that is printed for
    bool isNewest = false;            ///< only if its child has no newer one by `day`
    bool isEvery = false;             ///< of a list's entry: a row for each of them, at least one
    QString flag;                     ///< only of children on the books that have it by the rules

    /// Says which records of the child (or of the archive) it means, without another record.
    [[nodiscard]] bool chooses() const { return isOpen || inMonth || day || !where.empty(); }
};

/// Repeated rows: the entries of a list.
struct FormList {
    QStringList sources; ///< names that an entry may hold besides fields of its records
    std::optional<RecordSource> entries; ///< none: the program fills the list by itself
    std::vector<RecordSource> records;   ///< of each entry
};

/// A printed form as data (resources/forms/F03.json). It refers to fields by their catalogue keys
/// and takes names and codes from there.
struct Form {
    QString code; ///< "F03"
    int version = 0;
    QString title;
    QString footNote;                                    ///< left side of the page foot
    QSizeF pageSize;                                     ///< millimetres
    double left = 25, top = 18, right = 20, bottom = 17; ///< margins, millimetres
    double points = 9;
    bool onePage = false;  ///< shrinks what does not fit on one page
    bool numbered = false; ///< carries a sheet number with its square code
    bool isHalf = false;   ///< two to a page
    /// The record it is printed for; null: a list of the whole village.
    const RecordType* subject = nullptr;
    /// May print the restricted (class 4) fields of its own subject; no other form can.
    bool special = false;
    std::vector<RecordSource> records;
    /// Printed once for each of these records of the child (a helper's sheet for each pairing).
    std::optional<RecordSource> each;
    QStringList before; ///< codes of forms that are printed in front of it for the same record
    std::vector<RecordSource> counts; ///< facts that are numbers of records
    std::vector<Part> sub;            ///< line under the title
    std::vector<Row> rows;
    std::vector<Part> note;         ///< line under the frame: how to fill it in
    QStringList facts;              ///< values that are computed and no field of the catalogue
    QHash<QString, FormList> lists; ///< by name

    /// Refuses a broken form: Damaged, "paper.form_broken", arguments = file, line or path, reason.
    /// The catalogue must outlive the form.
    [[nodiscard]] static Result<Form> load(const QString& file, const Catalogue& catalogue);
    [[nodiscard]] static Result<Form> parse(const QByteArray& json, const QString& name,
                                            const Catalogue& catalogue);
};

/// The fields of the form in its order, with the boxes that are printed for them: the entry screen
/// shows the same order and numbers.
struct EntryItem {
    QString source; ///< "visit.a1"
    const Field* field = nullptr;
    std::vector<Option> options; ///< empty for a field to write in
};
[[nodiscard]] std::vector<EntryItem> entryItems(const Form& form, QStringView type);

} // namespace tongdang::paper
