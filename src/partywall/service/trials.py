"""Tries a version on what the house has: a policy on past screenings, the newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from partywall.errors import Refused
from partywall.model.product import AccountId, ProductId
from partywall.procedure.versions import VersionState
from partywall.service import seen, version_rows, versions
from partywall.service.policy_trials import Trial
from partywall.service.screenings import past

SAMPLE = 200
"""Editions on which a policy is tried, if nobody says otherwise."""


def try_out(by: str, version: str, at: datetime, sample: int = SAMPLE) -> Trial:
    """Say what a version would change, and keep that with it. Gives it as somebody may see it."""
    return _seen(by, versions.try_out(by, version, at, past(sample)), at)


def adopt_shipped(by: str, at: datetime, sample: int = SAMPLE) -> tuple[VersionState, ...]:
    """Take on what comes with Partywall: the first officer drafts and tries it, the second approves it."""
    return versions.adopt_shipped(by, at, lambda: past(sample))


def trial_seen(by: str, version: str, at: datetime) -> Trial:
    """What was found when a version was tried last, with the passages of the products that somebody may see."""
    return _seen(by, version_rows.trial(version), at)


def _seen(by: str, trial: Trial, at: datetime) -> Trial:
    allowed = {product for product in {change.product for change in trial.changes} if _sees(by, product, at)}
    return replace(trial, changes=tuple(change for change in trial.changes if change.product in allowed))


def _sees(by: str, product: ProductId, at: datetime) -> bool:
    try:
        seen.product_of(AccountId(by), product, at=at)
    except Refused:
        return False
    return True
