// SPDX-License-Identifier: MIT
#include "harness/messages.h"

#include <benchmark/benchmark.h>

namespace orrery::bench {

namespace {

/// Of 16 fresh bytes, and its end.
void makeMessage(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(payload());
}
BENCHMARK(makeMessage);

void makeMessageWithValue(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Message::fromValue(42));
}
BENCHMARK(makeMessageWithValue);

/// Of so many bytes, which are shared.
void copyMessage(benchmark::State &state)
{
    const Message message(QByteArray(state.range(0), 'x'));
    for (auto _ : state)
        benchmark::DoNotOptimize(Message(message));
}
BENCHMARK(copyMessage)->RangeMultiplier(64)->Range(16, 1 << 20);

/// What a line of the window shows of so many bytes.
void previewText(benchmark::State &state)
{
    const Message message(QByteArray(state.range(0), 'x'));
    for (auto _ : state)
        benchmark::DoNotOptimize(message.preview());
}
BENCHMARK(previewText)->RangeMultiplier(64)->Range(16, 1 << 20);

void previewBytes(benchmark::State &state)
{
    const Message message(QByteArray(state.range(0), '\xff'));
    for (auto _ : state)
        benchmark::DoNotOptimize(message.preview());
}
BENCHMARK(previewBytes)->RangeMultiplier(64)->Range(16, 1 << 20);

} // namespace

} // namespace orrery::bench
