"""A network that remembers word forms gives the vectors that it would compute, to the last bit."""

from importlib import import_module
from importlib.util import find_spec

import numpy
import pytest

from timeline.syntax.embedding import remember_forms
from timeline.syntax.parser import MODELS

TEXTS = (
    "The envoy, who met the ministers in March, said that talks would resume on 3 May.",
    "The ministers said the talks had failed. The envoy left in March.",
    "Envoy",
)


@pytest.fixture(scope="module")
def pipelines():
    model = import_module(next(name for name in MODELS if find_spec(name)))
    remembering, bare = model.load(), model.load()
    for network in networks(remembering):
        remember_forms(network)
    return remembering, bare


def networks(pipeline):
    return pipeline.get_pipe("tok2vec").model, pipeline.get_pipe("ner").model.get_ref("tok2vec").layers[0]


@pytest.mark.parametrize("most", [20_000, 7])
def test_vectors_are_the_same_alone_and_together(pipelines, monkeypatch, most):
    monkeypatch.setattr("timeline.syntax.embedding._MOST", most)
    remembering, bare = pipelines
    docs = [bare.make_doc(text) for text in TEXTS]
    for ours, theirs in zip(networks(remembering), networks(bare), strict=True):
        wanted = [theirs.predict([doc])[0] for doc in docs]
        for batch in ([0], [1, 0], [0, 1, 2], [2], [2, 1, 0]):
            found = ours.predict([docs[n] for n in batch])
            assert all(numpy.array_equal(vectors, wanted[n]) for n, vectors in zip(batch, found, strict=True))


def test_leaves_another_network_as_it_is(pipelines):
    tagger = pipelines[1].get_pipe("tagger").model
    names = [layer.name for layer in tagger.layers]
    remember_forms(tagger)
    assert [layer.name for layer in tagger.layers] == names


def test_is_not_for_training(pipelines):
    docs = [pipelines[0].make_doc(TEXTS[0])]
    with pytest.raises(NotImplementedError, match="for reading only"):
        networks(pipelines[0])[0](docs, is_train=True)
