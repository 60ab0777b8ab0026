#!/usr/bin/env python3
"""The report and the plan as HTML in a real browser: axe-core, and pictures to be looked at.

    python3 tests/page/check.py target/debug/fangtan AXE.MIN.JS [PICTURES]

AXE.MIN.JS is that of the npm package axe-core (`npm pack axe-core@4.10.3`, package/axe.min.js). The
browser is `chromium` or whatever CHROMIUM names. Each page is checked as a phone and as a laptop show
it, light and dark; a serious or critical finding, or a page that is wider than the screen, fails.
With PICTURES, a folder, there are screenshots of both widths and a PDF on A4. It is no step of
.ci/run, since a browser is a hundred times as large as all else that the checks need.
"""

import base64
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

FACTORS = [("trust", -0.5), ("ease", 0.3), ("response", 0.0), ("reliable", 0.5)]
OUTCOMES = ["overall", "satisfaction", "recommend", "effort"]
OTHERS = ["incident-money", "channel", "frequency", "importance", "incident-settled",
          "incident-access", "age", "remark", "remark-quote"]
WIDTHS = {"phone": 390, "laptop": 1280}
BENCHMARKS = """format = 1
convention = "linear"
[[values]]
of = "trust"
score = 61.5
name = { zh-CN = "全行 2025 年", en = "Whole bank, 2025" }
source = "2025, p. 8"
"""


def answers(n):
    """Made-up answers over three branches and two waves, from a seed."""
    chance = random.Random(7)
    items = [f"{name}-{nth}" for name, _ in FACTORS for nth in range(1, 7)]
    head = ["branch", "wave", "interviewer", "lang", "started_at", *items, *OUTCOMES, *OTHERS]
    lines = [",".join(head)]
    for row in range(n):
        level = chance.gauss(0, 0.6) + (row % 3 - 1) * 0.35 + row // 3 % 2 * 0.3
        own = [["北街支行", "大舜支行", "南湖支行"][row % 3], ["2026-1", "2026-2"][row // 3 % 2],
               f"W{row % 4:02}", "en" if row % 5 == 0 else "zh-CN",
               f"2026-11-{1 + row * 20 // n:02}T06:05:00Z"]
        for _, lift in FACTORS:
            for nth in range(6):
                point = round(3.5 + lift + level + chance.gauss(0, 0.8) + (nth - 2.5) * 0.18)
                own.append(str(min(5, max(1, point))))
        good = min(5, max(1, round(3.6 + level)))
        own += [str(good), str(good), str(min(10, max(0, round(6.5 + 2 * level)))), "3"]
        lines.append(",".join([*own, "no", "", "", "", "", "", "", "", ""]))
    return "\n".join(lines) + "\n"


def pages(program, folder):
    """The pages to be checked, written by the program."""
    def run(*arguments):
        subprocess.run([program, "--data", folder / "data", *arguments], check=True,
                       cwd=folder, stdout=subprocess.DEVNULL,
                       env={**os.environ, "FANGTAN_CONFIG": str(folder / "none.toml")})
    (folder / "rows.csv").write_text(answers(240), encoding="utf-8")
    run("--lang", "en", "import", "rows.csv", "--instrument", "esq24")
    (folder / "data/benchmarks.toml").write_text(BENCHMARKS, encoding="utf-8")
    for lang in ["zh-CN", "en", "both"]:
        for command in ["report", "plan"]:
            page = folder / f"{command}.{lang}.html"
            run("--lang", lang, command, "--format", "html", "-o", page)
            yield page


def browse(*arguments):
    """Runs the browser; gives what it prints."""
    browser = os.environ.get("CHROMIUM", "chromium")
    command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    done = subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=120)
    return done.stdout.decode("utf-8")


def findings(page, axe, width, dark):
    """What axe-core finds, and by how many pixels the page is too wide."""
    text = page.read_text(encoding="utf-8")
    if dark:
        text = text.replace("(prefers-color-scheme:dark)", "all")
    # A browser without a window takes no narrower one than 500 pixels, so the page is put into a frame.
    probe = """<script>AXE</script><script>axe.run().then(found => {
        const wide = document.documentElement.scrollWidth - window.innerWidth;
        const told = JSON.stringify({ wide, violations: found.violations });
        parent.document.body.innerHTML = "<pre>" + btoa(unescape(encodeURIComponent(told))) + "</pre>";
    });</script>""".replace("AXE", axe.replace("</script", "<\\/script"))
    inner = page.with_suffix(".probe.html")
    inner.write_text(text.replace("</body>", probe + "</body>"), encoding="utf-8")
    outer = page.with_suffix(".frame.html")
    outer.write_text(f'<body style="margin:0"><iframe src="{inner.name}" style="border:0;'
                     f'width:{width}px;height:900px"></iframe>', encoding="utf-8")
    dom = browse("--allow-file-access-from-files", f"--window-size={max(width, 500)},900",
                 "--virtual-time-budget=60000", "--dump-dom", outer.as_uri())
    packed = dom.split("<pre>")[1].split("</pre>")[0]
    return json.loads(base64.b64decode(packed))


def pictures(page, folder):
    """Screenshots and a PDF to be looked at."""
    for name, width in WIDTHS.items():
        browse(f"--window-size={width},3000",
               f"--screenshot={folder / page.stem}.{name}.png", page.as_uri())
    browse("--no-pdf-header-footer", f"--print-to-pdf={folder / page.stem}.pdf", page.as_uri())


def main():
    program, axe = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).read_text()
    shots = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    bad = 0
    with tempfile.TemporaryDirectory() as name:
        for page in pages(program, pathlib.Path(name)):
            for width in WIDTHS.values():
                for dark in [False, True]:
                    found = findings(page, axe, width, dark)
                    grave = [v for v in found["violations"]
                             if v["impact"] in ("serious", "critical")]
                    light = len(found["violations"]) - len(grave)
                    look = "dark" if dark else "light"
                    print(f"{page.name} {width} {look}: {len(grave)} grave, {light} lesser, "
                          f"{max(0, found['wide'])} px too wide")
                    for violation in found["violations"]:
                        nodes = violation["nodes"]
                        print(f"  {violation['impact']} {violation['id']}: {violation['help']} "
                              f"({len(nodes)}), {nodes[0]['target']} {nodes[0]['html'][:120]}")
                    bad += len(grave) + (found["wide"] > 0)
            if shots:
                pictures(page, shots)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
