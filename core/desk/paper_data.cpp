// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paper_data.h"

#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/duty_words.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

QString compactDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

void put(paper::FormValues& values, const char16_t* source, const Value& value)
{
    if (!value.isEmpty())
        values.values.insert(QStringView(source).toString(), value);
}

void say(paper::FormValues& values, const char16_t* source, const QString& words)
{
    if (!words.isEmpty())
        values.texts.insert(QStringView(source).toString(), words);
}

void addHousehold(const Record* household, paper::FormValues& values)
{
    using namespace fields::household;
    if (!household)
        return;
    put(values, u"household.group", household->value(group));
    // A roster often gives the group as the whole address: said once is enough on paper.
    if (household->value(addr) != household->value(group))
        put(values, u"household.addr", household->value(addr));
    put(values, u"household.route_note", household->value(route_note));
    put(values, u"household.phone", household->value(phone));
}

const Record* childOf(const PaperChild& child)
{
    const auto found = std::ranges::find(child.records, fields::child::type, &Record::type);
    return found == child.records.end() ? nullptr : &*found;
}

void addLevel(const PaperChild& child, paper::FormValues& values)
{
    if (child.overview.classification.level)
        put(values, u"level_assessment.level",
            QString::number(*child.overview.classification.level));
}

bool isOpenProblem(const Record& problem)
{
    using namespace fields::problem;
    // Restricted kinds are told by word of mouth, never on a sheet that is carried about.
    if (problem.type != type || problem.value(kind).isEmpty())
        return false;
    const QString now = problem.value(state).toText();
    return now != u"solved" && now != u"verified" && now != u"void" && now != u"unsolvable";
}

std::vector<paper::FormValues> urgentProblems(std::span<const Record> records)
{
    using namespace fields::problem;
    std::vector<const Record*> open;
    for (const Record& record : records) {
        if (isOpenProblem(record))
            open.push_back(&record);
    }
    std::ranges::stable_sort(open, [](const Record* one, const Record* other) {
        const QString weight = one->value(severity).toText();
        const QString otherWeight = other->value(severity).toText();
        return weight != otherWeight ? weight > otherWeight
                                     : one->value(due_on).toDate() < other->value(due_on).toDate();
    });
    constexpr std::size_t most = 3; // room on the sheet (domain.md §9, F03)
    std::vector<paper::FormValues> lines;
    for (const Record* problem : std::span(open).first(std::min(most, open.size()))) {
        paper::FormValues line;
        put(line, u"problem.kind", problem->value(kind));
        put(line, u"problem.detail", problem->value(detail));
        put(line, u"problem.due_on", problem->value(due_on));
        lines.push_back(std::move(line));
    }
    return lines;
}

/// How the last home visit went, whoever was met, for the route list.
void addLastVisit(const Catalogue& catalogue, std::span<const Record> records, QDate today,
                  paper::FormValues& stop)
{
    using namespace fields::visit;
    const Record* last = latestOf(records, type, date, today);
    if (!last)
        return;
    say(stop, u"last_visit", compactDay(last->value(date).toDate()));
    QStringList words;
    if (last->value(outcome).toText() != u"1")
        words.append(shownWords(catalogue, *last, outcome));
    words.append(last->value(i1_text).toText());
    words.removeAll(QString());
    say(stop, u"findings", words.join(u'；'));
}

/// "过期66天，每3个月一次，扑空1次": the last visit stands in the next column.
QString shortReason(const Duty& duty, QDate today)
{
    QStringList words;
    if (duty.state == DutyState::Overdue)
        words.append(QStringLiteral("过期%1天").arg(duty.dueOn.daysTo(today)));
    if (!duty.lastDone.isValid())
        words.append(QStringLiteral("还没有走访过"));
    if (duty.every)
        words.append(everyWords(*duty.every));
    if (duty.attempts > 0)
        words.append(QStringLiteral("扑空%1次").arg(duty.attempts));
    return words.join(u'，');
}

} // namespace

