"""Which words are addresses on the web."""

from __future__ import annotations

import pytest
from reading import at_end, fails_after

from mellea_stream_widget.requirements import no_urls

ADDRESSES = """
bit.ly/x | example.xyz | see example.xyz/offer now | [a](//evil.example/x) | ![x](//evil.com/track.gif)
<img src="//evil.com/a.png"> | <a href='//evil.com'> | url(//evil.com/a) | [x]: //evil.com/y
t.me/abc | docs.rs/serde | example.co.uk | GitHub.com | EVIL.ORG | bücher.de | пример.рф | xn--e1afmkfd.xn--p1ai
请看example.com吧 | example.com에서 | `example.com` | _example.com_ | **example.com** | (example.com) | example.com:8080
10.0.0.1:8080/x | www.foo | ftp://x.y | https:\\evil.com | https:/evil.com | exam\u200bple.com | ｅxample.com
example.shop | example.online | example.dev | example.app | example.io | example.ai | a.b.example.club | allegro.pl
github.io/x | data:text/html,x | javascript:alert(1) | tel:+123 | mailto:me@x.org | example.com?x=1 | example.com#top
x.ai | t.co | Example.Com | see Booking.Com now | example。com | foo.github.io | hxxp://x.com
mail from example.com today | sms:+123 | magnet:?xt=urn:btih:abc | see example.com—now | example.com, and more
amzn.to/3xyz
"""
OTHERS = """
System.IO.File | Call System.IO.File.Exists here. | pandas.io.json | from pandas.io import json
node.js | e.g. | i.e. so
self.app.run() | user.name | README.md | setup.py | main.rs | script.sh | MANIFEST.in | os.path | os.name | plt.show()
df.info() | np.int | torch.nn.Module | com.example.app | org.apache.commons.io | java.io.File | std::io
Next.js/React
and/or | U.S. and U.K. | Ph.D. | B.Sc. | p.m. | 3.14 | v1.2.3 | 1.2.3.4 | 10.0.0.0/8 | 192.0.2.0/255.255.255.0
The end.It is | The end.So we | event.target | obj.id | user.email | import a.b.io | using System.IO; | array.at(0)
date.today() | index.html | data.zip | main.cc | // comment | key: value | data: [1] | {data:1} | tel: one
mailto: me
https:// | a // b | 5//3.0 | z.B. so | u.a. das | m.in. to | me@evil.org | jo.doe@x.org
hello.world | ASP.Net | 用Python。Java也好 | q.x | console.log
Main.java | module.py:12 | lib.rs:10:5 | README.md#usage | requirements.in | Makefile.in | settings.dev
date.today | a Ph.D.in art
foo.app/Contents/x | `math.pi` | `app.dev`
requests.post(url) | asyncio.run(x) | config.dev | ASP.NET | foo.py/bar.py | St.Gallen | logging.info(
collections.abc
"""


def listed(table: str) -> list[str]:
    return [text.strip() for line in table.strip().splitlines() for text in line.split(" | ")]


@pytest.mark.parametrize("text", listed(ADDRESSES))
def test_it_is_an_address(text: str) -> None:
    assert at_end(no_urls().rule, text) == "it has a web address in it"


@pytest.mark.parametrize("text", listed(OTHERS))
def test_it_is_the_name_of_something_else(text: str) -> None:
    assert at_end(no_urls().rule, text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://docs.example.com/a?b#c", False),
        ("https://me:pw@example.com:8080/", False),
        ("Go to example.com.", False),
        ("[x](//docs.example.com)", False),
        ("https://example.com@evil.org/", True),
        ("https://evil.org\\@example.com", True),
        ("https://evil.org\\.example.com", True),
        ("https://notexample.com", True),
        ("example.com.evil.org", True),
    ],
)
@pytest.mark.parametrize("allow", ["Example.com", "https://example.com/", "http://example.com:8080", [".example.com"]])
def test_addresses_on_hosts_that_are_allowed(allow: str | list[str], text: str, found: bool) -> None:
    assert (at_end(no_urls(allow=allow).rule, text) is not None) == found


def test_a_host_is_allowed_in_letters_and_in_punycode() -> None:
    for allow in ("пример.рф", "xn--e1afmkfd.xn--p1ai"):
        rule = no_urls(allow=allow).rule
        assert [at_end(rule, text) for text in ("https://xn--e1afmkfd.xn--p1ai/", "http://пример.рф")] == [None, None]


@pytest.mark.parametrize("allow", [None, 3, ["example.com", None]])
def test_hosts_that_are_no_strings_are_refused(allow: object) -> None:
    with pytest.raises(TypeError, match=r"Invalid value .* for allow: expected hosts, such as 'example.com'"):
        no_urls(allow=allow)  # type: ignore[arg-type]


@pytest.mark.parametrize("allow", ["", "example.com/docs", "*.example.com", "two words"])
def test_what_is_not_a_host_is_refused(allow: str) -> None:
    with pytest.raises(ValueError, match=r"Invalid value .* for allow: expected hosts; 'example\.com'"):
        no_urls(allow=allow)


def test_an_address_is_certain_at_the_end_of_its_word() -> None:
    rule = no_urls().rule
    assert fails_after(rule, "at evil.org now") == 12
    assert fails_after(rule, "at evil.org now", settled=True) == 11
