// SPDX-License-Identifier: MIT
#include "dialogs/shutdownquestion.h"

#include "control/control.h"
#include "dialogs/delayfield.h"
#include "models/format.h"
#include "views/icons.h"
#include "views/latestframe.h"
#include "views/settings.h"
#include "views/whendone.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// So many processes are looked at, and so many are named.
constexpr int LookedAt = 10'000;
constexpr qsizetype Named = 4;

std::chrono::nanoseconds seconds(double count)
{
    // Whatever stands in the settings: a number of seconds, and not more than are worth waiting for.
    constexpr double Most = 1e9;
    const std::chrono::duration<double> span(count > 0 ? std::min(count, Most) : 0.0);
    return std::chrono::duration_cast<std::chrono::nanoseconds>(span);
}

double toSeconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double>(span).count();
}

DelayField *spanField(const QString &name, const QString &caption, const QString &tip, QWidget *parent)
{
    auto *field = new DelayField(parent);
    field->setFieldName(name);
    field->setCaption(caption);
    field->setToolTip(tip);
    return field;
}

} // namespace

ShutdownQuestion::ShutdownQuestion(Occasion occasion, Control &control, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_latest(latest), m_counts(new QLabel(this)), m_trapping(new QLabel(this)),
      m_grace(spanField(u"grace"_s, tr("Grace"), tr("How long processes that trap exits may take to finish"), this)),
      m_deadline(spanField(u"deadline"_s, tr("Deadline"),
                           tr("When to stop waiting for a process that does not suspend, from the beginning"), this)),
      m_shutDown(new QPushButton(themedIcon(u"shutdown"_s), tr("&Shut Down"), this))
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

    m_trapping->setObjectName(u"trapping"_s);
    m_trapping->setTextFormat(Qt::PlainText);
    m_trapping->setWordWrap(true);
    m_trapping->hide();

    const Settings settings;
    const ShutdownOptions usual;
    m_grace->setText(Format::delay(seconds(settings.value(u"grace"_s, toSeconds(usual.grace)).toDouble())));
    m_deadline->setText(Format::delay(seconds(settings.value(u"deadline"_s, toSeconds(usual.deadline)).toDouble())));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto &[caption, field] : {std::pair(tr("&Grace"), m_grace), std::pair(tr("&Deadline"), m_deadline)}) {
        auto *label = new QLabel(caption, this);
        label->setBuddy(field->focusProxy());
        form->addRow(label, field);
        connect(field, &DelayField::changed, this, &ShutdownQuestion::validate);
    }

    auto *buttons = new QDialogButtonBox(this);
    m_shutDown->setObjectName(u"shutDown"_s);
    buttons->addButton(m_shutDown, QDialogButtonBox::AcceptRole);
    if (occasion == Occasion::ClosingEmbedded) {
        QPushButton *closeOnly = buttons->addButton(tr("&Close Window Only"), QDialogButtonBox::DestructiveRole);
        closeOnly->setObjectName(u"closeOnly"_s);
        closeOnly->setDefault(true);
        connect(closeOnly, &QPushButton::clicked, this, [this] {
            Q_EMIT closeOnlyWanted();
            accept();
        });
    } else {
        m_shutDown->setDefault(true);
    }
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancel"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(question);
    layout->addWidget(m_counts);
    layout->addWidget(m_trapping);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 55);

    connect(buttons, &QDialogButtonBox::accepted, this, &ShutdownQuestion::agree);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&latest, &LatestFrame::changed, this, &ShutdownQuestion::count);
    count();
    validate();
    // What is mostly wanted is to agree: the fields are a Tab away.
    (occasion == Occasion::ClosingEmbedded ? buttons->findChild<QPushButton *>(u"closeOnly"_s) : m_shutDown)->setFocus();
    whenDone(
        control.stragglers(LookedAt), this, [this](const Stragglers &answer) { noteTrapping(answer); }, Stragglers());
}

ShutdownOptions ShutdownQuestion::options() const
{
    const auto milliseconds = [](const DelayField &field) {
        return std::chrono::ceil<std::chrono::milliseconds>(*field.delay());
    };
    return {.grace = milliseconds(*m_grace), .deadline = milliseconds(*m_deadline)};
}

void ShutdownQuestion::validate()
{
    // A deadline within the grace would cut it short.
    if (const Parsed<std::chrono::nanoseconds> grace = m_grace->delay()) {
        const QSignalBlocker blocker(m_deadline);
        m_deadline->setLeast(*grace, tr("A deadline within the grace would cut it short: %1 is the least."));
    }
    m_shutDown->setEnabled(m_grace->isValid() && m_deadline->isValid());
}

void ShutdownQuestion::count()
{
    const Frame *frame = m_latest.frame().get();
    const Statistics statistics = frame ? frame->statistics : Statistics();
    const auto plural = [](qsizetype count) { return Format::plural(qint64{count}); };
    QStringList lines{tr("%Ln process(es) live and will be stopped.", nullptr, plural(statistics.live)),
                      tr("%Ln timer(s) are pending and will be cancelled.", nullptr, plural(statistics.timersPending))};
    if (statistics.names > 0)
        lines.append(tr("%Ln name(s) become free.", nullptr, plural(statistics.names)));
    if (frame && !frame->supervisors.isEmpty())
        lines.append(tr("%Ln supervisor(s) stop their children first.", nullptr, plural(frame->supervisors.size())));
    m_counts->setText(lines.join(u'\n'));
}

void ShutdownQuestion::noteTrapping(const Stragglers &stragglers)
{
    if (!stragglers.isKnown)
        return;
    QStringList who;
    qsizetype count = 0;
    for (const Straggler &each : stragglers.some) {
        if (!each.trapExit)
            continue;
        if (++count <= Named)
            who.append(Format::process(each.pid, each.names, each.label));
    }
    if (count > Named)
        who.append(u"…"_s);
    QString text = count == 0 ? tr("Nobody traps exits: all end at once.")
                              : tr("%Ln trap(s) exits and may use the grace: %1", nullptr, Format::plural(qint64{count}))
                                    .arg(Format::list(who));
    if (stragglers.live > stragglers.some.size())
        text += u'\n' + tr("That is of the first %1 processes; the others were not looked at.")
                            .arg(Format::number(qint64{stragglers.some.size()}));
    m_trapping->setText(text);
    m_trapping->show();
}

void ShutdownQuestion::agree()
{
    Settings settings;
    const ShutdownOptions chosen = options();
    settings.setValue(u"grace"_s, toSeconds(chosen.grace));
    settings.setValue(u"deadline"_s, toSeconds(chosen.deadline));
    Q_EMIT agreed();
    accept();
}

} // namespace orrery::ui
