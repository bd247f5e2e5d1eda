/* What people take away from a chart: its figures as CSV, and its picture. */
import { dashOf } from './plot.js';

function offer(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function fileName(title, ending) {
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${name || 'graph'}.${ending}`;
}

/** A text that a spreadsheet would take for a formula is only a text. */
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csv(data) {
  const rows = [['time', ...data.lines.map((line) => line.name)].map(cell).join(',')];
  for (let index = 0; index < data.points; index++) {
    const time = new Date((data.start + index * data.step) * 1000).toISOString();
    rows.push([time, ...data.lines.map((line) => line.values[index] ?? '')].join(','));
  }
  return `${rows.join('\r\n')}\r\n`;
}

export function keepCsv(data) {
  offer(new Blob([csv(data)], { type: 'text/csv' }), fileName(data.title, 'csv'));
}

/** The canvas with its title and the names of its lines, on paper of the page's colour. */
export function keepPng(data, lines, plot, look) {
  const scale = plot.width / plot.clientWidth;
  const rows = Math.ceil(lines.length / 2);
  const paper = document.createElement('canvas');
  paper.width = plot.width;
  paper.height = plot.height + Math.ceil((40 + rows * 18 + 8) * scale);
  const context = paper.getContext('2d');
  context.fillStyle = look.paper;
  context.fillRect(0, 0, paper.width, paper.height);
  context.drawImage(plot, 0, Math.ceil(32 * scale));
  context.scale(scale, scale);
  context.fillStyle = look.strong;
  context.font = '600 14px system-ui, sans-serif';
  context.textBaseline = 'middle';
  context.fillText(data.title, 10, 16, plot.clientWidth - 20);
  context.font = '12px system-ui, sans-serif';
  lines.forEach((line, index) => {
    const half = plot.clientWidth / 2;
    const x = 10 + (index % 2) * half;
    const y = 32 + plot.clientHeight + 10 + Math.floor(index / 2) * 18;
    context.strokeStyle = line.colour;
    context.lineWidth = 2;
    context.setLineDash(dashOf(line.number, look.colours));
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + 18, y);
    context.stroke();
    context.fillStyle = look.strong;
    context.fillText(line.name, x + 24, y, half - 40);
  });
  paper.toBlob((blob) => blob && offer(blob, fileName(data.title, 'png')), 'image/png');
}
