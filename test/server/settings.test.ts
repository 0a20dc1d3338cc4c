import assert from 'node:assert/strict';
import { type Editor, editor, modern } from './line.ts';
import { everything, paper, positionOf, spare } from './paper.ts';

const catalogue = [everything, spare];

describe('language server', () => {
  let client: Editor | undefined;
  afterEach(() => client?.end());
  const serve = async (...with_: Parameters<typeof editor>): Promise<Editor> => (client = await editor(...with_));

  describe('settings', () => {
    it('choose severities and side for a resource, and a change refreshes', async () => {
      const self = await serve(catalogue);
      const neutral = paper.replace('side: provider', 'final: false');
      await self.open(neutral);
      assert.deepEqual(
        (await self.diagnostics()).map(({ severity }) => severity),
        [2, 4],
      );
      self.settings = { side: 'Consultant', rules: { 'drafting/spare': 'information' } };
      await self.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await self.heard('workspace/diagnostic/refresh');
      assert.deepEqual(
        (await self.diagnostics()).map(({ severity }) => severity),
        [1, 3],
      );
      self.settings = { side: 'customer', topics: { drafting: 'off' } };
      await self.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await self.heard('workspace/diagnostic/refresh');
      assert.deepEqual(await self.diagnostics(), []);
    });

    for (const [name, pushed] of Object.entries({
      'under our name': { clauseRisk: { side: 'customer' } },
      alone: { side: 'customer' },
    }))
      it(`are taken as they are pushed by a client that cannot be asked: ${name}`, async () => {
        const { configuration: _, ...workspace } = modern.workspace!;
        const without = { ...modern, workspace };
        const neutral = paper.replace('side: provider', 'final: false');
        const severities = (items: readonly { severity?: number }[]) => items.map(({ severity }) => severity);
        const asked = await serve(catalogue);
        asked.settings = { side: 'customer' };
        await asked.open(neutral);
        const wanted = severities(await asked.diagnostics());
        asked.end();
        const atStart = await serve(catalogue, without, {
          initializationOptions: 'clauseRisk' in pushed ? pushed : { settings: pushed },
        });
        await atStart.open(neutral);
        assert.deepEqual(severities(await atStart.diagnostics()), wanted);
        atStart.end();
        const later = await serve(catalogue, without);
        await later.open(neutral);
        assert.notDeepEqual(severities(await later.diagnostics()), wanted);
        await later.connection.sendNotification('workspace/didChangeConfiguration', { settings: pushed });
        assert.deepEqual(severities(await later.diagnostics()), wanted);
      });

    it('that cannot be followed are said once, and the rest counts', async () => {
      const self = await serve(catalogue);
      self.settings = { side: 'neutral', rules: { 'ownership/everthing': 'off', 'drafting/spare': 'loud' } };
      await self.open(paper);
      assert.equal((await self.diagnostics()).length, 2);
      const said = [
        (await self.heard<{ message: string }>('window/showMessage')).message,
        (await self.heard<{ message: string }>('window/showMessage')).message,
      ];
      assert.match(said[0]!, /no rule "ownership\/everthing"; perhaps "ownership\/everything"/);
      assert.match(said[1]!, /drafting\/spare must be off, hint, information, warning or error, not "loud"/);
      await self.open(paper, 'file:///matter/other.md');
      await self.diagnostics('file:///matter/other.md');
      assert.equal(self.told.filter(({ method }) => method === 'window/showMessage').length, 2);
    });

    it('leave out what they exclude', async () => {
      const self = await serve(catalogue, modern, {
        workspaceFolders: [{ uri: 'file:///matter', name: 'matter' }],
      });
      self.settings = { exclude: ['archive/**'] };
      await self.open(paper, 'file:///matter/archive/old.md');
      assert.deepEqual(await self.diagnostics('file:///matter/archive/old.md'), []);
      await self.open(paper);
      assert.equal((await self.diagnostics()).length, 2);
    });

    it('in front matter are checked where they stand', async () => {
      const { open, diagnostics } = await serve(catalogue);
      const text = paper.replace('side: provider', 'side: Landlord\n  rules:\n    ownership/everthing: off');
      await open(text);
      const [side, rule] = await diagnostics();
      assert.match(
        side!.message as string,
        /"Landlord" is neither .* nor a party of this agreement \(Consultant, Company\)/,
      );
      assert.deepEqual(side!.range.start, positionOf(text, 'side'));
      assert.match(rule!.message as string, /no rule "ownership\/everthing"; perhaps "ownership\/everything"/);
      assert.deepEqual(rule!.range, {
        start: positionOf(text, 'ownership/everthing'),
        end: positionOf(text, ': off'),
      });
    });
  });
});
