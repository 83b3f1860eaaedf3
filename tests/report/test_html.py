"""The report for the author: everything in its place, nothing of the document becoming code, marked throughout."""

import base64
import hashlib
import re
import time
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.formats import read
from partywall.model.disclosure import CheckStatus, Outcome, Passage, Plan, Provenance, Screening, Subject
from partywall.model.look import Block, BlockKind, Look
from partywall.model.people import FamilyId, FamilyLink, LinkBasis
from partywall.model.records import Audience
from partywall.model.text import Document, MediaType, PartId, PartKind, Span, Unread, digest_of
from partywall.report import pages_to_show, report_html
from partywall.report.wording import CHECKS
from partywall.verify import verify
from tests import recorded
from tests.report import world

EVIL = '<script>alert("x")</script>'
WARNING = "NOT FOR DISCLOSURE: shows what must be withheld"


class Page(HTMLParser):
    """Reads a report back: tags, ids, links, and the text in the passages' own places."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.headings: list[int] = []
        self.text = ""
        self._in_tag = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags[tag] += 1
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.sources += [given[name] for name in ("src", "href") if name in given and tag != "a"]
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self._in_tag = "tag" in given.get("class", "").split()

    def handle_endtag(self, tag: str) -> None:
        self._in_tag = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._in_tag else data


def report(screening: Screening, look: Look = Look(), **person: str) -> str:  # noqa: B008 - frozen
    return report_html(screening, look, world.register(**person), world.POLICY, world.verification(CheckStatus.PASSED))


TEXT = "# A plan\nAda does well. Jory Trewin was arrested. He was let go.\n# What next\nNobody knows."
WHOLE = world.document(world.part(TEXT), world.part("Ask Jory", "comment:1", PartKind.COMMENT, stays=False), unread=())
SCREENED = world.screening(
    WHOLE,
    world.passage(WHOLE, 24, 49, cores=[(24, 35)]),
    world.passage(WHOLE, 50, 64),
    world.passage(WHOLE, 4, 8, "comment:1"),
    outcomes=[Outcome.REDACT, Outcome.REFER],
)
HTML = report(SCREENED, world.blocks(WHOLE))


def test_it_begins_with_what_was_found() -> None:
    """For whom, how many to withhold and how many to decide, in words."""
    text = Page(HTML).text
    assert "2 passages must be withheld from Ada Marchbank, mother (P1)." in text
    assert "1 needs your decision" in text


def test_a_recipient_outside_the_family_is_warned_of_at_the_top() -> None:
    """One wrong figure in an id sends a family's story to the boy next door: the first lines of the report say so."""
    care = "Take care: the recipient is not counted to the case"
    assert care in Page(report(replace(SCREENED, recipient=world.BOY))).text.split("What was found")[0]
    assert care not in Page(HTML).text


def test_each_passage_says_whose_why_and_by_which_rule() -> None:
    """Whose it is with their family, the reason, how sure, the rule in plain English, and the heading."""
    text = Page(HTML).text
    for said in (
        "Jory Trewin (P8), boy next door",
        "Trewin (F2)",
        "a whole name that only one person has",
        "almost certain (95%)",
        "Information about other families is withheld.",
        "Under the heading “# A plan”",
    ):
        assert said in text


def traced(count: int = 1, context: str = "Jory Trewin was charged.", **known: Any) -> tuple[Provenance, ...]:
    """That the first passage stands in so many records of the family next door."""
    return tuple(
        Provenance(
            SCREENED.passages[0].span,
            recorded.source(world.document(world.part(f"{context} {n}")), (FamilyId("F2"),), f"minutes {n}", **known),
            Span(WHOLE.digest, PartId("body"), 0, len("Jory Trewin was charged")),
            0.75,
            context=context,
        )
        for n in range(1, count + 1)
    )


def told(provenances: tuple[Provenance, ...], *more: Passage) -> str:
    """The report's text, spaces made one."""
    screened = world.screening(WHOLE, SCREENED.passages[0], *more, provenances=provenances)
    return " ".join(Page(report(screened)).text.split())


def test_the_record_it_came_from_is_named() -> None:
    """A traced passage names the record, whose and for whom it is, how like it is and who was given it."""
    said = told(traced(audience=Audience.PROFESSIONALS, released_to=(world.MOTHER,)))
    assert "Where it came from: minutes 1, a record of Trewin (F2), for professionals only" in said
    assert "It stands there nearly word for word (75% of the words)." in said
    assert "It was released to Ada Marchbank, mother (P1)." in said


