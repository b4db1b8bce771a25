import type { ReactNode } from 'react';
import { Code } from '../../language/code';
import { dispositionLabels, illicitGroundLabels, priorityLabels } from '../../language/code-labels';
import { Country } from '../../language/country';
import { crimeCodeLabels } from '../../language/trace-labels';
import { useFieldName } from '../../language/field-names';
import { type Fact, Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Day, When } from '../../parts/when';
import type { TraceRequest } from './tracing.reads';

/** What is asked, by whom, and until when: the elements of a request under the International Tracing Instrument. */
export function RequestFacts({ request }: { readonly request: TraceRequest }): ReactNode {
  const field = useFieldName();
  const facts: Fact[] = [
    { term: field('reference'), value: <Ident>{request.reference}</Ident> },
    { term: field('requester'), value: request.requester?.name },
    { term: field('addressee'), value: request.addressee?.name },
    { term: field('priority'), value: <Code of={priorityLabels} value={request.priority} /> },
    { term: field('dueAt'), value: <When at={request.dueAt} /> },
    { term: field('recoveredOn'), value: <Day on={request.recoveredOn} /> },
    { term: field('recoveredIn'), value: <Country code={request.recoveredIn} /> },
    { term: field('illicitGround'), value: <Code of={illicitGroundLabels} value={request.illicitGround} /> },
    { term: field('whyIllicit'), value: request.whyIllicit },
    { term: field('howFound'), value: request.howFound },
    { term: field('intendedUse'), value: request.intendedUse },
    { term: field('submittedAt'), value: <When at={request.submittedAt} /> },
    { term: field('acknowledgedAt'), value: <When at={request.acknowledgedAt} /> },
    { term: field('answeredAt'), value: <When at={request.answeredAt} /> },
  ];
  const more: Fact[] = [
    { term: field('requestingOffice'), value: request.requestingOffice },
    { term: field('requestingOfficer'), value: request.requestingOfficer },
    { term: field('agencyCaseNumber'), value: request.agencyCaseNumber && <Ident>{request.agencyCaseNumber}</Ident> },
    { term: field('projectCode'), value: request.projectCode && <Ident>{request.projectCode}</Ident> },
    { term: field('crimeCode'), value: request.crimeCode && <Code of={crimeCodeLabels} value={request.crimeCode} /> },
    { term: field('disposition'), value: request.disposition && <Code of={dispositionLabels} value={request.disposition} /> },
    { term: field('recoveryPlace'), value: request.recoveryPlace },
    { term: field('recoveryCircumstances'), value: request.recoveryCircumstances },
    { term: field('specialInstructions'), value: request.specialInstructions },
    { term: field('barrelSerial'), value: request.firearm.barrelSerial && <Ident>{request.firearm.barrelSerial}</Ident> },
    { term: field('importer'), value: request.firearm.importer },
    { term: field('additionalMarkings'), value: request.firearm.additionalMarkings },
    { term: field('obliterationDetail'), value: request.firearm.obliterationDetail },
    { term: field('expectedOn'), value: request.expectedOn && <Day on={request.expectedOn} /> },
  ];
  // Only what was stated: the form has more fields than most requests fill.
  facts.push(...more.filter(({ value }) => value !== null));
  if (request.urgentBecause !== null) facts.splice(4, 0, { term: field('urgentBecause'), value: request.urgentBecause });
  return <Facts of={facts} />;
}
