"""Files made to harm: each is refused with a sentence, or read with what is dangerous in it inert."""

import io
import random
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
from reading_files import HEAD, INDICATORS, TITLE, by_code, problems, read, scores, sheets, xlsx

from ita import reading
from ita.errors import CannotRead
from ita.reading import limits, process, whole
from ita.reading.marked import marked_copy
from ita.reading.problems import ERROR, WARNING

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


def ods(table: str, head: str = "") -> bytes:
    target = io.BytesIO()
    names = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"')
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>')
        archive.writestr("content.xml", f"{head}<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='1'>{table}"
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
    "html of tags without an end": (b"<table><tr><td>" + b"<a <!-- </" * 100_000, {"damaged"}),
    "html cells that span millions": (("<table>" + "<tr><td colspan=999999999 rowspan=999999999>1</td></tr>" * 50_000 + "</table>").encode(), {"too_wide"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence(name):
    data, codes = REFUSED[name]
    made = read(data)
    assert [problem.severity for problem in made.problems] == [ERROR]
    assert made.problems[0].code in codes
    assert made.scores.empty


# VmHWM begins anew with a program; what getrusage says is at least what the tests' own process had.
GROWTH = """
import re, sys
from pathlib import Path
from ita import reading
from ita.errors import CannotRead
from ita.reading import process
from ita.reading.marked import marked_copy

def marked(data):
    try:
        return len(marked_copy("a.xlsx", data, []))
    except CannotRead as error:
        return error.problem.code

DO = {"read": lambda data: reading.read("a.xlsx", data).problems, "measures": lambda data: reading.read_measures("a.xlsx", data).problems, "marked": marked}
what, good, bad, instead = sys.argv[1], *(Path(path).read_bytes() for path in sys.argv[2:4]), sys.argv[4:]
high = lambda: int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
do = DO[what]
do(good)
process.COMMAND = instead or process.COMMAND
before, made = high(), do(bad)
print(high() - before, made if what == "marked" else made[0].code if made else "read")
"""


def grown(what: str, data: bytes, folder: Path, *instead: str) -> tuple[int, str]:
    """By how many MB a process grows that does something with a file, and the code of what was wrong; instead of the child a program may run."""
    (folder / "bad").write_bytes(data)
    (folder / "good").write_bytes(good())
    ran = subprocess.run([sys.executable, "-c", GROWTH, what, folder / "good", folder / "bad", *instead], capture_output=True, text=True, check=True)
    size, code = ran.stdout.split()
    return int(size) // 1024, code


def of_shared(heads: tuple[str, ...], said: tuple[str, ...], rows: int, sheets_: int) -> bytes:
    """A small workbook of sheets whose rows all say the same, each text being once in the file."""
    texts = [*heads, *said]
    row = "<row>" + "".join(f'<c t="s"><v>{n + len(heads)}</v></c>' for n in range(len(said))) + "</row>"
    head = "<row>" + "".join(f'<c t="s"><v>{n}</v></c>' for n in range(len(heads))) + "</row>"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    made = sheets({f"s{n}": [()] for n in range(sheets_)})
    parts = {f"xl/worksheets/sheet{n}.xml": f"<worksheet {MAIN}><sheetData>{head}{row * rows}</sheetData></worksheet>" for n in range(1, sheets_ + 1)}
    archive = zipfile.ZipFile(io.BytesIO(made))
    relations, types = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
    kinds = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="/xl/sharedStrings.xml" Id="shared"/></Relationships>'
    return with_parts(parts | {
        "xl/sharedStrings.xml": f"<sst {MAIN}>" + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>",
        relations: archive.read(relations).decode().replace("</Relationships>", f"<Relationship {kinds}"),
        types: archive.read(types).decode().replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'),
        "noise": random.Random(1).randbytes(100_000)}, made)  # so that it is no bomb


@cache
def long_texts() -> bytes:
    """Four sheets whose parts that are shown hold 33 million characters."""
    return of_shared(("หน่วยงาน", "ปี", "รหัส", "คะแนน"), ("อบต.ก", "2567", "e1", "90", *["ก" * 500] * 56), 299, 4)


@cache
def long_measures() -> bytes:
    """1,500 measures of 32,767 letters."""
    return of_shared(("มาตรการ", "ขั้นตอน"), ("ก" * 32_767, "ข"), 1500, 1)


linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
HUGE_REPLY = (sys.executable, "-c", "import sys; [sys.stdout.buffer.write(b' ' * (1 << 20)) for _ in range(300)]")


@linux
@pytest.mark.parametrize("name", ["two cells at the corners, 1 KB", "an ods of a row repeated a million times", "a zip that lies about its size"])
def test_the_process_that_asks_does_not_grow(name, tmp_path):
    size, code = grown("read", REFUSED[name][0], tmp_path)
    assert size < 100 and code in REFUSED[name][1]


@linux
@pytest.mark.parametrize("what, make, code", [("read", long_texts, "read"), ("measures", long_texts, "no_measures"), ("measures", long_measures, "too_much")])
def test_nor_does_it_by_what_is_shown_or_by_long_measures(what, make, code, tmp_path):
    assert len(make()) < 1_000_000
    size, said = grown(what, make(), tmp_path)
    assert size < 100 and said == code


@linux
@pytest.mark.parametrize("what", ["read", "measures", "marked"])
def test_nor_does_it_when_the_child_writes_without_end(what, tmp_path):
    size, code = grown(what, good(), tmp_path, *HUGE_REPLY)
    assert size < 100 and code == "failed"


def child_with(monkeypatch, **limits_) -> None:
    """Let the real child run with lower limits; those of the process that asks stay."""
    lowered = "; ".join(f"limits.{name} = {value}" for name, value in limits_.items())
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-P", "-c", f"from ita.reading import child, limits; {lowered}; child.main()"])


def two_years() -> bytes:
    return sheets({str(year): ((TITLE.replace("2567", str(year)),), HEAD, (INDICATORS[0], 95.5)) for year in (2566, 2567)})


@pytest.mark.parametrize("limit, most, code", [("SCORES", 1, "too_many_scores"), ("ROUNDS", 1, "too_many_rounds"), ("NAMES", 5, "too_much"), ("HEAD", 500, "too_much"), ("WORDS", 50, "too_much")])
def test_more_than_the_app_takes_is_refused_by_the_child(limit, most, code, monkeypatch):
    child_with(monkeypatch, **{limit: 10 ** 6})
    assert by_code(read(two_years())) == {(2566, "1"): 95.5, (2567, "1"): 95.5}
    child_with(monkeypatch, **{limit: most})
    assert problems(read(two_years())) == [(code, ERROR, "", "")]


@pytest.mark.parametrize("limit, most", [("MEASURES", 900), ("HEAD", 500)])
def test_more_measures_than_the_app_takes_are_refused_by_the_child(limit, most, monkeypatch):
    data = xlsx(("มาตรการ", "ขั้นตอน"), *[("ก" * 100, "ข")] * 2)
    child_with(monkeypatch, **{limit: 10 ** 6})
    assert len(reading.read_measures("a.xlsx", data).rows) == 2
    child_with(monkeypatch, **{limit: most})
    assert problems(reading.read_measures("a.xlsx", data)) == [("too_much", ERROR, "", "")]


def test_a_marked_copy_larger_than_the_app_takes_is_refused_by_the_child(monkeypatch):
    child_with(monkeypatch, MARKED=1000)
    with pytest.raises(CannotRead) as caught:
        marked_copy("a.xlsx", good(), [])
    assert caught.value.problem.code == "too_much"


def test_each_sheet_has_its_share_of_what_is_shown(monkeypatch):
    child_with(monkeypatch, GRIDS=3 * 70)  # a sheet's share is 70, or what those before it leave: 105 for b, whose rows cost 30
    made = read(sheets({"a": ((TITLE,), HEAD, (INDICATORS[0], 95.5)), "b": [("ก" * 20, None)] * 9, "c": [("ก" * 300, None)]}))
    assert by_code(made) == GOOD
    assert [(grid.sheet, len(grid.rows), grid.total_rows) for grid in made.grids] == [("a", 0, 3), ("b", 3, 9), ("c", 0, 1)]


@pytest.mark.parametrize("reply", ["", "[", "{}", "[]\n", '{"count": 9000000, "sizes": {}, "pieces": {}}\n',
                                   '{"count": 1, "sizes": {"score": [1]}, "pieces": {"score": [7]}}\n12345678'])
def test_a_reply_that_is_none_is_a_problem_and_is_logged(reply, monkeypatch, caplog):
    monkeypatch.setattr(process, "COMMAND", [sys.executable, "-c", f"print(end={reply!r})"])
    assert problems(read(good())) == [("failed", ERROR, "", "")]
    assert problems(reading.read_measures("a.xlsx", good())) == [("failed", ERROR, "", "")]
    assert len(caplog.records) == 2


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)) + '<!ENTITY file SYSTEM "file:///etc/passwd">]>'


def xlsx_with(said: str) -> bytes:
    """The good score, and below it a cell that says something; the file declares entities."""
    rows = enumerate(((TITLE,), HEAD, (INDICATORS[0], "95.5"), (said,)), 1)
    return sheet("".join(f'<row r="{n}">' + "".join(f'<c r="{letter}{n}" t="inlineStr"><is><t>{cell}</t></is></c>' for letter, cell in zip("AB", row)) + "</row>"
                         for n, row in rows), ENTITIES)


def ods_with(said: str) -> bytes:
    rows = "".join("<table:table-row>" + "".join(f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row)
                   + "</table:table-row>" for row in ((TITLE,), HEAD, (INDICATORS[0], "95.5"), (said,)))
    return ods(rows, ENTITIES)


def html_with(said: str) -> bytes:
    rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in ((TITLE,), HEAD, (INDICATORS[0], "95.5"), (said,)))
    return f"{ENTITIES}<table>{rows}</table>".encode()


