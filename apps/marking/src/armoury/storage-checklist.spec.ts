import { CHECKLIST_TOPICS, checklistFaults, countAnswers, PRESENT_CHECKLIST, STORAGE_CHECKLISTS } from './storage-checklist';

describe('the checklist of storage', () => {
  it('asks each question once, names its sources, and covers every topic', () => {
    for (const { items, sources } of STORAGE_CHECKLISTS) {
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
      expect(sources.length).toBeGreaterThan(0);
      expect([...new Set(items.map(({ topic }) => topic))].sort()).toEqual([...CHECKLIST_TOPICS].sort());
    }
    expect(new Set(STORAGE_CHECKLISTS.map(({ version }) => version)).size).toBe(STORAGE_CHECKLISTS.length);
  });

  it('is answered whole or not at all', () => {
    const all = PRESENT_CHECKLIST.items.map(({ code }) => code);
    const [first = '', ...others] = all;
    expect(checklistFaults(PRESENT_CHECKLIST, all)).toEqual({ unanswered: [], unknown: [], repeated: [] });
    expect(checklistFaults(PRESENT_CHECKLIST, [...others, others[0] ?? '', 'MOAT'])).toEqual({
      unanswered: [first],
      unknown: ['MOAT'],
      repeated: [others[0]],
    });
  });

  it('is counted, and makes no score', () => {
    expect(countAnswers(['YES', 'NO', 'NO', 'NOT_APPLICABLE'])).toEqual({ YES: 1, NO: 2, NOT_APPLICABLE: 1 });
  });
});
