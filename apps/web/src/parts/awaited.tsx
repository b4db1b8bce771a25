import { Button, Loader, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { asRefusal } from '../api/refusal';
import { RefusalNotice } from './refusal-notice';

interface AwaitedProps<T> {
  readonly read: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
}

/** What was asked for once it is there; before that, that it is awaited; or why it was refused. */
export function Awaited<T>({ read, children }: AwaitedProps<T>): ReactNode {
  if (read.data !== undefined) return children(read.data);
  if (read.error) {
    return (
      <>
        <RefusalNotice refusal={asRefusal(read.error)} />
        <Button variant="default" onClick={() => void read.refetch()}>
          <FormattedMessage id="action.tryAgain" />
        </Button>
      </>
    );
  }
  return (
    <Awaiting>
      <FormattedMessage id="read.loading" />
    </Awaiting>
  );
}

/** Says that something is on its way. */
export function Awaiting({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div role="status" className="awaited">
      <Loader size="sm" aria-hidden="true" />
      <Text component="span">{children}</Text>
    </div>
  );
}
