// SPDX-License-Identifier: MIT
#include "feed/frameorder.h"

#include <algorithm>

namespace orrery::ui {

namespace {

template <typename T, typename Key>
bool ascends(const QList<T> &list, Key T::*key)
{
    return std::adjacent_find(list.cbegin(), list.cend(),
                              [key](const T &a, const T &b) { return !(a.*key < b.*key); })
        == list.cend();
}

template <typename T, typename Key>
void putInOrder(QList<T> &list, Key T::*key)
{
    std::stable_sort(list.begin(), list.end(), [key](const T &a, const T &b) { return a.*key < b.*key; });
    list.erase(std::unique(list.begin(), list.end(), [key](const T &a, const T &b) { return a.*key == b.*key; }),
               list.end());
}

} // namespace

FramePtr inOrder(const FramePtr &frame)
{
    if (!frame
        || (ascends(frame->processes, &ProcessInfo::pid) && ascends(frame->names, &NameInfo::name)
            && ascends(frame->groups, &GroupInfo::name) && ascends(frame->timers, &TimerInfo::id)
            && ascends(frame->supervisors, &SupervisorInfo::pid)))
        return frame;
    auto ordered = std::make_shared<Frame>(*frame);
    putInOrder(ordered->processes, &ProcessInfo::pid);
    putInOrder(ordered->names, &NameInfo::name);
    putInOrder(ordered->groups, &GroupInfo::name);
    putInOrder(ordered->timers, &TimerInfo::id);
    putInOrder(ordered->supervisors, &SupervisorInfo::pid);
    return ordered;
}

} // namespace orrery::ui
