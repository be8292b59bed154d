// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/arranger.h"
#include "models/lookbudget.h"
#include "models/processfields.h"
#include "models/processtable.h"
#include "models/vectorpool.h"

#include <orrery/processwatch.h>

#include <deque>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace orrery::ui {

using ProcessArranger = Arranger<ProcessFields>;

/// Where a book learns what it does not know yet.
class ProcessSource
{
public:
    virtual ~ProcessSource() = default;
    /// Of those that are live, in the order asked for.
    virtual QList<ProcessInfo> infos(const QList<Pid> &pids) = 0;
    virtual QList<ProcessFigures> figures(const QList<Pid> &pids) = 0;
};

/// Of complete frames: what they hold. The frame outlives it.
class FrameSource final : public ProcessSource
{
public:
    explicit FrameSource(const Frame &frame) : m_frame(frame) {}
    QList<ProcessInfo> infos(const QList<Pid> &pids) override;
    QList<ProcessFigures> figures(const QList<Pid> &pids) override;

private:
    const Frame &m_frame;
};

/// All processes of a runtime from sample to sample: who there is, who has ended of late and why, and what is known of
/// those that somebody looks at. Makes the tables that a window shows.
///
/// At a million processes a sample costs what changed and what is in sight; a look at all of them, which sorting and
/// filtering take, is taken when it is asked for and then no more often than its cost allows.
///
/// On the thread that samples, whichever that is.
class ProcessBook
{
public:
    /// How long, in the time of frames, an ended process is still shown.
    static constexpr std::chrono::seconds Lingering{5};
    /// How many ended ones are shown at most; of more, those that were known, and of those the highest pids.
    static constexpr std::size_t MaxLingering = 1000;
    /// `account` is what its looks share with those of others.
    explicit ProcessBook(std::shared_ptr<const LookAccount> account = std::make_shared<LookAccount>());
    ~ProcessBook();

    void setQuery(const TableQuery &query);
    void setView(const TableView<Pid> &view) { m_view = view; }
    /// A look at all comes with the next table, whatever it costs.
    void lookAgain() { m_budget.want(); }

    /// The table of this frame, whose other parts are filled in: when it was taken, who has ended and why, who has not
    /// suspended for long, what supervisors know.
    ProcessTablePtr take(const ProcessWatch::Changes &changes, ProcessSource &source, const Frame &frame);
    /// Without who has come and gone, which a later one tells: what is in sight.
    ProcessTablePtr takeInSight(ProcessSource &source, const Frame &frame);
    /// The same of a frame that holds all processes.
    ProcessTablePtr take(const Frame &frame);
    /// The last table arranged anew, and filled with what is in sight now.
    ProcessTablePtr again(ProcessSource &source, std::chrono::nanoseconds now);
    void clear();

    /// Whether the last table still has the order of before: by rates, it takes a second look a little later to tell.
    bool wantsAgain() const { return m_wantsAgain; }
    /// Processor time of the look at all that the last table took; 0 where it took none.
    std::chrono::nanoseconds lookCost() const { return m_budget.cost(); }

private:
    using Row = ProcessRow;
    using Indices = std::vector<quint32>;

    /// What is kept of each to go by rates at the next look: the lower ends of its counters, which tell how far they got
    /// since.
    struct Counted
    {
        explicit Counted(Pid of, const Row::Counters &now);
        /// What they were, of one that has these now.
        Row::Counters before(const Row::Counters &now, std::chrono::nanoseconds at) const;

        Pid pid;
        quint32 received, sent, refused;
        quint32 cpu; // in units of 256 ns
    };

    bool isFew() const { return m_keys->size() - m_ended.size() <= std::size_t{FewRows}; }
    const Row *known(Pid pid) const;
    void begin(const Frame &frame);
    void noteEnded(const QList<Pid> &ended);
    void letEndedGo(std::vector<Pid> &gone);
    void noteReasons(const QList<JournalEvent> &events);
    void changeKeys(const QList<Pid> &started, const std::vector<Pid> &gone);
    ProcessTablePtr makeTable(ProcessSource &source);
    RowOrder<Pid> arrange(ProcessSource &source);
    RowOrder<Pid> look(ProcessSource &source);
    RowOrder<Pid> lookAtAll(ProcessSource &source);
    void count(ProcessSource &source);
    const Counted *lastCounted(Pid pid);
    bool goesByRate() const;
    QList<Pid> wanted(const RowOrder<Pid> &order) const;
    void learn(const QList<Pid> &pids, ProcessSource &source);
    Row rowOf(const ProcessInfo &info, const Row *before) const;
    void visit(const Indices &indices, ProcessSource &source, const ProcessArranger::Use &use);
    void visitSome(const Indices &indices, std::size_t from, std::size_t to, ProcessSource &source,
                   const ProcessArranger::Use &use, bool &mostHaveMore);
    void setAside(Row &row) const;
    void setRates(Row &row, const Row::Counters *before) const;

    ProcessArranger m_arranger{2}; // rows by key, keys by row
    TableView<Pid> m_view;
    LookBudget m_budget;

    std::shared_ptr<const std::vector<Pid>> m_keys; // live and ended, ascending
    VectorPool<Pid> m_pool{1};
    ProcessArranger::KeysChange m_change; // what became of the keys since the arranger saw them
    bool m_keysChanged = false;
    bool m_wantsAgain = false;
    QList<Pid> m_started; // with this frame
    std::map<Pid, Row> m_ended;
    std::unordered_map<Pid, ExitReason> m_reasons; // of processes that are known and about to leave
    std::vector<Row> m_rows; // known, ascending; those that live
    std::deque<Counted> m_counted, m_nextCounted; // at a look that went by rates; ascending
    std::chrono::nanoseconds m_countedAt{0};

    // Of the frame.
    std::chrono::nanoseconds m_now{0};
    std::chrono::nanoseconds m_listedAt{0}, m_listedBefore{0}; // who came and went was told then
    qint64 m_wallTime = 0;
    bool m_isFirst = true;
    std::unordered_map<Pid, std::chrono::milliseconds> m_longRunning;
};

} // namespace orrery::ui
