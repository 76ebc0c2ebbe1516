"""The encoders: a text becomes a direction, and texts that mean the same point the same way. Pure but for its files.

    english        all-MiniLM-L6-v2: the better one for two English texts
    multilingual   multilingual-e5-small: for a hundred languages, and across them

Nothing is loaded before the first text, and then only what is whole: each file's SHA-256 is compared with the one that
was written down when it was made. What is missing or damaged is said in `Encoders.trouble`, never raised: without an
encoder texts are compared by their words. One thread; the rows of pieces are mapped, so that idle ones cost no memory.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.reading.pieces import LikeliestPieces, WordPieces

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

MODELS = Path(__file__).parent / "models"
NAMES = ("english", "multilingual")
WIDTH = 384


class Unloadable(Exception):
    """A model's file is missing or not what it was; says which."""


class Encoder:
    """One model, loaded."""

    def __init__(self, name: str, home: Path = MODELS) -> None:
        import numpy as np
        import onnxruntime

        files = _whole(name, home)
        rest = np.load(files["rest.npz"])
        self._scales, self._places = rest["scales"], rest["places"]
        self._rows = np.load(files["words.npy"], mmap_mode="r")
        listed = files["pieces.txt"].read_text(encoding="utf-8")
        weighed = "\t" in listed
        self._cut = (LikeliestPieces if weighed else WordPieces)(listed).cut
        self.words = frozenset() if weighed else frozenset(listed.split("\n"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._body: Any = onnxruntime.InferenceSession(files["body.onnx"], options, ["CPUExecutionProvider"])

    def encode(self, texts: Sequence[str]) -> Floats:
        """A row of length 1 for each text. One at a time: numbers are rounded by what else is in the same go."""
        import numpy as np

        known: dict[str, Floats] = {}
        for text in texts:
            if text not in known:
                numbers = np.array([self._cut(text)], np.int64)
                rows = self._unpacked(numbers) + self._places[: numbers.shape[1]]
                known[text] = self._body.run(None, {"rows": rows, "mask": np.ones(numbers.shape, np.float32)})[0][0]
        return np.array([known[text] for text in texts], np.float32).reshape(len(texts), WIDTH)

    def _unpacked(self, numbers: npt.NDArray[np.int64]) -> Floats:
        """The rows of these pieces: 8 bits with a scale a row, or blocks of a scale and 32 weights of 4 bits."""
        import numpy as np

        rows = self._rows[numbers]
        if self._scales.size:
            scaled: Floats = rows.astype(np.float32) * self._scales[numbers][..., None]
            return scaled
        blocks = rows.reshape(*numbers.shape, -1, 18)
        scales = np.ascontiguousarray(blocks[..., :2]).view("<f2").astype(np.float32)
        halves = np.concatenate([blocks[..., 2:] & 15, blocks[..., 2:] >> 4], axis=-1)
        unpacked: Floats = ((halves.astype(np.float32) - 8) * scales).reshape(*numbers.shape, WIDTH)
        return unpacked


class Encoders:
    """Both, each loaded when it is first needed. May be used from several threads."""

    def __init__(self, home: Path = MODELS) -> None:
        self._home = home
        self._loaded: dict[str, Encoder | None] = {}
        self._lock = threading.Lock()
        self.version = version(home)
        self.trouble: tuple[str, ...] = ()
        """What could not be loaded, in a sentence each."""

    def encode(self, name: str, texts: Sequence[str]) -> Floats | None:
        """None where this encoder can't be had."""
        encoder = self._get(name)
        return None if encoder is None else encoder.encode(texts)

    def words(self, name: str) -> frozenset[str]:
        """The words that this encoder knows as a whole: a small dictionary."""
        encoder = self._get(name)
        return encoder.words if encoder else frozenset()

    def examine(self) -> tuple[str, ...]:
        """Load both and say what is wrong."""
        for name in NAMES:
            self._get(name)
        return self.trouble

    def _get(self, name: str) -> Encoder | None:
        with self._lock:
            if name not in self._loaded:
                try:
                    self._loaded[name] = Encoder(name, self._home)
                except Exception as error:  # whatever a broken file or library does: words alone must still do
                    what = str(error) if isinstance(error, Unloadable) else type(error).__name__
                    self._loaded[name] = None
                    self.trouble = (
                        *self.trouble,
                        f"the {name} encoder can't be used ({what}): texts are matched by words",
                    )
            return self._loaded[name]


def version(home: Path = MODELS) -> str:
    """Names the weights: vectors of another version can't be compared."""
    try:
        return hashlib.sha256((home / "SHA256SUMS").read_bytes()).hexdigest()[:8]
    except OSError:
        return "words"


def _whole(name: str, home: Path) -> dict[str, Path]:
    """The files of a model, each as it was made."""
    try:
        lines = [line.split() for line in (home / "SHA256SUMS").read_text().splitlines()]
    except OSError:
        raise Unloadable("SHA256SUMS is missing") from None
    files = {}
    for known, path in lines:
        folder, _, file = path.partition("/")
        if folder != name:
            continue
        try:
            with (home / path).open("rb") as opened:
                found = hashlib.file_digest(opened, "sha256").hexdigest()
        except OSError:
            raise Unloadable(f"{path} is missing") from None
        if found != known:
            raise Unloadable(f"{path} is damaged")
        files[file] = home / path
    if not files:
        raise Unloadable(f"{name} is not listed in SHA256SUMS")
    return files
