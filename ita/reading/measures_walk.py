"""A sheet of measures, row by row: headings, titles, sections, measures, and what stands around them."""

from ita.reading import header_rows, headers, measures_rows, sheets, words
from ita.reading.found import Found
from ita.reading.measures_cards import cards
from ita.reading.measures_cells import FIELDS, Texts, added, done, fields_of, names_items, place_of, spread, tell_odd, text_of, without_dashes
from ita.reading.measures_headings import ID, MEASURE, ORDINAL, STEPS, TICK, Column, is_header, is_header_again, is_header_without_gap
from ita.reading.measures_said import Said, names_round
from ita.reading.measures_start import Start, leads_to_table, start
from ita.reading.problems import WARNING
from ita.reading.sheets import Sheet

STARTS = ("measure", "finding", "item_codes")  # a row with one of these is a measure of its own
NAMES = ("aspect", "item_codes")  # of what a measure is for; a row of nothing else plans none
FEWEST_ACROSS = 3  # cells that a section merged across them fills
FEW = 2  # fields of a row below a signature that is no measure


def down(sheet: Sheet, found: Found) -> "Walk":
    """Walk down a sheet and return its measures and what its titles say."""
    walk = Walk(sheet, found)
    for row in range(len(sheet.rows)):
        walk.row(row)
    if not walk.measures:
        walk.cards()
    for unmarked in walk.unmarked.values():
        row, index = unmarked[0]
        found.at(WARNING, "time_not_marked", (sheet, row, index), detail=f"{len(unmarked)}")
    return walk


