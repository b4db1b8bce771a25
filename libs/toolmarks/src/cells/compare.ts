import { threadKernel } from '../fft/kernel';
import { refusalOf } from '../lr/population';
import type { ArealPeak } from '../screen/areal';
import { QueryScreen } from '../screen/query-screen';
import type { Surface } from '../surface/surface';
import type { CellResult, Comparison, ComparisonParameters, Pose } from './comparison';
import { wrapped } from './consensus';
import { type AnglePlan, planAround, reversed, searchDirection } from './direction';
import { type Features, featuresOf } from './features';
import { type Grid, Turnable, TurnsOnce } from './grid';
import { jointPose } from './joint-pose';
import { layCells } from './layout';
import { ENGINE_VERSION, completeParameters, parametersHash } from './parameters';
import { CellRegister, type CellTemplates } from './register';

/** Angles around a hypothesis, in steps: the screen leaves half a step open, single cells may differ by more. */
const OFFSETS = [-1.5, -0.5, 0.5, 1.5] as const;

/** Half the pitch shows shorter waves, which correlate less from firing to firing. */
const FINE_CUTOFF = 0.6;
const FINE_CORRELATION = 0.78;

export type Hypothesis = ArealPeak;

let shared: CellRegister | undefined;

function threadRegister(): CellRegister {
  return (shared ??= new CellRegister(threadKernel()));
}

/** The angles and displacements at which the cells are looked for. */
export function planOf(hypotheses: readonly Hypothesis[], parameters: ComparisonParameters): AnglePlan[] {
  return planAround(hypotheses, OFFSETS.map((steps) => steps * parameters.angleStepDeg));
}

/** Cheap areal cross-correlation of two prepared surfaces: the first stage of a search, with the pose it suggests. */
export function screen(reference: Surface, compared: Surface, parameters?: Partial<ComparisonParameters>): ArealPeak {
  const complete = completeParameters(parameters);
  const [a, b] = [reference, compared].map((surface) => featuresOf(surface, complete));
  return new QueryScreen(b!.screen, complete).hypotheses(a!.screen)[0] ?? { dxUm: 0, dyUm: 0, thetaDeg: 0, score: 0 };
}

/** Cells of a grid with their spectra. */
export function templatesOf(grid: Grid, parameters: ComparisonParameters): CellTemplates {
  return threadRegister().templates(grid, layCells(grid, parameters.cellSideUm, parameters.cellFill));
}

/** What a thread derived of the scan it compared last: a search compares one scan with hundreds. */
interface Kept {
  readonly grid: Grid;
  readonly parametersHash: string;
  readonly templates: CellTemplates;
  readonly turns: TurnsOnce;
}

let kept: Kept | undefined;

function keptOf(grid: Grid, parameters: ComparisonParameters): Kept {
  const hash = parametersHash(parameters);
  if (kept?.grid !== grid || kept.parametersHash !== hash) {
    kept = { grid, parametersHash: hash, templates: templatesOf(grid, parameters), turns: new TurnsOnce(new Turnable(grid)) };
  }
  return kept;
}

/**
 * Compares two prepared surfaces by congruent matching cells in both directions. The result is a candidate for review by an
 * examiner and says nothing by itself. Same surfaces, same parameters: same result to the last bit.
 */
export function compare(reference: Surface, compared: Surface, parameters?: Partial<ComparisonParameters>): Comparison {
  const complete = completeParameters(parameters);
  const of = (surface: Surface) => featuresOf(surface, complete);
  return compareFeatures(of(reference), of(compared), complete);
}

/** As `compare`, from stored features. */
export function compareFeatures(reference: Features, compared: Features, parameters: ComparisonParameters): Comparison {
  const hypotheses = new QueryScreen(compared.screen, parameters).hypotheses(reference.screen);
  return compareAt(reference, compared, planOf(hypotheses, parameters), hypotheses[0]?.score ?? 0, parameters);
}

