"""The statements by which a scene is filled, compiled once."""

from __future__ import annotations

from storage.apart import NAMED
from storage.prepared import Prepared

NEIGHBOUR = Prepared("SELECT * FROM neighbour WHERE id = :id")
TAGGED = Prepared("SELECT * FROM neighbour WHERE community = :community AND tag = :tag")
HOLDERS = Prepared(
    "SELECT * FROM neighbour WHERE community = :community AND roles <> '' AND state = 'joined' ORDER BY id"
)
_STILL_MINE = "(state IN ('open', 'busy', 'expired') OR (state = 'done' AND until > :now)) ORDER BY at, id"
MY_POSTS = Prepared(f"SELECT * FROM post WHERE neighbour = :me AND {_STILL_MINE}")
POSTS_TO_TAKE_DOWN = Prepared(
    f"""SELECT * FROM post WHERE (neighbour = :me
        OR neighbour IN (SELECT id FROM neighbour WHERE without_chat = :me AND without_chat <> ''))
    AND {_STILL_MINE}"""
)
"""My own, and those of whom I answer for."""
NEEDS = Prepared(
    """SELECT * FROM post WHERE community = :community AND side = 'request' AND state = 'open'
    AND NOT EXISTS (SELECT 1 FROM match m WHERE m.request = post.id AND m.state = 'proposed' AND m.helper_yes = 1)
    ORDER BY at LIMIT 200"""
)
MATCH = Prepared("SELECT * FROM match WHERE id = :id AND (community = :community OR asker = :me OR helper = :me)")
"""Of this community, or my own with somebody of another."""
MATCH_STARTING = Prepared("SELECT * FROM match WHERE community = :community AND id >= :low AND id < :high LIMIT 2")
MATCHES_OF = Prepared("SELECT * FROM match WHERE request = :post OR offer = :post")
LIVE_MATCHES = Prepared(
    """SELECT * FROM match WHERE state = 'proposed' AND id IN (
        SELECT id FROM match WHERE asker = :me
        UNION
        SELECT id FROM match WHERE helper = :me
        UNION
        SELECT m.id FROM neighbour n JOIN match m ON m.asker = n.id WHERE n.without_chat = :me AND n.without_chat <> ''
        UNION
        SELECT m.id FROM neighbour n JOIN match m ON m.helper = n.id WHERE n.without_chat = :me AND n.without_chat <> ''
    ) ORDER BY at, id"""
)
"""Mine, and those of whom I answer for."""
CONNECTION = Prepared(
    """SELECT * FROM connection
    WHERE id = :id AND (community = :community OR left_neighbour = :me OR right_neighbour = :me)"""
)
PAST_LINES = Prepared(
    """SELECT * FROM connection WHERE (left_neighbour = :me OR right_neighbour = :me) AND state = 'ended'
    AND ended_at > :since ORDER BY ended_at, id"""
)
CASE = Prepared(
    """SELECT * FROM report WHERE id >= :low AND id < :high AND (community = :community OR reporter = :me) LIMIT 2"""
)
CASE_NOTES = Prepared("SELECT * FROM case_note WHERE report = :case ORDER BY at, id")
KEPT = Prepared("SELECT * FROM kept WHERE connection = :connection ORDER BY number")
BLOCKS = Prepared(
    f"""SELECT blocker, blocked, 1 AS told FROM block WHERE blocker = :who OR blocked = :who
    UNION ALL SELECT p.neighbour, a.neighbour, p.blocked FROM apart p JOIN address a ON {NAMED}
        WHERE p.neighbour = :who
    UNION ALL SELECT p.neighbour, a.neighbour, p.blocked FROM address a JOIN apart p ON {NAMED}
        WHERE a.neighbour = :who"""
)
"""Who must not meet them: by a block, of which its blocker knows, or by a handle, and nobody learns whose that is."""
YESES = Prepared(
    """SELECT offer, count(*) AS yeses FROM match WHERE offer = :offer AND state = 'accepted' AND at > :since
    GROUP BY offer"""
)
IS_ASKED = Prepared(
    """SELECT count(*) AS waiting FROM match WHERE helper = :who AND state = 'proposed'
    AND (unasked = 0 OR helper_yes = 1 OR origin = 'lead')"""
)
HAS_MET = Prepared(
    """SELECT left_neighbour AS one, right_neighbour AS other FROM connection
    WHERE left_neighbour = :who OR right_neighbour = :who"""
)
PEOPLED = Prepared(
    """SELECT area FROM neighbour WHERE community = :community AND state = 'joined' AND area <> ''
    GROUP BY area HAVING count(*) >= :enough"""
)
CHECKED = Prepared(
    "SELECT * FROM neighbour WHERE community = :community AND checked <> '' AND state = 'joined' ORDER BY id"
)
VEILED = Prepared("SELECT 1 AS waits FROM outbox WHERE neighbour = :me AND veiled = 1 LIMIT 1")
IS_TALKING = Prepared(
    """SELECT 1 AS talks FROM connection WHERE (left_neighbour = :who OR right_neighbour = :who)
    AND state = 'open' LIMIT 1"""
)
CODE = Prepared("SELECT * FROM code WHERE digest = :digest")
