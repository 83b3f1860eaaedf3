"""Sessions as they are kept: sealed, by digest, and gone when somebody ended them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from databases import database

__all__ = ["database"]


def test_a_session_is_kept_sealed(database: str) -> None:
    """The table holds neither what the browser holds nor what is in the session."""
    from partywall.store.accounts.models import Session
    from partywall.store.accounts.sessions import SessionStore

    session = SessionStore()
    session["mfa.totp.secret"] = "JBSWY3DPEHPK3PXP"
    session["_auth_user_id"] = "a" + "0" * 20
    session.save()
    row = Session.objects.values().get()
    assert session.session_key not in str(row)
    assert "JBSWY3DPEHPK3PXP" not in str(row)
    assert row["account"] == "a" + "0" * 20
    assert SessionStore(session.session_key)["mfa.totp.secret"] == "JBSWY3DPEHPK3PXP"


def test_a_session_changed_from_outside_is_nobodys(database: str) -> None:
    """A session whose row was changed by somebody without the house's key signs nobody in."""
    from partywall.store.accounts.models import Session
    from partywall.store.accounts.sessions import SessionStore

    session = SessionStore()
    session["_auth_user_id"] = "a" + "0" * 20
    session.save()
    row = Session.objects.get()
    Session.objects.update(session_data=("A" if row.session_data[40] != "A" else "B").join(
        (row.session_data[:40], row.session_data[41:])))  # fmt: skip
    assert SessionStore(session.session_key).load() == {}
    Session.objects.update(session_data="no session")
    assert SessionStore(session.session_key).load() == {}


def test_what_is_in_a_session_is_good_in_no_other(database: str) -> None:
    """Whoever can write into the table, and lays what is in somebody's session into their own, is not that person."""
    from partywall.store.accounts.models import Session
    from partywall.store.accounts.sessions import SessionStore, hidden

    officer, mine = SessionStore(), SessionStore()
    officer["_auth_user_id"], mine["_auth_user_id"] = "a" + "0" * 20, "a" + "1" * 20
    for session in (officer, mine):
        session.save()
    theirs = Session.objects.get(session_key=hidden(officer.session_key)).session_data
    Session.objects.filter(session_key=hidden(mine.session_key)).update(session_data=theirs)
    assert SessionStore(mine.session_key).load() == {}
    assert SessionStore(officer.session_key)["_auth_user_id"] == "a" + "0" * 20


def test_an_ended_session_does_not_come_back(database: str) -> None:
    """A request that began before a session was ended cannot write it back."""
    from django.contrib.sessions.backends.base import UpdateError

    from partywall.store.accounts.models import Session
    from partywall.store.accounts.sessions import SessionStore

    session = SessionStore()
    session["_auth_user_id"] = "a" + "0" * 20
    session.save()
    begun = SessionStore(session.session_key)
    assert begun["_auth_user_id"]
    Session.objects.all().delete()
    begun["more"] = 1
    with pytest.raises(UpdateError):
        begun.save()
    assert not Session.objects.exists()


def test_last_use_is_written_down_once_a_minute(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading writes only when the last use is a minute ago; use keeps a session up to its longest time."""
    from django.conf import settings
    from django.utils import timezone

    from partywall.store.accounts.models import Session
    from partywall.store.accounts.sessions import SessionStore

    begun = timezone.now()
    session = SessionStore()
    session["a"] = 1
    session.save()
    made = Session.objects.get().made_at
    seen = []
    for minutes in (0.5, 1.5, 50, 100, 159, 219.5):
        monkeypatch.setattr(
            "partywall.store.accounts.sessions.timezone.now", lambda m=minutes: begun + timedelta(minutes=m)
        )
        found = SessionStore(session.session_key).load()
        row = Session.objects.get()
        seen.append((bool(found), round((row.seen_at - made) / timedelta(minutes=1), 1)))
        assert row.made_at == made
        assert row.expire_date <= made + settings.SESSION_LONGEST
    assert seen == [(True, 0), (True, 1.5), (True, 50), (True, 100), (True, 159), (False, 159)]
