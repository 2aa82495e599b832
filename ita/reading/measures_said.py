"""What the titles and sections of a sheet of measures say: whose they are, of which year, of which aspect."""

from ita.reading import measures_rows, titles, words, years


class Said:
    """What was said so far, going down a sheet; it holds for the measures below."""

    def __init__(self, sheet_name: str):
        named = titles.of_sheet_name(sheet_name)
        self.agency = named.agency
        self.plan_year: int | None = named.years[0] if len(named.years) == 1 else None
        self._names_plan = False  # a title is of a plan, be there a year in it or in another
        self._of_plan = self.plan_year is not None and titles.is_aim(sheet_name)
        self.titles: set[str] = set()
        self._aspect = self._part = self._group = ""

    @property
    def section(self) -> str:
        """The aspect of the measures below; the tool or indicator where only such sections stand above, or a numbered group."""
        return self._aspect or self._part or self._group

    def enter(self, section: str, text: str) -> None:
        """Take a section: an aspect, or a part, which may stand within one."""
        if section == measures_rows.ASPECT:
            self._aspect, self._part, self._group = words.clean(text), "", ""
        elif section == measures_rows.PART:
            self._part, self._group = words.clean(text), ""
        else:
            self._group = words.clean(text)

    def leave(self) -> None:
        """Forget the sections, for something else than measures follows."""
        self._aspect = self._part = self._group = ""

    def leave_group(self) -> None:
        """Forget the numbered group, for a measure with a whole number of its own follows."""
        self._group = ""

    def title(self, text: str) -> None:
        """Take a line of its own outside the rows of a table."""
        self.titles.add(words.key(text))
        if section := measures_rows.ASPECT if measures_rows.heads_others(text) else measures_rows.section_of(text):
            self.enter(section, text)
        if not titles.is_note(text):
            self.says(text)

    def says(self, text: str) -> None:
        """Take the agency and the year that a text names."""
        found, _ = years.split(words.plain(text))
        of_plan = titles.is_aim(text)
        self._names_plan |= of_plan
        if len(found) == 1 and (of_plan or not self._of_plan and not is_law(text)):  # a plan's own year is not replaced by that of scores or of a law
            self.plan_year, self._of_plan = found[0], of_plan
        self.agency = titles.agency_in(text) or self.agency

    @property
    def year_of_plan(self) -> int | None:
        """The year that the titles of a plan or of measures say, None where no title is of one."""
        return self.plan_year if self._names_plan else None

    def knows(self, text: str) -> bool:
        """Say whether a text stood above a table before."""
        return words.key(text) in self.titles


def is_law(text: str) -> bool:
    """Say whether a text names a law, a rule or an order, whose year is its own."""
    return any(word in words.key(text) for word in map(words.key, words.headings()["measures"]["rows"]["laws"]))


def names_round(text: str) -> bool:
    """Say whether a text names an agency or a year, as titles do."""
    return bool(years.split(words.plain(text))[0] or titles.agency_in(text))
