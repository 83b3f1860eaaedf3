"""A real browser without a window, spoken to over a pipe; for tests that show what a page does when it is used."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import Any

FOUND = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)


class Browser:
    """One page in Chromium. ``folder`` takes its profile and what it downloads."""

    def __init__(self, folder: Path) -> None:
        assert FOUND
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        to_it, from_it = os.pipe(), os.pipe()
        # The browser reads from its file 3 and writes to its file 4.
        words = [FOUND, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]
        words += [f"--user-data-dir={folder / 'profile'}", "--remote-debugging-pipe", "about:blank"]
        shell = f'exec 3<&{to_it[0]} 4>&{from_it[1]}; exec "$@"'
        self._process = subprocess.Popen(
            ["bash", "-c", shell, "browser", *words],
            pass_fds=(to_it[0], from_it[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_it[0])
        os.close(from_it[1])
        self._out, self._in = os.fdopen(to_it[1], "wb", buffering=0), os.fdopen(from_it[0], "rb")
        self._number, self._session = 0, ""
        self._rest = b""
        target = next(row for row in self.send("Target.getTargets")["targetInfos"] if row["type"] == "page")
        attached = self.send("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))
        self._session = attached["sessionId"]

    def send(self, method: str, **params: Any) -> Any:
        """One command and its answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._answer()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _answer(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._in.fileno(), 65536)
            assert more, "the browser has ended"
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\0")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def open(self, page: Path) -> None:
        """Load a file and wait until it is there."""
        self.send("Page.navigate", url=page.resolve().as_uri())
        self._until(lambda: self.run("document.readyState + location.protocol") == "completefile:")

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, userGesture=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press and let go of one key."""
        for kind in ("keyDown", "keyUp"):
            extra = {"text": text} if text and kind == "keyDown" else {}
            self.send("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **extra)

    def downloaded(self, name: str) -> Path:
        """A file that the page gave, once it is whole."""
        path = self.downloads / name
        self._until(lambda: path.exists() and path.stat().st_size > 0)
        return path

    def _until(self, done: Any) -> None:
        for _ in range(200):
            if done():
                return
            time.sleep(0.05)
        raise AssertionError("the browser took too long")

    def close(self) -> None:
        """End the browser."""
        self._out.close()
        self._in.close()
        self._process.terminate()
        self._process.wait(20)
