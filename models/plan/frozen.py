"""A mapping that never changes, so that a plan can be a value."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Generic, TypeVar

from models.overrides import override

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(Mapping[K, V], Generic[K, V]):
    """An immutable, hashable mapping, equal to another of the same content whatever the order."""

    __slots__ = ("_content",)

    def __init__(self, content: Mapping[K, V] | None = None) -> None:
        """Keep a copy of `content`."""
        self._content: dict[K, V] = dict(content or {})

    def with_item(self, key: K, value: V) -> "FrozenMap[K, V]":
        """Return the mapping with `key` standing for `value`."""
        return FrozenMap({**self._content, key: value})

    def without(self, key: K) -> "FrozenMap[K, V]":
        """Return the mapping with no `key`."""
        return FrozenMap({k: v for k, v in self._content.items() if k != key})

    @override
    def __getitem__(self, key: K) -> V:
        return self._content[key]

    @override
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
