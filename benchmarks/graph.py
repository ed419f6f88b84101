"""Measure the local store at national scale, and builds: ``python benchmarks/graph.py [--documents N] [--files N]``.

The generator is documented so that figures can be compared: documents are numbered in the order of their issue and
act only on earlier ones. The target of a relation is drawn as ``int(n * u ** skew)`` of the ``n`` earlier documents
with uniform ``u``, which gives the in-degrees a power law with the oldest documents as hubs. Of the relations 45 %
are "based_on", 25 % "cites", 10 % "implements", 6 % "amends", 6 % "reports_on", 5 % "guides", 3 % "replaces", much as
in national registers. Of twenty documents one is central, three are provincial and sixteen local; "implements" leads
from a document to one of a higher tier that is drawn in the same way, and a central document has none. Each relation
has a sentence of about 150 characters, shared by two relations of its document, and a citation.

Everything is measured in one run on one machine; ratios mean more than seconds. Each trace is a process of its own,
so its CPU time holds the start of Python; "cold" means a new process, not an empty disk cache. Its memory holds the
part of the file that is mapped, which other processes share.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from legalref.graph import open_graph
from legalref.model import SELF, Citation, Document, DocumentRecord, Kind, Level, Relation, RelationType

_TYPES = tuple(
    RelationType(name) for name in ("implements", "based_on", "guides", "cites", "reports_on", "amends", "replaces")
)
_WEIGHTS = (30, 25, 5, 30, 6, 3, 1)
_PROVINCES = tuple(f"tinh-{place}" for place in range(1, 35))
_TEXT = (
    "triển khai thực hiện công tác chuyển đổi số cải cách hành chính quản lý đầu tư công bảo vệ môi trường "
    "phát triển kinh tế xã hội giáo dục đào tạo y tế khoa học công nghệ nông nghiệp nông thôn mới"
)
_WORDS = _TEXT.split()


def identity(place: int) -> tuple[str, str, str, str, str]:
    """Return id, number, type, issuer and date of a document by its place in time."""
    year = 2000 + place * 25 // 200_000 if place < 200_000 else 2025
    serial = place % 4000 + 1
    date = f"{year}-{place % 12 + 1:02d}-{place % 28 + 1:02d}"
    if place % 20 == 0:
        number = f"{place // 20 + 1:02d}/{year}/NĐ-CP"
        return number, number, "Nghị định", "Chính phủ", date
    province = _PROVINCES[place % len(_PROVINCES)]
    number = f"{serial:02d}/KH-SKHCN" if place % 20 > 3 else f"{serial:02d}/KH-UBND"
    return (
        f"{number}@{year}~{province}.{place // 4000}",
        number,
        "Kế hoạch",
        f"Sở Khoa học và Công nghệ {province}",
        date,
    )


def above(place: int, drawn: int, draw: random.Random) -> int:
    """Return a document of a higher tier than ``place``, near the one that was drawn."""
    provincial = place % 20 > 3 and draw.random() < 0.5
    return drawn - drawn % 20 + (draw.randint(1, 3) if provincial and drawn - drawn % 20 + 3 < place else 0)


def records(documents: int, relations: int, skew: float, seed: int = 1) -> Iterator[DocumentRecord]:
    """Generate the graph, one record a document."""
    draw = random.Random(seed)
    each = relations / documents
    for place in range(documents):
        id, number, type, issuer, date = identity(place)
        count = min(place, int(each) + (draw.random() < each % 1))
        yield record(
            place, id, number, type, issuer, date, [int(place * draw.random() ** skew) for _ in range(count)], draw
        )


def record(
    place: int, id: str, number: str, type: str, issuer: str, date: str, targets: list[int], draw: random.Random
) -> DocumentRecord:
    """Return the record of one document that acts on ``targets``."""
    path = f"van-ban/{place // 1000:03d}/{place:06d}.docx"
    citations, acts = [], []
    sentence = " ".join(draw.choices(_WORDS, k=28))
    for position, drawn in enumerate(targets):
        type_of_act = draw.choices(_TYPES, _WEIGHTS)[0]
        if type_of_act is RelationType.IMPLEMENTS and place % 20 == 0:
            type_of_act = RelationType.BASED_ON
        target = above(place, drawn, draw) if type_of_act is RelationType.IMPLEMENTS else drawn
        target_id, target_number, target_type, target_issuer, target_date = identity(target)
        words = f"{target_type} số {target_number}"
        start = 400 * (position // 2)
        if position % 2 == 0:
            sentence = " ".join(draw.choices(_WORDS, k=28))
        citations.append(
            Citation(
                file=path, start=start, end=start + len(words), text=words, kind=Kind.NUMBER, type=target_type,
                number=target_number, raw_number=target_number, date=target_date, issuer=target_issuer,
                document=target_id, how="number and date",
            )
        )  # fmt: skip
        acts.append(
            Relation(
                source=SELF, target=target_id, type=type_of_act, file=path, start=start,
                end=start + len(sentence), evidence=sentence, rule="lead", cue="thực hiện",
            )
        )  # fmt: skip
    return DocumentRecord(
        path=path,
        digest=f"{place:064x}",
        document=Document(
            id=id, number=number, type=type, issuer=issuer, level=Level.DEPARTMENT, date=date,
            title=" ".join(draw.choices(_WORDS, k=12)),
        ),
        citations=tuple(citations),
        relations=tuple(acts),
    )  # fmt: skip


_PROCESS = """
import resource, sys, time
from legalref.graph import open_graph
from legalref.model import RelationType
with open_graph(sys.argv[1], create=False) as graph:
    started = time.perf_counter()
    {code}
    seconds = time.perf_counter() - started
