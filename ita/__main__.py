"""python -m ita read | read-measures | check | document: what the screen does, without the screen."""

import argparse
import csv
import errno
import json
import os
import sys
from collections import Counter
from contextlib import suppress
from datetime import date
from pathlib import Path

from ita.reading.problems import ERROR, Problem

SCORE_COLUMNS = ("agency", "fiscal_year", "tool", "level", "code", "score")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0, or 1 when there is an error."""
    for stream, line_ends in ((sys.stdout, ""), (sys.stderr, None)):  # CSV ends its lines by itself
        if stream is not None:  # closed by whoever started it
            stream.reconfigure(encoding="utf-8", newline=line_ends)
    given = _parser().parse_args(arguments)
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ita")
    commands = parser.add_subparsers(required=True, metavar="command")
    for add in (_add_read, _add_read_measures, _add_check, _add_document):
        add(commands)
    return parser


def _add_read(commands) -> None:
    command = commands.add_parser("read", help="print the scores of workbooks as CSV, problems on stderr")
    _add_files(command)
    command.add_argument("--agency", default="", help="whose scores they are, where a file does not say")
    command.add_argument("--fiscal-year", type=int, help="of which year they are (พ.ศ.), where a file does not say")
    command.set_defaults(run=read)


def _add_read_measures(commands) -> None:
    command = commands.add_parser("read-measures", help="print the measures of workbooks as CSV, problems on stderr")
    _add_files(command)
    command.set_defaults(run=read_measures)


def _add_check(commands) -> None:
    command = commands.add_parser("check", help="print whether the scores of workbooks add up as CSV; exit 1 when anything differs")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.set_defaults(run=check)


def _add_document(commands) -> None:
    command = commands.add_parser("document", help="write an agency's Word document, from the samples while nothing is stored")
    command.add_argument("kind", choices=("measures", "report", "memo"))
    command.add_argument("agency", metavar="AGENCY", help="its full or short name")
    command.add_argument("plan_year", type=int, metavar="PLAN_YEAR", help="the fiscal year that the measures are for (พ.ศ.)")
    command.add_argument("-o", "--output", required=True, type=Path, metavar="FILE")
    command.add_argument("--form", default="standard", help="a layout of ita/exports/word/forms.toml")
    command.add_argument("--digits", choices=("thai", "arabic"), help="otherwise as the form usually has them")
    command.add_argument("--columns", help="in place of the form's: a set of ita/exports/layouts.toml, or fields in their order (measure,steps,owner)")
    command.add_argument("--date", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the document's day (C.E.); left blank without it")
    command.add_argument("--template", type=Path, metavar="FILE", help="a .docx with named places, in place of the agency's own or the built-in one")
    command.add_argument("--about", choices=("measures", "report"), default="measures", help="what a memo sends")
    command.set_defaults(run=document)


def _add_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="print JSON with the problems instead of CSV")


def _opened(paths: list[Path], problems: list[Problem]):
    """Yield each file that can be opened, once, with what it is called here and its bytes; what cannot becomes a problem."""
    names = Counter(path.name for path in dict.fromkeys(paths))
    for path in dict.fromkeys(paths):
        name = path.name if names[path.name] == 1 else str(path)
        try:
            yield name, path.read_bytes()
        except OSError as error:
            problems.append(Problem("no_file", ERROR, name, found=str(path), detail=_why(error, path)))


def _why(error: OSError, path: str | Path | None = None) -> str:
    """Say in Thai why a file cannot be opened or written, "" for what happens seldom."""
    from ita import text
    if path is not None and os.path.isdir(path):  # Windows calls it not allowed
        return text.FILE_REASONS[errno.EISDIR]
    return text.FILE_REASONS.get(errno.EACCES if isinstance(error, PermissionError) else error.errno, "")


def read(given: argparse.Namespace) -> int:
    """Print tidy scores, sorted as text by agency, year, level, tool and code."""
    from ita import reading
    from ita.incoming import combine
    readings, problems = {}, []
    for name, data in _opened(given.files, problems):
        readings[name] = reading.read(name, data, agency=given.agency, fiscal_year=given.fiscal_year)
    found = combine(readings)
    rows = [dict(zip(SCORE_COLUMNS, row, strict=True)) for row in found.scores[list(SCORE_COLUMNS)].itertuples(index=False)]
    rows.sort(key=lambda row: (row["agency"], str(row["fiscal_year"]), row["level"], row["tool"], row["code"]))
    printed = [{**row, "score": f"{row['score']:.2f}"} for row in rows]
    return _print("scores", SCORE_COLUMNS, rows if given.json else printed, [*problems, *found.problems], given.json)


def read_measures(given: argparse.Namespace) -> int:
    """Print measures in the order of the files."""
    from ita import reading
    from ita.measures import PRINTED
    rows, problems = [], []
    for name, data in _opened(given.files, problems):
        made = reading.read_measures(name, data)
        problems += made.problems
        rows += [{field: getattr(measure, field) for field in PRINTED} for measure in made.measures]
    return _print("measures", PRINTED, rows, problems, given.json)


def check(given: argparse.Namespace) -> int:
    """Print the check of every reported value above the items, each file for itself."""
    from ita import reading
    from ita.scoring.command import COLUMNS, check_command
    rows, problems = [], []
    for name, data in _opened(given.files, problems):
        made = reading.read(name, data)
        problems += made.problems
        rows += check_command(made.scores, made.rounds).to_dict("records")
    failed = _print("checks", COLUMNS, rows, problems, False)
    return int(failed or any(row["status"] == "differs" for row in rows))


def document(given: argparse.Namespace) -> int:
    """Write a Word document; remarks go to stderr, and 1 is returned when the agency's template could not be used."""
    from ita import text
    from ita.errors import ItaError
    from ita.exports.word.command import document_command
    try:
        template = given.template.read_bytes() if given.template else None
        made, remark = document_command(given.kind, given.agency, given.plan_year, _wish(given), template)
        given.output.write_bytes(made.data)
    except ItaError as why:
        print(why, file=sys.stderr)
        return 1
    except OSError as error:
        print(text.WORD_NO_FILE.format(file=error.filename or given.output, why=_why(error, error.filename)), file=sys.stderr)
        return 1
    for line in (remark, made.remark):
        if line:
            print(line, file=sys.stderr)
    return int(bool(made.mistakes))


