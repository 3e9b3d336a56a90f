"""Who speaks in Turkish sentences: beside the verb, before "ise", before whom they tell it to."""

import pytest
from pack_reading import PackReading

BESIDE = [
    ("Seçime katılımın yüzde 54 olduğunu Kelda Seçim Kurulu açıkladı.", "Kelda Seçim Kurulu"),
    (
        "Ücretin yüzde 25 artırıldığını Çalışma Bakanı Oya Tekin duyurdu.",
        "Çalışma Bakanı Oya Tekin",
    ),
    ("Kayıpların 40'ı bulduğunu köylüler anlattı.", "köylüler"),
    ("İşsizlik oranı yüzde 9 olarak açıklandı; sendikalar yüzde 22 diyor.", "sendikalar"),
]


@pytest.mark.parametrize(("text", "speaker"), BESIDE)
def test_a_noun_that_opens_the_content_does_not_speak(text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading("tr").said(text)] == [speaker]


def test_each_of_two_clauses_has_its_speaker() -> None:
    text = (
        "Polis 84 kişinin gözaltına alındığını duyurdu, insan hakları örgütü Açık El ise sayının"
        " 130 olduğunu bildirdi."
    )
    said = PackReading("tr").said(text)
    assert [who for who, _ in said] == ["Polis", "insan hakları örgütü Açık El"]
    assert "130" in said[1][1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bir hastane yetkilisi Kıyı Ajansı'na 91 kişinin öldüğünü söyledi.",
         "Bir hastane yetkilisi"),
        ("Vali Oya Aksoy Kıyı Gazetesi'ne 40 kişinin yaralandığını söyledi.", "Vali Oya Aksoy"),
    ],
)  # fmt: skip
def test_whom_they_tell_is_no_part_of_the_speaker(text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading("tr").said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Patlamada 12 kişi öldü, polis bildirdi.", "polis"),
        ("Eski bakan 11 yıl hapse çarptırıldı, mahkeme sözcüsü açıkladı.", "mahkeme sözcüsü"),
        ("Bakan, 12 kişinin öldüğünü, 5 kişinin yaralandığını açıkladı.", "Bakan"),
    ],
)
def test_who_says_so_may_stand_behind_a_whole_clause(text: str, speaker: str) -> None:
    assert [who for who, _ in PackReading("tr").said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "İsyanda 8 mahkum öldü, 5'i gardiyan 34 kişi yaralandı.",
            [(8, "killed"), (5, "injured"), (34, "injured")],
        ),
        (
            "Kazada 3'ü çocuk 12 kişi öldü, 2'si ağır 20 kişi yaralandı.",
            [(3, "killed"), (12, "killed"), (2, "injured"), (20, "injured")],
        ),
        ("Kazada 12 kişi öldü, 3'ü çocuktu.", [(12, "killed"), (3, "killed")]),
    ],
)
def test_a_part_before_its_whole_came_to_the_same(
    text: str, counts: list[tuple[float | None, str]]
) -> None:
    assert PackReading("tr").counts(text) == counts
