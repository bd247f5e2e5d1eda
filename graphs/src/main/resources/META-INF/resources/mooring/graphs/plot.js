/* Draws lines, axes, thresholds and what happened onto a canvas. Knows no events and keeps no state. */
import { marks, times, timeMark, words } from './figures.js';

const FONT = '12px system-ui, sans-serif';
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3]];

export function dashOf(index, colours) {
  return DASHES[Math.floor(index / colours) % DASHES.length];
}

/** The lowest and highest figure that has to be seen; from nothing on where nothing is below. */
function extent(data, lines) {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines) {
    for (const value of line.values) {
      if (value !== null) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  if (low > high) {
    return { low: 0, high: 1 / data.unit.factor, empty: true };
  }
  for (const { value } of data.thresholds) {
    // one that is far away would press the lines flat
    if (value > high && value <= Math.max(high, 0) * 4) high = value;
  }
  low = low >= 0 ? 0 : low;
  if (high <= low) {
    high = low === 0 ? 1 / data.unit.factor : low + Math.abs(low) * 0.1;
  }
  return { low, high: high + (high - low) * 0.06 };
}

/** Where everything goes. */
export function layout(context, data, lines, width, height, compact) {
  const { low, high, empty } = extent(data, lines);
  const values = empty ? [low] : marks(data, low, high, Math.max(2, Math.floor(height / (compact ? 40 : 46))));
  context.font = FONT;
  const labels = values.map((value) => words(data, value));
  const left = Math.min(width / 3, Math.ceil(Math.max(24, ...labels.map((text) => context.measureText(text).width))) + 12);
  const area = { left, top: 8, right: width - 8, bottom: height - 22 };
  const end = data.start + (data.points - 1) * data.step;
  const x = (second) => area.left + ((second - data.start) / (end - data.start)) * (area.right - area.left);
  const y = (value) => area.bottom - ((value - low) / (high - low)) * (area.bottom - area.top);
  const second = (at) => data.start + ((at - area.left) / (area.right - area.left)) * (end - data.start);
  return { area, values, labels, x, y, second, end, low, high, empty, width, height };
}

export function draw(context, data, lines, place, look) {
  const { area, width, height } = place;
  context.clearRect(0, 0, width, height);
  context.font = FONT;
  axes(context, data, place, look);
  context.save();
  context.beginPath();
  context.rect(area.left, area.top - 4, area.right - area.left, area.bottom - area.top + 8);
  context.clip();
  happenings(context, data, place, look);
  lines.forEach((line) => curve(context, data, line, place));
  thresholds(context, data, place, look);
  context.restore();
}

function axes(context, data, place, look) {
  const { area } = place;
  context.lineWidth = 1;
  context.strokeStyle = look.line;
  context.fillStyle = look.text;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  place.values.forEach((value, index) => {
    const y = Math.round(place.y(value)) + 0.5;
    context.beginPath();
    context.moveTo(area.left, y);
    context.lineTo(area.right, y);
    context.stroke();
    context.fillText(place.labels[index], area.left - 6, y, area.left - 8);
  });
  context.textAlign = 'center';
  context.textBaseline = 'top';
  const { step, all } = times(data.start, place.end, Math.floor((area.right - area.left) / 80));
  for (const second of all) {
    const x = Math.round(place.x(second)) + 0.5;
    const text = timeMark(second, step);
    const half = context.measureText(text).width / 2;
    context.beginPath();
    context.moveTo(x, area.bottom);
    context.lineTo(x, area.bottom + 4);
    context.stroke();
    context.fillText(text, Math.min(Math.max(x, half), place.width - half), area.bottom + 7);
  }
}

/** A gap in the figures is a gap in the line; a figure alone is a dot. */
function curve(context, data, line, place) {
  context.strokeStyle = line.colour;
  context.fillStyle = line.colour;
  context.lineWidth = 1.75;
  context.lineJoin = 'round';
  context.setLineDash(line.dash);
  context.beginPath();
  let open = false;
  const dots = [];
  line.values.forEach((value, index) => {
    if (value === null) {
      open = false;
      return;
    }
    const x = place.x(data.start + index * data.step);
    const y = place.y(value);
    if (open) {
      context.lineTo(x, y);
    } else {
      context.moveTo(x, y);
      if ((line.values[index + 1] ?? null) === null) dots.push([x, y]);
    }
    open = true;
  });
  context.stroke();
  context.setLineDash([]);
  for (const [x, y] of dots) {
    context.beginPath();
    context.arc(x, y, 2.2, 0, 2 * Math.PI);
    context.fill();
  }
}

function thresholds(context, data, place, look) {
  context.lineWidth = 1.5;
  context.textAlign = 'right';
  context.textBaseline = 'bottom';
  for (const { value, label } of data.thresholds) {
    if (value >= place.low && value <= place.high) {
      const y = Math.round(place.y(value)) + 0.5;
      context.strokeStyle = look.bad;
      context.fillStyle = look.bad;
      context.setLineDash([5, 4]);
      context.beginPath();
      context.moveTo(place.area.left, y);
      context.lineTo(place.area.right, y);
      context.stroke();
      context.setLineDash([]);
      context.fillText(label || words(data, value), place.area.right - 4, y - 2);
    }
  }
}

/** Deploys and their like: an upright line with a flag on top. */
function happenings(context, data, place, look) {
  for (const { at, good } of data.marks) {
    // what happened after the last figure stands at the edge
    const x = Math.round(Math.min(place.x(at), place.area.right - 1)) + 0.5;
    context.strokeStyle = good ? look.text : look.bad;
    context.fillStyle = context.strokeStyle;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(x, place.area.top);
    context.lineTo(x, place.area.bottom);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(x, place.area.top - 4);
    context.lineTo(x - 8, place.area.top);
    context.lineTo(x, place.area.top + 4);
    context.fill();
  }
}

/** What follows the pointer: the time that is looked at, its figures, and what is being chosen. */
export function drawCursor(context, data, lines, place, look, cursor) {
  const { area, width, height } = place;
  context.clearRect(0, 0, width, height);
  if (cursor.from !== null && cursor.to !== null) {
    const x = place.x(cursor.from);
    context.fillStyle = look.choice;
    context.globalAlpha = 0.25;
    context.fillRect(x, area.top, place.x(cursor.to) - x, area.bottom - area.top);
    context.globalAlpha = 1;
  }
  if (cursor.second === null || cursor.second < data.start || cursor.second > place.end) {
    return;
  }
  const x = Math.round(place.x(cursor.second)) + 0.5;
  context.strokeStyle = look.text;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, area.top);
  context.lineTo(x, area.bottom);
  context.stroke();
  const index = Math.round((cursor.second - data.start) / data.step);
  for (const line of lines) {
    const value = line.values[index] ?? null;
    if (value !== null) {
      context.fillStyle = line.colour;
      context.beginPath();
      context.arc(x, place.y(value), 3.5, 0, 2 * Math.PI);
      context.fill();
    }
  }
}
