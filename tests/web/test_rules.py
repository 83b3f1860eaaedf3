"""Procedures and policy over HTTP: what staff read, and what a second officer sees before they approve."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from partywall.model.product import Role
from tests.web import browsing
from tests.web.housed import house, undone
from tests.web.world import World

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

__all__ = ["house", "undone"]

API = "/api/v1"
NOTE = b'kind = "note"\ninherits = "general"\nversion = "1"\ntitle = "Note"\n'


def _post(client: Client, path: str, said: dict[str, object], files: bool = False) -> HttpResponse:
    kind = {} if files else {"content_type": "application/json"}
    return client.post(API + path, said, **kind)  # type: ignore[return-value, arg-type]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("procedure.html", b"<!doctype html>"), ("checklist.pdf", b"%PDF-"), ("procedure.docx", b"PK")],
)
def test_everybody_can_have_what_staff_read(undone: World, name: str, begins: bytes) -> None:
    """The written procedure and the checklist, as page, PDF and Word file; of no kind that there is not."""
    client = browsing.browser(undone.people[Role.AUTHOR])
    answer = client.get(f"{API}/procedures/letter/papers/{name}")
    assert answer.status_code == 200
    assert answer.content.startswith(begins)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'
    assert client.get(f"{API}/procedures/poem/papers/{name}").status_code == 404
    assert client.get(f"{API}/procedures/letter/papers/secrets.txt").status_code in {404, 422}


def test_a_second_officer_reads_what_they_approve(undone: World) -> None:
    """Files and trial are there before the approval; an author sees neither, and after it the new kind is there."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    first, second = map(browsing.browser, undone.officers)
    author = browsing.browser(undone.people[Role.AUTHOR])
    drafted = _post(first, "/versions", {"matter": "procedures", "files": SimpleUploadedFile("note.toml", NOTE)}, True)
    assert drafted.status_code == 201, drafted.content
    version = drafted.json()["id"]  # type: ignore[attr-defined]
    assert _post(second, f"/versions/{version}/approve", {}).status_code in {403, 409}
    told = _post(first, f"/versions/{version}/try", {})
    assert told.json()["words"] == ["Note: This kind is new."]  # type: ignore[attr-defined]
    read = second.get(f"{API}/versions/{version}/files")
    assert read.json()["note.toml"] == NOTE.decode()
    assert len(read.json()) == 11
    assert second.get(f"{API}/versions/{version}/trial").json() == told.json()  # type: ignore[attr-defined]
    for path in ("files", "trial"):
        assert author.get(f"{API}/versions/{version}/{path}").status_code == 403
    assert _post(first, f"/versions/{version}/approve", {}).status_code in {403, 409}
    assert author.get(f"{API}/procedures/note").status_code == 404
    assert _post(second, f"/versions/{version}/approve", {}).status_code == 200
    assert author.get(f"{API}/procedures/note").json()["title"] == "Note"


def test_two_files_of_one_name_are_not_one(undone: World) -> None:
    """Neither takes the other's place unseen."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    twice = [SimpleUploadedFile("note.toml", NOTE) for _ in range(2)]
    refused = _post(browsing.browser(undone.officers[0]), "/versions", {"matter": "procedures", "files": twice}, True)
    assert refused.status_code == 409 and b"have one name" in refused.content


def test_a_wrong_file_is_said_with_its_line(undone: World) -> None:
    """Over HTTP as on the command line."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    client = browsing.browser(undone.officers[0])
    bad = SimpleUploadedFile("note.toml", NOTE + b"checkers = 7\n")
    answer = _post(client, "/versions", {"matter": "procedures", "files": bad}, True)
    assert answer.status_code in {409, 422}
    assert "note.toml, line 5, checkers" in answer.content.decode()
