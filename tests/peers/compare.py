"""Holds the figures of `measure` against other programs on real data.

Two witnesses each where there are two: numpy written from the formula, and a library
(statsmodels, pingouin, scipy). Closed forms within 1e-9, iterated ones within
1e-6, relative to 1. Says what it compared; ends with 1 if anything differs.

    python compare.py target/debug/examples/figures
"""

import itertools
import json
import math
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pingouin as pg
import statsmodels.api as sm
from scipy import optimize, stats
from statsmodels.multivariate.factor import Factor
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.outliers_influence import variance_inflation_factor
from statsmodels.stats.proportion import proportion_confint

warnings.filterwarnings("ignore")
HERE = Path(__file__).parent
CLOSED, ITERATED = 1e-9, 1e-6

SETS = [
    # name, items of one factor, drivers, outcome, groups, clusters
    ("holzinger", ["x1", "x2", "x3", "x4", "x5", "x6"], ["x1", "x2", "x4", "x7"], "x5", "school", "agemo"),
    ("holzinger", ["x4", "x5", "x6"], ["x4", "x6", "x9"], "x2", "school", "agemo"),
    ("anes96", ["selfLR", "ClinRL", "PID", "vote"], ["selfLR", "ClinRL", "DoleLR", "income", "educ"], "PID", "educ", "income"),
    ("wine", ["total_phenols", "flavanoids", "proanthocyanins", "od280"], ["total_phenols", "flavanoids", "od280"], "proline", "cultivar", "cultivar"),
]


class Judge:
    """Counts comparisons and keeps the worst difference of each kind."""

    def __init__(self):
        self.worst, self.wrong = {}, []

    def same(self, what, witness, found, expected, within=CLOSED):
        found, expected = np.asarray(found, float), np.asarray(expected, float)
        if found.shape != expected.shape:
            self.wrong.append(f"{what} / {witness}: shape {found.shape} for {expected.shape}")
            return
        scale = np.maximum(1.0, np.abs(expected))
        off = float(np.max(np.abs(found - expected) / scale)) if found.size else 0.0
        kind = (what.split(": ")[-1], witness)
        number, worst, _ = self.worst.get(kind, (0, 0.0, within))
        self.worst[kind] = (number + found.size, max(worst, off), within)
        if not off <= within:
            self.wrong.append(f"{what} / {witness}: {found.tolist()} for {expected.tolist()}")

    def close(self):
        print(f"{'figure':<28}{'witness':<20}{'numbers':>8}{'worst':>11}{'bar':>9}")
        for (what, witness), (number, worst, within) in self.worst.items():
            print(f"{what:<28}{witness:<20}{number:>8}{worst:>11.1e}{within:>9.0e}")
        for line in self.wrong:
            print("DIFFERS", line)
        total = sum(number for number, _, _ in self.worst.values())
        print(f"{total - len(self.wrong)} passed, {len(self.wrong)} failed")
        return 1 if self.wrong or total < 1000 else 0


def alpha_of(cov):
    k = len(cov)
    return k / (k - 1) * (1 - np.trace(cov) / cov.sum())


def feldt(alpha, n, k):
    df = n - 1, (n - 1) * (k - 1)
    return [1 - (1 - alpha) * stats.f.ppf(p, *df) for p in (0.975, 0.025)]


def scale_numpy(judge, name, basis, found, data):
    """Means, covariance, alpha and its kin; `data` may have gaps (pairwise) or none."""
    cov = data.cov().to_numpy()
    k, n = len(cov), found["n"]
    what = f"{name} {basis}: "
    judge.same(what + "means", "pandas", found["means"], data.mean())
    judge.same(what + "covariance", "pandas", found["covariance"], cov)
    alpha = alpha_of(cov)
    judge.same(what + "alpha", "numpy", found["alpha"]["alpha"], alpha)
    judge.same(what + "alpha interval", "numpy", found["alpha"]["interval"], feldt(alpha, n, k))
    rest = []
    for i in range(k):
        to_rest = cov[i].sum() - cov[i, i]
        others = np.delete(np.delete(cov, i, 0), i, 1)
        rest.append(to_rest / math.sqrt(cov[i, i] * others.sum()))
    judge.same(what + "item-rest r", "numpy", found["alpha"]["item_rest"], rest)
    if k > 2:
        deleted = [alpha_of(np.delete(np.delete(cov, i, 0), i, 1)) for i in range(k)]
        judge.same(what + "alpha if deleted", "numpy", found["alpha"]["if_deleted"], deleted)
    omega_numpy(judge, what, found["omega"], cov)


