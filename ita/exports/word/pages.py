"""Sections of a document (w:sectPr): the page on which a place stands, turned to landscape, its page numbers' digits."""

import copy

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from ita.exports.word.xml import W

_AFTER_NUMBERS = ("cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings",
                  "sectPrChange")
_AFTER_SIZE = ("pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", *_AFTER_NUMBERS)
WIDEST_MARGIN = 1134  # of a turned page: 2 cm, in twips


def section_of(paragraph):
    """Return the properties of the section in which a paragraph of the body stands; number() has made the last one's."""
    following = (one if one.tag == qn("w:sectPr") else one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
                 for one in (paragraph, *paragraph.itersiblings()))
    return next(section for section in following if section is not None)


def turned(section):
    """Return a copy whose page is A4 landscape, or whatever the page is on its side; wide tables need its margins narrow."""
    made = without(copy.deepcopy(section), "titlePg")
    size = _size(made)
    wide, high = sorted((int(size.get(qn("w:w"))), int(size.get(qn("w:h")))), reverse=True)
    for name, value in (("w", wide), ("h", high), ("orient", "landscape")):
        size.set(qn(f"w:{name}"), str(value))
    margins = made.find(qn("w:pgMar"))
    for side in ("top", "right", "bottom", "left") if margins is not None else ():
        margins.set(qn(f"w:{side}"), str(min(WIDEST_MARGIN, int(margins.get(qn(f"w:{side}"), WIDEST_MARGIN)), key=abs)))
    return made


def width(section) -> int:
    """Return the width between the margins in twips."""
    margins = section.find(qn("w:pgMar"))
    sides = sum(int(margins.get(qn(f"w:{side}"), "0")) for side in ("left", "right", "gutter")) if margins is not None else 2880
    return int(_size(section).get(qn("w:w"))) - sides


def number(body, thai_digits: bool) -> None:
    """Have the page numbers of every section in Thai or Arabic digits."""
    if len(body) == 0 or body[-1].tag != qn("w:sectPr"):
        etree.SubElement(body, qn("w:sectPr"))  # every document has a last section, said or not
    for section in body.iter(qn("w:sectPr")):
        numbers = section.find(qn("w:pgNumType"))
        if numbers is None:
            numbers = _insert(section, parse_xml(f"<w:pgNumType {W}/>"), _AFTER_NUMBERS)
        numbers.set(qn("w:fmt"), "thaiNumbers" if thai_digits else "decimal")


def without(parent, name: str):
    """Return the element after taking out its children of that name."""
    for one in parent.findall(qn(f"w:{name}")):
        parent.remove(one)
    return parent


def _size(section):
    size = section.find(qn("w:pgSz"))
    return size if size is not None else _insert(section, parse_xml(f'<w:pgSz {W} w:w="11906" w:h="16838"/>'), _AFTER_SIZE)


def _insert(section, one, before: tuple[str, ...]):
    after = next((each for each in section if etree.QName(each).localname in before), None)
    if after is not None:
        after.addprevious(one)
    else:
        section.append(one)
    return one
