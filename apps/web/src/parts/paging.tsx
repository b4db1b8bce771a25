import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

export interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

export interface Paged {
  readonly cursor: string | undefined;
  /** Puts the cursor into the address, so that the page can be shared and left by "back". */
  readonly onCursor: (cursor: string | undefined) => void;
}

interface PagingProps extends Paged {
  readonly count: number;
  readonly nextCursor: string | null;
}

/** How much is shown, and the ways to the first and the next page. */
export function Paging({ count, nextCursor, cursor, onCursor }: PagingProps): ReactNode {
  return (
    <Group justify="space-between" mt="sm" className="no-print">
      <Text size="sm" c="gray.7" role="status">
        <FormattedMessage id="list.shown" values={{ count }} />
      </Text>
      <Group gap="xs">
        {cursor !== undefined && (
          <Button variant="default" size="compact-sm" onClick={() => onCursor(undefined)}>
            <FormattedMessage id="list.first" />
          </Button>
        )}
        {nextCursor !== null && (
          <Button variant="default" size="compact-sm" onClick={() => onCursor(nextCursor)}>
            <FormattedMessage id="list.next" />
          </Button>
        )}
      </Group>
    </Group>
  );
}
