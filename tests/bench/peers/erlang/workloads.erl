%% SPDX-License-Identifier: MIT
%% The workloads on Erlang/OTP, one per emulator: `erl +P 2000000 -noshell -pa <folder> -run workloads main <workload>`.
%% Prints `erlang WORKLOAD METRIC VALUE UNIT`.
-module(workloads).
-export([main/1, nothing/0, parked/0]).

-define(MILLION, 1000000).
-define(PAYLOAD, <<"0123456789abcdef">>).

main([Workload]) ->
    {Pid, Ref} = spawn_monitor(fun() -> workload(list_to_existing_atom(Workload)) end),
    receive
        {'DOWN', Ref, process, Pid, normal} -> halt(0);
        {'DOWN', Ref, process, Pid, Why} ->
            io:format(standard_error, "~s: ~p~n", [Workload, Why]),
            halt(1)
    end.

%% --- the workloads

workload(spawn_exit) ->
    Before = erlang:system_info(process_count),
    T = now_ns(),
    repeat(?MILLION, fun() -> spawn(?MODULE, nothing, []) end),
    until_processes_are(Before),
    report("spawn_exit rate", ?MILLION / since(T), "processes/s");

workload(idle_memory) ->
    Before = resident(),
    T = now_ns(),
    repeat(?MILLION, fun() -> spawn(?MODULE, parked, []) end),
    Seconds = since(T),
    timer:sleep(300),
    report("idle_memory rss_delta", (resident() - Before) / ?MILLION, "bytes/process"),
    report("idle_memory spawn_rate", ?MILLION / Seconds, "processes/s");

workload(ping_pong) ->
    report("ping_pong one_pair", ?MILLION / pairs(1, ?MILLION), "roundtrips/s"),
    report("ping_pong eight_pairs", 2 * 8 * 250000 / pairs(8, 250000), "messages/s");

workload(fan_in) ->
    %% A mailbox off the heap: with the usual one every collection of the consumer walks what waits. The second
    %% figure gives it a heap that is seldom collected at all.
    fan_in("rate", [{message_queue_data, off_heap}]),
    fan_in("rate_big_heap", [{message_queue_data, off_heap}, {min_heap_size, 100000}]);

workload(ring) ->
    Self = self(),
    Last = spawn(fun() -> receive {successor, Next} -> station(Next, Self) end end),
    First = lists:foldl(fun(_, Next) -> spawn(fun() -> station(Next, Self) end) end, Last, lists:seq(2, 1000)),
    Last ! {successor, First},
    T = now_ns(),
    First ! {?MILLION, ?PAYLOAD},
    receive arrived -> ok end,
    report("ring rate", ?MILLION / since(T), "hops/s");

workload(skynet) ->
    Self = self(),
    T = now_ns(),
    spawn(fun() -> skynet(Self, 0, ?MILLION) end),
    Sum = receive S -> S end,
    report("skynet time", since(T), "s"),
    Sum = ?MILLION * (?MILLION - 1) div 2;

workload(whereis) ->
    Names = names(0, 10000),
    lists:foreach(fun(Name) -> register(Name, spawn(?MODULE, parked, [])) end, Names),
    [begin
         Lists = [shuffled(Names) || _ <- lists:seq(1, Threads)],
         Seconds = together([fun() -> repeat(1000, fun() -> look_up(List) end) end || List <- Lists]),
         report(["whereis ", integer_to_list(Threads), "_threads"], Threads * 10 * ?MILLION / Seconds, "lookups/s")
     end || Threads <- [1, 2]];

workload(register_unregister) ->
    [begin
         Lists = [shuffled(names(I * 10000, 10000)) || I <- lists:seq(1, Threads)],
         Seconds = together([fun() -> repeat(100, fun() -> register_all(List) end) end || List <- Lists]),
         report(["register_unregister ", integer_to_list(Threads), "_threads"], Threads * ?MILLION / Seconds, "pairs/s")
     end || Threads <- [1, 2]];

workload(send_named) ->
    send_named("rate", [{message_queue_data, off_heap}]),
    send_named("rate_big_heap", [{message_queue_data, off_heap}, {min_heap_size, 100000}]);

