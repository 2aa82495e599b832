"""Build the sample workbooks, and the tables that reading them gives, from published.toml.

    python -m sample_data.build

Deterministic: the same figures give the same cells. Each score is noted with its cell as it is written, so that
samples.csv, rounds.csv and measures.csv come from the figures and not from the reader that is compared with them.
"""

import csv
import tomllib
from collections.abc import Mapping
from pathlib import Path

from ita import text
from ita.exports.sheet import height, page, put, set_height, set_widths, workbook, write
from ita.frameworks import PREFIX, TOOLS, aspects, framework, indicators
from ita.measures import PRINTED
from ita.scores import COLUMNS, OVERALL, ROUND_COLUMNS
from ita.thai import to_thai

FOLDER = Path(__file__).parent
THAI, ARABIC, NUMBER = "thai", "arabic", "number"  # how a score is written in a cell


class Book:
    """One workbook being filled, and what its cells say: scores, rounds and measures as rows of the three tables."""

    def __init__(self, report: Mapping, words: Mapping):
        self.report, self.words = report, words
        self.workbook = workbook(report.get("title", report["sheet"]), report["agency"])
        self.workbook.remove(self.workbook.active)
        self.scores, self.rounds, self.measures = [], [], []

    def sheet(self, title: str, widths: tuple[int, ...]):
        """Return a new sheet with columns of these widths."""
        made = self.workbook.create_sheet(title)
        set_widths(made, widths)
        return made

    def score(self, cell, year: int, code: str, value: float, style: str) -> None:
        """Write a score into a cell and note it, unless the item stands elsewhere already."""
        put(cell, value if style == NUMBER else digits(f"{value:.2f}", style))
        if style == NUMBER:
            cell.number_format = "0.00"
        self.note(cell, year, code, value)

    def note(self, cell, year: int, code: str, value: float) -> None:
        """Note that a cell, already written, holds a score."""
        tool, level, name = meaning(code, year)
        if not any((row["fiscal_year"], row["level"], row["code"]) == (year, level, code) for row in self.scores):
            self.scores.append({"tool": tool, "level": level, "code": code, "name": name, "score": f"{value:.2f}"}
                               | self._source(cell, year))

    def round(self, cell, year: int, **facts) -> None:
        """Note what the workbook says of a round beside its scores; the cell is the level's."""
        self.rounds.append(facts | self._source(cell, year))

    def _source(self, cell, year: int) -> dict:
        return {"agency": self.report["agency"], "fiscal_year": year, "file": self.report["file"],
                "sheet": cell.parent.title, "cell": cell.coordinate}


def meaning(code: str, year: int) -> tuple[str, str, str]:
    """Return the tool, the level and the official name that a code stands for."""
    if code == OVERALL:
        return "", "overall", text.OVERALL
    if code in TOOLS:
        return code, "tool", text.TOOL_NAMES[code]
    if code.isdigit():
        return indicators()[int(code)].tool, "indicator", indicators()[int(code)].name
    item = framework(year).items[code]
    return item.tool, "item", item.label


def digits(words: str, style: str) -> str:
    """Return text with Thai digits where the report is written so."""
    return to_thai(words) if style == THAI else words


def write_row(sheet, row: int, values, bold: bool = False) -> None:
    """Write values from column A on; None leaves a cell empty."""
    for column, value in enumerate(values, 1):
        put(sheet.cell(row, column), value, bold)


def heading(sheet, row: int, words: str, columns: int = 1) -> None:
    """Write a title over a number of merged columns, without borders."""
    write(sheet.cell(row, 1), words, bold=True)
    if columns > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)


def lay_out(sheet, header: int) -> None:
    """Make every row high enough and the sheet one page wide, its header repeated; merged cells have room anyway."""
    widths = [column.width for column in sheet.column_dimensions.values()]
    for row in sheet.iter_rows():
        wrapping = [cell.value if cell.alignment.wrap_text and cell.coordinate not in sheet.merged_cells else ""
                    for cell in row]
        set_height(sheet, row[0].row, height([value or "" for value in wrapping], widths))
    page(sheet, header)


