"""How well scanned pages are read, how fast, and how large their copies are, on pages drawn from a folder's own texts.

    python bench/scans.py FOLDER [--pages 12] [--seed 7] [--json]

1. Pages are drawn from the texts of FOLDER (any kind of file that is read) as a printer would set them.
2. Each is damaged as scanners and copiers do: coarse, askew, on its side or head, on grey paper, stamped, noisy.
3. Word recall: share of the page's words that are read, each as often as it stands there. Regions: places that a
   person would be asked about; on a clean page each is a false alarm, the stamp is a true one.
4. Speed: seconds of processor time of ours (put straight, recognised, searched for regions) beside the bare engine on
   the same pictures in the same run, page by page.
5. Copies: five words of each page withheld; size of a PDF's copy to the PDF's own; withheld words that the bare engine
   still sees in the copy's picture.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import tesserocr
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from partywall import formats
from partywall.errors import PartywallError
from partywall.formats.scans import REGION, Scan, read_page
from partywall.model.disclosure import CheckStatus, Plan, Redaction
from partywall.model.text import Part, Span
from partywall.model.tools import Tools
from partywall.store.recognition import find_recogniser, language_folder
from partywall.verify import verify

WORD = re.compile(r"[^\W_]{2,}")
LABEL = "[withheld: another person]"
FONTS = ("LiberationSerif-Regular.ttf", "LiberationSans-Regular.ttf", "DejaVuSerif.ttf", "DejaVuSans.ttf")
PAPER = (8.27, 11.69)


@dataclass(frozen=True)
class Page:
    """A page as it was set, and its words."""

    image: Image.Image
    words: Counter[str]
    per_inch: int


def texts(folder: Path) -> Iterator[str]:
    """The texts of all files of a folder that can be read."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        try:
            document = formats.read(path.read_bytes(), path.name)
        except PartywallError:
            continue
        text = "\n".join(part.text for part in document.parts if part.stays)
        if len(WORD.findall(text)) > 150:
            yield text


def fonts() -> list[Callable[[float], Any]]:
    """The common fonts of this machine; the picture library's own where there are none."""
    found: list[Callable[[float], Any]] = []
    for name in FONTS:
        try:
            ImageFont.truetype(name, 20)
        except OSError:
            continue
        found.append(lambda size, name=name: ImageFont.truetype(name, size))  # type: ignore[misc]
    return found or [ImageFont.load_default]


def printed(text: str, per_inch: int, font: Any) -> Page:
    """As much of a text as a page holds."""
    image = Image.new("L", (round(PAPER[0] * per_inch), round(PAPER[1] * per_inch)), 255)
    draw, size = ImageDraw.Draw(image), 11 * per_inch / 72
    letters = font(round(size))
    top, words = float(per_inch), Counter[str]()
    for paragraph in text.split("\n"):
        for line in lines(paragraph, letters, (PAPER[0] - 2) * per_inch):
            if top > (PAPER[1] - 1) * per_inch:
                return Page(image, words, per_inch)
            draw.text((per_inch, round(top)), line, font=letters, fill=0)
            words.update(map(str.casefold, WORD.findall(line)))
            top += 1.35 * size
        top += 0.5 * size
    return Page(image, words, per_inch)


def lines(paragraph: str, font: Any, width: float) -> Iterator[str]:
    """A paragraph's lines."""
    line = ""
    for word in paragraph.split():
        if line and font.getlength(f"{line} {word}") > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield line


# What scanners and copiers do


def bilevel(image: Image.Image, dice: random.Random) -> Image.Image:
    """Black and white."""
    return image.point([0] * 150 + [255] * 106).convert("1")


def grey_paper(image: Image.Image, dice: random.Random) -> Image.Image:
    """Recycled paper, darker towards one side."""
    shade = np.linspace(150, 215, image.width)[None, :] / 255
    return Image.fromarray((np.asarray(image) * shade).astype(np.uint8))


def noisy(image: Image.Image, dice: random.Random) -> Image.Image:
    """A copy of a copy: soft, specked, packed hard."""
    soft = np.asarray(image.filter(ImageFilter.GaussianBlur(image.width / 2800))).copy()
    chance = np.random.default_rng(dice.randrange(2**32))
    spots = chance.random(soft.shape)
    soft[spots < 0.01], soft[spots > 0.99] = 0, 255
    out = io.BytesIO()
    Image.fromarray(soft).save(out, "JPEG", quality=35)
    return Image.open(out).convert("L")


