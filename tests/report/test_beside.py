"""A passage and a record side by side: nothing is lost, and what is not marked reads the same on both."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.text import PartId, Span, digest_of
from partywall.report.beside import Beside, Shade, Stretch, beside
from partywall.report.traced import InRecord
from partywall.words import tokens
from tests import recorded
from tests.report import world

DOCUMENT = digest_of(b"document")


def row(here: str, mine: str, there: str, theirs: str, retold: bool = False, context: str | None = None) -> Provenance:
    """That ``mine`` of the text ``here`` stands as ``theirs`` in the text ``there``, a paragraph a line."""
    source = recorded.source(world.document(world.part(there)), (FamilyId("F2"),), "minutes")
    at, start = here.index(mine), there.index(theirs)
    first = there.rfind("\n", 0, start) + 1
    last = there.find("\n", start)
    paragraph = there[first : last if last >= 0 else len(there)] if context is None else context
    return Provenance(
        Span(DOCUMENT, PartId("body"), at, at + len(mine)),
        source,
        Span(source.digest, PartId("body"), start, start + len(theirs)),
        0.5,
        context=paragraph,
        context_start=first,
        retold=retold,
    )


def compared(here: str, rows: Sequence[Provenance]) -> Beside:
    return beside(InRecord(tuple(rows)), here, rows[0].span.start, rows[-1].span.end)


def text(side: Sequence[Stretch], *shades: Shade) -> str:
    return "".join(stretch.text for stretch in side if not shades or stretch.shade in shades)


def marked(side: Sequence[Stretch], shade: Shade = Shade.ONLY) -> list[str]:
    return [stretch.text for stretch in side if stretch.shade is shade]


def unmarked(side: Sequence[Stretch]) -> list[str]:
    """The words that are the same on both sides."""
    return [word.key for stretch in side if stretch.shade is Shade.SAME for word in tokens(stretch.text)]


HERE = "Ada did well. The boy next door was arrested in May with two older youths. He was let go. Bertie slept."
PARAGRAPH = "All came. Jory Trewin was arrested in May with three older youths. Jory was let go at night. It rained."
THERE = f"Minutes\n{PARAGRAPH}\nEnd"
MINE, THEIRS = "arrested in May with two older youths", "arrested in May with three older youths"


def test_names_that_were_swapped_are_seen_at_a_glance() -> None:
    """Who stands for whom is marked on both sides and told in pairs, also at the beginning of a sentence."""
    found = compared(HERE, [row(HERE, MINE, THERE, THEIRS)])
    assert marked(found.here) == ["The boy next door", "two"]
    (paragraph,) = found.there
    assert marked(paragraph) == ["Jory Trewin", "three"]
    assert found.instead == (("The boy next door", "Jory Trewin"), ("two", "three"))
    assert text(found.here) == "The boy next door was arrested in May with two older youths."


def test_the_paragraph_of_the_record_is_shown_around() -> None:
    """The record's paragraph may name whom the passage tells of, so all of it is there, and no other paragraph."""
    found = compared(HERE, [row(HERE, "was let go", THERE, "was let go")])
    (paragraph,) = found.there
    assert text(paragraph) == PARAGRAPH
    assert text(paragraph, Shade.SAME, Shade.ONLY) == "Jory was let go at night."
    assert marked(paragraph) == ["Jory", "at night"]


def test_stretches_that_follow_each_other_are_compared_as_one() -> None:
    """A copy is given sentence by sentence; side by side it is one stretch, and each sentence has its own pairs."""
    rows = [row(HERE, MINE, THERE, THEIRS), row(HERE, "was let go", THERE, "was let go")]
    found = compared(HERE, rows)
    assert text(found.here) == "The boy next door was arrested in May with two older youths. He was let go."
    assert len(found.there) == 1
    assert ("He", "Jory") in found.instead
    assert found.differs


