"""Second eyes from a file of settings: who is asked, how, and what a whole run says of it."""

import json
import re
import socket
from importlib import resources
from pathlib import Path

import jsonschema
import pytest

import partywall
import simulated
from chatting import completion, quoting, saying, serving
from partywall.errors import ExitCode, Refused, Unreadable
from partywall.model.disclosure import Outcome
from partywall.service import documents
from partywall.service.second_eyes import _BOUNDS, _WHERE, load_second_eyes
from partywall.store.chat import Ways

FERRETS = "Somebody across the yard keeps ferrets and drinks."


@pytest.fixture
def town(tmp_path: Path) -> Path:
    folder = simulated.town(tmp_path)
    (folder / "plan.txt").write_text(simulated.PLAN + f"\n{FERRETS}\n")
    return folder


def settings(folder: Path, text: str) -> Path:
    path = folder / "eyes.toml"
    path.write_text(text)
    return path


def at(folder: Path, url: str, *more: str) -> Path:
    return settings(folder, "\n".join((f'url = "{url}"', 'model = "wren-7b"', "retries = 0", *more)))


def test_a_run_with_second_eyes(town: Path) -> None:
    """What the model saw waits for a person and is not in the copy; findings, certificate and terminal say so."""
    with serving(saying(quoting(FERRETS, "weasels"))) as served:
        done = partywall.redact_document(**simulated.order(town), out=town / "out", second_eyes=at(town, served.url))
    assert "ferrets" not in done.copy_path.read_text()
    assert not done.releasable
    found = json.loads((town / "out/findings.json").read_bytes())
    [row] = [row for row in found["passages"] if row["text"] == FERRETS]
    assert row["decision"]["rule"] == "second-eyes"
    assert row["evidence"][0]["kind"] == "second eyes"
    certificate = json.loads((town / "out/certificate.json").read_bytes())
    assert certificate["second_eyes"] == found["second_eyes"]
    assert certificate["second_eyes"]["model"] == "wren-7b"
    assert certificate["second_eyes"]["dropped"] == [{"count": 1, "why": "not in the text"}]
    assert "ferrets" not in json.dumps(certificate)
    assert any("wren-7b" in line and "1 passage" in line for line in documents.describe_copy(done))
    assert "language model wren-7b marked it" in (town / "out/report.html").read_text()
    for name in ("findings", "certificate"):
        schema = json.loads(resources.files("partywall.report").joinpath(f"schema/{name}.schema.json").read_text())
        jsonschema.validate(json.loads((town / f"out/{name}.json").read_bytes()), schema)


def test_a_copy_made_with_second_eyes_can_be_verified(town: Path) -> None:
    """The findings come back whole, and the copy passes against them."""
    with serving(saying(quoting(FERRETS))) as served:
        done = partywall.redact_document(**simulated.order(town), out=town / "out", second_eyes=at(town, served.url))
    assert partywall.verify_copy(town / "plan.txt", done.copy_path, town / "out/findings.json").passed


def test_a_persons_decision_settles_what_the_model_saw(town: Path) -> None:
    """With the decision given back the copy may go on, whatever the model says the next time."""
    with serving(saying(quoting(FERRETS)), saying(completion("[]"))) as served:
        eyes = at(town, served.url)
        screened = partywall.screen_document(**simulated.order(town), second_eyes=eyes)
        [passage] = screened.screening.outcome(Outcome.REFER)
        row = {"passage": passage.id, "outcome": "redact", "reason": "other-person", "by": "U7"}
        whole = {"document": screened.screening.document.digest, "recipient": simulated.MOTHER, "decisions": [row]}
        (town / "decisions.json").write_text(json.dumps(whole))
        order = simulated.order(town) | {"decisions": town / "decisions.json", "second_eyes": eyes}
        done = partywall.redact_document(**order, out=town / "out")
    assert done.releasable
    assert "ferrets" not in done.copy_path.read_text()


def test_a_server_that_fails_is_a_warning(town: Path) -> None:
    """The run goes on as without second eyes, and says so where people and programs read it."""
    with serving(saying(b"", 500)) as served:
        done = partywall.redact_document(**simulated.order(town), out=town / "out", second_eyes=at(town, served.url))
    assert done.releasable
    warning = "The second eyes could not run on 1 of 1 stretch of the text: The server answered with the error 500."
    assert warning in documents.describe_copy(done)
    assert warning in (town / "out/report.html").read_text()
    certificate = json.loads((town / "out/certificate.json").read_bytes())
    assert certificate["second_eyes"]["failed"] == [{"count": 1, "why": "The server answered with the error 500."}]


def test_where_they_are_required_a_failure_refuses_the_run(town: Path) -> None:
    """An administrator may rule that nothing goes on without them; then nothing is written."""
    with serving(saying(b"", 500)) as served, pytest.raises(Refused, match="required"):
        eyes = at(town, served.url, "required = true")
        partywall.redact_document(**simulated.order(town), out=town / "out", second_eyes=eyes)
    assert not (town / "out").exists()


