"""The form in which the trained reader's networks are shipped: joined to one, and alike on every processor.

Pure: networks in the ONNX format in, one out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from onnx import numpy_helper

GIVEN, ANSWER = ("ids", "features", "mask"), "probability"
"""Names of what the shipped network takes and gives."""
MIDDLE = 128
"""What an unsigned 8-bit weight of nought is written as."""


def averaged(networks: Sequence[onnx.ModelProto]) -> onnx.ModelProto:
    """One network that holds others, shares what they have alike (the vectors of words), and answers with the mean."""
    graph = onnx.GraphProto(name="reader")
    graph.input.extend(networks[0].graph.input)
    graph.output.extend(networks[0].graph.output)
    kept: dict[bytes, str] = {}
    for number, network in enumerate(networks):
        names: dict[str, str] = {}
        for weights in network.graph.initializer:
            content = weights.SerializeToString().replace(weights.name.encode(), b"")
            name = kept.setdefault(content, f"{number}/{weights.name}")
            if name == f"{number}/{weights.name}":
                graph.initializer.add().CopyFrom(weights)
                graph.initializer[-1].name = name
            names[weights.name] = name
        for node in network.graph.node:
            here = graph.node.add()
            here.CopyFrom(node)
            here.name = f"{number}/{node.name}"
            for ends in (here.input, here.output):
                ends[:] = [
                    name if name in GIVEN or not name else names.setdefault(name, f"{number}/{name}") for name in ends
                ]
    answers = [f"{number}/{ANSWER}" for number in range(len(networks))]
    graph.node.append(onnx.helper.make_node("Mean", answers, [ANSWER]))
    return onnx.helper.make_model(
        graph, opset_imports=networks[0].opset_import, ir_version=networks[0].ir_version, producer_name="partywall"
    )


def unsigned(network: onnx.ModelProto) -> onnx.ModelProto:
    """The same network with its signed 8-bit weights written without a sign, each and its zero point 128 higher.

    Processors before VNNI add two products of unsigned by signed bytes in 16 bits and cut off what is more, so they
    give other answers than later ones. Products of unsigned bytes are summed whole on all.
    """
    made = onnx.ModelProto()
    made.CopyFrom(network)
    products = (node for node in made.graph.node if node.op_type == "MatMulInteger")
    # Of a product's four ends the second and the fourth are the weights and their zero point.
    moved = {name for node in products for name in (node.input[1], node.input[3])}
    for weights in made.graph.initializer:
        if weights.name in moved and weights.data_type == onnx.TensorProto.INT8:
            higher = numpy_helper.to_array(weights).astype(np.int16) + MIDDLE
            weights.CopyFrom(numpy_helper.from_array(higher.astype(np.uint8), weights.name))
    return made
