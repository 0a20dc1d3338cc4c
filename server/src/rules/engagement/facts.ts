import type { Reading } from '../rule.ts';

/** A reservation of the provider's tools and methods that reaches the work, or all of it staying the provider's. */
export const toolsReserved = ({ provisions }: Reading): boolean =>
  provisions.of('background-reservation').some(({ from }) => from !== 'customer') ||
  provisions.has('methodology-reservation', 'licence-back') ||
  provisions.of('foreground-allocation').some(({ to }) => to === 'provider');
