// SPDX-License-Identifier: MIT
#include "dialogs/shutdownquestion.h"

#include "models/format.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/settings.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>


using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

constexpr int LongestSeconds = 3600;

int seconds(std::chrono::milliseconds duration)
{
    return static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(duration).count());
}

QSpinBox *secondsBox(const QString &name, const QString &tip, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(0, LongestSeconds);
    box->setSuffix(ShutdownQuestion::tr(" s", "seconds"));
    box->setToolTip(tip);
    return box;
}

} // namespace

ShutdownQuestion::ShutdownQuestion(Occasion occasion, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_latest(latest), m_counts(new QLabel(this)),
      m_grace(secondsBox(u"grace"_s, tr("How long processes that trap exits may take to finish"), this)),
      m_deadline(secondsBox(u"deadline"_s, tr("When to stop waiting for a process that does not suspend"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"shutdownQuestion"_s);
    setWindowTitle(tr("Shut Down"));

    auto *question = new QLabel(occasion == Occasion::Asked ? tr("Shut down the runtime?")
                                                            : tr("Shut down the runtime and close the window?"),
                                this);
    QFont strong = question->font();
    strong.setBold(true);
    question->setFont(strong);
    m_counts->setObjectName(u"counts"_s);
    m_counts->setWordWrap(true);

    const Settings settings;
    const ShutdownOptions usual;
    m_grace->setValue(settings.value(u"grace"_s, seconds(usual.grace)).toInt());
    m_deadline->setValue(settings.value(u"deadline"_s, seconds(usual.deadline)).toInt());
    auto *form = new QFormLayout;
    form->addRow(tr("&Grace"), m_grace);
    form->addRow(tr("&Deadline"), m_deadline);
    // A deadline within the grace would cut it short.
    connect(m_grace, &QSpinBox::valueChanged, m_deadline, &QSpinBox::setMinimum);
    m_deadline->setMinimum(m_grace->value());

    auto *buttons = new QDialogButtonBox(this);
    auto *shutDown = new QPushButton(themedIcon(u"shutdown"_s), tr("&Shut Down"), this);
    shutDown->setObjectName(u"shutDown"_s);
    buttons->addButton(shutDown, QDialogButtonBox::AcceptRole);
    if (occasion == Occasion::ClosingEmbedded) {
        QPushButton *closeOnly = buttons->addButton(tr("&Close Window Only"), QDialogButtonBox::DestructiveRole);
        closeOnly->setObjectName(u"closeOnly"_s);
        closeOnly->setDefault(true);
        connect(closeOnly, &QPushButton::clicked, this, [this] {
            Q_EMIT closeOnlyWanted();
            accept();
        });
    } else {
        shutDown->setDefault(true);
    }
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancel"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(m_counts);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 55);

    connect(buttons, &QDialogButtonBox::accepted, this, &ShutdownQuestion::agree);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&latest, &LatestFrame::changed, this, &ShutdownQuestion::count);
    count();
}

ShutdownOptions ShutdownQuestion::options() const
{
    return {.grace = std::chrono::seconds(m_grace->value()), .deadline = std::chrono::seconds(m_deadline->value())};
}

void ShutdownQuestion::count()
{
    const FramePtr &frame = m_latest.frame();
    const qsizetype live = frame ? frame->statistics.live : 0;
    const qsizetype timers = frame ? frame->statistics.timersPending : 0;
    m_counts->setText(tr("%Ln process(es) live and will be stopped.", nullptr, Format::plural(qint64{live})) + u'\n'
                      + tr("%Ln timer(s) are pending and will be cancelled.", nullptr, Format::plural(qint64{timers})));
}

void ShutdownQuestion::agree()
{
    Settings settings;
    settings.setValue(u"grace"_s, m_grace->value());
    settings.setValue(u"deadline"_s, m_deadline->value());
    Q_EMIT agreed();
    accept();
}

} // namespace orrery::ui
