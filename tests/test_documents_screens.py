"""The page of documents over a real store: chosen, shown, complete or not, issued and kept, with the agency's own template."""

import io
from hashlib import sha256

import docx
import pytest
from streamlit.testing.v1 import AppTest

from ita import measures as drafting
from ita import store as stores
from ita import text
from ita.exports.word import KINDS, built_in, forms
from ita.measures import Measure
from ita.store import measures, rounds, statements, templates
from ita.store.issued import issued_data, issued_of
from ita.store.samples import sample_facts, sample_scores
from ita.ui.documents import day_of
from tests.exports.word_files import opened, tables, texts
from tests.test_screens import AGENCIES, ROOT, fine, html, store, walked  # noqa: F401  (store is a fixture)

PAGE = "pages/measures/documents.py"
RAWE = AGENCIES[0]
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def engine(tmp_path):
    """An installation's own database with the scores of one agency; measures are added by each test."""
    engine = stores.connect(f"sqlite:///{(tmp_path / 'ita.db').as_posix()}")
    stores.upgrade(engine)
    table = sample_scores()
    rounds.save(engine, table[table["agency"] == RAWE], sample_facts(), "rawe.xlsx")
    yield engine
    engine.dispose()


def shown(agency=RAWE, year="2567", **state) -> AppTest:
    app = walked(PAGE, agency=agency, year=year)
    return chosen(app, **state) if state else fine(app)


def chosen(app: AppTest, **state) -> AppTest:
    for name, value in state.items():
        app.session_state[name if name == "thai_digits" else name.replace("_", "-")] = value
    return fine(app.run())


def drafted(*leave_out: str) -> list[Measure]:
    rows = drafting.draft(sample_scores().query("agency == @RAWE"), 2567)
    return [row for row in rows if row.item_codes not in leave_out]


def template(*lines: str) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_sample_agency_has_every_document_in_every_form(agency):
    app = walked(PAGE, agency=agency)
    for kind, form in (*(("measures", form) for form in forms()), ("report", "khuankhanun"), ("memo", "standard")):
        chosen(app, document_kind=kind, document_form=form)
        assert "ita-paper" in html(app) and agency in html(app), (kind, form)


def test_what_is_chosen_is_what_is_shown(engine):
    measures.add(engine, RAWE, 2568, [Measure(measure="จัดทำสถิติ 3 ครั้ง", owner="กองคลัง", result="แล้วเสร็จ")])
    app = shown(document_form="rawe")
    assert "จัดทำสถิติ 3 ครั้ง" in html(app) and "86.63" in html(app)
    chosen(app, document_digits_rawe="thai")
    assert "จัดทำสถิติ ๓ ครั้ง" in html(app) and "๘๖.๖๓" in html(app)
    chosen(app, document_columns="own", document_own_columns=["result", "owner"])
    heads = html(app)[html(app).index(text.WORD_SECTIONS["measures"]):]
    assert heads.index("<th>ผลการดำเนินการ") < heads.index("<th>ผู้รับผิดชอบ") and "จัดทำสถิติ" not in heads
    chosen(app, document_own_columns=[])
    assert text.DOCUMENT_NO_COLUMNS in [one.value for one in app.warning] and "จัดทำสถิติ ๓ ครั้ง" in html(app)


def test_the_day_is_read_in_thai_and_what_is_no_day_is_told():
    app = shown(document_kind="memo", document_day="๑๕ ธ.ค. ๒๕๖๗")
    assert "เอกสารลงวันที่ 15 ธันวาคม 2567" in html(app) and "๑๕ ธันวาคม ๒๕๖๗" in html(app)
    chosen(app, document_day="วันศุกร์ <b>")
    assert "อ่านวันที่ “วันศุกร์ &lt;b&gt;” ไม่ได้" in html(app) and "๑๕ ธันวาคม" not in html(app)


@pytest.mark.parametrize("typed, day", [("15/12/2567", "2024-12-15"), ("15 ธันวาคม 67", "2024-12-15"), ("ธ.ค. 2567", None), ("2567", None),
                                        ("31 เม.ย. 2567", None), ("", None), ("1-2 ต.ค. 2567", None)])
def test_only_one_day_is_a_day(typed, day):
    assert (day_of(typed) and day_of(typed).isoformat()) == day


