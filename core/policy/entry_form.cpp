// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/entry_form.h"

#include <algorithm>

namespace tongdang::policy {

namespace {

/// The fields that a condition on a new record fixes: "topics are among these" the first of them.
void addPresets(const Node& node, Slot slot, EntryForm& form)
{
    if (const auto* all = std::get_if<AllOf>(&node.kind)) {
        for (const Node& part : all->nodes)
            addPresets(part, slot, form);
        return;
    }
    const auto* compare = std::get_if<Compare>(&node.kind);
    const auto* field = compare ? std::get_if<FieldOperand>(&compare->left) : nullptr;
    const auto* literal = compare ? std::get_if<Value>(&compare->right) : nullptr;
    if (!field || field->slot != slot || !literal || literal->isEmpty())
        return;
    const QStringList codes = literal->toCodes();
    if (compare->comparison == Comparison::Equal)
        form.preset.push_back({field->field, *literal});
    else if (compare->comparison == Comparison::In && !codes.isEmpty())
        form.preset.push_back({field->field, codes.first()});
    else if (compare->comparison == Comparison::Intersects && !codes.isEmpty())
        form.preset.push_back({field->field, QStringList{codes.first()}});
}

std::shared_ptr<const EntryForm> newRecord(const Way& way, const Node& where, Slot slot,
                                           Slot subject)
{
    auto form = std::make_shared<EntryForm>();
    form->type = way.type;
    if (way.link.kind == Link::Kind::ByReference && way.from == subject)
        form->refersTo = way.link.field;
    addPresets(where, slot, *form);
    return form;
}

std::shared_ptr<const EntryForm> firstForm(const Node& node, const RuleSubject& subject);

std::shared_ptr<const EntryForm> firstForm(const std::vector<Node>& nodes,
                                           const RuleSubject& subject)
{
    for (const Node& node : nodes) {
        if (auto form = firstForm(node, subject))
            return form;
    }
    return nullptr;
}

std::shared_ptr<const EntryForm> firstForm(const Node& node, const RuleSubject& subject)
{
    if (const auto* all = std::get_if<AllOf>(&node.kind))
        return firstForm(all->nodes, subject);
    if (const auto* any = std::get_if<AnyOf>(&node.kind))
        return firstForm(any->nodes, subject);
    if (const auto* negation = std::get_if<Negation>(&node.kind))
        return firstForm(*negation->node, subject);
    if (const auto* exists = std::get_if<Exists>(&node.kind))
        return newRecord(exists->way, *exists->where, exists->slot, subject.slot);
    const auto* compare = std::get_if<Compare>(&node.kind);
    const auto* field = compare ? std::get_if<FieldOperand>(&compare->left) : nullptr;
    if (!field || field->slot != subject.slot || subject.number == 0)
        return nullptr;
    auto form = std::make_shared<EntryForm>();
    form->type = subject.number;
    form->isNew = false;
    return form;
}

/// The first record that a condition says is not there.
const Exists* firstMissing(const Node& node)
{
    if (const auto* negation = std::get_if<Negation>(&node.kind))
        return std::get_if<Exists>(&negation->node->kind);
    const auto* all = std::get_if<AllOf>(&node.kind);
    if (!all)
        return nullptr;
    for (const Node& part : all->nodes) {
        if (const Exists* exists = firstMissing(part))
            return exists;
    }
    return nullptr;
}

} // namespace

std::shared_ptr<const EntryForm> formOf(const DoneKind& kind, Slot subject)
{
    return newRecord(kind.way, kind.where, subject + 1, subject);
}

std::shared_ptr<const EntryForm> formOf(const Node& doneWhen, const RuleSubject& subject)
{
    return firstForm(doneWhen, subject);
}

std::shared_ptr<const EntryForm> formOfFinding(const Node& condition, const RuleSubject& subject)
{
    if (const Exists* exists = firstMissing(condition))
        return newRecord(exists->way, *exists->where, exists->slot, subject.slot);
    if (subject.number == 0)
        return nullptr;
    auto form = std::make_shared<EntryForm>();
    form->type = subject.number;
    form->isNew = false;
    return form;
}

} // namespace tongdang::policy
