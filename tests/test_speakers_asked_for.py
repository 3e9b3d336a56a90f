"""Whether a speaker of an article is the one whom a question names, across languages."""

import pytest

from bot.asking.question import analyse
from bot.speakers.asked_speakers import is_asked

SAME = [
    ("the Peruvian Red Crescent spokesman", "en", "المتحدث الرسمي للهلال الأحمر البيروفي", "ar"),
    ("civil defence", "en", "المتحدث الإعلامي للدفاع المدني بمنطقة كلدا", "ar"),
    ("the UN", "en", "المتحدث باسم المفوضية السامية للأمم المتحدة", "ar"),
    ("Salem al-Marzouq", "en", "سالم بن عثمان المرزوق", "ar"),
    ("redningsfolkene", "da", "مسؤول في خدمات الإسعاف", "ar"),
    ("state television", "en", "التلفزيون الحكومي", "ar"),
    ("statsligt tv", "da", "التلفزيون الرسمي", "ar"),
    ("Taleban", "da", "المتحدث باسم طالبان", "ar"),
    ("kystvagten", "da", "حرس السواحل", "ar"),
    ("Nationalgarden", "da", "متحدثة باسم الحرس الوطني", "ar"),
    ("Nasjonalgarden", "nb", "the National Guard", "en"),
    ("the governor", "en", "حاكم الولاية", "ar"),
    ("Peru Response Coordinators", "en", "منسقو استجابة البيرو", "ar"),
    ("Peru Response Coordinators", "da", "منسقو استجابة البيرو", "ar"),
    ("Peru Response Coordinators", "da", "منظمة «منسقو استجابة البيرو»", "ar"),
    ("the Kelda Response Coordinators", "en", "منسقو استجابة كلدا", "ar"),
    ("les Coordinateurs de la réponse au Pérou", "fr", "منسقو استجابة البيرو", "ar"),
    ("laut peruanischem Verteidigungsministerium", "de", "وزارة الدفاع البيروفية", "ar"),
    ("peruanischem Verteidigungsministerium", "de", "وزارة الدفاع البيروفية", "ar"),
    ("det peruanske forsvarsministerium", "nb", "министерство обороны Перу", "ru"),
    ("Министерство обороны Перу", "ru", "the Peruvian Defence Ministry", "en"),
    ("Міністерство оборони Перу", "uk", "le ministère péruvien de la Défense", "fr"),
    ("Peru Savunma Bakanlığı", "tr", "das peruanische Verteidigungsministerium", "de"),
    ("el Ministerio de Defensa de Perú", "es", "Perus försvarsdepartement", "sv"),
    ("the Peruvian Observatory for Human Rights", "en", "المرصد البيروفي لحقوق الإنسان", "ar"),
    (
        "die Peruanische Beobachtungsstelle für Menschenrechte",
        "de",
        "المرصد البيروفي لحقوق الإنسان",
        "ar",
    ),
    (
        "Det peruvianske observatorium for menneskerettigheder",
        "da",
        "the Peruvian Observatory for Human Rights",
        "en",
    ),
    (
        "Перуанский центр мониторинга за соблюдением прав человека",
        "ru",
        "المرصد البيروفي لحقوق الإنسان",
        "ar",
    ),
    ("l'Observatoire péruvien des droits de l'homme", "fr", "المرصد البيروفي", "ar"),
    ("Peru İnsan Hakları Gözlemevi", "tr", "Peruvian Observatory for Human Rights", "en"),
    ("the Peruvian Network for Human Rights", "en", "الشبكة البيروفية لحقوق الإنسان", "ar"),
    (
        "Det peruvianske netværk for menneskerettigheder",
        "da",
        "الشبكة البيروفية لحقوق الإنسان",
        "ar",
    ),
    ("le Réseau péruvien des droits de l'homme", "fr", "الشبكة البيروفية لحقوق الإنسان", "ar"),
    ("la Red Peruana de Derechos Humanos", "es", "the Peruvian Network for Human Rights", "en"),
    (
        "le directeur de la clinique de l'association Sorvana",
        "fr",
        "مدير العيادة في البلدة، التابعة لجمعية «سورفانا»، محمود كرداش",
        "ar",
    ),
    ("the director of the ambulance centre in Brenvik", "en", "مدير مركز الإسعاف في برنفيك", "ar"),
    (
        "direktøren for ambulancecentret i Brenvik",
        "da",
        "مدير مركز الإسعاف والإطفاء في برنفيك، محمود كرداش",
        "ar",
    ),
    ("der Direktor des Krankenhauses in Brenvik", "de", "مدير مستشفى برنفيك", "ar"),
    ("the head of the Brenvik hospital", "en", "lederen af hospitalet i Brenvik", "da"),
    ("the Brenvik health directorate", "en", "مديرية الصحة في برنفيك", "ar"),
    ("sundhedsdirektoratet i Brenvik", "da", "مديرية صحة برنفيك", "ar"),
    ("die Gesundheitsdirektion von Brenvik", "de", "مديرية الصحة في برنفيك", "ar"),
    ("la direction de la santé de Brenvik", "fr", "Brenvik Health Directorate", "en"),
    ("Brenvik health director", "en", "مدير صحة برنفيك", "ar"),
    ("le Conseil local de Brenvik", "fr", "المجلس المحلي في برنفيك", "ar"),
    ("det lokale råd i Brenvik", "da", "المجلس المحلي لمدينة برنفيك", "ar"),
    ("the Peruvian Red Crescent", "en", "الهلال الأحمر البيروفي", "ar"),
    ("Den peruvianske Røde Halvmåne", "da", "الهلال الأحمر البيروفي", "ar"),
    ("der Peruanische Rote Halbmond", "de", "the Peruvian Red Crescent", "en"),
    ("the Marow relief organisation", "en", "منظمة ماروف الإغاثية", "ar"),
    ("humanitarian organisation Marow", "en", "منظمة ماروف الإنسانية", "ar"),
    ("the Peruvian Teachers' Union", "en", "نقابة المعلمين البيروفية", "ar"),
    ("the Doctors' Union of Peru", "en", "نقابة أطباء البيرو", "ar"),
    ("Перуанское агентство новостей", "ru", "the Peruvian news agency", "en"),
    ("the Free Doctors Union", "en", "اتحاد الأطباء الأحرار", "ar"),
    ("the Peruvian National Army", "en", "الجيش الوطني البيروفي", "ar"),
    ("Den peruvianske nationale hær", "da", "الجيش الوطني البيروفي", "ar"),
    ("the Peruvian army", "en", "peruanska armén", "sv"),
    ("Перуанская гражданская оборона", "ru", "الدفاع المدني البيروفي", "ar"),
    ("Peru Sivil Savunması", "tr", "Peru Civil Defence", "en"),
    ("Цивільна оборона Перу", "uk", "الدفاع المدني البيروفي", "ar"),
    ("the governor of Brenvik", "en", "محافظ برنفيك", "ar"),
    ("Brenvik Valiliği", "tr", "the Brenvik governor's office", "en"),
    ("guvernøren i Brenvik", "da", "der Gouverneur von Brenvik", "de"),
    ("the Peruvian Interior Ministry", "en", "وزارة الداخلية البيروفية", "ar"),
    (
        "the spokesman of the Peruvian Foreign Ministry",
        "en",
        "المتحدث باسم وزارة الخارجية البيروفية",
        "ar",
    ),
    ("the Kelda Military Council", "en", "مجلس كلدا العسكري", "ar"),
    ("Keldas militærråd", "da", "مجلس كلدا العسكري", "ar"),
    ("spokesman Ada Holt", "en", "the spokesman", "en"),
    ("spokesman Ada Holt", "en", "المتحدث آدا هولت", "ar"),
    ("представитель Ада Хольт", "ru", "spokeswoman Ada Holt", "en"),
    ("the Keldanian Ministry of Ports", "en", "Kelda's ministry of ports", "en"),
    ("the director of the hospital in Brenvik", "en", "مدير المستشفى", "ar"),
    ("the director of the hospital in Brenvik", "en", "مدير المستشفى محمود كرداش", "ar"),
    ("the Brenvik press office", "en", "пресс-служба Бренвика", "ru"),
    ("the media office of the Peruvian army", "en", "المكتب الإعلامي للجيش البيروفي", "ar"),
    ("the Peruvian army", "en", "пресс-служба армии Перу", "ru"),
]
OTHERS = [
    ("Salem al-Marzouq", "en", "سعيد بن عثمان المرزوق", "ar"),
    ("Salem al-Marzouq", "en", "سالم بن عثمان القحطب", "ar"),
    ("redningsfolkene", "da", "الشرطة", "ar"),
    ("Taleban", "da", "الحكومة الأفغانية", "ar"),
    ("the Brenvik Media Center", "en", "المركز الإعلامي في كلدا", "ar"),
    ("the media office of the Peruvian army", "en", "المكتب الإعلامي للجيش النرويجي", "ar"),
    ("the local council of Brenvik", "en", "مجلس كلدا المحلي", "ar"),
    ("Peru Response Coordinators", "en", "منسقو استجابة النرويج", "ar"),
    ("Peru Response Coordinators", "en", "الدفاع المدني البيروفي", "ar"),
    ("Peru Response Coordinators", "da", "المرصد البيروفي لحقوق الإنسان", "ar"),
    ("Peru Response Coordinators", "en", "الحكومة البيروفية", "ar"),
    ("the Kelda Response Coordinators", "en", "منسقو استجابة برنفيك", "ar"),
    ("Peru Response Coordinators", "en", "منسق الأمم المتحدة في البيرو", "ar"),
    ("das peruanische Verteidigungsministerium", "de", "وزارة الدفاع النرويجية", "ar"),
    ("das peruanische Verteidigungsministerium", "de", "وزارة الخارجية البيروفية", "ar"),
    ("das peruanische Verteidigungsministerium", "de", "وزارة الداخلية البيروفية", "ar"),
    ("det peruvianske forsvarsministerium", "da", "الجيش البيروفي", "ar"),
    ("det peruvianske forsvarsministerium", "da", "الدفاع المدني البيروفي", "ar"),
    ("Министерство обороны Перу", "ru", "the Norwegian Defence Ministry", "en"),
    ("Peru Savunma Bakanlığı", "tr", "das norwegische Verteidigungsministerium", "de"),
    ("the Peruvian Observatory for Human Rights", "en", "المرصد النرويجي لحقوق الإنسان", "ar"),
    ("the Peruvian Observatory for Human Rights", "en", "الشبكة البيروفية لحقوق الإنسان", "ar"),
    ("the Peruvian Network for Human Rights", "en", "المرصد البيروفي لحقوق الإنسان", "ar"),
    ("the Peruvian Network for Human Rights", "en", "شبكة برنفيك الإعلامية", "ar"),
    (
        "die Peruanische Beobachtungsstelle für Menschenrechte",
        "de",
        "اللجنة البيروفية لحقوق الإنسان",
        "ar",
    ),
    (
        "le Réseau péruvien des droits de l'homme",
        "fr",
        "l'Observatoire péruvien des droits de l'homme",
        "fr",
    ),
    ("the Peruvian army", "en", "الجيش النرويجي", "ar"),
    ("the Peruvian army", "en", "den norske hær", "da"),
    ("the Peruvian National Army", "en", "الجيش الوطني النرويجي", "ar"),
    (
        "le directeur de la clinique de l'association Sorvana",
        "fr",
        "مدير العيادة التابعة لجمعية «تلفان»، محمود كرداش",
        "ar",
    ),
    ("the director of the ambulance centre in Brenvik", "en", "مدير مركز الإسعاف في كلدا", "ar"),
    ("the director of the hospital in Brenvik", "en", "مدير مستشفى كلدا", "ar"),
    ("the director of the hospital in Brenvik", "en", "مدير مركز الإسعاف في برنفيك", "ar"),
    ("der Direktor des Krankenhauses in Brenvik", "de", "مدير المدرسة في برنفيك", "ar"),
    ("the Brenvik hospital", "en", "مستشفى كلدا", "ar"),
    ("hospitalet i Brenvik", "da", "das Krankenhaus in Kelda", "de"),
    ("the Brenvik health directorate", "en", "مديرية الصحة في كلدا", "ar"),
    ("the Brenvik health directorate", "en", "مديرية التربية في برنفيك", "ar"),
    ("sundhedsdirektoratet i Brenvik", "da", "مديرية صحة كلدا", "ar"),
    ("la direction de la santé de Brenvik", "fr", "Kelda Health Directorate", "en"),
    ("the Media Office of Brenvik", "en", "المكتب الإعلامي في كلدا", "ar"),
    ("the Brenvik Media Center", "en", "مركز كلدا الإعلامي", "ar"),
    ("the Brenvik Media Center", "en", "مركز برنفيك الطبي", "ar"),
    ("le Conseil local de Brenvik", "fr", "المجلس المحلي في كلدا", "ar"),
    ("the local council of Brenvik", "en", "مجلس برنفيك العسكري", "ar"),
    ("the Kelda Military Council", "en", "مجلس برنفيك العسكري", "ar"),
    ("Keldas militærråd", "da", "المجلس المحلي في كلدا", "ar"),
    ("the Peruvian Red Crescent", "en", "الهلال الأحمر النرويجي", "ar"),
    ("the Peruvian Red Crescent", "en", "اللجنة الدولية للصليب الأحمر", "ar"),
    ("the Marow relief organisation", "en", "منظمة كلدا الإغاثية", "ar"),
    ("humanitarian organisation Marow", "en", "منظمة برنفيك الإنسانية", "ar"),
    ("the Peruvian Teachers' Union", "en", "نقابة الأطباء البيروفية", "ar"),
    ("the Doctors' Union of Peru", "en", "نقابة المعلمين البيروفية", "ar"),
    ("the Free Doctors Union", "en", "اتحاد المعلمين الأحرار", "ar"),
    ("the Free Doctors Union", "en", "الجيش الحر", "ar"),
    ("the governor of Brenvik", "en", "محافظ كلدا", "ar"),
    ("the governor of Brenvik", "en", "رئيس بلدية برنفيك", "ar"),
    ("guvernøren i Brenvik", "da", "der Bürgermeister von Brenvik", "de"),
    ("the Peruvian Interior Ministry", "en", "وزارة الدفاع البيروفية", "ar"),
    ("the Peruvian Foreign Ministry", "en", "وزارة الخارجية النرويجية", "ar"),
    ("Перуанская гражданская оборона", "ru", "الدفاع المدني النرويجي", "ar"),
    ("Peru Sivil Savunması", "tr", "Norway Civil Defence", "en"),
    ("Цивільна оборона Перу", "uk", "وزارة الدفاع البيروفية", "ar"),
    ("the Kelda Monitor", "en", "مرصد برنفيك", "ar"),
    ("the spokesman of the Peruvian Foreign Ministry", "en", "المتحدث باسم الجيش البيروفي", "ar"),
    ("the head of the Kelda medical association", "en", "رئيس المجلس المحلي في كلدا", "ar"),
    ("spokesman Ada Holt", "en", "spokesman Boro Marow", "en"),
    ("commander Ada Holt", "en", "القائد بورو ماروف", "ar"),
    ("the Peruvian defence minister Ada Holt", "en", "وزير الدفاع البيروفي بورو ماروف", "ar"),
    ("talsmand Ada Holt", "da", "Sprecherin Boro Marow", "de"),
    ("mayor Ada Holt of Brenvik", "en", "Mayor Boro Marow", "en"),
    ("Brenvik's health director", "en", "رئيس بلدية برنفيك", "ar"),
]


