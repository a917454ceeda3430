// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/frozen_choice.h"

#include "desk/report_words.h"
#include "models/day_words.h"

#include <QSignalBlocker>

namespace tongdang::pages {

FrozenChoice::FrozenChoice(models::Desk& desk, QWidget* parent)
    : ComboBox(parent)
    , m_desk(desk)
{
    setAccessibleName(tr("Which numbers"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(tr("Numbers of today"));
    hide();
    connect(this, &QComboBox::activated, this, &FrozenChoice::changed);
}

FrozenChoice::~FrozenChoice() = default;

void FrozenChoice::offer(const QString& table, const std::optional<RecordId>& chosen)
{
    m_answer.await(
        m_desk.use([table](desk::Session& session) { return desk::frozenReports(session, table); }),
        [this, chosen](const Result<std::vector<desk::FrozenReportLine>>& lines) {
            if (!lines) {
                Q_EMIT failed(lines.error());
                return;
            }
            {
                const QSignalBlocker quiet(this);
                clear();
                addItem(tr("Numbers of today"));
                for (const desk::FrozenReportLine& line : *lines) {
                    // One for the office has its small numbers, and this page writes files that
                    // leave; the command line shows it.
                    if (!line.leaves)
                        continue;
                    const bool isOurs = line.division == m_desk.profile().orgCode;
                    addItem(tr("%1%2, frozen %3")
                                .arg(isOurs ? QString() : line.place + u'　',
                                     desk::periodWords(line.period),
                                     models::dayWords(line.frozenOn, m_desk.today())),
                            line.record.toString());
                }
                setCurrentIndex(chosen ? std::max(0, findData(chosen->toString())) : 0);
            }
            setVisible(count() > 1);
            if (chosen)
                Q_EMIT changed();
        });
}

std::optional<RecordId> FrozenChoice::chosen() const
{
    return RecordId::parse(currentData().toString());
}

} // namespace tongdang::pages
