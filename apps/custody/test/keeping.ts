import { randomUUID } from 'node:crypto';
import { SignedPapers } from '@headstamp/documents';
import type { Actor } from '@headstamp/tenancy';
import { DisposalCertificateService } from '../src/disposal/certificate.service';
import { DisposalService } from '../src/disposal/disposal.service';
import type { DisposalDetailView } from '../src/disposal/disposal.views.dto';
import { DisposalExecutionService } from '../src/disposal/execution.service';
import type { ExhibitView, RegisterExhibit } from '../src/exhibit/exhibit.dto';
import { LabelTexts } from '../src/labels/label-text';
import { CustodyHoldService } from '../src/legal-hold/custody-hold.service';
import { ReadCodes } from '../src/stock-take/read-codes';
import { StockDifferenceService } from '../src/stock-take/stock-difference.service';
import { StockScanService } from '../src/stock-take/stock-scan.service';
import { StockTakeService } from '../src/stock-take/stock-take.service';
import { ClimateService } from '../src/storage/climate.service';
import { PlacementService } from '../src/storage/placement.service';
import { StoragePlacesService } from '../src/storage/storage-places.service';
import { StorageReadingService } from '../src/storage/storage.reading';
import type { RegisterPlace } from '../src/storage/storage.dto';
import type { StoragePlaceView } from '../src/storage/storage.views.dto';
import type { Laboratory } from './laboratory';

/** Storage, stock-takes, legal holds and disposal of a laboratory. */
export class Keeping {
  constructor(private readonly lab: Laboratory) {}

  readonly places = new StoragePlacesService(this.lab.db.session, this.lab.ledger, this.lab.officials);
  readonly storage = new StorageReadingService(this.lab.db.session);
  readonly climate = new ClimateService(this.lab.db.session, this.lab.ledger);
  readonly placements = new PlacementService(this.lab.db.session, this.lab.chronicle);
  readonly stockTakes = new StockTakeService(this.lab.db.session, this.lab.ledger, this.lab.chronicle);
  readonly scans = new StockScanService(this.lab.db.session, this.lab.ledger, new ReadCodes(new LabelTexts(this.lab.db.keys)));
  readonly differences = new StockDifferenceService(this.lab.db.session, this.lab.ledger);
  readonly holds = new CustodyHoldService(this.lab.db.session, this.lab.chronicle, this.lab.ledger);
  readonly disposals = new DisposalService(this.lab.db.session, this.lab.ledger, this.lab.signatures);
  readonly executions = new DisposalExecutionService(this.lab.db.session, this.lab.chronicle, this.lab.ledger);
  readonly certificates = new DisposalCertificateService(
    this.lab.db.session,
    this.lab.ledger,
    new SignedPapers(this.lab.db.keys),
    this.lab.directory,
    this.lab.officials,
  );

  aPlace(manager: Actor, kind: RegisterPlace['kind'] = 'SHELF', more: Partial<RegisterPlace> = {}): Promise<StoragePlaceView> {
    return this.places.register(manager, { kind, name: `${kind} ${randomUUID().slice(0, 4)}`, ...more });
  }

  /** An item registered by its custodian and put into a place. */
  async aStoredItem(custodian: Actor, placeId: string, more: Partial<RegisterExhibit> = {}): Promise<ExhibitView> {
    const item = await this.lab.anExhibit(custodian, more);
    await this.placements.place(custodian, item.id, { placeId });
    return item;
  }

  /** A disposal that another official approved. */
  async anApprovedDisposal(
    proposer: Actor,
    manager: Actor,
    exhibitId: string,
    outcome: 'DESTROY' | 'RETURN_TO_OWNER' | 'TRANSFER' | 'RETAIN' = 'DESTROY',
  ): Promise<DisposalDetailView> {
    const recipient = outcome === 'RETURN_TO_OWNER' || outcome === 'TRANSFER' ? { recipient: 'Rightful owner' } : {};
    const wording = { exhibitId, outcome, reason: 'case closed', legalBasis: 'Evidence Act, section 12', ...recipient };
    const { id, version } = await this.disposals.propose(proposer, wording);
    return this.disposals.approve(manager, id, version, {});
  }
}

export const DESTROYED_IN_PRESENCE = {
  method: 'MELTING' as const,
  place: 'Foundry yard',
  witnesses: [{ name: 'Marta López', function: 'Public notary', organisation: 'College of notaries' }],
};
