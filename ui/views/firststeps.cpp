// SPDX-License-Identifier: MIT
#include "views/firststeps.h"

#include "views/actiontext.h"
#include "views/settings.h"
#include "views/tablepage.h"
#include "views/windowactions.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QAction>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

QString keyOf(const QAction *action)
{
    return action->shortcut().toString(QKeySequence::NativeText);
}

void makeStrong(QLabel *label)
{
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
}

} // namespace

FirstSteps::FirstSteps(const TablePage &page, const WindowActions &actions, bool readOnly, QWidget *parent)
    : QFrame(parent), m_what(nullptr), m_inside(new QWidget)
{
    setObjectName(u"firstSteps"_s);
    setAccessibleName(tr("First steps"));
    auto *lines = new QVBoxLayout(m_inside);
    lines->setContentsMargins(0, 0, fontMetrics().averageCharWidth(), 0); // beside the scroll bar
    makeStrong(addText(tr("First steps")));
    m_what = addText({});
    m_what->setObjectName(u"firstStepsWhat"_s);
    addText(tr("Each row is a process: it does one thing at a time, takes messages out of its mailbox, and waits for the "
               "next. Select one, and all about it stands here."));

    addActions(actions, readOnly);
    addColumns(page);
    lines->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(accessibleName()); // it takes the focus, to be scrolled by keyboard
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_inside);
    auto *gotIt = new QPushButton(tr("Got It"), this);
    gotIt->setObjectName(u"firstStepsDone"_s);
    gotIt->setToolTip(tr("Take this away; it stands in the menu Help"));
    connect(gotIt, &QPushButton::clicked, this, &FirstSteps::dismiss);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(gotIt);
}

/// Before the columns, which are many: this is in sight in a small window too.
void FirstSteps::addActions(const WindowActions &actions, bool readOnly)
{
    if (readOnly) {
        addSection(tr("What you can do"), {{keyOf(actions.filter), tr("show only the rows that match")},
                                           {keyOf(actions.pause), tr("let the tables stand still")},
                                           {keyOf(actions.keys), tr("see all keys")}});
        addText(tr("This window is read-only: nothing in it changes what runs."));
        return;
    }
    addSection(tr("What you can do"), {{keyOf(actions.send), tr("send the selected process a message")},
                                       {keyOf(actions.spawn), tr("start another process")},
                                       {keyOf(actions.stop), tr("stop the selected process; it asks before")},
                                       {keyOf(actions.filter), tr("show only the rows that match")},
                                       {keyOf(actions.pause), tr("let the tables stand still; the runtime goes on")},
                                       {keyOf(actions.keys), tr("see all keys")}});
    addText(tr("“%1” in the menu %2 ends all processes in good order, and shows who is still there.")
                .arg(withoutMnemonic(actions.shutdown->text()).remove(u'…'), tr("Runtime")));
}

/// Those that are shown until a person chooses others, as their own headers explain them.
void FirstSteps::addColumns(const TablePage &page)
{
    const QAbstractItemModel *rows = page.shownRows();
    QList<QPair<QString, QString>> columns;
    for (int at = 0; at < rows->columnCount(); ++at) {
        if (!page.spec().hidden.contains(at))
            columns.append({rows->headerData(at, Qt::Horizontal).toString(),
                            rows->headerData(at, Qt::Horizontal, Qt::ToolTipRole).toString()});
    }
    addSection(tr("What the columns say"), columns);
    addText(tr("A click on a header sorts by it, a right click chooses the columns."));
}

QLabel *FirstSteps::addText(const QString &text)
{
    auto *label = new QLabel(text, m_inside);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_inside->layout()->addWidget(label);
    return label;
}

void FirstSteps::addSection(const QString &title, const QList<QPair<QString, QString>> &lines)
{
    makeStrong(addText(title));
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(fontMetrics().height() / 6);
    for (const auto &[term, meaning] : lines) {
        auto *caption = new QLabel(term, m_inside);
        caption->setTextFormat(Qt::PlainText);
        caption->setForegroundRole(QPalette::WindowText);
        caption->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        auto *text = new QLabel(meaning, m_inside);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        caption->setBuddy(text);
        form->addRow(caption, text);
    }
    static_cast<QVBoxLayout *>(m_inside->layout())->addLayout(form);
}

void FirstSteps::setWatched(const QString &title)
{
    m_what->setText(title.isEmpty() ? tr("This window watches a runtime of processes, as it runs.")
                                    : tr("This window watches “%1”, as it runs.").arg(title));
}

bool FirstSteps::isWanted()
{
    return !Settings().value("firstStepsDone"_L1).toBool();
}

void FirstSteps::dismiss()
{
    Settings().setValue("firstStepsDone"_L1, true);
    Q_EMIT dismissed();
}

} // namespace orrery::ui