def omega_numpy(judge, what, found, cov):
    """Minimises the sum of squared residual correlations, which iterated principal axes reach too."""
    spread = np.sqrt(np.diag(cov))
    r = cov / np.outer(spread, spread)
    upper = np.triu_indices(len(r), 1)

    def loss(l):
        return ((r - np.outer(l, l))[upper] ** 2).sum()

    def slope(l):
        off = r - np.outer(l, l)
        np.fill_diagonal(off, 0)
        return -2 * off @ l

    best = optimize.minimize(loss, np.full(len(r), 0.5), jac=slope, method="BFGS", options={"gtol": 1e-13})
    l = best.x * np.sign(best.x.sum())
    judge.same(what + "loadings", "scipy minimise", found["loadings"], l, ITERATED)
    common, own = (l * spread).sum() ** 2, (spread**2 * (1 - l**2)).sum()
    judge.same(what + "omega", "scipy minimise", found["omega"], common / (common + own), ITERATED)
    cr = l.sum() ** 2 / (l.sum() ** 2 + (1 - l**2).sum())
    judge.same(what + "composite reliability", "scipy minimise", found["composite"], cr, ITERATED)
    judge.same(what + "extracted variance", "scipy minimise", found["extracted"], (l**2).mean(), ITERATED)


def scale_libraries(judge, name, found, data):
    alpha, interval = pg.cronbach_alpha(data=data)
    judge.same(f"{name}: alpha", "pingouin", found["alpha"]["alpha"], alpha)
    judge.same(f"{name}: alpha interval", "pingouin, 3 digits", found["alpha"]["interval"], interval, 6e-4)
    rest = [np.corrcoef(data[c], data.drop(columns=c).sum(axis=1))[0, 1] for c in data]
    judge.same(f"{name}: item-rest r", "numpy, from rows", found["alpha"]["item_rest"], rest)
    factor = Factor(data.to_numpy(float), n_factor=1, method="pa", smc=True)
    l = factor.fit(maxiter=100_000, tol=1e-12).loadings[:, 0]
    judge.same(f"{name}: loadings", "statsmodels", found["omega"]["loadings"], l * np.sign(l.sum()), ITERATED)


def has_psych():
    """R with psych (Debian: r-cran-psych) is a third witness, not a condition."""
    if not shutil.which("Rscript"):
        return False
    done = subprocess.run(["Rscript", "-e", "library(psych)"], capture_output=True)
    return done.returncode == 0


def scale_psych(judge, name, found, path, items):
    done = subprocess.run(
        ["Rscript", HERE / "psych.R", path, ",".join(items)], check=True, capture_output=True, text=True
    )
    psych = json.loads(done.stdout)
    judge.same(f"{name}: alpha", "R psych", found["alpha"]["alpha"], psych["alpha"][0])
    judge.same(f"{name}: alpha interval", "R psych", found["alpha"]["interval"], psych["feldt"])
    judge.same(f"{name}: item-rest r", "R psych", found["alpha"]["item_rest"], psych["r.drop"])
    judge.same(f"{name}: alpha if deleted", "R psych", found["alpha"]["if_deleted"], psych["alpha.drop"])
    judge.same(f"{name}: loadings", "R psych", found["omega"]["loadings"], psych["loadings"], ITERATED)


def drivers(judge, name, found, data, predictors, outcome):
    data = data.dropna()
    z = ((data - data.mean()) / data.std()).to_numpy()
    x, y = z[:, :-1], z[:, -1]
    n, p = x.shape
    r = np.corrcoef(z, rowvar=False)
    rxx, rxy = r[:-1, :-1], r[:-1, -1]

    fit = sm.OLS(y, sm.add_constant(x)).fit()
    ols = found["ols"]
    judge.same(f"{name}: beta", "statsmodels", ols["beta"], fit.params[1:])
    judge.same(f"{name}: error of beta", "statsmodels", ols["error"], fit.bse[1:])
    judge.same(f"{name}: interval of beta", "statsmodels", ols["intervals"], fit.conf_int()[1:])
    judge.same(f"{name}: R2", "statsmodels", [ols["explained"], ols["adjusted"]], [fit.rsquared, fit.rsquared_adj])
    vif = [variance_inflation_factor(sm.add_constant(x), i + 1) for i in range(p)]
    judge.same(f"{name}: VIF", "statsmodels", ols["inflation"], vif)

    w, v = np.linalg.eigh(rxx)
    root = v @ np.diag(np.sqrt(w)) @ v.T
    b = np.linalg.solve(root, rxy)
    judge.same(f"{name}: relative weights", "numpy", found["johnson"], (root**2) @ (b**2))
    # The same by singular values of the data, as Johnson wrote it.
    left, _, right = np.linalg.svd(x / math.sqrt(n - 1), full_matrices=False)
    near = left @ right
    loads = near.T @ (x / math.sqrt(n - 1))
    slopes = near.T @ (y / math.sqrt(n - 1))
    judge.same(f"{name}: relative weights", "numpy, by SVD", found["johnson"], (loads.T**2) @ (slopes**2))

    def r2(kept):
        kept = list(kept)
        return rxy[kept] @ np.linalg.solve(rxx[np.ix_(kept, kept)], rxy[kept]) if kept else 0.0

    orders = list(itertools.permutations(range(p)))
    lmg = np.zeros(p)
    for order in orders:
        for place, i in enumerate(order):
            lmg[i] += (r2(order[: place + 1]) - r2(order[:place])) / len(orders)
    judge.same(f"{name}: LMG", "numpy, all orders", found["lmg"], lmg)
    table = pg.linear_regression(data[predictors], data[outcome], relimp=True)
    judge.same(f"{name}: LMG", "pingouin", found["lmg"], table["relimp"][1:])

    gate = found["gate"]
    if "withheld" not in gate:
        rng = np.random.default_rng(5)
        rows = data.to_numpy()
        parts = []
        for _ in range(2000):
            rr = np.corrcoef(rows[rng.integers(n, size=n)], rowvar=False)
            w, v = np.linalg.eigh(rr[:-1, :-1])
            root = v @ np.diag(np.sqrt(w)) @ v.T
            parts.append((root**2) @ (np.linalg.solve(root, rr[:-1, -1]) ** 2))
        ends = np.percentile(parts, [2.5, 97.5], axis=0).T
        # Other draws: the ends of two bootstraps differ by their own noise.
        judge.same(f"{name}: bootstrap ends", "numpy, other seed", gate["intervals"], ends, 0.02)
        # Normal theory against these data.
        judge.same(f"{name}: ends from sums", "numpy, from rows", found["gate_from_sums"], ends, 0.05)


