"""One run of the command line in the process of a test."""

from __future__ import annotations

import sys

import pytest

from partywall.cli import main


class Run:
    """One run of the command line in this process: its code and what it printed."""

    def __init__(self, words: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setattr(sys, "argv", ["partywall", *words])
        self.code = 0
        try:
            main()
        except SystemExit as stopped:
            self.code = int(stopped.code or 0)
        self.out, self.err = capsys.readouterr()
