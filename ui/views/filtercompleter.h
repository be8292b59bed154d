// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QPointer>
#include <QtCore/QStringListModel>
#include <QtWidgets/QCompleter>

class QLineEdit;

namespace orrery::ui {

class FilterText;
class LatestFrame;

/// Offers what the term before the cursor may become: of a filter expression each term is completed by itself, which
/// QLineEdit::setCompleter() does not do. Only while a person types.
class FilterCompleter : public QObject
{
    Q_OBJECT
public:
    /// The frame tells which values there are.
    FilterCompleter(const LatestFrame &latest, QLineEdit *field);
    ~FilterCompleter() override;

    void setRows(const FilterText *rows);
    bool isOpen() const;
    /// Whether a name or a group is being typed, of which long lists are fetched only while somebody wants them.
    bool wantsLists() const { return m_wantsLists; }

Q_SIGNALS:
    void wantsListsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void offerWhatCame();
    void show(const QStringList &found);
    void insert(const QString &completion);
    void setWantsLists(bool wants);

    const LatestFrame &m_latest;
    QLineEdit *m_field;
    QPointer<const FilterText> m_rows;
    QStringListModel m_found;
    QCompleter m_completer;
    bool m_wantsLists = false;
    bool m_isAwaiting = false; // a list that was not there when it was typed for
};

} // namespace orrery::ui
