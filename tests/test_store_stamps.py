"""One question tells whether anything that pages show has changed, whoever changed it."""

import subprocess
import sys

from ita import store
from ita.measures import Measure
from ita.scoring import Correction
from ita.store import corrections, measures, rounds
from ita.store.stamps import Stamps, stamps
from tests.test_store import NO_FACTS, RAWE, scored


def test_each_kind_of_write_changes_its_own_number(empty_database):
    store.upgrade(empty_database)
    assert stamps(empty_database) == Stamps(0, (0, 0), 0)
    rounds.save(empty_database, scored(RAWE, 2567, o2=0.0), NO_FACTS, "first.xlsx")
    saved = stamps(empty_database)
    assert saved.rounds > 0 and (saved.corrections, saved.measures) == ((0, 0), 0)
    id_ = corrections.accept(empty_database, RAWE, [Correction(2567, ("item", "o2"), 0.0, 100.0)], "พิมพ์ผิด")
    assert stamps(empty_database) == Stamps(saved.rounds, (1, 0), 0)
    corrections.take_back(empty_database, id_)
    assert stamps(empty_database) == Stamps(saved.rounds, (1, 1), 0)
    [number] = measures.add(empty_database, RAWE, 2568, [Measure(measure="เผยแพร่แผนผัง")])
    added = stamps(empty_database)
    assert added.measures > 0 and (added.rounds, added.corrections) == (saved.rounds, (1, 1))
    measures.edit(empty_database, number, {"owner": ""}, {"owner": "สำนักปลัด"})
    assert stamps(empty_database).measures > added.measures
    assert stamps(empty_database) == stamps(empty_database)


def test_what_another_process_writes_is_seen(tmp_path):
    url = f"sqlite:///{(tmp_path / 'ita.db').as_posix()}"
    engine = store.connect(url)
    store.upgrade(engine)
    rounds.save(engine, scored(RAWE, 2567, o2=0.0), NO_FACTS, "first.xlsx")
    before = stamps(engine)
    subprocess.run([sys.executable, "-c", "import sys; from ita import store; from ita.store import measures; "
                    "from ita.measures import Measure; measures.add(store.connect(sys.argv[1]), sys.argv[2], 2568, [Measure()])",
                    url, RAWE], check=True)
    assert stamps(engine).measures > before.measures
    engine.dispose()
