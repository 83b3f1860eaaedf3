"""What copies of Office's kinds have in common: an archive of markup, held to a list of what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from xml.etree.ElementTree import Element

from partywall.model.text import PartKind
from partywall.verify.opened import Seen
from partywall.verify.zipped import Archive

Attributes = Mapping[str, str]
"""The attributes that an element may have, each with a pattern of its values; ``TEXT`` is text like any other."""
TEXT = ""
MARKUP = (".xml", ".rels", ".vml")
"""Endings of members that are parsed."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ID = f"{{{_OFFICE}}}id"
"""The attribute that points at another member."""
_NUMBERED = re.compile("_x([0-9A-Fa-f]{4})_")
_SPACE = re.compile(r"xmlns(?::[a-z][a-z0-9]{0,4})?")


@dataclass(frozen=True)
class Listed:
    """The list of what a copy of one kind may hold. Whatever is not on it is a fault."""

    member: re.Pattern[str]
    """Names of members."""
    elements: Mapping[str, Mapping[str, Attributes]]
    """By namespace and name."""
    texts: frozenset[str]
    """Names of elements that hold text."""
    relations: frozenset[str]
    content_types: re.Pattern[str]

    def is_attribute(self, name: str) -> bool:
        """Whether an attribute of that name, with whatever stands before it, may be in a copy."""
        return _local(name) in self._names or _SPACE.fullmatch(name) is not None

    def is_plumbing(self, tag: str, name: str, value: str) -> bool:
        """Whether a quoted value belongs to the format, told by the names before it as they stand in the file."""
        if _SPACE.fullmatch(name):
            return value in self._spaces
        patterns = self._by_name.get((_local(tag), _local(name)), ())
        return any(pattern.fullmatch(value) for pattern in patterns)

    def without_member_names(self, text: str) -> str:
        """A text without the names of members that every copy has."""
        return self.member.sub(" ", text)

    def is_member(self, name: str) -> bool:
        """Whether a member of that name may be in a copy."""
        return self.member.fullmatch(name) is not None

    def called(self, name: str) -> str:
        """A member's name where it is one that tells nothing; otherwise words for it."""
        return name if self.is_member(name) else "a member that is not on the list"

    def faults(self, name: str, tree: Element, data: bytes) -> Iterator[str]:
        """What one member holds that is not on the list."""
        where = self.called(name)
        if b"<!--" in data or data.count(b"<?") > 1:
            yield f"a comment or instruction in {where}"
        for element in tree.iter():
            yield from (f"{what} in {where}" for what in self._element_faults(element))

    def aside(self, name: str, tree: Element, shown: bool) -> Iterator[Seen]:
        """Every attribute value that is no plain layout word, and all text where none is shown."""
        where = self.called(name)
        for element in tree.iter():
            space, local = _named(element.tag)
            for key, value in element.attrib.items():
                if not self._is_value(space, local, _named(key)[1], value) and not self._is_text(space, local, key):
                    yield Seen(f"an attribute in {where}", PartKind.STRUCTURE, value)
            held = shown and local in self.texts
            for text in (None if held else element.text, element.tail):
                if text and text.strip():
                    yield Seen(where, PartKind.STRUCTURE, text)

    def _element_faults(self, element: Element) -> Iterator[str]:
        space, local = _named(element.tag)
        listed = self._all.get(space, {}).get(local)
        if listed is None:
            yield "an element that is not on the list"
            return
        if element.text and element.text.strip() and local not in self.texts:
            yield "text in a place that has none"
        if element.tail and element.tail.strip():
            yield "text between elements"
        for key, value in element.attrib.items():
            name = _named(key)[1]
            if name not in listed:
                yield "an attribute that is not on the list"
            elif not self._is_value(space, local, name, value) and listed[name] != TEXT:
                yield f"a value of the attribute {name} that is not on the list"

    def _is_value(self, space: str, element: str, name: str, value: str) -> bool:
        pattern = self._patterns.get((space, element, name))
        return pattern is not None and pattern.fullmatch(value) is not None

    def _is_text(self, space: str, element: str, key: str) -> bool:
        return self._all.get(space, {}).get(element, {}).get(_named(key)[1]) == TEXT

    @cached_property
    def _package(self) -> Mapping[str, Mapping[str, Attributes]]:
        """Lists that every such file has: of its members' types, and of what points where."""
        kinds = "|".join(sorted(self.relations))
        target = r"(?:\.\./)?(?:[a-z]{2,4}/)?(?:[a-zA-Z]+/)?[a-zA-Z]+\d{0,4}\.xml"
        return {
            _PACKAGE + "content-types": {
                "Types": {},
                "Default": {"Extension": "rels|xml", "ContentType": self.content_types.pattern},
                "Override": {"PartName": f"/(?:{self.member.pattern})", "ContentType": self.content_types.pattern},
            },
            _PACKAGE + "relationships": {
                "Relationships": {},
                "Relationship": {"Id": r"rId\d{1,5}", "Type": f"{re.escape(_OFFICE)}/(?:{kinds})", "Target": target},
            },
        }  # fmt: skip

    @cached_property
    def _all(self) -> Mapping[str, Mapping[str, Attributes]]:
        return {**self.elements, **self._package}

    @cached_property
    def _patterns(self) -> Mapping[tuple[str, str, str], re.Pattern[str]]:
        return {
            (space, element, name): re.compile(pattern)
            for space, elements in self._all.items()
            for element, listed in elements.items()
            for name, pattern in listed.items()
            if pattern != TEXT
        }

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, str], tuple[re.Pattern[str], ...]]:
        """The same where it is not known whose element it is."""
        found: dict[tuple[str, str], tuple[re.Pattern[str], ...]] = {}
        for (_, element, name), pattern in self._patterns.items():
            found[element, name] = (*found.get((element, name), ()), pattern)
        return found

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for elements in self._all.values() for listed in elements.values() for name in listed)

    @cached_property
    def _spaces(self) -> frozenset[str]:
        return frozenset((*self._all, _OFFICE))


