"""Thai digits, Buddhist-era years, Thai dates, short names of agencies."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

BUDDHIST_ERA = 543
THAI_TIME = timezone(timedelta(hours=7))  # no summer time
MONTHS = ("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
          "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม")
SHORT_MONTHS = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# A number that is not part of a code such as o12, EIT1 or FY67, or of a file's name such as rawe_2567.xlsx.
_FREE_NUMBER = re.compile(r"(?<![A-Za-z0-9._])\d[\d.,]*")
_SHORT_AGENCY = (
    ("องค์การบริหารส่วนตำบล", "อบต."),
    ("องค์การบริหารส่วนจังหวัด", "อบจ."),
    ("เทศบาลนคร", "ทน."),
    ("เทศบาลเมือง", "ทม."),
    ("เทศบาลตำบล", "ทต."),
)


def to_arabic(text: str) -> str:
    """Return the text with Thai digits as Arabic ones."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """Return the text with the digits of free numbers as Thai ones; codes such as o12 keep theirs."""
    return _FREE_NUMBER.sub(lambda match: match[0].translate(_TO_THAI), text)


def today() -> date:
    """Return today's date in Thailand, whatever the server's clock is set to."""
    return datetime.now(THAI_TIME).date()


def fiscal_year_of(day: date) -> int:
    """Return the Buddhist fiscal year of a day: FY2567 is 1 October 2566 to 30 September 2567."""
    return day.year + BUDDHIST_ERA + (day.month >= 10)


def fiscal_year_dates(fiscal_year: int) -> tuple[date, date]:
    """Return the first and the last day of a Buddhist fiscal year."""
    year = fiscal_year - BUDDHIST_ERA
    return date(year - 1, 10, 1), date(year, 9, 30)


def long_date(day: date) -> str:
    """Return a day as 1 ตุลาคม 2566."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def short_date(day: date) -> str:
    """Return a day as 1 ต.ค. 2566."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def moment(utc: datetime) -> str:
    """Return a moment that is kept in UTC without a zone as 1 ต.ค. 2566 14:05 น. on this computer's clock."""
    local = utc.replace(tzinfo=UTC).astimezone()
    return f"{short_date(local.date())} {local:%H:%M} น."


def short_agency(name: str) -> str:
    """Return an agency's name with its kind abbreviated, as officers say it (อบต.ระเว)."""
    for long, short in _SHORT_AGENCY:
        if name.startswith(long):
            return short + name.removeprefix(long).strip()
    return name


def agency_key(name: str) -> str:
    """Return what all ways of writing one agency have in common: its short name without spaces and dots."""
    return short_agency(name).replace(" ", "").replace(".", "")
