"""The documents are held to what the program says and does."""

import dataclasses
import json
import re
import shlex
from pathlib import Path

import click
import pytest
from babel.messages.pofile import read_po
from click.testing import CliRunner

from partywall.cli import partywall
from partywall.errors import ExitCode
from partywall.model.limits import LIMITS
from partywall.model.product import Role

ROOT = Path(__file__).parent.parent
REFERENCE = (ROOT / "docs/reference.md").read_text()


def rows(heading: str) -> list[list[str]]:
    section = REFERENCE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_every_exit_code_is_in_the_reference() -> None:
    """The table of exit codes is the enum."""
    assert [(int(row[0]), row[1]) for row in rows("Exit codes")] == [(code.value, code.name) for code in ExitCode]


def test_every_limit_is_in_the_reference() -> None:
    """The table of limits is the dataclass."""
    assert {row[0]: int(row[1].replace(",", "")) for row in rows("Limits")} == dataclasses.asdict(LIMITS)


def commands(group: click.Group, prefix: str = "partywall") -> list[str]:
    """Of a group that makes its commands when they are asked for, such as the acts, the group itself."""
    found = []
    for name, command in group.commands.items():
        within = commands(command, f"{prefix} {name}") if isinstance(command, click.Group) else []
        found += within or [f"{prefix} {name}"]
    return found


def test_every_command_is_in_the_reference() -> None:
    """The table of commands lists exactly the commands there are."""
    listed = [" ".join(word for word in row[0].strip("`").split() if word.islower()) for row in rows("Commands")]
    assert sorted(listed) == sorted(commands(partywall))


@pytest.mark.parametrize("command", ["", *(name.removeprefix("partywall ") for name in commands(partywall))])
def test_help_names_what_it_does(command: str) -> None:
    """Each help text begins with a sentence and lists its options."""
    result = CliRunner().invoke(partywall, [*command.split(), "--help"])
    assert result.exit_code == 0
    assert re.search(r"^  [A-Z][^:]+?\.$", result.output, re.MULTILINE)


def test_help_says_every_exit_code() -> None:
    """The codes in the help text are the enum's."""
    output = CliRunner().invoke(partywall, ["--help"]).output
    assert [int(code) for code in re.findall(r"^\s+(\d)  ", output, re.MULTILINE)] == [code.value for code in ExitCode]


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")]), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """No document links to a file that is not there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text())
    assert not [target for target in targets if not (page.parent / target).exists()]


def test_readme_is_one_page() -> None:
    """The README fits on a page and names the two commands."""
    text = (ROOT / "README.md").read_text()
    assert len(text.splitlines()) <= 70
    assert "make demo" in text
    assert "make test" in text


_NO_CONTEXT = click.Context(partywall)
PAGES = sorted([ROOT / "README.md", ROOT / "examples/README.md", *ROOT.glob("docs/**/*.md")])


def shown(page: Path) -> list[str]:
    """The command lines that a page shows, each as one line."""
    text = page.read_text().replace("\\\n", " ")
    return re.findall(r"^ +partywall (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_is_shown_is_one(page: Path) -> None:
    """Each line that begins with partywall is understood by the command line that there is."""
    for line in shown(page):
        words = shlex.split(line)
        command: click.Command = partywall
        while isinstance(command, click.Group):
            found = command.get_command(click.Context(command), words[0])
            assert found, line
            command, words = found, words[1:]
        command.make_context("partywall", words)  # raises if a word is not known or one is missing


GUIDES = sorted(ROOT.glob("docs/guides/*.md"))


def test_the_guides_show_every_command() -> None:
    """No command is left without somebody whom it is for."""
    lines = [line for page in GUIDES for line in shown(page)]
    assert not [name for name in commands(partywall) if not any(f"partywall {line}".startswith(name) for line in lines)]


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_every_command_and_address_that_a_guide_names_is_one(page: Path) -> None:
    """What stands in a guide's tables is in the table of acts and in the interface's own description."""
    text = page.read_text()
    paths = json.loads((ROOT / "docs/api/openapi.json").read_text())["paths"]
    addresses = {f"{method.upper()} {path.removeprefix('/api/v1')}" for path, each in paths.items() for method in each}
    assert not set(re.findall(r"`((?:GET|POST) /[^`]*)`", text)) - addresses
    named = [words.split() for words in re.findall(r"`partywall ((?:act|product) [a-z-]+)`", text)]
    assert not [words for words in named if not partywall.commands[words[0]].get_command(_NO_CONTEXT, words[1])]  # type: ignore[attr-defined]


def on_pages(words: str) -> str:
    """As a guide writes what a page says: what differs each time is an ellipsis, and no point stands at the end."""
    return re.sub(r"%\(\w+\)[sd]", "…", " ".join(words.split())).replace("'", "’").rstrip(".,:")


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_what_a_guide_has_in_bold_stands_on_a_page(page: Path) -> None:
    """A button, link or heading that a guide names is called so on the pages."""
    with (ROOT / "src/partywall/web/partywall.pot").open("rb") as file:
        said = [words for each in read_po(file) for words in (each.id if isinstance(each.id, tuple) else (each.id,))]
    named = {on_pages(words) for words in re.findall(r"\*\*([^*]+)\*\*", page.read_text())}
    assert named
    assert not named - {on_pages(words) for words in said}


def test_there_is_a_guide_for_every_role() -> None:
    """Whoever may be something in a house finds what to do."""
    assert {page.stem for page in GUIDES} == {role.value for role in Role}


def test_the_first_page_leads_to_every_other() -> None:
    """Each page of the documents has its line on the first one; decisions have their folder."""
    pages = {page for page in ROOT.glob("docs/**/*.md") if page.parent.name != "adr"} - {ROOT / "docs/index.md"}
    targets = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "docs/index.md").read_text())
    assert not pages - {(ROOT / "docs" / target).resolve() for target in targets}


def test_decisions_are_numbered_without_a_gap() -> None:
    """Each decision has a number of its own, which its first line says too, and none is missing."""
    pages = sorted(ROOT.glob("docs/adr/*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    assert [int(page.read_text().split(".")[0].removeprefix("# ")) for page in pages] == list(range(1, len(pages) + 1))
