"""Ages, times, lengths, sums and shares: how they are asked for, and which sentences tell them."""

from datetime import date

import pytest

from bot.asking.measures import answers_nothing_else, counts_as_well, measured_noun
from bot.asking.question import analyse
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.measures.measured import Measured
from bot.claims import Claim
from bot.ledger.verifying import fault
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.measures import read_measures
from bot.reading.reader import Reader, Reading
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

MEASURED = Measured(SentenceEncoder())
NOUNS = CountedNouns(SentenceEncoder())
REPORT = (
    "Thieves took 48,300 dollars from the harbour bank in Torsk on Friday, police said. "
    "The guard, Mette Holm, 41, was not hurt. The bank stood closed for 36 hours. "
    "Some 62 percent of the voters are in favour of the plan for a new bank, a survey found. "
    "The new vault cost 3 million euros."
)


def reading(text: str, language: str = "en") -> Reading:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


def told(question: str, *readings: Reading) -> list[str]:
    return [claim.quote_text for claim in best(question, *readings)]


def best(question: str, *readings: Reading) -> tuple[Claim, ...]:
    return MEASURED.best(NOUNS.matched(analyse(question), readings), readings)


def kinds(language: str, text: str) -> set[str]:
    pack = lexicon(language)
    assert pack is not None
    return {measure.kind for measure in read_measures(tokenize(text), pack)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 13-year-old boy swam home."),
        ("en", "A boy aged 13 swam home."),
        ("da", "En dreng i alderen 13 svømmede hjem."),
        ("de", "Ein Junge im Alter von 13 Jahren schwamm heim."),
        ("ru", "Мальчик в возрасте 13 лет вернулся домой."),
        ("uk", "Хлопець у віці 13 років повернувся додому."),
        ("ar", "عاد الفتى البالغ من العمر 13 عاما إلى بيته."),
        ("da", "Den 13-årige dreng svømmede hjem."),
        ("de", "Der 13-jährige Junge schwamm heim."),
        ("sv", "Den 13-årige pojken simmade hem."),
        ("nb", "Den 13-årige gutten svømte hjem."),
        ("fr", "Âgé de 13 ans, le garçon est rentré."),
        ("es", "El niño, de 13 años de edad, volvió."),
        ("it", "Il bambino, di 13 anni d'età, è tornato."),
        ("ru", "13-летний мальчик вернулся домой."),
        ("uk", "13-річний хлопець повернувся додому."),
        ("tr", "13 yaşındaki çocuk eve döndü."),
        ("ar", "عاد الصبي البالغ 13 عاما من العمر إلى منزله."),
    ],
)
def test_an_age_is_a_measure(language: str, text: str) -> None:
    assert "age" in kinds(language, text)


def test_a_number_behind_a_name_is_an_age() -> None:
    assert "age" in kinds("en", "Mette Holm, 41, was not hurt.")
    assert "age" in kinds("nb", "Mette Holm, 41 år fra Torsk, var uskadd.")
    assert "age" not in kinds("en", "In Torsk 41 ferries sailed.")


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The bridge was hit twice.", "times"),
        ("da", "Broen blev ramt otte gange.", "times"),
        ("de", "Die Brücke wurde dreimal getroffen.", "times"),
        ("ar", "قصف الجسر مرتين.", "times"),
        ("ar", "قصف الجسر 8 مرات.", "times"),
        ("ru", "Мост обстреляли дважды.", "times"),
        ("uk", "Міст обстріляли тричі.", "times"),
        ("fr", "Le pont a été touché trois fois.", "times"),
        ("es", "El puente fue alcanzado dos veces.", "times"),
        ("it", "Il ponte è stato colpito due volte.", "times"),
        ("tr", "Köprü sekiz kez vuruldu.", "times"),
        ("sv", "Bron träffades åtta gånger.", "times"),
        ("en", "It costs $11 billion.", "money"),
        ("da", "Det koster 11 mia. kroner.", "money"),
        ("ru", "Воры забрали 26 750 рублей.", "money"),
        ("de", "Der Streik dauerte zwölf Tage.", "span"),
        ("ar", "استمر الإضراب يومين.", "span"),
        ("nb", "Øya ligger 72 kilometer unna.", "length"),
        ("en", "Some 62 percent have moved.", "percent"),
        ("tr", "Yüzde 62 taşındı.", "percent"),
    ],
)
def test_a_unit_beside_a_number_is_a_measure(language: str, text: str, kind: str) -> None:
    assert kind in kinds(language, text)


