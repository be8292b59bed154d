// SPDX-License-Identifier: MIT
#include "views/linklist.h"

#include "models/format.h"
#include "views/linkbutton.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

LinkList::LinkList(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_none(new QLabel(Format::none(), this)),
      m_more(new LinkButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_none);
    m_layout->addWidget(m_more);
    m_more->setObjectName(u"more"_s);
    m_more->hide();
    connect(m_more, &LinkButton::clicked, this, &LinkList::moreActivated);
}

void LinkList::setLinks(const QList<Link> &links, qsizetype more)
{
    QStringList keys;
    for (const Link &link : links)
        keys.append(link.key);
    if (keys != m_keys)
        rebuild(keys);
    for (const Link &link : links)
        m_buttons[link.key]->setText(link.text);
    m_none->setVisible(links.isEmpty() && more <= 0);
    m_more->setVisible(more > 0);
    const int count = Format::plural(qint64{more});
    m_more->setText(links.isEmpty() ? tr("%Ln in all", nullptr, count) : tr("and %Ln more", nullptr, count));
}

void LinkList::rebuild(const QStringList &keys)
{
    for (const QString &key : std::as_const(m_keys)) {
        if (keys.contains(key))
            continue;
        LinkButton *gone = m_buttons.take(key);
        gone->hide();
        gone->deleteLater(); // it may be the one whose click led here
    }
    for (int place = 0; place < keys.size(); ++place) {
        LinkButton *&button = m_buttons[keys[place]];
        if (!button) {
            button = new LinkButton(this);
            button->setObjectName(u"link"_s);
            connect(button, &LinkButton::clicked, this, [this, key = keys[place]] { Q_EMIT activated(key); });
        }
        m_layout->insertWidget(place, button);
        button->show();
    }
    m_keys = keys;
    // Tab goes down the list.
    QWidget *before = m_none;
    for (const QString &key : keys) {
        setTabOrder(before, m_buttons[key]);
        before = m_buttons[key];
    }
    setTabOrder(before, m_more);
}

} // namespace orrery::ui
