"""Timeframes as agencies write them, and the days that they say."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita import thai, timeframe

FISCAL_68 = (date(2024, 10, 1), date(2025, 9, 30))
SAID = {
    "1 ต.ค.64 - 31 มี.ค.65": (date(2021, 10, 1), date(2022, 3, 31)),
    "๑ ตุลาคม ๒๕๖๖ - ๓๐ กันยายน ๒๕๖๗": (date(2023, 10, 1), date(2024, 9, 30)),
    "1 ตุลาคม 2567 – 30 กันยายน 2568": FISCAL_68,
    "1 ตุลาคม พ.ศ. 2567 ถึง 30 กันยายน พ.ศ. 2568": FISCAL_68,
    "ตั้งแต่วันที่ 1 ตุลาคม 2567\nจนถึง\nวันที่ 30 กันยายน 2568": FISCAL_68,
    "ต.ค. 2567 - ก.ย. 2568": FISCAL_68,
    "ต.ค.67-ก.ย.68": FISCAL_68,
    "ตค 67 - กย 68": FISCAL_68,
    "เดือนตุลาคม 2567 – เดือนกันยายน 2568": FISCAL_68,
    "1/10/2567 - 30/9/2568": FISCAL_68,
    "01/10/67-30/09/68": FISCAL_68,
    "1 ตุลาคม 2024 - 30 กันยายน 2025": FISCAL_68,
    "ตุลาคม - ธันวาคม 2567": (date(2024, 10, 1), date(2024, 12, 31)),
    "ธันวาคม - มกราคม 2568": (date(2024, 12, 1), date(2025, 1, 31)),
    "1 - 31 มกราคม 2568": (date(2025, 1, 1), date(2025, 1, 31)),
    "15 ม.ค. - 28 ก.พ. 2568": (date(2025, 1, 15), date(2025, 2, 28)),
    "กุมภาพันธ์ 2567": (date(2024, 2, 1), date(2024, 2, 29)),
    "ภายในเดือนมีนาคม 2568": (date(2024, 10, 1), date(2025, 3, 31)),
    "ภายในวันที่ 30 เมษายน 2568": (date(2024, 10, 1), date(2025, 4, 30)),
    "ตลอดปี ๖๖": (date(2022, 10, 1), date(2023, 9, 30)),
    "ตลอดปีงบประมาณ พ.ศ. 2568": FISCAL_68,
    "ภายในสิ้นปีงบประมาณ พ.ศ. 2568": FISCAL_68,
    "FY68": FISCAL_68,
    "1 ต.ค. 67 --> 30 ก.ย. 68": FISCAL_68,
    "ปีงบประมาณ 2568": FISCAL_68,
    "ปีงบประมาณ 2567 - 2568": (date(2023, 10, 1), date(2025, 9, 30)),
    "ไตรมาสที่ 2 ปีงบประมาณ 2568": (date(2025, 1, 1), date(2025, 3, 31)),
    "ไตรมาส 1-2 ปี 2568": (date(2024, 10, 1), date(2025, 3, 31)),
    "ไตรมาสที่ 2 (ม.ค. - มี.ค. 2568)": (date(2025, 1, 1), date(2025, 3, 31)),
    "ภายใน 6 เดือนแรกของปีงบประมาณ 2568": (date(2024, 10, 1), date(2025, 3, 31)),
    "ไตรมาส 2/2568": (date(2025, 1, 1), date(2025, 3, 31)),
    "Q2/2568": (date(2025, 1, 1), date(2025, 3, 31)),
    "ไตรมาส 3/68 - 4/68": (date(2025, 4, 1), date(2025, 9, 30)),
    "ไตรมาส 4/2567 - ไตรมาส 1/2568": (date(2024, 7, 1), date(2024, 12, 31)),
    "ไตรมาส 4 ปีงบประมาณ 2567 และไตรมาส 1 ปีงบประมาณ 2568": (date(2024, 7, 1), date(2024, 12, 31)),
    "2024-10-01 - 2025-09-30": FISCAL_68,
    "2024-10-01 0:00:00 - 2025-09-30 0:00:00": FISCAL_68,
    "2567-10-01 ถึง 2568-09-30": FISCAL_68,
    "01-10-2567 ถึง 30-09-2568": FISCAL_68,
    "1.10.2567 - 30.9.2568": FISCAL_68,
    "Oct 2024 - Sep 2025": FISCAL_68,
    "1 October 2024 - 30 September 2025": FISCAL_68,
    "ต.ค. 67\nพ.ย. 67": (date(2024, 10, 1), date(2024, 11, 30)),
    "ต.ค., พ.ย. และ ธ.ค. 2567": (date(2024, 10, 1), date(2024, 12, 31)),
    "เริ่ม 1 ต.ค. 67 สิ้นสุด 30 ก.ย. 68": FISCAL_68,
    "ต.ค.2567 - ก.ย.2568 ทุกเดือน": FISCAL_68,
}
NEED_PLAN_YEAR = {
    "ภายใน 6 เดือนแรกของปีงบประมาณ": (date(2024, 10, 1), date(2025, 3, 31)),
    "6 เดือนหลังของปีงบประมาณ": (date(2025, 4, 1), date(2025, 9, 30)),
    "ครึ่งปีแรก": (date(2024, 10, 1), date(2025, 3, 31)),
    "ภายในสิ้นปีงบประมาณ": FISCAL_68,
    "ต.ค. → ก.ย.": FISCAL_68,
    "ต.ค. ◄──► ก.ย.": FISCAL_68,
    "ไตรมาสที่ 2": (date(2025, 1, 1), date(2025, 3, 31)),
    "ไตรมาส ๓ - ๔": (date(2025, 4, 1), date(2025, 9, 30)),
    "ตลอดปีงบประมาณ": FISCAL_68,
    "ตลอดทั้งปี": FISCAL_68,
    "ต.ค. - ก.ย.": FISCAL_68,
    "ภายในเดือนธันวาคม": (date(2024, 10, 1), date(2024, 12, 31)),
    "มกราคม": (date(2025, 1, 1), date(2025, 1, 31)),
    "ไตรมาส 1 และ 2": (date(2024, 10, 1), date(2025, 3, 31)),
    "ไตรมาส 1, ไตรมาส 2": (date(2024, 10, 1), date(2025, 3, 31)),
    "ไตรมาส 1 2 3 4": FISCAL_68,
    "ไตรมาสที่ 1,2,3,4": FISCAL_68,
    "ไตรมาสที่ 2 - ไตรมาสที่ 4": (date(2025, 1, 1), date(2025, 9, 30)),
    "ไตรมาสแรก": (date(2024, 10, 1), date(2024, 12, 31)),
    "ไตรมาสสุดท้าย": (date(2025, 7, 1), date(2025, 9, 30)),
    "ม.ค. และ ก.พ.": (date(2025, 1, 1), date(2025, 2, 28)),
}
SAY_NONE = ["", "-", "ทุกไตรมาส", "รายเดือน", "ต่อเนื่อง", "31 กันยายน 2568", "30 ก.ย. 2568 - 1 ต.ค. 2567", "ตั้งแต่ตุลาคม 2567 เป็นต้นไป",
            "ก่อน 30 กันยายน 2568", "ม.ค. 68, มี.ค. 68 และ พ.ค. 68", "45 วัน", "2 ครั้งต่อปี",
            "ไตรมาสที่ 1 และ 3", "ไตรมาส 1,3", "ไตรมาส 2 และ ไตรมาส 4", "ไตรมาส 1/68 และ 3/68", "เริ่ม 1 ต.ค. 67", "ตั้งแต่ 1 ต.ค. 67", "ตั้งแต่ไตรมาสที่ 2",
            "ทุกวันที่ 5 ม.ค. 2568", "ภายในเดือน มี.ค. ของทุกปี", "ภายใน 30 เม.ย. 68 และ 31 ต.ค. 68", "มี.ค. และ ก.ย. 68", "ปีละ 2 ครั้ง (มี.ค. และ ก.ย.)",
            "มี.ค. 68 ครั้งที่ 1 และ ก.ย. 68 ครั้งที่ 2", "1 ต.ค. 67 , 1 เม.ย. 68", "1 และ 15 ม.ค. 68", "ไตรมาสที่ 1 ปี 2567 - 2568", "ต.ค. 67 -", "ต.ค. (◄──►)", "1 ต.ค. 67 –\n", "สัปดาห์ที่ 2 ของ ม.ค. 68", "99/99/2568", "9999-99-99"]


@pytest.mark.parametrize("text", SAID)
def test_what_is_said(text):
    assert timeframe.parse(text) == SAID[text]
    assert timeframe.parse(text, plan_year=2560) == SAID[text]  # the plan year never overrules


@pytest.mark.parametrize("text", NEED_PLAN_YEAR)
def test_what_the_plan_year_completes(text):
    assert timeframe.parse(text, plan_year=2568) == NEED_PLAN_YEAR[text]
    assert timeframe.parse(text) is None


@pytest.mark.parametrize("text", SAY_NONE)
def test_what_says_no_days(text):
    assert timeframe.parse(text, plan_year=2568) is None


@given(st.dates(date(2018, 1, 1), date(2040, 12, 31)), st.integers(0, 800), st.sampled_from([thai.long_date, thai.short_date]), st.booleans())
def test_every_printed_period_reads_back(start, length, printed, thai_digits):
    end = date.fromordinal(start.toordinal() + length)
    text = f"{printed(start)} – {printed(end)}"
    assert timeframe.parse(thai.to_thai(text) if thai_digits else text) == (start, end)


@given(st.text(max_size=40))
def test_nothing_makes_it_fail(text):
    period = timeframe.parse(text, plan_year=2568)
    assert period is None or period[0] <= period[1]


def test_words_repeated_without_end_cost_nothing():
    started = time.perf_counter()
    for text in ("ไตรมาส 1 " + "ปีงบประมาณ " * 40, "ปีงบประมาณ " * 40, "ปี " * 10_000, "ไตรมาส 1 " + "/ ปี " * 500):
        assert timeframe.parse(text, plan_year=2567) in (None, timeframe.parse("ไตรมาส 1", plan_year=2567), timeframe.parse("ปี 2567"))
    assert time.perf_counter() - started < 20  # they took years
