"""Where each key of a TOML file stands."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from partywall.toml_lines import Path, lines_of

KEYS = st.sampled_from(["a", "b", "c-d", '"e f"', "'g'", "h.i", 'j."k.l"'])
VALUES = st.sampled_from(
    ["1", '"x # [ \\" y"', "'it # ='", '"""\nmany = 1\n[[no]]\n"" \\""" """', "'''\n# = [\n'''", "[1, # ]\n 2,\n]",
     '{ m = "[", n = [1, 2] }', "true", '[\n["]"],\n]', '""']
)  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, dict[str, int]]:
    """A sound TOML text, and the line of a mark that each of its statements holds."""
    text, wanted, used = "", {}, set()
    prefix = ""
    for number in range(draw(st.integers(1, 12))):
        text += draw(st.sampled_from(["", "\n", "  ", "# a = [1\n", "\t\n"]))
        if draw(st.integers(0, 4)) == 0:
            prefix = f"t{number}"
            header = draw(st.sampled_from([f"[{prefix}]", f"[[{prefix}]]", f"[ {prefix} ] # [x]"]))
            wanted[prefix] = text.count("\n") + 1
            text += header + "\n"
            continue
        key = f"{draw(KEYS)}.k{number}" if draw(st.booleans()) else f"k{number}"
        if key.rpartition(".")[0] in used:
            continue
        used.add(key.rpartition(".")[0])
        wanted[f"k{number}"] = text.count("\n") + 1
        text += f"{key} = {draw(VALUES)}\n"
    return text, wanted


@given(texts())
def test_every_key_is_found_on_its_line(made: tuple[str, dict[str, int]]) -> None:
    """Strings, comments and lists that look like keys or tables lead nobody astray."""
    text, wanted = made
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # two of the keys that were drawn contradict each other
        return
    lines = lines_of(text)
    for path in _paths(data, ()):
        names = [name for name in path if isinstance(name, str)]
        mark = next((name for name in names if name.startswith("k") and name in wanted), names[-1])
        if mark in wanted:
            assert lines.line(path) == wanted[mark]


def _paths(data: Any, path: Path) -> list[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [found for key, value in items for found in ((*path, key), *_paths(value, (*path, key)))]


def test_tables_of_one_name_are_told_apart() -> None:
    """The second step's title is not looked for in the first step."""
    text = '[[step]]\nid = "a"\n\n[[step]] # the second\nid = "b"\ntitle = "x"\n[step.codes]\nyes = "Yes"\n'
    lines = lines_of(text)
    assert lines.line(("step", 1, "title")) == 6
    assert lines.line(("step", 1, "codes", "yes")) == 8
    assert lines.line(("step", 0, "title")) == 1  # not given: where its table begins
    assert lines.line(("nowhere",)) == 1
