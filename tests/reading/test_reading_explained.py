"""A table that is not understood is read once the person says what its columns are, and so is the next of its shape."""

from reading_files import AGENCY, problems, read, scores, sheets, xlsx

from ita import reading
from ita.reading import Grid, shapes, whole
from ita.reading.problems import ERROR
from ita.reading.shapes import Columns, shape_of

STRANGE = [("ตารางผลของ " + AGENCY + " ปี 2567",), (), ("ก", "สิ่งที่วัด", "ได้เท่าไร", "เดิม"), ("x", "1", 95.5, 90), ("y", "o12", "๐", 100), ("z", "รวมหมด", 86.6, 85)]
MEANINGS = (("A", "ignored"), ("B", "code"), ("C", "score"), ("D", "score@-1"))


def explained(made, meanings=MEANINGS) -> tuple[Columns, ...]:
    return (Columns(shape_of(made.grids[0]), meanings),)


def test_the_person_says_what_the_columns_are():
    data = xlsx(*STRANGE)
    before = read(data)
    assert [problem.code for problem in before.problems] == ["which_number", "row_not_understood", "no_score"]
    after = read(data, columns=explained(before))
    assert scores(after, "agency", "fiscal_year", "code", "score", "cell") == [
        (AGENCY, 2567, "1", 95.5, "C4"), (AGENCY, 2567, "o12", 0.0, "C5"), (AGENCY, 2566, "1", 90.0, "D4"), (AGENCY, 2566, "o12", 100.0, "D5")]
    assert {problem.code for problem in after.problems} == {"row_not_understood"}


def test_columns_that_are_indicators_and_agencies():
    data = xlsx(("ผล ปี 2567",), ("ชื่อย่อ", "ช่อง 1", "ช่อง 2", "หมวด", "ผ่านไหม"), ("ก", 90, 80, "ใหญ่", "ผ่าน"), ("ข", 91, "-", "เล็ก", "ผ่านดี"))
    made = read(data, columns=explained(read(data), (("A", "agency"), ("B", "IIT"), ("C", "o12"), ("D", "agency_type"), ("E", "grade"))))
    assert [problem.code for problem in made.problems] == ["oit_between"]
    assert scores(made, "agency", "fiscal_year", "level", "code", "score") == [("ก", 2567, "tool", "IIT", 90), ("ข", 2567, "tool", "IIT", 91), ("ก", 2567, "item", "o12", 80)]
    assert list(made.rounds[["agency_type", "reported_level"]].itertuples(index=False, name=None)) == [("ใหญ่", "ผ่าน"), ("เล็ก", "ผ่านดี")]


def test_columns_that_the_person_does_not_speak_of_are_read_as_their_headings_say():
    data = xlsx(("หน่วยงาน", "ปีงบประมาณ", "ช่อง 1", "ช่อง 2", "การใช้งบประมาณ"), ("อบต.ก", 2567, 90, 12.5, 80))
    made = read(data, columns=explained(read(data), (("C", "1"),)))
    assert problems(made) == []
    assert scores(made, "agency", "fiscal_year", "code", "score") == [("อบต.ก", 2567, "1", 90), ("อบต.ก", 2567, "2", 80)]


def test_the_answer_holds_for_files_of_the_same_shape_only():
    known = explained(read(xlsx(*STRANGE)))
    other_scores = [STRANGE[0], *STRANGE[1:3], ("q", "2", 70, 71)]
    assert scores(read(xlsx(*other_scores), columns=known), "fiscal_year", "code", "score") == [(2567, "2", 70), (2566, "2", 71)]
    moved = [(None, *row) for row in STRANGE]
    assert problems(read(xlsx(*moved), columns=known))[-1] == ("no_score", ERROR, "", "")


def test_each_sheet_of_the_shape_is_read():
    rows = [row for row in STRANGE if row]
    made = read(sheets({"a": rows, "b": [("ตารางผลของ อบต.ข ปี 2568",), *rows[1:4]]}), columns=explained(read(sheets({"a": rows}))))
    assert sorted(set(made.scores["agency"])) == sorted({AGENCY, "อบต.ข"})


