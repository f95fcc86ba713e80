"""Reads maps in DOT as others do, and tells every way in which they differ from the table of ties: read_dot.py FOLDER TABLE

FOLDER holds the map of each era, era.dot; TABLE is what `entente export --to ties-csv` says of the same eras.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import warnings

import networkx
import pydot

warnings.simplefilter("ignore")  # networkx would rather have us read with something else
faults = []


def check(what, expected, found):
    if expected != found:
        faults.append(f"{what}: {expected!r} expected, {found!r} read")


def plain(value):
    return value[1:-1] if value.startswith('"') else value


def told_by(*command, given=None):
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    check(" ".join(command[:2]) + " complains", "", done.stderr)
    return done.stdout


def by_pydot(file):
    (graph,) = pydot.graph_from_dot_file(file)
    nodes = {plain(n.get_name()): {k: plain(v) for k, v in n.get_attributes().items()}
             for n in graph.get_nodes() if n.get_name() not in ("node", "edge", "graph")}
    edges = {(plain(e.get_source()), plain(e.get_destination())): {k: plain(v) for k, v in e.get_attributes().items()}
             for e in graph.get_edges()}
    return nodes, edges


def by_networkx(file):
    graph = networkx.nx_pydot.read_dot(file)
    nodes = {name: {k: plain(v) for k, v in data.items()} for name, data in graph.nodes(data=True)}
    edges = {(a, b): {k: plain(v) for k, v in data.items()} for a, b, data in graph.edges(data=True)}
    return nodes, edges


def by_gvpr(file):
    program = 'N {printf("N\\t%s\\t%s\\n", $.name, $.presence)} E {printf("E\\t%s\\t%s\\t%s\\t%s\\t%s\\n", $.tail.name, ' \
              '$.head.name, $.kind, $.level, $.claims)}'
    rows = [line.split("\t") for line in told_by("gvpr", program, file).splitlines()]
    nodes = {row[1]: {"presence": row[2]} for row in rows if row[0] == "N"}
    edges = {(row[1], row[2]): dict(zip(("kind", "level", "claims"), row[3:])) for row in rows if row[0] == "E"}
    return nodes, edges


def numbers(text):
    return [float(n) for n in re.findall(r"-?[0-9.]+(?:e-?[0-9]+)?", text)]


def check_lines(file, nodes, edges):
    """Graphviz draws the lines of the file; it moves the map to its own origin, and writes five digits."""
    drawn = json.loads(told_by("neato", "-n2", "-Tjson", file))
    names = [thing["name"] for thing in drawn["objects"]]
    places = {thing["name"]: numbers(thing["pos"]) for thing in drawn["objects"]}
    shift = [a - b for a, b in zip(places[names[0]], numbers(nodes[names[0]]["pos"]))] if names else [0, 0]

    def near(what, ours, theirs):
        moved = [value + shift[i % 2] for i, value in enumerate(numbers(ours))]
        if len(moved) != len(theirs) or any(abs(a - b) > 0.06 for a, b in zip(moved, theirs)):
            faults.append(f"{file} {what}: {moved} written, {theirs} drawn")

    for name, data in nodes.items():
        near(name, data["pos"], places[name])
    check(f"{file}: lines drawn", len(edges), len(drawn.get("edges", [])))
    for line in drawn.get("edges", []):
        pair = (names[line["tail"]], names[line["head"]])
        near(pair, edges[pair]["pos"], numbers(line["pos"]))


def check_ties(file, era, rows, edges):
    ties = {frozenset(pair): data for pair, data in edges.items() if data["kind"] == "tie"}
    check(f"{file}: ties", len(rows), len(ties))
    for row in rows:
        tie = ties.get(frozenset((row["from"], row["to"])), {})
        for column, value in row.items():
            if column not in ("from", "to", "weight"):
                check(f"{file} {row['from']}-{row['to']} {column}", value, tie.get(column, ""))
    for pair, data in edges.items():
        check(f"{file} {pair} era", era, data["era"])


def check_map(file, era, rows):
    nodes, edges = by_pydot(file)
    check(f"{file}: networkx", (nodes, edges), by_networkx(file))
    few_nodes, few_edges = by_gvpr(file)
    check(f"{file}: gvpr", few_nodes, {name: {"presence": data["presence"]} for name, data in nodes.items()})
    check(f"{file}: gvpr", few_edges, {pair: {name: data.get(name, "") for name in ("kind", "level", "claims")}
                                       for pair, data in edges.items()})
    check_ties(file, era, rows, edges)
    check_lines(file, nodes, edges)
    tied = {name for pair in edges for name in pair}
    for name, data in nodes.items():
        check(f"{file} {name} actor", name, data["actor"])
        if data["presence"] == "ghost":
            check(f"{file} {name} is absent, and tied", False, name in tied)


def main(folder, table):
    with open(table, newline="") as file:
        rows = list(csv.DictReader(file))
    eras = {row["era"] for row in rows}
    files = sorted(pathlib.Path(folder).glob("*.dot"))
    check("maps of eras with ties", True, eras <= {file.stem for file in files})
    for file in files:
        check_map(str(file), file.stem, [row for row in rows if row["era"] == file.stem])
    print("\n".join(faults[:20] or [f"{len(files)} maps and {len(rows)} ties are the same"]))


main(*sys.argv[1:])
