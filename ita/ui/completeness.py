"""What a document lacks to be called complete, and the page on which that is mended."""

from dataclasses import dataclass

from ita import text
from ita.coverage import Criterion, coverage
from ita.exports.word import REPORT, Given

MENDED_ON = {"analysis": "import", "aspects": "aspects"}  # the others on the page of the draft


@dataclass(frozen=True)
class Gap:
    """One thing that is missing, and the address of the page that mends it."""

    words: str
    page: str


def gaps(subject: str, given: Given) -> tuple[Gap, ...]:
    """Return what the measures document or the report lacks; empty when it is complete."""
    drafted = text.WORD_DRAFTED.format(plan_year=given.plan_year, year=given.scores_year)
    found = [] if _stored(given) else [Gap(drafted, "draft")]
    return (*found, *(_of_report(given) if subject == REPORT else _of_measures(given)))


def _stored(given: Given) -> bool:
    return bool(given.measures) and all(one.id is not None for one in given.measures)


def _of_report(given: Given) -> list[Gap]:
    numbers = [str(number) for number, one in enumerate(given.measures, 1) if not one.result.strip()]
    words = text.DOCUMENT_WITHOUT_RESULTS.format(count=len(numbers), total=len(given.measures), places=" ".join(numbers))
    return [Gap(words, "follow-up")] if numbers else []


def _of_measures(given: Given) -> list[Gap]:
    covered = coverage(given.round, given.measures, given.reasons, given.own)
    return [Gap(_words(one), MENDED_ON.get(one.key, "draft")) for one in covered.criteria if not one.met]


def _words(one: Criterion) -> str:
    return text.DOCUMENT_LACKS.format(what=one.label, places=" · ".join(one.lacking)) if one.lacking else one.label
