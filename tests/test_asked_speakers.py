"""Whose figure a question asks for, and which claims of the articles are theirs."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import needs_figures, select_figures, select_statements
from bot.reading.reader import Reader
from bot.speakers.asked_speakers import is_asked
from index.articles import Article


def read(text: str, language: str, outlet: str) -> Article:
    return Article("quay.txt", outlet, None, None, date(2031, 3, 5), language, text)


def figures(
    question: str, text: str, language: str = "en", outlet: str = "The Quay"
) -> list[object]:
    asked = analyse(question)
    readings = relevant(asked, [Reader().read(read(text, language, outlet))])
    return [claim.figure.low for claim in select_figures(asked, readings) if claim.figure]


def words(question: str, text: str, language: str = "en") -> list[str | None]:
    asked = analyse(question)
    readings = relevant(asked, [Reader().read(read(text, language, "The Quay"))])
    return [claim.attribution.speaker for claim in select_statements(asked, readings)]


BODY = "How many were killed in Brenvik according to {}?"
ON_THE_PAGE = [
    ("en", "Nine people were killed in a strike on Brenvik on Tuesday."),
    ("en", "Nine people were killed in a strike on Brenvik, according to a medical source."),
    ("ar", "قتل تسعة مدنيين في قصف على برنفيك يوم الثلاثاء."),
    ("ar", "قتل تسعة مدنيين في قصف على برنفيك يوم الثلاثاء، بحسب مصدر طبي."),
]


@pytest.mark.parametrize(("language", "text"), ON_THE_PAGE)
def test_an_outlets_own_page_speaks_for_it_in_any_language(language: str, text: str) -> None:
    asked = BODY.format("the Kelda Monitor")
    assert figures(asked, text, language, "Kelda Monitor") == [9]
    assert figures(asked, text, language, "The Quay") == []


def test_what_another_body_says_on_the_page_is_not_the_outlets() -> None:
    text = "Nine people were killed in a strike on Brenvik, the ministry of ports said."
    assert figures(BODY.format("the Kelda Monitor"), text, outlet="Kelda Monitor") == []


DESCRIBED = [
    ("the rescue service", "قال الدفاع المدني إن تسعة مدنيين قتلوا في قصف برنفيك."),
    ("the human rights monitor", "قال مرصد كلدة لحقوق الإنسان إن تسعة مدنيين قتلوا في قصف برنفيك."),
    ("the victim's nephew", "قال ابن شقيق القتيل إن تسعة مدنيين قتلوا في قصف برنفيك."),
    ("the military", "قال مصدر عسكري إن تسعة جنود قتلوا في قصف برنفيك."),
]


@pytest.mark.parametrize(("asked", "text"), DESCRIBED)
def test_a_question_may_describe_a_speaker_by_a_wider_or_narrower_word(
    asked: str, text: str
) -> None:
    assert figures(BODY.format(asked), text, "ar") == [9]
    assert figures(BODY.format("the police"), text, "ar") == []


GIVING = [
    ("What casualty figures did the Harbour Board release for Brenvik?", "the Harbour Board"),
    ("How high does the Kelda Monitor put the toll in Brenvik?", "the Kelda Monitor"),
    ("Did the coalition comment on how many were killed in Brenvik?", "the coalition"),
    ("Hvilke tabstal oplyste havnemyndigheden efter angrebet?", "havnemyndigheden"),
    ("Welche Opferzahlen nannte die Hafenbehörde nach dem Angriff?", "die Hafenbehörde"),
    ("¿Qué balance dio el ministerio del ataque contra Brenvik?", "el ministerio"),
    ("Что говорит армия о числе погибших в Бренвике?", "армия"),
]


@pytest.mark.parametrize(("question", "speaker"), GIVING)
def test_whose_figure_is_asked_for(question: str, speaker: str) -> None:
    asked = analyse(question)
    assert (asked.speakers, asked.wants_figure) == ((speaker,), True)


COMMANDS = [
    "How many people were killed in Brenvik? List the tolls and their sources.",
    "How many died in Brenvik? Give every figure with its source.",
    "How many died in Brenvik? Report the sources as well.",
]


@pytest.mark.parametrize("question", COMMANDS)
def test_a_command_to_answer_names_no_speaker(question: str) -> None:
    assert analyse(question).speakers == ()


ASKS_WORDS = [
    ("What does the army say about how many were killed in Brenvik?", True),
    ("Hvad siger hæren om, hvor mange der blev dræbt i Brenvik?", True),
    ("Was sagt die Armee dazu, wie viele in Brenvik getötet wurden?", True),
    ("¿Qué dice el ejército sobre cuántas personas murieron en Brenvik?", True),
    ("What death toll did the army give for Brenvik?", False),
    ("How many does the army say were killed, and what does the mayor say?", False),
]


@pytest.mark.parametrize(("question", "asks"), ASKS_WORDS)
def test_what_somebody_says_is_asked_for_in_words_too(question: str, *, asks: bool) -> None:
    asked = analyse(question)
    assert (asked.asks_words, needs_figures(asked)) == (asks, not asks)


SAID = "Nine civilians were killed in a strike on Brenvik, the hospital said. The army said it {}."


def test_asked_about_harm_a_speaker_without_a_figure_answers_in_words_on_harm() -> None:
    question = "What does the army say about how many civilians were killed in Brenvik?"
    no_sign = SAID.format("had no indication of civilian casualties in Brenvik")
    assert figures(question, no_sign) == []
    assert words(question, no_sign) == ["The army"]
    assert words(question, SAID.format("struck a depot in Brenvik")) == []


def test_a_sentence_of_several_statements_is_told_once() -> None:
    text = (
        "The harbour board said the ferry sank off Brenvik, adding that the crew was safe. "
        "The harbour board said the sea was calm."
    )
    assert words("What does the harbour board say?", text) == ["The harbour board"] * 2


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("How much aid did Torsk receive from the United States?", ()),
        ("How much is spending on ferries expected to reach?", ()),
        ("How many people is the army said to have killed?", ()),
        ("How many dead does the United States report?", ("the United States",)),
        ("Hvor mange døde melder USA?", ("USA",)),
    ],
)
def test_a_passive_has_no_subject_and_a_name_no_verb(
    question: str, speakers: tuple[str, ...]
) -> None:
    assert analyse(question).speakers == speakers


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How many sailors died, according to Norway?", "Norge siger, at 9 søfolk døde.", "da"),
        ("Hvor mange søfolk døde ifølge Norge?", "Norway said that 9 sailors died.", "en"),
        ("كم بحارا مات بحسب النرويج؟", "Norwegen meldet, dass 9 Seeleute starben.", "de"),
        ("How many sailors died, according to Norway?", "Norge siger, at 9 sømænd døde.", "da"),
        ("How many sailors died, according to Norway?", "Norge sier at 9 sjømenn døde.", "nb"),
        ("How many sailors died, according to Norway?", "Norge säger att 9 sjömän dog.", "sv"),
        ("Combien de marins sont morts selon la Norvège ?", "قالت النرويج إن 9 بحارة ماتوا.", "ar"),
    ],
)
def test_a_country_speaks_in_every_language(question: str, text: str, language: str) -> None:
    assert figures(question, text, language) == [9]


@pytest.mark.parametrize(
    ("asked", "language", "speaker", "same"),
    [
        ("the Keldanian army", "en", "the Free Keldanian Army", False),
        ("the Free Keldanian Army", "en", "the Keldanian army", False),
        ("den syriske hær", "da", "الجيش السوري الحر", False),
        ("Den Frie Syriske Hær", "da", "الجيش السوري الحر", True),
        ("den syriske hær", "da", "الجيش السوري", True),
    ],
)
def test_an_army_is_not_that_of_those_who_fight_it(
    asked: str, language: str, speaker: str, *, same: bool
) -> None:
    tongue = "en" if speaker.isascii() else "ar"
    assert is_asked(asked, language, speaker, tongue) is same


def test_a_people_is_not_its_country() -> None:
    text = "To nordmænd siger, at 9 søfolk døde."
    assert figures("How many sailors died, according to Norway?", text, "da") == []


@pytest.mark.parametrize(
    ("language", "speaker", "found"),
    [
        ("en", "the Estonian defence ministry", True),
        ("en", "Colonel Ada Holt of the Estonian army", True),
        ("en", "the Estonian Observatory for Human Rights", False),
        ("en", "Estonian activists", False),
    ],
)
def test_a_country_is_asked_for_by_its_state_and_not_by_everybody_in_it(
    language: str, speaker: str, *, found: bool
) -> None:
    text = f"A strike on Brenvik on Tuesday killed nine people, {speaker} said."
    asked = "How many people does Estonia say were killed in Brenvik?"
    assert figures(asked, text, language) == ([9] if found else [])


@pytest.mark.parametrize(
    "question",
    [
        "How many fell in Torsk? The reports do not seem to agree.",
        "According to the survey on harbour life, how many people were asked?",
        "Hvor mange skibe ligger i havnen, som Kelda kalder en gave?",
        "كم كلفت الخزنة الجديدة في تورسك؟",
    ],
)
def test_texts_and_what_is_only_called_so_are_no_speakers(question: str) -> None:
    assert analyse(question).speakers == ()


HOME_OFFICE = [
    ("What did Norway's foreign minister say about refugees?", "Norway calls refugees home", True),
    ("Was sagte der norwegische Außenminister über Flüchtlinge?", "Norway calls them home", True),
    ("ماذا قال وزير خارجية النرويج عن اللاجئين؟", "Norway calls refugees home", True),
    ("What did Norway's foreign minister say about refugees?", "Sweden writes to Norway", False),
    ("What did Norway's foreign minister say about refugees?", "Refugees called home", False),
    ("What did Norway's president say about refugees?", "Norway calls refugees home", False),
]


@pytest.mark.parametrize(("question", "title", "theirs"), HOME_OFFICE)
def test_an_article_on_a_country_need_not_say_whose_minister_speaks(
    question: str, title: str, *, theirs: bool
) -> None:
    text = "Foreign Minister Ada Brook said on Monday that the refugees could return."
    article = Article("a.txt", "The Quay", None, title, date(2031, 3, 5), "en", text)
    asked = analyse(question)
    said = select_statements(asked, relevant(asked, [Reader().read(article)]))
    found = [claim.attribution.speaker for claim in said]
    assert found == (["Foreign Minister Ada Brook"] if theirs else [])


@pytest.mark.parametrize(
    ("question", "title", "speaker", "expected"),
    [
        (
            "How many died in Torsk, says the Peruvian opposition?",
            "Peru mourns",
            "the opposition",
            [9],
        ),
        ("How many died in Torsk, says the Peruvian army?", "Peru mourns", "the army", [9]),
        (
            "How many died in Torsk, says the Peruvian opposition?",
            "Chile mourns",
            "the opposition",
            [],
        ),
        ("How many died in Torsk, says the Peruvian army?", "Peru mourns", "the Chilean army", []),
    ],
)
def test_an_article_on_a_country_need_not_say_whose_opposition_speaks(
    question: str, title: str, speaker: str, expected: list[int]
) -> None:
    text = f"Nine people died in a raid on Torsk, {speaker} said."
    article = Article("a.txt", "The Quay", None, title, date(2031, 3, 5), "en", text)
    asked = analyse(question)
    found = select_figures(asked, relevant(asked, [Reader().read(article)]))
    assert [claim.figure.low for claim in found if claim.figure] == expected


INTRODUCED = (
    "وقال مدير مركز الإسعاف في برنفيك، التابع لمنظمة «سورفانا»، محمود كرداش، لـ«الرصيف»، إن"
    " السكان فروا. وأضاف كرداش أن تسعة مدنيين قتلوا في قصف برنفيك."
)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("the director of the ambulance centre in Brenvik", [9]),
        ("the director of the Sorvana organisation", [9]),
        ("the director of the Telvana organisation", []),
        ("the director of the hospital in Brenvik", []),
        ("the mayor of Brenvik", []),
    ],
)
def test_a_person_who_goes_on_by_name_keeps_the_office_of_the_introduction(
    asked: str, expected: list[int]
) -> None:
    assert figures(BODY.format(asked), INTRODUCED, "ar") == expected


@pytest.mark.parametrize(
    "first",
    [
        "وقال مدير مركز الإسعاف في برنفيك لرئيس البلدية، محمود كرداش، إن السكان فروا.",
        "وزار مدير مركز الإسعاف في برنفيك رئيس البلدية، محمود كرداش، يوم الثلاثاء.",
    ],
)
def test_somebody_who_is_told_or_visited_does_not_get_the_office(first: str) -> None:
    text = f"{first} وأضاف كرداش أن تسعة مدنيين قتلوا في قصف برنفيك."
    assert figures(BODY.format("the director of the ambulance centre"), text, "ar") == []


@pytest.mark.parametrize(
    "question",
    [
        "Какую сумму Лена Хольм решила собрать для школы?",
        "Сколько школ правительство пообещало построить в Кельде?",
        "Скільки шкіл уряд пообіцяв збудувати в Кельді?",
        "Скільки грошей вирішила зібрати Лена Хольм?",
    ],
)
def test_what_is_to_be_done_is_no_speaker(question: str) -> None:
    assert analyse(question).speakers == ()


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("Сколько человек погибло, как сообщила мать погибшего?", "мать погибшего"),
        ("Сколько человек погибло, как сообщили власти Кельды?", "власти Кельды"),
        ("Скільки загиблих, як повідомили депутати, було в Кельді?", "депутати"),
        ("Скільки людей загинуло, як заявила мати загиблого?", "мати загиблого"),
    ],
)
def test_people_whose_noun_ends_like_an_infinitive_speak(question: str, speaker: str) -> None:
    assert analyse(question).speakers == (speaker,)


@pytest.mark.parametrize("speaker", ["the governor", "a spokesman for the mayor"])
def test_who_holds_an_office_is_an_official(speaker: str) -> None:
    text = f"Nine people were killed in a strike on Brenvik, {speaker} said."
    assert figures(BODY.format("local officials"), text) == [9]


def test_not_every_official_holds_the_asked_office() -> None:
    text = "Nine people were killed in a strike on Brenvik, an official said."
    assert figures(BODY.format("the governor"), text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "How many died in Brenvik according to the police, the clinic and the Quay Brigade?",
            {"the police", "the clinic", "the Quay Brigade"},
        ),
        (
            "How many died according to the prison service and to the inmates' families?",
            {"the prison service", "the inmates' families"},
        ),
        ("According to the police and witnesses, how many died?", {"the police", "witnesses"}),
        ("How many died according to the Ministry of Health and Population?", set()),
        ("According to the police, the raid and the fire killed how many?", {"the police"}),
        ("Which figures did the emergency services and Kelm give?", {"the emergency services"}),
        ("What toll did the Keldan government or police give?", {"police"}),
        ("What toll did the rebels' spokesman announce?", {"the rebels' spokesman"}),
        ("What did Capt. Ivo Kelm tell of the number of dead?", {"Capt. Ivo Kelm"}),
    ],
)
def test_every_source_of_a_list_is_asked_for(text: str, speakers: set[str]) -> None:
    asked = set(analyse(text).speakers)
    assert speakers <= asked
    assert speakers or asked == {"the Ministry of Health and Population"}
    assert not asked & {"Population", "the raid", "the fire"}


@pytest.mark.parametrize(
    "text",
    [
        "How many were killed in Brenvik (some write Brenwick) on 1 May 2031?",
        "Some write nine, others eleven: how many miners died in Brenvik?",
        "How many died in Brenvik, and does the figure change in later reports?",
        "How many died in Brenvik, and which office put out these counts?",
        "How many died in Brenvik, and do the pages that report it agree?",
        "Do the Danish papers agree on how many died in Brenvik?",
        "How many died in Brenvik, and which official came up with the figure?",
    ],
)
def test_texts_and_some_people_are_no_speakers(text: str) -> None:
    question = analyse(text)
    assert (question.speakers, question.also_heard) == ((), ())
    assert question.counted == ("killed",)
