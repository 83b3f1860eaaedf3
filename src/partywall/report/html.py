"""The report for the author: one page that needs no network.

It can be read without a script. One script of its own, and by the page's policy no other, saves what the author
decides.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from partywall.decide import Policy
from partywall.model.disclosure import Outcome, Screening, Verification
from partywall.model.look import Look
from partywall.model.people import Register
from partywall.model.text import PartKind
from partywall.report.certificate import blocks
from partywall.report.entries import Entry, entries, marks_of
from partywall.report.pages import Grid, Heading, Items, Page, Paragraph, appearance
from partywall.report.people import recipient
from partywall.report.places import homes
from partywall.report.summary import found, outside
from partywall.report.wording import CHECKS, DISCLOSE_REASONS, REDACT_REASONS, VERBS, count, shown

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

# In the order of what the author has to do: first what waits for them.
_GROUPS = (
    (Outcome.REFER, "You decide"),
    (Outcome.REDACT, "Withheld"),
    (Outcome.DISCLOSE, "Looked at, and may stay"),
)
_NODES = {Heading: "heading", Paragraph: "paragraph", Items: "items", Grid: "grid", Page: "page"}


def report_html(
    screening: Screening,
    look: Look,
    register: Register,
    policy: Policy,
    verification: Verification | None = None,
) -> str:
    """What was found, whose it is, why, and where: the whole report as one page of HTML.

    It shows what must be withheld, so it is for the author alone and says so on every page.
    """
    marks = marks_of(screening)
    listed = entries(marks, screening, look, register, policy)
    whom = shown(recipient(screening.recipient, register))
    return _template().render(
        screening=screening,
        register=register,
        policy=policy,
        recipient=whom,
        name=_name(screening),
        care=outside(screening, register),
        found=found(screening, whom),
        groups=[(outcome, title, _of(outcome, listed)) for outcome, title in _GROUPS if _of(outcome, listed)],
        referred=len(screening.outcome(Outcome.REFER)),
        unread=screening.unread,
        appearance=appearance(marks, screening, look),
        verification=verification,
        blocks=blocks(screening, verification) if verification else (),
        parts=list(homes(screening.document)),
        decision_reasons={"redact": REDACT_REASONS, "disclose": DISCLOSE_REASONS},
        script=_script(),
        script_digest=_sha256(_script()),
    )


def _of(outcome: Outcome, listed: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in listed if entry.outcome is outcome]


def _name(screening: Screening) -> str:
    names = (part.text for part in screening.document.parts if part.kind is PartKind.FILE_NAME)
    return shown(next(names, "the document"))


@cache
def _script() -> Markup:
    """The one script of the page. It holds nothing of any document."""
    from markupsafe import Markup

    return Markup(files("partywall.report").joinpath("templates/report.js").read_text("utf-8"))  # noqa: S704 - our own


def _sha256(script: str) -> str:
    """How a page's policy names the one script that it lets run."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")


@cache
def _template() -> Template:
    # Loaded here: to screen and to verify need no page and should start without it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("partywall.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shown"] = shown
    environment.globals.update(count=count, verbs=VERBS, checks=CHECKS, node_kind=lambda node: _NODES[type(node)])
    return environment.get_template("report.html")
