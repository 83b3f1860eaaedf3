"""Products on the command line, asked of a house that is really kept open by ``partywall serve``."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from partywall.cli import partywall
from partywall.errors import PartywallError

ROOT = Path(__file__).parent.parent.parent
_MAKES = """
import json, os
from pathlib import Path
from partywall.service.house import init_house
init_house(Path(os.environ["PARTYWALL_HOME"]))
from partywall.model.product import Role
from tests.web import browsing, world
made = world.built(stages=False)
author = made.people[Role.AUTHOR]
print(json.dumps({"author": browsing.token_of(author, "read", "author"), "reader": browsing.token_of(author, "read"),
                  "checker": browsing.token_of(made.people[Role.CHECKER], "read", "author", "send")}))
"""


@dataclass(frozen=True)
class Open:
    """A house that is kept open, and what shows who asks."""

    url: str
    tokens: dict[str, Path]

    def run(self, who: str, *words: str) -> Result:
        """What the command line says."""
        way = ["--url", self.url, "--token-file", str(self.tokens[who])]
        return CliRunner().invoke(partywall, [*words, *way])


def _port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """A house of its own, served by real processes."""
    folder = tmp_path_factory.mktemp("house")
    environment = os.environ | {"PARTYWALL_HOME": str(folder), "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    made = subprocess.run([sys.executable, "-c", _MAKES], env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    tokens = {}
    for who, token in json.loads(made.stdout).items():
        tokens[who] = tmp_path_factory.mktemp("tokens") / who
        tokens[who].write_text(token + "\n")
    port = _port()
    serve = ["serve", "--house", str(folder), "--bind", f"127.0.0.1:{port}", "--processes", "1"]
    served = subprocess.Popen([sys.executable, "-m", "partywall", *serve], env=environment, cwd=ROOT)
    try:
        _wait(port)
        yield Open(f"http://127.0.0.1:{port}", tokens)
    finally:
        served.terminate()
        assert served.wait(60) == 0


def _wait(port: int) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            connection.request("GET", "/api/v1/me")
            if connection.getresponse().status == 401:
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the house did not open")


def _said(result: Result, name: str) -> str:
    assert result.exit_code == 0, result.output + str(result.exception)
    return next(line for line in result.output.splitlines() if line.startswith(f"{name}: ")).removeprefix(f"{name}: ")


def test_a_letter_is_begun_on_the_command_line(house: Open, tmp_path: Path) -> None:
    """Opened, its recipient named, its document handed in and fetched again, byte by byte."""
    product = _said(house.run("author", "act", "open-product", "--kind", "letter", "--case", "CASE-OURS"), "product")
    named = house.run("author", "act", "name-recipient", product, "--person", "P-OURS", "--basis", "parent")
    assert named.exit_code == 0, named.output
    letter = tmp_path / "letter to Marta.txt"
    letter.write_text("Dear parent, all is well.\n")
    handed = house.run("author", "act", "add-draft", product, str(letter))
    assert _said(handed, "made").startswith("sha256:")
    back = tmp_path / "back.txt"
    fetched = house.run("author", "product", "fetch", product, "draft", "--out", str(back))
    assert fetched.exit_code == 0, fetched.output
    assert back.read_bytes() == letter.read_bytes()
    shown = json.loads(house.run("author", "product", "show", product).output)
    assert [row["person"] for row in shown["recipients"]] == ["P-OURS"]
    assert [row["act"] for row in json.loads(house.run("author", "product", "history", product).output)] == [
        "open-product", "name-recipient", "add-draft"
    ]  # fmt: skip
    assert "may  add-source" in house.run("author", "product", "acts", product).output
    assert product in house.run("author", "product", "list").output
    assert house.run("author", "product", "work").exit_code == 0
    assert json.loads(house.run("author", "product", "jobs", product).output) == []


def test_a_refusal_is_every_reason_and_an_exit_code(house: Open) -> None:
    """What the procedure has against an act is printed reason by reason, with the step that asks for it."""
    product = _said(house.run("author", "act", "open-product", "--kind", "letter", "--case", "CASE-OURS"), "product")
    house.run("author", "act", "name-recipient", product, "--person", "P-OURS", "--basis", "parent")
    refused = house.run("author", "act", "ask-screening", product, "--recipient", "P-OURS")
    assert isinstance(refused.exception, PartywallError)
    assert refused.exception.exit_code == 4
    assert "No document was handed in yet." in str(refused.exception)


def test_a_token_is_no_way_round(house: Open) -> None:
    """A program's token cannot check, reads alone where it has that scope alone, and is told no other's product."""
    product = _said(house.run("author", "act", "open-product", "--kind", "letter", "--case", "CASE-OURS"), "product")
    checks = house.run("checker", "act", "start-check", product, "--edition", "c" + "0" * 20)
    assert "person" in str(checks.exception)
    writes = house.run("reader", "act", "close-product", product)
    assert "scope" in str(writes.exception)
    other = house.run("checker", "product", "show", product)
    assert "no such document" in str(other.exception)


def test_the_same_key_does_an_act_once(house: Open) -> None:
    """Given twice with one key, an act is done once, and the product is the same."""
    words = ("act", "open-product", "--kind", "letter", "--case", "CASE-OURS", "--key", "once")
    assert _said(house.run("author", *words), "product") == _said(house.run("author", *words), "product")


@pytest.mark.parametrize(
    "url", ["http://partywall.example", "ftp://localhost", "https://a/b", "localhost:8000", "http://["]
)
def test_a_house_beyond_this_machine_is_asked_over_https_alone(tmp_path: Path, url: str) -> None:
    """No token is ever sent in the clear over a network, and an address that is none is refused."""
    token = tmp_path / "token"
    token.write_text("partywall_x")
    result = CliRunner().invoke(partywall, ["product", "list", "--url", url, "--token-file", str(token)])
    assert isinstance(result.exception, PartywallError)
    assert "https" in str(result.exception)


def test_a_house_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    """Nobody listens: the command says so, and that the same request tells whether anything was done."""
    token = tmp_path / "token"
    token.write_text("partywall_x")
    way = ["--url", f"http://127.0.0.1:{_port()}", "--token-file", str(token)]
    result = CliRunner().invoke(partywall, ["product", "list", *way])
    assert "does not answer" in str(result.exception)


def test_what_cannot_be_meant_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    """An option that no house could take is named; the house is not asked."""
    token = tmp_path / "token"
    token.write_text("partywall_x")
    way = ["--url", "http://127.0.0.1:9", "--token-file", str(token)]
    result = CliRunner().invoke(partywall, ["act", "open-product", "--kind", "two words", "--case", "C1", *way])
    assert str(result.exception) == "This cannot be meant: --kind."
