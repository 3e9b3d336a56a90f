"""Sentences: every character kept, and boundaries where a reader would put them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spans import Span
from index.text.paragraphs import paragraphs
from index.text.sentences import sentence_spans


def sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentence_spans(text, language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "Army Maj. Gen. Jonas Hale said so.",
                "The U.S. Air Force flew 5.6 km at 3 p.m. Monday.",
            ],
        ),
        ("en", ["It left the U.S.", "They won."]),
        (
            "en",
            ["He told No. 5 that 25 people died on Jan. 20 in St. Ives.", "J. R. R. Hill wrote."],
        ),
        ("en", ["Shares of Brill Inc. fell.", "Vendors, drivers, etc.", "The rest left."]),
        ("en", ["We counted 12.", "30 more came."]),
        (
            "da",
            [
                "Det skete f.eks. den 25. juni kl. 12.30 ca. 5 km fra byen, bl.a. ved broen.",
                "Han gik.",
            ],
        ),
        ("da", ["Der kom 25.", "Politiet tæller."]),
        ("da", ["Ifølge hr. Holm faldt 1.200 mio. kroner bort.", "Dr. Lund er enig."]),
        (
            "de",
            [
                "Am 3. Oktober kamen z. B. Bauern u. a. aus dem 19. Jahrhundert.",
                "Es waren 25.",
                "Danach ging er.",
            ],
        ),
        ("de", ["Rund 3,5 Mio. Menschen, ca. 40 Prozent, usw. sind betroffen.", "Dr. Kurz ging."]),
        (
            "tr",
            ["3. Tugay ve Alb. Derman geldi.", "Doç. Dr. Velen, 2,5 milyon vb. dedi.", "Bitti."],
        ),
        ("fr", ["M. Durand est là.", "Il part à 5 h."]),
        ("it", ["Il dott. Rossi vive in c.so Talli n. 5.", "Nessuno l'ha visto.", "Perché?"]),
        (
            "es",
            ["El Sr. Ruiz llegó a EE. UU. en avión.", "Nadie lo vio.", "¿Por qué?", "No se sabe."],
        ),
        ("sv", ["Det hände bl.a. kl. 14.30 i går.", "Polisen vet inte varför."]),
        ("ar", ["كان ذلك قبل 20 عامًا.", "وقد سقط أيضًا."]),
        ("ar", ["قال د. أحمد إن 5.5 كيلومتر قطعت.", "هل وصلوا؟", "نعم!"]),
        ("und", ["Dr. Ona Vell tor 3.5 balu.", "Meno tiru."]),
    ],
)
def test_abbreviations_and_numbers_do_not_end_sentences(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("da", ["»Vi er her.", "Vi bliver,« siger hr. Holm.", "»Slut.«", "Han gik."]),
        (
            "en",
            ["“We win!” said Ann.", "“We go.", "We stay,” he said.", "“Done.”", "Then he left."],
        ),
        (
            "en",
            [
                '"Why now?" she asked.',
                '"We know."',
                "Nobody moved.",
            ],
        ),
        ("de", ["„Nein.“", "Er ging.", "„Warum?“, fragte er."]),
        ("fr", ["« Oui. »", "Il part.", "« Non ! » répond-elle."]),
        ("sv", ["”Vi stannar här.”", "”Vi går”, säger hon."]),
        ("ar", ["قال: «لن نرحل.»", 'وأضاف آخر: "سنبقى."', "انتهى."]),
        ("en", ["“It is far from over.” – Ona Hale, major general.", "That was all."]),
    ],
)
def test_a_full_stop_before_a_closing_quote_ends_the_sentence_after_it(
    language: str, expected: list[str]
) -> None:
    assert sentences(" ".join(expected), language) == expected


def test_chinese_needs_no_spaces() -> None:
    assert sentences("他说。“我们走了。”然后离开！是吗？", "zh") == [
        "他说。",
        "“我们走了。”",
        "然后离开！",
        "是吗？",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", ["「怖かった。」と市長は述べた。", "火災は火曜日に起きた。"]),
        ("hi", ["आग में 12 लोग मरे।", "मेयर ने कहा, “हम दुखी हैं।”", "यह मंगलवार को हुआ।"]),
        ("hy", ["Տասներկու մարդ զոհվեց։", "Քաղաքապետը լռեց։"]),
        ("am", ["ሰዎች ሞቱ።", "ከንቲባው ተናገሩ።"]),
        ("he", ['ראש העיר אמר: "אנחנו בצער."', 'צה"ל הודיע על כך.']),
    ],
)
def test_the_full_stops_of_other_scripts_end_sentences(language: str, expected: list[str]) -> None:
    joiner = "" if language == "ja" else " "
    assert sentences(joiner.join(expected), language) == expected


def test_an_ellipsis_ends_a_sentence_only_before_a_capital() -> None:
    text = "They waited… and left. We have … means. Nobody came... The end"
    assert sentences(text) == [
        "They waited… and left.",
        "We have … means.",
        "Nobody came...",
        "The end",
    ]


def test_a_missing_space_after_a_full_stop_still_ends_the_sentence() -> None:
    assert sentences("وصلت الفرق إلى المكان.وتبعت ذلك غارات.", "ar") == [
        "وصلت الفرق إلى المكان.",
        "وتبعت ذلك غارات.",
    ]
    assert sentences("The road was closed.Nobody came.") == ["The road was closed.", "Nobody came."]
    assert sentences("See node.js and www.site.Com for more.") == [
        "See node.js and www.site.Com for more."
    ]


def test_a_missing_space_after_a_hashtag_of_two_words_still_ends_the_sentence() -> None:
    assert sentences("قصف على قوات #حرس_الميناء.قتل تسعة أشخاص.", "ar") == [
        "قصف على قوات #حرس_الميناء.",
        "قتل تسعة أشخاص.",
    ]


def test_paragraphs_and_headlines_end_sentences() -> None:
    text = "Bridge collapses in Orlu\n\nTwo people died\nLocals mourn\n\nA man: “It fell.\n\nDown.”"
    assert sentences(text) == [
        "Bridge collapses in Orlu",
        "Two people died",
        "Locals mourn",
        "A man: “It fell.",
        "Down.”",
    ]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "The council of Orlu met on Tuesday to hear how the\n"
        "bridge had fallen. It was told by two engineers that\n"
        "the steel was older than the town itself.\n"
    )
    assert sentences(text) == [
        "The council of Orlu met on Tuesday to hear how the\nbridge had fallen.",
        "It was told by two engineers that\nthe steel was older than the town itself.",
    ]


def test_lines_in_capitals_wrapped_at_a_width_are_one_paragraph() -> None:
    text = (
        "THE COUNCIL OF ORLU MET ON TUESDAY TO HEAR HOW THE\n"
        "BRIDGE HAD FALLEN.  IT WAS TOLD BY TWO ENGINEERS THAT\n"
        "THE STEEL WAS OLDER THAN THE TOWN ITSELF.\n\n"
        "NOBODY HAD BEEN ON THE BRIDGE WHEN IT FELL, A CLERK\n"
        "SAID.\n"
    )
    assert [one.split("\n")[0] for one in sentences(text)] == [
        "THE COUNCIL OF ORLU MET ON TUESDAY TO HEAR HOW THE",
        "IT WAS TOLD BY TWO ENGINEERS THAT",
        "NOBODY HAD BEEN ON THE BRIDGE WHEN IT FELL, A CLERK",
    ]


def test_headlines_in_capitals_stay_lines_of_their_own() -> None:
    text = "BRIDGE FALLS IN ORLU AFTER A NIGHT OF RAIN\nCOUNCIL ASKS FOR HELP FROM THE PROVINCE\n"
    assert len(sentences(text)) == text.count("\n")


def test_marks_alone_belong_to_the_sentence_before_them() -> None:
    assert sentences('"We left in the night." .') == ['"We left in the night." .']


def test_only_the_given_stretch_is_segmented() -> None:
    text = "One fell. Two fell. Three fell."
    assert [span.of(text) for span in sentence_spans(text, "en", Span(10, 19))] == ["Two fell."]


@given(
    st.text(
        alphabet=st.sampled_from(list("aB1.!?… \n\t\"'»«“”„()[]-,:؟م。中  \r\x0b")), max_size=120
    ),
    st.sampled_from(["en", "da", "ar", "de", "zh", "und"]),
)
def test_every_visible_character_lies_in_exactly_one_sentence(text: str, language: str) -> None:
    spans = sentence_spans(text, language)
    end = 0
    for span in spans:
        assert span.start >= end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert not text[end:].strip()
    assert sentence_spans(text, language) == spans


@given(st.text(max_size=200))
def test_any_text_at_all_keeps_its_characters(text: str) -> None:
    kept = "".join("".join(span.of(text).split()) for span in sentence_spans(text, "en"))
    assert kept == "".join(text.split())


@given(st.text(alphabet=st.sampled_from(list("ab. \n")), max_size=80))
def test_sentences_are_the_same_whether_a_paragraph_is_segmented_alone_or_not(text: str) -> None:
    whole = sentence_spans(text, "en")
    apart = [span for block in paragraphs(text) for span in whole if block.contains(span)]
    assert tuple(apart) == whole


@pytest.mark.parametrize("unit", ["a", "\n", '"', " ", "«", ". ", "(a. ", "…", "a\n"])
def test_a_megabyte_of_anything_is_segmented_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    spans = sentence_spans(text, "en")
    assert sum(span.end - span.start for span in spans) <= len(text)


def test_a_stop_that_parts_the_letters_of_a_word_ends_no_sentence() -> None:
    assert sentences("استش.هد 3 في كلدة.وأص.يب 5", "ar") == ["استش.هد 3 في كلدة.", "وأص.يب 5"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["The army was not ready until Tuesday.", "The navy struck."]),
        ("en", ["The toll in Brenvik rose to 15.", "The ministry said so."]),
        ("en", ["Three left Kelvia.", "Rebels claimed the raid."]),
        ("en", ['"It was dark," he said, "and cold."', "However, nobody ran."]),
        ("en", ["“We were hit,” he said.", "“It was dark.”", "He ran."]),
        ("da", ["Tre døde i Brenvik.", "Politiet er på stedet."]),
        ("ar", ["قتل ثلاثة في كلدة.", "«لا نعرف السبب» قال العمدة."]),
    ],
)
def test_a_forgotten_space_behind_a_full_stop_ends_a_sentence(
    language: str, expected: list[str]
) -> None:
    assert sentences("".join(expected), language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "See Kelda.Com for more of it.",
        "He read it on www.Kelda.Quay today.",
        "The U.S.Army base was built by Dr.Holm.",
        "They lost to 1.FC Brenvik.",
        "It was f.eks.Danmark and ca.Halvdelen.",
    ],
)
def test_a_full_stop_inside_names_and_addresses_ends_none(text: str) -> None:
    assert sentences(text, "en") == [text]
