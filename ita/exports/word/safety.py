"""Looks through a stranger's template before anything opens it: what runs, what fetches, what is too large.

A template is only ever text with named places; nothing in it is a program to this code. What is refused here would harm
the reader of the finished document: macros, embedded objects, remote pictures, fields that fetch.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

MEGABYTES = 20  # unpacked
PARTS = 500
MACRO_PARTS = re.compile(r"(?i)(vbaproject|vbadata|activex|/embeddings/|/afchunk|oleobject|customui|\.bin$|\.exe$|\.dll$|\.js$|\.vbs$)")
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# Fields that only count pages, repeat the document's own text or say the time.
FIELDS = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "TOC", "REF", "PAGEREF",
          "NOTEREF", "STYLEREF", "SEQ", "TITLE", "AUTHOR", "SUBJECT", "KEYWORDS", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "HYPERLINK",
          "SYMBOL", "XE", "TC", "INDEX"}
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REMOTE = re.compile(r"(?i)^\s*(https?|ftp|file|smb|\\\\|//)")
ATTACHED = "/attachedTemplate"  # Word writes the path of the office's own template; it is left out instead


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a template: a code of text.WORD_MISTAKES and the words for its blanks."""

    code: str
    details: tuple[tuple[str, str], ...] = ()


def mistake(code: str, **details: str) -> Mistake:
    """Return a mistake with its words."""
    return Mistake(code, tuple(details.items()))


def inspect(data: bytes) -> list[Mistake]:
    """Return what makes a template unfit to open; empty for a plain .docx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            infos = file.infolist()
            if len(infos) > PARTS or sum(info.file_size for info in infos) > MEGABYTES * 1024 * 1024:
                return [mistake("too_big", megabytes=str(MEGABYTES))]
            return _parts({info.filename: file.read(info) for info in infos if not info.is_dir()})
    except (zipfile.BadZipFile, ElementTree.ParseError, UnicodeDecodeError, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        return [mistake("not_docx")]


def _parts(parts: dict[str, bytes]) -> list[Mistake]:
    if "[Content_Types].xml" not in parts or "word/document.xml" not in parts:
        return [mistake("not_docx")]
    found = [mistake("macro", part=name) for name in parts if MACRO_PARTS.search(name)]
    for name, data in parts.items():
        if name.lower().endswith((".xml", ".rels", ".vml", ".svg")):
            if _declares(data):
                return [mistake("doctype")]
            found += _xml(name, ElementTree.fromstring(data))
    types = parts["[Content_Types].xml"]
    if not found and (b"macroEnabled" in types or MAIN.encode() not in types):
        found.append(mistake("macro" if b"macroEnabled" in types else "not_docx", part="[Content_Types].xml"))
    return list(dict.fromkeys(found))


def _declares(data: bytes) -> bool:
    """Say whether an XML part declares a document type, in any encoding that a parser would take."""
    start = data.replace(b"\0", b"")
    return b"<!DOCTYPE" in start or b"<!ENTITY" in start or data[:4] in (b"\x4c\x6f\xa7\x94",) or b"utf-7" in start[:200].lower()


def _xml(name: str, root: ElementTree.Element) -> list[Mistake]:
    if name.endswith(".rels"):
        return [found for one in root.iter() if (found := _link(one))]
    if not name.startswith("word/"):
        return []
    remote = [mistake("external", target=value[:80]) for one in root.iter() for key, value in one.attrib.items()
              if key.rpartition("}")[2] in ("src", "href") and _REMOTE.match(value)]
    remote += [mistake("external", target="mailMerge") for _ in root.iter(f"{_W}mailMerge")]
    objects = [mistake("macro", part=name) for one in root.iter() if one.tag in (f"{_W}altChunk", f"{_W}object", f"{_W}control")]
    return [*remote, *objects, *(mistake("field", field=code[:40]) for code in _fields(root) if code.upper() not in FIELDS)]


def _link(one: ElementTree.Element) -> Mistake | None:
    if one.get("TargetMode", "").lower() != "external":
        return None
    kind, target = one.get("Type", ""), one.get("Target", "")
    if kind.endswith(ATTACHED) or (kind.endswith("/hyperlink") and re.match(r"(?i)(https?:|mailto:|tel:)", target)):
        return None
    return mistake("external", target=target[:80])


def _fields(root: ElementTree.Element):
    """Yield the first word of every field's code, nested ones too."""
    open_: list[list[str]] = []
    for one in root.iter():
        if one.tag == f"{_W}fldSimple":
            yield _word(one.get(f"{_W}instr", ""))
        elif one.tag == f"{_W}fldChar":
            kind = one.get(f"{_W}fldCharType")
            if kind == "begin":
                open_.append([])
            elif open_ and kind in ("separate", "end"):
                code = open_.pop() if kind == "end" else open_[-1]
                if code:
                    yield _word("".join(code))
                code.clear()
        elif one.tag in (f"{_W}instrText", f"{_W}delInstrText"):
            if not open_:
                yield _word(one.text or "")
            else:
                open_[-1].append(one.text or "")
    for code in open_:
        if code:
            yield _word("".join(code))


def _word(code: str) -> str:
    return (code.split() or [""])[0] or "?"
