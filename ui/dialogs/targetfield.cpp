// SPDX-License-Identifier: MIT
#include "dialogs/targetfield.h"

#include "dialogs/choicecompleter.h"
#include "models/format.h"
#include "views/fieldnote.h"
#include "views/latestframe.h"
#include "views/whendone.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// More than a person looks through.
constexpr qsizetype MostOffered = 200;

} // namespace

TargetField::TargetField(const LatestFrame &latest, Accepts accepts, QWidget *parent)
    : QWidget(parent), m_latest(latest), m_accepts(accepts), m_edit(new QLineEdit(this)), m_note(new FieldNote(this)),
      m_completer(new ChoiceCompleter(this))
{
    m_edit->setObjectName(u"target"_s);
    m_note->setObjectName(u"targetNote"_s);
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);

    switch (accepts) {
    case Accepts::PidOrName:
        m_edit->setPlaceholderText(tr("A name, or a pid such as <0.7>"));
        m_edit->setAccessibleName(tr("Process or name"));
        break;
    case Accepts::PidOnly:
        m_edit->setPlaceholderText(tr("A pid such as <0.7>"));
        m_edit->setAccessibleName(tr("Process"));
        break;
    case Accepts::Group:
        m_edit->setObjectName(u"group"_s);
        m_note->setObjectName(u"groupNote"_s);
        m_edit->setPlaceholderText(tr("Any text of at least one character"));
        m_edit->setAccessibleName(tr("Group"));
        break;
    }
    m_edit->setCompleter(m_completer);
    // Before the completer, which looks after the key press.
    connect(m_edit, &QLineEdit::textEdited, this, &TargetField::offer);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(&latest, &LatestFrame::changed, this, &TargetField::update);
}

void TargetField::lookUpBy(Control &control)
{
    m_control = &control;
}

QString TargetField::text() const
{
    return m_edit->text();
}

void TargetField::setText(const QString &text)
{
    m_edit->setText(text);
}

Parsed<Target> TargetField::target() const
{
    switch (m_accepts) {
    case Accepts::PidOrName:
        return parseTarget(m_edit->text());
    case Accepts::Group:
        if (m_edit->text().isEmpty())
            return Parsed<Target>::failed(tr("Type the name of a group."));
        return Target(m_edit->text());
    case Accepts::PidOnly:
        break;
    }
    const Parsed<Pid> pid = parsePid(m_edit->text());
    return pid ? Parsed<Target>(Target(*pid)) : Parsed<Target>::failed(pid.error());
}

void TargetField::update()
{
    const Parsed<Target> parsed = target();
    if (!parsed) {
        // An empty field needs no telling off: its hint says what goes there.
        m_note->setError(m_edit->text().trimmed().isEmpty() ? QString() : parsed.error());
        return;
    }
    if (const Pid *pid = std::get_if<Pid>(&*parsed))
        describe(*pid);
    else
        describe(std::get<QString>(*parsed));
}

void TargetField::describe(Pid pid)
{
    const ProcessInfo *info = m_latest.process(pid);
    if (info || !m_control)
        describe(pid, info);
    else
        lookUp(pid);
}

void TargetField::describe(Pid pid, const ProcessInfo *info)
{
    if (info) {
        m_seenLive = pid;
        const QString known = Format::process(pid, info);
        m_note->setHint(known == pid.toString() ? QString() : known);
    } else if (m_seenLive == pid) {
        m_note->setError(tr("%1 has ended.").arg(pid.toString()));
    } else {
        m_note->setHint(tr("No process with this pid lives at present."));
    }
}

void TargetField::lookUp(Pid pid)
{
    // One question at a time; who is typed meanwhile is asked about after it.
    const bool isBusy = !m_lookedUp.isNull();
    if (pid != m_lookedUp && m_seenLive != pid)
        m_note->clear();
    if (isBusy)
        return;
    m_lookedUp = pid;
    whenDone(
        m_control->infos({pid}), this,
        [this, pid](const QList<ProcessInfo> &infos) {
            m_lookedUp = {};
            const Parsed<Target> present = target();
            const Pid *typed = present ? std::get_if<Pid>(&*present) : nullptr;
            if (typed && *typed == pid)
                describe(pid, infos.isEmpty() ? nullptr : &infos.first());
            else
                update();
        },
        QList<ProcessInfo>());
}

void TargetField::describe(const QString &name)
{
    if (m_accepts == Accepts::Group ? !m_latest.knowsGroups() : !m_latest.knowsNames()) {
        m_note->clear(); // until the next frame, which brings them
        return;
    }
    if (m_accepts == Accepts::Group) {
        const GroupInfo *group = m_latest.group(name);
        m_note->setHint(group ? tr("%Ln member(s) at present.", nullptr, Format::plural(qint64{group->members.size()}))
                              : tr("Nobody is in this group at present."));
        return;
    }
    const Pid holder = m_latest.holder(name);
    m_note->setHint(holder.isNull() ? tr("Nobody holds this name at present.")
                                    : tr("This is %1 at present.").arg(holder.toString()));
}

void TargetField::offer(const QString &typed)
{
    const bool isPid = m_accepts == Accepts::PidOnly || typed.startsWith(u'<');
    const ValueKind kind = m_accepts == Accepts::Group ? ValueKind::Groups
        : isPid                                        ? ValueKind::Pids
                                                       : ValueKind::Names;
    QList<Choice> choices;
    for (const QString &value : m_latest.valuesLike(kind, typed, MostOffered))
        choices.append({value, value});
    if (m_accepts != Accepts::Group) {
        for (const auto &[pid, label] : m_latest.labelledLike(typed, MostOffered - choices.size()))
            choices.append({pid.toString() + u' ' + label.simplified(), pid.toString()});
    }
    m_completer->setChoices(choices);
}

} // namespace orrery::ui
