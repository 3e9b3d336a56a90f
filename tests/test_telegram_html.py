"""Telegram's HTML and the pages made of it: whatever the articles hold, Telegram takes them."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram_html import parse_html, utf16_length

from bot.answers import Answered, NotReported
from bot.rendering.document import as_document
from bot.telegram.answers_store import StoredAnswer
from bot.telegram.buttons import answer_keyboard, parse_data
from bot.telegram.html import MESSAGE_LIMIT, blockquotes, length, pages, pieces, plain, sentence_url
from bot.telegram.phrases import phrase_languages, phrases
from bot.telegram.views import View, stored_pages, view_pages


@pytest.mark.parametrize("view", View)
def test_every_view_is_taken_by_telegram(answered: Answered, view: View) -> None:
    for page in view_pages(view, as_document(answered), "2031-03-05T10:00:00+00:00"):
        text, entities = parse_html(page)
        assert 1 <= utf16_length(text) == length(page) <= MESSAGE_LIMIT
        assert len(entities) <= 100


@pytest.mark.parametrize("view", View)
def test_nothing_reported_has_every_view_too(not_reported: NotReported, view: View) -> None:
    (page,) = view_pages(view, as_document(not_reported))
    assert parse_html(page)[0]


def test_the_ledger_tells_all_that_a_claim_needs(answered: Answered) -> None:
    text, entities = parse_html(view_pages(View.ANSWER, as_document(answered))[0])
    first = text.split("\n")[0]
    assert first.startswith("3 figures from 3 outlets, 2 origins; they differ.")
    assert "— kystvagten i Ravnsund (hedged: »angiveligt«)" in text
    assert "same origin as 1" in text
    assert "unnamed source" in text
    assert "via Tarn Wire" in text
    assert "since replaced" in text
    assert "of which 4 children" in text
    assert "in its own voice" in text
    assert "1 claim could not be verified" in text
    quotes = [
        text.encode("utf-16-le")[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode(
            "utf-16-le"
        )
        for e in entities
        if e["type"] == "expandable_blockquote"
    ]
    assert quotes[0] == "»Ifølge kystvagten i Ravnsund omkom angiveligt 12 mennesker.«"


def _document(**claim: Any) -> Any:
    whole = {
        "id": 1,
        "statement": "s",
        "figure": {"text": "7", "noun": None, "included": False},
        "speaker": "A",
        "hedge": None,
        "anonymous": False,
        "via": [],
        "outlet": "B",
        "article": "c.txt",
        "title": None,
        "url": None,
        "published": None,
        "language": "en",
        "inferred": [],
        "quote": "q",
        "span": [0, 1],
        "event": 1,
        "origin": 1,
        "superseded": False,
        "translation": None,
        **claim,
    }
    return {
        "question": "q?",
        "language": "en",
        "text": "1 figure.",
        "claims": [whole],
        "events": [{"id": 1, "label": "e", "verdict": "single", "claims": [1]}],
        "nearest": [],
        "unread": [],
        "lead": [],
        "assistance": None,
        "mode": "extractive",
        "dropped": 0,
        "reading": {
            "retrieved": 1,
            "articles": ["c.txt"],
            "claims": 1,
            "dropped": {},
            "unread_languages": [],
        },
        "milliseconds": {},
    }


def _stored(document: Any, chat: int = 1, **more: Any) -> StoredAnswer:
    given: dict[str, Any] = {
        "id": "abcdefghij",
        "user": 1,
        "chat": chat,
        "message": 1,
        "question": "q?",
    }
    rest = {"language": None, "index_version": "2031-03-05", "prompts": None, "shown": None}
    return StoredAnswer(document=document, update_id=1, **(given | rest | more))


_NASTY = st.text(st.sampled_from("<>&\"'/ab \n🚢م\u202e\x00-"), max_size=60)


@given(quote=_NASTY.filter(str.strip), speaker=_NASTY, outlet=_NASTY, label=_NASTY, title=_NASTY)
def test_whatever_an_article_holds_is_only_text(
    quote: str, speaker: str, outlet: str, label: str, title: str
) -> None:
    document = _document(quote=quote, speaker=speaker, outlet=outlet, title=title)
    document["events"][0]["label"] = label
    allowed = {"bold", "italic", "expandable_blockquote", "blockquote"}
    for view in View:
        for page in view_pages(view, document):
            assert {entity["type"] for entity in parse_html(page)[1]} <= allowed


@pytest.mark.parametrize(("total", "told"), [("c.txt", True), ("other.txt", False)])
def test_a_part_is_told_as_one_beside_its_total_alone(total: str, *, told: bool) -> None:
    document = _document()
    (whole,) = document["claims"]
    part = {**whole, "id": 2, "figure": {**whole["figure"], "text": "4", "included": True}}
    document["claims"] = [{**whole, "article": total}, part]
    document["events"][0]["claims"] = [1, 2]
    for view in (View.ANSWER, View.TIMELINE):
        (page,) = view_pages(view, document)
        assert ("of which <b>4" in page) is told


def test_a_very_long_quotation_loses_no_word() -> None:
    quote = " ".join(f"word{number}" for number in range(3000))
    found = view_pages(View.ANSWER, _document(quote=quote))
    assert len(found) > 5
    assert all(length(page) <= MESSAGE_LIMIT for page in found)
    words = [w for page in found for w in parse_html(page)[0].replace("“", "").split()]
    assert [w.rstrip("”") for w in words if w.startswith("word")] == quote.split()


def test_many_claims_go_on_pages_and_each_page_has_the_short_answer() -> None:
    document = _document(url="https://a.example/x", quote="Seven people died, he said.")
    document["claims"] = [{**document["claims"][0], "id": n, "span": [n, n]} for n in range(1, 81)]
    document["events"][0]["claims"] = [*range(1, 81)]
    found = view_pages(View.ANSWER, document)
    assert len(found) > 2
    assert all(page.startswith("<b>1 figure.</b>") for page in found)
    assert all(len(parse_html(page)[1]) <= 100 for page in found)
    numbers = [n for n in range(1, 81) if any(f">[{n}]<" in page for page in found)]
    assert numbers == [*range(1, 81)]


def test_a_translation_stands_behind_the_original_and_a_lead_cites() -> None:
    document = _document(quote="Syv døde.", language="da", translation="Seven died.")
    document |= {
        "lead": [{"text": "Seven died, he says.", "claims": [1]}],
        "text": "Seven died, he says. [1]\n\n1 figure.\n",
        "assistance": {"model": "m", "failure": None, "prompts": []},
    }
    (page,) = view_pages(View.ANSWER, document)
    text = parse_html(page)[0]
    assert text.startswith("1 figure.\n\nSeven died, he says. [1]")
    assert text.index("»Syv døde.«") < text.index("our translation: Seven died.")
    assert "by the model m" in text


@pytest.mark.parametrize(
    ("url", "quote", "expected"),
    [
        ("https://a.example/x", "Six died.", "https://a.example/x#:~:text=Six%20died."),
        ("https://a.example/x#top", "“Six died”", "https://a.example/x#top:~:text=Six%20died"),
        ("https://a.example/x", "a-b, c&d", "https://a.example/x#:~:text=a%2Db%2C%20c%26d"),
        (
            "http://a.example/",
            "one two three four five six seven eight nine ten eleven",
            (
                "http://a.example/#:~:text=one%20two%20three%20four%20five,"
                "seven%20eight%20nine%20ten%20eleven"
            ),
        ),
        ("ftp://a.example/x", "a", None),
        ("javascript:alert(1)", "a", None),
        ("https://a.example/a b", "a", None),
        (None, "a", None),
    ],
)
def test_a_link_opens_the_page_at_the_sentence(
    url: str | None, quote: str, expected: str | None
) -> None:
    assert sentence_url(url, quote) == expected


@given(st.text(max_size=300), st.integers(5, 40))
def test_pieces_are_short_and_keep_every_letter(text: str, limit: int) -> None:
    found = [*pieces(text, limit)]
    assert all(len(piece) <= limit for piece in found)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")


def test_plain_text_is_what_entities_leave() -> None:
    marked_up = "<b>a &lt; b</b>\n" + "\n".join(blockquotes("c & d"))
    assert plain(marked_up) == "a < b\nc & d" == parse_html(marked_up)[0]
    assert pages("t", ["x" * 4000, "y" * 4000]) == (f"t\n\n{'x' * 4000}", f"t\n\n{'y' * 4000}")


def test_callback_data_is_short_and_read_back() -> None:
    keyboard = answer_keyboard(_stored(_document()), View.ANSWER, 1, 3)
    data = [button.callback_data for row in keyboard.inline_keyboard for button in row]
    assert "p:abcdefghij:1" in data
    for written in data:
        assert isinstance(written, str)
        assert len(written.encode()) <= 64
        pressed = parse_data(written)
        assert pressed is not None
        assert pressed.id == "abcdefghij"
    assert "a:abcdefghij" in data
    assert parse_data("v:../etc:l:0") is None
    inline = answer_keyboard(_stored(_document(), chat=0), View.ANSWER, 0, 1)
    data = [button.callback_data for row in inline.inline_keyboard for button in row]
    assert "a:abcdefghij" not in data


def test_a_follow_up_says_small_what_it_was_taken_for() -> None:
    document = _document() | {"language": "da"}
    stored = _stored(document, question=" Og hvor mange såret? ", understood="Og <b>hvor</b>?")
    (page,) = stored_pages(View.ANSWER, stored)
    text, entities = parse_html(page)
    assert text.split("\n")[:2] == ["1 figure.", "Forstået som: Og <b>hvor</b>?"]
    assert [entity["type"] for entity in entities[:2]] == ["bold", "italic"]
    early = replace(stored, index_version=None)
    assert "for første gang" in parse_html(stored_pages(View.ANSWER, early)[0])[0].split("\n")[2]
    alone = _stored(document, question=" q? ", understood="q?")
    assert "Forstået" not in stored_pages(View.ANSWER, alone)[0]


@pytest.mark.parametrize("language", phrase_languages())
def test_every_language_has_every_phrase_and_short_commands(language: str) -> None:
    found = phrases(language)
    assert found.shape == phrases("en").shape
    assert all(1 <= len(meaning) <= 256 for meaning in found.commands.values())


def test_an_unknown_language_falls_back() -> None:
    assert phrases("xx-YY").language == "en"
    assert phrases("da-DK").language == "da"
    assert phrases("no").language == phrases("nn-NO").language == "nb"
