"""In the app's process: the columns that the child wrote → the contract's table, checked."""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ita import scores
from ita.reading.wire import RUNS, SUBJECT, Decoded

THREADS = 2  # writing out texts is the slowest part, and Arrow does it beside Python


class Coded(NamedTuple):
    """A column of texts: a number a row, and the different texts that the numbers stand for."""

    numbers: np.ndarray
    texts: list[str]


def table(decoded: Decoded) -> pd.DataFrame:
    """Return the tidy table; ContractError when it breaks the contract, ValueError or Arrow's errors when the numbers point nowhere."""
    coded, numbers = _coded(decoded), {name: np.asarray(values) for name, values in decoded.numbers.items()}
    plain = {"fiscal_year": pa.array(numbers["fiscal_year"].astype(np.int64)), "score": pa.array(numbers["score"])}
    with ThreadPoolExecutor(THREADS) as threads:
        cells = threads.submit(_cells, coded.pop("column"), numbers["row"])
        made = dict(zip(coded, threads.map(_written, coded.values()), strict=True))
        made = pa.table({name: (plain | made | {"cell": cells.result()})[name] for name in scores.COLUMNS}).to_pandas()
    keys = {name: pd.Categorical.from_codes(*coded[name]) for name in ("agency", "tool", "level", "code")}
    return scores.check(made, pd.DataFrame(keys | {name: made[name] for name in plain}))


def _coded(decoded: Decoded) -> dict[str, Coded]:
    """Return every column of texts but the cells'; subjects and stretches of rows share texts."""
    lists, runs = decoded.head["lists"], decoded.head["runs"]
    subject = np.asarray(decoded.numbers["subject"])
    made = {"agency": Coded(np.asarray(decoded.numbers["agency"]), lists["agency"])}
    made |= {name: _shared(lists[name], subject) for name in SUBJECT}
    return made | {name: _shared(texts, np.repeat(np.arange(len(ends)), np.diff(np.array(ends, dtype=np.int64), prepend=0)))
                   for name, (ends, texts) in ((name, runs[name]) for name in RUNS)}


def _shared(texts: list[str], numbers: np.ndarray) -> Coded:
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    return Coded(np.array([places[text] for text in texts], dtype=np.int32)[numbers], list(places))


def _written(column: Coded) -> pa.Array:
    chosen = pa.DictionaryArray.from_arrays(pa.array(column.numbers), pa.array(column.texts, pa.large_string()))
    return pc.cast(chosen, pa.large_string(), memory_pool=_pool())


def _cells(column: Coded, row_numbers: np.ndarray) -> pa.Array:
    """A1 from the letters of the columns and the numbers of the rows; each number is written out once, not once a column."""
    rows = pa.array(row_numbers).dictionary_encode()
    rows = pa.DictionaryArray.from_arrays(rows.indices, rows.dictionary.cast(pa.large_string()))
    written = pc.cast(rows, pa.large_string(), memory_pool=_pool())
    return pc.binary_join_element_wise(_written(column), written, pa.scalar("", pa.large_string()), memory_pool=_pool())


def _pool() -> pa.MemoryPool:
    """The allocator that takes large pages where there is one: a large table is then made four times as fast."""
    try:
        return pa.jemalloc_memory_pool()
    except NotImplementedError:
        return pa.default_memory_pool()
