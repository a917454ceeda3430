// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule_reader.h"

#include "policy/entry_form.h"
#include "policy/reason.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

template <class Kind>
struct Spelling {
    QStringView word;
    Kind kind;
};
constexpr std::array ruleKinds{
    Spelling<RuleKind>{u"eligibility", RuleKind::Eligibility},
    Spelling<RuleKind>{u"classification", RuleKind::Classification},
    Spelling<RuleKind>{u"finding", RuleKind::Finding},
    Spelling<RuleKind>{u"threshold", RuleKind::Finding},
    Spelling<RuleKind>{u"cadence", RuleKind::Cadence},
    Spelling<RuleKind>{u"deadline", RuleKind::Deadline},
};
constexpr std::array severities{
    Spelling<Severity>{u"urgent", Severity::Urgent},
    Spelling<Severity>{u"high", Severity::High},
    Spelling<Severity>{u"normal", Severity::Normal},
    Spelling<Severity>{u"info", Severity::Info},
};
constexpr std::array outputKinds{
    Spelling<OutputKind>{u"flag", OutputKind::Flag},
    Spelling<OutputKind>{u"duty", OutputKind::Duty},
    Spelling<OutputKind>{u"finding", OutputKind::Finding},
};

template <class Spellings>
auto spelled(const Spellings& spellings, const QString& word)
    -> std::optional<decltype(spellings[0].kind)>
{
    for (const auto& spelling : spellings) {
        if (spelling.word == word)
            return spelling.kind;
    }
    return std::nullopt;
}

/// The code lists whose words the placeholders print.
constexpr std::array printedLists{u"CAT", u"VR", u"VK", u"FAB", u"FREQ", u"TEAM", u"ACT", u"LEVEL"};

/// Of the conditions A, B, C of a raised cadence: the first alternative whose members all carry a
/// label.
const Node* findLabelled(const Node& node)
{
    if (const auto* any = std::get_if<AnyOf>(&node.kind)) {
        if (!any->nodes.empty()
            && std::all_of(any->nodes.begin(), any->nodes.end(),
                           [](const Node& part) { return !part.label.isEmpty(); }))
            return &node;
    }
    const auto* all = std::get_if<AllOf>(&node.kind);
    if (!all)
        return nullptr;
    for (const Node& part : all->nodes) {
        if (const Node* found = findLabelled(part))
            return found;
    }
    return nullptr;
}

Result<Output> readOutput(const RuleFile& file, const QJsonValue& json, const QString& place,
                          Compiler& compiler)
{
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(json,
                                 {u"type"_s, u"code"_s, u"severity"_s, u"title_zh"_s,
                                  u"qualifies_on"_s, u"detail"_s, u"value"_s, u"act"_s, u"actor"_s,
                                  u"opens"_s, u"suggests_level"_s, u"masked_for"_s, u"trial"_s},
                                 place));
    Output output;
    const auto kind = spelled(outputKinds, object.value(u"type"_s).toString());
    if (!kind)
        return file.broken(place + u"/type"_s, u"must be flag, duty or finding"_s);
    output.kind = *kind;
    output.code = object.value(u"code"_s).toString();
    if (output.code.isEmpty() && output.kind != OutputKind::Duty)
        return file.broken(place, u"code is missing"_s);
    TONGDANG_TRY(output.title, file.text(object, u"title_zh"_s, place));
    if (object.contains(u"severity"_s)) {
        const auto severity = spelled(severities, object.value(u"severity"_s).toString());
        if (!severity)
            return file.broken(place + u"/severity"_s, u"must be urgent, high, normal or info"_s);
        output.severity = *severity;
    }
    output.actor = object.value(u"actor"_s).toString();
    if (object.contains(u"value"_s)) {
        TONGDANG_TRY(const int level, file.wholeNumber(object.value(u"value"_s), place));
        if (level < 1 || level > 4)
            return file.broken(place + u"/value"_s, u"must be a level, 1 to 4"_s);
        output.level = level;
    }
    output.isTrial = object.value(u"trial"_s).toBool();
    const auto operand = [&](const QString& key, std::optional<Operand>& into) -> Result<void> {
        if (!object.contains(key))
            return {};
        TONGDANG_TRY(into, compiler.operand(object.value(key), place + u'/' + key));
        return {};
    };
    TONGDANG_CHECK(operand(u"qualifies_on"_s, output.qualifiesOn));
    TONGDANG_CHECK(operand(u"detail"_s, output.detail));
    return output;
}

