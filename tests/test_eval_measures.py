import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from evals.answers import GivenAnswer, parse_answer
from evals.diagnosis import Fate, Workings, fate
from evals.evaluation import Attempt, as_document, evaluate
from evals.floors import check, load_floors
from evals.matching import claims_for, names_speaker
from evals.measures import Measure, Share, by_language_pair, score, total
from evals.questions import GoldEntry, GoldFigure, GoldQuestion
from evals.report import report
from index.articles import Article
from index.errors import OperatorError, UserError

ENGLISH = "The harbour office said nine people died in Brannvik.\n\nDozens were hurt."
ARABIC = "قالت بلدية برانفيك إن تسعة أشخاص قتلوا."


def article(name: str, text: str, language: str, outlet: str = "The Sound") -> Article:
    return Article(name, outlet, None, None, None, language, text)


ARTICLES = {
    "a.txt": article("a.txt", ENGLISH, "en"),
    "b.txt": article("b.txt", ARABIC, "ar", "صوت برانفيك"),
}


def gold(low: int | None, *, name: str = "a.txt", **more: Any) -> GoldEntry:
    return GoldEntry(name, "nine people died", GoldFigure(low, low), str(low), **more)


def claim(
    low: int | None,
    quote: str = ENGLISH[:53],
    name: str = "a.txt",
    *,
    high: int | None = None,
    speaker: str | None = None,
) -> dict[str, Any]:
    start = ARTICLES[name].text.find(quote)
    return {
        "figure": {"low": low, "high": low if high is None else high, "text": str(low)},
        "speaker": speaker,
        "outlet": ARTICLES[name].outlet,
        "article": name,
        "quote": quote,
        "span": [start, start + len(quote)],
    }


def answer(
    *claims: dict[str, Any],
    outcome: str = "answered",
    read: tuple[str, ...] | None = ("a.txt", "b.txt"),
) -> GivenAnswer:
    return parse_answer(
        {
            "schema": 1,
            "question": "How many died?",
            "outcome": outcome,
            "claims": claims,
            "reading": {"articles": read},
        }
    )


def asked(
    *entries: GoldEntry, also: tuple[GoldEntry, ...] = (), answerable: bool = True
) -> GoldQuestion:
    return GoldQuestion("q", "da", "Hvor mange døde?", entries, also, answerable)


def values(question: GoldQuestion, given: GivenAnswer) -> dict[str, tuple[int, int]]:
    return {str(m): (s.hits, s.total) for m, s in score(question, given, ARTICLES).shares().items()}


def test_an_entry_is_found_by_its_figure_in_its_article_and_nothing_less() -> None:
    question = asked(gold(9, speakers=("harbour office",)))
    right = claim(9, speaker="The harbour office")
    assert values(question, answer(right))["core_recall"] == (1, 1)
    assert values(question, answer(right))["speakers_right"] == (1, 1)
    assert values(question, answer(claim(8)))["core_recall"] == (0, 1)
    assert values(question, answer(claim(9, high=10)))["core_recall"] == (0, 1)
    elsewhere = answer(claim(9, ARABIC, "b.txt"))
    assert values(question, elsewhere)["core_recall"] == (0, 1)
    assert values(question, elsewhere)["speakers_right"] == (0, 0)


def test_a_compound_figure_is_found_by_its_total_or_by_all_its_addends() -> None:
    parts = (GoldFigure(6, 6), GoldFigure(3, 3), GoldFigure(2, 2, included=True))
    for whole in (gold(9, parts=parts), gold(None, parts=parts)):
        claims = answer(claim(6), claim(3)).claims
        assert len(claims_for(whole, claims, ENGLISH)) == 2
        assert not claims_for(whole, claims[:1], ENGLISH)
    assert claims_for(gold(9, parts=parts), answer(claim(9)).claims, ENGLISH)
    sub_counts = gold(20, parts=(GoldFigure(6, 6), GoldFigure(3, 3)))
    assert not claims_for(sub_counts, answer(claim(6), claim(3)).claims, ENGLISH)


