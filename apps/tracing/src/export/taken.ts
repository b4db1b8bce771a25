import type { UsePurpose } from '@headstamp/codes';
import type { PossessorStated } from '@headstamp/exchange';
import type { SubRequestView } from '../sub-request/sub-request.view.dto';
import type { TraceAnswerView } from '../trace-request/trace-answer.view.dto';
import type { TraceRequestView } from '../trace-request/trace-request.view.dto';

/** One request with what may leave of it for the purpose that was stated. */
export interface Taken {
  readonly request: TraceRequestView;
  /** Null while there is none, and for officials who may not see it. */
  readonly answer: TraceAnswerView | null;
  /** Null where nobody is named, or nobody asked for the name. */
  readonly possessor: PossessorStated | null;
  /** Every state that is asked about this firearm; empty in a list. */
  readonly asked: readonly SubRequestView[];
  readonly purpose: UsePurpose;
  readonly at: Date;
}
