// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace orrery::ui {

class TablePage;

/// Which columns a page shows, and in which order: each is taken over at once, as with the header.
class ColumnsDialog : public QDialog
{
    Q_OBJECT
public:
    /// The page outlives it.
    explicit ColumnsDialog(TablePage *page, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void takeOver(QListWidgetItem *item);
    void takeOverOrder();
    void move(int by);
    void updateButtons();
    int shownCount() const;

    TablePage *m_page;
    QListWidget *m_list;
    QPushButton *m_up, *m_down;
    bool m_isFilling = false;
};

} // namespace orrery::ui
