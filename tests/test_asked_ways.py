"""Ways in which people put a question: each is understood as what it asks for.

Every event, place and body is invented.
"""

import pytest

from bot.asking.question import analyse

WHETHER = [
    ("Kan nogen bekræfte, at der blev dræbt civile i Brenvik?", "killed", "civilians"),
    ("Hvilke kilder siger, at 14 blev dræbt i Marzan?", "killed", None),
    ("Passer det, at 40 blev dræbt i Brenvik?", "killed", None),
    ("Afviser ministeriet, at civile blev såret i Marzan?", "injured", "civilians"),
    ("Angrebet i Marzan den 2. februar 2031: blev nogen dræbt?", "killed", None),
    ("Ved man, om der var børn blandt de dræbte i Marzan?", "killed", "children"),
    ("Does anybody confirm that medics were killed in Brenvik?", "killed", "medics"),
    ("Can you find out who first reported deaths in Kelda?", "killed", None),
    ("Any reports of civilian casualties in Orvane on 7 June 2031?", "casualties", "civilians"),
    ("Which outlets say that soldiers were killed in Orvane?", "killed", "soldiers"),
    ("A drone hit a school in Marzan. Were children hurt?", "injured", "children"),
    ("Kan någon bekräfta att civila dödades i Marzan?", "killed", "civilians"),
    ("Vilka medier rapporterar om döda i Brenvik?", "killed", None),
    ("Kan noen bekrefte at sivile ble drept i Marzan?", "killed", "civilians"),
    ("Stemmer det at 40 ble drept i Brenvik?", "killed", None),
    ("Kann jemand bestätigen, dass in Marzan Zivilisten getötet wurden?", "killed", "civilians"),
    ("Stimmt es, dass 40 Menschen in Brenvik starben?", "killed", None),
    ("Welche Medien melden tote Soldaten in Orvane?", "killed", "soldiers"),
    ("Quelqu'un peut-il confirmer que des civils ont été tués à Marzan ?", "killed", "civilians"),
    ("Y avait-il des enfants parmi les morts de Marzan ?", "killed", "children"),
    ("Quels médias parlent de disparus après le naufrage de Brenvik ?", "missing", None),
    ("¿Alguien confirma que murieron civiles en Marzan?", "killed", "civilians"),
    ("¿Puede alguien confirmar que murieron civiles en Marzan?", "killed", "civilians"),
    ("Может ли кто-нибудь подтвердить, что в Марзане погибли дети?", "killed", "children"),
    ("Подтверждает ли полиция, что в Марзане погибли дети?", "killed", "children"),
    ("Чи може хтось підтвердити, що в Марзані загинули діти?", "killed", "children"),
    ("Marzan'da çocukların öldüğünü doğrulayan var mı?", "killed", "children"),
    ("أي وسائل إعلام ذكرت مقتل جنود في أورفان؟", "killed", "soldiers"),
]


@pytest.mark.parametrize(("text", "counted", "who"), WHETHER)
def test_a_question_whether_something_is_so_may_begin_in_many_ways(
    text: str, counted: str, who: str | None
) -> None:
    question = analyse(text)
    assert question.asks_whether
    assert not question.wants_figure
    assert question.counted == (counted,)
    assert question.who == who
    assert set(question.speakers) <= {"ministeriet", "полиция"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Can the health ministry confirm that 40 people died in Brenvik?", "the health ministry"),
        ("Bekræfter politiet, at der var sårede i Brenvik?", "politiet"),
        ("Bestätigt die Polizei, dass es in Brenvik Verletzte gab?", "die Polizei"),
        ("Bekrefter politiet at det var sårede i Brenvik?", "politiet"),
    ],
)
def test_one_who_may_confirm_is_heard(text: str, speaker: str) -> None:
    question = analyse(text)
    assert question.asks_whether
    assert question.speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "Why did the raid kill so many in Brenvik?",
        "Hvorfor blev så mange dræbt i Brenvik?",
        "Warum starben in Brenvik so viele?",
        "Pourquoi tant de morts à Brenvik ?",
        "لماذا قتل هذا العدد في مرزان؟",
    ],
)
def test_a_question_for_reasons_does_not_ask_whether(text: str) -> None:
    assert not analyse(text).asks_whether


HASTY = [
    ("hvor mange døde i brenvik 5 marts 2031", ("brenvik",)),
    ("Hvor mange døde i brenvik den 5. marts 2031", ("brenvik",)),
    ("death toll brenvik ferry fire", ("brenvik",)),
    ("how many dead in tal sirat 4 march 2031", ("tal", "sirat")),
    ("How many were killed near the town of brenvik", ("brenvik",)),
    ("wie viele tote in brenvik am 5. märz 2031", ("brenvik",)),
    ("Todesopfer Brenvik 5. März 2031?", ("Brenvik",)),
    ("combien de morts à brenvik le 5 mars 2031", ("brenvik",)),
    ("cuántos muertos en brenvik el 5 de marzo de 2031", ("brenvik",)),
    ("hur många dödades i brenvik den 5 mars 2031", ("brenvik",)),
    ("сколько погибших в бренвике 5 марта 2031", ("бренвике",)),
    ("Brenvik ölü sayısı 5 Mart 2031?", ("Brenvik",)),
    ("كم قتيلا في برنفيك يوم 5 آذار 2031", ("برنفيك",)),
]


