// SPDX-License-Identifier: MIT
#include "dialogs/foresighttree.h"

#include "models/format.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

using Ending = Foresight::Ending;
using Cause = Foresight::Cause;
using Restarting = Foresight::Restarting;

/// More rows of one kind than this are counted, not listed; fewer than this are shown without being asked for.
constexpr qsizetype Listed = 200;
constexpr qsizetype Expanded = 8;
/// What a message says may be long, and is not what is asked about.
constexpr qsizetype PreviewLength = 60;

/// What stands below one heading.
class Section
{
public:
    /// A row, for so many things; null where it is not listed any more.
    QStandardItem *add(const QString &what, const QString &why, qsizetype counts = 1)
    {
        m_total += counts;
        if (++m_count > Listed)
            return nullptr;
        m_rows.append(rowOf(what, why));
        return m_rows.last().first();
    }

    static QList<QStandardItem *> rowOf(const QString &what, const QString &why)
    {
        return {new QStandardItem(what), new QStandardItem(why)};
    }

    static QStandardItem *rest(qsizetype count)
    {
        return new QStandardItem(ForesightTree::tr("and %Ln more", nullptr, Format::plural(qint64{count})));
    }

    void appendTo(QStandardItemModel &model, const QString &title) const
    {
        if (m_count == 0)
            return;
        auto *heading = new QStandardItem(title);
        QFont strong = heading->font();
        strong.setBold(true);
        heading->setFont(strong);
        for (const QList<QStandardItem *> &row : m_rows)
            heading->appendRow(row);
        if (m_count > Listed)
            heading->appendRow(rest(m_count - Listed));
        model.appendRow({heading, new QStandardItem(Format::number(qint64{m_total}))});
    }

private:
    qsizetype m_count = 0, m_total = 0;
    QList<QList<QStandardItem *>> m_rows;
};

QString dueText(const TimerInfo &timer)
{
    const QString due = timer.remaining.count() <= 0
        ? Format::countdown(timer.remaining)
        : ForesightTree::tr("due in %1").arg(Format::countdown(timer.remaining));
    return timer.period.count() <= 0
        ? due
        : ForesightTree::tr("%1, every %2", "when a timer is due, its period").arg(due, Format::delay(timer.period));
}

/// The timers that are known one by one, below the process that they are for.
void appendTimers(QStandardItem &process, const Ending &ending)
{
    for (const TimerInfo &timer : ending.timers) {
        QString preview = timer.preview.simplified();
        if (preview.size() > PreviewLength)
            preview = preview.left(PreviewLength - 1) + u'…';
        const QList<QStandardItem *> row = Section::rowOf(preview, dueText(timer));
        row.first()->setToolTip(timer.preview);
        process.appendRow(row);
    }
    if (const qsizetype more = ending.info.timersPending - ending.timers.size(); more > 0 && !ending.timers.isEmpty())
        process.appendRow(Section::rest(more));
}

QString nameOf(const ProcessInfo &info)
{
    return Format::process(info.pid, &info);
}

QString reasonOf(const Ending &ending, Foresight::Way way)
{
    switch (ending.cause) {
    case Cause::Asked:
        if (way == Foresight::Way::Kill)
            return ending.isSupervisor
                ? ForesightTree::tr("a supervisor: its children end along, unless they trap exits")
                : QString();
        if (ending.isSupervisor)
            return ForesightTree::tr("a supervisor: ends after its children");
        return ending.info.trapExit ? ForesightTree::tr("traps exits: may take its time, or stay") : QString();
    case Cause::Linked:
        return ForesightTree::tr("linked to %1").arg(ending.through.toString());
    case Cause::Supervised:
        return ForesightTree::tr("child of %1").arg(ending.through.toString());
    }
    return {};
}

/// Whether it is started again whatever comes of the stop.
bool isCertain(const Restarting &each, Foresight::Way way)
{
    return each.restart == Restart::Permanent || way == Foresight::Way::Kill;
}

QString reasonOf(const Restarting &each, Foresight::Way way)
{
    const QString known = each.supervisorKnownAs;
    const QString by = known.isEmpty() ? each.supervisor.toString() : each.supervisor.toString() + u' ' + known;
    if (!isCertain(each, way))
        return ForesightTree::tr("only where it has to be killed; by %1").arg(by);
    if (each.isOneTooMany)
        return ForesightTree::tr("%1 has made too many restarts: it ends instead, with all its children").arg(by);
    if (each.others > 0)
        return ForesightTree::tr("by %1, with %Ln other(s) that it stops", nullptr, Format::plural(qint64{each.others}))
            .arg(by);
    return ForesightTree::tr("by %1").arg(by);
}

qsizetype along(const Foresight &foresight)
{
    return std::count_if(foresight.endings.begin(), foresight.endings.end(),
                         [](const Ending &each) { return each.cause != Cause::Asked; });
}

} // namespace

