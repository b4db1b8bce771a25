import type { X3pAcquisitionRecord } from '../x3p/record';
import { metresOf, writeX3pContent } from '../x3p/write-x3p';
import { randomFrom } from '../surface/random';
import { SmoothNoise } from './noise';
import { SYNTHETIC_MARK } from './synthetic-firing';

const { round, max, abs, sqrt } = Math;

export interface SyntheticLand {
  /** Which fictitious barrel; the same number leaves the same striae. */
  readonly barrel: number;
  /** Which bullet fired through it: noise, a small shift and the land it begins with are its own. */
  readonly bullet: number;
  /** Which land of the bullet, from 1, and of how many; 6 unless given. */
  readonly land: number;
  readonly lands?: number;
  /** Pitch of the scan in µm, 6.25 unless given. */
  readonly pitchUm?: number;
}

const MANUFACTURER = 'Headstamp';
const HEIGHT_STEP_UM = 0.01;
const WIDTH_UM = 2_200;
const HEIGHT_UM = 620;
const SHOULDER_UM = 180;
const BULLET_RADIUS_UM = 4_500;

/**
 * The scan of one land engraved area of a fictitious bullet as an X3P file: curved, between two shoulders, with striae of the barrel and
 * noise of the firing. Equal numbers give equal bytes. It shows software, not evidence: every such file says so in its own record.
 */
export function syntheticLandX3p({ barrel, bullet, land, lands = 6, pitchUm = 6.25 }: SyntheticLand): Uint8Array {
  const nx = round(WIDTH_UM / pitchUm);
  const ny = round(HEIGHT_UM / pitchUm);
  // The examiner begins to count at another land of every bullet.
  const ofBarrel = ((land - 1 + bullet * 2) % lands) + 1;
  const coarse = new SmoothNoise(28, 11, barrel, ofBarrel);
  const fine = new SmoothNoise(11, 12, barrel, ofBarrel);
  const own = new SmoothNoise(24, 13, barrel * 1_000 + bullet, land);
  const random = randomFrom(14, barrel, bullet, land);
  const shift = 60 * (random() - 0.5);
  const tilt = 0.01 * (random() - 0.5);
  const stored = new Int16Array(nx * ny);
  for (let y = 0, at = 0; y < ny; y++) {
    for (let x = 0; x < nx; x++, at++) {
      const across = x * pitchUm - WIDTH_UM / 2;
      const along = y * pitchUm;
      const striae = 1.1 * coarse.at(across + shift + 5_000, 0) + 0.5 * fine.at(across + shift + 5_000, 0);
      const curve = sqrt(BULLET_RADIUS_UM ** 2 - across ** 2) - BULLET_RADIUS_UM;
      const wall = max(0, abs(across + shift) - (WIDTH_UM / 2 - SHOULDER_UM));
      const noise = 0.15 * (random() + random() - 1);
      const height = curve + striae + 0.45 * own.at(across, along / 40) + 0.25 * wall + tilt * along + noise;
      stored[at] = round(height / HEIGHT_STEP_UM);
    }
  }
  return writeX3pContent({
    nx, ny, incrementX: metresOf(pitchUm), incrementY: metresOf(pitchUm), stored, valid: new Uint8Array(nx * ny).fill(1),
    increment: metresOf(HEIGHT_STEP_UM), offset: '0', acquisition: acquisitionOf(barrel, bullet, land),
  });
}

function acquisitionOf(barrel: number, bullet: number, land: number): X3pAcquisitionRecord {
  return {
    date: null, creator: MANUFACTURER,
    instrument: { manufacturer: MANUFACTURER, model: SYNTHETIC_MARK, serial: null, version: '1' },
    calibrationDate: null, probingType: 'Software', probingIdentification: SYNTHETIC_MARK,
    comment: `${SYNTHETIC_MARK}: land ${land} of bullet ${bullet} of barrel ${barrel}; no real specimen, no evidence`,
  };
}