Result<QString> clauseText(const RuleFile& file, const QString& clauses, const QString& place)
{
    const QJsonObject texts = file.object().value(u"clauses"_s).toObject();
    QStringList words;
    for (const QString& clause : clauses.split(u'/')) {
        const QString text = texts.value(clause).toString();
        if (text.isEmpty())
            return file.broken(place, u"there is no text of the clause \"%1\""_s.arg(clause));
        words.append(text);
    }
    return words.join(u"；");
}

/// Where the clauses stand, as people say it: what a rule file calls a clause, or all clauses of an
/// article by what stands before the dot of their names; else the clause's own name.
QString articleOf(const RuleFile& file, const QString& clauses)
{
    const QJsonObject articles = file.object().value(u"articles"_s).toObject();
    QStringList words;
    for (const QString& clause : clauses.split(u'/')) {
        const QString known =
            articles.value(clause).toString(articles.value(clause.section(u'.', 0, 0)).toString());
        const QString word = known.isEmpty() ? clause : known;
        if (!words.contains(word))
            words.append(word);
    }
    return words.join(u"、");
}

/// The types bound around the rule's condition, the outermost first.
Result<std::vector<const RecordType*>> readSubject(const RuleFile& file, const Catalogue& catalogue,
                                                   const QJsonObject& rule, const QString& place,
                                                   RuleSubject& subject)
{
    subject.type = rule.value(u"applies_to"_s).toString();
    const RecordType* const child = catalogue.type(u"child");
    const RecordType* const type = catalogue.type(subject.type);
    subject.number = type ? type->number : 0;
    if (type && type == child)
        return std::vector{child};
    if (type && mayBeSubjectOfChild(type->key)) {
        subject.kind = SubjectKind::RecordOfChild;
        subject.slot = childSlot + 1;
        return std::vector{child, type};
    }
    const RecordType* const division = divisionType(subject.type);
    if (!division && !(type && mayBeSubjectOfOrganisation(type->key)))
        return file.broken(place + u"/applies_to"_s,
                           u"this program knows no rules about \"%1\""_s.arg(subject.type));
    subject.kind = division ? SubjectKind::Division : SubjectKind::RecordOfOrganisation;
    return std::vector{division ? division : type};
}

/// `opens` of a finding: the type whose new record answers it, or that of the record that it is
/// about, which is then gone on with.
Result<void> readForm(const QJsonObject& output, const QString& place, Compiler& compiler,
                      Rule& rule)
{
    if (rule.output.kind != OutputKind::Finding)
        return {};
    rule.output.form = formOfFinding(*rule.condition, rule.subject);
    if (!output.contains(u"opens"_s))
        return {};
    const QString key = output.value(u"opens"_s).toString();
    TONGDANG_TRY(const RecordType* type, compiler.type(key, place + u"/opens"_s));
    auto form = std::make_shared<EntryForm>();
    form->type = type->number;
    form->isNew = type->number != rule.subject.number;
    rule.output.form = std::move(form);
    return {};
}

