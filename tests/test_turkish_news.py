"""Turkish news: where a speaker stands, which verbs say something, and numbers with endings."""

from datetime import date

import pytest
from pack_reading import PackReading

from bot.reading.figures.figures import read_figures
from bot.reading.reader import Reader
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.spans import Span

READING = PackReading("tr")
pack, figures, said = READING.pack, READING.figures, READING.said


def speakers(text: str) -> list[str | None]:
    """Return the speakers of a text."""
    return [speaker for speaker, _ in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Selden iki gün sonra, ilçenin önde gelen hekimi Selma Ordek, çekildiğini söyledi.",
            "hekimi Selma Ordek",
        ),
        ("Ayın başında Orlu Postası, valinin istifa edeceğini yazdı.", "Orlu Postası"),
        ("Haberde Komiser Denis Varol, üç kişinin arandığını belirtti.", "Komiser Denis Varol"),
        ("Yangının ardından Vali Aksoy, üç evin yandığını bildirdi.", "Vali Aksoy"),
        (
            "Dün akşam Orlu Devlet Hastanesi iki yaralının öldüğünü duyurdu.",
            "Orlu Devlet Hastanesi",
        ),
        ("Kelda'daki İşçi Sendikası grevin sürdüğünü açıkladı.", "İşçi Sendikası"),
        ("34 yaşındaki sürücü, freninin tutmadığını söyledi.", "sürücü"),
        ("72 yaşındaki Mirza Aksoy, üç evin yandığını anlattı.", "Mirza Aksoy"),
        ("Bir görgü tanığı Reuters'a, “Her yer yanıyordu” dedi.", "Bir görgü tanığı"),
        (
            "Vali Mirza Aksoy Telegram hesabından yaptığı paylaşımda üç kişinin öldüğünü yazdı.",
            "Vali Mirza Aksoy",
        ),
        (
            "İsmini vermek istemeyen bir askeri yetkili üç kişinin öldüğünü kabul etti.",
            "bir askeri yetkili",
        ),
        ("Arama sürdü ancak Vali Aksoy üç kişinin bulunamadığını söyledi.", "Vali Aksoy"),
        ("Vali Aksoy köye gitti ancak üç kişinin arandığını söyledi.", "Vali Aksoy"),
        ("Aksoy'a yakın bir kaynak dün gece, “Yorum yok” dedi.", "bir kaynak"),
        ("Örneğin Orlu Sendikası, üç kişinin arandığını söyledi.", "Orlu Sendikası"),
        ("Diplomatlar Orlu Cumhuriyeti'nin görüşmelere katılacağını belirtti.", "Diplomatlar"),
        (
            "Bakan Mirza Aksoy BM Güvenlik Konseyi'nde üç ülkenin çekildiğini söyledi.",
            "Bakan Mirza Aksoy",
        ),
        ("Avukat Nur Ekin mahkeme çıkışında davanın sürdüğünü söyledi.", "Avukat Nur Ekin"),
        ("Yerel hükümet köprünün kapatıldığını duyurdu.", "Yerel hükümet"),
        ("Aksoy röportajda, “Hazırız” ifadelerini kullandı.", "Aksoy"),
        ("Köylülerden biri, üç evin yandığını söyledi.", "Köylülerden biri"),
        ("Yetkililerden biri üç evin yandığını doğruladı.", "Yetkililerden biri"),
        ("Sağlık Müdürlüğü bir mesajda şunu söyledi: “Su içmeyin.”", "Sağlık Müdürlüğü"),
        ("Valilikçe yapılan açıklamada, üç evin yandığı kaydedildi.", "Valilik"),
    ],
)
def test_a_speaker_stands_after_what_is_fronted(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_who_is_told_of_with_an_age_goes_on_after_a_participle() -> None:
    text = "“Kaçamadık” diyen 45 yaşındaki çiftçi Halil Orak, evinin yandığını anlattı."
    assert speakers(text) == ["çiftçi Halil Orak", "çiftçi Halil Orak"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Orlu Polisi'nin pazar günü yayımladığı bir rapora göre üç kişi öldü.", "Orlu Polisi"),
        ("Salı günü açıklanan bir ankete göre halkın çoğu taşınmak istemiyor.", "anket"),
        ("Kıyı Postası'nda yer alan habere göre üç kişi öldü.", "Kıyı Postası"),
        ("Yerel kaynakların son verilerine göre üç kişi öldü.", "Yerel kaynaklar"),
    ],
)
def test_the_owner_of_a_report_speaks(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Üç evin yandığı, bölge sakinleri tarafından doğrulandı.", "bölge sakinleri"),
        ("Üç evin yandığı bir yetkili tarafından açıklandı.", "bir yetkili"),
        ("Üç evin yandığı Afet ve Acil Durum Kurulu tarafından bildirildi.",
         "Afet ve Acil Durum Kurulu"),
    ],
)  # fmt: skip
def test_an_agent_is_read_whole(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "verb",
    [
        "söylemişti",
        "belirtmişti",
        "duyurmuştu",
        "ifade etmişti",
        "kaydetmişti",
        "yazmış",
        "söylemektedir",
        "tahmin etmektedir",
        "ekliyor",
        "inkâr ediyor",
        "kabul etti",
        "hatırlattı",
        "yazdı",
        "düşünüyor",
        "beyan etti",
    ],
)
def test_verbs_of_saying_are_known_in_every_tense(verb: str) -> None:
    assert said(f"Vali Aksoy, üç evin yandığını {verb}.") == [("Vali Aksoy", "üç evin yandığını")]


