"""Saying what the columns of a table are that the reader did not understand; remembered for files of the same shape."""

import streamlit as st

from ita import store, text
from ita.reading import Grid
from ita.reading.found import shorten
from ita.reading.shapes import Columns, meanings, shape_of
from ita.store import columns
from ita.ui import blocks, data
from ita.ui.overlay import letters
from ita.ui.words import say

COLUMNS_A_PAGE = 16


def ask(grid: Grid, not_understood: bool) -> None:
    """Ask what each column of a sheet is and read the file again with the answer; open where the sheet was not understood."""
    shape, engine = shape_of(grid), data.own_engine()
    before = next((dict(one.meanings) for one in columns.known(engine) if one.shape == shape), {})
    width = max(map(len, grid.rows), default=0)
    with st.expander(text.SAY_COLUMNS, expanded=not_understood or bool(before)):
        st.html(blocks.note(text.SAY_COLUMNS_NOTE))
        pages = -(-width // COLUMNS_A_PAGE)
        first = (st.pagination(pages, key=f"columns-page-{shape}") - 1) * COLUMNS_A_PAGE if pages > 1 else 0
        _form(grid, range(first, min(first + COLUMNS_A_PAGE, width)), shape, before)


def _form(grid: Grid, places: range, shape: str, before: dict[str, str]) -> None:
    """Ask about some of the columns; what was said of the others stays."""
    engine, answers = data.own_engine(), dict(before)
    with st.form(f"columns-{shape}", border=False):
        for start in range(places.start, places.stop, 4):
            for place, box in zip(range(start, min(start + 4, places.stop)), st.columns(4, vertical_alignment="bottom"), strict=False):
                name = letters(grid.first_column + place)
                answers[name] = _choice(box, grid, place, name, before, shape)
        if st.form_submit_button(text.USE_COLUMNS, type="primary"):
            said = tuple((name, meaning) for name, meaning in answers.items() if meaning)
            store.upgrade(engine)
            if said:
                columns.remember(engine, Columns(shape, said), data.user())
            else:
                columns.forget(engine, shape)
            st.rerun()


def _choice(box, grid: Grid, place: int, name: str, before: dict, shape: str) -> str | None:
    examples = [shorten(row[place], 24) for row in grid.rows if place < len(row) and row[place]][:3]
    options = list(meanings())
    box.html(blocks.note(" · ".join(examples) or text.UNKNOWN))
    return box.selectbox(
        f"{text.COLUMN} {name}", options, index=options.index(before[name]) if before.get(name) in options else None,
        format_func=lambda meaning: say(meanings()[meaning]), placeholder=text.COLUMN_NOT_SAID, key=f"column-{shape}-{name}")
