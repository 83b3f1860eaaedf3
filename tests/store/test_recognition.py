"""Character recognition on this machine, where it is installed."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from formats.scanned import INCH, SAID, about, sheet
from partywall.errors import Unreadable
from partywall.formats.scans import Scan, read_page
from partywall.model.tools import Grey
from partywall.store import recognition
from partywall.store.recognition import find_recogniser

RECOGNISE = find_recogniser()
pytestmark = pytest.mark.skipif(RECOGNISE is None, reason="character recognition is not installed")


def read(image: Image.Image, per_inch: int = INCH) -> str:
    assert RECOGNISE is not None
    return read_page(Scan(image, per_inch), 1, RECOGNISE)[0].text


def said(name: str = "Quillbrook") -> list[str]:
    return f"{SAID[0]} He asked {name} about it then. {SAID[1]}".split()


def test_a_plain_page_is_read_whole() -> None:
    """Every word, in order, and nothing else."""
    assert read(about("Quillbrook").image).split() == said()


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_or_head_is_read(turn: int) -> None:
    """However it was fed in."""
    assert read(about("Quillbrook").image.rotate(turn, expand=True)).split() == said()


@pytest.mark.parametrize("skew", [-5, 3])
def test_a_page_fed_in_askew_is_read(skew: float) -> None:
    """It is put straight first."""
    lines = sheet(*(f"{SAID[0]} {SAID[1]}"[:58] for _ in range(10)))
    askew = lines.image.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    assert read(askew).split()[:7] == SAID[0].split()[:7]


def test_coarse_grey_and_soft_pages_are_read() -> None:
    """150 dots per inch, on grey paper, a little out of focus."""
    page = about("Quillbrook").image
    assert read(page.resize((1050, 675), Image.Resampling.LANCZOS), 150).split() == said()
    assert read(page.point([60 + value // 2 for value in range(256)])).split() == said()
    assert read(page.filter(ImageFilter.GaussianBlur(1.2))).split() == said()


def test_the_boxes_hold_the_words() -> None:
    """Each word's box has the ink of the word."""
    assert RECOGNISE is not None
    page = about("Quillbrook")
    grey = Scan(page.image, INCH).grey
    found = {word.text: word.box for word in RECOGNISE(grey)}
    for word in page.words:
        box = found[word.text]
        assert all(abs(one - other) <= 8 for one, other in zip(box, word.box, strict=True)), word.text


def test_the_same_picture_gives_the_same_words() -> None:
    """Recognition is asked again when a copy is checked, and has to say the same."""
    assert RECOGNISE is not None
    grey = Scan(about("Quillbrook").image, INCH).grey
    assert RECOGNISE(grey) == RECOGNISE(grey)


def test_a_picture_of_another_size_than_it_says_is_refused() -> None:
    """Dots that are missing end in one sentence."""
    assert RECOGNISE is not None
    with pytest.raises(Unreadable):
        RECOGNISE(Grey(100, 100, b"\xff" * 99, 200))


def test_specks_are_taken_out_as_the_picture_library_does() -> None:
    """Each dot becomes the middle one of the nine around it."""
    grey = np.random.default_rng(5).integers(0, 255, (40, 60), dtype=np.uint8)
    wanted = np.asarray(Image.fromarray(grey).filter(ImageFilter.MedianFilter(3)))
    assert (recognition._unspecked(grey)[1:-1, 1:-1] == wanted[1:-1, 1:-1]).all()
