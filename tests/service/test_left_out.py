"""A mail with an attachment that no reader opens: there is a copy once somebody decides that it is left out."""

from __future__ import annotations

import json
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest

import partywall
from partywall import formats
from partywall.model.disclosure import LEFT_OUT
from partywall.model.product import ProductId
from partywall.model.text import Digest, digest_of
from service import working
from service.working import House, at_work

__all__ = ["at_work"]

STRANGE = b"\x00\x01\x02" + b"nobody knows what this is\x00" * 20
FILE = digest_of(STRANGE)
WHY = "A film. The office that sent it has no other form of it."


@cache
def mail(subject: str = "The visit") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ann@example.org", "ben@example.org", subject
    made.set_content("We visit on Monday. School goes well.\n")
    made.add_attachment(STRANGE, maintype="application", subtype="octet-stream", filename="film.xyz")
    return made.as_bytes()


def stuck(made: House, content: bytes = b"") -> ProductId:
    """A mail that was screened, and of which no copy can be made."""
    id = working.opened(made, content=content or mail(), name="visit.eml")
    working.screened(made, id)
    return id


def unread(made: House, id: ProductId) -> list[Digest]:
    from partywall.service import seen

    findings = json.loads(seen.findings_of(made.manager, id, working.FATHER, at=made.tick()))
    return [row["file"] for row in findings["unread"]]


def leave(made: House, id: ProductId, who: str = "manager", file: Digest = FILE, out: bool = True) -> None:
    from partywall.service import products

    products.leave_file_out(made.people[who], id, file, out, WHY, at=made.tick())


def no_copy(made: House, id: ProductId) -> str:
    """Why the job that makes a copy failed."""
    from partywall.procedure import acts
    from partywall.service import product_jobs  # noqa: F401 - it fills the table of jobs
    from partywall.service.jobs import Clerk
    from partywall.store.jobs.models import JobRow

    made.do("author", acts.AskEdition(working.FATHER), id)
    Clerk().run(until_idle=True)
    (failed,) = JobRow.objects.exclude(state="done")
    why = str(failed.why)
    failed.delete()
    return why


def test_a_copy_is_made_once_a_manager_has_left_the_file_out(at_work: House, tmp_path: Path) -> None:
    """Before, there is none. It says that a file is missing, goes the whole way, and can be verified by anybody."""
    from partywall.service import seen
    from partywall.store.vault import blobs

    made, id = at_work, stuck(at_work)
    assert "not all of the document could be read" in no_copy(made, id)
    assert not made.product(id).editions and unread(made, id) == [FILE]
    leave(made, id)
    edition = working.made_edition(made, id)
    found = made.product(id).edition(edition)
    assert found is not None and found.verified and not found.unread and found.footing.files == 1
    working.checked(made, id, edition)
    copy = blobs.get(id, found.footing.copy)
    text = " ".join(part.text for each in formats.read(copy, "copy.eml").walk() for part in each.parts)
    assert LEFT_OUT in text and "School goes well" in text and "film.xyz" not in text
    findings = seen.findings_of(made.author, id, working.FATHER, edition, at=made.tick())
    assert json.loads(findings)["left_out"] == [FILE]
    for name, data in (("visit.eml", mail()), ("copy.eml", copy), ("findings.json", findings)):
        (tmp_path / name).write_bytes(data)
    assert partywall.verify_copy(tmp_path / "visit.eml", tmp_path / "copy.eml", tmp_path / "findings.json").passed
    working.released(made, id, edition)


def test_it_is_somebody_elses_to_decide_and_of_what_was_read_nobodys(at_work: House) -> None:
    """The author may not; a file that is not there, or was read, cannot be left out; a reason is needed."""
    from partywall.errors import Refused
    from partywall.service import products
    from partywall.service.acting import Denied

    made, id = at_work, stuck(at_work)
    with pytest.raises(Denied):
        leave(made, id, "author")
    for file in (digest_of(b"another"), digest_of(mail())):
        with pytest.raises(Refused, match="no such file inside"):
            leave(made, id, file=file)
    with pytest.raises(Denied, match="reason"):
        products.leave_file_out(made.manager, id, FILE, True, " ", at=made.tick())
    assert not made.product(id).files


def test_what_changes_voids_the_check(at_work: House) -> None:
    """Taken back, the copy leaves no more, and none is made; and for another version it was never decided."""
    from partywall.service import products, releases
    from partywall.service.acting import Denied

    made, id = at_work, stuck(at_work)
    leave(made, id)
    edition = working.made_edition(made, id)
    working.checked(made, id, edition)
    leave(made, id, out=False)
    with pytest.raises(Denied, match="file inside"):
        releases.choose_delivery(made.sender, id, edition, "by-hand", at=made.tick())
        releases.key_address(made.second_sender, id, edition, at=made.tick())
        releases.release(made.sender, id, edition, at=made.tick())
    leave(made, id)
    products.add_draft(made.author, id, mail("Another visit"), "visit.eml", at=made.tick())
    working.screened(made, id)
    assert "not all of the document could be read" in no_copy(made, id)
    assert len(made.product(id).editions) == 1 and unread(made, id) == [FILE]
