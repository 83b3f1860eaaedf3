"""The settings of the second eyes: which server is asked, how, and whether it must answer."""

from __future__ import annotations

import ipaddress
import os
import re
import ssl
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, urlsplit

from partywall.errors import Refused
from partywall.model.text import digest_of
from partywall.second import Eyes
from partywall.store import files
from partywall.store.chat import PATH, Chat, Server, Ways

_WHAT = "The settings of the second eyes"
_LIMIT = 65536
"""Bytes of the settings, and of a token."""
_TOKEN = re.compile(r"[\x21-\x7e]{1,4096}")
_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._:/@+-]{0,99}")
_PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)*")
_BOUNDS: Mapping[str, tuple[float, float]] = {
    "timeout": (1, 3600),
    "retries": (0, 5),
    "patience": (1, 86400),
    "answer_bytes": (1024, 16 * 2**20),
    "answer_tokens": (16, 1_000_000),
    "chunk": (500, 200_000),
    "overlap": (0, 50_000),
}
_WHOLE = _BOUNDS.keys() - {"timeout", "patience"}
_WHERE = {"url", "model", "token_env", "token_file", "ca_file"}


def load_second_eyes(path: Path) -> Eyes:
    """The language model that a file of settings (TOML) names. Nothing is sent yet.

    Raises Unreadable if a file cannot be read and Refused if the settings are not as they must be.
    """
    content = files.read_file(path, _WHAT, _LIMIT)
    given = _parsed(content)
    beside = path.parent
    url = _url(_text("url", given))
    tls = _tls(given, beside) if url.scheme == "https" else None
    host = url.hostname or ""
    server = Server(host, url.port or (443 if tls else 80), _prefix(url), tls, _token(given, beside))
    model = _text("model", given)
    if not _MODEL.fullmatch(model):
        raise Refused(f"{_WHAT}: model must be a name of at most 100 letters, figures and . _ : / @ + -.")
    return Chat(server, model, _ways(given), digest_of(content))


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        given = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        raise Refused(f"{_WHAT} are not a TOML file in UTF-8.") from None
    known = _WHERE | _BOUNDS.keys() | {"required"}
    if given.keys() - known:
        raise Refused(f"{_WHAT} hold a key that nobody knows: one of {', '.join(sorted(known))} is expected.")
    missing = {"url", "model"} - given.keys()
    if missing:
        raise Refused(f"{_WHAT} lack {' and '.join(sorted(missing))}.")
    return given


def _text(key: str, given: Mapping[str, Any]) -> str:
    if not isinstance(given[key], str) or not given[key].strip():
        raise Refused(f"{_WHAT}: {key} is not a text.")
    return str(given[key])


def _url(text: str) -> SplitResult:
    try:
        url = urlsplit(text)
        fits = url.port != 0 and bool(url.hostname) and (url.hostname or "").isascii()
    except ValueError:
        fits = False
    if not fits or url.username or url.password or url.query or url.fragment or not _PREFIX.fullmatch(_prefix(url)):
        raise Refused(f"{_WHAT}: url must be like https://models.example.org, with no user, question mark or hash.")
    if url.scheme != "https" and not (url.scheme == "http" and _this_machine(url.hostname or "")):
        raise Refused(f"{_WHAT}: url must begin with https://; http:// is for a server on this very machine only.")
    return url


def _prefix(url: SplitResult) -> str:
    """The path before the protocol's own, which may be written out or not."""
    path = url.path.rstrip("/")
    return path.removesuffix(PATH) if path.endswith(PATH) else path.removesuffix("/v1")


def _this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _tls(given: Mapping[str, Any], beside: Path) -> ssl.SSLContext:
    if "ca_file" not in given:
        return ssl.create_default_context()
    content = files.read_file(beside / _text("ca_file", given), "The file of trusted certificates")
    try:
        return ssl.create_default_context(cadata=content.decode("ascii"))
    except (ssl.SSLError, ValueError):
        raise Refused(f"{_WHAT}: ca_file holds no certificates in PEM form.") from None


def _token(given: Mapping[str, Any], beside: Path) -> str:
    """What the server is shown to let us in; never part of the settings, which are kept and copied."""
    if {"token_env", "token_file"} <= given.keys():
        raise Refused(f"{_WHAT} must name the token's place once: token_env or token_file.")
    if "token_env" in given:
        token = os.environ.get(_text("token_env", given), "")
    elif "token_file" in given:
        token = _ascii(files.read_file(beside / _text("token_file", given), "The file of the token", _LIMIT)).strip()
    else:
        return ""
    if not _TOKEN.fullmatch(token):
        raise Refused(f"{_WHAT}: where the token should be, there is none, or one with spaces or odd characters.")
    return token


def _ascii(content: bytes) -> str:
    return content.decode("ascii", "replace")


def _ways(given: Mapping[str, Any]) -> Ways:
    made: dict[str, Any] = {key: _number(key, given[key]) for key in _BOUNDS if key in given}
    required = given.get("required", False)
    if not isinstance(required, bool):
        raise Refused(f"{_WHAT}: required must be true or false.")
    ways = Ways(**made, required=required)
    if ways.overlap * 2 > ways.chunk:
        raise Refused(f"{_WHAT}: overlap must be at most half of chunk.")
    return ways


def _number(key: str, value: Any) -> float | int:
    low, high = _BOUNDS[key]
    whole = isinstance(value, int) and not isinstance(value, bool)
    fits = whole or isinstance(value, float) and key not in _WHOLE
    if not fits or not low <= value <= high:
        sort = "a whole number" if key in _WHOLE else "a number"
        raise Refused(f"{_WHAT}: {key} must be {sort} from {low:,} to {high:,}.")
    return int(value) if key in _WHOLE else float(value)
