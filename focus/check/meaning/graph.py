# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the network as an ONNX graph with whole-number weights, for onnxruntime.

It takes the vectors of the pieces of texts and a mask, and gives one vector of length 1 for each text: twelve layers
of attention, the mean over the pieces, as the authors of the model say. Weights become whole numbers of 7 bits: with 8
some older processors would round differently, and the same law would not get the same scores everywhere.
"""

from typing import Any

import numpy
from onnx import TensorProto, helper, numpy_helper

from focus.check.meaning.weights import Array, Weights

OPERATORS = 20
FORMAT = 10
"""Versions of ONNX that every onnxruntime since 1.17 reads."""
MOST = 63
"""The largest whole number of a weight."""
MASKED = -10_000.0
"""Added where there is no piece, so that attention goes elsewhere."""


class Graph:
    """Nodes and constants as they are written down; a node's name is that of what it gives."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: dict[str, Any] = {}

    def constant(self, name: str, values: Array) -> str:
        """A constant under this name; written once."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(numpy.array(values, order="C"), name)
        return name

    def node(self, operator: str, inputs: list[str], name: str, **settings: object) -> str:
        """One operation, and the name of what it gives."""
        self.nodes.append(helper.make_node(operator, inputs, [name], **settings))
        return name

    def axes(self, *numbers: int) -> str:
        """A constant that lists axes."""
        return self.constant("axes" + "_".join(map(str, numbers)), numpy.array(numbers, numpy.int64))


def encoder(weights: Weights) -> bytes:
    """The network as the bytes of an ONNX file: ``pieces (texts, length, width)``, ``mask`` to ``sentence``."""
    graph = Graph()
    state = _start(graph, weights)
    for number in range(weights.sizes.layers):
        state = _layer(graph, weights, f"l{number}.", state)
    _mean(graph, state)
    given = [
        helper.make_tensor_value_info("pieces", TensorProto.FLOAT, ["texts", "length", weights.sizes.width]),
        helper.make_tensor_value_info("mask", TensorProto.FLOAT, ["texts", "length"]),
    ]
    gives = [helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["texts", weights.sizes.width])]
    made = helper.make_graph(graph.nodes, "sentence", given, gives, list(graph.constants.values()))
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", OPERATORS)], producer_name="focus")
    model.ir_version = FORMAT
    return bytes(model.SerializeToString(deterministic=True))


def _start(graph: Graph, weights: Weights) -> str:
    """Add to each piece its place; prepare the mask for attention."""
    places = weights.floats["emb.pos"].reshape(-1, weights.sizes.width)
    kind = weights.floats["emb.type"].reshape(-1, weights.sizes.width)[0]
    shape = graph.node("Shape", ["pieces"], "shape")
    length = graph.node("Gather", [shape, graph.axes(1)], "length")
    here = graph.node("Slice", [graph.constant("places", places + kind), graph.axes(0), length, graph.axes(0)], "here")
    nothing = graph.node("Sub", [graph.constant("one", numpy.float32(1)), "mask"], "nothing")
    far = graph.node("Mul", [nothing, graph.constant("masked", numpy.float32(MASKED))], "far")
    graph.node("Unsqueeze", [far, graph.axes(1, 2)], "elsewhere")
    return _normal(graph, weights, graph.node("Add", ["pieces", here], "placed"), "emb.ln")


def _layer(graph: Graph, weights: Weights, layer: str, state: str) -> str:
    attended = _attention(graph, weights, layer, state)
    state = _normal(graph, weights, graph.node("Add", [state, attended], f"{layer}with"), f"{layer}aln")
    inner = _linear(graph, weights, state, [f"{layer}fi"])
    bent = graph.node("Gelu", [inner], f"{layer}bent")
    outer = _linear(graph, weights, bent, [f"{layer}fo"])
    return _normal(graph, weights, graph.node("Add", [state, outer], f"{layer}whole"), f"{layer}oln")


def _attention(graph: Graph, weights: Weights, layer: str, state: str) -> str:
    heads, width = weights.sizes.heads, weights.sizes.width
    split = graph.constant("split", numpy.array([0, 0, 3, heads, width // heads], numpy.int64))
    join = graph.constant("join", numpy.array([0, 0, width], numpy.int64))
    scale = graph.constant("scale", numpy.float32((width // heads) ** -0.5))
    three = graph.node("Reshape", [_linear(graph, weights, state, [f"{layer}{n}" for n in "qkv"]), split], f"{layer}3")
    apart = graph.node("Transpose", [three], f"{layer}apart", perm=[2, 0, 3, 1, 4])
    asks, keys, values = (
        graph.node("Gather", [apart, graph.constant(f"n{n}", numpy.int64(n))], f"{layer}part{n}") for n in range(3)
    )
    asks = graph.node("Mul", [asks, scale], f"{layer}scaled")
    keys = graph.node("Transpose", [keys], f"{layer}keys", perm=[0, 1, 3, 2])
    met = graph.node("Add", [graph.node("MatMul", [asks, keys], f"{layer}met"), "elsewhere"], f"{layer}seen")
    shares = graph.node("Softmax", [met], f"{layer}shares", axis=-1)
    taken = graph.node("MatMul", [shares, values], f"{layer}taken")
    turned = graph.node("Transpose", [taken], f"{layer}turned", perm=[0, 2, 1, 3])
    return _linear(graph, weights, graph.node("Reshape", [turned, join], f"{layer}joined"), [f"{layer}ao"])


def _linear(graph: Graph, weights: Weights, state: str, names: list[str]) -> str:
    """State times weights plus bias, in whole numbers; several weights of the same shape beside each other."""
    name = "+".join(names)
    bias = numpy.concatenate([weights.floats[f"{one}.b"] for one in names])
    numbers, scales = _whole(weights, names, len(bias))
    quantised = [f"{name}.in", f"{name}.in_scale", f"{name}.in_zero"]
    graph.nodes.append(helper.make_node("DynamicQuantizeLinear", [state], quantised))
    weight = graph.constant(f"{name}.w", numbers)
    product = graph.node("MatMulInteger", [quantised[0], weight, quantised[2]], f"{name}.product")
    floating = graph.node("Cast", [product], f"{name}.floating", to=TensorProto.FLOAT)
    both = graph.node("Mul", [quantised[1], graph.constant(f"{name}.scale", scales)], f"{name}.both")
    scaled = graph.node("Mul", [floating, both], f"{name}.scaled")
    return graph.node("Add", [scaled, graph.constant(f"{name}.b", bias)], f"{name}.out")


def _whole(weights: Weights, names: list[str], rows: int) -> tuple[Array, Array]:
    """Weights as whole numbers ``(inputs, rows)`` and a scale for each row."""
    parts = [weights.blocks[f"{one}.w"] for one in names]
    exact = numpy.concatenate([numbers * scales[:, None] for scales, numbers in parts]).reshape(rows, -1).T
    scales = numpy.abs(exact).max(axis=0) / MOST
    return numpy.round(exact / scales).astype(numpy.int8), scales.astype(numpy.float32)


def _normal(graph: Graph, weights: Weights, state: str, name: str) -> str:
    factors = [graph.constant(f"{name}.{one}", weights.floats[f"{name}.{one}"]) for one in "wb"]
    epsilon = weights.sizes.epsilon
    return graph.node("LayerNormalization", [state, *factors], f"{name}.out", axis=-1, epsilon=epsilon)


def _mean(graph: Graph, state: str) -> None:
    """The sum over the pieces that are there, brought to length 1: the same as their mean brought to length 1."""
    mask = graph.node("Unsqueeze", ["mask", graph.axes(2)], "mask3")
    total = graph.node("ReduceSum", [graph.node("Mul", [state, mask], "there"), graph.axes(1)], "total", keepdims=0)
    length = graph.node("ReduceL2", [total, graph.axes(1)], "size", keepdims=1)
    graph.node("Div", [total, length], "sentence")
