"""Whose deed it was: who claims it, whom others blame, who denies it, in every language."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered, NotReported
from bot.choosing.statements.responsibility import responsibility_told
from bot.reading.lexicon.pack import lexicon

_HEAD = "---\ntitle: {}\noutlet: {}\ndate: 2032-12-01\nlanguage: {}\n---\n"
_ARTICLES = {
    "bomb.md": _HEAD.format("Car bomb in Bab Rumeil", "Levantine Post", "en")
    + "A car bomb killed six people in Bab Rumeil on Wednesday, the interior ministry said.\n"
    "The Sons of the Valley claimed responsibility for the attack and said 15 officers had been "
    "killed. Prime Minister Adel Mansar blamed the Northern Brigades.",
    "bombe.md": _HEAD.format("Bilbombe i Bab Rumeil", "Kystbladet", "da")
    + "Gruppen Dalens Sønner har taget ansvaret for bilbomben i Bab Rumeil, der dræbte seks.\n"
    "Premierministeren giver De Nordlige Brigader skylden. De afviser at stå bag.",
    "vybukh.md": _HEAD.format("Вибух у Баб-Румейлі", "Вісник", "uk")
    + "Відповідальність за вибух автомобіля в Баб-Румейлі взяло на себе угруповання «Сини долини».",
    "ferry.md": _HEAD.format("Ferry sinks off Quenholm", "Gulf Herald", "en")
    + "Seven people drowned when a ferry sank off Quenholm on Monday after a blast, police said.",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    """Answers over one attack in three languages, and a wreck."""
    with answering_over(_ARTICLES, tmp_path_factory) as found:
        yield found


def _told(answerer: Answerer, question: str) -> set[tuple[str, str]]:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    return {(claim.article.id, claim.quote_text.split()[0]) for claim in claims}


@pytest.mark.parametrize(
    "question",
    [
        "Who claimed responsibility for the car bomb in Bab Rumeil?",
        "Has anyone claimed responsibility for the car bomb in Bab Rumeil?",
        "Hvem har taget ansvaret for bilbomben i Bab Rumeil?",
        "Хто взяв на себе відповідальність за вибух у Баб-Румейлі?",
    ],
)
def test_who_claims_a_deed(answerer: Answerer, question: str) -> None:
    assert _told(answerer, question) == {
        ("bomb.md", "The"),
        ("bombe.md", "Gruppen"),
        ("vybukh.md", "Відповідальність"),
    }


@pytest.mark.parametrize(
    "question",
    [
        "Who is blamed for the car bomb in Bab Rumeil?",
        "Hvem får skylden for bilbomben i Bab Rumeil?",
    ],
)
def test_who_is_blamed(answerer: Answerer, question: str) -> None:
    assert _told(answerer, question) == {("bomb.md", "Prime"), ("bombe.md", "Premierministeren")}


def test_who_is_behind_it_may_be_told_in_any_way(answerer: Answerer) -> None:
    told = _told(answerer, "Who was behind the car bomb in Bab Rumeil?")
    assert {("bomb.md", "The"), ("bomb.md", "Prime"), ("bombe.md", "De")} <= told


def test_whom_nobody_names_no_article_reports(answerer: Answerer) -> None:
    answer = answerer.answer("Who claimed responsibility for the blast off Quenholm?")
    assert isinstance(answer, NotReported)


@pytest.mark.parametrize(
    ("language", "claiming", "blaming", "denying"),
    [
        ("en", "claimed responsibility for it", "blamed the rebels", "denied any involvement"),
        ("da", "gruppen har taget ansvaret", "de giver hæren skylden", "afviser at stå bag"),
        ("nb", "gruppen tok på seg ansvaret", "de gir hæren skylden", "avviser å stå bak"),
        ("sv", "gruppen har tagit på sig dådet", "de skyller på armén", "förnekar all inblandning"),
        ("de", "sie bekannte sich dazu", "machte sie verantwortlich", "wies jede Verantwortung"),
        ("fr", "a revendiqué l'attaque", "accuse les rebelles", "nie toute implication"),
        ("es", "reivindicó el ataque", "culpó a los rebeldes", "negó su participación"),
        ("ru", "взяла на себя ответственность", "обвинил повстанцев", "отрицает причастность"),
        ("uk", "взяла на себе відповідальність", "звинуватив їх", "заперечує причетність"),
        ("tr", "saldırıyı üstlendi", "isyancıları suçladı", "ilgisi olmadığını söyledi"),
        ("ar", "تبنت الهجوم", "اتهم المتمردين", "نفت أي صلة بالهجوم"),
    ],
)
def test_every_language_tells_them_apart(
    language: str, claiming: str, blaming: str, denying: str
) -> None:
    pack = lexicon(language)
    assert pack is not None
    told = [responsibility_told(text, pack) for text in (claiming, blaming, denying)]
    assert told == [{"claiming"}, {"blaming"}, {"denying"}]
