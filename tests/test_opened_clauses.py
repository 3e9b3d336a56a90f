"""What opens a clause of saying, who its subject is: sentences in English and Scandinavian."""

from datetime import date

import pytest
from pack_reading import PackReading

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> list[str]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    said = {claim.attribution.speaker: None for claim in Reader().read(article).claims}
    return [speaker for speaker in said if speaker is not None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Holt said at first he took the noise for thunder.", "Holt"),
        ("Holt told QRDO in Kelda Bay he had been asleep when the dam burst.", "Holt"),
        ("The army said in a statement on Friday it had lost nine men.", "The army"),
        ("Holt said earlier this month that nine had died.", "Holt"),
        ("The yard denied its boats had leaked.", "The yard"),
        ("Charities fear 100,000 children could starve.", "Charities"),
        ("Witnesses thought the ferry was empty.", "Witnesses"),
        ("The rebels, who hold the north, claim to have sunk two boats.", "The rebels"),
        ("Witnesses described hearing three shots.", "Witnesses"),
        ("Harbour Watch accused the navy of sinking nine boats.", "Harbour Watch"),
        ("Experts predict that nine dams will burst.", "Experts"),
        ("Nine people died, reports Reuters.", "Reuters"),
        ("Nine people died, warned the mayor.", "the mayor"),
        ("Holt states nine people died.", "Holt"),
        ("Will Marsh said nine people died.", "Will Marsh"),
        ("May Holt, a nurse, said nine people had died.", "May Holt, a nurse"),
        ("Mark Holt told the inquiry nine people had died.", "Mark Holt"),
        ("The minister's warning that the dam could burst went unheeded.", "The minister"),
        ("The ship, called Merrow, sank and nine died, the owner said.", "the owner"),
        ("Nine people died, the Gazette reports.", "the Gazette"),
        ("Marvia reports 14% surge in new cases", "Marvia"),
        ("A girl was shot dead in Kelda, her family said.", "her family"),
        (
            "The airline operating a flight that crashed near Kelda now says nine are missing.",
            "The airline",
        ),
        ("The firm running the ferry that sank off Kelda says nine are missing.", "The firm"),
    ],
)
def test_english(text: str, speaker: str) -> None:
    assert speakers("en", text) == [speaker]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("nb", "«Vi er trygge», la Ada Holt til.", "Ada Holt"),
        ("nb", "Ni døde, slo politiet fast.", "politiet"),
        ("sv", "”Vi är trygga”, lade Ada Holt till.", "Ada Holt"),
        ("da", "Ni døde, slog politiet fast.", "politiet"),
        ("nb", "I går insisterte Ada Holt på at ni døde.", "Ada Holt"),
        ("nb", "Ada Holt argumenterer med at ni døde.", "Ada Holt"),
        ("da", "Efter mødet oplyste politiet, at ni døde.", "politiet"),
        ("nb", "Før møtet opplyste politiet at ni døde.", "politiet"),
        ("sv", "Innan mötet meddelade polisen att nio dog.", "polisen"),
        ("da", "Havnerådet oplyste tidligere denne måned, at ni døde.", "Havnerådet"),
        ("da", "Ministeren mener, rådet bør lukke havnen.", "Ministeren"),
        ("da", "Ni døde, forlyder det fra politiet.", "politiet"),
        ("nb", "Ni døde, heter det fra politiet.", "politiet"),
        ("nb", "Overfor NTB bekrefter politiet at ni er omkommet.", "politiet"),
        ("sv", "Nio dog, heter det från polisen.", "polisen"),
        ("da", "Ifølge den marviske tørkevagt oplever 40 procent tørke.", "den marviske tørkevagt"),
        ("da", "Ifølge tørkeordningen oplever 40 procent tørke.", "tørkeordningen"),
        ("da", "Ifølge den lokale vagtcentral mangler ni.", "den lokale vagtcentral"),
        (
            "sv",
            "Enligt den marviska torkvakten upplever 40 procent torka.",
            "den marviska torkvakten",
        ),
        (
            "da",
            "Den tidligere borgmester Ada Holt siger, at ni døde.",
            "Den tidligere borgmester Ada Holt",
        ),
        ("da", "Ni døde, siger den tidligere leder til avisen.", "den tidligere leder"),
        ("nb", "«Jeg er stolt», sa 23 år gamle Ada Holt.", "23 år gamle Ada Holt"),
        (
            "sv",
            "Nio dog, säger den lokala chefen Ada Holt till reportrar.",
            "den lokala chefen Ada Holt",
        ),
        ("sv", "Bolaget som äger planet som störtade i Kelda uppger att nio dog.", "Bolaget"),
        ("nb", "Selskapet som eide flyet som styrtet i Kelda, sier at ni døde.", "Selskapet"),
        (
            "da",
            "En undersøgelse blandt elever fra 4. klasse og frem afslører stor fremgang.",
            "En undersøgelse",
        ),
        ("da", "Avisen anklager hæren for at have dræbt ni.", "Avisen"),
        ("nb", "Avisen anklager hæren for å ha drept ni.", "Avisen"),
        ("sv", "Tidningen anklagar armén för att ha dödat nio.", "Tidningen"),
    ],
)
def test_scandinavian(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text) == [speaker]


def test_nobody_leaves_open_what_is_not_clear() -> None:
    assert speakers("da", "Det står endnu ikke klart, hvor mange der er omkommet.") == []


@pytest.mark.parametrize(
    "text",
    [
        "“Nine are dead,” Ada Brook, a 34-year-old fisherman, told the Quay Observer.",
        "Nine people died, Ada Brook, a rescue worker, told the Quay Observer.",
    ],
)
def test_the_paper_that_is_told_at_the_end_does_not_speak(text: str) -> None:
    found = [said.speaker or "" for said in PackReading("en").attributed(text)]
    assert found
    assert all(speaker.startswith("Ada Brook") for speaker in found)
