import type { PaperLanguage } from '@headstamp/documents';

/** Words of the blank form in the languages of papers. */
interface FormWords {
  readonly title: string;
  readonly use: string;
  readonly headings: Readonly<Record<'when' | 'items' | 'giver' | 'receiver', string>>;
  readonly fields: Readonly<
    Record<'number' | 'date' | 'time' | 'place' | 'purpose' | 'whyPaper' | 'name' | 'office' | 'statement', string>
  >;
  readonly columns: Readonly<Record<'reference' | 'sealGiven' | 'sealFound' | 'intact' | 'condition', string>>;
  readonly statements: Readonly<Record<'giver' | 'receiver', string>>;
  readonly signatures: Readonly<Record<'giver' | 'receiver', string>>;
}

export const FORM_WORDS: Readonly<Record<PaperLanguage, FormWords>> = {
  en: {
    title: 'Handover of exhibits',
    use:
      'For use when the system cannot be reached. Fill in by hand, both persons sign, photograph the form, keep the paper with the case. ' +
      'Each of the two then enters their own half under their own login, with the number of this form. Until both have, the system shows the giver as custodian.',
    headings: { when: 'Handover', items: 'Items', giver: 'Giver', receiver: 'Receiver' },
    fields: {
      number: 'Form number',
      date: 'Date',
      time: 'Time, with zone',
      place: 'Place',
      purpose: 'Purpose',
      whyPaper: 'Why on paper',
      name: 'Name',
      office: 'Office and reference',
      statement: 'Statement',
    },
    columns: { reference: 'Reference', sealGiven: 'Seal given', sealFound: 'Seal found', intact: 'Intact?', condition: 'Condition found' },
    statements: {
      giver: 'I hand over the items above, sealed as stated under “Seal given”.',
      receiver:
        'I have taken the items above into my custody and found them as stated under “Seal found”, “Intact?” and “Condition found”.',
    },
    signatures: { giver: 'Signature of the giver', receiver: 'Signature of the receiver' },
  },
  es: {
    title: 'Entrega de indicios',
    use:
      'Para usar cuando no se puede acceder al sistema. Se rellena a mano, firman ambas personas, se fotografía el formulario y el papel se conserva con el caso. ' +
      'Cada una registra después su propia mitad con su propio acceso y con el número de este formulario. Hasta entonces el sistema muestra como custodio a quien entrega.',
    headings: { when: 'Entrega', items: 'Objetos', giver: 'Quien entrega', receiver: 'Quien recibe' },
    fields: {
      number: 'Número de formulario',
      date: 'Fecha',
      time: 'Hora, con huso horario',
      place: 'Lugar',
      purpose: 'Finalidad',
      whyPaper: 'Por qué en papel',
      name: 'Nombre',
      office: 'Oficina y referencia',
      statement: 'Declaración',
    },
    columns: {
      reference: 'Referencia',
      sealGiven: 'Precinto entregado',
      sealFound: 'Precinto hallado',
      intact: '¿Intacto?',
      condition: 'Estado hallado',
    },
    statements: {
      giver: 'Entrego los objetos indicados, precintados como consta en «Precinto entregado».',
      receiver:
        'He recibido en custodia los objetos indicados y los he hallado como consta en «Precinto hallado», «¿Intacto?» y «Estado hallado».',
    },
    signatures: { giver: 'Firma de quien entrega', receiver: 'Firma de quien recibe' },
  },
};