@pytest.mark.parametrize(("text", "names"), HASTY)
def test_without_capitals_a_place_may_be_a_name(text: str, names: tuple[str, ...]) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert question.unknown_words == names
    assert question.language == "ar" or not question.circumstances.names


@pytest.mark.parametrize(
    "text",
    [
        "Hvor mange omkom i sammenstødet?",
        "How many were killed in Brenvik by the collapse of the scaffolding?",
        "How long is the scaffolding in use?",
        "Which colour has the scaffolding in town?",
        "Wie viele Tote gab es in Brenvik beim Einsturz des Gerüsts?",
        "Hvor mange døde ved sammenstødet i Brenvik?",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert analyse(text).unknown_words == ()


NOTES = [
    ("Brenvik wounded 5 March 2031", "injured"),
    ("Casualties in the Marzan school strike, by source", "casualties"),
    ("Sårede i Brenvik 5. marts 2031", "injured"),
    ("Verletzte Brenvik 5. März 2031", "injured"),
    ("Brenvik ölü sayısı 5 Mart 2031?", "killed"),
    ("جرحى مرزان 2 فبراير 2031", "injured"),
]


@pytest.mark.parametrize(("text", "counted"), NOTES)
def test_a_note_asks_for_what_it_names(text: str, counted: str) -> None:
    question = analyse(text)
    assert question.asks_whether
    assert question.counted == (counted,)


COUNTS = [
    ("Please give me every count of the missing after the ferry sank off Brenvik.", "missing"),
    ("Anyone with numbers on the injured in Brenvik?", "injured"),
    ("How many people did the shelling of Orvane drive from their homes?", "displaced"),
    ("Dödssiffra Brenvik 5 mars 2031?", "killed"),
    ("J'ai un article sur Marzan ; que disent les autres du nombre de tués ?", "killed"),
    ("Número de heridos en Brenvik el 5 de marzo de 2031", "injured"),
    ("حصيلة قتلى مرزان 2 فبراير 2031", "killed"),
    ("من يقدر عدد القتلى في مرزان؟", "killed"),
]


@pytest.mark.parametrize(("text", "counted"), COUNTS)
def test_a_count_is_asked_for_in_many_ways(text: str, counted: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.counted == (counted,)
    assert question.speakers == ()


@pytest.mark.parametrize(
    "text",
    [
        "How many of its own soldiers did the army admit losing at Orvane?",
        "Hvor mange soldater mistede hæren ved Orvane?",
        "Combien de soldats l'armée a-t-elle perdus à Orvane ?",
        "¿Cuántos soldados reconoce el ejército haber perdido en Orvane?",
        "كم جنديا خسر الجيش في أورفان؟",
    ],
)
def test_soldiers_who_are_lost_are_dead(text: str) -> None:
    question = analyse(text)
    assert question.counted == ("killed",)
    assert question.who == "soldiers"


@pytest.mark.parametrize(
    ("text", "who", "or_who"),
    [
        ("Were women or children among those killed in Marzan?", "women", "children"),
        ("Var der kvinder eller børn blandt de dræbte i Marzan?", "women", "children"),
        ("Gab es Frauen oder Kinder unter den Toten von Marzan?", "women", "children"),
        ("Fanns det barn bland de döda i Marzan?", "children", None),
        ("¿Hubo médicos entre los heridos de Orvane? ¿Cuántos?", "medics", None),
        ("هل يؤكد أحد مقتل مدنيين في مرزان؟", "civilians", None),
        ("هل كان بين القتلى أطفال في مرزان؟", "children", None),
    ],
)
def test_the_people_among_the_dead_are_asked_for(text: str, who: str, or_who: str | None) -> None:
    question = analyse(text)
    assert question.who == who
    assert question.or_who == or_who
    assert question.speakers == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "What did the Blue Caps (Orvane Civil Defence) count as the number of people killed?",
            ("the Blue Caps", "Orvane Civil Defence"),
        ),
        (
            "Hvad har Blå Kasketter (Orvanes Civilforsvar) oplyst om antallet af dræbte?",
            ("Blå Kasketter", "Orvanes Civilforsvar"),
        ),
        (
            "¿Qué dice el Ministerio del Interior sobre el número de detenidos en Kelda?",
            ("el Ministerio del Interior",),
        ),
        ("How many deaths did the Ministry of Health report?", ("the Ministry of Health",)),
    ],
)
def test_a_speakers_whole_name_is_read(text: str, speakers: tuple[str, ...]) -> None:
    assert analyse(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Combien de morts l'observatoire a-t-il recensés à Orvane ?", "observatoire"),
        ("Combien de morts le ministère de la Santé a-t-il annoncés ?", "ministère de la Santé"),
        ("Combien de soldats l'armée reconnaît-elle avoir perdus à Orvane ?", "armée"),
        ("Que dit le ministère de l'Intérieur des morts ?", "le ministère de l'Intérieur"),
        ("Welche Zahl nennt die Polizei für die Verletzten in Brenvik?", "die Polizei"),
        ("كم غارة جوية سجلها المرصد في أورفان؟", "المرصد"),
    ],
)
def test_a_subject_stands_before_a_pronoun_or_behind_its_verb(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)


