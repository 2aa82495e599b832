"""Words that the sentences share."""

from ita import text
from ita.frameworks import indicators
from ita.scoring import Round, printed
from ita.scoring.tree import known_framework


def item_of(round_: Round, code: str) -> str:
    """Return an item's code and title, the code alone where the year's titles are not known."""
    known = known_framework(round_.fiscal_year)
    label = known.items[code].label if known and code in known.items else ""
    return text.ITEM_TITLED.format(code=code, title=label).strip()


def tool(code: str) -> str:
    """Return what a tool or a part of EIT is called in a sentence."""
    return text.EIT_PARTS.get(code, code)


def name_of(number: int) -> str:
    """Return an indicator's name."""
    return indicators()[number].name


def shown(points: float) -> str:
    """Return points with two decimals."""
    return f"{printed(points):.2f}"
