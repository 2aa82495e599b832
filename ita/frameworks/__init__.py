"""The rules of each fiscal year as data, and the loader that refuses an incomplete file."""

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ita.errors import FrameworkError

FOLDER = Path(__file__).parent
YEARS = (2564, 2565, 2566, 2567, 2568, 2569)
TOOLS = ("IIT", "EIT", "OIT")
PREFIX = {"IIT": "i", "EIT": "e", "OIT": "o"}
PASS_LINE = 85.0  # the national target and the line drawn on every chart
TRUSTED = ("high", "medium")  # what is less sure is never computed with


class Indicator(NamedTuple):
    """One of the ten indicators, the same in every year."""

    number: int
    tool: str
    name: str
    aliases: tuple[str, ...]


class Item(NamedTuple):
    """One scored item of a year; `label` is the official OIT title or our own short wording, "" when unknown."""

    code: str
    tool: str
    indicator: int
    sub_indicator: str | None
    label: str
    aspects: tuple[int, ...]
    concept: str | None


class Level(NamedTuple):
    """One level (ระดับ) of a year: the overall, and each tool, at least so much."""

    name: str
    overall_min: float
    each_tool_min: float | None


class Framework(NamedTuple):
    """Everything known of one fiscal year; what is not known is absent."""

    fiscal_year: int
    items: Mapping[str, Item]
    item_counts: Mapping[str, int]
    weights: Mapping[str, float]
    levels: tuple[Level, ...]
    measures_item: str
    follow_up_item: str
    seven_aspects: bool | None
    national_mean: float | None
    national_agencies: int | None
    confidence: Mapping[str, str]

    def trusts(self, part: str) -> bool:
        """Say whether weights, levels, sub_indicators or items are sure enough to compute with."""
        return self.confidence[part] in TRUSTED

    def items_of(self, tool: str) -> tuple[Item, ...]:
        """Return the items of a tool in their official order; empty when the year's items are not known."""
        return tuple(item for item in self.items.values() if item.tool == tool)

    def concept_item(self, concept: str) -> Item | None:
        """Return the item that asks for a concept this year, or None when the year has none."""
        return next((item for item in self.items.values() if item.concept == concept), None)


def _toml(name: str) -> dict:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@cache
def indicators() -> Mapping[int, Indicator]:
    """Return the ten indicators by number."""
    rows = _toml("common.toml")["indicators"]
    return MappingProxyType(
        {r["number"]: Indicator(r["number"], r["tool"], r["name"], tuple(r["aliases"])) for r in rows})


@cache
def sub_indicators() -> Mapping[str, str]:
    """Return the names of the OIT sub-indicators by code, 9.1 to 10.2."""
    return MappingProxyType(_toml("common.toml")["sub_indicators"])


@cache
def aspects() -> Mapping[int, str]:
    """Return the names of the seven aspects (ประเด็น) by number."""
    return MappingProxyType({int(number): name for number, name in _toml("common.toml")["aspects"].items()})


@cache
def usual_units() -> tuple[str, ...]:
    """Return the names of units that most agencies have, from which a fresh agency starts its own list."""
    return tuple(_toml("common.toml")["usual_units"])


@cache
def concepts() -> Mapping[str, Mapping[int, str]]:
    """Return, for each concept, the OIT code that asks for it in each year that does."""
    with (FOLDER / "concepts.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({
            row["concept"]: MappingProxyType({year: row[str(year)] for year in YEARS if row[str(year)]})
            for row in csv.DictReader(file)})


