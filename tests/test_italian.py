"""Italian: elided articles, "ne" for those counted, numbers in one word, "lo ha detto"."""

from datetime import date

import pytest
from num2words import num2words
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.days.days import read_days
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.names.names import read_names
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.concepts import EITHER, concepts_of
from bot.reading.words.tokens import tokenize
from index.spans import Span

Row = tuple[str, float | None, str, str | None]

READING = PackReading("it")
pack, figures = READING.pack, READING.figures
attributions = READING.attributed


@pytest.mark.parametrize("numbers", [range(2, 101), range(101, 10_001, 97), (81_273, 1_000_000)])
def test_number_words_are_read_back(numbers: range | tuple[int, ...]) -> None:
    for number in numbers:
        tokens = tokenize(num2words(number, lang="it"))
        read = cardinals(pack()).read(tokens, 0)
        assert read is not None
        assert (read.value, read.last) == (number, len(tokens) - 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Almeno 12 persone sono morte nell'attacco.", [("Almeno 12", 12, "killed", None)]),
        (
            "Dodici civili, tra cui tre bambini, sono rimasti uccisi domenica vicino a Orlu.",
            [("Dodici", 12, "killed", "civilians"), ("tre", 3, "killed", "children")],
        ),
        (
            "L'esplosione ha causato 12 morti e 30 feriti.",
            [("12", 12, "killed", None), ("30", 30, "injured", None)],
        ),
        ("Il bilancio delle vittime è salito a 47.", [("47", 47, "killed", None)]),
        ("Sale a nove il bilancio dei morti.", [("nove", 9, "killed", None)]),
        (
            "È di tre morti e dodici feriti il bilancio dell'incidente.",
            [("tre", 3, "killed", None), ("dodici", 12, "injured", None)],
        ),
        (
            "Un milione di persone sono state sfollate.",
            [("Un milione", 1000000, "displaced", None)],
        ),
        (
            "Sono morti trentaquattro minatori e altri duecentocinquanta sono rimasti feriti.",
            [
                ("trentaquattro", 34, "killed", "workers"),
                ("duecentocinquanta", 250, "injured", None),
            ],
        ),
        (
            "Circa 3.400 persone hanno dovuto lasciare le proprie case.",
            [("Circa 3.400", 3400, "displaced", None)],
        ),
        ("Oltre 5mila abitanti sono fuggiti.", [("Oltre 5mila", 5000, "displaced", "civilians")]),
        ("Sono state fermate tra 25 e 30 persone.", [("tra 25 e 30", 30, "arrested", None)]),
        ("L'esercito ha ucciso più di 25 miliziani.", [("più di 25", 25, "killed", "fighters")]),
        ("Sono stati uccisi 25 ribelli.", [("25", 25, "killed", "fighters")]),
        ("Quarantuno persone sono state tratte in salvo.", [("Quarantuno", 41, "rescued", None)]),
        ("Otto persone risultano disperse.", [("Otto", 8, "missing", None)]),
        ("Una decina i dispersi, secondo i superstiti.", [("Una decina", 10, "missing", None)]),
        ("Non ci sono feriti.", [("Non ci sono feriti", 0, "injured", None)]),
        ("Nessuno è rimasto ferito.", [("Nessuno è rimasto ferito", 0, "injured", None)]),
        (
            "Il governatore ha smentito che ci siano vittime civili.",
            [("ha smentito che ci siano vittime civili", 0, "killed", "civilians")],
        ),
        (
            "Nessuno dei passeggeri è morto.",
            [("Nessuno dei passeggeri è morto", 0, "killed", "passengers")],
        ),
        ("Il 60% delle case è andato distrutto.", [("60%", 60, "destroyed", None)]),
        ("Il terremoto è costato la vita a 140 persone.", [("140", 140, "killed", None)]),
        (
            "Tre morti e cinque feriti in una sparatoria a Orlu.",
            [("Tre", 3, "killed", None), ("cinque", 5, "injured", None)],
        ),
        ("Tra le vittime ci sono quattro donne.", [("quattro", 4, "killed", "women")]),
        (
            "Il sisma ha ucciso 1.250 persone e ne ha ferite oltre 3.000.",
            [("1.250", 1250, "killed", None), ("oltre 3.000", 3000, "injured", None)],
        ),
        (
            "L'attacco ha ucciso nove persone, ferendone altre 20.",
            [("nove", 9, "killed", None), ("20", 20, "injured", None)],
        ),
        (
            "Sono 46 i casi accertati, tre dei quali mortali.",
            [("46", 46, "other", None), ("tre", 3, "killed", None)],
        ),
        ("I feriti, secondo il 118, sono 24.", [("24", 24, "injured", None)]),
        ("Un 45enne è morto nello schianto.", [("Un", 1, "killed", None)]),
        ("Muore un operaio di 52 anni.", [("un", 1, "killed", "workers")]),
        ("La polizia ha portato a 23 il numero dei morti.", [("23", 23, "killed", None)]),
        (
            "Il 7 maggio 2023, alle 14.30, il volo 815 è decollato con 20 minuti di ritardo.",
            [],
        ),
        ("Il ponte, lungo 300 metri, è costato 12 milioni di euro.", []),
    ],
)
def test_figures_are_bound_to_what_happened(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il rogo ha distrutto sette capannoni.", [("sette", 7, "destroyed", None)]),
        (
            "Due operai sono deceduti e un terzo è ricoverato in prognosi riservata.",
            [("Due", 2, "killed", "workers")],
        ),
        (
            "Nell'agguato hanno perso la vita sei soldati.",
            [("sei", 6, "killed", "soldiers")],
        ),
        (
            "Centoventi detenuti sono stati scarcerati lunedì.",
            [("Centoventi", 120, "rescued", None)],
        ),
        (
            "I carabinieri hanno arrestato quattordici persone all'alba.",
            [("quattordici", 14, "arrested", None)],
        ),
        ("In corteo hanno sfilato 40mila persone.", [("40mila", 40000, "participants", None)]),
        (
            "La frana ha travolto un'auto: morti i tre occupanti.",
            [("tre", 3, "killed", "passengers")],
        ),
        ("Non si registrano vittime.", [("Non si registrano vittime", 0, "killed", None)]),
        ("I contagiati sono saliti a 83.", [("83", 83, "infected", None)]),
        ("Evacuate per precauzione 45 famiglie.", [("45", 45, "displaced", None)]),
        (
            "Venti ostaggi restano nelle mani dei ribelli.",
            [("Venti", 20, "kidnapped", None)],
        ),
        ("Sono annegati almeno nove migranti.", [("almeno nove", 9, "killed", None)]),
        (
            "Ammonta a 310 il numero degli sfollati.",
            [("310", 310, "displaced", None)],
        ),
        ("Abbattuti ieri 36 droni.", [("36", 36, "intercepted", None)]),
        (
            "Una bambina di quattro anni e suo padre sono morti nel crollo.",
            [("Una", 1, "killed", "children"), ("suo padre", 1, "killed", "men")],
        ),
        ("Crollati 600 edifici.", [("600", 600, "destroyed", None)]),
    ],
)
def test_figures_of_further_news(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Dodici persone sono morte, ha annunciato martedì il ministero della Salute.",
            "il ministero della Salute",
            "Dodici",
        ),
        ("Dodici civili sono morti, secondo la polizia locale.", "la polizia locale", "Dodici"),
        (
            "«Stiamo contando», ha detto all'Ansa il sindaco di Orlu, Marco Delvalli.",
            "il sindaco di Orlu, Marco Delvalli",
            "«Stiamo",
        ),
        (
            "Il sindaco, Marco Delvalli, ha detto che 14 mancano. Ha aggiunto che l'acqua cala.",
            "Il sindaco, Marco Delvalli",
            "che l'acqua",
        ),
        (
            "La sindaca Anna Brisa ha riferito di 14 morti. «È la fine», ha aggiunto.",
            "La sindaca Anna Brisa",
            "«È la",
        ),
        ("Secondo il sindaco, il ponte è crollato.", "il sindaco", "il ponte"),
        ("Stando alla procura, otto persone sono scomparse.", "procura", "otto"),
        (
            "Secondo quanto riferito dalla polizia, nove pescatori sono dispersi.",
            "polizia",
            "nove",
        ),
        (
            "«Abbiamo 18 corpi», ha precisato la sua responsabile, Nadia Ferrolli.",
            "la sua responsabile, Nadia Ferrolli",
            "«Abbiamo",
        ),
        (
            "Il capo della polizia, Gianni Mirè, ha confermato alla Rai la morte di tre agenti.",
            "Il capo della polizia, Gianni Mirè",
            "la morte",
        ),
        ("Nove persone sono morte. Lo ha annunciato il ministero.", "il ministero", "Nove"),
        ("«Sono sei i morti», lo ha detto il prefetto di Orlu.", "il prefetto di Orlu", "«Sono"),
        ("«Sono sei i morti»: lo ha detto il prefetto di Orlu.", "il prefetto di Orlu", "«Sono"),
        ("Nove feriti, fa sapere il 118.", "il 118", "Nove"),
        (
            "Lo riferisce la Protezione civile, secondo cui cinque persone sono disperse.",
            "la Protezione civile",
            "cinque",
        ),
        (
            "Il sindaco ha diffuso una nota secondo la quale i morti sono nove.",
            "Il sindaco",
            "i morti",
        ),
        (
            "Otto sono finite in carcere, si legge in una nota della questura.",
            "una nota della questura",
            "Otto",
        ),
        ("La polizia ha annunciato di aver fermato 12 persone.", "La polizia", "fermato"),
        ("La polizia ha portato a 23 il numero dei morti.", "La polizia", "23"),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    found = attributions(text)[-1]
    assert found.speaker == speaker
    assert found.content.of(text).startswith(content)


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "«La diga ha ceduto di notte», racconta Lea Sorbo, abitante di Kelda.",
            "Lea Sorbo, abitante di Kelda",
            "«La diga",
        ),
        (
            "La procuratrice Alba Verdi ha precisato che due sospettati restano in carcere.",
            "La procuratrice Alba Verdi",
            "che due",
        ),
        (
            "Il fiume è salito di tre metri, secondo una nota del comune di Tarno.",
            "una nota del comune di Tarno",
            "Il fiume",
        ),
        ("A detta dei testimoni, gli spari sono durati un'ora.", "testimoni", "gli spari"),
        ("I ribelli sostengono di aver abbattuto un aereo.", "I ribelli", "abbattuto"),
        (
            "Il ponte è caduto, ha riferito l'agenzia Kelda Press, citando un ufficiale.",
            "un ufficiale",
            "Il ponte",
        ),
        (
            "Non ci sono superstiti, dice una fonte vicina al caso.",
            "una fonte vicina al caso",
            "Non ci",
        ),
        (
            "L'incendio è sotto controllo, hanno fatto sapere i vigili del fuoco in una nota.",
            "i vigili del fuoco",
            "L'incendio",
        ),
        (
            "Come spiega la prefetta di Orlu, Ada Merli, gli sfollati sono 300.",
            "la prefetta di Orlu, Ada Merli",
            "gli sfollati",
        ),
        ("Per la questura, i manifestanti erano ottomila.", "la questura", "i manifestanti"),
        ("Il sindacato denuncia: «Mancavano i freni».", "Il sindacato", "«Mancavano"),
        (
            "I testimoni parlano di almeno dieci morti.",
            "I testimoni",
            "almeno dieci",
        ),
    ],
)
def test_who_says_so_in_further_news(text: str, speaker: str, content: str) -> None:
    found = attributions(text)[-1]
    assert found.speaker == speaker
    assert found.content.of(text).startswith(content)


