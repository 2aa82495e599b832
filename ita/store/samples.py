"""A store of the sample agencies, in a temporary file that is thrown away when the program ends."""

import atexit
import csv
import shutil
import tempfile
from pathlib import Path

import pandas as pd
from sqlalchemy import Engine, insert

from ita import scores as tidy
from ita import store, text, timeframe
from ita.measures import Measure
from ita.store import measures, rounds
from ita.store.tables import agencies

FOLDER = Path(__file__).parents[2] / "sample_data"


def sample_store() -> Engine:
    """Return a new throwaway store that holds sample_data/: the scores, and the measures of one agency."""
    folder = tempfile.mkdtemp(prefix="ita-samples-")
    engine = store.connect(f"sqlite:///{Path(folder).as_posix()}/samples.db")
    atexit.register(_throw_away, engine, folder)
    store.create_throwaway(engine)
    rounds.save(engine, sample_scores(), sample_facts(), text.SAMPLE)
    for (agency, plan_year), rows in sample_measures().items():
        with engine.begin() as connection:
            connection.execute(insert(agencies).values(name=agency))
        measures.add(engine, agency, plan_year, rows)
    return engine


def sample_scores() -> pd.DataFrame:
    """Return the tidy scores that reading the sample workbooks gives."""
    texts = {column: str for column in tidy.COLUMNS if column not in ("fiscal_year", "score")}
    return tidy.typed(pd.read_csv(FOLDER / "samples.csv", dtype=texts, keep_default_na=False))


def sample_facts() -> pd.DataFrame:
    """Return what the sample workbooks say of their rounds beside the scores."""
    return pd.read_csv(FOLDER / "rounds.csv")


def sample_measures() -> dict[tuple[str, int], list[Measure]]:
    """Return the sample measures by agency and plan year."""
    found: dict[tuple[str, int], list[Measure]] = {}
    with (FOLDER / "measures.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            key = row.pop("agency"), int(row.pop("plan_year"))
            start, end = timeframe.parse(row["timeframe"], plan_year=key[1]) or (None, None)
            found.setdefault(key, []).append(Measure(**row, start_date=start, end_date=end))
    return found


def _throw_away(engine: Engine, folder: str) -> None:
    engine.dispose()
    shutil.rmtree(folder, ignore_errors=True)