def test_a_document_is_complete_when_each_weak_place_has_a_measure_or_a_reason(engine):
    app = shown()
    assert "✕ ยังไม่มีมาตรการของปีงบประมาณ 2568 ที่บันทึกไว้" in html(app)
    measures.add(engine, RAWE, 2568, drafted("o12", "o2"))
    app = shown()
    assert [one.value for one in app.warning] == [text.DOCUMENT_INCOMPLETE]
    assert "ยังขาด o2 ข้อมูลผู้บริหาร · o12 ข้อมูลสถิติการให้บริการ" in html(app)
    for code in ("o12", "o2"):
        statements.say(engine, RAWE, 2567, ("reason", code), seen="", wanted=f"เหตุผลของ {code}")
    app = shown()
    assert [one.value for one in app.success] == [text.DOCUMENT_COMPLETE["measures"]] and not app.warning
    assert "เหตุผลของ o12" in html(app)


def test_a_report_is_complete_when_each_measure_has_its_result(engine):
    measures.add(engine, RAWE, 2567, [Measure(measure="ปีก่อน", result="แล้วเสร็จ"), Measure(measure="ยัง")])
    app = shown(document_kind="report")
    assert "มาตรการที่ยังไม่มีผลการดำเนินการ 1 จาก 2 มาตรการ: 2" in html(app)
    assert app.segmented_control(key="document-year-2568").value == 2567  # a year later, last year's plan is reported
    measures.add(engine, RAWE, 2568, [Measure(measure="ปีนี้", result="เริ่มแล้ว")])
    app = shown(document_kind="report")
    assert "ปีก่อน" in html(app) and "ปีนี้" not in html(app)
    chosen(app, **{"document_year_2568": 2568})
    assert "ปีนี้" in html(app) and [one.value for one in app.success] == [text.DOCUMENT_COMPLETE["report"]]


def issue(app: AppTest) -> None:
    [button] = [one for one in app.button if one.key.startswith("document-issue-")]
    fine(button.click().run())


def test_what_was_issued_stays_as_it_was(engine):
    [measure_id] = measures.add(engine, RAWE, 2568, [Measure(measure="ก่อนแก้ 1", owner="กองคลัง")])
    app = shown(document_form="rawe")
    issue(app)
    [one] = issued_of(engine, RAWE, 2568)
    assert (one.kind, one.number, one.name, one.complete) == ("measures", 1, "มาตรการ ITA อบต.ระเว 2568", False)
    before = issued_data(engine, one.id)
    assert one.checksum == sha256(before).hexdigest() and "ก่อนแก้ 1" in str(tables(before))
    assert f"ฉบับที่ 1 แล้ว ดูได้ที่ “ฉบับที่ออกแล้ว” รหัสตรวจสอบ {one.checksum[:16]}" in app.success[0].value.replace("\\", "")
    measures.edit(engine, measure_id, {"measure": "ก่อนแก้ 1"}, {"measure": "หลังแก้ 2"})
    issue(app)
    assert issued_data(engine, one.id) == before
    second, first = issued_of(engine, RAWE, 2568)
    assert (second.number, first) == (2, one) and "หลังแก้ 2" in str(tables(issued_data(engine, second.id)))
    app = shown(documents_view="issued")
    assert one.checksum in html(app) and second.checksum in html(app) and "! ยังไม่ครบ" in html(app)
    assert html(app).index("ฉบับที่ 2") < html(app).index("ฉบับที่ 1")
    thai = html(shown(thai_digits=True, documents_view="issued"))
    assert "ฉบับที่ ๑" in thai and one.checksum in thai


def test_nothing_is_issued_yet_and_nothing_is_there_to_make():
    assert text.ISSUED_NONE in html(shown(documents_view="issued"))
    app = shown(agency=AGENCIES[4], year="2564", document_kind="report")
    assert "แนวทางใช้ทรัพย์สินราชการ" in html(app)


def uploaded(app: AppTest, name: str, data: bytes) -> AppTest:
    [field] = app.get("file_uploader")
    field.set_value((name, data, DOCX))
    app.run()
    assert not app.exception
    return app


