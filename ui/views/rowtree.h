// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QTreeView>

namespace orrery::ui {

/// A tree of whole rows, like RowTable: what is new stands open, what a person has closed stays closed, and the
/// selection never passes to another row by itself.
class RowTree : public QTreeView
{
    Q_OBJECT
public:
    explicit RowTree(QWidget *parent = nullptr);

    /// Stands in the middle while there are no rows. Empty for nothing.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A double click or Return: unlike activated() never a single click, whatever the desktop is used to.
    void chosen(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    QString m_emptyText;
};

} // namespace orrery::ui
