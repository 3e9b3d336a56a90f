import pytest

from bot.reading.speakers.speakers_match import same_speaker


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        ("the mayor", "en", "The mayor", "en"),
        ("Holt", "en", "Army Maj. Gen. Ada Holt", "en"),
        ("den norske generalmajor Ada Hollt", "da", "Maj. Gen. Ada Holt", "en"),
        ("Ada Holt, a police spokeswoman", "en", "politiets talskvinde Ada Holt", "da"),
        ("KOMR", "en", "Kelda Observatory for Marow Rights", "en"),
        ("Kelda Observatory for Marow Rights (KOMR)", "en", "KOMR sources", "en"),
        ("det norske forsvarsministerium", "da", "وزارة الدفاع النرويجية", "ar"),
        ("det norske forsvarsministerium", "da", "Norway's defence ministry", "en"),
        ("Norwegian Ministry of Defence", "en", "the Norwegian defense ministry", "en"),
        ("Finlands hær", "da", "the Finnish army", "en"),
        ("det peruvianske civilforsvar", "da", "الدفاع المدني البيروفي", "ar"),
        ("a spokesman for the Peruvian police", "en", "Perus politi", "da"),
        ("koalitionen", "da", "the coalition", "en"),
        ("the Finnish Observatory", "en", "Finnish Observatory for Human Rights", "en"),
        ("Koalitionen", "da", "den norskledede koalition", "da"),
        ("FN", "da", "the United Nations", "en"),
        ("FN", "da", "الأمم المتحدة", "ar"),
        ("præsident Peter Johnson", "da", "الرئيس بيتر جونسون", "ar"),
        ("officials with Operation Quiet River", "en", "Operation Quiet River", "en"),
        ("Peru Civil Defence (the Yellow Vests)", "en", "Perus civilforsvar", "da"),
        ("vidner", "da", "شهود عيان", "ar"),
        ("the Keldanian Ministry of Defence", "en", "Det keldanske forsvarsministerium", "da"),
        ("fredsmissionen i Kelda", "da", "die Friedensmission in Kelda", "de"),
        ("منظمة الدفاع المدني البيروفي", "ar", "Perus civilforsvar", "da"),
        ("the organisation Peru Civil Defence", "en", "Défense civile du Pérou", "fr"),
    ],
)
def test_the_same_speaker(one: str, first: str, other: str, second: str) -> None:
    assert same_speaker(one, first, other, second)
    assert same_speaker(other, second, one, first)


@pytest.mark.parametrize(
    ("one", "first", "other", "second"),
    [
        ("Norwegian defence ministry", "en", "Peruvian defence ministry", "en"),
        ("det norske forsvarsministerium", "da", "وزارة الدفاع البيروفية", "ar"),
        ("officials", "en", "health officials", "en"),
        ("officials", "en", "embedsmænd", "da"),
        ("the army", "en", "the Finnish army", "en"),
        ("Ada Holt", "en", "Boro Marow", "en"),
        ("Ada Holt", "en", "Peter Holt", "en"),
        ("KOMR", "en", "KNMR", "en"),
        ("police in Kelda", "en", "police in Marow", "en"),
        ("the mayor of Kelda", "en", "police in Kelda", "en"),
        ("residents", "en", "witnesses", "en"),
        ("Ada Holt", "en", "Ada Holt Foundation", "en"),
        ("the president", "en", "the prime minister", "en"),
        ("الدفاع المدني البيروفي", "ar", "وزارة الدفاع البيروفية", "ar"),
        ("a military source", "en", "officials", "en"),
        ("the Keldanian Ministry of Defence", "en", "Det marowske forsvarsministerium", "da"),
        ("the Keldanian Ministry of Defence", "en", "Forsvarsministeriet", "da"),
        ("a refugee organisation", "en", "en flygtning", "da"),
    ],
)
def test_different_speakers(one: str, first: str, other: str, second: str) -> None:
    assert not same_speaker(one, first, other, second)
    assert not same_speaker(other, second, one, first)
