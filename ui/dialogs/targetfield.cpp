// SPDX-License-Identifier: MIT
#include "dialogs/targetfield.h"

#include "views/fieldnote.h"
#include "views/latestframe.h"

#include <QtCore/QStringListModel>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

TargetField::TargetField(const LatestFrame &latest, Accepts accepts, QWidget *parent)
    : QWidget(parent), m_latest(latest), m_accepts(accepts), m_edit(new QLineEdit(this)), m_note(new FieldNote(this))
{
    m_edit->setObjectName(u"target"_s);
    m_note->setObjectName(u"targetNote"_s);
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);

    if (accepts == Accepts::PidOrName) {
        m_edit->setPlaceholderText(tr("A name, or a pid such as <0.7>"));
        m_edit->setAccessibleName(tr("Process or name"));
        m_names = new QStringListModel(this);
        auto *completer = new QCompleter(m_names, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_edit->setCompleter(completer);
        updateNames();
        connect(&latest, &LatestFrame::changed, this, &TargetField::updateNames);
    } else {
        m_edit->setPlaceholderText(tr("A pid such as <0.7>"));
        m_edit->setAccessibleName(tr("Process"));
    }
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(&latest, &LatestFrame::changed, this, &TargetField::update);
}

void TargetField::setText(const QString &text)
{
    m_edit->setText(text);
}

Parsed<Target> TargetField::target() const
{
    if (m_accepts == Accepts::PidOrName)
        return parseTarget(m_edit->text());
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
    if (const Pid *pid = std::get_if<Pid>(&*parsed)) {
        if (m_latest.process(*pid)) {
            m_seenLive = *pid;
            const QString known = m_latest.describe(*pid);
            m_note->setHint(known == pid->toString() ? QString() : known);
        } else if (m_seenLive == *pid) {
            m_note->setError(tr("%1 has ended.").arg(pid->toString()));
        } else {
            m_note->setHint(tr("No process with this pid lives at present."));
        }
        return;
    }
    const Pid holder = m_latest.holder(std::get<QString>(*parsed));
    m_note->setHint(holder.isNull() ? tr("Nobody holds this name at present.")
                                    : tr("This is %1 at present.").arg(holder.toString()));
}

void TargetField::updateNames()
{
    const QStringList names = m_latest.names();
    if (names != m_names->stringList())
        m_names->setStringList(names);
}

} // namespace orrery::ui
