"""Pages drawn dot by dot, and a recogniser that knows what was drawn, so that no engine is needed to read them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

from partywall.model.tools import Grey, Tools, Word

INCH = 200
SIZE = 34
LEFT, TOP, STEP = 150, 150, 60
SAID = ("The family went home on Monday, she said.", "They were well and the school was told.")


@dataclass
class Sheet:
    """A sheet of paper being written on."""

    width: int = 1400
    height: int = 900
    words: list[Word] = field(default_factory=list)
    image: Image.Image = field(init=False)

    def __post_init__(self) -> None:
        self.image = Image.new("L", (self.width, self.height), 255)

    def write(self, line: str, top: int, left: int = LEFT, sure: float = 96.0) -> None:
        """A line of words, each at a whole dot."""
        draw, font = ImageDraw.Draw(self.image), ImageFont.load_default(SIZE)
        number = 1 + max((word.line for word in self.words), default=-1)
        for text in line.split():
            box = draw.textbbox((left, top), text, font=font)
            draw.text((left, top), text, font=font, fill=0)
            inked = tuple(int(value) for value in (box[0], box[1], box[2] + 1, box[3] + 1))
            self.words.append(Word(text, inked, sure, number, 0))  # type: ignore[arg-type]
            left = inked[2] + 10

    def read(self, picture: Grey) -> tuple[Word, ...]:
        """What was written on it."""
        return tuple(self.words)

    @property
    def tools(self) -> Tools:
        """The recogniser that knows it."""
        return Tools(recognise=self.read)


def sheet(*lines: str) -> Sheet:
    """Lines one below the other."""
    made = Sheet()
    for number, line in enumerate(lines):
        made.write(line, TOP + STEP * number)
    return made


def about(name: str) -> Sheet:
    """A sheet that names somebody in the middle of a line."""
    return sheet(SAID[0], f"He asked {name} about it then.", SAID[1])


def bilevel(image: Image.Image) -> Image.Image:
    """Black and white."""
    return image.point([0] * 128 + [255] * 128).convert("1")


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    """The bytes of a picture file."""
    out = io.BytesIO()
    image.save(out, kind, dpi=(INCH, INCH), **more)
    return out.getvalue()


def pdf(images: Sequence[Image.Image]) -> bytes:
    """A PDF as a scanner makes it."""
    out = io.BytesIO()
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=INCH)
    return out.getvalue()
