"""On which line of a TOML file each of its keys stands; ``tomllib`` tells the values alone.

The text was read by ``tomllib`` already, so it is sound, and only strings, brackets and comments need be told apart.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
"""The way to a value: keys, and places in lists of tables, from 0."""

_STRING = re.compile(r'"""(?:\\.|(?!""").)*"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\'', re.DOTALL)
_COMMENT = re.compile(r"#[^\n]*")
_BLANK = re.compile(r"(?:\s|#[^\n]*)*")


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of each key that has one of its own."""

    of: dict[Path, int] = field(hash=False)

    def line(self, path: Path) -> int:
        """Where a value stands: its own line, or that of the nearest that holds it."""
        return next((self.of[path[:size]] for size in range(len(path), 0, -1) if path[:size] in self.of), 1)


def lines_of(text: str) -> Lines:
    """The line of each table and key of a sound TOML text."""
    ends = [match.start() for match in re.finditer("\n", text)]
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    for start, words in _statements(text):
        line = bisect_right(ends, start - 1) + 1
        if words.startswith("[["):
            table = _within(_keys(words[1:-1]), counts, last=False)
            counts[table] = counts.get(table, 0) + 1
            found.setdefault(table, line)
            table = (*table, counts[table] - 1)
            found.setdefault(table, line)
        elif words.startswith("["):
            table = _within(_keys(words), counts)
            found.setdefault(table, line)
        else:
            path = (*table, *_keys(words))
            for size in range(len(table) + 1, len(path) + 1):
                found.setdefault(path[:size], line)
    return Lines(found)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Where each header or key begins, and its own words, without the value."""
    at = _after_blank(text, 0)
    while at < len(text):
        header = text[at] == "["
        end = _end_of(text, at, stop="\n" if header else "=")
        yield at, _without_comment(text[at:end]).strip()
        at = _after_blank(text, end if header else _end_of(text, end + 1, stop="\n"))


def _after_blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _end_of(text: str, at: int, stop: str) -> int:
    """Where ``stop`` stands next, outside strings, comments and, for the end of a line, brackets."""
    depth = 0
    while at < len(text):
        skipped = _STRING.match(text, at) or _COMMENT.match(text, at)
        if skipped:
            at = skipped.end()
            continue
        if text[at] == stop and depth == 0:
            return at
        depth += (text[at] in "[{") - (text[at] in "]}")
        at += 1
    return at


def _without_comment(words: str) -> str:
    kept, at = [], 0
    while at < len(words):
        string = _STRING.match(words, at)
        if string is None and words[at] == "#":
            break
        kept.append(string.group() if string else words[at])
        at = string.end() if string else at + 1
    return "".join(kept)


def _keys(words: str) -> tuple[str, ...]:
    """The keys of a header or a dotted key, read as TOML reads them."""
    data: Any = tomllib.loads(words if words.startswith("[") else f"{words}=0")
    keys = []
    while isinstance(data, dict) and data:
        ((key, data),) = data.items()
        keys.append(key)
    return tuple(keys)


def _within(keys: tuple[str, ...], counts: dict[Path, int], last: bool = True) -> Path:
    """The way to a table, through the last of each list of tables on it."""
    path: Path = ()
    for number, key in enumerate(keys, 1):
        path = (*path, key)
        if path in counts and (last or number < len(keys)):
            path = (*path, counts[path] - 1)
    return path