@pytest.mark.parametrize(
    "text",
    [
        "Vali Aksoy, halkın dereden uzak durması konusunda uyarıda bulundu.",
        "Vali Aksoy, halkın dereden uzak durması yönünde uyardı.",
        "Vali Aksoy, kimseyi geride bırakmayacağına yemin etti.",
        "Vali Aksoy, barajın dolduğuna dikkat çekti.",
        "Vali Aksoy, barajın dolduğunun altını çizdi.",
    ],
)
def test_what_is_said_has_the_case_that_its_verb_wants(text: str) -> None:
    assert speakers(text) == ["Vali Aksoy"]


@pytest.mark.parametrize(
    "text",
    [
        "Orlu takımı son yıllarda büyük gelişme kaydetti.",
        "Vali Aksoy parayı hesaba aktardı.",
        "Vali Aksoy'un söylediği türkü çok beğenildi.",
        "Peki köylüler barajın kime ait olduğunu düşünüyor?",
        "Bu maç, takımın yorulduğunu gösterdi.",
        "Şapkasıyla dikkat çeken Selma Ordek, ödül aldı.",
        "Vali Aksoy suçlamayı reddetti.",
    ],
)
def test_verbs_that_mean_other_things_say_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Araştırma, gençlerin az uyuduğunu ortaya koydu.", "Araştırma"),
        ("Bakanlığın verileri, işsizliğin arttığını gösteriyor.", "Bakanlığın verileri"),
    ],
)
def test_documents_show_something(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Coşkulu kalabalığa verdiği mesajda şunları ekledi: “Gidelim.”",
        "Kampanyasına geç başladığı için yarışa girmeyeceğini söyledi.",
        "İkinci saldırıda üç kişinin öldüğünü belirtti.",
        "Onun köye gittiğini söyledi.",
        "İşsizliğin azaldığını söyledi.",
        "Programdan ayrılacağını söyledi.",
        "Yapılan çalışmalarda halkın yoksullaştığı tahmin ediliyor.",
    ],
)
def test_a_first_word_is_no_name_for_its_capital(text: str) -> None:
    assert speakers(text) == []


def test_an_unnamed_subject_goes_on() -> None:
    text = "Vali Aksoy, üç evin yandığını söyledi. Sonrasında yolun açıldığını belirtti."
    assert speakers(text) == ["Vali Aksoy", "Vali Aksoy"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ölü sayısı on ikiye yükseldi.", [(12, "killed", False)]),
        ("Yaralı sayısı yirmi dörde çıktı.", [(24, "injured", False)]),
        ("Ölü sayısı yirmi dörtten otuza çıktı.", [(24, "killed", True), (30, "killed", False)]),
        ("Kentte bir kişinin kayıp olduğu bildirildi.", [(1, "missing", False)]),
        ("19 cesedin morga getirildiği bildirildi.", [(19, "killed", False)]),
        ("Savaşta milyonlarcası evsiz kaldı.", [(None, "displaced", False)]),
    ],
)
def test_numbers_are_read_with_their_endings(
    text: str, expected: list[tuple[float | None, str, bool]]
) -> None:
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack())
    assert [(one.high, one.counted, one.former) for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Depremde 27 vatandaşımızı kaybettik.", [(27, "killed")]),
        ("Yarışta 5 puan kaybettik.", [(5, "other")]),
        ("Gözaltına alınan kişi sayısı 40'a yükseldi.", [(40, "arrested")]),
        ("Haber alınamayanların sayısı 6.", [(6, "missing")]),
    ],
)
def test_tolls_and_losses_are_known(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(high, counted) for _, high, counted, _ in figures(text)] == expected