def test_years_are_counted_back_from_what_the_table_says():
    rows = [STRANGE[0], *STRANGE[2:4], ("y", "o12", 0, 100)]
    said = explained(read(xlsx(*rows)), (("B", "code"), ("C", "score@-2"), ("D", "score@-3")))
    next_year = [("ตารางผลของ " + AGENCY + " ปี 2568",), *rows[1:]]
    assert scores(read(xlsx(*next_year), columns=said), "fiscal_year", "code", "score") == [(2566, "1", 95.5), (2566, "o12", 0), (2565, "1", 90), (2565, "o12", 100)]
    silent = [("ตารางผลของ " + AGENCY,), *rows[1:]]
    assert scores(read(xlsx(*silent), columns=said, fiscal_year=2569), "fiscal_year", "code")[::2] == [(2567, "1"), (2566, "1")]
    by_row = [STRANGE[0], ("ปี", "สิ่งที่วัด", "ได้เท่าไร", "เดิม"), (2565, "1", 95.5, 90), ("ไม่รู้", "1", 80, 90)]
    said = explained(read(xlsx(*by_row)), (("A", "year"), ("B", "code"), ("C", "score"), ("D", "score@-1")))
    made = read(xlsx(*by_row), columns=said)
    assert scores(made, "fiscal_year", "score") == [(2565, 95.5), (2564, 90)]
    assert problems(made) == [("bad_year", ERROR, "Sheet1", "A4")]


def test_a_year_in_the_heading_is_not_counted_back():
    rows = [STRANGE[0], ("ก", "สิ่งที่วัด", "ได้เท่าไร", "เดิม 2565"), *STRANGE[3:4]]
    made = read(xlsx(*rows), columns=explained(read(xlsx(*rows))))
    assert scores(made, "fiscal_year", "score") == [(2567, 95.5), (2565, 90)]


def test_the_numbers_of_the_columns_are_none_of_an_explained_table():
    rows = [("ผล ปี 2567",), ("ชื่อย่อ", "ก1", "ข2", "ค3"), (1, 2, 3, 4), ("อบต.ก", 91, 92, 93)]
    made = read(xlsx(*rows), columns=explained(read(xlsx(*rows)), (("A", "agency"), ("B", "IIT"), ("C", "EIT"), ("D", "OIT"))))
    assert scores(made, "agency", "code", "score") == [("อบต.ก", "IIT", 91), ("อบต.ก", "EIT", 92), ("อบต.ก", "OIT", 93)]


def grid(*rows) -> Grid:
    return Grid("f", "s", rows, 1, 1, len(rows), max(map(len, rows), default=0))


def test_the_shape_is_of_the_headings_not_of_numbers_or_spaces():
    one = grid(("ผล ปี 2566", "", ""), ("ตัวชี้วัด", "ปี 2565", "ปี 2566"), ("ก", "90", "91"))
    same = grid(("ตัวชี้ วัด", "ปี ๒๕๖๖", "ปี ๒๕๖๗"), ("ก", "80", "81"))
    other = grid(("ตัวชี้วัด", "ปี 2565", "เกณฑ์"), ("ก", "90", "91"))
    assert shape_of(one) == shape_of(same) != shape_of(other)
    assert shape_of(grid()) == ""


def test_every_meaning_has_a_thai_name_and_is_understood():
    data = xlsx((AGENCY + " ปี 2567",), ("กกก", "ขขข"), ("อบต.ก", 100))
    shape = shape_of(read(data).grids[0])
    assert set(shapes.ROLES) <= set(shapes.meanings()) and all(shapes.meanings().values())
    for meaning in set(shapes.meanings()) - set(shapes.ROLES) | {"i1", "e9", "o35"}:
        made = whole.read("f", data, whole.Asked(columns=[(shape, [("A", "agency"), ("B", meaning)])]))
        assert [(subject.code, score) for flat in made.flats for _, _, subject, score, _ in flat.each()] == [(meaning, 100)]


def test_a_job_says_how_far_it_is():
    job = reading.start("a.xlsx", xlsx(*STRANGE))
    assert 0.0 <= job.progress <= 1.0
    assert job.result().problems[-1].code == "no_score"
    assert job.done and job.progress == 1.0
