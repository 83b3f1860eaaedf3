"""The checker's room over HTTP: nothing but the copy while they are blind, nothing lost, and kind words."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

import pytest

from service import working
from service.working import House, with_edition  # noqa: F401
from web.browsing import browser
from web.pages.checked import KEPT, WITHHELD, address, begun, compared, marks, returned, seconds, waiting
from web.pages.everywhere import places

THE_COPY = {"check", "check-end", "check-leave", "check-words", "copy-page", "copy-file"}
"""Addresses of the product that are the copy's own."""
OF_NOTHING = {"near-miss"}
"""What shows nothing of a product: whoever sees something wrong can stop the line."""
API = (
    "", "/acts", "/draft", "/jobs", "/history", "/findings/P1035", "/editions/{}", "/editions/{}/copy",
    "/editions/{}/text", "/editions/{}/comparison", "/editions/{}/certificate", "/editions/{}/delivery",
    "/editions/{}/addresses", "/editions/{}/parcel", "/editions/{}/siblings",
)  # fmt: skip
OF_THE_COPY = {"/editions/{}", "/editions/{}/copy", "/editions/{}/text"}
HIDDEN = ("number 10", "who rang", "Maureen", "Tibbs")
"""Words that the original has, and the copy has not."""


def once(text: str) -> str:
    """The hidden fields of the first form of a page that tell how long it was open."""
    found = re.search(r'name="opened" value="([^"]+)"', text)
    assert found
    return found[1]


def test_while_blind_no_address_gives_anything_but_the_copy(with_edition: House) -> None:  # noqa: F811
    """At every other address of the product its checker is refused, and at none stands a word that is withheld."""
    made = with_edition
    begun(made)
    reader = browser(made.checker)
    got = set()
    for place in places(made, within="<str:product>"):
        answer = reader.get(place.path)
        text = b"".join(answer) if answer.streaming else answer.content
        assert not any(word.encode() in text for word in HIDDEN), place
        if answer.status_code == 200:
            got.add(place.name)
        elif answer.status_code in {302, 303}:
            assert answer.headers["Location"].startswith((address(made), "/sign-in")), place
        else:
            assert answer.status_code in {403, 404, 405}, place
    assert "for Darren" not in reader.get(f"/products/{made.letter}/near-miss?copy={made.edition}").content.decode()
    assert got <= THE_COPY | OF_NOTHING
    assert {"check", "check-end", "check-leave", "copy-page"} <= got
    for end in API:
        answer = reader.get(f"/api/v1/products/{made.letter}{end.format(made.edition)}")
        if end == "/acts":  # which acts may be done: ids and reasons
            assert not any(word.encode() in answer.content for word in HIDDEN)
        elif end not in OF_THE_COPY:
            assert answer.status_code in {403, 404}, end


@pytest.mark.slow
def test_whatever_else_a_checker_is_nothing_in_the_house_tells_them_more(with_edition: House) -> None:  # noqa: F811
    """Also with every role beside it: what an earlier checker marked, and what the author withheld, stands nowhere."""
    from partywall.model.product import Role
    from partywall.procedure import acts
    from partywall.service import checking, granting

    made = with_edition
    begun(made, disputed=True)
    checking.mark_words(made.checker, made.letter, made.edition, 1, "Helen Marsden", "Whose nurse?", at=made.tick())
    made.do("checker", acts.LeaveCheck(made.edition), made.letter)
    for role in (Role.OFFICER, Role.AUDITOR, Role.SENDER, Role.TRAINER, Role.MANAGER, Role.AUTHOR):
        given = granting.grant(made.administrator, made.second_checker, role, made.tick())
        if given.waits:
            granting.approve_grant(made.officer, given.id, made.tick())
    granting.allow_case(made.officer, made.second_checker, working.CASE, made.tick())
    made.do("second_checker", acts.StartCheck(made.edition), made.letter)
    reader = browser(made.second_checker)
    told = ("number 10", "Maureen", "Tibbs", "Whose nurse?", WITHHELD, "The name of the course is hers.")
    for place in places(made):
        answer = reader.get(place.path)
        text = (b"".join(answer) if answer.streaming else answer.content).decode(errors="replace")
        assert not [words for words in told if words in text], place
        assert not (place.of_product and answer.status_code == 200 and place.name not in THE_COPY | OF_NOTHING), place


