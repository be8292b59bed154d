// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRegularExpression>
#include <QtCore/QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

// What the programs of this folder have in common: each reads one kind of foreign input, under libFuzzer or from the
// files of its corpus, and ends the program where a promise is broken.

/// What is fed: by libFuzzer, or by replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace orrery::fuzz {

[[noreturn]] inline void broken(const char *promise, const char *file, int line, const QString &seen)
{
    std::fprintf(stderr, "%s:%d: broken: %s\n  seen: %s\n", file, line, promise, qUtf8Printable(seen));
    std::abort();
}

/// Whether a message quotes something that stands in the input, which is how one of a single line names its place.
/// Whatever is quoted there already is quoted without its own quotes.
inline bool quotesSome(const QString &message, const QString &input)
{
    const auto plain = [](QString text) { return text.remove(u'"').simplified(); };
    static const QRegularExpression quotation(QStringLiteral("“(.+?)”|'(.*?)'"),
                                              QRegularExpression::DotMatchesEverythingOption);
    for (auto found = quotation.globalMatch(message); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString quoted = match.captured(match.hasCaptured(1) ? 1 : 2);
        if (plain(input).contains(plain(quoted), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace orrery::fuzz

/// With what was seen, a QString.
#define ORRERY_HOLDS(promise, seen) \
    do { \
        if (!(promise)) \
            orrery::fuzz::broken(#promise, __FILE__, __LINE__, (seen)); \
    } while (false)
