"""Ukrainian: seven cases, apostrophes in words, cues after a dash."""

from datetime import date

import pytest
from num2words import num2words
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.attribution import read_attributions
from bot.reading.days.days import read_days
from bot.reading.figures.figures import read_figures
from bot.reading.gloss import in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.concepts import EITHER, concepts_of
from bot.reading.words.tokens import tokenize
from index.spans import Span
from index.text.layout import body_sentences

READING = PackReading("uk")
pack, figures = READING.pack, READING.figures
attributions = READING.said
names = READING.names


@pytest.mark.parametrize("case", ["nominative", "accusative"])
def test_number_words_are_read_in_every_case(case: str) -> None:
    reader = cardinals(pack())
    for number in (*range(2, 10_001), *range(10_007, 1_000_000, 4_999)):
        words = tokenize(num2words(number, lang="uk", case=case))
        found = reader.read(words, 0)
        assert found is not None, number
        assert (found.value, found.last) == (number, len(words) - 1), number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Загинула двадцять одна людина.", [("двадцять одна", 21, "killed", None)]),
        ("Поранено двісті п'ятдесят осіб.", [("двісті п'ятдесят", 250, "injured", None)]),
        ("Постраждали 1 200 людей.", [("1 200", 1200, "injured", None)]),
        ("Евакуювали близько 2,5 тис. осіб.", [("близько 2,5 тис.", 2500, "displaced", None)]),
        ("Понад тисячу людей покинули свої домівки.", [("Понад тисячу", 1000, "displaced", None)]),
        ("Понад тисячі людей евакуйовано.", [("Понад тисячі", 1000, "displaced", None)]),
        (
            "Загинули двоє, ще четверо поранені.",
            [("двоє", 2, "killed", None), ("четверо", 4, "injured", None)],
        ),
        (
            "Двох поліцейських поранили, трьох мирних жителів убили.",
            [("Двох", 2, "injured", "police"), ("трьох", 3, "killed", "civilians")],
        ),
        (
            "Загинуло щонайменше двадцять п'ять осіб, зокрема троє дітей.",
            [("щонайменше двадцять п'ять", 25, "killed", None), ("троє", 3, "killed", "children")],
        ),
        ("Кількість загиблих зросла до 47.", [("47", 47, "killed", None)]),
        (
            "Кількість жертв землетрусу зросла з 12 до 19 осіб.",
            [("12", 12, "killed", None), ("19", 19, "killed", None)],
        ),
        ("Постраждали від 20 до 30 людей.", [("від 20 до 30", 30, "injured", None)]),
        (
            "Загинули 12 мирних мешканців і троє солдатів.",
            [("12", 12, "killed", "civilians"), ("троє", 3, "killed", "soldiers")],
        ),
        (
            "Унаслідок удару загинули 12 людей, серед них двоє дітей і чотири жінки.",
            [
                ("12", 12, "killed", None),
                ("двоє", 2, "killed", "children"),
                ("чотири", 4, "killed", "women"),
            ],
        ),
        ("Людей двадцять дістали поранення.", [("Людей двадцять", 20, "injured", None)]),
        ("60 відсотків старого міста під водою.", [("60 відсотків", 60, "territory", None)]),
        ("Ніхто не постраждав.", [("Ніхто не постраждав", 0, "injured", None)]),
        (
            "Загиблих і постраждалих немає.",
            [("Загиблих і постраждалих немає", 0, "casualties", None)],
        ),
        ("Обійшлося без жертв.", [("Обійшлося без жертв", 0, "killed", None)]),
        ("Жодна людина не загинула.", [("Жодна людина не загинула", 0, "killed", None)]),
        ("Десятки людей зазнали поранень.", [("Десятки", None, "injured", None)]),
        ("Сотні жителів евакуйовано.", [("Сотні", None, "displaced", "civilians")]),
        (
            "Півтори тисячі людей залишилися без даху над головою.",
            [("Півтори тисячі", 1500, "displaced", None)],
        ),
        ("Поліція затримала 14 підозрюваних.", [("14", 14, "arrested", None)]),
        ("Вісім рибалок зникли безвісти.", [("Вісім", 8, "missing", "workers")]),
        (
            "Рятувальники дістали з-під завалів тіла дев'яти людей.",
            [("дев'яти", 9, "killed", None)],
        ),
        ("Жертвами вибуху стали семеро людей.", [("семеро", 7, "killed", None)]),
        (
            "Загинула жінка, ще один чоловік поранений.",
            [("жінка", 1, "killed", "women"), ("ще один", 1, "injured", None)],
        ),
        (
            "Чоловік загинув, двоє дітей поранені.",
            [("Чоловік", 1, "killed", "men"), ("двоє", 2, "injured", "children")],
        ),
        ("Авіація завдала дев'ять авіаударів.", [("дев'ять", 9, "air_strikes", None)]),
        ("Армія знищила 25 бойовиків.", [("25", 25, "killed", "fighters")]),
        ("Бойовики викрали п'ятьох учителів.", [("п'ятьох", 5, "kidnapped", "workers")]),
        ("До лікарень доставлено 16 постраждалих.", [("16", 16, "injured", None)]),
        ("Госпіталізовано дев'ятьох людей.", [("дев'ятьох", 9, "hospitalised", None)]),
        ("Зруйновано 40 будинків.", [("40", 40, "destroyed", None)]),
        (
            "52 людини поранено, троє вважаються зниклими безвісти.",
            [("52", 52, "injured", None), ("троє", 3, "missing", None)],
        ),
        (
            "Речник відмовився назвати кількість загиблих.",
            [("відмовився назвати кількість загиблих", None, "killed", None)],
        ),
        ("Внаслідок пожежі загинули 9 робітників.", [("9", 9, "killed", "workers")]),
        ("Вдалося врятувати 15 людей.", [("15", 15, "rescued", None)]),
        ("Землетрус забрав життя 212 людей.", [("212", 212, "killed", None)]),
        ("Внаслідок аварії порома потонули 8 пасажирів.", [("8", 8, "killed", "passengers")]),
        ("Майже триста людей постраждали.", [("Майже триста", 300, "injured", None)]),
        ("Близько 150 бойовиків убито.", [("Близько 150", 150, "killed", "fighters")]),
        (
            "Щонайменше 18 людей, включно з шістьма дітьми, загинули.",
            [("Щонайменше 18", 18, "killed", None), ("шістьма", 6, "killed", "children")],
        ),
        ("Про 12 загиблих повідомили рятувальники.", [("12", 12, "killed", None)]),
        ("Близько двох десятків людей поранено.", [("Близько двох десятків", 20, "injured", None)]),
        (
            "Від початку війни загинули понад 10 тис. цивільних.",
            [("понад 10 тис.", 10000, "killed", "civilians")],
        ),
        ("Вибух на складі забрав життя трьох робітників.", [("трьох", 3, "killed", "workers")]),
        (
            "В Орлу через обвал моста загинули шестеро і постраждали 19 людей.",
            [("шестеро", 6, "killed", None), ("19", 19, "injured", None)],
        ),
        ("Кількість постраждалих збільшилася до 63.", [("63", 63, "injured", None)]),
        (
            "Поранено щонайменше вісьмох військовослужбовців.",
            [("щонайменше вісьмох", 8, "injured", "soldiers")],
        ),
        ("Ще 27 людей вважаються зниклими безвісти.", [("27", 27, "missing", None)]),
        (
            "За ніч із Тарна евакуювали 1,2 тис. жителів.",
            [("1,2 тис.", 1200, "displaced", "civilians")],
        ),
        ("Поліцейські заарештували п'ятьох підозрюваних.", [("п'ятьох", 5, "arrested", None)]),
        (
            "У лікарнях залишаються 14 поранених, двоє з них у важкому стані.",
            [("14", 14, "injured", None), ("двоє", 2, "injured", None)],
        ),
        ("Убито 34 бойовиків, заявила армія.", [("34", 34, "killed", "fighters")]),
        ("Поранених немає.", [("Поранених немає", 0, "injured", None)]),
        (
            "Без даху над головою залишилися понад дві тисячі родин.",
            [("понад дві тисячі", 2000, "displaced", None)],
        ),
        ("Кількість жертв сягнула 118.", [("118", 118, "killed", None)]),
        (
            "Двадцять два шахтарі загинули на шахті в Кельді.",
            [("Двадцять два", 22, "killed", "workers")],
        ),
        ("Заручниками стали дев'ятеро пасажирів.", [("дев'ятеро", 9, "kidnapped", "passengers")]),
    ],
)
def test_figures_are_bound_to_what_happened(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Будівництво коштуватиме 40 мільйонів гривень і триватиме три роки.",
        "5 червня 2024 року о 14 годині 3-тя бригада почала відхід.",
        "34-річний чоловік приїхав 3 березня.",
        "Вони летіли рейсом 417 до Орлу.",
    ],
)
def test_dates_measures_money_and_ordinals_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("Загинуло щонайменше двадцять п'ять осіб.", 25, 25, "at least"),
        ("Постраждали від 20 до 30 людей.", 20, 30, None),
        ("Людей двадцять дістали поранення.", 20, 20, "about"),
        ("Понад тисячі людей евакуйовано.", 1000, 1000, "more than"),
        ("Майже триста людей постраждали.", 300, 300, "nearly"),
        ("Кількість загиблих зросла до 47.", 47, 47, None),
        ("Евакуювали близько 2,5 тис. осіб.", 2500, 2500, "about"),
    ],
)
def test_approximators_and_ranges_are_kept(
    text: str, low: float, high: float, qualifier: str | None
) -> None:
    [found] = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert (found.low, found.high) == (low, high)
    assert (found.qualifier and found.qualifier.value) == qualifier


