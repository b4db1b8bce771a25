import { compareAt, type Hypothesis, planOf } from '../cells/compare';
import type { Comparison, ComparisonParameters } from '../cells/comparison';
import { type Features, unpackFeatures } from '../cells/features';
import { type BulletFeatures, unpackBulletFeatures } from '../land/bullet-features';
import { type BulletMatch, BulletScreen, compareBulletFeatures } from '../land/compare-bullets';
import { refusalOf } from '../lr/population';
import { QueryScreen } from '../screen/query-screen';

/** What the screen said of one acquisition. */
export interface Screened {
  readonly id: string;
  readonly score: number;
  readonly hypotheses: readonly Hypothesis[];
}

export interface Compared<Found = Comparison> {
  readonly id: string;
  readonly comparison: Found;
}

/** A chunk of work: packed features, for the cells with the hypotheses of the screen. */
export type Chunk =
  | { readonly stage: 'screen'; readonly items: readonly { readonly id: string; readonly features: Uint8Array }[] }
  | { readonly stage: 'cells'; readonly items: readonly { readonly id: string; readonly features: Uint8Array; readonly hypotheses: readonly Hypothesis[] }[] };

export type ChunkResult = readonly Screened[] | readonly Compared<Comparison | BulletMatch>[];

/** Both stages of a search for one query, in the thread that calls. */
export class SearchSteps {
  private readonly screen: QueryScreen;

  constructor(private readonly query: Features, private readonly parameters: ComparisonParameters) {
    this.screen = new QueryScreen(query.screen, parameters);
  }

  run(chunk: Chunk): ChunkResult {
    if (chunk.stage === 'screen') {
      return chunk.items.map(({ id, features }): Screened => {
        const hypotheses = this.screen.hypotheses(unpackFeatures(features).screen);
        return { id, score: hypotheses[0]?.score ?? 0, hypotheses };
      });
    }
    return chunk.items.map(({ id, features, hypotheses }): Compared => {
      const comparison = compareAt(unpackFeatures(features), this.query, planOf(hypotheses, this.parameters), hypotheses[0]?.score ?? 0, this.parameters);
      return { id, comparison: { ...comparison, likelihood: refusalOf('found-by-search') } };
    });
  }
}

/** Both stages of a search for one bullet. */
export class BulletSteps {
  private readonly screen: BulletScreen;

  constructor(private readonly query: BulletFeatures) {
    this.screen = new BulletScreen(query);
  }

  run(chunk: Chunk): ChunkResult {
    if (chunk.stage === 'screen') {
      return chunk.items.map(({ id, features }): Screened => ({ id, score: this.screen.score(unpackBulletFeatures(features)), hypotheses: [] }));
    }
    return chunk.items.map(({ id, features }): Compared<BulletMatch> => ({
      id, comparison: { ...compareBulletFeatures(unpackBulletFeatures(features), this.query), likelihood: refusalOf('found-by-search') },
    }));
  }
}
