import type { Statement, Title, Token } from './statement.ts';

export function readTitles(_tokens: readonly Token[], _statements: readonly Statement[]): readonly Title[] {
  return [];
}
