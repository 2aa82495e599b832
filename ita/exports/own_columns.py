"""A column set of an agency's own choice: any of the columns that the presets have, in any order."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from ita import text
from ita.errors import ItaError
from ita.exports.layouts import Column, Layout, layouts

OWN = "own"
_FOLLOWED = {"status": 16.0, "progress": 12.0, "evidence": 26.0, "start_date": 16.0, "end_date": 16.0}  # fields of no preset: their widths


class NoSuchColumns(ItaError):
    """There is no column set and no column of that name."""


@cache
def choosable() -> Mapping[str, Column]:
    """Return the columns to choose from by field: as the full set has them, those that only others have, those of the follow-up."""
    made: dict[str, Column] = {}
    for layout in layouts().values():
        for column in layout.printed.columns:
            made.setdefault(column.field, column)
    followed = {field: Column(field, text.HISTORY_FIELDS[field], width) for field, width in _FOLLOWED.items()}
    return MappingProxyType(made | followed)


def own_columns(fields: Iterable[str]) -> Layout:
    """Return the column set of these fields in this order; KeyError for a field that cannot be chosen."""
    return Layout(OWN, tuple(choosable()[field] for field in fields))


def named(words: str) -> Layout:
    """Return a preset by its key, or the fields named with commas between; NoSuchColumns says what there is."""
    if words in layouts():
        return layouts()[words]
    fields = [field.strip() for field in words.split(",")]
    unknown = [field for field in fields if field not in choosable()]
    if unknown:
        raise NoSuchColumns(text.NO_SUCH_COLUMNS.format(columns=" ".join(unknown), known=" ".join((*layouts(), *choosable()))))
    return own_columns(fields)
