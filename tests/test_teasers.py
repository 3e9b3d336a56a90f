"""Headlines of other articles within an article are none of its claims."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article
from index.spans import Span
from index.text.furniture import furniture
from index.text.layout import body_sentences
from index.text.teasers import without_teaser

FIRST = "Shells hit Brenvik on Monday and killed three people, the mayor told reporters."
LAST = "Rescuers dug in the ruins of the market until morning, the council said on Tuesday."


@pytest.mark.parametrize(
    "line",
    [
        "Related article: Drone kills seven in Oldmere",
        "MORE ON THIS STORY | Drone kills seven in Oldmere",
        "(You may also like: Drone kills seven in Oldmere)",
        "Relateret: Syv dræbt i Oldmere",
        "Relatert: Sju drept i Oldmere",
        "Relaterat: Sju döda i Oldmere",
        "Lesen Sie dazu: Sieben Tote in Oldmere",
        "A lire aussi : Sept morts à Oldmere",
        "Noticia relacionada: Siete muertos en Oldmere",
        "أخبار ذات صلة: مقتل سبعة أشخاص في أولدمير",
        "Материалы по теме: Семь погибших в Олдмере",
        "Матеріали за темою: Семеро загиблих в Олдмері",
        "İlginizi çekebilir: Oldmere'de yedi kişi öldü",
    ],
)
def test_the_headline_of_another_article_is_furniture(line: str) -> None:
    text = f"{FIRST}\n\n{line}\n\n{LAST}"
    assert [span.of(text) for span in furniture(text, "en")] == [line]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Shells killed 3 people. Read also: Drone kills 7 in Oldmere. The town waits.",
        ),
        ("en", "Shells killed 3 people. (Related: Drone kills 7 in Oldmere) The town waits."),
        ("da", "Granater dræbte 3 mennesker. Læs også: 7 dræbt i Oldmere. Byen venter."),
        ("nb", "Granater drepte 3 mennesker. Les også: 7 drept i Oldmere. Byen venter."),
        ("sv", "Granater dödade 3 människor. Läs också: 7 döda i Oldmere. Staden väntar."),
        ("de", "Granaten töteten 3 Menschen. Lesen Sie auch: 7 Tote in Oldmere. Die Stadt wartet."),
        ("fr", "Des obus ont tué 3 personnes. Lire aussi : 7 morts à Oldmere. La ville attend."),
        ("es", "Los obuses mataron a 3 personas. Lea también: 7 muertos en Oldmere. Se busca."),
        ("it", "I razzi hanno ucciso 3 persone. Leggi anche: 7 morti a Oldmere. Si cerca."),
        ("ar", "قتل 3 أشخاص في القصف. اقرأ أيضاً: مقتل 7 أشخاص في أولدمير. والبحث مستمر."),
        ("ru", "Погибли 3 человека. Читайте также: 7 погибших в Олдмере. Город ждет."),
        ("uk", "Загинули 3 людини. Читайте також: 7 загиблих в Олдмері. Місто чекає."),
        ("tr", "3 kişi öldü. Ayrıca okuyun: Oldmere'de 7 kişi öldü. Kent bekliyor."),
    ],
)
def test_a_teaser_within_a_paragraph_claims_nothing(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    assert [claim.figure.low for claim in claims if claim.figure] == [3]
    assert claims[-1].quote.end == len(text)  # what follows the teaser is read


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قتل 3 أشخاص في القصف. رابط الخبر بصحيفة الرصيف: مقتل 7 أشخاص في أولدمير"),
        ("ar", "قتل 3 أشخاص في القصف.\n\nرابط الخبر بصحيفة الرصيف: مقتل 7 أشخاص في أولدمير"),
        ("en", "Shells killed 3 people. Link to the article in The Quay: 7 killed in Oldmere"),
        ("es", "Los obuses mataron a 3 personas. Enlace a la noticia en El Muelle: 7 muertos"),
        ("it", "I razzi hanno ucciso 3 persone. Link alla notizia su Il Molo: 7 morti"),
    ],
)
def test_the_link_to_the_article_itself_claims_nothing(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    assert [claim.figure.low for claim in claims if claim.figure] == [3]


def test_what_follows_a_teaser_in_brackets_stays() -> None:
    text = f"[Related story: Drone kills seven] {LAST}"
    (sentence,) = body_sentences(text, "en")
    assert sentence.span.of(text) == LAST


@pytest.mark.parametrize(
    "text",
    [
        "Related deaths: 12, the ministry said.",
        "Read also what the mayor said of the seven dead.",
        "Recommended doses differ: seven of ten patients got less.",
        "The mayor said: read also the list of the seven dead.",
    ],
)
def test_a_sentence_that_only_begins_alike_stays(text: str) -> None:
    whole = Span(0, len(text))
    assert without_teaser(text, whole) == whole
