// SPDX-License-Identifier: MIT
#include "dialogs/commanddialog.h"

#include "views/icons.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

/// As wide as what it says while it is empty.
void fitPlaceholder(QLineEdit *edit)
{
    constexpr int Hinted = 17; // letters x that a hint of its size counts on
    const QFontMetrics metrics = edit->fontMetrics();
    const int around = edit->sizeHint().width() - metrics.horizontalAdvance(u'x') * Hinted;
    edit->setMinimumWidth(around + metrics.horizontalAdvance(edit->placeholderText()));
}

} // namespace

CommandDialog::CommandDialog(Control &control, const LatestFrame &latest, QWidget *parent)
    : GrowingDialog(parent), m_control(control), m_latest(latest), m_form(new QFormLayout), m_receipt(new FieldNote(this)),
      m_buttons(new QDialogButtonBox(this)), m_action(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    m_receipt->setObjectName(u"receipt"_s);
    m_action->setObjectName(u"action"_s);
    m_action->setDefault(true);
    m_buttons->addButton(m_action, QDialogButtonBox::ActionRole);
    QPushButton *close = m_buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addStretch(1);
    layout->addWidget(m_receipt);
    layout->addWidget(m_buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(m_action, &QPushButton::clicked, this, [this] { perform(); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateAction();
}

CommandDialog::~CommandDialog() = default;

void CommandDialog::setAction(const QString &text, const QString &icon)
{
    m_action->setText(text);
    m_action->setIcon(themedIcon(icon));
}

void CommandDialog::setValid(bool valid)
{
    m_valid = valid;
    updateAction();
}

void CommandDialog::addField(const QString &caption, QWidget *field, QWidget *note)
{
    auto *label = new QLabel(caption, this);
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    // An underlined letter is drawn apart from its neighbours, without the kerning that the hint counts on.
    label->setMinimumWidth(label->sizeHint().width() + fontMetrics().averageCharWidth() / 2);
    for (QLineEdit *edit : field->findChildren<QLineEdit *>()) {
        if (!edit->placeholderText().isEmpty())
            fitPlaceholder(edit);
    }
    if (auto *edit = qobject_cast<QLineEdit *>(field))
        fitPlaceholder(edit);
    m_form->addRow(label, field);
    if (note)
        m_form->addRow(QString(), note);
}

void CommandDialog::addAside(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->addButton(button, QDialogButtonBox::ResetRole);
}

void CommandDialog::setBusy(bool busy)
{
    m_busy = busy;
    updateAction();
}

void CommandDialog::updateAction()
{
    m_action->setEnabled(m_valid && !m_busy);
}

} // namespace orrery::ui
