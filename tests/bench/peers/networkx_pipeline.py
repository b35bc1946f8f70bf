"""What one would write in Python: CSL-JSON to a co-authorship network with communities and places.

Reads with json, projects with networkx, one run of networkx's Louvain, places by igraph's DrL,
writes node-link JSON. Prints one JSON object: seconds by step, processor seconds, peak memory.

usage: networkx_pipeline.py INPUT.json[.gz] OUTPUT.json
"""

import gzip
import itertools
import json
import resource
import sys
import time

import igraph
import networkx as nx

steps = {}
last = time.perf_counter()


def step(name):
    global last
    now = time.perf_counter()
    steps[name] = round(now - last, 3)
    last = now


source, output = sys.argv[1:3]
with (gzip.open if source.endswith(".gz") else open)(source, "rt", encoding="utf-8") as file:
    papers = json.load(file)
step("read")

graph = nx.Graph()
for paper in papers:
    names = {
        " ".join(filter(None, (a.get("given"), a.get("family") or a.get("literal"))))
        for a in paper.get("author", [])
    }
    graph.add_nodes_from(names)
    for a, b in itertools.combinations(sorted(names), 2):
        weight = graph.get_edge_data(a, b, {"weight": 0})["weight"]
        graph.add_edge(a, b, weight=weight + 1)
step("project")

communities = nx.community.louvain_communities(graph, weight="weight", seed=1)
membership = {node: number for number, nodes in enumerate(communities) for node in nodes}
step("communities")

index = {node: i for i, node in enumerate(graph)}
pairs = [(index[a], index[b]) for a, b in graph.edges]
places = igraph.Graph(n=len(index), edges=pairs).layout_drl()
step("layout")

for node, i in index.items():
    x, y = places[i]
    graph.nodes[node].update(x=x, y=y, community=membership[node])
with gzip.open(output, "wt", encoding="utf-8") as file:
    json.dump(nx.node_link_data(graph), file)
step("write")

usage = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "steps": steps,
            "seconds": round(sum(steps.values()), 3),
            "processor": usage.ru_utime + usage.ru_stime,
            "peak": usage.ru_maxrss * 1024,
            "papers": len(papers),
            "authors": graph.number_of_nodes(),
            "edges": graph.number_of_edges(),
            "versions": f"Python {sys.version.split()[0]}, networkx {nx.__version__}, igraph {igraph.__version__}",
        }
    )
)
