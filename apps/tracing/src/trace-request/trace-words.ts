import type { WordOrder } from '@headstamp/exchange';
import type { TraceRequest } from './trace-request.entity';
import { stateAfter, type TraceRequestMove } from './trace-request.states';

/** Moves the request on this side; the words of its document say how it stands among the others. The caller saves the row. */
export function say(request: TraceRequest, move: TraceRequestMove): WordOrder {
  request.state = stateAfter(request, move, request.ourPart);
  request.wordsSaid += 1;
  return { word: request.wordsSaid, heard: request.wordsHeard };
}

/** Who is told: the other side. Null while nobody has been asked. */
export function counterpartOf({ ourPart, addresseeId, requesterId }: TraceRequest): string | null {
  return ourPart === 'requester' ? addresseeId : requesterId;
}
