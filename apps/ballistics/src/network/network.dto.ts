import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Edge, Graph, Node, PairCount } from './network.graph';

export class NetworkQuery {
  /** Only what hangs together with this case of one's own. */
  @IsOptional() @IsUUID() readonly caseId?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 5000, default: 2000, description: 'How many links and requests at most, newest first.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(5_000)
  readonly limit: number = 2_000;
}

/** A case, ours or as far as another jurisdiction has told of it; or the records of a state that answered a trace. */
export class NetworkNodeView {
  /** Names the node in this answer only. */
  readonly id!: string;
  readonly kind!: Node['kind'];
  /** ISO 3166-1 alpha-2; null for our own. */
  readonly jurisdiction!: string | null;
  /** Our own case; null for what is not ours. */
  readonly caseId!: string | null;
  /** Null until its owner has told it. */
  readonly reference!: string | null;
}

export class NetworkEdgeView {
  readonly id!: string;
  /** `traced`: a weapon of the case was traced there. `same-weapon`: two requests are about one weapon. */
  readonly kind!: Edge['kind'];
  readonly state!: Edge['state'];
  readonly at!: string;
  readonly from!: string;
  readonly to!: string;
  /** The link or the trace request that it rests on. */
  readonly recordId!: string;
}

/** Ties between two jurisdictions, for a map; twice the same code for ties at home. */
export class JurisdictionPairView {
  readonly one!: string;
  readonly other!: string;
  readonly hits!: number;
  readonly traces!: number;
}

/** Cases linked by hits and by traced weapons, as far as they are ours or were released to us. */
export class NetworkView {
  readonly nodes!: NetworkNodeView[];
  readonly edges!: NetworkEdgeView[];
  readonly pairs!: JurisdictionPairView[];
  /** There is more than was asked for. */
  readonly cut!: boolean;

  static of({ nodes, edges, pairs }: Graph, cut: boolean): NetworkView {
    return Object.assign(new NetworkView(), {
      nodes: nodes.map((node) => Object.assign(new NetworkNodeView(), node)),
      edges: edges.map((edge) => Object.assign(new NetworkEdgeView(), edge)),
      pairs: pairs.map((pair: PairCount) => Object.assign(new JurisdictionPairView(), pair)),
      cut,
    });
  }
}