def stamped(image: Image.Image, dice: random.Random) -> Image.Image:
    """A stamp over the text."""
    size = image.width // 5
    mark = Image.new("L", (size, size), 255)
    draw = ImageDraw.Draw(mark)
    draw.ellipse((4, 4, size - 5, size - 5), outline=130, width=max(3, size // 40))
    draw.ellipse((size // 6, size // 6, size - size // 6, size - size // 6), outline=130, width=max(2, size // 70))
    draw.text((size // 4, size // 2 - size // 16), "RECEIVED", fill=130, font=ImageFont.load_default(size // 8))
    mark = mark.rotate(dice.uniform(-20, 20), fillcolor=255)
    place = image.width // 2, image.height // 3
    both = np.minimum(np.asarray(image.crop((*place, place[0] + size, place[1] + size))), np.asarray(mark))
    copy = image.copy()
    copy.paste(Image.fromarray(both), place)
    return copy


def turned(degrees: float) -> Callable[[Image.Image, random.Random], Image.Image]:
    """Fed in askew, on its side or on its head."""
    return lambda image, dice: image.rotate(degrees, Image.Resampling.BICUBIC, expand=degrees % 90 == 0, fillcolor=255)


def as_it_is(image: Image.Image, dice: random.Random) -> Image.Image:
    """Nothing."""
    return image


DAMAGES: dict[str, tuple[int, Callable[[Image.Image, random.Random], Image.Image]]] = {
    "300 dpi, black and white": (300, bilevel),
    "300 dpi, grey": (300, as_it_is),
    "200 dpi, grey": (200, as_it_is),
    "150 dpi, grey": (150, as_it_is),
    "grey paper": (200, grey_paper),
    "noisy": (200, noisy),
    "stamp over text": (200, stamped),
    "askew by 2": (200, turned(2)),
    "askew by -5": (200, turned(-5)),
    "on its side, left": (200, turned(90)),
    "on its side, right": (200, turned(270)),
    "on its head": (200, turned(180)),
}
UPRIGHT = tuple(DAMAGES)[:7]
"""What the bare engine is made for: speed is compared on these."""


@dataclass
class Measured:
    """One picture."""

    damage: str
    recall: float
    bare_recall: float
    regions: int
    seconds: float
    bare_seconds: float


def recall(wanted: Counter[str], found: str) -> float:
    """Share of the words that were found, each as often as it stands there."""
    got = Counter(map(str.casefold, WORD.findall(found)))
    return sum((wanted & got).values()) / max(1, sum(wanted.values()))


def measured(page: Page, damage: str, engine: Any, recognise: Any, dice: random.Random) -> Measured:
    """One page with one damage, read by both."""
    image = DAMAGES[damage][1](page.image, dice)
    begin = time.process_time()
    engine.SetImage(image)
    bare = engine.GetUTF8Text()
    between = time.process_time()
    parts = read_page(Scan(image, page.per_inch), 1, recognise)
    end = time.process_time()
    said = parts[0].text
    regions = said.count(REGION)
    return Measured(damage, recall(page.words, said), recall(page.words, bare), regions, end - between, between - begin)


# Copies


def as_pdf(images: list[Image.Image], per_inch: int) -> bytes:
    """A PDF as a scanner makes it: G4 for black and white, JPEG for the rest."""
    out = io.BytesIO()
    fine = {} if images[0].mode == "1" else {"quality": 75}
    images[0].save(out, "PDF", save_all=True, append_images=images[1:], resolution=per_inch, **fine)
    return out.getvalue()


def copied(pages: list[Page], damage: str, recognise: Any, engine: Any, dice: random.Random) -> dict[str, Any]:
    """A PDF of these pages, five words of each withheld."""
    data = as_pdf([DAMAGES[damage][1](page.image, dice) for page in pages], pages[0].per_inch)
    document = formats.read(data, "", tools=Tools(recognise=recognise))
    redactions = [item for part in document.parts if part.stays for item in chosen(document.digest, part, dice)]
    dropped = tuple((document.digest, part.id) for part in document.parts if not part.stays)
    plan = Plan(document.digest, tuple(redactions), dropped)
    copy = formats.write(data, document, plan, tools=Tools(recognise=recognise))
    checks = verify(data, document, plan, copy, ours=True).checks
    failed = [check.name for check in checks if check.status is not CheckStatus.PASSED]
    return {"ratio": len(copy) / len(data), "seen": still_seen(copy, document.parts, plan, engine), "failed": failed}


def chosen(digest: Any, part: Part, dice: random.Random) -> list[Redaction]:
    """Five words of a page, wherever they stand on it."""
    found = {match.group().casefold() for match in WORD.finditer(part.text) if len(match.group()) > 4}
    words = set(dice.sample(sorted(found), min(5, len(found))))
    places = [match.span() for match in WORD.finditer(part.text) if match.group().casefold() in words]
    return [Redaction(Span(digest, part.id, *place), LABEL) for place in places]


def still_seen(copy: bytes, parts: tuple[Part, ...], plan: Plan, engine: Any) -> int:
    """Withheld words that the bare engine reads in the pictures of a copy."""
    seen = 0
    for number, page in enumerate(pypdfium2.PdfDocument(copy), 1):
        engine.SetImage(page.render(scale=200 / 72, grayscale=True).to_pil())
        text = {word.casefold() for word in WORD.findall(engine.GetUTF8Text())}
        part = next(part for part in parts if part.id == f"page:{number}")
        gone = {
            part.text[item.span.start : item.span.end].casefold()
            for item in plan.redactions
            if item.span.part == part.id
        }
        seen += len(gone & text)
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    recognise, folder = find_recogniser(), language_folder("eng")
    if recognise is None or folder is None:
        sys.exit("Character recognition is not installed on this machine.")
    dice = random.Random(asked.seed)
    found = list(texts(asked.folder))
    if not found:
        sys.exit("The folder has no text of a page's length.")
    chosen_texts, faces = dice.sample(found, min(asked.pages, len(found))), fonts()
    with tesserocr.PyTessBaseAPI(path=folder, lang="eng", psm=tesserocr.PSM.AUTO) as engine:
        rows: defaultdict[str, list[Measured]] = defaultdict(list)
        pages: defaultdict[int, list[Page]] = defaultdict(list)
        for number, text in enumerate(chosen_texts):
            for per_inch in (150, 200, 300):
                pages[per_inch].append(printed(text, per_inch, faces[number % len(faces)]))
        for damage, (per_inch, _) in DAMAGES.items():
            for page in pages[per_inch]:
                rows[damage].append(measured(page, damage, engine, recognise, dice))
        copies = {
            damage: copied(pages[DAMAGES[damage][0]][:4], damage, recognise, engine, dice)
            for damage in ("300 dpi, black and white", "200 dpi, grey", "noisy", "askew by 2")
        }
    told(rows, copies, asked.json)


def told(rows: dict[str, list[Measured]], copies: dict[str, dict[str, Any]], as_json: bool) -> None:
    """The table."""
    table = {
        damage: {
            "recall": statistics.mean(row.recall for row in found),
            "bare recall": statistics.mean(row.bare_recall for row in found),
            "regions a page": statistics.mean(row.regions for row in found),
            "pages a minute": 60 * len(found) / sum(row.seconds for row in found),
            "bare pages a minute": 60 * len(found) / sum(row.bare_seconds for row in found),
        }
        for damage, found in rows.items()
    }
    ours = sum(row.seconds for damage in UPRIGHT for row in rows[damage])
    bare = sum(row.bare_seconds for damage in UPRIGHT for row in rows[damage])
    middle = statistics.median(row.bare_seconds / row.seconds for damage in UPRIGHT for row in rows[damage])
    if as_json:
        print(
            json.dumps({"damages": table, "speed of bare": bare / ours, "median": middle, "copies": copies}, indent=1)
        )
        return
    print(f"{'':28}{'recall':>8}{'bare':>8}{'regions':>9}{'pages/min':>11}{'bare':>8}")
    for damage, row in table.items():
        first, second, third, fourth, fifth = row.values()
        print(f"{damage:28}{first:8.4f}{second:8.4f}{third:9.2f}{fourth:11.1f}{fifth:8.1f}")
    print(f"\nspeed on upright pages: {bare / ours:.0%} of the bare engine's (processor time), median {middle:.0%}")
    for damage, row in copies.items():
        size, seen = row["ratio"], row["seen"]
        print(f"copy, {damage}: {size:.2f} of the size, {seen} withheld words seen", *row["failed"])


if __name__ == "__main__":
    main()
