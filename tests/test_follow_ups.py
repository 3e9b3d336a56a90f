"""Follow-up questions made to stand alone by our own rules, in every language with a pack."""

from datetime import date

import pytest

from bot.asking.follow_ups import standing_alone
from bot.asking.question import analyse, question_language
from bot.reading.lexicon.pack import languages, lexicon

ENGLISH = (
    "How many people were killed in the explosion on the quay in Brenvik on 4 March 2031,"
    " and who says so?"
)
DANISH = "Hvor mange blev dræbt ved eksplosionen på kajen i Brenvik den 4. marts 2031?"
GERMAN = "Wie viele Menschen wurden bei der Explosion am Kai in Brenvik getötet?"
ARABIC = "كم قتيلا سقط في الانفجار على رصيف برنفيك في 4 مارس 2031؟"
FRENCH = "Combien de personnes ont été tuées dans l'explosion sur le quai de Brenvik ?"
SPANISH = "¿Cuántas personas murieron en la explosión en el muelle de Brenvik?"
SWEDISH = "Hur många dödades i explosionen på kajen i Brenvik?"
NORWEGIAN = "Hvor mange ble drept i eksplosjonen på kaia i Brenvik?"
RUSSIAN = "Сколько человек погибло при взрыве на набережной в Бренвике?"
UKRAINIAN = "Скільки людей загинуло внаслідок вибуху на набережній у Бренвіку?"
TURKISH = "Brenvik'teki rıhtımdaki patlamada kaç kişi öldü?"


def alone(text: str, earlier: str) -> str:
    """Return a follow-up as it stands alone after ``earlier``."""
    before = question_language(earlier)
    return standing_alone(text, question_language(text, before), earlier, before)


@pytest.mark.parametrize(
    ("earlier", "text", "expected"),
    [
        (
            ENGLISH,
            "And how many of them were civilians?",
            (
                "How many were civilians (killed in the explosion on the quay in Brenvik on"
                " 4 March 2031)?"
            ),
        ),
        (
            ENGLISH,
            "What does the harbour board say?",
            "What does the harbour board say (explosion on the quay in Brenvik on 4 March 2031)?",
        ),
        (ENGLISH, "And in Orlund?", "How many in Orlund (killed, explosion)?"),
        (
            ENGLISH,
            "And on 6 March 2031?",
            "How many on 6 March 2031 (killed in the explosion on the quay in Brenvik)?",
        ),
        (
            ENGLISH,
            "What about the police?",
            (
                "How many (killed in the explosion on the quay in Brenvik on 4 March 2031)"
                " according to the police?"
            ),
        ),
        (
            "What does the harbour board say about the explosion in Brenvik?",
            "And the police?",
            "What does the police say about the explosion in Brenvik?",
        ),
        (
            DANISH,
            "Og hvor mange af dem var civile?",
            "Hvor mange var civile (dræbt ved eksplosionen på kajen i Brenvik den 4. marts 2031)?",
        ),
        (
            DANISH,
            "Hvad siger Tyrkiet?",
            "Hvad siger Tyrkiet (eksplosionen på kajen i Brenvik den 4. marts 2031)?",
        ),
        (
            GERMAN,
            "Und die Kinder?",
            "Wie viele Kinder (Explosion am Kai in Brenvik getötet)?",
        ),
        (
            ARABIC,
            "وكم منهم مدنيون؟",
            "وكم منهم مدنيون (قتيلا سقط في الانفجار على رصيف برنفيك في 4 مارس 2031)؟",
        ),
        (
            SPANISH,
            "¿Qué dice la policía?",
            "¿Qué dice la policía (explosión en el muelle de Brenvik)?",
        ),
    ],
)
def test_what_a_follow_up_lacks_is_taken_over(earlier: str, text: str, expected: str) -> None:
    assert alone(text, earlier) == expected


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (ENGLISH, "And how many of them were civilians?"),
        (DANISH, "Og hvor mange af dem var civile?"),
        (GERMAN, "Und wie viele davon waren Zivilisten?"),
        (ARABIC, "وكم منهم مدنيون؟"),
        (FRENCH, "Et combien étaient des civils ?"),
        (SPANISH, "¿Y cuántas de ellas eran civiles?"),
        (NORWEGIAN, "Og hvor mange av dem var sivile?"),
        (SWEDISH, "Och hur många av dem var civila?"),
    ],
)
def test_a_part_of_the_counted_is_a_part_of_the_same_dead(earlier: str, text: str) -> None:
    question = analyse(alone(text, earlier), question_language(earlier))
    assert (question.counted, question.who) == (("killed",), "civilians")
    assert question.circumstances.concepts >= {"explosion"}
    assert "Brenvik" in question.circumstances.names or "برنفيك" in question.unknown_words