@pytest.mark.parametrize(("asked", "language", "told", "tongue"), SAME)
def test_the_asked_speaker_is_known_by_office_body_and_place(
    asked: str, language: str, told: str, tongue: str
) -> None:
    assert is_asked(asked, language, told, tongue)


@pytest.mark.parametrize(("asked", "language", "told", "tongue"), OTHERS)
def test_another_body_place_country_or_person_is_not_the_asked_one(
    asked: str, language: str, told: str, tongue: str
) -> None:
    assert not is_asked(asked, language, told, tongue)


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("ru", "Сколько лет истории, в которой обвиняют Павла Бренвика?", ()),
        ("uk", "Скільки років історії, в якій звинувачують Павла Бренвіка?", ()),
        ("ru", "Сколько погибло, как сообщает Павел Бренвик?", ("Павел Бренвик",)),
        ("ru", "Сколько погибло, как сообщают власти?", ("власти",)),
        ("ru", "Сколько погибло, как сообщают Известия?", ("Известия",)),
    ],
)
def test_whom_others_accuse_is_not_asked_for(
    language: str, text: str, speakers: tuple[str, ...]
) -> None:
    assert analyse(text, language).speakers == speakers


@pytest.mark.parametrize(
    "question",
    [
        "What toll does Ada Holt, who heads the aid mission in Kelda, give for the dead in Orlu?",
        "How many does Ada Holt, the mayor of Kelda, say were killed?",
    ],
)
def test_who_somebody_is_may_stand_before_the_verb(question: str) -> None:
    assert analyse(question).speakers == ("Ada Holt",)


def test_an_aside_names_nobody() -> None:
    assert analyse("How many were, in the end, reported killed?").speakers == ()


@pytest.mark.parametrize(
    "question",
    [
        "How many died in Brenvik, and do the people quoted agree?",
        "How many died in Brenvik, and do those cited agree?",
        "What death toll do news reports of May 2031 give for the fire in Brenvik?",
        "Hvilket dødstal giver nyhedsartiklerne for branden i Brenvik?",
    ],
)
def test_texts_and_whoever_is_quoted_are_nobody_in_particular(question: str) -> None:
    assert analyse(question).speakers == ()


def test_a_body_of_the_press_is_somebody() -> None:
    asked = analyse("What death toll does the Kelda News Agency give for the fire in Brenvik?")
    assert asked.speakers == ("the Kelda News Agency",)
