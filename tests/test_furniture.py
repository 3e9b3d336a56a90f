"""Page furniture is left out; whatever reports stays."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spans import Span
from index.text.furniture import furniture
from index.text.paragraphs import paragraphs

SHARED = Path(__file__).resolve().parents[2] / "shared"

PROSE = {
    "en": [
        "The bridge over the river Sele fell on Monday, the mayor of Orlu said in a statement.",
        "Rescuers searched both banks until the morning and found two bodies, according to police.",
        "The council had known of the cracks for a year, said an engineer who worked on it.",
        "A new bridge will take two years to build, according to the ministry of transport.",
    ],
    "da": [
        "Broen over floden Sele faldt sammen natten til tirsdag, siger borgmesteren i Orlu.",
        "Redningsfolk ledte på begge bredder til om morgenen og fandt to døde, oplyser politiet.",
        "Byrådet havde kendt til revnerne i et år, fortæller en ingeniør, der arbejdede på broen.",
        "En ny bro vil tage to år at bygge, vurderer transportministeriet i en udtalelse.",
    ],
    "ar": [
        "انهار الجسر فوق نهر سيلي ليل الاثنين وفق ما قالت رئيسة بلدية أورلو في بيان لها.",
        "وبحث رجال الإنقاذ على ضفتي النهر حتى الصباح وعثروا على جثتين بحسب شرطة المدينة.",
        "وكان المجلس على علم بالتشققات منذ عام كامل وفق مهندس عمل في صيانة الجسر سابقا.",
        "وسيستغرق بناء جسر جديد عامين كاملين على الأقل وفق ما أعلنته وزارة النقل أمس.",
    ],
    "de": [
        "Die Brücke über den Fluss Sele stürzte am Montag ein, sagte die Bürgermeisterin von Orlu.",
        "Retter suchten bis zum Morgen an beiden Ufern und fanden zwei Tote, so die Polizei.",
        "Der Rat kannte die Risse seit einem Jahr, sagt ein Ingenieur, der dort gearbeitet hat.",
        "Der Bau einer neuen Brücke dauert nach Angaben des Ministeriums etwa zwei Jahre.",
    ],
    "it": [
        "Il ponte sul fiume Sele è crollato lunedì, ha detto la sindaca di Orlu in una nota.",
        "I soccorritori hanno cercato fino al mattino e trovato due corpi, secondo la polizia.",
        "Il consiglio conosceva le crepe da un anno, racconta un ingegnere che ci ha lavorato.",
        "Per un nuovo ponte serviranno due anni, stima il ministero dei Trasporti.",
    ],
    "tr": [
        "Sele nehri üzerindeki köprü salı gecesi çöktü, dedi Orlu Belediye Başkanı İrma Tolb.",
        "Kurtarma ekipleri sabaha kadar iki kıyıyı aradı ve polise göre iki ceset buldu.",
        "Meclis çatlakları bir yıldır biliyordu, dedi köprüde çalışan bir mühendis dün akşam.",
        "Bakanlığın açıklamasına göre yeni bir köprünün yapımı yaklaşık iki yıl sürecek.",
    ],
}


def left_out(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in furniture(text, language)]


def article(*extra: str, language: str = "en", at: int = 2) -> str:
    body = PROSE[language]
    return "\n\n".join([*body[:at], *extra, *body[at:]])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Share:"),
        ("en", "Load More"),
        ("en", "Comments (12)"),
        ("en", "Facebook"),
        ("en", "Read also: Mayor of Orlu resigns"),
        ("en", "Photo: Ona Hale"),
        ("en", "(Ona Hale/Reuters)"),
        ("en", "We use cookies to make this page better."),
        ("en", "Sign up for our newsletter and never miss a story from Orlu."),
        ("en", "© 2031 The Orlu Post"),
        ("en", "https://post.example/bridge"),
        ("en", "#Orlu #Sele"),
        ("da", "Læs også: Borgmesteren i Orlu går af"),
        ("da", "Foto: Ona Hale/Ritzau Scanpix"),
        ("da", "Del artiklen"),
        ("da", "ANNONCE"),
        ("ar", "اقرأ أيضا: رئيسة بلدية أورلو تستقيل"),
        ("ar", "إقرأ أيضاً"),
        ("ar", "مشاركة"),
        ("de", "Lesen Sie auch: Bürgermeisterin tritt zurück"),
        ("tr", "Ayrıca okuyun: Orlu Belediye Başkanı istifa etti"),
        ("tr", "İlgili haberler"),
        ("tr", "YORUM YAP"),
        ("it", "Leggi anche: La sindaca di Orlu si dimette"),
        ("it", "Condividi l'articolo"),
        ("de", "Anzeige"),
    ],
)
def test_phrases_of_pages_are_left_out(language: str, line: str) -> None:
    assert left_out(article(line, language=language), language) == [line]


@pytest.mark.parametrize(
    ("language", "teaser"),
    [
        ("en", "Mayor of Orlu under pressure from all sides"),
        ("da", "Borgmesteren i Orlu presses fra alle sider"),
        ("da", "Byrådet nægter at give efter Nye revner fundet i broen ved Sele"),
        ("ar", "ضغوط متزايدة على رئيسة بلدية أورلو"),
        ("de", "Bürgermeisterin von Orlu gerät unter Druck"),
        ("tr", "Orlu Belediye Başkanı baskı altında"),
        ("it", "Sindaca di Orlu sotto pressione da tutte le parti"),
    ],
)
def test_a_headline_between_paragraphs_of_prose_is_a_link(language: str, teaser: str) -> None:
    assert left_out(article(teaser, language=language), language) == [teaser]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Mayor of Orlu says 14 people died"),
        ("en", "Mayor of Orlu says fourteen people died"),
        ("en", "What happened to the bridge?"),
        ("en", "“Nobody told us anything at all”"),
        ("en", "– Ona Hale, mayor of Orlu"),
        ("en", "But nobody in the town was told"),
        (
            "en",
            "Share prices fell by half after the collapse, the exchange in Orlu said on Tuesday.",
        ),
        ("en", "Read the report before you speak, the mayor of Orlu told the council on Tuesday."),
        ("da", "Borgmesteren siger at fjorten er døde"),
        ("da", "Ifølge politiet er ingen anholdt"),
        ("ar", "وقالت الشرطة إن أحدا لم يعتقل"),
        ("ar", "مقتل ثلاثة أشخاص في أورلو"),
    ],
)
def test_a_line_that_reports_or_speaks_stays(language: str, line: str) -> None:
    assert left_out(article(line, language=language), language) == []


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", ""])
def test_a_french_quotation_ends_its_line_behind_a_space(space: str) -> None:
    body = [
        "Le pont sur la Sele est tombé lundi, a annoncé la maire d'Orlu dans un communiqué.",
        "Les secours ont cherché sur les deux rives jusqu'au matin, selon la police locale.",
        f"Mme Tolb a déclaré : «{space}Nous reconstruirons ce pont avant le printemps.{space}»",
        "Un nouveau pont demandera deux ans de travaux, a estimé le ministère des Transports.",
        f"Et le pêcheur a répondu : «{space}Qui nous croira{space}?{space}»",
        "Le conseil connaissait les fissures depuis un an, a dit un ingénieur de la ville.",
    ]
    assert left_out("\n\n".join(body), "fr") == []


def test_the_headline_above_the_text_stays() -> None:
    text = article("Bridge falls in Orlu", "Many were asleep when it happened", at=0)
    assert left_out(text) == []


def test_a_list_below_a_colon_belongs_to_the_text() -> None:
    text = article("The council named its reasons:", "Cracks in the old steel", "No money at all")
    assert left_out(text) == []


def test_a_list_of_links_below_its_heading_goes_with_it() -> None:
    links = ["Recommended Stories", "list 1 of 3Mayor quits", "Ten held in Sele after riots", "x y"]
    assert left_out(article(*links)) == links
    assert left_out(article("Prev Post", "Ten held in Sele", "Next Post", "Two saved", at=4)) == [
        "Prev Post",
        "Ten held in Sele",
        "Next Post",
        "Two saved",
    ]


def test_the_article_goes_on_below_a_list_of_links() -> None:
    text = article("Related stories", "Ten held in Sele after riots")
    assert left_out(text) == ["Related stories", "Ten held in Sele after riots"]
    assert PROSE["en"][2] not in left_out(text)


def test_a_headline_that_ends_like_a_sentence_goes_with_the_links_around_it() -> None:
    ended = "The network confirms that 6,000 people were killed in Sele in the past years."
    first, last = (
        "Ten held in Sele after the riots of the spring",
        "Why do the fishers of Sele sell their boats?",
    )
    links = ["Related stories", first, ended, last, "Add a comment"]
    assert left_out(article(*links, at=3)) == links


def test_a_short_last_paragraph_below_a_link_stays() -> None:
    last = "The mayor said that nine people had been killed in the fire on Monday."
    link = "Ten held in Sele after the riots of the spring"
    assert last not in left_out(article("Related stories", link, last, "Share", at=3))
    assert last not in left_out(article("Related stories", link, last, at=3))


def test_a_heading_of_links_above_the_text_takes_no_headline_with_it() -> None:
    assert left_out(article("Latest stories", "Ten die in Orlu", at=0)) == ["Latest stories"]


def test_a_menu_goes_and_the_headline_below_it_stays() -> None:
    menu = ["World", "Business", "Arts & Books", "Sport", "Opinion"]
    assert left_out(article(*menu, "Bridge falls in Orlu", at=0)) == menu


def test_a_row_of_links_goes_and_a_row_of_words_stays() -> None:
    text = "\n\n".join([*PROSE["de"], "Artikel teilen | Drucken", "Teilen | Zwei Tote in Orlu"])
    left_out = [span.of(text) for span in furniture(text, "de")]
    assert left_out == ["Artikel teilen | Drucken"]


def test_tags_and_links_at_the_end_go() -> None:
    tags = ["Orlu", "River Sele", "Bridges"]
    assert left_out(article(*tags, at=4)) == tags


def test_a_table_of_figures_is_no_menu() -> None:
    assert left_out(article("Dead: 5", "Hurt: 12", "Missing: 3", "Saved: 40", at=4)) == []


@pytest.mark.parametrize(
    ("language", "biography"),
    [
        (
            "en",
            "Ona Hale is a reporter who covers towns. Before joining us in 2024, Hale was at sea.",
        ),
        ("da", "Ona Holm er journalist på Orlu Post. Hun dækker byerne langs floden."),
        ("de", "Ona Holm ist Redakteurin der Orlu Post. Sie berichtet über die Orte am Fluss."),
    ],
)
def test_a_biography_at_the_end_goes(language: str, biography: str) -> None:
    assert left_out(article(biography, "Share:", language=language, at=4), language)[0] == biography


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ona Hale, a reporter who covers the river towns, said that she had seen two bodies.",
        "Ona Hale was a reporter for the Orlu Post and a mother of two. She died on the bridge.",
        "“Ona Hale is a reporter who covers us all,” said the mayor of Orlu on Tuesday.",
        "The editor is a man who covered the story of the bridge before anybody else did.",
    ],
)
def test_a_last_paragraph_about_a_reporter_stays(paragraph: str) -> None:
    assert left_out(article(paragraph, at=4)) == []


def test_a_biography_in_the_middle_stays() -> None:
    assert (
        left_out(article("Ona Hale is a reporter who covers the towns along the river Sele.")) == []
    )


def test_a_collection_of_short_posts_is_not_thrown_away() -> None:
    posts = ["Heavy fire near the bridge of Orlu now", "Ambulances on their way to the river bank"]
    text = "\n\n".join([*posts * 6, "Share"])
    assert left_out(text) == ["Share"]


def test_nothing_is_left_out_of_nothing() -> None:
    assert furniture("", "en") == furniture("\n\n", "da") == ()


def test_an_unknown_language_is_cleaned_by_phrases_and_form() -> None:
    assert left_out(article("Facebook"), "und") == ["Facebook"]


@given(st.text(alphabet=st.sampled_from(list('Aab1.:?\n "“”#@/()Share')), max_size=200))
def test_furniture_is_made_of_whole_paragraphs_in_order(text: str) -> None:
    found = furniture(text, "en")
    assert set(found) <= set(paragraphs(text))
    assert list(found) == sorted(found)


@pytest.mark.parametrize("unit", ["a", "\n", '"', "Share\n", "# ", "www.", "(a/", "Ab cd ef\n\n"])
def test_a_megabyte_of_anything_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert set(furniture(text, "en")) <= set(paragraphs(text))


def test_the_furniture_of_the_seeds_is_recognised() -> None:
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared seeds are not here")
    gone, kept = {}, {}
    for path in folder.glob("*.txt"):
        text = path.read_text("utf-8")
        language = "da" if " og " in text else "en"
        spans = set(furniture(text, language))
        gone[language] = [span.of(text) for span in sorted(spans)]
        kept[language] = [span.of(text) for span in paragraphs(text) if span not in spans]
    assert len(gone["da"]) == 3
    assert all(not line.endswith((".", "«")) for line in gone["da"])
    assert gone["en"][1:] == ["Share:", "In Other News", "Load More"]
    assert " was an editor and reporter " in gone["en"][0]
    assert all(line.endswith((".", "”", '"')) for line in kept["en"] + kept["da"])


def test_no_sentence_that_answers_a_question_is_left_out_of_the_newsdesk_articles() -> None:
    folder = SHARED / "data/newsdesk"
    if not folder.is_dir():
        pytest.skip("the shared newsdesk data is not here")
    listed = json.loads((folder / "metadata.json").read_text("utf-8"))
    languages = {entry["file"]: entry["lang"] for entry in listed}
    quotes = {
        (gold["article"], gold["quote"])
        for question in json.loads((folder / "questions.json").read_text("utf-8"))
        for gold in [*question["gold"], *question.get("also_correct", [])]
        if gold.get("quote") and gold.get("article")
    }
    assert quotes
    for name, quote in quotes:
        text = (folder / name).read_text("utf-8")
        place = text.index(quote)
        wanted = Span(place, place + len(quote))
        assert not any(span.overlaps(wanted) for span in furniture(text, languages[name]))


def test_headlines_that_a_page_cuts_off_below_a_short_article_go() -> None:
    cut = [
        "Rescuers search the river Vask for the crew of a barge that went down near…",
        "Two guards die in the tunnel of Torsk as the council meets over what…",
    ]
    left = "Harbour of Kelda shut after the storm of Sunday night"
    text = "\n\n".join([PROSE["en"][0], PROSE["en"][1], left, *cut])
    assert [span.of(text) for span in furniture(text, "en")] == [left, *cut]


def test_one_line_that_breaks_off_stays() -> None:
    text = "\n\n".join(
        [*PROSE["en"][:2], "The engineer who had warned of the cracks said that he…"]
    )
    assert furniture(text, "en") == ()


def test_a_list_of_headlines_above_the_article_goes_and_its_own_stays() -> None:
    above = [
        "Harbour of Kelda shut after the storm of Sunday night",
        "Two guards die in the tunnel of Torsk",
        "Council of Brenvik meets over the price of bread",
        "Ferry crews of Oldmere vote for a strike in June",
    ]
    own = ["Bridge of Orlu falls into the river", "Photo from the bank of the river Sele", "ORLU"]
    text = "\n\n".join([*above, *own, *PROSE["en"]])
    assert [span.of(text) for span in furniture(text, "en")] == above


STAMPED = {
    "dates": ["2031/05/02", "Friday 2031/05/02", "02.05.2031"],
    "ages": ["3 hours ago", "14 hours ago", "2 days ago"],
}


@pytest.mark.parametrize("stamps", STAMPED.values(), ids=STAMPED)
@pytest.mark.parametrize("order", [1, -1])
def test_headlines_with_a_date_each_are_links(stamps: list[str], order: int) -> None:
    headlines = ["Seven miners die in Tolvar", "18 hurt as ferry sinks off Orlu", "Kelda votes"]
    headlines[2] += " for a new mayor"
    pairs = zip(stamps, headlines, strict=True)
    rows = [line for pair in pairs for line in pair[::order]]
    text = "\n\n".join([*PROSE["en"][:2], *rows])
    assert left_out(text) == rows


def test_headlines_with_a_date_each_are_links_in_arabic() -> None:
    rows = [
        "9 ساعات مضت",
        "قتيلان بغارة على جنوب أورلو",
        "10 ساعات مضت",
        "مقتل 12 عنصرا في قصف على كلدة",
        "12 ساعة مضت",
        "بيلو: اجتياح المدينة لن يوقف التصدير",
    ]
    text = "\n\n".join([*PROSE["ar"][:2], *rows])
    assert left_out(text, "ar") == rows


def test_headlines_below_the_next_article_are_links() -> None:
    rows = ["السابق", "“فرقة كلدة” تعتقل 3 أشخاص في بيلو", "التالي", "مقتل شخص في أورلو"]
    text = "\n\n".join([*PROSE["ar"], *rows])
    assert left_out(text, "ar") == rows


def test_a_dated_chronicle_in_prose_stays() -> None:
    rows = [
        line
        for day, told in zip(STAMPED["dates"], PROSE["en"], strict=False)
        for line in (day, told)
    ]
    assert not left_out("\n\n".join(rows))
