// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/compiler.h"
#include "policy/national_parts.h"
#include "policy/rule_file.h"

#include <QJsonArray>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace policy {

namespace {

constexpr int restrictedClass = 4;

/// Reads national/mapping.json part by part.
class NationalReader {
public:
    NationalReader(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book,
                   QStringList facts, NationalSystem::Contents& contents)
        : m_file(file)
        , m_catalogue(catalogue)
        , m_book(book)
        , m_facts(std::move(facts))
        , m_contents(contents)
    {
    }

    Result<void> read()
    {
        const QJsonObject& file = m_file.object();
        TONGDANG_CHECK(m_file.objectWith(file,
                                         {u"title_zh"_s, u"version"_s, u"clause"_s, u"sheet"_s,
                                          u"states"_s, u"records"_s, u"items"_s, u"belongs"_s,
                                          u"leaves"_s, u"otherwise_zh"_s},
                                         QString()));
        TONGDANG_TRY(m_contents.version, m_file.text(file, u"version"_s, QString()));
        TONGDANG_TRY(m_contents.form, m_file.text(file, u"sheet"_s, QString()));
        TONGDANG_TRY(m_contents.otherwise, m_file.text(file, u"otherwise_zh"_s, QString()));
        TONGDANG_CHECK(readEntryType());
        TONGDANG_CHECK(readStates(file.value(u"states"_s)));
        TONGDANG_CHECK(readSources(file.value(u"records"_s).toArray()));
        TONGDANG_CHECK(readItems(file.value(u"items"_s).toArray()));
        TONGDANG_TRY(m_contents.belongs, readReasons(u"belongs"_s));
        TONGDANG_TRY(m_contents.leaves, readReasons(u"leaves"_s));
        return {};
    }

private:
    /// The long text of an entry is looked at here only: lists of duties need not read it, and so
    /// it does not stand in fields_read.cpp.
    Result<void> readEntryType()
    {
        const RecordType* entry = m_catalogue.type(u"national_entry");
        const Field* snapshot = entry ? entry->field(u"snapshot") : nullptr;
        const Field* number = entry ? entry->field(u"sys_no") : nullptr;
        if (!snapshot || !number)
            return m_file.broken(QString(), u"the catalogue has no national_entry"_s);
        m_contents.snapshot = snapshot->number;
        m_contents.number = number->number;
        m_contents.reads.add(entry->number, {snapshot->number, number->number});
        return {};
    }

    Result<void> readStates(const QJsonValue& json)
    {
        const QString place = u"/states"_s;
        TONGDANG_TRY(const QJsonObject states,
                     m_file.objectWith(
                         json, {u"in"_s, u"never"_s, u"enter"_s, u"update"_s, u"remove"_s}, place));
        const auto list = [&](const QString& key) -> Result<QStringList> {
            return m_file.texts(states.value(key), place + u'/' + key);
        };
        TONGDANG_TRY(m_contents.statesIn, list(u"in"_s));
        TONGDANG_TRY(m_contents.statesNever, list(u"never"_s));
        TONGDANG_TRY(m_contents.statesEnter, list(u"enter"_s));
        TONGDANG_TRY(m_contents.statesUpdate, list(u"update"_s));
        TONGDANG_TRY(m_contents.statesRemove, list(u"remove"_s));
        return {};
    }

    Result<void> readSources(const QJsonArray& list)
    {
        for (const QString& name : {u"child"_s, u"household"_s})
            m_contents.sources.push_back({name, m_catalogue.type(name), {}, false, 0});
        if (!m_contents.sources.front().type || !m_contents.sources.back().type)
            return m_file.broken(QString(), u"the catalogue has no children or households"_s);
        m_contents.reads.add(m_contents.sources.back().type->number);
        for (qsizetype i = 0; i < list.size(); ++i)
            TONGDANG_CHECK(readSource(list.at(i), u"/records/%1"_s.arg(i)));
        return {};
    }

    Result<void> readSource(const QJsonValue& json, const QString& place)
    {
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(
                         json, {u"name"_s, u"type"_s, u"where"_s, u"open"_s, u"day"_s}, place));
        NationalSource source;
        TONGDANG_TRY(source.name, m_file.text(object, u"name"_s, place));
        TONGDANG_TRY(const QString key, m_file.text(object, u"type"_s, place));
        source.type = m_catalogue.type(key);
        if (!source.type || source.type->isChild || !source.type->belongsToChild())
            return m_file.broken(place + u"/type"_s, u"no records of a child: \"%1\""_s.arg(key));
        m_contents.reads.add(source.type->number);
        source.isOpen = object.value(u"open"_s).toBool();
        const auto readField = [&](const QString& field) -> Result<FieldNo> {
            const Field* known = source.type->field(field);
            if (!known)
                return m_file.broken(place, u"there is no field \"%1.%2\""_s.arg(key, field));
            m_contents.reads.add(source.type->number, {known->number});
            return known->number;
        };
        if (object.contains(u"day"_s)) {
            TONGDANG_TRY(source.day, readField(object.value(u"day"_s).toString()));
        }
        if (source.isOpen) {
            TONGDANG_CHECK(readField(u"from_on"_s));
            TONGDANG_CHECK(readField(u"to_on"_s));
        }
        const QJsonObject where = object.value(u"where"_s).toObject();
        for (auto match = where.begin(); match != where.end(); ++match) {
            NationalSource::Match wanted;
            TONGDANG_TRY(wanted.field, readField(match.key()));
            TONGDANG_TRY(wanted.codes,
                         m_file.texts(match.value(), place + u"/where/"_s + match.key()));
            source.where.push_back(std::move(wanted));
        }
        m_contents.sources.push_back(std::move(source));
        return {};
    }

