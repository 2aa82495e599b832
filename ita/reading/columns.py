"""What one column of a table of scores holds, and the roles that a column may have."""

from typing import NamedTuple

from ita.reading.labels import Subject

# Roles beside those of headings.toml: subject (the heading says what the scores are of), agency_value (it names
# an agency), part (one EIT collection), number (a bare number), text (not understood), blank.
VALUES = ("score", "result", "subject", "agency_value")
FACTS = ("grade", "rank_in_province", "rank_nationwide", "agency_type", "province")
LABELS = ("tool", "ordinal", "code", "item_number", "name")


class Column(NamedTuple):
    """What one column holds."""

    role: str = "blank"
    years: tuple[int, ...] = ()
    subject: Subject | None = None
    part: str = ""
    agency: str = ""
    text: str = ""
    level: str = ""  # the scores are of the tool or the indicator that the rows stand under
    back: int = 0  # the scores are of so many years before the table's


BLANK = Column()
