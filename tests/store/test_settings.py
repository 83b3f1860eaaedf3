"""What is off in a house's settings is said in one sentence, before anything is done."""

import json
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from partywall.errors import Refused
from partywall.store.settings import FILE, Settings, read_settings

PAGE = (Path(__file__).parent.parent.parent / "docs" / "running-a-house.md").read_text(encoding="utf-8")


def written(folder: Path, text: str) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def test_nothing_need_be_set(tmp_path: Path) -> None:
    """A house without settings keeps all in its folder."""
    settings = read_settings(tmp_path, {})
    assert settings == Settings(tmp_path)
    assert settings.keys == tmp_path / "keys"


def test_the_environment_stands_above_the_file(tmp_path: Path) -> None:
    """What a variable says counts, where the file says otherwise."""
    written(tmp_path, '[ledger]\norigin = "a.example/ledger"\n[web]\naddress = "https://a.example"')
    settings = read_settings(tmp_path, {"PARTYWALL_LEDGER_ORIGIN": "b.example/ledger", "PARTYWALL_SANDBOX": "strict"})
    assert (settings.ledger_origin, settings.web_address) == ("b.example/ledger", "https://a.example")


FAULTS = {
    'colour = "red"': "The settings have colour under no section.",
    '[web]\ncolour = "red"': "The settings have colour under [web], which Partywall does not know.",
    "[web]\naddress = 3": "The setting address under [web] is not a text.",
    "[web": "The settings in partywall.toml are not a TOML file",
    '[database]\nurl = "mysql://host/name"': "The setting url under [database] is not of the form",
    '[database]\nurl = "postgresql://host"': "The setting url under [database] is not of the form",
    '[database]\nurl = "postgresql://host:x/name"': "The setting url under [database] is not of the form",
    '[database]\nurl = "postgresql://[/name"': "The setting url under [database] is not of the form",
    '[database]\nurl = "postgresql://host/name?colour=red"': "has colour, which Partywall does not know",
    '[database]\nurl = "postgresql://host/name"\npassword_file = "/no"': "password_file under [database] names",
    '[database]\npassword_file = "/no"': "password_file under [database] is there, and url is not",
    '[web]\naddress = "partywall.example"': "The setting address under [web] is not of the form",
    '[web]\naddress = "HTTPS://partywall.example"': "The setting address under [web] is not of the form",
    '[web]\naddress = "https://partywall.example/here"': "The setting address under [web] is not of the form",
    '[web]\naddress = "http://partywall.example"': "must begin with https",
    '[ledger]\norigin = "our council"': "The setting origin under [ledger] is a name without spaces",
    '[ledger]\norigin = "a+b"': "The setting origin under [ledger] is a name without spaces",
    '[ledger]\norigin = ""': "The setting origin under [ledger] is a name without spaces",
    '[ledger]\nanchor = "here"': "The setting anchor under [ledger] is not a whole path",
    '[keys]\nfolder = "here"': "The setting folder under [keys] is not a whole path",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_said_in_one_sentence(text: str, tmp_path: Path) -> None:
    """Each fault names its section and setting."""
    with pytest.raises(Refused, match=re.escape(FAULTS[text])) as refused:
        read_settings(written(tmp_path, text), {})
    assert "\n" not in str(refused.value).strip()


def test_a_misspelt_variable_is_no_setting(tmp_path: Path) -> None:
    """A variable of a section that there is, and of a name that there is not, is a fault and is not passed over."""
    with pytest.raises(Refused, match=r"urll under \[database\]"):
        read_settings(tmp_path, {"PARTYWALL_DATABASE_URLL": "postgresql://host/name"})


def test_a_database_may_be_reached_in_each_way(tmp_path: Path) -> None:
    """By a host's name, by a socket's folder, and with a certificate that is checked."""
    for url in ("postgresql://u@host:5433/name", "postgresql:///name?host=/run/postgresql",
                "postgresql://u@host/name?sslmode=verify-full&sslrootcert=/etc/root.crt"):  # fmt: skip
        assert read_settings(tmp_path, {"PARTYWALL_DATABASE_URL": url}).database_url == url


def test_every_setting_is_explained() -> None:
    """The table of settings in the documents has each one, with what it is if it is not set."""
    rows = re.findall(r"^\| `\[(\w+)\] (\w+)` \| (?:`([^`]*)`)? *\|", PAGE, re.MULTILINE)
    told = {f"{section}_{name}": value for section, name, value in rows}
    assert told == {field.name: field.default for field in fields(Settings) if field.name != "folder"}


_ASKED = ("ALLOWED_HOSTS", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS")
SERVED = {
    "https://partywall.example.org": (
        ["partywall.example.org"], "__Host-partywall", "__Host-csrftoken", True, 31_536_000
    ),
    "http://localhost:8000": (["localhost", "127.0.0.1", "[::1]"], "partywall", "csrftoken", False, 0),
}  # fmt: skip


@pytest.mark.parametrize("address", SERVED)
def test_the_house_answers_to_its_own_name_alone(address: str, tmp_path: Path) -> None:
    """Behind TLS no other name leads to it, no neighbour sets its cookies, and browsers come back by TLS alone."""
    told = "import json; from partywall.store import django_settings as s; "
    told += f"print(json.dumps([getattr(s, name) for name in {_ASKED}]))"
    environment = os.environ | {"PARTYWALL_HOME": str(tmp_path), "PARTYWALL_WEB_ADDRESS": address}
    done = subprocess.run([sys.executable, "-c", told], env=environment, stdout=subprocess.PIPE, check=True)
    assert tuple(json.loads(done.stdout)) == SERVED[address]