def test_the_room_has_no_way_out_but_to_pause_or_to_give_up(with_edition: House) -> None:  # noqa: F811
    """No list of places, no sign-out, no product: every link and form leads to the room itself; and to signing in
    again, once somebody was signed out."""
    made = with_edition
    begun(made)
    text = browser(made.checker).get(address(made)).content.decode()
    text = re.sub(r'<section class="pw-staying".*?</section>', "", text, flags=re.DOTALL)
    links = set(re.findall(r'<a [^>]*href="([^"]+)"', text)) | set(re.findall(r'action="([^"]+)"', text))
    assert links == {"#main-content", address(made), address(made, "check/leave")}
    assert "<nav" not in text
    assert "Darren Ashby" in text


def test_of_two_who_begin_at_once_one_is_told_kindly(with_edition: House) -> None:  # noqa: F811
    """The second learns that somebody has begun it perhaps, in the words that a checker gets at an address of none."""
    made = with_edition
    waiting(made)
    first, second = browser(made.checker), browser(made.second_checker)
    assert "Begin the check" in second.get(address(made)).content.decode()
    answer = first.post(address(made), {"act": "start-check", "once": "a"})
    assert (answer.status_code, answer.headers["Location"]) == (303, address(made))
    late = second.post(address(made), {"act": "start-check", "once": "b"})
    assert late.status_code == 404
    text = late.content.decode()
    assert "Perhaps somebody else has begun it" in text
    nowhere = second.get(address(made).replace(made.letter, "p" + "0" * 20)).content.decode()
    assert re.sub(r'value="[^"]*"', "", text) == re.sub(r'value="[^"]*"', "", nowhere)


def test_pressed_twice_a_check_is_begun_once(with_edition: House) -> None:  # noqa: F811
    """A second press leads where the first did."""
    made = with_edition
    waiting(made)
    reader = browser(made.checker)
    for _ in range(2):
        assert reader.post(address(made), {"act": "start-check", "once": "same"}).status_code in {302, 303, 200}
    assert len(made.product(made.letter).edition(made.edition).checks) == 1  # type: ignore[union-attr]


def test_who_may_not_check_is_told_why_and_offered_nothing(with_edition: House) -> None:  # noqa: F811
    """The author reads that it is for somebody else; no button stands there."""
    made = with_edition
    waiting(made)
    text = browser(made.author).get(address(made)).content.decode()
    assert "You cannot check this one" in text
    assert "start-check" not in text


def test_marks_are_there_at_once_and_still_there_later(with_edition: House) -> None:  # noqa: F811
    """Without a script words are marked by typing them; a session that ends loses none; each can be taken back."""
    made = with_edition
    begun(made)
    reader = browser(made.checker)
    sent = {"act": "mark-words", "page": "1", "words": "Helen Marsden", "why": "Whose nurse?", "once": "1"}
    assert reader.post(address(made), sent).status_code == 303
    again = browser(made.checker).get(address(made)).content.decode()
    assert "Whose nurse?" in again
    assert '<mark class="pw-marked" data-mark="1">Helen Marsden</mark>' in again
    taken = re.search(r'name="mark" value="([^"]+)"', again)
    assert taken
    reader.post(address(made), {"act": "unmark-copy", "mark": taken[1], "page": "1", "once": "2"})
    assert marks(made) == []


def test_words_that_are_not_there_are_said_and_stay_typed(with_edition: House) -> None:  # noqa: F811
    """A slip costs nobody what they wrote."""
    made = with_edition
    begun(made)
    sent = {"act": "mark-words", "page": "1", "words": "Helen Marsdenn", "why": "Hm", "once": "1"}
    answer = browser(made.checker).post(address(made), sent)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "These words do not stand on this page." in text
    assert 'value="Helen Marsdenn"' in text and 'value="Hm"' in text


def test_a_script_gets_the_page_anew_and_nothing_around_it(with_edition: House) -> None:  # noqa: F811
    """What is marked by a script is answered by the page as it is now."""
    made = with_edition
    begun(made)
    reader = browser(made.checker)
    sent = {"act": "mark-copy", "page": "1", "place": ["0 16 body"], "why": "", "once": "1", "seconds": "0"}
    answer = reader.post(address(made), sent, headers={"X-Part": "1"})
    assert answer.status_code == 200
    assert "<html" not in answer.content.decode()
    assert marks(made) == ["Mr Darren Ashby\n"[:16]]
    wrong = reader.post(address(made), {**sent, "place": ["5 2 body"], "once": "2"}, headers={"X-Part": "1"})
    assert wrong.status_code == 409
    assert "govuk-error-summary" in wrong.content.decode()


