"""Whose a count is: that of a bare toll, of a deed that somebody claims, of a body in short.

Every place, body and person is invented.
"""

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def speakers(language: str, text: str) -> list[str | None]:
    """Return who gives each figure of the text that a category fits."""
    article = Article("a.txt", "The Quay", None, None, None, language, text)
    claims = Reader().read(article).claims
    figures = [claim for claim in claims if claim.figure and claim.figure.counted != "other"]
    return [claim.attribution.speaker for claim in figures]


BARE = [
    ("en", "Six people have died, according to the latest preliminary count."),
    ("da", "Seks personer er dræbt ifølge en ny opgørelse."),
    ("nb", "Seks personer er drept, ifølge en ny oversikt."),
    ("sv", "Sex personer har dödats, enligt den senaste sammanställningen."),
    ("de", "Laut einer neuen Bilanz wurden sechs Menschen getötet."),
    ("fr", "Selon un dernier bilan provisoire, six personnes sont mortes."),
    ("es", "Hay seis muertos, según el último recuento."),
    ("ar", "وقتل 6 أشخاص وفق حصيلة جديدة."),
    ("ar", "وارتفع عدد القتلى إلى 6 وفقا لآخر حصيلة غير نهائية."),
    ("ru", "По предварительным данным, погибли 6 человек."),
]


@pytest.mark.parametrize(("language", "text"), BARE)
def test_a_count_that_nobody_made_is_no_speaker(language: str, text: str) -> None:
    assert speakers(language, text) == [None]


MADE = [
    ("en", "Six people died according to a new toll given by the mayor.", "the mayor"),
    ("en", "The mayor said six people died, according to a new toll.", "The mayor"),
    ("fr", "Selon un bilan provisoire établi par la préfecture, six personnes sont mortes.", None),
    ("es", "Según un balance difundido por el ayuntamiento, hay seis muertos.", "el ayuntamiento"),
    ("ar", "وقتل 6 أشخاص بحسب حصيلة أعلنها التلفزيون الرسمي.", "التلفزيون الرسمي"),
    ("ar", "وقتل 6 أشخاص وحسب الإحصائية التي سجلتها صحة كلدة.", "صحة كلدة"),
    ("ar", "قال حاكم كلدة إن 6 أشخاص قتلوا وفق حصيلة جديدة.", "حاكم كلدة"),
    ("ar", "قال بيان صدر عن مكتب رئيس بلدية كلدة إن 6 أشخاص قتلوا.", "مكتب رئيس بلدية كلدة"),
    ("ar", "وتشير حصيلة الهجوم إلى مقتل 6 أشخاص بحسب حاكم كلدة.", "حاكم كلدة"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), MADE)
def test_who_made_a_count_gives_it(language: str, text: str, speaker: str | None) -> None:
    assert speakers(language, text) == [speaker or "la préfecture"]


CLAIMED = [
    ("ar", "وأعلنت جماعة الراية مسؤوليتها عن الهجوم الذي أسفر عن مقتل 6 أشخاص."),
    ("ar", "ونفت جماعة الراية مسؤوليتها عن التفجير الذي خلف 6 قتلى."),
    ("fr", "La milice des Rives a revendiqué le double attentat qui a tué six personnes."),
    ("es", "La milicia reivindicó el ataque en el que murieron seis personas."),
]


@pytest.mark.parametrize(("language", "text"), CLAIMED)
def test_what_came_of_a_claimed_deed_is_told_by_the_article(language: str, text: str) -> None:
    assert speakers(language, text) == [None]


def test_who_claims_a_killing_counts_the_dead() -> None:
    assert speakers("ar", "وأعلنت جماعة الراية مسؤوليتها عن مقتل 6 جنود.") == ["جماعة الراية"]


