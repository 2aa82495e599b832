"""Measures (มาตรการ): the table's fields, and the draft made from a year's findings."""

from dataclasses import dataclass
from datetime import date

STATUSES = ("not_started", "in_progress", "done", "postponed", "cancelled")
# The fields that agencies print, in the order of a full table; exports choose among them.
PRINTED = ("aspect", "item_codes", "finding", "measure", "steps", "owner", "timeframe",
           "follow_up", "result", "recommendation")


@dataclass(frozen=True)
class Measure:
    """One row of a measures table; texts are "" when not given, steps are one a line."""

    aspect: str = ""
    item_codes: str = ""  # as "o12,o13"; codes of the scores' year, which is plan_year - 1
    finding: str = ""
    measure: str = ""
    steps: str = ""
    owner: str = ""
    timeframe: str = ""  # as written
    follow_up: str = ""
    result: str = ""
    recommendation: str = ""
    start_date: date | None = None  # where the timeframe says so
    end_date: date | None = None
    status: str = "not_started"
    evidence: str = ""  # links, one a line
    id: int | None = None  # None until stored
    carried_from: int | None = None  # id of last year's measure that this one goes on with
