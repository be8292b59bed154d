// SPDX-License-Identifier: MIT
#include "models/supervisionmodel.h"

#include "feed/frameorder.h"
#include "models/supervisionnode.h"

#include <QtCore/QSet>
#include <QtCore/QThread>

#include <algorithm>

namespace orrery::ui {

namespace {

/// Told in so many signals for each supervisor at most.
constexpr std::size_t Rectangles = 2;
/// Looks that are further apart say nothing of when something happened between them.
constexpr std::chrono::seconds LongestStep{10};

constexpr ColumnBits AllColumns = columnBit(SupervisionModel::ColumnCount) - 1;

} // namespace

SupervisionModel::SupervisionModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

SupervisionModel::~SupervisionModel() = default;

const SupervisionModel::Node &SupervisionModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<const Node *>(index.internalPointer()) : *m_root;
}

QModelIndex SupervisionModel::indexOf(const Node &node) const
{
    return node.parent ? createIndex(node.row(), 0, &node) : QModelIndex();
}

QModelIndex SupervisionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent).children[static_cast<std::size_t>(row)].get());
}

QModelIndex SupervisionModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(*nodeOf(index).parent) : QModelIndex();
}

int SupervisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent).children.size());
}

int SupervisionModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

void SupervisionModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_notShown = 0;
    endResetModel();
}

void SupervisionModel::apply(const FramePtr &given)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (!given)
        return;
    SupervisionTreePtr tree = given->supervisionTree;
    if (!tree && !given->table) // of a feed that hands out complete frames
        tree = supervisionTreeOf(*inOrder(given), given->takenAt);
    if (!tree)
        return;
    m_hasGap = tree->at - m_lookedAt > LongestStep;
    m_lookedAt = tree->at;
    m_now = given->takenAt;
    m_notShown = tree->notShown;
    merge(*m_root, tree->tops);
}

void SupervisionModel::merge(Node &into, const Rows &next)
{
    const bool areTheSame = std::equal(into.children.begin(), into.children.end(), next.begin(), next.end(),
                                       [](const auto &node, const auto &row) { return node->value.key == row.facts.key; });
    if (!areTheSame) {
        removeAbsent(into, next);
        place(into, next);
    }
    // Those that were placed anew are equal to theirs already.
    ChangeSet changes;
    for (std::size_t row = 0; row < next.size(); ++row) {
        Node &node = *into.children[row];
        const Row &facts = next[row].facts;
        // A supervisor that was restarted has other children, though they are called the same.
        if (node.childrenOf != facts.pid)
            removeAbsent(node, {});
        node.childrenOf = facts.pid;
        changes.add(static_cast<int>(row), renew(node, facts));
        merge(node, next[row].children);
    }
    for (const ChangeSet::Rectangle &area : changes.rectangles(Rectangles)) {
        const QModelIndex parent = indexOf(into);
        Q_EMIT dataChanged(index(area.rows.first, area.firstColumn, parent),
                           index(area.rows.last, area.lastColumn, parent));
    }
}

void SupervisionModel::removeAbsent(Node &from, const Rows &next)
{
    QSet<QString> wanted;
    for (const SupervisionRow &row : next)
        wanted.insert(row.facts.key);
    auto &children = from.children;
    const auto stays = [&](std::size_t row) { return wanted.contains(children[row]->value.key); };
    for (std::size_t end = children.size(); end > 0;) {
        if (stays(end - 1)) {
            --end;
            continue;
        }
        std::size_t first = end - 1;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows(indexOf(from), static_cast<int>(first), static_cast<int>(end) - 1);
        children.erase(children.begin() + static_cast<std::ptrdiff_t>(first),
                       children.begin() + static_cast<std::ptrdiff_t>(end));
        from.renumber(first);
        endRemoveRows();
        end = first;
    }
}

void SupervisionModel::place(Node &into, const Rows &next)
{
    auto &children = into.children;
    QSet<QString> there;
    for (const auto &child : children)
        there.insert(child->value.key);
    for (std::size_t row = 0; row < next.size(); ++row) {
        if (row < children.size() && children[row]->value.key == next[row].facts.key)
            continue;
        const auto at = children.begin() + static_cast<std::ptrdiff_t>(row);
        if (there.contains(next[row].facts.key)) {
            const auto from = std::find_if(at, children.end(),
                                           [&](const auto &child) { return child->value.key == next[row].facts.key; });
            const int fromRow = static_cast<int>(from - children.begin());
            beginMoveRows(indexOf(into), fromRow, fromRow, indexOf(into), static_cast<int>(row));
            std::rotate(at, from, from + 1);
            into.renumber(row);
            endMoveRows();
            continue;
        }
        std::size_t end = row + 1;
        while (end < next.size() && !there.contains(next[end].facts.key))
            ++end;
        std::vector<std::unique_ptr<Node>> coming;
        for (std::size_t each = row; each < end; ++each)
            coming.push_back(makeNode(into, next[each].facts));
        beginInsertRows(indexOf(into), static_cast<int>(row), static_cast<int>(end) - 1);
        children.insert(at, std::make_move_iterator(coming.begin()), std::make_move_iterator(coming.end()));
        into.renumber(row);
        endInsertRows();
        row = end - 1;
    }
}

std::unique_ptr<SupervisionModel::Node> SupervisionModel::makeNode(Node &parent, const Row &row)
{
    auto node = std::make_unique<Node>();
    node->id = ++m_lastId;
    node->parent = &parent;
    node->childrenOf = row.pid;
    node->value = row;
    return node;
}

ColumnBits SupervisionModel::renew(Node &node, const Row &next)
{
    const Row &before = node.value;
    ColumnBits columns = 0;
    const auto note = [&columns](bool differs, Column column) { columns |= differs ? columnBit(column) : 0; };
    if (before.pid.isNull() != next.pid.isNull())
        columns = AllColumns; // greyed, or no longer
    note(before.pid != next.pid, PidColumn);
    note(before.process != next.process, ProcessColumn);
    note(before.isTop && before.process != next.process, ChildColumn);
    note(before.isWaiting != next.isWaiting || before.state != next.state, StateColumn);
    note(before.restart != next.restart, RestartColumn);
    note(before.restarts != next.restarts, RestartsColumn);
    note(before.strategy != next.strategy, StrategyColumn);
    note(before.limit() != next.limit(), LimitColumn);
    note(before.childCount != next.childCount, ChildrenColumn);
    // What was started again while nobody looked need not have been of late.
    const quint64 restarts = next.restarts > before.restarts && !m_hasGap ? next.restarts - before.restarts : 0;
    note(node.noteRestarts(restarts, m_now), RestartsColumn);
    if (restarts > 0) {
        node.markedUntil = m_now + Marked;
        node.isMarked = true;
    } else if (node.isMarked && m_now >= node.markedUntil) {
        node.isMarked = false;
        columns |= columnBit(RestartsColumn);
    }
    node.value = next;
    return columns;
}

} // namespace orrery::ui
