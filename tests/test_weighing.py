"""Figures that the rules left out, weighed by what speaks for them."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.chooser import Chooser
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.weighing.candidate import SIGNS, Candidate
from bot.choosing.weighing.evidence import FAR, Nearness
from bot.choosing.weighing.figure_weigher import MODEL, least_chance
from bot.choosing.weighing.kin_harms import may_be_kin
from bot.choosing.weighing.trees import Trees
from bot.reading.reader import Reader, Reading
from index.articles import Article, Chunk, Passage
from index.embedding.embedding import SentenceEncoder
from index.spans import Span

RAID = "An air strike on a market in Kelda-e-Torn killed nine people on 4 March, the mayor said."
BOMBED = "How many people were killed when the hospital of Torn was bombed on 4 March 2031?"
ASKED = (
    "How many people were killed in the air strike on the market of Kelda-i-Torn on 4 March 2031?"
)


@pytest.fixture(scope="module")
def chooser() -> Chooser:
    encoder = SentenceEncoder()
    return Chooser(encoder, CountedNouns(encoder))


def reading(text: str, name: str = "a.txt", language: str = "en") -> Reading:
    day = date(2031, 3, 5)
    return Reader().read(Article(name, "The Quay", None, None, day, language, text))


def passages(*readings: Reading, nearness: Sequence[float] = ()) -> tuple[Passage, ...]:
    near = (*nearness, *(0.0 for _ in readings))
    return tuple(
        Passage(
            Chunk(one.article.id, one.article.id, Span(0, len(one.article.text))),
            one.article,
            1.0,
            nearness=far,
        )
        for one, far in zip(readings, near, strict=False)
    )


def candidates(chooser: Chooser, question: str, *readings: Reading) -> tuple[Candidate, ...]:
    return chooser.candidates(analyse(question), readings, passages(*readings))


def sign(candidate: Candidate, name: str) -> float:
    return candidate.signs[SIGNS.index(name)]


def test_every_figure_of_the_asked_thing_has_its_signs(chooser: Chooser) -> None:
    one = reading("Shells killed six people in Brenvik. Police said nine were wounded.")
    dead = candidates(chooser, "How many people were killed in Brenvik?", one)
    assert [c.claim.figure and c.claim.figure.low for c in dead] == [6]
    assert len(dead[0].signs) == len(SIGNS)
    assert dead[0].chosen
    assert sign(dead[0], "figure.named") == 1
    assert sign(dead[0], "article.fits") == 1
    assert sign(dead[0], "question.of_dead") == 1


def test_an_article_on_another_town_of_the_same_script_shows_it(chooser: Chooser) -> None:
    (found,) = candidates(
        chooser,
        "How many people were killed in Brenvik?",
        reading("Shells killed six people in Sorrel on Tuesday, police said."),
    )
    assert not found.chosen
    assert sign(found, "article.begins_elsewhere") == 1
    assert sign(found, "article.same_script") == 1
    assert sign(found, "article.names") == 0


def test_arabic_articles_are_of_another_script_than_a_danish_question(chooser: Chooser) -> None:
    text = "قتل ستة أشخاص في قصف على برنفيك، بحسب الشرطة."
    asked = "Hvor mange blev dræbt i Brenvik?"
    (found,) = candidates(chooser, asked, reading(text, language="ar"))
    assert sign(found, "article.same_script") == 0


def test_what_other_articles_give_as_well_is_counted(chooser: Chooser) -> None:
    told = [
        reading("Shells killed six people in Brenvik, police said.", "a.txt"),
        reading("Six people died in Brenvik, doctors said.", "b.txt"),
        reading("Eight people died in Brenvik, rebels said.", "c.txt"),
    ]
    found = candidates(chooser, "How many people were killed in Brenvik?", *told)
    assert [sign(one, "company.agreeing") for one in found] == [1, 1, 0]


def test_nearness_is_told_from_the_nearest_passage() -> None:
    one, other = reading(RAID, "a.txt"), reading(RAID, "b.txt")
    told = Nearness.of(passages(one, other, nearness=[3.0, 1.0]))
    assert told.of_article("a.txt") == 0
    assert told.of_article("b.txt") == -2
    assert told.of_article("c.txt") == FAR
    assert told.of_claim(other.claims[0]) == -2
    assert Nearness.of(()).of_article("a.txt") == FAR


def test_a_place_in_another_spelling_does_not_rule_its_article_out(chooser: Chooser) -> None:
    one = reading(RAID)
    choice = chooser.choose(analyse(ASKED), [one], passages(one))
    assert [c.figure and c.figure.low for part in choice.parts for c in part] == [9]


def test_figures_of_which_none_is_likely_are_no_answer(chooser: Chooser) -> None:
    one = reading(
        "Rebels lost 120 fighters on the coast near Sorrel in three days of battles, military"
        " sources said. Aid workers from Torn were on their way to the coast."
    )
    asked = analyse(BOMBED)
    (found,) = chooser.candidates(asked, [one], passages(one))
    assert found.chosen
    assert chooser.choose(asked, [one], passages(one)).parts == ((),)


def test_who_says_that_nobody_was_hurt_is_believed_to_speak_of_the_event(chooser: Chooser) -> None:
    one = reading(
        "The battles on the coast near Sorrel went on for three days. Nobody was killed, military"
        " sources said. Aid workers from Torn were on their way to the coast."
    )
    asked = analyse(BOMBED)
    choice = chooser.choose(asked, [one], passages(one))
    assert [c.figure and c.figure.low for part in choice.parts for c in part] == [0]


def test_what_the_rules_chose_is_sure(chooser: Chooser) -> None:
    one = reading("Shells killed six people in Brenvik on 4 March, police said.")
    asked = analyse("How many people were killed in Brenvik on 4 March 2031?")
    choice = chooser.choose(asked, [one], passages(one))
    assert len(choice.parts[0]) == 1
    assert choice.unsure == ()


@pytest.mark.parametrize(
    ("question", "text", "kin"),
    [
        ("How many were injured?", "Eight people were taken to hospital.", True),
        ("How many were killed?", "Three victims were named.", True),
        ("How many were killed?", "Eight people were taken to hospital.", False),
        ("Hvor mange blev såret?", "Otte personer blev indlagt.", True),
        ("How many were arrested?", "Shells killed eight people.", False),
    ],
)
def test_harms_that_stand_for_each_other(question: str, text: str, kin: bool) -> None:  # noqa: FBT001
    language = "da" if text.startswith("Otte") else "en"
    claims = [claim for claim in reading(text, language=language).claims if claim.figure]
    assert [may_be_kin(analyse(question), c, c.figure) for c in claims if c.figure] == [kin]


@pytest.mark.parametrize(
    ("changed", "asked", "told"),
    [
        ({"question.unanswered": 1.0}, "unanswered", 0.38),
        ({}, "another article", 0.4),
        ({"company.beside": 1.0}, "an article of which another figure was chosen", 0.75),
        ({"figure.same_thing": 0.0}, "a kindred harm, or a thing known by its noun", 0.55),
        ({"figure.of_speaker": 0.0}, "another speaker", 2.0),
        ({"figure.of_speaker": 0.0, "question.unanswered": 1.0}, "somebody else's", 0.5),
        (
            {"figure.of_speaker": 0.0, "question.unanswered": 1.0, "figure.own_voice": 1.0},
            "the article's own",
            0.42,
        ),
        ({"figure.of_people": 0.0}, "people, who may be the asked ones", 0.8),
        ({"figure.of_people": 0.0, "figure.of_class": 1.0}, "other people", 2.0),
        ({"figure.total": 1.0}, "a running total where none is asked for", 0.8),
        ({"figure.total": 1.0, "question.of_total": 1.0}, "a total that is asked for", 0.4),
    ],
)
def test_how_likely_a_figure_must_be(changed: dict[str, float], asked: str, told: float) -> None:
    conditions = ("figure.of_people", "figure.of_nation", "figure.of_speaker", "figure.same_thing")
    values = dict.fromkeys(SIGNS, 0.0) | dict.fromkeys(conditions, 1.0) | changed
    candidate = Candidate(
        reading(RAID).claims[0], chosen=False, signs=tuple(values[name] for name in SIGNS)
    )
    assert least_chance(candidate) == pytest.approx(told), asked


def test_a_question_in_parts_weighs_each_part(chooser: Chooser) -> None:
    one = reading("Shells killed six people and wounded nine in Brenvik, police said.")
    asked = analyse("How many were killed and how many were wounded in Brenvik?")
    found = chooser.candidates(asked, [one], passages(one))
    assert {c.claim.figure.low for c in found if c.claim.figure} == {6, 9}
    choice = chooser.choose(asked, [one], passages(one))
    assert sum(len(part) for part in choice.parts) == 2


def test_the_trees_have_learned_from_the_signs_that_there_are() -> None:
    assert Trees.load(MODEL).names == SIGNS
