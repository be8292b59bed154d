// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace orrery::ui {

/// Some lines of text, exactly as they are typed. Ctrl+Return is submitted(); Return alone as well, unless it begins a
/// new line, which Shift+Return does always.
class MessageEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MessageEdit(QWidget *parent = nullptr);

    void setReturnSubmits(bool submits) { m_returnSubmits = submits; }
    /// Unlike toPlainText() with all its characters, non-breaking spaces among them.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QSize sizeOfLines(int lines) const;

    bool m_returnSubmits = true;
};

} // namespace orrery::ui
