"""The long work on products: what a clerk does for each kind of job."""

from __future__ import annotations

from partywall.service.comparisons import compare
from partywall.service.editions import make, rescreen
from partywall.service.following import COMPARE, MAKE, RESCREEN, SCREEN
from partywall.service.jobs import JOBS
from partywall.service.screenings import screen

JOBS.update({SCREEN: screen, MAKE: make, COMPARE: compare, RESCREEN: rescreen})
