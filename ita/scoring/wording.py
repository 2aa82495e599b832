"""What values are called, and numbers as they are printed in sentences and arithmetic."""

from collections.abc import Iterable

from ita import text
from ita.frameworks import indicators
from ita.scores import OVERALL, code_order
from ita.scoring.rounds import Key
from ita.scoring.values import printed

MANY = 8  # codes named in one sentence; the rest are counted
RUN = 3  # codes in a row from which on they are printed as a run


def called(key: Key) -> str:
    """Return what a value is called in a sentence: คะแนนภาพรวม, OIT, an indicator with its name, o12."""
    level, code = key
    if code == OVERALL:
        return text.LEVEL_WORD if level == "level" else text.OVERALL
    if level == "indicator" and code.isdigit() and int(code) in indicators():
        return text.NUMBERED_INDICATOR.format(number=code, name=indicators()[int(code)].name)
    return text.SUB_INDICATOR.format(code=code) if level == "sub_indicator" else text.EIT_PARTS.get(code, code)


def number(points: float) -> str:
    """Return a score for arithmetic: two decimals, whole numbers without."""
    return f"{points:.0f}" if points == int(points) else f"{printed(points):.2f}"


def all_called(keys: Iterable[Key]) -> str:
    """Return what several values are called, runs of one kind as i1–i6."""
    return enumerated([_run(run) for run in _runs(list(keys))])


def every_called(keys: Iterable[Key]) -> str:
    """Return what several values are called, each of them however many, runs of one kind as i1–i6."""
    return " ".join(_run(run) for run in _runs(list(keys)))


def reason_words(reason: str, fiscal_year: int, missing: Iterable[Key] = ()) -> str:
    """Return the Thai words for a reason code of checks, levels, costs, waterfalls and ways; "" for none."""
    return text.REASONS[reason].format(year=fiscal_year, missing=all_called(missing))


def enumerated(words: Iterable[str]) -> str:
    """Return words as Thai lists them; from the ninth on they are counted."""
    known = list(words)
    if len(known) <= MANY:
        return text.listed(known) if known else ""
    return text.AND_MORE.format(first=" ".join(known[:MANY]), count=len(known) - MANY)


def _runs(keys: list[Key]) -> list[list[Key]]:
    runs: list[list[Key]] = []
    for key in keys:
        if runs and key[0] != "tool" and key[0] != "indicator" and _follows(runs[-1][-1][1], key[1]):
            runs[-1].append(key)
        else:
            runs.append([key])
    return [part for run in runs for part in ([run] if len(run) >= RUN else [[key] for key in run])]


def _follows(before: str, code: str) -> bool:
    (prefix, numbers), (other, last) = code_order(code), code_order(before)
    return prefix == other and numbers[:-1] == last[:-1] and numbers[-1:] == (last[-1] + 1,)


def _run(run: list[Key]) -> str:
    return called(run[0]) if len(run) == 1 else f"{called(run[0])}–{run[-1][1]}"