def test_passage_and_record_stand_side_by_side() -> None:
    """What only one side has is marked by an element of its own, which also says so where marks are not seen."""
    html = report(world.screening(WHOLE, SCREENED.passages[0], provenances=traced()))
    assert "Jory Trewin was <ins>arrested</ins>." in html
    assert "Jory Trewin was <del>charged</del>." in html
    assert "Other words: <ins>arrested</ins> for <del>charged</del>." in html
    for element, words in (("ins", "only here"), ("del", "only there")):
        assert re.search(rf"{element}::before {{ content: \" \[{words}: \"", html)


def test_it_folds_and_needs_no_script() -> None:
    """Where it came from is folded by the page itself, so that keys work and a page without scripts does too."""
    html = report(world.screening(WHOLE, SCREENED.passages[0], provenances=traced()))
    assert '<details class="origin">\n<summary>' in html


def test_a_record_without_text_is_said_to_have_none() -> None:
    """Where nobody kept the record's words the report says that, and shows no columns."""
    html = report(world.screening(WHOLE, SCREENED.passages[0], provenances=traced(context="")))
    assert "The text of this record is not kept here" in html
    assert "only there" not in re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_the_same_words_are_shown_once() -> None:
    """A second record with the same words, and a second passage in the same sentence, point at the first."""
    said = told(traced(2), world.passage(WHOLE, 24, 48))
    assert said.count("Other words: ") == 1
    assert "The words are the same as above." in said
    assert "The words are side by side at passage 1." in said or "The words are side by side at passage 2." in said


def test_more_records_than_fit_are_counted() -> None:
    """Three records are shown, and of the others it is said how many and whose."""
    said = told(traced(7))
    assert "minutes 1, a record of Trewin (F2); and 6 more records" in said
    assert "It stands in 4 more records too: a record of Trewin (F2)." in said


def test_what_may_stay_says_where_it_came_from_too() -> None:
    """A passage that may stay was traced as well, and says so in a row of its own."""
    screened = world.screening(WHOLE, SCREENED.passages[0], outcomes=[Outcome.DISCLOSE], provenances=traced())
    assert re.search(r'<td colspan="5"><?\s*<details class="origin">', report(screened))


def test_a_decision_says_who_made_it() -> None:
    """What a person decided is shown as theirs, not as the policy's."""
    screened = world.screening(WHOLE, SCREENED.passages[0])
    own = replace(screened.decisions[0], outcome=Outcome.DISCLOSE, rule="override", reason="consent", by="U7")
    assert "Decided by U7, with the reason consent." in Page(report(replace(screened, decisions=(own,)))).text


def test_passages_that_share_words_say_so() -> None:
    """Words that two passages keep out stay only if both may stay, and each of the two says so."""
    screened = world.screening(
        WHOLE, world.passage(WHOLE, 24, 49), world.passage(WHOLE, 30, 60), world.passage(WHOLE, 61, 64)
    )
    text = " ".join(Page(report(screened)).text.split())
    assert "Some of these words are in passage 2 too, and stay only if that stays as well." in text
    assert "Some of these words are in passage 1 too" in text
    assert "passage 3 too" not in text


def test_a_referred_passage_gives_the_id_to_decide_it_by() -> None:
    """The author can give a decision without opening the findings."""
    assert SCREENED.passages[1].id in Page(HTML).text
    assert SCREENED.passages[0].id not in Page(HTML).text


def test_a_passage_about_nobody_known_says_so() -> None:
    """A stranger has a number; where nobody knows whom a passage is about, that is said."""
    nobody = replace(SCREENED.passages[0], about=())
    stranger = replace(SCREENED.passages[1], about=(Subject(None, 2),))
    text = Page(report(world.screening(WHOLE, nobody, stranger))).text
    assert "nobody knows whom it is about" in text
    assert "somebody the register does not know (stranger 2)" in text


def test_how_a_family_was_worked_out_is_visible() -> None:
    """A family that nobody recorded is named with the reason why the person is counted to it."""
    inferred = FamilyLink(world.BOY, FamilyId("F2"), LinkBasis.ADDRESS)
    people = replace(world.register(), family_links=(inferred,))
    html = report_html(SCREENED, Look(), people, world.POLICY)
    assert "Trewin (F2), counted to this family because of the same address" in Page(html).text


