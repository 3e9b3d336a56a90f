"""French: elided articles, the subject after the verb, the conditional of hearsay."""

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

READING = PackReading("fr")
pack, figures = READING.pack, READING.figures
attributions = READING.attributed


@pytest.mark.parametrize("numbers", [range(2, 101), range(101, 10_001, 97), (81_271, 1_000_000)])
def test_number_words_are_read_back(numbers: range | tuple[int, ...]) -> None:
    for number in numbers:
        tokens = tokenize(num2words(number, lang="fr"))
        read = cardinals(pack()).read(tokens, 0)
        assert read is not None
        assert (read.value, read.last) == (number, len(tokens) - 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Au moins 12 personnes ont été tuées dans l'attaque.",
            [("Au moins 12", 12, "killed", None)],
        ),
        (
            "Douze civils, dont trois enfants, sont morts dimanche près d'Orlu.",
            [("Douze", 12, "killed", "civilians"), ("trois", 3, "killed", "children")],
        ),
        (
            "L'explosion a fait 12 morts et 30 blessés.",
            [("12", 12, "killed", None), ("30", 30, "injured", None)],
        ),
        ("Le bilan s'élève désormais à 47 morts.", [("47", 47, "killed", None)]),
        (
            "Un million de personnes ont été déplacées.",
            [("Un million", 1000000, "displaced", None)],
        ),
        (
            "Vingt et un soldats ont péri et soixante-dix-huit ont été blessés.",
            [("Vingt et un", 21, "killed", "soldiers"), ("soixante-dix-huit", 78, "injured", None)],
        ),
        (
            "Près de 3 400 habitants ont dû fuir leurs maisons.",
            [("Près de 3 400", 3400, "displaced", "civilians")],
        ),
        ("Entre 25 et 30 personnes ont été arrêtées.", [("Entre 25 et 30", 30, "arrested", None)]),
        ("L'armée a tué plus de 25 combattants.", [("plus de 25", 25, "killed", "fighters")]),
        (
            "Une quarantaine de personnes ont été blessées, dont dix grièvement.",
            [("Une quarantaine", 40, "injured", None), ("dix", 10, "injured", None)],
        ),
        ("Huit personnes sont portées disparues.", [("Huit", 8, "missing", None)]),
        ("Aucun blessé n'est à déplorer.", [("Aucun blessé", 0, "injured", None)]),
        ("Personne n'a été blessé.", [("Personne n'a été blessé", 0, "injured", None)]),
        ("L'armée dit n'avoir subi aucune perte.", []),
        (
            "Le gouverneur a nié que des civils aient été tués.",
            [("nié que des civils aient été tués", 0, "killed", "civilians")],
        ),
        ("Aucun des blessés n'est en danger.", []),
        ("60 % des maisons sont détruites.", [("60 %", 60, "destroyed", None)]),
        ("Le séisme a coûté la vie à 140 personnes.", [("140", 140, "killed", None)]),
        (
            "Trois morts et cinq blessés dans une fusillade à Orlu.",
            [("Trois", 3, "killed", None), ("cinq", 5, "injured", None)],
        ),
        ("Selon un responsable, 17 soldats ont été tués.", [("17", 17, "killed", "soldiers")]),
        ("Les secours ont retrouvé vivants deux enfants.", [("deux", 2, "rescued", "children")]),
        ("La préfecture porte à 64 le nombre de morts.", [("64", 64, "killed", None)]),
        ("Des dizaines de personnes ont été blessées.", [("Des dizaines", None, "injured", None)]),
    ],
)
def test_figures_are_bound_to_what_happened(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "L'accident de car a fait neuf morts et une trentaine de blessés, selon les pompiers.",
            [("neuf", 9, "killed", None), ("une trentaine", 30, "injured", None)],
        ),
        (
            "Quatre-vingt-douze ouvriers ont été évacués de la mine.",
            [("Quatre-vingt-douze", 92, "displaced", "workers")],
        ),
        (
            "Le séisme a tué 1.250 personnes et en a blessé plus de 3.000.",
            [("1.250", 1250, "killed", None), ("plus de 3.000", 3000, "injured", None)],
        ),
        ("Jusqu'à 60 maisons ont été endommagées.", [("Jusqu'à 60", 60, "destroyed", None)]),
        ("Cinq randonneurs sont introuvables depuis samedi.", [("Cinq", 5, "missing", None)]),
        ("La police a interpellé dix-sept manifestants.", [("dix-sept", 17, "arrested", None)]),
        (
            "Quinze élèves ont été enlevés par des hommes armés.",
            [("Quinze", 15, "kidnapped", "students")],
        ),
        ("Deux alpinistes ont été retrouvés vivants mardi.", [("Deux", 2, "rescued", None)]),
        ("L'aviation a mené huit frappes.", [("huit", 8, "air_strikes", None)]),
        (
            "Aucun civil n'a été tué dans l'opération.",
            [("Aucun civil n'a été tué", 0, "killed", "civilians")],
        ),
        ("Le nombre de blessés est de 112.", [("112", 112, "injured", None)]),
        ("Parmi les morts figurent quatre femmes.", [("quatre", 4, "killed", "women")]),
        (
            "Des milliers d'habitants ont fui la ville.",
            [("Des milliers", None, "displaced", "civilians")],
        ),
        ("Six des victimes étaient des enfants.", [("Six", 6, "casualties", "children")]),
        ("Le 7 mai 2023, à 14 h 30, le vol 815 a décollé avec 20 minutes de retard.", []),
        ("Le pont, long de 300 mètres, a coûté 12 millions d'euros.", []),
    ],
)
def test_figures_of_further_news(text: str, expected: list[Row]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Douze personnes ont été tuées, a annoncé mardi le ministère de la Santé.",
            "le ministère de la Santé",
            "Douze",
        ),
        ("Douze civils sont morts, selon la police locale.", "la police locale", "Douze"),
        (
            "« Nous comptons encore », a déclaré à l'AFP le maire d'Orlu, Marc Delvaux.",
            "le maire d'Orlu, Marc Delvaux",
            "« Nous",
        ),
        (
            "Le maire d'Orlu, Marc Delvaux, a déclaré que 14 personnes avaient disparu.",
            "Le maire d'Orlu, Marc Delvaux",
            "que 14",
        ),
        (
            "Le maire d'Orlu a fait état de 14 morts. Il a ajouté que l'eau baissait.",
            "Le maire d'Orlu",
            "que l'eau",
        ),
        (
            "La maire Anne Brisot a fait état de 14 morts. « C'est fini », a-t-elle ajouté.",
            "La maire Anne Brisot",
            "« C'est",
        ),
        (
            "La maire Anne Brisot a fait état de 14 morts. « C'est fini », dit-elle.",
            "La maire Anne Brisot",
            "« C'est",
        ),
        (
            "« C'est un drame », a déploré la maire Anne Brisot. « Nous avons tout perdu. Tout. »",
            "la maire Anne Brisot",
            "« Nous",
        ),
        ("Selon le maire, le pont s'est effondré.", "le maire", "le pont s'est"),
        ("D'après la préfecture, huit personnes ont disparu.", "la préfecture", "huit personnes"),
        (
            "Comme l'a indiqué mardi le préfet, neuf pêcheurs ont disparu.",
            "le préfet",
            "neuf pêcheurs",
        ),
        (
            "Huit personnes sont mortes, a-t-on appris de source policière.",
            "source policière",
            "Huit",
        ),
        (
            "« Nous avons 18 corps », a dit à la radio publique leur chef, Nadia Ferrol.",
            "leur chef, Nadia Ferrol",
            "« Nous",
        ),
        (
            "Le chef de la police, Jean Mirel, a confirmé à l'AFP la mort de trois agents.",
            "Le chef de la police, Jean Mirel",
            "la mort",
        ),
        ("Des sources médicales ont fait état de huit tués.", "Des sources médicales", "huit tués"),
        (
            "Neuf personnes sont mortes. C'est ce qu'a annoncé le ministère.",
            "le ministère",
            "Neuf personnes",
        ),
        ("L'ONU affirme avoir évacué 40 familles.", "L'ONU", "évacué 40"),
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
            "« La digue a cédé dans la nuit », raconte Léa Sorbin, une habitante de Kelda.",
            "Léa Sorbin, une habitante de Kelda",
            "« La digue",
        ),
        (
            "Le procureur Alain Verdier a précisé que deux suspects étaient en garde à vue.",
            "Le procureur Alain Verdier",
            "que deux suspects",
        ),
        (
            "La rivière est montée de trois mètres, selon un communiqué de la mairie de Tarn.",
            "un communiqué de la mairie de Tarn",
            "La rivière",
        ),
        ("D'après des témoins, les tirs ont duré une heure.", "des témoins", "les tirs ont duré"),
        ("Les rebelles prétendent avoir abattu un avion.", "Les rebelles", "avoir abattu"),
        (
            "La ministre Clara Doriot annonce une aide. « Nous reconstruirons », a-t-elle promis.",
            "La ministre Clara Doriot",
            "« Nous",
        ),
        ("“C'est fini”, a lancé à la foule le capitaine Rochas.", "le capitaine Rochas", "“C'est"),
        (
            "Il n'y aurait pas de survivants, a indiqué à Reuters une source proche du dossier.",
            "une source proche du dossier",
            "Il n'y",
        ),
        (
            "L'incendie est maîtrisé, ont fait savoir les pompiers dans un communiqué jeudi.",
            "les pompiers",
            "L'incendie",
        ),
        (
            "Le maire, interrogé par le Courrier, affirme que la route est coupée.",
            "Le maire",
            "que la route",
        ),
        (
            "Le convoi a été attaqué, rapporte l'agence Kelda-Presse, citant un officier.",
            "un officier",
            "Le convoi",
        ),
    ],
)
def test_who_says_so_in_further_news(text: str, speaker: str, content: str) -> None:
    found = attributions(text)[-1]
    assert found.speaker == speaker
    assert found.content.of(text).startswith(content)


