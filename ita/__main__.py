"""python -m ita read | read-measures | check: what the screen does, without the screen."""

import argparse
import csv
import json
import sys
from pathlib import Path

from ita.reading.problems import ERROR

SCORE_COLUMNS = ("agency", "fiscal_year", "tool", "level", "code", "score")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0, or 1 when there is an error."""
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # CSV ends its lines by itself
    sys.stderr.reconfigure(encoding="utf-8")
    given = _parser().parse_args(arguments)
    return given.run(given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ita")
    commands = parser.add_subparsers(required=True, metavar="command")
    for add in (_add_read, _add_read_measures, _add_check):
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


def _add_files(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="print JSON with the problems instead of CSV")


def read(given: argparse.Namespace) -> int:
    """Print tidy scores, sorted as text by agency, year, level, tool and code."""
    from ita import reading
    rows, problems = [], []
    for path in given.files:
        made = reading.read(path.name, path.read_bytes(), agency=given.agency, fiscal_year=given.fiscal_year)
        problems += made.problems
        rows += [dict(zip(SCORE_COLUMNS, row, strict=True)) for row in
                 made.scores[list(SCORE_COLUMNS)].itertuples(index=False)]
    rows.sort(key=lambda row: (row["agency"], str(row["fiscal_year"]), row["level"], row["tool"], row["code"]))
    printed = [{**row, "score": f"{row['score']:.2f}"} for row in rows]
    return _print("scores", SCORE_COLUMNS, rows if given.json else printed, problems, given.json)


def read_measures(given: argparse.Namespace) -> int:
    """Print measures in the order of the files."""
    from ita import reading
    from ita.measures import PRINTED
    rows, problems = [], []
    for path in given.files:
        made = reading.read_measures(path.name, path.read_bytes())
        problems += made.problems
        rows += [{field: getattr(measure, field) for field in PRINTED} for measure in made.measures]
    return _print("measures", PRINTED, rows, problems, given.json)


def check(given: argparse.Namespace) -> int:
    """Print the check of every reported value above the items, each file for itself."""
    from ita import reading
    from ita.scoring.command import COLUMNS, check_command
    rows, problems = [], []
    for path in given.files:
        made = reading.read(path.name, path.read_bytes())
        problems += made.problems
        rows += check_command(made.scores, made.rounds).to_dict("records")
    failed = _print("checks", COLUMNS, rows, problems, False)
    return int(failed or any(row["status"] == "differs" for row in rows))


def _print(what: str, columns: tuple[str, ...], rows: list[dict], problems: list, as_json: bool) -> int:
    if as_json:
        said = [{"code": problem.code, "severity": problem.severity, "file": problem.file, "sheet": problem.sheet,
                 "cell": problem.cell, "found": problem.found, "what": problem.what, "todo": problem.todo}
                for problem in problems]
        json.dump({what: rows, "problems": said}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        writer = csv.DictWriter(sys.stdout, columns)
        writer.writeheader()
        writer.writerows(rows)
        for problem in problems:
            print(problem.severity, problem, file=sys.stderr)
    return int(any(problem.severity == ERROR for problem in problems))


if __name__ == "__main__":
    sys.exit(main())
