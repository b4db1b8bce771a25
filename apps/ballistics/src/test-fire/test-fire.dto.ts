import { IsDay, IsWritten } from '@headstamp/http';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsUUID, Max, Min } from 'class-validator';
import type { TestFire } from './test-fire.entity';

export class RecordTestFire {
  @IsUUID() readonly caseId!: string;
  /** The exhibit that was fired. */
  @IsUUID() readonly firearmExhibitId!: string;
  @IsWritten(120) readonly ammunitionMaker!: string;
  @IsWritten(120) readonly ammunitionLot!: string;
  /** Shots fired. */
  @IsInt() @Min(1) @Max(100) readonly count!: number;
  /** What caught the bullets, for example a water tank. */
  @IsWritten(120) readonly trap!: string;
  /** ISO 8601 date. */
  @IsDay() readonly firedOn!: string;
  /** The cartridge cases and bullets recovered, as exhibits. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) readonly testFireExhibitIds!: string[];
}

export class TestFiresOfCase {
  @IsUUID() readonly caseId!: string;
}

export class TestFireView {
  readonly id!: string;
  readonly caseId!: string;
  readonly firearmExhibitId!: string;
  readonly ammunitionMaker!: string;
  readonly ammunitionLot!: string;
  readonly count!: number;
  readonly trap!: string;
  readonly firedOn!: string;
  readonly testFireExhibitIds!: string[];
  readonly recordedBy!: string;
  readonly recordedAt!: Date;

  static of(fired: TestFire): TestFireView {
    const { id, caseId, firearmExhibitId, ammunitionMaker, ammunitionLot, trap, firedOn, recordedAt } = fired;
    return Object.assign(new TestFireView(), {
      id,
      caseId,
      firearmExhibitId,
      ammunitionMaker,
      ammunitionLot,
      count: fired.shots,
      trap,
      firedOn,
      testFireExhibitIds: fired.itemExhibitIds,
      recordedBy: fired.officialId,
      recordedAt,
    });
  }
}
