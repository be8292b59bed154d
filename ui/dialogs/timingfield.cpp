// SPDX-License-Identifier: MIT
#include "dialogs/timingfield.h"

#include "dialogs/delayfield.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

TimingField::TimingField(QWidget *parent) : QWidget(parent), m_kind(new QComboBox(this)), m_span(new DelayField(this))
{
    m_kind->setObjectName(u"when"_s);
    m_kind->setAccessibleName(tr("When the message goes out"));
    m_kind->addItem(tr("Now"), static_cast<int>(Kind::Now));
    m_kind->addItem(tr("After"), static_cast<int>(Kind::After));
    m_kind->addItem(tr("Every"), static_cast<int>(Kind::Every));
    m_kind->setToolTip(tr("Now, once after a delay, or again and again until the timer is cancelled"));
    m_span->setText(u"5 s"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind, 0, Qt::AlignTop);
    layout->addWidget(m_span, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TimingField::update);
    connect(m_span, &DelayField::changed, this, &TimingField::changed);
    update();
}

void TimingField::setKind(Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

TimingField::Kind TimingField::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void TimingField::setSpan(const QString &text)
{
    m_span->setText(text);
}

QString TimingField::span() const
{
    return m_span->text();
}

bool TimingField::isValid() const
{
    return kind() == Kind::Now || m_span->isValid();
}

Parsed<Timing> TimingField::timing() const
{
    const Parsed<std::chrono::nanoseconds> span = m_span->delay();
    return span ? Parsed<Timing>({*span, kind() == Kind::Every}) : Parsed<Timing>::failed(span.error());
}

void TimingField::update()
{
    const bool repeats = kind() == Kind::Every;
    m_span->setEnabled(kind() != Kind::Now);
    m_span->setCaption(repeats ? tr("Period") : tr("Delay"));
    m_span->setLeast(repeats ? std::chrono::nanoseconds(Control::ShortestPeriod) : std::chrono::nanoseconds(0));
    Q_EMIT changed();
}

} // namespace orrery::ui
