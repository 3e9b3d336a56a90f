"""Turkish: the verb comes last, endings do the work of small words, and i has two capitals."""

from datetime import date

import pytest
from num2words import num2words
from pack_reading import PackReading

from bot.asking.question import analyse
from bot.reading.attribution import read_attributions
from bot.reading.circumstances import circumstances_reader
from bot.reading.days.days import read_days
from bot.reading.figures.figures import read_figures
from bot.reading.names.countries import countries_of
from bot.reading.names.names import read_names
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.concepts import concepts_of
from bot.reading.words.tokens import fold, tokenize
from index.spans import Span
from index.text.layout import body_sentences

_BELOW_TEN = ("", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz")
_TENS = ("", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan")

READING = PackReading("tr")
pack, figures = READING.pack, READING.figures
attributions = READING.said


def apart(number: int) -> str:
    """Return the number in words that are written apart."""
    if number == 0:
        return "sıfır"
    thousands, rest = divmod(number, 1000)
    words = [] if thousands == 0 else [apart(thousands) if thousands > 1 else "", "bin"]
    hundreds, rest = divmod(rest, 100)
    words += [_BELOW_TEN[hundreds] if hundreds > 1 else "", "yüz"] if hundreds else []
    words += [_TENS[rest // 10], _BELOW_TEN[rest % 10]]
    return " ".join(word for word in words if word)


def read_number(words: str) -> float | None:
    """Return the value of number words that fill ``words``."""
    tokens = tokenize(words)
    found = cardinals(pack()).read(tokens, 0)
    return found.value if found is not None and found.last == len(tokens) - 1 else None


@pytest.mark.parametrize("start", range(0, 10_001, 1000))
def test_number_words_are_read_back_together_and_apart(start: int) -> None:
    for number in range(start, min(start + 1000, 10_001)):
        assert read_number(num2words(number, lang="tr")) == number
        assert read_number(apart(number)) == number


@pytest.mark.parametrize("number", [*range(10_007, 1_000_000, 9_973), 100_000, 999_999])
def test_number_words_to_a_million_are_read_back(number: int) -> None:
    assert read_number(num2words(number, lang="tr")) == number
    assert read_number(apart(number)) == number


@pytest.mark.parametrize(
    ("one", "other"),
    [("İSTANBUL", "istanbul"), ("IRMAK", "ırmak"), ("Sayısı", "SAYISI"), ("Kılıç", "KILIÇ")],
)
def test_both_letters_i_are_one_however_they_are_written(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("12'ye", ["12"]),
        ("Orlu'da", ["Orlu'da"]),
        ("12'si", ["12", "si"]),
        ("9'dan", ["9", "dan"]),
        ("40'ı aştı", ["40", "aştı"]),
        ("12'nci", ["12'nci"]),
        ("1980'er", ["1980", "'", "er"]),
        ("the 1990's", ["the", "1990", "'", "s"]),
    ],
)
def test_endings_after_an_apostrophe_are_cut_off_numerals(text: str, tokens: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == tokens


@pytest.mark.parametrize(
    ("words", "low", "high", "qualifier"),
    [
        ("İki", 2, 2, None),
        ("On iki", 12, 12, None),
        ("Oniki", 12, 12, None),
        ("İki yüz elli", 250, 250, None),
        ("Üç bin", 3000, 3000, None),
        ("31.000", 31000, 31000, None),
        ("Yaklaşık 2,5 milyon", 2_500_000, 2_500_000, "about"),
        ("Yarım milyon", 500_000, 500_000, None),
        ("İki buçuk milyon", 2_500_000, 2_500_000, None),
        ("Üç düzine", 36, 36, None),
        ("En az 12", 12, 12, "at least"),
        ("3.400'den fazla", 3400, 3400, "more than"),
        ("100'ü aşkın", 100, 100, "more than"),
        ("300'e yakın", 300, 300, "nearly"),
        ("En fazla dört", 4, 4, "at most"),
        ("25-30", 25, 30, None),
        ("25 ila 30", 25, 30, None),
        ("Onlarca", None, None, None),
        ("On binlerce", None, None, None),
    ],
)
def test_numbers_are_read(
    words: str, low: float | None, high: float | None, qualifier: str | None
) -> None:
    text = f"{words} kişi yaralandı."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.text, one.low, one.high) for one in found] == [(words, low, high)]
    assert [one.qualifier and one.qualifier.value for one in found] == [qualifier]


@pytest.mark.parametrize(
    "text",
    [
        "Proje 40 milyon liraya mal oldu ve üç yıl sürdü.",
        "5 Haziran 2024'te saat 14.30'da çalışmalar başladı.",
        "Yol 12 kilometre uzunluğunda.",
        "34 yaşındaki sürücü 3 Mart'ta geldi.",
        "17'nci tümen kente girdi.",
    ],
)
def test_dates_measures_money_and_ordinals_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Saldırıda en az 12 kişi öldü, 30 kişi yaralandı.",
            [("en az 12", 12, "killed", None), ("30", 30, "injured", None)],
        ),
        ("Ölenlerin sayısı 12'ye yükseldi.", [("12", 12, "killed", None)]),
        (
            "12'si çocuk 30 kişi hayatını kaybetti.",
            [("12", 12, "killed", "children"), ("30", 30, "killed", None)],
        ),
        (
            "Patlamada 30 kişi öldü, bunlardan 5'i çocuk.",
            [("30", 30, "killed", None), ("5", 5, "killed", "children")],
        ),
        (
            "Aralarında 3 çocuğun da bulunduğu 12 kişi öldü.",
            [("3", 3, "killed", "children"), ("12", 12, "killed", None)],
        ),
        (
            "Yaklaşık on iki bin kişi evlerini terk etti.",
            [("Yaklaşık on iki bin", 12000, "displaced", None)],
        ),
        (
            "Yangında hayatını kaybeden 14 işçinin cenazeleri getirildi.",
            [("14", 14, "killed", "workers")],
        ),
        ("Ordu 25 militanı öldürdü.", [("25", 25, "killed", "fighters")]),
        ("Polis 14 şüpheliyi gözaltına aldı.", [("14", 14, "arrested", None)]),
        ("Kimse yaralanmadı.", [("Kimse yaralanmadı", 0, "injured", None)]),
        ("Olayda ölen olmadı.", [("ölen olmadı", 0, "killed", None)]),
        ("Uçaklar dokuz hava saldırısı düzenledi.", [("dokuz", 9, "air_strikes", None)]),
        ("8 balıkçıdan haber alınamıyor.", [("8", 8, "missing", "workers")]),
        ("Evlerin yüzde 60'ı yıkıldı.", [("yüzde 60'ı", 60, "destroyed", None)]),
        ("12 ölü, 30 yaralı var.", [("12", 12, "killed", None), ("30", 30, "injured", None)]),
        ("Enkazdan 3 çocuk sağ çıkarıldı.", [("3", 3, "rescued", "children")]),
        ("İsyancılar beş öğretmeni kaçırdı.", [("beş", 5, "kidnapped", "workers")]),
        ("Olayda bir kişi yaralandı.", [("bir", 1, "injured", None)]),
    ],
)
def test_figures_are_bound_to_what_happened(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert figures(text) == expected


def test_a_tolls_former_value_is_told_from_the_new_one() -> None:
    text = "Ölü sayısı 9'dan 12'ye yükseldi."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.high, one.counted, one.former) for one in found] == [
        (9, "killed", True),
        (12, "killed", False),
    ]


