// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <functional>
#include <utility>

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
    /// The newest of these.
    void setValues(const SampleRing &values);
    void setValues(const QList<double> &values);
    /// What the tool tip adds of the value under the pointer, so many before the newest.
    using Readout = std::function<QString(double value, qsizetype ago)>;
    void setReadout(Readout readout) { m_readout = std::move(readout); }
    const QList<double> &values() const { return m_values; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF area() const;

    QList<double> m_values;
    qsizetype m_capacity = 40;
    Readout m_readout;
};

} // namespace orrery::ui
