import type { PaperLanguage } from '@headstamp/documents';

/** What a court report says, in one language of the parties. */
export interface CourtReportWords {
  readonly title: string;
  readonly item: string;
  readonly fields: Readonly<Record<'reference' | 'kind' | 'id' | 'calibre' | 'state' | 'seal' | 'jurisdiction' | 'madeAt', string>>;
  readonly none: string;
  readonly holdings: string;
  readonly holding: readonly [holder: string, from: string, to: string, by: string];
  readonly still: string;
  readonly noFlags: string;
  readonly flags: string;
  readonly flag: readonly [code: string, event: string, explanation: string];
  readonly unexplained: string;
  readonly events: string;
  readonly event: readonly [place: string, what: string, occurred: string, recorded: string, who: string, seals: string];
  readonly late: string;
  readonly documents: string;
  readonly document: readonly [kind: string, from: string, to: string, signed: string];
  readonly photographs: string;
  readonly photographNote: string;
  readonly photograph: string;
  readonly proof: string;
  readonly proofFields: Readonly<Record<'origin' | 'size' | 'root' | 'logKey' | 'exchangeKey' | 'certificate' | 'histories', string>>;
  readonly checking: readonly string[];
  readonly notProved: string;
  readonly notProvedList: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
}

const ENGLISH: CourtReportWords = {
  title: 'Report for a court: chain of custody',
  item: 'The item',
  fields: {
    reference: 'Reference',
    kind: 'Kind',
    id: 'Identifier',
    calibre: 'Calibre',
    state: 'State',
    seal: 'Seal now on it',
    jurisdiction: 'Jurisdiction',
    madeAt: 'State as of',
  },
  none: 'none',
  holdings: 'Who had custody, and when',
  holding: ['Custodian', 'From', 'To', 'Began with'],
  still: 'still',
  noFlags: 'No gap, overlap or unexplained seal was found in this custody.',
  flags: 'Found in this custody and not repaired',
  flag: ['What', 'Event', 'Explanation'],
  unexplained: 'none was given',
  events: 'Events, in the order of the log',
  event: ['Place', 'What', 'Happened (as claimed)', 'Recorded (server)', 'By', 'Seals'],
  late: 'late entry',
  documents: 'Signed documents that crossed a border',
  document: ['Kind', 'From', 'To', 'Signed'],
  photographs: 'Photographs',
  photographNote: 'Copies without the data that cameras write into files. The SHA-256 is that of the original, which is kept unchanged.',
  photograph: 'Photograph',
  proof: 'What proves this report',
  proofFields: {
    origin: 'Log',
    size: 'Events in the log',
    root: 'Root hash',
    logKey: 'Key of the log',
    exchangeKey: 'Exchange key',
    certificate: 'SHA-256 of the certificate that signs this paper',
    histories: 'Histories attached',
  },
  checking: [
    'This paper carries the events and their proofs as an attachment (histories.json). To check it without trusting whoever gave it to you, take the program headstamp-verify (one file, no network) and run: headstamp-verify report.pdf --log-key KEY. The same check runs in a browser without network with headstamp-verify.html.',
    'Take the key of the log from its owner or from a directory you trust, not from this paper: the keys printed here are for comparison only. Each page names the size and the root of the log; the program compares them with the attachment.',
  ],
  notProved: 'What is not proved',
  notProvedList: [
    'That what the officials recorded is true: only that they recorded it so, and that it was not changed since.',
    'When it was recorded beyond the clock of the server, unless a time stamp or cosignatures are in the attachment.',
    'That the key which signed this paper is that of the jurisdiction: its certificate names itself. Compare its SHA-256 with one you had from the jurisdiction.',
    'That nothing was recorded after this report was made.',
  ],
  kinds: {
    'exhibit.registered': 'Exhibit registered',
    'exhibit.divided': 'Divided into parts',
    'exhibit.separated': 'Separated from another item',
    'exhibit.combined': 'Combined of several items',
    'exhibit.merged': 'Became part of another item',
    'exhibit.taken-out': 'Taken out of the whole',
    'exhibit.cast': 'Cast taken of the original',
    'original.cast': 'Cast taken of the original',
    'exhibit.sealed': 'Sealed',
    'cast.sealed': 'Sealed',
    'mould.sealed': 'Sealed',
    'seal.opened': 'Seal opened',
    'mould.poured': 'Mould made',
    'cast.poured': 'Cast poured',
    'cast.passed': 'Review passed',
    'cast.rejected': 'Review rejected',
    'handover.offered': 'Offered to a receiver',
    'handover.accepted': 'Accepted by the receiver',
    'handover.refused': 'Refused by the receiver',
    'handover.withdrawn': 'Offer withdrawn',
    'handover.expired': 'Offer expired',
    'consignment.sealed': 'Packed and sealed',
    'consignment.dispatched': 'Dispatched',
    'consignment.announced': 'Announced by the sender',
    'consignment.received': 'Received',
    'consignment.accepted': 'Consignment accepted',
    'consignment.refused': 'Consignment refused',
    'consignment.held': 'Put on hold',
    'consignment.lost': 'Reported lost',
    'consignment.found': 'Found again',
    'consignment.returned': 'Returned',
    'storage.placed': 'Placed in storage',
    'storage.taken': 'Taken from storage',
    'hold.placed': 'Legal hold placed',
    'hold.lifted': 'Legal hold lifted',
    'exhibit.destroyed': 'Destroyed',
    'cast.destroyed': 'Destroyed',
    'mould.destroyed': 'Destroyed',
    'disposal.returned': 'Given back to the owner',
    'custody.corrected': 'Correction written',
    'custody.explained': 'Explanation written',
  },
};

