"""CSV, TSV and HTML tables → sheets."""

import csv
import io
import re
from collections import Counter
from html.parser import HTMLParser

from ita.reading import limits
from ita.reading.kinds import utf_16
from ita.reading.scan import LAST_COLUMN, LAST_ROW, Refused
from ita.reading.sheets import Sheet

DELIMITERS = "\t;|,"
SAMPLE_LINES = 50
MOST_SPANNED = 200
_FORMULA = re.compile(r'^="([^"]*)"$')
_WHOLE, _DECIMALS = re.compile(r"[\d\u0e50-\u0e59]{1,3}"), re.compile(r"[\d\u0e50-\u0e59]{1,2}")
UNSEEN = ("style", "script")  # no text at all
APART = ("head", "title", "select", "template", "nav", "footer", "aside", "noscript", "button", "label", "textarea")  # texts that are no lines of the page
INLINE = ("b", "i", "u", "s", "span", "font", "strong", "em", "a", "sub", "sup", "small", "big", "mark", "abbr", "del", "ins", "o:p")
MOST_CAPTIONS = 1000
MOST_LINES = 20  # outside of the tables of a page that is a report and no website
LONGEST_TAG = 20_000  # characters
# What pages say that hold tables of ours; Python knows more encodings, some of them no texts at all.
CHARSETS = dict.fromkeys(("utf-8", "utf8"), "utf-8") | dict.fromkeys(("windows-874", "cp874", "tis-620", "tis620", "iso-8859-11"), "cp874") | \
    dict.fromkeys(("windows-1252", "iso-8859-1", "us-ascii"), "cp1252")
_CONTROLS = [*map(chr, (*range(9), *range(14, 32)))]  # what no text has; kinds lets a few of them in
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def decoded(data: bytes) -> str:
    """Return the text of a file in UTF-8, UTF-16 or Windows-874; Refused when it is in none of them."""
    if encoding := utf_16(data):
        return _strict(data, encoding)
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused("encoding")


def _printable(text: str) -> str:
    for control in _CONTROLS:
        text = text.replace(control, "")
    return text


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("encoding") from error


def of_csv(file: str, data: bytes) -> list[Sheet]:
    """Return the one sheet of a delimited text."""
    text = _printable(decoded(data))
    csv.field_size_limit(limits.EXPANDED)
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter, text = lines[0][4], text[len(lines[0]):].lstrip("\r\n")
        first = 1
    else:
        delimiter, first = _delimiter(lines[:SAMPLE_LINES]), 0
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise Refused("damaged") from error
    if '="' in text:  # ="97.97", by which Excel keeps a text as it was typed
        rows = [[_FORMULA.sub(r"\1", cell) for cell in row] for row in rows]
    while rows and not any(map(str.strip, rows[-1])):
        rows.pop()
    if len(rows) > LAST_ROW:
        raise Refused("too_long")
    if delimiter == "," and _are_decimal_commas(rows):
        raise Refused("decimal_commas")
    return [_square(file, rows, "csv", first)]


def _are_decimal_commas(rows: list[list[str]]) -> bool:
    """Say whether 97,97 without quotes became two fields: rows longer than the headings above them, all ending in such a pair."""
    wide = max(map(len, rows), default=0)
    first = next((at for at, row in enumerate(rows) if len(row) == wide), 0)
    long = [row for row in rows[first:] if len(row) == wide]
    return first > 0 and 1 < len(rows[first - 1]) < wide and len(long) > 1 and all(
        _WHOLE.fullmatch(row[-2].strip()) and _DECIMALS.fullmatch(row[-1].strip()) for row in long)


def _delimiter(lines: list[str]) -> str:
    """The delimiter that splits the most lines into equally many fields; wider lines weigh more, as texts hold ; too."""
    def regularity(delimiter: str) -> tuple[int, int]:
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter))
        return max(((width - 1) * many for width, many in counts.items()), default=0), -DELIMITERS.index(delimiter)

    return max(DELIMITERS, key=regularity)


def _square(file: str, rows: list[list], kind: str, first_row: int = 0, merged: tuple = ()) -> Sheet:
    width = max(map(len, rows), default=0)
    if width * len(rows) > limits.CELLS:
        raise Refused("too_wide")
    return Sheet(file, "", [row + [""] * (width - len(row)) for row in rows], first_row, merged=merged, kind=kind)


def of_html(file: str, data: bytes) -> list[Sheet]:
    """Return the tables of an HTML page as one sheet, one below the other, as Excel opens them."""
    parser = _Tables()
    parser.feed(_html_text(data))
    if parser.rawdata.startswith("<") and len(parser.rawdata) > LONGEST_TAG:
        raise Refused("damaged")  # a tag that never ends; the parser would look for its end from each < again, for minutes
    parser.close()
    return [_square(file, *_with_titles(parser))]


