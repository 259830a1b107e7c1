"""Finds keys, tokens and passwords by the forms in which services issue them.

The forms are those that the services name in their own documentation, or that the rules of secret scanners agree on:
GitHub secret scanning's supported patterns, gitleaks, detect-secrets. Where a service has given its tokens a prefix,
the prefix and the alphabet behind it are asked for; nothing is guessed from how random a text looks.
"""

from __future__ import annotations

import regex

from .passages import Passage

TRIGGER = regex.compile(r"[A-Za-z0-9_+/=.~-]{16,}|-----|://|(?i:pass(?:word)?|pwd)\s*=")
"""Every secret ends with a word that has one of these in it."""

_HEX = "[0-9a-f]"
_ALNUM = "[A-Za-z0-9]"
_UUID = rf"{_HEX}{{8}}(?:-{_HEX}{{4}}){{3}}-{_HEX}{{12}}"
_LETTER = r"[\w-]"  # of tokens in URL-safe Base64

# Forms within one word; no letter or digit stands before them.
WORDS: tuple[tuple[str, str], ...] = (
    ("GitHub Token", rf"gh[opsur]_[\w.-]{{36,}}|github_pat_{_ALNUM}{{22}}_{_ALNUM}{{59}}"),
    ("GitLab Token", r"gl(?:pat|dt|rt|rtr|cbt|ptt|ft|imt|agent|oas|soat|ffct|wt)-[\w.-]{20,}"),
    ("GitLab Token", rf"GR1348941{_LETTER}{{20,}}"),
    ("AWS Access Key", rf"(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{{16}}(?!{_ALNUM})"),
    ("AWS Bedrock Key", r"ABSK[A-Za-z0-9+/]{109,}|bedrock-api-key-[A-Za-z0-9+/=]{40,}"),
    ("Google API Key", rf"AIza{_LETTER}{{35}}(?!{_LETTER})|AQ\.Ab{_LETTER}{{40,}}"),
    ("Google OAuth Token", rf"ya29\.{_LETTER}{{20,}}|GOCSPX-{_LETTER}{{28}}|1//0{_LETTER}{{40,}}"),
    ("Azure Key", r"(?i:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{42,86}={1,2}|sig=[A-Za-z0-9%+/]{40,}(?:%3[dD]|=)"),
    ("Azure Key", rf"{_ALNUM}{{52}}JQQJ9{_ALNUM}{{20,}}|{_ALNUM}{{76}}AZDO{_ALNUM}{{4}}"),
    ("Azure Key", r"[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])"),
    ("OpenAI Token", rf"sk-(?:proj|svcacct|admin|service|None)-{_LETTER}{{40,}}"),
    ("OpenAI Token", rf"sk-{_LETTER}{{18,}}?T3BlbkFJ{_LETTER}{{18,}}"),
    ("Anthropic Key", rf"sk-ant-[a-z]{{2,8}}\d{{2}}-{_LETTER}{{40,}}"),
    ("Hugging Face Token", rf"(?:hf_|api_org_){_ALNUM}{{34,}}"),
    ("OpenRouter Key", rf"sk-or-v1-{_HEX}{{64}}"),
    ("Groq Key", rf"gsk_{_ALNUM}{{52}}"),
    ("xAI Key", rf"xai-{_ALNUM}{{70,}}"),
    ("Perplexity Key", rf"pplx-{_ALNUM}{{40,}}"),
    ("Replicate Token", rf"r8_{_ALNUM}{{37}}"),
    ("Together Key", rf"tgp_v1_{_LETTER}{{40,}}"),
    ("NVIDIA Key", rf"nvapi-{_LETTER}{{60,}}"),
    ("DeepSeek Key", rf"sk-{_HEX}{{32}}(?!{_ALNUM})"),
    ("ElevenLabs Key", rf"sk_{_HEX}{{48}}(?!{_ALNUM})"),
    ("LangSmith Key", rf"lsv2_(?:pt|sk)_{_HEX}{{32}}_{_HEX}{{10}}"),
    ("Pinecone Key", r"pcsk_\w{60,}"),
    ("Slack Token", rf"xox[a-z]-[A-Za-z0-9-]{{20,}}|xoxe\.xox[bp]-\d-{_ALNUM}{{60,}}|xapp-\d-[A-Za-z0-9-]{{30,}}"),
    ("Slack Token", r"hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9+/_]{20,}"),
    ("Stripe Key", rf"(?:sk|rk)_(?:live|test|prod)_{_ALNUM}{{10,}}|whsec_[A-Za-z0-9+/=]{{32,}}"),
    ("npm Token", rf"npm_{_ALNUM}{{36}}(?!{_ALNUM})"),
    ("PyPI Token", rf"pypi-AgE{_ALNUM}{_LETTER}{{50,}}"),
    ("RubyGems Key", rf"rubygems_{_HEX}{{48}}"),
    ("crates.io Token", rf"cio{_ALNUM}{{32}}(?!{_ALNUM})"),
    ("NuGet Key", rf"oy2[a-z0-9]{{43}}(?!{_ALNUM})"),
    ("Docker Token", rf"dckr_[op]at_{_LETTER}{{27,}}"),
    ("DigitalOcean Token", rf"do[oprt]_v1_{_HEX}{{64}}"),
    ("Databricks Token", rf"dapi{_HEX}{{32}}"),
    ("HashiCorp Token", rf"hv[sbr]\.{_LETTER}{{24,}}|{_ALNUM}{{14}}\.atlasv1\.[\w=-]{{60,}}"),
    ("Heroku Key", rf"HRKU-{_LETTER}{{36,}}"),
    ("Fly.io Token", r"fm[12][a-z]?_[A-Za-z0-9+/=]{60,}"),
    ("Supabase Key", rf"sbp_{_HEX}{{40}}|sb_secret_{_LETTER}{{20,}}"),
    ("PlanetScale Token", r"pscale_(?:tkn|oauth|pw)_[\w.-]{32,}"),
    ("Tailscale Key", rf"tskey-[a-z]+-{_LETTER}{{20,}}"),
    ("Doppler Token", r"dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,}"),
    ("1Password Token", r"ops_eyJ[A-Za-z0-9+/=]{100,}"),
    ("Netlify Token", rf"nfp_{_ALNUM}{{36,}}"),
    ("Grafana Token", rf"glsa_{_ALNUM}{{32}}_{_HEX}{{8}}|glc_[A-Za-z0-9+/=]{{32,}}"),
    ("New Relic Key", r"NRAK-[A-Z0-9]{27}"),
    ("Sentry Token", r"sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
    ("Sourcegraph Token", r"sgp_\w{40,}"),
    ("Linear Key", rf"lin_(?:api|oauth)_{_ALNUM}{{40,}}"),
    ("Notion Token", rf"ntn_{_ALNUM}{{40,}}|secret_{_ALNUM}{{43}}(?!{_ALNUM})"),
    ("Atlassian Token", r"ATATT3[\w=-]{60,}"),
    ("Postman Key", rf"PMAK-{_HEX}{{24}}-{_HEX}{{34}}"),
    ("Figma Token", rf"fig[do]_{_LETTER}{{40,}}"),
    ("Airtable Token", rf"pat{_ALNUM}{{14}}\.{_HEX}{{64}}"),
    ("Prefect Key", rf"pnu_{_ALNUM}{{36}}"),
    ("PostHog Key", rf"phx_{_ALNUM}{{40,}}"),
    ("SendGrid API Key", rf"SG\.{_LETTER}{{22}}\.{_LETTER}{{43}}"),
    ("Shopify Token", r"shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}"),
    ("Mailchimp Access Key", rf"{_HEX}{{32}}-us\d{{1,2}}(?!{_ALNUM})"),
    ("Mailgun Key", rf"key-[0-9a-z]{{32}}(?!{_ALNUM})"),
    ("Dropbox Token", rf"sl\.(?:u\.)?{_LETTER}{{130,}}"),
    ("Square Token", rf"EAAA{_LETTER}{{60}}|sq0(?:atp|csp)-{_LETTER}{{22,43}}"),
    ("Artifactory Credentials", rf"AKC{_ALNUM}{{60,}}|AP[0-9A-F]{_ALNUM}{{30,}}(?!{_LETTER})"),
    ("Discord Bot Token", rf"[MNO]{_LETTER}{{23,25}}\.{_LETTER}{{6}}\.{_LETTER}{{27,38}}(?!{_LETTER})"),
    ("Telegram Bot Token", rf"\d{{8,10}}:{_LETTER}{{35}}(?!{_LETTER})"),
    ("Twilio API Key", rf"(?:AC|SK){_HEX}{{32}}(?!{_ALNUM})"),
    ("Mapbox Token", rf"sk\.eyJ{_LETTER}{{40,}}\.{_LETTER}{{20,}}"),
    ("Jina Key", rf"jina_{_ALNUM}{{40,}}"),
    ("Voyage Key", rf"pa-(?=[a-z0-9_-]*[A-Z])(?=[A-Za-z_-]*\d){_LETTER}{{42,}}"),
    ("Tavily Key", rf"tvly-(?:dev-|prod-)?{_ALNUM}{{30,}}"),
    ("Firecrawl Key", rf"fc-{_HEX}{{32}}(?!{_ALNUM})"),
    ("Browserbase Key", rf"bb_(?:live|test)_{_LETTER}{{20,}}"),
    ("Langfuse Key", rf"sk-lf-{_UUID}"),
    ("Vercel Token", rf"vc[pikar]_{_ALNUM}{{40,}}"),
    ("Cloudflare Key", rf"v1\.0-{_HEX}{{24}}-{_HEX}{{146}}|cf(?:k|ut|at)_{_ALNUM}{{40,}}"),
    ("Neon Key", rf"napi_{_ALNUM}{{60,}}"),
    ("Pulumi Token", rf"pul-{_HEX}{{40}}"),
    ("Buildkite Token", rf"bk(?:ua|ct|r|at)_{_ALNUM}{{40,}}"),
    ("CircleCI Token", rf"CCI(?:PAT|PRJ)_{_ALNUM}{{22}}_{_HEX}{{40}}"),
    ("Bitbucket Token", rf"ATBB{_ALNUM}{{32}}(?!{_ALNUM})|AT[CB]TT3[\w=-]{{60,}}"),
    ("Trello Token", rf"ATTA{_HEX}{{64}}(?:{_HEX}{{8}})?(?!{_ALNUM})"),
    ("HubSpot Token", rf"pat-(?:na|eu|ap)\d-{_UUID}"),
    ("LaunchDarkly Key", rf"(?:api|sdk)-{_UUID}"),
    ("Plaid Token", rf"access-(?:sandbox|development|production)-{_UUID}"),
    ("Razorpay Key", rf"rzp_(?:live|test)_{_ALNUM}{{14,}}"),
    ("Flutterwave Key", rf"FLWSECK(?:_TEST|_PROD)?-{_HEX}{{12,}}"),
    ("Shippo Token", rf"shippo_(?:live|test)_{_HEX}{{40}}"),
    ("EasyPost Key", rf"EZ[AT]K{_ALNUM}{{54}}"),
    ("Duffel Token", rf"duffel_(?:live|test)_{_LETTER}{{43}}"),
    ("Dynatrace Token", rf"dt0[a-z]\d\d\.{_ALNUM}{{24}}\.{_ALNUM}{{64}}"),
    ("Honeycomb Key", rf"hc[a-z]ik_{_ALNUM}{{58}}"),
    ("Brevo Key", rf"x(?:key|smtp)sib-{_HEX}{{64}}-{_ALNUM}{{16}}"),
    ("Resend Key", rf"re_{_ALNUM}{{8}}_{_ALNUM}{{24,}}"),
    ("Contentful Token", rf"CFPAT-{_LETTER}{{43}}"),
    ("Typeform Token", r"tfp_[\w.=-]{59}"),
    ("Infracost Key", rf"ico-{_ALNUM}{{32}}(?!{_ALNUM})"),
    ("ReadMe Key", r"rdme_[a-z0-9]{70}"),
    ("Harness Token", rf"(?:pat|sat)\.{_LETTER}{{22}}\.{_ALNUM}{{24}}\.{_ALNUM}{{20}}"),
    ("OpenShift Token", rf"sha256~{_LETTER}{{43}}"),
    ("Octopus Key", r"API-[A-Z0-9]{26}(?![A-Z0-9])"),
    ("Clojars Token", rf"CLOJARS_{_HEX}{{60}}"),
    ("Alibaba Key", rf"LTAI{_ALNUM}{{17,21}}(?!{_ALNUM})"),
    ("Tencent Key", rf"AKID{_ALNUM}{{32}}(?!{_ALNUM})"),
    ("Yandex Key", rf"AQVN{_LETTER}{{35,38}}(?!{_LETTER})"),
    ("Facebook Token", rf"EAA[A-Za-z]{{2}}{_ALNUM}{{90,}}"),
    ("Discord Webhook", rf"discord(?:app)?\.com/api/webhooks/\d{{17,20}}/{_LETTER}{{60,}}"),
    ("Teams Webhook", rf"\.webhook\.office\.com/webhookb2/{_HEX}{{8}}-{_HEX}{{4}}-[0-9a-f@/A-Za-z-]{{60,}}"),
    ("Cloudinary Credentials", rf"cloudinary://\d{{15}}:{_LETTER}{{20,}}@"),
    ("age Key", r"AGE-SECRET-KEY-1[A-Z0-9]{58}"),
    ("JSON Web Token", rf"eyJ{_LETTER}{{8,}}\.eyJ{_LETTER}{{8,}}\.{_LETTER}*"),
    ("Basic Auth Credentials", r"[a-z][a-z0-9+.-]{1,20}://[^\s:@/?#\"'<>\[\]{}$]{0,128}:"
     r"(?![*xX.]+@|%[sd]@|\$)[^\s@/<>\[\]{}\"'`]{1,256}@[^\s/@]"),
)  # fmt: skip

# Forms with white space in them, or with something before them that says what they are.
PHRASES: tuple[tuple[str, str], ...] = (
    ("Private Key", r"-----BEGIN (?:[A-Z0-9]{2,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-\d"),
    ("AWS Secret Key", r"(?i:aws|secret_?access_?key).{0,30}?[\"'=:\s][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])"),
    ("npm Token", r"//[^\s/]+/:_authToken\s*=\s*[\w-]{20,}"),
    ("IBM Cloud Key", r"(?i)(?:ibm|cloudant|softlayer|iam|cos)[\w\s-]{0,24}?(?:key|pwd|pass|password|token)"
     r"[\"']?\s*[:=]+>?\s*[\"']?(?:[\w-]{44}|[0-9a-f]{48}|[0-9a-z]{64})(?![\w-])"),
    ("Password of a connection", r"(?i)\b(?:server|data source|host|addr|address|uid|user ?id|user(?:name)?|endpoint)"
     r"\s*=(?:[^\n,()]|,(?! )){1,120}?\b(?:password|pwd)\s*=\s*(?![*xX.]+(?:;|$)|[<{$\[%])[^\s;\"'<>]{3,}"),
)  # fmt: skip

_BEGIN = r"(?<![A-Za-z0-9])"
_WORDS = tuple((name, regex.compile(rf"{_BEGIN}(?:{form})")) for name, form in WORDS)
_PHRASES = tuple((name, regex.compile(form)) for name, form in PHRASES)


def find_secret(line: str, start: int) -> Passage | None:
    """Return a secret that ends behind `start`, if one stands in a line."""
    for name, form in _WORDS:
        if match := form.search(line, start):
            return Passage(f"it has a secret in it: {name}", *match.span())
    for name, form in _PHRASES:
        for match in form.finditer(line):
            if match.end() > start:
                return Passage(f"it has a secret in it: {name}", *match.span())
    return None
