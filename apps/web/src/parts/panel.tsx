import { Group, Paper, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Panel({ title, level = 2, actions, children }: PanelProps): ReactNode {
  return (
    <Paper component="section" withBorder p="md" mb="md">
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={level}>{title}</Title>
        {actions}
      </Group>
      {children}
    </Paper>
  );
}