def test_parts_stay_under_their_total() -> None:
    text = "Загинули 12 людей, серед них двоє дітей і чотири жінки."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [one.included for one in found] == [False, True, True]


def test_a_refused_figure_is_read() -> None:
    text = "Речник відмовився назвати кількість загиблих."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Губернатор Іван Колба повідомив, що загинули п'ятеро людей.",
            "Губернатор Іван Колба",
            "що загинули п'ятеро людей",
        ),
        (
            "П'ятеро людей загинули, повідомив губернатор Іван Колба.",
            "губернатор Іван Колба",
            "П'ятеро людей загинули",
        ),
        (
            "За словами міністра оборони Петра Тарнова, загинули 12 солдатів.",
            "міністра оборони Петра Тарнова",
            "загинули 12 солдатів",
        ),
        (
            "За даними поліції Орлу, постраждали семеро людей.",
            "поліції Орлу",
            "постраждали семеро людей",
        ),
        (
            "Згідно з даними міністерства охорони здоров'я, поранено 14 осіб.",
            "міністерства охорони здоров'я",
            "поранено 14 осіб",
        ),
        ("«Ми продовжуємо пошуки», — сказав міністр.", "міністр", "«Ми продовжуємо пошуки»"),
        (
            "— Ми продовжуємо пошуки, — сказала мерка Ірма Толб.",
            "мерка Ірма Толб",
            "Ми продовжуємо пошуки",
        ),
        (
            "Загинули восьмеро людей, передає агентство «Кур'єр» із посиланням на поліцію.",
            "поліцію",
            "Загинули восьмеро людей",
        ),
        (
            "Агентство «Кур'єр» передає з посиланням на поліцію, що загинули восьмеро людей.",
            "поліцію",
            "що загинули восьмеро людей",
        ),
        (
            "Як повідомив представник ДСНС Олег Брандт, евакуйовано 300 людей.",
            "представник ДСНС Олег Брандт",
            "евакуйовано 300 людей",
        ),
        (
            "Евакуйовано 300 людей, як повідомив представник ДСНС Олег Брандт.",
            "представник ДСНС Олег Брандт",
            "Евакуйовано 300 людей",
        ),
        ("Бойовики стверджують, що вбили 30 солдатів.", "Бойовики", "що вбили 30 солдатів"),
        (
            "У понеділок губернатор заявив, що ситуація складна.",
            "губернатор",
            "що ситуація складна",
        ),
        (
            "Джерело в поліції повідомило, що затримано трьох.",
            "Джерело в поліції",
            "що затримано трьох",
        ),
        ("Очевидці розповіли, що вибух пролунав уночі.", "Очевидці", "що вибух пролунав уночі"),
        ("Про 12 загиблих повідомили рятувальники.", "рятувальники", "12 загиблих"),
        (
            "Мер міста Тарн Олег Брандт: «Вода відходить».",
            "Мер міста Тарн Олег Брандт",
            "«Вода відходить»",
        ),
        (
            "Загинули восьмеро людей. Про це повідомила пресслужба губернатора Тарнської області.",
            "пресслужба губернатора Тарнської області",
            "Загинули восьмеро людей.",
        ),
        ("У ДСНС уточнили, що постраждалих немає.", "ДСНС", "що постраждалих немає"),
        (
            "Загинули 12 людей, заявили в міністерстві оборони Кельди.",
            "міністерстві оборони Кельди",
            "Загинули 12 людей",
        ),
        (
            "Військові нарахували 17 загиблих, серед них 13 цивільних.",
            "Військові",
            "17 загиблих, серед них 13 цивільних",
        ),
        (
            "За інформацією видання «Маяк», міністр подав у відставку.",
            "видання «Маяк»",
            "міністр подав у відставку",
        ),
        (
            (
                "Представниця Червоного Хреста Єва Лінд в інтерв'ю телеканалу «Маяк» розповіла, "
                "що зникли 40 людей."
            ),
            "Представниця Червоного Хреста Єва Лінд",
            "що зникли 40 людей",
        ),
        (
            "Мерка Тарна Нора Вельт підтвердила, що міст обвалився.",
            "Мерка Тарна Нора Вельт",
            "що міст обвалився",
        ),
        (
            "Міст обвалився вранці, розповіла мешканка Орлу Дана Кім.",
            "мешканка Орлу Дана Кім",
            "Міст обвалився вранці",
        ),
        (
            "За інформацією Червоного Хреста, зникли 12 людей.",
            "Червоного Хреста",
            "зникли 12 людей",
        ),
        (
            "«Вода прибуває», — попередив начальник порту Еміль Рот.",
            "начальник порту Еміль Рот",
            "«Вода прибуває»",
        ),
        ("У прокуратурі повідомили, що відкрито справу.", "прокуратурі", "що відкрито справу"),
        (
            "Зникли 12 людей, пише газета «Гудок» із посиланням на рятувальників.",
            "рятувальників",
            "Зникли 12 людей",
        ),
        (
            "Як розповів очевидець, вогонь спалахнув миттєво.",
            "очевидець",
            "вогонь спалахнув миттєво",
        ),
        (
            "Міністерство закордонних справ Кельди назвало кількість загиблих — 12.",
            "Міністерство закордонних справ Кельди",
            "кількість загиблих — 12",
        ),
        (
            "Командувач флоту Івар Стен зазначив: «Втрат немає».",
            "Командувач флоту Івар Стен",
            "«Втрат немає»",
        ),
        (
            "Правозахисники стверджують, що вбито вісьмох мирних жителів.",
            "Правозахисники",
            "що вбито вісьмох мирних жителів",
        ),
        ("Генерал Стен заявив журналістам, що бої тривають.", "Генерал Стен", "що бої тривають"),
        ("За оцінками експертів, збитки величезні.", "експертів", "збитки величезні"),
        ("Про затримання п'ятьох повідомила поліція Орлу.", "поліція Орлу", "затримання п'ятьох"),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    assert attributions(text) == [(speaker, content)]


