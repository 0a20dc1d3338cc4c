import { backgroundFacts } from './background.ts';
import { dataFacts } from './data.ts';
import { endingFacts } from './endings.ts';
import { engagementFacts } from './engagement.ts';
import { exclusivityFacts } from './exclusivity.ts';
import type { NamedFacts } from './facts.ts';
import { jointFacts } from './joint.ts';
import { liabilityFacts } from './liability.ts';
import { limitFacts } from './limits.ts';
import { methodFacts } from './methods.ts';
import { modelFacts } from './model.ts';
import { ownershipFacts } from './ownership.ts';
import { performanceFacts } from './performance.ts';
import { exitFacts } from './sales.ts';
import { softwareFacts } from './software.ts';
import { survivalFacts } from './survival.ts';
import { sweepFacts } from './sweeps.ts';

/** All facts that have a name. */
export const namedFacts: NamedFacts = {
  ...ownershipFacts,
  ...methodFacts,
  ...backgroundFacts,
  ...softwareFacts,
  ...modelFacts,
  ...dataFacts,
  ...jointFacts,
  ...exclusivityFacts,
  ...exitFacts,
  ...endingFacts,
  ...survivalFacts,
  ...sweepFacts,
  ...performanceFacts,
  ...liabilityFacts,
  ...limitFacts,
  ...engagementFacts,
};
