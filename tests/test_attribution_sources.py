"""Chains of sources, who spoke before, and what only looks like a speaker."""

import pytest
from pack_reading import PackReading

from bot.reading.reader import Reader
from index.articles import Article

CHAINS = [
    ("en", "The Kelda Post, citing a hospital source, said nine people were killed.",
     "a hospital source", ("The Kelda Post",)),
    ("en", "The Kelda Post, citing the Harbour Agency, said nine died, according to a doctor.",
     "a doctor", ("the Harbour Agency", "The Kelda Post")),
    ("en", "The Kelda Post reported that nine died, according to a military source.",
     "a military source", ("The Kelda Post",)),
    ("fr", "L'agence Kelda, citant une source militaire, a annoncé que neuf soldats sont morts.",
     "une source militaire", ("L'agence Kelda",)),
    ("es", "Nueve personas murieron, informó el Diario de Kelda, que citó a la agencia Harna.",
     "la agencia Harna", ("el Diario de Kelda",)),
    ("ru", "Агентство Келда со ссылкой на военный источник сообщило, что погибли девять солдат.",
     "военный источник", ("Агентство Келда",)),
    ("ar", "وقالت وكالة كلدة إن مصدراً طبياً أكد مقتل تسعة مدنيين.",
     "مصدراً طبياً", ("وكالة كلدة",)),
    ("ar", "ذكرت وكالة كلدة أن تسعة مدنيين قتلوا، بحسب مصدر طبي.",
     "مصدر طبي", ("وكالة كلدة",)),
    ("ar", "قتل تسعة مدنيين، وفق ما نقلته وكالة كلدة عن مصدر طبي.",
     "مصدر طبي", ("وكالة كلدة",)),
    ("ar", "وقالت مصادر محلية لكلدة برس إن تسعة مدنيين قتلوا.",
     "مصادر محلية", ("كلدة برس",)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker", "via"), CHAINS)
def test_who_knows_speaks_and_the_media_pass_it_on(
    language: str, text: str, speaker: str, via: tuple[str, ...]
) -> None:
    told = PackReading(language).attributed(text)
    assert (speaker, via) in [(one.speaker, one.via) for one in told]


AGAIN = [
    ("en", "Ada Brook, whose son was killed, spoke to the Kelda Post. “Nine died,” she said.",
     "Ada Brook"),
    ("da", "Lægen Ada Brook talte med Keldaposten. Hun siger, at ni blev dræbt.",
     "Lægen Ada Brook"),
    ("nb", "Legen Ada Brook snakket med Keldaposten. Hun sier at ni ble drept.",
     "Legen Ada Brook"),
    ("sv", "Läkaren Ada Brook talade med Keldaposten. Hon säger att nio dödades.",
     "Läkaren Ada Brook"),
    ("de", "Die Ärztin Ada Brook sprach mit dem Keldablatt. Sie sagte, neun seien tot.",
     "Die Ärztin Ada Brook"),
    ("ar", "الطبيب سامي البحري تحدث لوكالة كلدة عن القصف. وقال إن تسعة مدنيين قتلوا.",
     "الطبيب سامي البحري"),
    ("ar", "قال مصدر في المستشفى إن القصف وقع فجراً. وأوضح المصدر ذاته أن تسعة مدنيين قتلوا.",
     "مصدر في المستشفى"),
    ("ar", "قال الوزير سامي البحري إن القصف وقع. وقال الوزير نفسه إن تسعة مدنيين قتلوا.",
     "الوزير سامي البحري"),
    ("tr", "Askeri bir kaynak saldırıyı doğruladığını söyledi. Aynı kaynak dokuz ölü bildirdi.",
     "Askeri bir kaynak"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), AGAIN)
def test_who_spoke_before_speaks_again(language: str, text: str, speaker: str) -> None:
    assert PackReading(language).attributed(text)[-1].speaker == speaker


BODIES = [
    ("en", "MRK activists documented three deaths. MRK said that nine others were hurt.", "MRK"),
    ("ar", "أفادت مصادر مرصد كلدة بأن القصف وقع. وأشار مرصد كلدة إلى مقتل تسعة مدنيين.",
     "مرصد كلدة"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), BODIES)
def test_a_body_is_not_its_own_sources(language: str, text: str, speaker: str) -> None:
    assert PackReading(language).attributed(text)[-1].speaker == speaker


TOLD = [
    ("en", "The toll has risen to nine, Ada Brook, the head of the clinic, told the Kelda Post.",
     "Ada Brook, the head of the clinic"),
    ("en", "Kelda's health director, Ada Brook, confirmed the deaths of nine people to the Post.",
     "Kelda's health director, Ada Brook"),
    ("ar", "وقال لقناة كلدة مصدر طبي إن تسعة مدنيين قتلوا.", "مصدر طبي"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD)
def test_who_is_told_is_no_speaker(language: str, text: str, speaker: str) -> None:
    assert [one.speaker for one in PackReading(language).attributed(text)] == [speaker]


THE = [
    ("da", "Ni er døde, siger de lokale myndigheder.", "de lokale myndigheder"),
    ("da", "Ifølge de lokale myndigheder er ni døde.", "de lokale myndigheder"),
    ("da", "Ni er døde, siger general Ada de Vries.", "general Ada de Vries"),
    ("nb", "Ni er døde, sier de lokale myndighetene.", "de lokale myndighetene"),
    ("sv", "Nio är döda, säger de lokala myndigheterna.", "de lokala myndigheterna"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), THE)
def test_scandinavian_de_opens_a_speaker(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]


REFUSED = [
    ("da", "Ministeriet har ikke oplyst, hvor mange der blev dræbt.", "Ministeriet"),
    ("tr", "Bakanlık ölü sayısını açıklamadı.", "Bakanlık"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), REFUSED)
def test_who_gives_no_figure_is_named(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]


RESULTS = [
    ("en", "The strike hit a market, witnesses said, killing nine people.", "witnesses"),
    ("en", "The strike hit a market, witnesses said, leaving nine dead.", "witnesses"),
    ("en", "The strike hit a market, witnesses said, and killed nine people.", "witnesses"),
    ("da", "Angrebet ramte et marked, oplyser politiet, og dræbte ni mennesker.", "politiet"),
    ("fr", "La frappe a touché un marché, selon des témoins, tuant neuf personnes.", "des témoins"),
    ("es", "El ataque alcanzó un mercado, según testigos, matando a nueve.", "testigos"),
    (
        "it",
        "L'attacco ha colpito un mercato, secondo testimoni, uccidendone nove.",
        "testimoni",
    ),
    ("ar", "استهدف القصف السوق بحسب شهود عيان، ما أدى إلى مقتل تسعة مدنيين.", "شهود عيان"),
    ("ar", "استهدف القصف السوق بحسب شهود عيان، فيما قتل تسعة مدنيين في مكان آخر.", None),
    ("en", "The strike hit a market, witnesses said, while nine people were killed.", None),
]


@pytest.mark.parametrize(("language", "text", "speaker"), RESULTS)
def test_what_came_of_it_goes_on_with_what_was_said(
    language: str, text: str, speaker: str | None
) -> None:
    article = Article("a", "The Quay", None, None, None, language, text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [claim.attribution.speaker for claim in claims] == [speaker]


POINTED = [
    ("ar", "وأشار المتحدث باسم الميناء، سامي البحري، في تصريح لوكالة كلدة، إلى مقتل تسعة.",
     "المتحدث باسم الميناء، سامي البحري"),
    ("ar", "ابن شقيق القتيل قال إن تسعة قتلوا.", "ابن شقيق القتيل"),
    ("de", "Von der Quay sagte, neun Menschen seien getötet worden.", "Von der Quay"),
    ("ar", "الإعلامي سامي البحري: تسعة قتلى في القصف.", "الإعلامي سامي البحري"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), POINTED)
def test_the_whole_name_of_who_speaks_is_read(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading(language).said(text)] == [speaker]


def test_news_of_nobody_is_hedged() -> None:
    (said,) = PackReading("ar").attributed("أنباء عن مقتل تسعة مدنيين في برنفيك.")
    assert (said.speaker, said.hedge) == (None, "أنباء عن")


PERSONS = [
    ("en", "Olav Dahl, a farmer, was in his field. “I saw nine bodies,” he said.",
     "Olav Dahl, a farmer"),
    ("en", "The army said it struck a depot. Ada Brook lost her son. She said nine died.",
     "Ada Brook"),
    ("en", "Ada Brook said it was dawn. Olav Dahl was killed. She said nine died.", "Ada Brook"),
    ("en", "The army said it struck a depot. Kelda has nine wells. It said nine died.", "The army"),
    ("en", "The mayor said it was dawn. The Kelda hospital was full. She said nine died.",
     "The mayor"),
    ("da", "Olav Dahl, der er landmand, var i marken. »Jeg så ni døde,« siger han.", "Olav Dahl"),
    ("sv", "Läkaren kom i gryningen. Hon säger att nio dödades.", "Läkaren"),
    ("de", "Der Arzt kam am Morgen. Er sagte, neun Menschen seien tot.", "Der Arzt"),
    ("es", "El alcalde llegó al amanecer. Él dijo que nueve personas murieron.", "El alcalde"),
    ("it", "Il sindaco è arrivato ieri. Egli ha detto che nove sono morti.", "Il sindaco"),
    ("fr", "Le maire arriva à l'aube. Il a déclaré que neuf personnes étaient mortes.", "Le maire"),
    ("ru", "Врач приехал утром. Он сказал, что погибли девять человек.", "Врач"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), PERSONS)
def test_a_pronoun_stands_for_the_person_of_the_sentence_before(
    language: str, text: str, speaker: str
) -> None:
    assert PackReading(language).attributed(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Nine died, according to reports in Keldan media.", "reports in Keldan media"),
        ("en", "According to reports from Orlu, nine people died.", "reports from Orlu"),
        ("en", "Nine people died, according to reports by local media.", "local media"),
        ("en", "Nine people died, according to a report by the ministry.", "the ministry"),
        ("da", "Ni døde ifølge rapporter i lokale medier.", "rapporter i lokale medier"),
        ("sv", "Nio dödades, enligt rapporter i lokala medier.", "rapporter i lokala medier"),
        ("nb", "Ni ble drept, ifølge rapporter i lokale medier.", "rapporter i lokale medier"),
        ("fr", "Neuf ont été tués, selon un rapport de la police.", "un rapport de la police"),
        ("ar", "قتل تسعة مدنيين بحسب تقارير في وسائل إعلام محلية.",
         "تقارير في وسائل إعلام محلية"),
    ],
)  # fmt: skip
def test_reports_with_their_place_or_author_speak(language: str, text: str, speaker: str) -> None:
    told = PackReading(language).attributed(text)
    assert speaker in [one.speaker for one in told]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died, according to reports.",
        "Nine people died, according to reports on Monday.",
    ],
)
def test_mere_reports_are_nobody_s(text: str) -> None:
    assert not [one for one in PackReading("en").attributed(text) if one.speaker]


SOMEBODY = [
    ("en", "Somebody said she should go. She said nine people were killed."),
    ("da", "Nogen sagde, at hun skulle gå. Hun sagde, at ni mennesker blev dræbt."),
    ("de", "Jemand sagte, sie solle gehen. Sie sagte, neun Menschen seien getötet worden."),
    ("fr", "Quelqu'un a dit qu'elle gênait. Elle a dit que neuf personnes étaient mortes."),
    ("es", "Alguien dijo que debía irse. Ella dijo que nueve personas murieron."),
    ("sv", "Någon sade att hon skulle gå. Hon sade att nio människor dödades."),
    ("nb", "Noen sa at hun burde gå. Hun sa at ni mennesker ble drept."),
    ("ru", "Кто-то сказал, что ей пора. Она сказала, что погибли девять человек."),
    ("uk", "Хтось сказав, що їй час іти. Вона сказала, що загинули дев'ять людей."),
    ("ar", "قال أحدهم إنها يجب أن ترحل. وقالت إن تسعة أشخاص قتلوا."),
]


@pytest.mark.parametrize(("language", "text"), SOMEBODY)
def test_no_pronoun_stands_for_somebody_unknown(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [(c.figure.low, c.attribution.speaker) for c in claims if c.figure] == [(9, None)]


def test_she_is_the_one_who_spoke_before_somebody_shouted() -> None:
    text = "Mayor Lena Holm said all was calm. Someone said it was not. She said nine were killed."
    article = Article("a.txt", "The Quay", None, None, None, "en", text)
    figures = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [claim.attribution.speaker for claim in figures] == ["Mayor Lena Holm"]


CITING_BODIES = [
    ("en", "The harbour ministry, citing medical sources, said nine people were killed."),
    ("en", "The harbour ministry said nine people were killed, citing witnesses."),
    ("es", "La organización Faro, citando a testigos, aseguró que murieron nueve personas."),
    (
        "es",
        "La organización Faro -citando fuentes médicas de dos clínicas- aseguró que murieron 9.",
    ),
]


@pytest.mark.parametrize(("language", "text"), CITING_BODIES)
def test_a_body_says_what_it_has_from_unnamed_sources(language: str, text: str) -> None:
    speaker = {"en": "The harbour ministry", "es": "La organización Faro"}[language]
    assert PackReading(language).relayed(text) == [(speaker, ())]


SILENT = [
    ("en", "The board said two died. The Sailors' Union did not confirm it. It said 9 died.",
     "The Sailors' Union"),
    ("fr", "L'Union des marins n'a pas confirmé ce bilan. Elle affirme que 9 personnes ont péri.",
     "L'Union des marins"),
    ("sv", "Sjömansförbundet har inte bekräftat det. Det uppger att 9 personer dog.",
     "Sjömansförbundet"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), SILENT)
def test_a_pronoun_stands_for_the_body_that_has_not_confirmed(
    language: str, text: str, speaker: str
) -> None:
    assert PackReading(language).attributed(text)[-1].speaker == speaker


CONDEMNED = [
    ("en", "The bishops condemned the killing of 14 fishermen.", "The bishops"),
    ("da", "Biskopperne har fordømt massakren på 14 fiskere.", "Biskopperne"),
    ("sv", "Biskoparna fördömde massakern på 14 fiskare.", "Biskoparna"),
    ("nb", "Biskopene fordømte drapet på 14 fiskere.", "Biskopene"),
    ("de", "Die Bischöfe verurteilten das Massaker an 14 Fischern.", "Die Bischöfe"),
    ("ru", "Епископы осудили убийство 14 рыбаков.", "Епископы"),
    ("uk", "Єпископи засудили вбивство 14 рибалок.", "Єпископи"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), CONDEMNED)
def test_who_condemns_a_killing_tells_of_it(language: str, text: str, speaker: str) -> None:
    assert [one.speaker for one in PackReading(language).attributed(text)] == [speaker]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bishops condemned a law."),
        ("de", "Das Gericht verurteilte 14 Fischer."),
        ("ru", "Суд осудил 14 рыбаков."),
    ],
)
def test_a_court_that_condemns_people_says_nothing(language: str, text: str) -> None:
    assert PackReading(language).attributed(text) == ()


TWO = [
    ("en", "Six died, the Harbour League and the state television said. The League said 9 fled.",
     "The League"),
    ("fr", "Six morts, selon la Ligue et la télévision. La Ligue a dit que 9 habitants ont fui.",
     "La Ligue"),
    ("en", "Six died, the Ministry of Ports and Roads said. The ministry said 9 fled.",
     "the Ministry of Ports and Roads"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "speaker"), TWO)
def test_one_of_two_who_spoke_together_is_not_both(language: str, text: str, speaker: str) -> None:
    assert PackReading(language).attributed(text)[-1].speaker == speaker
