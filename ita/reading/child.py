"""The process in which a stranger's bytes are looked at: limits first, then stdin → reading → stdout.

stdin is the request as one line of JSON and the bytes of the file after it; stdout is the columns of scores (wire.py), JSON for
measures, a workbook for a marked copy; stderr says how far the work is, a number a line, and why it failed."""

import gc
import json
import os
import sys

from ita.reading import limits

REFUSED = "refused:"  # before a problem's code on stderr

def main() -> None:
    """Do what the request on stdin says."""
    limits.apply()
    gc.disable()  # it ends soon and makes no cycles to speak of
    request = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    {"scores": _scores, "measures": _measures, "marked": _marked}[request["what"]](request, data)
    sys.stdout.buffer.flush()


def _scores(request: dict, data: bytes) -> None:
    from ita.reading import encode, whole
    asked = whole.Asked(request["agency"], request["fiscal_year"], request["columns"], _progress)
    encode.encode(whole.read(request["name"], data, asked), sys.stdout.buffer)


def _measures(request: dict, data: bytes) -> None:
    from ita.reading import measures_table
    made = measures_table.read(request["name"], data, _progress)
    sys.stdout.buffer.write(json.dumps(made, ensure_ascii=False).encode())


def _marked(request: dict, data: bytes) -> None:
    from ita.reading import marking, scan
    try:
        sys.stdout.buffer.write(marking.marked(request["name"], data, request["marks"]))
    except scan.Refused as refusal:
        print(f"{REFUSED} {refusal.args[0]}", file=sys.stderr)
        raise SystemExit(1) from refusal


def _progress(part: float) -> None:
    print(part, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)  # nothing is left to tidy up, and freeing each cell takes time
