import type { Agreement } from '../analysis/agreement.ts';
import { memo } from '../analysis/memo.ts';
import { isBritish, mostUsed, sectionWord, wordFor } from './paperHabits.ts';
import { productName } from './productName.ts';
import { promisedHelp, runsOn } from './runsOn.ts';
import { agreementTerm } from './termMapping.ts';

// A paper has its own words for what every paper has: "the Term", "working days", "expiry", "text form".

export type Replacement = readonly [RegExp, string];

/** What the library's words become in this paper, in order; applied before the paper's name for itself is put in. */
export const houseWords = memo((agreement: Agreement): readonly Replacement[] => [
  ...runningOn(agreement),
  ...dates(agreement),
  ...services(agreement),
  ...outputReplacements(agreement),
  ...habits(agreement),
  ...(isBritish(agreement) && !canada.test(agreement.text) ? inEngland : []),
  ...(isGerman(agreement) ? underGermanLaw : []),
  ...(/\bin text form\b/i.test(agreement.text) ? inTextForm : []),
]);

export const inHouseWords = (source: string, words: readonly Replacement[] = []): string =>
  words.reduce((text, [from, to]) => text.replace(from, to), source);

/** By this name and no other: "Service" is not "Services". */
const isDefined = ({ terms }: Agreement, name: string): boolean => terms.all.some(({ term }) => term === name);

/** Defined, or written with a capital throughout, because a cover page or a habit says so. */
const isCapitalised = (agreement: Agreement, name: string): boolean => {
  const times = (word: string): number => agreement.text.match(new RegExp(`\\bthe ${word}\\b`, 'g'))?.length ?? 0;
  return isDefined(agreement, name) || (times(name) > 1 && !times(name.toLowerCase()));
};

/** Data and models are needed until the last of what runs on has ended. */
function runningOn(agreement: Agreement): readonly Replacement[] {
  const what = runsOn(agreement);
  if (!what) return helping(agreement);
  const [every, any] = /^(?:hosting|support|maintenance)$/.test(what)
    ? [what, what]
    : [`every ${what} under it`, `any ${what} under it`];
  return [
    [/(?<=\bdays )after this Agreement ends\b/g, `after this Agreement and ${every} have ended`],
    [/\bWhile this Agreement continues\b/g, `While this Agreement or ${any} continues`],
  ];
}

/** Nobody deletes what is still needed to help at the end. */
function helping(agreement: Agreement): readonly Replacement[] {
  const clause = promisedHelp(agreement)?.clause;
  if (!clause || !/^\d+(?:\.\d+)*$/.test(clause.number)) return [];
  const name = `${wordFor(clause.number, agreement.text, sectionWord(agreement))} ${clause.number}`;
  return [
    [
      /(?<=\bdays )after this Agreement ends\b/g,
      `after this Agreement or, if later, the assistance under ${name} ends`,
    ],
  ];
}

/** "Jointly owned intellectual property" is what one clause of the paper makes so. */
export function jointlyReplacements(agreement: Agreement): readonly Replacement[] {
  const clauses = [
    ...new Set(
      agreement.provisions
        .of('joint-ownership')
        .filter(({ clause }) => clause.part === 'body' && /^\d+(?:\.\d+)+$/.test(clause.number))
        .map(({ clause }) => clause),
    ),
  ];
  const [only] = clauses;
  if (!only || clauses.length > 1) return [];
  const results = agreementTerm(agreement, 'Foreground IP');
  const what =
    results && agreement.text.slice(only.start, only.end).includes(results) ? results : 'intellectual property';
  return [
    [
      /\bjointly owned intellectual property\b/g,
      `${what} jointly owned under ${wordFor(only.number, agreement.text, sectionWord(agreement))} ${only.number}`,
    ],
  ];
}

