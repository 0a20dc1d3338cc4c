import { paper, plainClauses, said, same } from '../dressed.ts';

const { training } = plainClauses;

// Lists: what the provider keeps, what a cap excludes, what is permitted, each under its lead-in.
const lead = {
  kept: ['Agency retains all right, title and interest in:', 'the Agency Materials', 'its methods and know-how'],
  permit: [
    'Agency may:',
    'use the Client Data to perform the services',
    'use the Client Data to train and improve models for other customers',
  ],
} as const;
const lists: Record<string, (lead: string, items: readonly string[]) => string> = {
  hyphens: (l, i) => `${l}\n\n${i.map((x) => `- ${x};`).join('\n')}`,
  'hyphens, tight to the lead-in': (l, i) => `${l}\n${i.map((x) => `- ${x};`).join('\n')}`,
  'hyphens, apart': (l, i) => `${l}\n\n${i.map((x) => `- ${x};`).join('\n\n')}`,
  stars: (l, i) => `${l}\n\n${i.map((x) => `* ${x}`).join('\n')}`,
  pluses: (l, i) => `${l}\n\n${i.map((x) => `+ ${x}`).join('\n')}`,
  'escaped hyphens': (l, i) => `${l}\n\n${i.map((x) => `\\- ${x}`).join('\n\n')}`,
  bullets: (l, i) => `${l}\n\n${i.map((x) => `• ${x}`).join('\n')}`,
  'bullets, apart': (l, i) => `${l}\n\n${i.map((x) => `• ${x}`).join('\n\n')}`,
  'bullets by a tab': (l, i) => `${l}\n\n${i.map((x) => `•\t${x}`).join('\n\n')}`,
  'middle dots': (l, i) => `${l}\n\n${i.map((x) => `·  ${x}`).join('\n\n')}`,
  'entity bullets': (l, i) => `${l}\n\n${i.map((x) => `&bull; ${x}`).join('\n\n')}`,
  dashes: (l, i) => `${l}\n\n${i.map((x) => `– ${x}`).join('\n\n')}`,
  boxes: (l, i) => `${l}\n\n${i.map((x) => `▪ ${x}`).join('\n\n')}`,
  numbers: (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}. ${x}`).join('\n')}`,
  'numbers with a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}) ${x}`).join('\n')}`,
  'numbers, escaped': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}\\. ${x}`).join('\n\n')}`,
  'numbers in brackets': (l, i) => `${l}\n\n${i.map((x, n) => `(${n + 1}) ${x}`).join('\n\n')}`,
  letters: (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x}; and`).join('\n\n')}`,
  'letters, escaped': (l, i) => `${l}\n\n${i.map((x, n) => `\\(${'ab'[n]}\\) ${x};`).join('\n\n')}`,
  'letters, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${'ab'[n]}. ${x}`).join('\n\n')}`,
  'letters, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${'ab'[n]}) ${x}`).join('\n\n')}`,
  'letters, line by line': (l, i) => `${l}\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n')}`,
  'letters, broken lines': (l, i) => `${l}\\\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\\\n')}`,
  'letters, broken by tags': (l, i) => `${l}<br>${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('<br>')}`,
  'letters, run on': (l, i) => `${l} ${i.map((x, n) => `(${'ab'[n]}) ${x}`).join('; and ')}.`,
  'capital letters': (l, i) => `${l}\n\n${i.map((x, n) => `(${'AB'[n]}) ${x};`).join('\n\n')}`,
  'capital letters, a stop': (l, i) =>
    `${l}\n\n${i.map((x, n) => `${'AB'[n]}. ${x.replace(/^./, (c) => c.toUpperCase())}`).join('\n\n')}`,
  roman: (l, i) => `${l}\n\n${i.map((x, n) => `(${['i', 'ii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii'][n]}. ${x};`).join('\n\n')}`,
  'letters in hyphens': (l, i) => `${l}\n\n${i.map((x, n) => `- (${'ab'[n]}) ${x};`).join('\n')}`,
  'letters in numbers': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}. (${'ab'[n]}) ${x};`).join('\n')}`,
  'indented by four': (l, i) => `${l}\n\n${i.map((x, n) => `    (${'ab'[n]}) ${x};`).join('\n\n')}`,
  'indented by a tab': (l, i) => `${l}\n\n${i.map((x, n) => `\t(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'quoted letters': (l, i) => `${l}\n\n${i.map((x, n) => `> (${'ab'[n]}) ${x};`).join('\n>\n')}`,
  'quoted hyphens': (l, i) => `${l}\n\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'all in a quote': (l, i) => `> ${l}\n>\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'fancy list of pandoc': (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]})  ${x};`).join('\n\n')}`,
  'numbered by hash': (l, i) => `${l}\n\n${i.map((x) => `#. ${x}`).join('\n')}`,
  'example list': (l, i) => `${l}\n\n${i.map((x) => `(@) ${x}`).join('\n')}`,
  'HTML ul': (l, i) => `${l}\n\n<ul>\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ul>`,
  'HTML ol': (l, i) => `${l}\n\n<ol type="a">\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ol>`,
  'HTML ol with paragraphs': (l, i) => `${l}\n\n<ol>\n${i.map((x) => `<li>\n<p>${x}</p>\n</li>`).join('\n')}\n</ol>`,
  'HTML ul in HTML': (l, i) => `<p>${l}</p>\n<ul>${i.map((x) => `<li>${x}</li>`).join('')}</ul>`,
  'HTML ul, blank lines': (l, i) => `<p>${l}</p>\n\n<ul>\n\n${i.map((x) => `<li>${x}</li>`).join('\n\n')}\n\n</ul>`,
  'HTML paragraphs with letters': (l, i) => `<p>${l}</p>\n${i.map((x, n) => `<p>(${'ab'[n]}) ${x};</p>`).join('\n')}`,
  'HTML table of letters': (l, i) =>
    `<p>${l}</p>\n<table>${i.map((x, n) => `<tr><td>(${'ab'[n]})</td><td>${x};</td></tr>`).join('')}</table>`,
  'table of letters': (l, i) => `${l}\n\n| | |\n|--|--|\n${i.map((x, n) => `| (${'ab'[n]}) | ${x}; |`).join('\n')}`,
  'in bold labels': (l, i) => `**${l}**\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'in a bold label, colon behind': (l, i) => `**${l.slice(0, -1)}**:\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading': (l, i) => `### ${l}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading with no colon': (l, i) => `### ${l.replace(/ in:$|:$/, '')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'the following': (l, i) => `${l.replace(/:$/, ' the following:')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'an em dash': (l, i) => `${l.replace(/:$/, ' —')}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'no colon, letters': (l, i) => `${l.replace(/:$/, '')}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'nested under an item': (l, i) => `1. ${l}\n${i.map((x) => `   - ${x}`).join('\n')}`,
  'nested by four': (l, i) => `1. ${l}\n${i.map((x, n) => `    (${'ab'[n]}) ${x};`).join('\n')}`,
  'nested and apart': (l, i) => `- ${l}\n\n${i.map((x) => `  - ${x}`).join('\n\n')}`,
  'numbered paragraph and letters': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'numbered paragraph, escaped, and letters': (l, i) =>
    `4\\.1 ${l}\n\n${i.map((x, n) => `\\(${'ab'[n]}\\) ${x};`).join('\n\n')}`,
  'numbered down': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `4.1.${n + 1} ${x};`).join('\n\n')}`,
  'bold letters': (l, i) => `${l}\n\n${i.map((x, n) => `**(${'ab'[n]})** ${x};`).join('\n\n')}`,
  'letters on their own lines': (l, i) => `${l}\n\n${i.map((x, n) => `(${'ab'[n]})\n${x};`).join('\n\n')}`,
  'anchors before letters': (l, i) =>
    `${l}\n\n${i.map((x, n) => `[]{#_Ref${n} .anchor}(${'ab'[n]}) ${x};`).join('\n\n')}`,
  'inserted items': (l, i) => `${l}\n\n${i.map((x) => `- [${x}]{.insertion author="K"}`).join('\n')}`,
  'a struck item between': (l, i) => `${l}\n\n${i.map((x) => `- ${x}`).join('\n- ~~nothing~~\n')}`,
  'footnotes at items': (l, i) => `${l}\n\n${i.map((x) => `- ${x}[^1]`).join('\n')}`,
  'a comment between': (l, i) => `${l}\n\n<!-- list -->\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'divs around items': (l, i) =>
    `::: {custom-style="List Paragraph"}\n${l}\n:::\n\n${i.map((x, n) => `::: {custom-style="List Paragraph"}\n(${'ab'[n]}) ${x};\n:::`).join('\n\n')}`,
};
describe('lists', () => {
  const plainList = said(
    paper({
      kept: `Agency retains all right, title and interest in the Agency Materials and its methods and know-how.`,
      training: `Agency may use the Client Data to perform the services. ${training}`,
    }),
  );
  for (const [name, list] of Object.entries(lists))
    it(name, () =>
      same(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
        plainList,
        /^data\/trains-for-others|duplicate-number/,
      ),
    );
  for (const [name, list] of Object.entries(lists).filter(([name]) => !name.includes('run on')))
    it(`${name}: said at all`, () => {
      const f = said(
        paper({ kept: list(lead.kept[0], lead.kept.slice(1)), training: list(lead.permit[0], lead.permit.slice(1)) }),
      ).findings;
      if (!f.some((x) => /trains-for-others/.test(x))) throw new Error('training is not seen');
    });
});
