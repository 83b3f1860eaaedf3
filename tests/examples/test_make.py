"""The example's files are those that its script makes, and nobody real can be in them."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.reading import EXAMPLES, words_of

MADE = ("register", "records", "documents")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make(folder)
    return folder


def make(folder: Path) -> None:
    subprocess.run([sys.executable, str(EXAMPLES / "make.py"), str(folder)], check=True, timeout=60)


def files(folder: Path) -> dict[str, Path]:
    return {str(path.relative_to(folder)): path for top in MADE for path in sorted((folder / top).rglob("*.*"))}


def test_the_script_makes_the_files_that_are_here(fresh: Path) -> None:
    """Every file has the text that the script gives it, and there is no other."""
    made, here = files(fresh), files(EXAMPLES)
    assert len(made) >= 21
    assert made.keys() == here.keys()
    assert not [name for name in made if words_of(made[name]) != words_of(here[name])]


def test_the_package_carries_the_same_files() -> None:
    """What an installed Partywall makes its example house of is what is here, byte for byte."""
    packed, here = files(EXAMPLES.parent / "src" / "partywall" / "example"), files(EXAMPLES)
    assert packed.keys() == here.keys()
    assert not [name for name in here if packed[name].read_bytes() != here[name].read_bytes()]


def test_the_script_gives_the_same_bytes_each_time(fresh: Path, tmp_path: Path) -> None:
    """Nothing in the files depends on the hour or on chance."""
    make(tmp_path)
    again = files(tmp_path)
    assert not [name for name, path in files(fresh).items() if path.read_bytes() != again[name].read_bytes()]


@pytest.mark.parametrize("path", files(EXAMPLES).values(), ids=lambda path: path.name)
def test_numbers_belong_to_nobody(path: Path) -> None:
    """Telephones are in the ranges kept for drama, NHS numbers in the range kept for tests, mail at example.org."""
    words = words_of(path)
    for telephone in re.findall(r"\b0\d{3,4} \d{3,6}(?: \d{3,4})?\b", words):
        assert re.fullmatch(r"07700 900\d{3}|0121 496 0\d{3}|01632 960\d{3}", telephone), telephone
    for number in re.findall(r"\b(\d{3} ?\d{3} ?\d{4})\b", words):
        assert is_test_number(number.replace(" ", "")), number
    for host in re.findall(r"@([\w.]+\w)", words):
        assert host == "example.org"


def is_test_number(number: str) -> bool:
    weighted = sum(int(digit) * weight for digit, weight in zip(number[:9], range(10, 1, -1), strict=True))
    return number.startswith("999") and (11 - weighted % 11) % 11 == int(number[9])
