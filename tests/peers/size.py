"""A million rows of 24 answers: `fangtan score` beside polars and duckdb on the same file.

fangtan checks every field and gives every figure; the others read the file and give means, standard
deviations, covariances and alpha, nothing else. Each runs as a process of its own, in turn, several
times; the least time of each counts. Prints seconds, peak memory and ratios; ends with 1 if fangtan
is slower than the fastest, needs more than 64 MiB, or more than 2.1 times as long for twice the rows.

    pip install polars duckdb numpy
    python size.py target/release/fangtan [ROWS]
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TIMES = 5
DIMENSIONS = "abcd"
ITEMS = [f"{d}-{k}" for d in DIMENSIONS for k in range(1, 7)]

PEERS = {
    "polars": """
import sys, polars as pl, numpy as np
frame = pl.read_csv(sys.argv[1], schema_overrides=[pl.Int8] * 24)
data = frame.cast(pl.Float32).to_numpy()
cov = np.cov(data, rowvar=False)
means = frame.mean().row(0); sds = frame.std().row(0)
for d in range(4):
    c = cov[6*d:6*d+6, 6*d:6*d+6]
    print(6 / 5 * (1 - np.trace(c) / c.sum()))
""",
    "polars, lazy": """
import sys, polars as pl
names = pl.scan_csv(sys.argv[1]).collect_schema().names()
frame = pl.scan_csv(sys.argv[1], schema_overrides={n: pl.Int8 for n in names})
col = {n: pl.col(n).cast(pl.Int64) for n in names}
wanted = [col[n].mean().alias("m" + n) for n in names] + [col[n].std().alias("s" + n) for n in names]
wanted += [(col[a] * col[b]).sum().alias(a + "*" + b) for i, a in enumerate(names) for b in names[i:]]
wanted += [col[n].sum().alias("t" + n) for n in names] + [pl.len()]
row = frame.select(wanted).collect(engine="streaming").row(0, named=True)
n = row["len"]
def cov(a, b):
    key = a + "*" + b if a + "*" + b in row else b + "*" + a
    return (row[key] - row["t" + a] * row["t" + b] / n) / (n - 1)
for d in range(4):
    own = names[6*d:6*d+6]
    total = sum(cov(a, b) for a in own for b in own)
    print(6 / 5 * (1 - sum(cov(a, a) for a in own) / total))
""",
    "duckdb": """
import sys, duckdb
names = open(sys.argv[1]).readline().strip().split(",")
types = ", ".join(f"'{n}': 'TINYINT'" for n in names)
q = ['"%s"' % n for n in names]
wanted = [f"avg({a})" for a in q] + [f"stddev_samp({a})" for a in q]
pairs = [(i, j) for i in range(24) for j in range(i, 24)]
wanted += [f"covar_samp({q[i]}, {q[j]})" for i, j in pairs]
row = duckdb.sql(f"select {', '.join(wanted)} from read_csv('{sys.argv[1]}', header=true, columns={{{types}}})").fetchall()[0]
cov = {p: c for p, c in zip(pairs, row[48:])}
for d in range(4):
    own = range(6*d, 6*d+6)
    total = sum(cov[min(a, b), max(a, b)] for a in own for b in own)
    print(6 / 5 * (1 - sum(cov[a, a] for a in own) / total))
""",
}


def instrument(folder):
    """An instrument of four dimensions with six items each."""
    toml = 'format = 1\nid = "size"\nversion = "1"\nlanguages = ["en"]\nminutes = 5\ntarget = 75\n'
    toml += '[[scales]]\nid = "s"\nmin = 1\nmax = 5\nlabels = "ends"\n'
    words = "title = Size\nsubtitle = Size\nscale-s = s\n    .point-1 = low\n    .point-5 = high\n"
    for d in DIMENSIONS:
        toml += f'[[dimensions]]\nid = "{d}"\n'
        words += f"dimension-{d} = {d}\n"
    toml += '[[sections]]\nid = "all"\n'
    words += "section-all = All\n"
    for item in ITEMS:
        toml += f'[[sections.items]]\nid = "{item}"\nkind = "scale"\nscale = "s"\n'
        toml += f'dimension = "{item[0]}"\nprovenance = "authored"\n'
        words += f"{item} = {item}\n    .short = {item}\n"
    folder.mkdir()
    (folder / "instrument.toml").write_text(toml)
    (folder / "en.ftl").write_text(words)


def answers(path, rows):
    """Rows that hang together, without gaps."""
    chance = random.Random(2)
    block = []
    for _ in range(20_000):
        level = chance.randint(1, 3)
        block.append(",".join(str(level + chance.randint(0, 2)) for _ in ITEMS) + "\n")
    with open(path, "w") as file:
        file.write(",".join(ITEMS) + "\n")
        for start in range(0, rows, len(block)):
            file.write("".join(block[: rows - start]))


def run(command):
    """Seconds, peak resident KiB and output of a process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.perf_counter() - start, usage.ru_maxrss, text


def main():
    program, rows = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        instrument(folder / "size")
        once, twice = folder / "once.csv", folder / "twice.csv"
        answers(once, rows)
        answers(twice, 2 * rows)
        score = [program, "--data", str(folder / "none"), "score", "--instrument", str(folder / "size"), "--json"]
        commands = {"fangtan": [*score, str(once)], "fangtan, twice the rows": [*score, str(twice)]}
        for name, code in PEERS.items():
            commands[name] = [sys.executable, "-c", code, str(once)]
        best = {name: (9e9, 0, "") for name in commands}
        for _ in range(TIMES):
            for name, command in commands.items():
                best[name] = min(best[name], run(command))
        alphas = [d["alpha"]["alpha"] for d in json.loads(best["fangtan"][2])["dimensions"]]
        for name, (seconds, memory, text) in best.items():
            print(f"{name:26} {seconds:7.3f} s {memory / 1024:8.1f} MiB")
            if name in PEERS:
                # duckdb draws how far it is on the same stream.
                theirs = [float(word) for word in text.split()[-4:]]
                assert all(abs(a - b) < 1e-3 for a, b in zip(alphas, theirs)), (name, theirs, alphas)
        own, memory = best["fangtan"][:2]
        fastest = min(best[name][0] for name in PEERS)
        slope = best["fangtan, twice the rows"][0] / own
        memory = max(memory, best["fangtan, twice the rows"][1]) / 1024
        print(f"fangtan / fastest {own / fastest:.2f}, twice the rows {slope:.2f}, {memory:.1f} MiB")
        sys.exit(own > fastest or slope > 2.1 or memory > 64)


main()
