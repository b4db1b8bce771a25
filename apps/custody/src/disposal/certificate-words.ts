import type { PaperLanguage } from '@headstamp/documents';
import type { ItemKind } from '@headstamp/codes';
import type { DestructionMethod, DisposalOutcome } from './disposal.states';

/** Words of the certificate of disposal in the languages of papers. */
export interface DisposalWords {
  readonly titles: Readonly<Record<DisposalOutcome, string>>;
  readonly statements: Readonly<Record<DisposalOutcome, string>>;
  readonly fields: Readonly<
    Record<
      | 'reference'
      | 'item'
      | 'record'
      | 'reason'
      | 'legalBasis'
      | 'recipient'
      | 'executedAt'
      | 'method'
      | 'place'
      | 'receivedBy'
      | 'receipt'
      | 'proposed'
      | 'approved'
      | 'executed'
      | 'certified'
      | 'proposalHash',
      string
    >
  >;
  readonly witnesses: string;
  readonly inside: string;
  readonly columns: Readonly<Record<'name' | 'function' | 'organisation' | 'reference' | 'item' | 'record', string>>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly methods: Readonly<Record<DestructionMethod, string>>;
  readonly none: string;
}

const EN: DisposalWords = {
  titles: {
    DESTROY: 'Certificate of destruction of an exhibit',
    RETURN_TO_OWNER: 'Certificate of return of an exhibit',
    TRANSFER: 'Certificate of transfer of an exhibit',
    RETAIN: 'Certificate of permanent retention of an exhibit',
  },
  statements: {
    DESTROY: 'The item described below was destroyed as stated, in the presence of those named. Its custody has ended.',
    RETURN_TO_OWNER: 'The item described below was given back as stated, in the presence of those named. Its custody has ended.',
    TRANSFER:
      'The item described below was handed to another agency as stated, in the presence of those named. Its custody here has ended.',
    RETAIN: 'The item described below is retained permanently. Its custody continues.',
  },
  fields: {
    ...{ reference: 'Exhibit', item: 'Kind', record: 'Record', reason: 'Reason', legalBasis: 'Legal basis', recipient: 'For' },
    ...{ executedAt: 'Executed at', method: 'Method', place: 'Place', receivedBy: 'Taken over by', receipt: 'Receipt' },
    ...{ proposed: 'Proposed by', approved: 'Approved by', executed: 'Executed by', certified: 'Certified by' },
    proposalHash: 'Hash of what was approved',
  },
  witnesses: 'Witnesses',
  inside: 'Items inside it, whose custody ended with it',
  columns: { name: 'Name', function: 'Function', organisation: 'Organisation', reference: 'Exhibit', item: 'Kind', record: 'Record' },
  kinds: {
    ...{ FIREARM: 'firearm', PART: 'part', FIRED_CARTRIDGE_CASE: 'fired cartridge case', FIRED_BULLET: 'fired bullet' },
    ...{ BULLET_FRAGMENT: 'bullet fragment', LIVE_CARTRIDGE: 'live cartridge', TEST_FIRE_CASE: 'test-fired case' },
    ...{ TEST_FIRE_BULLET: 'test-fired bullet', MOULD: 'mould', CAST: 'cast' },
  },
  methods: {
    ...{ MELTING: 'melting', SHREDDING: 'shredding', CRUSHING: 'crushing', CUTTING: 'cutting', INCINERATION: 'incineration' },
    ...{ CHEMICAL: 'chemical dissolution', OTHER: 'another method' },
  },
  none: '–',
};

const ES: DisposalWords = {
  titles: {
    DESTROY: 'Certificado de destrucción de un indicio',
    RETURN_TO_OWNER: 'Certificado de devolución de un indicio',
    TRANSFER: 'Certificado de traspaso de un indicio',
    RETAIN: 'Certificado de conservación permanente de un indicio',
  },
  statements: {
    DESTROY: 'El objeto abajo descrito fue destruido como se indica, en presencia de las personas nombradas. Su custodia ha terminado.',
    RETURN_TO_OWNER:
      'El objeto abajo descrito fue devuelto como se indica, en presencia de las personas nombradas. Su custodia ha terminado.',
    TRANSFER:
      'El objeto abajo descrito fue entregado a otra institución como se indica, en presencia de las personas nombradas. Su custodia aquí ha terminado.',
    RETAIN: 'El objeto abajo descrito se conserva de forma permanente. Su custodia continúa.',
  },
  fields: {
    ...{ reference: 'Indicio', item: 'Clase', record: 'Registro', reason: 'Motivo', legalBasis: 'Fundamento legal', recipient: 'Para' },
    ...{ executedAt: 'Ejecutado', method: 'Método', place: 'Lugar', receivedBy: 'Recibió', receipt: 'Recibo' },
    ...{ proposed: 'Propuso', approved: 'Aprobó', executed: 'Ejecutó', certified: 'Certificó' },
    proposalHash: 'Huella de lo aprobado',
  },
  witnesses: 'Testigos',
  inside: 'Objetos contenidos, cuya custodia terminó con él',
  columns: { name: 'Nombre', function: 'Cargo', organisation: 'Organización', reference: 'Indicio', item: 'Clase', record: 'Registro' },
  kinds: {
    ...{ FIREARM: 'arma de fuego', PART: 'pieza', FIRED_CARTRIDGE_CASE: 'vaina percutida', FIRED_BULLET: 'bala disparada' },
    ...{ BULLET_FRAGMENT: 'fragmento de bala', LIVE_CARTRIDGE: 'cartucho sin percutir', TEST_FIRE_CASE: 'vaina testigo' },
    ...{ TEST_FIRE_BULLET: 'bala testigo', MOULD: 'molde', CAST: 'réplica' },
  },
  methods: {
    ...{ MELTING: 'fundición', SHREDDING: 'trituración', CRUSHING: 'aplastamiento', CUTTING: 'corte', INCINERATION: 'incineración' },
    ...{ CHEMICAL: 'disolución química', OTHER: 'otro método' },
  },
  none: '–',
};

export const DISPOSAL_WORDS: Readonly<Record<PaperLanguage, DisposalWords>> = { en: EN, es: ES };
