// SPDX-License-Identifier: MIT
#include "views/filteredit.h"

#include "models/filtertext.h"
#include "views/fieldnote.h"
#include "views/filtercompleter.h"
#include "views/icons.h"

#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFrame>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace orrery::ui {

FilterEdit::FilterEdit(const LatestFrame &latest, QWidget *parent)
    : QLineEdit(parent), m_completer(new FilterCompleter(latest, this))
{
    setObjectName(u"filterField"_s);
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    addAction(themedIcon(u"filter"_s), LeadingPosition);
    // Qt's own is a picture of 16 pixels, dark on any ground.
    if (auto *clear = findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        clear->setIcon(themedIcon(u"cross"_s));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_patience.setParent(this);
    m_patience.setObjectName(u"patience"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(500ms);
    connect(m_completer, &FilterCompleter::wantsListsChanged, this, &FilterEdit::wantsListsChanged);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        // Who chooses how it goes on need not be told that it is not whole.
        if (m_completer->isOpen())
            m_patience.start();
        else
            showError();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &typed) {
        if (m_rows)
            m_rows->setExpression(typed);
        showErrorLater();
    });
}

FilterEdit::~FilterEdit()
{
    delete m_frame;
}

void FilterEdit::setRows(FilterText *rows, const QString &hint)
{
    m_rows = rows;
    m_completer->setRows(rows);
    setPlaceholderText(hint);
    setText(rows->expression());
    const QString keys = rows->keys().join(u", "_s);
    setToolTip(tr("Words, and conditions on columns, all of which have to hold: state:waiting mailbox>10 mailbox:full\n"
                  "A minus before one excludes what matches it; a regular expression stands between slashes: name:/^w\\d+$/\n"
                  "Columns: %1").arg(keys));
    showErrorLater();
}

bool FilterEdit::wantsLists() const
{
    return m_completer->wantsLists();
}

QSize FilterEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, QLineEdit::sizeHint().height()};
}

void FilterEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (m_frame)
        m_frame->hide();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && !(event->modifiers() & ~Qt::KeypadModifier))
        Q_EMIT leftDownwards();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterEdit::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeNote();
}

void FilterEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

void FilterEdit::showErrorLater()
{
    // Half a condition is wrong until it is whole: only a correction shows at once.
    if (!m_rows || m_rows->error().isEmpty()) {
        m_patience.stop();
        showError();
    } else {
        m_patience.start();
    }
}

void FilterEdit::showError()
{
    const QString error = m_rows ? m_rows->error() : QString();
    if (error.isEmpty()) {
        if (m_frame) {
            m_note->clear();
            m_frame->hide();
        }
        return;
    }
    if (!m_frame) {
        auto *frame = new QFrame(window());
        frame->setObjectName(u"filterError"_s);
        frame->setFrameShape(QFrame::StyledPanel);
        frame->setAutoFillBackground(true);
        frame->setBackgroundRole(QPalette::ToolTipBase);
        m_note = new FieldNote(frame);
        auto *layout = new QVBoxLayout(frame);
        layout->addWidget(m_note);
        m_frame = frame;
    }
    m_note->setError(error);
    m_frame->show();
    m_frame->raise();
    placeNote();
}

void FilterEdit::placeNote()
{
    if (!m_frame || !m_frame->isVisible())
        return;
    m_frame->setFixedWidth(std::max(width(), sizeHint().width()));
    m_frame->setFixedHeight(std::max(m_frame->layout()->totalHeightForWidth(m_frame->width()),
                                     m_frame->layout()->totalMinimumSize().height()));
    const QWidget *top = window();
    QPoint at = mapTo(top, QPoint(0, height()));
    at.setX(std::clamp(at.x(), 0, std::max(0, top->width() - m_frame->width())));
    m_frame->move(at);
}

} // namespace orrery::ui
