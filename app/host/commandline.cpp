// SPDX-License-Identifier: MIT
#include "host/commandline.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QRegularExpression>

#include <initializer_list>

namespace orrery::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostWorkers = 1024;
constexpr qint64 mostSeconds = 1'000'000'000;
constexpr qint64 mostPixels = 16'384;

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Print this help and end."_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, u"Print the version and end."_s};
    QCommandLineOption empty{u"empty"_s, u"Start with no processes instead of the demo system."_s};
    QCommandLineOption system{
        u"system"_s, u"Start the processes, names and timers that a JSON file describes instead of the demo system."_s,
        u"FILE"_s};
    QCommandLineOption headless{
        u"headless"_s, u"Open no window: print one line of statistics a second until SIGINT or SIGTERM."_s};
    QCommandLineOption readOnly{u"read-only"_s, u"Let the window look only: it changes nothing in the runtime."_s};
    QCommandLineOption seconds{u"seconds"_s, u"Shut down in order after N seconds."_s, u"N"_s};
    QCommandLineOption workers{u"workers"_s, u"Run the processes on N threads; one per core without it."_s, u"N"_s};
    QCommandLineOption language{u"language"_s, {}, u"CODE"_s};
    QCommandLineOption screenshot{
        u"screenshot"_s, u"Save a picture of the window once it has something to show, and end."_s, u"FILE.png"_s};
    QCommandLineOption size{u"size"_s, u"Of the screenshot, in pixels."_s, u"WxH"_s};
    QCommandLineOption page{u"page"_s, u"Of the screenshot: the page by its title, in English or as the window has it."_s, u"NAME"_s};
    QCommandLineOption theme{u"theme"_s, u"Of the screenshot: light or dark."_s, u"THEME"_s};

    QCommandLineOption select{u"select"_s, u"Of the screenshot: select the row with this text."_s, u"TEXT"_s};
    QCommandLineOption after{u"after"_s, u"Of the screenshot: wait N seconds before; 3 without it."_s, u"N"_s};

    explicit Options(const KnownLanguages &languages)
    {
        language.setDescription(
            u"Speak this language instead of the system's: %1."_s.arg(languages.codes.join(u", "_s)));
    }

    QList<QCommandLineOption> all() const
    {
        return {help,     version,    empty, system, headless, readOnly, seconds, workers,
                language, screenshot, size,  page,   theme,    select,   after};
    }
};

/// Thrown by the readers of single options, caught in parseCommandLine.
struct Refusal
{
    QString why;
};

class Reader
{
public:
    Reader(const QStringList &arguments, const KnownLanguages &languages) : m_options(languages), m_languages(languages)
    {
        m_parser.addOptions(m_options.all());
        if (!m_parser.parse(arguments))
            throw Refusal{problem(arguments)};
    }

    CommandLine read() const
    {
        CommandLine line;
        // Whoever asks for help gets it, whatever else he wrote.
        if (m_parser.isSet(m_options.help)) {
            line.action = CommandLine::Action::Help;
            return line;
        }
        if (m_parser.isSet(m_options.version)) {
            line.action = CommandLine::Action::Version;
            return line;
        }
        checkCombination();
        line.headless = m_parser.isSet(m_options.headless);
        line.readOnly = m_parser.isSet(m_options.readOnly);
        line.empty = m_parser.isSet(m_options.empty);
        line.systemFile = text(m_options.system, u"the path of a JSON file"_s);
        line.workers = static_cast<int>(number(m_options.workers, 1, mostWorkers).value_or(0));
        line.language = language();
        if (const auto seconds = number(m_options.seconds, 1, mostSeconds))
            line.runFor = std::chrono::seconds{*seconds};
        line.screenshot = screenshot();
        return line;
    }

private:
    static QString withoutFullStop(QString text)
    {
        if (text.endsWith(u'.'))
            text.chop(1);
        return text.simplified();
    }

    /// Why the parser took them for no command line of ours; each unknown option in quotes, for a person to find it.
    QString problem(const QStringList &arguments) const
    {
        constexpr qsizetype mostShown = 8;
        QStringList unknown;
        for (const QString &name : m_parser.unknownOptionNames()) {
            // The parser takes what stands behind one dash letter by letter, and a wide character for two.
            if (name.size() == 1 && name.at(0).isLowSurrogate() && !unknown.isEmpty())
                unknown.last() += name;
            else
                unknown.append(name.isEmpty() ? nameless(arguments) : name);
        }
        if (unknown.isEmpty())
            return withoutFullStop(m_parser.errorText());
        const qsizetype more = unknown.size() - mostShown;
        if (more > 0)
            unknown = unknown.first(mostShown);
        return (unknown.size() == 1 ? u"Unknown option '"_s : u"Unknown options '"_s) + unknown.join(u"', '"_s) + u'\''
            + (more > 0 ? u" and %1 more"_s.arg(more) : QString());
    }

    /// The argument that is an option without a name, such as "--=".
    static QString nameless(const QStringList &arguments)
    {
        static const QRegularExpression form(u"^--?="_s);
        for (const QString &argument : arguments) {
            if (argument.contains(form))
                return argument;
        }
        return u"-"_s;
    }

    static QString nameOf(const QCommandLineOption &option) { return u"--"_s + option.names().constLast(); }

