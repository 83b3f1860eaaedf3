"""What the house does with a document, on real files."""

import json
import re
from importlib import resources
from pathlib import Path

import docx
import jsonschema
import pytest

import partywall
import simulated
from partywall.errors import ExitCode, Refused, Unreadable
from partywall.model.disclosure import Outcome
from partywall.service import documents
from partywall.service.records import load_records
from partywall.service.registers import load_register


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return simulated.town(tmp_path)


def text_of(path: Path) -> str:
    if path.suffix == ".docx":
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    return path.read_text()


@pytest.mark.parametrize("name", ["plan.txt", "plan.docx"])
def test_the_copy_lacks_what_is_the_neighbours_and_has_the_rest(town: Path, name: str) -> None:
    """What belongs to the family next door is gone from the mother's copy, named or copied; the rest stays."""
    done = partywall.redact_document(**simulated.order(town, name), out=town / "out")
    text = text_of(done.copy_path)
    assert not [words for words in simulated.WITHHELD if words in text]
    assert not [words for words in simulated.STAYS if words not in text]


def test_the_original_is_never_changed(town: Path) -> None:
    """Redacting leaves the document's bytes as they were."""
    before = (town / "plan.docx").read_bytes()
    partywall.redact_document(**simulated.order(town, "plan.docx"), out=town / "out")
    assert (town / "plan.docx").read_bytes() == before


def test_the_same_inputs_give_the_same_bytes(town: Path) -> None:
    """Copy, report, findings and certificate of two runs are equal, byte for byte."""
    for name in ("one", "two"):
        partywall.redact_document(**simulated.order(town, "plan.docx"), out=town / name)
    made = sorted(path.name for path in (town / "one").iterdir())
    assert made == ["certificate.json", "copy.docx", "findings.json", "report.html"]
    for name in made:
        assert (town / "one" / name).read_bytes() == (town / "two" / name).read_bytes()


def test_a_copied_passage_names_its_record(town: Path) -> None:
    """A passage with no name in it, copied from another family's minutes, is withheld and says from where."""
    screened = partywall.screen_document(**simulated.order(town))
    found = json.loads(documents.findings(screened))
    copied = [row for row in found["passages"] if "stolen bicycles" in row["text"]]
    assert copied
    assert copied[0]["decision"]["outcome"] == Outcome.REDACT
    assert copied[0]["copied_from"][0]["record"] == "minutes, 2025-02-03"


def test_a_recipient_may_have_their_own_information(town: Path) -> None:
    """For the boy next door himself, what is about him stays in the copy."""
    screened = partywall.screen_document(**simulated.order(town, recipient="P8"))
    about = [row for row in json.loads(documents.findings(screened))["passages"] if "burglary" in row["text"]]
    assert {row["decision"]["outcome"] for row in about} <= {Outcome.DISCLOSE}


def test_the_certificate_holds_no_personal_data(town: Path) -> None:
    """No name, no word of a passage and no file name stands in the certificate."""
    done = partywall.redact_document(**simulated.order(town, "plan.docx"), out=town / "out")
    certificate = (done.copy_path.parent / "certificate.json").read_text()
    assert not [words for words in (*simulated.WITHHELD, "Marchbank", "Ada", "plan") if words in certificate]


def test_results_are_not_mixed_with_what_is_there(town: Path) -> None:
    """A folder that holds something is refused, unless the user says to replace it."""
    (town / "out").mkdir()
    (town / "out" / "copy.txt").write_text("an older copy")
    with pytest.raises(Refused, match="not empty"):
        partywall.redact_document(**simulated.order(town), out=town / "out")
    assert (town / "out" / "copy.txt").read_text() == "an older copy"
    done = partywall.redact_document(**simulated.order(town), out=town / "out", replace=True)
    assert "older" not in done.copy_path.read_text()


def test_a_failed_run_leaves_no_older_copy_to_be_mistaken(town: Path) -> None:
    """If a replacing run fails, the copy of the earlier run is gone too."""
    partywall.redact_document(**simulated.order(town), out=town / "out")
    (town / "plan.txt").write_bytes(b"")
    with pytest.raises(Unreadable):
        partywall.redact_document(**simulated.order(town), out=town / "out", replace=True)
    assert not list((town / "out").iterdir())


