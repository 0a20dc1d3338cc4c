/** The ways in which papers set a list under its lead-in, of up to three items. */
export const listMarks: Readonly<Record<string, (lead: string, items: readonly string[]) => string>> = {
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
  letters: (l, i) => `${l}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x}; and`).join('\n\n')}`,
  'letters, escaped': (l, i) => `${l}\n\n${i.map((x, n) => `\\(${'abc'[n]}\\) ${x};`).join('\n\n')}`,
  'letters, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${'abc'[n]}. ${x}`).join('\n\n')}`,
  'letters, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${'abc'[n]}) ${x}`).join('\n\n')}`,
  'letters, line by line': (l, i) => `${l}\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\n')}`,
  'letters, broken lines': (l, i) => `${l}\\\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\\\n')}`,
  'letters, broken by tags': (l, i) => `${l}<br>${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('<br>')}`,
  'letters, run on': (l, i) => `${l} ${i.map((x, n) => `(${'abc'[n]}) ${x}`).join('; and ')}.`,
  'capital letters': (l, i) => `${l}\n\n${i.map((x, n) => `(${'ABC'[n]}) ${x};`).join('\n\n')}`,
  'capital letters, a stop': (l, i) =>
    `${l}\n\n${i.map((x, n) => `${'ABC'[n]}. ${x.replace(/^./, (c) => c.toUpperCase())}`).join('\n\n')}`,
  roman: (l, i) => `${l}\n\n${i.map((x, n) => `(${['i', 'ii', 'iii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii', 'iii'][n]}) ${x};`).join('\n\n')}`,
  'roman, a stop': (l, i) => `${l}\n\n${i.map((x, n) => `${['i', 'ii', 'iii'][n]}. ${x};`).join('\n\n')}`,
  'letters in hyphens': (l, i) => `${l}\n\n${i.map((x, n) => `- (${'abc'[n]}) ${x};`).join('\n')}`,
  'letters in numbers': (l, i) => `${l}\n\n${i.map((x, n) => `${n + 1}. (${'abc'[n]}) ${x};`).join('\n')}`,
  'indented by four': (l, i) => `${l}\n\n${i.map((x, n) => `    (${'abc'[n]}) ${x};`).join('\n\n')}`,
  'indented by a tab': (l, i) => `${l}\n\n${i.map((x, n) => `\t(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'quoted letters': (l, i) => `${l}\n\n${i.map((x, n) => `> (${'abc'[n]}) ${x};`).join('\n>\n')}`,
  'quoted hyphens': (l, i) => `${l}\n\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'all in a quote': (l, i) => `> ${l}\n>\n${i.map((x) => `> - ${x}`).join('\n')}`,
  'fancy list of pandoc': (l, i) => `${l}\n\n${i.map((x, n) => `(${'abc'[n]})  ${x};`).join('\n\n')}`,
  'numbered by hash': (l, i) => `${l}\n\n${i.map((x) => `#. ${x}`).join('\n')}`,
  'example list': (l, i) => `${l}\n\n${i.map((x) => `(@) ${x}`).join('\n')}`,
  'HTML ul': (l, i) => `${l}\n\n<ul>\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ul>`,
  'HTML ol': (l, i) => `${l}\n\n<ol type="a">\n${i.map((x) => `<li>${x}</li>`).join('\n')}\n</ol>`,
  'HTML ol with paragraphs': (l, i) => `${l}\n\n<ol>\n${i.map((x) => `<li>\n<p>${x}</p>\n</li>`).join('\n')}\n</ol>`,
  'HTML ul in HTML': (l, i) => `<p>${l}</p>\n<ul>${i.map((x) => `<li>${x}</li>`).join('')}</ul>`,
  'HTML ul, blank lines': (l, i) => `<p>${l}</p>\n\n<ul>\n\n${i.map((x) => `<li>${x}</li>`).join('\n\n')}\n\n</ul>`,
  'HTML paragraphs with letters': (l, i) => `<p>${l}</p>\n${i.map((x, n) => `<p>(${'abc'[n]}) ${x};</p>`).join('\n')}`,
  'HTML table of letters': (l, i) =>
    `<p>${l}</p>\n<table>${i.map((x, n) => `<tr><td>(${'abc'[n]})</td><td>${x};</td></tr>`).join('')}</table>`,
  'table of letters': (l, i) => `${l}\n\n| | |\n|--|--|\n${i.map((x, n) => `| (${'abc'[n]}) | ${x}; |`).join('\n')}`,
  'in bold labels': (l, i) => `**${l}**\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'in a bold label, colon behind': (l, i) => `**${l.slice(0, -1)}**:\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading': (l, i) => `### ${l}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'under a heading with no colon': (l, i) => `### ${l.replace(/ in:$|:$/, '')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'the following': (l, i) => `${l.replace(/:$/, ' the following:')}\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'an em dash': (l, i) => `${l.replace(/:$/, ' —')}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'no colon, letters': (l, i) => `${l.replace(/:$/, '')}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'nested under an item': (l, i) => `1. ${l}\n${i.map((x) => `   - ${x}`).join('\n')}`,
  'nested by four': (l, i) => `1. ${l}\n${i.map((x, n) => `    (${'abc'[n]}) ${x};`).join('\n')}`,
  'nested and apart': (l, i) => `- ${l}\n\n${i.map((x) => `  - ${x}`).join('\n\n')}`,
  'numbered paragraph and letters': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'numbered paragraph, escaped, and letters': (l, i) =>
    `4\\.1 ${l}\n\n${i.map((x, n) => `\\(${'abc'[n]}\\) ${x};`).join('\n\n')}`,
  'numbered down': (l, i) => `4.1 ${l}\n\n${i.map((x, n) => `4.1.${n + 1} ${x};`).join('\n\n')}`,
  'bold letters': (l, i) => `${l}\n\n${i.map((x, n) => `**(${'abc'[n]})** ${x};`).join('\n\n')}`,
  'letters on their own lines': (l, i) => `${l}\n\n${i.map((x, n) => `(${'abc'[n]})\n${x};`).join('\n\n')}`,
  'anchors before letters': (l, i) =>
    `${l}\n\n${i.map((x, n) => `[]{#_Ref${n} .anchor}(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'inserted items': (l, i) => `${l}\n\n${i.map((x) => `- [${x}]{.insertion author="K"}`).join('\n')}`,
  'a struck item between': (l, i) => `${l}\n\n${i.map((x) => `- ${x}`).join('\n- ~~nothing~~\n')}`,
  'footnotes at items': (l, i) => `${l}\n\n${i.map((x) => `- ${x}[^1]`).join('\n')}`,
  'a comment between': (l, i) => `${l}\n\n<!-- list -->\n\n${i.map((x) => `- ${x}`).join('\n')}`,
  'divs around items': (l, i) =>
    `::: {custom-style="List Paragraph"}\n${l}\n:::\n\n${i.map((x, n) => `::: {custom-style="List Paragraph"}\n(${'abc'[n]}) ${x};\n:::`).join('\n\n')}`,
  'definition list of pandoc': (l, i) => `${l}\n\n${i.map((x) => `:   ${x}`).join('\n\n')}`,
  'definition list, tight': (l, i) => `${l}\n${i.map((x) => `:   ${x}`).join('\n')}`,
  'HTML definition list': (l, i) => `<dl>\n<dt>${l}</dt>\n${i.map((x) => `<dd>${x}</dd>`).join('\n')}\n</dl>`,
  'definitions of letters': (l, i) => `${l}\n\n${i.map((x, n) => `(${'abc'[n]})\n:   ${x}`).join('\n\n')}`,
  'capital letters, a bracket': (l, i) => `${l}\n\n${i.map((x, n) => `${'ABC'[n]}) ${x};`).join('\n\n')}`,
  'letters in square brackets': (l, i) => `${l}\n\n${i.map((x, n) => `[${'abc'[n]}] ${x};`).join('\n\n')}`,
  'letters, each a sentence': (l, i) =>
    `${l}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x.replace(/^./, (c) => c.toUpperCase())}.`).join('\n\n')}`,
  'ticked boxes': (l, i) => `${l}\n\n${i.map((x) => `- [x] ${x};`).join('\n')}`,
  'letters with a stop under a number': (l, i) =>
    `1. ${l}\n\n${i.map((x, n) => `    ${'abc'[n]}. ${x};`).join('\n\n')}`,
  'table of one column': (l, i) => `| ${l} |\n|---|\n${i.map((x) => `| ${x} |`).join('\n')}`,
  'table, lead-in at the left': (l, i) =>
    `| | |\n|---|---|\n| ${l} | ${i[0]} |\n${i
      .slice(1)
      .map((x) => `| | ${x} |`)
      .join('\n')}`,
  'letters broken by tags in a cell': (l, i) =>
    `| No. | Clause |\n|---|---|\n| 1 | ${l}<br>${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('<br>')} |`,
  'grid of letters': (l, i) =>
    `${l}\n\n+-----+${'-'.repeat(90)}+\n${i.map((x, n) => `| (${'abc'[n]}) | ${x.padEnd(88)} |\n+-----+${'-'.repeat(90)}+`).join('\n')}`,
};

/** The same deeper in the paper. */
export const deepListMarks: typeof listMarks = {
  'letters under a number under a number': (l, i) =>
    `1. Ownership\n\n   1. General\n\n      (a) ${l}\n\n${i.map((x, n) => `          (${['i', 'ii', 'iii'][n]}) ${x};`).join('\n\n')}`,
  'hyphens under hyphens': (l, i) => `- General:\n  - ${l}\n${i.map((x) => `    - ${x}`).join('\n')}`,
  'letters under a number of three': (l, i) =>
    `4.1 General.\n\n4.1.1 ${l}\n\n${i.map((x, n) => `(${'abc'[n]}) ${x};`).join('\n\n')}`,
  'an HTML list in an HTML list': (l, i) =>
    `<ol>\n<li>${l}\n<ol type="i">\n${i.map((x) => `<li>${x};</li>`).join('\n')}\n</ol>\n</li>\n</ol>`,
  'HTML definitions with letters': (l, i) =>
    `<dl><dt>${l}</dt>${i.map((x, n) => `<dd>(${'abc'[n]}) ${x};</dd>`).join('')}</dl>`,
  'rows of letters under a row': (l, i) =>
    `| 4.2 | ${l} |\n|---|---|\n${i.map((x, n) => `| (${'abc'[n]}) | ${x}; |`).join('\n')}`,
};
