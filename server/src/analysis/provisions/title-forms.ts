import type { Role } from '../parties/party.ts';
import { aParty, type Masked, mask, namesToMask, partyHere, partyMask, partyWords } from './maskedSentence.ts';
import type { Context } from './provision.ts';
import { matterOfTitle } from './title-words.ts';
import type { Stretch, TitleClaim } from './titleStatement.ts';

const passiveTitle = new RegExp(
  `\\b(?:propert(?:y|ies)(?: (?:solely|exclusively|jointly))? of|owned(?:[ ,]+(?:solely|exclusively|jointly|and|entirely|fully|outright|absolutely|at all times|in equal shares|equally|as between the parties|in its entirety|in their entirety)){0,5}[ ,]+by|(?:belongs?|(?<=\\b(?:as|be|are|is) )belonging)(?: (?:solely|exclusively|and|entirely|jointly|at all times|absolutely)){0,4} to|(?:[Tt]itle|[Oo]wnership|[Rr]ights?|interest)\\b[^.;]{0,120}\\b(?:remain|rest|reside|lie|stay|be|is)s?(?: (?:solely|exclusively|at all times|vested|and)){0,4} (?:with|in)|vests?(?:ed)?(?: (?:solely|exclusively|immediately|automatically|absolutely|and|upon [a-z]+)){0,4} (?:in|with)|(?:[Tt]itle|[Oo]wnership|[Rr]ights?)\\b[^.;]{0,120}\\b(?:shall|will) (?:transfer|pass)(?: [a-z]+){0,3} to|pass(?:es)?(?: [a-z]+){0,3} to|(?:assigned|transferred|conveyed|turned over|handed over|passed)(?: (?:irrevocably|exclusively|over|and|hereby)){0,3} to)[ ,]+(?:(?:and|the) )?${aParty}(?!'s (?!sole|exclusive))`,
  'g',
);
const activeTitle = new RegExp(
  `\\b${aParty},?(?: \\([^)]{0,60}\\))?(?:,? (?:shall|will|does|hereby|also|solely|exclusively|jointly|alone|at all times|and|to|expressly|irrevocably|each|continues? to|as between the parties|in turn|or its licensors|and its licensors|or its suppliers|and its suppliers|and its affiliates|therefore|thus|always|otherwise|automatically|agrees? that it)){0,6},? (own|owns|retain|retains|retaining|reserves?|keeps?|(?:remains?|is|are|be|be and remain) (?:the )?(?:(?:sole|exclusive|and|absolute) ){0,4}owners? of|(?:ha[sv]e?|holds?|receives?|obtains?|acquires?) (?:(?:sole|exclusive|full|and|absolute|complete) ){0,4}(?:ownership|title)|(?:ha[sv]e?|holds?) (?:all (?:of the )?(?:worldwide )?rights?,? (?:and )?titles?,? (?:and )?interests?|(?:the )?(?:sole and )?exclusive rights? in and to))\\b`,
  'g',
);
const possessive = new RegExp(
  `\\b(?:be|is|are|become|remain)s? (?:deemed )?(?:the )?(${partyWords})'s (?:(?:sole|exclusive|and|absolute) ){0,4}property\\b`,
  'g',
);
/** "The code becomes yours", "our tools stay ours". */
const oursOrYours =
  /\b(?:be|is|are|becomes?|remains?|stays?) (?:(?:solely|exclusively|entirely|alone|and) ){0,2}(ours|yours)\b/g;
const behindPreposition = /\b(?:of|to|for|with|by|from|upon) (?:the )?$/;
const receiving = new RegExp(`\\b(?:to|unto) (?:the )?${aParty}`);

const assigningForm =
  /\b(?:(hereby(?: and (?:irrevocably|forever))?|does|do|agrees?(?: [a-z]+)? to|undertakes? to|shall(?: and (?:hereby )?does)?|will(?: and (?:hereby )?does)?|must|is (?:required|obligated) to|to)(?: (?:hereby|irrevocably|unconditionally|and|promptly|forever|fully|expressly|automatically|also|absolutely|in perpetuity|without further consideration)|,){0,6} )?\b(assigns?|transfers?|conveys?|turns? over|hands? over)\b(?=,? (?:to|all|any|its|his|her|their|the|each|every|over|unto|and|or|ownership|title|full|transfers?|conveys?|sells?|assigns?|sets?|deliver|exclusively|such|without|such|upon|effective|in|worldwide|whatever|right)\b)/gi;

