"""A question to a model's server ends in bounded time and memory, with an answer or with one sentence."""

import gzip
import json
import re
import shutil
import socket
import ssl
import subprocess
import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from chatting import completion, saying, serving
from partywall.model.text import digest_of
from partywall.second import Unanswered
from partywall.store.chat import Chat, Server, Ways

GOOD = completion("[]")
CALM = Ways(timeout=60.0, retries=0, answer_bytes=4096)
"""No time is short but where time is what ends it, so that a busy machine tells the same."""
QUICK = replace(CALM, timeout=1.0)


def chat(url: str, ways: Ways = CALM, token: str = "", tls: ssl.SSLContext | None = None) -> Chat:
    where = urlsplit(url)
    assert where.hostname
    assert where.port
    return Chat(Server(where.hostname, where.port, where.path, tls, token), "wren", ways, digest_of(b"settings"))


def raw(*pieces: bytes, pause: float = 0.0) -> Callable[[BaseHTTPRequestHandler], None]:
    def behave(handler: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            handler.connection.sendall(piece)
            time.sleep(pause)

    return behave


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def endless(handler: BaseHTTPRequestHandler, piece: bytes, head: bytes, pause: float = 0.0) -> None:
    handler.connection.sendall(head)
    stop = time.monotonic() + 40
    while time.monotonic() < stop:
        handler.connection.sendall(piece)
        time.sleep(pause)


HOSTILE = {
    "nothing at all": (lambda handler: time.sleep(40), "in time"),
    "a byte now and then": (lambda handler: endless(handler, b" ", HEAD + b"\r\n", 0.1), "in time"),
    "headers now and then": (lambda handler: endless(handler, b"X: y\r\n", HEAD, 0.1), "in time"),
    "a header letter by letter": (lambda handler: endless(handler, b"y", HEAD + b"X: ", 0.1), "in time"),
    "headers without end": (lambda handler: endless(handler, b"X: y\r\n", HEAD), "no answer"),
    "one header without end": (lambda handler: endless(handler, b"y" * 4096, HEAD + b"X: "), "no answer"),
    "continue without end": (lambda handler: endless(handler, b"HTTP/1.1 100 Continue\r\n\r\n", b"", 0.01), "in time"),
    "a stream without end": (lambda handler: endless(handler, b"[" * 4096, HEAD + b"\r\n"), "more than 4,096 bytes"),
    "chunks without end": (
        lambda handler: endless(
            handler, b"400\r\n" + b"[" * 1024 + b"\r\n", HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
        ),
        "more than 4,096 bytes",
    ),
    "a chunk of odd size": (raw(HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "no answer"),
    "ten megabytes": (saying(b"[" + b" " * 10_000_000 + b"]"), "more than 4,096 bytes"),
    "a promise of more": (raw(HEAD + b"Content-Length: 4000\r\n\r\n[]"), "before its end"),
    "closed at once": (lambda handler: handler.connection.shutdown(socket.SHUT_RDWR), "no answer"),
    "closed in the headers": (raw(b"HTTP/1.1 200 OK\r\nContent-"), "not JSON"),
    "not HTTP": (raw(b"220 mail.example.org ready\r\n"), "no answer"),
    "an error": (saying(b"{}", 500), "error 500"),
    "too many questions": (saying(b"{}", 429), "error 429"),
    "not let in": (saying(b"{}", 401), "status 401"),
    "nothing there": (saying(b"", 204), "status 204"),
    "sent elsewhere": (saying(b"", 307, Location="http://127.0.0.1:9/v1/chat/completions"), "another address"),
    "a web page": (saying(b"<html>[]</html>", kind="text/html"), "not JSON"),
    "no kind": (raw(b"HTTP/1.1 200 OK\r\n\r\n[]"), "not JSON"),
    "packed to burst": (saying(gzip.compress(b" " * 50_000_000)[:4000], Content_Encoding="gzip"), "packed"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server_costs_neither_time_nor_memory(name: str) -> None:
    """Slow, endless, huge, broken, misdirected or packed: each ends soon, in little memory, with one sentence."""
    behave, says = HOSTILE[name]
    tracemalloc.start()
    with serving(behave) as served:
        begun = time.monotonic()
        with pytest.raises(Unanswered, match=says) as stopped:
            chat(served.url, QUICK if says == "in time" else CALM).ask("rules", "text")
        assert time.monotonic() - begun < 30
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30_000_000
    assert re.fullmatch(r"[A-Z][^.]*\.", str(stopped.value))


def test_what_is_asked_is_what_the_protocol_says() -> None:
    """One POST to the protocol's path, with the model's name, both messages and the token; the body comes back."""
    with serving(saying(GOOD)) as served:
        assert chat(served.url + "/inner", token="s3cret").ask("rules", "Ömer’s text") == GOOD
    assert served.paths == ["/inner/v1/chat/completions"]
    asked = served.asked[0]
    assert asked["model"] == "wren"
    assert [row["content"] for row in asked["messages"]] == ["rules", "Ömer’s text"]
    assert asked["temperature"] == 0
    assert asked["stream"] is False
    assert served.headers[0]["Authorization"] == "Bearer s3cret"
    assert "s3cret" not in json.dumps(asked)


def test_without_a_token_none_is_sent() -> None:
    """A server that asks for none is shown none."""
    with serving(saying(GOOD)) as served:
        chat(served.url).ask("rules", "text")
    assert "Authorization" not in served.headers[0]


def test_an_answer_in_chunks_is_read() -> None:
    """A server may send its answer piece by piece."""
    head = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    with serving(raw(head, b"%x\r\n" % len(GOOD), GOOD, b"\r\n0\r\n\r\n")) as served:
        assert chat(served.url).ask("rules", "text") == GOOD


def test_a_server_that_stumbles_once_is_asked_again() -> None:
    """After an error that may pass the question is put once more, and no more often than the settings say."""
    ways = Ways(timeout=60, retries=1)
    with serving(saying(b"", 503), saying(GOOD)) as served:
        assert chat(served.url, ways).ask("rules", "text") == GOOD
    with serving(saying(b"", 503)) as served, pytest.raises(Unanswered, match="503"):
        chat(served.url, ways).ask("rules", "text")
    assert len(served.asked) == 2


def test_a_server_that_is_not_there_is_said() -> None:
    """A refused connection is one sentence, without the address."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening
        with pytest.raises(Unanswered, match="refused the connection") as stopped:
            chat(f"http://127.0.0.1:{taken.getsockname()[1]}").ask("rules", "text")
    assert "127" not in str(stopped.value)


def test_patience_is_for_the_whole_document() -> None:
    """When the time for one document is used up no further question is waited for."""
    ways = Ways(timeout=5, retries=0, patience=0.5)
    with serving(lambda handler: time.sleep(20)) as served:
        model = chat(served.url, ways)
        begun = time.monotonic()
        for _ in range(5):
            with pytest.raises(Unanswered, match="in time"):
                model.ask("rules", "text")
        assert time.monotonic() - begun < 12


def test_a_redirect_is_not_followed() -> None:
    """What was meant for one server is never sent to another, whatever the first one says."""
    with serving(saying(GOOD)) as other:
        away = saying(b"", 308, Location=f"{other.url}/v1/chat/completions")
        with serving(away) as served, pytest.raises(Unanswered):
            chat(served.url, token="s3cret").ask("rules", "text")
    assert not other.asked


def test_proxies_of_the_environment_are_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text goes where the settings say, and not by way of whatever the environment names."""
    with serving(saying(GOOD)) as proxy, serving(saying(GOOD)) as served:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        assert chat(served.url).ask("rules", "text") == GOOD
    assert served.asked
    assert not proxy.asked


needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificates")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("tls")
    made = (folder / "cert.pem", folder / "key.pem")
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=test -addext subjectAltName=IP:127.0.0.1".split()
    subprocess.run(["openssl", *words, "-out", made[0], "-keyout", made[1]], check=True, capture_output=True)
    yield made


@needs_openssl
def test_an_encrypted_server_must_be_one_that_is_trusted(certificate: tuple[Path, Path]) -> None:
    """With the organisation's own authority the answer comes; without it nothing is sent."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with serving(saying(GOOD), tls=context) as served:
        trusting = ssl.create_default_context(cafile=str(certificate[0]))
        assert chat(served.url, tls=trusting).ask("rules", "text") == GOOD
        with pytest.raises(Unanswered, match="not one that is trusted"):
            chat(served.url, tls=ssl.create_default_context()).ask("rules", "text")
    assert len(served.asked) == 1


@needs_openssl
def test_an_encrypted_server_may_not_dawdle_either(certificate: tuple[Path, Path]) -> None:
    """Time is bounded inside the encryption too."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    trusting = ssl.create_default_context(cafile=str(certificate[0]))
    with serving(lambda handler: endless(handler, b"X: y\r\n", HEAD, 0.1), tls=context) as served:
        begun = time.monotonic()
        with pytest.raises(Unanswered, match="in time"):
            chat(served.url, QUICK, tls=trusting).ask("rules", "text")
        assert time.monotonic() - begun < 30


def test_a_server_that_speaks_no_encryption_is_said() -> None:
    """Encryption was asked for, so nothing is sent without it."""
    with serving(saying(GOOD)) as served, pytest.raises(Unanswered):
        chat(served.url, tls=ssl.create_default_context()).ask("rules", "text")
    assert not served.asked
