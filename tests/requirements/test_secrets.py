"""Which words are keys, tokens and passwords. The secrets are put together here, so that nobody takes them for some."""

from __future__ import annotations

import random
from string import ascii_letters, ascii_uppercase, digits

import pytest
from reading import at_end

from mellea_stream_widget.requirements import no_secrets

CHANCE = random.Random(11)


def some(count: int, letters: str = ascii_letters + digits) -> str:
    return "".join(CHANCE.choices(letters, k=count))


def hexes(count: int) -> str:
    return some(count, "0123456789abcdef")


SECRETS = {
    "GitHub Token": ["ghp_" + some(36), "github_pat_" + some(22) + "_" + some(59)],
    "GitLab Token": ["glpat-" + some(20), "glpat-" + some(27) + ".01." + some(9), "GR1348941" + some(20)],
    "AWS Access Key": ["AKIA" + some(16, ascii_uppercase + "234567"), "ASIA" + some(16, ascii_uppercase)],
    "AWS Session Token": ["IQoJb3JpZ2luX2Vj" + some(200)],
    "AWS Secret Key": ["aws_secret_access_key = " + some(40)],
    "Google API Key": ["AIza" + some(35)],
    "Google OAuth Token": ["GOCSPX-" + some(28), "ya29." + some(60)],
    "Azure Key": ["AccountKey=" + some(86) + "==;", "abc8Q~" + some(34), "SharedAccessKey=" + some(43) + "="],
    "OpenAI Token": ["sk-" + some(20) + "T3Blbk" + "FJ" + some(20), "sk-proj-" + some(74) + "_" + some(74)],
    "Anthropic Key": ["sk-ant-" + "api03-" + some(93) + "AA", "sk-ant-" + "oat01-" + some(93)],
    "Hugging Face Token": ["hf_" + some(34)],
    "Slack Token": ["xoxb-" + some(12, digits) + "-" + some(24), "https://hooks.slack.com/services/T0/B0/" + some(24)],
    "Stripe Key": ["sk_live_" + some(24), "rk_test_" + some(99), "whsec_" + some(32)],
    "npm Token": ["npm_" + some(36), "//registry.npmjs.org/:_authToken=" + some(36)],
    "PyPI Token": ["pypi-AgEIcHlwaS5vcmc" + some(90)],
    "SendGrid API Key": ["SG." + some(22) + "." + some(43)],
    "Twilio API Key": ["AC" + hexes(32)],
    "Discord Webhook": ["https://discord.com/api/webhooks/123456789012345678/" + some(68)],
    "EasyPost Key": ["EZAK" + some(54)],
    "Mapbox Token": ["sk.eyJ1" + some(60) + "." + some(22)],
    "Jina Key": ["jina_" + some(60)],
    "Voyage Key": ["pa-aB1" + some(40)],
    "Tavily Key": ["tvly-dev-" + some(32)],
    "Dynatrace Token": ["dt0c01." + some(24, ascii_uppercase) + "." + some(64, ascii_uppercase)],
    "Brevo Key": ["xkeysib-" + hexes(64) + "-" + some(16)],
    "Resend Key": ["re_" + some(8) + "_" + some(24)],
    "Contentful Token": ["CFPAT-" + some(43)],
    "Alibaba Key": ["LTAI" + some(20)],
    "Cloudflare Key": ["v1.0-" + hexes(24) + "-" + hexes(146)],
    "HubSpot Token": ["pat-na1-" + "-".join(map(hexes, (8, 4, 4, 4, 12)))],
    "Plaid Token": ["access-sandbox-" + "-".join(map(hexes, (8, 4, 4, 4, 12)))],
    "Langfuse Key": ["sk-lf-" + "-".join(map(hexes, (8, 4, 4, 4, 12)))],
    "CircleCI Token": ["CCIPAT_" + some(22) + "_" + hexes(40)],
    "Bitbucket Token": ["ATBB" + some(32)],
    "JSON Web Token": ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + some(43)],
    "Private Key": [f"-----BEGIN {kind}PRIVATE KEY-----" for kind in ("", "RSA ", "EC ", "OPENSSH ", "ENCRYPTED ")]
    + ["---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"],
    "Moonshot Key": ["sk-kimi-" + some(64)],
    "Cerebras Key": ["csk-" + some(48)],
    "Render Key": ["rnd_" + some(28)],
    "Key by its name": [
        "TWILIO_AUTH_TOKEN=a1" + hexes(30),
        "DD_API_KEY: b2" + hexes(30),
        '"client_secret": "xY3' + some(30) + '"',
        "HEROKU_API_KEY = a2" + "-".join(map(hexes, (6, 4, 4, 4, 12))),
    ],
    "Basic Auth Credentials": [
        "postgres://user:s3cret@db.example.com/x",
        "redis://:pw12345@host:6379",
        f"https://{(token := hexes(20))}:{token}@api.example.com",
    ],
    "Password of a connection": [
        "Server=tcp:x.example,1433;User ID=a;Password=Secr3t!x;",
        "host=x user=y password=hunter22",
    ],
}
OTHERS = [
    "postgres://user:<password>@host/db",
    "postgres://user:${PASS}@host",
    "postgres://user:***@host",
    "https://user@host/x",
    "https://x.org/a:b@c",
    "def f(host, user=None, password=None)",
    "connect(host=h, user=u, password=pw)",
    "scikit-learn-and-some-more-words-in-a-row",
    "9fceb02d0ae598e95dc970b74767f19372d61af8",
    "550e8400-e29b-41d4-a716-446655440000",
    "sha256:" + hexes(64),
    "-----BEGIN CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----",
    "npm_config_registry",
    "hf_hub_download_of_something",
    "sk-ant-api03-...",
    "A" * 60,
    "pa-long-name-of-some-package-with-no-digits-in-it-at-all",
    "re_match_the_expression_against_the_text",
    "API-DOCUMENTATION-FOR-THE-SERVICE",
    "access-control-allow-origin-and-some-more",
    "pa-Some-Title-Of-A-Page-2024-With-Many-Words-In-It-Here",
    "git_commit=" + hexes(40),
    "api_key=load_the_key_from_the_vault(name)",
    "cache_key: " + hexes(32),
    "patterns.are.fine.here.too",
]