// The long patterns run only where their verbs stand: most sentences about an "owner" or a "transfer" leave here.
const passiveWords =
  /\b(?:propert(?:y|ies) (?:solely |exclusively |jointly )?of|owned\b|belong|vest|(?:remains?|rests?|resides?|lies?|stays?|be|is)\b[^.;]{0,40}\b(?:with|in) |pass|transfer|assigned|conveyed|turned over|handed over)/;
const oursWords = /\b(?:ours|yours)\b/;
const activeWords =
  /\b(?:own|owns|retain|retains|retaining|reserves?|keeps?|owners?|ownership|title|exclusive rights?)\b/;
const ownProperty = /'s (?:\w+ ){0,4}property\b/;
const assigningWords = /\b(?:assign|assigns|transfers?|conveys?|turns? over|hands? over)\b/i;

const maybe = (words: RegExp, text: string, pattern: RegExp): Iterable<RegExpExecArray> =>
  words.test(text) ? text.matchAll(pattern) : [];

export function titlesByPattern(text: string, context: Context): readonly TitleClaim[] {
  if (!matterOfTitle.test(text)) return [];
  if (
    /\b(?:represents?|warrants?|represented)\b[^.;]{0,30}\bthat\b|\bindemnif|\bin the event that any\b/i.test(
      text.slice(0, 260),
    )
  )
    return [];
  const anonymous = mask(text, namesToMask(context.parties));
  const roleAt = (from: number, name: string): Role | undefined => context.roleOf(text.slice(from, from + name.length));
  const masked: Masked = { text, anonymous, roleAt, roleOf: (words) => context.roleOf(words) };
  const found: TitleClaim[] = [];
  const add = (title: TitleClaim): void => {
    if (negated(text, title)) return;
    const subject = text.slice(title.subject.start, title.subject.end);
    if (!aboutIp(subject, text)) return;
    if (/\babandon|\belects? not to\b/i.test(text)) return;
    found.push({ ...title, maker: makerIn(title.subject, masked) });
  };
  for (const title of passiveTitles(masked)) if (found.length < 12) add(title);
  for (const titles of [possessiveTitles, oursTitles, activeTitles, assignedTitles])
    for (const title of titles(masked)) add(title);
  return found.sort((a, b) => a.words.start - b.words.start);
}

/** "Shall be the property of Client", "vests in Client", "ownership passes to Client". */
function* passiveTitles({ text, anonymous, roleAt }: Masked): Generator<TitleClaim> {
  for (const match of maybe(passiveWords, anonymous, passiveTitle)) {
    const words = { start: match.index, end: match.index + match[0].length };
    const start = phraseStart(text, match.index);
    const before = text.slice(start, match.index);
    const verb = match[0];
    const future = /^(?:assigned|transferred|conveyed|turned|handed|passed)/i.test(verb);
    if (
      future &&
      !/\b(?:(?:shall|will|must|to)(?: \w+){0,2} be(?: \w+ly)?|(?:is|are) hereby|hereby)(?: and hereby is)? $/i.test(
        before,
      ) &&
      !/^pass/i.test(verb)
    )
      continue;
    if (/\b(?:if|unless|whether|to the extent that|information|materials?) (?:is |are |it is )?$/i.test(before))
      continue;
    // "software owned by Client" names a thing; title is disposed of where a verb stands before or the sentence ends in it.
    if (
      /^owned/i.test(verb) &&
      !/\b(?:be|is|are|remain|remains|become|becomes|being|and|exclusively|jointly|solely)[ ,]*(?:[a-z]+ly )?$/i.test(
        before,
      )
    )
      continue;
    const kept = /\b(?:remain|remains|retained|continue)\b[^;]{0,40}$/i.test(before) || /\b(?:remain|stay)/i.test(verb);
    const joint = /\bjoint(?:ly)?(?:,? (?:and|or) [a-z]+)? $/i.test(before) || /\bjoint/i.test(verb);
    yield {
      form: future && !/\bhereby\b/.test(before.slice(-30)) ? 'promised' : kept ? 'kept' : 'owned',
      owner: joint ? 'both' : roleAt(words.end - match[1]!.length, match[1]!),
      // "Ownership in the results shall be with Company": the thing stands inside.
      subject: {
        start,
        end: /^(?:title|ownership|rights?|interest)/i.test(verb) ? match.index + verb.length : match.index,
      },
      words,
    };
  }
}

