// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_model.h"

#include "catalogue/condition.h"
#include "catalogue/validation.h"
#include "desk/office.h"
#include "models/error_words.h"
#include "models/set_field_command.h"

#include <algorithm>

namespace tongdang::models {

namespace {

const Value none;

const Value& find(const std::map<FieldNo, Value>& values, FieldNo field)
{
    const auto known = values.find(field);
    return known == values.end() ? none : known->second;
}

} // namespace

FormModel::FormModel(std::shared_ptr<const Catalogue> catalogue, TypeNo type, QDate today,
                     QObject* parent)
    : QObject(parent)
    , m_catalogue(std::move(catalogue))
    , m_type(m_catalogue->type(type))
    , m_today(today)
    , m_sections(sectionsByPaper(*m_type))
{
    judge();
}

FormModel::~FormModel() = default;

void FormModel::setSections(std::vector<FormSection> sections)
{
    m_sections = std::move(sections);
    judge();
    Q_EMIT reset();
}

void FormModel::setChild(QDate birth, QDate dossierOpened)
{
    m_childBirth = birth;
    m_dossierOpened = dossierOpened;
    judge();
}

void FormModel::setRole(desk::Role role)
{
    m_role = role;
    Q_EMIT reset();
}

void FormModel::clear()
{
    m_values.clear();
    m_saved.clear();
    m_left.clear();
    m_fromIdNumber.clear();
    m_revealAll = false;
    m_undo.clear();
}

void FormModel::begin(const std::optional<RecordId>& child,
                      const std::vector<desk::FieldInput>& preset)
{
    clear();
    m_found.clear();
    m_record.reset();
    m_child = child;
    for (const auto& [field, value] : preset) {
        if (!value.isEmpty())
            m_values[field] = value;
    }
    judge();
    Q_EMIT reset();
    Q_EMIT edited();
}

void FormModel::show(const Record& record)
{
    clear();
    if (m_record != record.id)
        m_found.clear();
    m_record = record.id;
    m_child = record.child;
    for (const auto& [field, value] : record.values)
        m_saved[field] = value;
    m_values = m_saved;
    judge();
    Q_EMIT reset();
    Q_EMIT edited();
}

const Value& FormModel::value(FieldNo field) const
{
    return find(m_values, field);
}

const Value& FormModel::savedValue(FieldNo field) const
{
    return find(m_saved, field);
}

void FormModel::set(FieldNo field, const Value& value)
{
    if (value == this->value(field) || (value.isEmpty() && this->value(field).isEmpty()))
        return;
    m_fromIdNumber.erase(field);
    const Field* const changed = m_type->field(field);
    if (!m_record || !changed || !changed->followsSteps) {
        m_undo.push(new SetFieldCommand(*this, field, this->value(field), value));
        return;
    }
    // One step of undo.
    m_undo.beginMacro(QString());
    m_undo.push(new SetFieldCommand(*this, field, this->value(field), value));
    dateStep(*changed);
    askAnew(*changed);
    m_undo.endMacro();
}

void FormModel::dateStep(const Field& state)
{
    const Field* const since = m_type->sinceWhen(state);
    if (!since || since->kind != FieldKind::Date)
        return;
    // Choosing a state means since today, choosing the saved one again since when it was. A day
    // that somebody typed stays.
    const Value& saved = savedValue(since->number);
    const Value byItself = value(state.number) == savedValue(state.number) ? saved : Value(m_today);
    const Value& day = value(since->number);
    if ((day == saved || day == Value(m_today)) && day != byItself)
        m_undo.push(new SetFieldCommand(*this, since->number, day, byItself));
}

void FormModel::askAnew(const Field& state)
{
    const FieldValues before = [this](FieldNo field) { return savedValue(field); };
    const FieldValues now = [this](FieldNo field) { return value(field); };
    const auto gone = answersOfEarlierSteps(*m_type, before, now, {m_today, {}});
    for (const Field& field : m_type->fields) {
        if (field.askedWhen.isEmpty() || field.group != state.group)
            continue;
        // What was saved goes with the step, and comes back with the saved state.
        const Value& saved = savedValue(field.number);
        const Value present = value(field.number);
        const bool goes = std::ranges::find(gone, field.number) != gone.end();
        if (goes && present == saved)
            m_undo.push(new SetFieldCommand(*this, field.number, present, {}));
        else if (!goes && present.isEmpty() && !saved.isEmpty())
            m_undo.push(new SetFieldCommand(*this, field.number, present, saved));
    }
}

void FormModel::fillFromIdNumber(QDate birth, bool isMale)
{
    const std::vector<std::pair<QStringView, Value>> known{
        {u"birth", Value(birth)},
        {u"sex", Value(isMale ? QStringLiteral("1") : QStringLiteral("2"))}};
    for (const auto& [key, value] : known) {
        const Field* const field = m_type->field(key);
        if (!field
            || (!this->value(field->number).isEmpty() && !m_fromIdNumber.contains(field->number)))
            continue;
        set(field->number, value);
        m_fromIdNumber.insert(field->number);
    }
}

void FormModel::write(FieldNo field, const Value& value)
{
    if (value.isEmpty())
        m_values.erase(field);
    else
        m_values[field] = value;
    judge();
    Q_EMIT fieldChanged(field);
    Q_EMIT edited();
}

void FormModel::judge()
{
    // Whose record it is stands on no form and is filled in at saving; what is asked depends on it.
    const FieldValues values = [this](FieldNo field) {
        return m_child && field == m_type->childField ? Value(*m_child) : value(field);
    };
    const Field* const ownBirth = m_type->isChild ? m_type->field(u"birth") : nullptr;
    const ConditionContext context{
        m_today, ownBirth ? value(ownBirth->number).toDate() : m_childBirth, m_dossierOpened};
    std::map<FieldNo, Standing> now;
    for (const FormSection& section : m_sections) {
        for (const FieldNo number : section.fields) {
            const Field* const field = m_type->field(number);
            if (field)
                now[number] = {isShown(*field, *m_type, values, context),
                               tongdang::isRequired(*field, *m_type, values, context), false,
                               QString()};
        }
    }
    for (const Finding& finding : validateRecord(*m_catalogue, *m_type, values, context)) {
        const auto standing = now.find(finding.field);
        if (standing == now.end() || !standing->second.visible)
            continue;
        standing->second.isMissing = finding.severity == Finding::Severity::Missing;
        standing->second.fault = wordsFor(finding.code, finding.arguments);
    }
    const FieldValues saved = [this](FieldNo field) { return savedValue(field); };
    for (const Finding& finding : checkAsked(*m_type, saved, values, context)) {
        const auto standing = now.find(finding.field);
        if (standing == now.end() || !standing->second.visible)
            continue;
        standing->second.required = true;
        standing->second.isMissing = false;
        standing->second.fault = wordsFor(finding.code, finding.arguments);
    }
    for (const auto& [field, found] : m_found) {
        const auto standing = now.find(field);
        if (standing != now.end() && standing->second.fault.isEmpty()
            && found.value == value(field))
            standing->second.fault = found.words;
    }
    std::swap(now, m_standing);
    for (const auto& [field, standing] : m_standing) {
        const auto before = now.find(field);
        if (before == now.end() || before->second != standing)
            Q_EMIT fieldChanged(field);
    }
}

QStringList FormModel::steps(const Field& field) const
{
    const CodeList* const list = m_catalogue->codeList(field.codeList);
    const QString saved = savedValue(field.number).toText();
    QStringList codes = list ? list->stepsFrom(saved) : QStringList();
    erase_if(codes, [&](const QString& code) {
        const Code* const known = list->find(code);
        return code != saved && known && known->takenBy > desk::officeOf(m_role);
    });
    return codes;
}

bool FormModel::isVisible(FieldNo field) const
{
    const auto standing = m_standing.find(field);
    return standing != m_standing.end() && standing->second.visible;
}

bool FormModel::isRequired(FieldNo field) const
{
    const auto standing = m_standing.find(field);
    return standing != m_standing.end() && standing->second.required;
}

void FormModel::leave(FieldNo field)
{
    if (m_left.insert(field).second)
        Q_EMIT fieldChanged(field);
}

void FormModel::revealAll()
{
    m_revealAll = true;
    for (const auto& [field, standing] : m_standing)
        Q_EMIT fieldChanged(field);
}

bool FormModel::isRevealed(FieldNo field) const
{
    return m_revealAll || m_left.contains(field);
}

QString FormModel::fault(FieldNo field) const
{
    const auto standing = m_standing.find(field);
    return isRevealed(field) && standing != m_standing.end() ? standing->second.fault : QString();
}

QStringList FormModel::toCheck() const
{
    QStringList labels;
    for (const FormSection& section : m_sections) {
        for (const FieldNo field : section.fields) {
            if (const auto standing = m_standing.find(field);
                standing != m_standing.end() && !standing->second.fault.isEmpty())
                labels += m_type->field(field)->zh;
        }
    }
    return labels;
}

std::optional<FieldNo> FormModel::firstToCheck() const
{
    for (const FormSection& section : m_sections) {
        const auto wrong = std::ranges::find_if(section.fields, [this](FieldNo field) {
            const auto standing = m_standing.find(field);
            return standing != m_standing.end() && !standing->second.fault.isEmpty();
        });
        if (wrong != section.fields.end())
            return *wrong;
    }
    return std::nullopt;
}

QStringList FormModel::remarks() const
{
    QStringList remarks;
    for (const FormSection& section : m_sections) {
        for (const FieldNo field : section.fields) {
            const auto standing = m_standing.find(field);
            if (standing != m_standing.end() && !standing->second.fault.isEmpty()
                && !standing->second.isMissing)
                //: Name of a field, what is to be looked at
                remarks += tr("%1: %2").arg(m_type->field(field)->zh, standing->second.fault);
        }
    }
    return remarks;
}

bool FormModel::isDirty() const
{
    return m_values != m_saved;
}

bool FormModel::isDayOfStep(const Field& day) const
{
    return m_record && day.kind == FieldKind::Date
           && std::ranges::any_of(m_type->fields, [&](const Field& state) {
                  return state.followsSteps && value(state.number) != savedValue(state.number)
                         && m_type->sinceWhen(state) == &day;
              });
}

desk::RecordInput FormModel::toInput() const
{
    desk::RecordInput input;
    input.type = m_type->number;
    input.id = m_record;
    input.child = m_child;
    input.acceptIncomplete = true;
    for (const Field& field : m_type->fields) {
        if (value(field.number) != savedValue(field.number) || isDayOfStep(field))
            input.fields.push_back({field.number, value(field.number)});
    }
    return input;
}

void FormModel::saved(const desk::SavedRecord& saved)
{
    m_record = saved.id;
    m_child = saved.child;
    // The use case looks at what differs only: what it said of the others stands.
    std::erase_if(m_found, [this](const auto& known) {
        return savedValue(known.first) != value(known.first);
    });
    m_saved = m_values;
    judge();
    // What the form finds by itself goes by itself, too.
    for (const Finding& finding : saved.findings) {
        const auto standing = m_standing.find(finding.field);
        if (finding.severity != Finding::Severity::Missing && standing != m_standing.end()
            && standing->second.fault.isEmpty())
            m_found[finding.field] = {value(finding.field),
                                      wordsFor(finding.code, finding.arguments)};
    }
    judge();
    m_undo.setClean();
    Q_EMIT edited();
}

} // namespace tongdang::models
