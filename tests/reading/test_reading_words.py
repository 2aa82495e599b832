"""The vocabulary of headings.toml fits the frameworks, and nothing in it means two things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita import frameworks
from ita.reading import labels, titles, words, years
from ita.reading.words import Subject


def test_the_levels_are_those_of_the_frameworks():
    official = {level.name for year in frameworks.YEARS for level in frameworks.framework(year).levels}
    assert set(words.headings()["levels"]) == official
    assert {words.grades().find(words.key(name)) for name in official} == official


def test_official_names_mean_themselves():
    for number, indicator in frameworks.indicators().items():
        for name in (indicator.name, *indicator.aliases, f"{number}. {indicator.name}", f"ตัวชี้วัดที่ {number} {indicator.name}"):
            assert labels.parse(name).subject == Subject("indicator", indicator.tool, str(number))
    for code, name in frameworks.sub_indicators().items():
        assert labels.parse(f"{code} {name}").subject == Subject("sub_indicator", "OIT", code)


def test_no_title_of_an_item_is_taken_for_something_else():
    for year in frameworks.YEARS:
        for item in frameworks.framework(year).items.values():
            if item.label:
                assert labels.parse(item.label).subject is None, item.label
                assert labels.parse(f"ข้อ {item.code} {item.label}").subject == Subject("item", item.tool, item.code)


def test_each_word_is_listed_once_in_its_table():
    tables = words.headings()
    for table in ("columns", "indicators", "levels", "tools", "granularity"):
        keys = [words.key(word) for some in tables[table].values() for word in some]
        assert sorted(key for key in set(keys) if keys.count(key) > 1) == [], table


def test_slips_of_scanning_never_make_one_name_another():
    lexicon = words.subjects()
    assert [word for word, meaning in lexicon.folded.items() if meaning is None] == []
    for word, meaning in lexicon.exact.items():
        assert lexicon.find(word) == meaning


@pytest.mark.parametrize("text, said", [("นํ้า", "น้ำ"), ("อํานาจ", "อำนาจ"), ("เเบบ", "แบบ"), (" ก\u200bข\u00a0 ค ", "กข ค"), ("๑๒", "๑๒")])
def test_cleaning(text, said):
    assert words.clean(text) == said


@given(st.text(max_size=30))
def test_cleaning_twice_changes_nothing_more(text):
    assert words.clean(words.clean(text)) == words.clean(text)
    assert words.key(words.plain(text)) == words.key(text)


@pytest.mark.parametrize("text, agency", [
    ("ผลการประเมิน ITA องค์การบริหารส่วนตำบลคลองขวาง ปีงบประมาณ พ.ศ. 2566", "องค์การบริหารส่วนตำบลคลองขวาง"),
    ("ผลการประเมินของเทศบาลเมืองข อำเภอเมือง จังหวัดตาก", "เทศบาลเมืองข"),
    ("องค์การบริหารส่วนจังหวัดตาก", "องค์การบริหารส่วนจังหวัดตาก"),
    ("อบต. ระเว ได้คะแนน 86.63", "อบต. ระเว"),
    ("กรมส่งเสริมการปกครองท้องถิ่น ประจำปี 2567", "กรมส่งเสริมการปกครองท้องถิ่น"),
    ("หน่วยงาน กรมการปกครอง", "กรมการปกครอง"),
    ("รายงานโดยสำนักงาน ป.ป.ช. ปี 2567", ""),
    ("ผลการประเมินคุณธรรมและความโปร่งใส", ""),
])
def test_agencies_in_titles(text, agency):
    assert titles.agency_in(text) == agency


@pytest.mark.parametrize("text, found", [
    ("ปี ๒๕๖๕", (2565,)), ("พ.ศ. 2566", (2566,)), ("ปีงบประมาณ พ.ศ.2567", (2567,)), ("FY67", (2567,)), ("fiscal year 2024", (2567,)), ("2567", (2567,)), ("ปี ๖๗", (2567,)),
    ("ปี 2565 และปี 2566", (2565, 2566)), ("2565 - 2566", (2565, 2566)), ("วันที่ 30 กันยายน 2567", ()), ("1/10/2566", ()), ("1 ต.ค. 66", ()), ("คะแนน 98.52", ()), ("โทร 0256712345", ()),
    ("12567", ()), ("2567.5", ()), ("ข้อ 67", ()),
])
def test_years(text, found):
    assert years.split(words.plain(text))[0] == found
