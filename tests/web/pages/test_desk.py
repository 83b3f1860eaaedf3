"""The officer's desk: what waits, and the rules, which two officers change."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest

from partywall.procedure.versions import Matter, VersionState
from service.working import House, at_work, with_edition  # noqa: F401
from web.browsing import browser
from web.pages.reading import reads_as
from web.pages.rooms import ZOOMED, Site, fits, picture, site, violations  # noqa: F401

NOTE = 'kind = "note"\ninherits = "general"\nversion = "1"\ntitle = "Note"\n'


def now() -> datetime:
    return datetime.now(UTC)


def words(answer: Any) -> str:
    """What a page says, without its form."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())).replace("&#39;", "'")


def policy() -> str:
    from partywall.service import version_rows

    files = version_rows.files_in_force(Matter.POLICY, now())
    assert files is not None
    return files["policy.toml"].decode()


def more_open() -> bytes:
    """The policy, but what is of another family may stay."""
    rule = re.search(r'\[\[rule\]\]\nid = "other-family"\n.*?outcome = "redact"', policy(), re.DOTALL)
    assert rule is not None
    changed = policy().replace(rule[0], rule[0].replace('"redact"', '"disclose"'))
    return changed.replace('version = "2026-11-26"', 'version = "2027-01"').encode()


def drafted(house: House, tried: bool = True) -> str:
    """A policy that the first officer drafted."""
    from partywall.service import trials, versions

    version = versions.draft(house.officer, Matter.POLICY, {"policy.toml": more_open()}, now())
    if tried:
        trials.try_out(house.officer, version, now())
    return version


def test_the_desk_says_what_waits_for_this_officer(at_work: House) -> None:  # noqa: F811
    """Nothing at first; then the stop after a near miss, a draft, a role and a code, each with its place. Whoever
    drafted it, or asked for it, is not told that they may agree."""
    from partywall.model.product import Role
    from partywall.service import accounts, granting, incidents
    from service.working import opened

    first = browser(at_work.officer)
    assert "Nothing waits for you." in words(first.get("/desk"))
    product = opened(at_work)
    incidents.report_near_miss(at_work.author, product, incidents.Mechanism.HIDDEN, "A comment was left in it.")
    drafted(at_work)
    granting.grant(at_work.administrator, at_work.author, Role.MANAGER, now())
    accounts.invite(at_work.administrator, at_work.officer, now())
    mine, theirs = words(first.get("/desk")), words(browser(at_work.second_officer).get("/desk"))
    assert "2 stops after near misses Urgent" in mine
    assert "Another officer has to approve it." in mine
    assert "You may read it and approve it." in theirs
    assert "1 right waits for you" in mine  # of their own code they are not the second person
    assert "2 rights wait for you" in theirs


def test_the_desk_is_an_officers(at_work: House) -> None:  # noqa: F811
    """Nobody else is shown what waits there, nor any page that is for officers."""
    for who in ("author", "checker", "manager", "administrator", "auditor", "trainer"):
        reader = browser(at_work.people[who])
        for path in ("/desk", "/desk/near-misses", "/desk/destructions", "/desk/people", "/desk/people/P1034"):
            assert reader.get(path).status_code == 403, (who, path)


def test_everybody_reads_the_rules_and_who_drafts_sees_versions(at_work: House) -> None:  # noqa: F811
    """A social worker reads policy and procedure in words, and prints them; versions are for officers and managers."""
    author, manager = browser(at_work.author), browser(at_work.manager)
    for path, said in (
        ("/desk/policy", "A recipient may have their own information."),
        ("/desk/procedures", "Child protection plan"),
        ("/desk/procedures/letter", "Start a document: say what kind it is and for which case."),
    ):
        answer = author.get(path)
        assert said in words(answer)
        assert "Draft a new version" not in words(answer)
        assert len(answer.content) < 40_000, path
    assert "Draft a new version" in words(manager.get("/desk/policy"))
    assert author.get("/desk/draft/policy").status_code == 403
    checklist = author.get("/desk/procedures/letter/papers/checklist.html")
    assert b"Checklist: Letter" in checklist.content
    assert "attachment" in checklist.headers["Content-Disposition"]
    assert author.get("/desk/procedures/letter/papers/checklist.exe").status_code == 404
    assert author.get("/desk/procedures/none").status_code == 404


