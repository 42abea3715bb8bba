// What of a card's buttons stands in sight, and what in its menu.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Assistant, people } from '../worlds/assistant.ts';
import { sayInTurn } from '../worlds/pressing.ts';
import { startWithCases } from '../worlds/some-cases.ts';

const { maja } = people;

interface Element {
  type?: string;
  title?: string;
  mode?: string;
  style?: string;
  actions?: Element[];
}

describe('the buttons of a card', () => {
  let assistant: Assistant;
  beforeEach(async () => {
    assistant = await startWithCases(['A-1042'], 'referred');
  });
  afterEach(() => assistant.stop());

  /** The buttons below the last card that answers these lines. */
  const buttonsAfter = async (...lines: string[]) => {
    const [activity] = await sayInTurn(assistant, maja, lines);
    const content = activity?.attachments?.[0]?.content as { body: Element[] } | undefined;
    const all = (content?.body ?? []).flatMap(({ type, actions }) => (type === 'ActionSet' ? (actions ?? []) : []));
    return {
      inSight: all.filter(({ mode }) => mode !== 'secondary').map(({ title }) => title),
      inMenu: all.filter(({ mode }) => mode === 'secondary').map(({ title }) => title),
      main: all.filter(({ style }) => style === 'positive').map(({ title }) => title),
    };
  };

  it('of a meeting: what comes next and the way back in sight, the rest in the menu', async () => {
    expect(await buttonsAfter('boka trepart för A-1042 på fredag kl 10', 'ja, samtycke finns')).toEqual({
      inSight: ['Den sökande har sagt ja', 'Den sökande kan inte', 'Ångra'],
      inMenu: ['Kallelse', 'Flytta', 'Avboka'],
      main: ['Den sökande har sagt ja'],
    });
  });

  it('of a form: what sends it among them', async () => {
    const { inSight, main } = await buttonsAfter('boka trepart för A-1042 på fredag kl 10');
    expect(inSight).toHaveLength(3);
    expect(main).toEqual([inSight[0]]);
  });

  it('of a question: every answer, however many', async () => {
    const { inSight, inMenu, main } = await buttonsAfter('kan jag remittera en man på 44?', 'hel');
    expect(inSight).toContain('Vet inte');
    expect(inSight.length).toBeGreaterThan(3);
    expect(inMenu).toEqual(['Fyll i allt på en gång', 'Visa vad jag vet så långt']);
    expect(main).toEqual([]);
  });
});
