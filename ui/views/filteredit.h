// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace orrery::ui {

class FieldNote;
class FilterCompleter;
class FilterText;
class LatestFrame;

/// The filter of the page in sight: takes effect as it is typed. What is wrong with it stands in a
/// frame right under the field, over the page, once the person has stopped typing for a moment.
class FilterEdit : public QLineEdit
{
    Q_OBJECT
public:
    /// The frame tells what the filter may go on with.
    explicit FilterEdit(const LatestFrame &latest, QWidget *parent = nullptr);
    ~FilterEdit() override;

    /// The rows it filters from now on, and the hint for when it is empty.
    void setRows(FilterText *rows, const QString &hint);

    /// Whether all names and groups are wanted, to complete one.
    bool wantsLists() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void wantsListsChanged();
    /// The Down key: the person wants to go on in what is left of the rows.
    void leftDownwards();

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showErrorLater();
    void showError();
    void placeNote();

    QPointer<FilterText> m_rows;
    QPointer<QWidget> m_frame; // a child of the window, so that it may lie over what is below
    FieldNote *m_note = nullptr;
    FilterCompleter *m_completer;
    QTimer m_patience;
};

} // namespace orrery::ui