def khlongkhwang(book: Book) -> None:
    """Two years side by side with Thai digits, tools merged down; the items of 2566 by aspect on a second sheet."""
    report, words, years = book.report, book.words, (2565, 2566)
    sheet = book.sheet(report["sheet"], (34, 34, 12, 16, 16))
    heading(sheet, 1, report["title"], 5)
    write_row(sheet, 2, [words["tool"], words["indicator"],
                         *(to_thai(words["year"].format(year=year)) for year in years), words["change"]], bold=True)
    for number, indicator in indicators().items():
        numbered = to_thai(words["numbered"].format(number=number, name=indicator.name))
        write_row(sheet, number + 2, [text.TOOL_NAMES[indicator.tool], numbered])
        values = [report[str(year)]["indicators"][str(number)] for year in years]
        two_years(book, sheet, number + 2, str(number), values)
    merge_tools(sheet)
    write_row(sheet, 13, [words["mean"], None])
    two_years(book, sheet, 13, OVERALL, [report[str(year)]["overall"] for year in years])
    write_row(sheet, 14, [words["level"], None, *(report[str(year)]["level"] for year in years), None])
    for year, column in zip(years, "CD"):
        book.round(sheet[f"{column}14"], year, reported_level=report[str(year)]["level"])
    lay_out(sheet, 2)
    aspect_tables(book, book.sheet(report["items_sheet"], (24, 60, 14)), 2566, THAI)


def two_years(book: Book, sheet, row: int, code: str, values) -> None:
    """Write a row's two scores and whether it rose or fell."""
    for year, column, value in zip((2565, 2566), "CD", values):
        book.score(sheet[f"{column}{row}"], year, code, value, THAI)
    put(sheet[f"E{row}"], book.words["rose" if values[1] > values[0] else "fell"])


def merge_tools(sheet) -> None:
    """Merge the first column over the rows of each tool, indicators being in rows 3 to 12."""
    for first, last in ((3, 7), (8, 10), (11, 12)):
        for row in range(first + 1, last + 1):
            sheet[f"A{row}"].value = None
        sheet.merge_cells(f"A{first}:A{last}")


def aspect_tables(book: Book, sheet, year: int, style: str, row: int = 1) -> None:
    """Write a table an aspect, items by tool; an item of two aspects stands in both."""
    if "items_title" in book.report:
        heading(sheet, row, book.report["items_title"], 3)
        row += 2
    for number, name in aspects().items():
        heading(sheet, row, digits(book.words["aspect"].format(number=number, name=name), style))
        write_row(sheet, row + 1, [book.words["assessed_by"], book.words["question"], book.words["score"]], bold=True)
        row = aspect_rows(book, sheet, row + 2, number, style, year) + 1
    lay_out(sheet, 1)


def aspect_rows(book: Book, sheet, row: int, number: int, style: str, year: int) -> int:
    """Write the items of an aspect and return the row after them."""
    before = ""
    for code, value in book.report[str(year)]["items"].items():
        item = framework(year).items[code]
        if number in item.aspects:
            write_row(sheet, row, [item.tool if item.tool != before else None,
                                   book.words["item"].format(code=code, title=item.label).strip()])
            book.score(sheet[f"C{row}"], year, code, value, style)
            before, row = item.tool, row + 1
    return row


def serplo(book: Book) -> None:
    """Name and score in one cell, a row a tool with its total, what to mend beside; Thai digits."""
    report, words, figures = book.report, book.words, book.report["2565"]
    sheet = book.sheet(report["sheet"], (64, 56))
    heading(sheet, 1, report["title"], 2)
    write_row(sheet, 2, [words["total"], to_thai(words["score_unit"].format(score=f"{figures['overall']:.2f}"))])
    book.note(sheet["B2"], 2565, OVERALL, figures["overall"])
    write_row(sheet, 3, [words["level"], figures["level"]])
    book.round(sheet["B3"], 2565, reported_level=figures["level"])
    write_row(sheet, 5, [words["indicators_of"], words["to_mend"]], bold=True)
    row = 6
    for tool in TOOLS:
        scored = words["tool_scored"].format(tool=text.TOOL_NAMES[tool], score=f"{figures['tools'][tool]:.2f}")
        write_row(sheet, row, [to_thai(scored), None], bold=True)
        book.note(sheet[f"A{row}"], 2565, tool, figures["tools"][tool])
        sheet.merge_cells(f"A{row}:B{row}")
        row = serplo_indicators(book, sheet, row + 1, tool)
    lay_out(sheet, 5)


def serplo_indicators(book: Book, sheet, row: int, tool: str) -> int:
    """Write the printed indicators of a tool and return the row after them."""
    for number, score in book.report["2565"]["indicators"].items():
        indicator = indicators()[int(number)]
        if indicator.tool == tool:
            scored = book.words["named_scored"].format(number=number, name=indicator.name, score=f"{score:.2f}")
            write_row(sheet, row, [to_thai(scored), book.report["to_mend"][number]])
            book.note(sheet[f"A{row}"], 2565, number, score)
            row += 1
    return row


