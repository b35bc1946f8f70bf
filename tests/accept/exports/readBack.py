"""Reads exported networks with networkx and igraph, and CSV with csv; prints JSON of what is in them.

Usage: python3 readBack.py KIND PATH. Prints {"skip": reason} where a library is missing.
"""

import csv
import html
import json
import sys


def summary(labels, edges):
    """Nodes by label, edges as (label, label, weight), in no order that matters."""
    return {
        "nodes": len(labels),
        "edges": len(edges),
        "weight": sum(w for _, _, w in edges),
        "communities": None,
        "ends": hash_of(sorted(f"{min(a, b)}\t{max(a, b)}\t{w:.9g}" for a, b, w in edges)),
        "labels": hash_of(sorted(labels)),
    }


def hash_of(lines):
    import hashlib

    return hashlib.sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()[:16]


def with_communities(result, of):
    result["communities"] = hash_of(sorted(f"{label}\t{number or 0}" for label, number in of))
    return result


def networkx_of(kind, path):
    import networkx as nx

    if kind == "gexf":
        from networkx.readwrite.gexf import GEXF

        # Older versions know the namespaces of 1.1 and 1.2 only; the elements are the same.
        names = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"}
        names["NS_XSI"] = "http://www.w3.org/2001/XMLSchema-instance"
        names["SCHEMALOCATION"] = "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd"
        GEXF.versions.setdefault("1.3", names)
        graph = nx.read_gexf(path)
    elif kind == "graphml":
        graph = nx.read_graphml(path)
    elif kind == "gml":
        graph = nx.read_gml(path)
    else:
        graph = nx.read_pajek(f"{path}/network.net")
    label = {node: data.get("key", node) for node, data in graph.nodes(data=True)}
    edges = [(label[a], label[b], data["weight"]) for a, b, data in graph.edges(data=True)]
    result = summary(list(label.values()), edges)
    if kind != "pajek":
        of = ((label[node], data.get("community")) for node, data in graph.nodes(data=True))
        return with_communities(result, of)
    with open(f"{path}/communities.clu", encoding="utf-8") as file:
        classes = file.read().split()[2:]
    return with_communities(result, zip(label.values(), map(int, classes)))


def igraph_of(kind, path):
    import warnings

    import igraph

    # Places are composite attributes and letters beyond ASCII entities: igraph says that it skips both.
    warnings.simplefilter("ignore")
    graph = igraph.Graph.Read(f"{path}/network.net" if kind == "pajek" else path, format=kind)
    name = {"gml": "key", "graphml": "id", "pajek": "name"}[kind]
    label = [html.unescape(text) if kind == "gml" else text for text in graph.vs[name]]
    edges = [(label[e.source], label[e.target], e["weight"]) for e in graph.es]
    result = summary(label, edges)
    if kind == "pajek":
        with open(f"{path}/communities.clu", encoding="utf-8") as file:
            return with_communities(result, zip(label, map(int, file.read().split()[2:])))
    known = [0 if number != number else int(number) for number in graph.vs["community"]]
    return with_communities(result, zip(label, known))


def csv_of(path):
    csv.field_size_limit(sys.maxsize)
    counts = {}
    for name in ["papers", "authors", "authorships", "coauthorships"]:
        with open(f"{path}/{name}.csv", encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, strict=True)
        if any(len(row) != len(header) for row in rows):
            raise ValueError(f"{name}.csv: not all rows are as wide as the header")
        counts[name] = len(rows)
    return counts


def main(kind, path):
    if kind == "csv":
        return {"csv": csv_of(path)}
    found = {}
    readers = {"networkx": networkx_of, "igraph": igraph_of}
    if kind == "gexf":
        del readers["igraph"]
    for library, read in readers.items():
        try:
            __import__(library)
        except ImportError:
            found[library] = {"skip": f"{library} is not installed"}
            continue
        found[library] = read(kind, path)
    return found


print(json.dumps(main(*sys.argv[1:])))
