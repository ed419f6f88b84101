from legalref.extraction.memory import Memory


def test_each_key_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memory = Memory(length)
    assert [memory["luật"], memory["số"], memory["luật"]] == [4, 2, 4]
    assert asked == ["luật", "số"]


def test_a_full_memory_begins_anew() -> None:
    memory = Memory(len, most=2)
    for word in ("a", "bb", "ccc"):
        assert memory[word] == len(word)
    assert dict(memory) == {"ccc": 3}
