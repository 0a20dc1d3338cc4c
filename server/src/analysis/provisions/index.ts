import compiled from 'compiled:kinds';
import type { CompiledKinds } from './compiled.ts';
import type { Recogniser } from './provision.ts';

/** Every kind of provision that is read: a page each, found in this folder by the build. */
export const provisionKinds: CompiledKinds = compiled;

/** Kinds that are read by patterns, alone or beside their definition. */
export const recognisers: readonly Recogniser[] = Object.values(provisionKinds.code).flatMap((code) =>
  'default' in code ? [code.default as Recogniser] : [],
);
