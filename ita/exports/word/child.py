"""The process in which a stranger's template is opened and filled: limits first, then stdin → document on stdout.

    python -P -m ita.exports.word.child < JSON line and template > JSON line and document
"""

import json
import os
import sys

from ita.reading import limits


def main() -> None:
    """Read the content (a line of JSON) and the template from stdin; write the mistakes (a line of JSON) and the document."""
    limits.apply()
    from ita.exports.word.blocks import from_wire
    from ita.exports.word.safety import inspect
    request = json.loads(sys.stdin.buffer.readline())
    template = sys.stdin.buffer.read()
    document, mistakes = b"", inspect(template)
    if not mistakes:
        from ita.exports.word.places import Content, fill
        blocks = {name: from_wire(rows) for name, rows in request.pop("blocks").items()}
        document, mistakes = fill(template, Content(blocks=blocks, **request))
    said = [[one.code, list(one.details)] for one in mistakes]
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + document)


if __name__ == "__main__":
    main()
    sys.stdout.buffer.flush()
    os._exit(0)
