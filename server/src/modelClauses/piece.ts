export type PartyRole = 'provider' | 'customer';

export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  /** `[Provider]`, `[Customer]`. A possessive 's stays in the literal behind it. */
  | { readonly kind: 'party'; readonly role: PartyRole }
  /** `{Deliverables}`: a defined term, by the name the library gives it. */
  | { readonly kind: 'term'; readonly name: string }
  /** `[30]` or `[description of the field]`: what only the attorney knows. */
  | { readonly kind: 'blank'; readonly text: string }
  /** `[non-exclusive|exclusive]`: the first is the default. */
  | { readonly kind: 'choice'; readonly options: readonly string[] };
