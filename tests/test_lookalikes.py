"""Words that are spelt like a verb of saying, and say nothing; with those beside them that do."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> list[str]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    said = {claim.attribution.speaker: None for claim in Reader().read(article).claims}
    return [speaker for speaker in said if speaker is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The stake is worth 40 per cent of the yard."),
        ("en", "The wind blew at 90 miles per hour."),
        ("en", "The county has nine beds per hospital and two nurses per patient."),
        ("en", "The fee is nine dollars per household, per member."),
        ("en", "The sale would double the owner's estimated fortune of nine million."),
        ("en", "A thief broke into the yard, revealing the names of its agents."),
        ("en", "The army pulled back, admitting defeat."),
        ("en", "The news has heightened fears that the dam will burst."),
        ("en", "The deal has raised hopes that the crew will be freed."),
        ("en", "The film shows the panel on the theft claims made by Ada Holt."),
        ("en", "Figures weren't at hand for the other boats that showed it."),
        ("da", "Den næste hindring er den særlige anklager Ada Holts rapport."),
        ("da", "Alene i andet kvartal blev der registreret 40.000 nye tilfælde."),
        ("da", "Alene i Kelda er der meldt om ni døde."),
        ("da", "Avisen omtaler firmaets anslåede formue."),
        ("da", "Anmeldelse: Klog på havet – undervældende komedie med Ada Holt"),
        ("nb", "I stedet ble det kunngjort at et møte ville finne sted torsdag."),
        ("nb", "Avisen omtaler selskapets anslåtte formue."),
        ("nb", "Enda en svart person ble sett i Kelda."),
        ("nb", "Dette skjedde etter det historiske møtet i juni."),
        ("nb", "Én kjole minnet om dykkeutstyr."),
        ("sv", "Firman väntades fördubbla Holts uppskattade förmögenhet."),
        ("sv", "Hon misstänks för tre brott enligt klass A."),
        ("sv", "Regeringen fortsätter att bygga upp hamnen."),
        ("sv", "Ada Holt har tidigare skrivit sitt namn med versaler."),
        ("sv", 'Hon möter en grupp som kallar sig för "havets röst".'),
    ],
)
def test_nobody_speaks(language: str, text: str) -> None:
    assert speakers(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Nine people died, per police.", "police"),
        ("en", "Nine people died, per the ministry.", "the ministry"),
        ("en", "Nine people died per the Quay Herald.", "the Quay Herald"),
        ("en", "Per hospital officials, nine people died.", "hospital officials"),
        ("en", "She's said nine people died, Ada Holt said.", "Ada Holt"),
        ("en", "The army pulled back, admitting the loss of nine soldiers.", "The army"),
        ("en", "The board met on Monday, saying the gate would reopen.", "The board"),
        ("en", "British PM May says nine people died.", "British PM May"),
        (
            "da",
            "Den særlige anklager Ada Holt siger, at ni blev dræbt.",
            "Den særlige anklager Ada Holt",
        ),
        ("da", "Ministeren anklager Ada Holt for at have løjet.", "Ministeren"),
        ("nb", "Etter det politiet opplyser, ble ni drept.", "politiet"),
        ("sv", "Nio dödades, enligt polisen.", "polisen"),
    ],
)
def test_somebody_speaks(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The army's claim that nine rebels died is false.", "The army"),
        ("en", "Doctors dispute the mayor's announcement that nine died.", "Doctors"),
        ("da", "Hærens påstand om, at ni oprørere døde, er falsk.", "Hæren"),
        ("da", "Holt gentager hærens påstand om, at ni oprørere døde.", "hæren"),
        ("da", "Læger afviser hærens påstand om, at ni oprørere døde.", "Læger"),
        ("nb", "Hærens påstand om at ni opprørere døde er falsk.", "Hæren"),
        ("sv", "Arméns påstående att nio rebeller dog är falskt.", "Armén"),
        (
            "en",
            "Reports from the Harbour Board say nine people died.",
            "Reports from the Harbour Board",
        ),
        ("sv", "Enligt uppgifter till TT från polisen dog nio.", "polisen"),
        ("nb", "I henhold til talspersonen er ni døde.", "talspersonen"),
    ],
)
def test_whose_claim_it_is(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]