def test_a_file_with_faults_is_shown_line_by_line_and_nothing_is_lost(at_work: House) -> None:  # noqa: F811
    """Each fault is said with its line and what stands there; what was typed stays; nothing is kept."""
    from partywall.service import version_rows

    officer, before = browser(at_work.officer), len(version_rows.versions(Matter.POLICY))
    typed = policy().replace('outcome = "refer"', 'outcome = "perhaps"', 1)
    line = typed.split("\n").index('outcome = "perhaps"') + 1
    answer = officer.post("/desk/draft/policy", {"act": "draft", "file": "policy.toml", "text": typed})
    assert answer.status_code == 422
    assert f"policy.toml, line {line}" in words(answer)
    assert '<code class="pw-code">outcome = &#34;perhaps&#34;</code>' in answer.content.decode()
    assert "perhaps" in answer.content.decode().partition("<textarea")[2]
    broken = officer.post("/desk/draft/procedures", {"act": "check", "file": "letter.toml", "text": 'kind = "letter'})
    assert "letter.toml, line 1" in words(broken)
    assert "No faults were found." in words(
        officer.post("/desk/draft/policy", {"act": "check", "file": "policy.toml", "text": policy()})
    )
    assert len(version_rows.versions(Matter.POLICY)) == before


def test_a_change_typed_on_the_page_comes_into_force_by_two(with_edition: House) -> None:  # noqa: F811
    """Typed, kept, tried on what was screened before, read by a second officer with figures and passages, approved."""
    from partywall.service import version_rows

    first, second = browser(with_edition.officer), browser(with_edition.second_officer)
    given = {"act": "draft", "file": "policy.toml", "text": more_open().decode(), "until": "17/5/2030", "once": "a"}
    sent = first.post("/desk/draft/policy", given)
    assert sent.status_code == 303
    path = sent.headers["Location"]
    assert "Draft, not tried yet" in words(first.get(path))
    again = first.post("/desk/draft/policy", given)  # a second press of the button
    assert again.status_code == 303
    assert len(version_rows.versions(Matter.POLICY)) == 2
    tried = first.post(path, {"act": "try"})
    assert tried.status_code == 303, words(tried)[:600]
    own = words(first.get(path))
    assert "Whoever drafted a version, or does the work of who did, does not approve it." in own
    assert "Approve it" not in own
    assert first.post(path, {"act": "approve"}).status_code == 409
    read = second.get(path)
    assert "Letter Withheld May stay" in words(read)
    assert "is changed: “withheld” becomes “may stay”; its sentence stays as it is" in words(read)
    assert "goes: − 157" in words(read) or re.search(r"goes:\s*\d+ outcome = &#34;redact&#34;", words(read))
    assert f"/products/{with_edition.letter}/review/P1035#" in read.content.decode()
    assert second.post(path, {"act": "approve", "since": "99/99/2030"}).status_code == 422
    assert second.post(path, {"act": "approve", "since": "17/4/2030"}).status_code == 303
    assert "Approved, from a later day" in words(second.get(path))
    assert second.post(path, {"act": "end"}).status_code == 303
    states = [row.state for row in version_rows.listed(Matter.POLICY, now())]
    assert states == [VersionState.IN_FORCE, VersionState.ENDED]


