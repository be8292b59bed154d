// SPDX-License-Identifier: MIT
#include "views/commands.h"

#include "dialogs/changedelaydialog.h"
#include "dialogs/composer.h"
#include "dialogs/joingroupdialog.h"
#include "dialogs/jumpdialog.h"
#include "dialogs/killgroupquestion.h"
#include "dialogs/linkdialog.h"
#include "dialogs/registerdialog.h"
#include "dialogs/spawndialog.h"
#include "dialogs/stopdialog.h"
#include "models/format.h"
#include "views/latestframe.h"
#include "views/outcometext.h"
#include "views/whendone.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// Of more names, a question says how many they are.
constexpr qsizetype ListedNames = 12;

} // namespace

Commands::Commands(Control &control, const LatestFrame &latest, QWidget *window)
    : m_control(control), m_latest(latest), m_window(window)
{
}

Commands::~Commands()
{
    const QSet<QDialog *> open = std::exchange(m_open, {});
    for (QDialog *dialog : open) {
        dialog->disconnect(this);
        delete dialog;
    }
}

void Commands::forget()
{
    const QSet<QDialog *> open = m_open;
    for (QDialog *dialog : open) {
        if (dialog == m_composer) {
            m_composer->forget();
            continue;
        }
        dialog->hide(); // and gone, whether its own way to close asks something or not
        dialog->deleteLater();
    }
}

void Commands::open(QDialog *dialog, bool modal)
{
    m_open.insert(dialog);
    connect(dialog, &QObject::destroyed, this, [this, dialog] {
        m_open.remove(dialog);
        Q_EMIT openDialogsChanged();
    });
    Q_EMIT openDialogsChanged();
    if (modal)
        dialog->open();
    else
        dialog->show();
}

void Commands::spawn()
{
    auto *dialog = new SpawnDialog(m_control, m_latest, m_window);
    connect(dialog, &SpawnDialog::spawned, this, &Commands::spawned);
    openForm(dialog);
}

void Commands::openForm(CommandDialog *dialog)
{
    connect(dialog, &CommandDialog::reported, this, &Commands::reported);
    connect(dialog, &CommandDialog::reported, this, &Commands::frameWanted);
    open(dialog, false);
}

void Commands::send(const Recipient &recipient)
{
    compose(recipient, TimingField::Kind::Now);
}

void Commands::schedule(const Recipient &recipient)
{
    compose(recipient, TimingField::Kind::After);
}

void Commands::compose(const Recipient &recipient, TimingField::Kind when)
{
    const bool isThere = m_composer;
    if (!isThere)
        m_composer = new Composer(m_control, m_latest, m_window);
    m_composer->begin(recipient, when);
    if (!isThere) {
        openForm(m_composer);
        return;
    }
    m_composer->show();
    m_composer->raise();
    m_composer->activateWindow();
}

void Commands::tell(const QFuture<Outcome> &future, std::function<QString(const Outcome &)> text)
{
    whenDone(
        future, this,
        [this, text = std::move(text)](const Outcome &outcome) {
            Q_EMIT reported(text(outcome));
            Q_EMIT frameWanted();
        },
        Outcome(Outcome::Reason::NotOffered));
}

void Commands::registerName(Pid pid)
{
    auto *dialog = new RegisterDialog(m_control, m_latest, m_window);
    dialog->setPid(pid);
    openForm(dialog);
}

void Commands::unregisterNames(const QStringList &names)
{
    if (names.isEmpty())
        return;
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"unregisterQuestion"_s);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Unregister Names"));
    box->setText(tr("Unregister the name(s) %1?", nullptr, static_cast<int>(names.size())).arg(Format::list(names, ListedNames)));
    box->setInformativeText(tr("The process lives on. Messages to the name are refused until another takes it."));
    QPushButton *yes = box->addButton(tr("&Unregister"), QMessageBox::AcceptRole);
    yes->setObjectName(u"unregister"_s);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole)->setObjectName(u"cancel"_s);
    box->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, [this, names] {
        unregister(names);
    });
    open(box, true);
}

/// Tells of all in one sentence, once the last answer is there; why not, where one could not be had.
void Commands::unregister(const QStringList &names)
{
    struct Tally
    {
        qsizetype awaited = 0;
        int freed = 0;
        QString refusal;
    };
    const auto tally = std::make_shared<Tally>();
    tally->awaited = names.size();
    for (const QString &name : names) {
        const auto note = [this, tally, name](const Outcome &outcome) {
            if (outcome.isDone())
                ++tally->freed;
            else if (tally->refusal.isEmpty())
                tally->refusal = refusalText(outcome, m_latest);
            if (--tally->awaited > 0)
                return;
            Q_EMIT reported(!tally->refusal.isEmpty() ? tally->refusal
                            : tally->freed == 1       ? tr("The name %1 is free.").arg(name)
                                                      : tr("%Ln name(s) are free.", nullptr, tally->freed));
            Q_EMIT frameWanted();
        };
        whenDone(m_control.unregisterName(name), this, note, Outcome(Outcome::Reason::NotOffered));
    }
}

