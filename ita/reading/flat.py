"""Scores column by column, each with its row: what reading passes on until the tidy table is made."""

from collections.abc import Collection
from typing import NamedTuple

from ita.reading.found import Rows
from ita.reading.labels import Subject


class Flat(NamedTuple):
    """Known scores of one column: positions of their rows (None: all rows), a subject or one a row, scores, and how they spread.

    spread is a set of the different scores where few are to be expected or some were left out, else the least and the most: looking
    through scores takes time.
    """

    rows: Rows
    column: int
    at: list[int] | None
    subjects: Subject | list
    scores: list[float]
    spread: Collection[float]

    def positions(self):
        """Return the positions of the rows that have a score."""
        return self.at if self.at is not None else range(len(self.rows.rows))

    def year_of(self, position: int) -> int:
        """Return the year of a row."""
        return self.rows.years[position] if isinstance(self.rows.years, list) else self.rows.years

    def subject_of(self, position: int) -> Subject:
        """Return the subject of a row."""
        return self.subjects if isinstance(self.subjects, Subject) else self.subjects[position]

    def each(self):
        """Yield agency, year, subject, score and row of each score."""
        rows = self.rows
        for position, score in zip(self.positions(), self.scores, strict=True):
            agency = rows.agencies[position] if isinstance(rows.agencies, list) else rows.agencies
            yield agency, self.year_of(position), self.subject_of(position), score, rows.rows[position]

    def place(self, position: int) -> tuple:
        """Return sheet, row and column of a score, as Found.at takes them."""
        return self.rows.sheet, self.rows.rows[position], self.column

    def only(self, keep: list[bool]) -> "Flat":
        """Return the flat without the scores that are not kept."""
        if all(keep):
            return self
        at = [position for position, is_kept in zip(self.positions(), keep, strict=True) if is_kept]
        kept = [score for score, is_kept in zip(self.scores, keep, strict=True) if is_kept]
        return self._replace(at=at, scores=kept, spread=set(kept))

    def different_scores(self) -> Collection[float]:
        """Return each score once."""
        return self.spread if isinstance(self.spread, set) else set(self.scores)

    def different_subjects(self) -> set[Subject]:
        """Return what its scores are of."""
        if isinstance(self.subjects, Subject):
            return {self.subjects}
        return set(self.subjects) if self.at is None else {self.subjects[position] for position in self.at}

    def subjects_and_years(self) -> set[tuple[Subject, int]]:
        """Return the different pairs of subject and year, without looking at each score where one holds for all."""
        years = self.rows.years
        if not isinstance(years, list):
            return {(subject, years) for subject in self.different_subjects()}
        if isinstance(self.subjects, Subject):
            return {(self.subjects, year) for year in set(years)}
        return {(self.subjects[position], years[position]) for position in self.positions()}


def of_scores(rows: Rows, column: int, at: list[int] | None, subjects: Subject | list, scores: list[float]) -> Flat:
    """Return one or more scores of a column with how they spread: an OIT item's are 0 or 100."""
    few = isinstance(subjects, Subject) and subjects.level == "item" and subjects.tool == "OIT"
    return Flat(rows, column, at, subjects, scores, set(scores) if few else (min(scores), max(scores)))
