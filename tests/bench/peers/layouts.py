"""Lays out a network by a library that is not JavaScript: `layouts.py drl|sfdp`.

Standard input: {"count": nodes, "edges": [[source, target], ...]}. Standard output: {"version", "seconds"
of processor time without reading and writing the network, "x", "y"} in the order of the nodes. Ends
with 3 where the library is not there.
"""

import json
import re
import resource
import shutil
import subprocess
import sys
import time


def drl(count, edges):
    """igraph's DrL in its default configuration (Martin et al. 2011, doi:10.1117/12.871402)."""
    try:
        import igraph
    except ImportError:
        sys.exit(3)
    import random

    random.seed(7)
    graph = igraph.Graph(n=count, edges=edges)
    before = time.process_time()
    places = graph.layout_drl()
    seconds = time.process_time() - before
    return f"igraph {igraph.__version__}", seconds, [(p[0], p[1]) for p in places]


def sfdp(count, edges):
    """Graphviz' multilevel layout (Hu 2005); overlaps removed by PRISM (Gansner & Hu 2010)."""
    if shutil.which("sfdp") is None:
        sys.exit(3)
    lines = ["graph { node [shape=point, width=0.1]"]
    lines += [f"{node};" for node in range(count)]
    lines += [f"{source} -- {target};" for source, target in edges]
    text = "\n".join(lines) + "\n}\n"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        ["sfdp", "-Goverlap=prism", "-Gstart=7", "-Tplain"],
        input=text, capture_output=True, text=True, check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    places = [(0.0, 0.0)] * count
    for node, x, y in re.findall(r"^node (\d+) (\S+) (\S+)", run.stdout, re.MULTILINE):
        places[int(node)] = (float(x), float(y))
    version = subprocess.run(["sfdp", "-V"], capture_output=True, text=True, check=True).stderr
    return version.strip(), seconds, places


def main():
    given = json.load(sys.stdin)
    layout = {"drl": drl, "sfdp": sfdp}[sys.argv[1]]
    version, seconds, places = layout(given["count"], given["edges"])
    x, y = zip(*places)
    json.dump({"version": version, "seconds": seconds, "x": x, "y": y}, sys.stdout)


main()