def test_only_the_changed_procedures_are_handed_in(at_work: House) -> None:  # noqa: F811
    """One new file is laid over those in force; another draft can begin with a draft."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from partywall.service import version_rows

    officer = browser(at_work.officer)
    assert "Choose at least one file." in words(officer.post("/desk/draft/procedures", {"act": "hand-in"}))
    file = SimpleUploadedFile("note.toml", NOTE.encode())
    path = officer.post("/desk/draft/procedures", {"act": "hand-in", "files": file}).headers["Location"]
    assert "Note: This kind is new." in words(officer.get(path))
    version = path.rpartition("/")[2]
    assert "How we produce: Note" in words(officer.get(f"/desk/procedures/note?version={version}"))
    assert officer.get(f"/desk/versions/{version}/files/note.toml").content == NOTE.encode()
    changed = NOTE.replace('"Note"', '"Short note"')
    given = {"act": "draft", "file": "note.toml", "from": version, "text": changed}
    second = officer.post("/desk/draft/procedures", given).headers["Location"].rpartition("/")[2]
    assert version_rows.files_of(second)["note.toml"] == changed.encode()
    assert len(version_rows.files_of(second)) == len(version_rows.files_of(version))


def test_a_house_with_no_rules_takes_on_what_is_shipped_by_two(at_work: House) -> None:  # noqa: F811
    """Where nothing is in force the desk says that nothing can leave; each of two officers presses once."""
    from partywall.service import version_rows, versions

    for matter in Matter:
        for row in version_rows.listed(matter, now()):
            versions.end(at_work.officer, row.version.id, now())
    first, second = browser(at_work.officer), browser(at_work.second_officer)
    assert "Nothing can leave yet" in words(first.get("/desk"))
    assert "No policy is in force." in words(browser(at_work.author).get("/desk/policy"))
    assert "No procedures are in force." in words(browser(at_work.author).get("/desk/procedures"))
    assert first.post("/desk", {"act": "adopt"}).status_code == 303
    assert first.post("/desk", {"act": "adopt"}).status_code == 409
    assert second.post("/desk", {"act": "adopt"}).status_code == 303
    assert "Nothing can leave yet" not in words(first.get("/desk"))
    assert version_rows.files_in_force(Matter.POLICY, now()) is not None


@pytest.mark.slow
def test_the_desk_and_the_rules_read_in_order(with_edition: House, site: Site) -> None:  # noqa: F811
    """Each page has one heading, breaks no rule of access, fits at 400 % zoom, and is told in order."""
    from partywall.service import incidents

    incidents.report_near_miss(
        with_edition.author, with_edition.letter, incidents.Mechanism.WRONG_ADDRESS, "The envelope had an old address.",
        with_edition.edition,
    )  # fmt: skip
    version = drafted(with_edition)
    page = site.visit("second_officer", "/desk")
    for path, name in (
        ("/desk", "desk"),
        ("/desk/policy", "desk-policy"),
        ("/desk/procedures", "desk-procedures"),
        (f"/desk/versions/{version}", "desk-version"),
        ("/desk/draft/policy", "desk-draft"),
    ):
        page.goto(path)
        assert violations(page) == [], path
        assert reads_as(page, name)
        picture(page, name, whole=name not in {"desk-policy", "desk-draft"})
        page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
        assert fits(page), path
        page.set_viewport_size({"width": 1280, "height": 900})


@pytest.mark.slow
def test_a_draft_is_approved_by_keyboard_alone(with_edition: House, site: Site) -> None:  # noqa: F811
    """From the desk to the draft, down to the button, and it is in force; and a fault's link leads to its line."""
    from partywall.service import version_rows

    drafted(with_edition)
    page = site.visit("second_officer", "/desk")
    _tab_to(page, "Redaction policy: a draft waits")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk/versions/*")
    _tab_to(page, "Approve it")
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Approved, and in force now.").wait_for()
    assert [row.state for row in version_rows.listed(Matter.POLICY, now())][-1] is VersionState.IN_FORCE
    page.goto("/desk/draft/policy")
    page.locator("#text").fill(policy().replace('outcome = "refer"', 'outcome = "perhaps"', 1))
    _tab_to(page, "Look for faults only")
    page.keyboard.press("Enter")
    page.locator("#faults").wait_for()
    _tab_to(page, "policy.toml, line")
    page.keyboard.press("Enter")
    chosen = "(area => area.value.slice(area.selectionStart, area.selectionEnd))(document.getElementById('text'))"
    assert page.evaluate(chosen) == 'outcome = "perhaps"'
    site.faults.clear()  # the page with the faults answers 422


def _tab_to(page: Any, wanted: str) -> None:
    """Press Tab until what has the focus says that."""
    for _ in range(80):
        page.keyboard.press("Tab")
        said = page.evaluate("(document.activeElement.innerText || '').trim()")
        if said.startswith(wanted):
            return
    raise AssertionError(wanted)
