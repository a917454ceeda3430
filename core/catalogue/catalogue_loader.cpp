// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "catalogue/condition.h"
#include "catalogue/file_readers.h"
#include "catalogue/json_source.h"

#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

/// Reads all files and then checks what they say about each other.
class CatalogueLoader {
public:
    explicit CatalogueLoader(const QString& directory)
        : m_directory(directory)
    {
    }

    Result<Catalogue> load()
    {
        TONGDANG_CHECK(readLists());
        TONGDANG_CHECK(readTypes());
        for (const auto& [number, source] : m_sources)
            TONGDANG_CHECK(checkType(*m_catalogue.type(number), JsonPlace(source)));
        m_catalogue.m_digest = m_hash.result().toHex();
        return std::move(m_catalogue);
    }

private:
    using Source = std::shared_ptr<const JsonSource>;

    /// The files of a folder in the order of their names, each gone into the digest.
    Result<std::vector<Source>> readFolder(const QString& name)
    {
        constexpr qsizetype most = 2000;
        const QDir folder(m_directory + u'/' + name);
        const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files);
        if (files.isEmpty() || files.size() > most)
            return failure(ErrorKind::Damaged, "catalogue.broken",
                           {name, u"0"_s, u"the folder has no files or too many"_s});
        std::vector<Source> sources;
        for (const QString& file : files) {
            TONGDANG_TRY(Source source, JsonSource::read(folder.filePath(file)));
            sources.push_back(std::move(source));
        }
        std::sort(sources.begin(), sources.end(), [](const Source& left, const Source& right) {
            return left->name()
                   < right->name(); // not as the locale sorts: the digest depends on it
        });
        for (const Source& source : sources) {
            const QByteArray head =
                source->name().toUtf8() + '\n' + QByteArray::number(source->bytes().size()) + '\n';
            m_hash.addData(head);
            m_hash.addData(source->bytes());
        }
        return sources;
    }

    Result<void> readLists()
    {
        TONGDANG_TRY(const std::vector<Source> sources, readFolder(u"codes"_s));
        for (const Source& source : sources) {
            TONGDANG_TRY(CodeList list, readCodeList(JsonPlace(source)));
            const QString id = list.id;
            m_catalogue.m_lists.emplace(id, std::move(list));
        }
        return {};
    }

    Result<void> readTypes()
    {
        TONGDANG_TRY(const std::vector<Source> sources, readFolder(u"catalogue"_s));
        for (const Source& source : sources) {
            const JsonPlace place(source);
            TONGDANG_TRY(RecordType type, readRecordType(place));
            const auto [taken, isNew] = m_sources.emplace(type.number, source);
            if (!isNew)
                return place.broken(u"no"_s,
                                    u"the number %1 is taken by the type \"%2\""_s.arg(
                                        QString::number(type.number), taken->second->baseName()));
            m_catalogue.m_types.push_back(std::move(type));
        }
        std::sort(m_catalogue.m_types.begin(), m_catalogue.m_types.end(),
                  [](const RecordType& a, const RecordType& b) { return a.number < b.number; });
        return {};
    }

    Result<void> checkType(const RecordType& type, const JsonPlace& place) const
    {
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            TONGDANG_TRY(const JsonPlace member, place.at(u"fields"_s, static_cast<qsizetype>(i)));
            TONGDANG_CHECK(checkField(type, type.fields[i], member));
        }
        if (const Field* link = type.field(type.childField)) {
            const RecordType* target = m_catalogue.type(link->refersTo);
            if (!target || !target->isChild)
                return place.broken(u"childField"_s, u"the field does not refer to a child"_s);
        }
        if (type.registered) {
            const CodeList* const groups = m_catalogue.codeList(u"REGISTER");
            if (!groups || !groups->find(type.registered->group))
                return place.broken(
                    u"register/group"_s,
                    u"\"%1\" is no code of list REGISTER"_s.arg(type.registered->group));
        }
        if (type.received)
            TONGDANG_CHECK(checkReceived(type, place));
        if (type.goesDown && !leadsToPlace(type))
            return place.broken(u"goesDown"_s, u"the reference does not lead to a place"_s);
        if (type.childThrough != 0 && !leadsToChild(type))
            return place.broken(u"childThrough"_s, u"the reference does not lead to a child"_s);
        return {};
    }

    Result<void> checkReceived(const RecordType& type, const JsonPlace& place) const
    {
        TONGDANG_CHECK(checkCondition(type, type.received->where, u"received/where"_s, place));
        const Field* const link = type.field(type.received->through);
        const RecordType* const told = link ? m_catalogue.type(link->refersTo) : nullptr;
        if (link && !(told && told->received && told->received->through == 0))
            return place.broken(u"received/through"_s,
                                u"\"%1\" does not say what was received"_s.arg(link->refersTo));
        return {};
    }

    [[nodiscard]] bool leadsToChild(const RecordType& type) const
    {
        const RecordType* at = &type;
        for (std::size_t steps = 0; at && steps <= m_catalogue.types().size(); ++steps) {
            if (at->isChild || at->childField != 0)
                return true;
            const Field* link = at->field(at->childThrough);
            at = link ? m_catalogue.type(link->refersTo) : nullptr;
        }
        return false;
    }

    /// By its own divisions, or over others to such, or to the people of the staff: those work at
    /// one.
    [[nodiscard]] bool leadsToPlace(const RecordType& type) const
    {
        const RecordType* at = &type;
        for (std::size_t steps = 0; at && steps <= m_catalogue.types().size(); ++steps) {
            if (at->key == u"staff" || (at->goesDown && at->goesDown->with == 0))
                return true;
            const Field* const link = at->goesDown ? at->field(at->goesDown->with) : nullptr;
            at = link ? m_catalogue.type(link->refersTo) : nullptr;
        }
        return false;
    }

    Result<void> checkField(const RecordType& type, const Field& field,
                            const JsonPlace& place) const
    {
        if (!field.refersTo.isEmpty() && !m_catalogue.type(field.refersTo))
            return place.broken(u"ref"_s, u"there is no record type \"%1\""_s.arg(field.refersTo));
        if (!field.codeList.isEmpty()) {
            const CodeList* list = m_catalogue.codeList(field.codeList);
            if (!list)
                return place.broken(u"list"_s,
                                    u"there is no code list \"%1\""_s.arg(field.codeList));
            if (field.followsSteps && !list->hasSteps())
                return place.broken(u"steps"_s,
                                    u"no state of list %1 says what follows it"_s.arg(list->id));
            for (const QString& code : field.withoutCodes) {
                if (!list->find(code))
                    return place.broken(
                        u"without"_s, u"\"%1\" is no code of list %2"_s.arg(code, field.codeList));
            }
        }
        TONGDANG_CHECK(checkCondition(type, field.requiredWhen, u"requiredWhen"_s, place));
        TONGDANG_CHECK(checkCondition(type, field.askedWhen, u"askedWhen"_s, place));
        if (const RecordType* const target = m_catalogue.type(field.refersTo))
            TONGDANG_CHECK(checkCondition(*target, field.refersWhere, u"refWhere"_s, place));
        return checkCondition(type, field.visibleIf, u"visibleIf"_s, place);
    }

    Result<void> checkCondition(const RecordType& type, const QJsonObject& condition,
                                const QString& key, const JsonPlace& place) const
    {
        if (condition.isEmpty())
            return {};
        const auto lists = [this](const QString& id) { return m_catalogue.codeList(id); };
        const auto fault = findConditionFault(condition, type, lists);
        if (fault)
            return place.broken(key + u'/' + fault->path,
                                u"in \"%1\" %2"_s.arg(key, fault->reason));
        return {};
    }

    QString m_directory;
    Catalogue m_catalogue;
    std::map<TypeNo, Source> m_sources;
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_256};
};

Result<Catalogue> Catalogue::load(const QString& directory)
{
    return CatalogueLoader(directory).load();
}

} // namespace tongdang
