"""How much of what is costly one person may ask for: pages drawn as pictures, documents made to be looked at, searches.

Counted in the memory of each process, since a count in the database would cost more than what it saves. Somebody who
works as fast as they can does not come near; a script that goes through everything does, and waits a minute.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from partywall.web.problems import TooOften

MOST, WITHIN = 300, 60.0
"""So many in so many seconds, of each person in each process. A page of review or check asks for a picture a page."""
_KNOWN = 10_000
"""Of so many people at most it is remembered."""

View = Callable[..., HttpResponse]


class Pace:
    """When each asked, lately."""

    def __init__(self, most: int = MOST, within: float = WITHIN, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._within, self._clock = most, within, clock
        self._asked: dict[str, deque[float]] = {}
        self._lock = Lock()

    def step(self, who: str) -> None:
        """Somebody asks. Raises TooOften."""
        now = self._clock()
        with self._lock:
            asked = self._asked.setdefault(who, deque())
            while asked and asked[0] <= now - self._within:
                asked.popleft()
            if len(asked) >= self._most:
                raise TooOften(_("You asked for very much within a minute. Wait a minute, and go on."))
            asked.append(now)
            if len(self._asked) > _KNOWN:
                self._asked = {name: times for name, times in self._asked.items() if times[-1] > now - self._within}


PACE = Pace()


def costly(view: View) -> View:
    """A page that costs much to make; stands under ``page``."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        PACE.step(str(request.user.pk))
        return view(request, *args, **kwargs)

    return answer