Result<Rule> readRule(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book,
                      const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(
        const QJsonObject object,
        file.objectWith(json,
                        {u"id"_s, u"clause"_s, u"kind"_s, u"applies_to"_s, u"title_zh"_s,
                         u"condition"_s, u"output"_s, u"because_zh"_s, u"cadence"_s, u"deadline"_s,
                         u"same_as"_s, u"added"_s, u"split_of"_s, u"differs"_s},
                        place));
    Rule rule;
    TONGDANG_TRY(rule.id, file.text(object, u"id"_s, place));
    if (book.rule(rule.id))
        return file.broken(place + u"/id"_s, u"the rule %1 is there twice"_s.arg(rule.id));
    TONGDANG_TRY(rule.title, file.text(object, u"title_zh"_s, place));
    TONGDANG_TRY(rule.clause, file.text(object, u"clause"_s, place));
    TONGDANG_TRY(rule.clauseText, clauseText(file, rule.clause, place + u"/clause"_s));
    rule.article = articleOf(file, rule.clause);
    const auto kind = spelled(ruleKinds, object.value(u"kind"_s).toString());
    if (!kind)
        return file.broken(place + u"/kind"_s, u"this program knows no such kind of rule"_s);
    rule.kind = *kind;
    TONGDANG_TRY(const auto subjects, readSubject(file, catalogue, object, place, rule.subject));
    Compiler compiler(file, catalogue, book, book.rules.size(), subjects);
    TONGDANG_TRY(Node condition,
                 compiler.node(object.value(u"condition"_s), place + u"/condition"_s));
    rule.condition = std::make_shared<const Node>(std::move(condition));
    rule.needs = neededTypes(*rule.condition);
    TONGDANG_TRY(rule.output,
                 readOutput(file, object.value(u"output"_s), place + u"/output"_s, compiler));
    TONGDANG_TRY(rule.cadences, readCadences(file, book, rule.subject, object.value(u"cadence"_s),
                                             place + u"/cadence"_s, compiler));
    TONGDANG_TRY(rule.deadlines,
                 readDeadlines(file, book, rule.subject, object.value(u"deadline"_s),
                               place + u"/deadline"_s, compiler));
    TONGDANG_CHECK(
        readForm(object.value(u"output"_s).toObject(), place + u"/output"_s, compiler, rule));
    // What fulfils the rule's other demands fulfils one that names nothing, too.
    for (Deadline& deadline : rule.deadlines) {
        if (!deadline.form && !rule.cadences.empty())
            deadline.form = rule.cadences.front().form;
    }
    rule.reads = compiler.reads();
    rule.readsMoment = compiler.usedNow();
    if (compiler.usedRaisedSince()) {
        rule.labelled = findLabelled(*rule.condition);
        if (!rule.labelled)
            return file.broken(place, u"raised_since needs alternatives with label_zh"_s);
    }
    if (object.contains(u"same_as"_s)) {
        TONGDANG_TRY(rule.sameAs, file.texts(object.value(u"same_as"_s), place + u"/same_as"_s));
    }
    TONGDANG_TRY(const QString because, file.text(object, u"because_zh"_s, place));
    ReasonFault fault;
    auto parts = parseReason(because, book, *subjects.back(), rule.output.kind, fault);
    if (!parts)
        return file.broken(place + u"/because_zh"_s, fault.reason);
    rule.because = std::move(*parts);
    for (const FieldNo field : fieldsOfReason(rule.because))
        rule.reads.add(rule.subject.number, {field});
    return rule;
}

Result<void> readInfo(const RuleFile& file, RuleBookInfo& info)
{
    const QJsonObject& object = file.object();
    TONGDANG_TRY(info.id, file.text(object, u"id"_s, QString()));
    TONGDANG_TRY(info.title, file.text(object, u"title_zh"_s, QString()));
    TONGDANG_TRY(info.version, file.wholeNumber(object.value(u"version"_s), u"/version"_s));
    TONGDANG_TRY(info.from, file.day(object.value(u"effective_from"_s), u"/effective_from"_s));
    const QJsonValue until = object.value(u"effective_to"_s);
    if (!until.isNull() && !until.isUndefined()) {
        TONGDANG_TRY(info.until, file.day(until, u"/effective_to"_s));
        if (info.until < info.from)
            return file.broken(u"/effective_to"_s, u"lies before effective_from"_s);
    }
    return {};
}

/// The words of the codes in the fields of the record that a rule is about.
void addPrintedLists(const Catalogue& catalogue, const QJsonObject& rule, RuleBook& book)
{
    const RecordType* type = catalogue.type(rule.value(u"applies_to"_s).toString());
    const QString because = rule.value(u"because_zh"_s).toString();
    for (const Field& field : type ? type->fields : std::vector<Field>()) {
        const CodeList* list = catalogue.codeList(field.codeList);
        if (list && because.contains(u'{' + field.key + u'}'))
            book.labels.emplace(list->id, *list);
    }
}