def test_parts_before_their_total_are_marked_as_parts() -> None:
    text = "Kazada 3'ü ağır 12 kişi yaralandı."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.high, one.counted, one.included) for one in found] == [
        (3, "injured", True),
        (12, "injured", False),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Bakan Aksoy, 12 kişinin öldüğünü söyledi.", "Bakan Aksoy", "12 kişinin öldüğünü"),
        (
            "Vali Mirza Aksoy 12 kişinin öldüğünü açıkladı.",
            "Vali Mirza Aksoy",
            "12 kişinin öldüğünü",
        ),
        (
            "Liman İdaresi en az dokuz kişinin öldüğünü duyurdu.",
            "Liman İdaresi",
            "en az dokuz kişinin öldüğünü",
        ),
        (
            "Sağlık Bakanlığından yapılan açıklamada, 12 kişinin öldüğü bildirildi.",
            "Sağlık Bakanlığı",
            "12 kişinin öldüğü",
        ),
        ("Aksoy'un açıklamasına göre 12 kişi öldü.", "Aksoy", "12 kişi öldü"),
        ("Polise göre 12 kişi öldü.", "Polis", "12 kişi öldü"),
        ("Yetkililere göre 30 kişi yaralandı.", "Yetkililer", "30 kişi yaralandı"),
        ("“Böyle bir şey görmedik” dedi Mirza Aksoy.", "Mirza Aksoy", "“Böyle bir şey görmedik”"),
        (
            "Belediye Başkanı Mirza Aksoy, “Hâlâ sayıyoruz” dedi.",
            "Belediye Başkanı Mirza Aksoy",
            "“Hâlâ sayıyoruz”",
        ),
        ("Mirza Aksoy şunları söyledi: “Hâlâ sayıyoruz.”", "Mirza Aksoy", "“Hâlâ sayıyoruz.”"),
        ("12 kişinin öldüğü polis tarafından açıklandı.", "polis", "12 kişinin öldüğü"),
        (
            "Basına konuşan Vali Aksoy, 12 kişinin öldüğünü kaydetti.",
            "Vali Aksoy",
            "12 kişinin öldüğünü",
        ),
        (
            "Salı günü açıklama yapan Orlu Valiliği, beş evin yıkıldığını duyurdu.",
            "Orlu Valiliği",
            "beş evin yıkıldığını",
        ),
        (
            "Orlu Valisi Aksoy, yaptığı yazılı açıklamada, 12 kişinin öldüğünü belirtti.",
            "Orlu Valisi Aksoy",
            "12 kişinin öldüğünü",
        ),
        (
            "Derman sözlerine şöyle devam etti: “Kimse aç kalmayacak.”",
            "Derman",
            "“Kimse aç kalmayacak.”",
        ),
        (
            "Gazeteye konuşan bir bakanlık kaynağı saldırının önceden bilindiğini söyledi.",
            "bir bakanlık kaynağı",
            "saldırının önceden bilindiğini",
        ),
        ("Rapora göre, depremde 412 kişi öldü.", "Rapor", "depremde 412 kişi öldü"),
        (
            "Uzmanlar, barajın dayanmayabileceği konusunda uyarıyor.",
            "Uzmanlar",
            "barajın dayanmayabileceği konusunda",
        ),
        (
            "Görgü tanıkları, üç patlama duyduklarını anlattı.",
            "Görgü tanıkları",
            "üç patlama duyduklarını",
        ),
    ],
)
def test_who_says_so_is_read(text: str, speaker: str, content: str) -> None:
    assert attributions(text) == [(speaker, content)]


