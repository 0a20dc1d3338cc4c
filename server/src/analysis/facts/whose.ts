import type { Role } from '../parties/party.ts';
import type { Facts } from './facts.ts';
import { namesKnown } from './ownership.ts';

/** "Background IP of the University", "owned by Vendor", "our toolkit": whose a thing is called, where it is somebody's first. */
export function ownerNamedIn(words: string, facts: Facts): Role | undefined {
  const named =
    /\b(?:of|by) (?:the )?([A-Z][\w-]{0,40})|\b(?:the )?([A-Z][\w-]{0,40})['’]s\b|\b([Yy]our|[Mm]y|[Oo]ur)\b/.exec(
      words,
    );
  return named ? namesKnown(facts).roleOf(named[1] ?? named[2] ?? named[3]!) : undefined;
}

/** Whether something is called the provider's: "Vendor's pre-existing engine", "the Provider Tools", "our code". */
export function namesProvidersThing(text: string, facts: Facts): boolean {
  const { roleOf } = namesKnown(facts);
  for (const { 1: owner, 2: title, 3: pronoun } of text.matchAll(called))
    if (roleOf((owner ?? title ?? pronoun)!) === 'provider') return true;
  return false;
}
const called =
  /\b([A-Z][\w-]{0,40})['’]s (?!consent|prior|written|approval|permission|personnel|employees|staff|business|customers?)|\b([A-Z][\w-]{0,40}) (?:[A-Z]\w{0,30} ){0,2}(?:Tools?|Technology|Components?|Materials?|Software|IPRs?|Background|Know-How|Utilities|Libraries|Platform|Engine|Runtime|Code|Framework)\b|\b([Oo]ur|[Mm]y) /g;
