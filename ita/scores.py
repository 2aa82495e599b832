"""The tidy contract: one score a row, where it came from, and the check that holds it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

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


class Coded(NamedTuple):
    """A column as numbers, one a row, and the different values that they stand for."""

    numbers: np.ndarray
    values: Sequence


def check(table: pd.DataFrame, coded: Mapping[str, Coded] = MappingProxyType({})) -> pd.DataFrame:
    """Return the table, or raise ContractError when it breaks the contract.

    coded may hold columns of the table as numbers, which are quicker to compare; the values are those that occur.
    """
    known = {name: coded.get(name) or Coded(*pd.factorize(table[name], use_na_sentinel=False)) for name in (*KEY, "tool")}
    is_float = table["score"].dtype == "float64"
    scores = table["score"].to_numpy() if is_float else np.zeros(0)
    broken = {
        "columns": list(table.columns) != list(COLUMNS),
        "fiscal_year type": str(table["fiscal_year"].dtype) != "int64",
        "score type": not is_float,
        "score range": not ((scores >= 0) & (scores <= 100)).all(),  # also refuses NaN: unknown is absent
        "level": not set(known["level"].values) <= set(LEVELS),
        "tool": not set(known["tool"].values) <= {*TOOLS, ""},
        "unique key": _comes_twice([known[name] for name in KEY]),
        "agency": "" in set(known["agency"].values),
    }
    wrong = [name for name, is_wrong in broken.items() if is_wrong]
    if wrong:
        raise ContractError(f"tidy scores: {', '.join(wrong)}")
    return table


def _comes_twice(key: list[Coded]) -> bool:
    """Say whether two rows have one key; counted where keys are dense, which is four times as fast as comparing them."""
    places, many = np.zeros(len(key[0].numbers), dtype=np.int64), 1
    for numbers, values in key:
        places, many = places * len(values) + numbers, many * len(values)
    if many > DENSE * len(places):
        return bool(pd.Series(places).duplicated().any())
    return len(places) > 0 and int(np.bincount(places).max()) > 1


def code_order(code: str) -> tuple:
    """Return a key that sorts codes as people count: ITA, IIT, 1, 2, 9.1, 10, i1, i2, i10."""
    prefix = code.rstrip("0123456789.")
    numbers = code[len(prefix):]
    return prefix, tuple(int(part) for part in numbers.split(".") if part)
