"""Whose a figure is that is given by a list, a toll or a count; invented sentences."""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(text: str, language: str = "en") -> dict[str, str | None]:
    article = Article("a", "The Courier", None, None, None, language, text)
    claims = Reader().read(article).claims
    return {one.figure.text: one.attribution.speaker for one in claims if one.figure}


@pytest.mark.parametrize(
    "said",
    [
        "gives 31 dead",
        "gave a toll of 31 dead",
        "cites 31 deaths",
        "mentions 31 killed",
        "puts it at 31 dead",
        "has put the dead at 31",
        "pegged the death toll at 31",
        "has published a list of 31 dead",
        "supplied the names of 31 missing sailors",
        "came up with a figure of 31 dead",
        "certified 31 deaths",
        "admitted to the deaths of 31 sailors",
        "presumes 31 people dead",
        "initially assumed that 31 people had died",
        "assumed at first that 31 people had died",
        "passed on that 31 people had died",
        "is reporting 31 dead",
        "is now saying that 31 people died",
        "was able to confirm 31 deaths",
        "would confirm only 31 deaths",
        "has so far counted 31 dead",
    ],
)
def test_who_gives_a_figure_says_it(said: str) -> None:
    assert list(speakers(f"The harbour ministry {said}.").values()) == ["The harbour ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "In all 31 people died, by the harbour ministry's count.",
        "In all 31 people died by the harbour ministry's reckoning.",
        "The deaths of 31 sailors were acknowledged by the harbour ministry.",
        "In all 31 deaths were registered by the harbour ministry.",
        "The death toll has been put by the harbour ministry at 31.",
        "Going by the harbour ministry's figures, 31 people died.",
    ],
)
def test_who_has_counted_says_it(text: str) -> None:
    assert list(speakers(text).values()) == ["the harbour ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry provided shelter for 31 families.",
        "The army placed 31 men under arrest.",
        "The ministry released 31 prisoners.",
        "The union handed over 31 wounded soldiers.",
        "Medics carried 31 wounded to the ship.",
        "Doctors admitted to the ward 31 injured children.",
        "The army prepared graves for 31 dead.",
        "The record 31 dead shocked the town.",
    ],
)
def test_deeds_with_the_same_verbs_give_no_figure(text: str) -> None:
    assert set(speakers(text).values()) == {None}


def test_a_document_told_by_its_version_speaks_whole() -> None:
    text = "The first dispatch mentions 17 killed, but Col. Holt mentions 21 killed."
    assert speakers(text) == {"17": "The first dispatch", "21": "Col. Holt"}


def test_it_stands_for_a_speaker_of_whom_nothing_tells_what_it_is() -> None:
    text = (
        "The harbour police said 42 people were killed. "
        "KOF said later that it had verified 30 dead."
    )
    assert speakers(text) == {"42": "The harbour police", "30": "KOF"}
    text = (
        "The harbour police said the pier was closed. "
        "The organiser of the Tarn Fair said a tent fell. It added that 12 people were injured."
    )
    assert speakers(text) == {"12": "The organiser of the Tarn Fair"}


def test_it_stands_for_no_person() -> None:
    text = "The harbour police said 42 people died. Ada Brook said so too. It added that 9 drowned."
    assert speakers(text)["9"] == "The harbour police"


def test_a_name_before_an_office_in_a_place_of_two_parts_is_named() -> None:
    text = (
        "“We have treated 15 injured people,” Ada Brook, a doctor at a clinic in Tarn, "
        "Upper Brenn, told Sundwire."
    )
    assert speakers(text) == {"15": "Ada Brook, a doctor at a clinic in Tarn, Upper Brenn"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The blast hurt 12 people, whom police say were passers-by.", "police"),
        ("He visited 12 people that the hospital said had been poisoned.", "the hospital"),
        ("The board, which said 12 people had died, asked for help.", "The board"),
    ],
)
def test_what_is_said_of_those_before_a_relative(text: str, speaker: str) -> None:
    assert speakers(text) == {"12": speaker}


def test_it_stands_for_who_tells_and_not_for_those_told_of() -> None:
    text = "The circus said its riders believe a shell burst. It added that 12 people were hurt."
    assert speakers(text) == {"12": "The circus"}


def test_a_body_is_not_its_spokeswoman() -> None:
    text = (
        "Gen. Ada Brook, a spokeswoman for the Tarn National Police, said 9 people died. "
        "Earlier 10 people had died, the national police said."
    )
    assert speakers(text)["10"] == "the national police"


def test_a_ministry_of_one_nation_does_not_count_another() -> None:
    text = (
        "The French foreign ministry said 9 French tourists were hurt. "
        "About 16 Kenyan sailors had been seized, the foreign ministry said. "
        "Three French nationals were missing, the foreign ministry said."
    )
    told = speakers(text)
    assert told["About 16"] == "the foreign ministry"
    assert told["Three"] == "The French foreign ministry"


@pytest.mark.parametrize(
    "said",
    [
        "nævner 31 døde",
        "angiver 31 døde",
        "tæller 31 døde",
        "har udleveret en liste med 31 savnede",
        "fremlagde navnene på 31 døde",
        "gik først ud fra, at 31 var døde",
        "har kunnet bekræfte 31 dødsfald",
        "har indtil nu talt 31 døde",
        "viderebragte, at 31 var døde",
    ],
)
def test_who_gives_a_figure_in_danish_says_it(said: str) -> None:
    assert list(speakers(f"Havneministeriet {said}.", "da").values()) == ["Havneministeriet"]
