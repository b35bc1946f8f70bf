"""Numbers of nodes and edges of a network file as networkx and igraph read it, as JSON lines.

Loops are left out and parallel edges and directions joined, as our own reader does.
"""
import json
import sys

import igraph
import networkx as nx


def by_networkx(path, kind):
    if kind == "gml":
        graph = nx.read_gml(path, label="id")
    elif kind == "pajek":
        graph = nx.read_pajek(path)
    elif kind == "graphml":
        graph = nx.read_graphml(path)
    elif kind == "gexf":
        graph = nx.read_gexf(path)
    elif kind == "edges":
        graph = nx.read_edgelist(path, data=(("weight", float),) if "network.txt" in path else False)
    elif kind == "vosviewer-json":
        network = json.load(open(path, encoding="utf-8-sig"))["network"]
        graph = nx.Graph()
        graph.add_nodes_from(item["id"] for item in network["items"])
        graph.add_edges_from((link["source_id"], link["target_id"]) for link in network["links"])
    else:
        return None
    graph = nx.Graph(graph)
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph.number_of_nodes(), graph.number_of_edges()


def by_igraph(path, kind):
    formats = {"gml": "gml", "pajek": "pajek", "graphml": "graphml"}
    if kind not in formats:
        return None
    graph = igraph.Graph.Read(path, format=formats[kind])
    graph.to_undirected()
    graph.simplify()
    return graph.vcount(), graph.ecount()


for line in sys.stdin:
    path, kind = line.rstrip("\n").split("\t")
    answer = {"path": path}
    for name, reader in (("networkx", by_networkx), ("igraph", by_igraph)):
        try:
            answer[name] = reader(path, kind)
        except Exception as error:
            answer[name] = str(error)[:200]
    print(json.dumps(answer), flush=True)
