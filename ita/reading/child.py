"""The process in which a stranger's bytes are looked at: limits first, then stdin → reading → Arrow on stdout.

    python -m ita.reading.child '{"name": …, "what": "scores", …}' < workbook > reply
"""

import gc
import importlib
import json
import os
import sys
import threading

from ita.reading import limits


def main(request: dict) -> None:
    """Read the file on stdin as the request says and write the reply to stdout."""
    limits.apply()
    gc.disable()  # it ends soon and makes no cycles to speak of
    data = sys.stdin.buffer.read()
    if request["what"] == "measures":
        from ita.reading import measures_table
        reply = json.dumps(measures_table.read(request["name"], data), ensure_ascii=False)
        sys.stdout.buffer.write(reply.encode())
        return
    # pyarrow would import both to see whether a list is one of theirs; a child has none, and half the start-up time.
    sys.modules["pandas"] = sys.modules["numpy"] = None
    from ita.reading import whole
    arrow = threading.Thread(target=importlib.import_module, args=("ita.reading.wire",))
    arrow.start()  # while calamine parses
    read = whole.read(request["name"], data, request["agency"], request["fiscal_year"])
    arrow.join()
    from ita.reading import wire
    wire.encode(read, sys.stdout.buffer)


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to tidy up, and freeing each cell takes time
