"""The page, in a real browser: it opens from a file, asks nobody for anything, and shows what the graph holds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from legalref.views import export
from legalref.views.html import LIMIT, page
from legalref.views.table import caption, table_of
from tests.views_samples import HOSTILE, chain, crowd, edge, hostile, node

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# ---- the file ----------------------------------------------------------------------------------------------------


class Links(HTMLParser):
    """Collect what a page would fetch, and the attributes that would run script."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("src", "href", "srcset", "action", "background") or name.startswith("on"):
                self.found.append(f"{tag} {name}={value}")


@pytest.mark.parametrize("graph", [chain, hostile])
def test_nothing_in_the_file_points_outside_or_runs_from_an_attribute(graph: Callable[[], Any]) -> None:
    links = Links()
    links.feed(page(table_of(graph())).decode("utf-8"))
    assert links.found == []


def test_only_scripts_of_known_digest_may_run() -> None:
    text = page(table_of(hostile()), title="</title><script>window.hacked=1</script>").decode("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in policy
    # what opens a script: data, library, drawing, page; the library writes "<script>" once, in a text of its own
    assert len(re.findall(r"^<script\b", text, re.MULTILINE)) == 4


def test_the_page_names_its_language_and_title() -> None:
    text = page(table_of(chain()), title="Chuỗi 76 & 184", lang="en").decode("utf-8")
    assert '<html lang="en">' in text
    assert "<title>Chuỗi 76 &amp; 184</title>" in text
    assert "Level of issuer" in text


# ---- the browser -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


class Shown:
    """A page that is open, with all that it asked for and complained of."""

    def __init__(self, browser: Any, path: Path) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.tab = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        self.tab.on("request", lambda request: self.requests.append(request.url))
        self.tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.tab.on("console", lambda message: self.complaints.append(message.text))
        self.tab.goto(path.as_uri())
        self.tab.wait_for_selector("#mynetwork canvas")
        self.own = path.as_uri()

    def click(self, identity: str) -> None:
        """Click on the box of a document, where the drawing has it."""
        self.tab.mouse.click(*self.spot(identity))

    def spot(self, identity: str) -> tuple[float, float]:
        x, y = self.tab.evaluate(
            """(identity) => {
                const { documents } = JSON.parse(document.getElementById("data").textContent);
                const id = documents.findIndex((card) => card.id === identity);
                const frame = document.getElementById("mynetwork").getBoundingClientRect();
                const spot = network.canvasToDOM(network.getPosition(id));
                return [frame.x + spot.x, frame.y + spot.y];
            }""",
            identity,
        )
        return x, y

    def drawn(self, of: str) -> int:
        """Return how many "nodes" or "edges" are not hidden."""
        count: int = self.tab.evaluate(f"{of}.get({{filter: (item) => !item.hidden}}).length")
        return count

    def card(self) -> str:
        text: str = self.tab.inner_text("#card")
        return text


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Shown]]:
    opened: list[Shown] = []

    def open_page(graph: nx.MultiDiGraph[str], **options: Any) -> Shown:
        (path,) = export(graph, tmp_path / "graph.html", **options)
        opened.append(Shown(browser, path))
        return opened[-1]

    yield open_page
    for shown in opened:
        shown.tab.close()
        assert shown.requests == [shown.own], "the page asked for something"
        assert shown.complaints == []


