import { AFTE_CONCLUSIONS, type ConclusionGroup } from '@headstamp/codes';
import { LinkError } from '../link/link.errors';

/** A scale as a conclusion is read on it. */
export interface ReadableScale {
  readonly name: string;
  readonly edition: string;
  readonly conclusions: readonly { readonly code: string; readonly group: ConclusionGroup }[];
}

/** The scale that every laboratory has. Its name and edition are stored with each conclusion. */
export const AFTE_SCALE: ReadableScale = {
  name: 'AFTE range of conclusions',
  edition: '1992',
  conclusions: AFTE_CONCLUSIONS.map((code) => ({ code, group: code })),
};

/** What a stated conclusion comes to. @throws LinkError when the scale has no such conclusion */
export function groupOn(scale: ReadableScale, stated: string): ConclusionGroup {
  const found = scale.conclusions.find(({ code }) => code === stated);
  if (!found) throw new LinkError('conclusion-scale.no-such-conclusion', { scale: scale.name, edition: scale.edition });
  return found.group;
}

/** @throws LinkError when a code stands twice, so that nobody could say what it comes to */
export function judgeScale(codes: readonly string[]): void {
  const twice = codes.find((code, place) => codes.indexOf(code) < place);
  if (twice !== undefined) throw new LinkError('conclusion-scale.code-twice');
}