def test_a_figure_that_is_no_number_is_found_at_its_place() -> None:
    vague = GoldEntry("a.txt", "Dozens  were hurt.", GoldFigure(None, None), "dozens")
    there = answer(claim(None, "Dozens were hurt.")).claims
    assert claims_for(vague, there, ENGLISH) == there
    assert claims_for(vague, there, None) == there
    assert not claims_for(vague, answer(claim(None)).claims, ENGLISH)
    assert not claims_for(vague, answer(claim(24, "Dozens were hurt.")).claims, ENGLISH)


@pytest.mark.parametrize(
    ("speaker", "names", "right"),
    [
        ("The Harbour Office of Brannvik", ("harbour office",), True),
        ("Osk", ("Director Osk",), True),
        ("officeholders", ("office",), False),
        ("وبلدية برانفيك", ("بلدية برانفيك",), True),
        ("the", ("the mayor",), True),
        ("a", ("a mayor",), False),
        (None, ("the mayor",), False),
        ("the mayor", (), False),
    ],
)
def test_a_speaker_is_right_when_it_names_one_of_the_golden_ones(
    speaker: str | None, names: tuple[str, ...], *, right: bool
) -> None:
    (given,) = answer(claim(9, speaker=speaker)).claims
    assert names_speaker(given, gold(9, speakers=names)) is right


def test_in_its_own_voice_no_speaker_or_the_outlet_is_right() -> None:
    own = gold(9, own_voice=True)
    for speaker, right in ((None, True), ("the sound", True), ("the mayor", False)):
        (given,) = answer(claim(9, speaker=speaker)).claims
        assert names_speaker(given, own) is right


def test_a_quote_is_verified_only_when_it_stands_exactly_at_its_span() -> None:
    shifted = claim(9) | {"span": [1, 54]}
    unknown = claim(9) | {"article": "absent.txt"}
    empty = claim(9) | {"quote": "", "span": [0, 0]}
    given = answer(claim(9), shifted, unknown, empty)
    assert values(asked(gold(9)), given)["quotes_verified"] == (1, 4)


def test_a_figure_is_invented_when_no_entry_or_part_has_it() -> None:
    loose = GoldEntry("a.txt", "x", GoldFigure(30, 30), "30", loose=True, core=False)
    question = asked(gold(9, parts=(GoldFigure(4, 4, included=True),)), also=(loose,))
    given = answer(claim(9), claim(4), claim(30), claim(31), claim(None))
    scored = score(question, given, ARTICLES)
    assert [one.low for one in scored.invented] == [31]
    assert scored.shares()[Measure.NOT_INVENTED] == Share(3, 4)
    misplaced = score(question, answer(claim(9, ARABIC, "b.txt")), ARTICLES)
    assert not misplaced.invented
    assert len(misplaced.misplaced) == 1


def test_refusing_is_right_only_where_no_article_reports_it() -> None:
    refused, given = answer(outcome="not_reported"), answer(claim(9))
    outcomes = [
        values(question, one)["refusals_right"]
        for question in (asked(gold(9)), asked(answerable=False))
        for one in (refused, given)
    ]
    assert outcomes == [(0, 1), (1, 1), (1, 1), (0, 1)]


def test_article_recall_counts_each_core_article_once_among_the_first_ten() -> None:
    question = asked(gold(9), gold(8), gold(7, name="b.txt"))
    far = tuple(f"{number}.txt" for number in range(10))
    assert values(question, answer(read=("a.txt", *far)))["article_recall_at_10"] == (1, 2)
    assert values(question, answer(read=(*far, "a.txt")))["article_recall_at_10"] == (0, 2)
    assert values(question, answer(read=None))["article_recall_at_10"] == (0, 0)


def test_measures_add_up_over_questions_and_by_language_pair() -> None:
    first = score(asked(gold(9), gold(7, name="b.txt")), answer(claim(9)), ARTICLES)
    second = score(asked(gold(9)), answer(claim(9)), ARTICLES)
    assert total([first, second])[Measure.CORE_RECALL] == Share(2, 3)
    pairs = by_language_pair([first, second])
    assert pairs["da", "en"][Measure.CORE_RECALL] == Share(2, 2)
    assert pairs["da", "ar"][Measure.CORE_RECALL] == Share(0, 1)
    assert pairs["da", "ar"][Measure.ARTICLE_RECALL] == Share(1, 1)


