from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.particular_names import specific_names
from index.errors import UserError


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("How many were killed, and who says so?", "en"),
        ("Hvor mange blev dræbt, og hvem siger det?", "da"),
        ("كم عدد القتلى، ومن قال ذلك؟", "ar"),
        ("Blev civile ramt?", "da"),
        ("Were civilians hit?", "en"),
    ],
)
def test_a_question_is_answered_in_its_own_language(text: str, language: str) -> None:
    assert analyse(text).language == language


@pytest.mark.parametrize(
    ("text", "counted", "who"),
    [
        ("How many were killed, and who says so?", ("killed",), None),
        ("How many children were wounded in Kelda?", ("injured",), "children"),
        ("Hvor mange kvinder omkom?", ("killed",), "women"),
        ("Hvor mange savnes?", ("missing",), None),
        ("How many air strikes were carried out?", ("air_strikes",), None),
        ("Hvor mange luftangreb har der været?", ("air_strikes",), None),
        ("كم عدد الجرحى في قصف السوق؟", ("injured",), None),
        ("How many were killed and how many were injured?", ("killed", "injured"), None),
        ("Did it change its death toll for the shelling of Kelda? To what?", ("killed",), None),
    ],
)
def test_what_is_counted_and_of_whom(text: str, counted: tuple[str, ...], who: str | None) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.counted == counted
    assert question.who == who


def test_a_noun_is_kept_where_no_category_fits() -> None:
    question = analyse("How many ladders does the library lend?")
    assert question.counted == ()
    assert question.noun == "ladders"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("How many does the Keldan army claim to have killed?", "the Keldan army"),
        ("What did Mira Oskarin say about the dead?", "Mira Oskarin"),
        ("Hvad sagde Mira Oskarin om de døde?", "Mira Oskarin"),
        ("Hvor mange siger forsvarsministeriet, at det dræbte?", "forsvarsministeriet"),
        ("How many died according to the harbour board?", "the harbour board"),
    ],
)
def test_the_asked_speaker(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "How many were killed, and who says so?",
        "Hvor mange blev dræbt, og hvem siger det?",
        "How many were killed according to each source?",
        "Hvor mange blev dræbt ifølge kilderne?",
    ],
)
def test_asking_who_says_so_names_no_speaker(text: str) -> None:
    assert analyse(text).speakers == ()


@pytest.mark.parametrize(
    "text",
    [
        "How many were killed in Kelda, according to each source?",
        "Hvor mange blev dræbt i Kelda, ifølge hver kilde?",
        "Wie viele wurden in Kelda laut jeder Quelle getötet?",
        "كم عدد القتلى في مدينة كلدا بحسب كل مصدر؟",
    ],
)
def test_every_source_is_no_speaker(text: str) -> None:
    assert analyse(text).speakers == ()


def test_dates_are_no_unknown_words() -> None:
    assert analyse("كم عدد القتلى في قصف كلدا في 26 آب 2031؟").unknown_words == ("كلدا",)


def test_a_second_question_hears_a_speaker_without_narrowing_the_first() -> None:
    question = analyse("How many are missing, and what does the owner say?")
    assert question.speakers == ()
    assert question.also_heard == ("the owner",)


@pytest.mark.parametrize(
    "text", ["Who is Selma Dravik and what did she say?", "Hvem er Selma Dravik?"]
)
def test_asking_who_somebody_is(text: str) -> None:
    assert analyse(text).about_people == ("Selma Dravik",)


def test_names_days_and_countries_pin_the_event_down() -> None:
    question = analyse("How many were killed in Brenvik in Norway on 4 March 2031?")
    assert specific_names(question) == ("Brenvik",)
    assert question.circumstances.days == ((date(2031, 3, 4), date(2031, 3, 4)),)
    assert question.circumstances.countries == {"NO"}


def test_a_running_total_is_asked_for_by_since() -> None:
    assert analyse("How many have been killed since 2016?").background
    assert not analyse("How many were killed on Monday?").background


def test_the_nationality_of_the_counted() -> None:
    assert analyse("How many French casualties were there?").nationality == {"FR"}
    assert analyse("How many soldiers does France have there?").nationality == set()


@pytest.mark.parametrize("text", ["", "   \n"])
def test_an_empty_question_is_the_users_to_mend(text: str) -> None:
    with pytest.raises(UserError, match="empty"):
        analyse(text)