/** "Shall be Client's sole property". */
function* possessiveTitles({ text, anonymous, roleAt }: Masked): Generator<TitleClaim> {
  for (const match of maybe(ownProperty, anonymous, possessive)) {
    const start = phraseStart(text, match.index);
    yield {
      form: /^remain/i.test(match[0]) ? 'kept' : 'owned',
      owner: roleAt(match.index + match[0].indexOf(match[1]!), match[1]!),
      subject: { start, end: match.index },
      words: { start: match.index, end: match.index + match[0].length },
    };
  }
}

/** "The code becomes yours". */
function* oursTitles({ text, anonymous, roleOf }: Masked): Generator<TitleClaim> {
  for (const match of maybe(oursWords, anonymous, oursOrYours)) {
    const start = phraseStart(text, match.index);
    yield {
      form: /^(?:remain|stay)/i.test(match[0]) ? 'kept' : 'owned',
      owner: roleOf(/^y/.test(match[1]!) ? 'you' : 'we'),
      subject: { start, end: match.index },
      words: { start: match.index, end: match.index + match[0].length },
    };
  }
}

/** "Client owns", "Provider retains all right, title and interest in". */
function* activeTitles({ text, anonymous, roleAt }: Masked): Generator<TitleClaim> {
  for (const match of maybe(activeWords, anonymous, activeTitle)) {
    const verb = match[2]!;
    const end = phraseEnd(text, match.index + match[0].length);
    const rest = text.slice(match.index + match[0].length, end);
    const keeps = /^(?:retain|reserve|keep)/i.test(verb);
    if (
      keeps &&
      !/^(?: [a-z,]+){0,6} (?:rights?, title|title|ownership|all (?:of its )?(?:rights?|intellectual|other rights)|(?:its )?(?:intellectual property|copyright)|exclusive (?:rights?|property))/i.test(
        rest,
      )
    )
      continue;
    if (
      /\b(?:that|which|if|unless|whether|where) (?:the )?$/i.test(
        text.slice(Math.max(0, match.index - 14), match.index),
      ) &&
      !/agrees? that (?:the )?$|acknowledges? that (?:the )?$|(?:agree|acknowledge|understood)d? that (?:the )?$/i.test(
        text.slice(Math.max(0, match.index - 30), match.index),
      )
    )
      continue;
    const joint = /\bjoint/i.test(match[0]) || /\b(?:both|the) [Pp]arties\b|^[Pp]arties/.test(match[1]!);
    yield {
      form: /^(?:receive|obtain|acquire)/i.test(verb) ? 'promised' : keeps || /remain/i.test(verb) ? 'kept' : 'owned',
      owner: joint ? 'both' : roleAt(match.index, match[1]!),
      subject: { start: match.index + match[0].length, end },
      words: { start: match.index, end: match.index + match[0].length },
    };
  }
}

/** "Provider hereby assigns", "agrees to transfer". */
function* assignedTitles({ text, anonymous, roleAt }: Masked): Generator<TitleClaim> {
  for (const match of maybe(assigningWords, text, assigningForm)) {
    const [all, how = '', verb] = match;
    const at = match.index;
    const before = text.slice(0, at);
    if (
      /\b(?:successors?|permitted|heirs),? (?:and |or )?$|\b(?:may|not|right to|cannot|or otherwise|any attempt)\b[^,;]{0,30}$/i.test(
        before.slice(-50),
      )
    )
      continue;
    const third = /s$/i.test(verb!.split(' ')[0]!);
    const promise =
      /\b(?:agree|undertake|shall|will|must|to|required|obligated)/i.test(how) && !/\b(?:hereby|does)\b/i.test(how);
    if (!how && !third) continue;
    if (
      /^to$/i.test(how.trim()) &&
      !/\b(?:agrees?|undertakes?|obliged|obligated|covenants?)\b/i.test(before.slice(-80))
    )
      continue;
    const end = phraseEnd(text, at + all.length);
    const rest = text.slice(at + all.length, end);
    if (/^[^.;]{0,60}\b(?:the|a|an) (?:[\w-]+,? ){0,4}(?:right|licen[sc]e) to (?!title)/i.test(rest)) continue;
    // "Will transfer the updates by telecommunications" delivers a copy; title is moved by words for rights, or for the work.
    if (
      /^(?:transfer|turn|hand)/i.test(verb!) &&
      !/\b(?:rights?|title|interests?|ownership|copyrights?|patents?|intellectual|deliverables?|work product|results|inventions?)\b/i.test(
        rest,
      )
    )
      continue;
    let giver: Role | undefined;
    // "Shall hold in trust for the benefit of Harbor, and hereby assigns": Harbor does not assign.
    for (const mention of anonymous.slice(0, at).matchAll(partyMask))
      if (
        giver === undefined ||
        !behindPreposition.test(anonymous.slice(Math.max(0, mention.index - 12), mention.index))
      )
        giver = roleAt(mention.index, mention[1]!);
    const receiver = receiving.exec(anonymous.slice(at));
    const receiverAt = receiver ? at + receiver.index + receiver[0].length - receiver[1]!.length : 0;
    const other: Role | undefined = giver === 'provider' ? 'customer' : giver === 'customer' ? 'provider' : undefined;
    const owner = receiver ? roleAt(receiverAt, receiver[1]!) : other;
    if (!receiver && !/\b(?:right|title|interest|ownership|copyright)/i.test(rest)) continue;
    yield {
      form: promise ? 'promised' : 'assigned',
      owner: receiver && /\bother\b|each/i.test(receiver[1]!) ? 'both' : owner,
      giver,
      subject: { start: at + all.length, end },
      words: { start: at, end: at + all.length },
    };
  }
}

