"""The one settings file; machines differ by environment variables (docs/operating.md lists them)."""

import os
from pathlib import Path
from typing import Any

import dj_database_url
import pghistory
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent

DEBUG = os.environ.get("DEBUG") == "1"
DEMO = os.environ.get("DEMO") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY is not set: make one with 'openssl rand -base64 48'.")
#: earlier keys, after a change: they still open links, sessions and second factors, and make none
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key]
LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", ",".join(LOOPBACK)).split(",")
if DEMO and not set(ALLOWED_HOSTS) <= set(LOOPBACK):
    raise ImproperlyConfigured("DEMO=1 signs anyone in, so it starts only on localhost.")
HTTPS = os.environ.get("HTTPS", "0" if DEMO or DEBUG else "1") == "1"
SITE_URL = os.environ.get("SITE_URL", f"http://localhost:{os.environ.get('PORT', '8000')}")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",  # allauth's templates load it
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django_htmx",
    "csp",
    "pgtrigger",
    "pghistory",
    "rest_framework",
    "drf_spectacular",
    "people",
    "profiles",
    "rotas",
    "meetings",
    "wellbeing.reports",
    "wellbeing",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "people.edge.Smaller",
    "csp.middleware.CSPMiddleware",
    "people.edge.BadInput",
    "people.edge.Private",
    "people.edge.InWords",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "people.tokens.BearerToken",
    "people.asking.WhoIsAsking",
    "people.edge.SignedInOnly",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "wellbeing.offline.Forget",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "people.signin.SecondFactor",
    "people.history.WhoLooked",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "wellbeing.urls"
WSGI_APPLICATION = "wellbeing.wsgi.application"
PROCESSORS = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "wellbeing.templating.environment",
            "context_processors": [
                *PROCESSORS,
                "people.here.here",
                "meetings.ways.word_here",
                "meetings.ways.noticed_here",
                "rotas.views.alerts.waiting",
                "people.views.news.waiting",
            ],  # fmt: skip
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request", *PROCESSORS]},
    },
]
FORM_RENDERER = "wellbeing.templating.FormRenderer"

# Which login this process uses: app (web), owner (migrations and demo data), worker (Celery).
DATABASE_LOGIN = os.environ.get("DATABASE_LOGIN", "app")
DATABASE_URLS = {
    "app": "DATABASE_URL",
    "owner": "OWNER_DATABASE_URL",
    "worker": "WORKER_DATABASE_URL",
    "reports": "REPORTS_DATABASE_URL",
}


def _database(login: str, statement_timeout: str) -> dict[str, object]:
    """The connection of one login; a machine that never uses it may leave its address out."""
    address = os.environ.get(DATABASE_URLS[login]) or f"postgresql://{login}@/wellbeing"
    settings: dict[str, Any] = dict(
        dj_database_url.parse(address, conn_max_age=None, conn_health_checks=True)
    )
    options = {"connect_timeout": 5, "options": f"-c statement_timeout={statement_timeout}"}
    return settings | {"OPTIONS": settings.get("OPTIONS", {}) | options}


DATABASES = {
    "default": _database(DATABASE_LOGIN, {"app": "10s"}.get(DATABASE_LOGIN, "15min"))
    | {"TEST": {"NAME": os.environ.get("TEST_DATABASE", "test_wellbeing")}},
    "reports": _database("reports", "10s") | {"TEST": {"MIRROR": "default"}},
}
DATABASE_ROUTERS = ["wellbeing.routing.OneDatabase"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Sign-in limits and one-time-code replay protection live here, so it must not depend on Redis.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [os.environ.get("PASSWORD_HASHER", "django.contrib.auth.hashers.Argon2PasswordHasher")]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email",)},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "front"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "people.signin.Adapter"
ACCOUNT_TEMPLATE_EXTENSION = "jinja"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # of a new password or second factor
ACCOUNT_SESSION_REMEMBER = True
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("TRUSTED_PROXIES", "0"))
MFA_ADAPTER = "people.signin.MFAAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO or DEBUG
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Wellbeing Teams"
USERSESSIONS_TRACK_ACTIVITY = False  # it would record when each worker was active

PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
PGHISTORY_CONTEXT_ID_FIELD = pghistory.ContextUUIDField()
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["people.spoken.AlreadySignedIn"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["people.strictjson.StrictJSON"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_METADATA_CLASS": None,
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "people.spoken.Spoken",
    "URL_FORMAT_OVERRIDE": None,
    "EXCEPTION_HANDLER": "people.problems.problem",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Wellbeing Teams",
    "DESCRIPTION": "The same doors as the pages: what you may see there, you may read here.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "ENUM_NAME_OVERRIDES": {
        "SafetyKind": "people.models.SafetyFact.Kind",
        "IncidentKind": "people.models.Incident.Kind",
        "PersonState": "people.models.Person.State",
        "OutcomeKind": "profiles.models.Outcome.Kind",
        "PlaceKind": "profiles.models.Place.Kind",
    },
}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
CSRF_FAILURE_VIEW = "people.edge.form_expired"
if HTTPS:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = os.environ.get("HTTPS_REDIRECT", "1") == "1"
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    if ALLAUTH_TRUSTED_PROXY_COUNT:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 12_000_000

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("SMTP_TLS", "1") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "Wellbeing Teams <hello@localhost>")
if not EMAIL_HOST:  # demo and tests: letters become files that anyone on the machine can open
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = Path(os.environ.get("MAIL_FOLDER", BASE_DIR / ".local" / "mail"))

# Phones ring through the services of their browsers; without a key of our own none does.
PUSH_KEY = os.environ.get("PUSH_KEY", "")
PUSH_HOSTS = os.environ.get(
    "PUSH_HOSTS",
    "fcm.googleapis.com,.push.services.mozilla.com,.push.apple.com,.notify.windows.com",
).split(",")

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / ".local" / "static"
STATICFILES_DIRS = [BASE_DIR / "static" / "built"]
WHITENOISE_USE_FINDERS = DEMO or DEBUG
if not (DEMO or DEBUG):
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

USE_TZ = True
TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
USE_I18N = False

CELERY_BROKER_URL = os.environ.get("REDIS_URL", "")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_timeout": 2, "socket_connect_timeout": 2}
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_WORKER_HIJACK_ROOT_LOGGER = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
}
