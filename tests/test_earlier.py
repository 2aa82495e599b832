"""The agency's own earlier measures come before the suggested ones, joined by what an item asks."""

from dataclasses import replace

from ita import earlier
from ita.earlier import Earlier, by_code, by_subject
from ita.frameworks.suggestions import suggestion
from ita.measures import Measure, draft, measure_for
from tests.test_measures import round_of

OWN = Measure(id=7, item_codes="o34", measure="ประชุมประเมินความเสี่ยงทุกไตรมาส", steps="1. นัดประชุม", owner="สำนักปลัด")


def test_years_are_joined_by_concept_and_the_newest_comes_first():
    older = replace(OWN, id=3, item_codes="o36", measure="ของปีก่อนโน้น")
    found = by_subject({2567: [OWN], 2566: [older], 2568: [replace(OWN, id=9)]}, 2568)
    assert found == {"risk_assessment": (Earlier(2567, OWN), Earlier(2566, older))}
    # o34 asked for the risk assessment in 2566; in 2567 that is o30, and o34 asks for the measures.
    assert by_code(found, ["o30", "o34", "i1"], 2567) == {"o30": replace(OWN, id=None, carried_from=7)}


def test_cancelled_and_empty_measures_and_unknown_questions_are_left_out():
    rows = [replace(OWN, status="cancelled"), Measure(item_codes="o34"), Measure(item_codes="i1,งานอื่น", measure="ก")]
    assert by_subject({2566: rows}, 2568) == {}
    assert earlier.subject_of("i5", 2568) is None and earlier.subject_of("o1", 2599) is None


def test_an_older_measure_is_no_carrying_over():
    assert earlier.going_on(Earlier(2565, OWN), 2568).carried_from is None


def test_a_survey_item_is_joined_by_its_theme_and_an_indicator_by_its_number():
    own = Measure(id=1, item_codes="e9", finding="ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน", measure="ก")
    assert set(by_subject({2568: [own]}, 2569)) == {"theme.public_e_service", "indicator.8"}


def test_a_draft_takes_the_agencys_own_words_and_suggests_the_rest():
    own = {"o9": Measure(measure="ของเรา", steps="1. ทำ", carried_from=7)}
    [row] = draft(round_of(2567, o9=0), 2567, own)
    hint = suggestion("annual_report")
    assert (row.measure, row.steps, row.owner, row.follow_up, row.carried_from) == ("ของเรา", "1. ทำ", hint.owner, hint.follow_up, 7)
    assert row == measure_for("o9", 2567, 0.0, own=own["o9"])