void Commands::cancelTimers(const QList<quint64> &ids)
{
    if (ids.isEmpty())
        return;
    tell(m_control.cancelTimers(ids), [this](const Outcome &outcome) {
        return outcome.isDone() ? tr("%Ln timer(s) cancelled.", nullptr, static_cast<int>(outcome.count))
                                : refusalText(outcome, m_latest);
    });
}

void Commands::fireTimers(const QList<quint64> &ids)
{
    if (ids.isEmpty())
        return;
    tell(m_control.fireTimers(ids), [this](const Outcome &outcome) {
        if (!outcome.isDone())
            return refusalText(outcome, m_latest);
        const QString text = tr("%Ln timer(s) fired.", nullptr, Format::plural(qint64{outcome.count}));
        return outcome.count == outcome.total ? text : text + u' ' + missedTimersText(outcome);
    });
}

void Commands::changeDelay(const QList<quint64> &ids)
{
    if (!ids.isEmpty())
        openForm(new ChangeDelayDialog(ids, m_control, m_latest, m_window));
}

QList<Pid> Commands::inState(const QList<Pid> &pids, bool suspended) const
{
    QList<Pid> result;
    std::copy_if(pids.begin(), pids.end(), std::back_inserter(result), [&](Pid pid) {
        const ProcessInfo *info = m_latest.process(pid);
        // Of many, not all are looked at: the control finds out.
        return info && (!m_latest.isKnown(pid) || (info->state == State::Suspended) == suspended);
    });
    return result;
}

void Commands::suspend(const QList<Pid> &pids)
{
    // Suspending is counted: one that is held already would have to be resumed twice.
    const QList<Pid> meant = inState(pids, false);
    if (meant.isEmpty())
        return;
    tell(m_control.suspend(meant), [this](const Outcome &outcome) {
        if (!outcome.isDone())
            return refusalText(outcome, m_latest);
        return outcome.count == 1 ? tr("%1 is suspended.").arg(m_latest.describe(outcome.pid))
                                  : tr("%Ln processes are suspended.", nullptr, Format::plural(qint64{outcome.count}));
    });
}

void Commands::resume(const QList<Pid> &pids)
{
    const QList<Pid> meant = inState(pids, true);
    if (meant.isEmpty())
        return;
    tell(m_control.resume(meant), [this](const Outcome &outcome) {
        if (!outcome.isDone())
            return refusalText(outcome, m_latest);
        return outcome.count == 1 ? tr("%1 is resumed.").arg(m_latest.describe(outcome.pid))
                                  : tr("%Ln processes are resumed.", nullptr, Format::plural(qint64{outcome.count}));
    });
}

void Commands::link(const QList<Pid> &pids)
{
    auto *dialog = new LinkDialog(m_control, m_latest, m_window);
    dialog->setPids(pids.value(0), pids.value(1));
    openForm(dialog);
}

void Commands::unlink(Pid one, Pid other)
{
    tell(m_control.unlink(one, other), [this, one, other](const Outcome &outcome) {
        return outcome.isDone()
            ? tr("%1 and %2 are no longer linked.").arg(m_latest.describe(one), m_latest.describe(other))
            : refusalText(outcome, m_latest);
    });
}

void Commands::jump()
{
    auto *dialog = new JumpDialog(m_control, m_latest, m_window);
    connect(dialog, &JumpDialog::chosen, this, &Commands::processWanted);
    openForm(dialog);
}

void Commands::joinGroup(const QList<Pid> &pids, const QString &group)
{
    auto *dialog = new JoinGroupDialog(pids, m_control, m_latest, m_window);
    dialog->setGroup(group);
    openForm(dialog);
}

void Commands::leaveGroup(const QString &group, const QList<Pid> &pids)
{
    if (pids.isEmpty())
        return;
    tell(m_control.leaveGroup(group, pids), [this, group](const Outcome &outcome) {
        if (!outcome.isDone())
            return groupRefusalText(outcome, group, m_latest);
        return outcome.count == 1
            ? tr("%1 has left %2.").arg(m_latest.describe(outcome.pid), group)
            : tr("%Ln processes have left %1.", nullptr, Format::plural(qint64{outcome.count})).arg(group);
    });
}

void Commands::killGroup(const QString &group)
{
    const GroupInfo *info = m_latest.group(group);
    if (!info) {
        Q_EMIT reported(groupRefusalText(Outcome(Outcome::Reason::NoGroup), group, m_latest));
        return;
    }
    auto *question = new KillGroupQuestion(group, m_control, m_latest, m_window);
    connect(question, &KillGroupQuestion::agreed, this, [this, group] {
        tell(m_control.killGroup(group), [this, group](const Outcome &outcome) {
            return outcome.isDone()
                ? tr("%Ln member(s) of %1 killed.", nullptr, Format::plural(qint64{outcome.count})).arg(group)
                : groupRefusalText(outcome, group, m_latest);
        });
    });
    open(question, true);
}

void Commands::stop(const QList<Pid> &pids)
{
    if (pids.isEmpty())
        return;
    auto *dialog = new StopDialog(pids, m_control, m_latest, m_window);
    connect(dialog, &StopDialog::reported, this, &Commands::reported);
    connect(dialog, &StopDialog::frameWanted, this, &Commands::frameWanted);
    open(dialog, true);
}

} // namespace orrery::ui
