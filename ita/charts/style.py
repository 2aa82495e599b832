"""How figures are drawn for one viewer: colours of the theme, digits, and how scores and changes are written."""

from dataclasses import dataclass

from ita import text
from ita.frameworks import PASS_LINE, indicators
from ita.scoring import printed
from ita.thai import to_thai

FONT = "Noto Sans Thai, sans-serif"
FULL = 100.0


@dataclass(frozen=True)
class Palette:
    """The colours of one theme; each is AA on that theme's card background."""

    agency: str
    context: str
    good: str
    bad: str
    near: str
    text: str
    muted: str
    track: str
    surface: str


LIGHT = Palette("#1F4E79", "#9AA5B1", "#2E7D32", "#C62828", "#B26A00", "#17212B", "#52606D", "#E9EEF3", "#FFFFFF")
DARK = Palette("#7FB3E0", "#8794A1", "#7BC67F", "#FF8A80", "#F0B45A", "#E8EDF2", "#AEBBC7", "#2B3742", "#1C252E")


@dataclass(frozen=True)
class Style:
    """How figures are drawn for one viewer: the theme's colours, Thai or Arabic digits."""

    palette: Palette = LIGHT
    thai_digits: bool = False

    def say(self, words: str) -> str:
        """Return words with the viewer's digits."""
        return to_thai(words) if self.thai_digits else words

    def score(self, value: float | None, signed: bool = False) -> str:
        """Return a score with two decimals as printed, or nothing when unknown."""
        if value is None:
            return ""
        value = printed(value)  # halves up, as reports round
        return self.say(f"{value:+.2f}".replace("-", "−") if signed else f"{value:.2f}")

    def shown(self, value: float | None) -> str:
        """Return a score as printed, or the mark of an unknown one."""
        return self.score(value) or text.UNKNOWN

    def colour(self, value: float | None) -> str:
        """Return the colour of a score: the agency's at 85 and more, amber below, red below 70."""
        if value is None:
            return self.palette.context
        if value >= PASS_LINE:
            return self.palette.agency
        return self.palette.near if value >= 70 else self.palette.bad

    def moved_colour(self, moved: float) -> str:
        """Return the colour of a change: green for a rise, red for a fall."""
        return self.palette.muted if moved == 0 else self.palette.good if moved > 0 else self.palette.bad


def change(now: float | None, before: float | None) -> float | None:
    """Return by how much a score changed, or None when either year is unknown."""
    return None if now is None or before is None else round(now - before, 2)


def moved_words(moved: float, style: Style) -> str:
    """Return a change as +1.20 ▲, −0.81 ▼ or 0.00."""
    if moved == 0:
        return style.score(0.0)
    return f"{style.score(moved, signed=True)} {'▲' if moved > 0 else '▼'}"


def indicator_label(number: int, style: Style) -> str:
    """Return an indicator's number and official name."""
    return style.say(f"{number}. {indicators()[number].name}")