def test_a_quotation_goes_on_after_the_cue_inside_it() -> None:
    found = attributions("«Ми продовжуємо пошуки, — сказала Марія Дольська. — Надія ще є».")
    assert found == [
        ("Марія Дольська", "«Ми продовжуємо пошуки,"),
        ("Марія Дольська", "Надія ще є»"),
    ]


def test_a_pronoun_stands_for_the_last_speaker() -> None:
    found = attributions(
        "Міністерка Анна Кольбе повідомила про п'ятьох загиблих. Вона додала, що пошуки тривають."
    )
    assert [speaker for speaker, _ in found] == ["Міністерка Анна Кольбе", "Міністерка Анна Кольбе"]


@pytest.mark.parametrize("text", ["Річка ділить місто на дві частини.", "Вони відзначили ювілей."])
def test_other_senses_of_reporting_verbs_are_no_attributions(text: str) -> None:
    assert attributions(text) == []


def test_a_medium_that_cites_is_passed_on() -> None:
    text = "Загинули восьмеро людей, передає агентство «Кур'єр» із посиланням на поліцію."
    [found] = read_attributions(text, body_sentences(text, "uk"), pack())
    assert (found.speaker, found.via) == ("поліцію", ("агентство «Кур'єр»",))


def test_hedges_and_unnamed_sources_are_marked() -> None:
    text = "Бойовики стверджують, що вбили 30 солдатів."
    [found] = read_attributions(text, body_sentences(text, "uk"), pack())
    assert (found.hedge, found.anonymous) == ("стверджують", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Внаслідок повені в Орлу загинули п'ятеро людей.", ["Орлу"]),
        ("Мерка Ірма Толб заявила, що становище тяжке.", ["Ірма Толб"]),
        ("Вода піднялася в Кельді та Орлу.", ["Кельді", "Орлу"]),
        ("Поранені перебувають у лікарнях.", []),
    ],
)
def test_names_are_told_from_nouns(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("сирійська армія", {"SY"}),
        ("президент Франції", {"FR"}),
        ("у Сполучених Штатах", {"US"}),
        ("турецькі й російські дипломати", {"TR", "RU"}),
        ("будинок у кінці вулиці", set()),
    ],
)
def test_countries_are_read_in_every_case(text: str, codes: set[str]) -> None:
    assert countries_of(text, "uk") == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("у міністерстві оборони", "ministry_of_defence"),
        ("під час авіаудару", "air_strike"),
        ("перед землетрусом", "earthquake"),
        ("у таборі біженців", "refugee_camp"),
        ("на ринку", "market"),
        ("унаслідок повені", "flood"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "uk")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 червня 2024 року", date(2024, 6, 5)),
        ("05.06.2024", date(2024, 6, 5)),
        ("9 травня", date(2024, 5, 9)),
        ("учора", date(2024, 6, 6)),
        ("у середу", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


def test_a_month_is_known_in_the_prepositional_case() -> None:
    [found] = read_days(tokenize("у січні 2024 року"), pack(), date(2024, 6, 7))
    assert found.days == (date(2024, 1, 1), date(2024, 1, 31))


def test_a_question_for_a_figure_is_understood() -> None:
    question = analyse("Скільки дітей загинуло під час удару по Орлу і хто про це говорить?")
    assert question.language == "uk"
    assert question.wants_figure
    assert (question.counted, question.who) == (("killed",), "children")
    assert question.speakers == ()


def test_a_question_for_somebodys_words_names_the_speaker() -> None:
    question = analyse("Що каже Ескіль Брандау про евакуацію?")
    assert question.language == "uk"
    assert not question.wants_figure
    assert question.speakers == ("Ескіль Брандау",)


def test_a_yes_or_no_question_names_the_speaker() -> None:
    assert analyse("Чи заперечує армія загибель мирних жителів?").speakers == ("армія",)


def test_all_packs_have_the_same_categories_concepts_and_answers() -> None:
    own, english = pack(), lexicon("en")
    assert english is not None
    assert set(own.concepts) - EITHER.keys() == set(english.concepts) - EITHER.keys()
    assert set(own.answer) >= set(english.answer)
    for table in ("acts", "fates", "things", "tolls", "who", "bodies"):
        assert set(getattr(own.counting, table)) == set(getattr(english.counting, table))
    assert set(own.demonyms) == set(english.demonyms)


def test_glosses_say_declined_words_in_english() -> None:
    glossed = in_english("Рибалки побоюються, що пожежники зачинили міські школи", "uk")
    for word in ("fisherman", "fear", "fire", "city", "school"):
        assert word in glossed
