"""The encoders that come with the install: whole, lazy, the same each time, and never in the way when broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot.reading.encoders import MODELS, NAMES, WIDTH, Encoders
from bot.reading.pieces import MOST, LikeliestPieces, WordPieces
from bot.reading.understanding import Understanding
from prompts.vocabulary import vocabulary
from tests.reading.hearing import best, understanding

ENGLISH = ("Could someone walk my dog?", "I like taking dogs out", "My kitchen tap drips")
POLISH = "Kto mógłby wyprowadzić mojego psa?"


@pytest.mark.parametrize("name", NAMES)
def test_what_means_the_same_points_the_same_way(name):
    asked, same, other = understanding().encoders.encode(name, ENGLISH)
    assert asked @ same > asked @ other


def test_the_multilingual_encoder_hears_other_languages():
    asked, same, other = understanding().encoders.encode("multilingual", [POLISH, *ENGLISH[1:]])
    assert asked @ same > asked @ other


@pytest.mark.parametrize("name", NAMES)
def test_a_text_is_encoded_the_same_alone_and_among_others(name):
    encoders = understanding().encoders
    among = encoders.encode(name, [*ENGLISH, "a", "long " * 300, ""])
    alone = np.vstack([encoders.encode(name, [text]) for text in ENGLISH])
    assert among.shape == (6, WIDTH)
    assert np.allclose(np.linalg.norm(among, axis=1), 1, atol=1e-3)
    assert np.array_equal(among[:3], alone)


def test_pieces_are_those_of_the_tokenizer_the_english_model_was_trained_with():
    cut = WordPieces((MODELS / "english" / "pieces.txt").read_text(encoding="utf-8")).cut
    assert cut("Could someone walk my dog?") == [101, 2071, 2619, 3328, 2026, 3899, 1029, 102]
    assert cut("Café, 🙂!") == [101, 7668, 1010, 100, 999, 102]
    assert cut("") == [101, 102]


def test_pieces_of_a_long_text_end_in_time():
    for cut in (
        WordPieces((MODELS / "english" / "pieces.txt").read_text(encoding="utf-8")).cut,
        LikeliestPieces((MODELS / "multilingual" / "pieces.txt").read_text(encoding="utf-8")).cut,
    ):
        numbers = cut("dog walks and " * 10_000)
        assert len(numbers) == MOST
        assert cut("dog walks and " * 10_000)[:4] == cut("dog walks and")[:4]


def copied(folder: Path) -> Path:
    home = folder / "models"
    shutil.copytree(MODELS, home)
    return home


def truncate(home: Path) -> None:
    path = home / "english" / "body.onnx"
    path.write_bytes(path.read_bytes()[:1000])


def change_a_bit(home: Path) -> None:
    path = home / "english" / "words.npy"
    found = bytearray(path.read_bytes())
    found[5000] ^= 1
    path.write_bytes(bytes(found))


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (truncate, "body.onnx is damaged"),
        (change_a_bit, "words.npy is damaged"),
        (lambda home: (home / "english" / "pieces.txt").unlink(), "pieces.txt is missing"),
        (lambda home: (home / "SHA256SUMS").unlink(), "SHA256SUMS is missing"),
        (lambda home: (home / "SHA256SUMS").write_text(""), "not listed"),
    ],
)
def test_a_broken_model_is_named_and_words_alone_decide(tmp_path, harm, said):
    home = copied(tmp_path)
    harm(home)
    words_alone = Understanding(vocabulary(), Encoders(home))
    offers = ["mend taps and leaks", "walk dogs", "bake cakes"]
    assert best("who could walk dogs on Monday", offers, words_alone) == "walk dogs"
    assert any(said in sentence for sentence in words_alone.encoders.trouble)
    assert words_alone.encoders.encode("english", ["a text"]) is None


def test_only_a_missing_multilingual_model_leaves_the_english_one(tmp_path):
    home = copied(tmp_path)
    shutil.rmtree(home / "multilingual")
    half = Understanding(vocabulary(), Encoders(home))
    assert best(ENGLISH[0], list(ENGLISH[1:]), half) == ENGLISH[1]
    assert len(half.encoders.trouble) == 1


def test_nothing_heavy_is_loaded_before_the_first_text():
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, bot.building, prompts.vocabulary as words\n"
            "from bot.reading import likeness, understanding\n"
            "understanding.Understanding(words.vocabulary())\n"
            "print({'onnxruntime', 'numpy'} & set(sys.modules))",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert said.stdout.strip() == "set()", said.stderr


def test_a_kept_vector_is_used_again_until_what_it_was_made_from_changes():
    known = understanding()
    offers = ["I can walk dogs", "any lurcher welcome", "gotuję zupy"]
    first = known.read(offers, "offer")
    kept = [one.vector for one in first]
    marked = [one[:-2] + b"\0\0" for one in kept]
    assert known.read(offers, "offer", kept) == first
    assert [one.vector for one in known.read(offers, "offer", marked)] == marked
    taught = known.taught({"lurcher": "big book"}).read(offers, "offer", marked)
    assert [one.vector == mark for one, mark in zip(taught, marked, strict=True)] == [True, False, True]


def test_half_a_vector_is_made_again_when_both_models_are_there(tmp_path):
    home = copied(tmp_path)
    shutil.rmtree(home / "multilingual")
    half = Understanding(vocabulary(), Encoders(home)).read(ENGLISH, "offer")
    whole = understanding().read(ENGLISH, "offer", [one.vector for one in half])
    assert whole == understanding().read(ENGLISH, "offer")
    assert half[0].vector != whole[0].vector
