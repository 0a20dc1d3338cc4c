import type { Agreement } from '../analysis/agreement.ts';
import type { Role } from '../analysis/parties/party.ts';

/** Who hands the data over, where the paper says it of one side alone. */
export function giverOf({ provisions }: Agreement): Role | undefined {
  const from = new Set(
    provisions
      .of('data-provision', 'license-grant')
      .flatMap(({ kind, from, elements }) =>
        from && (kind === 'data-provision' || elements.has('subject:data')) ? [from] : [],
      ),
  );
  return from.size === 1 ? [...from][0] : undefined;
}
