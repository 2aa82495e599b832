"""What an upload brings: its files put together, corrected by the person, compared with what is stored."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from ita.doubts import doubts
from ita.reading import Reading
from ita.reading.found import MOST_OF_A_KIND
from ita.reading.problems import ERROR, MORE, Problem, ordered
from ita.scores import KEY, LEVELS, ROUND_COLUMNS, code_order, empty
from ita.thai import agency_key

ROUND_KEY = ["agency", "fiscal_year"]
RoundName = tuple[str, int]  # agency and fiscal year
CHANGE_COLUMNS = ("agency", "fiscal_year", "level", "code", "name", "before", "after", "kind")
FACTS = ("reported_level", "rank_in_province", "rank_nationwide")  # what is kept of a round with each version
FACT_CHANGE_COLUMNS = ("agency", "fiscal_year", "fact", "before", "after", "kind")
ADDED, CHANGED, REMOVED = "added", "changed", "removed"


@dataclass(frozen=True, eq=False)
class Incoming:
    """The files of one upload as one tidy table, the facts of their rounds (one row each), and every problem."""

    scores: pd.DataFrame
    rounds: pd.DataFrame
    problems: tuple[Problem, ...]
    files: tuple[str, ...]

    @property
    def names(self) -> pd.DataFrame:
        """The agency and the year of each round."""
        return self.rounds[ROUND_KEY]

    @property
    def savable(self) -> bool:
        """Whether there is something to save and nothing that forbids it."""
        return not self.scores.empty and not any(problem.severity == ERROR for problem in self.problems)


def combine(readings: Mapping[str, Reading], names: Mapping[RoundName, RoundName] = MappingProxyType({})) -> Incoming:
    """Put the readings of an upload together, {file name: reading}, with its rounds renamed as the person says.

    Scores that contradict each other, in two files or in two rounds that become one, are an error; what does not add up is a warning.
    """
    moved = {before: after for before, after in names.items() if before != after}
    tables = [_renamed(reading.scores, moved) for reading in readings.values() if not reading.scores.empty]
    together = pd.concat(tables, ignore_index=True) if len(tables) > 1 else tables[0] if tables else empty()
    facts = [_renamed(reading.rounds, moved) for reading in readings.values() if not reading.rounds.empty]
    rounds = one_a_round(pd.concat(facts, ignore_index=True)) if facts else pd.DataFrame(columns=list(ROUND_COLUMNS))
    twice = together.duplicated(list(KEY)) if len(tables) > 1 or moved else pd.Series(False, together.index)
    scores = together[~twice].reset_index(drop=True) if twice.any() else together
    problems = [problem for reading in readings.values() for problem in reading.problems]
    places = [place for name, reading in readings.items() for place in ((name, ""), *((grid.file, grid.sheet) for grid in reading.grids))]
    everything = ordered((*problems, *_contradictions(together[twice], scores), *doubts(scores)), places)
    return Incoming(scores, rounds, tuple(everything), tuple(readings))


def as_stored(names: Iterable[RoundName], stored: Collection[str]) -> dict[RoundName, RoundName]:
    """Return the rounds as read whose agency is written in another way than the one stored agency that it can be, {as read: as stored}."""
    by_key: dict[str, list[str]] = {}
    for agency in stored:
        by_key.setdefault(agency_key(agency), []).append(agency)
    alike = {(agency, year): by_key.get(agency_key(agency), ()) for agency, year in names if agency not in stored}
    return {name: (found[0], name[1]) for name, found in alike.items() if len(found) == 1}


def one_a_round(facts: pd.DataFrame) -> pd.DataFrame:
    """Return the facts with one row a round, what the first file leaves empty taken from the next."""
    return facts.groupby(ROUND_KEY, as_index=False, sort=False).first().reindex(columns=list(ROUND_COLUMNS))


def _contradictions(again: pd.DataFrame, first: pd.DataFrame) -> list[Problem]:
    """Return an error at both places of each score that is there again and differs from the first one of its key."""
    pairs = again.merge(first, on=list(KEY), suffixes=("", "_first"))
    pairs = pairs[pairs["score"] != pairs["score_first"]]
    told = [problem for row in pairs.head(MOST_OF_A_KIND).itertuples() for problem in _at_both(row)]
    more = len(pairs) - MOST_OF_A_KIND
    return told if more <= 0 else [*told, Problem(MORE, ERROR, pairs["file"].iloc[0], found="conflicting_files", detail=str(more))]


def _at_both(pair) -> list[Problem]:
    """Return the error at each of two places, which says what stands at the other."""
    places = ((pair.file, pair.sheet, pair.cell, pair.score), (pair.file_first, pair.sheet_first, pair.cell_first, pair.score_first))
    return [Problem("conflicting_files", ERROR, *own, f"{score:.2f}", f"{pair.code} = {other:.2f} ({' '.join(filter(None, elsewhere))})")
            for (*own, score), (*elsewhere, other) in (places, places[::-1])]


def rounds_found(table: pd.DataFrame) -> pd.DataFrame:
    """Return how many scores of which kind each round has, in the order of the table: agency, fiscal_year and a column a level."""
    counted = table.groupby([*ROUND_KEY, "level"]).size().unstack(fill_value=0).reindex(columns=list(LEVELS), fill_value=0)
    return table[ROUND_KEY].drop_duplicates().merge(counted.reset_index(), on=ROUND_KEY)


def _renamed(table: pd.DataFrame, moved: Mapping[RoundName, RoundName]) -> pd.DataFrame:
    if not moved:
        return table
    # All at once, by the table as read: names may change places, and a national list moves thousands.
    named = pd.DataFrame([(*before, *after) for before, after in moved.items()], columns=[*ROUND_KEY, "new_agency", "new_year"])
    found = table[ROUND_KEY].merge(named.astype({"agency": table["agency"].dtype}), how="left", on=ROUND_KEY)
    stays = found["new_agency"].isna().to_numpy()
    return table.assign(agency=table["agency"].where(stays, found["new_agency"].to_numpy()),
                        fiscal_year=table["fiscal_year"].where(stays, found["new_year"].to_numpy()).astype("int64"))


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return every number that differs between stored and incoming scores: added, changed or removed.

    Only rounds that are in both are compared; columns are CHANGE_COLUMNS, in official order.
    """
    both = before[ROUND_KEY].drop_duplicates().merge(after[ROUND_KEY].drop_duplicates())
    stored, incoming = (table[[*KEY, "name", "score"]].merge(both, on=ROUND_KEY) for table in (before, after))
    merged = stored.merge(incoming, on=list(KEY), how="outer", suffixes=("_before", "_after"))
    merged = merged[merged["score_before"] != merged["score_after"]]  # NaN is never equal
    kinds = np.select([merged["score_before"].isna(), merged["score_after"].isna()], [ADDED, REMOVED], CHANGED)
    made = merged.assign(kind=kinds, name=merged["name_after"].fillna(merged["name_before"]), before=merged["score_before"],
                         after=merged["score_after"])[list(CHANGE_COLUMNS)]
    order = sorted(made.index, key=lambda i: (made.at[i, "agency"], made.at[i, "fiscal_year"], LEVELS.index(made.at[i, "level"]),
                                              code_order(made.at[i, "code"])))
    return made.loc[order].reset_index(drop=True)


