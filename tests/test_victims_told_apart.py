"""Victims told by kin without a number, or parted from their fate by what is said of them."""

import pytest

from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize
from index.spans import Span


def _killed(language: str, text: str) -> int | float:
    pack = lexicon(language)
    assert pack is not None
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    assert all(figure.counted in {"killed", "other"} for figure in found)
    return sum(figure.low or 0 for figure in found if figure.counted == "killed")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A child and his father were killed in Orlu."),
        ("da", "Kvinden og hendes søn omkom i branden."),
        ("da", "Pigen og hendes mor blev dræbt."),
        ("nb", "Et barn og faren ble drept i Orlu."),
        ("nb", "Kvinnen og sønnen hennes omkom i brannen."),
        ("sv", "Kvinnan och hennes son omkom i branden."),
        ("sv", "Ett barn och dess far dödades i Orlu."),
        ("de", "Die Frau und ihr Sohn starben bei dem Brand."),
        ("fr", "La femme et son fils sont morts dans l'incendie."),
        ("es", "La mujer y su hijo fallecieron en el incendio."),
        ("it", "La donna e suo figlio sono morti nell'incendio."),
        ("ru", "Женщина и её сын погибли при пожаре."),
        ("uk", "Жінка та її син загинули під час пожежі."),
        ("tr", "Kadın ve oğlu yangında öldü."),
        ("tr", "Kız ve annesi öldürüldü."),
        ("ar", "طفل ووالده قضيا في أورلو."),
        ("ar", "قتلت المرأة وابنها في الحريق."),
    ],
)
def test_one_known_and_a_relative_are_two(language: str, text: str) -> None:
    assert _killed(language, text) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A displaced woman from Tarn village in southern Marow, Edla Vik, was killed."),
        ("en", "The journalist Ada Holt, 34, who worked for the Kelda Post, died on Tuesday."),
        ("en", "Martyrdom of Mrs Edla Vik, displaced from Tarn, by the shelling of Orlu."),
        ("da", "En fordreven kvinde fra landsbyen Tarn syd for Marow, Edla Vik, blev dræbt."),
        ("da", "Journalisten Ada Holt, 34, der arbejdede for Kelda Post, døde tirsdag."),
        ("nb", "Journalisten Ada Holt (34), som arbeidet for Kelda Post, døde tirsdag."),
        ("sv", "Journalisten Ada Holt, 34, som arbetade för Kelda Post, dog på tisdagen."),
        ("de", "Die Journalistin Ada Holt, 34, die in Orlu arbeitete, starb am Dienstag."),
        ("de", "Eine Frau aus dem Dorf Tarn im Süden von Marow, Edla Vik, wurde getötet."),
        ("fr", "La journaliste Ada Holt, 34 ans, qui travaillait à Orlu, est morte mardi."),
        ("fr", "Une déplacée du village de Tarn, au sud de Marow, Edla Vik, a été tuée."),
        ("es", "La periodista Ada Holt, de 34 años, que vivía en Orlu, murió el martes."),
        ("it", "La giornalista Ada Holt, 34 anni, che viveva a Orlu, è morta martedì."),
        ("ru", "Переселенка из деревни Тарн на юге Марова, Эдла Вик, погибла."),
        ("uk", "Переселенка із села Тарн на півдні Марова, Едла Вік, загинула."),
        ("tr", "Gazeteci Ada Holt salı günü öldü."),
    ],
)
def test_what_is_told_aside_parts_nobody_from_a_fate(language: str, text: str) -> None:
    assert _killed(language, text) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ada Holt, a nurse, treated the dead man's son."),
        ("en", "The mayor, Ada Holt, mourned in Orlu."),
        ("en", "Ada Holt, whose brother worked in Orlu, said he was safe."),
        ("da", "Kvinden og hendes søn besøgte byen."),
        ("nb", "Faren for ras er stor."),
        ("tr", "Ada Holt, saldırıda öldürüldüklerini söyledi."),
        ("tr", "5 erkek ve kadın yarıştı."),
        ("ru", "Мэр, Иван Холт, был в Орлу."),
    ],
)
def test_nobody_is_made_a_victim_by_it(language: str, text: str) -> None:
    assert _killed(language, text) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ada Holt, whose brother, Bo Rask, was killed, lives in Tarn."),
        ("fr", "Ada Holt, dont le frère, Bo Rask, a été tué, vit à Tarn."),
        ("es", "Ada Holt, cuyo hermano, Bo Rask, murió, vive en Tarn."),
        ("it", "Ada Holt, il cui fratello, Bo Rask, è morto, vive a Tarn."),
    ],
)
def test_the_one_of_whom_an_aside_tells_another_is_no_victim(language: str, text: str) -> None:
    assert _killed(language, text) == 1
