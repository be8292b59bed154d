// SPDX-License-Identifier: MIT
#pragma once

#include "control/control.h"
#include "dialogs/growingdialog.h"
#include "views/fieldnote.h"
#include "views/whendone.h"

class QDialogButtonBox;
class QFormLayout;
class QPushButton;

namespace orrery::ui {

class LatestFrame;

/// A form that asks the control for something, without waiting: it stays open until the answer is
/// there, and longer where the answer is a refusal. Deletes itself when it is closed.
class CommandDialog : public GrowingDialog
{
    Q_OBJECT
public:
    CommandDialog(Control &control, const LatestFrame &latest, QWidget *parent);
    ~CommandDialog() override;

Q_SIGNALS:
    /// What was done, for the status bar.
    void reported(const QString &text);

protected:
    /// The fields go here.
    QFormLayout *form() const { return m_form; }
    QPushButton *action() const { return m_action; }
    FieldNote *receipt() const { return m_receipt; }
    Control &control() const { return m_control; }
    const LatestFrame &latest() const { return m_latest; }

    void setAction(const QString &text, const QString &icon);
    /// Whether what stands in the fields can be asked for; the button is off until it can, and
    /// while an answer is awaited.
    void setValid(bool valid);
    /// Beside the button of the action, at the other end.
    void addAside(QPushButton *button);
    /// A row of the form: a field with the note that belongs to it.
    void addField(const QString &caption, QWidget *field, QWidget *note = nullptr);

    /// Called by the button and by Return.
    virtual void perform() = 0;
    /// Waits for the outcome without waiting; the dialog is busy meanwhile.
    template <typename Then>
    void expect(const QFuture<Outcome> &future, Then then)
    {
        setBusy(true);
        whenDone(
            future, this,
            [this, then = std::move(then)](const Outcome &outcome) {
                setBusy(false);
                then(outcome);
            },
            Outcome(Outcome::Reason::NotOffered));
    }

private:
    void setBusy(bool busy);
    void updateAction();

    Control &m_control;
    const LatestFrame &m_latest;
    QFormLayout *m_form;
    FieldNote *m_receipt;
    QDialogButtonBox *m_buttons;
    QPushButton *m_action;
    bool m_valid = false;
    bool m_busy = false;
};

} // namespace orrery::ui