workload(name_reap) ->
    Names = names(0, 100000),
    Pids = [begin
                Pid = spawn(?MODULE, parked, []),
                register(Name, Pid),
                Pid
            end || Name <- Names],
    T = now_ns(),
    lists:foreach(fun(Pid) -> exit(Pid, kill) end, Pids),
    until_free(Names),
    report("name_reap time", since(T), "s");

workload(timers) ->
    Target = spawn(?MODULE, parked, []),
    Delays = delays(?MILLION, 10000, 60000),
    erlang:garbage_collect(),
    Before = resident(),
    T1 = now_ns(),
    Handles = arm(Delays, Target, []),
    report("timers arm", ?MILLION / since(T1), "arms/s"),
    erlang:garbage_collect(),
    report("timers memory_with_handles", (resident() - Before) / ?MILLION, "bytes/timer"),
    T2 = now_ns(),
    cancel(Handles),
    report("timers cancel", ?MILLION / since(T2), "cancels/s");

workload(timers_late) ->
    late("late");

workload(timers_late_after) ->
    Target = spawn(?MODULE, parked, []),
    cancel(arm(delays(?MILLION, 10000, 60000), Target, [])),
    late("late_after_cancels");

workload(timers_idle) ->
    Target = spawn(?MODULE, parked, []),
    Before = resident(),
    repeat(?MILLION, fun() -> erlang:send_after(600000 + rand:uniform(3000000), Target, ?PAYLOAD) end),
    erlang:garbage_collect(),
    timer:sleep(500),
    report("timers memory_no_handles", (resident() - Before) / ?MILLION, "bytes/timer"),
    Used = processor_ns(),
    timer:sleep(5000),
    report("timers idle_cpu_over_5s", (processor_ns() - Used) / 1.0e6, "ms");

workload(shutdown) ->
    Before = erlang:system_info(process_count),
    Pids = [spawn(?MODULE, parked, []) || _ <- lists:seq(1, ?MILLION)],
    timer:sleep(300),
    T = now_ns(),
    lists:foreach(fun(Pid) -> exit(Pid, kill) end, Pids),
    until_processes_are(Before),
    report("shutdown time", since(T), "s").

%% --- processes

nothing() -> ok.

parked() -> receive stop -> ok end.

echo() -> receive {From, <<_:16/binary>>} -> From ! ?PAYLOAD, echo() end.

ping(0, _) -> ok;
ping(Left, Echo) ->
    Echo ! {self(), ?PAYLOAD},
    receive <<_:16/binary>> -> ping(Left - 1, Echo) end.

sink(0, Parent) -> Parent ! arrived;
sink(Left, Parent) -> receive <<_:16/binary>> -> sink(Left - 1, Parent) end.

produce(0, _) -> ok;
produce(Left, To) -> To ! ?PAYLOAD, produce(Left - 1, To).

station(Next, Owner) ->
    receive
        {0, _} -> Owner ! arrived, station(Next, Owner);
        {Hops, Bytes} -> Next ! {Hops - 1, Bytes}, station(Next, Owner)
    end.

skynet(Parent, Number, 1) -> Parent ! Number;
skynet(Parent, Number, Leaves) ->
    Self = self(),
    Each = Leaves div 10,
    grow(9, Self, Number, Each),
    Parent ! sum(10, 0).

grow(-1, _, _, _) -> ok;
grow(I, Self, Number, Each) ->
    spawn(fun() -> skynet(Self, Number + I * Each, Each) end),
    grow(I - 1, Self, Number, Each).

sum(0, Sum) -> Sum;
sum(Left, Sum) -> receive Number -> sum(Left - 1, Sum + Number) end.

%% --- parts of workloads

pairs(Count, RoundTrips) ->
    together([fun() ->
                  Echo = spawn_link(fun echo/0),
                  ping(RoundTrips, Echo),
                  unlink(Echo),
                  exit(Echo, kill)
              end || _ <- lists:seq(1, Count)]).

fan_in(Metric, Options) ->
    Seconds = into_one(Options, 4, fun(Consumer) -> Consumer end),
    report(["fan_in ", Metric], 4 * ?MILLION / Seconds, "messages/s").

send_named(Metric, Options) ->
    Seconds = into_one(Options, 2, fun(Consumer) -> register(consumer, Consumer), consumer end),
    report(["send_named ", Metric], 2 * ?MILLION / Seconds, "messages/s").