def test_only_the_checked_copy_passes_the_check(town: Path) -> None:
    """verify passes the copy that was made, and fails the original in its place."""
    done = partywall.redact_document(**simulated.order(town, "plan.docx"), out=town / "out")
    findings = town / "out" / "findings.json"
    assert partywall.verify_copy(town / "plan.docx", done.copy_path, findings).passed
    assert not partywall.verify_copy(town / "plan.docx", town / "plan.docx", findings).passed


def test_findings_of_another_document_are_refused(town: Path) -> None:
    """A copy cannot be checked against the findings of some other document."""
    done = partywall.redact_document(**simulated.order(town, "plan.docx"), out=town / "out")
    with pytest.raises(Refused):
        partywall.verify_copy(town / "plan.txt", done.copy_path, town / "out" / "findings.json")


@pytest.mark.parametrize("name", ["plan.docx", "plan.txt"])
def test_results_keep_to_their_schemas_and_need_no_network(town: Path, name: str) -> None:
    """Findings and certificate of a real run are what the schemas describe; the report loads nothing from anywhere."""
    out = partywall.redact_document(**simulated.order(town, name), out=town / "out").copy_path.parent
    for paper in ("findings", "certificate"):
        schema = json.loads(resources.files("partywall.report").joinpath(f"schema/{paper}.schema.json").read_text())
        jsonschema.validate(json.loads((out / f"{paper}.json").read_bytes()), schema, jsonschema.Draft202012Validator)
    report = (out / "report.html").read_text()
    assert not re.findall(r"(?:src|href|url|action)\s*[=(]\s*[\"']?\s*(?:https?:|//)", report)
    assert report.count("<script") == 1


def test_a_record_that_is_listed_twice_is_refused(town: Path) -> None:
    """Two lines for one record could name two families, and one of them would be lost."""
    with (town / "records" / "records.csv").open("a") as listed:
        listed.write("minutes.txt,F1,minutes,2025-02-03\n")
    with pytest.raises(Refused, match="line 3 file: This record is listed twice"):
        partywall.screen_document(**simulated.order(town))


@pytest.mark.parametrize("name", ["/etc/hostname", "../plan.txt"])
def test_a_list_of_records_opens_nothing_outside_the_folder(town: Path, name: str) -> None:
    """A path that leads out of the records' folder names no record there."""
    (town / "records" / "records.csv").write_text(f"file,family_id\n{name},F2\n")
    with pytest.raises(Refused, match="does not have"):
        partywall.screen_document(**simulated.order(town))


def test_a_record_that_nobody_owns_is_counted_to_all_whom_it_names(town: Path) -> None:
    """Without a list of records, minutes that name the boy next door are his family's."""
    (town / "records" / "records.csv").unlink()
    (record,) = load_records(town / "records", load_register(town / "register.json"))
    assert record.source.families == ("F2",)
    screened = partywall.screen_document(**simulated.order(town))
    assert [
        row for row in screened.screening.outcome(Outcome.REDACT) if row.span.start == simulated.PLAN.index("He has")
    ]


def test_a_record_that_cannot_be_read_stops_the_run(town: Path) -> None:
    """What was copied from an unreadable record could not be found, so the run ends there."""
    (town / "records" / "zz.docx").write_bytes(b"PK\x03\x04 but not really")
    with pytest.raises(Unreadable, match="Record 2 of 2"):
        partywall.screen_document(**simulated.order(town))


