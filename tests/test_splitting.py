"""Chunks: whole sentences, all of the body, nothing of the furniture."""

from hypothesis import given
from hypothesis import strategies as st

from index.articles import Article
from index.text.furniture import furniture
from index.text.layout import body_runs, body_sentences
from index.text.splitting import split


def article(text: str, language: str = "en") -> Article:
    return Article("a/one.txt", "The Orlu Post", None, None, None, language, text)


def rebuilt(text: str, language: str = "en") -> list[tuple[int, int]]:
    chunks = [chunk.span for chunk in split(article(text, language))]
    return sorted([*chunks, *furniture(text, language)])


def test_a_short_article_is_one_chunk() -> None:
    text = "Two people died in Orlu.\n\nThe mayor said so.\n"
    chunks = split(article(text))
    assert [chunk.span.of(text) for chunk in chunks] == [text.strip()]


def test_a_chunk_names_the_article_its_version_and_its_place() -> None:
    source = article("Two people died in Orlu.")
    (chunk,) = split(source)
    assert chunk.id == f"a/one.txt:{source.fingerprint[:12]}:0"
    assert chunk.article_id == source.id


def test_long_articles_are_cut_between_sentences_into_pieces_of_a_few_hundred_characters() -> None:
    paragraph = (
        "The bridge over the river Sele fell on Monday morning. Two engineers had warned of it. "
    )
    text = "\n\n".join((paragraph * 3).strip() for _ in range(12))
    chunks = split(article(text))
    ends = {sentence.span.end for sentence in body_sentences(text, "en")}
    assert len(chunks) > 4
    assert all(chunk.span.end in ends for chunk in chunks)
    assert all(250 <= chunk.span.end - chunk.span.start <= 875 for chunk in chunks)


def test_a_sentence_longer_than_any_is_cut_at_white_space() -> None:
    text = "word " * 1000 + "end."
    chunks = split(article(text))
    assert all(chunk.span.end - chunk.span.start <= 875 for chunk in chunks)
    assert all(not text[chunk.span.start - 1].strip() for chunk in chunks[1:])


def test_an_empty_article_has_no_chunk() -> None:
    assert split(article(" \n ")) == ()


_PIECES = st.sampled_from(
    [
        "Two people died in Orlu. ",
        "“We left,” said Ona Hale. ",
        "\n\n",
        "\n",
        "Share: ",
        "Load More",
        "x" * 1600,
        "Read also: Bridge falls",
        "The council met for hours to hear what the engineers had known. " * 8,
        "Bridge falls",
        "قال المتحدث إن الجسر سقط. ",
        "…",
        "12",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_chunks_furniture_and_white_space_rebuild_the_article(text: str) -> None:
    end = 0
    for start, stop in rebuilt(text):
        assert start >= end
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_no_chunk_holds_furniture(text: str) -> None:
    left_out = furniture(text, "en")
    assert not any(chunk.span.overlaps(span) for chunk in split(article(text)) for span in left_out)


def test_the_sentences_of_a_text_are_laid_out_once_where_it_is_short() -> None:
    short, long = ("The ferry left Lindvik. It came back at noon. " * n for n in (5, 300))
    assert body_runs(short, "en") is body_runs(short, "en")
    assert body_runs(long, "en") == body_runs(long, "en")
    assert body_runs(long, "en") is not body_runs(long, "en")
    assert len(body_runs(long, "en")[0]) == 600
