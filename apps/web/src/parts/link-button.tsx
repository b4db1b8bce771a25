import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type AnchorProps = Omit<ButtonProps, 'component'> &
  Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { readonly ref?: Ref<HTMLAnchorElement> };

function ButtonAnchor(props: AnchorProps): ReactNode {
  return <Button component="a" {...props} />;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton = createLink(ButtonAnchor);