def test_a_unit_without_a_number_is_none() -> None:
    assert kinds("en", "The dollar fell for days.") == set()
    assert kinds("da", "Det varede mange uger.") == set()


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("How old is Mette Holm?", {"age", "year"}),
        ("Hvor gammel er Mette Holm?", {"age", "year"}),
        ("Wie alt ist Mette Holm?", {"age", "year"}),
        ("Quel âge a Mette Holm ?", {"age", "year"}),
        ("¿Cuántos años tiene Mette Holm?", {"age", "year"}),
        ("كم عمر الحارسة؟", {"age", "year"}),
        ("Сколько лет охраннику?", {"age", "year"}),
        ("Скільки років охоронцю?", {"age", "year"}),
        ("Gardiyan kaç yaşında?", {"age", "year"}),
        ("How long did the strike last?", {"length", "span", "year"}),
        ("Hvor længe varede strejken?", {"span", "year"}),
        ("Hur länge varade strejken?", {"span", "year"}),
        ("What share of voters backed the plan?", {"percent"}),
        ("How many percent of voters backed the plan?", {"percent"}),
        ("Hvor stor en andel af vælgerne støtter planen?", {"percent"}),
        ("Welcher Anteil der Wähler unterstützt den Plan?", {"percent"}),
        ("ما نسبة الناخبين الذين يؤيدون الخطة؟", {"percent"}),
        ("У какого процента школьников есть два счёта?", {"percent"}),
        ("У якого відсотка школярів є два рахунки?", {"percent"}),
        ("Bei welchem Anteil der Schüler gibt es zwei Konten?", {"percent"}),
        ("What did the vault cost?", {"money"}),
        ("Hvad kostede boksen?", {"money"}),
        ("Hva kostet hvelvet?", {"money"}),
        ("كم تكلفة الخزنة؟", {"money"}),
        ("What was the fine for the harbour board?", {"money"}),
        ("Hvor stor var bøden til havnevæsenet?", {"money"}),
        ("Wie hoch war die Geldstrafe?", {"money"}),
        ("Quel était le montant de l'amende ?", {"money"}),
        ("ما قيمة الغرامة؟", {"money"}),
        ("How high was the turnout in Torsk?", {"percent"}),
        ("Hvor høj var valgdeltagelsen i Torsk?", {"percent"}),
        ("Какова явка в Торске?", {"percent"}),
        ("How long is the pier?", {"length", "span", "year"}),
        ("Hvor lang er molen?", {"length"}),
        ("What is the highest fine for a ship?", {"money"}),
        ("What is said about the fine?", set()),
        ("What was the human cost of the raid?", set()),
        ("What does the mayor say about inflation?", set()),
        ("¿Qué dice el alcalde sobre la inflación?", set()),
        ("Hvad siger borgmesteren om prisen?", set()),
        ("ماذا قال الوزير عن سعر الخبز؟", set()),
        ("Yeni limanın maliyeti nedir?", {"money"}),
        ("What is the name of the mayor?", set()),
        ("Hvad er navnet på borgmesteren?", set()),
        ("How high is the number of dead in Torsk?", set()),
        ("How many times was the bridge hit?", {"times"}),
        ("Hvor mange gange er broen blevet ramt?", {"times"}),
        ("كم مرة قصف الجسر؟", {"times"}),
        ("How many people were killed in Torsk?", set()),
        ("Combien de personnes ont été tuées à Torsk ?", set()),
        ("How many lives did the flood cost?", set()),
    ],
)
def test_what_a_question_asks_to_be_measured(question: str, measures: set[str]) -> None:
    assert analyse(question).measures == measures


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How much money was stolen from the bank in Torsk?", "48,300"),
        ("Hvor mange penge blev stjålet fra banken i Torsk?", "48,300"),
        ("Wie viel Geld wurde aus der Bank in Torsk gestohlen?", "48,300"),
        ("Combien d'argent a été volé à la banque de Torsk ?", "48,300"),
        ("كم المبلغ الذي سرق من البنك في تورسك؟", "48,300"),
        ("How old is Mette Holm?", "41"),
        ("Hvor gammel er Mette Holm?", "41"),
        ("How long was the bank closed?", "36 hours"),
        ("Wie lange war die Bank geschlossen?", "36 hours"),
        ("What did the new vault cost?", "3 million"),
        ("¿Cuánto costó la nueva cámara acorazada?", "3 million"),
    ],
)
def test_the_sentence_that_has_the_measure_answers(question: str, answer: str) -> None:
    sentences = told(question, reading(REPORT))
    assert sentences
    assert all(answer in sentence for sentence in sentences)


