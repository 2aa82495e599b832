"""Text as cells of workbooks and CSV files can hold it: what Excel would run or refuse, and back."""

import re

# Control characters, lone surrogates and non-characters: XML 1.0 has no way to write them.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_A_FORMULA = re.compile(r"[=+\-@\t]")
_GUARDED = re.compile(r"'+[=+\-@\t]")
_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """Return the text with line breaks as \\n and without what no workbook can hold."""
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def looks_like_a_formula(text: str) -> bool:
    """Say whether Excel would take the text for a formula when it is typed or read from a CSV file."""
    return _LIKE_A_FORMULA.match(text) is not None


def guard(text: str) -> str:
    """Return the text with an apostrophe before what Excel would take for a formula; unguard takes it back."""
    return f"'{text}" if looks_like_a_formula(text.lstrip("'")) else text


def unguard(text: str) -> str:
    """Return the text that guard was given."""
    return text[1:] if _GUARDED.match(text) else text


def escape(text: str) -> str:
    """Return the text so that _x0041_ in it stays those letters: Excel reads such words as character codes."""
    return _LIKE_AN_ESCAPE.sub("_x005F_", text)
