"""What nobody means to send: texts, bodies, queries, paths and headers that broke other sites."""

from __future__ import annotations

import gzip

#: typed into every field of every form, and into every query
TEXTS = [
    "a\x00b",
    "\u202eright to left\u2066",
    "👩🏽‍🦽🏴󠁧󠁢󠁷󠁬󠁳󠁿" * 20,
    "x" * 1_000_000,
    "1e400",
    "NaN",
    "-Infinity",
    "-0",
    "9" * 400,
    "9" * 19,
    "-1",
    "٣",
    "0000-00-00",
    "31/02/2026",
    "99999-12-31",
    "9999-12-31",
    "0001-01-01",
    "2026-03-29T01:30",
    "25:61",
    "00000000-0000-0000-0000-00000000000g",
    "00000000-0000-0000-0000-000000000000",
    "{7f9c2f0e-58f5-4f0a-9d5c-0f6a1c0f8a11}",
    "",
    " \t\u200b\ufeff\u2028",
    "'; drop table people_person; --",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% debug %}%(a)s %s {0.__class__}",
    "../../../../etc/passwd",
    "=cmd|' /C calc'!A0",
    "line\r\nSet-Cookie: a=b",
    "a" + "\u0300" * 5_000,
    "//elsewhere.example/",
    "javascript:alert(1)",
    "on",
    "\ufffe\uffff",
]
FORM, PARTS, JSON = "application/x-www-form-urlencoded", "multipart/form-data", "application/json"
ENDLESS = b"[" * 2000 + b"]" * 2000
#: (content type, body, further headers): what cannot be read at all
BODIES: list[tuple[str, bytes, dict[str, str]]] = [
    (FORM, b"", {}),
    (FORM, b"text=%ff%fe&%ff=%80\xff", {}),
    (FORM, b"text=%ED%A0%80&id=%ED%BF%BF", {}),
    (FORM, b"&&&===;;;%%%", {}),
    (FORM, b"&".join(b"a%d=1" % n for n in range(1500)), {}),
    (FORM, b"text=" + b"x" * 2_600_000, {}),
    (FORM, b"text=a&text=b&version=1&version=2&id=1&id=2&day=1&day=2", {}),
    (f"{FORM}; charset=rot13", b"text=a", {}),
    (f"{FORM}; charset=utf-7", b"text=%2bADw-", {}),
    (f"{FORM}; charset=utf-16", b"t\x00e\x00", {}),
    (
        f"{PARTS}; charset=rot13; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--b--',
        {},
    ),
    (f"{FORM}; charset=unicode_escape", b"text=%5Cud800", {}),
    (f"{FORM}; charset=\xff", b"text=a", {}),
    (PARTS, b"no boundary", {}),
    (f"{PARTS}; boundary=b", b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\ncut of', {}),
    (
        f"{PARTS}; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="a\x00"\r\n\r\nx\x00\r\n--b--',
        {},
    ),
    (
        f"{PARTS}; boundary=b",
        b'--b\r\nContent-Disposition: form-data; name="photo"; filename="a\x00.jpg"'
        b"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff\x00nonsense\r\n--b--",
        {},
    ),
    (
        f"{PARTS}; boundary=b",
        b"--b\r\nContent-Transfer-Encoding: base64\r\n"
        b'Content-Disposition: form-data; name="a"\r\n\r\n!!!\r\n--b--',
        {},
    ),
    (f"{PARTS}; boundary={'b' * 300}", b"--b", {}),
    (JSON, b"", {}),
    (JSON, b"{", {}),
    (JSON, b"null", {}),
    (JSON, b"[]", {}),
    (JSON, b'"text"', {}),
    (JSON, ENDLESS, {}),
    (JSON, b'{"text": ' + ENDLESS + b"}", {}),
    (JSON, b'{"text": 1e400, "id": 1e400, "visit": -1e400}', {}),
    (JSON, b'{"text": NaN, "longer": Infinity}', {}),
    (JSON, b'{"text": ' + b"9" * 5000 + b', "id": ' + b"9" * 4000 + b"}", {}),
    (JSON, b'{"text": "\\ud800", "id": "\\udfff", "\\ud800": 1}', {}),
    (JSON, b'{"text": "a\\u0000b", "noticed": "a\\u0000b", "id": "a\\u0000b"}', {}),
    (
        JSON,
        b'{"text": {"a": []}, "noticed": [[]], "id": {}, "helped": {"a": 1}, "tell_next": [], "visit": []}',
        {},
    ),
    (JSON, b'{"text": "a", "text": "b", "id": true, "helped": [null, true, 1e5, "x"], "longer": "10"}', {}),
    (JSON, b'{"text": "\xff"}', {}),
    (JSON, '{"text": "a"}'.encode("utf-16"), {}),
    (f"{JSON}; charset=rot13", b'{"text": "a"}', {}),
    (JSON, gzip.compress(b'{"text": "a"}'), {"content-encoding": "gzip"}),
    ("text/xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", {}),
    ("", b"text=a", {}),
    ("nonsense", b"\x00\x01\x02", {}),
]
#: names that some page reads from its address
ASKED = [
    "day", "week", "on", "visit", "person", "team", "about", "action", "agreement", "cursor", "next", "for",
    "page", "number", "which", "from", "until", "step", "outcome", "kind", "view", "show", "ended", "who",
    "q",
]  # fmt: skip
#: whole queries
QUERIES = [
    "%00", "day=%00", "day=%ff%fe", "%ED%A0%80=%ED%A0%80", "a=%", "%%%", "&&==&", "a[]=1&a[]=2&a[b][c]=3",
    "day=2026-01-01&day=2026-01-02&visit=1&visit=2", "day=99999-99-99", "week=99999999999999999999",
    "a=" + "x" * 8000, "&".join(f"a{n}=1" for n in range(1200)), "day=" + "9" * 5000,
]  # fmt: skip
PATHS = [
    "/%00", "/%ff%fe", "/%ED%A0%80/", "/person/%00/", "/person/not-an-id/", "/person/{}/", "/..%2f..%2fetc/",
    "/team/00000000-0000-0000-0000-00000000000g/", "/" + "a" * 8000, "/a" * 2000, "/api/", "/api/%00/",
    "/api/people/%ff/notes/", "/invitation/%F0%9F%92%A3/", "/invitation/a:b:c/", "/%0d%0aSet-Cookie:%20a=b",
    "/static/%00", "/static/../../etc/passwd", "/team/%20/rota/", "//elsewhere.example/today/",
]  # fmt: skip
HEADERS: list[dict[str, str]] = [
    {"cookie": 'sessionid="\\000aaaaaaaaaaaaaaaa"'},
    {"cookie": 'sessionid="\\355\\240\\200aaaaaaaaaaaa"; csrftoken="\\000"'},
    {"cookie": "sessionid=" + "a" * 60_000},
    {"cookie": "; ".join(f"a{n}=b" for n in range(3000))},
    {"cookie": "\xff\xfe=\xff; =; ;;"},
    {"host": "elsewhere.example"},
    {"host": "a b\x00"},
    {"host": "[::1"},
    {"referer": "http://[::1/\x00"},
    {"referer": "javascript:alert(1)"},
    {"user-agent": "\x00" + "x" * 9000},
    {"accept": "\x00/\xff;q=nonsense,,,"},
    {"accept-language": "x" * 9000},
    {"content-length": "-1"},
    {"content-length": "99999999999999999999"},
    {"x-forwarded-for": "nonsense, \x00"},
    {"authorization": "Bearer \x00\xff"},
    {"authorization": "Bearer " + "x" * 60_000},
    {"authorization": "Basic nonsense"},
    {"if-match": '"99999999999999999999"'},
    {"idempotency-key": "\x00"},
    {"hx-request": "true", "hx-current-url": "\x00", "hx-target": "\xff"},
]