QString foresightText(const Foresight &foresight)
{
    qsizetype names = 0, timers = 0, messages = 0;
    for (const Ending &each : foresight.endings) {
        names += each.info.names.size();
        // Those aimed at a name stay: they find whoever holds it when they fire.
        timers += each.info.timersPending;
        messages += each.info.mailboxDepth;
    }
    qsizetype restarted = 0;
    bool isTooMany = false;
    for (const Restarting &each : foresight.restarts) {
        restarted += isCertain(each, foresight.way) && !each.isOneTooMany;
        isTooMany = isTooMany || each.isOneTooMany;
    }
    const auto plural = [](qsizetype count) { return Format::plural(qint64{count}); };
    QStringList sentences;
    if (const qsizetype more = along(foresight); more > 0)
        sentences.append(ForesightTree::tr("%Ln more process(es) end along.", nullptr, plural(more)));
    if (names > 0)
        sentences.append(ForesightTree::tr("%Ln name(s) become free.", nullptr, plural(names)));
    if (timers > 0)
        sentences.append(ForesightTree::tr("%Ln timer(s) are cancelled.", nullptr, plural(timers)));
    if (messages > 0)
        sentences.append(ForesightTree::tr("%Ln message(s) in mailboxes are lost.", nullptr, plural(messages)));
    if (restarted > 0)
        sentences.append(
            ForesightTree::tr("%Ln of them are started again by supervisors.", nullptr, plural(restarted)));
    if (isTooMany)
        sentences.append(ForesightTree::tr("A supervisor has made too many restarts and ends as well."));
    if (sentences.isEmpty() && foresight.told.isEmpty())
        sentences.append(ForesightTree::tr("No names, timers, linked processes or waiting messages go with it."));
    if (!foresight.isComplete)
        sentences.append(ForesightTree::tr("Only the first %Ln process(es) were looked at: there may be more.", nullptr,
                                           plural(Foresight::MostFollowed)));
    return sentences.join(u' ');
}

ForesightTree::ForesightTree(QWidget *parent) : RowTree(parent), m_model(new QStandardItemModel(0, 2, this))
{
    setObjectName(u"foresight"_s);
    setAccessibleName(tr("What goes with it"));
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Why")});
    setModel(m_model);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(false);
    header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    header()->setSectionsMovable(false);
}

void ForesightTree::setForesight(const Foresight &foresight)
{
    Section asked, linked, supervised, told, names, timers, messages, groups, restarts;
    for (const Ending &each : foresight.endings) {
        const ProcessInfo &info = each.info;
        const QString who = nameOf(info);
        Section &into = each.cause == Cause::Asked ? asked : each.cause == Cause::Linked ? linked : supervised;
        into.add(who, reasonOf(each, foresight.way));
        for (const QString &name : info.names)
            names.add(name, tr("held by %1").arg(info.pid.toString()));
        for (const QString &group : info.groups)
            groups.add(group, who);
        if (const auto pending = std::max<qsizetype>(info.timersPending, each.timers.size()); pending > 0) {
            const QString count = tr("%Ln timer(s)", nullptr, Format::plural(qint64{pending}));
            if (QStandardItem *row = timers.add(who, count, pending))
                appendTimers(*row, each);
        }
        if (info.mailboxDepth > 0)
            messages.add(who, tr("%Ln message(s)", nullptr, Format::plural(qint64{info.mailboxDepth})));
    }
    for (const ProcessInfo &info : foresight.told)
        told.add(nameOf(info), tr("traps exits"));
    for (const Restarting &each : foresight.restarts)
        restarts.add(each.pid.toString() + u' ' + each.childId, reasonOf(each, foresight.way));

    const QHash<QString, bool> open = opened();
    const int scrolled = verticalScrollBar()->value();
    m_model->removeRows(0, m_model->rowCount());
    asked.appendTo(*m_model, foresight.way == Foresight::Way::Kill ? tr("Killed") : tr("Asked to end"));
    supervised.appendTo(*m_model, tr("Children that end with their supervisor"));
    linked.appendTo(*m_model, tr("Linked, and end along"));
    told.appendTo(*m_model, tr("Linked, are told and stay"));
    restarts.appendTo(*m_model, tr("Started again"));
    names.appendTo(*m_model, tr("Names that become free"));
    timers.appendTo(*m_model, tr("Timers that are cancelled"));
    messages.appendTo(*m_model, tr("Messages that are lost"));
    groups.appendTo(*m_model, tr("Groups that are left"));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex heading = m_model->index(row, 0);
        const qsizetype rows = m_model->rowCount(heading);
        qsizetype below = rows;
        for (int child = 0; child < rows; ++child)
            below += m_model->rowCount(m_model->index(child, 0, heading));
        if (below <= Expanded)
            expandRecursively(heading);
        setExpanded(heading, open.value(heading.data().toString(), rows <= Expanded));
    }
    verticalScrollBar()->setValue(scrolled);
}

void ForesightTree::clear()
{
    m_model->removeRows(0, m_model->rowCount());
}

/// Which headings are, so that who reads is not disturbed by what is told anew.
QHash<QString, bool> ForesightTree::opened() const
{
    QHash<QString, bool> open;
    for (int row = 0; row < m_model->rowCount(); ++row)
        open.insert(m_model->index(row, 0).data().toString(), isExpanded(m_model->index(row, 0)));
    return open;
}

QSize ForesightTree::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 3 / 2 * 10};
}

} // namespace orrery::ui
