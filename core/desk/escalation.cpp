// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/escalation.h"

#include "archive/archive.h"
#include "archive/reader.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/working_day.h"

namespace tongdang::desk {

namespace {

/// Of a child whom nobody knows yet a report may take up whatever was found.
Result<bool> isOfAnother(const archive::Reader& reader, const std::optional<RecordId>& found,
                         const std::optional<RecordId>& reported)
{
    if (!reported)
        return false;
    if (!found)
        return true;
    TONGDANG_TRY(const RecordId one, reader.representative(*found));
    TONGDANG_TRY(const RecordId other, reader.representative(*reported));
    return one != other;
}

} // namespace

Result<std::optional<archive::WriteRequest>>
escalatedProblem(Session& session, const Record& before, const Record& after)
{
    using namespace fields;
    using Request = std::optional<archive::WriteRequest>;
    const Value& named = after.value(incident::problem);
    const auto id = named.toRecordId();
    if (!id || named == before.value(incident::problem))
        return Request();
    TONGDANG_TRY(const auto known, session.archive().reader().record(*id));
    if (!known || known->withdrawn || known->type != problem::type
        || !known->value(problem::incident).isEmpty())
        return Request();
    TONGDANG_TRY(const bool isAnothers,
                 isOfAnother(session.archive().reader(), known->child, after.child));
    if (isAnothers)
        return Request();
    std::vector<FieldInput> changes{{problem::incident, Value(after.id)}};
    const QString escalated = QStringLiteral("escalated");
    const Field& state = *session.catalogue().type(problem::type)->field(problem::state);
    const CodeList* const states = session.catalogue().codeList(state.codeList);
    const QString now = known->value(problem::state).toText();
    if (states && now != escalated && states->stepsFrom(now).contains(escalated)) {
        changes.push_back({problem::state, Value(escalated)});
        changes.push_back({problem::state_on, Value(workingDay(session))});
        changes.push_back({problem::state_reason, {}});
    }
    return Request(setRequest(session, problem::type, *id, changes));
}

Result<std::vector<archive::WriteRequest>> freedProblems(Session& session, const Record& before,
                                                         const Record& after)
{
    using namespace fields;
    const auto isMistake = [](const Record& record) {
        return record.withdrawn || record.value(incident::state).isText(u"void");
    };
    std::vector<archive::WriteRequest> requests;
    if (isMistake(before) || !isMistake(after))
        return requests;
    archive::RecordQuery query;
    query.type = problem::type;
    query.where = {{problem::incident, Value(after.id)}};
    TONGDANG_TRY(const auto problems, session.archive().reader().records(query));
    for (const Record& known : problems) {
        std::vector<FieldInput> changes{{problem::incident, {}}};
        if (known.value(problem::state).isText(u"escalated")) {
            changes.push_back({problem::state, Value(QStringLiteral("in_progress"))});
            changes.push_back({problem::state_on, Value(workingDay(session))});
            changes.push_back({problem::state_reason, {}});
        }
        requests.push_back(setRequest(session, problem::type, known.id, changes));
    }
    return requests;
}

} // namespace tongdang::desk
