// SPDX-License-Identifier: MIT
#include "dialogs/savereport.h"

#include "feed/elsewhere.h"
#include "views/whendone.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace orrery::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(orrery::ui::SaveReport)
};

/// Empty where it was written; else what the system says.
QString written(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return file.errorString();
}

} // namespace

void saveReport(const ShutdownRecord &record, QWidget *parent, std::function<void(const QString &, bool isError)> told)
{
    auto *dialog = new QFileDialog(parent, Text::tr("Save the Report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"saveReport"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QString json = Text::tr("JSON (*.json)");
    dialog->setNameFilters({Text::tr("Text (*.txt)"), json});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"shutdown-%1.txt"_s.arg(record.begunAt.toString(u"yyyyMMdd-HHmmss"_s)));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? u"json"_s : u"txt"_s);
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &path) {
        auto promise = std::make_shared<QPromise<QString>>();
        promise->start();
        runElsewhere([=] {
            const bool isJson = path.endsWith(u".json"_s, Qt::CaseInsensitive);
            promise->addResult(written(path, isJson ? shutdownJson(record) : shutdownText(record).toUtf8()));
            promise->finish();
        });
        whenDone(
            promise->future(), parent,
            [path, told](const QString &error) {
                const QString shown = QDir::toNativeSeparators(path);
                if (error.isEmpty())
                    told(Text::tr("Saved as %1.").arg(shown), false);
                else
                    told(Text::tr("%1 could not be written: %2").arg(shown, error), true);
            },
            QString());
    });
    dialog->open();
}

} // namespace orrery::ui
