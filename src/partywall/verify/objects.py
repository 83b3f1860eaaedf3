"""Whether two trees of objects of PDFs, as pypdf has them, hold the same."""

from __future__ import annotations

from collections.abc import Sequence

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

_PACKING = frozenset(("/Length",))


def alike(one: object, other: object, aside: frozenset[str] = frozenset(), reached: set[int] | None = None) -> bool:
    """Whether two trees of objects hold the same; ``aside`` are keys that are not looked at.

    The numbers of the second's objects that were ``reached`` are noted.
    """
    todo, known = [(one, other)], set[tuple[object, object]]()
    while todo:
        first, second = todo.pop()
        if isinstance(first, IndirectObject) and isinstance(second, IndirectObject):
            key = (first.idnum, second.idnum)
            if key in known:
                continue
            known.add(key)
            if reached is not None:
                reached.add(second.idnum)
        a, b = _settled(first), _settled(second)
        if isinstance(a, StreamObject) and isinstance(b, StreamObject):
            if a._data != b._data:  # as it is packed
                return False
            todo += _values(a, b, aside | _PACKING)
        elif isinstance(a, StreamObject) or isinstance(b, StreamObject):
            return False
        elif isinstance(a, DictionaryObject) and isinstance(b, DictionaryObject):
            todo += _values(a, b, aside)
        elif isinstance(a, ArrayObject) and isinstance(b, ArrayObject):
            if len(a) != len(b):
                return False
            todo += zip(list.__iter__(a), list.__iter__(b), strict=True)
        elif type(a) is not type(b) or a != b:
            return False
    return True


_NOTHING = object()
_OTHER: tuple[tuple[object, object], ...] = ((_NOTHING, None),)


def _values(one: DictionaryObject, other: DictionaryObject, aside: frozenset[str]) -> Sequence[tuple[object, object]]:
    """The values of both under each key, or two that differ where the keys do."""
    keys = one.keys() - aside
    return [(one.raw_get(key), other.raw_get(key)) for key in keys] if keys == other.keys() - aside else _OTHER


def _settled(value: object) -> object:
    return value.get_object() if isinstance(value, IndirectObject) else value
