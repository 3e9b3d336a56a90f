"""Who claimed an attack, asked and told in whatever language."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

HEAD = "---\ntitle: '{title}'\noutlet: {outlet}\ndate: 2032-12-02\nlanguage: {language}\n---\n"


def article(language: str, outlet: str, title: str, text: str) -> str:
    return HEAD.format(title=title, outlet=outlet, language=language) + text


ARTICLES = {
    "en.md": article(
        "en",
        "Harbour Times",
        "Gunman kills five at Velden market",
        "A gunman killed five people at a market in Velden, police said. The group Iron Dawn "
        "claimed responsibility for the attack. Mayor Inga Stroh visited the wounded.",
    ),
    "fr.md": article(
        "fr",
        "Courrier",
        "Fusillade de Velden",
        "Cinq personnes ont été tuées au marché de Velden. L'attaque a été revendiquée par le "
        "groupe Aube de fer.",
    ),
    "de.md": article(
        "de",
        "Kurier",
        "Nach den Schüssen von Velden",
        "Zu dem Anschlag in Velden hat sich die Gruppe Eiserne Dämmerung bekannt. Der Täter habe "
        "allein gehandelt, sagte Innenminister Paul Hager.",
    ),
    "nb.md": article(
        "nb",
        "Fjordavisen",
        "Bombe i Karsund",
        "En bombe eksploderte i Karsund torsdag. Havnefronten har tatt på seg ansvaret.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


def told(answerer: Answerer, question: str) -> list[str]:
    result = answerer.answer(question)
    if not isinstance(result, Answered):
        return []
    return sorted(entry.claim.quote_text for entry in result.ledger.entries)


@pytest.mark.parametrize(
    "question",
    [
        "Who claimed responsibility for the Velden attack?",
        "Wer bekannte sich zu dem Anschlag in Velden?",
        "Qui a revendiqué l'attaque de Velden ?",
        "¿Quién se atribuyó el ataque de Velden?",
        "Hvem har taget skylden for angrebet i Velden?",
        "Vem tog på sig dådet i Velden?",
        "Кто взял на себя ответственность за нападение в Velden?",
    ],
)
def test_every_claim_of_the_deed_answers(answerer: Answerer, question: str) -> None:
    found = told(answerer, question)
    assert len(found) == 3
    assert any("Iron Dawn" in text for text in found)
    assert any("Aube de fer" in text for text in found)
    assert any("Eiserne Dämmerung" in text for text in found)


def test_another_deed_is_another_event(answerer: Answerer) -> None:
    found = told(answerer, "Hvem tok på seg ansvaret for bomben i Karsund?")
    assert found == ["Havnefronten har tatt på seg ansvaret."]


def test_a_deed_that_nobody_tells_of_has_no_answer(answerer: Answerer) -> None:
    assert told(answerer, "Who claimed responsibility for the Tarvos bombing?") == []
