"""Harm told by less common verbs, by verbs in two parts, by lists, and things that are no harm."""

import pytest

from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize
from index.spans import Span


def _counted(language: str, text: str) -> list[tuple[int | float | None, str]]:
    pack = lexicon(language)
    assert pack is not None
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    return [(figure.low, figure.counted) for figure in found if figure.counted != "other"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The authorities hanged four prisoners."),
        ("en", "Four miners were asphyxiated in the shaft."),
        ("en", "Four people bled to death in Orlu."),
        ("en", "Fighters sniped four soldiers near Orlu."),
        ("da", "Hæren uskadeliggjorde fire militante i Orlu."),
        ("da", "Gruppen halshuggede fire soldater."),
        ("da", "Fire mennesker forblødte i Orlu."),
        ("nb", "Gruppen halshogde fire soldater."),
        ("nb", "En mann knivdrepte fire vakter."),
        ("nb", "Fire gruvearbeidere ble kvalt i sjakten."),
        ("sv", "Armén oskadliggjorde fyra militanter i Orlu."),
        ("sv", "Fyra gruvarbetare kvävdes i schaktet."),
        ("sv", "Myndigheterna hängde fyra fångar."),
        ("de", "Die Behörden erhängten vier Gefangene."),
        ("de", "Vier Menschen verbluteten in Orlu."),
        ("de", "Vier Fahrgäste verbrannten in dem Bus."),
        ("fr", "Les autorités ont pendu quatre prisonniers."),
        ("fr", "Quatre pèlerins ont été piétinés à mort."),
        ("es", "Las autoridades ahorcaron a cuatro presos."),
        ("it", "Le autorità hanno impiccato quattro detenuti."),
        ("es", "Cuatro personas se desangraron en Orlu."),
        ("ru", "Власти повесили четырёх заключённых."),
        ("ru", "Четыре человека истекли кровью в Орлу."),
        ("uk", "Армія знешкодила чотирьох бойовиків в Орлу."),
        ("uk", "Чоловік зарізав чотирьох охоронців."),
        ("tr", "Özel kuvvetler Orlu'da dört kişiyi tasfiye etti."),
        ("tr", "Örgüt dört rehinenin başını kesti."),
        ("ar", "قنص أربعة عناصر من قوات الدرع قرب أورلو."),
        ("ar", "نحر المهاجمون أربعة مزارعين."),
    ],
)
def test_every_language_knows_these_ways_to_die(language: str, text: str) -> None:
    assert _counted(language, text) == [(4, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Six firefighters sustained burns."),
        ("da", "Seks brandfolk fik brandsår."),
        ("nb", "Seks brannmenn fikk brannskader."),
        ("sv", "Sex brandmän fick brännskador."),
        ("de", "Sechs Feuerwehrleute erlitten Verbrennungen."),
        ("fr", "Six pompiers ont souffert de brûlures."),
        ("es", "Seis bomberos sufrieron quemaduras."),
        ("it", "Sei vigili del fuoco hanno riportato ustioni."),
        ("ru", "Шесть пожарных получили ожоги."),
        ("uk", "Шестеро пожежників дістали опіки."),
    ],
)
def test_burns_are_injuries(language: str, text: str) -> None:
    assert _counted(language, text) == [(6, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He hanged two paintings in the hall."),
        ("en", "The court sentenced two men to death."),
        ("en", "Two people were scared to death."),
        ("da", "Han hængte to malerier op i salen."),
        ("da", "To selskaber blev likvideret sidste år."),
        ("da", "To hjerteangreb på en dag."),
        ("nb", "Han hengte opp to malerier i salen."),
        ("sv", "Han hängde upp två tavlor i salen."),
        ("sv", "Två träd och två hjärtattacker."),
        ("de", "Der Ausschuss erhielt zwei Vorschläge und zwei Ratschläge."),
        ("de", "Der Meister schaltete im Halbfinale zwei Rivalen aus."),
        ("de", "Zwei Kinder fingen Fische."),
        ("fr", "Il a pendu deux tableaux dans la salle."),
        ("es", "Los campeones eliminaron a dos rivales en la semifinal."),
        ("it", "I campioni hanno eliminato due rivali in semifinale."),
        ("ru", "Он повесил две картины в зале."),
        ("uk", "Він повісив дві картини в залі."),
        ("tr", "Salona iki tablo astı."),
    ],
)
def test_the_same_words_of_things_are_no_harm(language: str, text: str) -> None:
    assert _counted(language, text) == []


