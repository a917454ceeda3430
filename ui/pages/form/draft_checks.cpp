// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/draft_checks.h"

#include "desk/draft_checks.h"
#include "models/desk.h"
#include "models/form_model.h"
#include "pages/form/field_cell.h"
#include "pages/form/form_bar.h"
#include "pages/form/record_form.h"

#include <QTimer>

#include <algorithm>
#include <map>
#include <utility>

namespace tongdang::pages {

namespace {

constexpr int milliseconds = 300; ///< without a key

/// A field that cannot be filled in here says nothing below itself.
FieldCell* cellOf(const RecordForm& form, const QualityFinding& finding)
{
    FieldCell* const cell = form.cell(finding.field);
    return cell && !cell->isHidden() && !cell->isReadOnly() ? cell : nullptr;
}

QString wordsOf(const QualityFinding& finding)
{
    if (finding.todo.isEmpty())
        return finding.words;
    QString found = finding.words; // a sentence that has its full stop gets no second one
    while (found.endsWith(u'。') || found.endsWith(u'.'))
        found.chop(1);
    return DraftChecks::tr("%1. %2", "what was found, what is to be done").arg(found, finding.todo);
}

} // namespace

DraftChecks::DraftChecks(models::Desk& desk, models::FormModel& model, RecordForm& form,
                         FormBar& bar, QByteArray untouched, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_form(form)
    , m_bar(bar)
    , m_untouched(std::move(untouched))
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(milliseconds);
    connect(m_timer, &QTimer::timeout, this, &DraftChecks::look);
    connect(&model, &models::FormModel::edited, this, &DraftChecks::lookSoon);
}

void DraftChecks::lookSoon()
{
    m_answer.drop(); // it would speak of what does not stand there any more
    m_timer->start();
}

void DraftChecks::look()
{
    if (!m_model.record() && m_model.draft() == m_untouched) {
        show({});
        return;
    }
    m_answer.await(m_desk.use([input = m_model.toInput()](desk::Session& session) {
        return desk::checkDraft(session, input);
    }),
                   [this](const Result<DraftFindings>& found) {
                       // Why a record cannot be saved at all is said when it is.
                       show(found ? *found : DraftFindings());
                   });
}

void DraftChecks::show(const DraftFindings& findings)
{
    std::map<FieldNo, std::pair<QStringList, CheckSeverity>> remarks;
    QStringList beside;
    for (const QualityFinding& finding : findings.here) {
        if (!cellOf(m_form, finding)) {
            beside.append(wordsBeside(finding));
            continue;
        }
        auto& remark =
            remarks.try_emplace(finding.field, QStringList(), finding.severity).first->second;
        remark.first.append(wordsOf(finding));
        remark.second = std::min(remark.second, finding.severity);
    }
    for (const QualityFinding& finding : findings.beside)
        beside.append(wordsBeside(finding));
    beside.removeDuplicates();
    for (const Field& field : m_model.type().fields) {
        FieldCell* const cell = m_form.cell(field.number);
        const auto remark = remarks.find(field.number);
        if (cell && remark == remarks.end())
            cell->setRemark({}, CheckSeverity::Info);
        else if (cell)
            cell->setRemark(remark->second.first.join(u'\n'), remark->second.second);
    }
    m_bar.showBeside(beside);
}

QString DraftChecks::wordsBeside(const QualityFinding& finding) const
{
    const RecordType* const type = m_model.catalogue().type(finding.type);
    const Field* const field = type == &m_model.type() ? type->field(finding.field) : nullptr;
    const bool isOther = type && type != &m_model.type() && !type->isChild;
    const QString about = field ? field->zh : isOther ? type->zh : QString();
    return about.isEmpty()
               ? wordsOf(finding)
               : tr("%1: %2", "field or kind of record, finding").arg(about, wordsOf(finding));
}

} // namespace tongdang::pages
