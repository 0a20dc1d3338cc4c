import type { Rule } from '../rule.ts';
import knowledgeTransferMissing from './knowledge-transfer-missing.ts';
import modelDispositionMissing from './model-disposition-missing.ts';
import survivalMissing from './survival-missing.ts';

/** The rules of the topic. */
export const exit: readonly Rule[] = [modelDispositionMissing, knowledgeTransferMissing, survivalMissing];