def test_what_no_page_sends_is_refused_or_read_as_the_first_page(with_edition: House) -> None:  # noqa: F811
    """Numbers without end, places that are none: no fault, and no mark."""
    made = with_edition
    begun(made)
    reader, long = browser(made.checker), "9" * 5000
    assert reader.get(address(made), {"page": long}).status_code == 200
    for sent in (
        {"act": "turn", "to": long, "page": long, "seconds": long},
        {"act": "see-page", "page": "1", "seconds": long},
        {"act": "mark-copy", "page": "1", "place": ["0 16 body", f"0 {long} body"]},
        {"act": "mark-copy", "page": "1", "place": ["0 16 body", "off"]},
        {"act": "mark-words", "page": long, "words": "Helen"},
    ):
        assert reader.post(address(made), {**sent, "once": str(sent)[:60]}).status_code in {204, 303, 409}, sent
    assert marks(made) == []


def test_a_mark_that_comes_after_the_end_is_said_to_be_lost(with_edition: House) -> None:  # noqa: F811
    """In another window the blind part has ended: nobody believes that the mark was saved. Going back leads on."""
    from partywall.procedure import acts

    made = with_edition
    begun(made)
    working.read_through(made, made.letter, made.edition)
    made.do("checker", acts.EndBlind(made.edition), made.letter)
    reader = browser(made.checker)
    assert reader.get(address(made, "check/end")).headers["Location"] == address(made)
    answer = reader.post(address(made), {"act": "mark-words", "page": "1", "words": "Helen", "once": "1"}, follow=True)
    assert "This was not saved: you have ended the blind part" in answer.content.decode()


class Later:
    """A clock that is ahead."""

    def __init__(self, by: float) -> None:
        from django.utils import timezone

        self._timezone, self._by = timezone, timedelta(seconds=by)

    def now(self) -> datetime:
        return self._timezone.now() + self._by  # type: ignore[no-any-return]


def turned(made: House, reader: Any, monkeypatch: pytest.MonkeyPatch, after: float, **said: str) -> int:
    """Turn the page after so many seconds without a script; how many were believed."""
    opened = once(reader.get(address(made)).content.decode())
    before = seconds(made)
    with monkeypatch.context() as clock:
        clock.setattr("partywall.web.pages.check.timezone", Later(after))
        reader.post(address(made), {"act": "turn", "page": "1", "to": "1", "opened": opened, "seconds": "", **said})
    return seconds(made) - before