def test_a_participle_says_so_for_the_subject_after_it() -> None:
    text = "“Hâlâ sayıyoruz” diyen Aksoy, aramaların sürdüğünü belirtti."
    assert attributions(text) == [
        ("Aksoy", "“Hâlâ sayıyoruz”"),
        ("Aksoy", "aramaların sürdüğünü"),
    ]


def test_a_bare_statement_goes_back_to_the_last_speaker() -> None:
    text = "Polis, 12 kişinin öldüğünü açıkladı. Açıklamada, 30 kişinin yaralandığı belirtildi."
    assert attributions(text)[1] == ("Polis", "30 kişinin yaralandığı")


def test_a_medium_that_cites_is_passed_on() -> None:
    text = "Orlu Postası'nın polise dayandırdığı haberine göre, 12 kişi öldü."
    [found] = read_attributions(text, body_sentences(text, "tr"), pack())
    assert (found.speaker, found.via) == ("polis", ("Orlu Postası",))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("İsyancılar, 30 askeri öldürdüklerini iddia etti.", "iddia etti"),
        ("İddiaya göre 12 kişi öldü.", "İddiaya göre"),
        ("12 kişinin öldüğü öne sürüldü.", "öne sürüldü"),
    ],
)
def test_a_hedge_is_kept_with_the_claim(text: str, hedge: str) -> None:
    found = read_attributions(text, body_sentences(text, "tr"), pack())
    assert [one.hedge for one in found] == [hedge]


