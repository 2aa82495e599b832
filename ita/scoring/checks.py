"""Does the report add up: every reported value against what its parts make of it, with the arithmetic in full."""

from dataclasses import dataclass

from ita import text
from ita.scores import OVERALL
from ita.scoring.levels import level_of, lowest_possible, spelled
from ita.scoring.rounding import ROUNDED_TOLERANCE, SLACK, TOLERANCE, tolerance, unit
from ita.scoring.rounds import Key, Round
from ita.scoring.tree import OVERALL_KEY, Rule, known_framework, rules
from ita.scoring.values import combined, printed, score
from ita.scoring.wording import number, reason_words

MATCH, DIFFERS, UNCHECKED = "match", "differs", "unchecked"
TERMS = 12  # of a sum printed in full; the longest that a rule of any year makes
LEVEL_KEY: Key = ("level", OVERALL)


@dataclass(frozen=True)
class Check:
    """One reported value against its parts; scores are 0–100, of the level they are its names."""

    fiscal_year: int
    level: str  # overall, tool, indicator, sub_indicator, or level for the level itself
    code: str
    status: str  # match, differs, unchecked
    reported: float | str
    computed: float | str | None = None
    difference: float | None = None  # reported less computed
    reason: str = ""  # a code of text.REASONS; why unchecked, or what the computed value rests on
    missing: tuple[Key, ...] = ()  # the parts without a score
    arithmetic: str = ""
    assumed: bool = False
    corrected: bool = False

    @property
    def key(self) -> Key:
        """The level and the code."""
        return self.level, self.code

    @property
    def why(self) -> str:
        """The Thai words for the reason, "" for a plain match."""
        reason = reason_words(self.reason, self.fiscal_year, self.missing)
        if self.status == DIFFERS and self.difference is not None:
            said = text.CHECK_DIFFERENCE.format(points=f"{abs(self.difference):.2f}", arithmetic=self.arithmetic)
            return f"{said} {reason}".strip()
        return text.UNCHECKED_BECAUSE.format(reason=reason) if self.status == UNCHECKED else reason


@dataclass(frozen=True)
class Node:
    """A value of the rule tree with its check; it opens where something below it, or itself, differs."""

    key: Key
    score: float | None
    check: Check | None  # None where the report says nothing, or nothing is above an item
    arithmetic: str
    children: tuple["Node", ...]
    opens: bool


def reconcile(round_: Round) -> list[Check]:
    """Return the check of every reported value above the items: level, overall, tools, indicators, sub-indicators."""
    checks = [check for key in _keys(round_) if (check := check_of(round_, key))]
    level = _check_level(round_)
    return ([level] if level else []) + checks


def check_of(round_: Round, key: Key) -> Check | None:
    """Return the check of one reported value; None when the report does not give it or it has no parts."""
    if key not in round_.scores or key[0] == "item":
        return None
    rule = rules(round_.fiscal_year).get(key)
    reported, computed = round_.scores[key], rule and combined(round_, rule)
    common = {"fiscal_year": round_.fiscal_year, "level": key[0], "code": key[1], "reported": reported,
              "corrected": key in round_.originals}
    if computed is None:
        missing = _missing(round_, rule) if rule and rule.determined else ()
        return Check(status=UNCHECKED, reason=_why_not(round_, key, rule), missing=missing, **common)
    apart = abs(reported - computed)
    status = MATCH if apart <= TOLERANCE or apart <= tolerance(unit(round_), _is_exact(round_, rule)) + SLACK else DIFFERS
    reason = "assumed" if rule.assumed else "rounded" if status == MATCH and apart > ROUNDED_TOLERANCE + SLACK else ""
    return Check(status=status, computed=computed, difference=reported - computed, arithmetic=arithmetic(round_, key),
                 reason=reason, assumed=rule.assumed, **common)