def test_a_second_speaker_needs_no_verb_of_its_own() -> None:
    question = analyse("What figure did the governor give, and what did the hospital?")
    assert question.speakers == ("the governor",)
    assert question.also_heard == ("the hospital",)


@pytest.mark.parametrize(
    "text",
    [
        "What do the other sources say about the number of dead in Marzan?",
        "ماذا تقول المصادر الأخرى عن عدد القتلى في مرزان؟",
        "Was sagen die anderen über die Zahl der Toten in Marzan?",
        "Hvad siger de andre om antallet af dræbte i Marzan?",
        "Que disent les autres du nombre de morts à Marzan ?",
        "¿Qué dicen los demás sobre el número de muertos en Marzan?",
    ],
)
def test_the_others_are_nobody(text: str) -> None:
    question = analyse(text)
    assert question.speakers == ()
    assert question.counted == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "hvor mage blev dræbt i Brenvik den 5. marts 2031",
        "Hvor mnage blev dræbt i Brenvik, og hvem siger det?",
        "A raid hit Brenvik on Monday. How mny were killed, and who says so?",
        "how mnay were killed in Brenvik?",
        "hur mnga dödades i Brenvik?",
        "wie veile Tote in Brenvik?",
        "combein de morts à Brenvik ?",
        "cuantos muertos en Brenvik?",
        "скольо погибло в Бренвике?",
    ],
)
def test_a_slip_of_the_finger_still_asks_how_many(text: str) -> None:
    question = analyse(text)
    assert question.wants_figure
    assert question.counted == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "Who may have been killed in Brenvik?",
        "Hvor manglede der folk i Brenvik?",
        "Wie wird gezählt?",
    ],
)
def test_other_words_are_no_slip(text: str) -> None:
    assert not analyse(text).wants_figure


def test_the_name_of_a_month_tells_the_language() -> None:
    assert analyse("Dødstal Brenvik 5. marts 2031?").language == "da"
    assert analyse("Morts Brenvik 5 mars 2031 ?").language == "fr"


@pytest.mark.parametrize(
    "text",
    [
        "HOW MANY CIVILIANS WERE KILLED NEAR BRENVIK ON 4 MARCH 2031?",
        "HVOR MANGE CIVILE BLEV DRÆBT VED BRENVIK DEN 4. MARTS 2031?",
        "WIE VIELE ZIVILISTEN WURDEN AM 4. MÄRZ 2031 BEI BRENVIK GETÖTET?",
        "COMBIEN DE CIVILS ONT ÉTÉ TUÉS PRÈS DE BRENVIK LE 4 MARS 2031 ?",
        "¿CUÁNTOS CIVILES MURIERON EN BRENVIK EL 4 DE MARZO DE 2031?",
        "СКОЛЬКО МИРНЫХ ЖИТЕЛЕЙ ПОГИБЛО В БРЕНВИКЕ 4 МАРТА 2031 ГОДА?",
    ],
)
def test_capitals_throughout_tell_nothing(text: str) -> None:
    question = analyse(text)
    assert question.text == text
    assert question.wants_figure
    assert question.counted == ("killed",)
    assert question.who == "civilians"
    assert len(question.unknown_words) == 1
    assert question.circumstances.names == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Qu'est-ce que la ministre a dit du pont ?", "la ministre"),
        ("qu'est ce que le maire dit", "le maire"),
        ("¿Qué es lo que dijo la alcaldesa sobre el puente?", "la alcaldesa"),
        ("ما الذي قالته الوزيرة عن الجسر؟", "الوزيرة"),
        ("شو قال الوزير عن الجسر؟", "الوزير"),
        ("Что министр сказала о мосте?", "министр"),
        ("what the mayor said about the bridge", "the mayor"),
    ],
)
def test_what_somebody_says_may_be_asked_around_a_pronoun(text: str, speaker: str) -> None:
    asked = analyse(text)
    assert asked.speakers == (speaker,)
    assert asked.asks_words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hvor mange angreb har havnerådet dokumenteret?", "havnerådet"),
        ("Hvor mange angrep har havnerådet registrert?", "havnerådet"),
        ("Hur många attacker har hamnrådet dokumenterat?", "hamnrådet"),
        ("¿Cuántos ataques ha documentado la defensa civil?", "la defensa civil"),
        ("Combien d'attaques a recensées la défense civile ?", "la défense civile"),
        ("Combien d'attaques la défense civile a-t-elle documentées ?", "défense civile"),
        ("Sivil savunma kaç saldırı belgeledi?", "Sivil savunma"),
    ],
)
def test_who_has_documented_a_count_is_asked_for(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)
