// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace orrery::ui {

/// The line under an input field: what is wrong with what stands in it, or a hint. Takes no space
/// while it has nothing to say.
class FieldNote : public QWidget
{
    Q_OBJECT
public:
    explicit FieldNote(QWidget *parent = nullptr);

    /// With the style's warning sign. Empty clears.
    void setError(const QString &text);
    void setHint(const QString &text);
    void clear();

    QString text() const;
    bool isError() const { return m_isError; }

private:
    void show(const QString &text, bool isError);

    QLabel *m_sign;
    QLabel *m_text;
    bool m_isError = false;
};

} // namespace orrery::ui
