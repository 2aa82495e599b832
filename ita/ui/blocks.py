"""Pieces of pages that Streamlit has no widget for, as HTML; everything from files is escaped."""

import html
from collections.abc import Collection, Iterable, Mapping

from ita import text
from ita.thai import short_agency
from ita.ui.words import safe

FEW_GROUPS = 4  # so many rows of tiles leave room for larger ones under their names
MARKS = {"pass": "✓", "fail": "✕", "unknown": "?"}


def title(words: str, unit: str = "") -> str:
    """Return the sentence over a chart, with its unit in small."""
    return f"<div class='ita-title'>{safe(words)}{f' <small>{safe(unit)}</small>' if unit else ''}</div>"


def note(words: str) -> str:
    """Return words in the quiet tone."""
    return f"<div class='ita-note'>{safe(words)}</div>"


def link(words: str, address: str) -> str:
    """Return a link to another page, followed within the app."""
    return f"<a class='ita-link' href='{html.escape(address)}'>{safe(words)}</a>"


def links(lines: Iterable[tuple[str, str]]) -> str:
    """Return sentences as a list, each a link: [(words, address)]."""
    return f"<ul class='ita-see'>{''.join(f'<li>{link(words, address)}</li>' for words, address in lines)}</ul>"


def cell(area: str, content: str) -> str:
    """Return HTML as a cell of the grid around it, by the name of its area."""
    return f"<div class='ita-cell {area}'>{content}</div>"


def sample_banner(import_address: str) -> str:
    """Return what says that the agencies are samples, with the way to one's own."""
    return (f"<div class='ita-banner'><span class='ita-sample'>{text.SAMPLE}</span> <span class='ita-note'>{text.SAMPLE_NOTE}</span>"
            f"{link(text.SAMPLE_IMPORT, import_address)}</div>")


def score_card(score: str, level: tuple[str, str], beside: Iterable[tuple[str, str]], notes: Iterable[str]) -> str:
    """Return the overall score as the largest thing on the page; level and what stands under it as (words, tone)."""
    lines = "".join(f"<br><span class='{tone}'>{safe(words)}</span>" for words, tone in beside)
    return (f"<div class='ita-score'><b>{safe(score)}</b><div><span class='ita-level {level[1]}'>{safe(level[0])}</span>{lines}</div></div>"
            f"{''.join(map(note, notes))}")


def tiles(groups: Iterable[tuple[str, Iterable[tuple[str, str]]]], big: bool = False) -> str:
    """Return items as tiles, one row a group: (group name, [(code, pass|fail|unknown)]); small ones bear the number only."""
    rows = [f"<div class='ita-row'><span>{safe(name)}</span><div class='ita-tiles'>{''.join(_tile(item, big) for item in items)}</div></div>"
            for name, items in groups]
    kind = " ita-big" if big else " ita-wide" if len(rows) < FEW_GROUPS else ""
    return f"<div class='ita-rows{kind}'>{''.join(rows)}</div>"


def _tile(item: tuple[str, str], big: bool) -> str:
    code, state = item
    mark = MARKS[state] if state != "pass" else ""
    return (f"<span class='ita-tile {state}' role='img' aria-label='{safe(code)} {text.ITEM_STATES[state]}'>"
            f"{mark}{' ' if mark and big else ''}{safe(code if big else code[1:])}</span>")


def tile_key(counts: Mapping[str, int]) -> str:
    """Return what the tiles' colours and marks mean, with how many there are of each."""
    parts = "".join(f"<span><span class='ita-tile {state}'>{MARKS[state]}</span> {text.ITEM_STATES[state]} "
                    f"{safe(text.COUNT_ITEMS.format(count=counts.get(state, 0)))}</span>" for state in MARKS)
    return f"<div class='ita-key'>{parts}</div>"


def empty(what: str, todo: str) -> str:
    """Return what an empty page says: what is missing and what to do."""
    return f"<div class='ita-empty'><b>{safe(what)}</b><div class='ita-note'>{safe(todo)}</div></div>"


