"""Who speaks in strikes: unions and employers, each with a verb of their own."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "Kraftselskapet melder om 31 brudd, mens arbeidsgiverne anslår tallet til 60."),
        ("da", "Forbundet melder om 31 lukkede havne, mens arbejdsgiverne anslår tallet til 60."),
        ("sv", "Facket uppger 31 stängda hamnar, medan arbetsgivarna anger siffran till 60."),
        ("ru", "Профсоюз сообщил о 31 закрытом порте, а работодатели говорят о 60."),
        ("uk", "Профспілка повідомила про 31 закритий порт, а роботодавці говорять про 60."),
    ],
)
def test_employers_speak(language: str, text: str) -> None:
    speakers = [speaker for speaker, _ in PackReading(language).said(text)]
    assert len(speakers) == len({*speakers}) > 1
