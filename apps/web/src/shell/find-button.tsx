import { Button } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense } from 'react';
import { useIntl } from 'react-intl';

const FindDialog = lazy(() => import('../pages/find/find-dialog').then(({ FindDialog: dialog }) => ({ default: dialog })));

/** The way to anything from anywhere: by a click, or by Ctrl+K (⌘K), in a field as well. The dialogue is loaded when it is first wanted. */
export function FindButton(): ReactNode {
  const { formatMessage: t } = useIntl();
  const [open, { open: show, close }] = useDisclosure(false);
  useHotkeys([['mod+K', show]], []);
  return (
    <>
      <Button size="compact-sm" variant="default" flex="none" onClick={show} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K">
        {t({ id: 'find.open' })}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <FindDialog onClose={close} />
        </Suspense>
      )}
    </>
  );
}
