import { Custody1767225600000 } from './custody-1767225600000';
import { CustodyTree1767420000000 } from './custody-1767420000000';
import { CustodyCasting1767420010000 } from './custody-1767420010000';
import { CustodyHandovers1767420100000 } from './custody-1767420100000';
import { CustodyConsignments1767420200000 } from './custody-1767420200000';
import { LaboratoryQuality1767420500000 } from './custody-1767420500000';
import { CustodyHolds1767420300000 } from './custody-1767420300000';
import { CustodyDisposals1767420300001 } from './custody-1767420300001';
import { CustodyStorage1767420300002 } from './custody-1767420300002';
import { CustodyStockTakes1767420300003 } from './custody-1767420300003';
import { CustodyLabels1767420400000 } from './custody-1767420400000';
import { ConsignmentFindings1768000300000 } from './custody-1768000300000';
import { LentOriginals1768000300002 } from './custody-1768000300002';
import { SealedNotes1768000300003 } from './custody-1768000300003';
import { RecalledLots1768000300004 } from './custody-1768000300004';
import { ExhibitsByReference1767500100000 } from './custody-1767500100000';
import { OpenConsignments1768000700002 } from './custody-1768000700002';

export const CUSTODY_MIGRATIONS = [
  Custody1767225600000,
  CustodyTree1767420000000,
  CustodyCasting1767420010000,
  CustodyHandovers1767420100000,
  CustodyConsignments1767420200000,
  LaboratoryQuality1767420500000,
  CustodyHolds1767420300000, CustodyDisposals1767420300001, CustodyStorage1767420300002, CustodyStockTakes1767420300003,
  CustodyLabels1767420400000,
  ExhibitsByReference1767500100000,
  ConsignmentFindings1768000300000,
  LentOriginals1768000300002,
  SealedNotes1768000300003,
  RecalledLots1768000300004,
  OpenConsignments1768000700002,
];
