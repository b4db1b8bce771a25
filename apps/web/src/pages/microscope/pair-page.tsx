import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Awaited } from '../../parts/awaited';
import { Page } from '../../parts/page';
import { SurfacePicture } from '../ballistics/surface-picture';
import { Microscope } from './microscope';
import { type BothSides, eachSide, type Side, SIDES } from './optics/both-sides';
import type { SurfaceForm } from './optics/height-grid';
import { type Examined, heightsQuery } from './reads';

/** Where a side is read from, and the picture of it that needs no WebGL. */
export interface SideOf {
  readonly heights: string;
  readonly picture: string;
  readonly name: string;
  readonly synthetic: boolean;
}

interface PairPageProps {
  readonly sides: BothSides<SideOf>;
  readonly of: Examined | null;
  readonly actions?: ReactNode;
}

/** The comparison microscope on a page of its own. */
export function PairPage({ sides, of, actions }: PairPageProps): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <Page
      title={t({ id: 'microscope.named' }, { own: sides.own.name, other: sides.other.name })}
      lead={t({ id: 'microscope.lead' })}
      actions={actions}
    >
      <Pair sides={sides} of={of} />
    </Page>
  );
}

function Pair({ sides, of }: PairPageProps): ReactNode {
  const [forms, setForms] = useState<BothSides<SurfaceForm | null>>({ own: null, other: null });
  const [noPicture, setNoPicture] = useState(false);
  const own = useQuery(heightsQuery(sides.own.heights, forms.own));
  const other = useQuery(heightsQuery(sides.other.heights, forms.other));
  // While another form is on its way the stage keeps what it shows, and where it stands.
  const [shown, setShown] = useState<{ readonly own: typeof own.data; readonly other: typeof other.data }>({ own: undefined, other: undefined });
  if ((own.data && own.data !== shown.own) || (other.data && other.data !== shown.other))
    setShown({ own: own.data ?? shown.own, other: other.data ?? shown.other });
  const grids = useMemo(() => (shown.own && shown.other ? { own: shown.own, other: shown.other } : null), [shown]);
  if (noPicture) return <WithoutInstrument sides={sides} onAgain={() => setNoPicture(false)} />;
  return (
    <>
      {(!own.data || !other.data) && <Awaited read={own.data ? other : own}>{() => null}</Awaited>}
      {!grids && (own.error ?? other.error) && <Pictures sides={sides} />}
      {grids && (
        <Microscope
          grids={grids}
          names={eachSide(sides, ({ name }) => name)}
          of={of}
          onForm={(side: Side, form) => setForms((before) => ({ ...before, [side]: form }))}
          onNoPicture={() => setNoPicture(true)}
        />
      )}
    </>
  );
}

/** A browser without WebGL 2, or a device that lost it: the pictures that the server drew are still there. */
function WithoutInstrument({ sides, onAgain }: { readonly sides: BothSides<SideOf>; readonly onAgain: () => void }): ReactNode {
  const { formatMessage: t } = useIntl();
  return (
    <>
      <Alert role="alert" color="red.9" variant="outline" mb="md" title={t({ id: 'microscope.noWebGl' })}>
        {t({ id: 'microscope.noWebGlHow' })}
        <div>
          <Button variant="default" size="compact-sm" mt="sm" onClick={onAgain}>
            {t({ id: 'action.tryAgain' })}
          </Button>
        </div>
      </Alert>
      <Pictures sides={sides} />
    </>
  );
}

/** What the server drew, where heights cannot be shown or their owner lets no more than a picture be seen. */
function Pictures({ sides }: { readonly sides: BothSides<SideOf> }): ReactNode {
  return (
    <div className="surfaces">
      {SIDES.map((side) => (
        <SurfacePicture key={side} src={sides[side].picture} name={sides[side].name} synthetic={sides[side].synthetic} />
      ))}
    </div>
  );
}
