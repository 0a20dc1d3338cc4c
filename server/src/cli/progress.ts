/** A bar on a terminal's stderr, once it has taken long enough to wonder. */
export interface Progress {
  show(done: number): void;
  /** Makes way for a line of output. */
  clear(): void;
}

const silent: Progress = { show() {}, clear() {} };

export function progress(total: number): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || total < 10) return silent;
  const begun = performance.now();
  let last = begun;
  let visible = false;
  return {
    show(done) {
      const now = performance.now();
      if (now - begun < 1000 || now - last < 80) return;
      last = now;
      visible = true;
      const width = 30;
      const full = Math.round((done / total) * width);
      stderr.write(`\r\x1b[2K\x1b[2m${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}\x1b[22m`);
    },
    clear() {
      if (visible) stderr.write('\r\x1b[2K');
      visible = false;
    },
  };
}
