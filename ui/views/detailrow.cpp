// SPDX-License-Identifier: MIT
#include "views/detailrow.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace orrery::ui {

void addDetail(QFormLayout *form, const QString &caption, QWidget *value)
{
    auto *label = new QLabel(caption, value->parentWidget());
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(value);
    // What stands in a label is its name; one of its own would be read instead of it.
    if (auto *text = qobject_cast<QLabel *>(value)) {
        text->setAccessibleName({});
        text->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside its caption, however high the row is
    }
    form->addRow(label, value);
}

QLabel *addTextDetail(QFormLayout *form, const QString &caption, const QString &name, QWidget *owner)
{
    auto *value = new QLabel(owner);
    value->setObjectName(u"details."_s + name);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addDetail(form, caption, value);
    return value;
}

} // namespace orrery::ui
