import type { PaperLanguage } from '@headstamp/documents';
import type { AmmunitionMethod, ItemKind, WeaponMethod } from './destruction.codes';

/** Words of the certificate in the languages of papers. */
export interface CertificateWords {
  readonly title: string;
  readonly statement: string;
  readonly fields: Readonly<
    Record<
      | 'reference'
      | 'place'
      | 'plannedOn'
      | 'carriedOutOn'
      | 'weaponMethod'
      | 'ammunitionMethod'
      | 'planned'
      | 'approved'
      | 'carriedOut'
      | 'certified',
      string
    >
  >;
  readonly headings: Readonly<Record<'counts' | 'firearms' | 'otherWeapons' | 'differences' | 'presence', string>>;
  readonly columns: Readonly<
    Record<
      | 'what'
      | 'planned'
      | 'destroyed'
      | 'leftOver'
      | 'unaccounted'
      | 'make'
      | 'model'
      | 'calibre'
      | 'serial'
      | 'record'
      | 'description'
      | 'part'
      | 'name'
      | 'function'
      | 'organisation',
      string
    >
  >;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly parts: Readonly<Record<'WITNESS' | 'MONITOR', string>>;
  readonly methods: Readonly<Record<WeaponMethod | AmmunitionMethod, string>>;
  readonly noDifferences: string;
  readonly differencesStand: string;
  readonly none: string;
  readonly no: string;
}

const EN: CertificateWords = {
  title: 'Certificate of destruction',
  statement:
    'The weapons and ammunition counted below as destroyed were destroyed on the day and at the place stated, in the presence of those named.',
  fields: {
    ...{ reference: 'Batch', place: 'Place', plannedOn: 'Planned for', carriedOutOn: 'Carried out on', weaponMethod: 'Method, weapons' },
    ...{
      ammunitionMethod: 'Method, ammunition',
      planned: 'Planned by',
      approved: 'Approved by',
      carriedOut: 'Recorded by',
      certified: 'Certified by',
    },
  },
  headings: {
    ...{ counts: 'Counts', firearms: 'Recorded firearms', otherWeapons: 'Weapons without record, and ammunition' },
    ...{ differences: 'Differences', presence: 'Witnesses and independent monitor' },
  },
  columns: {
    ...{
      what: 'What',
      planned: 'Planned',
      destroyed: 'Destroyed',
      leftOver: 'Left over',
      unaccounted: 'Unaccounted for',
      make: 'Make',
      model: 'Model',
    },
    ...{
      calibre: 'Calibre',
      serial: 'Serial number',
      record: 'Record',
      description: 'Description',
      part: 'As',
      name: 'Name',
      function: 'Function',
    },
    organisation: 'Organisation',
  },
  kinds: { FIREARM: 'Recorded firearms', UNRECORDED_WEAPON: 'Weapons without record', AMMUNITION: 'Rounds' },
  parts: { WITNESS: 'Witness', MONITOR: 'Independent monitor' },
  methods: {
    ...{
      SMELTING: 'smelting',
      TORCH_CUTTING: 'cutting by torch',
      SHEARING: 'cutting by shears',
      CRUSHING: 'crushing',
      SHREDDING: 'shredding',
    },
    ...{ BURNING: 'burning', DETONATION: 'detonation', OPEN_BURNING: 'open burning', OPEN_DETONATION: 'open detonation' },
    ...{
      CONTAINED_DETONATION: 'detonation in a closed chamber',
      INCINERATION: 'incineration in a furnace',
      REVERSE_ASSEMBLY: 'taking apart',
    },
    ...{ MECHANICAL_BREAKDOWN: 'mechanical breaking down', OTHER: 'another method' },
  },
  noDifferences: 'Everything planned was destroyed; nothing is left over.',
  differencesStand: 'What was planned and what was found do not agree. The differences are stated as they are.',
  none: '–',
  no: 'none',
};

const ES: CertificateWords = {
  title: 'Certificado de destrucción',
  statement:
    'Las armas y municiones que abajo se cuentan como destruidas lo fueron en el día y lugar indicados, en presencia de las personas nombradas.',
  fields: {
    ...{ reference: 'Lote', place: 'Lugar', plannedOn: 'Prevista para', carriedOutOn: 'Realizada el', weaponMethod: 'Método, armas' },
    ...{ ammunitionMethod: 'Método, municiones', planned: 'Planificó', approved: 'Aprobó', carriedOut: 'Registró', certified: 'Certificó' },
  },
  headings: {
    ...{ counts: 'Cantidades', firearms: 'Armas de fuego registradas', otherWeapons: 'Armas sin registro y municiones' },
    ...{ differences: 'Diferencias', presence: 'Testigos y observador independiente' },
  },
  columns: {
    ...{
      what: 'Qué',
      planned: 'Previsto',
      destroyed: 'Destruido',
      leftOver: 'Restante',
      unaccounted: 'Sin justificar',
      make: 'Marca',
      model: 'Modelo',
    },
    ...{
      calibre: 'Calibre',
      serial: 'Número de serie',
      record: 'Registro',
      description: 'Descripción',
      part: 'Como',
      name: 'Nombre',
      function: 'Cargo',
    },
    organisation: 'Organización',
  },
  kinds: { FIREARM: 'Armas de fuego registradas', UNRECORDED_WEAPON: 'Armas sin registro', AMMUNITION: 'Cartuchos' },
  parts: { WITNESS: 'Testigo', MONITOR: 'Observador independiente' },
  methods: {
    ...{
      SMELTING: 'fundición',
      TORCH_CUTTING: 'corte con soplete',
      SHEARING: 'corte con cizalla',
      CRUSHING: 'aplastamiento',
      SHREDDING: 'trituración',
    },
    ...{ BURNING: 'quema', DETONATION: 'detonación', OPEN_BURNING: 'quema a cielo abierto', OPEN_DETONATION: 'detonación a cielo abierto' },
    ...{ CONTAINED_DETONATION: 'detonación en cámara cerrada', INCINERATION: 'incineración en horno', REVERSE_ASSEMBLY: 'desmontaje' },
    ...{ MECHANICAL_BREAKDOWN: 'desintegración mecánica', OTHER: 'otro método' },
  },
  noDifferences: 'Todo lo previsto fue destruido; no queda nada.',
  differencesStand: 'Lo previsto y lo hallado no coinciden. Las diferencias se indican tal como son.',
  none: '–',
  no: 'ninguno',
};

export const CERTIFICATE_WORDS: Readonly<Record<PaperLanguage, CertificateWords>> = { en: EN, es: ES };
