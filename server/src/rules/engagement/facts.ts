import type { Reading } from '../rule.ts';

/** A reservation of the provider's tools and methods that reaches the work, or all of it staying the provider's. */
export const toolsReserved = ({ provisions, says }: Reading): boolean =>
  provisions.of('background-reservation').some(({ from }) => from !== 'customer') ||
  provisions.has('methodology-reservation', 'licence-back') ||
  provisions.of('foreground-allocation').some(({ to }) => to === 'provider') ||
  says(
    /\b(?:retains?|keeps?|reserves?)\b[^.]{0,80}\b(?:[A-Z]\w+ IP|[A-Z]\w+ Materials|tools?|librar(?:y|ies)|methods?|methodolog\w+|technology|know-how)\b|\b(?:does|do|shall) not (?:transfer|assign|convey)\b[^.]{0,120}\b(?:IP|tools?|librar(?:y|ies)|methods?|technology|know-how|pre-?existing)\b/i,
  );
