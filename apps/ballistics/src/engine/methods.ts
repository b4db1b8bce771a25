import type { MarkOfInterest } from '@headstamp/codes';
import { BULLET_PARAMETERS, bulletParametersHash, type BulletParameters, type ComparisonParameters, DEFAULT_PARAMETERS, parametersHash } from '@headstamp/toolmarks';

/** How marks are compared: breech faces by congruent cells, bullets by the signatures of their lands. */
export type Method = 'cells' | 'lands';

export interface MethodOf {
  readonly method: Method;
  readonly parameters: ComparisonParameters | BulletParameters;
  readonly parametersHash: string;
}

const METHODS: Readonly<Record<Method, MethodOf>> = {
  cells: { method: 'cells', parameters: DEFAULT_PARAMETERS, parametersHash: parametersHash(DEFAULT_PARAMETERS) },
  lands: { method: 'lands', parameters: BULLET_PARAMETERS, parametersHash: bulletParametersHash() },
};

/** By what a mark is compared, and with which parameters. */
export const methodFor = (region: MarkOfInterest): MethodOf => METHODS[region === 'LAND_ENGRAVED' ? 'lands' : 'cells'];
