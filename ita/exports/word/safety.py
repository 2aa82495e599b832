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
_CLICKED = re.compile(r"(?i)(https?:|mailto:|tel:)")  # where a link may go
_SWITCH = re.compile(r'\\[lot]\s*("[^"]*"|\S+)|\\[mn]\b')  # of a link field, with what follows it: a bookmark, a hint, a frame
_TARGET = re.compile(r'("[^"]*"|\S+)')
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
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
        if _is_xml(name, data):
            if _declares(data):
                return [mistake("doctype")]
            found += _xml(name, ElementTree.fromstring(data))
    types = parts["[Content_Types].xml"]
    if not found and (b"macroEnabled" in types or MAIN.encode() not in types):
        found.append(mistake("macro" if b"macroEnabled" in types else "not_docx", part="[Content_Types].xml"))
    return list(dict.fromkeys(found))


def _is_xml(name: str, data: bytes) -> bool:
    """Say whether a part is XML by its name or its first character: Word goes by the list of types, not by names."""
    return name.lower().endswith((".xml", ".rels", ".vml", ".svg")) or data.lstrip(_BEFORE_XML)[:1] == b"<"


def _declares(data: bytes) -> bool:
    """Say whether an XML part declares a document type, in any encoding that a parser would take."""
    start = data.replace(b"\0", b"")
    return b"<!DOCTYPE" in start or b"<!ENTITY" in start or data[:4] in (b"\x4c\x6f\xa7\x94",) or b"utf-7" in start[:200].lower()


def _xml(name: str, root: ElementTree.Element) -> list[Mistake]:
    if name.endswith(".rels"):
        return [found for one in root.iter() if (found := _link(one))]
    # What stands beside the document, such as a list of sources, may name addresses; a document may stand there, too.
    seen = [] if name.startswith(("customXml/", "docProps/")) and not root.tag.startswith(_W) else root.iter()
    remote = [mistake("external", target=value[:80]) for one in seen for key, value in one.attrib.items()
              if key.rpartition("}")[2] in ("src", "href") and _REMOTE.match(value)]
    remote += [mistake("external", target="mailMerge") for _ in root.iter(f"{_W}mailMerge")]
    objects = [mistake("macro", part=name) for one in root.iter() if one.tag in (f"{_W}altChunk", f"{_W}object", f"{_W}control")]
    return [*remote, *objects, *(found for code in _fields(root) if (found := _field(code)))]


def _link(one: ElementTree.Element) -> Mistake | None:
    if one.get("TargetMode", "").lower() != "external":
        return None
    kind, target = one.get("Type", ""), one.get("Target", "")
    if kind.endswith(ATTACHED) or (kind.endswith("/hyperlink") and _CLICKED.match(target)):
        return None
    return mistake("external", target=target[:80])


def _field(code: str) -> Mistake | None:
    """Return what is wrong with a field: its first word, or where a link goes that a reader may click."""
    word, _, rest = code.strip().partition(" ")
    if word.upper() not in FIELDS:
        return mistake("field", field=word[:40] or "?")
    targets = (one[1].strip('"') for one in _TARGET.finditer(_SWITCH.sub("", rest))) if word.upper() == "HYPERLINK" else ()
    return next((mistake("external", target=one[:80]) for one in targets if not _CLICKED.match(one)), None)


def _fields(root: ElementTree.Element):
    """Yield every field's code, nested ones too."""
    open_: list[list[str]] = []
    for one in root.iter():
        if one.tag == f"{_W}fldSimple":
            yield one.get(f"{_W}instr", "")
        elif one.tag == f"{_W}fldChar":
            kind = one.get(f"{_W}fldCharType")
            if kind == "begin":
                open_.append([])
            elif open_ and kind in ("separate", "end"):
                code = open_.pop() if kind == "end" else open_[-1]
                if code:
                    yield "".join(code)
                code.clear()
        elif one.tag in (f"{_W}instrText", f"{_W}delInstrText"):
            if not open_:
                yield one.text or ""
            else:
                open_[-1].append(one.text or "")
    yield from ("".join(code) for code in open_ if code)
