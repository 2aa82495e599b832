"""What holds the layout together: imports go one way, streamlit stays above the line, Thai words in their place."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# From the bottom up; a module imports from its own row or a lower one.
LAYERS = (
    {"cell_text", "errors", "text", "thai"},
    {"frameworks", "scores", "timeframe", "item_codes", "steps"},
    {"reading", "scoring", "findings", "measures", "doubts", "incoming", "results", "captions", "aspects", "follow_up",
     "outcomes", "references", "measure_matching", "incoming_measures", "text_diff",
     "coverage", "earlier"},
    {"charts", "exports", "store", "waterfall", "timeline"},
    {"ui"},
)
MODULES = sorted(path for path in (ROOT / "ita").rglob("*.py"))
SCREENS = [ROOT / "app.py", *sorted((ROOT / "pages").rglob("*.py"))]
THAI = re.compile("[\u0e01-\u0e4d]{3,}")  # a word; single characters stand in code that normalises text


def row_of(name: str) -> int:
    return next(number for number, row in enumerate(LAYERS) if name in row)


def imported(path: Path) -> set[str]:
    """Return the dotted names that a file imports, `from ita import x` as ita.x."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def core_name(path: Path) -> str:
    return path.relative_to(ROOT / "ita").parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", [p for p in MODULES if core_name(p) not in ("__init__", "__main__")],
                         ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path):
    own = row_of(core_name(path))
    used = {name.split(".")[1] for name in imported(path) if name.startswith("ita.")}
    assert {name for name in used if row_of(name) > own} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_the_screen_knows_streamlit(path):
    if core_name(path) != "ui":
        assert not any(name.split(".")[0] == "streamlit" for name in imported(path))


@pytest.mark.parametrize("path", [*MODULES, *SCREENS], ids=lambda p: str(p.relative_to(ROOT)))
def test_thai_words_stand_in_text_and_data(path):
    if path.relative_to(ROOT).as_posix() in ("ita/text.py", "ita/thai.py"):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {id(node.body[0].value) for node in ast.walk(tree)
            if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and ast.get_docstring(node)}
    thai = [node.value for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs and THAI.search(node.value)]
    assert thai == []


def test_each_name_in_text_is_given_once():
    tree = ast.parse((ROOT / "ita" / "text.py").read_text(encoding="utf-8"))
    names = [target.id for node in tree.body if isinstance(node, ast.Assign) for one in node.targets
             for target in ([one] if isinstance(one, ast.Name) else one.elts)]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


def test_each_name_in_text_is_used():
    tree = ast.parse((ROOT / "ita" / "text.py").read_text(encoding="utf-8"))
    names = {target.id for node in tree.body if isinstance(node, ast.Assign) for one in node.targets
             for target in ([one] if isinstance(one, ast.Name) else one.elts)}
    code = "".join(path.read_text(encoding="utf-8") for path in (*MODULES, *SCREENS))
    times = Counter(re.findall(r"\w+", code))
    assert sorted(name for name in names if times[name] < 2) == []


def test_pages_lie_one_folder_down_where_streamlit_does_not_run_them_alone():
    assert list((ROOT / "pages").glob("*.py")) == []


def test_every_page_file_is_in_the_navigation():
    from ita.ui.shell import PAGE_FILES

    listed = {f"{section}/{file}.py" for section, files in PAGE_FILES.items() for file in files.values()}
    assert listed == {path.relative_to(ROOT / "pages").as_posix() for path in (ROOT / "pages").rglob("*.py")}


@pytest.mark.parametrize("path", SCREENS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_page_asks_the_shell_for_its_view(path):
    if path.name != "app.py":
        assert "shell.view()" in path.read_text(encoding="utf-8")


def test_requirements_are_pinned_and_each_has_its_reason():
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8").lower()
    for file in ("requirements.txt", "requirements-dev.txt"):
        for line in (ROOT / file).read_text().splitlines():
            if line.startswith("-r"):
                continue
            name, _, version = line.partition("==")
            assert re.fullmatch(r"[\d.]+", version), line
            assert f"`{name.lower()}`" in decisions, f"no reason for {name} in docs/decisions.md"
