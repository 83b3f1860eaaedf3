"""A house in production: PostgreSQL, ``partywall serve``, the shipped file of the proxy in a real nginx, TLS."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import databases
from test_deploy import with_nginx
from web.pages.rooms import _browser

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("nginx"), reason="nginx is not installed"),
]


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(params=databases.KINDS)
def behind_a_proxy(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """The address, and the code of the first administrator."""
    port, inside = free_port(), free_port()
    address = f"https://localhost:{port}"
    database = databases.empty(request.param)
    environment = {
        **os.environ,
        "PARTYWALL_HOME": str(tmp_path / "house"),
        "PARTYWALL_DATABASE_URL": database,
        "PARTYWALL_WEB_ADDRESS": address,
        "PARTYWALL_WEB_PROXIES": "1",
    }
    program = [sys.executable, "-m", "partywall"]
    subprocess.run([*program, "house", "init"], env=environment, check=True, capture_output=True)
    told = subprocess.run(
        [*program, "accounts", "first", "ada.admin", "--name", "Ada Osei"],
        env=environment, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    code = re.search(r"^(\S{12,})$", told, re.MULTILINE)
    assert code, told
    main = with_nginx(tmp_path, port, inside)
    house = subprocess.Popen([*program, "serve", "--bind", f"127.0.0.1:{inside}", "--clerks", "0"], env=environment)
    proxy = subprocess.Popen(["nginx", "-c", main, "-p", tmp_path])
    try:
        _wait_for(f"http://127.0.0.1:{inside}/sign-in", house)
        yield address, code[0]
    finally:
        for process in (proxy, house):
            process.terminate()
            process.wait(40)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)  # noqa: S310 - this machine's own
        except urllib.error.HTTPError:
            return  # it answers to its own name alone
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError("The house did not answer.")


def test_the_first_administrator_comes_in_over_tls(behind_a_proxy: tuple[str, str]) -> None:
    """Behind the shipped proxy a code is redeemed and the way in works; cookies go by TLS alone and to nobody else."""
    address, code = behind_a_proxy
    context = _browser().new_context(ignore_https_errors=True)
    page = context.new_page()
    first = page.goto(address)
    assert first is not None
    assert page.url.startswith(f"{address}/sign-in")
    assert "max-age=31536000" in (first.header_value("strict-transport-security") or "")
    page.get_by_role("link", name="Use a code that you were given").click()
    page.get_by_label("Code").fill(code)
    for label in ("Choose a password", "The same password again"):
        page.get_by_label(label, exact=True).fill("slate-harbour-tinsel-9")
    page.get_by_role("button", name="Continue").click()
    page.wait_for_load_state()
    assert "second-factor" in page.url or "sign-in" in page.url
    for cookie in context.cookies():
        assert cookie["secure"], cookie["name"]
        assert cookie["sameSite"] in {"Lax", "Strict"}, cookie["name"]
        assert cookie["name"].startswith("__Host-"), cookie["name"]
        assert cookie["httpOnly"] or "csrf" in cookie["name"], cookie["name"]
    context.close()


def test_a_large_file_is_let_through_and_none_lies_about(behind_a_proxy: tuple[str, str], tmp_path: Path) -> None:
    """What is sent goes on as it comes: nginx keeps none of it in a file of its own."""
    import ssl

    address, _ = behind_a_proxy
    trusting = ssl.create_default_context(cafile=str(tmp_path / "fullchain.pem"))
    asked = urllib.request.Request(f"{address}/sign-in", data=b"x" * (3 << 20), method="POST")  # noqa: S310
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(asked, timeout=30, context=trusting)  # noqa: S310
    assert refused.value.code in {400, 403, 413}  # by the house, not by the proxy
    assert "nginx" not in refused.value.read().decode(errors="replace")
    kept = [path for name in ("client_body", "proxy") for path in (tmp_path / name).rglob("*") if path.is_file()]
    assert kept == []


def test_people_are_sent_to_tls_and_programs_are_not(behind_a_proxy: tuple[str, str]) -> None:
    """Whoever types the name comes to the encrypted pages; a token that was sent in the clear gets no answer that
    would make its program go on so."""
    import http.client

    address, _ = behind_a_proxy
    port = int(address.rpartition(":")[2])
    answers = {}
    for path in ("/products?case=C1", "/api/v1/products", "/api/"):
        plain = http.client.HTTPConnection("127.0.0.1", port + 1, timeout=10)
        plain.request("GET", path, headers={"Host": "localhost", "Authorization": "Bearer x"})
        answer = plain.getresponse()
        answers[path] = (answer.status, answer.headers.get("Location"))
        plain.close()
    assert answers == {
        "/products?case=C1": (308, "https://localhost/products?case=C1"),
        "/api/v1/products": (404, None),
        "/api/": (404, None),
    }
