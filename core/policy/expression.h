// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "catalogue/comparison.h"
#include "catalogue/field.h"
#include "policy/links.h"

#include <QString>

#include <memory>
#include <variant>
#include <vector>

/// The predicate tree of facts.md §1 after loading: names are resolved to numbers.
namespace tongdang::policy {

class Evaluation;
struct FactCall;

/// Where a bound record stands in the frame of an evaluation: 0 is the child, or what of an
/// organisation the rule is about; 1 a record of the child's that the rule is about; and every
/// `exists` around the place adds one.
using Slot = int;
constexpr Slot childSlot = 0;
/// As deep as `exists` may be nested; the loader refuses more.
constexpr int frameSize = 6;

struct FieldOperand {
    Slot slot = childSlot;
    FieldNo field = 0;
};
struct ParameterOperand {
    int index = 0; ///< into RuleBook::parameters
};
using Operand =
    std::variant<Value, FieldOperand, ParameterOperand, std::shared_ptr<const FactCall>>;

/// What a fact takes under one name: one operand, a list of them, or a bound record.
struct Argument {
    std::vector<Operand> operands;
    Slot slot = childSlot;
};

enum class ArgumentKind {
    One,     ///< {"day": operand}
    Several, ///< {"days": [operand ..]}
    Record,  ///< {"record": "visit"}: the bound record of that type
    Parent,  ///< {"person": "family_member"} or "any_parent" (slot -1)
};
constexpr Slot anyParent = -1;

/// A derived fact: closed list, written in C++ (facts.md §4-7).
struct Fact {
    struct Parameter {
        QStringView name;
        ArgumentKind kind = ArgumentKind::One;
    };
    QStringView name;
    std::vector<Parameter> parameters;
    QStringView self; ///< key of the record type it is asked of; empty: of the child
    Value (*compute)(Evaluation&, const FactCall&) = nullptr;
    /// Empty, whatever the day, without a record of one of these types; none: of no use to know.
    std::vector<TypeNo> needs{};
};

struct FactCall {
    const Fact* fact = nullptr;
    std::vector<Argument> arguments; ///< in the order of the fact's parameters
    Slot self = childSlot;
    size_t rule = 0; ///< index of the rule it stands in
};

struct Node;

struct AllOf {
    std::vector<Node> nodes;
};
struct AnyOf {
    std::vector<Node> nodes;
};
struct Negation {
    std::shared_ptr<const Node> node;
};
/// The records of a type that are linked to a bound one.
struct Way {
    TypeNo type = 0;
    Slot from = childSlot;
    Link link;
    /// A row of attendance belongs to a training and to one of the staff: the second binding.
    Slot alsoFrom = -1;
    FieldNo alsoLink = 0;
    bool isCommon = false; ///< of no child: looked for among the records that all children share
};
/// Some record on the way that fulfils `where`.
struct Exists {
    Way way;
    Slot slot = 0;
    std::shared_ptr<const Node> where;
};
struct OpenOn {
    Slot slot = 0;
    FieldNo from = 0;
    FieldNo to = 0;
    Operand day;
    bool lastDayCounts = true; ///< last_day; false: day_after
};
struct Compare {
    Comparison comparison = Comparison::Equal;
    Operand left;
    Operand right; ///< unused by is_set and is_empty
};
struct Truth {
    std::shared_ptr<const FactCall> fact;
};

struct Node {
    std::variant<AllOf, AnyOf, Negation, Exists, OpenOn, Compare, Truth> kind;
    QString label;           ///< shown in the reason when the node is true
    bool restricted = false; ///< the label tells special data: reasons only say that there is some
    int shared = -1;         ///< its number among SharedConditions
};

} // namespace tongdang::policy