function dates(agreement: Agreement): readonly Replacement[] {
  const begins =
    ['Effective Date', 'Commencement Date', 'Start Date'].find((name) => isDefined(agreement, name)) ??
    (/\bthe Effective Date\b/.test(agreement.text) ? 'Effective Date' : undefined);
  return [
    ...(begins
      ? [[/\bthe effective date(?: of this Agreement)?\b/g, `the ${begins}`] as const]
      : /\beffective date\b/i.test(agreement.text)
        ? []
        : [[/\bthe effective date of this Agreement\b/g, 'the date of this Agreement'] as const]),
    ...(isCapitalised(agreement, 'Term')
      ? [
          [/\bthe term(?: of this Agreement)?\b(?! of\b)/g, 'the Term'] as const,
          [/\bWhile this Agreement continues\b/g, 'During the Term'] as const,
          [/(?<=During the Term and for \[\d+\] months )afterwards\b/g, 'after it'] as const,
        ]
      : []),
    ...feesCalled(agreement),
  ];
}

/** What is paid is "the Charges" to a paper that knows no fees. */
function feesCalled(agreement: Agreement): readonly Replacement[] {
  const name = isCapitalised(agreement, 'Fees')
    ? 'Fees'
    : /(?<!\b(?:attorneys?['’]?|legal|court|professional|licen[cs]e) )\bfees?\b/i.test(agreement.text)
      ? undefined
      : isCapitalised(agreement, 'Charges')
        ? 'Charges'
        : /\b(?:the|all|its|our|undisputed|monthly|annual) charges\b/.test(agreement.text)
          ? 'charges'
          : undefined;
  return name ? [[/(?<!(?:['’]|\bits) )\bfees\b(?= |[.,;)])/g, name]] : [];
}

/** Spelled as in England, insured as in America. */
const canada = /\b(?:Canad(?:a|ian)|Ontario|Qu[ée]bec|British Columbia|Alberta|Nova Scotia|Manitoba|New Brunswick)\b/;

/** Insurance has another name in England, and so has the day on which a company is sold. */
const inEngland: readonly Replacement[] = [
  [/\bprofessional liability\b/g, 'professional indemnity'],
  [/\bcommercial general liability\b/g, 'public liability'],
  [/\bgeneral liability policy\b/g, 'public liability policy'],
  [/\bafter closing\b/g, 'after completion'],
  [/\battorneys' fees\b/g, 'legal fees'],
];

function services(agreement: Agreement): readonly Replacement[] {
  if (
    !/\bServices?\b|\b(?:the|these|our|its|such|any|all|of) services?\b(?! (?:levels?|providers?|marks?)\b)/.test(
      agreement.text,
    )
  ) {
    const product = productName(agreement);
    return product
      ? [
          [/\b(?:perform the services|do the work) under this Agreement\b/g, `provide ${product}`],
          [/\bthe affected services\b/g, `the affected part of ${product}`],
          [/\bthe services\b/g, product],
        ]
      : [[/\bperform the services under this Agreement\b/g, 'do the work under this Agreement']];
  }
  if (isCapitalised(agreement, 'Services'))
    return [
      [/\bdo the work under this Agreement\b/g, 'perform the Services'],
      [/\bthe (affected )?services\b/g, 'the $1Services'],
    ];
  const runs = ['Hosting', 'Subscription'].find((name) => isDefined(agreement, name));
  if (!isCapitalised(agreement, 'Service')) return runs ? [[/\bthe affected services\b/g, `the ${runs}`]] : [];
  return [
    [/\b(?:perform the services|do the work) under this Agreement\b/g, 'provide the Service'],
    [/\bthe affected services\b/g, 'the affected part of the Service'],
    [/\bthe services (require|call|last|end)\b/g, 'the Service $1s'],
    [/\bthe services\b/g, 'the Service'],
  ];
}

/** What a model answers, where the paper has a term for it. */
function outputReplacements(agreement: Agreement): readonly Replacement[] {
  const name = ['Outputs', 'Output'].find((one) => isDefined(agreement, one));
  if (!name) return [];
  const one = name === 'Output';
  return [
    [/\bresults before relying on them\b/g, `${name} before relying on ${one ? 'it' : 'them'}`],
    [/\bto which results are put\b/g, `to which ${name} ${one ? 'is' : 'are'} put`],
    [/\b(use it makes|review) of results\b/g, `$1 of ${name}`],
    [/\b(use|checking|explaining) results\b/g, `$1 ${name}`],
    [
      /\bAI systems are probabilistic and their results may be wrong\b/g,
      `The AI system is probabilistic and ${name} may be wrong`,
    ],
  ];
}

/** Whom a customer serves that has no customers: a hospital, an insurer, a law firm. */
const peopleServed =
  /\b(patients|policyholders|clients|members|students|pupils|tenants|passengers|guests|readers|citizens)\b/g;
const customersOfCustomer =
  /\b((?:identity or that of|available to) (?:its|their|her|his|our|your)|linked to [^,.;]{1,40}, (?:its|their|her|his|our|your)) customers\b/g;

function habits({ text, terms }: Agreement): readonly Replacement[] {
  const times = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const words: Replacement[] = [];
  const working = times(/\bworking days?\b/gi) > times(/\bbusiness days?\b/gi);
  const said = mostUsed(text, /\b[Tt]his ([Ss]ection|[Cc]lause|[Aa]rticle|[Pp]aragraph)\b/g);
  // In Article 6 the new words are Section 6.4, and not all of the article.
  const own = !said || /article/i.test(said) ? /\b([Ss]ection|[Cc]lause|[Pp]aragraph)s? \d+\.\d/.exec(text)?.[1] : said;
  if (own && !/paragraph/i.test(own)) words.push([/\b([Tt])his paragraph\b/g, `$1his ${own}`]);
  const day = working ? 'working day' : 'business day';
  const isTerm = ['Business Day', 'Working Day', 'Business Days', 'Working Days'].some((name) => terms.get(name));
  if (working || isTerm) words.push([/\bbusiness day/g, isTerm ? (working ? 'Working Day' : 'Business Day') : day]);
  if (/\bits group\b/.test(text) && !/\baffiliates?\b/i.test(text)) words.push([/\bits affiliates\b/g, 'its group']);
  if (/\b(?:its|their|her|his) Affiliates\b/.test(text) && !/\baffiliates\b/.test(text))
    words.push([/\b(its|their|her|his|our|your) affiliates\b/g, '$1 Affiliates']);
  const served = /\bcustomers\b/.test(text) ? undefined : mostUsed(text, peopleServed);
  if (served && times(new RegExp(`\\b${served}\\b`, 'g')) > 1) words.push([customersOfCustomer, `$1 ${served}`]);
  if (times(/\bexpiry\b/gi) > times(/\bexpiration\b/gi)) words.push([/\bexpiration\b/g, 'expiry']);
  if (times(/\bindemnit(?:y|ies)\b/gi) > times(/\bindemnification\b/gi))
    words.push([/\bindemnification obligations\b/g, 'indemnities'], [/\bindemnification\b/g, 'indemnities']);
  return words;
}

/** Numbered by §, or under the law of a country in which copyright cannot be assigned. */
export const isGerman = memo(
  ({ text, clauses }: Agreement): boolean =>
    /\b(?:German law|laws? of (?:the Federal Republic of )?Germany|Austrian law|laws? of Austria)\b|\b(?:BGB|HGB|UrhG|ABGB)\b/.test(
      text,
    ) || clauses.filter(({ heading }) => /^[\s#*_]*§ ?\d/.test(text.slice(heading.start, heading.end))).length > 2,
);

/** Copyright stays with the author; what passes are rights of use, and a contract is transferred. */
const underGermanLaw: readonly Replacement[] = [
  [
    /\bhereby (irrevocably )?assigns to (\[\w+\])((?:, effective [^,]+,)?) all right, title and interest in(?: and to)?\b/g,
    'hereby $1transfers to $2$3 the exclusive rights of use, unlimited in time, territory and content, in',
  ],
  [/\ball right, title and interest (?:in and to|in)\b/g, 'all rights in'],
  [/\b(?:any )?right, title and interest\b/g, 'rights'],
  [/\bassign(s|ing)?\b/g, 'transfer$1'],
  [/\bassigned\b/g, 'transferred'],
  [/\bassignment\b/g, 'transfer'],
  [/\bAssignment\b/g, 'Transfer'],
  [/\bassignee\b/g, 'transferee'],
  [/\ban transfer/g, 'a transfer'],
];

const inTextForm: readonly Replacement[] = [
  [/\bprior written consent\b/g, 'prior consent in text form'],
  [/\bwritten (consent|notice)\b/g, '$1 in text form'],
  [/\bin writing\b/g, 'in text form'],
];