def failed_item(code: str, label: str, *notes: str) -> str:
    """Return a failed item: its code, its title whole, and notes under it."""
    return (f"<div class='ita-item'><span class='ita-code'>{safe(code)}</span><div><b>{safe(label)}</b>"
            f"<div class='ita-note'>{' · '.join(map(safe, notes))}</div></div></div>")


def short(agency: str) -> str:
    """Return an agency's short name."""
    return short_agency(agency)


def said(words: str) -> str:
    """Return a sentence in the tone of the page."""
    return f"<div class='ita-said'>{safe(words)}</div>"


def quiet(words: str) -> str:
    """Return words in the quiet tone within a line."""
    return f"<span class='ita-note'>{safe(words)}</span>"


def badge(words: str) -> str:
    """Return a word that marks what stands beside it."""
    return f"<span class='ita-sample'>{safe(words)}</span> "


def ticked(heading: str, lines: Iterable[str], closing: str = "") -> str:
    """Return what was proven, a line each with a tick."""
    body = "".join(f"<div class='ita-tick'>{safe(line)}</div>" for line in lines)
    end = f"<div class='ita-saved'>{safe(closing)}</div>" if closing else ""
    return f"<div class='ita-note'>{safe(heading)}</div>{body}{end}"


def table(headings: Iterable[str], rows: Iterable[Iterable[str]], kind: str = "") -> str:
    """Return a table whose texts wrap whole; `kind` names its look."""
    head = "".join(f"<th>{safe(heading)}</th>" for heading in headings)
    body = "".join(f"<tr>{''.join(f'<td>{safe(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table class='{f'ita-table {kind}'.strip()}'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def data_table(headings: Iterable[str], rows: Iterable[Iterable[str]], numbers: Collection[int] = ()) -> str:
    """Return a table of many rows that scrolls under its headings; `numbers` are the places of columns of figures."""
    def row(cells: Iterable[str], tag: str) -> str:
        return "".join(f"<{tag}{' class=number' if place in numbers else ''}>{safe(cell)}</{tag}>" for place, cell in enumerate(cells))
    body = "".join(f"<tr>{row(cells, 'td')}</tr>" for cells in rows)
    return f"<div class='ita-data' tabindex='0'><table><thead><tr>{row(headings, 'th')}</tr></thead><tbody>{body}</tbody></table></div>"


def levels(pairs: Iterable[tuple[str, str, str]]) -> str:
    """Return levels side by side: [(what it is, level, good|bad|"")]."""
    return "<div class='ita-levels'>" + "".join(
        f"<div>{note(what)}<span class='ita-level {tone}'>{safe(level)}</span></div>" for what, level, tone in pairs) + "</div>"


def beside(before: tuple[str, str], after: tuple[str, str], headings: tuple[str, str]) -> str:
    """Return two scores with their levels side by side, the second the larger."""
    parts = (f"<div class='{kind}'>{note(heading)}<b>{safe(score)}</b><br><span class='ita-level'>{safe(level)}</span></div>"
             for kind, heading, (score, level) in zip(("ita-before", "ita-after"), headings, (before, after), strict=True))
    return f"<div class='ita-beside'>{'<span>→</span>'.join(parts)}</div>"


def changed_table(headings: Iterable[str], rows: Iterable[tuple[Iterable[str], str]]) -> str:
    """Return a table of figures, [(cells, the row's tone)]."""
    head = "".join(f"<th>{safe(heading)}</th>" for heading in headings)
    body = "".join(f"<tr class='{tone}'>{''.join(f'<td>{safe(cell)}</td>' for cell in cells)}</tr>" for cells, tone in rows)
    return f"<table class='ita-table ita-values ita-changes'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def tag(words: str) -> str:
    """Return a quiet word that says of what kind what stands beside it is."""
    return f"<span class='ita-tag'>{safe(words)}</span>"
