"""Enumerations without ``enum``: a few values, each one object."""

import copy
from typing import ClassVar

from bot.reading.words.choices import Choice


class Tide(Choice):
    """An invented choice."""

    EBB: ClassVar["Tide"]
    FLOOD: ClassVar["Tide"]


class Berth(Choice):
    """Another one, with a member of the same name."""

    EBB: ClassVar["Berth"]


def test_members_are_those_that_the_class_declares() -> None:
    assert isinstance(Tide.EBB, Tide)
    assert Tide.EBB is Tide.EBB
    assert len({Tide.EBB, Tide.FLOOD, Berth.EBB}) == 3
    assert not hasattr(Berth, "FLOOD")


def test_a_member_is_shown_as_code_has_it() -> None:
    assert repr(Tide.FLOOD) == "Tide.FLOOD"


def test_a_copied_member_is_the_same_object() -> None:
    assert copy.deepcopy([Tide.EBB, Tide.FLOOD]) == [Tide.EBB, Tide.FLOOD]
