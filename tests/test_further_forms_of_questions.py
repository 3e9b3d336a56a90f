"""Forms of questions in several languages whose thing or speaker was lost."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Was sagte der Landrat über Vermisste und Tote in Elmsbeck?", {"missing", "killed"}),
        ("Какие данные о раненых и задержанных в Бренвике?", {"injured", "arrested"}),
        ("Combien de personnes l'attaque de Torvel a-t-elle tuées ?", {"killed"}),
        ("Combien d'arrestations pendant l'évacuation du pont de Torvel ?", {"arrested"}),
        ("¿Cuántos mineros faltan por encontrar en Valdoro?", {"missing"}),
        ("Karsova'daki saldırıda kaç kişi hayatta kaldı?", {"rescued"}),
        ("Karsova'da kaç kişi kayıp ve kaç kişi kurtarıldı?", {"missing", "rescued"}),
        ("How many of those arrested in Brenvik were released?", {"rescued"}),
        ("How many people were shot at the harvest fair in Brenvik?", {"casualties"}),
        ("How many rockets were shot at Brenvik?", {"bombs"}),
        ("How many villagers had to clear out when Brenvik burned?", {"displaced"}),
        ("How many people were ordered out of their homes in Brenvik?", {"displaced"}),
    ],
)
def test_what_is_counted(text: str, counted: set[str]) -> None:
    assert set(analyse(text).counted) == counted


def test_a_bare_how_much_beside_people_counts_them() -> None:
    parts = analyse("Combien de morts côté armée et combien côté rebelles à Torvel ?").parts
    assert [(part.counted, part.who, part.measures) for part in parts] == [
        (("killed",), None, frozenset()),
        (("killed",), "fighters", frozenset()),
    ]


def test_each_before_a_postposition_is_asked() -> None:
    speakers = analyse("Valiye ve hastaneye göre Karsova'da kaç yaralı var?").speakers
    assert set(speakers) == {"Vali", "hastane"}


def test_whom_a_later_clause_asks_for_the_figure_is_heard_besides() -> None:
    question = analyse("Hvor mange blev dræbt i Brenvik, og hvilke tal giver vidner og politiet?")
    assert not question.speakers
    assert {"vidner", "politiet"} <= set(question.also_heard)
