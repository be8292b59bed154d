// SPDX-License-Identifier: MIT
#include "views/commands.h"

#include "dialogs/messagedialog.h"
#include "dialogs/registerdialog.h"
#include "dialogs/spawndialog.h"
#include "dialogs/stopdialog.h"
#include "models/format.h"
#include "views/outcometext.h"
#include "views/whendone.h"

#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace orrery::ui {

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
    connect(dialog, &CommandDialog::reported, this, &Commands::reported);
    connect(dialog, &SpawnDialog::spawned, this, &Commands::frameWanted);
    open(dialog, false);
}

void Commands::send(const QString &target)
{
    auto *dialog = new MessageDialog(MessageDialog::Mode::Send, m_control, m_latest, m_window);
    dialog->setTarget(target);
    connect(dialog, &CommandDialog::reported, this, &Commands::reported);
    open(dialog, false);
}

void Commands::schedule(const QString &target)
{
    auto *dialog = new MessageDialog(MessageDialog::Mode::Schedule, m_control, m_latest, m_window);
    dialog->setTarget(target);
    connect(dialog, &CommandDialog::reported, this, &Commands::reported);
    open(dialog, false);
}

void Commands::registerName(Pid pid)
{
    auto *dialog = new RegisterDialog(m_control, m_latest, m_window);
    dialog->setPid(pid);
    connect(dialog, &CommandDialog::reported, this, &Commands::reported);
    open(dialog, false);
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
    box->setText(tr("Unregister the name(s) %1?", nullptr, static_cast<int>(names.size())).arg(Format::list(names)));
    box->setInformativeText(tr("The process lives on. Messages to the name are refused until another takes it."));
    QPushButton *yes = box->addButton(tr("&Unregister"), QMessageBox::AcceptRole);
    yes->setObjectName(u"unregister"_s);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole)->setObjectName(u"cancel"_s);
    box->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, [this, names] {
        for (const QString &name : names) {
            whenDone(
                m_control.unregisterName(name), this,
                [this, name](const Outcome &outcome) {
                    Q_EMIT reported(outcome.isDone() ? tr("The name %1 is free.").arg(name)
                                                     : refusalText(outcome, m_latest));
                },
                Outcome(Outcome::Reason::NotOffered));
        }
    });
    open(box, true);
}

void Commands::cancelTimers(const QList<quint64> &ids)
{
    if (ids.isEmpty())
        return;
    whenDone(
        m_control.cancelTimers(ids), this,
        [this](const Outcome &outcome) {
            Q_EMIT reported(outcome.isDone()
                                ? tr("%Ln timer(s) cancelled.", nullptr, static_cast<int>(outcome.count))
                                : refusalText(outcome, m_latest));
        },
        Outcome(Outcome::Reason::NotOffered));
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
