"""The words of names, as keys of `prompts/*/names.ftl`: the same name reads in each one's own language."""

from __future__ import annotations

import re

from bot.core.effects import Line

ALIASES = tuple(
    """alder almond apple ash aspen basil bay beech birch bramble broom cedar cherry chestnut clover cypress
    daisy elder elm fennel fern fir gorse hawthorn hazel heather holly hornbeam iris ivy juniper larch laurel lavender
    lilac lime linden maple marigold mint myrtle oak olive pine poplar poppy primrose quince rosemary rowan sage sorrel
    spruce thistle thyme tulip violet walnut willow yarrow yew""".split()
)
"""Trees and herbs: names for one line, seen by the peer."""

TAGS = tuple(
    """avocet badger bee blackbird buzzard carp coot cormorant crane cricket cuckoo curlew deer dipper dolphin dove
    dunnock eagle egret falcon finch firefly fox frog goose grebe gull hare harrier hedgehog heron hoopoe hornet ibis
    jackdaw jay kestrel kingfisher kite lapwing lark linnet lynx magpie martin mole moth newt nightingale nuthatch
    oriole osprey otter owl partridge pelican perch pheasant plover plum puffin quail raven robin rook ruff salmon
    sandpiper seal shrew siskin snipe sparrow squirrel starling stork swallow swan swift teal tern thrush toad trout
    vole wagtail warbler wasp weasel wren""".split()
)
"""Creatures: stable tags, seen by coordinators and leads, never by a peer."""

DOORSTEP = tuple(
    """anchor apron balloon barrel basket bell blanket bottle bridge broomstick bucket button candle chimney clock
    compass cushion drum feather fiddle gate hammer kettle key ladder lantern mirror needle paper pebble pencil pillow
    plate ribbon rope saddle scarf spoon teapot thimble ticket-stub towel umbrella wheel whistle window""".split()
)
"""Ordinary things: two of them let two people recognise each other at a door without names."""


def is_said(name: str, words: str) -> bool:
    """Do these words hold this name, whole, whatever stands around it?"""
    return re.search(rf"\b{re.escape(name.casefold())}\b", words.casefold()) is not None


def named(words: str) -> Line:
    """A name as a Line: one word, two words, or two words and a number."""
    if not words:
        return Line("somebody")  # who has been forgotten
    first, *rest = words.split()
    if not rest:
        return Line(f"name-{first}")
    number = rest[1] if len(rest) > 1 else ""
    return Line("name-two", first=Line(f"name-{first}"), second=Line(f"name-{rest[0]}"), number=number)
