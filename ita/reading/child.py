"""The process in which a stranger's bytes are looked at: limits first, then stdin → reading → stdout.

stdin is the request as one line of JSON and the bytes of the file after it; stdout is the columns of scores (wire.py), JSON for
measures, a workbook for a marked copy; stderr says how far the work is, a number a line, and why it failed."""

import gc
import json
import os
import sys
import threading

from ita.reading import limits

REFUSED = "refused:"  # before a problem's code on stderr


def main() -> None:
    """Do what the request on stdin says."""
    limits.apply()
    from ita.reading.scan import Refused
    gc.disable()  # it ends soon and makes no cycles to speak of
    request = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    try:
        {"scores": _scores, "measures": _measures, "marked": _marked}[request["what"]](request, data)
    except Refused as refusal:
        print(f"{REFUSED} {refusal.args[0]}", file=sys.stderr)
        raise SystemExit(1) from refusal
    sys.stdout.buffer.flush()


def _scores(request: dict, data: bytes) -> None:
    from ita.reading import encode, whole
    threading.Thread(target=_look_words_up, daemon=True).start()
    asked = whole.Asked(request["agency"], request["fiscal_year"], request["columns"], _progress)
    encode.encode(whole.read(request["name"], data, asked), sys.stdout.buffer)


def _look_words_up() -> None:
    """Read the files of words while the parser is at work, which leaves Python to other threads."""
    from ita import frameworks
    from ita.reading import words
    words.subjects()
    words.columns()
    frameworks.weights()


def _measures(request: dict, data: bytes) -> None:
    from ita.reading import grids, measures_table
    from ita.reading.scan import Refused
    made = measures_table.read(request["name"], data, _progress)
    if sum(map(_cost, made["measures"])) > limits.MEASURES:
        raise Refused("too_much")
    made["grids"] = grids.within(made["grids"])
    _write(json.dumps(made, ensure_ascii=False).encode(), limits.HEAD)


def _cost(measure: dict) -> int:
    return limits.MEASURE + sum(len(value) for value in measure.values() if isinstance(value, str))


def _marked(request: dict, data: bytes) -> None:
    from ita.reading import marking
    _write(marking.marked(request["name"], data, request["marks"]), limits.MARKED)


def _write(reply: bytes, most: int) -> None:
    """Write a reply that is no longer than the app's process takes."""
    from ita.reading.scan import Refused
    if len(reply) > most:
        raise Refused("too_much")
    sys.stdout.buffer.write(reply)


def _progress(part: float) -> None:
    print(part, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # nothing is left to tidy up, and freeing each cell takes time
