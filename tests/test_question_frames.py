"""The frames in which reporters put their questions: who says so, whose count, since when.

Every event, place, body and person is invented.
"""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.asking.tails import without_tails
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

MONDAY = date(2031, 4, 7)
PUT_OTHERWISE = [
    (
        (
            "A landslide hit Brenvik on 3 May. What counts of dead and of injured are "
            "there, and whose are they?"
        ),
        ("killed", "injured"),
    ),
    ("Two ferries collided off Tarsava on 4 June. What loss of life was reported?", ("killed",)),
    ("To what did the toll of the Brenvik landslide rise by 7 July?", ("killed",)),
    ("What is the balance of dead and wounded after the Kelda clashes?", ("casualties",)),
    (
        (
            "Fly bombede Brenvik ved Orlu den 3. maj. Hvilke tal på døde og sårede blev "
            "offentliggjort, og af hvem?"
        ),
        ("casualties",),
    ),
    (
        (
            "Flyg bombade Brenvik nära Orlu den 3 maj. Vilka siffror på döda och skadade "
            "publicerades, och av vem?"
        ),
        ("casualties",),
    ),
    ("Hur stora förluster i människoliv vållade färjeolyckan utanför Tarsava?", ("killed",)),
    (
        (
            "Fly bombet Brenvik nær Orlu den 3. mai. Hvilke tall på døde og sårede ble "
            "offentliggjort, og av hvem?"
        ),
        ("casualties",),
    ),
    (
        (
            "Flugzeuge bombardierten Brenvik bei Orlu am 3. Mai. Welche Zahlen von Toten und "
            "Verletzten wurden veröffentlicht, und von wem?"
        ),
        ("casualties",),
    ),
    ("Wie groß waren die Verluste an Menschenleben beim Fährunglück vor Tarsava?", ("killed",)),
    (
        (
            "Des avions ont bombardé Brenvik près d'Orlu le 3 mai. Quels bilans de morts et "
            "de blessés ont été publiés, et par qui ?"
        ),
        ("killed", "injured"),
    ),
    (
        "À combien le bilan du glissement de terrain de Brenvik est-il monté le 7 juillet ?",
        ("killed",),
    ),
    (
        "Quelles pertes en vies humaines le naufrage du ferry au large de Tarsava a-t-il causées ?",
        ("killed",),
    ),
    (
        (
            "Aviones bombardearon Brenvik, cerca de Orlu, el 3 de mayo. ¿Qué cifras de "
            "muertos y de heridos se publicaron, y por quién?"
        ),
        ("killed", "injured"),
    ),
    (
        "¿A cuántos subió la cifra de muertos del deslizamiento de Brenvik el 7 de julio?",
        ("killed",),
    ),
    ("¿Qué pérdida de vidas causó el naufragio del ferry frente a Tarsava?", ("killed",)),
    (
        (
            "Самолёты бомбили Бренвик близ Орлу 3 мая. Какие данные о погибших и раненых "
            "были опубликованы и кем?"
        ),
        ("casualties",),
    ),
    ("До скольких выросло число погибших при оползне в Бренвике к 7 июля?", ("killed",)),
    ("Каковы людские потери при крушении парома у Тарсавы?", ("casualties",)),
    (
        (
            "Літаки бомбили Бренвік біля Орлу 3 травня. Які дані про загиблих і поранених "
            "було оприлюднено і ким?"
        ),
        ("casualties",),
    ),
    ("До скількох зросла кількість загиблих від зсуву в Бренвіку до 7 липня?", ("killed",)),
    ("Які людські втрати внаслідок аварії порома біля Тарсави?", ("casualties",)),
    (
        (
            "Uçaklar 3 Mayıs'ta Orlu yakınlarındaki Brenvik'i bombaladı. Hangi ölü ve yaralı "
            "sayıları yayımlandı ve kim tarafından?"
        ),
        ("casualties",),
    ),
    ("Brenvik'teki heyelanda ölenlerin sayısı 7 Temmuz'da kaça yükseldi?", ("killed",)),
    ("Tarsava açıklarındaki feribot kazasında can kaybı ne kadar?", ("killed",)),
    (
        (
            "قصفت طائرات بلدة برنفيك قرب أورلو في 3 أيار. ما أعداد القتلى والجرحى التي "
            "نُشرت، ومن نشرها؟"
        ),
        ("killed", "injured"),
    ),
    ("ما حجم الخسائر في الأرواح في حادث العبارة قبالة ترسافا؟", ("killed",)),
    ("Quelles pertes en vies humaines l'avalanche d'Orlu a-t-elle causées ?", ("killed",)),
]