def test_a_template_with_a_mistake_says_which_place_and_is_not_used(engine):
    app = uploaded(shown(documents_view="templates"), "ผิด.docx", template("{{เนื้อหา}}", "ของ {{หน่วยงาม}}", "{{ปี"))
    assert app.error[0].value.replace("\\", "").startswith("ยังใช้แบบฟอร์ม “ผิด.docx” ไม่ได้ ระหว่างนี้ใช้แบบฟอร์มของระบบต่อไป")
    assert "ไม่รู้จักช่อง {{หน่วยงาม}} ในเนื้อความ (บรรทัด “ของ {{หน่วยงาม}}”)" in html(app)
    assert "เปิดหรือปิดวงเล็บปีกกาไม่ครบ (บรรทัด “{{ปี”)" in html(app)
    assert templates.template_of(engine, RAWE, "measures") is None


def test_a_template_is_kept_used_and_taken_away_again(engine):
    app = uploaded(shown(documents_view="templates"), "ของเรา.docx", template("ตรา {{หน่วยงาน}}", "{{เนื้อหา}}"))
    assert "ใช้แบบฟอร์ม “ของเรา.docx” แล้ว" in app.success[0].value.replace("\\", "")
    assert templates.template_of(engine, RAWE, "measures").name == "ของเรา.docx"
    made = shown()
    assert "ใช้แบบฟอร์มของหน่วยงาน “ของเรา.docx”" in html(made)
    issue(made)
    assert texts(issued_data(engine, issued_of(engine, RAWE, 2568)[0].id))[0] == f"ตรา {RAWE}"
    app = shown(documents_view="templates")
    assert "ใช้แบบฟอร์มของหน่วยงาน “ของเรา.docx”" in html(app)
    fine(app.button(key="template-remove").click().run())
    assert templates.template_of(engine, RAWE, "measures") is None and text.TEMPLATE_BUILT_IN in html(app)


def test_a_kept_template_that_no_longer_fits_is_told_and_the_built_in_one_is_used(engine):
    templates.keep_template(engine, RAWE, "measures", name="เก่า.docx", data=template("{{มาตรการ}}"))
    measures.add(engine, RAWE, 2568, [Measure(measure="ก")])
    app = shown()
    assert "ไม่มีช่อง {{ปก}} {{ความเป็นมา}} {{ผลการประเมิน}}" in app.warning[0].value.replace("\\", "")
    issue(app)
    made = issued_data(engine, issued_of(engine, RAWE, 2568)[0].id)
    assert texts(made)[0] == "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_of_a_template_is_listed_and_each_listed_one_is_known(engine, kind):
    app = shown(documents_view="templates", template_kind=kind)
    listed = [name for name in (*text.WORD_PLACES.values(), *text.WORD_BLOCK_PLACES.values()) if f"<td>{{{{{name}}}}}</td>" in html(app)]
    assert set(text.WORD_PLACES.values()) < set(listed) and "เนื้อหา" in listed
    app = uploaded(app, "ทุกช่อง.docx", template(*(f"{{{{{name}}}}}" for name in listed)))
    assert not app.error and templates.template_of(engine, RAWE, kind) is not None


def test_the_built_in_templates_open_with_their_places():
    for kind in KINDS:
        assert "{{เนื้อหา}}" in [paragraph.text for paragraph in opened(built_in(kind)).paragraphs]


def test_the_documentation_lists_every_place():
    words = (ROOT / "docs" / "documents.md").read_text(encoding="utf-8")
    assert [name for name in (*text.WORD_PLACES.values(), *text.WORD_BLOCK_PLACES.values()) if f"`{{{{{name}}}}}`" not in words] == []


def test_the_checksum_keeps_its_digits_when_the_screen_has_thai_ones(engine):
    measures.add(engine, RAWE, 2568, [Measure(measure="ก")])
    app = shown()
    app.button(key="document-issue-0").click()
    chosen(app, thai_digits=True)  # in one run: AppTest does not find the year's Thai label in a second one
    [one] = issued_of(engine, RAWE, 2568)
    assert app.success[0].value.replace("\\", "").endswith(f"ฉบับที่ ๑ แล้ว ดูได้ที่ “ฉบับที่ออกแล้ว” รหัสตรวจสอบ {one.checksum[:16]}")