def test_by_default_nothing_is_sent(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the option no connection is made, and findings say that nobody was asked."""
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("a connection was made"))
    screened = partywall.screen_document(**simulated.order(town))
    assert json.loads(documents.findings(screened))["second_eyes"] is None
    assert documents.verdict(screened) is ExitCode.WITHHOLD


def test_the_token_comes_from_its_own_place(town: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a variable of the environment or a file beside the settings, and it stands in no result."""
    monkeypatch.setenv("WREN_TOKEN", "s3cret-one")
    (town / "token").write_text("s3cret-two\n")
    with serving(saying(completion("[]"))) as served:
        for place in ('token_env = "WREN_TOKEN"', 'token_file = "token"'):
            eyes = at(town, served.url, place)
            order = simulated.order(town) | {"second_eyes": eyes, "out": town / "out", "replace": True}
            partywall.redact_document(**order)
    sent = [row["Authorization"] for row in served.headers]
    assert sent == ["Bearer s3cret-one", "Bearer s3cret-two"]
    assert not [path for path in (town / "out").iterdir() if b"s3cret" in path.read_bytes()]


def test_settings_may_not_lie_among_the_results(town: Path) -> None:
    """The folder for the results is for results alone."""
    (town / "out").mkdir()
    eyes = at(town / "out", "https://models.example.org")
    with pytest.raises(Refused, match="settings of the second eyes lies in the folder for the results"):
        partywall.redact_document(**simulated.order(town), out=town / "out", second_eyes=eyes)


GOOD = 'url = "https://models.example.org"\nmodel = "wren"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "lack model and url"),
        ("url =", "not a TOML file"),
        ('url = "https://models.example.org"', "lack model"),
        (GOOD + 'token = "s3cret"', "a key that nobody knows"),
        (GOOD + "url2 = 1", "a key that nobody knows"),
        ('url = 3\nmodel = "wren"', "url is not a text"),
        ('url = "http://models.example.org"\nmodel = "wren"', "must begin with https"),
        ('url = "http://127.0.0.1.example.org"\nmodel = "wren"', "must begin with https"),
        ('url = "http://localhost.example.org"\nmodel = "wren"', "must begin with https"),
        ('url = "ftp://models.example.org"\nmodel = "wren"', "must begin with https"),
        ('url = "models.example.org"\nmodel = "wren"', "url must be like"),
        ('url = "https://me:pass@models.example.org"\nmodel = "wren"', "url must be like"),
        ('url = "https://models.example.org?key=s3cret"\nmodel = "wren"', "url must be like"),
        ('url = "https://models.example.org:99999"\nmodel = "wren"', "url must be like"),
        ('url = "https://models.example.org/a b"\nmodel = "wren"', "url must be like"),
        ('url = "https://[::1"\nmodel = "wren"', "url must be like"),
        ('url = "https://models.example.org"\nmodel = "w\\nren"', "model must be a name"),
        (GOOD + "timeout = 0", "timeout must be a number from 1"),
        (GOOD + "timeout = nan", "timeout must be a number"),
        (GOOD + "retries = 1.5", "retries must be a whole number"),
        (GOOD + "retries = true", "retries must be a whole number"),
        (GOOD + "chunk = 10", "chunk must be a whole number from 500"),
        (GOOD + "chunk = 1000\noverlap = 600", "overlap must be at most half"),
        (GOOD + "answer_bytes = 99999999999", "answer_bytes must be"),
        (GOOD + "required = 1", "required must be true or false"),
        (GOOD + 'token_env = "NO_SUCH_PLACE"', "where the token should be"),
        (GOOD + 'token_file = "two words"', "where the token should be"),
        (GOOD + 'token_env = "A"\ntoken_file = "b"', "token's place once"),
        (GOOD + 'ca_file = "two words"', "ca_file holds no certificates"),
    ],
)
def test_settings_that_are_off_are_refused_in_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    """What nobody knows, or would send text where it must not go, is refused before anything is sent."""
    (tmp_path / "two words").write_text("no such thing")
    with pytest.raises(Refused, match=says) as refused:
        load_second_eyes(settings(tmp_path, text))
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("missing", ["eyes.toml", "token", "ca.pem"])
def test_a_file_that_is_not_there_is_said(tmp_path: Path, missing: str) -> None:
    """Settings, token and authority are files of which each is named by what it is."""
    (tmp_path / "token").write_text("x")
    settings(tmp_path, GOOD + 'token_file = "token"\nca_file = "ca.pem"\n')
    (tmp_path / "ca.pem").write_text("x")
    (tmp_path / missing).unlink()
    with pytest.raises((Unreadable, Refused)) as stopped:
        load_second_eyes(tmp_path / "eyes.toml")
    assert str(tmp_path) not in str(stopped.value)


@pytest.mark.parametrize(
    "url",
    ["https://models.example.org", "http://localhost:8080/v1", "http://[::1]:8080", "https://models.example.org/x/v1/"],
)
def test_these_are_addresses(tmp_path: Path, url: str) -> None:
    """Encrypted anywhere, plain on this machine; the protocol's own path may be begun."""
    assert load_second_eyes(settings(tmp_path, f'url = "{url}"\nmodel = "wren"\n')).model == "wren"


def test_other_settings_have_another_digest(tmp_path: Path) -> None:
    """The certificate tells by which settings a model was asked."""
    one = load_second_eyes(settings(tmp_path, GOOD)).settings
    assert load_second_eyes(settings(tmp_path, GOOD + "required = true\n")).settings != one


def test_the_reference_lists_every_setting() -> None:
    """The table of settings is what a file may hold, with the defaults and bounds that are in force."""
    text = (Path(__file__).parents[2] / "docs/reference.md").read_text().split("## Second eyes\n")[1].split("\n## ")[0]
    rows = {cells[1].strip().strip("`"): cells for line in text.splitlines() if (cells := line.split("|"))[1:]}
    assert rows.keys() - {"setting", "---"} == _WHERE | _BOUNDS.keys() | {"required"}
    for key, (low, high) in _BOUNDS.items():
        assert [float(number.replace(",", "")) for number in re.findall(r"[\d,]+", rows[key][4])] == [low, high]
        assert float(rows[key][3].replace(",", "")) == getattr(Ways(), key)
