"""What a finding is."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One sentence with the facts it is made of and the page that shows them."""

    kind: str
    sentence: str  # Arabic digits; the screen converts
    facts: Mapping
    page: str  # trends, tools, failing, check, what-if or draft: where the figures are shown
    view: str = ""  # the part of that page, where it has several to choose from