paper::FormData visitSheetData(const PaperChild& child, const QString& org, QDate today)
{
    paper::FormData data;
    paper::FormValues& head = data.head;
    say(head, u"org", org);
    put(head, u"child.name", child.overview.line.name);
    if (const Record* own = childOf(child)) {
        put(head, u"child.sex", own->value(fields::child::sex));
        put(head, u"child.phone_child", own->value(fields::child::phone_child));
    }
    if (child.overview.line.age)
        say(head, u"age", QStringLiteral("%1岁").arg(*child.overview.line.age));
    addLevel(child, head);
    addHousehold(child.household, head);
    if (const Record* carer = mainCaregiver(child.records, today)) {
        put(head, u"caregiver.name", carer->value(fields::caregiver::name));
        put(head, u"caregiver.rel", carer->value(fields::caregiver::rel));
        put(head, u"caregiver.phone", carer->value(fields::caregiver::phone));
    }
    say(head, u"parents_place", parentsPlaces(child.records, today));
    if (const QDate last = lastHomeVisit(child.records, today); last.isValid())
        say(head, u"last_visit", last.toString(u"yyyy年M月d日"));
    data.lists.insert(QStringLiteral("problems"), urgentProblems(child.records));
    return data;
}

void addVisit(const Catalogue& catalogue, const Record& visit, paper::FormValues& head)
{
    const RecordType* type = catalogue.type(visit.type);
    for (const auto& [number, value] : visit.values) {
        const Field* field = type ? type->field(number) : nullptr;
        if (field && field->kind != FieldKind::Reference)
            head.values.insert(QStringLiteral("visit.") + field->key, value);
    }
}

paper::FormValues rosterLine(const Catalogue& catalogue, const PaperChild& child, QDate today)
{
    using namespace fields;
    paper::FormValues line;
    put(line, u"child.name", child.overview.line.name);
    if (const Record* own = childOf(child)) {
        put(line, u"child.sex", own->value(child::sex));
        put(line, u"child.birth", own->value(child::birth));
        put(line, u"child.ethnic", own->value(child::ethnic));
    }
    addHousehold(child.household, line);
    const Classification& kinds = child.overview.classification;
    if (kinds.has(u"LB_COUNTY"))
        say(line, u"left_behind.type", QStringLiteral("留守儿童"));
    put(line, u"category.cat", kinds.categories);
    say(line, u"parents_place", parentsPlacesShort(child.records, today));
    if (const Record* carer = mainCaregiver(child.records, today)) {
        put(line, u"caregiver.name", carer->value(caregiver::name));
        put(line, u"caregiver.phone", carer->value(caregiver::phone));
    }
    if (const Record* term =
            latestOf(child.records, education::type, education::status_on, today)) {
        say(line, u"education.school", term->value(education::school_name).toText());
        say(line, u"education.class",
            shownWords(catalogue, *term, education::grade)
                + term->value(education::class_).toText());
        put(line, u"education.head_teacher", term->value(education::head_teacher));
    }
    addLevel(child, line);
    if (const QDate last = lastHomeVisit(child.records, today); last.isValid())
        say(line, u"last_visit", compactDay(last));
    return line;
}

paper::FormValues routeStop(const Catalogue& catalogue, const PaperChild& child, const Duty& duty,
                            QDate today)
{
    paper::FormValues stop;
    put(stop, u"child.name", child.overview.line.name);
    addHousehold(child.household, stop);
    if (!child.overview.line.phone.isEmpty())
        put(stop, u"household.phone", child.overview.line.phone);
    say(stop, u"due", compactDay(duty.dueOn));
    put(stop, u"visit_plan.kind", QStringLiteral("2"));
    say(stop, u"because", shortReason(duty, today));
    put(stop, u"visit_plan.rule", duty.rule);
    addLastVisit(catalogue, child.records, today, stop);
    return stop;
}

QString weekWords(QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    const QDate monday = sundayOf(day).addDays(-6);
    return QStringLiteral("%1年第%2周（%3至%4）")
        .arg(year)
        .arg(week)
        .arg(monday.toString(u"M月d日"), monday.addDays(6).toString(u"M月d日"));
}

} // namespace tongdang::desk
