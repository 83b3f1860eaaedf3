"""How long somebody stays signed in. A script warns them in time (staying.js); whoever has none reads at the foot of
every page how long it is."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from partywall.store.accounts.sessions import ends

_WARNED = 5 * 60
_LEAST = 20


@dataclass(frozen=True, slots=True)
class Stay:
    """What is left of it."""

    seconds: int
    warned: int
    """So many seconds before its end somebody is told."""
    last: bool
    """Whether no use makes it longer: the longest time of all is nearly over."""
    who: str
    """By which a page knows whether it is still the same person, and nobody who that is."""

    @property
    def idle_minutes(self) -> int:
        """So long nothing may be done."""
        return int(settings.SESSION_COOKIE_AGE // 60)


def stay_of(request: HttpRequest) -> Stay:
    """Of the browser that asks; to ask is to use it."""
    idle = settings.SESSION_COOKIE_AGE
    warned = max(_LEAST, min(_WARNED, idle // 5))
    end, longest = ends(request.session)
    left = max(0, int((end - timezone.now()).total_seconds()))
    who = salted_hmac("partywall.staying", str(request.user.pk), algorithm="sha256").hexdigest()[:16]
    return Stay(left, warned, end >= longest, who)
