"""What the titles and sections of a sheet of measures say: whose they are, of which year, of which aspect."""

from ita.reading import measures_rows, titles, words, years


class Said:
    """What was said so far, going down a sheet; it holds for the measures below."""

    def __init__(self, sheet_name: str):
        named = titles.of_sheet_name(sheet_name)
        self.agency = named.agency
        self.plan_year: int | None = named.years[0] if len(named.years) == 1 else None
        self.titles: set[str] = set()
        self._aspect = self._part = ""

    @property
    def section(self) -> str:
        """The aspect of the measures below; the tool or indicator where only such sections stand above."""
        return self._aspect or self._part

    def enter(self, section: str, text: str) -> None:
        """Take a section: an aspect, or a part, which may stand within one."""
        if section == measures_rows.ASPECT:
            self._aspect, self._part = words.clean(text), ""
        else:
            self._part = words.clean(text)

    def leave(self) -> None:
        """Forget the sections, for something else than measures follows."""
        self._aspect = self._part = ""

    def title(self, text: str) -> None:
        """Take a line of its own outside the rows of a table."""
        self.titles.add(words.key(text))
        if section := measures_rows.section_of(text):
            self.enter(section, text)
        if not titles.is_note(text):
            self.says(text)

    def says(self, text: str) -> None:
        """Take the agency and the year that a text names."""
        found, _ = years.split(words.plain(text))
        self.plan_year = found[0] if len(found) == 1 else self.plan_year
        self.agency = titles.agency_in(text) or self.agency

    def knows(self, text: str) -> bool:
        """Say whether a text stood above a table before."""
        return words.key(text) in self.titles


def names_round(text: str) -> bool:
    """Say whether a text names an agency or a year, as titles do."""
    return bool(years.split(words.plain(text))[0] or titles.agency_in(text))
