export const STORAGE_ANSWERS = ['YES', 'NO', 'NOT_APPLICABLE'] as const;
export type StorageAnswerCode = (typeof STORAGE_ANSWERS)[number];

export interface ChecklistItem {
  /** Stable: an answer of years ago still names its question. */
  readonly code: string;
  readonly topic: ChecklistTopic;
  readonly question: string;
}

export const CHECKLIST_TOPICS = ['SITE', 'BUILDING', 'RACKS', 'KEYS', 'ACCESS', 'RECORDS', 'AMMUNITION', 'RESPONSE'] as const;
export type ChecklistTopic = (typeof CHECKLIST_TOPICS)[number];

export interface StorageChecklist {
  readonly version: string;
  /** Where the subjects come from; the questions are in our own words, and no clause numbers are claimed. */
  readonly sources: readonly string[];
  readonly items: readonly ChecklistItem[];
}

const item = (code: string, topic: ChecklistTopic, question: string): ChecklistItem => ({ code, topic, question });

/**
 * Subjects that MOSAIC 05.20 "Stockpile management: Weapons" and the OSCE Best Practice Guide on National Procedures for
 * Stockpile Management and Security name. A change of any question is a new version; a version in use is never edited.
 */
export const STORAGE_CHECKLISTS: readonly StorageChecklist[] = [
  {
    version: '2026-1',
    sources: [
      'MOSAIC 05.20:2012 Stockpile management: Weapons (United Nations)',
      'OSCE FSC.GAL/14/03/Rev.2 Best Practice Guide on National Procedures for Stockpile Management and Security (2003)',
    ],
    items: [
      item('SITE_FENCE', 'SITE', 'Is the site enclosed by a fence or wall without gaps?'),
      item('SITE_LIGHT', 'SITE', 'Are the approaches and the entrance lit in the dark?'),
      item('SITE_SIGHT', 'SITE', 'Is the ground along the fence and the building kept clear, so that nobody comes near unseen?'),
      item('BUILDING_WALLS', 'BUILDING', 'Do walls, floor and ceiling resist somebody with hand tools?'),
      item('BUILDING_DOOR', 'BUILDING', 'Is the door solid, with hinges that cannot be undone from outside?'),
      item('BUILDING_WINDOWS', 'BUILDING', 'Are windows and vents barred or too small to climb through?'),
      item(
        'BUILDING_ALARM',
        'BUILDING',
        'Is there an intruder alarm that somebody answers at every hour, and was it tested in the last month?',
      ),
      item('BUILDING_FIRE', 'BUILDING', 'Are means against fire in place and in date?'),
      item('RACKS_LOCKED', 'RACKS', 'Are firearms in locked racks, cabinets or chests that are fixed to the building?'),
      item('RACKS_SEPARATE', 'RACKS', 'Are essential parts such as bolts kept apart where this is ordered?'),
      item('KEYS_REGISTER', 'KEYS', 'Does a register show who had which key, from when to when?'),
      item('KEYS_APART', 'KEYS', 'Are keys of the armoury and spare keys kept locked away from it, and never taken home?'),
      item('KEYS_TWO', 'KEYS', 'Does it take two persons to open the armoury?'),
      item('ACCESS_LIST', 'ACCESS', 'Is there a list, in date and signed, of who may enter?'),
      item('ACCESS_LOG', 'ACCESS', 'Is each entry logged with time and reason?'),
      item('RECORDS_EACH', 'RECORDS', 'Is each firearm recorded one by one, with serial number and place?'),
      item('RECORDS_ISSUE', 'RECORDS', 'Is each issue and return signed for?'),
      item(
        'RECORDS_CHECKS',
        'RECORDS',
        'Were the counts that the rules ask for made since the last assessment, also by somebody from outside?',
      ),
      item('AMMUNITION_APART', 'AMMUNITION', 'Is ammunition kept apart from the firearms that fire it?'),
      item('AMMUNITION_DRY', 'AMMUNITION', 'Is ammunition kept dry, off the floor and away from heat?'),
      item('AMMUNITION_COUNT', 'AMMUNITION', 'Is ammunition recorded by calibre, lot and number?'),
      item('RESPONSE_LOSS', 'RESPONSE', 'Is it written down who is told, and how fast, when something is missing?'),
      item('RESPONSE_PLAN', 'RESPONSE', 'Is there a security plan for this place that staff know?'),
    ],
  },
];

/** The checklist that a new assessment is made by. */
export const PRESENT_CHECKLIST = STORAGE_CHECKLISTS[STORAGE_CHECKLISTS.length - 1] as StorageChecklist;

export interface ChecklistFaults {
  readonly unanswered: readonly string[];
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

/** What keeps these answers from being a whole assessment. */
export function checklistFaults(checklist: StorageChecklist, answered: readonly string[]): ChecklistFaults {
  const codes = checklist.items.map(({ code }) => code);
  return {
    unanswered: codes.filter((code) => !answered.includes(code)),
    unknown: [...new Set(answered.filter((code) => !codes.includes(code)))],
    repeated: [...new Set(answered.filter((code, place) => answered.indexOf(code) !== place))],
  };
}

/** How often each answer was given. No score: nobody has said what a missing fence weighs against a missing key register. */
export function countAnswers(answers: readonly StorageAnswerCode[]): Record<StorageAnswerCode, number> {
  const counts: Record<StorageAnswerCode, number> = { YES: 0, NO: 0, NOT_APPLICABLE: 0 };
  for (const answer of answers) counts[answer]++;
  return counts;
}
