import { read } from '../server/src/analysis/agreement.ts';
import { featuresOf } from '../server/src/analysis/classifier/features.ts';
import { isTarget } from '../server/src/analysis/classifier/targets.ts';
import { readSentence } from '../server/src/analysis/statements/index.ts';
import { nameMentions, thingsOfTerms } from '../server/src/analysis/statements/mentions.ts';
import { carrier, type Row } from './wordingBank.ts';

export interface Example {
  readonly row: Row;
  readonly features: readonly number[];
  readonly found: (name: string) => boolean;
}

export function exampleOf(row: Row): Example {
  const text = carrier(row);
  const agreement = read(text, undefined, { kind: 'agency', classify: false });
  const names = nameMentions(agreement.parties, thingsOfTerms(agreement.terms));
  const from = text.indexOf(`2. ${row.text}`) + 3;
  const inside = agreement.sentences.filter(({ start, end }) => start < from + row.text.length && end > from);
  const found = agreement.provisions.all.filter(({ sentence }) => inside.includes(sentence));
  const features = new Set<number>();
  for (const sentence of inside)
    for (const feature of featuresOf(
      readSentence(sentence, names),
      found.filter((one) => one.sentence === sentence),
    ))
      features.add(feature);
  return { row, features: [...features], found: (name) => found.some((one) => isTarget(name, one)) };
}
