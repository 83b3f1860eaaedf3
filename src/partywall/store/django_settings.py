"""What Django asks to be told, made of the house's settings. Imported once, by ``database.open_database``."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import unquote, urlsplit

from partywall.store.settings import Settings, read_settings

HOUSE: Settings = read_settings(Path(os.environ["PARTYWALL_HOME"]))


def _database(settings: Settings) -> dict[str, object]:
    if not settings.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": settings.folder / "partywall.sqlite",
            # A writer takes its turn at the beginning, not half-way; FULL: what was acknowledged survives a power cut.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }
    url = urlsplit(settings.database_url)
    secret = Path(settings.database_password_file).read_text().strip() if settings.database_password_file else ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.strip("/"),
        "USER": unquote(url.username or ""),
        "PASSWORD": secret or unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": url.port or "",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _secret(folder: Path) -> str:
    """Signs sessions; made at the first start, readable by the house alone."""
    path = folder / "keys" / "django"
    try:
        return path.read_text()
    except FileNotFoundError:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(64))
        except FileExistsError:
            pass
        return path.read_text()


SECRET_KEY = _secret(HOUSE.folder)
DEBUG = False
ALLOWED_HOSTS = [urlsplit(HOUSE.web_address).hostname or "localhost", "127.0.0.1", "testserver"]
DATABASES = {"default": _database(HOUSE)}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "partywall.store.accounts",
    "partywall.store.ledger",
    "partywall.store.vault",
    "partywall.store.products",
    "partywall.store.jobs",
]
AUTH_USER_MODEL = "partywall_accounts.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "partywall.web.urls"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HOUSE.web_address.startswith("https")
SESSION_COOKIE_SAMESITE = "Lax"