Result<void> readPriority(const RuleFile& file, RuleBook& book)
{
    const QString place = u"/priority"_s;
    TONGDANG_TRY(const QJsonObject object,
                 file.objectWith(file.object().value(u"priority"_s),
                                 {u"rule_zh"_s, u"acts"_s, u"tie_order"_s}, place));
    TONGDANG_TRY(book.tieOrder, file.texts(object.value(u"tie_order"_s), place + u"/tie_order"_s));
    const QJsonObject acts = object.value(u"acts"_s).toObject();
    for (auto act = acts.begin(); act != acts.end(); ++act) {
        TONGDANG_TRY(const QStringList rules,
                     file.texts(act.value(), place + u"/acts/"_s + act.key()));
        book.priority.insert(act.key(), rules);
    }
    return {};
}

/// The rules that others name are there: a misspelt one would silently have no weight.
Result<void> checkNames(const RuleFile& file, const RuleBook& book)
{
    const auto check = [&](const QStringList& ids, const QString& place) -> Result<void> {
        for (const QString& id : ids) {
            if (!book.rule(id))
                return file.broken(place, u"there is no rule \"%1\""_s.arg(id));
        }
        return {};
    };
    TONGDANG_CHECK(check(book.tieOrder, u"/priority/tie_order"_s));
    for (auto act = book.priority.begin(); act != book.priority.end(); ++act)
        TONGDANG_CHECK(check(act.value(), u"/priority/acts/"_s + act.key()));
    for (size_t i = 0; i < book.rules.size(); ++i)
        TONGDANG_CHECK(check(book.rules[i].sameAs, u"/rules/%1/same_as"_s.arg(i)));
    return {};
}

} // namespace

Result<RuleBook> readRuleBook(const RuleFile& file, const Catalogue& catalogue)
{
    TONGDANG_CHECK(file.objectWith(file.object(),
                                   {u"id"_s, u"title_zh"_s, u"effective_from"_s, u"effective_to"_s,
                                    u"version"_s, u"grammar"_s, u"priority"_s, u"params"_s,
                                    u"rules"_s, u"clauses"_s, u"articles"_s, u"acts"_s},
                                   QString()));
    RuleBook book;
    book.shapes = RecordShapes(catalogue);
    for (const char16_t* id : printedLists) {
        if (const CodeList* list = catalogue.codeList(id))
            book.labels.emplace(list->id, *list);
    }
    for (const QJsonValue rule : file.object().value(u"rules"_s).toArray())
        addPrintedLists(catalogue, rule.toObject(), book);
    TONGDANG_CHECK(readInfo(file, book.info));
    TONGDANG_CHECK(readParameters(file, book));
    TONGDANG_CHECK(readPriority(file, book));
    const QJsonObject acts = file.object().value(u"acts"_s).toObject();
    for (auto act = acts.begin(); act != acts.end(); ++act)
        book.actTitles.insert(act.key(), act.value().toString());
    const QJsonArray rules = file.object().value(u"rules"_s).toArray();
    if (rules.isEmpty())
        return file.broken(u"/rules"_s, u"there are no rules"_s);
    book.shared = SharedConditions(rules);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        TONGDANG_TRY(Rule rule, readRule(file, catalogue, book, rules.at(i),
                                         u"/rules/"_s + QString::number(i)));
        (rule.subject.isOfChild() ? book.reads : book.organisationReads).add(rule.reads);
        book.readsMoment = book.readsMoment || rule.readsMoment;
        book.rules.push_back(std::move(rule));
    }
    book.reads.add(readByTheProgram());
    addShapes(book.reads, book.shapes);
    book.organisationReads.add(readOfOrganisations());
    addShapes(book.organisationReads, book.shapes);
    TONGDANG_CHECK(checkNames(file, book));
    TONGDANG_CHECK(checkCircles(file, book));
    return book;
}

const Rule* RuleBook::rule(QStringView id) const
{
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace tongdang::policy