def fact_changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return every level and rank that differs between stored and incoming facts of rounds that are in both, as FACT_CHANGE_COLUMNS."""
    merged = before.merge(after, on=ROUND_KEY, suffixes=("_before", "_after"))
    rows = [(row["agency"], row["fiscal_year"], fact, *pair, ADDED if pair[0] == "" else REMOVED if pair[1] == "" else CHANGED)
            for row in merged.to_dict("records") for fact in FACTS
            if (pair := (_shown(row[f"{fact}_before"]), _shown(row[f"{fact}_after"])))[0] != pair[1]]
    return pd.DataFrame(rows, columns=list(FACT_CHANGE_COLUMNS))


def _shown(fact) -> str:
    """Return a level or a rank as text, "" for an unknown one; ranks come as whole numbers or as floats."""
    if pd.isna(fact):
        return ""
    return fact if isinstance(fact, str) else f"{fact:.0f}"


@dataclass(frozen=True, eq=False)
class Changes:
    """What an upload would change in what is stored: scores and facts of rounds that are in both, and the rounds that are new."""

    scores: pd.DataFrame
    facts: pd.DataFrame
    fresh: frozenset[RoundName]

    @property
    def count(self) -> int:
        """How many scores and facts would change."""
        return len(self.scores) + len(self.facts)

    def taken(self, keep: bool) -> int:
        """How many of them saving would change; keep: what the upload does not mention stays."""
        return self.count - sum(int((table["kind"] == REMOVED).sum()) for table in (self.scores, self.facts)) * keep

    @property
    def removes(self) -> bool:
        """Whether something is stored that the upload does not mention."""
        return any((table["kind"] == REMOVED).any() for table in (self.scores, self.facts))

    def rounds(self, keep: bool) -> frozenset[RoundName]:
        """Return the rounds that saving would change or add; keep: what the upload does not mention stays."""
        named = [zip(rows["agency"], rows["fiscal_year"], strict=True) for table in (self.scores, self.facts)
                 for rows in (table[table["kind"] != REMOVED] if keep else table,)]
        return self.fresh.union(*named)


def compared(found: Incoming, scores: pd.DataFrame, facts: pd.DataFrame) -> Changes:
    """Compare an upload with the stored scores and facts of its rounds."""
    stored = set(zip(scores["agency"], scores["fiscal_year"], strict=True))
    fresh = {name for name in found.names.itertuples(index=False, name=None) if name not in stored}
    return Changes(changes(scores, found.scores), fact_changes(facts, found.rounds), frozenset(fresh))


def to_show(scores: pd.DataFrame, chosen: str | None) -> RoundName:
    """Return whose newest round is shown of scores that were saved: the chosen agency's where it is among them, else the first's."""
    agency = chosen if (scores["agency"] == chosen).any() else scores["agency"].iloc[0]
    return agency, int(scores.loc[scores["agency"] == agency, "fiscal_year"].max())


def to_save(found: Incoming, rounds: Collection[RoundName], stored: tuple[pd.DataFrame, pd.DataFrame] | None = None) -> Incoming:
    """Return these rounds of an upload; what it does not mention of them comes from the stored scores and facts, where given."""
    scores, facts = found.scores, found.rounds
    if stored is not None:
        scores, facts = kept(stored[0], scores), one_a_round(pd.concat([facts, stored[1]], ignore_index=True))
    return replace(found, scores=_of(scores, rounds), rounds=_of(facts, rounds))


def kept(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Return the incoming scores with the stored ones that they do not mention, for rounds that are in both."""
    same_rounds = before.merge(after[ROUND_KEY].drop_duplicates(), on=ROUND_KEY)
    return pd.concat([after, same_rounds], ignore_index=True).drop_duplicates(list(KEY), ignore_index=True)


def _of(table: pd.DataFrame, rounds: Collection[RoundName]) -> pd.DataFrame:
    wanted = pd.DataFrame(list(rounds), columns=ROUND_KEY).astype({"agency": table["agency"].dtype, "fiscal_year": table["fiscal_year"].dtype})
    return table.merge(wanted, on=ROUND_KEY)