@pytest.mark.parametrize("text", ["?", "…", "how", "12", "»«", "x" * 10_000])
def test_odd_questions_are_analysed_all_the_same(text: str) -> None:
    assert analyse(text).text == text


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Hvad sagde Keldas borgmester først om tab, og hvad sagde han senere?",
            ["Keldas borgmester"],
        ),
        ("Hvor mange blev ifølge Keldas hær dræbt i Brenvik?", ["Keldas hær"]),
        ("Hvor mange siger Mira Oskarin blev dræbt?", ["Mira Oskarin"]),
        ("Hvor mange mener observatoriet er dræbt?", ["observatoriet"]),
        ("Hvor mange blev såret ifølge Keldas Frie Styrker (KFS)?", ["Keldas Frie Styrker", "KFS"]),
        ("Har hæren ændret sit tal for dræbte i Brenvik?", ["hæren"]),
        ("Bekræfter hæren, at civile blev dræbt i Brenvik?", ["hæren"]),
        ("Hvor mange ofre krævede angrebet i Brenvik?", []),
        ("Hvor mange er døde ifølge de seneste oplysninger?", []),
        ("How many were killed according to the harbour board first?", ["the harbour board"]),
        ("How many pupils had two accounts, according to the study?", []),
        ("Сколько школьников, согласно исследованию, имеют два счёта?", []),
        ("Скільки школярів, згідно з дослідженням, мають два рахунки?", []),
        ("Hvor mange elever havde to konti ifølge brugerundersøgelsen?", []),
        ("Laut Jugendstudie, wie viele Schüler hatten zwei Konten?", []),
        (
            "По данным опроса Института Тальвика, сколько школьников бросили курить?",
            ["опроса Института Тальвика"],
        ),
    ],
)
def test_a_speaker_ends_where_the_rest_of_the_question_begins(
    text: str, speakers: list[str]
) -> None:
    assert list(analyse(text).speakers) == speakers


@pytest.mark.parametrize(
    ("text", "counted", "who"),
    [
        ("Blev civile ramt ved angrebet, hvor to ledere blev dræbt?", "casualties", "civilians"),
        ("Hvor mange blev såret, da ni blev dræbt i Brenvik?", "injured", None),
        ("Were civilians hit in the strike that killed two leaders?", "casualties", "civilians"),
        ("Hvor mange siger hæren, at den dræbte?", "killed", None),
        ("Hvor mange liv kostede angrebet i Brenvik?", "killed", None),
        ("Hvor mange kostede angrebet livet?", "killed", None),
        ("Hvor mange af de dræbte i Brenvik var børn?", "killed", "children"),
        ("How many of the dead were children?", "killed", "children"),
        ("Hvor mange af de dræbte i Brenvik var kvinder og børn?", "killed", "women"),
    ],
)
def test_what_is_asked_and_not_what_tells_the_event(
    text: str, counted: str, who: str | None
) -> None:
    question = analyse(text)
    assert question.counted == (counted,)
    assert question.who == who


@pytest.mark.parametrize(
    "text",
    [
        "Har nogen mistet livet i Brenvik?",
        "Døde der nogen ved branden i Brenvik?",
        "Hvem siger, at ni blev dræbt i Brenvik?",
        "Was anybody hurt in Brenvik?",
    ],
)
def test_asking_whether_something_happened(text: str) -> None:
    assert analyse(text).asks_whether


@pytest.mark.parametrize(
    "text", ["Hvordan blev ni dræbt i Brenvik?", "Hvor mange blev dræbt i Brenvik?"]
)
def test_asking_how_is_not_asking_whether(text: str) -> None:
    assert not analyse(text).asks_whether


def test_verbs_tell_the_language_of_a_short_question() -> None:
    assert analyse("Benægter Keldas hær at have dræbt civile?").language == "da"


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange er dræbt i Brenvik fra årets begyndelse til den 4. marts 2031?",
        "How many have been killed in Brenvik from the beginning of 2031 to 4 March 2031?",
    ],
)
def test_a_running_total_from_a_beginning(text: str) -> None:
    assert analyse(text).background


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Blev civile ramt i Nordtyskland?", "DE"),
        ("Hvor mange omkom i Sydfrankrig?", "FR"),
        ("Wie viele Menschen starben in Ostpolen?", "PL"),
    ],
)
def test_a_part_of_a_country_is_no_name_of_its_own(text: str, country: str) -> None:
    question = analyse(text)
    assert question.circumstances.countries == {country}
    assert specific_names(question) == ()


