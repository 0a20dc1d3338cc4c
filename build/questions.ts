import type { OpenTopic, PossibleAnswer, Question } from '../server/src/scan/question.ts';
import { itemsOf, type Line, PageError, sectionsIn } from './pages.ts';
import type { Compiled } from './plugins.ts';
import { demandOf } from './topics.ts';

export const questionsFile = 'server/src/scan/questions.md';

/** The questions of a data room → a module. */
export function compileQuestions(): Compiled {
  return { contents: `export default ${JSON.stringify(readQuestions(questionsFile))}`, files: [questionsFile] };
}

export function readQuestions(file: string): readonly Question[] {
  return [...sectionsIn(file)]
    .filter(([heading]) => heading)
    .map(([heading, lines]) => {
      const [name = '', asks = ''] = heading.split(/: (.*)/s);
      const answers = itemsOf(lines).map((line) => answerOf(line, file));
      if (!asks || !answers.at(-1)?.otherwise)
        throw new PageError(file, lines[0]?.number ?? 1, `"${name}" must ask something, and end in an "else"`);
      return { name, asks, answers };
    });
}

function answerOf({ text, number }: Line, file: string): PossibleAnswer {
  const otherwise = text.startsWith('else ');
  const [says = '', demands] = (otherwise ? text.slice('else '.length) : text).split(/: (.*)/s);
  if (!demands && !otherwise) throw new PageError(file, number, 'an answer says on what it stands, behind a colon');
  return { says, otherwise, demands: demands ? demands.split(';').map((one) => part(one.trim(), file, number)) : [] };
}

const part = (said: string, file: string, line: number): PossibleAnswer['demands'][number] =>
  said.startsWith('open ') ? ({ open: said.slice('open '.length) } satisfies OpenTopic) : demandOf(said, file, line);
