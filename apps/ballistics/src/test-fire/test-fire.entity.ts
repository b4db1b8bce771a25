import { Check, Column, Entity, Index } from 'typeorm';
import { KeptRow } from '../record/kept-row';

/** Shots fired from an exhibit into a trap, and the items recovered from them. Never changed afterwards. */
@Entity({ schema: 'ballistics', name: 'test_fire' })
@Index('test_fire_of_case', ['jurisdictionId', 'caseId', 'recordedAt'])
@Check('test_fire_has_shots', `shots BETWEEN 1 AND 100`)
@Check('test_fire_has_items', `cardinality(item_exhibit_ids) >= 1`)
export class TestFire extends KeptRow {
  @Column({ name: 'case_id', type: 'uuid', update: false }) caseId!: string;
  @Column({ name: 'firearm_exhibit_id', type: 'uuid', update: false }) firearmExhibitId!: string;
  @Column({ name: 'ammunition_maker', type: 'text', update: false }) ammunitionMaker!: string;
  @Column({ name: 'ammunition_lot', type: 'text', update: false }) ammunitionLot!: string;
  @Column({ type: 'integer', update: false }) shots!: number;
  /** What caught the bullets: water tank, cotton box. */
  @Column({ type: 'text', update: false }) trap!: string;
  /** ISO 8601 date. */
  @Column({ name: 'fired_on', type: 'text', update: false }) firedOn!: string;
  @Column({ name: 'item_exhibit_ids', type: 'uuid', array: true, update: false }) itemExhibitIds!: string[];
  @Column({ name: 'official_id', type: 'uuid', update: false }) officialId!: string;
}