def assert_linked_both_ways(html: str, passages: int) -> None:
    page = Page(html)
    assert max(Counter(page.ids).values()) == 1
    for number in range(1, passages + 1):
        assert page.ids.count(f"place-{number}") == page.ids.count(f"passage-{number}") == 1
        assert f"#place-{number}" in page.links
        assert f"#passage-{number}" in page.links
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_list_and_document_lead_to_each_other() -> None:
    """Each passage stands once in the list and once in its place, and each link leads somewhere."""
    assert_linked_both_ways(HTML, 3)


@st.composite
def screened_texts(draw: st.DrawFn) -> Screening:
    text = draw(st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=80))
    whole = world.document(world.part(text))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=4))
    passages = {(start, min(start + size, len(text))) for start, size in spans}
    outcomes = draw(st.lists(st.sampled_from(list(Outcome)), min_size=len(passages), max_size=len(passages)))
    return world.screening(whole, *(world.passage(whole, *span) for span in sorted(passages)), outcomes=outcomes)


@given(screened_texts(), st.booleans())
@settings(max_examples=100, deadline=None)
def test_every_passage_has_one_place(screening: Screening, seen: bool) -> None:
    """However passages overlap or cross lines, each has one entry and one place, also where nothing is drawn."""
    look = world.blocks(screening.document) if seen else Look()
    assert_linked_both_ways(report(screening, look), len(screening.passages))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_survives_as_text(text: str) -> None:
    """What a document says is read on the page as it stands, and never as markup."""
    whole = world.document(world.part(text))
    plain = Page(report(world.screening(whole)))
    page = Page(report(world.screening(whole), world.blocks(whole)))
    assert text in page.text
    assert page.tags - plain.tags <= Counter({"div": 1, "p": 1, "h3": 1})


def evil_document() -> Document:
    return world.document(
        world.part(EVIL), world.part(EVIL + ".docx", "file-name", PartKind.FILE_NAME, stays=False),
        unread=(Unread(EVIL, EVIL),),
    )  # fmt: skip


def test_nothing_untrusted_becomes_code() -> None:
    """Script in the text, the file's name, a person's name or a gap's words is shown, not run."""
    whole = evil_document()
    look = Look(blocks=(Block(whole.digest, PartId("body"), BlockKind.CELL, 0, len(EVIL)),))
    html = report(world.screening(whole, world.passage(whole, 3, 9)), look, forename=EVIL, surname='"><img src=x>')
    assert (Page(html).tags["script"], Page(html).tags["img"]) == (1, 0)
    assert "<script>alert" not in html


