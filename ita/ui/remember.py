"""What is made once and used by every rerun: figures, texts, tables, by a key that says when they are still the same.

Streamlit's own caches look at the function and hash each argument on every call, which takes longer than drawing the page.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import TypeVar

Made = TypeVar("Made")
MOST = 4_000  # things kept; the least recently used goes first


class _Recipe:
    """A key with the way to make its thing; two recipes are equal when their keys are."""

    __slots__ = ("key", "make")

    def __init__(self, key: Hashable, make: Callable[[], Made]) -> None:
        self.key, self.make = key, make

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Recipe) and self.key == other.key


@lru_cache(maxsize=MOST)
def _made(recipe: _Recipe):
    made = recipe.make()
    recipe.make = None  # what it closed over is not needed any more
    return made


def remembered(key: Hashable, make: Callable[[], Made]) -> Made:
    """Return what `make` made when this key was first asked for; treat it as frozen, all sessions share it."""
    return _made(_Recipe(key, make))


_newest: dict[Hashable, tuple[Hashable, object]] = {}


def newest(place: Hashable, stamp: Hashable, make: Callable[[], Made]) -> Made:
    """Return what `make` made of a place for this stamp; what was made for an earlier stamp is let go, because nobody asks for it again."""
    known = _newest.get(place)
    if known is None or known[0] != stamp:
        known = _newest[place] = stamp, make()
    return known[1]
