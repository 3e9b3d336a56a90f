"""What somebody else counts in the same sentence, without saying again what is counted."""

import pytest
from pack_reading import PackReading

from bot.reading.figures.figures import read_figures
from bot.reading.words.tokens import tokenize
from index.spans import Span


def counts(language: str, text: str) -> list[tuple[float | None, str]]:
    return PackReading(language).counts(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Six people died, according to the mill, ten according to its neighbours."),
        ("en", "The mayor reported six dead, while the nurses spoke of ten."),
        ("en", "The mayor said six people were killed, but the rebels put the figure at ten."),
        ("da", "Seks mennesker blev dræbt ifølge færgen, ti ifølge naboerne."),
        ("da", "Borgmesteren melder om seks døde, mens naboerne siger, at tallet er ti."),
        ("nb", "Ordføreren melder om seks døde, mens naboene opererer med ti."),
        ("sv", "Borgmästaren rapporterar sex döda, medan grannarna talar om tio."),
        ("de", "Laut Bürgermeister starben sechs Menschen, laut Nachbarn zehn."),
        ("fr", "Six personnes sont mortes selon la mairie, dix selon les voisins."),
        ("fr", "La mairie fait état de six morts, là où le port n'en reconnaît que dix."),
        ("es", "Murieron seis personas según el alcalde, diez según los vecinos."),
        ("it", "Sono morte sei persone secondo il sindaco, dieci secondo i residenti."),
        (
            "es",
            "El alcalde dijo que murieron seis, pero los vecinos señalaron que fueron diez.",
        ),
        ("ru", "По данным мэрии, погибли шесть человек, по словам соседей — десять."),
        ("uk", "Мерія повідомила про шістьох загиблих, а сусіди говорять про десятьох."),
        ("tr", "Belediye altı kişinin öldüğünü söylerken, komşular sayının on olduğunu belirtti."),
    ],
)
def test_a_rival_count_is_of_the_same_harm(language: str, text: str) -> None:
    assert counts(language, text) == [(6, "killed"), (10, "killed")]


@pytest.mark.parametrize(
    "text",
    [
        "Six people died when the mill burned at ten.",
        "Six people died, and the road was closed for ten hours.",
        "The mayor spoke of ten.",
        "Six people died, more than in 2010, according to the mill.",
    ],
)
def test_a_number_that_nobody_counts_by_is_no_rival(text: str) -> None:
    assert all(low != 10 or counted != "killed" for low, counted in counts("en", text))


