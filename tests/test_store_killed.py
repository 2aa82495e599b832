"""A process killed between an edit and its answer, fifty times: what was answered is there, and the file still opens."""

import multiprocessing
import random
import time

from sqlalchemy import text as sql

from ita import store
from ita.measures import Measure
from ita.store import measures
from tests.test_store import NO_FACTS, RAWE, rounds, scored

KILLS = 50


def _edit_without_end(url: str, answers) -> None:
    """Edit one measure on and on and answer each edit, until somebody kills the process."""
    engine = store.connect(url)
    [one] = measures.measures_of(engine, RAWE, 2568)
    words = one.measure
    for number in range(1_000_000):
        wanted = f"ข้อความ {number}"
        measures.edit(engine, one.id, {"measure": words}, {"measure": wanted})
        words = wanted
        answers.send(wanted)


def test_nothing_that_was_answered_is_lost_when_the_process_is_killed(tmp_path):
    url = f"sqlite:///{tmp_path}/ita.db"
    engine = store.connect(url)
    store.upgrade(engine)
    rounds.save(engine, scored(RAWE, 2567, o2=0.0), NO_FACTS, "a.xlsx")
    measures.add(engine, RAWE, 2568, [Measure(measure="ก")])
    chance = random.Random(1)
    for _ in range(KILLS):
        last = _kill_one(url, chance)
        [stored] = measures.measures_of(engine, RAWE, 2568)
        # The edit after the last answer may have been written or not; nothing older may stand there.
        assert _number(stored.measure) in (_number(last), _number(last) + 1)
        with engine.connect() as connection:
            assert connection.execute(sql("PRAGMA integrity_check")).scalar() == "ok"
    engine.dispose()


def _kill_one(url: str, chance: random.Random) -> str:
    """Let a process edit, kill it at any moment, and return the last edit that it answered."""
    # A server for the forks where there is one, because each new interpreter takes half a second to import.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe(duplex=False)
    editor = context.Process(target=_edit_without_end, args=(url, theirs))
    editor.start()
    theirs.close()
    last = ours.recv()
    time.sleep(chance.uniform(0, 0.05))
    editor.kill()
    editor.join()
    while True:
        try:
            last = ours.recv()
        except EOFError:
            return last


def _number(words: str) -> int:
    return int(words.split()[-1])
