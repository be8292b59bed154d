// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QAbstractButton>

namespace orrery::ui {

/// A text that leads somewhere, in the palette's colour of links: for the mouse, and for Tab and Return. Where
/// there is no room for it, it is cut short, and a tooltip says all of it.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget *parent = nullptr);

    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace orrery::ui
