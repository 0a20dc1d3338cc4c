import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { namePattern } from '../analysis/namePattern.ts';
import { dealOf } from './deal.ts';
import { namesResults } from './results.ts';
import { systemName } from './systemName.ts';

/**
 * The library calls a thing by one name; an agreement may have its own. Each row: the library's name, then names under
 * which real paper defines the same thing, best first. Only a defined term counts; a word in passing is not a name.
 */
const sameThing: Readonly<Record<string, readonly RegExp[]>> = {
  Deliverables: [
    /^deliverables?$/i,
    /^work products?$/i,
    /^developed (?:materials?|works?|technology|software)$/i,
    /^(?:project|contract) deliverables?$/i,
    /^deliverable items?$/i,
  ],
  'Provider IP': [
    /^(?:provider|consultant|agency|contractor|developer|vendor|supplier|licensor|service provider)(?:'s)? (?:ip|intellectual property|materials|technology|tools|property|background (?:ip|technology|intellectual property)|pre-?existing (?:ip|materials|works?|technology))$/i,
    /^(?:pre-?existing|background|prior) (?:ip|intellectual property|materials|technology|works?|property|inventions)$/i,
  ],
  'Background IP': [
    /^background$/i,
    /^background (?:ip|iprs?|intellectual property(?: rights)?|technology|rights|materials)$/i,
    /^pre-?existing (?:ip|intellectual property|technology|materials)$/i,
  ],
  'Foreground IP': [
    /^(?:foreground|project|collaboration|arising|developed|resulting) (?:ip|intellectual property|technology|inventions|results)$/i,
  ],
  'Joint IP': [/^joint(?:ly owned)? (?:ip|intellectual property|inventions|technology|know-how)$/i],
  'Customer Data': [
    /^(?:customer|client|company|licensee|subscriber|controller|user|your) (?:data|content|information|materials|documents|records|inputs?|files)$/i,
    /^(?:input|training) data$/i,
    /^inputs?$/i,
  ],
  'Confidential Information': [
    /^confidential (?:information|material)s?$/i,
    /^proprietary (?:information|materials)$/i,
    /^proprietary and confidential information$/i,
  ],
  Outputs: [/^outputs?$/i, /^(?:model|ai|generated|system) outputs?$/i],
  'AI System': [
    /^ai (?:system|services?|features|tool|solution|product|model)s?$/i,
    /^(?:system|platform|solution|tool)$/i,
  ],
  'Trained Model': [
    /^(?:trained|custom|client|customer|resulting|fine-tuned|tuned|bespoke|project|new|delivered) models?$/i,
    /^models?$/i,
  ],
  Methodology: [/^(?:methodology|methodologies|methods)$/i],
  'Derived Data': [/^(?:derived|aggregated?|usage) data$/i, /^derivative data$/i],
  Affiliates: [/^affiliates?$/i, /^(?:related|group) (?:companies|company|entities|undertakings?)$/i, /^group$/i],
  'Direct Competitor': [/^(?:direct |named |restricted )?competitor$/i],
  'Change of Control': [/^change (?:of|in) control$/i],
  Project: [/^(?:project|program(?:me)?|collaboration|joint development (?:project|program)|development program)$/i],
};

/**
 * What the paper calls the thing: by a term that it defines or, failing that, by a name that it uses without saying what it
 * means. A second name beside that would not make it clearer.
 */
export const calledHere = (agreement: Agreement, name: string): string | undefined =>
  agreementTerm(agreement, name) ?? usedFor(agreement, name);

/** The agreement's own term for what the library calls `name`, written as the agreement writes it; undefined where it has none. */
export function agreementTerm(agreement: Agreement, name: string): string | undefined {
  // Dozens of clauses, offered at once, ask for the same few things.
  let own = termMatches.get(agreement);
  if (!own) termMatches.set(agreement, (own = new Map()));
  if (!own.has(name)) own.set(name, termFor(agreement, name));
  return own.get(name);
}

const termMatches = new WeakMap<Agreement, Map<string, string | undefined>>();

function termFor(agreement: Agreement, name: string): string | undefined {
  const { terms, sentences, text, attributes } = agreement;
  for (const pattern of [new RegExp(`^${namePattern(name)}$`, 'i'), ...(sameThing[name] ?? [])]) {
    const found = terms.all.find(({ term, meaning }) => pattern.test(term) && meaning.clause.part !== 'exhibit');
    if (found)
      return endsInS(name) && !endsInS(found.term) && severalOf(found.term).test(text) ? found.term + 's' : found.term;
  }
  const acted = actedOn[name]?.(agreement);
  if (acted) return acted;
  // Terms of a cover page or of a parent agreement: used here like defined ones, defined elsewhere.
  const used = new RegExp(`[a-z,] ${name}\\b`, 'g');
  const definedElsewhere = attributes.underParent || /\b(?:Cover Page|Key Terms|Order Form)\b/.test(text);
  if (definedElsewhere && /^(?:Deliverables|Confidential Information|Customer Data|Outputs)$/.test(name)) {
    let uses = 0;
    for (const { text: words } of sentences) uses += words.match(used)?.length ?? 0;
    if (uses >= 3) return name;
  }
  return undefined;
}

function usedFor(agreement: Agreement, name: string): string | undefined {
  // What the paper says of such things without defining them is its own affair: a definition of ours would give its word another sense.
  if (name === 'Provider IP') return undefined;
  const patterns = sameThing[name]?.filter((pattern) => / /.test(pattern.source.replace('(?: ', ''))) ?? [];
  return namesUsed(agreement).find((used) => patterns.some((pattern) => pattern.test(used)));
}

/** Names of several words, as the paper writes them in the middle of a sentence. */
const namesUsed = memo(({ sentences }: Agreement): readonly string[] => {
  const names = new Set<string>();
  for (const { text, clause } of sentences)
    if (clause.part === 'body' || clause.part === 'recitals')
      for (const [, name] of text.matchAll(/(?:[a-z,] |['’]s )((?:[A-Z][a-zA-Z-]+ ){1,2}(?:[A-Z][a-zA-Z-]+))\b/g))
        names.add(name!);
  return [...names];
});

/** By what is done with it, where no name tells: what the customer hands over is its data, whatever it is called. */
const actedOn: Readonly<Record<string, (agreement: Agreement) => string | undefined>> = {
  Outputs: ({ terms, text }) => {
    // Named in passing: 'the draft note and any letters are "Outputs"'.
    const own = /["“][*_]{0,2}(Outputs?)[*_]{0,2}[.,]?["”]/.exec(text)?.[1];
    if (own) return own;
    const names = [
      ...new Set(terms.all.filter(({ term, meaning }) => namesResults(term, meaning.text)).map(({ term }) => term)),
    ];
    const [only] = names;
    if (!only || names.length > 1) return undefined;
    return new RegExp(`\\b${namePattern(only)}s\\b`).test(text) ? `${only}s` : only;
  },
  Deliverables: whatPasses,
  'Customer Data': (agreement) =>
    mostActedOn(
      agreement,
      agreement.provisions.of(
        'data-provision',
        'data-use',
        'training-use',
        'model-training',
        'data-retention',
        'data-combination',
        'license-grant',
      ),
      (term) =>
        /(?:^|\s)(?:Data|Datasets?|Archives?|Collection|Records|Recordings|Readings|Images|Imagery|Photographs|Files|Logs|Studies|Samples|Content|Documents|Corpus|Texts|Transcripts|Inputs?|Materials?|Assets)$/.test(
          term,
        ) &&
        !/\b(?:Personal|Derived|Usage|Aggregate[d]?|Output|Confidential|Performance|Benchmark|Provider|Vendor|Supplier|Consultant|Developer|Licensor|Licensed|Open|Third|Work|Marketing)\b/.test(
          term,
        ) &&
        !(/\bTest\b/.test(term) && forMeasuring.test(agreement.terms.get(term)?.meaning.text ?? '')),
    ) ?? undefinedDataName(agreement),
  'Foreground IP': (agreement) =>
    mostActedOn(agreement, agreement.provisions.of('joint-ownership', 'foreground-allocation'), (term) =>
      madeTogether.test(term),
    ) ??
    usedAsName(agreement, /[a-z,] (?:the )?(Results|Developments|Project IP|Project Results)\b/) ??
    agreementTerm(agreement, 'Joint IP'),
  // What the parties are said to own together, where they say so of one thing that has a name.
  'Joint IP': ({ provisions, terms, parties }) => {
    const owned = new Set(
      provisions.of('joint-ownership').flatMap(({ sentence: { text } }) => {
        const [, name] =
          /^(?:[^.;]{0,80}\b(?:and|or) )?(?:[A-Za-z ]{0,30}\()?"?(?:[Tt]he |[Aa]ll |[Aa]ny )?([A-Z][A-Za-z -]+?)"?\)? (?:is|are|shall be|will be) (?:jointly |owned jointly|co-?owned|the joint property)/.exec(
            text,
          ) ?? [];
        return name && terms.get(name) && !parties.some(({ label }) => label === name) ? [name] : [];
      }),
    );
    return owned.size === 1 ? [...owned][0] : undefined;
  },
  // One model is built, and has a name, or goes by the same words.
  'Trained Model': (agreement) => {
    const name = systemName(agreement);
    // What is built under a name of its own is what was trained; a platform is what it runs on, and a host keeps what it runs.
    if (
      name &&
      (/ Model$/.test(name) || (built.test(name) && agreement.terms.get(name) && dealOf(agreement) !== 'hosted'))
    )
      return name;
    const own = [...new Set(agreement.terms.all.map(({ term }) => term))].filter((term) => trained.test(term));
    if (own.length === 1) return own[0];
    const plain = agreement.text.match(/\b(?:custom|tuned|fine-tuned|bespoke|resulting|adapted) model\b/g) ?? [];
    return plain.length > 1 && new Set(plain).size === 1 ? plain[0] : undefined;
  },
  'Background IP': ({ text }) =>
    /\bbackground (?:technology|intellectual property|rights|materials|know-how)\b/.exec(text)?.[0],
  'Provider IP': ({ terms, parties }) => {
    const provider = parties.find(({ role }) => role === 'provider');
    return terms.all.find(
      ({ term, meaning }) =>
        workName.test(term) &&
        provider !== undefined &&
        meaning.text.includes(`${provider.label}'s`) &&
        /\b(?:as at the date|before the|prior to|existing|pre-existing|already)\b/.test(meaning.text),
    )?.term;
  },
};

/** Data on which results are measured, where others give it to be worked with. */
const forMeasuring =
  /\b(?:evaluat\w+|benchmark\w*|hold-?out|acceptance|accura\w+|measur(?:e|ing) (?:the )?performance)\b/i;
/** What is made and handed over under one name. */
const built = /(?:^| )(?:Engine|Assistant|Classifier|Chatbot|Bot|Agent|Predictor|Copilot)$/;
/** A model with a name, that nobody had before. */
const trained =
  /^(?!(?:Base|Foundation|Third|Open|Licensed|Pre|Existing|Background|Underlying|General|Public|Language|Provider|Vendor|Supplier|Competing|Shared|Core|Standard|AI|Other)\b)[A-Z][a-z]+ Model$/;

/** "The Training Images", which are defined in a way that is not read, or nowhere, and of which the paper goes on speaking. */
function undefinedDataName({ provisions, text }: Agreement): string | undefined {
  const given = provisions.of('data-provision', 'data-use', 'training-use').map(({ sentence }) => sentence.text);
  const names = new Set(
    given.flatMap((one) =>
      [
        ...one.matchAll(
          /\bthe ((?:[A-Z][a-z]+ ){1,2}(?:Data|Images|Records|Recordings|Readings|Documents|Samples|Files|Logs))\b/g,
        ),
      ].map(([, name]) => name!),
    ),
  );
  // 'The recordings and what your clinicians edit are "Visit Data."'
  const tagged = [...text.matchAll(/["“][*_]{0,2}([A-Z][a-z]+ (?:Data|Content|Records))[*_]{0,2}[.,]?[*_]{0,2}["”]/g)];
  for (const [, name] of tagged) names.add(name!);
  const [only, ...others] = [...names].filter(
    (name) =>
      (text.split(`the ${name}`).length > 3 || tagged.some(([, one]) => one === name)) &&
      !/^(?:Personal|Derived|Test|Usage|Output|Aggregate[d]?|Performance|Account)\b/.test(name),
  );
  return others.length ? undefined : only;
}

const madeTogether =
  /^(?!.*\b(?:Background|Prior|Existing|Pre-?[Ee]xisting|Own)\b).*\b(?:Results|Developments|Inventions|Technology|IP|Property|Outcomes|Work Products?)$/;

/** A name that is used twice or more in the middle of sentences, though nothing defines it. */
function usedAsName({ sentences }: Agreement, pattern: RegExp): string | undefined {
  const times = new Map<string, number>();
  for (const { text } of sentences) {
    const name = pattern.exec(text)?.[1];
    if (name) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].find(([, count]) => count >= 2)?.[0];
}

/** Names that a work may have as well as what it is made from. */
const sourceMaterialName = /(?:Materials?|Documents|Content|Assets|Files)$/;

/** The defined term that these provisions name most often. */
function mostActedOn(
  agreement: Agreement,
  provisions: readonly { readonly sentence: { readonly text: string } }[],
  isSuch: (term: string) => boolean,
): string | undefined {
  const { terms, parties } = agreement;
  const names = terms.all
    .map(({ term }) => term)
    .filter((term) => isSuch(term) && !parties.some(({ label, name }) => label === term || name === term));
  if (!names.length) return undefined;
  const sentences = [...new Set(provisions.map(({ sentence }) => sentence))];
  // What passes to the customer is the work, whatever else is done with it.
  const passing = agreement.provisions
    .of('ip-assignment', 'deliverables')
    .filter(
      ({ from, to, sentence }) =>
        from !== 'customer' &&
        to !== 'provider' &&
        !agreement.provisions.of('data-provision').some((one) => one.sentence === sentence),
    )
    .map(({ sentence }) => sentence.text);
  const counted = [...new Set(names)].map((term) => {
    const named = new RegExp(`\\b${namePattern(term)}\\b`);
    const isWork = sourceMaterialName.test(term) && passing.some((text) => named.test(text));
    return { term, times: isWork ? 0 : sentences.filter(({ text }) => named.test(text)).length };
  });
  return counted.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times)[0]?.term;
}

/** What the paper calls the thing that becomes the customer's: "the Software". */
function whatPasses({ provisions, terms, parties }: Agreement): string | undefined {
  const things = terms.all.filter(
    (one) =>
      (workName.test(one.term) || terms.senses(one).includes('model')) &&
      !dataWord.test(one.term) &&
      !parties.some(({ label, name }) => label === one.term || name === one.term),
  );
  for (const { sentence, to, elements } of provisions.of('ip-assignment', 'foreground-allocation')) {
    if (to !== 'customer' || elements.has('kept')) continue;
    const found = things.find(({ term }) => new RegExp(`\\b${namePattern(term)}\\b`).test(sentence.text));
    if (found) return found.term;
  }
  return undefined;
}

const dataWord = /(?:Data|Datasets?|Information|Inputs?|Outputs?|IP|Property|Services|Field)$/;

/** Words for what is made; "Services" are not a thing. */
const workName =
  /^[A-Z][\w ]*$(?<=\b(?:Works?|Product|Products|Software|Program|App|Application|Website|Site|System|Platform|Materials|Results|Items|Code|Developments|Creations|Designs?|Content))/;

const endsInS = (word: string): boolean => /s$/.test(word);
/** "Deliverable" is one of several; "Output" may be a mass, and is, unless the paper says "Outputs". */
const severalOf = (term: string): RegExp =>
  /^(?:deliverable|affiliate)$/i.test(term) ? /^/ : /^output$/i.test(term) ? /\bOutputs\b/ : /$^/;