def test_small_words_in_arabic_are_no_names() -> None:
    assert analyse("كم عدد القتلى في القصف على كلدا؟").unknown_words == ("كلدا",)


def test_and_is_no_part_of_a_second_name() -> None:
    asked = analyse("كم عدد القتلى في القصف على كلدا والتورسك؟")
    assert asked.unknown_words == ("كلدا", "التورسك")


@pytest.mark.parametrize(
    "text",
    [
        "Omkom nogen ved branden i Dovrin? Hvem udtaler sig om det?",
        "Hvad siger de forskellige kilder om, hvor mange der omkom i Dovrin?",
        "Hvor mange omkom i Dovrin, og hvem står bag hvert tal?",
    ],
)
def test_questions_for_everybody_name_nobody(text: str) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert question.speakers == ()
    assert question.also_heard == ()


@pytest.mark.parametrize(
    "text",
    [
        "What death toll do the others give for the blast in Brenvik?",
        "I have one report on the blast in Brenvik. How many were killed?",
        "Hvilke dødstal giver de andre for eksplosionen i Brenvik?",
        "Welche Opferzahl nennen die anderen für die Explosion in Brenvik?",
        "Quel bilan donnent les autres pour l'explosion de Brenvik ?",
        "ما حصيلة القتلى التي ذكرها الآخرون في انفجار برنفيك؟",
    ],
)
def test_the_others_are_no_speaker(text: str) -> None:
    assert analyse(text).speakers == ()


def test_a_capital_inside_a_sentence_makes_a_verb_of_saying_a_name() -> None:
    asked = "How many were killed in Brenvik, and was the dead man an Islamic State leader?"
    assert analyse(asked).speakers == ()
    assert analyse("WHAT TOLL DID THE POLICE REPORT?").speakers == ("the police",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Who says that the bridge was mined?", "the bridge was mined"),
        ("Who claims the bridge was mined?", "the bridge was mined"),
        ("Hvem siger, at broen var mineret?", "broen var mineret"),
        ("Wer sagt, dass die Brücke vermint war?", "die Brücke vermint war"),
        ("Qui dit que le pont était miné ?", "le pont était miné"),
        ("من يقول إن الجسر كان ملغما؟", "الجسر كان ملغما"),
        ("Who says so?", ""),
        ("How many were killed, and who says so?", ""),
        ("What did Holt say about the bridge?", ""),
    ],
)
def test_who_says_asks_for_those_who_say_the_rest(text: str, said: str) -> None:
    assert analyse(text).said == said


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Who claimed responsibility for the raid?", ()),
        ("Has anyone claimed responsibility for the strikes in Brenvik?", ()),
        ("When was Brenvik hit?", ()),
        ("Was anyone hit in Brenvik?", ("casualties",)),
        ("Were civilians hit in Brenvik?", ("casualties",)),
        ("Hvornår blev Brenvik ramt?", ()),
        ("Blev nogen ramt i Brenvik?", ("casualties",)),
        ("Wann wurde Brenvik getroffen?", ()),
        ("Quand Brenvik a-t-elle été touchée ?", ()),
    ],
)
def test_what_happens_to_things_as_well_asks_for_people_where_some_are_named(
    text: str, counted: tuple[str, ...]
) -> None:
    assert analyse(text).counted == counted


@pytest.mark.parametrize(
    "question",
    [
        "How many people were hurt in the shelling of the displaced people's camp near Torsk?",
        "Hvor mange blev såret, da en lejr for fordrevne blev ramt?",
        "كم جريحا سقط في قصف مخيم للنازحين قرب تورسك؟",
        "Combien de blessés dans le camp de déplacés de Torsk ?",
    ],
)
def test_a_camp_is_only_called_after_the_displaced(question: str) -> None:
    assert analyse(question).counted == ("injured",)


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many rocket and artillery attacks on Torsk were there?", ("bombs", "air_strikes")),
        ("How many rockets hit Torsk?", ("bombs",)),
        ("How many houses were destroyed by rockets?", ("destroyed",)),
    ],
)
def test_the_last_noun_of_a_phrase_is_counted(question: str, counted: tuple[str, ...]) -> None:
    assert analyse(question).counted == counted