@cache
def concept_notes() -> Mapping[str, str]:
    """Return what happened to a concept over the years (joined, split, dropped), for those with a note."""
    with (FOLDER / "concepts.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({row["concept"]: row["note"] for row in csv.DictReader(file) if row["note"]})


@cache
def framework(fiscal_year: int) -> Framework:
    """Return the framework of a year; FrameworkError when there is none or its file is incomplete."""
    if fiscal_year not in YEARS:
        raise FrameworkError(f"no framework for fiscal year {fiscal_year}")
    return build(_toml(f"{fiscal_year}.toml"))


@cache
def weights(tool: str = "") -> frozenset[float]:
    """Return the weights in percent that a tool, or any, has had in a year."""
    return frozenset(round(100 * weight, 2) for year in YEARS for own, weight in framework(year).weights.items() if tool in ("", own))


def build(raw: Mapping) -> Framework:
    """Return the framework that a parsed file describes, or raise FrameworkError naming what is missing."""
    try:
        year = raw["fiscal_year"]
        national = raw.get("national", {})
        made = Framework(
            fiscal_year=year,
            items=MappingProxyType({item.code: item for tool in TOOLS for item in _items(raw, tool, year)}),
            item_counts=MappingProxyType(dict(raw["item_counts"])),
            weights=MappingProxyType(dict(raw["weights"])),
            levels=tuple(Level(r["name"], r["overall_min"], r.get("each_tool_min")) for r in raw["levels"]),
            measures_item=raw["measures_item"],
            follow_up_item=raw["follow_up_item"],
            seven_aspects=raw.get("seven_aspects"),
            national_mean=national.get("mean"),
            national_agencies=national.get("agencies"),
            confidence=MappingProxyType(dict(raw["confidence"])),
        )
    except KeyError as missing:
        raise FrameworkError(f"framework {raw.get('fiscal_year', '?')}: {missing} is missing") from missing
    _refuse_incomplete(made)
    return made


def _items(raw: Mapping, tool: str, year: int):
    by_code = {codes[year]: concept for concept, codes in concepts().items() if year in codes}
    for code, row in raw.get(tool, {}).items():
        yield Item(code, tool, row["indicator"], row.get("sub_indicator"), row.get("label", ""),
                   tuple(row.get("aspects", ())), by_code.get(code))


def _refuse_incomplete(made: Framework) -> None:
    for wrong, holds in _faults(made):
        if holds:
            raise FrameworkError(f"framework {made.fiscal_year}: {wrong}")


def _faults(made: Framework):
    for tool in TOOLS:
        codes = [item.code for item in made.items_of(tool)]
        counted = made.item_counts.get(tool)
        if counted is None:
            yield f"{tool} has items but no count", bool(codes)
        else:
            yield f"{tool} must list {counted} items in order", codes != [
                f"{PREFIX[tool]}{n}" for n in range(1, counted + 1)]
    yield "OIT items are missing", not made.items_of("OIT")
    for item in made.items.values():
        indicator = indicators().get(item.indicator)
        yield f"{item.code} names an indicator of another tool", indicator is None or indicator.tool != item.tool
        yield f"{item.code} names an unknown aspect", not set(item.aspects) <= set(aspects())
        if item.tool == "OIT":
            yield f"{item.code} has no title", not item.label
            yield f"{item.code} has no concept", item.concept is None
            if made.trusts("sub_indicators"):
                yield f"{item.code} has no sub-indicator of its indicator", (
                    item.sub_indicator not in sub_indicators()
                    or not item.sub_indicator.startswith(f"{item.indicator}."))
    yield "weights must sum to 1 over the three tools", (
        set(made.weights) != set(TOOLS) or abs(sum(made.weights.values()) - 1) > 1e-9)
    minimums = [level.overall_min for level in made.levels]
    yield "levels must run from the best down to 0", (
        not minimums or minimums != sorted(minimums, reverse=True) or minimums[-1] != 0)
    for name, concept in (("measures_item", "integrity_measures"), ("follow_up_item", "integrity_measures_report")):
        item = made.items.get(getattr(made, name))
        yield f"{name} must be the item of the concept {concept}", item is None or item.concept != concept
    for part in ("weights", "levels", "sub_indicators", "items"):
        yield f"confidence of {part} is missing", made.confidence.get(part) not in ("high", "medium", "low", "unverified")
