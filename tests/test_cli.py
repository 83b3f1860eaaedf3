"""The command line: exit codes, one clear sentence for bad input, and nothing half-written."""

import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import simulated
from chatting import quoting, saying, serving
from partywall.errors import ExitCode
from running import Run


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return simulated.town(tmp_path)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    return lambda *words: Run([str(word) for word in words], monkeypatch, capsys)


def order(town: Path, document: str = "plan.docx", **changes: str) -> list[str]:
    options = {
        "register": str(town / "register.json"),
        "case": simulated.CASE,
        "recipient": simulated.MOTHER,
        "records": str(town / "records"),
    } | changes
    return [str(town / document), *(word for key, value in options.items() for word in (f"--{key}", value))]


def test_redact_ends_well(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """A whole run prints what was found and where to look, and ends with 0."""
    done = run("redact", *order(town), "--out", town / "out")
    assert done.code == ExitCode.DONE, done.err
    assert "report.html" in done.out
    assert sorted(path.name for path in (town / "out").iterdir()) == [
        "certificate.json",
        "copy.docx",
        "findings.json",
        "report.html",
    ]


def test_what_is_printed_holds_no_passage(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """A terminal scrolls into logs: no withheld word is printed."""
    done = run("screen", *order(town))
    assert done.code == ExitCode.WITHHOLD
    assert not [words for words in simulated.WITHHELD if words in done.out + done.err]


def test_screen_prints_json(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """With --json the findings go to standard output and nothing else does."""
    assert json.loads(run("screen", *order(town), "--json").out)["case"] == simulated.CASE


def test_an_explanation_is_printed_only_where_asked_for(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """--explain says of each passage in one sentence whose it is and why."""
    done = run("screen", *order(town), "--explain")
    assert done.code == ExitCode.WITHHOLD
    assert "Believed to be about Jory Trewin, boy next door" in done.out
    assert "Believed" not in run("screen", *order(town)).out


def test_disagreements_are_counted_below_a_folder(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """One decision against what was proposed, kept in a certificate, is counted with its rule and kind."""
    run("redact", *order(town), "--out", town / "results" / "one")
    found = json.loads((town / "results" / "one" / "findings.json").read_bytes())
    row = next(row for row in found["passages"] if row["decision"]["outcome"] == "redact" and row["stays"])
    decision = {"passage": row["id"], "outcome": "disclose", "reason": "consent", "by": "U7"}
    given = {"document": found["document"]["digest"], "recipient": found["recipient"], "decisions": [decision]}
    (town / "decisions.json").write_text(json.dumps(given))
    words = ("--decisions", town / "decisions.json", "--out", town / "results" / "two")
    assert run("redact", *order(town), *words).code == ExitCode.DONE
    counted = json.loads(run("disagreements", town / "results", "--json").out)
    assert (counted["certificates"], counted["against"]) == (2, 1)
    assert counted["rows"][0]["rule"] == row["decision"]["rule"]
    assert "1 against what was proposed" in run("disagreements", town / "results").out
    (town / "results" / "one" / "certificate.json").write_text("{}")
    assert run("disagreements", town / "results").code == ExitCode.REFUSED


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 300_000_000)
    return buffer.getvalue()


def nested_xml() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(simulated.plan_docx())) as plan, zipfile.ZipFile(buffer, "w") as archive:
        for name in plan.namelist():
            content = plan.read(name)
            if name == "word/document.xml":
                content = b"<a>" * 100_000 + b"</a>" * 100_000
            archive.writestr(name, content)
    return buffer.getvalue()


BAD = {
    "empty.docx": b"",
    "empty.pdf": b"",
    "empty.txt": b"",
    "damaged.docx": simulated.plan_docx()[:2000],
    "damaged.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "mislabelled.docx": b"%PDF-1.7\n",
    "mislabelled.pdf": simulated.plan_docx(),
    "bomb.docx": bomb(),
    "nested.docx": nested_xml(),
    "wrong.txt": b"\xff\xfe\x00\xd8\x00",
    "nul.txt": b"some\x00thing",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "encrypted.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "table.xlsx": b"PK\x03\x04" + bytes(100),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_clear_sentence(run, town: Path, name: str) -> None:  # type: ignore[no-untyped-def]
    """Empty, damaged, mislabelled, packed to burst, nested without end: one sentence, code 3, nothing written."""
    (town / name).write_bytes(BAD[name])
    done = run("redact", *order(town, name), "--out", town / "out")
    assert done.code == ExitCode.UNREADABLE, done.err
    assert done.err.startswith("partywall: ")
    assert done.err.count("\n") == 1
    assert name not in done.err
    assert not (town / "out").exists()
    assert (town / name).read_bytes() == BAD[name]


@pytest.mark.parametrize(
    ("changes", "code", "says"),
    [
        (
            {"recipient": "Ada Marchbank"},
            ExitCode.REFUSED,
            "The register has nobody of the id that was given for the recipient; it must be an id, not a name.",
        ),
        ({"case": "C404"}, ExitCode.REFUSED, "The register has no case of the id that was given."),
        ({"register": "nowhere"}, ExitCode.UNREADABLE, "The register does not exist."),
        ({"records": "nowhere"}, ExitCode.UNREADABLE, "The records' folder does not exist."),
        ({"policy": "nowhere"}, ExitCode.UNREADABLE, "The policy does not exist."),
    ],
)
def test_a_request_that_cannot_be_met_is_refused(
    run, town: Path, changes: dict[str, str], code: int, says: str
) -> None:  # type: ignore[no-untyped-def]
    """An unknown recipient, case or file is said in one sentence, and nothing is written."""
    done = run("redact", *order(town, **changes), "--out", town / "out")
    assert (done.code, done.err) == (code, f"partywall: {says}\n")
    assert not (town / "out").exists()


def test_an_unsafe_register_stops(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """A restriction on somebody unknown would make decisions unsafe, so nothing is decided."""
    broken = simulated.register() | {
        "restrictions": [{"person": "P404", "categories": ["contact"], "withheld_from": ["*"]}]
    }
    (town / "register.json").write_text(json.dumps(broken))
    done = run("screen", *order(town))
    assert done.code == ExitCode.REFUSED
    assert "register" in done.err
    checked = run("register", "check", town / "register.json")
    assert checked.code == ExitCode.REFUSED
    assert "STOP" in checked.out


def test_a_policy_with_an_unknown_condition_is_refused(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """A policy is used only if every word of it is understood."""
    (town / "policy.toml").write_text(run("policy").out.replace("protected = true", "moonlight = true"))
    done = run("screen", *order(town, policy=str(town / "policy.toml")))
    assert done.code == ExitCode.REFUSED


def test_a_prepared_register_answers_alike(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """Screening with a snapshot finds what screening with the JSON file finds."""
    assert run("register", "prepare", town / "register.json", town / "town.register").code == ExitCode.DONE
    plain = json.loads(run("screen", *order(town), "--json").out)
    snapshot = json.loads(run("screen", *order(town, register=str(town / "town.register")), "--json").out)
    assert snapshot == plain


def test_verify_tells_a_good_copy_from_a_bad_one(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """verify ends with 0 for the copy that was made, and with 5 for one in which a withheld word is left."""
    run("redact", *order(town, "plan.txt"), "--out", town / "out")
    copy, findings = town / "out" / "copy.txt", town / "out" / "findings.json"
    assert run("verify", town / "plan.txt", copy, "--findings", findings).code == ExitCode.DONE
    copy.write_text(copy.read_text() + "\nTrewin\n")
    assert run("verify", town / "plan.txt", copy, "--findings", findings).code == ExitCode.UNSAFE


def test_a_wrong_word_is_usage(run) -> None:  # type: ignore[no-untyped-def]
    """An option that there is not ends with 2, in one sentence."""
    done = run("redact", "--nonsense")
    assert (done.code, done.err.count("\n")) == (ExitCode.USAGE, 1)


def test_a_recipient_from_elsewhere_is_said(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """A recipient outside the case's family may be a slip of the hand, so a line says what follows from it."""
    assert "Take care" in run("screen", *order(town, recipient="P8")).out
    assert "Take care" not in run("screen", *order(town)).out


def test_an_empty_path_is_not_the_folder_one_stands_in(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """--records "" (a variable that was never set) ends with 2 and reads nothing."""
    done = run("screen", *order(town, records=""))
    assert (done.code, "no file or folder is named" in done.err) == (ExitCode.USAGE, True)


def test_a_name_without_quotes_is_not_repeated(run) -> None:  # type: ignore[no-untyped-def]
    """The pieces of a file's name with spaces, given without quotes, do not stand in the error."""
    done = run("verify", "letter", "to", "Mrs", "Trewin.docx", "--findings", "f")
    assert done.code == ExitCode.USAGE
    assert "quotes" in done.err
    assert "Trewin" not in done.err


def test_a_family_that_nobody_recorded_is_shown(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """register check says by ids whom it counts to a family by inference, and why."""
    told = simulated.register()
    told["people"].append({"id": "P4", "forename": "Ida", "surname": "Trewin"})
    told["relations"] = [{"a": "P4", "b": "P8", "kind": "mother of"}]
    (town / "register.json").write_text(json.dumps(told))
    checked = run("register", "check", town / "register.json")
    assert checked.code == ExitCode.DONE, checked.out
    assert "INFER P4 is counted to family F2: mother of a member, with P8\n" in checked.out
    assert "1 person counted to a family by inference" in checked.out
    assert "Ida" not in checked.out
    (town / "plan.txt").write_text("Ida Trewin was there.\n")
    found = json.loads(run("screen", *order(town, "plan.txt"), "--json").out)
    assert [whom["inferred"] for row in found["passages"] for whom in row["about"]] == [["F2"]]


READY = "import sys, partywall.service.documents, partywall.cli as cli; print('.', flush=True); cli.main()"
"""Says when it has been loaded, so that a signal meets a run and not Python's own start."""


def program(*words: object) -> subprocess.Popen[bytes]:
    """The command line as a program of its own."""
    whole = [sys.executable, "-c", READY, *map(str, words)]
    return subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.skipif(os.name != "posix", reason="pipes and signals as POSIX has them")
class TestAProgramOfItsOwn:
    """What only shows when a shell runs it."""

    def test_a_reader_who_stops_early_changes_nothing(self, town: Path) -> None:
        """A closed pipe (``| head``) leaves the exit code as it is, and says nothing."""
        with program("screen", *order(town), "--json") as ran:
            assert ran.stdout and ran.stderr
            ran.stdout.readline()
            ran.stdout.close()
            assert ran.stderr.read() == b""
        assert ran.returncode == ExitCode.WITHHOLD

    @pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
    def test_a_run_that_is_stopped_writes_nothing(self, town: Path, stop: signal.Signals) -> None:
        """Ctrl-C in the middle ends in one sentence, without traceback, and leaves no folder."""
        (town / "plan.txt").write_text(simulated.PLAN * 3000)
        with program("redact", *order(town, "plan.txt"), "--out", town / "out") as ran:
            assert ran.stdout and ran.stderr
            ran.stdout.readline()
            time.sleep(0.5)
            ran.send_signal(stop)
            assert ran.stderr.read().strip() == b"partywall: stopped; nothing is half-written."
        assert ran.returncode == ExitCode.REFUSED
        assert not (town / "out").exists()


RESULTS = ["certificate.json", "copy.docx", "findings.json", "report.html"]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class TestTheFolderForResults:
    """``--out``: what is replaced there, and what never is."""

    @pytest.mark.parametrize("what", ["document", "decisions", "policy", "records", "register"])
    def test_what_the_run_reads_may_not_lie_in_it(self, run, town: Path, what: str) -> None:  # type: ignore[no-untyped-def]
        """A user who names a file of theirs in the folder for the results keeps it, whatever it is called."""
        out = town / "out"
        out.mkdir()
        given = out / "copy.docx"
        if what == "records":
            (town / "records").rename(out / "records")
            given = out / "records"
        else:
            given.write_bytes(simulated.plan_docx())
        before = names(out)
        words = order(town) if what == "document" else order(town, **{what: str(given)})
        words[0] = str(given if what == "document" else town / "plan.docx")
        done = run("redact", *words, "--out", out, "--replace")
        assert done.code == ExitCode.REFUSED, done.err
        assert "lies in the folder for the results" in done.err
        assert names(out) == before

    def test_a_link_to_a_file_in_it_is_seen_through(self, run, town: Path) -> None:  # type: ignore[no-untyped-def]
        """A document that is only linked from elsewhere is kept too."""
        out = town / "out"
        out.mkdir()
        (town / "plan.docx").rename(out / "copy.docx")
        (town / "plan.docx").symlink_to(out / "copy.docx")
        assert run("redact", *order(town), "--out", out, "--replace").code == ExitCode.REFUSED
        assert (out / "copy.docx").read_bytes()[:2] == b"PK"

    def test_it_may_not_lie_among_the_records(self, run, town: Path) -> None:  # type: ignore[no-untyped-def]
        """Results among the records would be read as records by the next run."""
        done = run("redact", *order(town), "--out", town / "records" / "out")
        assert done.code == ExitCode.REFUSED
        assert not (town / "records" / "out").exists()

    def test_other_files_in_it_are_never_taken_away(self, run, town: Path) -> None:  # type: ignore[no-untyped-def]
        """--replace replaces an earlier run's results, and refuses a folder that holds anything else."""
        out = town / "out"
        assert run("redact", *order(town), "--out", out).code == ExitCode.DONE
        (out / ".DS_Store").write_bytes(b"")
        assert run("redact", *order(town), "--out", out, "--replace").code == ExitCode.DONE
        (out / "my copy.xlsx").write_text("mine")
        done = run("redact", *order(town), "--out", out, "--replace")
        assert (done.code, "holds other files too" in done.err) == (ExitCode.REFUSED, True)
        assert names(out) == [
            ".DS_Store",
            "certificate.json",
            "copy.docx",
            "findings.json",
            "my copy.xlsx",
            "report.html",
        ]

    def test_a_file_in_its_place_is_left_alone(self, run, town: Path) -> None:  # type: ignore[no-untyped-def]
        """--out that names a file, or a place inside one, is refused."""
        for out in (town / "plan.txt", town / "plan.txt" / "out"):
            assert run("redact", *order(town), "--out", out).code == ExitCode.REFUSED
        assert (town / "plan.txt").read_text() == simulated.PLAN

    def test_the_copy_has_no_name_from_the_document(self, run, town: Path) -> None:  # type: ignore[no-untyped-def]
        """What follows the last dot of a document's name may be a person's name: no result is called after it."""
        (town / "plan.txt").rename(town / "letter to Mrs.Trewin")
        run("redact", *order(town, "letter to Mrs.Trewin"), "--out", town / "out")
        assert names(town / "out") == ["certificate.json", "copy.txt", "findings.json", "report.html"]


def test_a_copy_and_its_original_the_wrong_way_round_are_told(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """verify says that the two were swapped, and not that the findings are wrong."""
    run("redact", *order(town), "--out", town / "out")
    copy, findings = town / "out" / "copy.docx", town / "out" / "findings.json"
    done = run("verify", copy, town / "plan.docx", "--findings", findings)
    assert (done.code, "wrong way round" in done.err) == (ExitCode.REFUSED, True)
    assert run("verify", town / "plan.docx", copy, "--findings", copy).code == ExitCode.REFUSED
    assert run("verify", town / "plan.docx", town, "--findings", findings).err.count("folder, not a file") == 1


def test_second_eyes_are_asked_where_they_are_named(run, town: Path) -> None:  # type: ignore[no-untyped-def]
    """With settings named the model is asked, and what it saw waits for a person; settings that are off are refused."""
    (town / "plan.txt").write_text("Somebody across the yard keeps ferrets.\n")
    eyes = town / "eyes.toml"
    with serving(saying(quoting("keeps ferrets"))) as served:
        eyes.write_text(f'url = "{served.url}"\nmodel = "wren"\n')
        done = run("screen", *order(town, "plan.txt"), "--second-eyes", eyes)
    assert done.code == ExitCode.REFER
    assert "added 1 passage" in done.out
    assert "ferrets" not in done.out
    eyes.write_text('url = "http://models.example.org"\nmodel = "wren"\n')
    done = run("screen", *order(town, "plan.txt"), "--second-eyes", eyes)
    assert done.code == ExitCode.REFUSED
    assert done.err.count("\n") == 1
