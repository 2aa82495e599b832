"""Bytes → what kind of file they are, by content; what is none, locked or a bomb is refused with its problem's code."""

import io
import re
import zipfile
from typing import NamedTuple

from ita.reading import limits
from ita.reading.scan import BROKEN_ZIP

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Pictures, documents, archives: known by their first bytes, so that they are not taken for text.
_OTHERS = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf", b"MZ", b"\x7fELF", b"PK\x05\x06")

# No text has these; a few stand in good ones all the same: the end mark of DOS, what was pasted into a cell.
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
FEW_CONTROLS = 3  # in 64 KB
OF_LETTERS = 0.95  # of a UTF-16 text's characters are Latin or Thai; the rest are dashes and quotes

# In an encrypted .xls the record FILEPASS follows the workbook's first record (BOF), at most WRITEPROTECT between.
_LOCKED_XLS = re.compile(rb"\x09\x08(?:\x10\x00.{16}|\x08\x00.{8})(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)


class Kind(NamedTuple):
    """The kind of a file (xlsx, xlsb, xls, ods, html, text), or the code of the problem why it cannot be read."""

    name: str = ""
    refused: str = ""


def of(data: bytes) -> Kind:
    """Return the kind of a file."""
    if not data.strip(b"\0 \t\r\n"):
        return Kind(refused="empty_file")
    if data.startswith(ZIP):
        return _of_zip(data)
    if data.startswith(OLE):
        return _of_ole(data)
    if data.startswith(_OTHERS):
        return Kind(refused="not_a_workbook")
    head = data[:65536].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<") and (b"<table" in data.lower() or b"<html" in head):
        return Kind("html")
    if utf_16(data):
        return Kind("text")
    return Kind(refused="not_a_workbook") if _is_binary(data[:65536]) else Kind("text")


def utf_16(data: bytes) -> str:
    """Return the encoding of a text in UTF-16, with a byte order mark or told by the bytes that Latin and Thai letters share; "" for others."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:4096]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        shared = head[first::2]
        if b"\0" in shared and shared.count(b"\0") + shared.count(b"\x0e") >= OF_LETTERS * len(shared):
            return encoding
    return ""


def _is_binary(head: bytes) -> bool:
    return b"\0" in head or len(CONTROLS.findall(head)) > FEW_CONTROLS


def _of_ole(data: bytes) -> Kind:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage") or _LOCKED_XLS.search(data):
        return Kind(refused="password")
    return Kind("xls") if has("Workbook") or has("Book") else Kind(refused="not_a_workbook")


def _of_zip(data: bytes) -> Kind:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = set(archive.namelist())
        if too_big := _too_big(archive, len(data)):
            return Kind(refused=too_big)
        return _inside(archive, names)
    except BROKEN_ZIP:
        return Kind(refused="damaged")


def _inside(archive: zipfile.ZipFile, names: set[str]) -> Kind:
    lower = {name.lower().lstrip("/").replace("\\", "/") for name in names}
    if "xl/workbook.bin" in lower:
        return Kind("xlsb")
    if any(name.startswith("xl/") and name.endswith(".xml") and "workbook" in name for name in lower):
        return Kind("xlsx")
    if "content.xml" in lower:
        if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml")[:1_000_000]:
            return Kind(refused="password")
        mime = archive.read("mimetype")[:200] if "mimetype" in names else b""
        return Kind("ods") if b"spreadsheet" in mime or not mime else Kind(refused="not_a_workbook")
    return Kind(refused="not_a_workbook")


def _too_big(archive: zipfile.ZipFile, size: int) -> str:
    declared = sum(info.file_size for info in archive.infolist())
    return "bomb" if _is_bomb(declared, size) else ""


def _is_bomb(expanded: int, size: int) -> bool:
    return expanded > limits.EXPANDED or expanded > limits.RATIO_FREE and expanded > limits.RATIO * size
