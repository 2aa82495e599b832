"""Scores column by column, each with its row: what reading passes on until the tidy table is made."""

from typing import NamedTuple

from ita.reading.found import Rows
from ita.reading.labels import Subject


class Flat(NamedTuple):
    """Known scores of one column: positions of their rows (None: all rows), a subject or one a row, scores."""

    rows: Rows
    column: int
    at: list[int] | None
    subjects: Subject | list
    scores: list[float]

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
        return self._replace(at=at, scores=[score for score, is_kept in zip(self.scores, keep, strict=True) if is_kept])

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
