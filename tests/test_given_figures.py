"""Figures that somebody gives in Turkish and Russian: by lists, by counts, by what they grant.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> list[str | None]:
    """Return the speaker of every figure of ``text``."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    return [c.attribution.speaker for c in Reader().read(article).claims if c.figure]


GIVEN = [
    ("tr", "Dernek 12 ölü saydı.", "Dernek"),
    ("tr", "Birlik 12 ölümü belgeledi.", "Birlik"),
    ("tr", "Birlik 12 ölüm kaydetti.", "Birlik"),
    ("tr", "Orlu Gazetesi 12 ölünün adlarını yayımladı.", "Orlu Gazetesi"),
    ("tr", "Valilik ölü sayısını 12'ye çıkardı.", "Valilik"),
    ("tr", "Belediye başkanı 12 kişinin öldüğünden korkuyor.", "Belediye başkanı"),
    ("tr", "Orlu Valiliği'nin açıkladığı son verilere göre 12 kişi öldü.", "Orlu Valiliği"),
    ("ru", "Газета «Вестник Орлу» опубликовала список из 34 погибших.", "Газета «Вестник Орлу»"),
    ("ru", "Спасатели опубликовали имена 34 погибших.", "Спасатели"),
    ("ru", "Служба спасения привела данные о 34 погибших.", "Служба спасения"),
    ("ru", "Власти признали гибель 34 человек.", "Власти"),
    ("ru", "Правоохранительные органы сообщили о 34 погибших.", "Правоохранительные органы"),
    ("ru", "Согласно списку, опубликованному мэрией, погибли 34 человека.", "мэрией"),
    ("ru", "По данным, собранным вчера мэрией, погибли 34 человека.", "мэрией"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), GIVEN)
def test_whoever_gives_the_figure_is_its_speaker(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


OTHER = [
    ("ru", "Суд признал виновными 34 человека."),
    ("ru", "Ведомство представило 34 автомобиля."),
    ("tr", "Bakanlık 12 kamyon gönderdi."),
]


@pytest.mark.parametrize(("language", "text"), OTHER)
def test_who_does_something_else_gives_no_figure(language: str, text: str) -> None:
    assert speakers(language, text) == [None]
