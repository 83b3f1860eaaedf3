"""Values to bytes and back, for what a worker says: it is untrusted, so nothing in it can name code.

Reading is led by the type that is expected and never by what was sent: a dataclass, a choice, a tuple, a text, a
number, a day, bytes or None. Whatever else is there, too much, too little, or refused by the type itself, is
``Garbled``.

Values of one type are written together, field by field in blocks: all starts of all anchors, then all ends. A page has
a thousand anchors, and so the work is done by Python's own loops. Every value takes room, so that a short message
cannot become a large value.
"""

from __future__ import annotations

import json
import struct
from abc import abstractmethod
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, cached_property
from itertools import accumulate, pairwise
from math import isfinite
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

_LENGTH = struct.Struct("<Q")
Blocks = Iterator[bytes]


class Garbled(Exception):
    """What was received is no value of the type that was expected."""


def pack(value: Any, kind: Any) -> bytes:
    """A value of that type as bytes. TypeError for what is not of it."""
    blocks = [_name(kind)]
    _column(kind).write([value], blocks)
    return b"".join(part for block in blocks for part in (_LENGTH.pack(len(block)), block))


def unpack(untrusted: bytes, kind: Any) -> Any:
    """The value, which is of that type in every part. Raises Garbled."""
    blocks = _blocks(untrusted)
    if next(blocks, None) != _name(kind):
        raise Garbled
    try:
        (value,) = _column(kind).read(blocks, 1)
    # Too deep, a number too large, a text that is no text, a value that its own class refuses, blocks too few.
    except (ValueError, RecursionError, TypeError, OverflowError, StopIteration):
        raise Garbled from None
    if next(blocks, None) is not None:
        raise Garbled
    return value


def _name(kind: Any) -> bytes:
    """Stands first, so that a value is not taken for one of another type that happens to look alike."""
    return str(getattr(kind, "__qualname__", kind)).encode()


def _blocks(untrusted: bytes) -> Blocks:
    at = 0
    while at < len(untrusted):
        start = at + _LENGTH.size
        if start > len(untrusted):
            raise Garbled
        at = start + _LENGTH.unpack_from(untrusted, at)[0]
        if at > len(untrusted):
            raise Garbled
        yield untrusted[start:at]


class _Column:
    """How values of one type are written and read together."""

    @abstractmethod
    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        """Add these values to the blocks. TypeError if one is of another type."""

    @abstractmethod
    def read(self, blocks: Blocks, count: int) -> list[Any]:
        """As many values. Raises Garbled, or what ``unpack`` takes for it."""


@dataclass(frozen=True)
class _Numbers(_Column):
    """Whole numbers, or numbers with a fraction. A whole number may stand for the latter."""

    kind: type

    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, self.kind, int)
        blocks.append(array("q" if self.kind is int else "d", values).tobytes())

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        found = array("q" if self.kind is int else "d")
        found.frombytes(next(blocks))
        if len(found) != count or not all(map(isfinite, found)):
            raise Garbled
        return found.tolist()


class _Flags(_Column):
    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, bool)
        blocks.append(bytes(values))

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        found = next(blocks)
        if len(found) != count or not {*found} <= {0, 1}:
            raise Garbled
        return list(map(bool, found))


class _Texts(_Column):
    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, str)
        blocks.append(json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        found = json.loads(next(blocks).decode("utf-8", "surrogatepass"))
        if type(found) is not list or len(found) != count or not {*map(type, found)} <= {str}:
            raise Garbled
        return found


class _Days(_Column):
    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, date)
        _Texts().write([value.isoformat() for value in values], blocks)

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        return list(map(date.fromisoformat, _Texts().read(blocks, count)))


class _Bytes(_Column):
    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, bytes)
        blocks += values

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        return [next(blocks) for _ in range(count)]


@dataclass(frozen=True)
class _Choices(_Column):
    kind: type[Enum]

    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, self.kind)
        _Texts().write([value.value for value in values], blocks)

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        return list(map(self.kind, _Texts().read(blocks, count)))


@dataclass(frozen=True)
class _Maybe(_Column):
    """Values of one type, or None."""

    inner: _Column

    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _Flags().write([value is not None for value in values], blocks)
        self.inner.write([value for value in values if value is not None], blocks)

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        there = _Flags().read(blocks, count)
        values = iter(self.inner.read(blocks, sum(there)))
        return [next(values) if each else None for each in there]


@dataclass(frozen=True)
class _Many(_Column):
    """Tuples of any length."""

    inner: Any
    """The type of what they hold; its column is made late, since a document may hold documents."""

    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, tuple)
        _Numbers(int).write([len(value) for value in values], blocks)
        if held := [item for value in values for item in value]:
            _column(self.inner).write(held, blocks)

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        lengths = _Numbers(int).read(blocks, count)
        if lengths and min(lengths) < 0:
            raise Garbled
        total = sum(lengths)
        held = _column(self.inner).read(blocks, total) if total else []
        return [tuple(held[start:end]) for start, end in pairwise(accumulate(lengths, initial=0))]


@dataclass(frozen=True)
class _Rows(_Column):
    """Values with a fixed number of fields: tuples, or objects of a dataclass."""

    kind: type
    inner: tuple[Any, ...]
    names: tuple[str, ...] = ()
    """Of a dataclass's fields."""

    @cached_property
    def _columns(self) -> tuple[_Column, ...]:
        return tuple(map(_column, self.inner))

    def write(self, values: list[Any], blocks: list[bytes]) -> None:
        _check(values, self.kind)
        if self.names:
            fields: Any = [list(map(attrgetter(name), values)) for name in self.names]
        else:
            fields = list(map(list, zip(*values, strict=True))) or [[] for _ in self.inner]
        for column, field in zip(self._columns, fields, strict=True):
            column.write(field, blocks)

    def read(self, blocks: Blocks, count: int) -> list[Any]:
        fields = [column.read(blocks, count) for column in self._columns]
        return list(map(self.kind, *fields)) if self.names else list(zip(*fields, strict=True))


def _check(values: list[Any], *kinds: type) -> None:
    if not {*map(type, values)} <= {*kinds}:
        raise TypeError(f"a value is no {kinds[0].__name__}")


@cache
def _column(kind: Any) -> _Column:
    """How values of this type are written and read. Made once for each type."""
    if isinstance(kind, NewType):
        return _column(kind.__supertype__)
    if kind in (int, float):
        return _Numbers(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType) and len(inner) == 2 and NoneType in inner:
        return _Maybe(_column(next(each for each in inner if each is not NoneType)))
    if origin is tuple and len(inner) == 2 and inner[1] is ...:
        return _Many(inner[0])
    if origin is tuple and inner:
        return _Rows(tuple, inner)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Choices(kind)
    if isinstance(kind, type) and is_dataclass(kind) and fields(kind):
        hints = get_type_hints(kind)
        names = tuple(field.name for field in fields(kind))
        return _Rows(kind, tuple(hints[name] for name in names), names)
    raise TypeError(f"{kind} is not sent to a worker or back")


_PLAIN: dict[Any, _Column] = {bool: _Flags(), str: _Texts(), bytes: _Bytes(), date: _Days()}