@pytest.mark.parametrize("make, entity, shown", [
    *((make, "words", "words") for make in (xlsx_with, ods_with, html_with)), (html_with, "&m;", "&m;"), (html_with, "&file;", "&file;")])
def test_what_declares_entities_reads_and_html_knows_none(make, entity, shown):
    made = read(make(entity), "a.any")
    assert by_code(made) == GOOD
    assert made.grids[0].rows[3] == (shown, "")


@pytest.mark.parametrize("make", [xlsx_with, ods_with])
@pytest.mark.parametrize("entity", ["&a;", "&m;", "&file;"])
def test_entities_are_not_expanded(make, entity):
    began = time.monotonic()
    made = read(make(entity))
    assert (problems(made), made.grids, len(made.scores)) == ([("damaged", ERROR, "", "")], (), 0)
    try:
        copy = zipfile.ZipFile(io.BytesIO(marked_copy("a.any", make(entity), [])))
        assert not any(b"root:" in copy.read(name) for name in copy.namelist())
    except CannotRead as error:
        assert error.problem.code == "damaged"
    assert time.monotonic() - began < 20  # 10 to the power of 13 letters take longer


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
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        there = f"http://127.0.0.1:{server.getsockname()[1]}"
        page = (f"<html><head><base href='{there}/'><link rel=stylesheet href='{there}/a.css'></head><body onload='x()'><table><tr><td><img src='{there}/a.png'>{TITLE}</td></tr>"
                "<tr><td>ตัวชี้วัด<td>คะแนน</tr><tr><td><script>document.write('การใช้งบประมาณ')</script>การปฏิบัติหน้าที่<td>95.5</tr></table>"
                f"<iframe src='{there}/b'></iframe><iframe src='file:///etc/passwd'></iframe></body></html>")
        made = read(page.encode(), "a.xls")
        with pytest.raises(TimeoutError):
            server.accept()
    assert by_code(made) == GOOD
    assert made.grids[0].rows == ((TITLE, ""), HEAD, (INDICATORS[0], "95.5"))


