"""Which numbers and words are personal data."""

from __future__ import annotations

import random

import pytest
from effort import THOROUGH
from reading import at_end

from mellea_stream_widget.requirements import no_personal_data

COUNT = 2000 if THOROUGH else 500
"""Random numbers of each kind."""

E_MAILS = """
me@x.org | jo.doe+x@mail.example.org! | 邮箱me@x.org。 | me@x.org으로 보내 | <me@x.org> | mailto:me@x.org | ME@X.ORG
a@bücher.de | email:me@x.org | me@163.com | _me@x.org_ | me＠x.org | me@x.org: yes | me@x.org—call | me\\@x\\.org
me@x.org(work) | |me@x.org|Jo| | https://x.org/?mail=me@x.org
"""
NO_E_MAILS = """
react@18.2.0 | golang.org/toolchain@v0.0.1-go1.26.8.darwin | actions/checkout@v4.1.0 | java.lang.Object@4b1c1ea0
x@y.c|m | q@k.T | x@w.mean() | q@k.to(device) | git@github.com:org/repo.git | deploy@host.example.com:/var/www
https://user@host.com/x | postgres://user:pw@db.example.com/x | @types/node@18.0.0-alpha.dev | @app.route | foo@bar.py
image@sha256:abc | a@b | user@localhost | lodash@^4.17.21 | vue@next.js | @me.com | a@b.item() | x@w.id[0]
me (at) x.org
"""
CARDS = """
4111 1111 1111 1111 12/26 | 4111-1111-1111-1111-12-26 | 4111\xa01111\xa01111\xa01111
4111\u20111111\u20111111\u20111111
4111–1111–1111–1111 | 4111.1111.1111.1111 | 4111/1111/1111/1111 | 4111·1111·1111·1111 | 4111 - 1111 - 1111 - 1111
4111  1111  1111  1111 | 4111\u202f1111\u202f1111\u202f1111
４１１１１１１１１１１１１１１１ | 4111\u200b1111\u200b1111\u200b1111
2226470000082007 | 2223 0031 2200 3222 | 6011111111111117 | 3530111333300000 | 6200000000000005 | 6759649826438453
2221000000000009 | 378282246310005 | 3782 822463 10005 | 30569309025904 | 3056 930902 5904 | 5019717010103742
4222222222222 | 卡号4111111111111111。 | Order 12 4111 1111 1111 1111 | 12,4111111111111111,05/26
Card:4111111111111111
2024-10-11 4111-1111-1111-1111 | **4111 1111 1111 1111** | card=4111111111111111&x | 4111 1111 1111 1111 123
"""
NO_CARDS = """
{'confidence': 0.5227687358856201} | 5.227687358856201 | 4111111111111111.5 | 0,4111111111111111 | a4111111111111111
4111111111111111b | 550e8400-e29b-41d4-a716-446655440000 | 4111 1111 1111 1112 | 10 20 30 40 50 60 70 80
2024-10-11 12:30:45 | 1234567812345678 | 4532.015112830366 | 1700000000000 | 1647725122227
20260823000001_reap.sql | 47223179-9330-4259-b66c-f2db26efb20c
588665495517200384 | 9400 1000 0000 0000 0000 00 | 978-3-16-148410-0 | file_20240101120000123.png | 0x4111111111111111
"""
SSNS = """
536-90-4399 | 536 90 4399 | 536.90.4399 | 536/90/4399 | 536\u201190\u20114399 | 536–90–4399 | 536\xa090\xa04399
SSN:536904399 | my social security number is 536904399 | Social-Security no. 536904399 | 536\\-90\\-4399
５３６-９０-４３９９ | 536 - 90 - 4399 | 5 536-90-4399
"""
NO_SSNS = """
078-05-1120 | 536-90-43999 | 1536-90-4399 | 000-12-3456 | 536-90.4399 | 12 536 90 4399 12 | 1-536-90-4399 | 536904399
"""
IBANS = """
DE89 3704 0044 0532 0130 00 | DE89-3704-0044-0532-0130-00 | de89370400440532013000 | DE89.3704.0044.0532.0130.00
DE89\xa03704\xa00044\xa00532\xa00130\xa000 | gb82 west 1234 5698 7654 32 | FR14 2004 1010 0505 0001 3M02 606
NL91ABNA0417164300 | 账号DE89370400440532013000。 | IBAN:DE89370400440532013000으로
DE89 3704 0044 0532 0130 00 BIC COBADEFF
MT84MALT011000012345MTLCAST001S | DE89  3704  0044  0532  0130  00 | DE89 - 3704 - 0044 - 0532 - 0130 - 00
SC18SSCB11010000000000001497USD | EG380019000500000000263180002 | BE68.5390.0754.7034 | NO93 8601 1117 947
"""
NO_IBANS = "DE88 3704 0044 0532 0130 00 | XX89 3704 0044 0532 0130 00 | DE89 3704 0044 | xDE89370400440532013000"
PHONES = (
    "+49 30 901820 | +1\xa0650\u2011253\u20110000 | +1 (650) 253-0000 | tel:+16502530000"
    " | ＋49 30 901820 | +49/30/901820"
)
NO_PHONES = "Decimal('+35236450.6') | x+1 650 | 2+2=4 | 1 234 567 | 2024-10-11"

NAMES = {
    "an e-mail address": (E_MAILS, NO_E_MAILS),
    "a card number": (CARDS, NO_CARDS),
    "a social security number": (SSNS, NO_SSNS),
    "an IBAN": (IBANS, NO_IBANS),
    "a telephone number": (PHONES, NO_PHONES),
}


def listed(table: str) -> list[str]:
    return [text.strip(" ") for line in table.strip("\n").splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize(("name", "text"), [(name, text) for name in NAMES for text in listed(NAMES[name][0])])
def test_it_is_found_and_named(name: str, text: str) -> None:
    assert at_end(no_personal_data().rule, f"See {text}") == f"it has {name} in it"


@pytest.mark.parametrize("text", [text for _, others in NAMES.values() for text in listed(others)])
def test_it_is_something_else(text: str) -> None:
    assert at_end(no_personal_data().rule, f"See {text}") is None


@pytest.mark.parametrize("region", [None, "US"])
def test_fractions_are_no_personal_data(region: str | None) -> None:
    rule, chance = no_personal_data(region=region).rule, random.Random(7)
    numbers = [chance.random() for _ in range(COUNT)]
    numbers += [chance.random() * 10 ** chance.randint(-9, 12) for _ in range(COUNT)]
    assert [number for number in numbers if at_end(rule, f"x = {number} m")] == []


def test_what_is_not_a_name_of_a_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"Invalid value \[\] for kinds: expected some of: email, phone"):
        no_personal_data([])
    with pytest.raises(
        TypeError, match="Invalid value None for kinds: expected some of: email, phone, iban, card, ssn"
    ):
        no_personal_data(None)  # type: ignore[arg-type]
