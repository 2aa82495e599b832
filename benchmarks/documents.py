"""500 measures as files: the seconds that Word, Excel and CSV take, against the seconds that a person is made to wait at most."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

AGENCY, PLAN_YEAR, COUNT = "องค์การบริหารส่วนตำบลคลองขวาง", 2567, 500
WORD_SECONDS, EXCEL_SECONDS = 10.0, 3.0


def word_of_500(runs: int = 3) -> tuple[float, float]:
    """Return the seconds for the whole measures document with its charts, and those allowed."""
    from ita.exports.word import document
    given = _given()
    return _median(lambda: document("measures", given), runs), WORD_SECONDS


def word_by_template_of_500(runs: int = 3) -> tuple[float, float]:
    """Return the seconds for the same in an agency's own template, in a process of its own."""
    from ita.exports.word import built_in, document
    given = _given()
    return _median(lambda: document("measures", given, built_in("measures")), runs), WORD_SECONDS


def excel_of_500(runs: int = 3) -> tuple[float, float]:
    """Return the seconds for every column with the score sheet, and those allowed."""
    from ita.exports.excel import measures_excel
    given = _given()
    return _median(lambda: measures_excel(given.measures, "full", AGENCY, PLAN_YEAR, given.round), runs), EXCEL_SECONDS


def _given():
    from ita import measures
    from ita.exports.word.command import gathered
    from ita.store.samples import sample_scores, sample_store
    drafted = measures.draft(sample_scores().query("agency == @AGENCY"), PLAN_YEAR - 1)
    rows = tuple(replace(drafted[number % len(drafted)], id=number) for number in range(COUNT))
    return replace(gathered(sample_store(), AGENCY, PLAN_YEAR), measures=rows)


def _median(make: Callable[[], object], runs: int) -> float:
    from ita.exports.word import pictures
    taken = []
    for _ in range(runs):
        pictures.bars.cache_clear()
        pictures._panels.cache_clear()
        started = time.perf_counter()
        make()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)