@pytest.mark.parametrize(
    ("earlier", "text", "speaker"),
    [
        (ENGLISH, "And what do the police say?", "the police"),
        (GERMAN, "Was sagt die Polizei?", "die Polizei"),
        (ARABIC, "ماذا تقول الشرطة؟", "الشرطة"),
        (FRENCH, "Que dit la police ?", "la police"),
        (SWEDISH, "Vad säger polisen?", "polisen"),
        (NORWEGIAN, "Hva sier politiet?", "politiet"),
        (TURKISH, "Polis ne diyor?", "Polis"),
    ],
)
def test_another_speaker_is_heard_on_the_same_event(earlier: str, text: str, speaker: str) -> None:
    question = analyse(alone(text, earlier), question_language(earlier))
    assert question.speakers == (speaker,)
    assert question.counted == ()
    assert question.circumstances.concepts >= {"explosion"}


@pytest.mark.parametrize(
    "text",
    [
        "How many people were killed in the flood in Orlund?",
        "And how many were killed in the flood in Orlund in June 2030?",
        "How many ladders does the library lend?",
        "Who is Mira Oskarin?",
        "Hvad koster et lånerkort på biblioteket?",
        "Wie viele Häuser wurden in Orlund zerstört?",
        "Kuinka monta ihmistä kuoli tulvassa?",
    ],
)
def test_a_question_that_stands_for_itself_is_never_changed(text: str) -> None:
    for earlier in (ENGLISH, DANISH, GERMAN, ARABIC, FRENCH, TURKISH):
        assert alone(text, earlier) == text


def test_other_languages_get_the_event_in_their_own_words() -> None:
    danish = alone("Og hvor mange af dem var civile?", ENGLISH)
    question = analyse(danish, "da")
    assert danish == "Hvor mange var civile (dræbt, eksplosion, Brenvik, 4. marts 2031)?"
    assert (question.counted, question.who) == (("killed",), "civilians")
    assert question.circumstances.days == ((date(2031, 3, 4), date(2031, 3, 4)),)
    assert "killed" not in alone("كم منهم مدنيون؟", ENGLISH)


def test_a_country_is_called_as_the_follow_up_calls_it() -> None:
    asked = alone("Und wie viele Kinder?", "How many were killed in the flood in Turkey?")
    assert "Türkei" in asked
    assert "Turkey" not in asked


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (ENGLISH, "Who else says so?"),
        (ENGLISH, "And who else?"),
        (ENGLISH, "Any other sources?"),
        (DANISH, "Hvem ellers siger det?"),
        (DANISH, "Andre kilder?"),
        (GERMAN, "Wer sagt das noch?"),
        (ARABIC, "ومن غيره قال ذلك؟"),
        (ARABIC, "من أيضا قال ذلك؟"),
        (FRENCH, "Et qui d'autre ?"),
        (SPANISH, "¿Quién más lo dice?"),
        (SWEDISH, "Vem mer säger det?"),
        (NORWEGIAN, "Hvem andre sier det?"),
        (TURKISH, "Başka kim söylüyor?"),
        (TURKISH, "Peki başka kim?"),
        (RUSSIAN, "А кто ещё об этом говорит?"),
        (RUSSIAN, "кто ещё это говорит?"),
        (UKRAINIAN, "Хто ще це каже?"),
    ],
)
def test_asking_for_further_speakers_repeats_the_question(earlier: str, text: str) -> None:
    assert alone(text, earlier) == earlier


def test_who_else_came_to_harm_is_a_question_of_its_own() -> None:
    assert alone("Who else was killed in the raid on Orlund?", ENGLISH) != ENGLISH


def test_asking_only_who_says_so_repeats_the_question() -> None:
    assert alone("And who says so?", ENGLISH) == ENGLISH


def test_a_short_reply_stays_in_the_language_of_the_question_before() -> None:
    assert question_language("Orlund?", "da") == "da"
    assert question_language("And in Orlund?", "da") == "en"


@pytest.mark.parametrize("code", languages())
def test_phrases_of_follow_ups_are_optional_in_a_pack(code: str) -> None:
    pack = lexicon(code)
    assert pack is not None
    assert isinstance(pack.asking.follow_ups, tuple)
    assert isinstance(pack.asking.referring, tuple)


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        ("how many were killed in oldmere al-kelda on 25 june 2031", "and wounded?"),
        ("hvor mange blev dræbt i brenvik den 25. juni 2031", "og sårede?"),
        ("combien de morts à brenvik le 25 juin 2031", "et de blessés ?"),
        ("wie viele tote in brenvik am 25. juni 2031", "und verletzte?"),
    ],
)
def test_a_place_in_small_letters_is_taken_over(earlier: str, text: str) -> None:
    asked = analyse(alone(text, earlier))
    assert asked.counted == ("injured",)
    assert asked.unknown_words == analyse(earlier).unknown_words != ()
