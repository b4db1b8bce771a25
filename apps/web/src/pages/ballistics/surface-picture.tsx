import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { SyntheticLabel } from '../../parts/synthetic-label';

interface SurfacePictureProps {
  readonly src: string;
  /** Which surface this is, in words. */
  readonly name: string;
  readonly synthetic: boolean;
  readonly children?: ReactNode;
}

/** A relief picture of a surface; one that no instrument measured says so. */
export function SurfacePicture({ src, name, synthetic, children }: SurfacePictureProps): ReactNode {
  const { formatMessage: t } = useIntl();
  const [missing, setMissing] = useState(false);
  return (
    <figure className="surface">
      {missing ? (
        <div className="no-picture">
          <Text size="sm">{t({ id: 'surface.notShown' })}</Text>
        </div>
      ) : (
        <img
          src={src}
          alt={synthetic ? t({ id: 'surface.syntheticPicture' }, { name }) : t({ id: 'surface.picture' }, { name })}
          width={512}
          height={512}
          onError={() => setMissing(true)}
        />
      )}
      <figcaption>
        <strong>{name}</strong> <SyntheticLabel synthetic={synthetic} />
        {children}
      </figcaption>
    </figure>
  );
}