def _wish(given: argparse.Namespace):
    from ita.exports.own_columns import named
    from ita.exports.word.command import Wish
    return Wish(form=given.form, thai_digits=None if given.digits is None else given.digits == "thai",
                columns=named(given.columns) if given.columns else None, day=given.date, about=given.about)


def _print(what: str, columns: tuple[str, ...], rows: list[dict], problems: list, as_json: bool) -> int:
    try:
        (_print_json if as_json else _print_csv)(what, columns, rows, problems)
    except OSError as error:
        return _unprinted(error)
    return int(sys.stdout is None or any(problem.severity == ERROR for problem in problems))


def _print_json(what: str, _: tuple[str, ...], rows: list[dict], problems: list) -> None:
    said = [{"code": problem.code, "severity": problem.severity, "file": problem.file, "sheet": problem.sheet,
             "cell": problem.cell, "found": problem.found, "what": problem.what, "todo": problem.todo}
            for problem in problems]
    print(json.dumps({what: rows, "problems": said}, ensure_ascii=False, indent=1), flush=True)


def _print_csv(_: str, columns: tuple[str, ...], rows: list[dict], problems: list) -> None:
    if sys.stdout is not None:
        writer = csv.DictWriter(sys.stdout, columns)
        writer.writeheader()
        writer.writerows(rows)
        sys.stdout.flush()
    for problem in problems if sys.stderr is not None else ():  # print would take stdout for a closed stderr
        print(problem.severity, problem, file=sys.stderr)


def _unprinted(error: OSError) -> int:
    """Say why the rest could not be printed, unless nobody reads on; what is left to print goes nowhere."""
    from ita import text
    if error.errno not in (errno.EPIPE, errno.EINVAL):  # EINVAL is what Windows calls a pipe that nobody reads
        with suppress(OSError):
            print(text.NOT_PRINTED.format(why=_why(error)), file=sys.stderr)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        os.dup2(nowhere, stream.fileno())
    return 1


if __name__ == "__main__":
    sys.exit(main())