def test_without_a_script_the_house_measures_and_believes_little(  # noqa: F811
    with_edition: House,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From one page to the next, and three minutes at most; what was forged or is of another page counts nothing."""
    made = with_edition
    begun(made)
    reader = browser(made.checker)
    assert turned(made, reader, monkeypatch, 40) in {40, 41}
    assert turned(made, reader, monkeypatch, 4000) == 180
    assert turned(made, reader, monkeypatch, 40, opened="forged") == 0
    assert turned(made, reader, monkeypatch, 40, seconds="7") == 7
    assert turned(made, reader, monkeypatch, 40, seconds="0") == 0


def test_more_time_than_went_by_is_not_believed(with_edition: House) -> None:  # noqa: F811
    """A check that began a moment ago has no page that was open for an hour."""
    made = with_edition
    waiting(made)
    reader = browser(made.checker)
    reader.post(address(made), {"act": "start-check", "once": "a"})
    assert reader.post(address(made), {"act": "see-page", "page": "1", "seconds": "3000"}).status_code == 204
    assert seconds(made) < 10
    end = reader.get(address(made, "check/end")).content.decode()
    assert "1 page has not been open for long enough" in end
    assert "end-blind" not in end
    refused = reader.post(address(made, "check/end"), {"act": "end-blind", "once": "b"})
    assert refused.status_code == 409
    assert "Page 1: not looked at" in refused.content.decode()


def test_a_check_that_is_given_up_waits_for_somebody_else(with_edition: House) -> None:  # noqa: F811
    """Its marks are kept; whoever gave it up reads so, and the next can begin."""
    made = with_edition
    begun(made)
    reader = browser(made.checker)
    answer = reader.post(address(made, "check/leave"), {"act": "leave-check", "once": "a"}, follow=True)
    assert "The check has ended." in answer.content.decode()
    assert "Begin the check" in browser(made.second_checker).get(address(made)).content.decode()


def test_a_manager_takes_a_check_from_who_is_away(with_edition: House) -> None:  # noqa: F811
    """They see who is at it and since when, none of the marks, and can end it; the author cannot."""
    made = with_edition
    begun(made)
    manager = browser(made.manager)
    text = manager.get(address(made)).content.decode()
    assert "Cam Idowu has been checking it since" in text
    assert "End their check" in text
    assert "End their check" not in browser(made.author).get(address(made)).content.decode()
    assert browser(made.author).get(address(made, "check/leave")).status_code == 302
    assert manager.post(address(made, "check/leave"), {"act": "leave-check", "once": "a"}).status_code == 303
    assert "Begin the check" in browser(made.second_checker).get(address(made)).content.decode()


def test_every_difference_is_decided_before_a_copy_is_approved(with_edition: House) -> None:  # noqa: F811
    """One at a time, with a reason; then the copy can be approved, and its checker reads what they found and missed."""
    made = with_edition
    compared(made)
    reader, there = browser(made.checker), address(made, "comparison")
    rows = made.product(made.letter).edition(made.edition).check.differences  # type: ignore[union-attr]
    assert rows
    for number, row in enumerate(rows):
        text = reader.get(there).content.decode()
        assert f"{number} of {len(rows)} decided" in text
        assert "Approve this copy" not in text
        bare = reader.post(there, {"act": "settle-difference", "difference": row.id, "change": "no", "reason": " "})
        assert bare.status_code == 422
        assert "Say why, in a few words." in bare.content.decode()
        sent = {"act": "settle-difference", "difference": row.id, "change": "no", "reason": "His own.", "once": row.id}
        assert reader.post(there, sent).headers["Location"] == f"{there}#open"
    assert "Approve this copy" in reader.get(there).content.decode()
    done = reader.post(there, {"act": "approve-edition", "once": "z"}, follow=True).content.decode()
    assert "Approved. Of 1 mark of yours, 0 led to a change." in done
    assert "Of 1 place that the author had kept against the program, you had marked 0." in done
    assert reader.get(there).status_code == 404


def test_a_copy_with_a_change_is_not_approved(with_edition: House) -> None:  # noqa: F811
    """Whoever decided that something must change can send it back, with words, and that is called no failure."""
    made = with_edition
    compared(made)
    reader, there = browser(made.checker), address(made, "comparison")
    for number, row in enumerate(made.product(made.letter).edition(made.edition).check.differences):  # type: ignore[union-attr]
        change = "no" if number else "yes"
        sent = {"act": "settle-difference", "difference": row.id, "change": change, "reason": "So.", "once": row.id}
        reader.post(there, sent)
    text = reader.get(there).content.decode()
    assert "It goes back to its author" in text and "That is no failure." in text
    assert "Approve this copy" not in text
    assert reader.post(there, {"act": "approve-edition", "once": "y"}).status_code == 409
    assert reader.post(there, {"act": "return-edition", "words": "", "once": "x"}).status_code in {409, 422}
    assert reader.post(there, {"act": "return-edition", "words": "The first.", "once": "z"}).status_code == 303


def test_the_author_reads_why_it_came_back(with_edition: House) -> None:  # noqa: F811
    """The checker's words, what must change first, and what each of the three said of it."""
    made = with_edition
    returned(made)
    text = browser(made.author).get(address(made, "comparison")).content.decode()
    assert "Why it came back" in text
    assert "Please look at the first one." in text
    assert text.index("Must change") < text.index("Stays")
    for words in ("Mr Eccles", KEPT, WITHHELD, "He may not know.", "The name of the course is hers."):
        assert words in text
    assert "settle-difference" not in text
    assert browser(made.stranger).get(address(made, "comparison")).status_code == 404


def test_while_marks_are_laid_side_by_side_one_need_not_wait(with_edition: House) -> None:  # noqa: F811
    """The page says so, and where the job fails, what can be done then."""
    from partywall.procedure import acts
    from partywall.store.jobs.models import JobRow

    made = with_edition
    begun(made)
    working.read_through(made, made.letter, made.edition)
    made.do("checker", acts.EndBlind(made.edition), made.letter)
    reader, there = browser(made.checker), address(made, "comparison")
    assert "See whether it is done" in reader.get(there).content.decode()
    JobRow.objects.filter(kind="compare").update(state="failed", why="The copy cannot be read.", due=None)
    text = reader.get(there).content.decode()
    assert "It could not be done: The copy cannot be read." in text
    assert "Give the check up" in text
    made.do("checker", acts.LeaveCheck(made.edition), made.letter)