@pytest.mark.parametrize(
    "question",
    [
        "What share of voters support the plan?",
        "How many percent of the voters support the plan?",
        "Hvor stor en andel af vælgerne støtter planen?",
        "Welcher Anteil der Wähler unterstützt den Plan?",
        "Quelle proportion des électeurs est favorable au plan ?",
        "ما نسبة الناخبين الذين يؤيدون الخطة؟",
    ],
)
def test_a_share_is_the_percentage_of_that_meaning(question: str) -> None:
    figures = [claim.figure.low for claim in best(question, reading(REPORT)) if claim.figure]
    assert figures == [62]


@pytest.mark.parametrize(
    "question",
    [
        "How old is Peter Vinter?",
        "Hvor gammel er Peter Vinter?",
        "How long will the tunnel to Kelda be?",
        "What percentage of fishermen own a boat?",
    ],
)
def test_a_measure_that_nobody_tells_is_not_made_of_another(question: str) -> None:
    assert told(question, reading(REPORT)) == []


def test_the_words_around_a_measure_tell_it_in_a_long_sentence() -> None:
    text = "In Torsk the pier will cost 40 million crowns, the mayor said after a visit by sailors."
    assert told("How much will the pier in Torsk cost?", reading(text)) == [text]


def test_each_article_has_its_say() -> None:
    other = reading("The bank of Torsk lost 47,000 dollars to the thieves, its director said.")
    question = "How much money was stolen from the bank in Torsk?"
    sentences = told(question, reading(REPORT), other)
    assert any("48,300" in sentence for sentence in sentences)
    assert any("47,000" in sentence for sentence in sentences)


def test_the_amount_nearest_to_the_question_is_the_figure() -> None:
    text = "The new vault in Torsk cost 3 million euros, the lamp above it 40 euros."
    claims = best("What did the new vault in Torsk cost?", reading(text))
    assert [(c.figure.low, c.figure.text) for c in claims if c.figure] == [
        (3_000_000, "3 million euros")
    ]
    assert [fault(claim) for claim in claims] == [None]


@pytest.mark.parametrize(
    "question",
    [
        "How much did Lena Holm get from donors who gave the men 900 crowns?",
        "Hvor mange penge fik Lena Holm af de donorer, der gav andre 900 kroner?",
        "Сколько крон давали Лене Хольм те, кто давал мужчинам по 900 крон?",
    ],
)
def test_an_amount_that_the_question_tells_is_not_its_answer(question: str) -> None:
    text = "Lena Holm found that donors who gave the men 900 crowns gave her 200 crowns."
    assert [c.figure.low for c in best(question, reading(text)) if c.figure] == [200]


def test_an_amount_that_the_question_tells_stays_where_no_other_is_told() -> None:
    text = "The fine of Lena Holm was 900 crowns."
    claims = best("How much was the fine of Lena Holm, 900 crowns?", reading(text))
    assert [c.figure.low for c in claims if c.figure] == [900]


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange millioner euro kostede den nye boks i Torsk?",
        "How many million euros did the new vault in Torsk cost?",
        "كم مليون يورو كلفت الخزنة الجديدة في تورسك؟",
    ],
)
def test_so_many_of_a_unit_are_asked_for_as_a_measure(question: str) -> None:
    asked = analyse(question)
    assert asked.measures == {"money"}
    assert asked.counted == ()
    figures = [c.figure.low for c in best(question, reading(REPORT)) if c.figure]
    assert figures == [3_000_000]


def test_a_sentence_need_not_repeat_the_name() -> None:
    text = "Torsk has a new pier. The pier cost 40 million crowns, the board said."
    sentences = told("Hvad kostede molen i Torsk?", reading(text))
    sentences += told("What was the price of the pier in Torsk?", reading(text))
    assert set(sentences) == {"The pier cost 40 million crowns, the board said."}


def test_an_age_goes_before_mere_years_in_one_article() -> None:
    text = "Holm has worked there for 12 years. Mette Holm, 41, was not hurt."
    assert told("How old is Mette Holm?", reading(text)) == ["Mette Holm, 41, was not hurt."]


