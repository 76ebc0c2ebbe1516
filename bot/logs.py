"""What may be written into the log: our own sentences, and of every other library no more than that something happened.

Libraries log what they send and receive: addresses with tokens in them, bodies, ids, names. So a record that is not
ours is stripped before any handler sees it: its logger, its level, its place and the kind of its error stay, nothing
else. Our own loggers (`leveller.*`) say nothing that must be hidden; a test runs evenings at DEBUG and looks.
"""

from __future__ import annotations

import logging

OURS = "leveller"
FORMAT = "%(asctime)s %(name)s %(levelname)s %(message)s"


def stripped(record: logging.LogRecord) -> logging.LogRecord:
    """The record as it may be written; one of ours as it is, save for the words of an error."""
    error = record.exc_info[0] if isinstance(record.exc_info, tuple) else None
    kind = f" ({error.__name__})" if error else ""
    if record.name.partition(".")[0] == OURS:
        words = record.getMessage() + kind
    else:
        words = f"something was logged at {record.module}:{record.lineno}{kind}; its words may hold what must not stay"
    bare = logging.LogRecord(record.name, record.levelno, record.pathname, record.lineno, words, None, None)
    bare.created, bare.msecs = record.created, record.msecs
    return bare


class Strict(logging.Handler):
    """Hands on to another handler what may be written."""

    def __init__(self, to: logging.Handler) -> None:
        super().__init__()
        self._to = to
        to.setFormatter(logging.Formatter(FORMAT))

    def emit(self, record: logging.LogRecord) -> None:
        self._to.handle(stripped(record))


def set_up(level: str = "INFO", to: logging.Handler | None = None) -> None:
    """Our own log from `level` on, that of libraries from WARNING on; at DEBUG that of everybody, stripped."""
    root = logging.getLogger()
    root.handlers = [Strict(to or logging.StreamHandler())]
    root.setLevel(logging.DEBUG if level == "DEBUG" else logging.WARNING)
    logging.getLogger(OURS).setLevel(level)
    logging.captureWarnings(True)
