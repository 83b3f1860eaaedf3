"""The files with which a house is put into production are held to what the program says and does."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from partywall.store.settings import Settings

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
UNITS = sorted((DEPLOY / "systemd").iterdir())
KNOWN = {f"PARTYWALL_{field.name.upper()}" for field in fields(Settings)} | {"PARTYWALL_HOME", "PARTYWALL_SANDBOX"}


def commands() -> set[str]:
    """Each way in which the files begin the program."""
    units = " ".join(path.read_text() for path in UNITS)
    return set(re.findall(r"^Exec\w+=/opt/partywall/bin/partywall (.*)$", units, re.MULTILINE))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_finds_nothing_wrong_with_a_unit(unit: Path, tmp_path: Path) -> None:
    """Every unit is one that systemd's own checker accepts."""
    for path in UNITS:  # with a program that is there
        text = path.read_text().replace("/opt/partywall/bin/partywall", "/bin/true")
        (tmp_path / path.name).write_text(text)
    name = unit.name.replace("@.", "@1.")
    if name != unit.name:
        (tmp_path / name).write_text((tmp_path / unit.name).read_text())
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", tmp_path / name], capture_output=True, text=True, check=False
    )
    said = [line for line in done.stderr.splitlines() if unit.name.partition(".")[0] in line]
    assert said == []
    assert done.returncode == 0, done.stderr


def test_units_begin_commands_that_there_are() -> None:
    """What a unit runs is a command of the program, with options that it knows."""
    from click.testing import CliRunner

    from partywall.cli import partywall

    assert commands()
    for command in commands():
        words = [word for word in command.split() if not word.startswith("-")]
        options = re.findall(r"--\w+", command)
        output = CliRunner().invoke(partywall, [*words[:2], "--help"] if words[0] == "house" else [words[0], "--help"])
        assert output.exit_code == 0
        assert [option for option in options if option not in output.output] == []


def test_containers_know_the_settings() -> None:
    """Every variable that the compose file sets is a setting, and each service begins a command that there is."""
    made = yaml.safe_load((DEPLOY / "container" / "compose.yaml").read_text())
    named = {name for service in made["services"].values() for name in service.get("environment", {})}
    assert {name for name in named if name.startswith("PARTYWALL")} <= KNOWN
    assert {"PARTYWALL_WEB_ADDRESS", "PARTYWALL_WEB_PROXIES", "PARTYWALL_DATABASE_URL"} <= named
    assert [service.get("command") for service in made["services"].values() if "command" in service] == [
        ["house", "init"],
        ["work"],
    ]
    reached = {name for name, service in made["services"].items() if "outside" in service["networks"]}
    assert reached == {"proxy"}


def test_the_container_has_every_program_that_the_house_uses() -> None:
    """What ``make system`` installs for running is in the container, and nothing is installed without hashes."""
    text = (DEPLOY / "container" / "Containerfile").read_text()
    makefile = (ROOT / "Makefile").read_text().replace("\\\n", " ")
    programs = {word.partition(":")[2] for word in re.search(r"PROGRAMS := (.*)", makefile)[1].split()}  # type: ignore[index]
    assert {name for name in programs - {"postgresql", "chromium"} if name not in text} == set()
    assert "--require-hashes" in text
    assert "USER partywall" in text


@pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed")
def test_nginx_finds_nothing_wrong_with_its_file(tmp_path: Path) -> None:
    """The proxy's file is one that nginx accepts."""
    main = with_nginx(tmp_path, 8443, 8000)
    done = subprocess.run(["nginx", "-t", "-c", main, "-p", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_both_files_of_the_proxy_say_the_same() -> None:
    """The container's proxy differs from the machine's in its name and in where the house is, and in nothing else."""
    mine = (DEPLOY / "nginx" / "partywall.conf").read_text().replace("partywall.example.org", "${NAME}")
    theirs = (
        (DEPLOY / "container" / "proxy.conf.template").read_text().replace("server web:8000;", "server 127.0.0.1:8000;")
    )

    def without_remarks(text: str) -> list[str]:
        return [line for line in text.splitlines() if not line.strip().startswith("#")]

    assert without_remarks(mine) == without_remarks(theirs)


def with_nginx(folder: Path, port: int, house: int) -> Path:
    """The shipped file as nginx would have it on this machine, with a certificate made for the occasion."""
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost",
         "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        check=True, capture_output=True,
    )  # fmt: skip
    text = (DEPLOY / "nginx" / "partywall.conf").read_text()
    for old, new in (
        ("partywall.example.org", "localhost"),
        ("/etc/ssl/partywall", str(folder)),
        ("/var/log/nginx/partywall-error.log", str(folder / "error.log")),
        ("listen 443 ssl http2", f"listen 127.0.0.1:{port} ssl http2"),
        ("listen 80", f"listen 127.0.0.1:{port + 1}"),
        ("127.0.0.1:8000", f"127.0.0.1:{house}"),
    ):
        assert old in text
        text = text.replace(old, new)
    (folder / "partywall.conf").write_text(text)
    main = folder / "nginx.conf"
    paths = "\n".join(
        f"{name}_temp_path {folder / name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main.write_text(
        f"pid {folder / 'nginx.pid'};\nerror_log {folder / 'error.log'};\ndaemon off;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{paths}\ninclude {folder / 'partywall.conf'};\n}}\n"
    )
    return main
