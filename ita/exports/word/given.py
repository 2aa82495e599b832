"""What a document is made from, and how it is laid out (forms.toml)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType

from ita import text
from ita.aspects import Aspect, Limitation, Own, analyse
from ita.exports.layouts import Layout, layout_of
from ita.measures import Measure
from ita.scoring import Round


@dataclass(frozen=True)
class Form:
    """The sections of the two documents in their order as (place, part), the column sets, and the usual digits."""

    key: str
    columns: str
    report_columns: str
    thai_digits: bool
    measures: tuple[tuple[str, str], ...]
    report: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """What a person chooses it by."""
        return text.WORD_FORMS[self.key]


@dataclass(frozen=True)
class Given:
    """Everything that a document says; round is that of plan_year - 1, None when it has no scores."""

    agency: str
    plan_year: int
    form: Form
    round: Round | None = None
    earlier: Mapping[int, Round] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    own: Own = Own()
    limitations: tuple[Limitation, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)  # why a failed item has no measure, by code
    columns: Layout | None = None  # in place of the form's
    thai_digits: bool | None = None  # None: as the form usually has them
    ranks: tuple[int | None, int | None] = (None, None)  # in the province, nationwide
    day: date | None = None  # the document's; a blank when None
    charts: bool = True

    @property
    def scores_year(self) -> int:
        """The year whose scores the plan follows from."""
        return self.plan_year - 1

    @property
    def before(self) -> Round | None:
        """The latest earlier round."""
        years = [year for year in self.earlier if year < self.scores_year]
        return self.earlier[max(years)] if years else None

    @property
    def in_thai(self) -> bool:
        """Whether digits are Thai."""
        return self.form.thai_digits if self.thai_digits is None else self.thai_digits

    @cached_property
    def aspects(self) -> tuple[Aspect, ...]:
        """The analysis by the seven aspects; empty without scores."""
        return analyse(self.round, self.own) if self.round else ()

    @property
    def has_items(self) -> bool:
        """Whether the round has scores of items."""
        return self.round is not None and any(level == "item" for level, _ in self.round.scores)

    def layout(self, report: bool = False) -> Layout:
        """Return the column set of the table of measures, or of the report on them."""
        return (self.columns or layout_of(self.form.report_columns if report else self.form.columns)).printed


@cache
def forms() -> Mapping[str, Form]:
    """Return the forms by key, standard first."""
    raw = tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))
    return MappingProxyType({key: Form(key, row["columns"], row["report_columns"], row["thai_digits"],
                                       _sections(row["measures"]), _sections(row["report"])) for key, row in raw.items()})


def _sections(names: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple(tuple(name.split(":")) for name in names)
