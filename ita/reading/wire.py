"""What the child hands back: one line of JSON, then the columns of numbers as they lie in memory; no pickles, no library.

Agencies and subjects (tool, level, code, name) go as numbers into lists of the JSON, as do the facts of rounds; file, sheet and column hold for
stretches of rows, each with the row in which it ends. A column of numbers comes in pieces; one that holds for several columns of
a sheet, such as whose its rows are, is written once. encode.py writes it in the child; the app's process makes the tidy table of it."""

import json
from typing import NamedTuple

from ita.reading import limits

WRITTEN = {"score": "d", "row": "i", "fiscal_year": "i", "subject": "i", "agency": "i"}  # in this order: the 64 bits of scores first
SIZES = {"d": 8, "i": 4}
RUNS = ("file", "sheet", "column")
SUBJECT = ("tool", "level", "code", "name")
NUMBERED = ("reported_level", "agency_type", "province", "file", "sheet")  # facts of rounds that go as numbers into texts that they share


class Decoded(NamedTuple):
    """What came back: the columns of numbers by name, in pieces of which one may come several times, and what the line of JSON says."""

    numbers: dict[str, list[memoryview]]
    head: dict


def rounds(head: dict) -> dict[str, list]:
    """Return the columns of rounds; rounds share the texts that they have in common, which are many."""
    columns, texts, agencies = dict(head["rounds"]), head["texts"], head["lists"]["agency"]
    if len(columns["agency"]) > limits.ROUNDS:
        raise ValueError("there are more rounds than a file may have")
    columns["agency"] = [agencies[number] for number in columns["agency"]]
    return columns | {name: [texts[number] for number in columns[name]] for name in NUMBERED}


def decode(written) -> Decoded:
    """Read what the child wrote: bytes or a map of its file, which the columns then keep. ValueError when it is something else."""
    end = written.find(b"\n", 0, limits.HEAD + 8) + 1  # the line is filled up to a multiple of 8
    if not end:
        raise ValueError("the first line is longer than it may be")
    head, numbers = json.loads(written[:end]), {}
    if not 0 <= head["count"] <= limits.SCORES:
        raise ValueError("there are more scores than a file may have")
    for name, kind in WRITTEN.items():
        different = {}
        for place, count in enumerate(head["sizes"][name]):
            different[place] = memoryview(written)[end:end + count * SIZES[kind]].cast(kind)
            end += count * SIZES[kind]
        numbers[name] = [different[place] for place in head["pieces"][name]]
    if end != len(written) or any(sum(map(len, pieces)) != head["count"] for pieces in numbers.values()):
        raise ValueError("the numbers are not as many as the first line says")
    return Decoded(numbers, head)
