#!/usr/bin/env python3
"""Draws the output of a benchmark as an SVG: a line per series, both axes logarithmic.

    bench_network --benchmark_out=network.json --benchmark_out_format=json
    plot.py network.json -o network.svg --title "n × n grids" --x "n" [--y KEY] [--linear-x] [--only PATTERN]...

A series is what stands before the last number in a benchmark's name: corners/7/real_time is size 7 of
corners. KEY is a field of the output: real_time (the default, drawn in seconds) or a counter.
"""
import argparse
import json
import math
import re
from html import escape

WIDTH, HEIGHT = 760, 480
LEFT, RIGHT, TOP, BOTTOM = 80, 230, 46, 56
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"]  # Okabe and Ito
SECONDS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


def read_series(files, key, only):
    series = {}
    for file in files:
        with open(file, encoding="utf-8") as text:
            runs = json.load(text)["benchmarks"]
        for run in runs:
            name = re.fullmatch(r"(.*)/(\d+)(?:/\w+_time)*", run["name"])
            if not name or run.get("error_occurred") or key not in run:
                continue
            if only and not any(re.fullmatch(part, name[1]) for part in only):
                continue
            scale = SECONDS[run["time_unit"]] if key.endswith("_time") else 1.0
            series.setdefault(name[1], []).append((int(name[2]), run[key] * scale))
    return {name: sorted(points) for name, points in series.items() if points}


class Axis:
    """Places values between two pixels; on a logarithmic axis between the powers of ten around them."""

    def __init__(self, values, first, last, logarithmic):
        self.log = logarithmic
        self.first, self.last = first, last
        low, high = min(values), max(values)
        self.low, self.high = (math.log10(low), math.log10(high)) if logarithmic else (low, high)
        if self.high == self.low:
            self.high += 1

    def place(self, value):
        at = math.log10(value) if self.log else value
        return self.first + (self.last - self.first) * (at - self.low) / (self.high - self.low)


def power_label(exponent):
    small = {-9: "1 n", -6: "1 µ", -3: "1 m", 0: "1 ", 3: "1 k", 6: "1 M", 9: "1 G"}
    base = exponent // 3 * 3
    return small.get(base, f"1e{base} ").replace("1", "1" + "0" * (exponent - base), 1)


def draw(series, arguments):
    sizes = sorted({size for points in series.values() for size, _ in points})
    values = [value for points in series.values() for _, value in points]
    unit = "s" if arguments.y.endswith("_time") else "B" if "bytes" in arguments.y else ""
    decades = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
    x = Axis(sizes, LEFT, WIDTH - RIGHT, not arguments.linear_x)
    y = Axis([10.0 ** decades[0], 10.0 ** decades[-1]], HEIGHT - BOTTOM, TOP, True)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
           'font-family="sans-serif" font-size="13">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
           f'<text x="{LEFT}" y="26" font-size="16">{escape(arguments.title)}</text>']
    for exponent in decades:
        at = y.place(10.0 ** exponent)
        out.append(f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">'
                   f'{power_label(exponent)}{unit}</text>')
    for size in sizes:
        out.append(f'<text x="{x.place(size):.1f}" y="{HEIGHT - BOTTOM + 20}" '
                   f'text-anchor="middle">{size:,}</text>')
    out.append(f'<path d="M{LEFT} {TOP}V{HEIGHT - BOTTOM}H{WIDTH - RIGHT}" fill="none" stroke="#555555"/>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 14}" text-anchor="middle">'
               f'{escape(arguments.x)}</text>')
    for number, (name, points) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        dash = ' stroke-dasharray="6 4"' if number >= len(COLOURS) else ""
        line = " ".join(f"{x.place(size):.1f},{y.place(value):.1f}" for size, value in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>')
        for size, value in points:
            out.append(f'<circle cx="{x.place(size):.1f}" cy="{y.place(value):.1f}" r="3.5" fill="{colour}"/>')
        at = TOP + 14 + 22 * number
        out.append(f'<path d="M{WIDTH - RIGHT + 16} {at}h24" stroke="{colour}" stroke-width="2"{dash}/>')
        out.append(f'<text x="{WIDTH - RIGHT + 46}" y="{at + 4}">'
                   f'{escape(name.replace("/", ": ").replace("_", " "))}</text>')
    return "\n".join(out + ["</svg>", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("-o", "--out", required=True)
    parser.add_argument("--title", default="")
    parser.add_argument("--x", default="size")
    parser.add_argument("--y", default="real_time")
    parser.add_argument("--linear-x", action="store_true")
    parser.add_argument("--only", action="append", default=[])
    arguments = parser.parse_args()
    series = read_series(arguments.files, arguments.y, arguments.only)
    if not series:
        parser.error("no benchmark fits")
    with open(arguments.out, "w", encoding="utf-8") as file:
        file.write(draw(series, arguments))


if __name__ == "__main__":
    main()
