// Preloaded into every node process of a run (NODE_OPTIONS=--require): writes each way out of the process that is taken to
// the file CLAUSE_RISK_SOCKETS names, one JSON a line. It stops nothing: run.mjs judges.
const { appendFileSync } = require('node:fs');
const file = process.env.CLAUSE_RISK_SOCKETS;

/** `to` is a host, or the path of a pipe on this machine, which begins with a slash (`\\` on Windows). */
const write = (how, to) => {
  try {
    appendFileSync(file, `${JSON.stringify({ pid: process.pid, script: process.argv[1] ?? '', how, to })}\n`);
  } catch {
    // The run is over and its folder gone.
  }
};
const wire = (object, name, to) => {
  const real = object[name];
  object[name] = function (...args) {
    write(name, to(args));
    return real.apply(this, args);
  };
};

if (file) {
  write('starts', '');
  // All of node's TCP, TLS, HTTP and fetch ends here; its own modules call it with options and callback in one list.
  wire(require('node:net').Socket.prototype, 'connect', ([first, second]) => {
    const options = Array.isArray(first) ? first[0] : first;
    if (typeof options === 'object') return options.path ?? options.host ?? 'localhost';
    return typeof options === 'string' && Number.isNaN(Number(options))
      ? options
      : typeof second === 'string'
        ? second
        : 'localhost';
  });
  const dns = require('node:dns');
  for (const place of [dns, dns.promises])
    for (const name of Object.keys(place).filter((one) => /^(?:lookup$|resolve)/.test(one)))
      wire(place, name, ([host]) => String(host));
  const datagrams = require('node:dgram').Socket.prototype;
  wire(datagrams, 'send', (args) => args.find((one, i) => i > 0 && typeof one === 'string') ?? 'localhost');
  wire(datagrams, 'connect', ([, host]) => (typeof host === 'string' ? host : 'localhost'));
}