@pytest.mark.parametrize(
    "text", ["Ölü sayısının 12'ye yükseldiği bildirildi.", "Saldırıda 12 kişinin öldüğü öğrenildi."]
)
def test_a_passive_without_a_name_has_no_speaker(text: str) -> None:
    assert attributions(text) == []


@pytest.mark.parametrize(
    ("text", "expected", "places"),
    [
        ("Orlu'daki sel felaketinde beş kişi öldü.", ["Orlu"], ("Orlu",)),
        ("Belediye Başkanı İrma Tolb konuştu.", ["İrma Tolb"], ()),
        ("Askerler Orlu'dan Kelda'ya ilerledi.", ["Orlu", "Kelda"], ("Orlu", "Kelda")),
        ("Yetkililer Tarn ilinde çalışıyor.", ["Tarn"], ("Tarn",)),
        ("Brenvik limanında yangın çıktı.", ["Brenvik"], ("Brenvik",)),
        ("BM ve NATO uyardı.", ["BM", "NATO"], ()),
        ("Saldırıda ölenlerin yakınları bekliyor.", [], ()),
    ],
)
def test_names_lose_their_cases(text: str, expected: list[str], places: tuple[str, ...]) -> None:
    assert [name.text for name in read_names(tokenize(text), pack())] == expected
    assert circumstances_reader(pack()).read(tokenize(text), None).circumstances.places == places


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Suriye ordusu", {"SY"}),
        ("Fransa'nın cumhurbaşkanı", {"FR"}),
        ("Amerika Birleşik Devletleri'nde", {"US"}),
        ("Türk ve Rus diplomatlar", {"TR", "RU"}),
        ("evin sonundaki yol", set()),
    ],
)
def test_countries_are_read(text: str, codes: set[str]) -> None:
    assert countries_of(text, "tr") == codes


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Savunma Bakanlığı", "ministry_of_defence"),
        ("hava saldırısında", "air_strike"),
        ("deprem bölgesi", "earthquake"),
        ("mülteci kampında", "refugee_camp"),
        ("Birleşmiş Milletler'in", "united_nations"),
        ("pazar yerinde", "market"),
        ("sel felaketi", "flood"),
        ("tren kazası", "crash"),
    ],
)
def test_concepts_are_shared_with_other_languages(text: str, concept: str) -> None:
    assert concept in concepts_of(text, "tr")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 Haziran 2024'te", date(2024, 6, 5)),
        ("05.06.2024 tarihinde", date(2024, 6, 5)),
        ("9 Mayıs'ta", date(2024, 5, 9)),
        ("dün", date(2024, 6, 6)),
        ("çarşamba günü", date(2024, 6, 5)),
    ],
)
def test_days_are_read(text: str, day: date) -> None:
    found = read_days(tokenize(text), pack(), date(2024, 6, 7))
    assert [one.days for one in found] == [(day, day)]


def test_a_running_total_is_background() -> None:
    reader, published = circumstances_reader(pack()), date(2024, 6, 7)
    assert reader.read(tokenize("2011'den bu yana 500 bin kişi öldü."), published).background
    assert not reader.read(tokenize("Orlu'da 5 kişi öldü."), published).background


