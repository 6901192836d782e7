"""A mapping that never changes, so that a plan can be a value."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Generic, TypeVar

from models.overrides import override

K = TypeVar("K")
V = TypeVar("V")
_NOTHING = object()


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """An immutable, hashable mapping, equal to another of the same content whatever the order."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[K, V] | None = None) -> None:
        """Keep a copy of `content`."""
        self._content: dict[K, V] = dict(content or {})

    def with_item(self, key: K, value: V) -> "FrozenMap[K, V]":
        """Return the mapping with `key` standing for `value`."""
        return self.with_items({key: value})

    def with_items(self, items: Mapping[K, V]) -> "FrozenMap[K, V]":
        """Return the mapping in which each key of `items` stands for its value."""
        # A copy of a dict hashes nothing anew, and the hash of a UUID is slow.
        made: FrozenMap[K, V] = FrozenMap(self._content)
        made._content.update(items)
        return made

    def without(self, *keys: K) -> "FrozenMap[K, V]":
        """Return the mapping with none of `keys`."""
        made: FrozenMap[K, V] = FrozenMap(self._content)
        for key in keys:
            made._content.pop(key, None)
        return made

    def differing(self, other: "FrozenMap[K, V]") -> set[K]:
        """Return the keys that do not stand for the same object in both."""
        mine, theirs = self._content, other._content  # noqa: SLF001  Its own kind.
        found = {k for k, v in mine.items() if theirs.get(k, _NOTHING) is not v}
        if len(theirs) > len(mine) - sum(k not in theirs for k in found):
            found |= theirs.keys() - mine.keys()
        return found

    @override
    def __getitem__(self, key: K) -> V:
        return self._content[key]

    # Mapping makes these of the three others, one Python call an item: too slow for a plan of 500 actions.
    @override
    def __contains__(self, key: object) -> bool:
        return key in self._content

    @override
    def items(self) -> ItemsView[K, V]:
        return self._content.items()

    @override
    def keys(self) -> KeysView[K]:
        return self._content.keys()

    @override
    def values(self) -> ValuesView[V]:
        return self._content.values()

    @override
    def __iter__(self) -> Iterator[K]:
        return iter(self._content)

    @override
    def __len__(self) -> int:
        return len(self._content)

    @override
    def __hash__(self) -> int:
        return hash(frozenset(self._content.items()))

    @override
    def __repr__(self) -> str:
        return f"FrozenMap({self._content!r})"
