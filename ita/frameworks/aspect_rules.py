"""The rules of the analysis by aspects as data: classes, sentences, remedies; an incomplete file is refused."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ita.errors import FrameworkError
from ita.frameworks import FOLDER, TOOLS, YEARS, concepts, framework

URGENT, IMPROVE, KEEP = "urgent", "improve", "keep"  # the most pressing first
CLASSES = (URGENT, IMPROVE, KEEP)
SURVEY = "survey"  # the sentences that IIT and EIT share
_SENTENCES = {"OIT": ("urgent", "keep_rest", "keep_all", "unknown", "unknown_all"),
              SURVEY: ("urgent", "improve", "keep_rest", "keep_all", "unknown", "unknown_all"),
              "shared": ("remedy", "quoted")}


@dataclass(frozen=True)
class Rule:
    """A class for the items of some tools with a score below a line."""

    tools: tuple[str, ...]
    below: float
    class_: str


@dataclass(frozen=True)
class AspectRules:
    """The whole file: rules in their order, class names, sentences by tool, remedies by "2566:e1"."""

    rules: tuple[Rule, ...]
    names: Mapping[str, str]
    sentences: Mapping[str, Mapping[str, str]]
    remedies: Mapping[str, tuple[str, ...]]

    def class_of(self, tool: str, score: float) -> str:
        """Return the class of the first rule that holds."""
        return next(rule.class_ for rule in self.rules if tool in rule.tools and score < rule.below)


@cache
def aspect_rules() -> AspectRules:
    """Return the rules of the file."""
    return build(tomllib.loads((FOLDER / "aspect_rules.toml").read_text(encoding="utf-8")))


def build(raw: Mapping) -> AspectRules:
    """Return the rules that a parsed file holds, or raise FrameworkError naming what is wrong."""
    faults = list(_faults(raw))
    if faults:
        raise FrameworkError(f"aspect_rules: {'; '.join(faults)}")
    return AspectRules(
        tuple(Rule(tuple(row["tools"]), row["below"], row["class"]) for row in raw["rules"]),
        MappingProxyType(raw["classes"]),
        MappingProxyType({tool: MappingProxyType(said) for tool, said in raw["sentences"].items()}),
        MappingProxyType({row["item"]: tuple(row["concepts"]) for row in raw["remedies"]}))


def _faults(raw: Mapping):
    if tuple(raw.get("classes", {})) != CLASSES:
        yield f"classes must be {', '.join(CLASSES)}"
    yield from (f"a rule has the unknown class {row.get('class')}" for row in raw.get("rules", ()) if row.get("class") not in CLASSES)
    yield from (f"no rule holds for every score of {tool}" for tool in TOOLS
                if not any(tool in row["tools"] and row["below"] > 100 for row in raw.get("rules", ())))
    for tool, names in _SENTENCES.items():
        yield from (f"sentence {tool}.{name} is missing" for name in names if not raw.get("sentences", {}).get(tool, {}).get(name))
    for row in raw.get("remedies", ()):
        yield from _remedy_faults(row)


def _remedy_faults(row: Mapping):
    year, _, code = row["item"].partition(":")
    known = framework(int(year)).items if year.isdigit() and int(year) in YEARS else {}
    if code not in known or known[code].tool == "OIT":
        yield f"{row['item']} is not a survey item"
    yield from (f"{row['item']} names the unknown concept {one}" for one in row["concepts"] if one not in concepts())
    if row.get("source") not in ("assessor", "proposed"):
        yield f"{row['item']} must say its source"
