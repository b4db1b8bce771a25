import type { Standing, Strength } from '../finding';

export interface PageWords {
  readonly title: string;
  readonly other: string;
  readonly intro: string;
  readonly keys: string;
  readonly keysHint: string;
  readonly more: string;
  readonly exchange: string;
  readonly officials: string;
  readonly policy: string;
  readonly kept: string;
  readonly consistency: string;
  readonly tsa: string;
  readonly certificate: string;
  readonly files: string;
  readonly drop: string;
  readonly check: string;
  readonly working: string;
  readonly verified: string;
  readonly notVerified: (broken: number) => string;
  readonly noFile: string;
  readonly noKey: string;
  readonly unreadable: string;
  readonly noCrypto: string;
  readonly wholeLog: string;
  readonly sections: Readonly<Record<Standing, string>>;
  readonly custody: string;
  readonly statements: string;
  readonly columns: readonly [string, string, string];
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly english: string;
  readonly holder: (custodian: string, since: string, until: string | null) => string;
}

export const WORDS: Readonly<Record<'en' | 'es', PageWords>> = {
  en: {
    title: 'Headstamp verifier',
    other: 'Español',
    intro:
      'Checks exported histories, bundles, proofs, court reports and whole logs on this computer. Nothing is sent anywhere: this page has no permission to use the network.',
    keys: 'Keys of the logs, one on each line (name+keyid+key)',
    keysHint: 'From the owner of the log, not from whoever gave you the file.',
    more: 'More that you can bring: keys, policy, earlier checkpoint, certificates',
    exchange: 'Exchange keys, one on each line (jurisdiction-id=base64)',
    officials: 'Keys of officials, one on each line (official-id=base64)',
    policy: 'Policy: who must have cosigned (C2SP tlog-policy)',
    kept: 'Checkpoint that you kept from earlier',
    consistency: 'Consistency proof from the kept checkpoint to the newer one',
    tsa: 'Certificates of time-stamping authorities (PEM)',
    certificate: 'Certificates under which jurisdictions sign papers (PEM)',
    files: 'Files to check',
    drop: 'Choose files, or drop them here. Files of both sides of a border can be checked together.',
    check: 'Check',
    working: 'Checking…',
    verified: 'VERIFIED: nothing in the files contradicts itself or your keys.',
    notVerified: (broken) => `NOT VERIFIED: ${broken} statement(s) broken.`,
    noFile: 'Choose a file first.',
    noKey: 'Without a key of a log nothing can be verified.',
    unreadable: 'A key, certificate or policy cannot be read:',
    noCrypto: 'This browser offers no cryptography to this page: signatures cannot be checked, so nothing can be verified here.',
    wholeLog: 'the log in',
    sections: { broken: 'Broken', proved: 'Proved', open: 'Not proved' },
    custody: 'Custody of',
    statements: 'What is said, and what stands behind it',
    columns: ['Statement', 'Proved by', 'Strength'],
    strengths: {
      independent: 'parties independent of the owner of the log',
      signer: 'the signer',
      log: 'the owner of the log',
      record: "only the record's word",
      nothing: 'not shown',
    },
    english: '',
    holder: (custodian, since, until) => `${custodian}: from ${since}${until ? ` to ${until}` : ' on'}`,
  },
  es: {
    title: 'Verificador de Headstamp',
    other: 'English',
    intro:
      'Comprueba en este equipo historiales exportados, paquetes, pruebas, informes judiciales y registros completos. No se envía nada: esta página no tiene permiso para usar la red.',
    keys: 'Claves de los registros, una por línea (nombre+id+clave)',
    keysHint: 'Del titular del registro, no de quien le entregó el archivo.',
    more: 'Más que puede aportar: claves, política, punto de control anterior, certificados',
    exchange: 'Claves de intercambio, una por línea (id de jurisdicción=base64)',
    officials: 'Claves de funcionarios, una por línea (id de funcionario=base64)',
    policy: 'Política: quién debe haber cofirmado (C2SP tlog-policy)',
    kept: 'Punto de control que conservó de antes',
    consistency: 'Prueba de consistencia desde el punto conservado hasta el más nuevo',
    tsa: 'Certificados de autoridades de sellado de tiempo (PEM)',
    certificate: 'Certificados con los que las jurisdicciones firman documentos (PEM)',
    files: 'Archivos que comprobar',
    drop: 'Elija archivos o suéltelos aquí. Pueden comprobarse juntos los de ambos lados de una frontera.',
    check: 'Comprobar',
    working: 'Comprobando…',
    verified: 'VERIFICADO: nada en los archivos se contradice ni contradice sus claves.',
    notVerified: (broken) => `NO VERIFICADO: ${broken} afirmación(es) rota(s).`,
    noFile: 'Elija primero un archivo.',
    noKey: 'Sin la clave de un registro no se puede verificar nada.',
    unreadable: 'No se puede leer una clave, un certificado o la política:',
    noCrypto:
      'Este navegador no ofrece criptografía a esta página: no se pueden comprobar firmas, así que aquí no se puede verificar nada.',
    wholeLog: 'el registro en',
    sections: { broken: 'Roto', proved: 'Probado', open: 'No probado' },
    custody: 'Custodia de',
    statements: 'Qué se afirma y qué lo respalda',
    columns: ['Afirmación', 'Probado por', 'Fuerza'],
    strengths: {
      independent: 'partes independientes del titular del registro',
      signer: 'quien firmó',
      log: 'el titular del registro',
      record: 'solo la palabra del registro',
      nothing: 'no demostrado',
    },
    english: 'Los detalles se dan en inglés, con las palabras exactas del verificador.',
    holder: (custodian, since, until) => `${custodian}: desde ${since}${until ? ` hasta ${until}` : ''}`,
  },
};
