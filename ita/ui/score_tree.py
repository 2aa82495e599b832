"""The rule tree of a round as HTML: each value with its check and arithmetic, open where something differs."""

from collections.abc import Iterator

from ita import text
from ita.frameworks import indicators, sub_indicators
from ita.scoring import DIFFERS, MATCH, UNCHECKED, Check, Key, Node, Round, called, outline, printed, reason_words, reconcile, rules
from ita.scoring.tree import known_framework
from ita.ui.words import safe

MARKS = {MATCH: "✓", DIFFERS: "✕", UNCHECKED: "?"}
PLAIN = "plain"  # a value that nothing was compared with


def tree(round_: Round) -> str:
    """Return the level, the tree from the overall down to the items, and reported values outside the tree."""
    root, checks = outline(round_), reconcile(round_)
    inside = set(_keys(root))
    level = "".join(_leaf(_check_row(round_, one)) for one in checks if one.level == "level")
    others = "".join(_leaf(_check_row(round_, one)) for one in checks if one.level != "level" and one.key not in inside)
    heading = f"<div class='ita-note'>{text.CHECK_OTHERS}</div>" if others else ""
    return f"<div class='ita-tree'>{level}{_node(round_, root, is_root=True)}{heading}{others}</div>"


def name_of(round_: Round, key: Key) -> str:
    """Return what a value is called, with its name or title in full where it is known."""
    level, code = key
    if level == "tool":
        return text.TOOL_NAMES.get(code) or called(key)
    if level == "sub_indicator" and code in sub_indicators():
        return f"{called(key)} {sub_indicators()[code]}"
    known = known_framework(round_.fiscal_year)
    if level == "item" and known and code in known.items:
        return text.ITEM_TITLED.format(code=code, title=known.items[code].label).strip()
    return called(key)


def short_name(key: Key) -> str:
    """Return what a value is called in a line or a table: 9. and its name, 9.1 and its name, a code."""
    level, code = key
    if level == "indicator" and code.isdigit() and int(code) in indicators():
        return f"{code}. {indicators()[int(code)].name}"
    return f"{code} {sub_indicators()[code]}" if level == "sub_indicator" and code in sub_indicators() else called(key)


def _keys(node: Node) -> Iterator[Key]:
    yield node.key
    for child in node.children:
        yield from _keys(child)


def _node(round_: Round, node: Node, is_root: bool = False) -> str:
    row = _check_row(round_, node.check) if node.check else _plain_row(round_, node)
    if not node.children:
        return _leaf(row)
    inside = "".join(_node(round_, child) for child in node.children)
    return f"<details{' open' if node.opens or is_root else ''}><summary>{row}</summary><div class='ita-inside'>{inside}</div></details>"


def _leaf(row: str) -> str:
    return f"<div class='ita-leaf'>{row}</div>"


def _check_row(round_: Round, check: Check) -> str:
    state = (text.CHECK_DIFFERS_BY.format(points=f"{abs(check.difference):.2f}")
             if check.difference is not None and check.status == DIFFERS else text.CHECK_STATES[check.status])
    return _row(round_, check.key, _shown(check.reported), (check.status, f"{MARKS[check.status]} {state}"), _why(check))


def _why(check: Check) -> list[str]:
    """Return the lines under a checked value: both values where they differ, the arithmetic, what is assumed or missing."""
    if check.status == UNCHECKED:
        return [check.why]
    arithmetic = [text.HOW_COMPUTED.format(arithmetic=check.arithmetic)] if check.arithmetic else []
    rests_on = [reason_words(check.reason, check.fiscal_year)] if check.reason else []
    if check.status == DIFFERS:
        both = text.REPORTED_AND_COMPUTED.format(reported=_shown(check.reported), computed=_shown(check.computed))
        return [" ".join([both, *arithmetic]), *rests_on]
    return [*arithmetic, *rests_on]


def _plain_row(round_: Round, node: Node) -> str:
    if node.score is None:
        return _row(round_, node.key, text.UNKNOWN, (UNCHECKED, text.NO_SCORE), [])
    if node.key[0] == "item":
        return _row(round_, node.key, _shown(node.score), _item_state(node), [])
    how = [text.HOW_COMPUTED.format(arithmetic=node.arithmetic)] if node.arithmetic else []
    if how and rules(round_.fiscal_year)[node.key].assumed:
        how.append(reason_words("assumed", round_.fiscal_year))
    return _row(round_, node.key, _shown(node.score), (PLAIN, text.ONLY_COMPUTED), how)


def _item_state(node: Node) -> tuple[str, str]:
    if not node.key[1].startswith("o"):
        return PLAIN, ""
    passed = node.score >= 100
    return ("good", f"✓ {text.ITEM_STATES['pass']}") if passed else ("bad", f"✕ {text.ITEM_STATES['fail']}")


def _row(round_: Round, key: Key, score: str, state: tuple[str, str], lines: list[str]) -> str:
    if key in round_.originals:
        lines = [text.CORRECTED_REPORT.format(reported=_shown(round_.originals[key])), *lines]
    under = "".join(f"<div class='ita-note'>{safe(line)}</div>" for line in lines)
    return (f"<div class='ita-check'><div><span class='ita-name'>{safe(name_of(round_, key))}</span>{under}</div>"
            f"<b>{safe(score)}</b><span class='ita-state {state[0]}'>{safe(state[1])}</span></div>")


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{printed(value):.2f}"
