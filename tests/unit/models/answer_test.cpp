// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/answer.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QPromise>

using namespace tongdang;
using models::Answer;

namespace {

struct Question {
    QPromise<Result<int>> promise;
    Question() { promise.start(); }
    void answer(int number)
    {
        promise.addResult(Result<int>(number));
        promise.finish();
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("An answer reaches the one who asked, once")
{
    Answer<int> answer;
    Question question;
    std::vector<int> got;
    answer.await(question.promise.future(), [&](Result<int> n) { got.push_back(*n); });
    CHECK(answer.isWaiting());
    question.answer(5);
    CHECK(got == std::vector<int>{5});
    CHECK_FALSE(answer.isWaiting());
}

TEST_CASE("The answer to an older question is dropped, whichever comes first")
{
    Answer<int> answer;
    Question older;
    Question newer;
    std::vector<int> got;
    const auto note = [&](Result<int> n) { got.push_back(*n); };
    answer.await(older.promise.future(), note);
    answer.await(newer.promise.future(), note);
    older.answer(1);
    newer.answer(2);
    CHECK(got == std::vector<int>{2});
}

TEST_CASE("An answer that comes after its owner is gone finds nobody")
{
    Question question;
    int got = 0;
    {
        Answer<int> answer;
        answer.await(question.promise.future(), [&](Result<int> n) { got = *n; });
    }
    question.answer(1);
    CHECK(got == 0);
}

TEST_CASE("Who is answered may ask again at once")
{
    Answer<int> answer;
    Question first;
    Question second;
    int got = 0;
    answer.await(first.promise.future(), [&](Result<int>) {
        answer.await(second.promise.future(), [&](Result<int> n) { got = *n; });
    });
    first.answer(1);
    CHECK(answer.isWaiting());
    second.answer(2);
    CHECK(got == 2);
}

TEST_CASE("A promise that goes after its result was taken does not answer again")
{
    Answer<int> answer;
    int answers = 0;
    {
        Question question;
        answer.await(question.promise.future(), [&](Result<int>) { ++answers; });
        question.answer(1);
    }
    QCoreApplication::processEvents();
    CHECK(answers == 1);
}

TEST_CASE("Who is answered may destroy the asker")
{
    auto answer = std::make_unique<Answer<int>>();
    Question question;
    answer->await(question.promise.future(), [&](Result<int>) { answer.reset(); });
    question.answer(1);
    CHECK(answer == nullptr);
}
