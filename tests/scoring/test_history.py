"""Items over the years, by concept though codes are renumbered."""

import pytest

from ita.frameworks import concept_notes
from ita.scoring import changes_between, comparable_pass_rate, history
from ita.scoring.history import changes_of
from tests.scoring.published import KHLONGKHWANG, RAWE, made, published


def years(**scores_by_year):
    """Rounds of o-items by year: years(y2566={"o34": 0})."""
    return {int(year[1:]): made(int(year[1:]), scores) for year, scores in scores_by_year.items()}


# The risk assessment is o36 in 2565, o34 in 2566, o30 in 2567, o23 in 2568.
@pytest.mark.parametrize("rounds, kind, since, before, known", [
    (years(y2567={"o30": 0}), "first_known", 2567, (), ()),
    (years(y2566={"o34": 100}, y2567={"o30": 0}), "new", 2567, (), (2566,)),
    (years(y2566={"o34": 0}, y2567={"o30": 0}), "in_a_row", 2566, (2566,), (2566,)),
    (years(y2565={"o36": 0}, y2566={"o34": 0}, y2567={"o30": 0}), "in_a_row", 2565, (2565, 2566), (2565, 2566)),
    (years(y2565={"o36": 0}, y2566={"o34": 100}, y2567={"o30": 0}), "again", 2567, (2565,), (2565, 2566)),
    (years(y2565={"o36": 0}, y2567={"o30": 0}), "before", 2567, (2565,), (2565,)),  # 2566 is not known: no row is claimed
    (years(y2564={"o36": 0}, y2565={"o36": 100}, y2567={"o30": 0}), "again", 2567, (2564,), (2564, 2565)),
    (years(y2566={"o34": 0}, y2567={"o30": 100}), "mended", None, (2566,), (2566,)),
    (years(y2566={"o30": 0}, y2567={"o30": 0}), "first_known", 2567, (), ()),  # o30 of 2566 asks something else
    (years(y2566={"o34": 0}, y2567={}), "", None, (2566,), (2566,)),
    (years(y2567={"o30": 0}, y2568={"o23": 0}), "first_known", 2567, (), ()),  # later years do not count
])
def test_a_failed_item_by_concept(rounds, kind, since, before, known):
    found = history(rounds, "o30", 2567)
    assert (found.kind, found.failing_since, found.failed_before, found.known_years) == (kind, since, before, known)


def test_the_states_name_the_code_of_each_year_and_the_years_without_the_item():
    rounds = years(y2566={"o21": 0}, y2569={"o11": 0})  # procurement_monthly is absent in 2567 and 2568
    found = history(rounds, "o11", 2569)
    assert [(one.year, one.code, one.state) for one in found.states] == [
        (2566, "o21", "failed"), (2567, None, "absent"), (2568, None, "absent"), (2569, "o11", "failed")]
    assert (found.kind, found.failing_since) == ("before", 2569)  # it was not asked in between, so it had not been mended
    assert [one.words for one in found.changes] == ["ไม่มีข้อนี้ในปี 2567–2568"]


@pytest.mark.parametrize("code, year", [("o99", 2567), ("o1", 2563)])
def test_an_item_that_the_year_does_not_know_has_no_earlier_years(code, year):
    found = history(years(y2562={"o1": 0}) | {year: made(year, {code: 0})}, code, year)
    assert (found.concept, found.failing_since, found.known_years) == (None, year, ())


def test_every_note_of_a_year_is_understood_and_has_thai_words():
    dated = {concept: [note.strip() for note in notes.split(";") if any(c.isdigit() for c in note)]
             for concept, notes in concept_notes().items()}
    assert {concept: len(changes_of(concept)) for concept in dated} == {concept: len(notes) for concept, notes in dated.items()}
    said = [change.words for concept in dated for change in changes_of(concept)]
    assert said and all(words and "{" not in words and not any("a" <= letter <= "z" for letter in words.split("ข้อ o")[0]
                                                                if "No Gift" not in words and "E-" not in words) for words in said)
    assert changes_of("authority")[0].words == "ตั้งแต่ปี 2568 รวมอยู่ในข้อ o1 โครงสร้างและอำนาจหน้าที่"
    assert changes_of("structure")[0].words == "ตั้งแต่ปี 2568 ข้อนี้รวมเรื่อง “อำนาจหน้าที่” ไว้ด้วย"


def test_what_changed_from_2567_to_2568():
    assert [(one.concept, one.kind, one.code_before, one.code) for one in changes_between(2567, 2568)] == [
        ("structure", "joined", "o1", "o1"),
        ("authority", "inside", "o3", None),
        ("q_and_a", "gone", "o6", None),
        ("procurement_list", "joined", "o14", "o12"),
        ("procurement_announcements", "gone", "o15", None),
        ("procurement_progress", "inside", "o16", None),
        ("ethics_code", "joined", "o20", "o16"),
        ("ethics_drive", "inside", "o21", None),
        ("no_gift_policy", "joined", "o26", "o21"),
        ("no_gift_culture", "inside", "o27", None),
        ("no_gift_report", "gone", "o28", None),
    ]


def test_nothing_changed_from_2564_to_2565_but_the_no_gift_policy():
    assert [(one.concept, one.kind) for one in changes_between(2564, 2565)] == [
        ("executive_integrity_will", "gone"), ("no_gift_policy", "new")]


def test_an_item_that_no_earlier_year_asked_is_a_new_item_and_not_one_without_data():
    rounds = years(y2565={"o36": 0}, y2566={"o41": 0}, y2567={"o14": 0})
    assert history(rounds, "o41", 2566).kind == "added" and history(rounds, "o14", 2567).kind == "added"
    assert history(years(y2567={"o14": 0}), "o14", 2567).kind == "first_known"


def test_an_item_of_some_years_only_says_so_when_it_is_gone_or_back():
    gone = {one.code_before: [note.words for note in one.notes] for one in changes_between(2566, 2567) if one.kind == "gone"}
    assert gone["o10"] == ["มีเฉพาะปี 2566"] and gone["o6"] == ["ตั้งแต่ปี 2567 ไม่มีข้อนี้แล้ว"]
    back = {one.code: [note.words for note in one.notes] for one in changes_between(2568, 2569) if one.kind == "new"}
    assert back == {"o11": ["ไม่มีข้อนี้ในปี 2567–2568"]}


def test_a_renamed_item_is_still_the_same():
    changed = {one.concept: one.kind for one in changes_between(2568, 2569)}
    assert "integrity_measures" not in changed and changed["participation"] == "changed"


def test_pass_rates_count_only_what_both_years_ask_alike_and_both_results_are_known():
    before, now = made(2566, {"o1": 0, "o2": 100, "o3": 0, "o34": 0, "o6": 0}), made(2567, {"o1": 100, "o2": 100, "o30": 0})
    rate = comparable_pass_rate(before, now)  # o34 → o30 changed in 2567, o3 is not known now, o6 was dropped
    assert (rate.comparable, rate.passed_before, rate.passed) == (2, 1, 2)


def test_pass_rates_on_published_figures():
    rate = comparable_pass_rate(published(KHLONGKHWANG, 2566), published(RAWE, 2567))
    assert (rate.comparable, rate.passed_before, rate.passed) == (30, 24, 23)
