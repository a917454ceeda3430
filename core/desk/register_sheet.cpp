// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "desk/excel_sheets.h"
#include "desk/records.h"
#include "desk/referred_words.h"
#include "desk/report_words.h"

#include <algorithm>

namespace tongdang::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double ledgerColumn = 16;
constexpr int specialSensitivity = 4;

/// What of a type may stand in a ledger: nothing special, and no numbers of people's papers.
bool standsInLedger(const Field& field)
{
    return field.sensitivity < specialSensitivity && field.kind != FieldKind::IdNumber
           && field.kind != FieldKind::SheetNumber;
}

exchange::OutCell ledgerCell(const QString& text, exchange::CellLook look)
{
    exchange::OutCell cell;
    cell.text = text;
    cell.look = look;
    return cell;
}

/// The columns of a register: those of its records, and of whom or what its title names first
/// (the person in a post, the training that somebody attended).
class Ledger {
public:
    Ledger(Session& session, const RecordType& type)
        : m_words(session)
        , m_type(type)
    {
        for (const FieldNo number : type.registered->title) {
            const Field& field = *type.field(number);
            if (!m_named && field.kind == FieldKind::Reference) {
                m_named = session.catalogue().type(field.refersTo);
                m_namedBy = number;
            }
        }
    }

    [[nodiscard]] std::vector<exchange::OutCell> head() const
    {
        std::vector<exchange::OutCell> cells;
        for (const RecordType* const type : {m_named, &m_type}) {
            for (const Field* const field : columns(type))
                cells.push_back(ledgerCell(field->zh, exchange::CellLook::Head));
        }
        return cells;
    }

    [[nodiscard]] Result<std::vector<exchange::OutCell>> row(const Record& record)
    {
        std::vector<exchange::OutCell> cells;
        TONGDANG_TRY(const auto named, m_words.referred(record.value(m_namedBy)));
        for (const auto& [type, of] :
             {std::pair(m_named, named ? &*named : nullptr), std::pair(&m_type, &record)}) {
            for (const Field* const field : columns(type)) {
                TONGDANG_TRY(const QString text,
                             of ? m_words.words(*field, of->value(field->number))
                                : Result<QString>(QString()));
                cells.push_back(ledgerCell(text, exchange::CellLook::Body));
            }
        }
        return cells;
    }

private:
    [[nodiscard]] std::vector<const Field*> columns(const RecordType* type) const
    {
        std::vector<const Field*> fields;
        for (const Field& field : type ? type->fields : std::vector<Field>()) {
            const bool isNamed = type == &m_type && field.number == m_namedBy;
            if (standsInLedger(field) && !isNamed)
                fields.push_back(type->field(field.number));
        }
        return fields;
    }
    ReferredWords m_words;
    const RecordType& m_type;
    const RecordType* m_named = nullptr;
    FieldNo m_namedBy = 0;
};

} // namespace

Result<exchange::OutSheet> registerSheet(Session& session, const RecordType& type,
                                         const QString& place)
{
    TONGDANG_TRY(auto records, listRecords(session, {type.number, {}, {}, false}));
    std::erase_if(records, [](const Record& record) { return record.child.has_value(); });
    const FieldNo since = type.registered->from;
    std::ranges::stable_sort(records, {}, [since](const Record& record) {
        return since ? record.value(since).toDate() : QDate();
    });
    Ledger ledger(session, type);
    exchange::OutSheet sheet;
    sheet.name = type.zh.left(20);
    std::vector<exchange::OutCell> head = ledger.head();
    sheet.widths.assign(head.size(), ledgerColumn);
    exchange::OutCell title = ledgerCell(place + type.zh, exchange::CellLook::Title);
    title.columns = static_cast<int>(head.size());
    sheet.rows.push_back({title});
    sheet.rows.push_back({ledgerCell(confidentialWords, exchange::CellLook::Plain)});
    sheet.headFrom = static_cast<int>(sheet.rows.size());
    sheet.headCount = 1;
    sheet.rows.push_back(std::move(head));
    for (const Record& record : records) {
        TONGDANG_TRY(auto row, ledger.row(record));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace tongdang::desk
