"""Digits, years, dates and names as Thai officers write them."""

from datetime import date

import pytest

from ita import thai


def test_digits_of_numbers_change_and_codes_keep_theirs():
    assert thai.to_thai("o12 ได้ 86.63 (EIT1) ปี 2567") == "o12 ได้ ๘๖.๖๓ (EIT1) ปี ๒๕๖๗"
    assert thai.to_thai("จาก scores_2565_2566.xlsx ปี 2566") == "จาก scores_2565_2566.xlsx ปี ๒๕๖๖"
    assert thai.to_arabic("๘๖.๖๓ ปี ๒๕๖๗") == "86.63 ปี 2567"


def test_a_fiscal_year_starts_in_october_of_the_year_before():
    assert thai.fiscal_year_dates(2567) == (date(2023, 10, 1), date(2024, 9, 30))
    assert [thai.fiscal_year_of(day) for day in thai.fiscal_year_dates(2567)] == [2567, 2567]
    assert thai.fiscal_year_of(date(2024, 10, 1)) == 2568


def test_dates_are_in_the_buddhist_era():
    assert thai.long_date(date(2023, 10, 1)) == "1 ตุลาคม 2566"
    assert thai.short_date(date(2024, 9, 30)) == "30 ก.ย. 2567"


def test_agencies_have_the_short_name_that_officers_use():
    assert thai.short_agency("องค์การบริหารส่วนตำบลระเว") == "อบต.ระเว"
    assert thai.short_agency("องค์การบริหารส่วนจังหวัดตาก") == "อบจ.ตาก"
    assert thai.short_agency("กรมการปกครอง") == "กรมการปกครอง"


@pytest.mark.parametrize("name", ["องค์การบริหารส่วนตำบลระเว", "องค์การบริหารส่วนตำบล ระเว", "อบต.ระเว", "อบต. ระเว", "อบตระเว"])
def test_one_agency_has_one_key_however_it_is_written(name):
    assert thai.agency_key(name) == "อบตระเว" != thai.agency_key("อบจ.ระเว")
