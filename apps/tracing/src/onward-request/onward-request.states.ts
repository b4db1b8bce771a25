import { OnwardRequestError } from './onward-request.errors';

/** `attempted`: refused at home and not asked for. */
export const ONWARD_REQUEST_STATES = ['attempted', 'asked', 'consented', 'refused'] as const;
export type OnwardRequestState = (typeof ONWARD_REQUEST_STATES)[number];

/** Who wants to pass the facts on, and whose facts they are. */
export const ONWARD_PARTS = ['asker', 'originator'] as const;
export type OnwardPart = (typeof ONWARD_PARTS)[number];

interface Move {
  readonly from: OnwardRequestState;
  readonly to: OnwardRequestState;
  readonly by: OnwardPart;
}

const MOVES = {
  ask: { from: 'attempted', to: 'asked', by: 'asker' },
  consent: { from: 'asked', to: 'consented', by: 'originator' },
  refuse: { from: 'asked', to: 'refused', by: 'originator' },
} as const satisfies Record<string, Move>;
export type OnwardMove = keyof typeof MOVES;

/** The state after a move of that side, on either side of the border. */
export function stateAfter(state: OnwardRequestState, move: OnwardMove, by: OnwardPart): OnwardRequestState {
  const allowed: Move = MOVES[move];
  if (allowed.by !== by || allowed.from !== state) throw new OnwardRequestError('onward-request.move-not-allowed', { state, move, by });
  return allowed.to;
}