def test_a_question_for_a_figure_is_understood() -> None:
    question = analyse("Orlu'daki saldırıda kaç çocuk öldü, bunu kim söylüyor?")
    assert question.language == "tr"
    assert question.wants_figure
    assert question.counted == ("killed",)
    assert question.who == "children"
    assert question.speakers == ()
    assert question.circumstances.places == ("Orlu",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mirza Aksoy patlama hakkında ne dedi?", "Mirza Aksoy"),
        ("Sağlık Bakanlığı ne söyledi?", "Sağlık Bakanlığı"),
        ("Mirza Aksoy'a göre kaç kişi öldü?", "Mirza Aksoy"),
    ],
)
def test_a_question_for_somebodys_words_names_the_speaker(text: str, speaker: str) -> None:
    assert analyse(text).speakers == (speaker,)


def test_who_somebody_is_can_be_asked() -> None:
    assert analyse("Mirza Aksoy kimdir?").about_people == ("Mirza Aksoy",)


def test_a_refused_figure_is_read() -> None:
    text = "Sözcü, ölü sayısı hakkında bilgi vermedi."
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.counted, one.declined) for one in found] == [("killed", True)]


@pytest.mark.parametrize(
    ("text", "who", "parts"),
    [
        ("Bombalı saldırıda biri çocuk üç kişi öldü.", "children", (1, 3)),
        ("Saldırıda 12 kişi öldü, 3'ü kadın.", "women", (3, 12)),
        ("Beşi kadın on iki kişi öldü.", "women", (5, 12)),
    ],
)
def test_parts_are_told_by_their_endings(text: str, who: str, parts: tuple[int, int]) -> None:
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert {one.high: (one.who, one.included, one.counted) for one in found} == {
        parts[0]: (who, True, "killed"),
        parts[1]: (None, False, "killed"),
    }


