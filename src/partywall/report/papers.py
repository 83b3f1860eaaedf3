"""A paper: headings, words, lists, tables and pictures, from which HTML, PDF and Word files are made alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Title:
    """A heading: 2 under the paper's own, 3 under that."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; the first cell of each row says what the row is about."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Shares of the width."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, with what it shows in words."""

    svg: str
    shows: str


Block = Title | Words | Points | Sheet | Picture
_KINDS = {Title: "title", Words: "words", Points: "points", Sheet: "sheet", Picture: "picture"}


@dataclass(frozen=True, slots=True)
class Paper:
    """One document for staff."""

    title: str
    under: str
    """What stands under the title: the version, and from what it was made."""
    blocks: tuple[Block, ...]
    small: bool = False
    """Set so that it fits a page to tick."""


def for_template(paper: Paper) -> dict[str, Any]:
    """The paper as the template of its PDF takes it."""
    blocks = [{"kind": _KINDS[type(block)], **asdict(block)} for block in paper.blocks]
    return {"title": paper.title, "under": paper.under, "small": paper.small, "blocks": blocks}


def html_page(paper: Paper) -> str:
    """The paper as one page of HTML that needs no network and no script."""
    from markupsafe import Markup  # loaded here, as in ``html``

    blocks = [{"kind": _KINDS[type(block)], **asdict(block)} for block in paper.blocks]
    for block in blocks:
        if "svg" in block:
            block["svg"] = Markup(block["svg"])  # noqa: S704 - drawn by our own code, which escapes every word
    return _template().render(paper=paper, blocks=blocks)


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("partywall.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["style"] = files("partywall.report").joinpath("templates/paper.css").read_text("utf-8")
    return environment.get_template("paper.html")
