"""Every concept, survey indicator and known survey question has a complete suggestion in Thai."""

import copy
import re
import tomllib

import pytest

from ita import frameworks
from ita.errors import FrameworkError
from ita.frameworks import suggestions

NAMES = {"ITA", "E-Service", "No", "Gift", "Policy", "Q&A"}


def raw():
    return tomllib.loads((frameworks.FOLDER / "suggestions.toml").read_text(encoding="utf-8"))


def texts(row):
    return [row.finding, row.measure, row.owner, row.follow_up, *row.steps]


def test_every_concept_and_survey_indicator_has_a_suggestion():
    keys = [key for key in suggestions.suggestions() if not key.startswith(suggestions.THEME)]
    assert sorted(keys) == sorted([
        *frameworks.concepts(), *(f"indicator.{number}" for number in range(1, 9)), "general"])


def test_every_survey_item_with_a_known_question_has_a_theme_of_its_own():
    known = {f"{year}:{item.code}" for year in frameworks.YEARS for item in frameworks.framework(year).items.values()
             if item.tool != "OIT" and item.label}
    assert {item for row in suggestions.suggestions().values() for item in row.items} == known


@pytest.mark.parametrize("key", suggestions.suggestions())
def test_a_suggestion_is_in_thai_and_has_no_number_before_its_steps(key):
    row = suggestions.suggestion(key)
    words = {word for text in texts(row) for word in re.findall(r"[A-Za-z][A-Za-z&-]*", text)}
    assert words <= NAMES
    assert [step for step in row.steps if re.match(r"[\d๑-๙]", step)] == []
    assert [text for text in texts(row) if text != text.strip() or "  " in text or "\n" in text] == []


def test_no_text_stands_in_two_suggestions():
    for field in ("finding", "measure", "steps"):
        all_texts = [getattr(row, field) for row in suggestions.suggestions().values()]
        assert len(all_texts) == len(set(all_texts))


def test_an_item_gets_its_concepts_its_themes_or_its_indicators_suggestion():
    def key(year, code):
        return suggestions.for_item(frameworks.framework(year).items[code], year).key

    assert key(2566, "o34") == "risk_assessment"
    assert key(2567, "o34") == "integrity_measures"
    assert key(2567, "e9") == "theme.public_e_service"
    assert key(2566, "e9") == "indicator.7"
    assert suggestions.suggestion(8).key == "indicator.8"


def changed(key, **fields):
    rows = copy.deepcopy(raw())
    rows.setdefault(key, {}).update(fields)
    return rows


def without(key, field=None):
    rows = copy.deepcopy(raw())
    if field is None:
        del rows[key]
    else:
        del rows[key][field]
    return rows


@pytest.mark.parametrize("rows, said", [
    (without("news"), "news is missing"),
    (without("indicator.8"), "indicator.8 is missing"),
    (without("news", "owner"), "news has no owner"),
    (changed("news", follow_up=""), "news has no follow_up"),
    (changed("news", steps=["ก", "ข"]), "news must have three to five steps"),
    (changed("news", steps=["ก", "", "ข"]), "news must have three to five steps"),
    (changed("news", hint="x"), "news has an unknown field hint"),
    (changed("news", items=["2567:i1"]), "2567:i1 has two themes"),
    (changed("newz"), "newz is not known"),
    (changed("theme.conduct", items=[]), "a theme names its items"),
    (changed("theme.conduct", items=["2567:o1"]), "theme.conduct names an unknown item 2567:o1"),
    (changed("theme.conduct", items=["2500:i1"]), "theme.conduct names an unknown item 2500:i1"),
    (changed("news", measure=raw()["contact"]["measure"]), "measure stands twice"),
])
def test_an_incomplete_file_is_refused_by_name(rows, said):
    with pytest.raises(FrameworkError, match=re.escape(said)):
        suggestions.build(rows)


def test_an_unknown_key_is_refused():
    with pytest.raises(FrameworkError, match="no suggestion for nothing"):
        suggestions.suggestion("nothing")
