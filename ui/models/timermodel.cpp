// SPDX-License-Identifier: MIT
#include "models/timermodel.h"

#include "feed/frameorder.h"
#include "models/columns.h"
#include "models/format.h"
#include "models/lookup.h"

#include <QtCore/QThread>

#include <algorithm>
#include <utility>

namespace orrery::ui {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// Of complete frames: what they hold.
class FrameTimers final : public TimerSource
{
public:
    explicit FrameTimers(const Frame &frame) : m_frame(frame) {}

    qsizetype count() const override { return m_frame.timers.size(); }
    void list(const Use &use) override
    {
        QList<TimerFigures> all;
        for (const TimerInfo &info : m_frame.timers) {
            TimerFigures figures;
            figures.id = info.id;
            figures.target = info.target;
            figures.madeBy = info.madeBy;
            constexpr auto longest = std::chrono::duration_cast<milliseconds>(nanoseconds::max());
            figures.remaining = std::min(info.remaining, longest);
            figures.period = std::min(info.period, longest);
            all.append(figures);
        }
        use(all);
    }
    QList<TimerFigures> figures(const QList<TimerFigures> &wanted) override
    {
        QList<TimerFigures> result;
        list([&](const QList<TimerFigures> &all) {
            auto at = all.cbegin();
            for (const TimerFigures &each : wanted) {
                at = std::lower_bound(at, all.cend(), each.id,
                                      [](const TimerFigures &figures, quint64 id) { return figures.id < id; });
                if (at != all.cend() && at->id == each.id)
                    result.append(*at);
            }
        });
        return result;
    }
    QList<TimerInfo> infos(const QList<TimerFigures> &wanted) override
    {
        QList<TimerInfo> result;
        for (const TimerFigures &figures : wanted) {
            const auto at = std::lower_bound(m_frame.timers.cbegin(), m_frame.timers.cend(), figures.id,
                                             [](const TimerInfo &info, quint64 id) { return info.id < id; });
            if (at != m_frame.timers.cend() && at->id == figures.id)
                result.append(*at);
        }
        return result;
    }
    Pid reachedBy(const TimerInfo &info) override
    {
        if (!info.target.isNull())
            return findProcess(m_frame, info.target) ? info.target : Pid();
        const NameInfo *holder = findByName(m_frame.names, info.targetName);
        return holder ? holder->pid : Pid();
    }

private:
    const Frame &m_frame;
};

} // namespace

TimerModel::TimerModel(QObject *parent) : ArrangedTable(parent)
{
    readColumns();
    connect(this, &ArrangedModel::queryChanged, this, &TimerModel::arrange);
}

TimerModel::~TimerModel() = default;

std::optional<TimerInfo> TimerModel::info(quint64 id) const
{
    const Row *row = m_table ? m_table->find(id) : nullptr;
    return row ? std::optional(row->info) : std::nullopt;
}

QModelIndex TimerModel::rowWithId(quint64 id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row, 0);
}

void TimerModel::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!given)
        return;
    if (given->timerTable) {
        show(given->timerTable);
    } else if (given->hasTimers && !given->table) {
        m_frame = inOrder(given);
        if (!m_book)
            m_book = std::make_unique<TimerBook>();
        arrange();
    }
}

/// Anew, where the feed does not do it.
void TimerModel::arrange()
{
    if (!m_frame)
        return;
    m_book->setQuery(query());
    FrameTimers source(*m_frame);
    show(m_book->take(source, m_frame->takenAt));
}

void TimerModel::show(const TimerTablePtr &table)
{
    const TimerTablePtr before = std::exchange(m_table, table);
    m_sinceFrame = {};
    adopt(table->order);
    if (rowCount() == 0)
        return;
    // Each is closer in any case; what else differs is looked at by who paints it.
    const auto looksTheSame = [](const Row &a, const Row &b) {
        return a.resolves == b.resolves && a.isGone == b.isGone && a.info.preview == b.info.preview
            && a.info.target == b.info.target && a.info.targetName == b.info.targetName
            && a.info.period == b.info.period && a.info.madeBy == b.info.madeBy;
    };
    const bool isCloser = before && std::equal(before->rows.begin(), before->rows.end(), table->rows.begin(),
                                               table->rows.end(), looksTheSame);
    const int first = isCloser ? int{DueColumn} : 0;
    Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, isCloser ? int{DueColumn} : ColumnCount - 1));
}

void TimerModel::clear()
{
    m_table.reset();
    m_frame.reset();
    m_sinceFrame = {};
    if (m_book)
        m_book->clear();
    dropAll();
}

void TimerModel::tick(milliseconds sinceFrame)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (rowCount() == 0 || sinceFrame == m_sinceFrame)
        return;
    m_sinceFrame = sinceFrame;
    Q_EMIT dataChanged(index(0, DueColumn), index(rowCount() - 1, DueColumn), {Qt::DisplayRole});
}

milliseconds TimerModel::remaining(const Row &row) const
{
    return std::max(milliseconds{0}, row.info.remaining - m_sinceFrame);
}

QVariant TimerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint64 id = keyAt(index.row());
    const Row *row = m_table ? m_table->find(id) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        if (row)
            return display(*row, index.column());
        if (id != 0)
            wantFacts();
        return QString();
    case Qt::ToolTipRole:
        return row && index.column() == MessageColumn ? row->info.preview : QVariant();
    case Qt::TextAlignmentRole:
        return alignment(index.column() == DueColumn);
    case PidRole:
        return !row || row->resolves.isNull() ? QVariant() : QVariant::fromValue(row->resolves);
    case IdRole:
        return QVariant::fromValue(id);
    case EndedRole:
        return row && row->isGone;
    case NameRole:
        return row ? row->info.targetName : QString();
    default:
        return {};
    }
}

QVariant TimerModel::display(const Row &row, int column) const
{
    const TimerInfo &info = row.info;
    switch (column) {
    case TargetColumn:
        return info.target.isNull() ? info.targetName : info.target.toString();
    case ResolvesColumn:
        return Format::pid(row.resolves);
    case MessageColumn:
        return info.preview;
    case DueColumn:
        return Format::countdown(remaining(row));
    case KindColumn:
        return info.period.count() > 0 ? tr("every %1").arg(Format::delay(info.period)) : tr("once");
    case MadeByColumn:
        return Format::pid(info.madeBy);
    default:
        return {};
    }
}

QVariant TimerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using Kind = FilterField::Kind;
    switch (section) {
    case TargetColumn:
        return headerAnswer({tr("Target"), tr("Who the message is for: a process, or the holder of a name when it fires")},
                            FilterField{QStringLiteral("target"), Kind::Text, true}, role);
    case ResolvesColumn:
        return headerAnswer({tr("Resolves to"), tr("The process that the message would reach now")},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case MessageColumn:
        return headerAnswer({tr("Message"), tr("The beginning of the message")},
                            FilterField{QStringLiteral("message"), Kind::Text, true}, role);
    case DueColumn:
        return headerAnswer({tr("Due in"), tr("How long until it fires"), true},
                            FilterField{QStringLiteral("due"), Kind::Duration}, role);
    case KindColumn:
        return headerAnswer({tr("Kind"), tr("Once, or again after each period")},
                            FilterField{QStringLiteral("period"), Kind::Duration}, role);
    case MadeByColumn:
        return headerAnswer({tr("Made by"), tr("The process that armed it; a dash where it was armed from outside")},
                            FilterField{QStringLiteral("by"), Kind::Text}, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
