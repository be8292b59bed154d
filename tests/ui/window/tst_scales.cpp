// SPDX-License-Identifier: MIT
#include "views/translation.h"
#include "windowtour.h"

#include <QtCore/QSettings>
#include <QtGui/QScreen>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyleOptionFrame>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QToolButton>

using namespace orrery;
using namespace orrery::ui;

namespace {

QString described(const QWidget *widget)
{
    return u"%1 “%2”"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

/// A label whose line may be cut says the whole of it in its tip.
bool mayBeCut(const QLabel *label)
{
    return label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored && !label->toolTip().isEmpty();
}

QString cutLabel(const QLabel *label)
{
    if (label->text().isEmpty() || mayBeCut(label))
        return {};
    if (label->wordWrap()) {
        const int wanted = label->heightForWidth(label->width());
        return label->height() < wanted ? u"%1 of %2 high: %3"_s.arg(label->height()).arg(wanted).arg(label->text())
                                        : QString();
    }
    const QSize wanted = label->sizeHint();
    return label->width() < wanted.width() || label->height() < wanted.height()
        ? u"%1×%2 of %3×%4: %5"_s.arg(label->width()).arg(label->height()).arg(wanted.width()).arg(wanted.height())
              .arg(label->text())
        : QString();
}

QString cutHeader(const QHeaderView *header)
{
    QStringList cut;
    for (int section = 0; section < header->count(); ++section) {
        const int wanted = header->sectionSizeHint(section);
        if (!header->isSectionHidden(section) && header->sectionSize(section) < wanted)
            cut.append(u"%1 of %2: %3"_s.arg(header->sectionSize(section)).arg(wanted)
                           .arg(header->model()->headerData(section, Qt::Horizontal).toString()));
    }
    return cut.join(u", "_s);
}

QString cutTabs(const QTabBar *bar)
{
    QStringList cut;
    for (int tab = 0; tab < bar->count(); ++tab) {
        const int wanted = bar->fontMetrics().size(Qt::TextShowMnemonic, bar->tabText(tab)).width();
        if (bar->tabRect(tab).width() < wanted)
            cut.append(bar->tabText(tab));
    }
    return cut.join(u", "_s);
}

/// What an empty field says of what is to be typed; where that is long, its tip says more.
QString cutPlaceholder(const QLineEdit *edit)
{
    if (!edit->text().isEmpty() || !edit->toolTip().isEmpty())
        return {};
    QStyleOptionFrame option;
    option.initFrom(edit);
    option.lineWidth = edit->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, edit);
    const int room = edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit).width();
    const int wanted = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
    return room < wanted ? u"%1 of %2: %3"_s.arg(room).arg(wanted).arg(edit->placeholderText()) : QString();
}

/// Of a table that is there to be read, not looked through.
QString cutCells(const QTableWidget *table)
{
    const auto room = [table](int row, int column) {
        QStyleOptionViewItem option;
        option.initFrom(table);
        option.features |= QStyleOptionViewItem::WrapText;
        option.rect.setSize(QSize(table->columnWidth(column), table->rowHeight(row)));
        return table->itemDelegate()->sizeHint(option, table->model()->index(row, column)).height();
    };
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column) {
            if (room(row, column) > table->rowHeight(row))
                return table->item(row, column)->text();
        }
    }
    return {};
}

/// What it is that does not get its room, and how much; empty where all does.
QString cutIn(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
        const bool isQts = qobject_cast<QFileDialog *>(header->window());
        return isQts || header->orientation() == Qt::Vertical ? QString() : cutHeader(header);
    }
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return cutPlaceholder(edit);
    if (const auto *table = qobject_cast<const QTableWidget *>(widget))
        return cutCells(table);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return cutTabs(tabs);
    const auto *tool = qobject_cast<const QToolButton *>(widget);
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    const bool hasText = tool ? !tool->text().isEmpty() && tool->toolButtonStyle() != Qt::ToolButtonIconOnly
        : combo               ? !combo->isEditable()
                : qobject_cast<const QPushButton *>(widget) || qobject_cast<const QCheckBox *>(widget)
            || qobject_cast<const QRadioButton *>(widget) || qobject_cast<const QGroupBox *>(widget);
    const QSize wanted = qobject_cast<const QGroupBox *>(widget) ? widget->minimumSizeHint() : widget->sizeHint();
    if (!hasText || (widget->width() >= wanted.width() && widget->height() >= wanted.height()))
        return {};
    return u"%1×%2 of %3×%4"_s.arg(widget->width()).arg(widget->height()).arg(wanted.width()).arg(wanted.height());
}

