"""Files made to harm: each is refused with a sentence, or read with what is dangerous in it inert."""

import io
import socket
import struct
import subprocess
import sys
import threading
import time
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pytest
from reading_files import HEAD, INDICATORS, TITLE, by_code, problems, read, scores, xlsx

from ita import reading
from ita.reading import limits, process, whole
from ita.reading.problems import ERROR

GOOD = {(2567, "1"): 95.5}
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def good() -> bytes:
    return xlsx((TITLE,), HEAD, (INDICATORS[0], 95.5))


def with_parts(parts: dict[str, bytes | str], base: bytes | None = None) -> bytes:
    """The good workbook with some parts replaced or added."""
    target, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(base or good()))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            if name not in parts:
                archive.writestr(name, source.read(name))
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def sheet(cells: str, head: str = "") -> bytes:
    return with_parts({"xl/worksheets/sheet1.xml": f"{head}<worksheet {MAIN}><sheetData>{cells}</sheetData></worksheet>"})


def two_cells(second: str) -> bytes:
    row = second.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return sheet(f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{second}"><v>2</v></c></row>')


def lying() -> bytes:
    """A part that says it is small and unpacks to 60 MB."""
    data = bytearray(with_parts({"xl/worksheets/sheet1.xml": b" " * 60_000_000}))
    real = struct.pack("<I", 60_000_000)
    return bytes(data.replace(real, struct.pack("<I", 1000)))


def ods(table: str) -> bytes:
    target = io.BytesIO()
    names = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        archive.writestr("content.xml", f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='1'>{table}"
                                        "</table:table></office:spreadsheet></office:body></office:document-content>")
    return target.getvalue()


def repeated(rows: int, columns: int) -> bytes:
    return ods(f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell table:number-columns-repeated="{columns}" '
               'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>')


REFUSED = {
    "two cells at the corners, 1 KB": (two_cells("XFD1048576"), {"too_wide"}),
    "two cells far apart": (two_cells("ZZ1048576"), {"too_wide"}),
    "far cells the other way round": (sheet('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'), {"too_wide"}),
    "cells without a row": (sheet('<row><c r="A1"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>'), {"too_wide"}),
    "an ods of a row repeated a million times": (repeated(1_000_000, 1000), {"too_wide"}),
    "an ods that just fits into no memory": (repeated(1_000_000, 100), {"too_much", "too_wide"}),
    "an ods of more cells than there are": (repeated(1_048_576, 16_384), {"too_wide"}),
    "a zip that unpacks to more than 200 MB": (with_parts({"xl/media/a.bin": zlib.compress(b"") + b"\0" * (limits.EXPANDED + 1)}), {"bomb"}),
    "a zip of more than 100 to 1": (with_parts({"xl/sharedStrings.xml": b"<sst>" + b" " * 30_000_000}), {"bomb"}),
    "a zip that lies about its size": (lying(), {"damaged", "bomb"}),
    "a million columns of text": (b"," * 1_000_000 + b"\n" + b"a\n" * 100, {"too_wide"}),
    "a text of more rows than any sheet has": (b"a,b\n" * 1_048_577, {"too_long"}),
    "html of more columns than any sheet has": (b"<table><tr>" + b"<td>1" * 20_000, {"too_wide"}),
    "html cells that span millions": (("<table>" + "<tr><td colspan=999999999 rowspan=999999999>1</td></tr>" * 50_000 + "</table>").encode(), {"too_wide"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence(name):
    data, codes = REFUSED[name]
    made = read(data)
    assert [problem.severity for problem in made.problems] == [ERROR]
    assert made.problems[0].code in codes
    assert made.scores.empty


GROWTH = """
import resource, sys
from ita import reading
reading.read("a.xlsx", open(sys.argv[2], "rb").read())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
made = reading.read("a.xlsx", open(sys.argv[1], "rb").read())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, made.problems[0].code)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="measured with getrusage")
@pytest.mark.parametrize("name", ["two cells at the corners, 1 KB", "an ods of a row repeated a million times", "a zip that lies about its size"])
def test_the_process_that_asks_does_not_grow(name, tmp_path):
    (tmp_path / "bad").write_bytes(REFUSED[name][0])
    (tmp_path / "good").write_bytes(good())
    ran = subprocess.run([sys.executable, "-c", GROWTH, tmp_path / "bad", tmp_path / "good"], capture_output=True, text=True, check=True)
    grown, code = ran.stdout.split()
    assert int(grown) < 100 * 1024  # KB
    assert code in REFUSED[name][1]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)) + '<!ENTITY file SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("entity", ["&m;", "&file;"])
def test_entities_are_not_expanded(entity):
    cells = (f'<row r="1"><c r="A1" t="inlineStr"><is><t>{TITLE}</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>{entity}</t></is></c></row>')
    made = read(sheet(cells, ENTITIES))
    assert not made.ok
    assert all("root:" not in cell and len(cell) < 200 for grid in made.grids for row in grid.rows for cell in row)


def test_external_links_ask_nobody():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/book.xlsx"
        relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        made = read(with_parts({
            "xl/externalLinks/externalLink1.xml": f'<externalLink {MAIN}><externalBook xmlns:r="{relations}" r:id="rId1"/></externalLink>',
            "xl/externalLinks/_rels/externalLink1.xml.rels":
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="rId1" Type="{relations}/externalLinkPath" Target="{address}" TargetMode="External"/></Relationships>',
            "xl/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0" + b"MZ" * 1000}))
        with pytest.raises(TimeoutError):
            server.accept()
    assert by_code(made) == GOOD


def test_html_runs_nothing_and_asks_nobody():
    page = ("<html><body onload='x()'><table><tr><td><img src='http://127.0.0.1:1/a.png'>" + TITLE + "</td></tr><tr><td>ตัวชี้วัด<td>คะแนน</tr>"
            "<tr><td><script>document.write('การใช้งบประมาณ')</script>การปฏิบัติหน้าที่<td>95.5</tr></table><iframe src='file:///etc/passwd'></iframe></body></html>")
    assert by_code(read(page.encode(), "a.xls")) == GOOD


def test_a_span_of_thousands_of_digits_is_a_span():
    page = f"<table><tr><td colspan={'9' * 5000}>{TITLE}</tr><tr><td>ตัวชี้วัด<td>คะแนน</tr><tr><td>การปฏิบัติหน้าที่<td>95.5</tr></table>"
    assert by_code(read(page.encode(), "a.xls")) == GOOD


def test_a_formula_in_a_text_stays_text():
    made = read("หน่วยงาน,ปี,รหัส,รายการ,คะแนน\n=cmd|' /C calc'!A0,2567,e99,=1+1,90\n".encode(), "a.csv")
    assert [problem.code for problem in made.problems] == ["unknown_item", "no_score"] or scores(made, "agency") == []


@pytest.mark.parametrize("piece", ["9", "๐", "คะแนน", "ได้ ", "ระดับ ", "( ", "i1 ", "ปี 2567 ", "1.", "ส่วนที่ 1 "])
def test_a_cell_of_32000_characters_costs_nothing(piece):
    data = xlsx((TITLE,), ("ตัวชี้วัด", "คะแนน"), (piece * (32_000 // len(piece)), 90), ("การปฏิบัติหน้าที่", 95.5))
    began = time.process_time()
    made = whole.read("a.xlsx", data)
    assert time.process_time() - began < 3
    assert {(subject.code, score) for flat in made.flats for _, _, subject, score, _ in flat.each()} >= {("1", 95.5)}


@cache
def big() -> bytes:
    """A workbook that takes seconds to read."""
    return xlsx(("หน่วยงาน", "ปี", "รหัส", "คะแนน"), *((f"อบต.{n}", 2567, "1", 90.0) for n in range(40_000)))


def test_reading_has_a_time_limit():
    data = big()
    began = time.monotonic()
    child = process.Child({"what": "scores", "name": "a", "agency": "", "fiscal_year": None, "columns": []}, data, seconds=0.1)
    assert child.reply() == (None, "too_slow")
    assert time.monotonic() - began < 5


def test_reading_can_be_cancelled():
    job = reading.start("a.xlsx", big())
    threading.Timer(0.1, job.cancel).start()
    made = job.result()
    assert problems(made) == [("cancelled", ERROR, "", "")]
    assert job.done


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits; there a job object holds")
def test_the_child_has_limits_before_it_looks_at_a_byte():
    program = ("import resource; from ita.reading import limits; limits.apply(); "
               "print(*(resource.getrlimit(what)[0] for what in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE)))")
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [str(limit) for limit in (limits.MEMORY, limits.CPU_SECONDS, limits.OUTPUT, 0)]


@pytest.mark.skipif(struct.calcsize("P") != 8, reason="the sizes are those of 64-bit Windows")
def test_the_windows_structures_have_the_documented_sizes():
    import ctypes

    from ita.reading import windows
    assert (ctypes.sizeof(windows._Basic), ctypes.sizeof(windows._Extended)) == (64, 144)
    assert windows._Extended.ProcessMemoryLimit.offset == 112


@pytest.mark.parametrize("code, said, problem", [
    (-9, "", "too_slow"), (-24, "", "too_slow"), (-6, "", "too_much"), (-11, "", "too_much"), (1, "MemoryError", "too_much"), (1816, "", "too_slow"),
    (-6, "memory allocation of 5 bytes failed", "too_much"), (1, "refused: damaged", "damaged"), (1, "ValueError", "failed")])
def test_how_a_child_ended_says_what_was_wrong(code, said, problem):
    assert process._why(code, said) == problem


def test_more_memory_than_allowed_is_a_problem(monkeypatch):
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-c", "raise MemoryError"])
    assert problems(read(good())) == [("too_much", ERROR, "", "")]


def test_an_error_of_ours_is_a_problem_too_and_is_logged(monkeypatch, caplog):
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-c", "raise ValueError('ours')"])
    assert problems(read(good())) == [("failed", ERROR, "", "")]
    assert "ours" in caplog.text


def test_the_child_gets_no_secrets(monkeypatch):
    monkeypatch.setenv("ITA_DATABASE_URL", "postgresql://secret")
    assert "secret" not in str(process._environment())


def test_other_threads_go_on_while_a_file_is_read():
    ticks = []
    job = reading.start("a.xlsx", big())
    waiting = threading.Thread(target=lambda: ticks.append(job.result()))
    waiting.start()
    while waiting.is_alive():
        ticks.append(None)
        time.sleep(0.01)
    assert len(ticks) > 20 and len(ticks[-1].scores if ticks[-1] else ticks[-2].scores) == 40_000


def test_nothing_of_the_upload_is_left_on_the_disk(tmp_path, monkeypatch):
    import tempfile
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert by_code(read(good())) == GOOD
    assert list(Path(tmp_path).iterdir()) == []
