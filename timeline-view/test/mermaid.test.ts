import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyPage } from './page';
import { drawingsOf } from './stories';

/** Mermaid's own parser, which looks for a page when it is loaded. */
emptyPage();
const { default: mermaid } = await import('mermaid');

for (const { name, text } of drawingsOf('.mmd')) {
    test(`${name} is what Mermaid takes for a sequence diagram`, async () => {
        const read = await mermaid.parse(text);
        assert.equal(read.diagramType, 'sequence');
        assert.ok(text.length < 50_000);
    });
}

test('the parser does refuse what is wrong', async () => {
    await assert.rejects(mermaid.parse('sequenceDiagram\n    a->>b no colon\n'));
});

test('what users write is read as they wrote it', async () => {
    const { text } = drawingsOf('hostile.mmd')[0]!;
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const said = (diagram.db as unknown as { getMessages(): { message: unknown }[] }).getMessages().map(message => String(message.message)).join('\n');
    assert.match(said, /request/);
    assert.ok(!/<(img|script|b|style)\b/i.test(said));
});
