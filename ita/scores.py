"""The tidy contract: one score a row, where it came from, and the check that holds it."""

import numpy as np
import pandas as pd

from ita.errors import ContractError
from ita.frameworks import TOOLS

COLUMNS = ("agency", "fiscal_year", "tool", "level", "code", "name", "score", "file", "sheet", "cell")
KEY = ("agency", "fiscal_year", "level", "code")
LEVELS = ("overall", "tool", "indicator", "sub_indicator", "item")
OVERALL = "ITA"
TOOL_CODES = (*TOOLS, "EIT1", "EIT2")  # EIT1 and EIT2 are EIT's two collections
DENSE = 20  # times as many possible keys as rows are still counted one by one
# What a file says of a round beside its scores.
ROUND_COLUMNS = ("agency", "fiscal_year", "reported_level", "rank_in_province", "rank_nationwide",
                 "agency_type", "province", "file", "sheet", "cell")


def empty() -> pd.DataFrame:
    """Return a tidy table without rows."""
    return typed(pd.DataFrame({column: [] for column in COLUMNS}))


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with the contract's columns, order and types."""
    types = {column: "str" for column in COLUMNS} | {"fiscal_year": "int64", "score": "float64"}
    return table.reindex(columns=list(COLUMNS)).astype(types)


def check(table: pd.DataFrame, coded: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the table, or raise ContractError when it breaks the contract.

    coded may hold the same rows with texts as categories, which are quicker to compare.
    """
    rows = table if coded is None else coded
    broken = {
        "columns": list(table.columns) != list(COLUMNS),
        "fiscal_year type": str(table["fiscal_year"].dtype) != "int64",
        "score range": not rows["score"].between(0, 100).all(),  # also refuses NaN: unknown is absent
        "level": not rows["level"].isin(LEVELS).all(),
        "tool": not rows["tool"].isin([*TOOLS, ""]).all(),
        "unique key": _comes_twice(rows),
        "agency": rows["agency"].eq("").any(),
    }
    wrong = [name for name, is_wrong in broken.items() if is_wrong]
    if wrong:
        raise ContractError(f"tidy scores: {', '.join(wrong)}")
    return table


def _comes_twice(rows: pd.DataFrame) -> bool:
    """Say whether two rows have one key; counted where keys are dense, which is four times as fast as comparing them."""
    places, many = np.zeros(len(rows), dtype=np.int64), 1
    for name in KEY:
        coded = isinstance(rows[name].dtype, pd.CategoricalDtype)
        codes, values = (rows[name].cat.codes.to_numpy(), rows[name].cat.categories) if coded else pd.factorize(
            rows[name], use_na_sentinel=False)
        places, many = places * len(values) + codes, many * len(values)
    if many > DENSE * len(rows):
        return bool(pd.Series(places).duplicated().any())
    return len(rows) > 0 and int(np.bincount(places).max()) > 1


def code_order(code: str) -> tuple:
    """Return a key that sorts codes as people count: ITA, IIT, 1, 2, 9.1, 10, i1, i2, i10."""
    prefix = code.rstrip("0123456789.")
    numbers = code[len(prefix):]
    return prefix, tuple(int(part) for part in numbers.split(".") if part)
