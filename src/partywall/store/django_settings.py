"""What Django asks to be told, made of the house's settings. Imported once, by ``database.open_database``."""

from __future__ import annotations

import hashlib
import os
import secrets
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.conf.locale import LANG_INFO

from partywall.model.limits import LIMITS
from partywall.store.accounts.provider import providers
from partywall.store.durable import make_folder, write_once
from partywall.store.settings import Settings, read_settings

HOUSE: Settings = read_settings(Path(os.environ["PARTYWALL_HOME"]))


def _database(settings: Settings) -> dict[str, object]:
    if not settings.database_url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": settings.folder / "partywall.sqlite",
            "CONN_MAX_AGE": 600,  # the last connection that closes writes the whole log back; so they stay open
            # A writer takes its turn at the beginning, not half-way; FULL: what was acknowledged survives a power cut.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                # What is deleted is overwritten: a destroyed key is in the file no more.
                "PRAGMA secure_delete=ON;",
            },
        }
    url = urlsplit(settings.database_url)
    options = dict(parse_qsl(url.query))
    secret = Path(settings.database_password_file).read_text().strip() if settings.database_password_file else ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.strip("/"),
        "USER": unquote(url.username or ""),
        "PASSWORD": secret or unquote(url.password or ""),
        "HOST": options.pop("host", unquote(url.hostname or "")),
        "PORT": url.port or "",
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def _secret(keys: Path) -> str:
    """Signs sessions; made at the first start, readable by the house alone."""
    path = keys / "django"
    try:
        return path.read_text()
    except FileNotFoundError:
        make_folder(keys)
        write_once(path, secrets.token_urlsafe(64).encode())
        return path.read_text()


def _digest(folder: Path) -> str:
    """Of all files in a folder."""
    found = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        found.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


def _languages(folder: Path) -> list[tuple[str, str]]:
    """English, and each other language of which there is a catalogue; by the name that its speakers use."""
    found = sorted(path.parts[-3] for path in folder.glob("*/LC_MESSAGES/django.mo"))
    codes = [code.lower().replace("_", "-") for code in found]
    return [("en-gb", "English"), *((code, LANG_INFO[code]["name_local"]) for code in codes if code in LANG_INFO)]


_WEB = Path(__file__).parents[1] / "web"
SECRET_KEY = _secret(HOUSE.keys)
DEBUG = False
_TLS = HOUSE.web_address.startswith("https")
_NAME = urlsplit(HOUSE.web_address).hostname or "localhost"
ALLOWED_HOSTS = [_NAME] if _TLS else ["localhost", "127.0.0.1", "[::1]"]  # without encryption: this machine alone
DATABASES = {"default": _database(HOUSE)}
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.headless",
    "partywall.store.accounts",
    "partywall.store.ledger",
    "partywall.store.vault",
    "partywall.store.products",
    "partywall.store.jobs",
]
AUTH_USER_MODEL = "partywall_accounts.Account"
AUTHENTICATION_BACKENDS = ["partywall.web.accounts_adapters.Passwords"]
PASSWORD_HASHERS = ["partywall.store.accounts.passwords.Argon2id"]
_VALIDATION = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": _VALIDATION + "MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": _VALIDATION + "CommonPasswordValidator"},
    {"NAME": _VALIDATION + "UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["sign_in"]}},
    {"NAME": "partywall.store.accounts.passwords.NotNearAtHand"},
    {"NAME": "partywall.store.accounts.passwords.NotBreached"},
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "partywall.web.guard.Guard",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
# What is sent is held in memory and never in a temporary file, where it would lie in the clear.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
DATA_UPLOAD_MAX_MEMORY_SIZE = 2**20
FILE_UPLOAD_MAX_MEMORY_SIZE = LIMITS.file_bytes + DATA_UPLOAD_MAX_MEMORY_SIZE  # of a whole request with files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 100
DATA_UPLOAD_MAX_NUMBER_FILES = 100
ROOT_URLCONF = "partywall.web.urls"
CSRF_FAILURE_VIEW = "partywall.web.pages.frame.not_meant"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en-gb"
LANGUAGES = _languages(HOUSE.folder / "locale")
LOCALE_PATHS = [HOUSE.folder / "locale"]  # an organisation's own translations; the program speaks English
LANGUAGE_COOKIE_NAME = "__Host-language" if _TLS else "language"
LANGUAGE_COOKIE_SECURE = _TLS
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

# Pages, and what they are drawn with. The address of the latter holds its digest, so that browsers may keep it.
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_WEB / "templates"],
        "OPTIONS": {
            "environment": "partywall.web.templating.environment",
            "context_processors": ["django.contrib.messages.context_processors.messages"],
        },
    }
]
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # sealed; a cookie would not be
STATIC_ROOT = _WEB / "static"
STATIC_URL = f"/static/{_digest(STATIC_ROOT)}/"
WHITENOISE_MAX_AGE = 365 * 24 * 60 * 60
WHITENOISE_ALLOW_ALL_ORIGINS = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _TLS
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-partywall" if _TLS else "partywall"
CSRF_COOKIE_NAME = "__Host-csrftoken" if _TLS else "csrftoken"  # so that no neighbouring site can set it
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _TLS  # of the house's own name, which is the house's alone
SESSION_ENGINE = "partywall.store.accounts.sessions"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # how long it lasts is kept here, not in the browser
SESSION_COOKIE_AGE = 60 * HOUSE.number("accounts_idle_minutes")
SESSION_LONGEST = timedelta(hours=HOUSE.number("accounts_longest_hours"))
if HOUSE.number("web_proxies"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
ALLAUTH_TRUSTED_PROXY_COUNT = HOUSE.number("web_proxies")

# Attempts are counted in the database, so that all processes count together.
CACHES = {"default": {"BACKEND": "partywall.store.accounts.rates.Rates"}}

# Signing in, by allauth: no sign-up, no mail, no pages of its own.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
ACCOUNT_ADAPTER = "partywall.web.accounts_adapters.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "sign_in"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_PRESERVE_USERNAME_CASING = False  # a word is looked for letter for letter, as its tries are counted
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # the browser in which it was changed stays; all others are signed out
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "30/15m/ip,5/15m/key", "reauthenticate": "10/m/user"}
MFA_ADAPTER = "partywall.web.accounts_adapters.Factors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = urlsplit(HOUSE.web_address).hostname == "localhost"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # there is no e-mail address
MFA_RECOVERY_CODE_DIGITS = 12
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Partywall"
MFA_TOTP_TOLERANCE = 1
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_FRONTEND_URLS = {"socialaccount_login_error": HOUSE.web_address.rstrip("/") + "/sign-in"}
SOCIALACCOUNT_ADAPTER = "partywall.web.accounts_adapters.Provided"
SOCIALACCOUNT_PROVIDERS = providers(HOUSE)
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_QUERY_EMAIL = False
SOCIALACCOUNT_STORE_TOKENS = False
