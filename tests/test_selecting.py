"""Which figures of the articles on an event answer a question: of its time, place and people."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.asked_days import dated
from bot.choosing.events.others_doing import is_others_doing
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

Told = list[tuple[object, str | None]]


def told(question: str, *texts: str, language: str = "en", title: str | None = None) -> Told:
    """Return value and speaker of each figure that answers; the articles are of 5 March 2031."""
    day = date(2031, 3, 5)
    articles = [
        Article(f"{number}.txt", "The Quay", None, title, day, language, text)
        for number, text in enumerate(texts)
    ]
    asked = analyse(question)
    readings = [Reader().read(article) for article in articles]
    claims = select_figures(asked, relevant(asked, readings))
    return [(c.figure.low, c.attribution.speaker) for c in claims if c.figure]


def test_what_one_speaker_denies_stands_beside_what_another_counts() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik, the hospital said. "
        "The army denied that anybody was killed."
    )
    assert told("How many were killed in Brenvik?", text) == [
        (9, "the hospital"),
        (0, "The army"),
    ]


def test_a_zero_of_an_article_that_counts_some_denies_something_else() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik. No one died in the hospital. "
        "Police said nine people were killed and that the children were not killed by the fire."
    )
    assert told("How many were killed in Brenvik?", text) == [(9, "Police")]


def test_a_raid_without_casualties_is_not_the_one_with_wounded() -> None:
    text = (
        "Rockets on the outskirts of Brenvik wounded four people. "
        "Earlier, jets struck the hills of Orlu. No casualties were reported."
    )
    assert told("How many were killed in Brenvik?", text) == []
    assert told("How many were wounded in Brenvik?", text) == [(4, None)]


def test_a_zero_of_one_nation_answers_no_question_for_everybody() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik, the hospital said. "
        'The army\'s spokesman said: "There were no Danish casualties."'
    )
    assert told("How many were killed in Brenvik?", text) == [(9, "the hospital")]


def test_victims_told_apart_by_class_are_shown_to_who_asks_for_the_dead() -> None:
    text = (
        "Five people were killed in a raid on Brenvik, the hospital said. "
        "Nine were wounded. The observatory said four of the victims were fighters. "
        "There were 14 casualties, police said."
    )
    assert told("How many were killed in Brenvik?", text) == [
        (5, "the hospital"),
        (4, "The observatory"),
    ]
    text += " Four fighters were killed, the mayor said."
    assert told("How many were killed in Brenvik?", text) == [
        (5, "the hospital"),
        (4, "the mayor"),
    ]


def test_a_running_total_told_after_the_event_is_no_figure_of_it() -> None:
    text = (
        "Five people were killed in a raid on Brenvik, the hospital said. "
        "More than 900 people have died in the war since 1999. The town puts the number at 600."
    )
    assert told("How many were killed in Brenvik?", text) == [(5, "the hospital")]
    total = "How many have been killed in the war since 1999?"
    assert told(total, text) == [(900, None), (600, "The town")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people were killed in Brenvik and four in Oldmere, police said."),
        ("en", "In Brenvik nine people were killed and in Oldmere four people died."),
        ("da", "Ni mennesker blev dræbt i Brenvik og fire i Oldmere, oplyser politiet."),
        ("de", "Neun Menschen wurden in Brenvik getötet und vier in Oldmere, sagte die Polizei."),
        ("ar", "قُتل 9 أشخاص في مدينة برنفيك و4 في مدينة أولدمير، وفق الشرطة."),
    ],
)
def test_each_figure_of_a_sentence_has_its_own_place(language: str, text: str) -> None:
    in_one = told("How many were killed in Brenvik?", text, language=language)
    in_other = told("How many were killed in Oldmere?", text, language=language)
    assert [[value for value, _ in found] for found in (in_one, in_other)] == [[9], [4]]


def test_a_part_beside_several_totals_goes_with_them() -> None:
    text = (
        "Nine people, including a child, were killed in Brenvik and seven people were killed in "
        "Oldmere, police said."
    )
    assert (9, "police") in told("How many were killed in Brenvik?", text)


def test_the_sum_over_two_towns_is_no_figure_of_one_of_them() -> None:
    text = (
        "Thirteen people were killed in raids on the coast, the hospital said. "
        "Nine people were killed in Brenvik. Four people were killed in Oldmere."
    )
    assert told("How many were killed in Brenvik?", text) == [(9, None)]


def test_the_towns_of_an_area_and_their_sum_are_of_the_area() -> None:
    text = (
        "Thirteen people were killed in Marow province, the hospital said. "
        "Nine people were killed in Brenvik in Marow. Four people were killed in Oldmere."
    )
    asked = "How many were killed in Marow province?"
    assert told(asked, text) == [(13, "the hospital"), (9, None)]


def test_a_count_since_days_before_is_of_more_than_the_asked_day() -> None:
    text = (
        "Nine people were killed in Brenvik, the hospital said. "
        "The observatory said 16 civilians had been killed since Saturday."
    )
    asked = "How many were killed in Brenvik on 5 March 2031?"
    assert told(asked, text) == [(9, "the hospital")]


def test_the_day_before_is_another_event_where_it_has_a_place_of_its_own() -> None:
    text = (
        "Nine people were killed in Brenvik on Wednesday, the hospital said.\n\n"
        "Two brothers were killed on Tuesday in the village of Sulvane near Brenvik."
    )
    asked = "How many were killed in Brenvik on 5 March 2031?"
    assert told(asked, text) == [(9, "the hospital")]


def test_a_night_may_begin_on_the_day_before_the_asked_one() -> None:
    text = "Nine people were killed in Brenvik late on Tuesday, the hospital said."
    asked = "How many were killed in Brenvik on 5 March 2031?"
    assert told(asked, text) == [(9, "the hospital")]


@pytest.mark.parametrize(
    "text",
    [
        # The second town is introduced further down, or known to everybody.
        (
            "قُتل 9 أشخاص في غارة على مدينة برنفيك.\n\nوقتل 4 مدنيين بغارة في أولدمير أمس.\n\n"
            "وتقع بلدة أولدمير في الشمال."
        ),
        "قُتل 9 أشخاص في غارة على مدينة برنفيك.\n\nوقتل 4 مدنيين في هجوم استهدف طوكيو أمس.",
    ],
)
def test_other_towns_are_told_without_capitals_too(text: str) -> None:
    found = told("How many were killed in Brenvik?", text, language="ar")
    assert [value for value, _ in found] == [9]


def test_people_in_treatment_answer_where_the_article_counts_no_injured() -> None:
    asked = "How many were injured in the clashes in Brenvik?"
    treated = (
        "Six people were arrested in clashes in Brenvik. Fourteen received treatment, police said."
    )
    assert told(asked, treated) == [(14, "police")]
    assert told(asked, treated + " Forty people were injured, the mayor said.") == [
        (40, "the mayor")
    ]


def test_victims_of_a_nation_may_be_named_before_they_are_counted() -> None:
    text = (
        "Aircraft hit Danish soldiers in Brenvik, killing 16, the agency said. "
        "The army said three Danish soldiers were killed. "
        "Nine Peruvian soldiers were killed in Brenvik, the mayor said."
    )
    asked = "How many Danish soldiers were killed in Brenvik?"
    assert told(asked, text) == [(16, "the agency"), (3, "The army")]


def test_what_goes_on_about_another_time_or_place_is_of_another_event() -> None:
    text = (
        "Nine people were killed in a raid on Brenvik, the hospital said.\n\n"
        "From 1 January to 18 August 2030 there were 376 raids on the coast. "
        "The raids killed 76 civilians, among them 27 children.\n\n"
        "Shells hit the village of Sulvane. Four people were killed."
    )
    assert told("How many were killed in Brenvik?", text) == [(9, "the hospital")]


def test_a_place_finds_articles_that_call_those_who_acted_otherwise() -> None:
    question = "How many were killed in the KDF raid in Brenvik?"
    with_acronym = "Nine people were killed in a KDF raid in Brenvik, the hospital said."
    without = "Eleven people were killed in a raid in Brenvik by the Kelda Forces, police said."
    assert told(question, with_acronym, without) == [(9, "the hospital"), (11, "police")]


def test_who_is_told_is_no_sign_of_another_event() -> None:
    text = (
        "At least eleven people were killed in an air strike on Brenvik, the health board said.\n\n"
        "Rescuers were still searching.\n\nThe town waits.\n\n"
        "The director of the clinic, Dr. Mira Oskarin, told the Quay that nine bodies had arrived."
    )
    assert told("How many were killed in the air strike on Brenvik?", text) == [
        (11, "the health board"),
        (9, "The director of the clinic, Dr. Mira Oskarin"),
    ]


def test_a_raid_of_others_is_not_the_asked_one() -> None:
    others = "Nine people were killed in Finnish air strikes near Oldmere. Shells hit Brenvik."
    asked = "How many were killed in the Danish air strike on Brenvik?"
    assert told(asked, others) == []
    assert told(asked, others + " A Danish air strike killed four in Brenvik.") == [(4, None)]


@pytest.mark.parametrize(
    "question",
    [
        "The Danish army and a clinic count otherwise: how many died when Finland struck Brenvik?",
        "Hvor mange døde ifølge den danske hær, da Finland angreb Brenvik?",
        "Nach Angaben der dänischen Armee und der Klinik: Wie viele starben, als Finnland angriff?",
        "قال الجيش الدنماركي رقما آخر: كم قتيلا سقط عندما قصفت فنلندا برنفيك؟",
    ],
)
def test_a_people_that_speaks_is_none_that_strikes(question: str) -> None:
    asked, text = analyse(question), "Nine people were killed in Finnish air strikes on Brenvik."
    article = Reader().read(Article("a", "The Quay", None, None, date(2031, 3, 5), "en", text))
    claims = [claim for claim in article.claims if claim.figure]
    assert claims
    assert not any(is_others_doing(claim, asked, article) for claim in claims)


def test_where_it_happens_is_none_that_strikes() -> None:
    text = "Nine people were killed in Finnish air strikes on Brenvik."
    assert told("How many were killed in the Danish air strike on Finland?", text) == []
    assert told("How many were killed in the Danish air strike on Brenvik in Finland?", text) == []


def test_an_article_that_looks_back_gives_the_asked_event_alone() -> None:
    text = (
        "Five people were killed in a raid on Oldmere, the hospital said. "
        "On 12 November 2030 a raid on Brenvik killed six workers. Two guards were killed too."
    )
    asked = "How many were killed in Brenvik on 12 November 2030?"
    assert [value for value, _ in told(asked, text)] == [6, 2]


def test_a_day_without_a_year_is_that_of_the_articles() -> None:
    text = "Five people were killed in a raid on Brenvik, the hospital said."
    readings = [Reader().read(_article(text))]
    day = date(2031, 3, 5)
    asked = {"5 March": ((day, day),), "Wednesday 5 March": ((day, day),), "Friday 5 March": ()}
    for words, days in asked.items():
        question = dated(analyse(f"How many were killed in Brenvik on {words}?"), readings)
        assert question.circumstances.days == days


def test_a_total_since_a_day_is_not_of_that_day() -> None:
    question = analyse("How many were killed in Brenvik since January?")
    assert dated(question, [Reader().read(_article("Nine died."))]) is question


def _article(text: str) -> Article:
    return Article("1.txt", "The Quay", None, None, date(2031, 3, 5), "en", text)


@pytest.mark.parametrize("place", ["in Brenvik west of Torsk", "in Brenvik in Torsk province"])
def test_an_article_may_leave_out_where_the_place_lies(place: str) -> None:
    texts = (
        "Nine people were killed in a raid on Brenvik west of Torsk, police said.",
        "Eight people were killed in a raid on Brenvik, the hospital said.",
        "Seven people were killed in a raid on Oldmere west of Torsk, the mayor said.",
    )
    assert told(f"How many were killed {place}?", *texts) == [
        (9, "police"),
        (8, "the hospital"),
    ]


def test_another_speaker_may_count_the_same_for_the_area_around() -> None:
    text = (
        "Planes bombed Brenvik. The watch said that Brenvik in Torsk was hit by 16 air strikes. "
        "The guard said that there were more than eight air strikes in Torsk. "
        "The army said that there were 90 air strikes in Torsk."
    )
    assert told("How many air strikes hit Brenvik?", text) == [(16, "The watch"), (8, "The guard")]


def test_whose_forces_were_struck_may_be_told_before_the_figure() -> None:
    text = (
        "Raids hit Brenvik. The watch said Finnish planes made a raid against Danish army troops "
        "in Brenvik, killing 16. The guard also reported the raid on army troops, saying 11 people "
        "were killed. The mayor said Danish troops carried out a raid on Finnish troops in "
        "Brenvik, killing two soldiers. The port said that Finnish troops were attacked in "
        "Brenvik and one soldier was killed."
    )
    asked = "How many {} soldiers were killed in Brenvik?"
    assert told(asked.format("Danish"), text) == [(16, "The watch"), (11, "The guard")]
    assert told(asked.format("Finnish"), text) == [(2, "The mayor"), (1, "The port")]


def test_a_country_that_strikes_says_not_whose_soldiers_were_killed() -> None:
    text = "Three soldiers were killed in a Finnish raid on Brenvik, police said."
    asked = "How many Danish soldiers were killed in the Finnish raid on Brenvik?"
    assert told(asked, text) == [(3, "police")]


def test_an_earlier_event_is_told_by_its_day() -> None:
    text = (
        "Two people were killed in a raid on Brenvik on Wednesday. "
        "On Feb. 10th, three people were killed in a raid near Brenvik."
    )
    asked = "How many people had been killed near Brenvik on {}?"
    assert told(asked.format("10 February 2031"), text) == [(3, None)]
    assert told(asked.format("5 March 2031"), text) == [(2, None)]


AFTER_A_KILLING = [
    (
        "Two people were killed in a strike on Brenvik on Wednesday. The attack came two "
        "weeks after the killing of three soldiers in another attack near Brenvik."
    ),
    (
        "To mennesker blev dræbt ved et angreb på Brenvik onsdag. Angrebet kom to uger "
        "efter drabet på tre soldater i et angreb ved Brenvik."
    ),
    (
        "قتل شخصان في غارة على كلدة اليوم الأربعاء. "
        "وجاء الهجوم بعد أسبوعين من مقتل ثلاثة جنود في هجوم قرب كلدة."
    ),
]


@pytest.mark.parametrize(
    ("text", "language"), list(zip(AFTER_A_KILLING, ("en", "da", "ar"), strict=True))
)
def test_a_killing_that_only_tells_the_time_is_another_event(text: str, language: str) -> None:
    place = "Kelda" if language == "ar" else "Brenvik"
    assert told(f"How many were killed in {place}?", text, language=language) == [(2, None)]


def test_whom_a_speaker_tells_is_no_place_of_another_event() -> None:
    text = (
        "En mand blev dræbt ved et angreb på Brenvik, siger hæren. "
        "Beboere siger til The Wire, at seks blev dræbt, heriblandt to kvinder."
    )
    found = told("How many were killed in Brenvik?", text, language="da")
    assert found == [(1, "hæren"), (6, "Beboere"), (2, "Beboere")]


def test_last_month_is_another_time() -> None:
    text = (
        "Two people were killed in a raid on Brenvik. "
        "Last month, a raid on the nearby village of Oldmere killed four people."
    )
    assert told("How many were killed in Oldmere in February 2031?", text) == [(4, None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid hit Brenvik. In all 21 people have been injured in Brenvik this month."),
        ("da", "Et angreb ramte Brenvik. I denne måned er 21 mennesker blevet såret i Brenvik."),
        ("ar", "قصف على مدينة برنفيك. وأصيب في برنفيك خلال الشهر الجاري 21 شخصا."),
        ("de", "Ein Angriff traf Brenvik. In diesem Monat wurden in Brenvik 21 Menschen verletzt."),
        ("tr", "Brenvik saldırıya uğradı. Bu ay Brenvik'te 21 kişi yaralandı."),
        ("sv", "En attack träffade Brenvik. Denna månad har 21 personer skadats i Brenvik."),
    ],
)
def test_a_count_of_this_month_is_of_the_month_that_is_asked_for(language: str, text: str) -> None:
    found = told("How many were injured in Brenvik in March 2031?", text, language=language)
    assert (21, None) in found
    assert not told("How many were injured in Brenvik on 5 March 2031?", text, language=language)
    assert not told("How many were injured in Brenvik in February 2031?", text, language=language)


def test_an_article_that_begins_with_another_day_is_of_that_day() -> None:
    text = "Two people were killed in a raid on Brenvik on Wednesday, police said."
    asked = "How many were killed in Brenvik on {} March 2031?"
    assert told(asked.format(5), text) == [(2, "police")]
    assert told(asked.format(4), text) == [(2, "police")]
    assert told(asked.format(1), text) == []
    recalling = f"{text} Roads were shut. Schools too. On 1 March a raid on Brenvik killed six."
    assert told(asked.format(1), recalling) == [(6, None)]
    later = "The toll of Saturday's raid on Brenvik has risen to nine, police said on Wednesday."
    assert told(asked.format(1), later) == [(9, "police")]


def test_workers_pupils_and_reporters_are_civilians() -> None:
    text = "Two workers were injured in a raid on Brenvik. Three soldiers were injured as well."
    assert told("How many civilians were injured in Brenvik?", text) == [(2, None)]


def test_who_was_taken_away_was_arrested_or_kidnapped() -> None:
    asked = "How many people were taken away in the raid on Brenvik?"
    assert told(asked, "Six people were arrested in a raid on Brenvik.") == [(6, None)]
    assert told(asked, "Six people were kidnapped in a raid on Brenvik.") == [(6, None)]
    assert told(asked, "Six people were killed in a raid on Brenvik.") == []


def test_dead_and_hurt_in_one_number_answer_who_asks_for_both() -> None:
    text = "Twelve people were killed or wounded in a raid on Brenvik."
    asked = "How many were killed and how many were wounded in Brenvik?"
    assert told(asked, text) == [(12, None)]
    assert told("How many were killed in Brenvik?", text) == []


def test_how_often_something_was_hit_is_a_count_of_strikes() -> None:
    text = "A drone hit the mill of Brenvik with three missiles. Two people were injured."
    assert told("How many times was the mill of Brenvik hit?", text) == [(3, None)]


def test_an_arrest_in_which_people_died_was_a_fight() -> None:
    text = "Two fighters were killed in clashes in Brenvik, police said."
    asked = "The militia went into Brenvik to arrest a man. How many were killed or wounded?"
    assert told(asked, text) == [(2, "police")]


NAMED = "An air strike on the Sorrel roundabout in Brenvik killed ten people, police said."


def test_an_article_on_the_event_may_leave_out_where_in_town_it_was() -> None:
    asked = "How many died when the Sorrel roundabout in Brenvik was bombed on {}?"
    loose = "Jets bombed the entrance of Brenvik on 5 March 2031. Fifteen people were killed."
    on_the_day = asked.format("5 March 2031")
    assert told(on_the_day, NAMED, loose) == [(10, "police"), (15, None)]
    assert told(on_the_day, loose) == []  # nobody tells of the roundabout at all
    earlier = loose.replace("5 March", "2 March")
    assert told(on_the_day, NAMED, earlier) == [(10, "police")]
    flood = "A flood hit the entrance of Brenvik on 5 March 2031. Fifteen people were killed."
    assert told(on_the_day, NAMED, flood) == [(10, "police")]


def test_a_village_in_other_letters_is_known_by_what_was_hit_and_how() -> None:
    asked = "A drone hit a factory in Sorrel near Brenvik in March 2031. How many were killed?"
    named = "A drone hit a factory in Sorrel near Brenvik. Two people were killed, police said."
    other = "A drone hit a factory in Zharl near Brenvik. Four people were killed."
    assert told(asked, named, other) == [(2, "police"), (4, None)]
    school = other.replace("factory", "school")
    assert told(asked, named, school) == [(2, "police")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shells hit a market in {} near Brenvik. Four people were killed."),
        ("da", "Granater ramte et marked i {} nær Brenvik. Fire mennesker blev dræbt."),
        ("de", "Granaten trafen einen Markt in {} bei Brenvik. Vier Menschen wurden getötet."),
        (
            "fr",
            "Des obus ont frappé un marché à {} près de Brenvik. Quatre personnes ont été tuées.",
        ),
        ("ar", "سقطت قذائف على سوق في مدينة {} قرب مدينة برنفيك. وقتل أربعة أشخاص."),
    ],
)
def test_a_place_that_others_tell_of_the_event_is_not_elsewhere(language: str, text: str) -> None:
    asked = "Shells hit a market in Sorrel near Brenvik on 5 March 2031. How many were killed?"
    named = "Shells hit a market in Sorrel near Brenvik and Oldmere. Two people died, police said."
    for place, found in (("Oldmere", [2, 4]), ("Haddon", [2])):
        shown = {"Oldmere": "أولدمير", "Haddon": "هادون"}[place] if language == "ar" else place
        day = date(2031, 3, 5)
        articles = (
            Article("1.txt", "The Quay", None, None, day, "en", named),
            Article("2.txt", "The Quay", None, None, day, language, text.format(shown)),
        )
        question = analyse(asked)
        readings = [Reader().read(article) for article in articles]
        claims = select_figures(question, relevant(question, readings))
        assert [claim.figure.low for claim in claims if claim.figure] == found


def test_a_long_list_of_figures_shares_some_by_chance() -> None:
    one = "Raids on Brenvik killed nine people and injured 14, and 23 homes were destroyed. "
    names = ("Oldmere", "Kelda", "Torsk", "Marow", "Tindal", "Fenmark", "Sorrel", "Haddon")
    roundup = "A week of raids. " + " ".join(
        f"In {name} raids killed {number + 5} people and injured {number + 10}."
        for number, name in enumerate(names)
    )
    found = told("How many were injured in the raids on Brenvik?", one, roundup)
    assert found == [(14, None)]


def test_a_headline_on_another_war_is_of_another_event() -> None:
    text = (
        "A raid on Brenvik killed four people, police said. Roads were shut. Schools too.\n\n"
        "Israeli raid kills 11 Palestinians"
    )
    assert told("How many were killed in Brenvik?", text) == [(4, "police")]


def test_others_go_on_with_those_named_before_them() -> None:
    text = "Seven fighters were killed in a raid on Brenvik and nine others were wounded."
    asked = "How many fighters were wounded in Brenvik?"
    assert told(asked, text) == [(9, None)]
    assert told(asked, text.replace("fighters", "farmers")) == []


def test_another_speakers_count_of_a_class_may_be_of_the_place_around() -> None:
    text = (
        "Shells hit a camp near Sorrel in Brenvik, injuring ten people, our reporter says. "
        "Rescuers said that four children were injured in the shelling of a camp in Brenvik."
    )
    found = told("How many were injured when a camp near Sorrel was shelled?", text)
    assert (4, "Rescuers") in found


def test_a_class_may_stand_behind_the_noun() -> None:
    text = "Nine people of various ages, all foreign nationals, died in a raid on Brenvik."
    assert told("How many foreigners died in Brenvik?", text) == []
    text = "Nine people, who were tourists, died in a raid on Brenvik. Two foreigners died."
    assert told("How many foreigners died in Brenvik?", text) == [(2, None)]
    text = "قتل تسعة أشخاص من جنسيات أجنبية في غارة على كلدة."
    assert told("How many foreigners died in Kelda?", text, language="ar") == [(9, None)]


def test_a_body_whose_people_were_hit_is_no_other_place() -> None:
    text = (
        "قتل سبعة مقاتلين في غارة على كلدة، وفق المرصد. كما قتل تسعة أشخاص من حركة الفجر في الغارة."
    )
    found = told("How many died in Kelda?", text, language="ar")
    assert [value for value, _ in found] == [7, 9]


def test_what_hit_what_on_the_asked_day_is_the_event_whatever_village_is_named() -> None:
    text = (
        "A drone hit a factory near Brenvik, police said. Roads were shut. Schools too. "
        "Today, 5 March, a drone hit the factory in Sorrel and injured four people, they said. "
        "Shells injured nine people in Tindal."
    )
    asked = "How many were injured when a drone hit a factory near Brenvik on 5 March 2031?"
    assert [value for value, _ in told(asked, text)] == [4]


def test_the_fire_of_an_army_is_no_blaze() -> None:
    text = "Danish shelling of Brenvik injured four people, police said."
    asked = "How many were injured when Danish fire hit Brenvik?"
    assert told(asked, text) == [(4, "police")]
    assert told("How many were injured in the fire in Brenvik?", text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Reykjavik – Nine people died in Brenvik, and a group counted five dead civilians."),
        ("da", "Reykjavik – Ni døde i et angreb på Brenvik, og en gruppe talte fem døde civile."),
        ("ar", "ريكيافيك – قتل تسعة أشخاص في غارة على برنفيك، ووثقت منظمة مقتل خمسة مدنيين."),
    ],
)
def test_a_dateline_is_no_place_of_the_figure_behind_it(language: str, text: str) -> None:
    found = told("How many were killed in Brenvik?", text, language=language)
    assert 9 in [value for value, _ in found]


def test_what_was_answered_is_another_event() -> None:
    rockets = "Rockets on Brenvik killed nine people on Tuesday, the hospital said."
    shells = "The army shelled the village of Orlu in reply. Two people were killed in Orlu."
    asked = "How many died in Orlu when the army shelled it in reply to the rockets on Brenvik?"
    assert told(asked, rockets) == []
    assert told(asked, shells) == [(2, None)]


def test_what_two_others_did_is_not_what_was_asked() -> None:
    others = (
        "The alliance has carried out 900 air strikes in Norway and Peru since then, Airing said."
    )
    own = "Kenya has carried out nine air strikes in Peru since January, Airing said."
    asked = "How many air strikes has Kenya carried out in Peru since January?"
    assert told(asked, others) == []
    assert told(asked, own) == [(9, "Airing")]
