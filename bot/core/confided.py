"""What somebody is told because of what they may do here. Once they may not, it is not said to them any more."""

from __future__ import annotations

from collections.abc import Mapping, Set

from bot.core.people import Permission

_JUDGES = frozenset({Permission.JUDGE})
_LOOKS_UP = frozenset({Permission.LOOK_UP})
_GRANTS = frozenset({Permission.GRANT})
_INTRODUCES = frozenset({Permission.INTRODUCE})
NEEDS: Mapping[str, frozenset[Permission]] = {
    **dict.fromkeys(("distress-alert", "young-alert", "young-differ", "cautioning-alert"), _JUDGES),
    **dict.fromkeys(("reviewing-alert-report", "cooling-alert", "banning-alert", "duty-taken"), _JUDGES),
    **dict.fromkeys(("cases-taken-over", "checks-over"), _JUDGES),
    **dict.fromkeys(("checks-by", "inviting-rested-by", "inviting-woken-by", "young-alone-"), _JUDGES | _GRANTS),
    "granting-handed-over": frozenset({Permission.ENTER}),
    **dict.fromkeys(("visiting-alarm", "visiting-answered", "visiting-is-back"), _JUDGES | {Permission.READ_LOG}),
    "moderating-held": frozenset({Permission.MATCH_BY_HAND}),
    **dict.fromkeys(("looking-up-happened", "looking-up-reviewed", "looking-up-unreviewed"), _LOOKS_UP | _GRANTS),
    "looking-up-alone-told": _GRANTS,
    "looking-up-": _LOOKS_UP,
    **dict.fromkeys(("seconding-", "small-team-o"), _GRANTS),
    "admission-ask": _GRANTS | {Permission.MATCH_BY_HAND},
    "auditing-": _JUDGES | {Permission.READ_LOG, Permission.READ_AUDIT},
    **dict.fromkeys(("dots-asked", "dots-found", "dots-opened", "dots-not-this-time"), _INTRODUCES),
    **dict.fromkeys(("introducing-opened", "introducing-lead-"), _INTRODUCES),
    **dict.fromkeys(("rounds-too-few", "rounds-report", "rounds-drawn"), _INTRODUCES),
}
"""How the key of a line begins → of these one permission must be its reader's. What comes first counts."""


def may_hear(key: str, may: Set[Permission]) -> bool:
    """Is this line for everybody, or for somebody who may do this?"""
    needed = next((needs for start, needs in NEEDS.items() if key.startswith(start)), None)
    return needed is None or bool(needed & may)
