// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace orrery::ui {

class LinkButton;

/// Things that one can go to, one below the other; a dash where there are none. The focus stays with the
/// thing it is on, wherever that moves in the list.
class LinkList : public QWidget
{
    Q_OBJECT
public:
    explicit LinkList(QWidget *parent = nullptr);

    struct Link
    {
        QString key; ///< what activated() says; each once
        QString text;
    };

    /// `more` are counted, not listed; they are a link as well.
    void setLinks(const QList<Link> &links, qsizetype more = 0);

Q_SIGNALS:
    void activated(const QString &key);
    void moreActivated();

private:
    void rebuild(const QStringList &keys);

    QVBoxLayout *m_layout;
    QLabel *m_none;
    LinkButton *m_more;
    QStringList m_keys; // as they stand
    QHash<QString, LinkButton *> m_buttons;
};

} // namespace orrery::ui