usage = resource.getrusage(resource.RUSAGE_SELF)
print(size, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)
"""


def in_process(code: str, graph: Path, *arguments: str) -> tuple[int, float, float, int]:
    """Run ``code`` in a new process; returns its ``size``, seconds, CPU seconds with start, and peak MB."""
    command = [sys.executable, "-c", _PROCESS.replace("{code}", code), str(graph), *arguments]
    words = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(words[0]), float(words[1]), float(words[2]), int(words[3])


def row(name: str, figure: str, note: str = "") -> None:
    """Print one line of the table."""
    print(f"| {name} | {figure} | {note} |", flush=True)


def text(place: int, size: int, draw: random.Random) -> str:
    """Return a plan of about ``size`` bytes that carries out two plans and cites others, one in 500 bytes."""
    lines = [f"Số: {place + 1}/KH-SKHCN\n\nHưng Yên, ngày {place % 27 + 1:02d} tháng 3 năm 2024\n\nKẾ HOẠCH\n"]
    lines.append(" ".join(draw.choices(_WORDS, k=12)).capitalize() + "\n\n")
    length = 0
    while length < size:
        number = int(4000 * draw.random() ** 3) + 1
        words = " ".join(draw.choices(_WORDS, k=30))
        lines.append(
            f"Thực hiện Kế hoạch số {number}/KH-UBND ngày {number % 27 + 1:02d}/{number % 12 + 1}/2023 của UBND tỉnh "
            f"Hưng Yên về {words}, Sở Khoa học và Công nghệ {' '.join(draw.choices(_WORDS, k=25))}.\n"
        )
        length += len(lines[-1].encode())
    return "".join(lines)


def build_files(folder: Path, files: int) -> None:
    """Measure ``legalref.build`` over generated files, with one and two workers, each in a process of its own."""
    source = folder / "van-ban"
    source.mkdir()
    draw = random.Random(3)
    total = 0
    for place in range(files):
        data = text(place, 5000, draw).encode()
        total += len(data)
        (source / f"{place:05d}.txt").write_bytes(data)
    code = (
        "import sys\n"
        "from legalref.graph import build, open_graph\n"
        "with open_graph(sys.argv[1]) as graph:\n"
        "    done = build([sys.argv[2]], graph, workers=int(sys.argv[3]))\n"
        "print(done.documents, done.unchanged, done.citations, done.relations, done.seconds)\n"
    )
    runs = (("1 worker", "1.db", 1), ("2 workers", "2.db", 2), ("again, nothing changed", "2.db", 2))
    for name, graph, workers in runs:
        command = [sys.executable, "-c", code, str(folder / graph), str(source), str(workers)]
        words, peak = run_and_watch(command)
        seconds = float(words[4])
        row(
            f"build {files:,} files, {name}",
            f"{total / 1e6 / seconds:.1f} MB/s, {files / seconds:,.0f} files/s",
            f"{int(words[2]):,} citations, {int(words[3]):,} relations, peak of all processes {peak} MB",
        )


def run_and_watch(command: list[str]) -> tuple[list[str], int]:
    """Run a program; returns the words it prints and the sum of the peaks of its processes in MB (Linux)."""
    peaks: dict[str, int] = {}
    running = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    while running.poll() is None:
        for status in Path("/proc").glob("[0-9]*/stat"):
            try:
                if status.read_text().rpartition(")")[2].split()[3] != str(running.pid):
                    continue
                lines = (status.parent / "status").read_text().splitlines()
            except OSError:
                continue  # the process has ended
            peaks |= {str(status): int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")}
        time.sleep(0.2)
    assert running.stdout is not None
    assert running.returncode == 0
    return running.stdout.read().split(), sum(peaks.values())


def main() -> None:
    """Load, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--documents", type=int, default=200_000)
    parser.add_argument("--relations", type=int, default=2_000_000)
    parser.add_argument("--skew", type=float, default=3.0)
    parser.add_argument("--graph", type=Path, help="keep the graph here; load it only if it is not there")
    parser.add_argument("--files", type=int, default=20_000, help="files of 5 kB to build a graph from; 0 for none")
    parser.add_argument("--only-build", action="store_true", help="leave the store out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.graph or Path(folder) / "graph.db"
        print("| what | figure | note |\n|---|---|---|")
        if not options.only_build:
            if not path.exists():
                load(path, options)
            measure(path, options)
        if options.files:
            build_files(Path(folder), options.files)


def load(path: Path, options: argparse.Namespace) -> None:
    """Fill the graph in one go."""
    started = time.perf_counter()
    for _ in records(options.documents, options.relations, options.skew):
        pass
    generating = time.perf_counter() - started
    started = time.perf_counter()
    with open_graph(path) as graph:
        graph.put_many(records(options.documents, options.relations, options.skew))
    seconds = time.perf_counter() - started - generating
    row(
        "load",
        f"{seconds:.1f} s",
        f"{options.relations / seconds:,.0f} relations/s, {options.documents / seconds:,.0f} documents/s",
    )
    row("peak memory of the load", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def measure(path: Path, options: argparse.Namespace) -> None:
    """Measure walks, searches and updates."""
    row("file", f"{path.stat().st_size / 1e6:.0f} MB")
    with open_graph(path) as graph:
        counts = graph.counts()
        row("documents, relations", f"{counts.documents:,}, {counts.relations:,}")
        hub, degree = graph.degrees(limit=1)[0]
        row("largest in-degree", f"{degree:,}", hub)
    middle = identity(options.documents // 10)[0]
    leaf = identity(options.documents - options.documents // 100 + 1)[0]
    trace = "size = len(graph.trace(sys.argv[2], sys.argv[3], limit=int(sys.argv[4])))"
    for name, id, direction, limit in (
        ("trace down, hub, nearest 1,000", hub, "down", "1000"),
        ("trace down, document in the middle", middle, "down", "1000"),
        ("trace down, leaf", leaf, "down", "1000"),
        ("trace up, leaf, nearest 1,000", leaf, "up", "1000"),
    ):
        size, seconds, cpu, memory = in_process(trace, path, id, direction, limit)
        row(name, f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size:,} rows, {memory} MB")
    one_type = "size = len(graph.trace(sys.argv[2], types=[RelationType.IMPLEMENTS], limit=1000))"
    everything = (
        "from legalref.graph.queries import reach; size = reach(graph, sys.argv[2], types=[RelationType.IMPLEMENTS])"
    )
    size, seconds, cpu, memory = in_process(everything, path, hub)
    row("all that implement the hub", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size:,} documents")
    size, seconds, cpu, memory = in_process(one_type, path, hub)
    row("trace down, hub, implements only", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size:,} rows")
    for name, id in (("hub", hub), ("middle", middle), ("leaf", leaf)):
        size, seconds, cpu, memory = in_process("size = len(graph.subgraph(sys.argv[2]))", path, id)
        row(f"radius-2 view, {name}", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size:,} nodes")
    for query in ("chuyen doi so", "12/2010/NĐ-CP", '"nông thôn mới"'):
        size, seconds, cpu, memory = in_process("size = len(graph.search(sys.argv[2]))", path, query)
        row(f"search {query}", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size} hits")
    size, seconds, cpu, memory = in_process("size = len(graph.find(sys.argv[2]))", path, "2008/KH-SKHCN")
    row("find 2008/KH-SKHCN", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU", f"{size} documents")
    size, seconds, cpu, memory = in_process("size = len(graph.citations_of(sys.argv[2], 50))", path, hub)
    row("50 passages that cite the hub", f"{seconds * 1000:.0f} ms, process {cpu:.2f} s CPU")
    update(path, options)


def update(path: Path, options: argparse.Namespace) -> None:
    """Add, change and forget single documents of 40 citations."""
    draw = random.Random(7)
    with open_graph(path) as graph:
        for name in ("add one document, 40 citations", "change one", "forget one"):
            times = []
            for place in range(50):
                number = f"{place + 1:02d}/TB-VPCP"
                own = (f"{number}@2026", number, "Thông báo", "VPCP", "2026-01-01")
                targets = [int(options.documents * draw.random() ** options.skew) for _ in range(40)]
                made = msgspec.structs.replace(record(options.documents + place, *own, targets, draw), digest=name)
                started = time.perf_counter()
                if name == "forget one":
                    graph.forget(made.path)
                else:
                    graph.put(made)
                times.append(time.perf_counter() - started)
            times.sort()
            row(name, f"{times[len(times) // 2] * 1000:.2f} ms", f"worst of 50: {times[-1] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
