// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace orrery::ui {

/// The load of each worker as a small column; any number of them in the same narrow space.
class LoadBar : public QWidget
{
    Q_OBJECT
public:
    explicit LoadBar(QWidget *parent = nullptr);

    /// 0 to 1 each.
    void setLoads(const QList<double> &loads);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_loads;
};

} // namespace orrery::ui
