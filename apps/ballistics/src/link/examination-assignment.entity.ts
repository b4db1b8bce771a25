import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { KeptRow } from '../record/kept-row';
import { Link } from './link.entity';

/** Who compares and who verifies blindly. The last naming counts, the others stay. */
@Entity({ schema: 'ballistics', name: 'examination_assignment' })
@Index('examination_assignment_newest_first', ['jurisdictionId', 'recordedAt', 'id'])
@Unique('examination_assignment_in_order', ['jurisdictionId', 'linkId', 'number'])
@ForeignKey(() => Link, ['jurisdictionId', 'linkId'], ['jurisdictionId', 'id'], { name: 'examination_assignment_of_link' })
@Check('examination_assignment_counted', `number > 0`)
@Check('examination_assignment_two_people', `verifier_id <> examiner_id`)
export class ExaminationAssignment extends KeptRow {
  @Column({ name: 'link_id', type: 'uuid', update: false }) linkId!: string;
  @Column({ type: 'integer', update: false }) number!: number;
  @Column({ name: 'examiner_id', type: 'uuid', update: false }) examinerId!: string;
  @Column({ name: 'verifier_id', type: 'uuid', update: false }) verifierId!: string;
  @Column({ name: 'assigned_by', type: 'uuid', update: false }) assignedBy!: string;
}
