"""Which columns of the measures table are printed, in which order and under which headings; layouts.toml has them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ita import text
from ita.cell_text import clean
from ita.frameworks import YEARS, framework
from ita.item_codes import codes_in, pieces
from ita.measures import Measure
from ita.references import reference_of
from ita.thai import short_date

ITEMS = "items"  # not a field of its own: the item codes with their titles
REFERENCE = "id"
DASHED, NOTHING = ("measure", "steps"), "-"
# How a field that holds no text is written.
_WRITTEN = {"status": text.STATUS_NAMES.get, "progress": "{}%".format, "start_date": short_date, "end_date": short_date}


@dataclass(frozen=True)
class Column:
    """One column: a field of Measure (or items), its printed heading, its width in characters."""

    field: str
    heading: str
    width: float


@dataclass(frozen=True)
class Layout:
    """A column set under the key that text.LAYOUTS names."""

    key: str
    columns: tuple[Column, ...]

    @property
    def printed(self) -> "Layout":
        """The columns that are meant for people."""
        return Layout(self.key, tuple(column for column in self.columns if column.field != REFERENCE))

    @property
    def reference(self) -> Column | None:
        """The column that finds the measures again when the file comes back."""
        return next((column for column in self.columns if column.field == REFERENCE), None)


@cache
def layouts() -> Mapping[str, Layout]:
    """Return all column sets by key, the full one first."""
    raw = tomllib.loads((Path(__file__).parent / "layouts.toml").read_text(encoding="utf-8"))
    return MappingProxyType({
        key: Layout(key, tuple(Column(**column) for column in row["columns"]))
        for key, row in raw.items()})


def layout_of(layout: str | Layout) -> Layout:
    """Return the layout itself or the preset of that key; KeyError when there is none."""
    return layout if isinstance(layout, Layout) else layouts()[layout]


def cells(measure: Measure, layout: Layout, plan_year: int | None = None) -> list[str]:
    """Return a row's texts; the plan year, where known, gives the items their titles."""
    return [_cell(measure, column.field, plan_year) for column in layout.columns]


def sheet_cells(measure: Measure, layout: Layout, plan_year: int | None = None) -> list[str]:
    """Return a row's texts for a file that may come back; a dash stands for no measure and no steps where nothing else finds the row again.

    So no row looks like the rest of the one above or like a title; the reader takes the dashes for what they are.
    """
    dashed = () if layout.reference else DASHED
    return [said or (NOTHING if column.field in dashed else "")
            for column, said in zip(layout.columns, cells(measure, layout, plan_year), strict=True)]


def _cell(measure: Measure, field: str, plan_year: int | None) -> str:
    if field == ITEMS:
        return _listed(clean(measure.item_codes), plan_year)
    if field == REFERENCE:
        return reference_of(measure)
    value = getattr(measure, field)
    return "" if value is None else clean(_WRITTEN.get(field, str)(value))


def _listed(written: str, plan_year: int | None) -> str:
    """Return codes one a line with their titles; words beside them as they stand, in a line of their own where commas part them."""
    parts = pieces(written)
    named = [code for part in parts for code in codes_in(part)]
    if not named or named != list(parts) and ",".join(parts) != written:
        return written
    return "\n".join(_titled(part, plan_year) for part in parts)


def _titled(code: str, plan_year: int | None) -> str:
    scores_year = plan_year and plan_year - 1
    item = framework(scores_year).items.get(code) if scores_year in YEARS else None
    return text.LISTED_ITEM.format(code=code, title=item.label if item else "").strip()