def test_a_span_of_thousands_of_digits_is_a_span():
    page = f"<table><tr><td colspan={'9' * 5000}>{TITLE}</tr><tr><td>ตัวชี้วัด<td>คะแนน</tr><tr><td>การปฏิบัติหน้าที่<td>95.5</tr></table>"
    assert by_code(read(page.encode(), "a.xls")) == GOOD


def test_a_formula_in_a_text_stays_text():
    made = read("หน่วยงาน,ปี,รหัส,รายการ,คะแนน\n=cmd|' /C calc'!A0,2567,e1,=1+1,90\n".encode(), "a.csv")
    assert scores(made, "agency", "code", "score") == [("=cmd|' /C calc'!A0", "e1", 90.0)]
    assert (made.problems, made.grids[0].rows[1][3]) == ((), "=1+1")


@pytest.mark.parametrize("rank", ["9" * 7, "9" * 20, "9" * 5000])
def test_a_rank_that_no_agency_can_have_is_unknown(rank):
    made = read(xlsx((TITLE,), HEAD, (INDICATORS[0], 95.5), ("ลำดับระดับประเทศ", f"ลำดับที่ {rank}")))
    assert by_code(made) == GOOD
    assert problems(made) == [("rank_unknown", WARNING, "Sheet1", "B4")]
    assert made.rounds["rank_nationwide"].tolist() == [None]


