"""The person's own workbook with the cells of problems coloured and the reasons as comments, made by the child."""

from collections.abc import Iterable

from ita.errors import CannotRead
from ita.reading import limits
from ita.reading.problems import ERROR, Problem
from ita.reading.process import Child


def marked_copy(name: str, data: bytes, problems: Iterable[Problem]) -> bytes:
    """Return a file as .xlsx with a mark at each problem's cell; CannotRead when the file cannot even be copied."""
    marks = [(problem.sheet, problem.cell, problem.severity, f"{problem.what}\n{problem.todo}") for problem in problems]
    reply, failure = Child({"what": "marked", "name": name, "marks": marks}, data).reply()
    if failure:
        raise CannotRead(Problem(failure, ERROR, name))
    with reply:
        made = reply.read(limits.MARKED + 1)
    if len(made) > limits.MARKED:
        raise CannotRead(Problem("failed", ERROR, name))
    return made
