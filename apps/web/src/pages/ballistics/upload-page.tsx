import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Awaited } from '../../parts/awaited';
import { Page } from '../../parts/page';
import { caseQuery } from '../cases/cases.reads';
import { exhibitQuery } from '../custody/custody.reads';
import { ChooseExhibit } from './choose-exhibit';
import { UploadForm } from './upload-form';
import { searchOf } from '../../search';

/** The surface of an exhibit: first which exhibit, then its scan. */
export function UploadPage(): ReactNode {
  const { formatMessage: t } = useIntl();
  const { exhibit: id } = useSearch({ from: '/official/acquisitions/new', select: searchOf.newAcquisition });
  const exhibit = useQuery({ ...exhibitQuery(id ?? ''), enabled: id !== undefined });
  const caseId = exhibit.data?.caseId ?? '';
  const file = useQuery({ ...caseQuery(caseId), enabled: caseId !== '' });
  return (
    <Page title={t({ id: 'acquisitions.upload' })} lead={t({ id: 'acquisitions.uploadLead' })}>
      {id === undefined ? (
        <ChooseExhibit />
      ) : (
        <Awaited read={exhibit}>
          {(item) => (
            <Awaited read={file}>{({ reference }) => <UploadForm key={item.id} exhibit={item} caseReference={reference} />}</Awaited>
          )}
        </Awaited>
      )}
    </Page>
  );
}