def rawe(book: Book) -> None:
    """One sheet named by the year: indicators, overall and level, then a table an aspect below; Arabic digits."""
    report, words, figures = book.report, book.words, book.report["2567"]
    sheet = book.sheet(report["sheet"], (24, 60, 34, 12))
    heading(sheet, 1, report["title"])
    write_row(sheet, 3, [words["kind"], words["number"], words["detail"], words["score"]], bold=True)
    first = {indicator.tool: number for number, indicator in reversed(indicators().items())}
    for number, indicator in indicators().items():
        write_row(sheet, number + 3, [indicator.tool if first[indicator.tool] == number else None,
                                      number, indicator.name])
        book.score(sheet[f"D{number + 3}"], 2567, str(number), figures["indicators"][str(number)], NUMBER)
    write_row(sheet, 14, [text.OVERALL, None, None])
    book.score(sheet["D14"], 2567, OVERALL, figures["overall"], NUMBER)
    write_row(sheet, 15, [words["level"], None, None, figures["level"]])
    book.round(sheet["D15"], 2567, reported_level=figures["level"])
    aspect_tables(book, sheet, 2567, NUMBER, 17)


def tak(book: Book) -> None:
    """A key and value a row, the indicator table under them, and the OIT items on a sheet of their own."""
    report, words, figures = book.report, book.words, book.report["2566"]
    sheet = book.sheet(report["sheet"], (24, 44, 14))
    heading(sheet, 1, report["title"], 3)
    for row, (key, value) in enumerate((
            ("agency", report["agency"]), ("fiscal_year", 2566), ("total", None), ("level", figures["level"]),
            ("rank_in_province", figures["rank_in_province"]), ("rank_nationwide", figures["rank_nationwide"])), 2):
        write_row(sheet, row, [words[key], value])
    book.score(sheet["B4"], 2566, OVERALL, figures["overall"], NUMBER)
    book.round(sheet["B5"], 2566, reported_level=figures["level"], rank_in_province=figures["rank_in_province"],
               rank_nationwide=figures["rank_nationwide"])
    write_row(sheet, 9, [words["number"], words["indicator"], words["score"]], bold=True)
    for number, indicator in indicators().items():
        write_row(sheet, number + 9, [number, indicator.name])
        book.score(sheet[f"C{number + 9}"], 2566, str(number), figures["indicators"][str(number)], NUMBER)
    lay_out(sheet, 9)
    tak_items(book, book.sheet(report["items_sheet"], (10, 90, 14)))


def tak_items(book: Book, sheet) -> None:
    """Write the OIT items, code and title in columns of their own."""
    heading(sheet, 1, book.report["items_title"], 3)
    write_row(sheet, 3, [book.words["code"], book.words["title"], book.words["score"]], bold=True)
    for row, (code, value) in enumerate(book.report["2566"]["items"].items(), 4):
        write_row(sheet, row, [code.replace(PREFIX["OIT"], "O"), framework(2566).items[code].label])
        book.score(sheet[f"C{row}"], 2566, code, value, NUMBER)
    lay_out(sheet, 3)


def khuankhanun(book: Book) -> None:
    """A measures table with results."""
    report = book.report
    sheet = book.sheet(report["sheet"], (34, 52, 24, 18, 28, 22))
    for row, title in enumerate(report["titles"], 1):
        heading(sheet, row, title, 6)
    write_row(sheet, 4, report["columns"], bold=True)
    for row, given in enumerate(report["measures"], 5):
        steps = "\n".join(f"{number}. {step}" for number, step in enumerate(given["steps"], 1))
        made = dict.fromkeys(PRINTED, "") | given | {"steps": steps, "timeframe": report["timeframe"]}
        write_row(sheet, row, [made[field] or None for field in report["fields"]])
        book.measures.append({"agency": report["agency"], "plan_year": report["plan_year"]} | made)
    lay_out(sheet, 4)


def books() -> list[Book]:
    """Return all sample workbooks, filled."""
    raw = tomllib.loads((FOLDER / "published.toml").read_text(encoding="utf-8"))
    made = []
    for fill in (khlongkhwang, serplo, rawe, tak, khuankhanun):
        made.append(Book(raw[fill.__name__], raw["words"]))
        fill(made[-1])
    return made


def write_all(folder: Path) -> None:
    """Write the workbooks and the three tables into a folder."""
    made = books()
    for book in made:
        book.workbook.save(folder / book.report["file"])
    _table(folder / "samples.csv", COLUMNS, [row for book in made for row in book.scores])
    _table(folder / "rounds.csv", ROUND_COLUMNS, [row for book in made for row in book.rounds])
    _table(folder / "measures.csv", ("agency", "plan_year", *PRINTED), [row for book in made for row in book.measures])


def _table(path: Path, columns, rows) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    write_all(FOLDER)
