// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/checks_list.h"

#include "desk/finding_subject.h"
#include "models/desk.h"
#include "pages/record_kinds.h"
#include "widgets/pieces.h"

#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t fewLines = 3;

Tone toneOf(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return Tone::Danger;
    case CheckSeverity::Warning:
        return Tone::Soon;
    case CheckSeverity::Info:
        break;
    }
    return Tone::Plain;
}

/// With the records that they are about, each by day and name.
Result<desk::CheckReport> named(desk::Session& session, Result<desk::CheckReport> report)
{
    if (report)
        TONGDANG_CHECK(desk::nameSubjects(session, report->lines));
    return report;
}

} // namespace

Destination placeOfFinding(const RecordId& child, const QualityFinding& finding)
{
    Destination there = Destination::dossier(child);
    there.record = finding.record;
    there.field = finding.field;
    const RecordKind* const kind = recordKind(finding.type);
    if (!finding.record && kind && kind->made == RecordKind::Made::Here)
        there.newType = finding.type;
    return there;
}

ChecksList::ChecksList(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(10);
    hide();
}

void ChecksList::look(const RecordId& child)
{
    if (m_child != child) { // nothing of another child stays
        m_child = child;
        m_showsAll = false;
        show(child, {});
    }
    m_asked.await(m_desk.use([child](desk::Session& session) {
        return named(session, desk::checkQuality(session, {child, {}}));
    }),
                  [this, child](const Result<desk::CheckReport>& report) {
                      // The dossier itself says what keeps it from being read.
                      show(child, report ? report->lines : std::vector<desk::CheckLine>());
                  });
}

void ChecksList::show(const RecordId& child, const std::vector<desk::CheckLine>& lines)
{
    clearLayout(*m_lines);
    setVisible(!lines.empty());
    if (lines.empty())
        return;
    m_lines->addWidget(makeLabel(tr("To be checked"), LabelRole::Heading));
    const std::size_t shown = m_showsAll ? lines.size() : std::min(lines.size(), fewLines);
    for (std::size_t index = 0; index < shown; ++index)
        addLine(child, lines[index]);
    if (shown == lines.size())
        return;
    QPushButton* const more =
        makeLinkButton(tr("and %n more", nullptr, static_cast<int>(lines.size() - shown)));
    // Later: the button goes with the list that it makes anew.
    connect(
        more, &QPushButton::clicked, this,
        [this, child, lines] {
            m_showsAll = true;
            show(child, lines);
        },
        Qt::QueuedConnection);
    m_lines->addWidget(more, 0, Qt::AlignLeft);
}

void ChecksList::addLine(const RecordId& child, const desk::CheckLine& line)
{
    const QualityFinding& finding = line.finding;
    const RecordType* const type = m_desk.catalogue()->type(finding.type);
    const bool isOfChild = !type || type->isChild;
    const QString record = isOfChild              ? QString()
                           : line.about.isEmpty() ? type->zh
                                                  : type->zh + u' ' + line.about;
    QWidget* const note =
        makeNote("info", toneOf(finding.severity),
                 isOfChild ? finding.words
                           : tr("%1: %2", "kind of record, finding").arg(record, finding.words),
                 finding.todo);
    QPushButton* const there = makeLinkButton(tr("Open"));
    there->setAccessibleName(finding.words + u' ' + finding.todo);
    connect(there, &QPushButton::clicked, this,
            [this, place = placeOfFinding(child, finding)] { Q_EMIT wants(place); });
    note->layout()->addWidget(there);
    m_lines->addWidget(note);
}

} // namespace tongdang::pages
