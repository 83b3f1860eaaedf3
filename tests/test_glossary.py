"""The glossary has a word for each thing that a user meets."""

import importlib
import pkgutil
import re
from dataclasses import is_dataclass
from enum import StrEnum
from pathlib import Path

import pytest

import partywall.model

GLOSSARY = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text(encoding="utf-8")
HEADWORDS = {word.casefold() for word in re.findall(r"^- \*\*(.+?)\*\*:", GLOSSARY, re.MULTILINE)}
EXPLAINED = {" ".join(word.split()) for word in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", GLOSSARY)}
EXPLAINED |= set(re.findall(r"^\| (\w+) \|", GLOSSARY, re.MULTILINE))

MODULES = [
    importlib.import_module(f"partywall.model.{found.name}") for found in pkgutil.iter_modules(partywall.model.__path__)
]
CLASSES = [
    thing
    for module in MODULES
    for thing in vars(module).values()
    if isinstance(thing, type) and thing.__module__ == module.__name__
]
VALUES = [kind for kind in CLASSES if is_dataclass(kind)]
# Kinds of file are named in docs/index.md by what people call them, not by their media type.
CHOICES = [kind for kind in CLASSES if issubclass(kind, StrEnum) and kind.__name__ != "MediaType"]


def headword(kind: type) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).casefold()


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_every_value_has_a_headword(kind: type) -> None:
    """Each value of the model is explained under its own name."""
    assert headword(kind) in HEADWORDS


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.__name__)
def test_every_choice_is_explained(kind: type[StrEnum]) -> None:
    """Each member of each choice of the model stands in the glossary, set in italics or in a table."""
    assert not [member.value for member in kind if member.value not in EXPLAINED]


def test_no_headword_twice() -> None:
    """A word is explained in one place."""
    words = re.findall(r"^- \*\*(.+?)\*\*:", GLOSSARY, re.MULTILINE)
    assert len(words) == len(HEADWORDS)
