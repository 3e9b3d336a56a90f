"""Who says how many in Turkish: clauses as objects, endings that own, participles that go on."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def claims(text: str) -> list[Claim]:
    article = Article("a.txt", "Rıhtım", None, None, date(2031, 3, 5), "tr", text)
    return [claim for claim in Reader().read(article).claims if claim.figure is not None]


def figures(text: str) -> list[tuple[object, str]]:
    read = [claim.figure for claim in claims(text)]
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kıyı Cephesine göre 9 kişi öldü.", "Kıyı Cephesi"),
        ("Vali Aksoy'un aktardığına göre 9 kişi öldü.", "Vali Aksoy"),
        ("Muhtarın belirttiğine göre 9 kişi öldü.", "Muhtar"),
        (
            "Rıhtım, yerel kaynaklara dayandırdığı haberinde 9 kişinin öldüğünü yazdı.",
            "yerel kaynaklar",
        ),
        ("Rıhtım, Vali Aksoy'a dayandırdığı haberinde 9 kişinin öldüğünü yazdı.", "Vali Aksoy"),
        (
            "Vali Aksoy'un X hesabından yapılan paylaşımda 9 kişinin öldüğü bildirildi.",
            "Vali Aksoy",
        ),
        (
            "Kızılhaçın internet sitesinde yayımlanan açıklamada 9 kişinin öldüğü bildirildi.",
            "Kızılhaç",
        ),
        ("Vali Aksoy, 9 kişinin öldüğünü kaydederek saldırıyı kınadı.", "Vali Aksoy"),
        ('"9 kişi öldü" ifadesini kullanan Vali Aksoy, yardım istedi.', "Vali Aksoy"),
        ("Yerel kaynaklar: 9 kişi öldü.", "Yerel kaynaklar"),
    ],
)
def test_who_says_so(text: str, speaker: str) -> None:
    assert [claim.attribution.speaker for claim in claims(text)] == [speaker]


def test_an_outlet_that_rests_on_another_passes_it_on() -> None:
    text = "Rıhtım, polise dayandırdığı haberinde 9 kişinin öldüğünü yazdı."
    assert [claim.attribution.via for claim in claims(text)] == [("Rıhtım",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Saldırı 9 kişinin ölümüne, 3 kişinin yaralanmasına yol açtı.",
            [(9, "killed"), (3, "injured")],
        ),
        ("Bombardıman, çoğu çocuk 9 kişinin ölümüne neden oldu.", [(9, "killed")]),
        ("Vali, 9 kişinin ölümünü doğruladı.", [(9, "killed")]),
        ("Saldırıda 9 kişi can verdi.", [(9, "killed")]),
        ("Enkaz altından 9 kişinin cesedi çıkarıldı.", [(9, "killed")]),
        ("Kuyruk hedef alındı, 9 kişi olay yerinde öldü.", [(9, "killed")]),
        ("Yaralanan üç kişi hayatını kaybetti.", [(3, "killed")]),
        ("Ağır yaralanan üç kişi kurtarılamayarak hayatını kaybetti.", [(3, "killed")]),
        ("Yaralılardan ikisinin hastanede öldüğü bildirildi.", [(2, "killed")]),
        ("Ölenler arasında dört çocuk ve iki kadın var.", [(4, "killed"), (2, "killed")]),
        ("Vali Aksoy'a göre 59 yaşındaki kadın hayatını kaybetti.", [(1, "killed")]),
        ("Enkazdan 9 kişi kurtarıldı.", [(9, "rescued")]),
    ],
)
def test_what_happened_to_whom(text: str, expected: list[tuple[int, str]]) -> None:
    assert figures(text) == expected
