import { control } from './control/index.ts';
import { data } from './data/index.ts';
import { drafting } from './drafting/index.ts';
import { engagement } from './engagement/index.ts';
import { exclusivity } from './exclusivity/index.ts';
import { exit } from './exit/index.ts';
import { governance } from './governance/index.ts';
import { joint } from './joint/index.ts';
import { liability } from './liability/index.ts';
import { license } from './license/index.ts';
import { model } from './model/index.ts';
import { ownership } from './ownership/index.ts';
import { performance } from './performance/index.ts';
import { residuals } from './residuals/index.ts';
import type { Rule } from './rule.ts';

/** The catalogue, by topic. */
export const rules: readonly Rule[] = [
  ...ownership,
  ...license,
  ...residuals,
  ...model,
  ...data,
  ...joint,
  ...exclusivity,
  ...control,
  ...performance,
  ...liability,
  ...governance,
  ...exit,
  ...engagement,
  ...drafting,
];
