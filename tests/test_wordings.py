"""Wordings of what happened to people that say less, or more, than their words one by one."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def figures(language: str, text: str) -> list[tuple[object, str]]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    read = (claim.figure for claim in Reader().read(article).claims)
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were no further casualties."),
        ("da", "Der er ikke meldt om yderligere sårede."),
        ("de", "Es gab keine weiteren Verletzten."),
        ("fr", "Aucun autre blessé n'est à déplorer."),
        ("es", "No hay otros heridos."),
        ("it", "Non ci sono altri feriti."),
        ("sv", "Inga ytterligare skadade har rapporterats."),
        ("nb", "Det er ikke meldt om ytterligere skadde."),
        ("ru", "Других пострадавших нет."),
        ("uk", "Інших постраждалих немає."),
        ("tr", "Başka yaralı yok."),
        ("ar", "دون تسجيل إصابات أخرى."),
    ],
)
def test_a_denial_of_more_harm_counts_nothing(language: str, text: str) -> None:
    assert figures(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were no injuries and other streets stayed calm."),
        ("da", "Der er ingen tilskadekomne."),
        ("ru", "Пострадавших нет."),
        ("tr", "Yaralı yok."),
        ("ar", "دون تسجيل إصابات."),
    ],
)
def test_a_denial_of_all_harm_counts_zero(language: str, text: str) -> None:
    assert [low for low, _ in figures(language, text)] == [0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One man was killed and another wounded in Kelda."),
        ("en", "The blast killed a man and injured another."),
        ("da", "En mand blev dræbt og en anden såret i Kelda."),
        ("da", "Eksplosionen dræbte en mand og sårede en anden."),
        ("de", "Ein Mann wurde getötet und ein anderer verletzt."),
        ("de", "Ein Mann wurde getötet, ein weiterer wurde verletzt."),
        ("fr", "Un homme a été tué et un autre blessé."),
        ("es", "Un hombre murió y otro fue herido."),
        ("it", "Un uomo è morto e un altro è rimasto ferito."),
        ("sv", "En man dödades och en annan skadades."),
        ("nb", "En mann ble drept og en annen såret."),
        ("ru", "Погиб мужчина, другой ранен."),
        ("uk", "Загинув чоловік, інший поранений."),
        ("tr", "Bir kişi öldü, diğeri yaralandı."),
        ("ar", "مقتل شخص وإصابة آخر بجروح خطيرة"),
        ("ar", "قتل شاب على الفور وأصيب آخر برفقته"),
    ],
)
def test_another_without_a_noun_is_a_person(language: str, text: str) -> None:
    assert figures(language, text) == [(1, "killed"), (1, "injured")]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "Another convoy was hit and two were killed.", 2),
        ("da", "Han var i en anden by, da to blev dræbt.", 2),
        ("sv", "Han var i en annan stad när två dödades.", 2),
        ("ru", "Другой снаряд убил двоих.", 2),
        ("ar", "في تفجير آخر قتل مدنيان", 2),
    ],
)
def test_another_thing_is_no_person(language: str, text: str, count: int) -> None:
    assert figures(language, text) == [(count, "killed")]


def test_what_harmed_people_is_not_counted_among_them() -> None:
    text = "Two bombs wounded three people."
    assert figures("en", text) == [(2, "bombs"), (3, "injured")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتلت القوات شابا في تلة", [(1, "killed")]),
        ("اعتقلت قوات الدرع الشمالي شخصين في تلة", [(2, "arrested")]),
        ("اعتقل عناصر الجيش شابا على الحاجز", [(1, "arrested")]),
        ("أصابت القوات طفلا", [(1, "injured")]),
        ("اعتقل الجيش سيدة", [(1, "arrested")]),
        ("استهدفت القوات شابا", []),
    ],
)
def test_an_arabic_object_follows_its_verbs_subject(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The raids killed and injured over 120 civilians."),
        ("da", "Angrebene har dræbt og såret over 120 civile."),
        ("ru", "Удары убили и ранили более 120 мирных жителей."),
        ("es", "Los ataques mataron e hirieron a más de 120 civiles."),
        ("it", "Gli attacchi hanno ucciso e ferito oltre 120 civili."),
        ("ar", "روسيا قتلت وجرحت أكثر من 120 مدنيا"),
        ("ar", "سقط 120 مدنيا بين قتيل وجريح"),
    ],
)
def test_two_joined_harms_are_counted_together(language: str, text: str) -> None:
    assert figures(language, text) == [(120, "casualties")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إصابة مواطنيْنِ في قصف على تلة", [(2, "injured")]),
        ("إصابة مزارعَين في قصف على تلة", [(2, "injured")]),
        ("استشهاد مدنيَّين في قصف على تلة", [(2, "killed")]),
        ("استشهاد مدنيين، وهما سمير بدران وماهر حداد", [(2, "killed")]),
        ("استشهاد مدنيين في المستشفى بعد توقف الأجهزة عنهما", [(2, "killed")]),
        ("إصابة اثنين من المدنيين أحدهما طفلة", [(2, "injured")]),
        ("إصابة 4 مدنيين وطفلين من عائلتهما", [(4, "injured"), (2, "injured")]),
        ("إصابة مدنيين سوريين وهما سمير نجم وماهر حداد", [(2, "injured")]),
        ("إصابة مدنيين في قصف على تلة", []),
        ("مقتل مدنيين جراء اشتباكات بين فصيلين بعد خلاف بينهما", []),
        ("إصابة مدنيين في قريتي كلدة وأورلو بريفهما الشمالي", []),
    ],
)
def test_an_arabic_noun_for_many_may_mean_two(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إصابة 4 مدنيين ثلاثة منهم من عائلة واحدة", [(4, "injured"), (3, "injured")]),
        ("مقتل 5 مدنيين ثلاثة منهم أطفال", [(5, "killed"), (3, "killed")]),
        ("مقتل أم وطفلها في قصف", [(1, "killed"), (1, "killed")]),
        ("مقتل أم وأطفالها الثلاثة", [(1, "killed"), (3, "killed")]),
        ("استشهاد أم كرم في القصف", [(1, "killed")]),
        ("ألقت الشرطة القبض على ستة أشخاص", [(6, "arrested")]),
        ("ألقي القبض يوم السبت على ستة أشخاص في تلة", [(6, "arrested")]),
        ("قبضت القوات على اثنين من كبار القادة", [(2, "arrested")]),
        ("اغتيال مسؤول بارز في تلة", [(1, "killed")]),
        ("القوات تقتل أحد قياديها", [(1, "killed")]),
        ("استهدفت طائرة سيارته ما أدى لاستشهاده", [(1, "killed")]),
        ("ارتفاع حصيلة القصف على تلة إلى 111", [(111, "casualties")]),
        ("ارتفاع حصيلة القصف على تلة إلى 111 قتيلا وجريحا", [(111, "casualties")]),
        ("لم تنجح باعتقال أحد", [(0, "arrested")]),
    ],
)
def test_arabic_wordings_of_harm(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The shelling killed civilians, including two children."),
        ("da", "Angrebet dræbte civile, heriblandt to børn."),
        ("de", "Bei dem Angriff wurden Zivilisten getötet, darunter zwei Kinder."),
        ("fr", "La frappe a tué des civils, dont deux enfants."),
        ("es", "El ataque mató a civiles, entre ellos dos niños."),
        ("it", "L'attacco ha ucciso civili, tra cui due bambini."),
        ("sv", "Attacken dödade civila, däribland två barn."),
        ("nb", "Angrepet drepte sivile, blant dem to barn."),
        ("ru", "Удар убил мирных жителей, среди них двое детей."),
        ("uk", "Загинули цивільні, серед них двоє дітей."),
        ("ar", "قضى مدنيون بينهم طفلان بقصف صاروخي"),
    ],
)
def test_parts_of_an_uncounted_whole_share_its_harm(language: str, text: str) -> None:
    assert figures(language, text) == [(2, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "nouns"),
    [
        ("en", "A {} was killed in the blast.", "shepherd commander motorcyclist lawyer colonel"),
        ("da", "En {} blev dræbt ved eksplosionen.", "hyrde kommandør advokat præst oberst"),
        ("de", "Ein {} wurde bei der Explosion getötet.", "Hirte Kommandeur Anwalt Nachbar"),
        ("fr", "Un {} a été tué dans l'explosion.", "berger commandant cycliste avocat"),
        ("es", "Un {} murió en la explosión.", "pastor comandante abogado teniente"),
        ("it", "Un {} è morto nell'esplosione.", "pastore comandante avvocato tenente"),
        ("sv", "En {} dödades i explosionen.", "herde befälhavare advokat granne"),
        ("nb", "En {} ble drept i eksplosjonen.", "gjeter kommandant advokat nabo"),
        ("ru", "При взрыве погиб {}.", "пастух командир адвокат священник"),
        ("uk", "Під час вибуху загинув {}.", "пастух командир адвокат священник"),
        ("tr", "Patlamada bir {} öldü.", "çoban komutan avukat komşu"),
        ("ar", "مقتل {} في الانفجار", "قائد حارس مختار مهندس مزارعة إعلامية"),
    ],
)
def test_nouns_for_persons_are_known(language: str, text: str, nouns: str) -> None:
    for noun in nouns.split():
        assert figures(language, text.format(noun)) == [(1, "killed")], noun


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Three men (33, 34 and 39) have been arrested."),
        ("da", "Tre mænd på 33, 34 og 39 år er blevet anholdt."),
        ("de", "Drei Männer im Alter von 33, 34 und 39 Jahren wurden festgenommen."),
        ("de", "Drei Männer (33, 34 und 39 Jahre alt) wurden festgenommen."),
        ("fr", "Trois hommes âgés de 33, 34 et 39 ans ont été arrêtés."),
        ("es", "Tres hombres, de 33, 34 y 39 años, han sido arrestados."),
        ("it", "Tre uomini, di 33, 34 e 39 anni, sono stati arrestati."),
        ("sv", "Tre män – 33, 34 och 39 – har gripits."),
        ("nb", "Tre menn i alderen 33, 34 og 39 år er pågrepet."),
        ("ru", "Трое мужчин в возрасте 33, 34 и 39 лет были арестованы."),
        ("uk", "Троє чоловіків віком 33, 34 та 39 років були заарештовані."),
        ("tr", "33, 34 ve 39 yaşlarındaki üç erkek tutuklandı."),
        ("ar", "ألقي القبض على ثلاثة رجال تتراوح أعمارهم بين 33 و39 عاما"),
    ],
)
def test_ages_beside_people_count_nothing(language: str, text: str) -> None:
    assert figures(language, text) == [(3, "arrested")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Seven men (four and three) were arrested.", (4, "arrested")),
        ("en", "Twelve were hurt: eight men (5 and 3 from Kelda) and four women.", (5, "injured")),
    ],
)
def test_parts_in_brackets_are_no_ages(language: str, text: str, expected: tuple[int, str]) -> None:
    assert expected in figures(language, text)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Arresting Five Smugglers in Kelda", [(5, "arrested")]),
        ("en", "The toll of wounded due to stray bullets reached 20 people.", [(20, "injured")]),
        ("en", "The toll of the bombing rose to 111.", [(111, "killed")]),
        ("da", "Jeg er stolt over at have slået Adam Holt.", []),
        ("da", "De slog to mennesker ihjel.", [(2, "killed")]),
        ("de", "Millionen Menschen wurden vertrieben.", [(None, "displaced")]),
        ("de", "Sie sagt, dass elf Leute in den letzten Jahren ums Leben kamen.", [(11, "killed")]),
        (
            "de",
            "Es heißt, dass elf Leute bei Stürzen im fernen Norden des Landes ums Leben kamen.",
            [(11, "killed")],
        ),
        ("uk", "Військові обстріляли натовп, вбивши 30 людей.", [(30, "killed")]),
        ("sv", "14 personer behandlades för mindre skador.", [(14, "hospitalised")]),
        ("tr", "Üç kişinin kayıp olduğu bildirildi.", [(3, "missing")]),
    ],
)
def test_wordings_of_other_languages(
    language: str, text: str, expected: list[tuple[object, str]]
) -> None:
    assert figures(language, text) == expected


def speakers(language: str, text: str) -> list[str | None]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    return [claim.attribution.speaker for claim in claims if claim.figure is not None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Drone claims three lives in Kelda.", None),
        ("en", "The mayor claimed three people were killed.", "The mayor"),
        ("ar", "ألقت الشرطة القبض على ستة أشخاص", None),
        ("ar", "قصفت القوات بلدة كفر رفعت، ما أسفر عن إصابة خمس نساء", None),
        ("ar", "رفعت وزارة الصحة حصيلة القتلى إلى 12", "وزارة الصحة"),
        ("ar", "مراسلة وكالة كلدة، أكدت أن القصف قتل 10 مواطنين", "مراسلة وكالة كلدة"),
        ("ar", "وجاء ذلك بعيد ساعات من مقتل سبعة من العناصر", None),
    ],
)
def test_a_verb_that_tells_of_harm_or_names_a_place_gives_no_speaker(
    language: str, text: str, speaker: str | None
) -> None:
    assert speakers(language, text) == [speaker]


def test_signs_of_recitation_hide_no_word() -> None:
    text = "اسفـ\u06e6ـرت الغارة عن مقـ\u06e6ـتل 3 مدنيين"
    assert figures("ar", text) == [(3, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The blast killed two men and Ada Holt.", [2, 1]),
        ("en", "The blast killed two men, Ada Holt and Ben Marr.", [2]),
        ("en", "The strike killed Adam Holt, one of the top leaders.", [1]),
        ("en", "The strike killed Adam Holt, a commander, and Ben Marr, a lawyer.", [2]),
        ("en", "It killed Adam Holt, one of five leaders, as well as Ben Marr.", [2]),
        ("da", "Angrebet dræbte Ada Holt, en sygeplejerske, og Bo Rask, en lærer.", [2]),
        ("de", "Der Angriff tötete Adam Holt, einen Lehrer, und Ben Marr.", [2]),
        ("fr", "La frappe a tué Adam Holt, un commandant, et Ben Marr.", [2]),
        ("ar", 'مقتل السيدة "حفيظة الحداد" والشاب "غياث نجم" في تلة', [1, 1]),
        ("ar", "مقتل شخصين، سمير بدران وماهر حداد", [2]),
    ],
)
def test_who_joins_a_list_of_victims(language: str, text: str, expected: list[int]) -> None:
    assert [low for low, counted in figures(language, text) if counted == "killed"] == expected


def test_a_year_told_before_a_number_dates_it_not() -> None:
    told = figures("de", "Die Wache meldet, dass letztes Jahr 1127 Überläufer kamen.")
    assert told == [(1127, "other")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Dead: 5, wounded: 20"),
        ("en", "The number of dead is 5 and wounded 20."),
        ("da", "Dræbte: 5, sårede: 20"),
        ("de", "Tote: 5, Verletzte: 20"),
        ("fr", "Morts : 5, blessés : 20"),
        ("es", "Muertos: 5, heridos: 20"),
        ("it", "Morti: 5, feriti: 20"),
        ("sv", "Döda: 5, skadade: 20"),
        ("nb", "Drepte: 5, skadde: 20"),
        ("ru", "Погибших: 5, раненых: 20"),
        ("uk", "Загиблих: 5, поранених: 20"),
        ("tr", "Ölü: 5, yaralı: 20"),
        ("ar", "الشهداء: 5 الجرحى: 20"),
        ("ar", "عدد الشهداء 5 والجرحى 20"),
        ("ar", "بلغ عدد القتلى 5 وعدد الجرحى 20"),
    ],
)
def test_a_label_says_what_the_number_after_it_counts(language: str, text: str) -> None:
    assert figures(language, text) == [(5, "killed"), (20, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The shell hit a car with a man and his son, killing both."),
        ("da", "Begge blev dræbt."),
        ("de", "Beide Männer starben."),
        ("es", "Ambos murieron."),
        ("it", "Entrambi sono morti."),
        ("sv", "Båda dödades."),
        ("ru", "Оба погибли."),
        ("uk", "Обидва загинули."),
        ("ar", "استهدفت طائرة سيارة ما أدى إلى مقتلهما"),
    ],
)
def test_both_are_two(language: str, text: str) -> None:
    assert figures(language, text) == [(2, "killed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أربعة مدنيين قتلو في القصف", [(4, "killed")]),
        ("ثلاثة شباب استشهدو وخمسة اصيبو", [(3, "killed"), (5, "injured")]),
        ("القوات والميليشيا تعتقلان مدنيين اثنين", [(2, "arrested")]),
        ("اعتقلت «الحرس»، اليوم الثلاثاء، أكثر من 35 مقاتلا", [(35, "arrested")]),
        ("شنت القوات غارات على أبنية ومزارع", []),
    ],
)
def test_arabic_as_posts_write_it(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures("ar", text) == expected


def test_a_turkish_colon_denies_nothing() -> None:
    assert figures("tr", "Ölenlerin isimleri şunlardır: henüz açıklanmadı.") == []
    assert all(low != 0 for low, _ in figures("tr", "Ada adlı kadın çalıştı, o iki kez yaralandı."))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The team lost Marcus Lee for the final minutes."),
        ("da", "Holdet mistede Adam Holt til en rival."),
        ("de", "Der Verein verlor Adam Holt an einen Rivalen."),
        ("fr", "Le club a perdu Adam Holt."),
        ("sv", "Laget förlorade Adam Holt."),
    ],
)
def test_who_is_lost_to_a_team_is_not_dead(language: str, text: str) -> None:
    assert figures(language, text) == []


def test_a_soldier_who_is_lost_is_dead() -> None:
    assert figures("en", "The army lost 20 soldiers.") == [(20, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The blast killed three children from Kelda and their mother."),
        ("da", "Tre børn fra Kelda og deres mor blev dræbt."),
        ("de", "Drei Kinder aus Kelda und ihre Mutter wurden getötet."),
        ("es", "Tres niños de Kelda y su madre murieron."),
        ("it", "Tre bambini di Kelda e la loro madre sono morti."),
        ("sv", "Tre barn från Kelda och deras mor dödades."),
        ("ru", "Погибли трое детей из Кельды и их мать."),
        ("tr", "Üç çocuk ve anneleri öldü."),
        ("ar", "مقتل ثلاثة أطفال من عائلة واحدة ووالدتهم"),
    ],
)
def test_a_relative_may_stand_behind_where_people_are_from(language: str, text: str) -> None:
    assert figures(language, text) == [(3, "killed"), (1, "killed")]


def test_who_issues_a_statement_is_not_called_by_it() -> None:
    text = "أصدر الدفاع المدني بياناً يوضح فيه أن 3 مدنيين قتلوا"
    assert speakers("ar", text) == ["الدفاع المدني"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت القوات محور الأربعين جنوب النهر، دون تسجيل إصابات", [(0, "casualties")]),
        ("قتل الأربعة في القصف", [(4, "killed")]),
        ("استشهاد سمير نجم وأولاده الثلاثة", [(1, "killed"), (3, "killed")]),
        ('وجرح كل من "سمير نجم/ 20 عاماً، ماهر حداد/ 32 عاماً"', [(2, "injured")]),
    ],
)
def test_arabic_numbers_that_name_or_follow(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قُتل ثلاثة مدنيين، على ما أفادت السلطات", "السلطات"),
        ("قُتل ثلاثة مدنيين، يقول رئيس بلدية كلدة", "رئيس بلدية كلدة"),
        ("بيّن مصدر طبي في كلدة أن ثلاثة مدنيين قتلوا", "مصدر طبي في كلدة"),
        ("بين القتلى ثلاثة أطفال", None),
        ("ونقلت قناة المرسى عن مصدر طبي تأكيده مقتل ثلاثة مدنيين", "مصدر طبي"),
        ("وأفادت صحيفة المرسى، نقلا عن الشرطة، بمقتل ثلاثة مدنيين", "الشرطة"),
        ("نقلت صحيفة المرسى عن «حركة النورس» أن ثلاثة مدنيين قتلوا", "«حركة النورس»"),
        ("أخبر طبيب في كلدة صحيفة المرسى أن ثلاثة مدنيين قتلوا", "طبيب في كلدة"),
        ("قالت وزارة الصحة للصحفيين إن ثلاثة مدنيين قتلوا", "وزارة الصحة"),
        ('قالت وزارة الصحة ل"المرسى" إن ثلاثة مدنيين قتلوا', "وزارة الصحة"),
        ("قال مركز كلدة للتوثيق لصحيفة المرسى إن ثلاثة مدنيين قتلوا", "مركز كلدة للتوثيق"),
        ("مديرية الصحة في كلدة تؤكد مقتل ثلاثة مدنيين", "مديرية الصحة"),
        ("وكان مصدر أمني قد أعلن أن ثلاثة مدنيين قتلوا", "مصدر أمني"),
        ("أكدت مصادر إعلامية تعرض كلدة لقصف قتل فيه ثلاثة مدنيين", "مصادر إعلامية"),
        ("أعلنت رويترز مقتل القيادي وإصابة ثلاثة مدنيين", "رويترز"),
        ("أعلن مركز توثيق الضحايا أن ثلاثة مدنيين قتلوا", "مركز توثيق الضحايا"),
        ("وأشارت الوزارة في بيانها إلى مقتل ثلاثة مدنيين", "الوزارة"),
        ("قُتل ثلاثة مدنيين، وفق بيان الوزارة", "الوزارة"),
        ("قُتل ثلاثة مدنيين، وفق تقرير إعلامي", "تقرير إعلامي"),
        ("وثق المكتب الإعلامي في كلدة مقتل ثلاثة مدنيين", "المكتب الإعلامي"),
        ('"جبهة النورس": مقتل ثلاثة مدنيين', '"جبهة النورس"'),
        ("المتحدث باسم الشرطة، سامي نجم: قتل ثلاثة مدنيين", "المتحدث باسم الشرطة، سامي نجم"),
        ("وفق مصدر طبي، قصفت قوات الدرع كلدة، ما أدى لمقتل ثلاثة مدنيين", "مصدر طبي"),
        ("أعلن مصدر مطلع فضل عدم ذكر اسمه مقتل ثلاثة مدنيين", "مصدر مطلع"),
    ],
)
def test_arabic_ways_to_name_a_speaker(text: str, speaker: str | None) -> None:
    assert set(speakers("ar", text)) == {speaker}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ستة أشخاص قتلوا وجرح 48 في تفجير", [(6, "killed"), (48, "injured")]),
        ("ثلاثة قتلوا وستة عشر أصيبوا", [(3, "killed"), (16, "injured")]),
        ("ارتقاء عشرة شهداء وإصابة 21 شخصا", [(10, "killed"), (21, "injured")]),
        ("وفاة ثلاثة من الجرحى متأثرين بإصاباتهم", [(3, "killed")]),
        ("ثلاثة من المصابين توفوا متأثرين بإصاباتهم", [(3, "killed")]),
        ("خمسة جرحى سقطوا في القصف", [(5, "injured")]),
        ("إن 35 شخصا سقطوا بين قتيل وجريح", [(35, "casualties")]),
        ("قتل ضابط برتبة عقيد وتسعة عناصر", [(1, "killed"), (9, "killed")]),
        ("فارق شاب الحياة متأثرا بجراحه", [(1, "killed")]),
        ("إن الشاب سامي بركات قتل في كلدة", [(1, "killed")]),
        ("استهدفت خمس غارات جوية بلدة كلدة", [(5, "air_strikes")]),
        ("الهجوم لم يسفر عن مقتل أحد", [(0, "killed")]),
        ("القصف لم يسفر عن أي إصابات", [(0, "casualties")]),
        ("أعلنوا وجود أربعة أطفال وامرأتين بين القتلى", [(4, "killed"), (2, "killed")]),
        ("مقتل قائد في الجيش مع اثنين من مرافقيه", [(1, "killed"), (2, "killed")]),
        ("قتل زوجان وطفلتهما في سيارتهم", [(2, "killed"), (1, "killed")]),
        ("مسيرة تقتل سائقها، وفق ما أكده المتحدث", [(1, "killed")]),
        (
            "توفي طفل متأثرا بإصابته التي تعرض لها رفقة طفلين",
            [(1, "killed"), (1, "injured"), (2, "other")],
        ),
        ("نزوح أكثر من 9,000 شخص", [(9000, "displaced")]),
        ("سبعة أشخاص تم اعتقالهم", [(7, "arrested")]),
    ],
)
def test_arabic_harm_in_other_orders(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people were killed, among them a woman and her son."),
        ("ar", "استشهد تسعة مواطنين بينهم سيدة وطفلها"),
    ],
)
def test_a_relative_is_one_of_those_counted_before(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    read = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    told = [(figure.low, figure.who, figure.included) for figure in read]
    assert told == [(9, None, False), (1, "women", True), (1, "children", True)]


def test_an_arabic_noun_for_two_has_its_class_before_a_verb() -> None:
    article = Article("a.txt", "The Quay", None, None, None, "ar", "إن مدنيين اثنين قتلا في كلدة")
    read = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert [(figure.low, figure.who) for figure in read] == [(2, "civilians")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ق.تل سبعة مدنيين بقص.ف على كلدة", [(7, "killed")]),
        ("مق_تل 3 مدنيين وإص_ابة 5 آخرين", [(3, "killed"), (5, "injured")]),
        ("استش.هد 3 مواطنين وأص.يب عشرة آخرون", [(3, "killed"), (10, "injured")]),
        ("ارتقاء 5 ش*هداء في غا*رة", [(5, "killed")]),
        ("#قطاع_كلدة: مقتل 3 مدنيين", [(3, "killed")]),
        ("هدوء في المدينة.قتل 3 مدنيين أمس", [(3, "killed")]),
    ],
)
def test_letters_parted_by_signs_make_one_word_of_harm(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ثلاثة إخوة قتلوا وجرح والدهم", [(3, "killed"), (1, "injured")]),
        ("العثور على سبعة مدنيين مقتولين داخل منزلهم", [(7, "killed")]),
        ("أفرج الخاطفون عن 4 رهائن", [(4, "rescued")]),
        ("مقتل متظاهر وإصابة العشرات", [(1, "killed"), (None, "injured")]),
        ("نزوح أسرة نازحة", []),
        ("قال مصدر لم يكشف عن اسمه إن عدد القتلى ارتفع إلى 23", [(23, "killed")]),
    ],
)
def test_arabic_people_and_what_became_of_them(
    text: str, expected: list[tuple[object, str]]
) -> None:
    assert figures("ar", text) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('الشرطة ل"المرسى": قتل ثلاثة مدنيين', "الشرطة"),
        ("وأضاف صيادون في حديثهم للمرسى أن ثلاثة مدنيين قتلوا", "صيادون"),
        ("وبحسب تصريحات منسق الإغاثة، فإن ثلاثة مدنيين قتلوا", "منسق الإغاثة"),
    ],
)
def test_arabic_talk_to_a_medium_is_no_speaker(text: str, speaker: str) -> None:
    assert speakers("ar", text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأكد المختار أن الطرق مقطوعة. سُجّل مقتل ثلاثة مدنيين.", None),
        ("وأكد المختار أن الطرق مقطوعة. مقتل طالب وإصابة ثلاثة مدنيين.", None),
        ("وكان سامي نجم قد أعلن أن ثلاثة مدنيين قتلوا", "سامي نجم"),
        ("أكدت مصادر محلية ارتكاب مجزرة راح ضحيتها ثلاثة مدنيين", "مصادر محلية"),
        (
            'أعلنت "جبهة النورس" في وقت متأخر من مساء الأحد مقتل ثلاثة مدنيين',
            '"جبهة النورس"',
        ),
    ],
)
def test_arabic_passives_and_nouns_like_verbs_have_no_speaker(
    text: str, speaker: str | None
) -> None:
    assert speakers("ar", text)[-1] == speaker
