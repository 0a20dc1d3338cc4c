import { Script } from 'node:vm';

/**
 * Runs work that must not outlast so many milliseconds; what does is broken off where it stands, in a loop as well as in a
 * pattern, and an error says so. Only node can do this, so the shells of node bring it along.
 */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  const shelf = globalThis as { [workKey]?: (() => unknown) | undefined };
  const outer = shelf[workKey];
  shelf[workKey] = work;
  try {
    return workScript.runInThisContext({ timeout: Math.ceil(milliseconds) }) as T;
  } catch (error) {
    if ((error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new Error(`it took longer than ${Math.round(milliseconds / 1000)} seconds`);
    throw error;
  } finally {
    shelf[workKey] = outer;
  }
}

/** Where the script finds its work: it shares nothing else with this module. */
const workKey = Symbol.for('clause-risk.work');
const workScript = new Script("globalThis[Symbol.for('clause-risk.work')]()");
