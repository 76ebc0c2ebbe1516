"""The best matching of a given list of pairs: as many people as can be, then the most worth. Exact (Edmonds)."""

from __future__ import annotations

import numpy as np

from bot.pairing.weights import Numbers


def matching(count: int, pairs: Numbers, worth: Numbers) -> Numbers:
    """The partner of each person, -1 where there is none."""
    import rustworkx

    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(count))
    graph.add_edges_from(list(zip(pairs[:, 0].tolist(), pairs[:, 1].tolist(), worth.tolist(), strict=True)))
    partner = np.full(count, -1)
    for one, other in rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int):
        partner[one], partner[other] = other, one
    return partner