/** "developed by or on behalf of Acme and Beta": when two are named, nobody in particular. */
function makerIn({ start, end }: Stretch, { anonymous, roleAt }: Masked): Role | undefined {
  const subject = anonymous.slice(start, end);
  const makers = new Set<Role | undefined>();
  for (const by of subject.matchAll(/\b(?:by(?: or (?:on behalf of|for))?|that|which) (?:the )?(?=[A-Z])/g)) {
    partyHere.lastIndex = by.index + by[0].length;
    const who = partyHere.exec(subject);
    if (who) makers.add(roleAt(start + who.index, who[1]!));
  }
  return makers.size === 1 ? [...makers][0] : undefined;
}
/** The subject of a passive begins behind the last semicolon or "and that". */
const phraseStart = (text: string, at: number): number => {
  const semicolon = text.lastIndexOf(';', at);
  const that = Math.max(
    text.lastIndexOf('agrees that ', at),
    text.lastIndexOf('agree that ', at),
    text.lastIndexOf('acknowledges that ', at),
  );
  return Math.max(semicolon + 1, that < 0 ? 0 : that + text.slice(that).indexOf('that ') + 5, 0);
};

const phraseEnd = (text: string, at: number): number => {
  const semicolon = text.indexOf(';', at);
  return semicolon < 0 ? text.length : semicolon;
};

/** "Nothing in this Agreement assigns", "neither party shall own", "is not the property of". */
function negated(text: string, { words, form }: TitleClaim): boolean {
  const before = text.slice(Math.max(0, words.start - 60), words.start);
  if (
    /\b(?:not|never|no longer)(?: be| become| deemed(?: to be)?| the| in any way| hereby)*\s*(?:sole |exclusive |and )*$/i.test(
      before,
    )
  )
    return true;
  const start = text.slice(0, 120);
  if (/\bnothing\b[^.;]{0,90}\b(?:shall|will|is|in this|contained|herein)/i.test(start) && form !== 'kept') return true;
  return /^(?:neither|no) (?:party|title|right|transfer)/i.test(text) && form !== 'kept';
}

/** Title in intellectual property, not in shares, premises, goods or the agreement itself. */
function aboutIp(subject: string, text: string): boolean {
  if (
    /^,?(?: and [a-z]+)?,? (?:to [\w ]{1,30} )?(?:this agreement|(?:each|all|any|such) (?:[\w-]+ ){0,3}(?:agreements?|contracts?)\b|(?:any |all )?(?:of )?its rights(?: or|,| and)? (?:duties|obligations|interest)|(?:any|all) (?:of its )?(?:rights?|obligations|duties) (?:or|and) (?:obligations|duties|rights))/i.test(
      subject,
    )
  )
    return false;
  const noun = matterOfTitle.test(subject);
  // "All right, title and interest therein": the thing stands before.
  if (!noun)
    return (
      /\b(?:therein|thereto|thereof|it|they|them|the same|such)\b|^\s*$/i.test(subject) && matterOfTitle.test(text)
    );
  // A subject before its verb ends with its noun, one behind it begins with it.
  const near = `${subject.slice(0, 90)} ${subject.slice(-140)}`;
  return !otherProperty.test(near) || /\bintellectual property|copyright|patent/i.test(subject);
}

const otherProperty =
  /\b(?:shares? of|common stock|securities|real property|premises|lease|equipment|instruments|inventory|vehicles?|receivables?|accounts)\b/i;