def test_blows_from_the_air_stay_strikes() -> None:
    assert _counted("de", "Es gab zwei Luftschläge auf Orlu.") == [(2, "air_strikes")]
    assert _counted("de", "Zwei Bombenanschläge trafen Orlu.") == [(2, "air_strikes")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A man stabbed two guards to death."),
        ("en", "Attackers beat two farmers to death on Monday."),
        ("da", "Bevæbnede mænd mejede to landsbybeboere ned på vejen."),
        ("nb", "Bevæpnede menn meide to landsbyboere ned på veien."),
        ("sv", "Beväpnade män mejade två bybor ner på vägen."),
        ("de", "Die Armee schaltete zwei Kämpfer bei Orlu aus."),
        ("de", "Bewaffnete mähten zwei Dorfbewohner auf der Straße nieder."),
    ],
)
def test_a_word_behind_the_object_ends_the_verb(language: str, text: str) -> None:
    assert _counted(language, text) == [(2, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Soldiers killed two and wounded or captured nine others."),
        ("da", "Soldater dræbte to og sårede eller tilfangetog ni andre."),
        ("nb", "Soldater drepte to og såret eller tok til fange ni andre."),
        ("sv", "Soldater dödade två och sårade eller tillfångatog nio andra."),
        ("de", "Soldaten töteten zwei und verletzten oder entführten neun weitere."),
        ("fr", "Les soldats ont tué deux personnes et blessé ou capturé neuf autres."),
        ("es", "Los soldados mataron a dos e hirieron o capturaron a otros nueve."),
        ("it", "I soldati hanno ucciso due persone e ferito o catturato altre nove."),
        ("ru", "Солдаты убили двоих и ранили или взяли в плен ещё девять человек."),
        ("uk", "Солдати вбили двох і поранили або взяли в полон ще дев'ятьох людей."),
        ("tr", "Askerler iki kişiyi öldürdü, dokuz kişiyi de yaraladı veya esir aldı."),
        ("ar", "قتل الجنود اثنين وجرحوا أو أسروا تسعة آخرين."),
    ],
)
def test_one_of_two_harms_is_neither_of_them(language: str, text: str) -> None:
    assert _counted(language, text) == [(2, "killed"), (9, "casualties")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Orlu market shelled: 9+ killed, 20+ wounded."),
        ("da", "Markedet i Orlu beskudt: 9+ dræbte, 20+ sårede."),
        ("sv", "Marknaden i Orlu besköts: 9+ döda, 20+ sårade."),
        ("de", "Markt in Orlu beschossen: 9+ Tote, 20+ Verletzte."),
        ("fr", "Marché d'Orlu bombardé : 9+ morts, 20+ blessés."),
        ("ru", "Обстрелян рынок в Орлу: 9+ погибших, 20+ раненых."),
        ("uk", "Обстріляно ринок в Орлу: 9+ загиблих, 20+ поранених."),
        ("tr", "Orlu pazarı bombalandı: 9+ ölü, 20+ yaralı."),
        ("ar", "قصف سوق أورلو: ٩+ قتلى، ٢٠+ جريحاً."),
    ],
)
def test_a_plus_says_at_least(language: str, text: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    found = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    told = [(figure.low, figure.counted, figure.qualifier) for figure in found]
    assert told == [(9, "killed", "at least"), (20, "injured", "at least")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Три пожарных погибли."),
        ("uk", "Троє пожежників загинули."),
        ("tr", "Üç çocuk köyde öldürüldü."),
        ("tr", "Üç yolcu otobüste yanarak öldü."),
    ],
)
def test_people_are_counted_and_not_what_their_word_begins_with_or_where_they_were(
    language: str, text: str
) -> None:
    assert _counted(language, text) == [(3, "killed")]
