import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticFiringX3p } from '@headstamp/toolmarks';

/** One scanned surface of the story: which slide left the marks, and the file. */
export interface StoryScan {
  readonly name: string;
  readonly slide: number;
  readonly file: Uint8Array;
}

export interface StoryScans {
  /** True when the project made the surfaces itself; they say so in their own records too. */
  readonly synthetic: boolean;
  /** The pistol recovered in Belize, fired there. */
  readonly testFire: StoryScan;
  /** A case from a crime scene in Guatemala, of the same pistol. */
  readonly crimeScene: StoryScan;
  /** Cases of other slides, acquired in Guatemala and in Trinidad and Tobago. */
  readonly others: readonly { readonly state: 'gt' | 'tt'; readonly scan: StoryScan }[];
}

/** Slide and case of the public set of ten consecutively made slides (Fadul et al. 2011): the marks of slide 1, and eleven pairs of others. */
const PUBLIC_OTHERS = ['2-1', '2-2', '3-1', '3-2', '4-1', '4-2', '5-1', '5-2', '6-1', '6-2', '7-1', '7-2', '8-1', '8-2', '9-1', '9-2', '10-1', '10-2'] as const;
/** Lettered cases of that set, with the slide each was fired from. */
const LETTERED = [
  ['C', 2],
  ['A', 3],
  ['B', 4],
  ['H', 5],
] as const;

const stateOf = (index: number): 'gt' | 'tt' => (index % 2 === 0 ? 'gt' : 'tt');

function publicScans(folder: string): StoryScans {
  const scan = (label: string, slide: number): StoryScan => ({
    name: `Fadul ${label}`,
    slide,
    file: readFileSync(join(folder, `Fadul_${label}.x3p`)),
  });
  const others = [
    ...PUBLIC_OTHERS.map((label) => scan(label, Number(label.split('-')[0]))),
    ...LETTERED.map(([label, slide]) => scan(label, slide)),
  ];
  return {
    synthetic: false,
    testFire: scan('1-1', 1),
    crimeScene: scan('1-2', 1),
    others: others.map((each, index) => ({ state: stateOf(index), scan: each })),
  };
}

function syntheticScans(): StoryScans {
  const scan = (slide: number, firing: number): StoryScan => ({
    name: `synthetic slide ${slide} firing ${firing}`,
    slide,
    file: syntheticFiringX3p({ slide, firing }),
  });
  const others = Array.from({ length: 22 }, (_, index) => scan(2 + Math.floor(index / 2), 1 + (index % 2)));
  return { synthetic: true, testFire: scan(1, 1), crimeScene: scan(1, 2), others: others.map((each, index) => ({ state: stateOf(index), scan: each })) };
}

/**
 * The surfaces of the story: real ones from the folder of public scans, read in place, or ones the project makes.
 * @param folder what `HEADSTAMP_SCANS` names, with the subfolder `fadul_processed`
 */
export function storyScans(folder: string | undefined): StoryScans {
  const processed = folder ? join(folder, 'fadul_processed') : '';
  return folder && existsSync(processed) ? publicScans(processed) : syntheticScans();
}
