/* Cards, search, filters and views of the page. The drawing itself (nodes, edges, network) is set up by pyvis.
   Text from documents reaches the page through textContent and the canvas only, never as markup. */
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, labels, documents, relations, strands } = data;
  const byId = (id) => document.getElementById(id);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const locale = document.documentElement.lang;
  const figure = (n) => n.toLocaleString(locale);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const motion = still ? false : { duration: 350, easingFunction: "easeInOutQuad" };

  /** Make an element: el("p", {class: "x"}, "text", child …). Children that are strings become text nodes. */
  function el(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (value !== undefined && value !== false) node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== undefined && child !== null));
    return node;
  }

  // ---- what is related to what -------------------------------------------------------------------------------
  const outgoing = documents.map(() => []);
  const incoming = documents.map(() => []);
  const around = documents.map(() => new Set());
  relations.forEach(([source, target], index) => {
    outgoing[source].push(index);
    incoming[target].push(index);
    around[source].add(target);
    around[target].add(source);
  });
  const arrows = strands.map((members, id) => ({ id, source: relations[members[0]][0], target: relations[members[0]][1],
    type: relations[members[0]][2], label: edges.get(id).label, colour: edges.get(id).color }));
  const boxes = documents.map((_, id) => ({ colour: nodes.get(id).color }));

  // ---- state and what follows from it ------------------------------------------------------------------------
  const state = { chosen: null, arrow: null, near: null, steps: 1, levels: new Set(), types: new Set(), past: [] };
  let places = documents.map(({ x, y }) => ({ x, y }));
  let painted = places;
  let bands = data.bands;
  const drawnNodes = documents.map(() => "");
  const drawnEdges = arrows.map(() => "");

  const isHidden = (id) => state.levels.has(documents[id].level) || (state.near !== null && !state.near.has(id));

  /** Bring the drawing in line with the state; only what changed is handed to the drawing library. */
  function draw() {
    const lit = state.chosen !== null ? new Set([state.chosen, ...around[state.chosen]])
      : state.arrow !== null ? new Set([arrows[state.arrow].source, arrows[state.arrow].target]) : null;
    const changedNodes = [];
    documents.forEach((card, id) => {
      const hidden = isHidden(id);
      const dim = lit !== null && !lit.has(id);
      const look = [hidden, dim, id === state.chosen, places[id].x, places[id].y].join();
      if (look === drawnNodes[id]) return;
      drawnNodes[id] = look;
      changedNodes.push({ id, hidden, x: places[id].x, y: places[id].y,
        color: dim ? { background: "#fafbfc", border: "#dfe4e9" } : boxes[id].colour,
        font: { color: dim ? "#b4bdc6" : "#1d2733" },
        borderWidth: (card.ended ? 2.5 : 1) + (id === state.chosen ? 2 : 0) });
    });
    const touched = (arrow) => (state.arrow !== null ? arrow.id === state.arrow
      : state.chosen !== null && (arrow.source === state.chosen || arrow.target === state.chosen));
    const many = state.chosen !== null && around[state.chosen].size > 60;
    const firm = lit === null ? null : many ? 0.4 : 1;
    const changedEdges = [];
    for (const arrow of arrows) {
      const hidden = state.types.has(arrow.type) || isHidden(arrow.source) || isHidden(arrow.target);
      const dim = lit !== null && !touched(arrow);
      const look = [hidden, dim, firm, state.near !== null].join();
      if (look === drawnEdges[arrow.id]) continue;
      drawnEdges[arrow.id] = look;
      const opacity = dim ? 0.6 : firm !== null ? firm : state.near !== null ? 0.6 : arrow.colour.opacity;
      changedEdges.push({ id: arrow.id, hidden, color: { color: dim ? "#e2e7ec" : arrow.colour.color, opacity },
        font: { size: dim || (many && firm !== null) ? 0 : 12, color: "#44505c", background: "#ffffff" } });
    }
    if (changedNodes.length) nodes.update(changedNodes);
    if (changedEdges.length) edges.update(changedEdges);
    // The library learns where a box has moved to by painting, and paints only boxes that it believes in view.
    if (places !== painted) network.redraw();
    painted = places;
    byId("all").hidden = state.levels.size + state.types.size === 0;
    byId("near").hidden = state.near === null;
  }

  // ---- bands behind the boxes --------------------------------------------------------------------------------
  const edgeOf = 16;
  const shadeOf = (level) => data.levels.find(({ name }) => name === level);
  network.on("beforeDrawing", (context) => {
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const width = byId("mynetwork").clientWidth / network.getScale();
    context.save();
    context.globalAlpha = 0.25;
    for (const band of bands) {
      if (state.levels.has(band.level)) continue;
      context.fillStyle = shadeOf(band.level).fill;
      context.fillRect(corner.x, band.top - edgeOf, width, band.bottom - band.top + 2 * edgeOf);
    }
    context.restore();
  });
  network.on("afterDrawing", (context) => {
    const scale = network.getScale();
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    context.save();
    context.textBaseline = "top";
    context.font = `600 ${12.5 / scale}px system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif`;
    for (const band of bands) {
      if (state.levels.has(band.level) || (band.bottom - band.top + 2 * edgeOf) * scale < 16) continue;
      const text = labels.level[band.level];
      const y = band.top - edgeOf + 4 / scale;
      context.fillStyle = "rgba(255,255,255,0.85)";
      context.fillRect(corner.x + 6 / scale, y - 2 / scale, context.measureText(text).width + 8 / scale, 18 / scale);
      context.fillStyle = shadeOf(band.level).border;
      context.fillText(text, corner.x + 10 / scale, y);
    }
    context.restore();
  });

  // ---- views -------------------------------------------------------------------------------------------------
  const shown = () => documents.map((_, id) => id).filter((id) => !isHidden(id));
  /** Show all that is not hidden, with room for the names of the bands and the bar of a neighbourhood. */
  function fit(animate) {
    const ids = shown();
    const room = byId("mynetwork");
    if (!ids.length || !room.clientWidth || !room.clientHeight) return;
    const levels = new Set(ids.map((id) => documents[id].level));
    const seen = bands.filter(({ level }) => levels.has(level));
    const left = Math.min(...ids.map((id) => places[id].x)) - data.cell.box / 2;
    const right = Math.max(...ids.map((id) => places[id].x)) + data.cell.box / 2;
    const top = Math.min(...seen.map((band) => band.top)) - edgeOf;
    const bottom = Math.max(...seen.map((band) => band.bottom)) + edgeOf;
    const bar = byId("near").hidden ? 10 : 58;
    const high = room.clientHeight - bar - 10;
    const scaleFor = (wide) => Math.min(wide / (right - left), high / (bottom - top), 1.1);
    const plain = scaleFor(room.clientWidth - 32);
    const above = (edgeOf + (data.cell.height - data.cell.tall) / 2) * plain; // room over the first row of a band
    const gutter = above > 24 || (room.clientWidth - plain * (right - left)) / 2 > 110 ? 16 : 104;
    const scale = scaleFor(room.clientWidth - gutter - 16);
    const spare = Math.max(0, gutter - (room.clientWidth - scale * (right - left)) / 2);
    const position = { x: (left + right) / 2 - spare / scale, y: (top + bottom) / 2 - (bar - 10) / 2 / scale };
    network.moveTo({ position, scale, animation: animate ? motion : false });
  }
  function zoom(factor) {
    network.moveTo({ scale: Math.min(3, Math.max(0.02, network.getScale() * factor)), animation: still ? false : { duration: 150 } });
  }

  /** Lay out a neighbourhood in rows by level. A small one keeps the steps inside a level that the whole picture
      has, so that what acts on another document stays below it; a large one is packed. */
  function rows(ids) {
    const small = ids.length <= 40;
    const wide = data.cell.width * (small ? 1.2 : 1);
    const columns = Math.max(4, Math.ceil(Math.sqrt((ids.length * data.cell.height) / wide)));
    const spots = documents.map(({ x, y }) => ({ x, y }));
    const made = [];
    let top = 0;
    for (const { name } of data.levels) {
      const members = ids.filter((id) => documents[id].level === name)
        .sort((a, b) => documents[a].y - documents[b].y || documents[a].x - documents[b].x);
      if (!members.length) continue;
      const lines = [];
      for (const id of members) {
        const line = lines[lines.length - 1];
        const step = line && documents[line[0]].y !== documents[id].y;
        if (!line || line.length >= columns || (small && step)) lines.push([id]); else line.push(id);
      }
      const band = { level: name, top, bottom: top };
      lines.forEach((line, place) => {
        line.sort((a, b) => documents[a].x - documents[b].x);
        const shift = lines.length === 1 ? 0 : (place % 2 ? wide : -wide) / 4;
        line.forEach((id, index) => {
          spots[id] = { x: (index - (line.length - 1) / 2) * wide + shift, y: band.bottom + data.cell.height / 2 };
        });
        band.bottom += data.cell.height;
      });
      made.push(band);
      top = band.bottom + 60;
    }
    return { spots, made };
  }
  function showNear(id, steps) {
    let ring = new Set([id]);
    const reach = new Set(ring);
    for (let step = 0; step < steps; step += 1) {
      const next = new Set();
      for (const member of ring) for (const other of around[member]) if (!reach.has(other)) { reach.add(other); next.add(other); }
      ring = next;
    }
    state.near = reach;
    state.centre = id;
    state.steps = steps;
    const { spots, made } = rows([...reach]);
    places = spots;
    bands = made;
    byId("near-name").textContent = fill(words.near_state, { name: documents[id].name });
    draw();
    fit(false);
  }
  function showFar() {
    state.near = null;
    places = documents.map(({ x, y }) => ({ x, y }));
    bands = data.bands;
    draw();
    if (state.chosen === null) fit(false); else look(state.chosen);
  }
  /** Bring a document into view, without showing more of the empty paper around the picture than needed. */
  function look(id) {
    const room = byId("mynetwork");
    const scale = Math.min(1.3, Math.max(network.getScale(), 0.8));
    const ids = shown();
    const within = (axis, size, box) => {
      const spots = ids.map((other) => places[other][axis]);
      const [low, high] = [Math.min(...spots) - box, Math.max(...spots) + box];
      const half = size / scale / 2;
      if (high - low < 2 * half) return (low + high) / 2;
      return Math.min(high - half, Math.max(low + half, places[id][axis]));
    };
    const position = { x: within("x", room.clientWidth, data.cell.width / 2 + 20), y: within("y", room.clientHeight, data.cell.height / 2 + 24) };
    network.moveTo({ position, scale, animation: motion });
  }

  // ---- cards -------------------------------------------------------------------------------------------------
  /** Choose a document. `from` is "picture" when it was clicked there, and need not be brought into view. */
  function choose(id, from) {
    if (state.chosen !== null && state.chosen !== id && from !== "back") state.past.push(state.chosen);
    if (state.near !== null && !state.near.has(id)) { state.near = null; places = documents.map(({ x, y }) => ({ x, y })); bands = data.bands; }
    if (state.levels.has(documents[id].level)) { state.levels.delete(documents[id].level); ticks(); }
    state.chosen = id;
    state.arrow = null;
    network.unselectAll();
    draw();
    if (from !== "picture") look(id);
    showCard(id);
    if (from !== "picture") byId("card").querySelector("h2").focus({ preventScroll: true });
  }
  function clear() {
    state.chosen = null;
    state.arrow = null;
    state.past = [];
    network.unselectAll();
    draw();
    showStart();
  }

  function fact(list, name, value) {
    if (value) list.append(el("dt", {}, words[name]), el("dd", {}, value));
  }
  function levelTag(level) {
    const shade = shadeOf(level);
    const tag = el("span", { class: "tag" }, labels.level[level]);
    tag.style.background = shade.fill;
    tag.style.borderColor = shade.border;
    return tag;
  }
  function link(id) {
    const card = documents[id];
    const about = [card.type, card.issuer, card.date].filter(Boolean).join(" · ");
    return el("button", { type: "button", class: "link", "data-document": card.id, onclick: () => choose(id) },
      card.name, about ? el("small", {}, about) : null);
  }
  function passage(index) {
    const [, , , certainty, said] = relations[index];
    const where = [said.file, said.start !== undefined ? fill(words.position, { start: figure(said.start), end: figure(said.end) }) : null,
      said.effective ? fill(words.effective, { date: said.effective }) : null,
      said.scope ? fill(words.scope, { scope: said.scope }) : null].filter(Boolean).join(" · ");
    return [
      certainty !== "stated" ? el("cite", { class: "doubt" }, labels.certainty[certainty] || certainty) : null,
      said.evidence ? el("blockquote", {}, said.evidence) : el("cite", {}, words.no_evidence),
      where ? el("cite", {}, where) : null,
    ].filter(Boolean);
  }
  /** One heading and the documents under it, each with every sentence; long lists open in steps. */
  function group(heading, indexes, other) {
    const members = new Map();
    for (const index of indexes) {
      const id = relations[index][other];
      members.set(id, [...(members.get(id) || []), index]);
    }
    const list = el("ul");
    const all = [...members];
    const step = 25;
    const more = (from) => {
      for (const [id, found] of all.slice(from, from + step)) list.append(el("li", {}, link(id), ...found.flatMap(passage)));
      const rest = all.length - from - step;
      if (rest > 0) {
        const item = el("li", {}, el("button", { type: "button", class: "quiet", onclick: () => { item.remove(); more(from + step); } },
          fill(words.more, { n: figure(rest) })));
        list.append(item);
      }
    };
    more(0);
    return [el("h3", {}, heading, " ", el("span", {}, `(${figure(members.size)})`)), list];
  }
  const firstUp = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  function groups(indexes, table, other) {
    return data.types.flatMap(({ name }) => {
      const found = indexes.filter((index) => relations[index][2] === name);
      return found.length ? group(firstUp(table[name] || name), found, other) : [];
    });
  }
  function controls() {
    const back = state.past.length ? el("button", { type: "button", class: "quiet", onclick: () => choose(state.past.pop(), "back") },
      `← ${words.back}`) : el("span");
    return el("div", { class: "row" }, back, el("button", { type: "button", class: "quiet", onclick: clear }, words.close));
  }
  function showCard(id) {
    const card = documents[id];
    const facts = el("dl");
    fact(facts, "number", card.number);
    fact(facts, "type", card.type);
    fact(facts, "issuer", card.issuer || words.unknown);
    fact(facts, "level", levelTag(card.level));
    fact(facts, "date", card.date || words.unknown);
    if (card.status) fact(facts, "status", el("span", { class: card.ended ? "ended" : "" }, card.status));
    fact(facts, "id", card.id);
    const found = [...groups(outgoing[id], labels.relation, 1), ...groups(incoming[id], labels.inverse, 0)];
    byId("card").replaceChildren(
      controls(),
      el("h2", { tabindex: "-1" }, card.name),
      card.title && card.title !== card.name ? el("p", { class: "title" }, card.title) : "",
      facts,
      card.stub ? el("p", { class: "aside" }, words.stub) : "",
      el("button", { type: "button", onclick: () => showNear(id, 1) }, words.near),
      card.leftOut ? el("p", { class: "aside" }, fill(words.left_out, { n: figure(card.leftOut) })) : "",
      ...(found.length ? found : [el("p", { class: "aside" }, words.alone)]),
    );
    byId("card").scrollTop = 0;
  }
  function showArrow(id) {
    const { source, target, type } = arrows[id];
    state.chosen = null;
    state.arrow = id;
    draw();
    byId("card").replaceChildren(
      controls(),
      link(source),
      el("h2", { tabindex: "-1" }, `↓ ${labels.relation[type] || type}`),
      link(target),
      ...strands[id].flatMap(passage),
    );
  }
  function showStart() {
    const ranked = documents.map((_, id) => [id, new Set(incoming[id].map((index) => relations[index][0])).size])
      .filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 12);
    byId("card").replaceChildren(
      el("p", { class: "aside" }, words.start),
      ranked.length ? el("h3", {}, words.most) : "",
      el("ul", { class: "ranked" }, ...ranked.map(([id, count]) => el("li", {},
        el("button", { type: "button", class: "link", "data-document": documents[id].id, onclick: () => choose(id) },
          el("span", {}, documents[id].name, documents[id].title ? el("small", {}, documents[id].title.slice(0, 90)) : ""),
          el("span", {}, fill(words.most_unit, { n: figure(count) }))))))
    );
  }

  // ---- search ------------------------------------------------------------------------------------------------
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  const keys = documents.map((card) => fold([card.name, card.number, card.type, card.title, card.issuer, card.date, card.id]
    .filter(Boolean).join(" ")));
  const names = documents.map((card) => fold(card.name));
  const box = byId("search");
  const results = byId("results");
  let marked = -1;

  function find(query) {
    const parts = fold(query).split(/\s+/).filter(Boolean);
    if (!parts.length) return [];
    const whole = parts.join(" ");
    const rank = (id) => (names[id] === whole ? 0 : names[id].startsWith(whole) ? 1 : names[id].includes(whole) ? 2 : 3);
    return documents.map((_, id) => id).filter((id) => parts.every((part) => keys[id].includes(part)))
      .sort((a, b) => rank(a) - rank(b) || around[b].size - around[a].size || a - b);
  }
  function mark(index) {
    const options = [...results.querySelectorAll("[role=option]")];
    marked = options.length ? (index + options.length) % options.length : -1;
    options.forEach((option, at) => option.setAttribute("aria-selected", at === marked ? "true" : "false"));
    if (marked >= 0) {
      box.setAttribute("aria-activedescendant", options[marked].id);
      options[marked].scrollIntoView({ block: "nearest" });
    } else box.removeAttribute("aria-activedescendant");
  }
  function closeResults() {
    results.hidden = true;
    box.setAttribute("aria-expanded", "false");
    mark(-1);
  }
  function search() {
    if (!box.value.trim()) { closeResults(); return; }
    const found = find(box.value);
    const top = 40;
    results.replaceChildren(...found.slice(0, top).map((id) => {
      const card = documents[id];
      const about = [card.type, card.date].filter(Boolean).join(" · ");
      return el("li", { role: "option", id: `result-${id}`, "aria-selected": "false",
        onmousedown: (event) => { event.preventDefault(); take(id); } },
      el("b", {}, card.name), about ? ` · ${about}` : "", el("small", {}, [card.issuer, card.title].filter(Boolean).join(" · ")));
    }));
    if (!found.length) results.append(el("li", { class: "plain" }, words.no_result));
    if (found.length > top) results.append(el("li", { class: "plain" }, fill(words.more_results, { n: figure(found.length - top) })));
    results.hidden = false;
    box.setAttribute("aria-expanded", "true");
    mark(0);
  }
  function take(id) {
    closeResults();
    box.value = "";
    choose(id);
  }
  box.addEventListener("input", search);
  box.addEventListener("focus", search);
  box.addEventListener("blur", closeResults);
  box.addEventListener("keydown", (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move && !results.hidden) { event.preventDefault(); mark(marked + move); }
    else if (event.key === "Enter" && marked >= 0) {
      event.preventDefault();
      take(Number(results.querySelectorAll("[role=option]")[marked].id.slice("result-".length)));
    } else if (event.key === "Escape") { event.stopPropagation(); if (results.hidden) box.blur(); else closeResults(); }
  });

  // ---- filters -----------------------------------------------------------------------------------------------
  function toggle(set, value, sample, text, count) {
    const tick = el("input", { type: "checkbox", value, onchange: () => {
      if (tick.checked) set.delete(value); else set.add(value);
      draw();
    } });
    tick.checked = true;
    return el("label", {}, tick, sample, el("span", { class: "name" }, text), el("span", { class: "count" }, figure(count)));
  }
  function ticks() {
    for (const tick of byId("levels").querySelectorAll("input")) tick.checked = !state.levels.has(tick.value);
    for (const tick of byId("types").querySelectorAll("input")) tick.checked = !state.types.has(tick.value);
  }
  for (const { name, fill: inside, border } of data.levels) {
    const sample = el("span", { class: "swatch" });
    sample.style.background = inside;
    sample.style.borderColor = border;
    byId("levels").append(toggle(state.levels, name, sample, labels.level[name],
      documents.filter(({ level }) => level === name).length));
  }
  for (const { name, colour } of data.types) {
    const sample = el("span", { class: "line" });
    sample.style.borderColor = colour;
    byId("types").append(toggle(state.types, name, sample, labels.relation[name] || name,
      relations.filter(([, , type]) => type === name).length));
  }

  // ---- wiring ------------------------------------------------------------------------------------------------
  byId("all").addEventListener("click", () => { state.levels.clear(); state.types.clear(); ticks(); draw(); });
  byId("fit").addEventListener("click", () => fit(true));
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => fit(false));
  byId("zoom-in").addEventListener("click", () => zoom(1.3));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
  byId("far").addEventListener("click", showFar);
  byId("wider").addEventListener("click", () => showNear(state.centre, state.steps + 1));

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) choose(node, "picture");
    else if (edge !== undefined) showArrow(edge);
    else clear();
  });
  network.on("doubleClick", ({ nodes: [node] }) => { if (node !== undefined) showNear(node, 1); });

  const hint = byId("hint");
  function say(text, { x, y }) {
    hint.textContent = text;
    hint.hidden = !text;
    const room = byId("mynetwork");
    hint.style.left = `${Math.max(4, Math.min(x + 14, room.clientWidth - hint.offsetWidth - 4))}px`;
    hint.style.top = `${y + 18 + hint.offsetHeight > room.clientHeight ? y - hint.offsetHeight - 12 : y + 18}px`;
  }
  network.on("hoverNode", ({ node, pointer }) => {
    const card = documents[node];
    say([[card.type, card.name].filter(Boolean).join(" "), card.issuer, (card.title || "").slice(0, 180)].filter(Boolean).join(" · "), pointer.DOM);
  });
  network.on("hoverEdge", ({ edge, pointer }) => {
    const { source, target, label } = arrows[edge];
    say(`${documents[source].name} → ${label} → ${documents[target].name}`, pointer.DOM);
  });
  for (const over of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(over, () => { hint.hidden = true; });

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === "Escape" && !typing) { if (state.chosen !== null || state.arrow !== null) clear(); else if (state.near !== null) showFar(); }
  });

  byId("counts").textContent = fill(words.counts, { n: figure(documents.length), m: figure(relations.length) });
  if (data.total.documents > documents.length) {
    byId("notice").textContent = fill(words.notice, { all: figure(data.total.documents), n: figure(documents.length),
      out: figure(data.total.documents - documents.length), edges: figure(data.total.relations - relations.length) });
    byId("notice").hidden = false;
  }
  byId("key-stub").hidden = !documents.some(({ stub }) => stub);
  byId("key-ended").hidden = !documents.some(({ ended }) => ended);
  draw();
  fit(false);
  showStart();
  let width = byId("mynetwork").clientWidth;
  new ResizeObserver(([entry]) => {
    // The library keeps the scale when the window changes; a picture that was shown whole stays whole.
    if (Math.abs(entry.contentRect.width - width) > 40 && state.chosen === null) fit(false);
    width = entry.contentRect.width;
  }).observe(byId("mynetwork"));
})();
