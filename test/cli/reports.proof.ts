import assert from 'node:assert/strict';
import { checklist } from '../../server/src/features/checklist.ts';
import { ipMap } from '../../server/src/features/ipMap.ts';
import { obstacles, risksStanding, verdict } from '../../server/src/features/readyToSign.ts';
import { refusalForClient, refusalInWords } from '../../server/src/fixes/refusalWords.ts';
import { clean, folder, run } from './command.ts';
import { agency, as, comments, memo } from './reported.ts';

const letter = `Dear Yusra,

**Your work on the harbour model**

This letter sets out the terms on which Pellow Maritime Limited ("Pellow", "we" or "us") engages you.

**Work**

You will train a machine-learning model that predicts berth times and build the software around it. We will pay you £500 a day.

**Ownership**

Everything you make while this engagement lasts belongs to Pellow. You assign it to us now, and this takes effect on creation regardless of whether we have paid you.

**Data**

We will give you port logs. You may use them as you see fit for any purpose.

**Law**

This letter is governed by the law of England and Wales.

Signed: ________________
Dr Yusra Haddad
`;

describe('the verdict', () => {
  after(clean);
  const risky = agency('**Ownership.** Client owns everything that Agency makes during the term of this Agreement.');

  it('is never “ready” while errors or warnings stand, in words, list and exit status', async () => {
    const final = as(risky, 'provider', true);
    const { ready, says } = verdict(obstacles(final).length, risksStanding(final));
    assert.equal(ready, false);
    assert.match(says, /^Not ready to sign: .*\d+ warnings? stands?; no blanks are left\.$/);
    const { out, status } = await run(['check', '--final', '--side', 'provider', 'a.md'], folder({ 'a.md': risky }));
    assert.equal(out.trimEnd().split('\n').at(-1), says);
    assert.equal(status, 1);
    assert.ok(memo(risky, 'provider').includes(says));
    assert.match(
      verdict(2, []).says,
      /^Not ready to sign: no errors or warnings stand; 2 blanks and slips are left\.$/,
    );
  });

  it('says of a paper with nothing open what was looked at, and leaves the words to counsel', async () => {
    const { ready, says } = verdict(0, []);
    assert.ok(ready);
    assert.match(says, /^Nothing is left open of what was looked at \(.*\); what the words .* for counsel to judge\.$/);
    const quiet =
      '# Services Agreement\n\nThis Agreement is between Quillon Labs, Inc. ("Agency") and Marrow Foods LLC ("Client").\n\n1. **Services.** Agency shall clean the kitchens.\n\nBy: ____________\n';
    const { out } = await run(['check', '--final', '--kind', 'other', 'a.md'], folder({ 'a.md': quiet }));
    assert.equal(out.trimEnd().split('\n').at(-1), says);
    assert.ok(memo(quiet, 'neutral').includes(says));
  });

  it('is none of a text that is no agreement', async () => {
    const { out } = await run(['check', '--final', 'a.md'], folder({ 'a.md': '# Shopping\n\nMilk.\n' }));
    assert.match(out, /Nothing to sign: no agreement was read\.\n$/);
  });

  it('is of the whole paper also where only what is new is shown', async () => {
    const cwd = folder({ 'a.md': risky, 'old.md': risky });
    const { out } = await run(['check', '--final', '--since', 'old.md', '--side', 'provider', 'a.md'], cwd);
    assert.match(out, /Not ready to sign: .* stand/);
  });

  for (const legend of [
    'DRAFT 7 October',
    'Quillon draft of October 7 – subject to contract',
    '*For discussion purposes only*',
    '[DRAFT]',
    'Working Draft v3 (not for signature)',
    'Marrow draft: 14/10/2026',
    '*Agency form (rev. 7). The changes of March 11 have been entered in the text; the notes of Client are in brackets.*',
    '[Client’s comments of 3 May are shown in the text, and this paper remains subject to contract until both have signed it.]',
  ])
    it(`counts “${legend}” as left open, and reads no clause in it`, () => {
      const text = risky.replace('\n\n', `\n\n${legend}\n\n`);
      const open = obstacles(as(text, 'provider', true)).map(({ start, end }) => text.slice(start, end));
      assert.ok(
        open.some((words) => legend.includes(words) && words.length > 4),
        open.join('; '),
      );
      const { clauses } = as(text, 'provider').agreement;
      assert.ok(clauses.every(({ title }) => !/draft|discussion/i.test(title)));
      for (const { places } of checklist(as(text, 'provider')))
        for (const { start, end } of places) assert.ok(!text.slice(start, end).includes(legend));
    });

  for (const words of [
    'Draft Reports',
    'Drafts',
    'The Agency shall draft 3 reports',
    '*This form of agreement is published by the Guild of Bakers.*',
  ])
    it(`takes “${words}” for no legend`, () => {
      const text = risky.replace('\n\n', `\n\n${words}\n\n`);
      assert.deepEqual(
        obstacles(as(text, 'provider', true)).filter(({ message }) => message.includes('calls itself')),
        [],
      );
    });

  it('and the check says how many more places count on the day of signing', async () => {
    const text = risky.replace('fixed fee.', 'fixed fee within [thirty] days of [acceptance or go-live].');
    const { out } = await run(['check', 'a.md'], folder({ 'a.md': text }));
    assert.match(out, /2 more places count as blanks on the day of signing: --final names them/);
    assert.match(memo(text, 'provider'), /Slips and blanks: 2/);
  });
});

