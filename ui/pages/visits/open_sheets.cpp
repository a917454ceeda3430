// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visits/open_sheets.h"

#include "catalogue/fields.h"
#include "desk/overview.h"
#include "desk/records.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "paper/sheet_number.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QListView>

#include <algorithm>
#include <tuple>

namespace tongdang::pages {

using namespace widgets;

namespace {

enum Role {
    NumberRole = Qt::UserRole + 1,
    PlaceRole,
    PrintedRole,
    DueRole,
    IsLateRole,
};

RowContent sheetContent(const QModelIndex& index)
{
    RowContent content;
    content.first = index.data().toString();
    content.second = index.data(PlaceRole).toString();
    content.middle = OpenSheets::tr("Sheet %1").arg(index.data(NumberRole).toString());
    content.middleSecond = index.data(PrintedRole).toString();
    content.right = index.data(DueRole).toString();
    content.tone = index.data(IsLateRole).toBool() ? Tone::Danger : Tone::Plain;
    return content;
}

/// "7K2M 9QX4", as it is printed.
QString printed(const QString& number)
{
    const auto known = paper::SheetNumber::parse(number);
    return known ? known->printed() : number;
}

} // namespace

Result<std::vector<OpenSheet>> readOpenSheets(desk::Session& session)
{
    using namespace fields;
    desk::RecordFilter filter;
    filter.type = sheet::type;
    filter.where = desk::FieldInput{sheet::state, Value(QStringLiteral("1"))};
    TONGDANG_TRY(const std::vector<Record> records, desk::listRecords(session, filter));
    TONGDANG_TRY(const auto overview, desk::Overview::of(session));
    QHash<RecordId, const Record*> newest;
    for (const Record& record : records) {
        if (!record.child || record.value(sheet::form).toText() != u"F03")
            continue;
        const desk::ChildOverview* const child = overview->child(*record.child);
        if (!child || !child->hasOpenSheet)
            continue;
        const Record*& known = newest[*record.child];
        if (!known
            || known->value(sheet::printed_on).toDate() <= record.value(sheet::printed_on).toDate())
            known = &record;
    }
    std::vector<OpenSheet> sheets;
    for (const auto& [child, record] : newest.asKeyValueRange()) {
        const desk::ChildLine& line = overview->child(child)->line;
        sheets.push_back({record->value(sheet::no).toText(), line.name,
                          line.place.isEmpty() ? line.group : line.place,
                          record->value(sheet::printed_on).toDate(),
                          record->value(sheet::due_on).toDate()});
    }
    std::ranges::sort(sheets, {}, [](const OpenSheet& sheet) {
        return std::tuple(sheet.dueOn.isValid() ? sheet.dueOn : sheet.printedOn, sheet.number);
    });
    return sheets;
}

OpenSheets::OpenSheets(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(makeLabel({}, LabelRole::Heading))
    , m_hint(makeLabel(tr("↑↓ choose, Enter opens"), LabelRole::Secondary))
    , m_list(new QListView)
    , m_nothing(
          makeLabel(tr("No printed sheet waits. A visit without a sheet: choose the child, then "
                       "press F2."),
                    LabelRole::Secondary))
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->setContentsMargins(2, 12, 2, 10);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 14, 0);
    head->addWidget(m_title);
    head->addStretch();
    m_hint->setWordWrap(false);
    head->addWidget(m_hint);
    column->addLayout(head);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(
        new RowDelegate({.number = false, .middle = true, .right = true}, sheetContent, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Printed, not typed in yet"));
    column->addWidget(m_list, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(NumberRole).toString()); });
    take({});
}

void OpenSheets::refresh()
{
    m_answer.await(m_desk.use(readOpenSheets),
                   [this](const Result<std::vector<OpenSheet>>& sheets) {
                       if (sheets)
                           take(*sheets);
                       else
                           Q_EMIT failed(sheets.error());
                   });
}

void OpenSheets::take(const std::vector<OpenSheet>& sheets)
{
    const QDate today = m_desk.today();
    m_model.clear();
    for (const OpenSheet& sheet : sheets) {
        auto* const item = new QStandardItem(sheet.child);
        const QString printedOn = tr("Printed on %1").arg(models::dayWords(sheet.printedOn, today));
        const QString due = sheet.dueOn.isValid()
                                ? tr("Due on %1").arg(models::dayWords(sheet.dueOn, today))
                                : QString();
        item->setData(printed(sheet.number), NumberRole);
        item->setData(sheet.place, PlaceRole);
        item->setData(printedOn, PrintedRole);
        item->setData(due, DueRole);
        item->setData(sheet.dueOn.isValid() && sheet.dueOn < today, IsLateRole);
        QStringList spoken{sheet.child, sheet.place, tr("Sheet %1").arg(sheet.number), printedOn,
                           due};
        spoken.removeAll(QString());
        item->setData(spoken.join(tr(", ")), Qt::AccessibleTextRole);
        m_model.appendRow(item);
    }
    const int count = m_model.rowCount();
    m_title->setText(count > 0 ? tr("%n printed sheet(s) are not typed in yet", nullptr, count)
                               : tr("Printed sheets"));
    m_list->setVisible(count > 0);
    m_hint->setVisible(count > 0);
    m_nothing->setVisible(count == 0);
    m_list->setCurrentIndex(m_model.index(0, 0));
}

} // namespace tongdang::pages