def test_a_preposition_takes_only_who_can_speak() -> None:
    assert attributions("Due sono morti per l'esplosione a Dorrin.") == ()


def test_a_refused_figure_is_read() -> None:
    text = "Il ministero non ha precisato quante persone sono morte."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


def test_the_value_given_before_is_marked() -> None:
    text = "Il bilancio è passato da 9 a 12 morti."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.low, one.former) for one in found] == [(9, True), (12, False)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Una trentina di morti", "about"),
        ("Circa 300 morti", "about"),
        ("Almeno 12 morti", "at least"),
        ("Oltre 3.400 morti", "more than"),
        ("Fino a 40 morti", "at most"),
        ("Meno di 40 morti", "less than"),
        ("Quasi 300 morti", "nearly"),
        ("Dodici morti", None),
    ],
)
def test_approximators_are_read(text: str, qualifier: str | None) -> None:
    [figure] = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert (figure.qualifier and figure.qualifier.value) == qualifier


def test_a_medium_that_cites_is_passed_on() -> None:
    [found] = attributions(
        "Otto persone sono morte, ha riferito il quotidiano Il Corriere, citando la polizia."
    )
    assert (found.speaker, found.via) == ("la polizia", ("il quotidiano Il Corriere",))


@pytest.mark.parametrize(
    ("text", "speaker", "hedge"),
    [
        ("L'attentato avrebbe causato dodici morti.", None, "avrebbe causato"),
        ("Due soldati sarebbero morti, secondo la polizia.", "la polizia", "sarebbero morti"),
        ("L'esercito afferma di aver ucciso 25 ribelli.", "L'esercito", "afferma di aver"),
    ],
)
def test_the_conditional_and_doubtful_verbs_are_hedges(
    text: str, speaker: str | None, hedge: str | None
) -> None:
    [found] = attributions(text)
    assert (found.speaker, found.hedge) == (speaker, hedge)


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Secondo un funzionario, il ponte è crollato.", True),
        ("Il ponte è crollato, secondo testimoni.", True),
        ("«È finita», racconta Lea Sorbo, abitante di Orlu.", False),
        ("Secondo la procura, il ponte è crollato.", False),
    ],
)
def test_unnamed_sources_are_marked(text: str, *, anonymous: bool) -> None:
    assert [one.anonymous for one in attributions(text)] == [anonymous]


