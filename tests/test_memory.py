"""What has been found of a word is remembered, and forgotten before it is too much."""

from bot.reading.words.memory import Memory


def test_a_word_is_looked_for_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memory = Memory(length)
    assert [memory["ferry"], memory["ship"], memory["ferry"]] == [5, 4, 5]
    assert asked == ["ferry", "ship"]


def test_no_more_words_are_kept_than_may_be() -> None:
    memory = Memory(len, most=2)
    assert [memory[word] for word in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert len(memory) == 2
