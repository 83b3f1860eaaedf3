"""Procedure files: what is read, what is refused, and where that is said."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.product import Role
from partywall.procedure.faults import Faulty
from partywall.procedure.form import schema
from partywall.procedure.reading import read_book
from partywall.procedure.written import Gate
from procedure import files
from procedure.files import FOLDER, SHIPPED, faults, shipped, with_note, wrong

NOTE = "visit-note"


def note(text: str):  # type: ignore[no-untyped-def]
    found = read_book(with_note(text)).of(NOTE)
    assert found is not None
    return found


def test_the_published_schema_is_the_form_that_is_read() -> None:
    """Editors help by the same form that the program holds files to."""
    assert json.loads((FOLDER.parent / "schema.json").read_text()) == schema()


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_shipped_files_follow_the_published_schema(name: str) -> None:
    """Another program, with nothing but the schema, finds nothing wrong with them."""
    jsonschema.Draft202012Validator(schema()).validate(tomllib.loads(SHIPPED[name].decode()))


def test_the_schema_refuses_what_the_program_refuses() -> None:
    """A number too high, an unknown key and an unknown act are wrong for both."""
    check = jsonschema.Draft202012Validator(schema())
    for text in ("checkers = 9", "chekers = 1", '[[step]]\nid = "x"\nacts = ["fly"]', '[[step]]\nid = "Bad Id"'):
        assert not check.is_valid(tomllib.loads(files.HEAD + text)), text
        assert wrong(text), text


def test_a_file_says_only_what_differs() -> None:
    """What it does not say holds as in the file from which it inherits."""
    changed = note('checkers = 2\n[[step]]\nid = "read-each-page"\nseconds = 45\n')
    general = shipped().of("general")
    assert general
    assert changed.checkers == 2
    assert changed.review_hours == general.review_hours
    assert [step.id for step in changed.steps] == [step.id for step in general.steps]
    page, as_before = changed.step("read-each-page"), general.step("read-each-page")
    assert page and as_before
    assert (page.seconds, page.why, page.gate) == (45, as_before.why, Gate.PAGES_SEEN)


def test_a_step_is_added_at_its_place() -> None:
    """Steps stand in the order of their numbers, whichever file they come from."""
    words = '[[step]]\nid = "ask"\nnumber = 25\ntitle = "T."\nwhy = "W."\nsource = "S."\nwho = ["author"]\n'
    made = note(
        words + 'gate = "answered"\nbefore = ["ask-edition"]\ncodes = { yes = "Yes." }\nstopping = { no = "No." }\n'
    )
    ids = [step.id for step in made.steps]
    assert ids.index("ask") == ids.index("name-recipients") + 1
    step = made.step("ask")
    assert step
    assert (step.codes, step.stopping, step.meaning("no")) == (("yes",), ("no",), "No.")


def test_a_step_that_is_left_out_is_kept_with_its_reason() -> None:
    """Whoever reads the procedure sees what this kind goes without, and why."""
    made = note('[[leave_out]]\nid = "missing-source"\nreason = "Nothing must be filled."\n')
    assert made.step("missing-source") is None
    assert [(left.id, left.number, left.reason) for left in made.left_out] == [
        ("missing-source", 80, "Nothing must be filled.")
    ]
    book = read_book(
        with_note(
            '[[source]]\ncode = "missing-source"\ntext = "T."\ndecide = true\n', files.HEAD.replace("general", "letter")
        )
    )
    under = book.of("visit-note")
    assert under and [left.id for left in under.left_out] == ["missing-source"]  # a row of another table, of one name


def test_what_is_for_others_alone_is_no_way_of_delivery() -> None:
    """A way that only professionals may have is gone where no professional can be a recipient; it is not for all."""
    made = note('only_bases = ["parent"]\n')
    assert [basis.code for basis in made.bases] == ["parent"]
    assert made.method("secure-email") is None
    some = note('only_bases = ["parent", "court"]\n').method("secure-email")
    assert some and some.bases == {"court"}


def test_a_digest_is_of_all_files_on_which_a_procedure_rests() -> None:
    """A change of the general file changes every kind; a change of one kind changes no other."""
    before = {row.kind: row.digest for row in shipped().procedures}
    letter = read_book({**SHIPPED, "letter.toml": SHIPPED["letter.toml"] + b"\n"})
    general = read_book({**SHIPPED, "general.toml": SHIPPED["general.toml"] + b"\n"})
    assert {row.kind for row in letter.procedures if row.digest != before[row.kind]} == {"letter", "decision-letter"}
    assert all(row.digest != before[row.kind] for row in general.procedures)


def test_all_faults_are_said_at_once_with_file_line_and_field() -> None:
    """Nobody has to mend one, to be told the next."""
    found = wrong('checkers = "two"\nfly = 1\n[[step]]\nid = "screen"\ngate = "sreened"\nbefore = "ask-edition"\n')
    assert [line.split(": ")[0] for line in found] == [
        "note.toml, line 5, checkers",
        "note.toml, line 6, fly",
        "note.toml, line 9, step.gate",
        "note.toml, line 10, step.before",
    ]


def test_faults_of_several_files_are_said_together() -> None:
    """A book is looked at as a whole."""
    bad = {**SHIPPED, "letter.toml": b"kind = 1", "general.toml": b'kind = "general"\n= 4\n'}
    assert {(fault.file, fault.line) for fault in faults(bad)} == {("letter.toml", 1), ("general.toml", 2)}


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('[[step]]\nid = "new"\n', "line 5, step.new.number", "missing"),
        ('[[leave_out]]\nid = "nowhere"\nreason = "R."\n', "line 6, leave_out.id", "no such step"),
        ('[[step]]\nid = "screen"\n[[step]]\nid = "screen"\n', "line 8, step.id", "twice"),
        ('only_bases = ["king"]\n', "line 5, only_bases", "no such basis"),
        ('[[step]]\nid = "screen"\nnumber = 90\n', "line", "another step has this number"),
        ('[step]\nid = "screen"\n', "line 5, step", "[[step]]"),
        ('[[limit]]\ndays = 3\n', "line 5, limit", "[limit]"),
        ('[limit]\ndays = 3\n', "limit.begins", "missing"),
        ('[[step]]\nid = "screen"\nwho = ["checker"]\n', "line 7, step.screen.who", "checker can never do"),
        ('[[step]]\nid = "screen"\nacts = ["record-screening"]\n', "line 7, step.screen.acts", "no person does"),
        ('[[step]]\nid = "jigsaw"\nacts = ["answer-step"]\n', "line 7, step.jigsaw.acts", "without saying so"),
        ('[[step]]\nid = "jigsaw"\nwho = []\n', "line 7, step.jigsaw.who", "somebody must"),
        ('[[step]]\nid = "jigsaw"\ncodes = {}\n', "line 7, step.jigsaw.codes", "needs it"),
        ('[[step]]\nid = "submit"\nseconds = 4\n', "line 7, step.submit.seconds", "no gate that heeds it"),
        ('[[step]]\nid = "jigsaw"\nstopping = { nothing-left = "N." }\n', "line 7, step.jigsaw.stopping", "both"),
        ('[[step]]\nid = "recall"\ngate = "checked"\nbefore = ["recall-edition"]\n', "line 8", "nothing may stand"),
        ('[[step]]\nid = "sealed-parcel"\nbefore = ["release-edition", "start-check"]\n', "line 7", "ever pass"),
        ('[[method]]\ncode = "owl"\ntext = "By owl"\naddress = "none"\nbases = ["wizard"]\n', "line 9", "no such"),
        ('[[source]]\ncode = "unknown"\ndecide = false\n', "line 7, source.unknown.decide", "needs a decision"),
        ('pauses = []\n', "kind", "there is no pauses"),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_refused(text: str, where: str, what: str) -> None:
    """Each slip is said where it stands, in words."""
    found = wrong(text)
    assert any(where in line and what in line for line in found), found


@pytest.mark.parametrize(
    "step",
    ["recovery-test", "decide-passages", "hidden-places", "entitle-recipients", "read-each-page", "settle-differences",
     "checked-bytes", "choose-delivery", "key-address", "allowed-delivery", "sealed-parcel", "stop-the-line",
     "review-emergency", "recall-tasks", "trained-checker"],
)  # fmt: skip
def test_no_file_leaves_out_what_the_law_asks(step: str) -> None:
    """The machine would ask it all the same, and staff would not have read it."""
    assert any("which the law asks for" in line for line in wrong(f'[[leave_out]]\nid = "{step}"\nreason = "Haste."\n'))


def test_no_file_moves_a_gate_out_of_the_way() -> None:
    """A gate of law before another act alone is as good as left out."""
    assert wrong('[[step]]\nid = "recovery-test"\nbefore = ["submit-edition"]\n')
    assert wrong('[[step]]\nid = "trained-checker"\nbefore = ["start-check"]\n')


def test_files_that_inherit_in_a_circle_are_refused() -> None:
    """There would be no end to them."""
    book = {name: f'kind = "{name}"\ninherits = "{other}"\nversion = "1"\ntitle = "T"\n'.encode() for name, other in
            (("a", "b"), ("b", "a"), ("c", "nobody"))}  # fmt: skip
    said = {fault.what for fault in faults(book)}
    assert said == {"it inherits from itself.", "no file is of this kind."}


def test_two_files_of_one_kind_are_refused() -> None:
    """Nobody could say which counts."""
    assert any("of this kind already" in str(fault) for fault in faults({**SHIPPED, "z.toml": SHIPPED["letter.toml"]}))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * 600_000, b"a = " + b"[" * 50_000, b"", b"\x00"])
def test_what_is_no_procedure_file_is_refused(content: bytes) -> None:
    """Whatever the bytes are, there is one sentence and no traceback."""
    assert faults({"note.toml": content})
    with pytest.raises(Faulty):
        read_book({})


PIECES = st.sampled_from(
    ["[[step]]\n", 'id = "screen"\n', 'id = "x"\n', 'who = ["officer"]\n', 'gate = "checked"\n', "number = 10\n",
     "[step]\n", 'before = ["ask-edition"]\n', "codes = { a = 1 }\n", "[[leave_out]]\n", 'reason = ""\n',
     "only_methods = []\n", "[limit]\n", "days = -1\n", "[[basis]]\n", 'code = "parent"\n', "checkers = 1e400\n",
     "x.y.z = 1\n", "step = 4\n", "]\n", '"""\n']
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=8))
def test_any_file_is_read_or_refused_with_places_inside_it(pieces: list[str]) -> None:
    """No file leads to another error, and each fault lies on a line of a file that there is."""
    book = with_note("".join(pieces))
    for fault in faults(book):
        assert 1 <= fault.line <= book[fault.file].count(b"\n") + 1


def test_roles_are_what_the_file_says() -> None:
    """A council can ask for fewer people than the program would let."""
    made = note('[[step]]\nid = "grant-emergency"\nwho = ["officer"]\n')
    assert made.takers("grant-emergency") == {Role.OFFICER}