def test_a_refused_figure_is_read() -> None:
    text = "Le ministère n'a pas précisé combien de personnes avaient été tuées."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


def test_the_value_given_before_is_marked() -> None:
    text = "Le bilan est passé de 9 à 12 morts."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.low, one.former) for one in found] == [(9, True), (12, False)]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Une trentaine de morts", "about"),
        ("Quelque 300 morts", "about"),
        ("Pas moins de 12 morts", "at least"),
        ("Plus de 3.400 morts", "more than"),
        ("Jusqu'à 40 morts", "at most"),
        ("Moins de 40 morts", "less than"),
        ("Près de 300 morts", "nearly"),
        ("Douze morts", None),
    ],
)
def test_approximators_are_read(text: str, qualifier: str | None) -> None:
    [figure] = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert (figure.qualifier and figure.qualifier.value) == qualifier


def test_a_medium_that_cites_is_passed_on() -> None:
    [found] = attributions(
        "Huit personnes sont mortes, rapporte le journal Le Courrier, citant la police."
    )
    assert (found.speaker, found.via) == ("la police", ("le journal Le Courrier",))


@pytest.mark.parametrize(
    ("text", "speaker", "hedge"),
    [
        ("L'attentat aurait fait douze morts.", None, "aurait fait"),
        ("Deux soldats seraient morts, selon la police.", "la police", "seraient morts"),
        ("L'armée affirme avoir tué 25 combattants.", "L'armée", "affirme avoir"),
        ("Les rebelles prétendent que le pont est tombé.", "Les rebelles", "prétendent"),
        ("La police a dit que le pont serait fermé.", "La police", None),
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
        ("Selon un responsable, le pont est tombé.", True),
        ("Le pont est tombé, selon des témoins.", True),
        ("« C'est fini », raconte Léa Sorbin, une habitante.", False),
        ("Selon la préfecture, le pont est tombé.", False),
    ],
)
def test_unnamed_sources_are_marked(text: str, *, anonymous: bool) -> None:
    assert [one.anonymous for one in attributions(text)] == [anonymous]