def test_this_number_counts_what_was_told_before() -> None:
    article = Article(
        "a.txt",
        "Rıhtım",
        None,
        None,
        date(2031, 3, 5),
        "tr",
        "Köylüler 18 kişinin öldüğünü söyledi. Vali, bu sayının 11 olduğunu açıkladı.",
    )
    told = [(one.attribution.speaker, one.figure) for one in Reader().read(article).claims]
    assert [(who, one.high, one.counted) for who, one in told if one is not None] == [
        ("Köylüler", 18, "killed"),
        ("Vali", 11, "killed"),
    ]


def test_a_sentence_before_a_colon_names_no_speaker() -> None:
    assert speakers("İlk açıklama Ulaştırma Bakanı'ndan geldi: “Üç kişi öldü.”") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Katılım yüzde kırk sekizdi.", 48),
        ("Öğrencilerin yüzde yirmisi sınıfta kaldı.", 20),
        ("Kentte 2000'den fazla asker var.", 2000),
        ("Kentte 1900'ü aşkın asker var.", 1900),
    ],
)
def test_shares_and_round_numbers_are_read(text: str, value: int) -> None:
    assert [high for _, high, _, _ in figures(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Müdür onu işten attı.",
        "Konuşmada barışın altı çizildi.",
        "Kentin en eski okullarından biri yenilendi.",
        "Oyuncuların her biri iyi oynadı.",
        "Sahil 48 saatliğine kapatıldı.",
        "Film 48 dakikadan kısa.",
        "Sürücü 20 yaşındaydı.",
        "Yağış 6 inç olarak ölçüldü.",
        "Hırsızlar 26.750 ABD doları çaldı.",
        "Ülke ikiye bölündü.",
        "Komisyon yaşları 11 ila 18 arasındaki gençlerle görüştü.",
    ],
)
def test_pronouns_measures_and_sums_are_no_counts(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Dokuz kişinin öldüğünü belediye başkanı Ada Burak açıkladı.",
            "belediye başkanı Ada Burak",
        ),
        ("Kelda'da dokuz kişinin öldüğünü Vali Aksoy duyurdu.", "Vali Aksoy"),
        ("Dokuz kişinin öldüğünü Telegram üzerinden açıkladı.", None),
        ("Dokuz kişinin öldüğünü salı günü açıkladı.", None),
    ],
)
def test_a_subject_may_stand_between_what_is_said_and_its_verb(
    text: str, speaker: str | None
) -> None:
    article = Article("a.txt", "The Quay", None, None, None, "tr", text)
    claims = [claim for claim in Reader().read(article).claims if claim.figure]
    assert [claim.attribution.speaker for claim in claims] == [speaker]


@pytest.mark.parametrize(
    "text", ["Kanuna göre dokuz kişi yargılanacak.", "Hava durumuna göre uçuşlar iptal edildi."]
)
def test_what_only_its_place_gives_a_capital_is_no_speaker(text: str) -> None:
    assert speakers(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aksoy'a göre dokuz kişi öldü.", "Aksoy"),
        ("Talvek kayıtlarına göre dokuz kişi öldü.", "Talvek"),
        ("Gözlemevine göre dokuz kişi öldü.", "Gözlemevi"),
        ("Kelda Ticaret Odasına göre dokuz kişi öldü.", "Kelda Ticaret Odası"),
        ('Lund sözlerini şöyle sürdürdü: "Dokuz kişi öldü."', "Lund"),
    ],
)
def test_names_and_known_nouns_speak(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


def test_a_medium_ends_where_its_sources_begin() -> None:
    text = "Liman Postası'nın polis kaynaklarına dayandırdığı haberine göre dokuz kişi öldü."
    article = Article("a.txt", "The Quay", None, None, None, "tr", text)
    (told,) = [claim.attribution for claim in Reader().read(article).claims if claim.figure]
    assert (told.speaker, told.via) == ("polis kaynakları", ("Liman Postası",))


def test_who_speaks_is_not_counted_among_the_dead() -> None:
    text = "Toplantıda konuşan Vali Aksoy, dokuz kişinin öldüğünü söyledi."
    article = Article("a.txt", "The Quay", None, None, None, "tr", text)
    counted = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert [(figure.low, figure.counted) for figure in counted] == [(9, "killed")]


def test_kin_of_the_dead_speaks_and_is_not_dead() -> None:
    text = "Ölen adamın yeğeni, dokuz kişinin öldüğünü söyledi."
    article = Article("a.txt", "The Quay", None, None, None, "tr", text)
    counted = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert [(figure.low, figure.counted) for figure in counted] == [(9, "killed")]
    assert speakers(text) == ["adamın yeğeni"]
