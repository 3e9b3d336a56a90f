"""The sample corpus: complete, invented, and what its questions say of it."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from evals.question_files import load_questions
from evals.questions import GoldEntry, GoldQuestion
from index.articles import Article
from index.loading.loading import load, source_files

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(
    path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md"} and path.stem != "README"
)
QUESTIONS = load_questions(SAMPLES / "questions.yaml")
EXPECTED_KEYS = {"title", "outlet", "date", "url", "language", "invented"}


def articles() -> dict[str, Article]:
    loaded = [item for source in source_files(SAMPLES) for item in load(source)]
    assert all(isinstance(item, Article) for item in loaded)
    return {item.id: item for item in loaded if isinstance(item, Article)}


ARTICLES = articles()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_front_matter_is_complete_and_says_that_all_is_invented(path: Path) -> None:
    head = path.read_text("utf-8").split("---\n")[1]
    fields = yaml.safe_load(head)
    assert set(fields) == EXPECTED_KEYS
    assert fields["invented"] is True
    assert path.name.endswith((".txt", ".md"))
    assert str(fields["date"]) in path.name


def test_the_html_page_and_the_json_lines_say_so_too() -> None:
    assert '<meta name="invented" content="true">' in (
        SAMPLES / "strait-observer-2024-03-18-revised.html"
    ).read_text("utf-8")
    lines = (SAMPLES / "marvonia-courier-2024-09.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 2
    assert all('"invented": true' in line for line in lines)


def test_every_file_is_read_with_nothing_guessed() -> None:
    assert Counter(article.language for article in ARTICLES.values()) == {
        "en": 8,
        "da": 5,
        "ar": 4,
        "de": 3,
    }
    for article in ARTICLES.values():
        assert not article.inferred, (article.id, article.inferred)
        assert article.published is not None
        assert re.match(r"https://[a-z-]+\.example/", article.url or ""), article.id


def test_every_address_in_the_corpus_is_an_example_address() -> None:
    for path in [*FILES, *SAMPLES.glob("*.html"), *SAMPLES.glob("*.jsonl")]:
        hosts = re.findall(r"https?://([^/\s\"]+)", path.read_text("utf-8"))
        assert all(host.endswith(".example") or host == "schema.org" for host in hosts), path.name


def test_the_readme_lists_every_article_file() -> None:
    listed = set(
        re.findall(r"^\| `([^`]+)`", (SAMPLES / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    present = {path.name for path in SAMPLES.iterdir()} - {"README.md", "questions.yaml"}
    assert listed == present


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_the_questions_quote_their_articles_word_for_word(question: GoldQuestion) -> None:
    for entry in question.entries:
        text = ARTICLES[entry.article].text
        assert entry.quote in text, (entry.article, entry.quote)
        assert all(mention in text for mention in entry.mentions)
        assert _named(entry, ARTICLES[entry.article]), (entry.article, entry.speakers)


def test_the_questions_are_in_all_four_languages() -> None:
    assert len(QUESTIONS) == 12
    assert {question.language for question in QUESTIONS} == {"da", "en", "ar", "de"}
    assert any(not question.answerable for question in QUESTIONS)


def _named(entry: GoldEntry, article: Article) -> bool:
    return all(name in article.text or name == article.outlet for name in entry.speakers)