def groups(judge, name, found, data, key, outcome):
    parts = [part[outcome].to_numpy() for _, part in data.groupby(key)]
    for mean, part in zip(found["means"], parts):
        described = sm.stats.DescrStatsW(part)
        judge.same(f"{name}: mean", "statsmodels", mean["mean"], part.mean())
        judge.same(f"{name}: interval of mean", "statsmodels", mean["interval"], described.tconfint_mean())
    p = []
    for test in found["welch"]:
        a, b = (parts[i] for i in test["pair"])
        t = stats.ttest_ind(b, a, equal_var=False)
        p.append(t.pvalue)
        interval = t.confidence_interval()
        judge.same(f"{name}: Welch", "scipy", [test["t"], test["df"], test["p"]], [t.statistic, t.df, t.pvalue])
        judge.same(f"{name}: interval of difference", "scipy", test["interval"], [interval.low, interval.high])
        judge.same(f"{name}: Hedges g", "pingouin", test["hedges"], pg.compute_effsize(b, a, eftype="hedges"))
    judge.same(f"{name}: Holm", "statsmodels", found["holm"], multipletests(p, method="holm")[1])
    judge.same(f"{name}: Benjamini-Hochberg", "statsmodels", found["bh"], multipletests(p, method="fdr_bh")[1])
    ranks = [[1, len(parts)] for _ in parts]
    for test, sure in zip(found["welch"], multipletests(p, method="holm")[0]):
        a, b = test["pair"]
        if sure:
            better, worse = (b, a) if parts[b].mean() > parts[a].mean() else (a, b)
            ranks[better][1] -= 1
            ranks[worse][0] += 1
    judge.same(f"{name}: ranks", "numpy", found["ranks"], ranks)
    for interval, part in zip(found["wilson"], parts):
        expected = proportion_confint(len(part) // 3, len(part), method="wilson")
        judge.same(f"{name}: Wilson", "statsmodels", interval, expected)


def clusters(judge, name, found, data, key, outcome):
    y, ids = data[outcome].to_numpy(float), data[key].to_numpy()
    held = np.unique(ids)
    if len(held) < 10:
        assert "TooFewClusters" in found["robust"]["withheld"]
    else:
        fit = sm.OLS(y, np.ones(len(y))).fit(cov_type="cluster", cov_kwds={"groups": ids})
        robust = found["robust"]
        judge.same(f"{name}: cluster error", "statsmodels", [robust["mean"], robust["error"]], [fit.params[0], fit.bse[0]])
        half = stats.t.ppf(0.975, len(held) - 1) * fit.bse[0]
        judge.same(f"{name}: cluster interval", "statsmodels", robust["interval"], [y.mean() - half, y.mean() + half])
        effect = fit.bse[0] ** 2 / (y.var(ddof=1) / len(y))
        judge.same(f"{name}: design effect", "statsmodels", robust["design_effect"], effect)
    # Intraclass correlation from the analysis of variance.
    parts = [y[ids == i] for i in held]
    sizes = np.array([len(part) for part in parts])
    f = stats.f_oneway(*[part for part in parts])
    within = sum(((part - part.mean()) ** 2).sum() for part in parts) / (len(y) - len(parts))
    m = (len(y) - (sizes**2).sum() / len(y)) / (len(parts) - 1)
    between = f.statistic * within
    judge.same(f"{name}: rho", "scipy", found["rho"], (between - within) / (between + (m - 1) * within))


def pairs(judge, name, found, data):
    a, b = data.iloc[:, 0], data.iloc[:, 1]
    both = ~(a.isna() | b.isna())
    a, b = a[both].to_numpy(), b[both].to_numpy()
    t = stats.ttest_rel(b, a)
    interval = t.confidence_interval()
    judge.same(f"{name}: paired t", "scipy", [found["paired"][k] for k in ("t", "df", "p")], [t.statistic, t.df, t.pvalue])
    judge.same(f"{name}: paired interval", "scipy", found["paired"]["interval"], [interval.low, interval.high])
    cov = np.cov(a, b)
    whole = np.var(b - a, ddof=1)
    expected = (cov[1, 1] * 0.7 + cov[0, 0] * 0.8 - 2 * cov[0, 1]) / whole
    if "withheld" not in json.dumps(found["gap_reliability"]):
        judge.same(f"{name}: reliability of gap", "numpy", found["gap_reliability"], expected)
    else:
        assert expected < 0


def rows(judge, name, found, data):
    x = data.dropna().to_numpy(float)
    centred = x - x.mean(0)
    distance = np.einsum("ij,ij->i", centred @ np.linalg.inv(np.cov(x, rowvar=False)), centred)
    judge.same(f"{name}: Mahalanobis", "numpy", found["distance"], distance)
    judge.same(f"{name}: variability", "numpy", found["variability"], x.std(axis=1, ddof=1))
    longest = [max(len(list(run)) for _, run in itertools.groupby(row)) for row in x]
    judge.same(f"{name}: longest run", "itertools", found["longest"], longest)


def with_gaps(data):
    """The same real answers with about one in nine blanked by a fixed rule."""
    blank = np.add.outer(np.arange(len(data)) * 7, np.arange(data.shape[1]) * 5) % 9 == 0
    blank[:, -2:] = False
    blank[::3] = False
    return data.mask(blank)


def run(program, path, items, predictors, outcome, key, cluster):
    args = [f"items={','.join(items)}", f"drivers={','.join(predictors)}"]
    args += [f"outcome={outcome}", f"groups={key}", f"clusters={cluster}"]
    done = subprocess.run([program, path, *args], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def quantiles(judge, program):
    done = subprocess.run([program, "quantiles"], check=True, capture_output=True, text=True, timeout=60)
    found = json.loads(done.stdout)
    peers = {
        "normal": stats.norm.ppf,
        "t": stats.t.ppf,
        "chi": stats.chi2.ppf,
        "f": stats.f.ppf,
        "areas": lambda t, df: 2 * stats.t.sf(t, df),
    }
    for name, peer in peers.items():
        *arguments, result = np.array(found[name], float).T
        # Small ones by their digits too, down to a thousandth.
        expected = peer(*arguments)
        scale = np.clip(np.abs(expected), 1e-3, 1)
        judge.same(f"tails: {name}", "scipy", result / scale, expected / scale)


def main(program):
    judge, psych = Judge(), has_psych()
    quantiles(judge, program)
    print("R psych:", "compared too" if psych else "not installed, left out")
    for name, items, predictors, outcome, key, cluster in SETS:
        data = pd.read_csv(HERE / "data" / f"{name}.csv")
        found = run(program, HERE / "data" / f"{name}.csv", items, predictors, outcome, key, cluster)
        scale_numpy(judge, name, "listwise", found["listwise"], data[items])
        scale_numpy(judge, name, "pairwise", found["pairwise"], data[items])
        scale_libraries(judge, name, found["listwise"], data[items])
        if psych:
            scale_psych(judge, name, found["listwise"], HERE / "data" / f"{name}.csv", items)
        drivers(judge, name, found["drivers"], data[predictors + [outcome]], predictors, outcome)
        groups(judge, name, found["groups"], data, key, outcome)
        clusters(judge, name, found["clusters"], data, cluster, outcome)
        pairs(judge, name, found, data[items])
        rows(judge, name, found["careless"], data[items])

        gappy = with_gaps(data)
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
            gappy.astype("Int64").to_csv(file.name, index=False)
            found = run(program, file.name, items, predictors, outcome, key, cluster)
        complete = gappy[items].dropna()
        assert 100 < len(complete) < len(data), len(complete)
        scale_numpy(judge, name + " with gaps", "listwise", found["listwise"], complete)
        scale_numpy(judge, name + " with gaps", "pairwise", found["pairwise"], gappy[items])
        pairs(judge, name + " with gaps", found, gappy[items])
    return judge.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