def test_two_sheets_of_one_name_are_refused():
    data = two_years()
    names = zipfile.ZipFile(io.BytesIO(data)).read("xl/workbook.xml").decode()
    made = read(with_parts({"xl/workbook.xml": names.replace('name="2567"', 'name="2566"')}, data))
    assert problems(made) == [("sheets_of_one_name", ERROR, "2566", "")] and made.scores.empty


@pytest.mark.parametrize("charset", ["undefined", "idna", "unicode_escape", "utf-7", "hex", "rot13", "cp037", "utf-16", "punycode", "none"])
def test_a_page_cannot_choose_any_encoding_that_python_knows(charset):
    page = f"<html><meta charset={charset}><table><tr><td>{TITLE}</tr><tr><td>ตัวชี้วัด<td>คะแนน</tr><tr><td>การปฏิบัติหน้าที่<td>95.5</tr><tr><td>\\ud800</tr></table>"
    made = read(page.encode(), "a.xls")
    assert (by_code(made), made.problems, made.grids[0].rows[3]) == (GOOD, (), ("\\ud800", ""))


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


def limits_of(process_id: int) -> dict[str, str]:
    """The limits that a running process has, by their names."""
    lines = Path(f"/proc/{process_id}/limits").read_text().splitlines()[1:]
    return {line[:26].strip(): line[26:].split()[0] for line in lines}


@linux
def test_the_child_that_reads_has_limits_and_none_of_our_secrets(monkeypatch):
    monkeypatch.setenv("ITA_DATABASE_URL", "postgresql://secret")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    job = reading.start("a.xlsx", big())
    process_id = job._child._process.pid
    wanted = {"Max address space": str(limits.MEMORY), "Max cpu time": str(limits.CPU_SECONDS), "Max file size": str(limits.OUTPUT), "Max core file size": "0"}
    until = time.monotonic() + 30
    while not wanted.items() <= (has := limits_of(process_id)).items() and job.progress < whole.PARSED and time.monotonic() < until:
        time.sleep(0.005)
    said = dict(part.split("=", 1) for part in Path(f"/proc/{process_id}/environ").read_text().split("\0") if part)
    job.cancel()
    job.result()
    assert has.items() >= wanted.items()
    assert said.keys() <= {*process.KEPT, "PYTHONPATH", "PYTHONUTF8", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "ARROW_DEFAULT_MEMORY_POOL", "ARROW_IO_THREADS", "GLIBC_TUNABLES"}
    assert "PYTHONPATH" in said and "secret" not in str(said)


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


def test_other_threads_go_on_while_a_file_is_read():
    data, made, gaps = big(), [], []
    read(good())  # what a server has imported long ago
    waiting = threading.Thread(target=lambda: made.append(reading.start("a.xlsx", data).result()))
    waiting.start()
    last = time.monotonic()
    while waiting.is_alive():
        time.sleep(0.01)
        gaps.append(time.monotonic() - last)
        last += gaps[-1]
    assert len(made[0].scores) == 40_000
    assert len(gaps) > 20 and max(gaps) < 1


def test_nothing_of_the_upload_is_left_on_the_disk(tmp_path, monkeypatch):
    import tempfile
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert by_code(read(good())) == GOOD
    assert list(Path(tmp_path).iterdir()) == []
