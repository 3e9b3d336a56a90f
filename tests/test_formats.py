"""Documents, messages and archives to articles; every one of them may be hostile."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_files import encrypted, mail, pdf, warc, word, zipped

from index.articles import Article
from index.loading import warc as warc_reader
from index.loading.entries import BadEntry, Entry
from index.loading.file_kinds import LARGEST_FILE, largest, suffix_of
from index.loading.formats import read_entries
from index.loading.loading import Rejection, load, source_files
from index.loading.metadata import Metadata
from index.loading.printed_lines import running_text

BODY = (
    "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a statement. "
    "Two people died and five were hurt, according to the hospital, which has sent for help."
)
LINES = (
    "Bridge falls in Orlu",
    "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a long state-",
    "ment. Two people died and five were hurt, according to the hospital, which has now sent",
    "Ona Berg and others for help.",
    "The pier was not hit.",
)
PAGE = (
    "<html><head><title>Bridge falls</title></head><body><article><h1>Bridge falls in Orlu</h1>"
    f"<p>{BODY}</p><p>{BODY.replace('bridge', 'pier')}</p></article></body></html>"
).encode()
HEADERS = {
    "From": "Orlu Post <news@post.example>",
    "Subject": "Broen faldt på øen",
    "Date": "Mon, 03 Feb 2031 10:00:00 +0100",
}


def entries(data: bytes, suffix: str) -> list[Entry | BadEntry]:
    return list(read_entries(data, suffix))


def only(data: bytes, suffix: str) -> Entry:
    (entry,) = entries(data, suffix)
    assert isinstance(entry, Entry), entry
    return entry


def reason(data: bytes, suffix: str) -> str:
    (entry,) = entries(data, suffix)
    assert isinstance(entry, BadEntry), entry
    assert entry.key is None
    return entry.reason


def reasons(found: Iterable[Entry | BadEntry]) -> dict[str | None, str]:
    return {entry.key: entry.reason for entry in found if isinstance(entry, BadEntry)}


def test_lines_of_a_pdf_become_paragraphs() -> None:
    entry = only(pdf(LINES, title="Bridge falls in Orlu"), ".pdf")
    assert entry.text == (
        "Bridge falls in Orlu\n\nThe bridge over the river Sele fell on Monday, the mayor of Orlu "
        "said in a long statement. Two people died and five were hurt, according to the hospital, "
        "which has now sent Ona Berg and others for help.\n\nThe pier was not hit."
    )
    assert entry.metadata == Metadata(title="Bridge falls in Orlu")


def test_a_title_that_the_document_does_not_bear_is_none() -> None:
    assert only(pdf(LINES, title="draft_7.doc"), ".pdf").metadata == Metadata()
    assert only(word(BODY, title="Template of the press office"), ".docx").metadata == Metadata()


def test_what_every_page_repeats_is_left_out() -> None:
    pages = [["Orlu Post", f"Page {number} opens here.", f"- {number} -"] for number in range(1, 5)]
    assert running_text(["\n".join(page) for page in pages]) == "\n\n".join(
        f"Page {number} opens here." for number in range(1, 5)
    )


def test_a_sentence_goes_on_over_the_page() -> None:
    assert running_text(["The mayor of the long-", "lived city spoke."]) == (
        "The mayor of the longlived city spoke."
    )
    assert running_text(["A long-lived tree and a long-", "lived city"]) == (
        "A long-lived tree and a long-lived city"
    )
    assert running_text(["The bridge fell.", "Two people died."]) == (
        "The bridge fell.\n\nTwo people died."
    )
    assert running_text([]) == running_text(["", "\n \n"]) == ""


def test_a_word_document_gives_its_paragraphs_and_rows() -> None:
    data = word("Bridge falls", BODY, table=[["dead", "2"], ["hurt", "5"]], title="Bridge  Falls")
    entry = only(data, ".docx")
    assert entry.text == f"Bridge falls\n\n{BODY}\n\ndead\t2\n\nhurt\t5"
    assert entry.metadata == Metadata(title="Bridge Falls")


def test_tracked_insertions_are_read_and_removals_are_not() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    changed = (
        f"<w:ins>{run.format('Ten were hurt.')}</w:ins>"
        f"<w:moveFrom>{run.format('Nine were hurt.')}</w:moveFrom>"
        "<w:del><w:r><w:delText>Eight were hurt.</w:delText></w:r></w:del></w:p>"
    )
    assert only(_with_body(word("One died. "), b"</w:p>", changed.encode()), ".docx").text == (
        "One died. Ten were hurt."
    )


@pytest.mark.parametrize(
    ("data", "suffix", "why"),
    [
        (b"", ".pdf", "no PDF"),
        (b"%PDF-1.7 abc", ".pdf", "no PDF, or a damaged one"),
        (pdf([]), ".pdf", "it is scanned: it has no text layer"),
        (encrypted(pdf(LINES), "secret"), ".pdf", "it is encrypted; save it without a password"),
        (pdf(*[[]] * 501), ".pdf", "it has 501 pages, more than 500"),
        (b"PK", ".docx", "no Word document"),
        (zipped({"a.xml": "<a/>"}), ".docx", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".docx", "encrypted, or in Word's old format"),
        (b"Dear reader, hello.", ".eml", "it is no message"),
        (
            b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nMIAG", ".eml",
            "it is encrypted; save it as it is shown",
        ),
        (b"PK\x05\x06", ".zip", "no zip file, or a damaged one"),
        (zipped({"a.png": b"x", ".a.txt": b"x"}), ".zip", "there is no file in it that is read"),
        (b"nothing", ".warc", "no web archive"),
        (warc(("https://post.example/a", PAGE))[:60], ".warc.gz", "damaged"),
        (warc(("https://post.example/a", PAGE), kind="image/png"), ".warc.gz", "no web page"),
        (warc(("https://post.example/a", PAGE), status="404 Gone"), ".warc", "no web page"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_says_is_rejected_with_one_reason(
    data: bytes, suffix: str, why: str
) -> None:
    assert why in reason(data, suffix)


def test_a_broken_word_document_is_damaged() -> None:
    assert "damaged" in reason(_with_body(word(BODY), b"</w:p>", b"</w:q>"), ".docx")


def test_a_pdf_that_unpacks_to_too_much_is_refused() -> None:
    packed = zlib.compress(b"(a) Tj " * 4_000_000)
    content = b"BT /F1 11 Tf 14 TL 60 780 Td (x) Tj ET"
    whole = pdf(["x"]).replace(
        b"<</Length %d>>stream\n%b\n" % (len(content), content),
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\n" % (len(packed), packed),
    )
    assert packed in whole
    assert reason(whole, ".pdf") == "it would take too long to read"


def test_a_message_gives_its_text_and_what_its_headers_say() -> None:
    entry = only(bytes(mail(HEADERS, BODY)), ".eml")
    assert (entry.key, entry.text) == (None, BODY)
    assert entry.metadata == Metadata(
        outlet="Orlu Post",
        title="Broen faldt på øen",
        published=date(2031, 2, 3),
        inferred=frozenset({"outlet"}),
    )


def test_a_message_without_a_senders_name_has_the_host_for_its_outlet() -> None:
    entry = only(bytes(mail(HEADERS | {"From": "news@post.example"}, BODY)), ".eml")
    assert entry.metadata.outlet == "post.example"


def test_the_html_form_is_read_where_the_plain_form_is_a_stand_in() -> None:
    page = PAGE.decode()
    assert BODY in only(bytes(mail(HEADERS, "See it on the web.", page)), ".eml").text
    assert BODY in only(bytes(mail(HEADERS, html=page)), ".eml").text
    assert only(bytes(mail(HEADERS, BODY * 3, page)), ".eml").text == BODY * 3
    assert only(bytes(mail(HEADERS, BODY, "<p>" * 31_000)), ".eml").text == BODY
    assert reason(bytes(mail(HEADERS, html="<p>" * 31_000)), ".eml").startswith("it has more than")


def test_attachments_are_entries_of_their_own() -> None:
    message = mail(HEADERS, BODY)
    for name, data in {
        "statement.pdf": pdf(LINES), "note.txt": b"Two died.", "x.zip": zipped({"a.txt": BODY}),
        "old.rtf": b"{", "map.png": b"\x89PNG",
    }.items():  # fmt: skip
        message.add_attachment(data, maintype="application", subtype="x", filename=name)
    message.add_attachment(mail(HEADERS, "Forwarded."))
    found = entries(bytes(message), ".eml")
    read = [entry for entry in found if isinstance(entry, Entry)]
    assert [entry.key for entry in read] == [None, "statement.pdf", "note.txt"]
    assert read[2].metadata.published == date(2031, 2, 3)
    assert read[2].metadata.inferred == {"outlet", "published"}
    bad = reasons(found)
    assert "lies in another archive or message" in bad["x.zip"]
    assert "lies in another archive or message" in bad["message.eml"]
    assert bad["old.rtf"] == "RTF is not read yet; save it as text or HTML"
    assert len(found) == 6


def test_a_message_of_very_many_parts_is_refused() -> None:
    message = mail(HEADERS, BODY)
    for number in range(201):
        message.add_attachment(b"x", maintype="image", subtype="png", filename=f"{number}.png")
    assert reason(bytes(message), ".eml") == "it has more than 200 parts"


def test_a_heading_is_read_up_to_where_an_honest_one_has_ended() -> None:
    headings = b"From: Wave <desk@wave.example>\nContent-Type: text/plain; " + b"a=b; " * 300_000
    entry = only(headings + b"charset=latin-1\n\nTw\xc3\xa6 floods", ".eml")
    assert (entry.text, entry.metadata.outlet) == ("Twæ floods", "Wave")


def test_headers_and_charsets_that_mean_nothing_are_passed_over() -> None:
    data = (
        b"From: =?nonsense?b?////?= <a@\nDate: 99 Feb\nSubject: =?utf-8?b?_?=\n"
        b"Content-Type: text/plain; charset=\xff\n\nTo d\xf8de."
    )
    entry = only(data, ".eml")
    assert (entry.text, entry.metadata.published) == ("To døde.", None)


def test_an_archive_gives_each_file_by_its_path(tmp_path: Path) -> None:
    files: dict[str, bytes | str] = {
        "a.txt": BODY, "deep/b.html": PAGE, "deep/c.jsonl": '{"id": "x", "text": "Two died."}',
        "../../d.md": BODY, "__MACOSX/a.txt": b"\x00", "README.md": "hello", "map.png": b"\x89",
        "e.zip": zipped({"a.txt": BODY}), "metadata.json": "[]",
        "f.eml": bytes(mail(HEADERS, BODY)), "g.pdf": pdf([]), "folder/": b"",
    }  # fmt: skip
    (tmp_path / "news.zip").write_bytes(zipped(files))
    found = [item for source in source_files(tmp_path) for item in load(source)]
    assert [item.id for item in found if isinstance(item, Article)] == [
        "news.zip#a.txt", "news.zip#deep/b.html", "news.zip#deep/c.jsonl#x", "news.zip#../../d.md",
        "news.zip#f.eml",
    ]  # fmt: skip
    bad = {item.key: item.reason for item in found if isinstance(item, Rejection)}
    assert list(bad) == ["news.zip#e.zip", "news.zip#metadata.json", "news.zip#g.pdf"]
    assert "unpack the archive" in bad["news.zip#metadata.json"]
    assert [path.name for path in tmp_path.iterdir()] == ["news.zip"]


def test_a_bomb_is_refused_file_by_file() -> None:
    data = zipped(
        {"bomb.txt": b" " * LARGEST_FILE, "big.txt": b"a" * (LARGEST_FILE + 1), "a.txt": BODY}
    )
    found = entries(data, ".zip")
    assert [entry.key for entry in found if isinstance(entry, Entry)] == ["a.txt"]
    assert "far smaller" in reasons(found)["bomb.txt"]
    assert "larger than 5 MiB" in reasons(found)["big.txt"]


def test_an_archive_that_lies_about_sizes_is_damaged() -> None:
    data = bytearray(zipped({"a.txt": BODY * 9}))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 9)
    assert "damaged" in reasons(entries(bytes(data), ".zip"))["a.txt"]


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    data = bytearray(zipped({f"{number}.pdf": b"" for number in range(20)}))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 24 : at + 28] = struct.pack("<I", 2**25)
    assert reason(bytes(data), ".zip") == "it unpacks to more than 512 MiB"


def test_an_archive_of_very_many_files_is_not_opened() -> None:
    assert reason(b"PK\x01\x02" * 20_001, ".zip") == "it holds more than 20000 files"


def test_encrypted_and_rarely_packed_files_of_an_archive_are_refused() -> None:
    data = bytearray(zipped({"a.txt": BODY}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in reasons(entries(bytes(data), ".zip"))["a.txt"]
    rare = zipped({"a.txt": BODY}, packed=zipfile.ZIP_LZMA)
    assert "not read; pack it with deflate" in reasons(entries(rare, ".zip"))["a.txt"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_web_archive_gives_its_pages_by_address(tmp_path: Path, packed: bool) -> None:  # noqa: FBT001 -- a case
    name = "crawl.warc.gz" if packed else "crawl.warc"
    data = warc(
        ("https://post.example/a", PAGE), ("https://post.example/a", PAGE),
        ("https://post.example/b", b"<p>" * 31_000), ("dns:post.example", PAGE), packed=packed,
    )  # fmt: skip
    (tmp_path / name).write_bytes(data)
    (source,) = source_files(tmp_path)
    article, bad = load(source)
    assert isinstance(article, Article)
    assert (article.id, article.url) == (
        f"{name}#https://post.example/a",
        "https://post.example/a",
    )
    assert BODY in article.text
    assert bad == Rejection(f"{name}#https://post.example/b", "it has more than 30000 elements")


def test_a_page_that_is_cut_off_is_rejected() -> None:
    pages = [(f"https://post.example/{name}", PAGE) for name in "ab"]
    first, second = entries(warc(*pages, packed=False)[:-200], ".warc")
    assert isinstance(first, Entry)
    assert second == BadEntry("https://post.example/b", "it is cut off or damaged in its archive")
    first, second = entries(warc(*pages)[:-200], ".warc.gz")
    assert isinstance(first, Entry)
    assert second == BadEntry(None, "it is no web archive, or a damaged one")


def test_nothing_of_a_damaged_archive_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    record = warc(("https://post.example/a", PAGE), packed=False)
    entries(record[:-4] + b"ferry\r\n" + record, ".warc")
    assert capfd.readouterr() == ("", "")


def test_a_large_archive_is_read_up_to_a_number_of_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_reader, "MOST_PAGES", 1)
    data = warc(("https://post.example/a", PAGE), ("https://post.example/b", PAGE))
    first, second = entries(data, ".warc.gz")
    assert isinstance(first, Entry)
    assert second == BadEntry(None, "it holds more than 1 pages; the rest is left out")


def test_a_web_archive_that_unpacks_to_too_much_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(warc_reader, "_LARGEST_WHOLE", 2 * 1024**2)
    data = warc(("https://post.example/a.png", b" " * 3 * 1024**2), kind="image/png")
    assert reason(data, ".warc.gz") == "it unpacks to more than 2 MiB"


def test_a_web_archive_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_reader, "_MOST_SECONDS", -1.0)
    data = warc(("https://post.example/a", PAGE))
    assert reason(data, ".warc.gz") == "a part of it would take too long to read"


def test_a_guess_of_a_file_gives_way_to_what_people_say(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(bytes(mail(HEADERS, BODY)))
    (tmp_path / "metadata.json").write_text('{"a.eml": {"outlet": "Sele Radio"}}')
    (source,) = source_files(tmp_path)
    (article,) = load(source)
    assert isinstance(article, Article)
    assert article.outlet == "Sele Radio"
    assert article.inferred == {"language"}


def test_kinds_are_told_by_names() -> None:
    assert suffix_of("A.WARC.GZ") == ".warc.gz"
    assert suffix_of("a.tar.gz") == ".gz"
    assert largest(".zip") > largest(".pdf") > largest(".txt") == LARGEST_FILE


_GOOD = {
    ".pdf": pdf(LINES), ".docx": word(BODY), ".eml": bytes(mail(HEADERS, BODY, "<p>Hello</p>")),
    ".zip": zipped({"a.txt": BODY}), ".warc": warc(("https://post.example/a", b""), packed=False),
    ".warc.gz": warc(("https://post.example/a", b"")),
}  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(_GOOD)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=6)), max_size=5),
)
@example(".warc", [(0.6875, b"\x00")])
def test_no_damage_raises(suffix: str, changes: list[tuple[float, bytes]]) -> None:
    data = bytearray(_GOOD[suffix])
    for where, put in changes:
        at = int(where * len(data))
        data[at : at + len(put)] = put
    assert all(isinstance(entry, Entry | BadEntry) for entry in entries(bytes(data), suffix))


def _with_body(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return a Word document with the first ``old`` in its XML replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist()}
    files["word/document.xml"] = files["word/document.xml"].replace(old, new, 1)
    return zipped(files)
