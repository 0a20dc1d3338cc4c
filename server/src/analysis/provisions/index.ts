import governingLaw from './governing-law.ts';
import type { Recogniser } from './provision.ts';

/** Every kind of provision that is read, a file each. */
export const recognisers: readonly Recogniser[] = [governingLaw];