def test_a_lost_entry_is_traced_to_the_stage_that_lost_it() -> None:
    question = asked(gold(9, speakers=("harbour office",)))
    elsewhere = answer(claim(1), read=("b.txt",))

    def became(
        given: GivenAnswer, *read: dict[str, Any], asked_for: tuple[str, ...] = ("killed",)
    ) -> Fate:
        workings = Workings(asked_for, {"a.txt": answer(*read).claims}, unread=("ar",))
        (entry,) = score(question, given, ARTICLES).entries
        return fate(entry, given.read, workings)

    counted = {"low": 9, "high": 9, "text": "nine", "counted": "killed"}
    killed = claim(9) | {"figure": counted}
    hurt = claim(9) | {"figure": counted | {"counted": "injured"}}
    assert became(elsewhere) is Fate.NOT_RETRIEVED
    assert became(answer(read=None)) is Fate.MISSED
    assert became(answer()) is Fate.NOT_READ
    assert became(answer(), hurt) is Fate.WRONG_CATEGORY
    assert became(answer(), killed, hurt) is Fate.NOT_SELECTED
    assert became(answer(), hurt, asked_for=()) is Fate.NOT_SELECTED
    assert became(answer(claim(9))) is Fate.SPEAKER_MISSING
    assert became(answer(claim(9, speaker="the mayor"))) is Fate.WRONG_SPEAKER
    assert became(answer(claim(9, speaker="harbour office"))) is Fate.RIGHT
    (arabic,) = score(asked(gold(9, name="b.txt")), answer(), ARTICLES).entries
    assert fate(arabic, ("b.txt",), Workings(unread=("ar",))) is Fate.NO_PACK
    assert fate(arabic, ("b.txt",), Workings()) is Fate.MISSED


def test_the_outcome_is_printed_and_written_as_json() -> None:
    question = asked(gold(9, speakers=("harbour office",)), gold(7, name="b.txt"))
    given = answer(claim(9, speaker="the mayor"), claim(31))
    evaluation = evaluate("Brannvik", [Attempt(question, given)], ARTICLES)
    document = as_document(evaluation)
    assert document["measures"]["core_recall"] == {"share": 0.5, "hits": 1, "total": 2}
    assert document["by_language_pair"]["da-ar"]["core_recall"]["hits"] == 0
    assert document["invented"] == 1
    assert document["questions"][0]["entries"][0]["fate"] == "given with another speaker"
    json.dumps(document)
    page = io.StringIO()
    Console(file=page, width=200).print(report(evaluation))
    assert "Core recall" in page.getvalue()
    assert "given the mayor, right harbour office" in page.getvalue()
    assert "invented: 31" in page.getvalue()


def test_an_answer_of_another_shape_is_refused_in_one_sentence() -> None:
    with pytest.raises(UserError, match=r"claims\.0\.article"):
        parse_answer({"question": "?", "outcome": "answered", "claims": [{"outlet": "x"}]})
    with pytest.raises(UserError, match="outcome"):
        parse_answer({"question": "?", "outcome": "perhaps"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"s": {"core_recall": 1.2}}', "between 0 and 1"),
        ('{"s": {"core_recall": -0.1}}', "between 0 and 1"),
        ('{"s": {"core_recall": true}}', "between 0 and 1"),
        ('{"s": {"luck": 0.5}}', "'luck' is no measure"),
        ('{"s": 1}', "an object of measures"),
        ("[]", "an object of sets"),
        ("{", "cannot be read"),
    ],
)
def test_broken_floors_are_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text)
    with pytest.raises(OperatorError, match=message):
        load_floors(path, frozenset(Measure))


def test_a_measure_below_its_floor_is_a_breach(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"s": {"core_recall": 0.5, "speakers_right": 0.9}}')
    floors = load_floors(path, frozenset(Measure))
    reached = {"core_recall": 0.5, "speakers_right": 0.9}
    assert check("s", reached, floors) == ()
    assert check("another", reached, floors) == ()
    low, empty = check("s", {"core_recall": 1 / 3, "speakers_right": None}, floors)
    assert str(low) == "s: core_recall is 0.333, below its floor of 0.500"
    assert "nothing to count" in str(empty)
