// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

namespace orrery::ui {

class SampleRing;

/// The recent course of one number, as a line over a filled area; the scale is from 0 to the
/// greatest value in sight. Colours and size come from the palette and the font.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);

    /// How many values are kept and shown, the newest at the right; 40 at the start.
    void setCapacity(qsizetype values);
    void append(double value);
    /// The newest of these.
    void setValues(const SampleRing &values);
    void clear();
    const QList<double> &values() const { return m_values; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<double> m_values;
    qsizetype m_capacity = 40;
};

} // namespace orrery::ui
