// SPDX-License-Identifier: MIT
#pragma once

/// A system of six, with pids from <0.1> on, that neither starts nor ends any by itself.
inline constexpr char stage[] = R"({ "title": "the stage", "processes": [
    { "behaviour": "logger", "name": "logger" }, { "behaviour": "echo", "name": "echo" },
    { "behaviour": "crowd", "name": "victim" }, { "behaviour": "crowd", "name": "bystander", "count": 3 } ] })";
