import type { Event, Statement, Token } from './statement.ts';

export function readEvents(_tokens: readonly Token[], _statements: readonly Statement[]): readonly Event[] {
  return [];
}