@pytest.mark.parametrize(
    "text",
    [
        "Il presidente ha detto addio ai colleghi.",
        "La cittadina conta su due ponti.",
        "La cifra dei morti è salita a 52.",
        "Si registrano nove morti.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il convoglio è partito da Orlu verso San Kelda.", ["Orlu", "San Kelda"]),
        ("Ieri il ministro Alano Verdi ha parlato.", ["Alano Verdi"]),
        ("Diverse persone sono rimaste ferite.", []),
        ("L'incendio dell'Orlu è spento.", ["Orlu"]),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert [name.text for name in read_names(tokenize(text), pack())] == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("l'esercito siriano", ["SY"]),
        ("negli Stati Uniti e in Costa d'Avorio", ["CI", "US"]),
        ("diplomatici turchi e russi", ["RU", "TR"]),
        ("la casa in fondo alla strada", []),
    ],
)
def test_countries_are_read(text: str, codes: list[str]) -> None:
    assert sorted(countries_of(text, "it")) == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("il ministero dell'Interno", "ministry_of_interior"),
        ("il ministero turco della Difesa", "ministry_of_defence"),
        ("in un raid aereo", "air_strike"),
        ("il terremoto", "earthquake"),
        ("in un campo profughi", "refugee_camp"),
        ("le Nazioni Unite", "united_nations"),
        ("l'aeronautica", "air_force"),
        ("il cessate il fuoco", "ceasefire"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "it")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("il 5 giugno 2024", date(2024, 6, 5)),
        ("il 3 febbraio", date(2024, 2, 3)),
        ("ieri sera", date(2024, 6, 6)),
        ("mercoledì", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "counted", "who", "speakers"),
    [
        ("Quanti bambini sono morti a Orlu, e chi lo dice?", "killed", "children", ()),
        ("Qual è il bilancio delle vittime a Kelda, e secondo chi?", "killed", None, ()),
        (
            "Secondo il comune, quante case sono state distrutte a Orlu?",
            "destroyed",
            None,
            ("il comune",),
        ),
        ("In quanti sono scesi in piazza?", "participants", None, ()),
    ],
)
def test_a_question_for_a_figure_is_understood(
    text: str, counted: str, who: str | None, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.language == "it"
    assert question.wants_figure
    assert (question.counted, question.who, question.speakers) == ((counted,), who, speakers)


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("Che cosa ha detto la ministra Clara Dori sulla diga?")
    assert (question.language, question.wants_figure) == ("it", False)
    assert question.speakers == ("la ministra Clara Dori",)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Quanti morti?", "it"),
        ("Chi lo dice?", "it"),
        ("E i feriti?", "it"),
        ("Quante vittime a Orlu?", "it"),
        ("¿Cuántos muertos?", "es"),
        ("cuantos muertos en Roma", "es"),
        ("¿Y cuántos heridos?", "es"),
        ("Combien de morts ?", "fr"),
        ("Qui le dit ?", "fr"),
        ("Quantos mortos?", "pt"),
        ("Quantas pessoas morreram?", "pt"),
    ],
)
def test_a_short_question_is_told_from_those_of_its_neighbours(
    question: str, language: str
) -> None:
    assert analyse(question).language == language


def test_the_pack_has_the_categories_concepts_and_answers_of_the_others() -> None:
    english = lexicon("en")
    assert english is not None
    assert set(pack().concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(pack().demonyms) == set(english.demonyms)
    assert set(pack().answer) >= set(english.answer)
    for table in ("acts", "fates", "things", "tolls", "who"):
        assert set(getattr(pack().counting, table)) == set(getattr(english.counting, table))
