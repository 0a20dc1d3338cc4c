import { type Disposable, type Event, EventEmitter } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** Starts the server again whenever it dies; the library would give up after five deaths, and with it every squiggle. */
export interface Restarts extends Disposable {
  readonly handler: ErrorHandler;
  /** The server is away, and is started again soon. */
  readonly onAway: Event<void>;
}

/** At once the first two times; after that each time after twice as long, so that one that cannot live does not heat the room. */
export function restarts(): Restarts {
  const away = new EventEmitter<void>();
  const deaths: number[] = [];
  return {
    onAway: away.event,
    dispose: () => away.dispose(),
    handler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      async closed() {
        away.fire();
        const now = Date.now();
        deaths.push(now);
        while (now - deaths[0]! > lately) deaths.shift();
        const wait = deaths.length < 3 ? 0 : Math.min(30_000, 250 * 2 ** (deaths.length - 3));
        await new Promise<void>((resolve) => void setTimeout(resolve, wait));
        return { action: CloseAction.Restart, handled: true, message: 'The server ended and is started again.' };
      },
    },
  };
}

const lately = 3 * 60_000;

/** Both hosts of extensions have it; the types of neither are known here. */
declare function setTimeout(run: () => void, milliseconds: number): unknown;