def list_faults(archive: Archive, listed: Listed) -> Iterator[str]:
    """All that an archive holds beside what is on the list."""
    yield from archive.faults
    strange = sum(not listed.is_member(name) for name in archive.contents)
    if strange:
        yield f"{strange} members that are not on the list"
    if "[Content_Types].xml" not in archive.contents:
        yield "no list of content types"
    for name, tree in archive.trees.items():
        yield from listed.faults(name, tree, archive.contents[name])


def strings_aside(archive: Archive, listed: Listed, shown: frozenset[str]) -> Iterator[Seen]:
    """All strings but those of the members that are ``shown``."""
    for name in archive.contents:
        if not listed.is_member(name):
            yield Seen("a member's name", PartKind.FILE_NAME, name)
    for name, tree in archive.trees.items():
        yield from listed.aside(name, tree, name in shown)


def relations(archive: Archive, name: str) -> dict[str, tuple[str, str]]:
    """What a member points at, by id: the kind, and the name of the other member."""
    folder, _, file = name.rpartition("/")
    tree = archive.trees.get(f"{folder}/_rels/{file}.rels".lstrip("/"))
    found: dict[str, tuple[str, str]] = {}
    for each in tree if tree is not None else ():
        target = each.get("Target", "")
        path = [] if target.startswith("/") else folder.split("/")
        for step in target.lstrip("/").split("/"):
            path = path[:-1] if step == ".." else [*path, step]
        found[each.get("Id", "")] = (each.get("Type", "").rpartition("/")[2], "/".join(filter(None, path)))
    return found


def spelt_out(text: str) -> str:
    """A text with the characters that it gives by their numbers."""
    return _NUMBERED.sub(lambda found: chr(int(found.group(1), 16)), text)


@lru_cache(maxsize=4096)
def _named(tag: str) -> tuple[str, str]:
    space, _, local = tag.rpartition("}")
    return space.lstrip("{"), local


@lru_cache(maxsize=4096)
def _local(name: str) -> str:
    return re.split("[}:]", name)[-1]
