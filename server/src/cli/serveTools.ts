import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';

/** What an agent may ask for. None of them changes anything. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of each thing it is told; all are strings. */
  readonly properties: Readonly<Record<string, { readonly description: string; readonly enum?: readonly string[] }>>;
  readonly required?: readonly string[];
  /** @throws Error whose message the agent is told */
  answer(said: Readonly<Record<string, string>>): string;
}

/** Answers an agent over standard streams, in the Model Context Protocol, until its end of the line is closed. */
export async function serveTools(tools: readonly Tool[], version: string, instructions: string): Promise<void> {
  const server = new Server({ name: 'clause-risk', version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, description, properties, required = [] }) => ({
      name,
      description,
      inputSchema: {
        type: 'object' as const,
        properties: Object.fromEntries(
          Object.entries(properties).map(([key, { description, enum: values }]) => [
            key,
            { type: 'string', description, ...(values && { enum: [...values] }) },
          ]),
        ),
        required: [...required],
        additionalProperties: false,
      },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    try {
      const tool = tools.find(({ name }) => name === params.name);
      if (!tool) throw new Error(`there is no tool "${params.name}"`);
      return { content: [{ type: 'text', text: tool.answer(saidTo(tool, params.arguments ?? {})) }] };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { content: [{ type: 'text', text }], isError: true };
    }
  });
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await ended;
}

function saidTo({ name, properties, required = [] }: Tool, given: Readonly<Record<string, unknown>>) {
  const said: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!known) throw new Error(`${name} takes ${Object.keys(properties).join(', ')}, not "${key}"`);
    if (typeof value !== 'string' || (known.enum && !known.enum.includes(value)))
      throw new Error(`"${key}" must be ${known.enum ? known.enum.join(', ') : 'text'}`);
    said[key] = value;
  }
  const missing = required.find((key) => said[key] === undefined);
  if (missing !== undefined) throw new Error(`${name} needs "${missing}"`);
  return said;
}
