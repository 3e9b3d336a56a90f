"""Speakers as papers of many houses write them: beside adverbials, media and names of places.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> list[str | None]:
    """Return who gives each figure of the text that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    claims = Reader().read(article).claims
    figures = [claim for claim in claims if claim.figure and claim.figure.counted != "other"]
    return [claim.attribution.speaker for claim in figures]


def media(language: str, text: str) -> list[tuple[str, ...]]:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    return [c.attribution.via for c in Reader().read(article).claims if c.figure]


BY_WHAT_MEANS = [
    ("fr", "Six pêcheurs ont été tués, a annoncé dans un communiqué Ada Holm.", "Ada Holm"),
    (
        "fr",
        "Six pêcheurs ont été tués, a dit lors d'une conférence de presse le maire.",
        "le maire",
    ),
    ("fr", "Six pêcheurs ont été tués, a déclaré sur Twitter Jon Palt.", "Jon Palt"),
    ("fr", "Le conseil a parlé, dans une note, de 40 morts.", "Le conseil"),
    ("fr", "La mairie a fait état lundi soir dans un communiqué de six morts.", "La mairie"),
    ("fr", "L'ONG Rivages a alerté mardi sur la disparition de 40 enfants.", "L'ONG Rivages"),
    ("es", "Hubo seis muertos, anunció en rueda de prensa el alcalde.", "el alcalde"),
    ("es", "El consejo avisó en una nota de que hay seis muertos.", "El consejo"),
    ("es", "El consejo informó en la noche de seis muertos.", "El consejo"),
    ("es", "La Cruz Roja alertó sobre la desaparición de 40 niños.", "La Cruz Roja"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), BY_WHAT_MEANS)
def test_when_and_by_what_means_something_is_said_hides_no_speaker(
    language: str, text: str, speaker: str
) -> None:
    assert speakers(language, text) == [speaker]


def test_a_noun_on_some_subject_alerts_nobody() -> None:
    assert speakers("fr", "Une alerte sur la disparition de 40 enfants a été lancée.") == [None]


RECKONED = [
    ("en", "The union said the pier fell. By Friday six died, according to its figures."),
    ("en", "The union said the pier fell. According to its latest count, six workers died."),
    ("da", "Fagforeningen sagde, at molen faldt. Ifølge dens opgørelse døde seks arbejdere."),
    ("de", "Die Gewerkschaft sagte, die Mole sei gefallen. Laut ihren Zahlen starben sechs."),
    ("es", "El sindicato dijo que el muelle cayó. Según sus datos, seis obreros murieron."),
    ("fr", "Le syndicat a dit que la digue avait cédé. Selon ses estimations, six sont morts."),
    ("ar", "قالت النقابة إن الرصيف انهار. وبحسب أرقامها قتل ستة عمال."),
]


@pytest.mark.parametrize(("language", "text"), RECKONED)
def test_its_figures_are_those_of_the_last_speaker(language: str, text: str) -> None:
    (speaker,) = speakers(language, text)
    assert speaker in {
        "The union", "Fagforeningen", "Die Gewerkschaft", "El sindicato", "Le syndicat", "النقابة",
    }  # fmt: skip


def test_its_figures_are_those_of_the_body_that_opens_the_sentence() -> None:
    assert speakers("en", "The army killed 12 raiders, according to its figures.") == ["The army"]
    text = "Según los más recientes datos de la Cruz Roja de Kelda, murieron seis personas."
    assert speakers("es", text) == ["la Cruz Roja de Kelda"]


def test_a_medium_passes_on_what_another_says_and_one_who_knows_says_it() -> None:
    told = "Police say 20 workers died, the Kelda News agency reported."
    assert speakers("en", told) == ["Police"]
    assert media("en", told) == [("the Kelda News agency",)]
    assert speakers("en", "The board says 20 died, according to the hospital.") == ["the hospital"]
    text = "وذكر شهود أن القصف أدى إلى مقتل 43 بحسب مدير الصحة في كلدة سامي نجم."
    assert speakers("ar", text) == ["مدير الصحة في كلدة سامي نجم"]


ARABIC = [
    ("وقال المتحدث باسم الشرطة علي نجم إن ستة أشخاص قتلوا.", "المتحدث باسم الشرطة علي نجم"),
    ("وقالت البعثة في تقرير وصل إلى وكالة كلدة إن ستة عمال قتلوا.", "البعثة"),
    ("صرح المتحدث سامي نجم وأضاف أن ستة أشخاص قتلوا.", "المتحدث سامي نجم"),
    ("ونقلت وكالة كلدة عن المتحدث سامي نجم ؛ أن ستة أشخاص قتلوا.", "المتحدث سامي نجم"),
    ("وقال مدير الصحة في كلدة سامي نجم إن ستة أشخاص قتلوا.", "مدير الصحة في كلدة سامي نجم"),
    ("وقال المتحدث باسم الشرطة في مدينة كلدة إن ستة أشخاص قتلوا.", "المتحدث باسم الشرطة"),
    ("وقال الوزير في مؤتمر صحفي مشترك إن ستة أشخاص قتلوا.", "الوزير"),
    (
        "وقالت وزارة الصحة في كلدة والدفاع المدني إن ستة قتلوا.",
        "وزارة الصحة في كلدة والدفاع المدني",
    ),
    ("واستنكرت وزارة الخارجية الكلدية التفجير الإرهابي ومقتل ستة جنود.", "وزارة الخارجية الكلدية"),
    ("وأدان محافظ كلدة حادث التفجير الذي أسفر عن مقتل ستة جنود.", "محافظ كلدة"),
]


@pytest.mark.parametrize(("text", "speaker"), ARABIC)
def test_arabic_speakers_reach_to_the_end_of_their_name(text: str, speaker: str) -> None:
    assert speakers("ar", text) == [speaker]


def test_who_explained_that_is_no_that_one() -> None:
    text = "توفي 9 أشخاص في الحريق. أوضح ذلك الناطق باسم الصحة سامي نجم وقال إن 40 شخصا أصيبوا."
    assert speakers("ar", text) == ["الناطق باسم الصحة سامي نجم"] * 2