def arithmetic(round_: Round, key: Key) -> str:
    """Return how a value follows from its parts, as "(100 + 75) ÷ 2 = 87.50"; "" when it does not."""
    rule = rules(round_.fiscal_year).get(key)
    result = rule and combined(round_, rule)
    if result is None:
        return ""
    scores = [score(round_, part) for part in rule.parts]
    if key == OVERALL_KEY:
        terms = " + ".join(f"{share:.2f} × {number(points)}" for share, points in zip(rule.shares, scores))
        return f"{terms} = {printed(result):.2f}"
    return mean_of(scores)


def mean_of(scores: list[float]) -> str:
    """Return the arithmetic of a mean, of many scores with their sum alone, as "2800 ÷ 35 = 80.00"."""
    terms = f"({' + '.join(map(number, scores))})" if len(scores) <= TERMS else number(sum(scores))
    return f"{terms} ÷ {len(scores)} = {printed(sum(scores) / len(scores)):.2f}"


def outline(round_: Round, key: Key = OVERALL_KEY) -> Node:
    """Return the rule tree of a round from a value down to its items, with every check in its place."""
    rule = rules(round_.fiscal_year).get(key)
    children = tuple(outline(round_, part) for part in rule.parts) if rule else ()
    check = check_of(round_, key)
    opens = any(child.opens for child in children) or (check is not None and check.status == DIFFERS)
    return Node(key, score(round_, key), check, arithmetic(round_, key), children, opens)


def _keys(round_: Round) -> list[Key]:
    """Return the rule tree's keys, then reported values that it does not know."""
    known = list(rules(round_.fiscal_year))
    return known + sorted(key for key in round_.scores if key[0] != "item" and key not in rules(round_.fiscal_year))


def _why_not(round_: Round, key: Key, rule: Rule | None) -> str:
    if rule is not None:
        return rule.reason or "parts_missing"
    year = known_framework(round_.fiscal_year)
    if year is None:
        return "no_framework"
    if key[1] in text.EIT_PARTS:
        return "eit_part"
    return "sub_indicators_unknown" if key[0] == "sub_indicator" and not year.trusts("sub_indicators") else "unknown_code"


def _missing(round_: Round, rule: Rule) -> tuple[Key, ...]:
    """Return the parts without a score; of a sub-indicator its items, which are what a person can look up."""
    unknown = [part for part in rule.parts if score(round_, part) is None]
    return tuple(found for part in unknown for found in (
        _missing(round_, rules(round_.fiscal_year)[part]) if part[0] == "sub_indicator" else (part,)))


def _is_exact(round_: Round, rule: Rule) -> bool:
    """Say whether nothing printed and rounded went into the parts: only OIT items, which are 0 or 100."""
    return all(code.startswith("o") if level == "item" else
               (level, code) not in round_.scores and _is_exact(round_, rules(round_.fiscal_year)[level, code])
               for level, code in rule.parts)


def _check_level(round_: Round) -> Check | None:
    result = level_of(round_)
    if result.reported is None:
        return None
    common = {"fiscal_year": round_.fiscal_year, "level": LEVEL_KEY[0], "code": LEVEL_KEY[1], "reported": result.reported}
    if result.name is None:
        missing = () if result.reason != "tools_unknown" else tuple(
            key for tool in ("IIT", "EIT", "OIT") if score(round_, key := ("tool", tool)) is None)
        return Check(status=UNCHECKED, reason=result.reason, missing=missing, **common)
    status, reason = _level_status(round_, result)
    return Check(status=status, computed=result.name, reason=reason, assumed=result.estimated, **common)


def _level_status(round_: Round, result) -> tuple[str, str]:
    """Compare the levels; a lower reported one may come from an EIT part that the report does not print."""
    estimated = "eit_parts_unknown" if result.estimated else ""
    if not result.differs:
        return MATCH, estimated
    names = [level.name for level in known_framework(round_.fiscal_year).levels]
    if spelled(result.reported) not in names:
        return UNCHECKED, "level_name_unknown"
    reported, computed, worst = (names.index(name) for name in (spelled(result.reported), result.name, lowest_possible(round_)))
    return (UNCHECKED, estimated) if result.estimated and computed < reported <= worst else (DIFFERS, "level_differs")
