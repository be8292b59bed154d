// SPDX-License-Identifier: MIT
#include "dialogs/aboutbox.h"

#include "views/icons.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::AboutBox)
};

} // namespace

void openAboutBox(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"about"_s);
    box->setWindowTitle(Text::tr("About Orrery"));
    box->setIconPixmap(applicationIcon().pixmap(parent->fontMetrics().height() * 4));
    box->setText(Text::tr("Orrery: a runtime of processes, names and timers for C++ and Qt programs, "
                          "and a window to watch and steer them in while they run."));
    box->setInformativeText(Text::tr("MIT licence. Qt %1.").arg(QLatin1StringView(qVersion())));
    box->addButton(Text::tr("Close"), QMessageBox::RejectRole);
    box->open();
}

} // namespace orrery::ui
