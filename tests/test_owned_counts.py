"""Counts that belong to a body are its statements; the speaker is the body, word for word."""

import pytest

from bot.claims import Attribution
from bot.reading.attribution import read_attributions
from bot.reading.lexicon.pack import lexicon
from index.text.layout import body_sentences


def _read(language: str, text: str) -> tuple[Attribution, ...]:
    pack = lexicon(language)
    assert pack is not None
    return read_attributions(text, body_sentences(text, language), pack)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("da", "Kystvagtens tal lød på 12 druknede.", "Kystvagten"),
        ("da", "Politiets opgørelse viser 12 dræbte.", "Politiet"),
        ("da", "Ministeriets foreløbige opgørelse er 12 dræbte.", "Ministeriet"),
        ("da", "Ifølge kystvagtens opgørelse druknede 12 mennesker.", "kystvagten"),
        ("da", "En opgørelse fra brandvæsenet viser 12 dræbte.", "brandvæsenet"),
        ("en", "The ministry's figure is 12 dead.", "The ministry"),
        ("en", "The ministry's latest tally put the dead at 12.", "The ministry"),
        ("en", "A count by the harbour police shows 12 dead.", "the harbour police"),
        ("en", "According to the ministry's tally, 12 people died.", "the ministry"),
        ("da", "Tirsdag lød kystvagtens tal på 12 døde.", "kystvagten"),
        ("da", "Tallet fra hospitalet er 12 dræbte.", "hospitalet"),
        ("da", "Politiet giver et højere tal: 12 døde.", "Politiet"),
        ("en", "The Civil Defence's death toll stands at 12.", "The Civil Defence"),
        ("en", "By the hospital's count, 12 people died.", "the hospital"),
        ("en", "The ministry's count of 12 dead was disputed.", "The ministry"),
        ("en", "The harbour board gave a higher toll of 12.", "The harbour board"),
        ("en", "The observatory spoke of 12 dead.", "The observatory"),
        ("en", "A raid killed 12 people, US Central Command said.", "US Central Command"),
        (
            "ar",
            "قال مدير صحة تارنا الدكتور سامر الدالي إن 12 قتلوا.",
            "مدير صحة تارنا الدكتور سامر الدالي",
        ),
        ("ar", "حصيلة الوزارة بلغت 12 قتيلا.", "الوزارة"),
        ("ar", "وبلغت حصيلة وزارة الموانئ 12 قتيلا.", "وزارة الموانئ"),
        ("ar", "وفق حصيلة وزارة الموانئ قتل 12 شخصا.", "وزارة الموانئ"),
        ("de", "Die Zahl des Ministeriums liegt bei 12 Toten.", "des Ministeriums"),
        ("de", "Laut einer Zählung der Feuerwehr starben 12 Menschen.", "der Feuerwehr"),
        ("fr", "Selon le bilan du ministère, 12 personnes ont été tuées.", "ministère"),
        ("fr", "Le bilan du ministère est de 12 morts.", "ministère"),
        ("es", "El balance del ministerio es de 12 muertos.", "ministerio"),
        ("it", "Il bilancio del ministero è di 12 morti.", "ministero"),
        ("sv", "Kustbevakningens siffra är 12 döda.", "Kustbevakningen"),
        ("nb", "Kystvaktens tall er 12 døde.", "Kystvakten"),
        ("ru", "Оценка министерства составляет 12 погибших.", "министерства"),
        ("ru", "Статистика полиции насчитывает 12 погибших.", "полиции"),
        ("uk", "Оцінка міністерства становить 12 загиблих.", "міністерства"),
        ("uk", "Дані міністерства: 12 загиблих.", "міністерства"),
        ("tr", "Polisin sayımı 12 ölü gösteriyor.", "Polisin"),
    ],
)
def test_the_owner_of_a_count_says_it(language: str, text: str, speaker: str) -> None:
    (said,) = _read(language, text)
    assert said.speaker == speaker
    assert said.speaker_span is not None
    assert said.speaker_span.of(text) == speaker
    assert "12" in said.content.of(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The town's figures are on display in room 12."),
        ("en", "The army's losses stand at 12 men."),
        ("en", "The number of police killed is 12."),
        ("en", "The ministry's figure was not given, and 12 people waited."),
        ("en", "The hospital's records of 12 patients were lost."),
        ("da", "Politiets tal for 2031 er ikke klar."),
        ("da", "Byens dødstal er 12."),
        ("en", "In the bay, Tarna's death toll stands at 12."),
        ("da", "Antallet af soldater er 12."),
        ("ar", "حصيلة القتلى بلغت 12 شخصا."),
        ("de", "Die Zahl der Toten liegt bei 12."),
        ("fr", "Le bilan des combats est de 12 morts."),
    ],
)
def test_a_count_of_what_somebody_has_or_suffers_says_nothing(language: str, text: str) -> None:
    assert _read(language, text) == ()


@pytest.mark.parametrize(
    ("text", "via", "speaker"),
    [
        (
            "ذكرت وكالة سوندواير نقلا عن مصدر طبي أن 12 شخصا قتلوا.",
            "وكالة سوندواير",
            "مصدر طبي",
        ),
        (
            "أفادت قناة دوفرين، نقلا عن مصادر محلية، بأن 12 شخصا قتلوا.",
            "قناة دوفرين",
            "مصادر محلية",
        ),
    ],
)
def test_who_is_cited_between_verb_and_conjunction_knows(text: str, via: str, speaker: str) -> None:
    (said,) = _read("ar", text)
    assert (said.speaker, said.via) == (speaker, (via,))
