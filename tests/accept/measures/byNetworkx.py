"""Measures of a network by networkx: edges in as JSON, values by measure and node out."""

import json
import sys

import networkx

given = json.load(sys.stdin)
graph = networkx.Graph()
graph.add_nodes_from(range(given["nodes"]))
graph.add_weighted_edges_from(given["edges"])
components = {
    node: len(part) for part in networkx.connected_components(graph) for node in part
}
measures = {
    "degree": dict(graph.degree()),
    "weighted-degree": dict(graph.degree(weight="weight")),
    "betweenness": networkx.betweenness_centrality(graph, normalized=False),
    "closeness": networkx.closeness_centrality(graph),
    "core": networkx.core_number(graph),
    "clustering": networkx.clustering(graph),
    "pagerank": networkx.pagerank(graph, tol=1e-12, max_iter=500),
    "component": components,
}
json.dump(
    {
        "version": networkx.__version__,
        "measures": {
            name: [values[node] for node in range(given["nodes"])]
            for name, values in measures.items()
        },
    },
    sys.stdout,
)