const SPANISH: CourtReportWords = {
  title: 'Informe para un tribunal: cadena de custodia',
  item: 'El objeto',
  fields: {
    reference: 'Referencia',
    kind: 'Clase',
    id: 'Identificador',
    calibre: 'Calibre',
    state: 'Estado',
    seal: 'Precinto que lleva ahora',
    jurisdiction: 'Jurisdicción',
    madeAt: 'Situación a fecha de',
  },
  none: 'ninguno',
  holdings: 'Quién tuvo la custodia y cuándo',
  holding: ['Custodio', 'Desde', 'Hasta', 'Comenzó con'],
  still: 'continúa',
  noFlags: 'No se halló en esta custodia ninguna laguna, solapamiento ni precinto sin explicar.',
  flags: 'Hallado en esta custodia y no reparado',
  flag: ['Qué', 'Hecho', 'Explicación'],
  unexplained: 'no se dio ninguna',
  events: 'Hechos, en el orden del registro',
  event: ['Lugar', 'Qué', 'Ocurrió (según se declara)', 'Anotado (servidor)', 'Por', 'Precintos'],
  late: 'anotación tardía',
  documents: 'Documentos firmados que cruzaron una frontera',
  document: ['Clase', 'De', 'A', 'Firmado'],
  photographs: 'Fotografías',
  photographNote:
    'Copias sin los datos que las cámaras escriben en los archivos. El SHA-256 es el del original, que se conserva sin cambios.',
  photograph: 'Fotografía',
  proof: 'Qué prueba este informe',
  proofFields: {
    origin: 'Registro',
    size: 'Hechos en el registro',
    root: 'Hash raíz',
    logKey: 'Clave del registro',
    exchangeKey: 'Clave de intercambio',
    certificate: 'SHA-256 del certificado que firma este documento',
    histories: 'Historiales adjuntos',
  },
  checking: [
    'Este documento lleva adjuntos los hechos y sus pruebas (histories.json). Para comprobarlo sin confiar en quien se lo entregó, use el programa headstamp-verify (un solo archivo, sin red): headstamp-verify report.pdf --log-key CLAVE. La misma comprobación funciona en un navegador sin red con headstamp-verify.html.',
    'Obtenga la clave del registro de su titular o de un directorio en el que confíe, no de este documento: las claves impresas aquí solo sirven para comparar. Cada página indica el tamaño y la raíz del registro; el programa los compara con el adjunto.',
  ],
  notProved: 'Qué no queda probado',
  notProvedList: [
    'Que sea cierto lo que los funcionarios anotaron: solo que lo anotaron así y que no se ha cambiado desde entonces.',
    'Cuándo se anotó, más allá del reloj del servidor, salvo que el adjunto lleve un sello de tiempo o cofirmas.',
    'Que la clave que firmó este documento sea la de la jurisdicción: su certificado se nombra a sí mismo. Compare su SHA-256 con uno que haya recibido de la jurisdicción.',
    'Que no se anotara nada después de hacerse este informe.',
  ],
  kinds: {
    'exhibit.registered': 'Objeto registrado',
    'exhibit.divided': 'Dividido en partes',
    'exhibit.separated': 'Separado de otro objeto',
    'exhibit.combined': 'Formado de varios objetos',
    'exhibit.merged': 'Pasó a formar parte de otro objeto',
    'exhibit.taken-out': 'Sacado del conjunto',
    'exhibit.cast': 'Moldeo sobre el original',
    'original.cast': 'Moldeo sobre el original',
    'exhibit.sealed': 'Precintado',
    'cast.sealed': 'Precintado',
    'mould.sealed': 'Precintado',
    'seal.opened': 'Precinto abierto',
    'mould.poured': 'Molde hecho',
    'cast.poured': 'Réplica vaciada',
    'cast.passed': 'Revisión superada',
    'cast.rejected': 'Revisión rechazada',
    'handover.offered': 'Ofrecido a un receptor',
    'handover.accepted': 'Aceptado por el receptor',
    'handover.refused': 'Rechazado por el receptor',
    'handover.withdrawn': 'Oferta retirada',
    'handover.expired': 'Oferta vencida',
    'consignment.sealed': 'Embalado y precintado',
    'consignment.dispatched': 'Enviado',
    'consignment.announced': 'Anunciado por el remitente',
    'consignment.received': 'Recibido',
    'consignment.accepted': 'Envío aceptado',
    'consignment.refused': 'Envío rechazado',
    'consignment.held': 'Retenido',
    'consignment.lost': 'Dado por perdido',
    'consignment.found': 'Hallado de nuevo',
    'consignment.returned': 'Devuelto',
    'storage.placed': 'Guardado en depósito',
    'storage.taken': 'Sacado del depósito',
    'hold.placed': 'Retención legal impuesta',
    'hold.lifted': 'Retención legal levantada',
    'exhibit.destroyed': 'Destruido',
    'cast.destroyed': 'Destruido',
    'mould.destroyed': 'Destruido',
    'disposal.returned': 'Devuelto a su dueño',
    'custody.corrected': 'Corrección escrita',
    'custody.explained': 'Explicación escrita',
  },
};

export const COURT_REPORT_WORDS: Readonly<Record<PaperLanguage, CourtReportWords>> = { en: ENGLISH, es: SPANISH };