@pytest.mark.parametrize(
    "text",
    [
        "Le président a dit adieu à ses collègues.",
        "L'homme compte parmi les habitants d'Orlu.",
        "Le bilan s'est alourdi à 12 morts.",
        "« C'est fini », a-t-il ajouté.",
    ],
)
def test_what_nobody_says_is_no_attribution(text: str) -> None:
    assert attributions(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le convoi a quitté Orlu pour Saint-Kelda.", ["Orlu", "Saint-Kelda"]),
        ("L'armée d'Orlu a avancé vers Kelda.", ["Orlu", "Kelda"]),
        ("Hier, le ministre Alain Verdier a parlé.", ["Alain Verdier"]),
        ("Plusieurs personnes ont été blessées.", []),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    assert [name.text for name in read_names(tokenize(text), pack())] == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("l'armée syrienne", ["SY"]),
        ("aux États-Unis et en Côte d'Ivoire", ["CI", "US"]),
        ("des diplomates turcs et russes", ["RU", "TR"]),
        ("la maison au bout de la rue", []),
    ],
)
def test_countries_are_read(text: str, codes: list[str]) -> None:
    assert sorted(countries_of(text, "fr")) == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("le ministère de l'Intérieur", "ministry_of_interior"),
        ("le ministère turc de la Défense", "ministry_of_defence"),
        ("dans une frappe aérienne", "air_strike"),
        ("le tremblement de terre", "earthquake"),
        ("dans un camp de réfugiés", "refugee_camp"),
        ("les Nations unies", "united_nations"),
        ("l'armée de l'air", "air_force"),
        ("un cessez-le-feu", "ceasefire"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "fr")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 5 juin 2024", date(2024, 6, 5)),
        ("le 1er mars 2024", date(2024, 3, 1)),
        ("le 3 février", date(2024, 2, 3)),
        ("hier soir", date(2024, 6, 6)),
        ("mercredi", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "counted", "who", "speakers"),
    [
        ("Combien d'enfants ont été tués à Orlu, et qui le dit ?", "killed", "children", ()),
        ("Quel est le bilan des morts à Kelda, et selon qui ?", "killed", None, ()),
        (
            "Selon la préfecture, combien de maisons ont été détruites à Orlu ?",
            "destroyed",
            None,
            ("la préfecture",),
        ),
    ],
)
def test_a_question_for_a_figure_is_understood(
    text: str, counted: str, who: str | None, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.language == "fr"
    assert question.wants_figure
    assert (question.counted, question.who, question.speakers) == ((counted,), who, speakers)


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("Qu'a dit la ministre Clara Doriot sur la digue ?")
    assert (question.language, question.wants_figure) == ("fr", False)
    assert question.speakers == ("la ministre Clara Doriot",)


def test_the_pack_has_the_categories_concepts_and_answers_of_the_others() -> None:
    english = lexicon("en")
    assert english is not None
    assert set(pack().concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(pack().demonyms) == set(english.demonyms)
    assert set(pack().answer) >= set(english.answer)
    for table in ("acts", "fates", "things", "tolls", "who"):
        assert set(getattr(pack().counting, table)) == set(getattr(english.counting, table))
