"""The certificate: what blocks a release, and that it holds no personal data."""

import json
from importlib import resources

import jsonschema
import pytest

from partywall.model.disclosure import CheckStatus, Outcome, Screening, Verification
from partywall.model.text import Unread, digest_of
from partywall.report import Program, certificate_json, releasable, summary
from partywall.report.certificate import BLOCKED, MAY_GO
from tests.report import world

SCHEMA = json.loads(resources.files("partywall.report").joinpath("schema/certificate.schema.json").read_text())
PROGRAM = Program("partywall", "0.1.0", digest_of(b"program"))
WHOLE = world.document(world.part("Ada does well. Jory Trewin was arrested."))
CLEAN = world.screening(WHOLE, world.passage(WHOLE, 15, 40))
PASSED = world.verification(CheckStatus.PASSED)


def certificate(screening: Screening, verification: Verification, findings: bytes = b"{}") -> bytes:
    return certificate_json(screening, world.register(), world.POLICY, verification, PROGRAM, findings)


def gap() -> Screening:
    whole = world.document(world.part("Ada"), unread=(Unread("page 2", "a picture with no text layer"),))
    return world.screening(whole)


BLOCKS = [
    ("UNREAD", gap(), PASSED),
    ("REFER", world.screening(WHOLE, world.passage(WHOLE, 15, 40), outcomes=[Outcome.REFER]), PASSED),
    ("FAILED", CLEAN, world.verification(CheckStatus.PASSED, CheckStatus.FAILED)),
    ("COULD_NOT_RUN", CLEAN, world.verification(CheckStatus.COULD_NOT_RUN, CheckStatus.PASSED)),
    ("NO_CHECKS", CLEAN, world.verification()),
]


@pytest.mark.parametrize("what, screening, verification", BLOCKS, ids=[block[0] for block in BLOCKS])
def test_not_knowing_is_never_safe(what: str, screening: Screening, verification: Verification) -> None:
    """A gap, an open decision, a check that failed, did not run or was never there: each blocks alone."""
    release = json.loads(certificate(screening, verification))["release"]
    assert release == {"state": BLOCKED, "because": [{"what": what, "count": 1}]}
    assert not releasable(screening, verification)


def test_a_copy_that_passed_may_go_on() -> None:
    """With everything read, decided and passed the copy goes to the independent check, no further."""
    assert json.loads(certificate(CLEAN, PASSED))["release"] == {"state": MAY_GO, "because": []}
    assert releasable(CLEAN, PASSED)
    assert not releasable(CLEAN, None)


@pytest.mark.parametrize("screening, verification", [(CLEAN, PASSED), *(block[1:] for block in BLOCKS)])
def test_certificates_keep_to_their_schema(screening: Screening, verification: Verification) -> None:
    """What is written is what the published schema describes."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(certificate(screening, verification)), SCHEMA, jsonschema.Draft202012Validator)


def test_a_certificate_holds_no_personal_data() -> None:
    """Neither names nor any words of the document."""
    text = certificate(CLEAN, PASSED).decode()
    assert not [word for word in ("Ada", "Jory", "Trewin", "Marchbank", "arrested") if word in text]


def test_a_certificate_binds_everything_it_rests_on() -> None:
    """Another register, other findings or another copy is another certificate."""
    one = certificate(CLEAN, PASSED)
    assert one == certificate(CLEAN, PASSED)
    assert one != certificate(CLEAN, PASSED, b"{} ")
    assert one != certificate(CLEAN, Verification(digest_of(b"other"), PASSED.checks))
    other = world.register(surname="Penrose")
    assert one != certificate_json(CLEAN, other, world.POLICY, PASSED, PROGRAM, b"{}")


def test_a_terminal_is_told_counts_only() -> None:
    """The lines for a terminal say for whom and how many, and hold no name and no word of the document."""
    referred = world.screening(
        WHOLE, world.passage(WHOLE, 15, 26), world.passage(WHOLE, 31, 39), outcomes=[Outcome.REFER]
    )
    lines = summary(referred, world.register())
    assert lines == (
        "1 passage must be withheld from the mother (P1).",
        "1 needs your decision; withheld until then.",
    )


def test_what_was_not_read_is_said_before_anything_is_called_clean() -> None:
    """A document with a gap is never reported as free of findings alone."""
    assert any("could not be read" in line for line in summary(gap(), world.register()))
