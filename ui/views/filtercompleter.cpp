// SPDX-License-Identifier: MIT
#include "views/filtercompleter.h"

#include "models/filtercompletion.h"
#include "models/filtertext.h"
#include "models/framevalues.h"
#include "views/latestframe.h"

#include <QtGui/QFocusEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>

#include <algorithm>
#include <optional>
#include <utility>

namespace orrery::ui {

namespace {

/// As many as are seen at a glance.
constexpr qsizetype MostOffered = 20;

} // namespace

FilterCompleter::FilterCompleter(const LatestFrame &latest, QLineEdit *field)
    : QObject(field), m_latest(latest), m_field(field)
{
    m_completer.setModel(&m_found);
    m_completer.setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer.setWidget(field);
    m_completer.popup()->setObjectName(QStringLiteral("filterCompletions"));
    m_completer.popup()->setAccessibleName(tr("What the filter may go on with"));
    m_completer.popup()->installEventFilter(this);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textEdited, this, &FilterCompleter::offer);
    connect(&latest, &LatestFrame::changed, this, &FilterCompleter::offerWhatCame);
    connect(&m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterCompleter::insert);
}

FilterCompleter::~FilterCompleter() = default;

void FilterCompleter::setRows(const FilterText *rows)
{
    m_rows = rows;
    m_completer.popup()->hide();
    setWantsLists(false);
}

bool FilterCompleter::isOpen() const
{
    return m_completer.popup()->isVisible();
}

void FilterCompleter::setWantsLists(bool wants)
{
    m_isAwaiting = m_isAwaiting && wants;
    if (std::exchange(m_wantsLists, wants) != wants)
        Q_EMIT wantsListsChanged();
}

bool FilterCompleter::eventFilter(QObject *watched, QEvent *event)
{
    // Escape closes the list; it is not yet the window's key for clearing the filter.
    if (watched == m_field) {
        const bool isLeft = event->type() == QEvent::FocusOut
            && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason;
        if (isLeft || event->type() == QEvent::Hide)
            setWantsLists(false);
        return false;
    }
    if (event->type() == QEvent::Hide)
        setWantsLists(false); // nor does it come back by itself
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void FilterCompleter::offer()
{
    const FilterTerm at = FilterTerm::before(m_field->text(), m_field->cursorPosition());
    const QString term = m_field->text().sliced(at.begin, at.length);
    const Frame *frame = m_latest.frame().get();
    std::optional<ValueKind> wanted;
    const auto valuesOf = [&](const QString &key, const QString &typed) {
        wanted = valueKindOf(key);
        return frame && wanted ? valuesLike(*frame, *wanted, typed, MostOffered) : QStringList();
    };
    show(m_rows ? filterCompletions(term, m_rows->fields(), valuesOf) : QStringList());
    const bool isAList = wanted == ValueKind::Names || wanted == ValueKind::Groups;
    m_isAwaiting = frame && isAList && !knowsAll(*frame, *wanted);
    setWantsLists(isAList && (m_isAwaiting || m_completer.popup()->isVisible()));
}

void FilterCompleter::offerWhatCame()
{
    const Frame *frame = m_latest.frame().get();
    if (m_isAwaiting && frame && frame->hasNames && frame->hasGroups)
        offer();
}

void FilterCompleter::show(const QStringList &found)
{
    if (found.isEmpty()) {
        m_completer.popup()->hide();
        return;
    }
    m_found.setStringList(found);
    QRect at = m_field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const int wanted = m_completer.popup()->sizeHintForColumn(0) + m_field->fontMetrics().averageCharWidth() * 4;
    at.setWidth(std::min(wanted, m_field->window()->width())); // a label may be as long as it likes
    m_completer.complete(at);
}

void FilterCompleter::insert(const QString &completion)
{
    const FilterTerm term = FilterTerm::before(m_field->text(), m_field->cursorPosition());
    QString text = m_field->text();
    text.replace(term.begin, term.length, completion);
    m_field->setText(text);
    m_field->setCursorPosition(static_cast<int>(term.begin + completion.size()));
    offer(); // a key's values
}

} // namespace orrery::ui