@pytest.mark.parametrize(("text", "counted"), PUT_OTHERWISE)
def test_figures_are_asked_for_in_other_words_than_how_many(
    text: str, counted: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.counted == counted
    assert not question.measures
    assert not question.speakers + question.also_heard


TAILS = [
    "How many died in the fire at Kelda, and do the Norwegian and the Danish report agree?",
    "How large is the fine for the mine's owner, and who gives the amount?",
    (
        "The outlets do not give the same number of wounded in the Orlu bombing. What are "
        "the figures and who is behind each?"
    ),
    "How high is the bail set for the driver of the Orlu bus, and which outlets carry it?",
    "How many were hurt in Brenvik on 5 March, and on whose word?",
    "Hvor mange omkom ved branden i Kelda, og er den norske og den svenske artikel enige?",
    "Hvor stor er bøden til minens ejer, og hvem oplyser beløbet?",
    "Hvad steg dødstallet efter jordskredet i Brenvik til den 7. juli?",
    (
        "Medierne er ikke enige om tallet på sårede efter bomben i Orlu. Hvilke tal nævnes, "
        "og hvem står bag dem hver især?"
    ),
    "Hvor mange huse blev ødelagt i Brenvik, og hvor stammer tallene fra?",
    "Hvor mange procent af vælgerne støttede forslaget i Kelda, og hvem har lavet målingen?",
    "Hvor mange sårede var der i Brenvik den 5. marts, og på hvis ord bygger tallet?",
    "Hur många omkom i branden i Kelda, och är den norska och den danska artikeln överens?",
    "Hur hög är boten för gruvans ägare, och vem uppger beloppet?",
    "Till vad steg dödssiffran efter jordskredet i Brenvik den 7 juli?",
    (
        "Medierna ger inte samma antal skadade i bombdådet i Orlu. Vilka är siffrorna och "
        "vem står bakom var och en?"
    ),
    "Hur många hus förstördes i Brenvik, och varifrån kommer siffrorna?",
    "Hur många skadades i Brenvik den 5 mars, och vilka medier rapporterade det?",
    "Hur många procent av väljarna stödde förslaget i Kelda, och vem gjorde mätningen?",
    "Hur många dödades i Orlu den 4 april? Stämmer siffrorna överens?",
    "Hvor mange omkom i brannen i Kelda, og er den svenske og den danske artikkelen enige?",
    "Hvor stor er boten til gruvens eier, og hvem oppgir beløpet?",
    "Hva steg dødstallet etter jordskredet i Brenvik til 7. juli?",
    (
        "Mediene oppgir ikke samme antall skadde etter bomben i Orlu. Hvilke tall nevnes, og "
        "hvem står bak hvert av dem?"
    ),
    "Hvor mange hus ble ødelagt i Brenvik, og hvor kommer tallene fra?",
    "Hvor mange ble skadd i Brenvik 5. mars, og hvilke medier meldte om det?",
    "Hvor mange prosent av velgerne støttet forslaget i Kelda, og hvem utførte målingen?",
    "Hvor høy er kausjonen for sjåføren av Orlu-bussen, og hvor er det hentet fra?",
    (
        "Wie viele starben beim Brand in Kelda, und stimmen der norwegische und der dänische "
        "Bericht überein?"
    ),
    "Wie hoch ist die Geldstrafe für den Besitzer der Mine, und wer nennt den Betrag?",
    "Auf wie viele stieg die Zahl der Toten des Erdrutsches von Brenvik bis zum 7. Juli?",
    (
        "Die Medien nennen nicht dieselbe Zahl von Verletzten des Anschlags in Orlu. Welche "
        "Zahlen gibt es, und wer steht hinter welcher?"
    ),
    "Wie viele Häuser wurden in Brenvik zerstört, und woher stammen die Zahlen?",
    "Wie viele wurden am 5. März in Brenvik verletzt, und welche Medien haben es gemeldet?",
    (
        "Wie hoch ist die Kaution für den Fahrer des Busses von Orlu und auf wen geht die "
        "Angabe zurück?"
    ),
    (
        "Combien de personnes sont mortes dans l'incendie de Kelda, et les articles "
        "norvégien et danois concordent-ils ?"
    ),
    "À combien s'élève l'amende du propriétaire de la mine, et qui donne le montant ?",
    (
        "Les médias ne donnent pas le même nombre de blessés dans l'attentat d'Orlu. Quels "
        "sont les chiffres et qui est derrière chacun ?"
    ),
    "Combien de maisons ont été détruites à Brenvik, et d'où viennent les chiffres ?",
    "Combien de blessés à Brenvik le 5 mars, et quels médias ou organismes l'ont rapporté ?",
    (
        "Quel est le nombre de morts et de blessés à Orlu le 4 avril, et les sources "
        "s'accordent-elles ?"
    ),
    "¿Cuántos murieron en el incendio de Kelda, y coinciden el informe noruego y el danés?",
    "¿A cuánto asciende la multa al dueño de la mina, y quién da la cantidad?",
    (
        "Los medios no dan el mismo número de heridos en el atentado de Orlu. ¿Cuáles son "
        "las cifras y quién está detrás de cada una?"
    ),
    "¿Cuántas casas quedaron destruidas en Brenvik, y de dónde salen las cifras?",
    "¿Cuántos heridos hubo en Brenvik el 5 de marzo? ¿Quién da las cifras?",
    "¿Qué porcentaje de los votantes apoyaba la propuesta en Kelda, y quién hizo la encuesta?",
    "¿Cuántos vecinos tuvieron que ser atendidos por quemaduras en Orlu?",
    "Сколько человек погибло при пожаре в Кельде и совпадают ли норвежская и датская статьи?",
    "Каков размер штрафа для владельца шахты и кто называет сумму?",
    "СМИ называют разное число раненых при взрыве в Орлу. Какие это цифры и кто стоит за каждой?",
    "Сколько домов разрушено в Бренвике и откуда взяты эти цифры?",
    "Сколько людей ранено в Бренвике 5 марта и какие издания или организации об этом сообщили?",
    "Какой процент избирателей поддержал предложение в Кельде и кто проводил опрос?",
    "Скільки людей загинуло під час пожежі в Кельді і чи збігаються норвезька та данська статті?",
    "Який розмір штрафу для власника шахти і хто називає суму?",
    (
        "ЗМІ називають різну кількість поранених від вибуху в Орлу. Які це цифри і хто "
        "стоїть за кожною?"
    ),
    "Скільки будинків зруйновано в Бренвіку і звідки взято ці цифри?",
    "Скільки людей поранено в Бренвіку 5 березня і які видання чи організації про це повідомили?",
    "Який відсоток виборців підтримав пропозицію в Кельді і хто проводив опитування?",
    "Maden sahibine verilen para cezası ne kadar ve tutarı kim açıkladı?",
    (
        "Medya Orlu'daki bombalı saldırıda yaralananlar için aynı sayıyı vermiyor. Sayılar "
        "nedir ve her birinin arkasında kim var?"
    ),
    "Brenvik'te kaç ev yıkıldı ve rakamlar nereden geliyor?",
    "5 Mart'ta Brenvik'te kaç kişi yaralandı ve bunu hangi yayın organları bildirdi?",
    "Kelda'da seçmenlerin yüzde kaçı öneriyi destekledi ve anketi kim yaptı?",
    "كم شخصاً قُتل في حريق كيلدا، وهل يتفق التقريران النرويجي والدنماركي؟",
    "كم تبلغ غرامة صاحب المنجم، ومن ذكر المبلغ؟",
    "إلى كم ارتفعت حصيلة قتلى الانهيار الأرضي في برنفيك حتى 7 تموز؟",
    "لا تعطي وسائل الإعلام العدد نفسه للجرحى في تفجير أورلو. ما هي الأرقام ومن يقف وراء كل منها؟",
    "كم منزلاً دُمر في برنفيك، ومن أين جاءت الأرقام؟",
    "كم شخصاً جُرح في برنفيك في 5 آذار، وأي وسائل إعلام أو جهات أوردت ذلك؟",
    "ما نسبة الناخبين الذين أيدوا المقترح في كيلدا، ومن أجرى الاستطلاع؟",
    "هل تتفق المصادر على عدد قتلى قصف أورلو في 4 نيسان، ومن أين استقت أرقامها؟",
]


@pytest.mark.parametrize("text", TAILS)
def test_what_asks_who_says_so_names_nobody_and_no_event(text: str) -> None:
    question = analyse(text)
    assert question.wants_figure or question.measures
    assert not question.speakers + question.also_heard + question.about_people
    assert not question.circumstances.countries


DATED = [
    (
        "What death toll do the reports of 9 April 2031 give for the shelling of Orlu on the "
        "Monday before?"
    ),
    "Hvilket dødstal giver artiklerne fra den 9. april 2031 for beskydningen af Orlu mandagen før?",
    "Vilket dödstal ger artiklarna från den 9 april 2031 för beskjutningen av Orlu måndagen innan?",
    "Hvilket dødstall gir artiklene fra 9. april 2031 for beskytningen av Orlu mandagen før?",
    (
        "Welche Opferzahl nennen die Berichte vom 9. April 2031 für den Beschuss von "
        "Orlu am Montag davor?"
    ),
    (
        "Quel bilan les articles du 9 avril 2031 donnent-ils du bombardement d'Orlu le "
        "lundi précédent ?"
    ),
    (
        "¿Qué número de muertos dan los informes del 9 de abril de 2031 por el bombardeo "
        "de Orlu el "
        "lunes anterior?"
    ),
    (
        "Какое число погибших приводят сообщения от 9 апреля 2031 года об обстреле Орлу "
        "в предыдущий "
        "понедельник?"
    ),
    (
        "Яку кількість загиблих наводять повідомлення від 9 квітня 2031 року про обстріл Орлу "
        "попереднього понеділка?"
    ),
    (
        "9 Nisan 2031 tarihli haberler Orlu'nun önceki pazartesi bombalanması için hangi ölü "
        "sayısını veriyor?"
    ),
    "ما حصيلة القتلى التي تذكرها تقارير 9 نيسان 2031 لقصف أورلو يوم الاثنين السابق؟",
]


@pytest.mark.parametrize("text", DATED)
def test_the_reports_of_a_day_are_no_speaker(text: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.speakers == ()
    assert question.circumstances.days == ((MONDAY, MONDAY),)


@pytest.mark.parametrize(
    "text",
    [
        "What death toll do the reports of 9 April 2031 give for the shelling of Orlu?",
        "How many died in Orlu on 9 April 2031, and how many on the Monday before?",
    ],
)
def test_a_day_with_nothing_to_count_from_it_is_of_the_event(text: str) -> None:
    assert (date(2031, 4, 9), date(2031, 4, 9)) in analyse(text).circumstances.days


OFFICES = [
    (
        (
            "According to the head of the burns unit of the Marlen hospital in Kelda, how "
            "many patients were treated?"
        ),
        "the head of the burns unit of the Marlen hospital",
    ),
    (
        (
            "How many homes had the Brenvik Relief Committee counted as destroyed, according "
            "to its tallies of April and October?"
        ),
        "the Brenvik Relief Committee",
    ),
    (
        (
            "Hvor mange patienter blev behandlet ifølge lederen af skadestuen på "
            "Marlenhospitalet i Kelda?"
        ),
        "lederen af skadestuen på Marlenhospitalet",
    ),
    (
        (
            "Enligt chefen för brännskadeavdelningen vid Marlensjukhuset i Kelda, hur många "
            "patienter vårdades?"
        ),
        "chefen för brännskadeavdelningen vid Marlensjukhuset",
    ),
    (
        (
            "Hvor mange pasienter ble behandlet, ifølge lederen for brannskadeavdelingen ved "
            "Marlensykehuset i Kelda?"
        ),
        "lederen for brannskadeavdelingen ved Marlensykehuset",
    ),
    (
        (
            "Wie viele Patienten wurden nach Angaben des Leiters der Verbrennungsstation des "
            "Marlen-Krankenhauses in Kelda behandelt?"
        ),
        "des Leiters der Verbrennungsstation des Marlen-Krankenhauses",
    ),
    (
        (
            "Selon le chef du service des brûlés de l'hôpital Marlen à Kelda, combien de "
            "patients ont été soignés ?"
        ),
        "le chef du service des brûlés de l'hôpital Marlen",
    ),
    (
        (
            "Según el jefe de la unidad de quemados del hospital Marlen en Kelda, ¿cuántos "
            "pacientes fueron atendidos?"
        ),
        "el jefe de la unidad de quemados del hospital Marlen",
    ),
    (
        (
            "Сколько пациентов, по словам заведующего ожоговым отделением больницы Марлен в "
            "Кельде, получили помощь?"
        ),
        "заведующего ожоговым отделением больницы Марлен",
    ),
    (
        "По словам советника министра обороны Кельды Арвида Ломма, сколько ракет сбито над Орлу?",
        "советника министра обороны Кельды Арвида Ломма",
    ),
    (
        (
            "Скільки пацієнтів, за словами завідувача опікового відділення лікарні Марлен у "
            "Кельді, отримали допомогу?"
        ),
        "завідувача опікового відділення лікарні Марлен",
    ),
    (
        "Kelda'daki Marlen hastanesinin yanık ünitesi başkanına göre kaç hasta tedavi edildi?",
        "Marlen hastanesinin yanık ünitesi başkanı",
    ),
    (
        "بحسب رئيس قسم الحروق في مستشفى مارلن في كيلدا، كم مريضاً عولج؟",
        "رئيس قسم الحروق في مستشفى مارلن",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), OFFICES)
def test_an_office_is_named_with_its_bodies(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)


OWN = [
    ("Hur många fångar tog Keldas gränsvakt enligt egna uppgifter i Orlu?", "Keldas gränsvakt"),
    ("Hvor mange biler har Kelda Motors efter eget udsagn solgt i Orlu?", "Kelda Motors"),
    ("Orlu'daki yangında Kelda polisi kendi verilerine göre kaç kişi kurtardı?", "Kelda polisi"),
    (
        "By its own account, how many rebels did the Keldan army kill near Brenvik on 2 March?",
        "the Keldan army",
    ),
    (
        "Hvor mange oprørere har Keldas hær efter eget udsagn dræbt ved Brenvik den 2. marts?",
        "Keldas hær",
    ),
    (
        "Hur många rebeller har Keldas armé enligt egen uppgift dödat vid Brenvik den 2 mars?",
        "Keldas armé",
    ),
    (
        "Hvor mange opprørere har Keldas hær etter eget utsagn drept ved Brenvik 2. mars?",
        "Keldas hær",
    ),
    (
        (
            "Wie viele Rebellen hat die keldische Armee nach eigenen Angaben am 2. März bei "
            "Brenvik getötet?"
        ),
        "die keldische Armee",
    ),
    (
        (
            "Combien de rebelles l'armée keldane affirme-t-elle avoir tués près de Brenvik "
            "le 2 mars, selon ses propres chiffres ?"
        ),
        "armée keldane",
    ),
    (
        (
            "¿Cuántos rebeldes mató el ejército keldano, según sus propios datos, cerca de "
            "Brenvik el 2 de marzo?"
        ),
        "el ejército keldano",
    ),
    (
        "Сколько боевиков, по собственным данным, уничтожила армия Кельды под Бренвиком 2 марта?",
        "армия Кельды",
    ),
    (
        "Скільки бойовиків, за власними даними, знищила армія Кельди під Бренвіком 2 березня?",
        "армія Кельди",
    ),
    (
        "Kelda ordusu kendi açıklamasına göre 2 Mart'ta Brenvik yakınlarında kaç isyancı öldürdü?",
        "Kelda ordusu",
    ),
    ("كم مسلحاً قتل جيش كيلدا قرب برنفيك في 2 آذار وفق بياناته الخاصة؟", "جيش كيلدا"),
]


@pytest.mark.parametrize(("text", "speaker"), OWN)
def test_who_did_it_says_so_where_its_own_account_is_asked_for(text: str, speaker: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.speakers == (speaker,)
    assert not question.also_heard


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Сколько боевиков уничтожила армия Кельды?", "killed"),
        ("Скільки бойовиків знищено під Бренвіком?", "killed"),
        ("Сколько танков уничтожила армия Кельды?", "destroyed"),
    ],
)
def test_fighters_who_are_wiped_out_are_killed(text: str, counted: str) -> None:
    assert analyse(text).counted == (counted,)


@pytest.mark.parametrize(
    "text",
    [
        "How many died in Orlu, and who was the Danish report by?",
        "Hvor mange omkom i Orlu, og hvem fandt dem i Kelda den 3. maj?",
        "كم شخصاً نزح من أورلو، ومن بلدة برنفيك؟",
    ],
)
def test_a_further_question_that_names_something_is_kept(text: str) -> None:
    told = analyse(text).circumstances
    assert told.countries or len(told.names) > 1 or "برنفيك" in told.names


KEPT = [
    (
        "en",
        "Who gave the figures, and do they agree?",
        "Who gave the figures , and do they agree ?",
    ),
    (
        "en",
        "How many died, and who says so, in Orlu?",
        "How many died , and who says so , in Orlu ?",
    ),
    ("en", "How many died in Orlu, and who says so?", "How many died in Orlu , ?"),
    ("da", "Hvor mange døde? Hvem siger det, og er medierne enige?", "Hvor mange døde ?"),
    (
        "fr",
        "Combien de civils, qui fuyaient, sont morts ?",
        "Combien de civils , qui fuyaient , sont morts ?",
    ),
    ("es", "¿Cuántos murieron en Orlu? ¿Quién da las cifras?", "¿ Cuántos murieron en Orlu ?"),
]


@pytest.mark.parametrize(("language", "text", "kept"), KEPT)
def test_only_the_end_of_a_question_for_a_figure_is_left_out(
    language: str, text: str, kept: str
) -> None:
    pack = lexicon(language)
    assert pack is not None
    assert " ".join(token.text for token in without_tails(tokenize(text), pack)) == kept


def test_lives_asked_for_second_are_counted_beside_the_first() -> None:
    question = analyse("How many raids on Orlu did Kelda report, and what loss of life was there?")
    assert question.counted == ("air_strikes", "killed")
    assert question.noun is None


NOUNS = [
    (
        "How many corners did Arvid Lomm make against Tarsava, and where do the figures come from?",
        "corners",
    ),
    ("Hvor mange indkast lavede Arvid Lomm mod Tarsava?", "indkast"),
    ("Hvor mange hjørnespark nåede Orlu Boldklub i kampen?", "hjørnespark"),
    ("Hur många hörnor gjorde Arvid Lomm mot Tarsava?", "hörnor"),
    ("Hvor mange cornere tok Arvid Lomm mot Tarsava?", "cornere"),
    ("Wie viele Ecken trat Arvid Lomm gegen Tarsava?", "Ecken"),
    ("Combien de corners Arvid Lomm a-t-il joués contre Tarsava ?", "corners"),
    ("¿Cuántas faltas cometió Arvid Lomm contra el Tarsava?", "faltas"),
    ("Сколько передач отдал Арвид Ломм в матче с Тарсавой?", "передач"),
    ("Скільки передач віддав Арвід Ломм у матчі з Тарсавою?", "передач"),
    ("Arvid Lomm Tarsava karşısında kaç pas verdi?", "pas"),
    ("كم هدفاً سجل عارف لوم في مرمى ترسافا؟", "هدفاً"),
]


@pytest.mark.parametrize(("text", "noun"), NOUNS)
def test_the_counted_noun_ends_where_a_verb_or_a_name_begins(text: str, noun: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.noun == noun


@pytest.mark.parametrize(
    "question",
    [
        "Which outlets put a number on the dead in Kelda on 3 May, and what is that number?",
        "Welche Medien beziffern die Toten in Kelda?",
        "Hvem sætter tal på de døde i Kelda?",
        "Vem sätter siffror på de döda i Kelda?",
    ],
)
def test_who_puts_a_number_on_the_dead_gives_a_figure(question: str) -> None:
    asked = analyse(question)
    assert (asked.wants_figure, asked.counted) == (True, ("killed",))


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("How many fires did the raid on Kelda start?", "raid"),
        ("Wie viele Brände brachen nach dem Angriff auf Kelda aus?", "attack"),
        ("Hvor mange anholdelser var der ved demonstrationen i Kelda?", "protest"),
    ],
)
def test_what_is_counted_is_not_the_kind_of_event_where_another_is_told(
    question: str, concept: str
) -> None:
    assert kinds(analyse(question).circumstances.concepts) == kinds(frozenset({concept}))
