"""Two who say one thing together: both stand in the speaker."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> set[str | None]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    return {c.attribution.speaker for c in claims if c.figure is not None}


@pytest.mark.parametrize(
    ("language", "text", "both"),
    [
        ("en", "Twelve died, said Ada Holm and Bo Vinter.", "Ada Holm and Bo Vinter"),
        ("en", "Police and the army say 12 people were killed.", "Police and the army"),
        ("da", "Tolv blev dræbt, melder hæren og politiet.", "hæren og politiet"),
        ("da", "Hæren og politiet melder om tolv døde.", "Hæren og politiet"),
        ("de", "Zwölf Tote, melden Armee und Polizei.", "Armee und Polizei"),
        ("de", "Die Armee und die Polizei melden zwölf Tote.", "Die Armee und die Polizei"),
        ("sv", "Tolv människor dödades, uppger armén och polisen.", "armén och polisen"),
        ("nb", "Tolv mennesker ble drept, melder hæren og politiet.", "hæren og politiet"),
        ("fr", "L'armée et la police annoncent douze morts.", "L'armée et la police"),
        ("es", "Doce murieron, dijeron el ejército y la policía.", "el ejército y la policía"),
        (
            "it",
            "Dodici morti, hanno detto l'esercito e la polizia.",
            "l'esercito e la polizia",
        ),
        ("ru", "Армия и полиция сообщают о двенадцати погибших.", "Армия и полиция"),
        ("uk", "Армія та поліція повідомляють про дванадцять загиблих.", "Армія та поліція"),
        ("tr", "Ordu ve polis 12 kişinin öldüğünü söyledi.", "Ordu ve polis"),
        ("ar", "قالت الشرطة والجيش إن 12 شخصا قتلوا.", "الشرطة والجيش"),
        (
            "tr",
            "Kelda Ordusu ve Liman Bakanlığı 12 kişinin öldüğünü açıkladı.",
            "Kelda Ordusu ve Liman Bakanlığı",
        ),
        (
            "ar",
            "أعلنت وزارة الصحة في كلدة والدفاع المدني مقتل 12 شخصا.",
            "وزارة الصحة في كلدة والدفاع المدني",
        ),
    ],
)
def test_both_stand_in_the_speaker(language: str, text: str, both: str) -> None:
    assert speakers(language, text) == {both}


def test_what_one_did_beside_speaking_joins_nobody() -> None:
    text = "قال الجيش في بيان والتقى الوزير إن 12 شخصا قتلوا."
    assert speakers("ar", text) == {"الجيش"}
    assert speakers("tr", "Ordu ve 12 kişi öldüğünü söyledi.") != {"Ordu ve 12"}
