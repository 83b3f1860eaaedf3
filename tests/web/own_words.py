"""An organisation that has its own words for its letters."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The organisation's own words for its letters."""
    from django.conf import settings

    (tmp_path / "letters.toml").write_bytes(files("partywall.report").joinpath("letters.toml").read_bytes())
    monkeypatch.setattr(settings, "HOUSE", replace(settings.HOUSE, letters_folder=str(tmp_path)))