/**
 * As `compare`, but the cells are laid at half the pitch, over shorter waves, around the poses the coarse screen suggests. For fine
 * marks and for a closer pose; scores of the two levels are different scores and have different parameter hashes.
 */
export function compareFine(reference: Surface, compared: Surface, parameters?: Partial<ComparisonParameters>): Comparison {
  const coarse = completeParameters(parameters);
  const fine: ComparisonParameters = { ...coarse, cellPitchUm: coarse.cellPitchUm / 2, cutoffUm: FINE_CUTOFF * coarse.cutoffUm, correlation: FINE_CORRELATION * coarse.correlation };
  const hypotheses = new QueryScreen(featuresOf(compared, coarse).screen, coarse).hypotheses(featuresOf(reference, coarse).screen);
  return compareAt(featuresOf(reference, fine), featuresOf(compared, fine), planOf(hypotheses, coarse), hypotheses[0]?.score ?? 0, fine);
}

/** The cell method at given angles and expected displacements. */
export function compareAt(reference: Features, compared: Features, plan: readonly AnglePlan[], areal: number, parameters: ComparisonParameters): Comparison {
  const register = threadRegister();
  const { templates, turns } = keptOf(compared.cells, parameters);
  const forward = searchDirection(register, templatesOf(reference.cells, parameters), turns, plan, parameters);
  const backward = searchDirection(register, templates, new Turnable(reference.cells), plan.map(reversed), parameters);
  const directionsAgree = Math.abs(wrapped(forward.thetaDeg + backward.thetaDeg)) <= parameters.agreementDeg;
  const joint = jointPose(forward.results, (result) => cellCentre(result, reference.cells));
  return {
    engine: ENGINE_VERSION, params: parameters, paramsHash: parametersHash(parameters),
    refSha256: reference.fileSha256, cmpSha256: compared.fileSha256,
    forward: told(forward.results, reference.cells, compared.cells), backward: told(backward.results, compared.cells, reference.cells),
    counts: {
      mode: [forward.mode, backward.mode], original: [forward.original, backward.original],
      high: [forward.high, backward.high], convergence: [forward.convergence, backward.convergence],
    },
    cells: [forward.results.length, backward.results.length],
    score: directionsAgree ? forward.mode + backward.mode : Math.max(forward.mode, backward.mode) / 2,
    meanCorrelation: forward.mode + backward.mode === 0 ? 0 : (forward.sumR + backward.sumR) / (forward.mode + backward.mode),
    areal, directionsAgree,
    pose: fromSurfaceCentres(joint, reference.cells, compared.cells), scale: joint.scale,
    likelihood: refusalOf('conditions-not-stated'),
    note: 'candidate: for review by an examiner',
  };
}

function cellCentre({ cell }: CellResult, grid: Grid): { x: number; y: number } {
  const c = (grid.n - 1) / 2;
  return { x: (cell.x0 + (cell.w - 1) / 2 - c) * grid.pitchUm, y: (cell.y0 + (cell.h - 1) / 2 - c) * grid.pitchUm };
}

/** Results with their poses told between the centres of the surfaces. */
function told(results: readonly CellResult[], reference: Grid, compared: Grid): CellResult[] {
  return results.map((result) => ({ ...result, poses: result.poses.map((pose) => fromSurfaceCentres(pose, reference, compared)) }));
}

/** A pose between the centres of two grids, told between the centres of the surfaces they were taken from. */
function fromSurfaceCentres(pose: Pose, reference: Grid, compared: Grid): Pose {
  const cos = Math.cos((pose.thetaDeg * Math.PI) / 180);
  const sin = Math.sin((pose.thetaDeg * Math.PI) / 180);
  const { dxUm, dyUm, thetaDeg, r, overlap } = pose;
  return {
    dxUm: dxUm - reference.offsetXUm + cos * compared.offsetXUm - sin * compared.offsetYUm,
    dyUm: dyUm - reference.offsetYUm + sin * compared.offsetXUm + cos * compared.offsetYUm,
    thetaDeg, r, overlap,
  };
}
