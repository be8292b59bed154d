// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

namespace orrery::ui {

/// The load of each worker: as a small column, any number of them in the same narrow space; or, if wanted, as a bar
/// with its caption.
class LoadBar : public QWidget
{
    Q_OBJECT
public:
    explicit LoadBar(QWidget *parent = nullptr);

    /// 0 to 1 each. Captions are none or as many.
    void setLoads(const QList<double> &loads, const QStringList &captions = {});
    /// The room that captions take; 0 where there are none.
    int captionedWidth() const;
    void setCaptioned(bool captioned);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int captionWidth() const;
    void paintBars(QPainter &painter) const;
    void paintColumns(QPainter &painter) const;
    QColor ground() const;

    QList<double> m_loads;
    QStringList m_captions;
    bool m_isCaptioned = false;
};

} // namespace orrery::ui
