"""Suggested measures as data: one a concept, survey indicator and survey theme; an incomplete file is refused."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ita.errors import FrameworkError
from ita.frameworks import FOLDER, YEARS, Item, concepts, framework, indicators

GENERAL = "general"  # for a survey item of which nothing else is known
THEME = "theme."
_FIELDS = ("finding", "measure", "steps", "owner", "follow_up")


@dataclass(frozen=True)
class Suggestion:
    """A measure that an officer may start from; steps are without numbers, items are "2567:e9"."""

    key: str
    finding: str
    measure: str
    steps: tuple[str, ...]
    owner: str
    follow_up: str
    items: tuple[str, ...]


def suggestion(concept_or_indicator: str | int) -> Suggestion:
    """Return the suggestion for a concept ("annual_report"), an indicator (8 or "indicator.8") or another key of the file."""
    key = f"indicator.{concept_or_indicator}" if isinstance(concept_or_indicator, int) else concept_or_indicator
    try:
        return suggestions()[key]
    except KeyError:
        raise FrameworkError(f"no suggestion for {key}") from None


def for_item(item: Item, fiscal_year: int) -> Suggestion:
    """Return the closest suggestion for an item of a year: its concept's, its theme's, or its indicator's."""
    if item.concept is not None:
        return suggestion(item.concept)
    return _by_item().get(f"{fiscal_year}:{item.code}") or suggestion(item.indicator)


def subject(item: Item, fiscal_year: int) -> str | None:
    """Return what an item asks, the same in every year: its concept or its theme; None for a question that is not known."""
    theme = _by_item().get(f"{fiscal_year}:{item.code}")
    return item.concept or (theme.key if theme else None)


@cache
def suggestions() -> Mapping[str, Suggestion]:
    """Return all suggestions by key, in the order of the file."""
    return build(tomllib.loads((FOLDER / "suggestions.toml").read_text(encoding="utf-8")))


def build(raw: Mapping[str, Mapping]) -> Mapping[str, Suggestion]:
    """Return the suggestions that a parsed file holds, or raise FrameworkError naming what is wrong."""
    faults = [*_key_faults(raw), *(fault for key, row in raw.items() for fault in _row_faults(key, row))]
    if faults:
        raise FrameworkError(f"suggestions: {'; '.join(faults)}")
    return MappingProxyType({
        key: Suggestion(key, row["finding"], row["measure"], tuple(row["steps"]), row["owner"],
                        row["follow_up"], tuple(row.get("items", ())))
        for key, row in raw.items()})


@cache
def _by_item() -> Mapping[str, Suggestion]:
    return MappingProxyType({item: made for made in suggestions().values() for item in made.items})


def expected_keys() -> tuple[str, ...]:
    """Return the keys that the file must hold beside its themes."""
    survey = (f"indicator.{number}" for number, indicator in indicators().items() if indicator.tool != "OIT")
    return *concepts(), *survey, GENERAL


def _key_faults(raw: Mapping[str, Mapping]):
    expected = set(expected_keys())
    yield from (f"{key} is missing" for key in sorted(expected - set(raw)))
    yield from (f"{key} is not known" for key in raw if key not in expected and not key.startswith(THEME))
    items = [item for row in raw.values() for item in row.get("items", ())]
    yield from (f"{item} has two themes" for item in sorted({item for item in items if items.count(item) > 1}))
    for field in ("finding", "measure"):
        texts = [row.get(field) for row in raw.values()]
        yield from (f"{field} stands twice: {text}" for text in sorted({t for t in texts if t and texts.count(t) > 1}))


def _row_faults(key: str, row: Mapping):
    yield from (f"{key} has no {field}" for field in _FIELDS if not row.get(field))
    yield from (f"{key} has an unknown field {field}" for field in row if field not in (*_FIELDS, "items"))
    steps = row.get("steps", ())
    if not 3 <= len(steps) <= 5 or not all(steps):
        yield f"{key} must have three to five steps"
    if key.startswith(THEME) != bool(row.get("items")):
        yield f"{key}: a theme names its items, and nothing else does"
    yield from (f"{key} names an unknown item {item}" for item in row.get("items", ()) if not _is_survey_item(item))


def _is_survey_item(name: str) -> bool:
    year, _, code = name.partition(":")
    item = framework(int(year)).items.get(code) if year.isdigit() and int(year) in YEARS else None
    return item is not None and item.tool != "OIT"
