"""What counted nouns mean that their vectors would confuse."""

import pytest

from bot.choosing.counts.sorts_of_things import same_sorts, sorts_of
from bot.reading.lexicon.pack import languages, lexicon


@pytest.mark.parametrize("language", languages())
def test_every_pack_has_nouns_of_every_sort(language: str) -> None:
    pack, english = lexicon(language), lexicon("en")
    assert pack is not None
    assert english is not None
    assert pack.counting.sorts.keys() == english.counting.sorts.keys()
    assert all(pack.counting.sorts.values())


@pytest.mark.parametrize(
    ("noun", "language", "sorts"),
    [
        ("football matches", "en", {"matches"}),
        ("match points", "en", {"points"}),
        ("percentage points", "en", {"percentage_points"}),
        ("singlekampe", "da", {"matches"}),
        ("Länderspielen", "de", {"matches"}),
        ("partidos de liga", "es", {"matches", "parties"}),
        ("mål", "sv", {"goals", "targets"}),
        ("buts", "fr", {"goals"}),
        ("голосов", "ru", {"votes"}),
        ("місць", "uk", {"seats"}),
        ("هدفا", "ar", {"goals", "targets"}),
        ("köpek balığı türünün", "tr", {"species"}),
        ("Brände", "de", {"fires"}),
        ("حرائق", "ar", {"fires"}),
        ("fire engines", "en", set()),
        ("camions d'incendie", "fr", {"trucks"}),
        ("görüşmeye", "tr", {"meetings"}),
        ("rencontres", "fr", {"meetings"}),
        ("منشأة خدمية", "ar", {"facilities"}),
        ("медицинских учреждений", "ru", {"facilities"}),
        ("umbrellas", "en", set()),
        ("goals", "fi", set()),
    ],
)
def test_a_noun_is_of_its_sorts(noun: str, language: str, sorts: set[str]) -> None:
    assert sorts_of(noun, language) == sorts


def test_nouns_without_a_sort_are_neither_alike_nor_unlike() -> None:
    told = [frozenset({"goals", "targets"}), frozenset({"wins"}), frozenset[str]()]
    alike, unlike = same_sorts(told, frozenset({"goals"}))
    assert (alike.tolist(), unlike.tolist()) == ([True, False, False], [False, True, False])
    alike, unlike = same_sorts(told, frozenset())
    assert not alike.any()
    assert not unlike.any()
