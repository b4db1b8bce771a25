import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import type { Command } from '../api/command';
import { RefusalNotice } from './refusal-notice';

interface CommandFormProps<Input> {
  readonly command: Command<Input>;
  /** The body to send, from what is written at this moment. */
  readonly body: () => Input;
  /** What the button says: the command in words. */
  readonly action: string;
  readonly others?: ReactNode;
  readonly children: ReactNode;
}

/** A form that sends one command; a refusal stands above it, and every second click while it is on its way does nothing. */
export function CommandForm<Input>({ command, body, action, others, children }: CommandFormProps<Input>): ReactNode {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    command.send(body());
  };
  return (
    <form onSubmit={submit}>
      <RefusalNotice refusal={command.refusal} />
      <Stack gap="md">
        {children}
        <Group gap="sm">
          <Button type="submit" loading={command.pending}>
            {action}
          </Button>
          {others}
        </Group>
      </Stack>
    </form>
  );
}
