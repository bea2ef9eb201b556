# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The model is optional; where it is, it says the same each time and of each passage by itself."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from focus.check.meaning import files, model
from focus.check.meaning.model import standardised
from focus.lib.errors import FocusError
from tests.check.meaning.small_network import weights_file

needs_packages = pytest.mark.skipif(
    any(find_spec(one) is None for one in ("numpy", "onnx", "onnxruntime")), reason="make model was not run here"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def small(home: Path) -> model.Model:
    from focus.check.meaning.make import write
    from focus.check.meaning.weights import read_weights

    write(read_weights(weights_file()), files.folder())
    loaded = model.load()
    assert loaded
    return loaded


def test_without_the_model_there_is_none_and_a_reason(home: Path) -> None:
    assert model.load() is None
    assert model.absence() == "not_made"


def test_a_model_without_its_packages_is_named_as_such(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files.folder().mkdir()
    (files.folder() / files.MANIFEST).write_text(
        '{"format":1,"name":"m","source":"","licence":"MIT","weights_sha256":"","width":32,"files":{}}'
    )
    monkeypatch.setattr(model, "find_spec", lambda _name: None)
    assert model.absence() == "packages_missing"
    assert model.load() is None


@needs_packages
def test_a_file_cut_short_is_no_model(small: model.Model) -> None:
    path = files.folder() / files.EMBEDDINGS
    path.write_bytes(path.read_bytes()[:-1])
    assert model.absence() == "damaged"


@needs_packages
def test_a_passage_scores_the_same_alone_and_among_others(small: model.Model) -> None:
    passages = ["la ley", "ley ley ley", "la la ley a", "la ley"]
    among = small.scores(["ley"], passages)
    assert among == small.scores(["ley"], passages)
    assert among[0][0] == among[0][3] == small.scores(["ley"], ["la ley"])[0][0]
    assert len(set(among[0])) == 3


@needs_packages
def test_a_text_longer_than_the_network_sees_is_the_mean_of_its_parts(small: model.Model) -> None:
    ((score,),) = small.scores(["la ley"], ["la ley " * 2000])
    assert -1 <= score <= 1


@needs_packages
def test_nothing_asked_or_nothing_given_scores_nothing(small: model.Model) -> None:
    assert small.scores([], ["la ley"]) == ()
    assert small.scores(["la ley"], []) == ((),)


@needs_packages
def test_what_is_made_is_the_same_each_time(small: model.Model) -> None:
    from focus.check.meaning.make import write
    from focus.check.meaning.weights import read_weights

    first = files.read_manifest(files.folder())
    assert first == write(read_weights(weights_file()), files.folder())


@needs_packages
def test_remembered_questions_score_the_same_and_no_passage_is_remembered(small: model.Model) -> None:
    before = small.scores(["ley"], ["la ley"])
    small.remember(["ley"])
    assert small.scores(["ley"], ["la ley"]) == before
    assert "la ley" not in (files.folder() / files.QUESTIONS).read_text()


@needs_packages
def test_another_file_than_the_pinned_one_is_refused(home: Path) -> None:
    from focus.check.meaning.make import make

    (home / "other.bin").write_bytes(weights_file())
    with pytest.raises(FocusError, match="not the file of weights"):
        make(home / "other.bin", files.folder())
    assert not files.folder().exists()


@needs_packages
@pytest.mark.parametrize("length", [0, 3, 20, 60, 200, 2000])
def test_a_file_of_weights_that_ends_early_says_so(length: int) -> None:
    from focus.check.meaning.weights import WeightsError, read_weights

    with pytest.raises(WeightsError):
        read_weights(weights_file()[:length])


def test_scores_are_standardised_within_each_language() -> None:
    rows = standardised(((0.80, 0.90, 0.70, 0.72),), ["en", "en", "es", "es"])
    assert rows == ((-1.0, 1.0, -1.0, 1.0),)
    assert standardised(((0.8, 0.8),), ["en", "fr"]) == ((0.0, 0.0),)