def _with_titles(parser: "_Tables") -> tuple[list[list[str]], str, int, tuple]:
    """The rows with the lines that stand over and between the tables, each in a row of its own, as _square takes them.

    Of a page that says much outside of its tables, as websites do with menus and news, only the tables' own captions. Never what stands
    below the last table, as who holds the rights, nor a line that speaks of a law or of when the page was made.
    """
    few = sum(not is_caption for _, _, is_caption in parser.lines) <= MOST_LINES
    above: dict[int, list[str]] = {}
    for row, text, is_caption in parser.lines:
        if (is_caption or few and not says_nothing(text)) and row < len(parser.rows):
            above.setdefault(row, []).append(text)
    rows, moved = [], []
    for at in range(len(parser.rows) + 1):
        rows += [[text] for text in above.get(at, ())]
        moved.append(len(rows))
        rows += parser.rows[at:at + 1]
    while rows and not rows[-1]:
        rows.pop()
    merged = tuple((moved[top], left, bottom + moved[top] - top, right) for top, left, bottom, right in parser.merged)
    return rows, "html", 0, merged


def says_nothing(text: str) -> bool:
    """Say whether a line of a page says nothing of its tables: who holds the rights, a law, when the page was made."""
    from ita.reading import words  # not needed for a text file without lines
    return any(word in words.key(text) for word in map(words.key, words.headings()["years"]["pages"]))


def _html_text(data: bytes) -> str:
    charset = _CHARSET.search(data[:4096])
    if charset and not utf_16(data) and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return data.decode(CHARSETS[charset[1].decode("ascii").lower()])
        except (KeyError, UnicodeDecodeError):
            pass  # the page says a charset that it is not in, or none of ours
    return decoded(data)


class _Tables(HTMLParser):
    """Collects rows, and lines outside of cells with the row that follows them; a cell that spans others leaves them blank and is noted as merged."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self.lines: list[tuple[int, str, bool]] = []
        self._line: list[str] = []
        self._apart = 0  # how many elements are open whose texts are no lines
        self._cell: list[str] | None = None
        self._span = 1, 1
        self._taken: dict[int, int] = {}  # column → rows still covered from above
        self._above: dict[int, int] = {}
        self._skipped = 0
        self._cells = self._widest = 0

    def handle_starttag(self, tag, attrs):
        if tag in UNSEEN:
            self._skipped += 1
        elif tag in APART:
            self._end_line()
            self._apart += 1
        elif self._cell is None and tag not in INLINE:
            self._end_line()
            self._apart = 0 if tag in ("body", "table") else self._apart  # be it that an end was forgotten
        if tag == "table" and self.rows:
            self._after_table()
        elif tag == "tr":
            self._end_cell()
            self._start_row()
        elif tag in ("td", "th"):
            self._end_cell()
            if not self.rows:
                self._start_row()
            self._cell = []
            given = dict(attrs)
            self._span = tuple(_span(given.get(name)) for name in ("rowspan", "colspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag):
        if tag in UNSEEN:
            self._skipped = max(0, self._skipped - 1)
        elif tag in APART:
            self._end_line()
            self._apart = max(0, self._apart - 1)
        elif self._cell is None and tag not in INLINE:
            self._end_line(tag == "caption")
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()
            if tag == "table":
                self._taken = {}

    def handle_data(self, data):
        if not self._skipped:
            (self._line if self._cell is None else self._cell).append(data)

    def close(self):
        super().close()
        self._end_cell()
        self._end_line()

    def _after_table(self):
        """Part a table, or a line after it, from the table before."""
        if self.rows and self.rows[-1]:
            self.rows.append([])

    def _end_line(self, is_caption: bool = False):
        text = "" if self._apart else " ".join("".join(self._line).split())
        self._line = []
        if any(map(str.isalnum, text)) and len(self.lines) <= (MOST_CAPTIONS if is_caption else MOST_LINES):
            self._after_table()
            self.lines.append((len(self.rows), text, is_caption))

    def _start_row(self):
        self._above = {column: left for column, left in self._taken.items() if left > 0}
        self._taken = {column: left - 1 for column, left in self._above.items()}
        self.rows.append([])

    def _end_cell(self):
        if self._cell is None:
            return
        row = self.rows[-1]
        while self._above.get(len(row), 0) > 0:
            row.append("")
        down, across = self._span
        if down > 1 or across > 1:
            at = len(self.rows) - 1
            self.merged.append((at, len(row), at + down - 1, len(row) + across - 1))
        for column in range(len(row), len(row) + across):
            self._taken[column] = down - 1
        row += ["".join(self._cell).strip()] + [""] * (across - 1)
        self._cell = None
        self._cells += across
        self._widest = max(self._widest, len(row))
        if len(self.rows) > LAST_ROW:
            raise Refused("too_long")
        too_far = self._widest > LAST_COLUMN or self._widest * len(self.rows) > limits.CELLS
        if too_far or self._cells > limits.CELLS:
            raise Refused("too_wide")


def _span(value: str | None) -> int:
    said = (value or "").strip()[:9]
    return min(max(int(said), 1), MOST_SPANNED) if said.isdecimal() else 1
