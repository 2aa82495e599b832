"""In the app's process: the columns that the child wrote → the contract's table, checked."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ita import scores
from ita.reading.wire import RUNS, SUBJECT, Decoded
from ita.scores import Coded

LONG = 1_000  # rows; shorter pieces are not worth their keeping apart
THREADS = 2  # writing out texts is the slowest part, and Arrow does it beside Python


def table(decoded: Decoded) -> pd.DataFrame:
    """Return the tidy table; ContractError when it breaks the contract, ValueError or Arrow's errors when the numbers point nowhere."""
    numbers = {name: np.concatenate([np.empty(0, "f8" if name == "score" else "i4"), *pieces]) for name, pieces in decoded.numbers.items()}
    coded = _coded(decoded, numbers)
    plain = {"fiscal_year": pa.array(numbers["fiscal_year"].astype(np.int64)), "score": pa.array(numbers["score"])}
    rows = decoded.numbers["row"]
    sizes, alone = [*map(len, rows)], range(len(rows))  # only what says whose a row is comes again
    with ThreadPoolExecutor(THREADS) as threads:
        jobs = {"cell": threads.submit(_cells, coded.pop("column"), rows)}
        jobs |= {name: threads.submit(_written, column, sizes, [*map(id, decoded.numbers["agency"])] if name == "agency" else alone)
                 for name, column in coded.items()}
        made = plain | {name: job.result() for name, job in jobs.items()}
    made = pa.table({name: made[name] for name in scores.COLUMNS}).to_pandas()
    return scores.check(made, coded)


def _coded(decoded: Decoded, numbers: dict[str, np.ndarray]) -> dict[str, Coded]:
    """Return every column of texts but the cells'; subjects and stretches of rows share texts."""
    lists, runs = decoded.head["lists"], decoded.head["runs"]
    made = {"agency": Coded(numbers["agency"], lists["agency"])}
    made |= {name: _shared(lists[name], numbers["subject"]) for name in SUBJECT}
    return made | {name: _shared(texts, np.repeat(np.arange(len(ends)), np.diff(np.array(ends, dtype=np.int64), prepend=0)))
                   for name, (ends, texts) in ((name, runs[name]) for name in RUNS)}


def _shared(texts: list[str], numbers: np.ndarray) -> Coded:
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    return Coded(np.array([places[text] for text in texts], dtype=np.int32)[numbers], list(places))


def _written(column: Coded, sizes: list[int], pieces: Sequence[int]) -> pa.Array | pa.ChunkedArray:
    """Write out a column; of long pieces, one that comes again (is the same number), or has one text, is written and kept once."""
    if len(column.numbers) <= LONG * len(sizes):
        return _texts(column)
    written: dict[tuple, pa.Array] = {}
    chunks = []
    for piece, start, size in zip(pieces, _starts(sizes), sizes, strict=True):
        numbers = column.numbers[start:start + size]
        key = (numbers[0], size) if (numbers == numbers[0]).all() else (piece,)
        if key not in written:
            written[key] = _texts(Coded(numbers, column.values))
        chunks.append(written[key])
    return pa.chunked_array(chunks)


def _cells(column: Coded, rows: list[memoryview]) -> pa.Array | pa.ChunkedArray:
    """A1 from the letters of the columns and the numbers of the rows; the numbers of long pieces are written once, not once a column."""
    if len(column.numbers) <= LONG * len(rows):
        return _joined(_texts(column), _digits(np.concatenate([np.empty(0, "i4"), *rows])))
    written = {id(piece): _digits(np.asarray(piece)) for piece in {id(piece): piece for piece in rows}.values()}
    letters = (pa.scalar(column.values[column.numbers[start]], pa.large_string()) for start in _starts([*map(len, rows)]))
    return pa.chunked_array([_joined(letter, written[id(piece)]) for letter, piece in zip(letters, rows, strict=True)])


def _starts(sizes: list[int]) -> list[int]:
    return [0, *accumulate(sizes[:-1])]


def _texts(column: Coded) -> pa.Array:
    chosen = pa.DictionaryArray.from_arrays(pa.array(column.numbers), pa.array(column.values, pa.large_string()))
    return pc.cast(chosen, pa.large_string(), memory_pool=_pool())


def _digits(numbers: np.ndarray) -> pa.Array:
    different = pa.array(numbers).dictionary_encode()
    return pc.cast(pa.DictionaryArray.from_arrays(different.indices, different.dictionary.cast(pa.large_string())),
                   pa.large_string(), memory_pool=_pool())


def _joined(letters: pa.Array | pa.Scalar, digits: pa.Array) -> pa.Array:
    return pc.binary_join_element_wise(letters, digits, pa.scalar("", pa.large_string()), memory_pool=_pool())


def _pool() -> pa.MemoryPool:
    """The allocator that takes large pages where there is one: a large table is then made four times as fast."""
    try:
        return pa.jemalloc_memory_pool()
    except NotImplementedError:
        return pa.default_memory_pool()
