import type { Figure, Token } from './statement.ts';

export function readFigures(_tokens: readonly Token[]): readonly Figure[] {
  return [];
}
