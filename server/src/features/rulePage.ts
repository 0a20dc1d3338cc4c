import type { Playbook } from '../playbook/playbook.ts';
import type { Position, Stance } from '../playbook/positions.ts';
import { readPage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';

/** A rule's page with what the firm thinks of it in front, for both sides. */
export function pageFor({ id, page }: Rule, playbooks: readonly Playbook[]): string {
  const { body } = readPage(page);
  const position = playbooks.map(({ positions }) => positions.get(id)).find((one) => one !== undefined);
  if (!position) return body;
  const [, title = '', rest = body] = /^(# .+)\n([\s\S]*)$/.exec(body) ?? [];
  return [title, ...firmsPart(position), rest.trim()].filter(Boolean).join('\n\n');
}

function firmsPart({ stances, approver, note }: Position): readonly string[] {
  const { provider, customer, neutral } = stances;
  const shared = provider && JSON.stringify(provider) === JSON.stringify(customer);
  return [
    '## The firm’s position',
    ...(shared
      ? [stanceInWords('Either side', provider)]
      : [stanceInWords('Provider', provider), stanceInWords('Customer', customer)]),
    ...(neutral && !shared ? [stanceInWords('Neutral', neutral)] : []),
    approver ? `**Approval.** ${approver}` : '',
    note ?? '',
  ];
}

const stanceInWords = (who: string, stance: Stance | undefined): string =>
  stance
    ? [
        `**${who}.**`,
        stance.preferred && `Preferred: ${stance.preferred}`,
        stance.fallback && `Fallback: ${stance.fallback}`,
        stance.walkAway && `Walk away: ${stance.walkAway}`,
      ]
        .filter(Boolean)
        .join(' ')
    : '';
