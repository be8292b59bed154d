// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QTableView>

namespace orrery::ui {

/// A table of whole rows whose selection never passes to another row by itself: when the current
/// row leaves, nothing is current, so that what is asked for next cannot hit its neighbour.
class RowTable : public QTableView
{
    Q_OBJECT
public:
    explicit RowTable(QWidget *parent = nullptr);

    /// Stands in the middle while there are no rows. Empty for nothing.
    void setEmptyText(const QString &text);
    /// Not in long tables, through which Qt would walk row by row: there is the filter for that.
    void keyboardSearch(const QString &search) override;
    QString emptyText() const { return m_emptyText; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A double click or Return: unlike activated() never a single click, whatever the desktop is used to.
    void chosen(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

protected Q_SLOTS:
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    void fitRowHeight();

    QString m_emptyText;
};

} // namespace orrery::ui
