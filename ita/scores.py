"""The tidy contract: one score a row, where it came from, and the check that holds it."""

import pandas as pd

from ita.errors import ContractError
from ita.frameworks import TOOLS

COLUMNS = ("agency", "fiscal_year", "tool", "level", "code", "name", "score", "file", "sheet", "cell")
KEY = ("agency", "fiscal_year", "level", "code")
LEVELS = ("overall", "tool", "indicator", "sub_indicator", "item")
OVERALL = "ITA"
TOOL_CODES = (*TOOLS, "EIT1", "EIT2")  # EIT1 and EIT2 are EIT's two collections
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


def check(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table, or raise ContractError when it breaks the contract."""
    broken = {
        "columns": list(table.columns) != list(COLUMNS),
        "fiscal_year type": str(table["fiscal_year"].dtype) != "int64",
        "score range": not table["score"].between(0, 100).all(),  # also refuses NaN: unknown is absent
        "level": not table["level"].isin(LEVELS).all(),
        "tool": not table["tool"].isin([*TOOLS, ""]).all(),
        "unique key": table.duplicated(list(KEY)).any(),
        "agency": table["agency"].eq("").any(),
    }
    wrong = [name for name, is_wrong in broken.items() if is_wrong]
    if wrong:
        raise ContractError(f"tidy scores: {', '.join(wrong)}")
    return table


def code_order(code: str) -> tuple:
    """Return a key that sorts codes as people count: ITA, IIT, 1, 2, 9.1, 10, i1, i2, i10."""
    prefix = code.rstrip("0123456789.")
    numbers = code[len(prefix):]
    return prefix, tuple(int(part) for part in numbers.split(".") if part)