describe('the memo', () => {
  it('calls a letter’s “you” by name, and takes the name for the side', () => {
    const ours = memo(letter, 'Dr Yusra Haddad');
    assert.match(ours, /\| Party \| You: Dr Yusra Haddad \(provider\) \|/);
    assert.match(ours, /\| Read for \| Dr Yusra Haddad \(provider\) \|/);
    assert.match(ours, /what Dr Yusra Haddad had before/);
    assert.doesNotMatch(ours.replace(/\*\*(?:Why|Our|No entry|What could)[^\n]*/g, ''), /the provider/i);
  });

  it('tells law of the paper’s own land, and of others only under words that say so', () => {
    const ours = memo(letter, 'provider');
    assert.match(ours, /\*\*No entry for the law of England and Wales; for comparison\.\*\*/);
    for (const line of ours.split('\n'))
      if (line.startsWith('**Why it matters')) assert.doesNotMatch(line, /U\.S\.C|BGB|U\.C\.C/);
    const american = letter.replace('England and Wales', 'the State of New York');
    assert.doesNotMatch(memo(american, 'provider'), /No entry for/);
    assert.match(memo(american, 'provider'), /U\.S\.C/);
  });

  it('says what could be done for each finding, and each reason once', () => {
    const ours = memo(letter, 'provider');
    const headings = ours.match(/^### /gm)!.length;
    assert.equal(ours.match(/^\*\*What could be done\.\*\* \S/gm)!.length, headings);
    const reasons = ours.match(/^\*\*Why it matters\.\*\*.*$/gm)!;
    assert.equal(new Set(reasons).size, reasons.length);
  });

  it('says who is who by the names of the paper, and spells as it does', () => {
    const ours = memo(
      agency(
        '**Work.** Agency shall not build forecasting models for anyone else.',
        '**Liability.** Client’s total liability shall not exceed the fees paid.',
        '**Law.** This Agreement is governed by the law of the State of New York.',
      ),
      'provider',
    );
    assert.doesNotMatch(ours, /\b(?:Customer|Provider)\b/);
    assert.match(ours, /a head start protect Client/);
    assert.match(ours, /willful/);
    assert.doesNotMatch(ours, /wilful|licence/);
  });

  it('calls in our favour only what is', () => {
    const judged = '**Quality.** The forecasting model will be satisfactory to the purchasing department of Client.';
    const favour = (text: string, side: string) =>
      /## In our favour; to be known\n([^#]*)/.exec(memo(text, side))?.[1] ?? '';
    assert.doesNotMatch(favour(agency(judged), 'provider'), /without a measure/);
    assert.match(comments(agency(judged), 'provider'), /promised without a measure/);
    const fine = agency('**Quality.** Agency warrants that the forecasting model is best in class.');
    assert.match(favour(fine, 'provider'), /without a measure/);
    const owes =
      '**Indemnity.** Client shall indemnify Agency against all claims that arise from the forecasting model.';
    assert.match(favour(agency('**Term.** This lasts a year.'), 'customer'), /liability does not exceed/);
    assert.doesNotMatch(favour(agency(owes), 'customer'), /liability does not exceed/);
  });

  it('tells a client why no wording is offered, or nothing of it', () => {
    const all = [...memo(letter, 'provider').matchAll(/^\*\*What could be done\.\*\* (.*)$/gm)].map(
      ([, words]) => words!,
    );
    assert.ok(all.some((words) => words.startsWith('By hand. To ask for: ')));
    for (const words of all)
      assert.doesNotMatch(words, /Tried and not offered|edit by hand|that sentence|the client\b/);
    const read = as(agency('**Term.** This lasts a year.'), 'provider');
    assert.equal(refusalForClient('it would stand beside a switch of a form', read), undefined);
    assert.equal(
      refusalForClient('it binds the client alone', read),
      'No wording is offered: it would bind Agency and give nothing for it.',
    );
    assert.equal(
      refusalInWords('nobody but the client holds the models', read),
      'Nobody but Agency holds the models: edit by hand.',
    );
    assert.equal(
      refusalInWords('the paper still says otherwise how long data is kept'),
      'The paper has words of its own, which would stay, on the question how long data is kept: edit by hand.',
    );
  });

  it('says no reason that only says the message again, and names as gravest only what is grave', () => {
    for (const block of memo(agency('**Term.** This lasts a year.'), 'customer').split(/^### /m).slice(1)) {
      const why = /\*\*Why it matters\.\*\* (.*)/.exec(block)?.[1];
      assert.ok(!why || block.split(why).length === 2, block);
    }
  });

  it('names the paper that was not read, in its words and in the checklist', () => {
    const under = agency('**Term.** This lasts a year.')
      .replace('# AI Development Agreement', '# AI Addendum')
      .replace('LLC ("Client").', 'LLC ("Client"). It supplements the Hosting Services Agreement dated May 2, 2021.');
    const ours = memo(under, 'customer');
    assert.match(
      ours,
      /\*\*Not read\.\*\* The Hosting Services Agreement of May 2, 2021 was not read; \d+ topics are for it/,
    );
    assert.match(ours, /is the place for it, and it was not read \|/);
  });

  it('shows positions of both where the client bears what a page thinks of as the other’s', () => {
    const sold = (who: string) =>
      agency(`**Sale.** This Agreement terminates automatically if ${who} undergoes a change of control.`);
    assert.match(memo(sold('Client'), 'customer'), /\*\*Whoever bears it\.\*\* [\s\S]*\*\*The other party\.\*\*/);
    assert.doesNotMatch(memo(sold('Agency'), 'provider'), /Whoever bears it/);
  });

  it('does not call missing what a clause is headed by', () => {
    const text = agency('**Confidentiality.** Article 4 of the other agreement applies.');
    assert.equal(checklist(as(text, 'customer')).find(({ name }) => name === 'confidentiality')?.state, 'present');
  });
});

describe('the checklist', () => {
  it('calls partial what is there in part', () => {
    const text = agency(
      '**Quality.** The forecasting model shall reach an accuracy of at least 90% on the test set of Client.',
    );
    const point = checklist(as(text, 'customer')).find(({ name }) => name === 'performance measured');
    assert.equal(point?.state, 'partial');
    assert.match(point.says.join(' '), /sets an accuracy threshold .* and not/);
  });
});

describe('who owns what', () => {
  const row = (text: string, name: RegExp) => ipMap(as(text, 'provider')).find((one) => name.test(one.name))!;

  it('does not wait for a payment that the clause says it does not wait for', () => {
    assert.doesNotMatch(row(letter, /made for/).trigger.words, /on payment/);
  });

  it('takes a ban on assigning the agreement for nothing that changes title', () => {
    const text = agency(
      '**Ownership.** Agency hereby assigns to Client all right, title and interest in the work. Agency grants Client a perpetual license to use the work.',
      '**Transfer.** Agency shall not assign this Agreement, and no sale or merger of Agency may occur, without the consent of Client.',
    );
    assert.doesNotMatch(row(text, /made for/).trigger.words, /sale/);
    assert.equal(row(text, /made for/).owner.words, 'Client');
    assert.equal(row(text, /made for/).licence.words, '', 'nobody is licensed what is its own');
  });

  it('says which clause gives what to whom', () => {
    const text = agency(
      '**Tools.** Improvements of the tools of Agency belong to Agency.',
      '**Improvements.** Improvements of the forecasting model belong to Client.',
    );
    assert.match(row(text, /general-purpose/).owner.words, /^Agency \(2\); Client \(3\)$/);
    assert.match(memo(text, 'provider'), /\| Agency \(2\); Client \(3\) \|/);
  });

  it('says that both claim what two clauses give to two', () => {
    const text = agency(
      '**Ownership.** Agency hereby assigns to Client all right, title and interest in the trained model.',
      '**Technology.** The trained model and its weights belong to Agency.',
    );
    assert.match(row(text, /trained model/).owner.words, /^both claim: /);
    const apart = agency(
      '**Ownership.** Agency hereby assigns to Client all right, title and interest in the trained model.',
      '**Technology.** Agency retains all right, title and interest in its base models.',
    );
    assert.doesNotMatch(row(apart, /trained model/).owner.words, /both claim/);
  });
});

describe('why a fix is not offered', () => {
  for (const [doubt, words] of [
    ['it would part a paragraph', /inside a paragraph .*: put it in by hand where it stands alone\.$/],
    [
      'it hides data/deletion-missing without answering it',
      /“Nothing sends the data back” \(data\/deletion-missing\): mend that first/,
    ],
    ['who is no company has no business to sell', /a person: edit by hand\.$/],
    ['the sentence also does something that would be lost (indemnity)', /something else as well \(indemnity\)/],
    ['the paper has no rates', /^The paper has no rates: edit by hand\.$/],
  ] as const)
    it(`says in a sentence: ${doubt}`, () => assert.match(refusalInWords(doubt), words));
});