    Result<void> readItems(const QJsonArray& list)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = u"/items/%1"_s.arg(i);
            TONGDANG_TRY(const QJsonObject object,
                         m_file.objectWith(list.at(i), {u"key"_s, u"zh"_s, u"values"_s}, place));
            NationalItemSource item;
            TONGDANG_TRY(item.key, m_file.text(object, u"key"_s, place));
            TONGDANG_TRY(item.label, m_file.text(object, u"zh"_s, place));
            if (std::ranges::find(m_contents.items, item.key, &NationalItemSource::key)
                != m_contents.items.end())
                return m_file.broken(place + u"/key"_s, u"\"%1\" stands twice"_s.arg(item.key));
            TONGDANG_TRY(const QStringList values,
                         m_file.texts(object.value(u"values"_s), place + u"/values"_s));
            for (const QString& words : values) {
                TONGDANG_TRY(NationalPart part, readPart(words, place + u"/values"_s));
                item.parts.push_back(std::move(part));
            }
            m_contents.items.push_back(std::move(item));
        }
        if (m_contents.items.empty())
            return m_file.broken(u"/items"_s, u"there are none"_s);
        return {};
    }

    Result<NationalPart> readPart(const QString& words, const QString& place)
    {
        NationalPart part;
        if (m_facts.contains(words)) {
            part.fact = words;
            return part;
        }
        const auto source =
            std::ranges::find(m_contents.sources, words.section(u'.', 0, 0), &NationalSource::name);
        if (source != m_contents.sources.end() && source->type)
            part.field = source->type->field(words.section(u'.', 1));
        if (!part.field || part.field->kind == FieldKind::Reference)
            return m_file.broken(place, u"there are no words \"%1\""_s.arg(words));
        if (part.field->sensitivity >= restrictedClass)
            return m_file.broken(place, u"\"%1\" is restricted"_s.arg(words));
        part.source = static_cast<size_t>(source - m_contents.sources.begin());
        m_contents.reads.add(source->type->number, {part.field->number});
        return part;
    }

    Result<std::vector<NationalReason>> readReasons(const QString& key)
    {
        std::vector<NationalReason> reasons;
        const QJsonArray list = m_file.object().value(key).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = u"/%1/%2"_s.arg(key).arg(i);
            TONGDANG_TRY(
                const QJsonObject object,
                m_file.objectWith(list.at(i), {u"words_zh"_s, u"condition"_s, u"since"_s}, place));
            NationalReason reason;
            TONGDANG_TRY(reason.words, m_file.text(object, u"words_zh"_s, place));
            Compiler compiler(m_file, m_catalogue, m_book, m_book.rules.size());
            TONGDANG_TRY(Node condition,
                         compiler.node(object.value(u"condition"_s), place + u"/condition"_s));
            reason.condition = std::make_shared<const Node>(std::move(condition));
            if (object.contains(u"since"_s)) {
                TONGDANG_TRY(reason.since,
                             compiler.operand(object.value(u"since"_s), place + u"/since"_s));
            }
            m_contents.reads.add(compiler.reads());
            reasons.push_back(std::move(reason));
        }
        return reasons;
    }

    const RuleFile& m_file;
    const Catalogue& m_catalogue;
    const RuleBook& m_book;
    QStringList m_facts;
    NationalSystem::Contents& m_contents;
};

} // namespace

} // namespace policy

Result<NationalSystem> NationalSystem::load(const QString& directory, const Catalogue& catalogue,
                                            const RuleSet& rules, QDate today,
                                            const QStringList& facts)
{
    using namespace policy;
    const RuleBook& book = rules.book(today);
    TONGDANG_TRY(const RuleFile file, RuleFile::read(directory + u"/national/mapping.json"_s));
    auto contents = std::make_shared<Contents>();
    contents->reads = rules.fieldsRead(today);
    TONGDANG_CHECK(NationalReader(file, catalogue, book, facts, *contents).read());
    addShapes(contents->reads, book.shapes);
    NationalSystem result;
    result.m_contents = std::move(contents);
    return result;
}

const QString& NationalSystem::version() const
{
    return m_contents->version;
}

const QString& NationalSystem::form() const
{
    return m_contents->form;
}

const FieldsRead& NationalSystem::fieldsRead() const
{
    return m_contents->reads;
}

} // namespace tongdang
