/* How figures and times are written. The table of magnitudes comes from the server (Unit.java), and so does the rule. */

function digits(value) {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e15)) {
    return String(Number(value.toPrecision(3)));
  }
  const decimals = size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? '0' : String(rounded);
}

function scaleOf(unit, size) {
  const { scales } = unit;
  if (size === 0) {
    return scales.find((scale) => scale.size === 1) ?? scales[0];
  }
  return scales.filter((scale) => size >= scale.size * 0.9995).at(-1) ?? scales[0];
}

/** A figure with its unit, in the vendor's words where there are some. */
export function words(data, value) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return 'no figure';
  }
  const exact = value * data.unit.factor;
  const scale = scaleOf(data.unit, Math.abs(exact));
  const figure = digits(exact / scale.size) + scale.suffix;
  return data.axis ? data.axis.replace(/\{\{\s*\.?values?\s*\}\}/g, () => figure) : figure;
}

/** Round marks between two figures, in the magnitude that they are written in. */
export function marks(data, low, high, most) {
  const { unit } = data;
  const scale = scaleOf(unit, Math.max(Math.abs(low), Math.abs(high)) * unit.factor);
  const one = scale.size / unit.factor;
  const rough = (high - low) / one / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough) * one;
  if (!Number.isFinite(step) || step <= 0) {
    return [low];
  }
  const all = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++) {
    all.push(index * step);
  }
  return all;
}

const TIME_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800, 604800, 1209600,
];

/** Round times between two, in seconds of the epoch, as the browser's own zone counts them. */
export function times(from, to, most) {
  const step = TIME_STEPS.find((size) => (to - from) / size <= Math.max(1, most)) ?? TIME_STEPS.at(-1);
  const zone = (second) => -new Date(second * 1000).getTimezoneOffset() * 60;
  const all = [];
  for (let local = Math.ceil((from + zone(from)) / step) * step; ; local += step) {
    const second = local - zone(local - zone(from));
    if (second > to || all.length > 100) {
      return { step, all };
    }
    if (second >= from) {
      all.push(second);
    }
  }
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const exactClock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });

/** What stands below a mark of the axis of time. */
export function timeMark(second, step) {
  const date = new Date(second * 1000);
  const midnight = date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0;
  if (step >= 86400 || (midnight && step >= 1800)) {
    return day.format(date);
  }
  return (step < 60 ? exactClock : clock).format(date);
}

export function exactTime(second) {
  return exact.format(new Date(second * 1000));
}