# A second set of sentences, written when the pack was done and read by it unseen.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kelda'da meydana gelen depremde 47 kişi yaşamını yitirdi.",
            [("47", 47, "killed", None)],
        ),
        (
            "Maden ocağındaki göçükte mahsur kalan sekiz işçiden üçü kurtarıldı.",
            [("sekiz", 8, "other", "workers"), ("üçü", 3, "rescued", None)],
        ),
        (
            "Trafik kazasında 2'si ağır 9 kişi yaralandı.",
            [("2", 2, "injured", None), ("9", 9, "injured", None)],
        ),
        (
            "Feribotun batması sonucu 23 yolcu boğularak can verdi.",
            [("23", 23, "killed", "passengers")],
        ),
        ("Selde kaybolan 6 kişiyi arama çalışmaları sürüyor.", [("6", 6, "missing", None)]),
        (
            "Yaralı sayısının 140'a çıktığı açıklandı.",
            [("140", 140, "injured", None)],
        ),
        (
            "Hava saldırısında aralarında kadın ve çocukların da olduğu 18 sivil öldürüldü.",
            [("18", 18, "killed", "civilians")],
        ),
        ("Jandarma, operasyonda yedi kişiyi tutukladı.", [("yedi", 7, "arrested", None)]),
        ("Bölgeden 3 bin 500 kişi tahliye edildi.", [("3 bin 500", 3500, "displaced", None)]),
        ("Çatışmalarda dört asker şehit oldu.", [("dört", 4, "killed", "soldiers")]),
        ("Kente 20'den fazla roket düştü.", [("20'den fazla", 20, "bombs", None)]),
        ("Yangında can kaybı yaşanmadı.", [("can kaybı yaşanmadı", 0, "killed", None)]),
        ("Yüzlerce bina yıkıldı.", [("Yüzlerce", None, "destroyed", None)]),
        ("Ülkede yaklaşık yarım milyon kişi yerinden edildi.",
         [("yaklaşık yarım milyon", 500_000, "displaced", None)]),
        ("Can kaybı 31'e ulaştı.", [("31", 31, "killed", None)]),
        ("Bir polis memuru hayatını kaybetti.", [("Bir", 1, "killed", "police")]),
        ("Köprü inşaatı 18 ay sürecek ve 7 milyon avroya mal olacak.", []),
        ("Saat 15.45'te 4 büyüklüğünde bir sarsıntı kaydedildi.", []),
    ],
)  # fmt: skip
def test_unseen_figures_are_read(
    text: str, expected: list[tuple[str, float | None, str, str | None]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Kelda Belediye Başkanı Selma Ordek, kentte 47 kişinin öldüğünü duyurdu.",
            "Kelda Belediye Başkanı Selma Ordek",
            "kentte 47 kişinin öldüğünü",
        ),
        (
            "İçişleri Bakanı Tarık Velen ise can kaybının artabileceği uyarısında bulundu.",
            "İçişleri Bakanı Tarık Velen",
            "can kaybının artabileceği",
        ),
        (
            "Ordudan yapılan yazılı açıklamada, 25 militanın öldürüldüğü belirtildi.",
            "Ordu",
            "25 militanın öldürüldüğü",
        ),
        (
            "Kurtarma ekipleri, enkaz altında sekiz kişinin bulunduğunu bildirdi.",
            "Kurtarma ekipleri",
            "enkaz altında sekiz kişinin bulunduğunu",
        ),
        (
            "Adı açıklanmayan bir hastane yetkilisi, 30 yaralının tedavi gördüğünü söyledi.",
            "bir hastane yetkilisi",
            "30 yaralının tedavi gördüğünü",
        ),
        (
            "Orlu Haber Ajansı'na konuşan bir görgü tanığı, “Her yer toz dumandı” dedi.",
            "bir görgü tanığı",
            "“Her yer toz dumandı”",
        ),
        (
            "“Evimiz bir dakikada yıkıldı” diye konuştu Selma Ordek.",
            "Selma Ordek",
            "“Evimiz bir dakikada yıkıldı”",
        ),
        (
            "Tarn Valiliği'nin verilerine göre, depremde 47 kişi öldü.",
            "Tarn Valiliği",
            "depremde 47 kişi öldü",
        ),
        (
            "Hükümet sözcüsü Anıl Derman, ölü sayısının artmasından endişe ettiklerini ifade etti.",
            "Hükümet sözcüsü Anıl Derman",
            "ölü sayısının artmasından endişe ettiklerini",
        ),
        (
            "Kızıl Yıldız tarafından yayımlanan raporda, 17 kişinin kayıp olduğu kaydedildi.",
            "Kızıl Yıldız",
            "17 kişinin kayıp olduğu",
        ),
        (
            "Velen, sosyal medyadan yaptığı paylaşımda, “Acımız büyük” ifadelerini kullandı.",
            "Velen",
            "“Acımız büyük”",
        ),
        (
            "Muhalefet lideri, hükümetin rakamları gizlediğini öne sürdü.",
            "Muhalefet lideri",
            "hükümetin rakamları gizlediğini",
        ),
    ],
)
def test_unseen_speakers_are_read(text: str, speaker: str, content: str) -> None:
    assert attributions(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "counts", "speakers"),
    [
        ("Kelda'daki sel hakkında Selma Ordek ne diyor?", False, ("Selma Ordek",)),
        ("Depremde yaralananların sayısı kaç?", True, ()),
        ("Tarn'da kaç asker öldü ve bunu kim söylüyor?", True, ()),
        ("Selma Ordek deprem konusunda ne açıkladı?", False, ("Selma Ordek",)),
        ("Savunma Bakanlığına göre kaç militan öldürüldü?", True, ("Savunma Bakanlığı",)),
    ],
)
def test_unseen_questions_are_understood(
    text: str, counts: object, speakers: tuple[str, ...]
) -> None:
    question = analyse(text)
    assert (question.language, question.wants_figure, question.speakers) == ("tr", counts, speakers)
