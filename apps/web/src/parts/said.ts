import { notifications } from '@mantine/notifications';

/** Tells that something was done; screen readers hear it too. */
export function said(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 6_000, withCloseButton: false });
}
