"""What our own export calls a measure: its id, and a print of each field's words as they were when it was written.

    12-x3FqA0…  the measure with id 12, then three characters a field in the order of PRINTED

A file that comes back shows by it which measure a row is, which words the person changed, and which ones somebody else
changed in the store meanwhile.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ita.measures import PRINTED, Measure, clean

LENGTH = 3  # characters of a print: two texts in 262,144 share one
MOST_DIGITS = 18  # of an id


@dataclass(frozen=True)
class Reference:
    """A measure's id and its prints by field; the prints are {} when a file gives only the number."""

    id: int
    prints: Mapping[str, str]

    def stands(self, field: str, words: str) -> bool:
        """Say whether a field had these words at the export; False where the file does not tell."""
        return self.prints.get(field) == print_of(field, words)


def reference_of(measure: Measure) -> str:
    """Return what the export writes for a stored measure, "" for one without an id."""
    if measure.id is None:
        return ""
    return f"{measure.id}-{''.join(print_of(field, getattr(measure, field)) for field in PRINTED)}"


def parse(written: str) -> Reference | None:
    """Return what a cell of the reference column says; None when it holds no number."""
    number, _, prints = written.strip().partition("-")
    if not number.isdecimal() or len(number) > MOST_DIGITS:
        return None
    if len(prints) != LENGTH * len(PRINTED):
        return Reference(int(number), MappingProxyType({}))
    return Reference(int(number), MappingProxyType(
        {field: prints[place * LENGTH:(place + 1) * LENGTH] for place, field in enumerate(PRINTED)}))


def print_of(field: str, words: str) -> str:
    """Return the print of a field's words; spaces around them make no difference."""
    return base64.urlsafe_b64encode(hashlib.sha256(clean(field, words).encode()).digest())[:LENGTH].decode()
