// SPDX-License-Identifier: MIT
#pragma once

#include "control/behaviourprovider.h"

namespace orrery::app {

/// Offers the window what behaviourKinds() lists.
class BehaviourOffer final : public ui::BehaviourProvider
{
public:
    QList<ui::Behaviour> behaviours() const override;
    ui::Outcome spawn(Runtime &runtime, const ui::SpawnRequest &request) override;
};

} // namespace orrery::app
