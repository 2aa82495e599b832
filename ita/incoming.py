"""What an upload brings: its files put together, corrected by the person, compared with what is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ita.reading import Reading
from ita.reading.problems import ERROR, Problem
from ita.scores import KEY, LEVELS, ROUND_COLUMNS, code_order, empty

ROUND_KEY = ["agency", "fiscal_year"]
CHANGE_COLUMNS = ("agency", "fiscal_year", "level", "code", "name", "before", "after", "kind")


@dataclass(frozen=True)
class Incoming:
    """The files of one upload as one tidy table, the facts of their rounds, and every problem."""

    scores: pd.DataFrame
    rounds: pd.DataFrame
    problems: tuple[Problem, ...]
    files: tuple[str, ...]

    @property
    def savable(self) -> bool:
        """Whether there is something to save and nothing that forbids it."""
        return not self.scores.empty and not any(problem.severity == ERROR for problem in self.problems)


def combine(readings: Mapping[str, Reading]) -> Incoming:
    """Put the readings of an upload together, {file name: reading}; files that contradict each other are a problem."""
    tables = [reading.scores for reading in readings.values()]
    together = pd.concat(tables, ignore_index=True) if tables else empty()
    facts = [reading.rounds for reading in readings.values() if not reading.rounds.empty]
    rounds = one_a_round(pd.concat(facts, ignore_index=True)) if facts else pd.DataFrame(columns=list(ROUND_COLUMNS))
    problems = [problem for reading in readings.values() for problem in reading.problems]
    return Incoming(together.drop_duplicates(list(KEY), ignore_index=True), rounds,
                    (*problems, *_contradictions(together)), tuple(readings))


def one_a_round(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the facts with one row a round, what the first file leaves empty taken from the next."""
    return facts.groupby(ROUND_KEY, as_index=False, sort=False).first().reindex(columns=list(ROUND_COLUMNS))


def _contradictions(table: pd.DataFrame) -> list[Problem]:
    first = table.drop_duplicates(list(KEY))
    pairs = table.merge(first, on=list(KEY), suffixes=("", "_first"))
    return [Problem("conflicting_files", ERROR, row.file, row.sheet, row.cell, f"{row.score:.2f}",
                    f"{row.code} = {row.score_first:.2f} ({row.file_first} {row.sheet_first} {row.cell_first})")
            for row in pairs[pairs["score"] != pairs["score_first"]].itertuples()]


def rounds_found(table: pd.DataFrame) -> pd.DataFrame:
    """Return how many scores of which kind each round has: agency, fiscal_year and a column a level."""
    counted = table.groupby([*ROUND_KEY, "level"]).size().unstack(fill_value=0)
    return counted.reindex(columns=list(LEVELS), fill_value=0).reset_index()


def corrected(incoming: Incoming, names: Mapping[tuple[str, int], tuple[str, int]]) -> Incoming:
    """Return the upload with rounds renamed as the person says, {(agency, year): (agency, year)}.

    Two rounds that become one contradict each other where their scores differ.
    """
    scores, rounds = _renamed(incoming.scores, names), one_a_round(_renamed(incoming.rounds, names))
    return replace(incoming, scores=scores.drop_duplicates(list(KEY), ignore_index=True), rounds=rounds,
                   problems=(*incoming.problems, *_contradictions(scores)))


def _renamed(table: pd.DataFrame, names: Mapping) -> pd.DataFrame:
    keys = [names.get((agency, year), (agency, year)) for agency, year in zip(table["agency"], table["fiscal_year"], strict=True)]
    if table.empty:
        return table
    return table.assign(agency=[agency for agency, _ in keys], fiscal_year=pd.Series([year for _, year in keys], dtype="int64",
                                                                                      index=table.index))


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return every number that differs between stored and incoming scores: added, changed or removed.

    Only rounds that are in both are compared; columns are CHANGE_COLUMNS, in official order.
    """
    both = set(map(tuple, before[ROUND_KEY].drop_duplicates().to_numpy())) & set(
        map(tuple, after[ROUND_KEY].drop_duplicates().to_numpy()))
    merged = _of(before, both).merge(_of(after, both), on=list(KEY), how="outer", suffixes=("_before", "_after"))
    merged["kind"] = ["added" if pd.isna(row.score_before) else "removed" if pd.isna(row.score_after) else
                      "changed" if row.score_before != row.score_after else "same" for row in merged.itertuples()]
    merged = merged[merged["kind"] != "same"]
    made = merged.assign(name=merged["name_after"].fillna(merged["name_before"]), before=merged["score_before"],
                         after=merged["score_after"])[list(CHANGE_COLUMNS)]
    order = sorted(made.index, key=lambda i: (made.at[i, "agency"], made.at[i, "fiscal_year"], LEVELS.index(made.at[i, "level"]),
                                              code_order(made.at[i, "code"])))
    return made.loc[order].reset_index(drop=True)


def _of(table: pd.DataFrame, rounds: set) -> pd.DataFrame:
    keep = [key in rounds for key in zip(table["agency"], table["fiscal_year"], strict=True)]
    return table.loc[keep, [*KEY, "name", "score"]]


def kept(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the incoming scores with the stored ones that they do not mention, for rounds that are in both."""
    same_rounds = _of_rounds(before, after)
    return pd.concat([after, same_rounds], ignore_index=True).drop_duplicates(list(KEY), ignore_index=True)


def _of_rounds(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    wanted = set(zip(after["agency"], after["fiscal_year"], strict=True))
    keep = [key in wanted for key in zip(before["agency"], before["fiscal_year"], strict=True)]
    return before.loc[keep]