    void checkCombination() const
    {
        const QStringList positional = m_parser.positionalArguments();
        if (!positional.isEmpty())
            throw Refusal{u"unexpected argument '%1'; a system's file is named with --system FILE"_s.arg(
                positional.constFirst())};
        for (const QCommandLineOption &option : m_options.all())
            if (!option.valueName().isEmpty() && m_parser.values(option).size() > 1)
                throw Refusal{u"%1 can be given once only"_s.arg(nameOf(option))};
        refuseTogether(m_options.empty, m_options.system);
        refuseTogether(m_options.screenshot, m_options.headless);
        refuseTogether(m_options.readOnly, m_options.headless);
        for (const QCommandLineOption &option : {m_options.size, m_options.page, m_options.theme, m_options.select, m_options.after})
            if (m_parser.isSet(option) && !m_parser.isSet(m_options.screenshot))
                throw Refusal{u"%1 goes with --screenshot FILE.png"_s.arg(nameOf(option))};
    }

    void refuseTogether(const QCommandLineOption &one, const QCommandLineOption &other) const
    {
        if (m_parser.isSet(one) && m_parser.isSet(other))
            throw Refusal{u"%1 and %2 exclude each other"_s.arg(nameOf(one), nameOf(other))};
    }

    QString text(const QCommandLineOption &option, const QString &allowed) const
    {
        const QString value = m_parser.value(option);
        if (m_parser.isSet(option) && value.isEmpty())
            throw Refusal{u"%1 needs %2"_s.arg(nameOf(option), allowed)};
        return value;
    }

    std::optional<qint64> number(const QCommandLineOption &option, qint64 least, qint64 most) const
    {
        if (!m_parser.isSet(option))
            return {};
        bool ok = false;
        const qint64 value = m_parser.value(option).toLongLong(&ok);
        if (!ok || value < least || value > most)
            throw Refusal{u"%1 needs a whole number from %2 to %3, not '%4'"_s.arg(nameOf(option))
                              .arg(least)
                              .arg(most)
                              .arg(m_parser.value(option))};
        return value;
    }

    QString language() const
    {
        const QString code = text(m_options.language, u"one of "_s + m_languages.codes.join(u", "_s));
        if (!code.isEmpty() && !m_languages.isKnown(code))
            throw Refusal{
                u"--language knows no '%1'; there are %2"_s.arg(code, m_languages.codes.join(u", "_s))};
        return code;
    }

    QSize size() const
    {
        if (!m_parser.isSet(m_options.size))
            return {};
        static const QRegularExpression form(u"^(\\d{1,6})x(\\d{1,6})$"_s);
        const QRegularExpressionMatch match = form.match(m_parser.value(m_options.size));
        const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || size.isEmpty() || size.width() > mostPixels || size.height() > mostPixels)
            throw Refusal{u"--size needs a width and a height up to %1 like 1280x800, not '%2'"_s.arg(mostPixels).arg(
                m_parser.value(m_options.size))};
        return size;
    }

    std::optional<ScreenshotRequest> screenshot() const
    {
        if (!m_parser.isSet(m_options.screenshot))
            return {};
        ScreenshotRequest request;
        request.file = text(m_options.screenshot, u"the path of the picture"_s);
        request.size = size();
        request.page = text(m_options.page, u"the title of a page"_s);
        request.theme = text(m_options.theme, u"light or dark"_s);
        if (!request.theme.isEmpty() && request.theme != "light"_L1 && request.theme != "dark"_L1)
            throw Refusal{u"--theme is light or dark, not '%1'"_s.arg(request.theme)};
        request.selected = text(m_options.select, u"the text of a row"_s);
        if (const auto after = number(m_options.after, 1, mostSeconds))
            request.after = std::chrono::seconds{*after};
        return request;
    }

    Options m_options;
    const KnownLanguages &m_languages;
    QCommandLineParser m_parser;
};

} // namespace

CommandLine parseCommandLine(const QStringList &arguments, const KnownLanguages &languages)
{
    try {
        return Reader(arguments, languages).read();
    } catch (const Refusal &refusal) {
        CommandLine line;
        line.action = CommandLine::Action::Refuse;
        line.problem = refusal.why.simplified(); // an argument may have any line ends in it
        return line;
    }
}

QString helpText(const KnownLanguages &languages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Watch and steer a system of processes, their names and their timers, live.\n"
        "Without arguments: a window with the demo system."_s);
    parser.addOptions(Options(languages).all());
    return parser.helpText();
}

QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QStringList withValue{u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s,
                                       u"qwindowgeometry"_s, u"qwindowicon"_s, u"qwindowtitle"_s, u"style"_s,
                                       u"stylesheet"_s, u"session"_s, u"display"_s, u"fontengine"_s};
    static const QStringList alone{u"reverse"_s, u"nograb"_s, u"dograb"_s};
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        // One dash only: two are ours. QApplication takes both; nothing of ours has these names.
        const QString name = i > 0 && argument.startsWith(u'-') ? argument.mid(1).section(u'=', 0, 0) : QString();
        if (alone.contains(name))
            continue;
        if (!withValue.contains(name))
            rest.append(argument);
        else if (!argument.contains(u'='))
            ++i;
    }
    return rest;
}

} // namespace orrery::app
