/*
 * <mooring-chart>: figures over time, drawn in the browser's zone. The server sets the property "data" (JSON, ChartJson.java);
 * the element says "mo-zoom" with from and to, in seconds of the epoch, when a range was chosen.
 */
import { exactTime, words } from './figures.js';
import { keepCsv, keepPng } from './keep.js';
import { dashOf, draw, drawCursor, layout } from './plot.js';
import { COLOURS, sheet } from './style.js';

const SHAPE = `
<p class="hidden" part="summary"></p>
<div class="plot" tabindex="0" role="slider" aria-valuemin="0">
  <canvas class="lines" aria-hidden="true"></canvas><canvas class="cursor" aria-hidden="true"></canvas>
  <div class="note" role="status">Loading</div>
  <div class="tip" aria-hidden="true" hidden></div>
</div>
<ul class="legend" aria-label="Lines; press one to hide or show it"></ul>
<p class="left" hidden></p>
<ul class="marks" aria-label="What happened meanwhile" hidden></ul>
<div class="tools" hidden>
  <button type="button" class="csv">Download CSV</button>
  <button type="button" class="png">Download PNG</button>
  <button type="button" class="more" aria-expanded="false">Show as table</button>
</div>
<div class="table" tabindex="0" role="region" hidden></div>
<span class="probe strong"></span>`;

const MOST_IN_TIP = 14;
const DRAG = 6;

/* The time that is looked at in one chart is marked in all others. */
const shared = new EventTarget();

class MooringChart extends HTMLElement {
  #data = null;
  #lines = [];
  #hidden = new Set();
  #place = null;
  #cursor = { second: null, from: null, to: null };
  #pressedAt = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = SHAPE;
    this.parts = Object.fromEntries(
      ['plot', 'lines', 'cursor', 'note', 'tip', 'legend', 'left', 'marks', 'tools', 'csv', 'png', 'more', 'table'].map(
        (name) => [name, root.querySelector(`.${name}`)],
      ),
    );
    this.resizing = new ResizeObserver(() => this.#draw());
    this.dark = matchMedia('(prefers-color-scheme: dark)');
    this.onDark = () => requestAnimationFrame(() => this.#draw());
    this.onShared = (event) => this.#follow(event.detail);
    this.#listen();
  }

  connectedCallback() {
    if (Object.hasOwn(this, 'data')) {
      // set before this script was there
      const early = this.data;
      delete this.data;
      this.data = early;
    }
    this.resizing.observe(this.parts.plot);
    this.dark.addEventListener('change', this.onDark);
    shared.addEventListener('look', this.onShared);
    for (const name of ['csv', 'png', 'more', 'plot', 'table', 'legend']) {
      if (this.id) this.parts[name].id = `${this.id}-${name}`;
    }
    this.#show();
  }

  disconnectedCallback() {
    this.resizing.disconnect();
    this.dark.removeEventListener('change', this.onDark);
    shared.removeEventListener('look', this.onShared);
  }

  set data(json) {
    this.#data = json ? JSON.parse(json) : null;
    this.#show();
  }

  #show() {
    const data = this.#data;
    const { plot, note, tools, left, more, table } = this.parts;
    if (!data) {
      return;
    }
    this.#cursor = { second: null, from: null, to: null };
    this.#pressedAt = null;
    this.shadowRoot.querySelector('[part=summary]').textContent = data.summary;
    plot.setAttribute('aria-label', `${data.title}: point in time`);
    plot.setAttribute('aria-valuemax', String(data.points - 1));
    table.setAttribute('aria-label', `${data.title} as a table`);
    for (const name of ['csv', 'png', 'more']) {
      const button = this.parts[name];
      button.setAttribute('aria-label', `${button.textContent}: ${data.title}`);
    }
    note.textContent = data.lines.length ? '' : data.failed ? 'No figures, because of an error' : 'No figures in this range';
    note.hidden = data.lines.length > 0;
    tools.hidden = this.hasAttribute('compact') || data.lines.length === 0;
    left.hidden = data.left === 0;
    left.textContent = `${data.left} more ${data.left === 1 ? 'line is' : 'lines are'} not shown: these are the highest.`;
    this.#legend();
    this.#happened();
    this.#speak();
    this.#hideTip();
    if (more.getAttribute('aria-expanded') === 'true') {
      this.#table();
    }
    this.#draw();
  }