def test_what_a_speaker_measures_is_asked_of_that_speaker() -> None:
    text = "The mayor said the bridge was hit twice. The army said it was hit eight times."
    sentences = told("How many times was the bridge hit, according to the army?", reading(text))
    assert sentences == ["The army said it was hit eight times."]


def test_which_questions_a_count_answers_as_well() -> None:
    assert counts_as_well(analyse("How much territory was taken?"))
    assert counts_as_well(analyse("How often was the bridge hit?"))
    assert not counts_as_well(analyse("How old is Mette Holm?"))
    assert answers_nothing_else(analyse("How old is Mette Holm?"))
    assert not answers_nothing_else(analyse("How long did the strike last?"))


def test_a_count_that_is_asked_for_besides_is_not_lost() -> None:
    asked = analyse("How long did the battle in Torsk last, and how many people were killed?")
    assert asked.counts_besides
    assert counts_as_well(asked)
    assert asked.counted == ("killed",)
    assert not analyse("How old is Mette Holm?").counts_besides
    assert not analyse("How much money was stolen in Torsk?").counts_besides


def test_the_age_of_one_who_is_not_named_is_told_where_the_harm_is() -> None:
    harmed = reading(
        "A boy aged 13 was killed on the quay in Torsk on Friday. A pensioner of 71 years, who "
        "watched from a window, called the police. Two children were hurt."
    )
    sentence = "A boy aged 13 was killed on the quay in Torsk on Friday."
    assert told("How old was the boy killed in Torsk?", harmed) == [sentence]
    assert told("Hvor gammel var drengen, der blev dræbt i Torsk?", harmed) == [sentence]


@pytest.mark.parametrize(
    ("question", "measures"),
    [
        ("How far off are the elections in Torsk?", {"span", "year", "length"}),
        ("Hvor langt er der til valget i Torsk?", {"span", "year", "length"}),
        ("Hur långt är det till valet i Torsk?", {"span", "year", "length"}),
        ("¿Cuánto falta para las elecciones en Torsk?", {"span", "year"}),
        ("Dans combien de temps sont les élections à Torsk ?", {"span", "year"}),
        ("Сколько осталось до выборов в Торске?", {"span", "year"}),
        ("كم بقي على الانتخابات في تورسك؟", {"span", "year"}),
        ("Torsk'ta seçimlere ne kadar kaldı?", {"span", "year"}),
        ("Hvor langt er der fra Orlu til Torsk?", {"length"}),
    ],
)
def test_how_far_off_is_a_time_as_well(question: str, measures: set[str]) -> None:
    assert analyse(question).measures == measures


def test_a_turkish_time_over_which_something_is_done_is_a_measure() -> None:
    assert kinds("tr", "Belediye plajı 48 saatliğine kapattı.") == {"span"}
    assert kinds("tr", "Köprü iki yıllığına kapatıldı.") == {"year"}


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How high is the bail for Kim Berg?", "bail"),
        ("Hvor stor er kautionen for manden?", "kautionen"),
        ("How much money was stolen?", None),
        ("How many people were hurt?", None),
    ],
)
def test_what_is_measured_may_have_a_noun(question: str, noun: str | None) -> None:
    assert measured_noun(analyse(question)) == noun


def test_a_sentence_that_calls_the_measure_by_its_noun_need_not_say_more() -> None:
    case = reading(
        "Kim Berg (41) er arrestert og siktet for ranet av gullsmeden Pål Lund i Torsk. Kausjonen "
        "hans er satt til 80 000 kroner, ifølge Torsk Tidende. Klubben tapte 90 000 kroner.",
        "nb",
    )
    asked = "Hvor stor er kautionen for den mand, der er anholdt for ranet af Pål Lund?"
    assert told(asked, case) == ["Kausjonen hans er satt til 80 000 kroner, ifølge Torsk Tidende."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Noruega dio a Colombia una ayuda de 75 millones de dólares en 2031."),
        ("it", "La Norvegia ha dato alla Colombia aiuti per 75 milioni di dollari nel 2031."),
        ("uk", "Норвегія дала Колумбії 75 млн доларів допомоги у 2031 році."),
        ("ru", "Норвегия выделила Колумбии 75 млн долларов помощи в 2031 году."),
    ],
)
def test_what_one_country_got_is_not_what_another_got(language: str, text: str) -> None:
    aid = reading(text, language)
    assert told("How much aid did Chile get from Norway in 2031?", aid) == []
    assert told("How much aid did Colombia get from Norway in 2031?", aid) == [text]
