"""Newsletters as mail and as mailboxes."""

from __future__ import annotations

import pytest

from xref.loading import load, mail
from xref.loading.errors import RefusedError
from xref.loading.shapes import Options

OPTIONS = Options(encoding=None, max_file_size=10**6, fields={})

PLAIN = b"""From: The Tarn Echo <letter@tarn.example>
Subject: =?utf-8?q?Caf=C3=A9_closes?=
Date: Thu, 18 May 2023 14:30:00 +0200
Content-Type: text/plain; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

The caf=C3=A9 closed on Monday.
"""

BOTH = b"""From: letter@tarn.example
Subject: Bridge
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

--b
Content-Type: text/html; charset=iso-8859-1

<p>The bridge\xa0opened.</p><p>Twice.</p>
--b
Content-Type: text/plain; name="a.txt"
Content-Disposition: attachment; filename="a.txt"

Not this.
--b--
"""


def test_a_message(tmp_path):
    (tmp_path / "letter.eml").write_bytes(PLAIN)
    (article,) = load([str(tmp_path)]).articles
    assert (article.id, article.title, article.source) == ("letter", "Café closes", "The Tarn Echo")
    assert (article.published, article.text) == ("2023-05-18T14:30+02:00", "The café closed on Monday.\n")


def test_html_when_there_is_no_plain_text():
    (draft,), _ = mail.read(BOTH, "x.eml")
    assert (draft.text, draft.source, draft.published) == (
        "The bridge\xa0opened.\n\nTwice.",
        "letter@tarn.example",
        None,
    )


def test_a_mailbox():
    box = b"From a@b Thu May 18 2023\n" + PLAIN + b"\nFrom a@b Thu May 18 2023\nSubject: B\n\n>From here on.\n"
    drafts, problems = mail.read_mailbox(box + b"\nFrom a@b\nSubject: C\n\n", "x.mbox", OPTIONS)
    assert [draft.text.strip() for draft in drafts] == ["The café closed on Monday.", "From here on."]
    assert [problem.what for problem in problems] == ["message 3 has no text"]


@pytest.mark.parametrize("data", [b"Just text", b"Subject: A\n\n", b"", b"From: " + b"a," * 50_000 + b"\n\nText"])
def test_bad_messages(data):
    with pytest.raises(RefusedError):
        mail.read(data, "x.eml")


def test_no_mailbox():
    with pytest.raises(RefusedError):
        mail.read_mailbox(b"Subject: A\n\nText", "x.mbox", OPTIONS)


def test_an_unknown_encoding_is_no_obstacle():
    data = b"Subject: A\nContent-Type: text/plain; charset=x-none\n\nCaf\xe9\n"
    assert mail.read(data, "x.eml")[0][0].text == "Café\n"