def test_sentences_in_another_order_are_found_in_theirs() -> None:
    """Where sentences were turned round each is compared with its own."""
    here = "He was let go by the police. Jory was seen at the old mill."
    there = "Jory was seen at the old mill. He was let go by the police."
    first, second = here.split(". ")[0], "Jory was seen at the old mill"
    found = compared(here, [row(here, first, there, first), row(here, second, there, second)])
    assert not found.differs
    assert text(found.there[0]) == there


def test_what_is_told_in_other_words_marks_what_both_have() -> None:
    """Of a retold passage the telling words of both are marked, in whatever form, and no word of grammar."""
    here = "He takes tablets for his moods and hurt himself."
    there = "Jory has a tablet for low mood. He harmed himself."
    found = compared(here, [row(here, here, there, there, retold=True)])
    assert marked(found.here, Shade.SHARED) == ["tablets", "moods"]
    assert marked(found.there[0], Shade.SHARED) == ["tablet", "mood"]
    assert not found.differs
    assert found.instead == ()


def test_case_and_line_breaks_are_no_difference() -> None:
    """Layout is not what was changed."""
    here, there = "HE WAS\nlet go – at once.", "He was let go at once."
    found = compared(here, [row(here, "let go – at once", there, "let go at once")])
    assert marked(found.here) == []


def test_a_sentence_may_go_over_broken_lines() -> None:
    """Where lines are broken in a sentence, as in e-mails, the name at its beginning is still compared."""
    here = "The boy next door, who has been living there since May,\nwas arrested with a knife."
    there = "Jory was arrested with a knife."
    found = compared(here, [row(here, "arrested with a knife", there, "arrested with a knife")])
    assert marked(found.here) == ["The boy next door, who has been living there since May"]
    assert marked(found.there[0]) == ["Jory"]


def test_the_first_words_of_the_next_sentence_do_not_draw_it_in() -> None:
    """What was copied may end in words that any sentence begins with: that sentence is not compared."""
    here = "Jory was seen at the old mill. There is a dog in the yard."
    there = "Jory was seen at the old mill. Nobody was with him."
    found = compared(here, [row(here, here[: here.index(" dog")], there, there[: there.index(". Nobody")])])
    assert text(found.here, Shade.SAME) == "Jory was seen at the old mill."
    assert text(found.here, Shade.AROUND) == " There is a dog in the yard."
    assert not found.differs


def test_without_the_records_text_there_is_nothing_beside() -> None:
    """A record whose text nobody kept, or of which another text is kept, is shown by its name alone."""
    assert compared(HERE, [row(HERE, "was let go", THERE, "was let go", context="")]).there == ()
    assert compared(HERE, [row(HERE, "was let go", THERE, "was let go", context="too short")]).there == ()


def test_a_long_paragraph_is_cut_between_words() -> None:
    """Of a paragraph of pages only the nearest words are shown, and it is seen that there is more."""
    there = "word " * 400 + "x. He was let go. Then " + "word " * 400
    found = compared(HERE, [row(HERE, "He was let go", there, "He was let go")])
    shown = text(found.there[0])
    assert shown.startswith("… word ")
    assert shown.endswith("word …")
    assert len(shown) < 800


WORDS = "Jory Wenna he was the seen by a red door. mill. 3 O’Neil".split()
SAID = st.lists(st.sampled_from(WORDS), min_size=1, max_size=25)


@given(SAID, SAID)
def test_what_is_not_marked_reads_the_same_on_both_sides(mine: list[str], theirs: list[str]) -> None:
    """Both texts are shown letter for letter, and without the marked words they are the same words in one order."""
    here, there = " ".join(mine), " ".join(theirs)
    found = compared(here, [row(here, here, there, there)])
    assert text(found.here) == here
    (paragraph,) = found.there
    assert text(paragraph) == there
    assert unmarked(found.here) == unmarked(paragraph)
    if mine == theirs:
        assert not found.differs
