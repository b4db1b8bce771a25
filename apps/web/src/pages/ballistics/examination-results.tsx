import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { linkOutcomeLabels } from '../../language/ballistics-labels';
import { Code, CodeList } from '../../language/code';
import { comparisonBasisLabels, conclusionGroupLabels, markOfInterestLabels } from '../../language/code-labels';
import { useFieldName } from '../../language/field-names';
import { Facts } from '../../parts/facts';
import { Ident } from '../../parts/ident';
import { Panel } from '../../parts/panel';
import { Day, When } from '../../parts/when';
import type { BallisticLink } from './ballistics.reads';

/** What was examined, by whom, and what came of it, as far as this official may know it now. */
export function ExaminationResults({ link: { comparison, verification, report } }: { readonly link: BallisticLink }): ReactNode {
  return (
    <>
      {comparison && <ComparisonResult comparison={comparison} />}
      {verification && <VerificationResult verification={verification} />}
      {report && <ReportResult report={report} />}
    </>
  );
}

function ComparisonResult({ comparison }: { readonly comparison: NonNullable<BallisticLink['comparison']> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'links.comparison' })}>
      <Facts
        of={[
          {
            term: field('conclusion'),
            value:
              comparison.conclusion === null ? (
                t({ id: 'links.conclusionHidden' })
              ) : (
                <strong>{<Code of={conclusionGroupLabels} value={comparison.conclusion} />}</strong>
              ),
          },
          { term: field('basis'), value: <Code of={comparisonBasisLabels} value={comparison.basis} /> },
          { term: t({ id: 'links.examiner' }), value: <Ident>{comparison.examinerReference}</Ident> },
          { term: t({ id: 'links.comparedAt' }), value: <When at={comparison.comparedAt} /> },
          { term: field('specimens'), value: <Ident>{comparison.specimens.join(' · ')}</Ident> },
          { term: field('instrument'), value: comparison.instrument },
          { term: field('magnification'), value: <Ident>{`${comparison.magnification}×`}</Ident> },
          { term: t({ id: 'links.marksUsed' }), value: <CodeList of={markOfInterestLabels} values={comparison.marksUsed} /> },
          { term: t({ id: 'links.scale' }), value: <Ident>{`${comparison.scale} ${comparison.scaleVersion}`}</Ident> },
          ...(comparison.remarks === null ? [] : [{ term: field('remarks'), value: comparison.remarks }]),
        ]}
      />
    </Panel>
  );
}

function VerificationResult({ verification }: { readonly verification: NonNullable<BallisticLink['verification']> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'links.verification' })}>
      <Facts
        of={[
          { term: t({ id: 'links.outcome' }), value: <strong>{<Code of={linkOutcomeLabels} value={verification.outcome} />}</strong> },
          { term: field('conclusion'), value: <Code of={conclusionGroupLabels} value={verification.conclusion} /> },
          { term: t({ id: 'links.verifier' }), value: <Ident>{verification.verifierReference}</Ident> },
          { term: t({ id: 'links.verifiedAt' }), value: <When at={verification.verifiedAt} /> },
          ...(verification.remarks === null ? [] : [{ term: field('remarks'), value: verification.remarks }]),
        ]}
      />
    </Panel>
  );
}

function ReportResult({ report }: { readonly report: NonNullable<BallisticLink['report']> }): ReactNode {
  const { formatMessage: t } = useIntl();
  const field = useFieldName();
  return (
    <Panel title={t({ id: 'links.report' })}>
      <Facts
        of={[
          { term: t({ id: 'links.outcome' }), value: <strong>{<Code of={linkOutcomeLabels} value={report.outcome} />}</strong> },
          { term: field('conclusion'), value: <Code of={conclusionGroupLabels} value={report.conclusion} /> },
          { term: t({ id: 'links.verification' }), value: <Code of={conclusionGroupLabels} value={report.verification} /> },
          { term: field('basis'), value: <Code of={comparisonBasisLabels} value={report.basis} /> },
          { term: field('specimens'), value: <Ident>{report.examinedSpecimens.join(' · ')}</Ident> },
          { term: t({ id: 'links.examiner' }), value: <Ident>{report.examinerReference}</Ident> },
          { term: t({ id: 'links.verifier' }), value: <Ident>{report.verifierReference}</Ident> },
          { term: t({ id: 'links.comparedAt' }), value: <Day on={report.concludedOn} /> },
          { term: t({ id: 'links.verifiedAt' }), value: <Day on={report.verifiedOn} /> },
          { term: t({ id: 'links.otherCase' }), value: <Ident>{report.caseReference}</Ident> },
          { term: t({ id: 'links.scale' }), value: <Ident>{`${report.scale} ${report.scaleVersion}`}</Ident> },
        ]}
      />
    </Panel>
  );
}
