"""Files to articles: every format, every way of being bad, and nothing raised."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.articles import Article
from index.errors import UserError
from index.loading.decoding import UnreadableError, clean, decode_page, decode_text
from index.loading.file_kinds import LARGEST_FILE
from index.loading.formats import read_entries
from index.loading.loading import Folder, Rejection, SourceFile, load, source_files

SHARED = Path(__file__).resolve().parents[2] / "shared"

BODY = (
    "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a statement. "
    "Two people died and five were hurt, according to the hospital, which has sent for help."
)


def everything(root: Path) -> list[Article | Rejection]:
    return [item for source in source_files(root) for item in load(source)]


def articles(root: Path) -> list[Article]:
    return [item for item in everything(root) if isinstance(item, Article)]


def rejections(root: Path) -> dict[str, str]:
    return {item.key: item.reason for item in everything(root) if isinstance(item, Rejection)}


def only(root: Path) -> Article:
    (item,) = everything(root)
    assert isinstance(item, Article), item
    return item


def test_files_are_found_in_order_and_others_left_out(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a.txt", "README.md", ".hidden.txt", ".git/x.txt", "x.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY)
    (tmp_path / "metadata.json").write_text("[]")
    assert [source.key for source in source_files(tmp_path)] == ["a.txt", "a/z.md", "b.txt"]


def test_a_single_file_is_a_root_too(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text(BODY)
    (tmp_path / "metadata.json").write_text('{"one.txt": {"outlet": "Orlu Post"}}')
    article = only(path)
    assert (article.id, article.outlet, article.text) == ("one.txt", "Orlu Post", BODY)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no folder or file .*nowhere"):
        list(source_files(tmp_path / "nowhere"))


def test_a_single_file_of_another_kind_is_refused_with_the_kinds_that_are_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "table.csv"
    path.write_text("1,2")
    with pytest.raises(UserError, match=r"\.html.*\.txt"):
        list(source_files(path))


def test_front_matter_gives_metadata_and_leaves_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: 'Bridge falls'\noutlet: Orlu Post\ndate: 2031-02-03\nlang: no\nauthor: Ona\n"
        f"url: https://post.example/a\n---\n\n{BODY}\n"
    )
    assert only(tmp_path) == Article(
        "a.md",
        "Orlu Post",
        "https://post.example/a",
        "Bridge falls",
        date(2031, 2, 3),
        "nb",
        BODY + "\n",
    )


def test_rules_between_paragraphs_are_no_front_matter(tmp_path: Path) -> None:
    text = f"---\n{BODY}\n---\n{BODY}"
    (tmp_path / "a.txt").write_text(text)
    assert only(tmp_path).text == text


def test_malformed_front_matter_is_rejected_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\ntitle: x\noutlet: [\n---\n{BODY}")
    assert "line 4" in rejections(tmp_path)["a.txt"]


def test_a_page_gives_its_article_and_its_tags(tmp_path: Path) -> None:
    page = f"""<html lang="en"><head><title>Bridge falls</title>
      <meta property="og:site_name" content="Orlu Post"><meta property="og:title"
      content="Bridge falls in Orlu">
      <meta property="article:published_time" content="2031-02-03T10:00:00Z">
      <link rel="canonical" href="https://www.post.example/bridge"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Bridge falls in Orlu</h1><p>{BODY}</p>
      <p>{BODY.replace("bridge", "pier")}</p></article><footer>All rights</footer></body></html>"""
    (tmp_path / "a.html").write_text(page)
    article = only(tmp_path)
    assert (article.outlet, article.title) == ("Orlu Post", "Bridge falls in Orlu")
    assert (article.url, article.published) == (
        "https://www.post.example/bridge",
        date(2031, 2, 3),
    )
    assert article.inferred == set()
    assert BODY + "\n\n" in article.text
    assert "All rights" not in article.text


def test_a_page_is_read_by_json_ld_too(tmp_path: Path) -> None:
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Bridge falls in Orlu",
        "datePublished": "2021-02-03",
        "publisher": {"@type": "Organization", "name": "Orlu Post"},
    }
    (tmp_path / "a.htm").write_text(
        f'<html><head><script type="application/ld+json">{json.dumps(linked)}</script></head>'
        f"<body><article><p>{BODY}</p><p>{BODY} Ona Hale said so.</p></article></body></html>"
    )
    article = only(tmp_path)
    assert (article.title, article.published) == ("Bridge falls in Orlu", date(2021, 2, 3))
    assert article.outlet == "Orlu Post"
    assert article.language == "en"
    assert "language" in article.inferred


def test_a_page_in_the_encoding_that_it_declares_is_read(tmp_path: Path) -> None:
    body = "Broen i Orlu faldt, siger borgmesteren på rådhuset. Både børn og ældre blev såret. " * 3
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{body}</p></body></html>'
    (tmp_path / "a.html").write_bytes(page.encode("iso-8859-1"))
    assert "Både børn og ældre" in only(tmp_path).text


def test_a_wrong_language_in_a_template_is_overruled_by_a_long_text(tmp_path: Path) -> None:
    body = "Broen i Orlu faldt i nat, siger borgmesteren, og to mennesker er døde af det. " * 8
    (tmp_path / "a.html").write_text(f'<html lang="en"><body><p>{body}</p></body></html>')
    article = only(tmp_path)
    assert article.language == "da"
    assert "language" in article.inferred


@pytest.mark.parametrize(
    "wrap", [lambda one: one, lambda one: [one], lambda one: {"articles": [one]}]
)
def test_json_holds_one_article_or_a_list(tmp_path: Path, wrap: Callable[[object], object]) -> None:
    one = {"headline": "Bridge falls", "body": BODY, "publisher": "Orlu Post", "lang": "en"}
    (tmp_path / "a.json").write_text(json.dumps(wrap(one)))
    article = only(tmp_path)
    assert (article.title, article.outlet, article.text) == ("Bridge falls", "Orlu Post", BODY)
    assert article.id == ("a.json" if wrap(one) is one else "a.json#1")


def test_json_lines_are_known_by_their_id_or_line(tmp_path: Path) -> None:
    rows = [{"id": 7, "text": BODY}, {"content": BODY}, {"file": "x.txt", "text": BODY}]
    lines = [json.dumps(row) for row in rows]
    (tmp_path / "a.jsonl").write_text(
        "\n".join([lines[0], "", lines[1], "{nope", lines[2], lines[0]])
    )
    assert [article.id for article in articles(tmp_path)] == [
        "a.jsonl#7",
        "a.jsonl#3",
        "a.jsonl#x.txt",
    ]
    found = rejections(tmp_path)
    assert "line 4" in found["a.jsonl#4"]
    assert "same id" in found["a.jsonl#7"]


def test_json_without_any_article_is_rejected_once(tmp_path: Path) -> None:
    (tmp_path / "questions.json").write_text('[{"question": "How many?"}, {"question": "Who?"}]')
    assert list(rejections(tmp_path)) == ["questions.json"]


def test_malformed_json_is_rejected_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{\n"text": "x",\n}')
    (tmp_path / "b.json").write_text("[" * 100_000)
    (tmp_path / "c.json").write_text('{"text": ' + "9" * 5000 + "}")
    (tmp_path / "d.json").write_text('"words"')
    assert "line 3" in rejections(tmp_path)["a.json"]
    assert set(rejections(tmp_path)) == {"a.json", "b.json", "c.json", "d.json"}


@pytest.mark.parametrize(
    "sidecar",
    [
        ("metadata.json", '[{"file": "in/a.txt", "outlet": "Orlu Post", "extra": [1]}]'),
        ("metadata.json", '{"a.txt": {"outlet": "Orlu Post"}}'),
        ("metadata.jsonl", '{"id": "a", "outlet": "Orlu Post"}\n\n{"id": "b"}\n'),
        ("in/metadata.json", '[{"path": "a.txt", "outlet": "Orlu Post"}]'),
    ],
)
def test_metadata_beside_the_file_or_above_it_applies(
    tmp_path: Path, sidecar: tuple[str, str]
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(BODY)
    (tmp_path / sidecar[0]).write_text(sidecar[1])
    assert only(tmp_path).outlet == "Orlu Post"


def test_the_nearest_metadata_wins_and_the_file_itself_before_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text(f"---\ntitle: Own title\n---\n{BODY}")
    (tmp_path / "metadata.json").write_text(
        '{"a.txt": {"outlet": "Far", "title": "Far", "date_inferred": "2031-02-03"}}'
    )
    (tmp_path / "in/metadata.json").write_text('{"a.txt": {"outlet": "Near"}}')
    article = only(tmp_path)
    assert (article.outlet, article.title) == ("Near", "Own title")
    assert article.published == date(2031, 2, 3)
    assert article.inferred == {"language", "published"}


def test_malformed_metadata_is_rejected_and_the_articles_are_still_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "metadata.json").write_text('[\n{"file": "a.txt"')
    assert [article.id for article in articles(tmp_path)] == ["a.txt"]
    assert "line 2" in rejections(tmp_path)["metadata.json"]


def test_the_stamp_follows_the_file_and_its_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BODY)

    def stamp() -> str:
        (source,) = source_files(tmp_path)
        return source.stamp

    first = stamp()
    assert stamp() == first
    path.write_text(BODY + " ")
    second = stamp()
    (tmp_path / "metadata.json").write_text("[]")
    third = stamp()
    os.utime(path, ns=(1, 1))
    assert len({first, second, third, stamp()}) == 4


def test_what_is_not_given_is_inferred_and_marked(tmp_path: Path) -> None:
    (tmp_path / "orlu-post").mkdir()
    (tmp_path / "orlu-post/a.txt").write_text(
        f"Bridge falls in Orlu\n\nPublished 3 February 2031\n\n{BODY}"
    )
    article = only(tmp_path)
    assert (article.title, article.outlet) == ("Bridge falls in Orlu", "orlu-post")
    assert (article.published, article.language) == (date(2031, 2, 3), "en")
    assert article.inferred == {"title", "outlet", "published", "language"}


def test_outlet_and_day_are_inferred_from_the_address(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\nurl: https://www.post.example/2031/02/03/a\n---\n{BODY}")
    article = only(tmp_path)
    assert (article.outlet, article.published) == ("post.example", date(2031, 2, 3))
    assert {"outlet", "published"} <= article.inferred


def test_a_first_sentence_is_no_title_and_nothing_tells_no_outlet(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"The bridge fell on Monday.\n\n{BODY}")
    article = only(tmp_path)
    assert article.title is None
    assert article.outlet == "unknown outlet"
    assert article.inferred == {"outlet", "language"}


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b"12 34 --", "no words"),
        (
            "a.txt",
            "Både børn og ældre på øen blev såret i går aftes. ".encode("cp1252") * 9,
            "UTF-8",
        ),
        ("a.txt", BODY.encode("utf-16"), "UTF-16"),
        ("a.txt", b"abc\x00\x01def", "binary"),
        ("a.txt", b"%PDF-1.7 abc", "PDF"),
        ("a.txt", b"a" * (LARGEST_FILE + 1), "larger than 5 MiB"),
        ("a.odt", b"PK", "ODT is not read yet; save it as text or HTML"),
        ("a.RTF", b"{", "RTF is not read yet"),
        ("a.html", b"", "empty"),
        ("a.html", b"<html><body></body></html>", "empty"),
        ("a.html", b"\x89PNG\x00", "binary"),
        ("a.json", b"", "line 1"),
        ("a.json", b'{"title": "x"}', "no text"),
    ],
)
def test_a_bad_file_is_rejected_by_name_and_the_rest_read(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(BODY)
    assert [article.id for article in articles(tmp_path)] == ["good.txt"]
    assert reason in rejections(tmp_path)[name]


def test_the_other_encoding_is_named() -> None:
    text = "Både børn og ældre på øen blev såret i går aftes, siger borgmesteren på rådhuset. "
    with pytest.raises(UnreadableError, match=r"looks like .*; save it as UTF-8"):
        decode_text(text.encode("cp1252") * 5)


def test_a_file_that_vanishes_is_a_rejection(tmp_path: Path) -> None:
    source = SourceFile(tmp_path, "gone.txt", "gone.txt", "-", (), Folder(tmp_path))
    assert list(load(source)) == [Rejection("gone.txt", "it is gone")]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert rejections(tmp_path) == {"a.txt": "it is not a regular file"}


def test_a_file_without_permission_is_a_rejection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(BODY)

    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert rejections(tmp_path) == {"a.txt": "it cannot be read: Permission denied"}


def test_a_file_name_that_is_no_text_still_has_a_key(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff.txt"
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT), "w") as file:
        file.write(BODY)
    assert only(tmp_path).id == "a\ufffd.txt"


def test_text_is_stored_as_it_is_but_for_line_ends_and_controls() -> None:
    assert clean("\ufeffe\u0301\r\nb\rc\x0c\td\x07\u200f\u2028e\ud800 ") == (
        "e\u0301\nb\nc\n\td\u200f\ne\ufffd "
    )


def test_a_declared_charset_that_is_no_charset_is_passed_over() -> None:
    with pytest.raises(UnreadableError):
        decode_page(b'<meta charset="unicode_escape">\xff\\u0041 \xe6')


def test_a_page_of_utf8_with_a_stray_byte_is_read() -> None:
    page = '<meta charset="utf-8"><p>Broen på øen faldt. ' * 60
    assert decode_page(page.encode() + b"\xe6") == page + "\ufffd"
    with pytest.raises(UnreadableError):
        decode_page(page.encode("cp1252"))


def test_every_charset_that_a_page_declares_is_tried() -> None:
    page = '<script charset="utf-8"></script><meta charset="{}"><p>{}'
    for charset, text in (("windows-1251", "Мост упал."), ("gb2312", "桥塌了。")):
        whole = page.format(charset, text)
        assert decode_page(whole.encode("gbk" if charset == "gb2312" else charset)) == whole


@given(st.binary(max_size=300), st.sampled_from([".txt", ".json", ".jsonl", ".md"]))
def test_no_bytes_at_all_raise(data: bytes, suffix: str) -> None:
    list(read_entries(data, suffix))


@given(st.binary(max_size=60).map(lambda data: b"---\n" + data + b"\n---\nWords"))
def test_no_front_matter_raises(data: bytes) -> None:
    list(read_entries(data, ".txt"))


@given(st.text(alphabet=st.sampled_from(list("<>/pdiv html!-[]&;=\"' \n")), max_size=80))
def test_no_markup_raises(markup: str) -> None:
    list(read_entries(f"<html><body>{markup}</body></html>".encode(), ".html"))


def test_the_newsdesk_folder_is_read_whole() -> None:
    folder = SHARED / "data/newsdesk"
    if not folder.is_dir():
        pytest.skip("the shared newsdesk data is not here")
    listed = json.loads((folder / "metadata.json").read_text("utf-8"))
    found = {article.id: article for article in articles(folder)}
    assert set(found) == {entry["file"] for entry in listed}
    for entry in listed:
        article = found[entry["file"]]
        assert (article.outlet, article.language) == (entry["outlet"], entry["lang"])
        day = article.published.isoformat() if article.published else None
        assert day == (entry["date"] or entry["date_inferred"])
        assert article.text == (folder / article.id).read_text("utf-8")


def test_the_seeds_languages_are_told_without_metadata(tmp_path: Path) -> None:
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared seeds are not here")
    shutil.copytree(folder, tmp_path / "seeds")
    assert sorted(article.language for article in articles(tmp_path)) == ["da", "en"]
