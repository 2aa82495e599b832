"""What the child hands back: one line of JSON, then the columns of numbers as they lie in memory; no pickles, no library.

Agencies and subjects (tool, level, code, name) go as numbers into lists of the JSON; file, sheet and column hold for
stretches of rows, each with the row in which it ends. A column of numbers comes in pieces; one that holds for several columns of
a sheet, such as whose its rows are, is written once. encode.py writes it in the child; the app's process makes the tidy table of it."""

import json
from typing import NamedTuple

INTEGERS = ("agency", "subject", "fiscal_year", "row")  # 32 bits; then score, 64 bits
RUNS = ("file", "sheet", "column")
SUBJECT = ("tool", "level", "code", "name")


class Decoded(NamedTuple):
    """What came back: the columns of numbers by name, in pieces of which one may come several times, and what the line of JSON says."""

    numbers: dict[str, list[memoryview]]
    head: dict


def decode(written) -> Decoded:
    """Read what the child wrote: bytes or a map of its file, which the columns then keep. ValueError when it is something else."""
    end = written.find(b"\n") + 1
    head, numbers = json.loads(written[:end]), {}
    for name in ("score", *reversed(INTEGERS)):
        size, kind = (8, "d") if name == "score" else (4, "i")
        different = []
        for count in head["sizes"][name]:
            different.append(memoryview(written)[end:end + count * size].cast(kind))
            end += count * size
        numbers[name] = [different[place] for place in head["pieces"][name]]
    if end != len(written) or any(sum(map(len, pieces)) != head["count"] for pieces in numbers.values()):
        raise ValueError("the numbers are not as many as the first line says")
    return Decoded(numbers, head)