/// Whether what sticks out of it can be scrolled to.
bool isScrolled(const QWidget *parent)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    return area && area->viewport() == parent;
}

QString outsideOf(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    if (widget->isWindow() || !parent || isScrolled(parent) || parent->rect().contains(widget->geometry()))
        return {};
    const QRect at = widget->geometry();
    return u"at %1,%2 %3×%4 in %5, which is %6×%7"_s.arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height())
        .arg(described(parent)).arg(parent->width()).arg(parent->height());
}

/// What blurs: drawn for fewer points than the screen has.
QString blurredIn(const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatioF();
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        const QPixmap pixmap = label->pixmap();
        return pixmap.isNull() || qFuzzyCompare(pixmap.devicePixelRatio(), ratio)
            ? QString()
            : u"a picture for %1 points instead of %2"_s.arg(pixmap.devicePixelRatio()).arg(ratio);
    }
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || button->icon().isNull())
        return {};
    const QSize size = button->iconSize();
    const QPixmap pixmap = button->icon().pixmap(size, ratio);
    return qFuzzyCompare(pixmap.devicePixelRatio(), ratio) && pixmap.size() == size * ratio
        ? QString()
        : u"an icon of %1×%2 for %3×%4"_s.arg(pixmap.width()).arg(pixmap.height()).arg(size.width()).arg(size.height());
}

/// Of all that is in sight in a window or a dialog. What Qt makes for itself is its own affair.
QStringList amissIn(const QWidget *top)
{
    QStringList amiss;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != top || widget->objectName().startsWith(u"qt_"_s))
            continue;
        if (const QString cut = cutIn(widget); !cut.isEmpty())
            amiss.append(described(widget) + u" is cut: "_s + cut);
        if (const QString outside = outsideOf(widget); !outside.isEmpty())
            amiss.append(described(widget) + u" sticks out: "_s + outside);
        if (const QString blurred = blurredIn(widget); !blurred.isEmpty())
            amiss.append(described(widget) + u" is blurred: "_s + blurred);
    }
    return amiss;
}

} // namespace

/// In English, and in those languages whose words are longer, at the scale that the environment sets: nothing is cut,
/// nothing blurs, and all fits the screen. ctest runs it once for each scale.
class TestScales : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"OrreryTest"_s);
        QCoreApplication::setApplicationName(u"scales"_s);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        // Or the surroundings are not what they should be, and nothing is tested.
        const qreal scale = qEnvironmentVariable("QT_SCALE_FACTOR", u"1"_s).toDouble();
        QCOMPARE(qApp->devicePixelRatio(), scale);
        const QSize wanted = scale > 1 ? QSize(1920, 1080) : QSize(1366, 768);
        QCOMPARE(qApp->primaryScreen()->size(), (QSizeF(wanted) / scale).toSize());
    }
    void cleanup() { installTranslators(*QCoreApplication::instance(), u"en"_s); }

    void allIsSeenWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("stop");
        const QList<Stop> tour = windowTour();
        for (const QString &language : {u"en"_s, u"de"_s, u"fr"_s}) {
            for (int stop = 0; stop < tour.size(); ++stop)
                QTest::newRow((language.toLatin1() + ": " + tour[stop].name).constData()) << language << stop;
        }
    }
    void allIsSeenWhole()
    {
        QFETCH(QString, language);
        QFETCH(int, stop);
        QSettings().clear();
        installTranslators(*QCoreApplication::instance(), language);
        WindowFixture f;
        QVERIFY(f.show());
        furnish(f);
        const Stop at = windowTour().at(stop);
        at.go(f);
        QCoreApplication::processEvents(); // what was opened is laid out by then
        const QList<QWidget *> tops = inSight(f);
        QCOMPARE(tops.size(), at.opensDialog ? 2 : 1);
        const QRect available = f.window->screen()->availableGeometry();
        for (const QWidget *top : tops) {
            const QStringList amiss = amissIn(top);
            QVERIFY2(amiss.isEmpty(), qPrintable(top->windowTitle() + u":\n"_s + amiss.join(u'\n')));
            const QSize size = top->frameGeometry().size();
            QVERIFY2(size.width() <= available.width() && size.height() <= available.height(),
                     qPrintable(u"%1 is %2×%3"_s.arg(top->windowTitle()).arg(size.width()).arg(size.height())));
        }
    }
};

QTEST_MAIN(TestScales)
#include "tst_scales.moc"
