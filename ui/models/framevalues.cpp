// SPDX-License-Identifier: MIT
#include "models/framevalues.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// How many are looked into: that takes less than a millisecond.
constexpr qsizetype MostWalked = 5000;

/// Calls `use` with those of a stretch, which ascends, that begin with the text in whatever case, until that says no.
/// All of the stretch begin alike in their first `depth` characters: where those of the one case begin and end is found
/// by halving, however long the stretch is.
template <typename Iterator, typename TextOf, typename Use>
bool useBeginning(Iterator first, Iterator last, const QString &text, qsizetype depth, const TextOf &textOf,
                  const Use &use)
{
    if (depth == text.size()) {
        for (; first != last; ++first) {
            if (!use(textOf(*first)))
                return false;
        }
        return true;
    }
    const auto at = [&](const auto &each) { return textOf(each).size() > depth ? textOf(each)[depth].unicode() : -1; };
    const std::array cases{std::min(text[depth].toLower(), text[depth].toUpper()),
                           std::max(text[depth].toLower(), text[depth].toUpper())};
    for (std::size_t i = cases[0] == cases[1] ? 1 : 0; i < cases.size() && first != last; ++i) {
        const int wanted = cases[i].unicode();
        first = std::partition_point(first, last, [&](const auto &each) { return at(each) < wanted; });
        const Iterator end = std::partition_point(first, last, [&](const auto &each) { return at(each) == wanted; });
        if (first != end && !useBeginning(first, end, text, depth + 1, textOf, use))
            return false;
        first = end;
    }
    return true;
}

/// Of an ascending list.
template <typename List, typename TextOf>
QStringList like(const List &list, const QString &text, qsizetype most, const TextOf &textOf)
{
    QStringList found;
    const auto add = [&](const QString &value) {
        if (!value.isEmpty())
            found.append(value);
        return found.size() < most;
    };
    if (most <= 0 || !useBeginning(list.cbegin(), list.cend(), text, 0, textOf, add) || text.isEmpty())
        return found;
    const auto end = list.cbegin() + std::min<qsizetype>(MostWalked, list.cend() - list.cbegin());
    for (auto each = list.cbegin(); each != end && found.size() < most; ++each) {
        const QString &value = textOf(*each);
        if (value.indexOf(text, 1, Qt::CaseInsensitive) > 0 && !value.startsWith(text, Qt::CaseInsensitive))
            found.append(value);
    }
    return found;
}

/// What is said of the processes that are known, each once.
template <typename AddOf>
QStringList likeKnown(const Frame &frame, const QString &text, qsizetype most, const AddOf &addOf)
{
    QStringList all;
    for (const ProcessInfo &info : frame.processes.first(std::min(MostWalked, frame.processes.size())))
        addOf(info, all);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return like(all, text, most, [](const QString &each) -> const QString & { return each; });
}

/// Those whose number begins with these digits.
template <typename Iterator, typename PidOf>
QStringList pidsBeginning(Iterator first, Iterator last, quint64 digits, qsizetype most, const PidOf &pidOf)
{
    constexpr quint64 Highest = ~quint64{0} / 10;
    QStringList found;
    for (quint64 low = digits, span = 1; first != last && found.size() < most; low *= 10, span *= 10) {
        auto at = std::lower_bound(first, last, low,
                                   [&](const auto &each, quint64 number) { return pidOf(each).number() < number; });
        for (; at != last && pidOf(*at).number() - low < span && found.size() < most; ++at)
            found.append(pidOf(*at).toString());
        if (low > Highest || span > Highest)
            break;
    }
    return found;
}

/// Of a pid as far as it is typed: 0 where none is yet, empty where it is none.
std::optional<quint64> digitsOf(QStringView typed)
{
    for (const QStringView part : {QStringView(u"<"), QStringView(u"0."), QStringView(u"0")}) {
        if (typed.startsWith(part))
            typed = typed.sliced(part.size());
    }
    bool isNumber = typed.isEmpty();
    const quint64 digits = isNumber ? 0 : typed.toULongLong(&isNumber);
    return isNumber ? std::optional(digits) : std::nullopt;
}

/// Those that have ended included, which are shown for a while.
QStringList pidsLike(const Frame &frame, const QString &text, qsizetype most)
{
    const std::optional<quint64> digits = digitsOf(text);
    const auto find = [&](const auto &list, const auto &pidOf) {
        QStringList first;
        if (digits && *digits > 0)
            return pidsBeginning(list.begin(), list.end(), *digits, most, pidOf);
        for (auto each = list.begin(); digits && each != list.end() && first.size() < most; ++each)
            first.append(pidOf(*each).toString());
        return first;
    };
    if (frame.table && frame.table->order.keys())
        return find(*frame.table->order.keys(), [](Pid pid) { return pid; });
    return find(frame.processes, [](const ProcessInfo &info) { return info.pid; });
}

} // namespace

std::optional<ValueKind> valueKindOf(const QString &key)
{
    static constexpr std::array Known{
        std::pair("pid"_L1, ValueKind::Pids),         std::pair("links"_L1, ValueKind::Pids),
        std::pair("monitors"_L1, ValueKind::Pids),    std::pair("monitoredby"_L1, ValueKind::Pids),
        std::pair("supervisor"_L1, ValueKind::Pids),  std::pair("by"_L1, ValueKind::Pids),
        std::pair("name"_L1, ValueKind::Names),       std::pair("target"_L1, ValueKind::Names),
        std::pair("process"_L1, ValueKind::Names),    std::pair("label"_L1, ValueKind::Labels),
        std::pair("group"_L1, ValueKind::Groups),
    };
    const auto at = std::find_if(Known.begin(), Known.end(),
                                 [&](const auto &known) { return key.compare(known.first, Qt::CaseInsensitive) == 0; });
    return at == Known.end() ? std::nullopt : std::optional(at->second);
}

bool knowsAll(const Frame &frame, ValueKind kind)
{
    return (kind != ValueKind::Names || frame.hasNames) && (kind != ValueKind::Groups || frame.hasGroups);
}

QStringList valuesLike(const Frame &frame, ValueKind kind, const QString &text, qsizetype most)
{
    switch (kind) {
    case ValueKind::Pids:
        return pidsLike(frame, text, most);
    case ValueKind::Names:
        if (frame.hasNames)
            return like(frame.names, text, most, [](const NameInfo &info) -> const QString & { return info.name; });
        return likeKnown(frame, text, most, [](const ProcessInfo &info, QStringList &all) { all += info.names; });
    case ValueKind::Labels:
        return likeKnown(frame, text, most, [](const ProcessInfo &info, QStringList &all) { all += info.label; });
    case ValueKind::Groups:
        if (frame.hasGroups)
            return like(frame.groups, text, most, [](const GroupInfo &info) -> const QString & { return info.name; });
        return likeKnown(frame, text, most, [](const ProcessInfo &info, QStringList &all) { all += info.groups; });
    }
    return {};
}

QList<std::pair<Pid, QString>> labelledLike(const Frame &frame, const QString &text, qsizetype most)
{
    QList<std::pair<Pid, QString>> begin, inside;
    if (text.isEmpty())
        return begin;
    for (const ProcessInfo &info : frame.processes.first(std::min(MostWalked, frame.processes.size()))) {
        const qsizetype at = info.label.indexOf(text, 0, Qt::CaseInsensitive);
        if (at >= 0)
            (at == 0 ? begin : inside).append({info.pid, info.label});
    }
    begin += inside;
    begin.resize(std::min(most, begin.size()));
    return begin;
}

} // namespace orrery::ui