class TestDecisions:
    """A person's decisions, given with a run."""

    @staticmethod
    def given(town: Path, **changes: str) -> Path:
        screened = partywall.screen_document(**simulated.order(town))
        passage = next(row for row in screened.screening.outcome(Outcome.REDACT) if row.span.start > 100)
        row = {"passage": passage.id, "outcome": "disclose", "reason": "consent", "by": "U7"} | changes
        whole = {"document": screened.screening.document.digest, "recipient": simulated.MOTHER, "decisions": [row]}
        path = town / "decisions.json"
        path.write_text(json.dumps(whole | {key: value for key, value in changes.items() if key in whole}))
        return path

    def test_a_decision_is_kept_with_who_made_it(self, town: Path) -> None:
        """The passage is disclosed, by the person, with the reason, under the rule 'override'."""
        screened = partywall.screen_document(**simulated.order(town), decisions=self.given(town))
        kept = [row for row in screened.screening.decisions if row.rule == "override"]
        assert [(row.by, row.reason, row.outcome) for row in kept] == [("U7", "consent", Outcome.DISCLOSE)]

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"recipient": simulated.FATHER}, "another recipient"),
            ({"document": "sha256:0"}, "another document"),
            ({"passage": "no such"}, "does not have now"),
            ({"by": ""}, "must have passage"),
            ({"by": "Nan Next Door"}, "id of a user"),
            ({"by": "policy"}, "id of a user"),
            ({"outcome": "refer"}, "disclose or redact"),
            ({"reason": "Her Mum Said So"}, "code of small letters"),
        ],
    )
    def test_a_decision_that_does_not_fit_is_refused(self, town: Path, changes: dict[str, str], says: str) -> None:
        """Decisions for another recipient or document, about unknown passages or without a reason are refused."""
        with pytest.raises(Refused, match=says):
            partywall.screen_document(**simulated.order(town), decisions=self.given(town, **changes))


class TestAddedWords:
    """Words that a person marked because the program had not found them."""

    @staticmethod
    def given(town: Path, **changes: object) -> Path:
        document = partywall.screen_document(**simulated.order(town)).screening.document
        start = simulated.PLAN.index("kind neighbours")
        place = {"document": document.digest, "part": "body", "start": start, "end": start + 15} | changes
        row = {"added": place, "outcome": changes.get("outcome", "redact"), "reason": "other-person", "by": "U7"}
        place.pop("outcome", None)
        whole = {"document": document.digest, "recipient": simulated.MOTHER, "decisions": [row]}
        (town / "decisions.json").write_text(json.dumps(whole))
        return town / "decisions.json"

    def test_they_are_gone_from_the_copy_and_kept_as_the_persons_own(self, town: Path) -> None:
        """The copy lacks exactly these words; the findings say who marked them, and that nothing had been proposed."""
        given = self.given(town)
        done = partywall.redact_document(**simulated.order(town), out=town / "out", decisions=given)
        text = done.copy_path.read_text()
        assert "They have [withheld: another person]. The social worker" in text
        rows = json.loads((town / "out" / "findings.json").read_bytes())["passages"]
        (added,) = [row for row in rows if row["text"] == "kind neighbours"]
        assert added["evidence"][0]["kind"] == "added by a person"
        assert (added["decision"]["by"], added["decision"]["proposed"]) == ("U7", None)

    @pytest.mark.parametrize(
        ("changes", "says"),
        [
            ({"start": 5, "end": 5}, "marks words where the document has none"),
            ({"end": 10**9}, "marks words where the document has none"),
            ({"start": True}, "marks words where the document has none"),
            ({"part": "page:9"}, "marks words where the document has none"),
            ({"part": None}, "marks words where the document has none"),
            ({"start": 21, "end": 23}, "nothing but spaces"),
            ({"more": 1}, "added must have"),
            ({"outcome": "disclose"}, "must be redact"),
        ],
    )
    def test_a_mark_that_does_not_fit_is_refused(self, town: Path, changes: dict[str, object], says: str) -> None:
        """A mark outside the text, on nothing, or that lets words stay that nobody withheld is refused."""
        with pytest.raises(Refused, match=says):
            partywall.screen_document(**simulated.order(town), decisions=self.given(town, **changes))


def test_the_verdict_says_what_screening_came_to(town: Path) -> None:
    """Something to withhold is told apart from nothing at all."""
    assert documents.verdict(partywall.screen_document(**simulated.order(town))) is ExitCode.WITHHOLD
    (town / "plan.txt").write_text("Wilf Marchbank sees his mother every day.\n")
    assert documents.verdict(partywall.screen_document(**simulated.order(town))) is ExitCode.DONE
