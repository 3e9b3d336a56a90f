from bot.reading.reader import Reader
from bot.reading.trained.cue_rows import readable_cues
from bot.reading.words.phrases import Match
from index.articles import Article


def cue(place: int) -> Match:
    return Match("verbs", "said", place, place)


def test_a_row_of_verbs_says_nothing() -> None:
    row = [cue(place) for place in range(2, 6)]
    assert readable_cues([cue(0), *row, cue(9)], 12) == (cue(0), cue(9))


def test_three_verbs_in_a_row_are_read() -> None:
    row = [cue(place) for place in range(3)]
    assert readable_cues(row, 6) == tuple(row)


def test_more_cues_than_people_write_are_left_out() -> None:
    cues = [cue(place) for place in range(0, 200, 2)]
    assert len(readable_cues(cues, 200)) == 33
    assert len(readable_cues(cues[:20], 40)) == 8


def test_a_sentence_of_many_speakers_is_read() -> None:
    text = (
        "The mayor said nine people died, the police said eight died, the hospital said seven died "
        "and the harbour board said six died."
    )
    article = Article("a.txt", "The Quay", None, None, None, "en", text)
    speakers = [c.attribution.speaker for c in Reader().read(article).claims if c.figure]
    assert len(set(speakers)) > 2