%% So many producers of a million messages each to one consumer.
into_one(Options, Producers, Address) ->
    Self = self(),
    To = Address(spawn_opt(fun() -> sink(Producers * ?MILLION, Self) end, Options)),
    T = now_ns(),
    [spawn(fun() -> produce(?MILLION, To) end) || _ <- lists:seq(1, Producers)],
    receive arrived -> since(T) end.

look_up([]) -> ok;
look_up([Name | More]) -> true = is_pid(whereis(Name)), look_up(More).

register_all([]) -> ok;
register_all([Name | More]) -> register(Name, self()), unregister(Name), register_all(More).

until_free([]) -> ok;
until_free([Name | More] = Names) ->
    case whereis(Name) of
        undefined -> until_free(More);
        _ -> erlang:yield(), until_free(Names)
    end.

arm([], _, Handles) -> Handles;
arm([Delay | More], Target, Handles) -> arm(More, Target, [erlang:send_after(Delay, Target, ?PAYLOAD) | Handles]).

cancel([]) -> ok;
cancel([Handle | More]) -> true = is_integer(erlang:cancel_timer(Handle)), cancel(More).

late(Prefix) ->
    Count = 100000,
    Owner = self(),
    spawn_link(fun() ->
                   lists:foreach(fun(Delay) ->
                                     Due = now_ns() + Delay * 1000000,
                                     erlang:send_after(Delay, self(), Due)
                                 end, delays(Count, 1000, 3000)),
                   Owner ! {lateness, receive_timers(Count, [])}
               end),
    Sorted = list_to_tuple(lists:sort(receive {lateness, Lateness} -> Lateness end)),
    At = fun(Share) -> element(round(Share * (Count - 1)) + 1, Sorted) / 1.0e6 end,
    report(["timers ", Prefix, "_p50"], At(0.5), "ms"),
    report(["timers ", Prefix, "_p99"], At(0.99), "ms"),
    report(["timers ", Prefix, "_max"], At(1.0), "ms"),
    report(["timers ", Prefix, "_fired_early"], length([L || L <- tuple_to_list(Sorted), L < 0]), "timers").

receive_timers(0, Lateness) -> Lateness;
receive_timers(Left, Lateness) -> receive Due -> receive_timers(Left - 1, [now_ns() - Due | Lateness]) end.

%% --- helpers

report(What, Value, Unit) -> io:format("erlang ~s ~s ~s~n", [What, format(Value), Unit]).

format(Value) when is_integer(Value) -> integer_to_list(Value);
format(Value) when abs(Value) >= 1000 -> integer_to_list(round(Value));
format(Value) -> float_to_list(Value, [{decimals, 4}]).

now_ns() -> erlang:monotonic_time(nanosecond).

since(T) -> (now_ns() - T) / 1.0e9.

resident() ->
    {ok, Statm} = file:read_file("/proc/self/statm"),
    [_, Pages | _] = binary:split(Statm, <<" ">>, [global]),
    binary_to_integer(Pages) * 4096.

%% Of all threads of the emulator.
processor_ns() ->
    lists:sum([begin
                   {ok, Line} = file:read_file(File),
                   binary_to_integer(hd(binary:split(Line, <<" ">>)))
               end || File <- filelib:wildcard("/proc/self/task/*/schedstat")]).

repeat(0, _) -> ok;
repeat(Left, What) -> What(), repeat(Left - 1, What).

until_processes_are(Count) ->
    case erlang:system_info(process_count) > Count of
        true -> receive after 1 -> until_processes_are(Count) end;
        false -> ok
    end.

%% Seconds until all of them are done; they begin together.
together(Jobs) ->
    Self = self(),
    Pids = [spawn_link(fun() -> receive go -> ok end, Job(), Self ! done end) || Job <- Jobs],
    T = now_ns(),
    [Pid ! go || Pid <- Pids],
    [receive done -> ok end || _ <- Pids],
    since(T).

names(First, Count) -> [list_to_atom("name-" ++ integer_to_list(First + I)) || I <- lists:seq(0, Count - 1)].

shuffled(List) -> [Item || {_, Item} <- lists:sort([{rand:uniform(), Item} || Item <- List])].

delays(Count, Least, Most) -> [Least - 1 + rand:uniform(Most - Least + 1) || _ <- lists:seq(1, Count)].
