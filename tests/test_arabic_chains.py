"""Who says so where an Arabic agency cites a paper that cites somebody."""

import pytest
from pack_reading import PackReading

CHAINS = [
    (
        "ونقلت وكالة الشرق عن صحيفة الأفق قول مسؤول في المستشفى إن 44 طفلا توفوا.",
        ("مسؤول في المستشفى", ("وكالة الشرق", "صحيفة الأفق")),
    ),
    (
        "ونقلت وكالة الشرق عن قناة المدى تأكيد مصدر أمني أن 12 شخصا اعتقلوا.",
        ("مصدر أمني", ("وكالة الشرق", "قناة المدى")),
    ),
    (
        "ونقلت وكالة الشرق عن مسؤول في المستشفى قوله إن 44 طفلا توفوا.",
        ("مسؤول في المستشفى", ("وكالة الشرق",)),
    ),
]


@pytest.mark.parametrize(("text", "said"), CHAINS)
def test_the_last_of_a_chain_speaks(text: str, said: tuple[str, tuple[str, ...]]) -> None:
    assert PackReading("ar").relayed(text) == [said]
