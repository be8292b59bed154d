// SPDX-License-Identifier: MIT
#pragma once

#include "feed/frame.h"
#include "models/changeset.h"
#include "models/roles.h"
#include "models/supervisiontree.h"

#include <orrery/export.h>

#include <QtCore/QAbstractItemModel>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace orrery::ui {

/// The tree of supervisors and their children, in the order in which these are started. It is brought from one frame to
/// the next by a merge: a child is the same row as long as its supervisor (of one pid) has a child of that id, whichever
/// process runs in its place.
///
/// GUI thread, like every model.
class ORRERY_UI_EXPORT SupervisionModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column {
        ChildColumn,
        PidColumn,
        ProcessColumn, ///< what it is known by
        StateColumn,
        RestartColumn, ///< after which ends
        RestartsColumn,
        StrategyColumn,
        LimitColumn,    ///< restarts in the window, of how many
        ChildrenColumn, ///< how many
        ColumnCount
    };
    Q_ENUM(Column)

    /// How long, in the time of frames, a restart is marked.
    static constexpr std::chrono::seconds Marked{5};
    /// How long, in the time of frames, a restart adds to the heat, and how many make the most of it.
    static constexpr std::chrono::seconds HeatSpan{60};
    static constexpr quint64 MostHeat = 10;

    explicit SupervisionModel(QObject *parent = nullptr);
    ~SupervisionModel() override;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// PidRole is the process that runs there just now; IdRole belongs to the row.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Brings the rows to this frame; one that has no tree, as of a large one that nobody looks at, leaves them.
    void apply(const FramePtr &frame);
    /// Forgets everything: the runtime behind the frames is another one.
    void clear();
    /// Children of long lists, of which only the first are rows.
    qsizetype notShown() const { return m_notShown; }

private:
    using Row = SupervisionFacts;
    using Rows = std::vector<SupervisionRow>;
    struct Node;

    const Node &nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    void merge(Node &into, const Rows &next);
    void removeAbsent(Node &from, const Rows &next);
    void place(Node &into, const Rows &next);
    /// Columns that differ; notes a restart.
    ColumnBits renew(Node &node, const Row &next);
    std::unique_ptr<Node> makeNode(Node &parent, const Row &row);

    QVariant display(const Row &row, int column) const;
    QVariant toolTip(const Node &node, int column) const;
    QVariant filterValue(const Row &row, int column) const;
    QVariant mark(const Node &node, int column) const;

    std::unique_ptr<Node> m_root;
    qsizetype m_notShown = 0;
    std::chrono::nanoseconds m_now{0}; // on the frames' clock
    std::chrono::nanoseconds m_lookedAt{0};
    bool m_hasGap = false;             // between this look and the one before
    quint64 m_lastId = 0;
};

} // namespace orrery::ui
