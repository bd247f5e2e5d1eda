/* The look of a chart. Its colours keep 3:1 against the paper, and lines beyond the eighth differ by their dashes too. */
export const COLOURS = 8;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; position: relative; min-width: 0; font-size: 0.9rem;
  --c0: light-dark(#1f5fbf, #6aaeff); --c1: light-dark(#b3540c, #ff9d4d); --c2: light-dark(#146c2e, #6fdc8c);
  --c3: light-dark(#8b2fa8, #d99bf0); --c4: light-dark(#b3261e, #ff9d95); --c5: light-dark(#0d7377, #5fd3d8);
  --c6: light-dark(#7a5c00, #e3c14f); --c7: light-dark(#545b66, #b8c0cc); }
:host([hidden]) { display: none; }
.plot { position: relative; height: 15rem; border-radius: 6px; cursor: crosshair; touch-action: pan-y; user-select: none; }
:host([compact]) .plot { height: 8rem; }
.plot:focus-visible { outline: 2px solid var(--aura-accent-color); outline-offset: 2px; }
canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
.cursor { pointer-events: none; }
.note { position: absolute; inset: 0; display: grid; place-items: center; color: var(--mo-muted); pointer-events: none;
  text-align: center; padding: 0 1rem 1.5rem; }
.note[hidden], .tip[hidden], .tools[hidden], .left[hidden], .marks[hidden] { display: none; }
.tip { position: absolute; top: 0.25rem; z-index: 2; max-width: min(24rem, 80%); padding: 0.45rem 0.65rem; pointer-events: none;
  border: 1px solid var(--mo-line); border-radius: 8px; background: var(--mo-panel);
  box-shadow: 0 2px 10px rgb(0 0 0 / 18%); font-size: 0.85rem; }
.tip b { display: block; font-weight: 600; margin-bottom: 0.2rem; }
.tip table { border-collapse: collapse; }
.tip td { padding: 0.05rem 0.5rem 0.05rem 0; overflow-wrap: anywhere; }
.tip td:last-child { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 0.15rem 0.25rem; list-style: none; margin: 0.35rem 0 0; padding: 0;
  max-height: 7.5rem; overflow-y: auto; }
:host([compact]) .legend { max-height: 3.4rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 6px; cursor: pointer;
  padding: 0.15rem 0.45rem; min-height: 1.75rem; }
button:hover { background: var(--mo-muted-bg); }
button:focus-visible, summary:focus-visible, .table:focus-visible { outline: 2px solid var(--aura-accent-color); outline-offset: 1px; }
.legend button { display: inline-flex; align-items: center; gap: 0.4rem; max-width: 100%; text-align: start; overflow-wrap: anywhere; }
.legend button[aria-pressed='false'] { color: var(--mo-muted); text-decoration: line-through; }
.legend button[aria-pressed='false'] svg { opacity: 0.35; }
.swatch { flex: none; }
${Array.from({ length: COLOURS }, (_, index) => `.k${index} { color: var(--c${index}); }`).join('\n')}
.tools { display: flex; flex-wrap: wrap; gap: 0.3rem; align-items: center; margin-top: 0.35rem; color: var(--mo-muted); }
.tools button { border-color: var(--mo-line); }
.left, .marks { color: var(--mo-muted); margin: 0.35rem 0 0; padding: 0; list-style: none; font-size: 0.85rem; }
.table { overflow: auto; max-height: 20rem; margin-top: 0.4rem; }
.table table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.table th, .table td { padding: 0.15rem 0.6rem; text-align: end; border-bottom: 1px solid var(--mo-line); white-space: nowrap; }
.table thead th { position: sticky; top: 0; background: var(--mo-panel); }
.table th:first-child { text-align: start; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.probe { display: none; }
`);