def test_it_needs_no_network() -> None:
    """No address outside the page, and a policy in the page that forbids it and every script but the page's own."""
    page = Page(HTML)
    assert page.tags["link"] == page.tags["iframe"] == 0
    (script,) = re.findall("<script>(.*?)</script>", HTML, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in HTML
    assert not [source for source in page.sources if not source.startswith("data:")]
    assert "url(" not in HTML
    assert "default-src 'none'" in HTML


def test_it_is_marked_throughout() -> None:
    """On screen, on paper in every browser, and on each page's picture."""
    assert HTML.count(WARNING) >= 3
    assert f'@top-center {{ content: "{WARNING}"' in HTML
    assert re.search(r"\.running \{ display: block; position: fixed", HTML)


def test_nothing_is_blacked_out() -> None:
    """A report cannot be taken for a copy: every withheld word can be read in the document's view."""
    assert Page(HTML).text.count("Jory Trewin was arrested.") >= 2


def test_headings_skip_no_level() -> None:
    """A reader that goes by headings meets them in order."""
    levels = Page(HTML).headings
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_parts_that_no_copy_has_are_listed() -> None:
    """A finding in a comment is shown under its kind, and the comment is counted."""
    text = Page(HTML).text
    assert "comment (in no copy)" in text
    assert "In a comment" in text


def test_what_could_not_be_read_is_listed() -> None:
    """Each gap with its place and why, so that the author can look."""
    whole = world.document(world.part("Ada"), unread=(Unread("page 2", "a picture with no text layer"),))
    html = report(world.screening(whole))
    assert "page 2: a picture with no text layer" in Page(html).text
    assert "may not leave yet: could not be read (1)" in Page(html).text


BOXES = [
    (0, 4, (50, 700, 90, 712)),
    (4, 5, None),
    (5, 9, (95, 700, 130, 712)),
    (9, 10, None),
    (10, 14, (50, 680, 90, 692)),
]
PDF = world.document(
    world.page("Jory Tre\nwin!!", 1, BOXES), *(world.page(f"page {n}", n, [(0, 6, None)]) for n in (2, 3, 4, 5)),
    unread=(Unread("page 4", "a picture with no text layer"),), pages=5,
)  # fmt: skip


def test_passages_are_laid_over_the_page() -> None:
    """One rectangle for each line, where the words stand, and the picture under it."""
    screening = world.screening(PDF, world.passage(PDF, 0, 14, "page:1"))
    html = report(screening, Look(pictures=(world.picture(PDF, 1),)))
    assert_linked_both_ways(html, 1)
    assert '<rect x="49.00" y="88.00" width="82.00" height="12.00"/>' in html
    assert '<rect x="49.00" y="108.00" width="42.00" height="12.00"/>' in html
    assert "data:image/png;base64," in html


def test_pages_without_passages_are_named_and_not_drawn() -> None:
    """Nothing was found on pages 2, 3 and 5; of page 4, which nobody read, that is not said."""
    screening = world.screening(PDF, world.passage(PDF, 0, 4, "page:1"))
    assert pages_to_show(screening) == (1,)
    html = report(screening, Look(pictures=(world.picture(PDF, 1),)))
    assert "Nothing was found on pages 2–3 and 5" in Page(html).text


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


COLOURS = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", HTML))


@pytest.mark.parametrize(
    "ink, paper",
    [
        ("ink", "redact-back"), ("ink", "refer-back"), ("quiet", "#ffffff"), ("link", "#ffffff"), ("link", "#f6f7f7"),
        ("redact", "#ffffff"), ("#ffffff", "refer"), ("#3d3500", "refer-back"), ("#ffffff", "quiet"),
        ("ink", "here-back"), ("ink", "there-back"),
    ],
)  # fmt: skip
def test_words_can_be_read(ink: str, paper: str) -> None:
    """Every pair of ink and paper has the contrast that WCAG 2.2 AA asks of text."""
    assert contrast(COLOURS.get(ink, ink), COLOURS.get(paper, paper)) >= 4.5


def test_the_line_under_a_passage_can_be_seen() -> None:
    """Lines that tell the outcomes apart have the contrast that WCAG 2.2 AA asks of signs, and differ in form."""
    assert contrast(COLOURS["redact"], COLOURS["redact-back"]) >= 3
    assert contrast(COLOURS["refer"], COLOURS["refer-back"]) >= 3
    assert contrast(COLOURS["here"], COLOURS["here-back"]) >= 3
    assert contrast(COLOURS["there"], COLOURS["there-back"]) >= 3
    assert re.search(r"ins \{[^}]*underline double", HTML)
    assert re.search(r"del \{[^}]*line-through", HTML)
    for outcome, form in (("redact", "solid"), ("refer", "dashed"), ("disclose", "dotted")):
        assert re.search(rf"mark\.{outcome} \{{[^}}]*underline {form}", HTML)


def test_a_large_report_is_drawn_quickly() -> None:
    """A thousand passages in a long document take no more than a few seconds."""
    text = "\n".join("Ada does well. Jory Trewin was arrested. He was let go." for _ in range(1000))
    whole = world.document(world.part(text))
    screening = world.screening(whole, *(world.passage(whole, at * 56 + 15, at * 56 + 40) for at in range(1000)))
    begun = time.monotonic()
    report(screening, world.blocks(whole))
    assert time.monotonic() - begun < 10


def test_the_author_is_told_when_a_copy_is_of_another_kind() -> None:
    """Once for each kind, with the reason; of documents that keep their kind nothing is said."""
    inner = replace(world.document(world.part("inside")), media_type=MediaType.MSG)
    kept = world.document(world.part("hello"), inside=(inner, inner))
    assert "goes out" not in report(world.screening(world.document(world.part("hello"))))
    assert report(world.screening(kept)).count("An Outlook e-mail goes out as an e-mail. Outlook") == 1


def test_each_check_says_what_it_asks() -> None:
    """The names of the checks are words of this program; beside each stands a sentence for those who do not know it."""
    named = set(CHECKS)
    done = verify(b"hello", read(b"hello", "a.txt"), Plan(digest_of(b"hello"), ()), b"hello")
    assert {check.name for check in done.checks} <= named
    page = report_html(
        world.screening(world.document(world.part("hello"))), Look(), world.register(), world.POLICY, done
    )
    assert all(CHECKS[check.name] in page for check in done.checks)
