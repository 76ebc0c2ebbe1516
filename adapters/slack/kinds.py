"""What a message of Slack's is: words that somebody wrote, or what instead. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

WRITTEN = frozenset({"", "thread_broadcast", "me_message", "file_share"})
NOT_WRITTEN = frozenset(
    """app_conversation_join assistant_app_thread bot_add bot_message bot_remove channel_archive channel_canvas_updated
    channel_convert_to_private channel_convert_to_public channel_join channel_leave channel_name
    channel_posting_permissions channel_purpose channel_topic channel_unarchive document_mention ekm_access_denied
    file_comment file_mention group_archive group_join group_leave group_name group_purpose group_topic
    group_unarchive huddle_thread joiner_notification joiner_notification_for_inviter message_replied pinned_item
    reminder_add reply_broadcast sh_room_created sh_room_shared slackbot_response tombstone unpinned_item""".split()
)


def is_written(message: Mapping[str, Any]) -> bool:
    subtype = message.get("subtype") or ""
    return isinstance(subtype, str) and subtype in WRITTEN


def other_than_words(message: Mapping[str, Any]) -> str:
    """What this message is, if not words alone."""
    files, attachments, blocks = (message.get(name) for name in ("files", "attachments", "blocks"))
    if files or message.get("subtype") == "file_share":
        return _file(files)
    if attachments:
        found = attachments if isinstance(attachments, list) else []
        shared = any(isinstance(one, Mapping) and (one.get("from_url") or one.get("is_share")) for one in found)
        return "forward" if shared else "unknown"
    rich = not blocks or (
        isinstance(blocks, list) and all(isinstance(one, Mapping) and one.get("type") == "rich_text" for one in blocks)
    )
    known = is_written(message) and isinstance(message.get("text"), str | None)
    return "" if rich and known and not message.get("room") else "unknown"


def _file(files: Any) -> str:
    first = files[0] if isinstance(files, list) and files and isinstance(files[0], Mapping) else {}
    kind = str(first.get("mimetype") or "").partition("/")[0]
    return {"image": "photo", "audio": "voice"}.get(kind, "file")
