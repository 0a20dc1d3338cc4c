// Draws what a program wrote to a terminal: its colours as HTML, in a window that looks like one.

/** The eight colours of a terminal, on the dark of our icon. */
const colors = ['#5c6784', '#ff7b87', '#8fd6a0', '#f2c879', '#8ab4ff', '#d7a6f5', '#7fd3e0', '#d7deee'];

/**
 * @param {string} output with escape sequences for colour
 * @param {{ command: string, title: string, rows: number }} options `rows`: how many lines the window shows
 */
export const terminalPage = (output, { command, title, rows }) => `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; padding: 36px 44px 56px; width: max-content; font: 15px/24px 'IBM Plex Mono', monospace; }
  .window { width: 107ch; background: #161d31; color: #d7deee; border-radius: 12px; overflow: hidden;
    box-shadow: 0 1px 0 #ffffff1f inset, 0 0 0 1px #0b1020, 0 22px 44px -12px #0b102080; }
  .bar { height: 40px; display: flex; align-items: center; gap: 8px; padding: 0 16px; background: #1f2a44;
    font: 600 13px Inter, sans-serif; color: #8f9bb8; }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: #3a4868; }
  .bar span { flex: 1; text-align: center; margin-right: 60px; }
  pre { margin: 0; padding: 18px 24px 0; font: inherit; height: ${rows * 24}px; overflow: hidden;
    mask: linear-gradient(#000 calc(100% - 72px), #0000); }
  .prompt { color: #8fd6a0; } b { font-weight: 700; } u { text-underline-offset: 3px; } .dim { color: #7d89a6; }
  svg { width: 1ch; height: 24px; vertical-align: top; fill: none; stroke: currentColor; stroke-width: 1.4; }
</style>
<div class="window">
  <div class="bar"><i></i><i></i><i></i><span>${escaped(title)}</span></div>
  <pre><span class="prompt">$</span> ${escaped(command)}\n\n${htmlOf(output)}</pre>
</div>`;

/** Escape sequences → spans. What is neither a colour, bold, dim nor underlined is left out. */
export function htmlOf(output) {
  let state = {};
  return output
    .split(/(\x1b\[[\d;]*m)/)
    .map((part) => {
      const codes = /^\x1b\[([\d;]*)m$/.exec(part)?.[1];
      if (codes === undefined) return wrapped(drawn(escaped(part)), state);
      for (const code of codes.split(';')) state = after(state, Number(code));
      return '';
    })
    .join('');
}

function after(state, code) {
  if (code === 0) return {};
  if (code === 1) return { ...state, bold: true };
  if (code === 2) return { ...state, dim: true };
  if (code === 4) return { ...state, underline: true };
  if (code === 22) return { ...state, bold: false, dim: false };
  if (code === 24) return { ...state, underline: false };
  if (code === 39) return { ...state, color: undefined };
  const color = colors[code >= 90 ? code - 90 : code - 30];
  return color ? { ...state, color } : state;
}

function wrapped(words, { bold, dim, underline, color }) {
  if (!words) return '';
  let html = words;
  if (color) html = `<span style="color:${color}">${html}</span>`;
  if (dim) html = `<span class="dim">${html}</span>`;
  if (underline) html = `<u>${html}</u>`;
  return bold ? `<b>${html}</b>` : html;
}

/** Lines and arrows are in few fonts, and a line must meet the one in the next row. */
const drawn = (html) =>
  html
    .replaceAll('│', '<svg viewBox="0 0 9 24"><path d="M4.5 0V24"/></svg>')
    .replaceAll('→', '<svg viewBox="0 0 9 24"><path d="M0 12.5H8M5 9.5L8 12.5L5 15.5"/></svg>');

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
