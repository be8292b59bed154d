// SPDX-License-Identifier: MIT
#include "models/namemodel.h"

#include "feed/frameorder.h"
#include "models/changeset.h"
#include "models/columns.h"
#include "models/format.h"
#include "models/processbook.h"
#include "models/roles.h"
#include "models/statefilter.h"

#include <QtCore/QThread>

#include <utility>

namespace orrery::ui {

namespace {

/// Of complete frames: what they hold.
class FrameNames final : public NameSource
{
public:
    explicit FrameNames(const Frame &frame) : m_frame(frame), m_processes(frame) {}

    qsizetype count() const override { return m_frame.names.size(); }
    QList<NameInfo> names() override { return m_frame.names; }
    QList<ProcessInfo> infos(const QList<Pid> &pids) override { return m_processes.infos(pids); }

private:
    const Frame &m_frame;
    FrameSource m_processes;
};

/// In which columns a person could see a difference.
ColumnBits differences(const NameRow &before, const NameRow &after)
{
    using Columns = NameColumns;
    if (before.holder.has_value() != after.holder.has_value())
        return columnBit(Columns::ColumnCount) - 1; // greyed, or no more
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, int column) { columns |= differs ? columnBit(column) : 0; };
    if (before.holder) {
        note(before.holder->label != after.holder->label, Columns::LabelColumn);
        note(before.holder->state != after.holder->state, Columns::StateColumn);
    }
    note(before.info.pid != after.info.pid, Columns::PidColumn);
    note(before.info.since != after.info.since, Columns::SinceColumn);
    return columns;
}

} // namespace

NameModel::NameModel(QObject *parent) : ArrangedTable(parent)
{
    readColumns();
    connect(this, &ArrangedModel::queryChanged, this, &NameModel::arrange);
}

NameModel::~NameModel() = default;

QModelIndex NameModel::rowWithName(const QString &name) const
{
    const int row = rowOf(name);
    return row < 0 ? QModelIndex() : index(row, 0);
}

void NameModel::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!given)
        return;
    if (given->nameTable) {
        show(given->nameTable);
    } else if (given->hasNames && !given->table) {
        m_frame = inOrder(given);
        if (!m_book)
            m_book = std::make_unique<NameBook>();
        arrange();
    }
}

/// Anew, where the feed does not do it.
void NameModel::arrange()
{
    if (!m_frame)
        return;
    m_book->setQuery(query());
    FrameNames source(*m_frame);
    show(m_book->take(source, m_frame->takenAt));
}

void NameModel::show(const NameTablePtr &table)
{
    const NameTablePtr before = std::exchange(m_table, table);
    adopt(table->order);
    announce(before ? &before->rows : nullptr, table->rows, differences);
}

void NameModel::clear()
{
    m_table.reset();
    m_frame.reset();
    if (m_book)
        m_book->clear();
    dropAll();
}

QVariant NameModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString name = keyAt(index.row());
    const Row *row = m_table ? m_table->find(name) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        if (row)
            return display(*row, index.column());
        if (!name.isEmpty())
            wantFacts();
        return index.column() == NameColumn ? name : QString();
    case Qt::ToolTipRole:
        if (!row)
            return {};
        return index.column() == SinceColumn ? Format::dateTime(row->info.since) : display(*row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() == PidColumn);
    case PidRole:
        return row ? QVariant::fromValue(row->info.pid) : QVariant();
    case EndedRole:
        return row && !row->holder;
    case NameRole:
        return name;
    case MarkRole:
        return index.column() == StateColumn && row && row->holder && row->holder->state == State::Suspended
            ? static_cast<int>(Mark::Suspended)
            : QVariant();
    default:
        return {};
    }
}

QVariant NameModel::display(const Row &row, int column) const
{
    switch (column) {
    case NameColumn:
        return row.info.name;
    case PidColumn:
        return Format::pid(row.info.pid);
    case LabelColumn:
        return row.holder ? row.holder->label : QString();
    case StateColumn:
        return row.holder ? Format::state(row.holder->state) : Format::none();
    case SinceColumn:
        return Format::time(row.info.since);
    default:
        return {};
    }
}

QVariant NameModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == ExportKeyRole)
        return section == SinceColumn ? QStringLiteral("since") : QString();
    using Kind = FilterField::Kind;
    switch (section) {
    case NameColumn:
        return headerAnswer({tr("Name"), tr("A name has one holder and is free again once that has ended")},
                            FilterField{QStringLiteral("name"), Kind::Text, true}, role);
    case PidColumn:
        return headerAnswer({tr("Pid"), tr("The process that holds it"), true},
                            FilterField{QStringLiteral("pid"), Kind::Text, true}, role);
    case LabelColumn:
        return headerAnswer({tr("Label"), tr("What its holder says it is")},
                            FilterField{QStringLiteral("label"), Kind::Text, true}, role);
    case StateColumn:
        return headerAnswer({tr("State"), tr("What its holder is doing")}, stateField(), role);
    case SinceColumn:
        return headerAnswer({tr("Since"), tr("When it was registered")}, std::nullopt, role);
    default:
        return {};
    }
}

} // namespace orrery::ui
