// SPDX-License-Identifier: MIT
#include "windowtour.h"

#include <QtCore/QSettings>
#include <QtGui/QAccessible>
#include <QtGui/QTextDocument>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace orrery;
using namespace orrery::ui;

namespace {

/// Whether a person gets to it: by Tab, or by the mouse as with a button.
bool isReached(const QWidget *widget)
{
    return widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy()
        && !widget->objectName().startsWith(u"qt_"_s);
}

/// What has no name or no role, as class and object name.
QStringList namelessIn(const QWidget *top)
{
    QStringList found;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!isReached(widget))
            continue;
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!seen || seen->text(QAccessible::Name).trimmed().isEmpty() || seen->role() == QAccessible::NoRole)
            found.append(u"%1 %2 in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                               widget->objectName(), widget->parentWidget()->objectName()));
    }
    return found;
}

/// As it is read: no markup, and no mnemonic where the letter leads somewhere.
QString readable(const QLabel &label)
{
    QString text = label.text();
    const Qt::TextFormat format = label.textFormat();
    if (format == Qt::RichText || (format == Qt::AutoText && Qt::mightBeRichText(text))) {
        QTextDocument document;
        document.setHtml(text);
        return document.toPlainText();
    }
    return label.buddy() ? text.remove(u'&') : text;
}

/// The caption beside it, of which it is the value; null where it stands for itself.
const QLabel *captionOf(const QLabel *value)
{
    for (const QFormLayout *form : value->parentWidget()->findChildren<QFormLayout *>()) {
        int row = -1;
        QFormLayout::ItemRole role = QFormLayout::SpanningRole;
        form->getWidgetPosition(const_cast<QLabel *>(value), &row, &role);
        if (row >= 0 && role == QFormLayout::FieldRole)
            return qobject_cast<const QLabel *>(form->labelForField(const_cast<QLabel *>(value)));
    }
    return nullptr;
}

/// What is wrong with a label for somebody who hears it instead of seeing it; empty where nothing is.
QString amissWith(const QLabel *label)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QLabel *>(label));
    if (!seen)
        return u"is not there"_s;
    const QString name = seen->text(QAccessible::Name);
    const QString text = readable(*label);
    if (name.trimmed().isEmpty())
        return text.isEmpty() && label->pixmap().isNull() ? u"is in sight and empty"_s : u"has no name"_s;
    if (!label->pixmap().isNull())
        return seen->role() == QAccessible::Graphic ? QString() : u"is no picture"_s;
    if (seen->role() != QAccessible::StaticText)
        return u"is no text"_s;
    // A name of its own is read instead of the text.
    if (!name.contains(text))
        return u"is read as “%1” instead of “%2”"_s.arg(name, text);
    const QLabel *caption = captionOf(label);
    const bool isLed = !caption || caption->text().isEmpty() || caption->buddy() == label;
    return isLed ? QString() : u"is not what “%1” is of"_s.arg(caption->text());
}

/// Labels that say nothing, or not what stands in them.
QStringList amissIn(const QWidget *top)
{
    QStringList found;
    for (const QLabel *label : top->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->objectName().startsWith(u"qt_"_s))
            continue;
        if (const QString amiss = amissWith(label); !amiss.isEmpty())
            found.append(u"%1 “%2” in %3 %4"_s.arg(label->objectName(), label->text(),
                                                   label->parentWidget()->objectName(), amiss));
    }
    return found;
}

/// Each cell says what stands in it, and in which column that is.
void listenToCells(QTableView *table)
{
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(table);
    QVERIFY(seen && seen->tableInterface());
    QAccessibleTableInterface *cells = seen->tableInterface();
    QVERIFY(cells->rowCount() > 0 && cells->columnCount() > 0);
    for (int column = 0; column < cells->columnCount(); ++column) {
        const QString header = cells->columnDescription(column);
        QVERIFY(!header.isEmpty());
        for (int row = 0; row < cells->rowCount(); ++row) {
            const QAccessibleInterface *cell = cells->cellAt(row, column);
            QVERIFY2(cell && cell->role() == QAccessible::Cell, qPrintable(header));
            QVERIFY2(!cell->text(QAccessible::Name).isEmpty(), qPrintable(header));
        }
    }
}

/// All that the window or a dialog shows can be heard.
void listenTo(const QWidget *top)
{
    const QStringList unheard = namelessIn(top) + amissIn(top);
    QVERIFY2(unheard.isEmpty(), qPrintable(unheard.join(u'\n')));
}

} // namespace

/// Who does not see the window hears what stands in it: all that takes the focus has a name and a role.
class TestAccessibility : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"accessibility"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // those of the desktop are its own affair
    }
    void init()
    {
        QSettings().clear();
        f.emplace();
        QVERIFY(f->show());
        furnish(*f);
    }
    void cleanup() { f.reset(); }

    void allThatIsSeenIsHeard_data()
    {
        QTest::addColumn<int>("stop");
        const QList<Stop> tour = windowTour();
        for (int stop = 0; stop < tour.size(); ++stop)
            QTest::newRow(tour[stop].name.constData()) << stop;
    }
    void allThatIsSeenIsHeard()
    {
        QFETCH(int, stop);
        const Stop at = windowTour().at(stop);
        at.go(*f);
        const QList<QWidget *> tops = inSight(*f);
        QCOMPARE(tops.size(), at.opensDialog ? 2 : 1);
        for (const QWidget *top : tops) {
            QVERIFY2(!top->windowTitle().isEmpty(), qPrintable(top->objectName()));
            listenTo(top);
        }
    }

    void everyPageBeforeTheFirstSample()
    {
        f.emplace();
        QVERIFY(f->show());
        for (int page = 0; page < f->find<QTabWidget>("pages")->count(); ++page) {
            f->turnTo(page);
            listenTo(f->window.get());
        }
    }

    void whoIsStillThereIsHeard()
    {
        stopNamed("shutting down").go(*f);
        listenToCells(f->find<QTableView>("stragglers"));
    }

    void chartsSayThatTheyAreCharts()
    {
        f->turnTo(f->find<QTabWidget>("pages")->count() - 1);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(f->find<QWidget>("chartMessages"));
        QVERIFY(seen);
        QCOMPARE(seen->role(), QAccessible::Chart);
        QCOMPARE(seen->text(QAccessible::Name), u"Messages a second"_s);
        QVERIFY(!seen->text(QAccessible::Description).isEmpty());
    }

    void everyActionHasATextAndATip()
    {
        for (const QAction *action : f->window->findChildren<QAction *>()) {
            if (action->isSeparator() || action->objectName().isEmpty() || action->objectName().startsWith(u"_q_"_s))
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        }
    }

    void whatIsDrawnSaysWhatItIsOf()
    {
        int drawn = 0;
        for (const QWidget *widget : f->window->findChildren<QWidget *>()) {
            const QString name = QString::fromLatin1(widget->metaObject()->className());
            if (name != u"orrery::ui::Sparkline"_s && name != u"orrery::ui::TimeChart"_s)
                continue;
            ++drawn;
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->toolTip()));
        }
        QVERIFY2(drawn >= 13, qPrintable(QString::number(drawn))); // vitals and charts
    }

private:
    std::optional<WindowFixture> f;
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
