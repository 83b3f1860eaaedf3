"""What an administrator set about signing in by an OpenID Connect provider."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from partywall.errors import Refused
from partywall.model.product import Role
from partywall.store.settings import Settings


def provider_name(issuer: str) -> str:
    """The provider's name in addresses and tables. Another issuer has another, so its people are never mistaken."""
    return "oidc-" + hashlib.sha256(issuer.encode()).hexdigest()[:12]


def roles_of_groups(text: str) -> dict[str, frozenset[Role]]:
    """``author = SC Authors; officer = IG Team`` read as group to roles. Raises Refused for what is no role."""
    found: dict[str, frozenset[Role]] = {}
    for pair in filter(None, (pair.strip() for pair in text.split(";"))):
        role, equals, group = (word.strip() for word in pair.partition("="))
        if not equals or not group:
            raise Refused(f"The setting roles under [oidc] has {pair!r}, which is not role = group.")
        if role not in set(Role):
            raise Refused(f"The setting roles under [oidc] has {role!r}, which is no role.")
        found[group] = found.get(group, frozenset()) | {Role(role)}
    return found


def roles_for(groups: Iterable[str], text: str) -> frozenset[Role]:
    """The roles that somebody in those groups has."""
    table = roles_of_groups(text)
    return frozenset[Role]().union(*(table.get(group, frozenset()) for group in groups))


def providers(settings: Settings) -> dict[str, Any]:
    """The same, as allauth asks to be told. Empty where no issuer is set."""
    if not settings.oidc_issuer:
        return {}
    where = urlsplit(settings.oidc_issuer)
    if where.scheme != "https" and where.hostname not in {"localhost", "127.0.0.1"}:
        raise Refused("The setting issuer under [oidc] must begin with https://.")
    if not settings.oidc_client:
        raise Refused("The setting client under [oidc] is missing.")
    roles_of_groups(settings.oidc_roles)
    app = {
        "provider_id": provider_name(settings.oidc_issuer),
        "name": "the organisation's sign-in",
        "client_id": settings.oidc_client,
        "secret": _secret(settings.oidc_secret_file),
        "settings": {"server_url": settings.oidc_issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app], "SCOPE": settings.oidc_scopes.split()}}


def _secret(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise Refused("The file that secret_file under [oidc] names cannot be read.") from None
