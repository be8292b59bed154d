// SPDX-License-Identifier: MIT
#pragma once

#include "models/namebook.h"
#include "models/processbook.h"
#include "models/timerbook.h"
#include "frames.h"

#include <QtCore/QHash>

#include <algorithm>
#include <chrono>
#include <utility>

/// Tables of more rows than all is known of, as a test says.
namespace orrery::ui::longtables {

using namespace std::chrono_literals;


inline constexpr quint64 Many = 3000;
static_assert(Many > FewRows);

inline TableQuery sortedBy(int column, Qt::SortOrder order, quint64 number)
{
    TableQuery query;
    query.sortColumn = column;
    query.sortOrder = order;
    query.words = FilterWords::ofPresentLanguage();
    query.number = number;
    return query;
}

template <typename Key>
QList<Key> keysOf(const RowOrder<Key> &order)
{
    QList<Key> keys;
    for (int row = 0; row < order.size(); ++row)
        keys.append(order.at(row));
    return keys;
}

/// Each has a label of its own.
inline QList<ProcessInfo> labelled(const QList<Pid> &pids)
{
    QList<ProcessInfo> result;
    for (const Pid pid : pids) {
        ProcessInfo info;
        info.pid = pid;
        info.label = QStringLiteral("label %1").arg(pid.number());
        result.append(info);
    }
    return result;
}

/// Names and timers that a test says.
class Facts final : public TimerSource
{
public:
    qsizetype count() const override { return timersThere.size(); }
    NamedSource<NameInfo> names()
    {
        return {.count = namesThere.size(),
                .list = [this] {
                    used += namesTake;
                    return namesThere;
                },
                .processes = labelled};
    }
    void list(const Use &use) override
    {
        used += timersTake;
        for (qsizetype from = 0; from < timersThere.size(); from += 1000)
            use(timersThere.mid(from, 1000));
    }
    QList<TimerFigures> figures(const QList<TimerFigures> &wanted) override
    {
        QHash<quint64, TimerFigures> byId;
        for (const TimerFigures &there : std::as_const(timersThere))
            byId.insert(there.id, there);
        QList<TimerFigures> result;
        for (const TimerFigures &each : wanted) {
            if (byId.contains(each.id))
                result.append(byId.value(each.id));
        }
        return result;
    }
    QList<TimerInfo> infos(const QList<TimerFigures> &wanted) override
    {
        mostInfos = std::max(mostInfos, wanted.size());
        QList<TimerInfo> result;
        for (const TimerFigures &figures : wanted) {
            TimerInfo info;
            info.id = figures.id;
            info.target = figures.target;
            info.remaining = std::chrono::ceil<std::chrono::milliseconds>(figures.remaining);
            info.targetName = targetNames.value(figures.id);
            info.preview = QStringLiteral("message %1").arg(figures.id);
            result.append(info);
        }
        return result;
    }
    Pid reachedBy(const TimerInfo &info) override { return info.target; }

    QList<NameInfo> namesThere;
    QList<TimerFigures> timersThere;
    QHash<quint64, QString> targetNames; // by id
    qsizetype mostInfos = 0;             // that were asked for at a time
    /// Processor time of a look at all, and of those that were taken.
    std::chrono::milliseconds namesTake{0}, timersTake{0};
    std::chrono::nanoseconds used{0};
};

/// The processes of a frame; what a look at all of them takes is counted with the portion that has the first one.
class Processes final : public ProcessSource
{
public:
    explicit Processes(const Frame &frame) : m_source(frame) {}
    QList<ProcessInfo> infos(const QList<Pid> &pids) override { return m_source.infos(pids); }
    QList<ProcessFigures> figures(const QList<Pid> &pids) override
    {
        if (pids.contains(Pid(1)))
            used += takes;
        return m_source.figures(pids);
    }

    std::chrono::milliseconds takes{0};
    std::chrono::nanoseconds used{0};

private:
    FrameSource m_source;
};

/// `Many` of each.
inline Facts manyFacts()
{
    Facts facts;
    for (quint64 i = 1; i <= Many; ++i) {
        NameInfo info;
        info.name = QStringLiteral("name %1").arg(i - 1, 5, 10, QLatin1Char('0'));
        info.pid = Pid(i);
        facts.namesThere.append(info);
        TimerFigures figures;
        figures.id = i;
        figures.target = Pid(i);
        figures.remaining = std::chrono::seconds(Many - i);
        facts.timersThere.append(figures);
    }
    return facts;
}

} // namespace orrery::ui::longtables