  #legend() {
    const { legend } = this.parts;
    const focused = this.shadowRoot.activeElement?.dataset?.name;
    legend.replaceChildren(
      ...this.#data.lines.map((line, number) => {
        const item = document.createElement('li');
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset.name = line.name;
        button.setAttribute('aria-pressed', String(!this.#hidden.has(line.name)));
        button.innerHTML = `<svg class="swatch k${number % COLOURS}" width="18" height="4" aria-hidden="true"><line x1="0" y1="2" x2="18" y2="2" stroke="currentColor" stroke-width="3" stroke-dasharray="${dashOf(number, COLOURS).join(' ')}"/></svg>`;
        button.append(document.createTextNode(line.name));
        button.addEventListener('click', (event) => this.#toggle(line.name, event.ctrlKey || event.metaKey));
        item.append(button);
        return item;
      }),
    );
    if (focused !== undefined) {
      [...legend.querySelectorAll('button')].find((button) => button.dataset.name === focused)?.focus();
    }
  }

  /** With Ctrl: only this one, or all again. */
  #toggle(name, alone) {
    const others = this.#data.lines.map((line) => line.name).filter((other) => other !== name);
    if (alone) {
      const isAlone = others.every((other) => this.#hidden.has(other)) && !this.#hidden.has(name);
      this.#hidden = new Set(isAlone ? [] : others);
    } else if (!this.#hidden.delete(name)) {
      this.#hidden.add(name);
    }
    for (const button of this.parts.legend.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(!this.#hidden.has(button.dataset.name)));
    }
    this.#speak();
    this.#draw();
  }

  #happened() {
    const { marks } = this.parts;
    marks.hidden = this.#data.marks.length === 0 || this.hasAttribute('compact');
    marks.replaceChildren(
      ...this.#data.marks.map(({ at, words: text }) => {
        const item = document.createElement('li');
        item.textContent = `⚑ ${exactTime(at)}: ${text}`;
        return item;
      }),
    );
  }

  #look() {
    const style = (element) => getComputedStyle(element).color;
    const host = getComputedStyle(this.parts.tip);
    return {
      line: host.borderTopColor,
      paper: host.backgroundColor,
      text: style(this.parts.note),
      strong: style(this.shadowRoot.querySelector('.strong')),
      bad: this.#resolved('var(--mo-bad)'),
      choice: this.#resolved('var(--aura-accent-color)'),
      colours: COLOURS,
    };
  }

  #resolved(colour) {
    const probe = this.shadowRoot.querySelector('.strong');
    probe.style.color = colour;
    const found = getComputedStyle(probe).color;
    probe.style.color = '';
    return found;
  }

  #draw() {
    const data = this.#data;
    const { plot, lines, cursor } = this.parts;
    const width = plot.clientWidth;
    const height = plot.clientHeight;
    if (!data || width < 40 || !this.isConnected) {
      return;
    }
    const scale = window.devicePixelRatio || 1;
    for (const canvas of [lines, cursor]) {
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      canvas.getContext('2d').scale(scale, scale);
    }
    const swatches = [...this.parts.legend.querySelectorAll('svg')];
    this.#lines = data.lines
      .map((line, number) => ({
        ...line,
        number,
        colour: getComputedStyle(swatches[number]).color,
        dash: dashOf(number, COLOURS),
      }))
      .filter((line) => !this.#hidden.has(line.name));
    const context = lines.getContext('2d');
    this.look = this.#look();
    this.#place = layout(context, data, this.#lines, width, height, this.hasAttribute('compact'));
    draw(context, data, this.#lines, this.#place, this.look);
    this.#drawCursor();
  }

  #drawCursor() {
    if (this.#place) {
      drawCursor(this.parts.cursor.getContext('2d'), this.#data, this.#lines, this.#place, this.look, this.#cursor);
    }
  }

  #listen() {
    const { plot, csv, png, more } = this.parts;
    plot.addEventListener('pointermove', (event) => this.#moved(event));
    plot.addEventListener('pointerleave', () => this.#leave());
    plot.addEventListener('pointerdown', (event) => this.#pressed(event));
    plot.addEventListener('pointerup', (event) => this.#released(event));
    plot.addEventListener('pointercancel', () => this.#leave());
    plot.addEventListener('keydown', (event) => this.#key(event));
    plot.addEventListener('blur', () => this.#leave());
    csv.addEventListener('click', () => keepCsv(this.#data));
    png.addEventListener('click', () => keepPng(this.#data, this.#lines, this.parts.lines, this.look));
    more.addEventListener('click', () => this.#toggleTable());
  }

  #nearest(event) {
    const box = this.parts.plot.getBoundingClientRect();
    const second = this.#place.second(event.clientX - box.left);
    const index = Math.round((second - this.#data.start) / this.#data.step);
    return this.#data.start + Math.min(this.#data.points - 1, Math.max(0, index)) * this.#data.step;
  }

  #moved(event) {
    if (!this.#place) return;
    const second = this.#nearest(event);
    if (this.#pressedAt !== null && Math.abs(event.clientX - this.#pressedAt.x) >= DRAG) {
      this.#cursor.from = this.#pressedAt.second;
      this.#cursor.to = second;
    }
    this.#lookAt(second);
  }

  #pressed(event) {
    if (!this.#place || event.button !== 0) return;
    this.#pressedAt = { x: event.clientX, second: this.#nearest(event) };
    this.parts.plot.setPointerCapture(event.pointerId);
  }

  #released() {
    this.#pressedAt = null;
    this.#zoom();
  }

  #zoom() {
    const { from, to } = this.#cursor;
    this.#cursor.from = null;
    this.#cursor.to = null;
    this.#drawCursor();
    if (from !== null && to !== null && from !== to) {
      const detail = { from: Math.min(from, to), to: Math.max(from, to) };
      this.dispatchEvent(new CustomEvent('mo-zoom', { detail, bubbles: true, composed: true }));
    }
  }

  #leave() {
    this.#pressedAt = null;
    this.#cursor = { second: null, from: null, to: null };
    this.#hideTip();
    this.#drawCursor();
    shared.dispatchEvent(new CustomEvent('look', { detail: { by: this, second: null } }));
  }

  #lookAt(second) {
    this.#cursor.second = second;
    this.#drawCursor();
    this.#tip();
    this.#speak();
    shared.dispatchEvent(new CustomEvent('look', { detail: { by: this, second } }));
  }

  #follow({ by, second }) {
    if (by !== this && this.#data) {
      this.#cursor.second = second;
      this.#drawCursor();
    }
  }

  /** Arrows look along the line, with Shift they choose a range, Enter zooms into it, Escape gives up. */
  #key(event) {
    const data = this.#data;
    if (!data || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = data.points - 1;
    const now = this.#cursor.second === null ? last : Math.round((this.#cursor.second - data.start) / data.step);
    const page = Math.max(2, Math.round(data.points / 10));
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -page, PageUp: page, Home: -now, End: last - now };
    if (event.key in steps) {
      event.preventDefault();
      const next = data.start + Math.min(last, Math.max(0, now + steps[event.key])) * data.step;
      if (event.shiftKey) {
        this.#cursor.from ??= data.start + now * data.step;
        this.#cursor.to = next;
      } else {
        this.#cursor.from = null;
        this.#cursor.to = null;
      }
      this.#lookAt(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#zoom();
    } else if (event.key === 'Escape') {
      this.#leave();
    }
  }

  #figuresAt(second) {
    const index = Math.round((second - this.#data.start) / this.#data.step);
    return this.#lines
      .map((line) => ({ line, value: line.values[index] ?? null }))
      .filter(({ value }) => value !== null)
      .sort((one, other) => other.value - one.value);
  }

  #happenedAt(second) {
    const near = Math.max(this.#data.step, (this.#place.end - this.#data.start) / 60);
    return this.#data.marks.filter(({ at }) => Math.abs(at - second) <= near);
  }

  #speak() {
    const { plot } = this.parts;
    const second = this.#cursor.second;
    const index = second === null ? this.#data.points - 1 : Math.round((second - this.#data.start) / this.#data.step);
    plot.setAttribute('aria-valuenow', String(index));
    if (second === null) {
      plot.setAttribute('aria-valuetext', this.#data.summary);
      return;
    }
    const figures = this.#figuresAt(second)
      .slice(0, MOST_IN_TIP)
      .map(({ line, value }) => `${line.name} ${words(this.#data, value)}`);
    const chosen = this.#cursor.from === null ? '' : `, chosen from ${exactTime(this.#cursor.from)}`;
    plot.setAttribute('aria-valuetext', `${exactTime(second)}: ${figures.join(', ') || 'no figures'}${chosen}`);
  }

  #tip() {
    const { tip, plot } = this.parts;
    const second = this.#cursor.second;
    const figures = this.#figuresAt(second);
    const head = document.createElement('b');
    head.textContent = exactTime(second);
    const table = document.createElement('table');
    for (const { line, value } of figures.slice(0, MOST_IN_TIP)) {
      const row = table.insertRow();
      const mark = row.insertCell();
      mark.innerHTML = `<svg class="swatch k${line.number % COLOURS}" width="14" height="4"><line x1="0" y1="2" x2="14" y2="2" stroke="currentColor" stroke-width="3" stroke-dasharray="${line.dash.join(' ')}"/></svg>`;
      row.insertCell().textContent = line.name;
      row.insertCell().textContent = words(this.#data, value);
    }
    const rest = [];
    if (figures.length === 0) rest.push('no figures');
    if (figures.length > MOST_IN_TIP) rest.push(`and ${figures.length - MOST_IN_TIP} more`);
    rest.push(...this.#happenedAt(second).map(({ words: text }) => `⚑ ${text}`));
    tip.replaceChildren(
      head,
      table,
      ...rest.map((text) => {
        const line = document.createElement('div');
        line.textContent = text;
        return line;
      }),
    );
    tip.hidden = false;
    const x = this.#place.x(second);
    const isRight = x > plot.clientWidth / 2;
    tip.style.left = isRight ? '' : `${Math.max(0, x + 14)}px`;
    tip.style.right = isRight ? `${Math.max(0, plot.clientWidth - x + 14)}px` : '';
  }

  #hideTip() {
    this.parts.tip.hidden = true;
  }

  #toggleTable() {
    const { more, table } = this.parts;
    const open = more.getAttribute('aria-expanded') !== 'true';
    more.setAttribute('aria-expanded', String(open));
    more.textContent = open ? 'Hide the table' : 'Show as table';
    more.setAttribute('aria-label', `${more.textContent}: ${this.#data.title}`);
    table.hidden = !open;
    if (open) {
      this.#table();
    } else {
      table.replaceChildren();
    }
  }

  #table() {
    const data = this.#data;
    const table = document.createElement('table');
    const head = table.createTHead().insertRow();
    for (const name of ['Time', ...data.lines.map((line) => line.name)]) {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = name;
      head.append(cell);
    }
    const body = table.createTBody();
    for (let index = data.points - 1; index >= 0; index--) {
      const row = body.insertRow();
      const time = document.createElement('th');
      time.scope = 'row';
      time.textContent = exactTime(data.start + index * data.step);
      row.append(time);
      for (const line of data.lines) {
        row.insertCell().textContent = line.values[index] === null ? '–' : words(data, line.values[index]);
      }
    }
    this.parts.table.replaceChildren(table);
  }
}

/* <mooring-refresh seconds="30">: says "mo-refresh" as long as somebody looks at the page, and when somebody looks again. */
class MooringRefresh extends HTMLElement {
  static observedAttributes = ['seconds'];

  connectedCallback() {
    this.onLook = () => this.#perhaps();
    document.addEventListener('visibilitychange', this.onLook);
    this.last = Date.now();
    this.timer = setInterval(this.onLook, 1000);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.onLook);
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.last = Date.now();
  }

  #perhaps() {
    const seconds = Number(this.getAttribute('seconds'));
    if (seconds > 0 && document.visibilityState === 'visible' && Date.now() - this.last >= seconds * 1000) {
      this.last = Date.now();
      this.dispatchEvent(new CustomEvent('mo-refresh'));
    }
  }
}

if (!customElements.get('mooring-chart')) {
  customElements.define('mooring-chart', MooringChart);
  customElements.define('mooring-refresh', MooringRefresh);
}
