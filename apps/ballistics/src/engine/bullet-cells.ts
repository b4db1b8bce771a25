import { bulletFeaturesOf, compareBulletFeatures, type LandMatch, landOf, landPlaces, landProfile, type Surface } from '@headstamp/toolmarks';
import type { PairCells, PairedCell } from './pair-cells';

/** Whether a surface is an unrolled bullet. */
export const isBullet = ({ origin }: Surface): boolean => origin.steps.some(({ name }) => name === 'unroll');

/** As a search compares two bullets: the lands that lie on each other in the best phase, each as a square over both. */
export function bulletCells(reference: Surface, compared: Surface): PairCells {
  const match = compareBulletFeatures(bulletFeaturesOf(reference), bulletFeaturesOf(compared));
  const [cutsOfReference, cutsOfCompared] = [cutsOf(reference), cutsOf(compared)];
  const congruent = match.lands.map((land, i) => paired(land, i + 1, reference, compared, cutsOfReference, cutsOfCompared));
  const best = congruent.reduce<PairedCell | null>((most, cell) => (most && most.correlation >= cell.correlation ? most : cell), null);
  const lands = cutsOfReference.length;
  return {
    engineVersion: match.engine,
    parametersHash: match.paramsHash,
    score: match.score,
    congruentCells: [congruent.length, congruent.length],
    cells: [lands, lands],
    pose: { dxUm: best ? best.compared.xUm - best.reference.xUm : 0, dyUm: 0, thetaDeg: 0, r: best?.correlation ?? 0, overlap: 1 },
    congruent,
  };
}

interface Cut {
  /** First and last compared point of the land, on the unrolled bullet. */
  readonly from: number;
  readonly to: number;
}

/** Where the compared stretch of each land lies; null for one that is not there. */
function cutsOf(bullet: Surface): (Cut | null)[] {
  return landPlaces(bullet).map((place) => {
    if (place === null) return null;
    const land = landOf(bullet, place);
    const crop = land.origin.steps.at(-1)?.parameters['left'];
    const left = place.left + (typeof crop === 'number' ? crop : 0);
    const [from, to] = landProfile(land).cut;
    return { from: left + from, to: left + to };
  });
}

function paired(
  { reference: a, compared: b, r, shiftUm }: LandMatch,
  number: number,
  reference: Surface,
  compared: Surface,
  cutsOfReference: readonly (Cut | null)[],
  cutsOfCompared: readonly (Cut | null)[],
): PairedCell {
  const here = cutsOfReference[a - 1];
  const there = cutsOfCompared[b - 1];
  if (!here || !there) throw new Error('lands that were compared are there');
  const middle = (here.from + here.to) / 2;
  const found = there.from + (middle - here.from) + shiftUm / compared.pitchXUm;
  const fromCentre = (at: number, { nx, pitchXUm }: Surface): number => (at + 0.5 - nx / 2) * pitchXUm;
  return {
    number,
    sideUm: Math.min((here.to - here.from) * reference.pitchXUm, reference.ny * reference.pitchYUm),
    correlation: r,
    reference: { xUm: fromCentre(middle, reference), yUm: 0, turnDeg: 0 },
    compared: { xUm: fromCentre(found, compared), yUm: 0, turnDeg: 0 },
  };
}
