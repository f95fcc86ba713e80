"""Tells as JSON what networkx reads from a GraphML file: attributes of the graph, nodes and edges."""
import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1])
assert not graph.is_directed()
of_graph = {name: value for name, value in graph.graph.items() if name not in ("node_default", "edge_default")}
edges = []
place = {node: i for i, node in enumerate(graph.nodes)}
for a, b, values in graph.edges(data=True):
    first, second = sorted((a, b), key=place.get)
    edges.append([first, second, {name: value for name, value in values.items() if name != "id"}])
json.dump({"graph": of_graph, "nodes": list(graph.nodes(data=True)), "edges": edges}, sys.stdout)