def test_a_rival_count_is_of_the_same_people() -> None:
    text = "Die Wache meldete neun tote Zivilisten, die Rebellen sprachen von 20."
    assert [who for _, _, _, who in PackReading("de").figures(text)] == ["civilians"] * 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Ett tiotal dödades."),
        ("sv", "Ett femtiotal skadades."),
        ("nb", "Et tjuetall ble drept."),
    ],
)
def test_scandinavian_words_for_about_so_many_tens(language: str, text: str) -> None:
    value = {"Ett tiotal": 10, "Ett femtiotal": 50, "Et tjuetall": 20}
    assert [low for low, _ in counts(language, text)] == [value[" ".join(text.split()[:2])]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Tre flygtningelejre blev ramt."),
        ("da", "To turistbusser blev ødelagt."),
        ("nb", "Tre flyktningleirer ble rammet."),
        ("sv", "Tre flyktingläger träffades."),
        ("de", "Drei Flüchtlingslager wurden getroffen."),
        ("de", "Zwei Konsulate wurden getroffen."),
    ],
)
def test_what_is_named_after_people_is_no_people(language: str, text: str) -> None:
    harms = {"killed", "injured", "casualties"}
    assert all(counted not in harms for _, counted in counts(language, text))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("tr", "Can kaybı 61'e, kayıp sayısı 19'a yükseldi.", [(61, "killed"), (19, "missing")]),
        ("tr", "Ölenlerin sayısı dördü çocuk olmak üzere 27'ye yükseldi.", [(27, "killed")]),
        ("ru", "Жертвами паводка стал 61 человек, ещё 19 пропали.", [(61, "killed")]),
        ("da", "Hæren uskadeliggjorde 16 formodede oprørere.", [(16, "killed")]),
        ("nb", "Vaktene skjøt i hjel sju landsbyboere.", [(7, "killed")]),
        ("sv", "I går sköt vakterna ihjäl sju bybor.", [(7, "killed")]),
        ("da", "Vi har mistet ni kammerater.", [(9, "killed")]),
        ("ru", "Мы потеряли девять товарищей.", [(9, "killed")]),
        (
            "de",
            "Vierzehn Menschen sollen beim Einsturz einer Brücke in Kelm ums Leben gekommen sein.",
            [(14, "killed")],
        ),
    ],
)
def test_harm_told_in_further_ways(
    language: str, text: str, expected: list[tuple[int, str]]
) -> None:
    found = counts(language, text)
    assert all(count in found for count in expected)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Residents spoke of ten."),
        ("de", "Die Veranstalter sprachen von zehn."),
        ("fr", "La préfecture en a compté dix."),
        ("es", "Los vecinos hablan de diez."),
        ("da", "Fagforeningen regner med ti."),
        ("nb", "Fagforbundet regner med ti."),
        ("sv", "Polisen talar om tio."),
        ("ru", "Жители говорят о десяти."),
    ],
)
def test_a_sentence_of_its_own_leans_on_the_one_before(language: str, text: str) -> None:
    reading = PackReading(language)
    [figure] = read_figures(text, Span(0, len(text)), tokenize(text), reading.pack())
    assert (figure.low, figure.refers) == (10, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister spoke of 2031."),
        ("en", "The mayor spoke of 10 years."),
        ("en", "It was ten."),
        ("de", "Der Minister sprach von 2031."),
    ],
)
def test_years_and_times_lean_on_nothing(language: str, text: str) -> None:
    assert not counts(language, text)


def test_a_rival_count_is_of_those_whom_it_comes_near() -> None:
    text = "Six people were killed and 61 wounded according to the mill, ten according to nurses."
    assert counts("en", text) == [(6, "killed"), (61, "injured"), (10, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sechs Menschen starben laut Feuerwehr; der Landrat geht von zehn aus."),
        ("de", "Sechs Menschen starben laut Feuerwehr; der Landrat spricht dagegen von zehn."),
        ("da", "Seks blev dræbt ifølge politiet, mens borgmesteren taler derimod om ti."),
        ("nb", "Seks ble drept ifølge politiet, mens ordføreren snakker derimot om ti."),
        ("sv", "Sex dödades enligt polisen, medan borgmästaren talar däremot om tio."),
        ("it", "Sono morte sei persone secondo la polizia; il sindaco parla invece di dieci."),
        ("ru", "По данным полиции, погибли шесть человек, губернатор говорит уже о десяти."),
        ("uk", "За даними поліції, загинули шість людей, губернатор говорить вже про десять."),
    ],
)
def test_a_word_may_stand_within_the_verb_of_a_rival(language: str, text: str) -> None:
    assert counts(language, text) == [(6, "killed"), (10, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Nach Einschätzung des Bürgermeisters sind es 550."),
        ("da", "Ifølge borgmesteren er det nærmere 550."),
        ("nb", "Ordføreren mener at det heller er snakk om 550."),
        ("sv", "Enligt polisen rör det sig snarare om 550."),
        ("it", "Per il sindaco sono 550."),
        ("en", "The mayor believes there are 550."),
        ("ru", "По словам мэра, их 550."),
        ("uk", "За словами мера, їх 550."),
    ],
)
def test_a_count_alone_is_of_what_was_told_where_somebody_says_so(language: str, text: str) -> None:
    pack = PackReading(language).pack()
    (figure,) = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    assert (figure.low, figure.refers) == (550, True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Politiet kom klokken ti, og da var der 30."),
        ("en", "There are 550."),
        ("it", "In città sono 550."),
    ],
)
def test_a_count_alone_that_nobody_gives_is_none(language: str, text: str) -> None:
    assert all(low not in {30, 550} for low, _ in counts(language, text))
