"""How passwords are kept, and which are too easy to guess.

Kept: argon2id, above what OWASP asks for (46 MiB, one pass, one lane; here two passes).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

NEAR_AT_HAND = tuple(
    "partywall council county borough family families children childrens safeguarding socialwork socialworker"
    " socialcare caseworker checker author officer administrator manager redact redaction password passwort welcome"
    " changeme letmein qwerty summer winter spring autumn".split()
)
"""Words that whoever guesses tries first here. The labels of the house's own address, and the word that somebody signs
in with, come to these."""
LEFT = 8
"""So many letters a password has besides such a word."""
_PLAIN = re.compile(r"[^a-z]+")
_SIGNS = str.maketrans("0134578@$!", "oieastbasi")
"""Signs that people put for letters."""


class Argon2id(Argon2PasswordHasher):
    """Its costs. A password kept with other costs is kept anew with these at the next sign-in."""

    time_cost = 2
    memory_cost = 47_104
    parallelism = 1


class NotNearAtHand:
    """No password that is hardly more than a word of this place of work, such as ``Partywall2027!``."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        words = {*NEAR_AT_HAND, *_labels(settings.HOUSE.web_address), _letters(str(getattr(user, "sign_in", "")))}
        if any(too_near(password, word) for word in words if len(word) > 3):
            raise ValidationError(
                _("This is hardly more than a word that others try first here, such as the name of the house.")
            )

    def get_help_text(self) -> str:
        """What to look out for."""
        return _("More than a word of your work with a number behind it.")


class NotBreached:
    """No password that is known from a breach, where the house has a list of those."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        path = settings.HOUSE.accounts_breached_file
        if path and stands_in(Path(path), hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest()):
            raise ValidationError(_("This password is known from a breach elsewhere, so others will try it."))

    def get_help_text(self) -> str:
        """What to look out for."""
        return _("Not one that you use elsewhere.")


def too_near(password: str, word: str) -> bool:
    """Whether a password is that word and little besides, also with signs for letters."""
    plain = password.lower()
    return any(word in read and len(plain) - len(word) < LEFT for read in (_letters(plain), _letters(_signed(plain))))


def stands_in(path: Path, digest: str) -> bool:
    """Whether a digest stands in a file of lines ``SHA-1:HOW OFTEN`` in order: that of "Pwned Passwords", of 40 GB.
    It is searched by halves, so a look takes some forty reads."""
    wanted = digest.upper().encode()
    with path.open("rb") as lines:
        low, high = 0, lines.seek(0, 2)
        while low < high:
            middle = (low + high) // 2
            lines.seek(middle)
            if middle:
                lines.readline()  # the rest of a line that began before
            line = lines.readline()
            if not line or line[: len(wanted)].upper() > wanted:
                high = middle
            elif line[: len(wanted)].upper() == wanted:
                return True
            else:
                low = middle + 1
    return False


def _labels(address: str) -> Iterable[str]:
    """The words of the house's address: of ``https://letters.exampleshire.gov.uk`` three."""
    return (_letters(label) for label in (urlsplit(address).hostname or "").split("."))


def _letters(text: str) -> str:
    return _PLAIN.sub("", text.lower())


def _signed(text: str) -> str:
    return text.translate(_SIGNS)