SILENT = [
    (
        "en",
        "The mayor said the port was closed but he declined to comment on the blast that killed 6.",
    ),
    (
        "da",
        "Borgmesteren sagde, at havnen er lukket, men ville ikke kommentere det, der dræbte 6.",
    ),
    (
        "sv",
        "Borgmästaren sade att hamnen är stängd men ville inte kommentera smällen som dödade sex.",
    ),
    (
        "fr",
        "Le maire a dit que le port fermait mais a refusé de commenter le raid qui a tué six élus.",
    ),
    (
        "es",
        "El alcalde dijo que el puerto cerró, pero se negó a comentar el ataque que mató a seis.",
    ),
    ("ar", "وقال رئيس البلدية إن الميناء أغلق لكنه رفض التعليق على الانفجار الذي قتل 6 أشخاص."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_nobody_comments_on_is_told_by_the_article(language: str, text: str) -> None:
    assert speakers(language, text) == [None]


WHOLE = [
    (
        "وأوضح مدير الإسعاف بمحافظة كلدة سامي نجم أن 6 أشخاص توفوا.",
        "مدير الإسعاف بمحافظة كلدة سامي نجم",
    ),
    ("وأفادت صحة كلدة بأن 6 أشخاص توفوا.", "صحة كلدة"),
    (
        "وفي تبني الهجوم أكد المتحدث باسم الراية سامي نجم أن 6 جنود قتلوا.",
        "المتحدث باسم الراية سامي نجم",
    ),
    ("وأكد الوزير صحة الأنباء عن مقتل 6 أشخاص.", "الوزير"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOLE)
def test_arabic_bodies_in_short_and_with_their_province_speak(text: str, speaker: str) -> None:
    assert speakers("ar", text) == [speaker]


def test_the_article_goes_on_behind_direct_speech() -> None:
    text = (
        'قال أحد السكان لوكالة كلدة "سمعنا صوتا قويا جدا ثم رأينا النار"، '
        "وتأتي الغارات بعد أسبوع على مقتل 6 أشخاص."
    )
    assert speakers("ar", text) == [None]


BY_WHAT = [
    ("en", "Some 23 wounded people were sorted according to severity."),
    ("fr", "Les 23 blessés ont été répartis selon la gravité."),
    ("de", "Die 23 Verletzten wurden laut Plan verlegt."),
    ("ar", "وتم نقل 23 مصابا إلى المستشفى وفق الخطط المعتمدة لذلك."),
    ("ar", "ونقل 23 مصابا إلى المستشفى حسب شدة الإصابة."),
]


@pytest.mark.parametrize(("language", "text"), BY_WHAT)
def test_what_people_are_sorted_by_does_not_speak(language: str, text: str) -> None:
    assert set(speakers(language, text)) == {None}


def test_who_sorts_people_goes_on_to_count_them() -> None:
    text = "وأوضح مدير الإسعاف سامي نجم أن المرضى وزعوا حسب نوع الإصابات، ونقل 41 مصابا."
    assert speakers("ar", text) == ["مدير الإسعاف سامي نجم"]


def test_whom_somebody_praises_does_not_speak() -> None:
    text = "وصرح قائد المنطقة سامي نجم بذلك. وأشاد بمقاتلي الجبهة، مبينا أن 750 شخصا قتلوا."
    assert speakers("ar", text) == ["قائد المنطقة سامي نجم"]


def test_who_issues_the_daily_data_gives_them() -> None:
    text = "وتوفي 5 أشخاص، وذلك حسب البيانات اليومية التي تصدرها الوزارة."
    assert speakers("ar", text) == ["الوزارة"]


def test_lam_and_alef_may_be_written_as_one_letter() -> None:
    assert speakers("ar", "وقال الهلال اﻷحمر إن 6 أشخاص قتلوا.") == ["الهلال اﻷحمر"]


def test_a_report_within_what_is_said_is_nobody_s_own_word() -> None:
    text = (
        "وأوضح مدير الإسعاف سامي نجم أن غرفة الطوارئ بمحافظة كلدة تلقت بلاغا من مواطن صباحا يفيد "
        "بوجود حادث. وأضاف أن 7 أشخاص توفوا."
    )
    assert speakers("ar", text) == ["مدير الإسعاف سامي نجم"]