class Walk:
    """The state of walking down a sheet: the columns of the running table, what its titles said, the measures so far."""

    def __init__(self, sheet: Sheet, found: Found):
        self.sheet, self.found = sheet, found
        self.texts = Texts(sheet)
        self.down = sheets.merged_down(sheet)
        self.across: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, right in sheet.merged:
            if top == bottom:
                self.across.setdefault(top, []).append((left, min(right, sheet.width - 1)))
        self.wide = {top: (left, right) for top, left, _, right in sorted(sheet.merged, key=lambda one: one[3] - one[1])}
        self.table = Start()
        self.said = Said(sheet.name)
        self.after_gap = True  # a new header may come after a blank row or a title
        self.signed = self.names = self.gap_below = False  # a signature stands above, with a name, and a blank row below that
        self.open = False  # a row of steps may go on with the measure above
        self.measures: list[dict] = []
        self.places: list[dict] = []
        self.plan_years: list[int | None] = []  # what the titles above each measure say
        self.unmarked: dict[int, list[tuple[int, int]]] = {}  # by table, the first cell of quarters or months of each measure without a tick

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.table.columns

    @property
    def ours(self) -> bool:
        """Whether it is our own export, in which every row is a measure, whatever it holds."""
        return any(column.field == ID for column in self.columns)

    def cards(self) -> None:
        """Take the measures of a sheet without headings whose rows are labels and values."""
        for card in cards(self.texts):
            self.measures.append(dict.fromkeys(FIELDS, "") | without_dashes({"measure": "", "steps": ""} | card.fields))
            self.plan_years.append(self.said.plan_year)
            self.places.append({"sheet": self.sheet.name, "cell": self.sheet.cell(card.row, card.column), "fields": [field for field in FIELDS if field in card.fields]})

    def row(self, row: int) -> None:
        """Take one row: a blank one, a header, a title or note, or a measure."""
        texts = self.texts[row]
        said = [text.strip() for text in texts if text.strip()]
        if not said:
            self.after_gap = self.gap_below = True
        elif row < self.table.body or self.columns and [words.key(text) for text in texts] in self.table.keys:
            return  # the headings' lower rows, and the headings again on the next page
        elif self._is_header(texts):
            self._start(row)
        elif not self.columns or self._is_other_table(row, said):
            self.table, self.open = Start(), False
            self._above_tables(said)
        elif self.ours:
            self._of_ours(row, said)
        elif not self._is_apart(row, said):
            self._measure(row)

    def _above_tables(self, said: list[str]) -> None:
        """Take a title, a section, or a row of another table such as the scores, which ends the sections above it."""
        if len(set(said)) > 1:
            self.said.leave()
            for text in said:
                self.said.says(text)
        else:
            self._title(said[0])

    def _is_header(self, texts: list[str]) -> bool:
        return not self.ours and ((is_header_again if self.columns else is_header)(texts) if self.after_gap else is_header_without_gap(texts))

    def _is_other_table(self, row: int, said: list[str]) -> bool:
        """Whether a row after a gap heads a table of something else: of scores, of limitations."""
        if self.ours or not self.after_gap or len(set(said)) < 2:
            return False
        cells = self.sheet.rows[row]
        return measures_rows.heads_other(said[0]) or header_rows.is_header(headers.of_row(cells), cells)

    def _start(self, row: int) -> None:
        self.table = start(self.sheet, self.texts, row, names_items)
        self.after_gap = self.signed = self.open = False
        for index, heading in self.table.left_out.items():
            self.found.at(WARNING, "measure_column_left_out", (self.sheet, row, index), heading)
        for at, index in self.table.without_heading:
            self.found.at(WARNING, "column_without_heading", (self.sheet, at, index), self.texts[at][index])

    def _of_ours(self, row: int, said: list[str]) -> None:
        if len(said) == 1 and not any(self.texts[row][column.index].strip() for column in self.columns):
            self._title(said[0])
        else:
            self._measure(row)

    def _is_apart(self, row: int, said: list[str]) -> bool:
        """Take a row that is no measure: a note, a total, a signature and what stands below it, a section, a title."""
        held = [(column.field, text) for column in self.columns if (text := self.texts[row][column.index].strip())]
        fields = {field for field, _ in held}
        if measures_rows.is_signature(said, [text for field, text in held if field in (MEASURE, STEPS)], self.after_gap):
            self.signed = self.after_gap = True
            self.names = False
        elif self.signed and len(fields) <= FEW:
            if not measures_rows.is_below_signature(said) or self.names and self.gap_below:
                self._left_out(row)
            if any(map(measures_rows.is_signer, said)):
                self.names, self.gap_below = True, False
        elif measures_rows.is_note(said):
            self.after_gap = True
        elif self._is_group(row, fields):
            self._section(measures_rows.GROUP, next(text for field, text in held if field == MEASURE))
        elif not measures_rows.is_total(said, [text for _, text in held]):
            return len(set(said)) == 1 and self._is_lone(row, said, fields)
        return True

    def _is_lone(self, row: int, said: list[str], held: set[str]) -> bool:
        """Take a row of one text that is no measure: a section, a title, words outside the columns, or what may be either."""
        text, spread = said[0], len(said) > 1
        section = measures_rows.section_of(text)
        if section and (not spread or self._runs_across(row)) and (MEASURE in held or self._first_held(row) or not held):
            self._section(section, text)
        elif spread or self._counts_on(text, held):
            return False
        elif leads_to_table(self.texts, row):
            self._lone_text(row, text)
        elif self._is_wide(row):
            self._section(measures_rows.ASPECT, text)
        elif not held & set(FIELDS):
            self._title(text)
        elif self.after_gap:
            self._lone_text(row, text)
        else:
            return False
        return True

    def _is_group(self, row: int, fields: set[str]) -> bool:
        """Whether a row says no more than a number and a text, and the row below is the first of it: 1 above 1.1."""
        number = measures_rows.group_of(self._lead(row)) if fields - {ORDINAL} == {MEASURE} else None
        if number is None or any((row, column.index) in self.down for column in self.columns):
            return False
        below = next((at for at in range(row + 1, len(self.texts)) if any(map(str.strip, self.texts[at]))), None)
        return below is not None and measures_rows.is_first_of(number, self._lead(below)) and any(
            self.texts[below][column.index].strip() for column in self.columns if column.field == MEASURE)

    def _lead(self, row: int) -> str:
        """The text of a row that numbers it: its ordinal, else its measure."""
        said = {column.field: text for column in reversed(self.columns) if (text := self.texts[row][column.index].strip())}
        return said.get(ORDINAL) or said.get(MEASURE, "")

    def _runs_across(self, row: int) -> bool:
        """Whether the texts of a row fill cells side by side, as one that was merged across them: two fields that say the same do not."""
        filled = [index for index, text in enumerate(self.texts[row]) if text.strip()]
        return len(filled) >= min(FEWEST_ACROSS, len(self.columns)) and filled == [*range(filled[0], filled[-1] + 1)]

    def _first_held(self, row: int) -> bool:
        return bool(self.texts[row][min(column.index for column in self.columns)].strip())

    def _is_wide(self, row: int) -> bool:
        """Whether a row is merged over all columns: a section, whatever it says."""
        left, right = self.wide.get(row, (0, -1))
        return len(self.columns) > 1 and all(left <= column.index <= right for column in self.columns if column.field != ORDINAL)

    def _counts_on(self, text: str, held: set[str]) -> bool:
        """Whether a text's number follows that of the measure above, or of its last step."""
        if not self.measures or not held & {MEASURE, STEPS}:
            return False
        above = self.measures[-1][MEASURE] if MEASURE in held else self.measures[-1][STEPS].split("\n")[-1]
        number, last = measures_rows.number_of(text), measures_rows.number_of(above)
        return number is not None and last is not None and number == last + 1

    def _lone_text(self, row: int, text: str) -> None:
        """Take a text for a title where it is seen to be one; else it is left out, for it may have been a measure."""
        if self.said.knows(text) or leads_to_table(self.texts, row) and (self.after_gap or names_round(text)):
            self.said.title(text)
        else:
            self._left_out(row)
        self.after_gap = True

    def _left_out(self, row: int) -> None:
        index = next(index for index, text in enumerate(self.texts[row]) if text.strip())
        self.found.at(WARNING, "row_left_out", (self.sheet, row, index), self.texts[row][index].strip())

    def _section(self, section: str, text: str) -> None:
        self.said.enter(section, text)
        self.after_gap, self.open = True, False

    def _title(self, text: str) -> None:
        self.said.title(text)
        self.after_gap = True

    def _measure(self, row: int) -> None:
        texts = spread(self.columns, self.texts[row], self.across.get(row, ()))
        raw = fields_of(self.columns, texts)
        tell_odd(self.found, self.sheet, row, self.columns)
        if measures_rows.group_of(self._lead(row)):
            self.said.leave_group()
        if self._continues(row, raw):
            added(self.measures[-1], done(without_dashes(raw)) if self._is_of_results(row) else without_dashes(raw))
            return
        filled = fields_of(self.columns, [text or self._above(row, index) for index, text in enumerate(texts)])
        made = {field: raw[field] or filled[field] for field in FIELDS}
        if not self.ours:
            plans = any(made[field].strip() for field in FIELDS if field not in NAMES)  # be it a dash: our layouts print it for nothing
            made = without_dashes(made)
            if not any(said.strip() for said in made.values()):
                return
            if not plans:
                self._left_out(row)
                return
        made["aspect"] = made["aspect"] or self.said.section
        if self.ours:  # our own export: its codes are kept as they were written
            made[ID] = texts[next(column.index for column in self.columns if column.field == ID)]
        self.after_gap, self.signed, self.open = False, False, True
        self._tell_unmarked(row, made)
        self.measures.append(made)
        self.plan_years.append(self.said.plan_year)
        self.places.append(place_of(self.sheet, row, self.columns, bool(self.said.section)))

    def _tell_unmarked(self, row: int, made: dict[str, str]) -> None:
        """Keep where a measure has no tick below its quarters or months: they may have been coloured instead, which is not read."""
        ticked = [column.index for column in self.columns if column.part == TICK]
        if ticked and not made["timeframe"].strip():
            self.unmarked.setdefault(self.table.body, []).append((row, ticked[0]))

    def _is_of_results(self, row: int) -> bool:
        """Whether a row tells what was done of the plan in the row above: แผน above ผล in one column."""
        return row > 0 and any(map(measures_rows.is_result_of, self.texts[row - 1], self.texts[row]))

    def _above(self, row: int, index: int) -> str:
        above = self.down.get((row, index))
        return "" if above is None else text_of(above, self.sheet.kind)

    def _continues(self, row: int, made: dict[str, str]) -> bool:
        """Whether a row goes on with the measure above: its cell is merged with that one's, or it names no measure of its own."""
        if self.ours or not self.open:
            return False
        if any((row, column.index) in self.down for column in self.columns if column.field == MEASURE):
            return not made[MEASURE].strip()
        numbered = any(self.texts[row][column.index].strip() for column in self.columns if column.field == ORDINAL)
        return not numbered and not any(made[field].strip() for field in STARTS)