PLACEHOLDERS = [
    "ghp_" + "x" * 36,
    "xoxb-" + "X" * 12 + "-" + "X" * 24,
    "AKIAIOSFODNN7" + "EXAMPLE",
    "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
    "sk-proj-" + "your-api-key-goes-here-and-nowhere-else-please",
    "sk-ant-" + "api03-" + "placeholder-" + "a" * 90,
    "OPENAI_API_KEY=sk-" + "0" * 48,
    "API_KEY=Your" + "ApiKeyFromTheSettingsPage123",
    "postgres://user:password@localhost/db",
    "redis://:your_password@host",
    "https://user:pass@example.com",
    "amqp://guest:guest@localhost:5672",
    "bolt://neo4j:neo4j@localhost:7687",
    "postgresql://postgres:postgres@localhost/db",
    "postgresql://dbuser:dbpass@localhost/mydb",
    "https://oauth2:TOKEN@gitlab.com/x",
    "http://elastic:changeme@localhost:9200",
    "ftp://foo:bar@example.com",
    "postgres://u:p@h/d",
    "Server=x;User ID=y;Password=your_password;",
]


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_is_no_secret(text: str) -> None:
    assert at_end(no_secrets().rule, f"Set {text} and go on.") is None


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in SECRETS.items() for text in texts])
@pytest.mark.parametrize("form", ["{}", "Use {} here.", '"key": "{}",', "`{}`"])
def test_a_secret_is_found_and_named(name: str, text: str, form: str) -> None:
    assert at_end(no_secrets().rule, form.format(text)) == f"it has a secret in it: {name}"


@pytest.mark.parametrize("text", OTHERS)
def test_it_is_no_secret(text: str) -> None:
    assert at_end(no_secrets().rule, text) is None
