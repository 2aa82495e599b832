"""Download buttons whose files are made when they are clicked, from what is stored then."""

import streamlit as st

from ita import text
from ita.store import measures as stored
from ita.thai import short_agency
from ita.ui import data
from ita.ui.tables import XLSX


def measures(shown: data.View) -> None:
    """Offer the measures table as Excel and CSV in a layout of the person's choice."""
    layout = st.selectbox(text.LAYOUT, list(text.LAYOUTS), format_func=text.LAYOUTS.get, key="layout", width=300)
    name = text.MEASURES_FILE.format(agency=short_agency(shown.agency), plan_year=shown.plan_year)
    # The click makes the file without a session, so all that it needs is named here.
    engine, agency, plan_year = shown.engine, shown.agency, shown.plan_year
    st.download_button(text.DOWNLOAD_EXCEL, lambda: _excel(engine, agency, plan_year, layout), f"{name}.xlsx", XLSX,
                       key="measures-excel", on_click="ignore")
    st.download_button(text.DOWNLOAD_CSV, lambda: _csv(engine, agency, plan_year, layout), f"{name}.csv", "text/csv",
                       key="measures-csv", on_click="ignore")


def _excel(engine, agency: str, plan_year: int, layout: str) -> bytes:
    from ita.exports.excel import measures_excel  # openpyxl is slow to import and seldom needed
    return measures_excel(stored.measures_of(engine, agency, plan_year), layout, agency, plan_year)


def _csv(engine, agency: str, plan_year: int, layout: str) -> bytes:
    from ita.exports.csv import measures_csv
    return measures_csv(stored.measures_of(engine, agency, plan_year), layout, plan_year)
