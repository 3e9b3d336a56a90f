"""Who took part: their nouns, what they do, what drew them, and nouns for how many they were."""

import pytest
from pack_reading import PackReading

from bot.reading.figures.turnouts import PARTICIPANTS


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    return PackReading(language).counts(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police said 5,000 people marched through Nordvig."),
        ("en", "About 5,000 people, according to the harbour police, took to the streets."),
        ("en", "The march drew an estimated 5,000 people."),
        ("en", "A crowd of 5,000 gathered at the gate."),
        ("en", "Some 5,000 demonstrators filled the square."),
        ("en", "The turnout was 5,000, the police said."),
        ("en", "Organisers put the crowd at 5,000."),
        ("en", "The number of protesters was 5,000."),
        ("da", "Omkring 5.000 mennesker deltog lørdag i demonstrationen."),
        ("da", "Fagforeningen taler om 5.000 demonstranter."),
        ("da", "I går gik 5.000 mennesker på gaden i Nordvig."),
        ("da", "Fremmødet var på 5.000."),
        ("nb", "Rundt 5000 mennesker tok til gatene lørdag."),
        ("nb", "Politiet anslår oppmøtet til 5000."),
        ("sv", "Omkring 5 000 personer demonstrerade i lördags."),
        ("sv", "Marschen samlade 5 000 personer, enligt polisen."),
        ("de", "In Nordvig haben nach Angaben der Polizei 5.000 Menschen demonstriert."),
        ("de", "Die Veranstalter sprachen von 5.000 Teilnehmern."),
        ("de", "Am Sonntag gingen 5.000 Menschen auf die Straße."),
        ("fr", "Quelque 5.000 habitants, d'après la gendarmerie, ont défilé le long du port."),
        ("fr", "La marche a réuni 5.000 personnes, selon la mairie."),
        ("es", "Unas 5.000 personas, según la policía, desfilaron por la ciudad."),
        ("it", "Circa 5.000 persone, secondo la polizia, hanno sfilato in città."),
        ("es", "La marcha reunió a 5.000 personas, según el ayuntamiento."),
        ("it", "La marcia ha radunato 5.000 persone, secondo il comune."),
        ("ru", "На улицы вышли 5 тысяч человек, заявили профсоюзы."),
        ("ru", "Митинг собрал 5 тысяч человек."),
        ("uk", "За даними поліції, в акції взяли участь 5 тисяч людей."),
        ("uk", "Близько 5 тисяч людей вийшли на вулиці міста."),
        ("tr", "Polise göre yürüyüşe 5 bin kişi katıldı."),
        ("tr", "Katılımcı sayısının 5 bin olduğu açıklandı."),
        ("ar", "وقالت الشرطة إن عدد المتظاهرين بلغ 5 آلاف."),
        ("ar", "قال المنظمون إن 5 آلاف شخص شاركوا في المسيرة."),
        ("ar", "تظاهر خمسة آلاف شخص في المدينة."),
    ],
)
def test_those_who_take_part_are_counted(language: str, text: str) -> None:
    assert counts(language, text) == [(5000, PARTICIPANTS)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thousands of people protested on Sunday."),
        ("da", "Tusindvis protesterede mod skatten."),
        ("de", "Tausende protestierten gegen die Steuer."),
        ("es", "Miles de vecinos marcharon por el puerto."),
        ("it", "Migliaia di abitanti hanno marciato nel porto."),
        ("tr", "Binlerce kişi sokağa çıktı."),
        ("ar", "شارك عشرات الآلاف السبت في مظاهرة في نوردفيغ."),
    ],
)
def test_a_count_without_a_number_is_kept(language: str, text: str) -> None:
    assert counts(language, text) == [(None, PARTICIPANTS)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Nine protesters were arrested.", "arrested"),
        ("Nine protesters were injured.", "injured"),
        ("Nine marchers were hit by a car.", "casualties"),
        ("Nine people attending a funeral were killed.", "killed"),
        ("Police killed nine people who marched to the palace.", "killed"),
        ("Nine were hurt as the others marched on.", "injured"),
        ("Nine people in March signed it.", "other"),
        ("The march drew nine complaints.", "other"),
    ],
)
def test_what_befell_them_comes_first(text: str, counted: str) -> None:
    assert counts("en", text) == [(9, counted)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police said 3,000 people took part, while organisers spoke of 9,000."),
        (
            "en",
            "Some 3,000 people, according to police, 9,000 according to organisers, marched on.",
        ),
        (
            "fr",
            "Le nombre de grévistes était de 3 000, mais de 9 000 selon le syndicat du port.",
        ),
        (
            "es",
            "La guardia contó 3.000 participantes, pero la cifra era de 9.000, según el sindicato.",
        ),
    ],
)
def test_two_counts_of_one_crowd(language: str, text: str) -> None:
    assert (9000, PARTICIPANTS) in counts(language, text)
    assert (3000, PARTICIPANTS) in counts(language, text)


def test_who_declines_to_count_a_crowd_counts_it() -> None:
    text = "The harbour police would not say how many marchers there were."
    assert counts("en", text) == [(None, PARTICIPANTS)]


def test_those_of_a_class_take_part() -> None:
    (figure,) = PackReading("en").figures("Some 400 soldiers took part in the parade.")
    assert figure[1:] == (400, PARTICIPANTS, "soldiers")


@pytest.mark.parametrize(
    "text",
    [
        "In 300 hanno partecipato al presidio, secondo i sindacati.",
        "In oltre 300 hanno sfilato per le vie del centro.",
        "In trecento sono scesi in piazza ieri a Ponte Alto.",
    ],
)
def test_as_many_as_come_in_italian(text: str) -> None:
    assert PackReading("it").counts(text) == [(300, "participants")]


def test_a_year_is_no_turnout() -> None:
    text = "In 2019 hanno manifestato 300 persone."
    assert PackReading("it").counts(text) == [(300, "participants")]