@pytest.mark.browser
def test_a_page_opens_without_a_request_or_an_error(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    assert shown.tab.inner_text("h1") == "Sơ đồ quan hệ văn bản"
    assert shown.tab.inner_text("#counts") == "7 văn bản, 9 quan hệ"
    assert shown.drawn("nodes") == 7
    assert shown.drawn("edges") == 8  # two passages of one relation share an arrow
    assert shown.tab.is_hidden("#notice")


@pytest.mark.browser
def test_arrows_carry_vietnamese_words_and_dashes_where_the_text_is_not_plain(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    arrows = shown.tab.evaluate("edges.get().map(({label, dashes}) => [label, Boolean(dashes)])")
    assert ["thực hiện ×2", False] in arrows
    assert ["thay thế", False] in arrows
    assert ["báo cáo", True] in arrows
    assert shown.tab.evaluate("network.physics.options.enabled") is False


@pytest.mark.browser
def test_parallel_arrows_are_bowed_apart(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    bows = shown.tab.evaluate(
        """edges.get().filter(({label}) => ["thực hiện ×2", "căn cứ"].includes(label))
                  .map(({smooth}) => smooth.enabled ? smooth.type + smooth.roundness : "straight")"""
    )
    assert len(set(bows)) == 2


@pytest.mark.browser
def test_a_click_on_a_document_shows_its_card_with_every_sentence(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.click("184/KH-UBND@2021~hung-yen")
    card = shown.card()
    for words in (
        "184/KH-UBND", "Kế hoạch Cải cách hành chính giai đoạn 2021-2025", "UBND tỉnh Hưng Yên", "07/12/2021",
        "Cấp tỉnh", "Thực hiện (1)", "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ",
        "tiếp tục thực hiện Nghị quyết",
        "Căn cứ (1)", "Được thực hiện bởi (1)", "Sở ban hành Kế hoạch số 04/KH-SKHCN", "corpus/bao-cao.txt",
    ):  # fmt: skip
        assert words in card
    shown.tab.click("#card [data-document='04/KH-SKHCN@2022~hung-yen']")
    assert shown.tab.inner_text("#card h2") == "04/KH-SKHCN"
    assert "nêu chung cho một nhóm văn bản" in shown.card()
    shown.tab.click("text=Quay lại")
    assert shown.tab.inner_text("#card h2") == "184/KH-UBND"
    shown.tab.keyboard.press("Escape")
    assert "Được nhắc đến nhiều nhất" in shown.card()


@pytest.mark.browser
def test_status_effect_and_scope_are_on_the_card(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.click("23/2021/QĐ-UBND~hung-yen")
    card = shown.card()
    assert "Hết hiệu lực toàn bộ" in card
    assert "Được thay thế bởi (1)" in card
    assert "hiệu lực từ 20/02/2024 · phạm vi: khoản 2 Điều 5" in card
    assert "chưa rõ, cần kiểm tra" in card


@pytest.mark.browser
@pytest.mark.parametrize(
    "query", ["ke hoach cai cach", "KẾ HOẠCH Cải cách", "184/kh", "hưng yên 2021-2025", "ubnd 07/12/2021"]
)
def test_search_finds_with_and_without_diacritics(show: Callable[..., Shown], query: str) -> None:
    shown = show(chain())
    shown.tab.keyboard.press("/")
    shown.tab.keyboard.type(query)
    assert "184/KH-UBND" in shown.tab.inner_text("#results")
    shown.tab.keyboard.press("Enter")
    assert shown.tab.inner_text("#card h2") == "184/KH-UBND"
    assert shown.tab.evaluate("document.activeElement.tagName") == "H2"


@pytest.mark.browser
def test_search_is_worked_with_arrow_keys_and_says_when_there_is_nothing(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.tab.fill("#search", "ubnd")
    options = shown.tab.locator("#results [role=option]")
    assert options.count() == 3
    shown.tab.keyboard.press("ArrowDown")
    assert options.nth(1).get_attribute("aria-selected") == "true"
    shown.tab.fill("#search", "thông tư")
    assert shown.tab.inner_text("#results") == "Không tìm thấy văn bản nào"


@pytest.mark.browser
def test_filters_hide_relations_and_levels(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.tab.uncheck("#types input[value=implements]")
    assert shown.drawn("edges") == 5
    shown.tab.uncheck("#levels input[value=central]")
    assert shown.drawn("nodes") == 5
    assert shown.drawn("edges") == 3
    shown.tab.click("#all")
    assert (shown.drawn("nodes"), shown.drawn("edges")) == (7, 8)


@pytest.mark.browser
def test_a_neighbourhood_is_shown_alone_and_left_again(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.click("76/NQ-CP@2021")
    shown.tab.click("text=Chỉ xem vùng lân cận")
    assert shown.drawn("nodes") == 3
    shown.tab.click("text=Mở rộng thêm một bước")
    assert shown.drawn("nodes") == 4
    shown.tab.click("text=Xem lại toàn bộ")
    assert shown.drawn("nodes") == 7


@pytest.mark.browser
def test_every_box_of_a_neighbourhood_is_painted(show: Callable[..., Shown]) -> None:
    graph = crowd(400)
    shown = show(graph)
    shown.tab.fill("#search", graph.nodes[max(graph, key=graph.degree)]["number"])
    shown.tab.keyboard.press("Enter")
    shown.tab.click("text=Chỉ xem vùng lân cận")
    bare = shown.tab.evaluate(
        """() => {
            const { documents, levels, cell } = JSON.parse(document.getElementById("data").textContent);
            const canvas = document.querySelector("#mynetwork canvas");
            const ratio = canvas.width / canvas.clientWidth;
            const { data, width } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            const light = (x, y) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 3).reduce((a, b) => a + b);
            const inside = Object.fromEntries(levels.map(({ name, fill }) =>
                [name, [1, 3, 5].reduce((sum, at) => sum + parseInt(fill.slice(at, at + 2), 16), 0)]));
            const nameOfBand = 140; // pixels at the left that the name of a band may cover
            return nodes.get({ filter: (node) => !node.hidden }).filter(({ id, x, y }) => {
                const spot = network.canvasToDOM({ x: x + cell.box / 2 - 16, y });
                const found = light(Math.round(spot.x * ratio), Math.round(spot.y * ratio));
                return spot.x > nameOfBand && found > inside[documents[id].level]; // paper is lighter than a box
            }).map(({ id }) => documents[id].id);
        }"""
    )
    assert shown.drawn("nodes") > 100
    assert bare == []


@pytest.mark.browser
def test_a_click_on_an_arrow_shows_its_sentences(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    new, old = shown.spot("06/2024/QĐ-UBND~hung-yen"), shown.spot("23/2021/QĐ-UBND~hung-yen")
    shown.tab.mouse.click((new[0] + old[0]) / 2, (new[1] + old[1]) / 2)
    assert "↓ thay thế" in shown.card()
    assert "được thay thế bằng Quyết định số 06/2024/QĐ-UBND" in shown.card()


@pytest.mark.browser
def test_hostile_text_is_shown_and_never_run(show: Callable[..., Shown]) -> None:
    shown = show(hostile(), title=HOSTILE["script"])
    for row in table_of(hostile()).documents:
        x, y = shown.spot(row.id)
        shown.tab.mouse.move(x, y)
        shown.tab.mouse.click(x, y)
        assert shown.tab.inner_text("#card h2") == caption(row, longest=80)
    shown.tab.fill("#search", "img")
    assert HOSTILE["markup"] in shown.tab.inner_text("#results")
    shown.tab.keyboard.press("Enter")
    shown.tab.click("text=Chỉ xem vùng lân cận")
    assert shown.tab.inner_text("h1") == HOSTILE["script"]
    assert shown.tab.evaluate("window.hacked") is None
    assert shown.tab.locator("body img, body a, #card script").count() == 0


@pytest.mark.browser
def test_script_put_into_the_page_afterwards_does_not_run_either(browser: Any, tmp_path: Path) -> None:
    (path,) = export(chain(), tmp_path / "graph.html")
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("<main>", "<script>window.hacked=1</script><svg onload='window.hacked=1'></svg><main>"), "utf-8"
    )
    shown = Shown(browser, path)
    assert shown.tab.evaluate("window.hacked") is None
    assert shown.requests == [shown.own]
    shown.tab.close()


@pytest.mark.browser
def test_a_page_too_full_says_what_it_left_out(show: Callable[..., Shown]) -> None:
    graph = crowd(LIMIT + 300)
    shown = show(graph)
    assert shown.drawn("nodes") == LIMIT
    notice = shown.tab.inner_text("#notice")
    assert "2.300 văn bản" in notice
    assert "300 văn bản và" in notice
    hub = max(graph, key=graph.degree)
    shown.tab.fill("#search", graph.nodes[hub]["number"])
    shown.tab.keyboard.press("Enter")
    assert shown.tab.inner_text("#card h2") == graph.nodes[hub]["number"]
    assert "quan hệ với văn bản không được vẽ" in shown.card()


@pytest.mark.browser
def test_long_lists_open_in_steps(show: Callable[..., Shown]) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    hub = node(graph, "01/NQ-CP@2024", number="01/NQ-CP", level="central")
    for index in range(60):
        edge(graph, node(graph, f"{index:02d}/KH-UBND@2024"), hub, "implements", f"Thực hiện {index}")
    shown = show(graph)
    shown.tab.fill("#search", "01/NQ-CP")
    shown.tab.keyboard.press("Enter")
    assert "Được thực hiện bởi (60)" in shown.card()
    assert shown.tab.locator("#card blockquote").count() == 25
    shown.tab.click("text=Xem thêm 35")
    shown.tab.click("text=Xem thêm 10")
    assert shown.tab.locator("#card blockquote").count() == 60


@pytest.mark.browser
@pytest.mark.parametrize("size", [0, 1, 400])
def test_graphs_of_any_size_open(show: Callable[..., Shown], size: int) -> None:
    shown = show(crowd(size))
    assert shown.drawn("nodes") == size


@pytest.mark.browser
def test_names_in_a_small_graph_are_readable_at_once(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    assert shown.tab.evaluate("network.getScale()") * 14 >= 9  # font size on the screen, in pixels


@pytest.mark.browser
def test_the_page_prints_the_picture_and_the_card_without_controls(show: Callable[..., Shown]) -> None:
    shown = show(chain())
    shown.click("76/NQ-CP@2021")
    shown.tab.emulate_media(media="print")
    assert shown.tab.is_hidden(".search")
    assert shown.tab.is_hidden(".zoom")
    assert shown.tab.is_visible("#mynetwork canvas")
    assert shown.tab.is_visible("#card blockquote >> nth=0")


@pytest.mark.browser
def test_the_page_speaks_english_when_asked(show: Callable[..., Shown]) -> None:
    shown = show(chain(), lang="en")
    shown.click("184/KH-UBND@2021~hung-yen")
    assert "Implemented by (1)" in shown.card()
    assert "7 December 2021" in shown.card()
